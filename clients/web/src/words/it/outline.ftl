### La struttura: la lavagna come titoli ed elenchi, le sue finestre, ciò che dice ad alta voce e le scorciatoie.

## The page

outline-contents = Indice
outline-skip = Vai alla mappa
outline-objective = Obiettivo
outline-objective-hint = Che cosa deve scoprire questo workshop?
outline-map = Mappa
outline-stage = Fase
outline-lane = Corsia
outline-note = Nota
outline-stages = Fasi
outline-lanes = Corsie
outline-map-personas = Per { $names }
outline-notes = { $n ->
    [0] ancora nessuna nota
    [one] { $n } nota
   *[other] { $n } note
}
outline-nothing = Qui non c’è ancora niente.
outline-elsewhere = Fuori dalla mappa
outline-free-hint = Sono sulla lavagna, in nessuna cella.
outline-nowhere-hint = La loro fase o corsia non c’è più. Spostale, oppure ripristinala dal cestino.
outline-filtered = { $n ->
    [one] Il filtro nasconde { $n } nota.
   *[other] Il filtro nasconde { $n } note.
}
outline-show-all = Mostra tutto

## Lists and notes

outline-add = Aggiungi una nota
outline-add-draft = Aggiungi una nota che vedi solo tu
outline-add-to = Aggiungi una nota a { $where }
outline-add-draft-to = Aggiungi una nota che vedi solo tu a { $where }
outline-kept = Al momento qui non si possono aggiungere note. Quello che hai scritto resta.
outline-hidden-drafts = { $n ->
    [one] { $n } nota nascosta di altri
   *[other] { $n } note nascoste di altri
}
outline-group = Gruppo
outline-text = Testo della nota
outline-empty-note = Nota vuota
outline-picture = Immagine
outline-link = Link
outline-draft = La vedi solo tu
outline-locked = Bloccata
outline-late = Arrivata dopo la rivelazione
outline-owner = Responsabile: { $name }
outline-rank = { $votes ->
    [one] Posizione { $rank }, { $votes } voto
   *[other] Posizione { $rank }, { $votes } voti
}
outline-comments = { $n ->
    [one] { $n } commento
   *[other] { $n } commenti
}
outline-more = Altro su questa nota

## Voting

outline-vote-short = Vota
outline-vote = { $left ->
    [0] Vota questa nota, nessun voto rimasto
    [one] Vota questa nota, { $left } voto rimasto
   *[other] Vota questa nota, { $left } voti rimasti
}
outline-unvote = Riprendi un voto
outline-vote-several = { $left ->
    [one] I tuoi voti qui: { $mine }, { $left } rimasto
   *[other] I tuoi voti qui: { $mine }, { $left } rimasti
}
outline-votes = { $n ->
    [one] { $n } voto
   *[other] { $n } voti
}

## The menu of a note

outline-edit = Modifica il testo
outline-move-menu = Sposta…
outline-details-menu = Tipo, colore ed etichette…
outline-group-menu = Raggruppa con la nota sopra
outline-ungroup-menu = Togli dal gruppo
outline-comment-menu = Commenta…
outline-lines-menu = Linee verso altre note…
outline-react-menu = Reagisci…
outline-comments-of = Commenti alla nota
outline-react = Reagisci

## Moving a note

outline-move =
    { $n ->
        [one] Sposta la nota
       *[other] Sposta { $n } note
    }
outline-move-short = Sposta
outline-position = Posizione
outline-at-the-end = Alla fine
outline-before = Prima di «{ $note }»
outline-beside-hint = Un posto libero accanto alla mappa, in nessuna cella.

## Lines between notes, drawings

outline-linked-to = Linea verso «{ $note }»
outline-linked-from = Linea da «{ $note }»
outline-linked-with = Linea con «{ $note }»
outline-lines = Linee verso altre note
outline-line-new = Nuova linea verso
outline-drawings = Disegni
outline-drawing = Disegno { $n }
outline-drawing-in = Disegno { $n }: { $where }
outline-drawing-free = Disegno { $n }, fuori dalla mappa

## What a note is

outline-details = Tipo, colore ed etichette
outline-gone = Questa nota non c’è più.
outline-kind-label = Tipo
outline-color-label = Colore
outline-evidence-label = Quanto è sicuro?
outline-tags-label = Etichette
outline-add-tag = Aggiungi un’etichetta
outline-remove-tag = Togli l’etichetta { $tag }
outline-lock = Bloccata: nessuno può modificarla

## Said aloud

outline-added-to = { $n ->
    [one] Aggiunta a { $where }
   *[other] { $n } note aggiunte a { $where }
}
outline-pasted = { $n ->
    [one] { $n } nota incollata
   *[other] { $n } note incollate
}
outline-moved = Spostata in { $where }
outline-moved-to = Ora è la numero { $at } di { $of }
outline-edge = Non si può andare oltre in questa direzione
outline-no-cell = Questa nota non è in nessuna cella. Premi M per spostarla.
outline-deleted = Nota eliminata
outline-grouped = Raggruppata con «{ $note }»
outline-group-none = Sopra non c’è una nota con cui raggruppare
outline-ungrouped = Tolta dal gruppo
outline-is-locked = Questa nota è bloccata
outline-read-only = Ora puoi solo leggere
outline-news-added = { $n ->
    [one] { $n } nota aggiunta.
   *[other] { $n } note aggiunte.
}
outline-news-added-by = { $n ->
    [one] { $n } nota aggiunta da { $who }.
   *[other] { $n } note aggiunte da { $who }.
}
outline-news-deleted = { $n ->
    [one] { $n } nota eliminata.
   *[other] { $n } note eliminate.
}
outline-news-moved = { $n ->
    [one] { $n } nota spostata.
   *[other] { $n } note spostate.
}
outline-news-grouped = { $n ->
    [one] Cambiato il gruppo di { $n } nota.
   *[other] Cambiati i gruppi di { $n } note.
}
outline-news-changed = { $n ->
    [one] { $n } nota modificata.
   *[other] { $n } note modificate.
}
outline-names-more = { $n ->
    [one] { $n } altra persona
   *[other] altre { $n } persone
}

## Curves and figures

outline-no-curves = Ancora nessuna curva.
outline-feeling = { $curve }, { $stage }: da −2 a 2
outline-feeling-word = In una parola
outline-feeling-word-for = { $curve }, { $stage }: in una parola
outline-feeling-none = nessun valore
outline-lowest = Punto più basso
outline-figure = { $lane }, { $stage }
outline-unit = Unità
outline-unit-of = Unità di { $lane }, { $stage }
outline-channels = { $lane }, { $stage }
outline-add-channel = Aggiungi un canale

## Stages and lanes

outline-structure = Modifica mappa, fasi e corsie
outline-name-of = Nome di { $name }
outline-up = Sposta su { $name }
outline-down = Sposta giù { $name }
outline-add-stage = Aggiungi una fase
outline-add-lane = Aggiungi una corsia
outline-delete-named = Elimina { $name }
outline-deleted-named = { $name }: eliminato
outline-added-named = { $name }: aggiunto
outline-renamed = Ora si chiama { $name }
outline-moved-first = { $name }: ora in prima posizione
outline-moved-after = { $name }: ora dopo { $before }
outline-curves = Modifica le curve emotive
outline-add-map = Aggiungi una mappa
outline-map-state = Stato di { $name }
outline-map-whose = Per
outline-color-of = Colore di { $name }
outline-no-color = Nessun colore
outline-line-of = Linea sotto { $name }
outline-no-line = Nessuna linea
outline-add-where = Dove
outline-add-as-stage = come fase
outline-add-as-step = come passo di { $name }
outline-add-what = Tipo di corsia
outline-full = Non c’è più posto.
outline-feeling-emoji-for = Parola ed emoji per { $curve } in { $stage }
outline-key-order = Sposta una persona, azione, mappa, fase, corsia o curva

## Personas, actions, results

outline-write = Scrivi…
outline-personas = Personas
outline-add-persona = Aggiungi una persona
outline-persona-name = Nome di { $name }
outline-persona-role = Ruolo
outline-persona-role-of = Ruolo di { $name }
outline-persona-text = { $name }: { $field }
outline-persona-quote = Citazione
outline-persona-goals = Obiettivi
outline-persona-needs = Bisogni
outline-persona-pains = Frustrazioni
outline-persona-context = Contesto
outline-actions = Azioni
outline-no-actions = Ancora nessuna azione.
outline-add-action = Aggiungi un’azione
outline-action-title = Azione
outline-action-state = Stato
outline-action-open = Da fare
outline-action-doing = In corso
outline-action-done = Fatta
outline-action-dropped = Abbandonata
outline-action-owner = Responsabile
outline-action-due = Scadenza
outline-action-impact = Impatto
outline-action-effort = Sforzo
outline-results = Risultati dei voti
outline-result-facts = { $when } · hanno votato { $ballots } su { $eligible } · { $spent ->
    [one] { $spent } voto
   *[other] { $spent } voti
}
outline-result-late = con i voti in ritardo
outline-result-none = { $n ->
    [one] { $n } nota non ha avuto voti.
   *[other] { $n } note non hanno avuto voti.
}
outline-result-deleted = (eliminata prima della fine)
outline-rank-label = Posizione
outline-votes-label = Voti

## Shortcuts

outline-keys = Scorciatoie da tastiera
outline-keys-tools = Strumenti
outline-keys-notes = Note sulla lavagna
outline-keys-outline = Struttura
outline-keys-view = Vista
outline-keys-always = Ovunque
outline-key-select = Seleziona
outline-key-note = Nuova nota
outline-key-text-tool = Testo
outline-key-pen = Penna
outline-key-emoji = Emoji
outline-key-comment = Commento
outline-key-link = Collega le note
outline-key-hand = Sposta la vista
outline-key-write = Scrivi sulla nota
outline-key-next = Mentre scrivi: nota successiva
outline-key-line = Mentre scrivi: nuova riga
outline-key-on = Mentre scrivi: cella successiva
outline-key-stop = Smetti di scrivere, deseleziona
outline-key-go = Alla nota successiva
outline-key-nudge = Sposta la nota
outline-key-aside = Durante il trascinamento: liberamente nella cella, o di nuovo in fila
outline-key-group = Raggruppa
outline-key-ungroup = Separa
outline-key-duplicate = Duplica
outline-key-all = Seleziona tutto
outline-key-delete = Elimina
outline-key-menu = Menu della nota
outline-key-up-down = Alla nota sopra o sotto
outline-key-edit = Modifica il testo
outline-key-add = In fondo a un elenco: aggiungi una nota
outline-key-shift = Sposta la nota di un posto o di una fase
outline-key-move = Sposta in una fase e una corsia…
outline-key-details = Tipo, colore ed etichette…
outline-key-join = Raggruppa con la nota sopra
outline-key-leave = Togli dal gruppo
outline-key-remark = Commenta
outline-key-react = Reagisci con un’emoji
outline-key-lines = Linee verso altre note…
outline-key-vote = Vota la nota
outline-key-unvote = Riprendi un voto
outline-key-fit = Mostra tutto
outline-key-selection = Mostra la selezione
outline-key-hundred = Dimensione reale
outline-key-zoom = Ingrandisci e riduci
outline-key-pan = Tieni premuto per spostare la vista
outline-key-undo = Annulla
outline-key-redo = Ripeti
outline-key-help = Queste scorciatoie
outline-key-search = Cerca
outline-key-print = Stampa la struttura
outline-key-dot = Durante una votazione: dai o riprendi un voto
