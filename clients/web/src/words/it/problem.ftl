## Ciò che il server rifiuta, secondo il codice.

problem-link-not-valid = Questo link non è più valido. Chiedine uno nuovo a chi facilita.
problem-not-joined = Non sei su questa lavagna. Entra con il suo link.
problem-access-ended = Il tuo accesso a questa lavagna è finito. Chiedi un nuovo link a chi facilita.
problem-role = Il tuo ruolo non lo permette. Chiedi a chi facilita.
problem-board-locked = La lavagna è bloccata. Chi facilita può sbloccarla.

problem-no-participant = Questa persona non è più sulla lavagna.
problem-no-vote = Questa votazione non c’è più.
problem-no-note = Questa nota non c’è più, oppure è nel cestino. Prima ripristinala.
problem-key-reused = È stato inviato due volte con contenuto diverso. Ricarica la pagina.

problem-vote-not-over = Questa votazione non è ancora finita. Prima chiudila, poi ripetila.
problem-vote-called-off = Questa votazione è stata annullata e non ha posizioni.
problem-vote-opened-before = Questa votazione è già stata aperta. Ripetila come nuova.
problem-vote-without-end = Questa votazione non ha limite di tempo: resta aperta finché qualcuno la chiude.
problem-vote-over = Questa votazione è finita e il risultato è definitivo.
problem-vote-not-open = Questa votazione non è aperta.
problem-fewer-choices = Una votazione aperta può solo dare più voti. Per darne meno, ripetila.
problem-candidate-already = Questa nota si può già votare.
problem-no-candidates = Non c’è nessuna nota da votare. Scrivine qualcuna o scegli un’area più grande.
problem-no-result = Questa votazione non ha ancora un risultato. Prima chiudila.
problem-no-winners-left = Tutti i vincitori sono già azioni.
problem-late-included = Le schede in ritardo sono già state contate. Per contarne altre, ripeti la votazione.
problem-nothing-late = Nessuna scheda è arrivata in ritardo.

problem-step-without-minutes = Questo passo non ha minuti. Avvia il timer a parte.
problem-last-step = Questo è l’ultimo passo. Torna indietro o aggiungine uno all’agenda.
problem-timer-not-running = Il timer non è in funzione. Prima avvialo.
problem-timer-not-paused = Il timer non è in pausa.
problem-no-timer = Non c’è nessun timer. Prima avviane uno.
problem-locked-already = La lavagna è già bloccata.
problem-not-locked = La lavagna non è bloccata.

problem-round-under-way = C’è un turno privato in corso. Prima rivelalo o annullalo.
problem-no-round = Non c’è nessun turno privato in corso. Prima avviane uno.

problem-link-revoked = Questo link è già revocato.
problem-hand-over-to-self = Stai già facilitando tu. Scegli un’altra persona.
problem-facilitator-already = Stai già facilitando tu.
problem-facilitator-online = Chi facilita è online. Chiedi il passaggio di consegne.
problem-facilitator-was-here = Chi facilita era qui meno di un minuto fa. Riprova tra un minuto.
problem-last-facilitator = Una lavagna ha bisogno di chi facilita. Prima passa le consegne.

problem-too-many-steps = Un’agenda può avere al massimo { $max } passi. Uniscine alcuni.
problem-too-many-people = Su una lavagna possono esserci al massimo { $max } persone. Togli chi se n’è andato.
problem-too-many-seats = Una persona può scrivere al massimo per { $max } posti. Scegli qualcun altro per questo.
problem-too-many-lanes-of-round = Un turno privato può indicare al massimo { $max } corsie. Non sceglierne nessuna per scrivere in tutte.
problem-too-many-votes = Una lavagna può avere al massimo { $max } votazioni. Continua in una copia della lavagna.
problem-too-many-open-votes = Possono essere aperte al massimo { $max } votazioni insieme. Prima chiudine una.
problem-too-many-names-in-scope = Una votazione può indicare al massimo { $max } note. Scegli invece fasi o corsie.
problem-too-many-candidates = Si possono votare al massimo { $max } note insieme. Scegli un’area più piccola.
problem-too-many-bytes-of-vote = Le note da votare hanno troppo testo in tutto. Scegli un’area più piccola.
problem-too-many-bytes-of-all-votes = Le votazioni di questa lavagna hanno troppo testo in tutto. Continua in una copia della lavagna.
problem-too-many-actions = Una lavagna può avere al massimo { $max } azioni. Eliminane alcune già fatte.
problem-too-many-items = Su una lavagna possono essercene al massimo { $max }. Prima eliminane alcuni.
problem-too-many-boards = Il server ha già tutte le lavagne che può avere. Eliminane qualcuna o parla con chi lo gestisce.
problem-too-many-versions = La lavagna ha già tutte le versioni che può avere. Prima eliminane qualcuna.
problem-too-many-webhooks = Una lavagna può avere al massimo { $max } webhook. Prima togline uno.

problem-file-too-large = Il file è troppo grande. Dividilo in più file.
problem-file-too-long = Nel file c’è troppo. Dividilo in più file.
problem-file-empty = Nel file non c’è nulla che possa andare sulla lavagna. Controlla che sia quello giusto.
problem-file-not-text = Questo tipo di file non si può leggere. Salvalo come CSV, testo o JSON e importalo.
problem-file-broken-json = Il file è JSON danneggiato. Esportalo di nuovo.
problem-file-unknown-json = Questo JSON qui non è conosciuto. Sono conosciuti le nostre lavagne, JSON Canvas, Excalidraw e tldraw.
problem-file-wrong-kind = Il file non è del tipo che hai scelto. Lascia che il tipo venga riconosciuto.
problem-file-newer = Il file è di una versione più recente. Prima bisogna aggiornare il server.
problem-no-such-place = La lavagna non ha questa mappa, fase o corsia. Scegline una che ci sia.
problem-no-such-column = La tabella non ha questa colonna. Scegline una che ci sia.
problem-board-full = Con questo file la lavagna sarebbe troppo piena. Importa meno, o in una nuova lavagna.
