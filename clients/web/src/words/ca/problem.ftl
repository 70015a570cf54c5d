## El que el servidor rebutja, pel seu codi.

problem-link-not-valid = Aquest enllaç ja no és vàlid. Demana’n un de nou a qui facilita.
problem-not-joined = No ets en aquest tauler. Entra-hi amb el seu enllaç.
problem-access-ended = El teu accés a aquest tauler s’ha acabat. Demana un enllaç nou a qui facilita.
problem-role = El teu rol no ho permet. Demana-ho a qui facilita.
problem-board-locked = El tauler està bloquejat. Qui facilita el pot desbloquejar.

problem-no-participant = Aquesta persona ja no és al tauler.
problem-no-vote = Aquesta votació ja no hi és.
problem-no-note = Aquesta nota ja no hi és, o és a la paperera. Primer restaura-la.
problem-key-reused = Això s’ha enviat dues vegades amb contingut diferent. Torna a carregar la pàgina.

problem-vote-not-over = Aquesta votació encara no s’ha acabat. Primer tanca-la i després repeteix-la.
problem-vote-called-off = Aquesta votació es va anul·lar i no té posicions.
problem-vote-opened-before = Aquesta votació ja es va obrir. Repeteix-la com una de nova.
problem-vote-without-end = Aquesta votació no té límit de temps: és oberta fins que algú la tanqui.
problem-vote-over = Aquesta votació s’ha acabat i el resultat és ferm.
problem-vote-not-open = Aquesta votació no és oberta.
problem-fewer-choices = Una votació oberta només pot donar més vots. Per donar-ne menys, repeteix-la.
problem-candidate-already = Aquesta nota ja es pot votar.
problem-no-candidates = No hi ha cap nota per votar. Escriu-ne, o tria una zona més gran.
problem-no-result = Aquesta votació encara no té resultat. Primer tanca-la.
problem-no-winners-left = Tots els guanyadors ja són accions.
problem-late-included = Les butlletes tardanes ja es van comptar. Per comptar-ne més, repeteix la votació.
problem-nothing-late = No ha arribat tard cap butlleta.

problem-step-without-minutes = Aquest pas no té minuts. Engega el temporitzador a part.
problem-last-step = Aquest és l’últim pas. Torna enrere o afegeix-ne un a l’agenda.
problem-timer-not-running = El temporitzador no està en marxa. Primer engega’l.
problem-timer-not-paused = El temporitzador no està en pausa.
problem-no-timer = No hi ha cap temporitzador. Primer engega’n un.
problem-locked-already = El tauler ja està bloquejat.
problem-not-locked = El tauler no està bloquejat.

problem-round-under-way = Hi ha una ronda privada en marxa. Primer revela-la o cancel·la-la.
problem-no-round = No hi ha cap ronda privada en marxa. Primer comença’n una.

problem-link-revoked = Aquest enllaç ja està revocat.
problem-hand-over-to-self = Ja facilites tu. Tria una altra persona.
problem-facilitator-already = Ja facilites tu.
problem-facilitator-online = Hi ha algú que facilita en línia. Demana-li que et cedeixi el relleu.
problem-facilitator-was-here = Qui facilita era aquí fa menys d’un minut. Torna-ho a provar d’aquí a un minut.
problem-last-facilitator = Un tauler necessita algú que faciliti. Primer cedeix el relleu.

problem-too-many-steps = Una agenda pot tenir { $max } passos com a màxim. Ajunta’n alguns.
problem-too-many-people = En un tauler hi pot haver { $max } persones com a màxim. Treu-ne algunes que ja no hi són.
problem-too-many-seats = Una persona pot escriure per { $max } seients com a màxim. Tria algú altre per a aquest.
problem-too-many-lanes-of-round = Una ronda privada pot indicar { $max } files com a màxim. No n’indiquis cap per escriure a totes.
problem-too-many-votes = Un tauler pot tenir { $max } votacions com a màxim. Continua en una còpia del tauler.
problem-too-many-open-votes = Hi pot haver { $max } votacions obertes alhora com a màxim. Primer tanca’n una.
problem-too-many-names-in-scope = Una votació pot indicar { $max } notes com a màxim. Tria etapes o files.
problem-too-many-candidates = Es poden votar { $max } notes alhora com a màxim. Tria una zona més petita.
problem-too-many-bytes-of-vote = Les notes per votar tenen massa text en total. Tria una zona més petita.
problem-too-many-bytes-of-all-votes = Les votacions d’aquest tauler tenen massa text en total. Continua en una còpia del tauler.
problem-too-many-actions = Un tauler pot tenir { $max } accions com a màxim. Suprimeix-ne de fetes.
problem-too-many-items = D’aquests n’hi pot haver { $max } en un tauler com a màxim. Primer suprimeix-ne alguns.
problem-too-many-boards = El servidor ja té tots els taulers que pot tenir. Suprimeix-ne algun o parla amb qui el gestiona.
problem-too-many-versions = El tauler ja té totes les versions que pot tenir. Primer suprimeix-ne alguna.
problem-too-many-webhooks = Un tauler pot tenir { $max } webhooks com a màxim. Primer treu-ne un.

problem-file-too-large = El fitxer és massa gran. Divideix-lo en uns quants fitxers.
problem-file-too-long = Hi ha massa coses al fitxer. Divideix-lo en uns quants fitxers.
problem-file-empty = Al fitxer no hi ha res que pugui anar al tauler. Comprova que sigui el correcte.
problem-file-not-text = Aquest tipus de fitxer no es pot llegir. Desa’l com a CSV, text o JSON i importa’l.
problem-file-broken-json = El fitxer és JSON malmès. Torna’l a exportar.
problem-file-unknown-json = Aquest JSON no es coneix aquí. Es coneixen els nostres taulers, JSON Canvas, Excalidraw i tldraw.
problem-file-wrong-kind = El fitxer no és del tipus que has triat. Deixa que el tipus es detecti.
problem-file-newer = El fitxer és d’una versió més nova. Primer cal actualitzar el servidor.
problem-no-such-place = El tauler no té aquest mapa, etapa o fila. Tria’n un que hi sigui.
problem-no-such-column = La taula no té aquesta columna. Tria’n una que hi sigui.
problem-board-full = Amb aquest fitxer el tauler seria massa ple. Importa’n menys o fes-ho en un tauler nou.
