# Votacions: la barra sobre el tauler, les marques a les notes, el panell.

vote-dots-left = { $left ->
    [one] Et queda { $left } vot de { $n }
   *[other] Et queden { $left } vots de { $n }
  }
vote-votes = { $n ->
    [one] { $n } vot
   *[other] { $n } vots
  }
vote-voters = { $n ->
    [one] d’{ $n } persona
   *[other] de { $n } persones
  }
vote-voted = { $eligible ->
    [one] Ha votat { $ballots } de { $eligible } persona
   *[other] Han votat { $ballots } de { $eligible } persones
  }
vote-progress = Han acabat { $finished } de { $eligible }
vote-candidates = { $n ->
    [one] { $n } nota per triar
   *[other] { $n } notes per triar
  }
vote-somebody = Algú que ja no hi és
vote-no-text = Nota sense text

# La barra
vote-bar = Votació
vote-bar-which = Quina votació
vote-bar-rules = Regles d’aquesta votació
vote-bar-manage = Gestiona les votacions
vote-bar-result = Resultat d’una votació
vote-bar-result-of = Resultat: { $title }
vote-bar-see = Mira el resultat
vote-bar-put-away = Treu el resultat de les notes
vote-done = Ja he acabat
vote-time-left = Temps que queda: { $time }
vote-time-soon = Queda menys d’un minut per votar
vote-offline = No tens connexió. Els teus vots s’enviaran quan tornis. Compten si la votació encara és oberta.
vote-wasted-deleted = { $n ->
    [one] { $n } vot teu és en una nota suprimida i no compta.
   *[other] { $n } vots teus són en notes suprimides i no compten.
  }
vote-wasted-cap = { $n ->
    [one] S’han agrupat notes: { $n } vot teu passa del límit ({ $most } per grup) i no compta.
   *[other] S’han agrupat notes: { $n } vots teus passen del límit ({ $most } per grup) i no compten.
  }
vote-take-back = { $n ->
    [one] Recupera’l
   *[other] Recupera’ls
  }
vote-why-not-viewer = Aquí només mires. Per votar, demana un altre enllaç a qui facilita.
vote-why-not-no-right = No participes en la votació. Qui facilita ho pot canviar a la llista de persones.

# Les regles en frases
vote-rule-hidden = Ningú no veu els vots fins al final.
vote-rule-open = Tothom veu els vots que hi ha fins ara.
vote-rule-anonymous = Qui ha votat què queda en secret.
vote-rule-named = Al final tothom veu qui ha votat què.
vote-rule-one = Toca una nota per donar-li un vot, torna-la a tocar per recuperar-lo.
vote-rule-most = Toca una nota per donar-li un vot, com a màxim { $most } a cadascuna.
vote-rule-group = Un grup compta com una nota.

# Les regles en llista
vote-list-dots = { $n ->
    [one] { $n } vot per persona
   *[other] { $n } vots per persona
  }
vote-list-most = màxim { $most } per nota
vote-list-group = el grup compta com a un
vote-list-hidden = amagada fins al final
vote-list-open = totals visibles
vote-list-anonymous = anònima
vote-list-named = amb noms
vote-list-receipt = amb rebuts
vote-list-minutes = { $n ->
    [one] { $n } minut
   *[other] { $n } minuts
  }

# Què ha fet el toc
vote-said-given = Vot donat.
vote-said-taken = Vot recuperat.
vote-refused-none-left = No et queden vots. Primer recupera’n un.
vote-refused-cap = { $most ->
    [one] Aquesta nota ja té el teu vot: no n’hi pots posar més.
   *[other] Aquesta nota ja té { $most } vots teus: no n’hi pots posar més.
  }
vote-refused-nothing = En aquesta nota no hi ha vots teus.
vote-aside-scope = Aquesta nota no forma part de la votació.
vote-aside-later = Aquesta nota és més nova que la votació. Qui facilita la pot afegir.
vote-aside-draft = Aquesta nota encara és un esborrany teu i no es pot votar.

# A les notes
vote-mark-mine = { $mine ->
    [0] cap vot teu
    [one] { $mine } vot teu
   *[other] { $mine } vots teus
  }
vote-mark-running = { $n ->
    [one] { $n } vot fins ara
   *[other] { $n } vots fins ara
  }
vote-mark-rank = Posició { $rank }
vote-mark-shared = Posició { $rank } compartida
vote-mark-take-back = Recupera un vot
vote-mark-how = Retorn dona un vot o el recupera.
vote-mark-how-many = Retorn dona un vot, Majúscules+Retorn en recupera un.

# El panell
vote-panel-all = Totes les votacions
vote-panel-new = Votació nova
vote-panel-open = Obertes ara
vote-panel-drafts = Esborranys
vote-panel-results = Resultats
vote-panel-csv = Resultats en CSV
vote-panel-none = Encara no hi ha hagut cap votació. Quan qui facilita n’obri una, la trobaràs aquí i sobre el tauler.
vote-panel-none-yet = Encara no hi ha hagut cap votació. Fes que tothom voti el que més importa.
vote-state-void = anul·lada
vote-open-it = Obre la votació
vote-edit = Canvia
vote-drop = Descarta
vote-close = Tanca i compta
vote-close-sure = { $waiting ->
    [one] { $waiting } persona encara no ha acabat. Vols tancar igualment?
   *[other] { $waiting } persones encara no han acabat. Vols tancar igualment?
  }
vote-close-yes = Tanca i compta
vote-extend = { $minutes ->
    [one] { $minutes } minut més
   *[other] { $minutes } minuts més
  }
vote-raise = Un vot més per persona
vote-add = { $n ->
    [one] Afegeix { $n } nota seleccionada
   *[other] Afegeix { $n } notes seleccionades
  }
vote-added = { $n ->
    [one] Ara es pot votar { $n } nota més.
   *[other] Ara es poden votar { $n } notes més.
  }
vote-add-hint = Per afegir una nota a la votació, selecciona-la amb Majúscules+clic.
vote-void = Anul·la
vote-void-sure = Vols anul·lar aquesta votació? Els vots no es comptaran i no es podran recuperar.
vote-void-yes = Anul·la la votació

# Preparació
vote-setup-new = Votació nova
vote-setup-change = Canvia l’esborrany
vote-setup-title = Pregunta
vote-setup-title-hint = Per on comencem?
vote-setup-dots = Vots per persona
vote-setup-most = Màxim per nota
vote-setup-count = { $n ->
    [0] Encara no hi ha cap nota així.
    [one] { $n } nota per triar
   *[other] { $n } notes per triar
  }
vote-setup-too-many = { $n } notes són massa: una votació en pot tenir { $most } com a màxim.
vote-setup-unit = Què es vota
vote-setup-note = Notes
vote-setup-note-means = Cada nota compta per ella mateixa.
vote-setup-group = Grups
vote-setup-group-means = Un grup compta com a un, sigui quina sigui la nota que rebi el vot. Les notes sense grup compten per elles mateixes.
vote-setup-secrecy = Mentre és oberta
vote-setup-hidden = Amagada
vote-setup-hidden-means = Només es veu quants han acabat; així ningú no segueix la majoria.
vote-setup-open = Totals visibles
vote-setup-open-means = Tothom veu quants vots té cada nota fins ara.
vote-setup-names = Després
vote-setup-anonymous = Anònima
vote-setup-anonymous-means = El que ha triat cadascú no es mostra a ningú i s’esborra després de comptar.
vote-setup-named = Amb noms
vote-setup-named-means = Tothom veu qui ha votat què. Qui vota ho sap abans.
vote-setup-receipt = Rebuts
vote-setup-receipt-means = Després cadascú pot comprovar que el seu vot s’ha comptat.
vote-setup-timed = Tanca-la sola
vote-setup-minutes = Al cap de quants minuts
vote-setup-save = Desa com a esborrany
vote-scope = Quines notes
vote-scope-all = Totes les notes del tauler
vote-scope-map = Notes d’un mapa
vote-scope-stages = Notes d’algunes etapes
vote-scope-lanes = Notes d’algunes files
vote-scope-notes = { $n ->
    [one] { $n } nota seleccionada
   *[other] { $n } notes seleccionades
  }
vote-scope-winners = Les millors d’una votació anterior
vote-scope-ranks = Fins a la posició
vote-scope-take = { $n ->
    [one] Agafa { $n } nota seleccionada ara
   *[other] Agafa { $n } notes seleccionades ara
  }

# Un resultat
vote-closed-at = Tancada: { $at }
vote-on-notes = Mostra a les notes
vote-with-late = Amb els vots tardans
vote-without-late = Sense els endarrerits
vote-nobody = Ningú no ha votat.
vote-without-votes = { $n ->
    [one] { $n } nota sense vots
   *[other] { $n } notes sense vots
  }
vote-to-note = Mostra la nota al tauler
vote-group-of = { $n ->
    [one] { $n } nota
   *[other] grup de { $n } notes
  }
vote-row-deleted = suprimida: no compta
vote-text-before = en obrir: «{ $text }»
vote-spent = { $spent ->
    [one] { $spent } vot donat
   *[other] { $spent } vots donats
  }, { $unspent } sense fer servir
vote-void-deleted = { $n ->
    [one] { $n } vot no comptat: nota suprimida
   *[other] { $n } vots no comptats: notes suprimides
  }
vote-void-cap = { $n ->
    [one] { $n } vot no comptat: més enllà del límit d’un grup
   *[other] { $n } vots no comptats: més enllà del límit d’un grup
  }
vote-mine-missing = Els teus vots no s’han comptat: van arribar després del tancament.
vote-late = { $n ->
    [one] Els vots d’{ $n } persona van arribar després del tancament de les { $at }, potser d’un dispositiu sense connexió. No s’han comptat.
   *[other] Els vots de { $n } persones van arribar després del tancament de les { $at }, potser de dispositius sense connexió. No s’han comptat.
  }
vote-late-include = Compta’ls també
vote-late-included = { $n ->
    [one] Els vots d’{ $n } persona van arribar tard i es van afegir després.
   *[other] Els vots de { $n } persones van arribar tard i es van afegir després.
  }
vote-late-done = Ara hi ha un segon resultat, amb els vots endarrerits. El primer es conserva.
vote-winners = Crea accions
vote-repeat = Torna a votar
vote-winners-actions = Els guanyadors es tornen accions
vote-winners-actions-means = Cadascun es torna una acció enllaçada amb la seva nota. Després li pots posar responsable i data.
vote-winners-repeat = Torna a votar
vote-winners-repeat-means = Es crea un esborrany amb les mateixes regles. Aquest resultat es conserva.
vote-winners-which = Quins
vote-winners-by-ranks = Les millors posicions
vote-winners-by-top = Els primers
vote-winners-by-all = Totes les mateixes notes
vote-winners-last-rank = Fins a la posició
vote-winners-how-many = Quants
vote-winners-chosen = Triats
vote-winners-there = ja és una acció
vote-winners-make = { $n ->
    [0] Crea accions
    [one] Crea { $n } acció
   *[other] Crea { $n } accions
  }
vote-winners-made = { $n ->
    [one] { $n } acció nova a la llista.
   *[other] { $n } accions noves a la llista.
  }
vote-winners-draft = Crea l’esborrany

# Comprovació
vote-receipt = El meu rebut
vote-receipt-means = Quan vas votar, el dispositiu va guardar un número secret. Amb ell aquest navegador troba el teu vot al resultat. Ningú més no pot.
vote-receipt-check = S’ha comptat el meu vot?
vote-receipt-yes = { $n ->
    [0] Sí. La teva butlleta buida és al resultat: cap vot teu no comptava.
    [one] Sí. Al resultat hi ha { $n } vot teu comptat.
   *[other] Sí. Al resultat hi ha { $n } vots teus comptats.
  }
vote-receipt-no = No: al resultat no hi ha cap vot així. Potser va arribar després del tancament, o també vas votar amb un altre dispositiu.
vote-receipt-none = En aquest dispositiu no hi ha cap rebut d’aquesta votació. Fes servir el dispositiu amb què vas votar.
vote-check-not-here = Aquest navegador només ho pot comprovar amb una connexió segura (https).
vote-fingerprint = Empremta del resultat
vote-fingerprint-means = Dues còpies d’un resultat són iguals si ho són les seves empremtes. Es fa amb totes les butlletes comptades, sense noms.
vote-fingerprint-means-named = Es fa amb qui ha votat què. Si a la llista canvia un sol vot, l’empremta és una altra.
vote-fingerprint-check = Coincideix?
vote-fingerprint-yes = Sí. L’empremta coincideix amb els vots que es mostren.
vote-fingerprint-no = No: els vots que es mostren tenen una altra empremta.

# En nom de qui
vote-for-ballot = Qui vota
vote-for-drafts = Qui escriu
vote-for-result = Vots de
vote-for-me = Jo
vote-for-left = { $name } (en queden: { $left })
vote-for-done = { $name } (fet)
vote-said-for = { $name }: { $text }
vote-why-not-seat = { $name } no participa en la votació. Qui facilita ho pot canviar a la llista de persones.
vote-mark-theirs = { $mine ->
    [0] cap vot de { $name }
    [one] { $mine } vot de { $name }
   *[other] { $mine } vots de { $name }
  }
