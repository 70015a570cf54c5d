## Dove si trova il documento. Le parole brevi stanno accanto a un’icona, quelle lunghe dicono tutto.

core-status-opening = Apertura…
core-status-opening-long = Apertura della copia in questo browser.
core-status-connecting = Connessione…
core-status-connecting-long = Connessione al server.
core-status-saving = Salvataggio…
core-status-saving-long =
    { $n ->
        [one] { $n } modifica è in viaggio verso il disco del server.
       *[other] { $n } modifiche sono in viaggio verso il disco del server.
    }
core-status-saved = Salvato
core-status-saved-long = Tutto è sul disco del server.
core-status-offline =
    { $n ->
        [0] Offline
        [one] Offline · { $n } modifica in attesa
       *[other] Offline · { $n } modifiche in attesa
    }
core-status-offline-tiny =
    { $n ->
        [0] Offline
       *[other] Offline · { $n }
    }
core-status-offline-long =
    { $n ->
        [0] Nessuna connessione al server. Puoi continuare a lavorare; le modifiche saranno inviate più tardi.
        [one] Nessuna connessione al server. { $n } modifica sarà inviata quando torna.
       *[other] Nessuna connessione al server. { $n } modifiche saranno inviate quando torna.
    }
core-status-refused =
    { $n ->
        [one] Non salvato · { $n } modifica in attesa
       *[other] Non salvato · { $n } modifiche in attesa
    }
core-status-refused-tiny = Non salvato · { $n }
core-status-refused-long =
    { $n ->
        [one] Al momento il server non può salvare. { $n } modifica è in attesa; si riproverà.
       *[other] Al momento il server non può salvare. { $n } modifiche sono in attesa; si riproverà.
    }
core-status-viewing =
    { $n ->
        [0] Sola lettura
        [one] Sola lettura · { $n } modifica non inviata
       *[other] Sola lettura · { $n } modifiche non inviate
    }
core-status-viewing-tiny =
    { $n ->
        [0] Sola lettura
       *[other] Non inviate · { $n }
    }
core-status-viewing-long =
    { $n ->
        [0] Qui puoi guardare ma non modificare nulla.
        [one] Qui non puoi più modificare nulla. { $n } tua modifica non è stata inviata.
       *[other] Qui non puoi più modificare nulla. { $n } tue modifiche non sono state inviate.
    }
core-status-denied = Nessun accesso
core-status-denied-long = Il server non ti lascia entrare qui.
core-status-closed = Chiusa
core-status-closed-long = Il server ha chiuso l’accesso.
core-copy-written = Questo browser ne tiene una copia: puoi continuare senza rete e ricaricare la pagina.
core-copy-writing = La copia in questo browser è in corso di scrittura…
core-copy-failed = Questo browser non è riuscito a scrivere la copia: forse lo spazio è pieno. Non chiudere la pagina prima che tutto sia salvato.
core-copy-none = Questo browser non ne tiene una copia, come in una finestra privata. Non chiudere la pagina prima che tutto sia salvato.

core-ended-kept =
    { $n ->
        [one] { $n } tua modifica resta in questo browser e sarà inviata alla prossima apertura.
       *[other] { $n } tue modifiche restano in questo browser e saranno inviate alla prossima apertura.
    }
core-ended-lost =
    { $n ->
        [one] { $n } tua modifica non è né sul server né nella copia di questo browser: se chiudi la pagina va persa.
       *[other] { $n } tue modifiche non sono né sul server né nella copia di questo browser: se chiudi la pagina vanno perse.
    }

core-problem = Qualcosa è andato storto. Non si è perso nulla; riprova.
core-problem-offline = Al momento il server non è raggiungibile. Riprova quando sei online.
core-problem-details = Dettagli
core-problem-bad-request = Il server non lo accetta così com’è.
core-problem-bad-name = Nessun documento può avere questo nome. Controlla l’indirizzo.
core-problem-unauthorized = Il tuo accesso è finito. Riapri il link con cui sei entrato.
core-problem-forbidden = Al momento non puoi farlo.
core-problem-foreign-origin = Questa pagina non può usare il server.
core-problem-not-found = Non c’è più.
core-problem-conflict = Non va d’accordo con la situazione attuale. Forse qualcuno è stato più veloce.
core-problem-timeout = Ci è voluto troppo. Riprova.
core-problem-too-large = È troppo grande.
core-problem-refused = Il server non accetta questo contenuto.
core-problem-busy = Il server ha troppo da fare. Riprova tra un momento.
core-problem-unavailable = Al momento il server non può né leggere né salvare. Riprova tra un po’.
core-problem-going-away = Il server si sta riavviando. Riprova tra un momento.
core-problem-damaged = Ciò che il server ha salvato è danneggiato. Deve occuparsene chi lo gestisce.
core-problem-internal = Il server ha commesso un errore. Riprova.
core-problem-closed = Il server ha chiuso l’accesso. Riprova tra un po’.
core-problem-expired = Il tuo accesso è scaduto. Riapri il link con cui sei entrato oppure chiedine uno nuovo.
core-problem-too-many-documents = In questa pagina è aperto più di quanto il server permetta. Affida a qualcun altro alcuni dei tuoi posti e riprova.
core-problem-misbehaving = Il server non capisce ciò che questa pagina invia. Ricaricala. Se non basta, rivolgiti a chi gestisce il server.
core-problem-unknown = Il server e questa pagina non si capiscono. Ricarica la pagina.

## Ruoli

core-role-viewer = Osservatore
core-role-voter = Votante
core-role-editor = Editor
core-role-facilitator = Facilitatore

## Colori

core-color = Colore
core-color-yellow = Giallo
core-color-orange = Arancione
core-color-coral = Corallo
core-color-pink = Rosa
core-color-violet = Viola
core-color-blue = Blu
core-color-sky = Celeste
core-color-teal = Verde acqua
core-color-green = Verde
core-color-lime = Lime
core-color-sand = Sabbia
core-color-grey = Grigio

## Note

core-kind = Tipo
core-kind-note = Nota
core-kind-pain = Punto critico
core-kind-gain = Beneficio
core-kind-idea = Idea
core-kind-question = Domanda

core-evidence = Grado di certezza
core-evidence-assumption = Ipotesi
core-evidence-interview = Intervista
core-evidence-data = Dati

core-size = Dimensione
core-size-s = Piccola
core-size-m = Media
core-size-l = Grande
core-size-xl = Molto grande

## La mappa

core-state-current = Stato attuale
core-state-future = Stato futuro
core-state-research = Ricerca

core-lane-text = Note
core-lane-emotion = Curva delle emozioni
core-lane-channel = Canali
core-lane-metric = Cifre
core-lane-image = Immagini

core-line-interaction = Linea di interazione
core-line-visibility = Linea di visibilità
core-line-internal = Linea di interazione interna

core-unnamed = Senza nome
core-place-free = Note libere
core-place-nowhere = Note senza posto

core-curve-n = Curva { $n }
core-feeling-great = benissimo
core-feeling-good = bene
core-feeling-neutral = neutro
core-feeling-bad = male
core-feeling-awful = malissimo

## Verbi comuni

core-add = Aggiungi
core-cancel = Annulla
core-close = Chiudi
core-copy = Copia
core-delete = Elimina
core-remove = Rimuovi
core-done = Fatto
core-duplicate = Duplica
core-lock = Blocca
core-more = Altro
core-paste = Incolla
core-redo = Ripeti
core-redo-what = Ripeti: { $what }
core-rename = Rinomina
core-reply = Rispondi
core-restore = Ripristina
core-retry = Riprova
core-send = Invia
core-share = Condividi
core-undo = Annulla
core-undo-what = Annulla: { $what }
core-unlock = Sblocca

## Parole comuni

core-loading = Caricamento…
core-none = Nessuno
core-you = Tu
core-just-now = proprio ora

## Che cosa si annulla

undo-add-note = aggiunta della nota
undo-add-notes = aggiunta delle note
undo-write-note = scrittura
undo-move-note = spostamento della nota
undo-move-notes = spostamento delle note
undo-paint-notes = cambio di colore
undo-resize-notes = cambio di dimensione
undo-change-notes = modifica della nota
undo-tag-notes = modifica delle etichette
undo-lock-notes = blocco
undo-unlock-notes = sblocco
undo-group-notes = raggruppamento
undo-ungroup-notes = separazione del gruppo
undo-delete-note = eliminazione della nota
undo-delete-notes = eliminazione delle note
undo-restore = ripristino
undo-rename = cambio di nome
undo-add-map = aggiunta della mappa
undo-change-map = modifica della mappa
undo-move-map = spostamento della mappa
undo-add-stage = aggiunta della fase
undo-move-stage = spostamento della fase
undo-paint-stage = colore della fase
undo-resize-stage = larghezza della fase
undo-delete-stage = eliminazione della fase
undo-add-lane = aggiunta della corsia
undo-move-lane = spostamento della corsia
undo-resize-lane = altezza della corsia
undo-lane-line = modifica della linea
undo-delete-lane = eliminazione della corsia
undo-add-curve = aggiunta della curva
undo-change-curve = modifica della curva
undo-curve = disegno della curva
undo-delete-curve = eliminazione della curva
undo-figure = modifica della cifra
undo-draw = disegno
undo-erase = cancellazione
undo-add-link = aggiunta della linea
undo-change-link = modifica della linea tra le note
undo-delete-link = eliminazione della linea
undo-add-persona = aggiunta della persona
undo-change-persona = modifica della persona
undo-move-persona = spostamento della persona
undo-delete-persona = eliminazione della persona
undo-add-action = aggiunta dell’azione
undo-change-action = modifica dell’azione
undo-move-action = spostamento dell’azione
undo-delete-action = eliminazione dell’azione
