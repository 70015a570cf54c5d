# Pannelli e finestre: azioni, personas, ricerca, cestino, versioni, rapporto; esportazione, importazione, confronto, impostazioni.

panel-actions = Azioni
panel-personas = Personas
panel-search = Cerca e filtra
panel-trash = Cestino
panel-versions = Versioni
panel-report = Rapporto
panel-export = Esporta
panel-import = Importa
panel-compare = Confronta i giri
panel-settings = Impostazioni della lavagna

panel-failed = Non è stato possibile caricare. Riprova tra un momento.
panel-untitled = Lavagna senza nome
panel-note-empty = (nota vuota)

## Quantità

panel-count-notes = { $n ->
    [one] { $n } nota
   *[other] { $n } note
}
panel-count-stages = { $n ->
    [one] { $n } fase
   *[other] { $n } fasi
}
panel-count-lanes = { $n ->
    [one] { $n } corsia
   *[other] { $n } corsie
}
panel-count-maps = { $n ->
    [one] { $n } mappa
   *[other] { $n } mappe
}
panel-count-personas = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
panel-count-actions = { $n ->
    [one] { $n } azione
   *[other] { $n } azioni
}
panel-count-links = { $n ->
    [one] { $n } freccia
   *[other] { $n } frecce
}
panel-count-strokes = { $n ->
    [one] { $n } tratto di penna
   *[other] { $n } tratti di penna
}
panel-count-touchpoints = { $n ->
    [one] { $n } punto di contatto
   *[other] { $n } punti di contatto
}
panel-count-pains = { $n ->
    [one] { $n } punto critico
   *[other] { $n } punti critici
}
panel-count-gains = { $n ->
    [one] { $n } beneficio
   *[other] { $n } benefici
}
panel-count-unplaced = { $n ->
    [one] { $n } nota senza posto
   *[other] { $n } note senza posto
}

## Azioni

panel-action-new = Che cosa c’è da fare?
panel-action-from-notes = { $n ->
    [one] Trasforma la nota selezionata in azione
   *[other] Trasforma { $n } note selezionate in azioni
}
panel-actions-added = { $n ->
    [one] Aggiunta { $n } azione
   *[other] Aggiunte { $n } azioni
}
panel-actions-empty = Ancora nessuna azione. Aggiungine una, o seleziona delle note sulla lavagna e trasformale in azioni.
panel-actions-view = Vista
panel-actions-list = Elenco
panel-actions-board = Lavagna
panel-actions-matrix = Matrice
panel-actions-wide = Mostra più grande
panel-actions-sort = Ordine
panel-actions-sort-order = Nel loro ordine
panel-actions-sort-due = Per data
panel-actions-sort-worth = Prima le più convenienti
panel-actions-over = { $n ->
    [one] { $n } conclusa o abbandonata
   *[other] { $n } concluse o abbandonate
}
panel-actions-column-empty = Qui non c’è nulla
panel-action-untitled = (senza titolo)
panel-action-title = Che cosa
panel-action-owner = Chi
panel-action-due = Scadenza
panel-action-status = Stato
panel-action-impact = Impatto
panel-action-effort = Sforzo
panel-action-range = 1 poco – 5 molto
panel-action-unset = non indicato
panel-action-effects = Che cosa deve portare
panel-action-effects-hint = Un effetto per riga
panel-action-from = Da dove viene
panel-action-deleted = «{ $title }» è nel cestino
panel-action-due-day = entro il { $day }
panel-action-overdue = scaduta dal { $day }
panel-action-votes = { $n ->
    [one] { $n } voto
   *[other] { $n } voti
}
panel-action-won = { $n ->
    [one] posizione { $rank }, { $n } voto
   *[other] posizione { $rank }, { $n } voti
}
panel-action-score = impatto { $impact }, sforzo { $effort }
panel-action-moved = «{ $title }» ora è: { $status }
panel-action-placed = «{ $title }» ora è { $n } di { $of }
panel-status-open = Da fare
panel-status-doing = In corso
panel-status-done = Fatta
panel-status-dropped = Abbandonata
panel-origin-gone = una nota che non c’è più
panel-origin-vote = Votazione: { $title }
panel-origin-vote-gone = una votazione che non c’è più
panel-matrix = Impatto e sforzo delle azioni
panel-matrix-quick = Successi rapidi
panel-matrix-project = Grandi progetti
panel-matrix-filler = Piccole cose
panel-matrix-drain = Non conviene
panel-matrix-nowhere = ancora senza posto
panel-matrix-unplaced = { $n ->
    [one] { $n } senza posto
   *[other] { $n } senza posto
}
panel-matrix-hint = Trascinale nella matrice o premi un tasto freccia.

## Personas

panel-personas-empty = Di chi è il viaggio? Aggiungi le persone di cui parla questa mappa.
panel-personas-on-map = Sulla mappa «{ $map }»
panel-persona-add = Aggiungi persona
panel-persona-new = Nuova persona
panel-persona-unnamed = (senza nome)
panel-persona-name = Nome
panel-persona-role = Ruolo
panel-persona-quote = Citazione
panel-persona-quote-hint = Che cosa direbbe
panel-persona-goals = Obiettivi
panel-persona-goals-hint = Che cosa vuole ottenere
panel-persona-needs = Bisogni
panel-persona-needs-hint = Di che cosa non può fare a meno
panel-persona-pains = Frustrazioni
panel-persona-pains-hint = Che cosa la ostacola
panel-persona-context = Contesto
panel-persona-context-hint = Età, lavoro, casa, dispositivi, abitudini
panel-persona-photo = Aggiungi una foto
panel-persona-photo-other = Un’altra foto
panel-persona-photo-none = Togli la foto
panel-persona-photo-bad = Questo file non è un’immagine che si possa mostrare.
panel-persona-up = Sposta su
panel-persona-down = Sposta giù
panel-persona-deleted = «{ $name }» è nel cestino

## Ricerca e filtro

panel-search-notes = Cerca nelle note
panel-search-next = Successiva (Invio)
panel-search-previous = Precedente (Maiusc+Invio)
panel-search-all = { $n ->
    [one] { $n } nota sulla lavagna
   *[other] { $n } note sulla lavagna
}
panel-search-found = { $n ->
    [one] Trovata { $n } nota su { $of }
   *[other] Trovate { $n } note su { $of }
}
panel-search-at = { $at } di { $n }
panel-search-none = Nessuna nota ha tutto questo.
panel-search-more = { $n ->
    [one] e un’altra { $n }
   *[other] e altre { $n }
}
panel-filter = Filtro
panel-filter-tags = Etichette
panel-filter-authors = Scritta da
panel-filter-on = Filtro: { $what }
panel-filter-off = Azzera
panel-filter-clear = Azzera ricerca e filtro
panel-filter-more = { $n ->
    [one] altri { $n }
   *[other] altri { $n }
}
panel-author-none = Senza nome
panel-author-unknown = Anonimo

## Cestino

panel-trash-empty = Il cestino è vuoto. Da qui si può ripristinare ciò che viene eliminato dalla lavagna.
panel-trash-about = Dopo 30 giorni nel cestino le cose spariscono per sempre.
panel-trash-notes = Note ({ $n })
panel-trash-stages = Fasi ({ $n })
panel-trash-lanes = Corsie ({ $n })
panel-trash-personas = Personas ({ $n })
panel-trash-actions = Azioni ({ $n })
panel-trash-restore = Ripristina: { $name }
panel-trash-restore-all = Ripristina tutto
panel-trash-restored = { $n ->
    [one] Ripristinato { $n } elemento
   *[other] Ripristinati { $n } elementi
}
panel-trash-more = { $n ->
    [one] e un altro { $n }
   *[other] e altri { $n }
}
panel-trash-unnamed = (vuoto)
panel-trash-who = { $name }, { $when }
panel-trash-when = Eliminato { $when }
panel-trash-changed = Modificato dopo

## Versioni

panel-version-label = Conserva la lavagna com’è ora
panel-version-label-hint = Nome, per es. Prima della votazione
panel-version-save = Conserva
panel-version-saved = La versione è conservata
panel-versions-about = Il server ne conserva una anche ogni ora di lavoro e alla chiusura di una votazione.
panel-versions-empty = Ancora nessuna versione.
panel-version-hourly = Ogni ora
panel-version-before = Prima della sostituzione
panel-version-vote = Dopo la votazione «{ $title }»
panel-version-notes = { $n ->
    [one] { $n } nota
   *[other] { $n } note
}
panel-version-look = Confronta
panel-version-since = Che cosa è cambiato da allora
panel-version-restore = Ripristina
panel-version-restore-title = Ripristinare «{ $name }»?
panel-version-restore-text = La lavagna torna per tutti com’era allora. Non si butta via nulla: prima si conserva come versione quello che c’è adesso, e le note più recenti vanno nel cestino.
panel-version-restored = { $n ->
    [one] La lavagna è tornata com’era: { $n } modifica
   *[other] La lavagna è tornata com’era: { $n } modifiche
}
panel-version-delete = Elimina
panel-version-delete-title = Eliminare «{ $name }»?
panel-version-delete-text = La versione sparisce per sempre. La lavagna resta com’è.

## Differenze

panel-diff-none = Nessuna differenza.
panel-diff-added = aggiunto
panel-diff-removed = tolto
panel-diff-moved = spostato
panel-diff-changed = modificato
panel-diff-added-n = { $n ->
    [one] { $n } aggiunto
   *[other] { $n } aggiunti
}
panel-diff-removed-n = { $n ->
    [one] { $n } tolto
   *[other] { $n } tolti
}
panel-diff-moved-n = { $n ->
    [one] { $n } spostato
   *[other] { $n } spostati
}
panel-diff-changed-n = { $n ->
    [one] { $n } modificato
   *[other] { $n } modificati
}
panel-diff-board = Lavagna
panel-diff-notes = Note
panel-diff-actions = Azioni
panel-diff-personas = Personas
panel-diff-stages = Fasi
panel-diff-lanes = Corsie
panel-diff-maps = Mappe
panel-diff-curves = Curve
panel-diff-points = Sensazioni
panel-diff-metrics = Cifre
panel-diff-position = posto { $n }
panel-diff-canvas = accanto alle mappe
panel-diff-at = { $x }, { $y }
panel-diff-nowhere = senza posto
panel-diff-nothing = niente
panel-diff-something = altro
panel-diff-became = è diventato
panel-diff-yes = sì
panel-diff-no = no
panel-diff-more = { $n ->
    [one] Mostrane ancora { $n }
   *[other] Mostrane ancora { $n }
}
panel-field-title = Titolo
panel-field-objective = Obiettivo
panel-field-lang = Lingua
panel-field-name = Nome
panel-field-text = Testo
panel-field-prompt = Domanda guida
panel-field-color = Colore
panel-field-size = Dimensione
panel-field-kind = Tipo
panel-field-type = Tipo
panel-field-role = Ruolo
panel-field-line = Linea sotto
panel-field-state = Stato
panel-field-tags = Etichette
panel-field-owner = Responsabile
panel-field-group = Gruppo
panel-field-locked = Bloccata
panel-field-photo = Foto
panel-field-personas = Personas
panel-field-persona = Persona
panel-field-due = Scadenza
panel-field-status = Stato
panel-field-effects = Effetti
panel-field-impact = Impatto
panel-field-effort = Sforzo
panel-field-value = Valore
panel-field-unit = Unità
panel-field-label = Parola
panel-field-emoji = Emoji

panel-compare-none = In questo browser non c’è un’altra lavagna con cui confrontare. Apri qui almeno una volta l’altro giro.
panel-compare-with = Confronta con
panel-compare-choose = Scegli una lavagna …
panel-compare-about = Vedi che cosa è stato aggiunto, tolto, spostato e modificato da quella lavagna a questa.

## Rapporto

panel-report-empty = Ancora niente in evidenza. Aggiungi note, curve, cifre e azioni, e torna a guardare.
panel-report-actions = { $n ->
    [one] { $n } azione aperta
   *[other] { $n } azioni aperte
}
panel-report-below = { $n ->
    [one] Soddisfazione sotto zero in { $n } fase
   *[other] Soddisfazione sotto zero in { $n } fasi
}
panel-report-below-one = { $stage }: { $mean } in media
panel-report-minima = { $n ->
    [one] { $n } punto basso
   *[other] { $n } punti bassi
}
panel-report-minimum = { $curve } scende a { $v }: { $stages }
panel-report-untouched = { $n ->
    [one] { $n } fase senza punti di contatto
   *[other] { $n } fasi senza punti di contatto
}
panel-report-unowned = { $n ->
    [one] { $n } punto di contatto senza responsabile
   *[other] { $n } punti di contatto senza responsabile
}
panel-report-funnel = { $lane }: chi prosegue
panel-report-conversion = { $from } → { $to }: { $rate } ({ $fromN } → { $toN })
panel-report-figures = { $from } → { $to }: { $fromN } → { $toN }
panel-report-overall = Dalla prima all’ultima: { $rate }
panel-report-narrowest = la perdita maggiore
panel-report-nobody = ancora nessuno
panel-report-undated = senza data

## Esportazione

panel-formats-picture = Immagine
panel-formats-tables = Tabelle
panel-formats-text = Testo
panel-formats-whiteboards = Altre lavagne
panel-formats-complete = Tutto intero
panel-format-png = Immagine
panel-format-png-about = Un’immagine di tutte le mappe, per diapositive e chat.
panel-format-svg = Disegno
panel-format-svg-about = Un disegno nitido a ogni dimensione.
panel-format-pdf = Pagina da stampare
panel-format-pdf-about = Una pagina con tutte le mappe, da stampare o inviare.
panel-format-csv = Note
panel-format-csv-about = Una riga per nota, con cella, tipo, etichette, voti e posizione.
panel-format-actions-csv = Azioni
panel-format-actions-csv-about = Una riga per azione, con responsabile, data e stato.
panel-format-actions-csv-file = azioni
panel-format-results-csv = Votazioni
panel-format-results-csv-about = Una riga per ogni nota votata, con posizione e voti.
panel-format-results-csv-file = votazioni
panel-format-personas-csv = Personas
panel-format-personas-csv-about = Una riga per persona.
panel-format-personas-csv-file = personas
panel-format-tsv = Mappa in tabella
panel-format-tsv-about = Fasi in orizzontale e corsie in verticale; incollala in un foglio di calcolo.
panel-format-md = Struttura
panel-format-md-about = Titoli ed elenchi in Markdown, azioni come attività; per wiki e documenti.
panel-format-canvas = JSON Canvas
panel-format-canvas-about = Per Obsidian e altri programmi che leggono JSON Canvas.
panel-format-excalidraw = Excalidraw
panel-format-excalidraw-about = Si apre in Excalidraw; le note si possono spostare e modificare.
panel-format-tldr = tldraw
panel-format-tldr-about = Si apre in tldraw; le note si possono spostare e modificare.
panel-format-json = Tutto
panel-format-json-about = L’intera lavagna senza perdite, con cestino e risultati. Si può importare di nuovo.
panel-format-yjs = Aggiornamento Yjs
panel-format-yjs-about = Il documento stesso, per i programmi.
panel-export-format = Formato
panel-export-preview = Anteprima
panel-export-picture = Immagine della lavagna
panel-export-size = Nessuna anteprima. Il file è di { $kb } kB.
panel-export-rowless = Non ci sono ancora righe.
panel-export-more = Nel file ci sono altre righe.
panel-export-download = Scarica
panel-export-downloaded = Scaricato: { $name }
panel-export-copy = Copia
panel-export-copied = Copiato negli appunti
panel-export-not-copied = Il browser non permette di copiare. Scarica il file.

## Importazione

panel-import-drop = Trascina qui un file o sceglilo
panel-import-kinds = CSV, TSV, Markdown, testo, JSON Canvas, Excalidraw, tldraw o il JSON di una lavagna
panel-import-paste = Oppure incolla del testo
panel-import-paste-hint = Una tabella, o una nota per riga
panel-import-look = Guarda
panel-import-pasted = Testo incollato
panel-import-other = Qualcos’altro
panel-import-hint = Si aggiunge alla lavagna. Prima si conserva una versione.
panel-import-replace-hint = La lavagna diventa ciò che dice il file. Prima si conserva una versione.
panel-import-notes = { $n ->
    [one] Importa { $n } nota
   *[other] Importa { $n } note
}
panel-import-now = Importa
panel-import-refused = Non è stato importato nulla; la lavagna è com’era.
panel-import-nothing = Non c’è nulla da importare.
panel-import-free = { $n ->
    [one] { $n } accanto alle mappe
   *[other] { $n } accanto alle mappe
}
panel-import-kind = Che cos’è
panel-import-map = Sulla mappa
panel-import-stage = Fase, se non indicata
panel-import-lane = Corsia, se non indicata
panel-import-auto = Riconosciuto: { $kind }
panel-import-as-file = Come nel file
panel-import-kind-csv = Tabella di note
panel-import-kind-tsv = Mappa in tabella
panel-import-kind-md = Struttura Markdown
panel-import-kind-lines = Una nota per riga
panel-import-kind-json = Una nostra lavagna
panel-import-kind-canvas = JSON Canvas
panel-import-kind-excalidraw = Excalidraw
panel-import-kind-tldr = tldraw
panel-import-columns = Che cosa c’è nelle colonne
panel-import-headless = (senza intestazione)
panel-import-field-text = Testo della nota
panel-import-field-stage = Fase
panel-import-field-lane = Corsia
panel-import-field-map = Mappa
panel-import-field-kind = Tipo
panel-import-field-tags = Etichette
panel-import-field-color = Colore
panel-import-field-owner = Responsabile
panel-import-field-author = Autore
panel-import-field-group = Gruppo
panel-import-field-createdAt = Quando è stata scritta
panel-import-field-area = Cornice o area
panel-import-field-x = Da sinistra
panel-import-field-y = Dall’alto
panel-import-field-id = Identificatore proprio
panel-import-field-state = Stato della mappa
panel-import-field-stageNo = Numero della fase
panel-import-field-laneNo = Numero della corsia
panel-import-field-laneType = Tipo della corsia
panel-import-field-ignore = – tralascia –
panel-import-replace = Sostituisci ciò che c’è sulla lavagna
panel-import-samples = { $n ->
    [one] La prima di { $of } note
   *[other] Le prime { $n } di { $of } note
}
panel-import-warnings = Osservazioni
panel-import-warn-lines-left-out = { $n ->
    [one] Si tralascia { $n } riga che non è in un elenco.
   *[other] Si tralasciano { $n } righe che non sono in un elenco.
}
panel-import-warn-elements-left-out = { $n ->
    [one] Si tralascia { $n } elemento senza testo.
   *[other] Si tralasciano { $n } elementi senza testo.
}
panel-import-warn-arrows-left-out = { $n ->
    [one] Si tralascia { $n } freccia che non unisce due note.
   *[other] Si tralasciano { $n } frecce che non uniscono due note.
}
panel-import-warn-text-column-guessed = Nessuna colonna si chiama «testo»; è stata presa «{ $column }».
panel-import-warn-lane-guessed = { $n ->
    [one] { $n } nota non indica la corsia e va in «{ $lane }».
   *[other] { $n } note non indicano la corsia e vanno in «{ $lane }».
}
panel-import-warn-stage-missing = { $n ->
    [one] { $n } nota indica la corsia ma non la fase e va accanto alle mappe.
   *[other] { $n } note indicano la corsia ma non la fase e vanno accanto alle mappe.
}
panel-import-warn-texts-cut = { $n ->
    [one] { $n } testo viene accorciato: al massimo { $max } caratteri.
   *[other] { $n } testi vengono accorciati: al massimo { $max } caratteri.
}
panel-import-warn-names-cut = { $n ->
    [one] { $n } nome viene accorciato: al massimo { $max } caratteri.
   *[other] { $n } nomi vengono accorciati: al massimo { $max } caratteri.
}
panel-import-warn-tags-cut = { $n ->
    [one] { $n } etichetta viene accorciata: al massimo { $max } caratteri.
   *[other] { $n } etichette vengono accorciate: al massimo { $max } caratteri.
}
panel-import-warn-encoding-guessed = Il file è stato letto come { $encoding }. Se le lettere sono sbagliate, salvalo in UTF-8.
panel-import-version = Prima dell’importazione: { $name }
panel-import-done = { $n ->
    [one] Importata { $n } nota.
   *[other] Importate { $n } note.
}
panel-import-undo = La lavagna di prima è tra le versioni.

## Impostazioni della lavagna

panel-settings-objective-hint = Che cosa deve scoprire il workshop?
panel-settings-lang = Lingua della lavagna
panel-settings-lang-hint = Per esportazioni e nuove mappe. Il contenuto non viene tradotto, e la lingua della pagina si sceglie altrove.
panel-settings-delete = Elimina la lavagna
panel-settings-delete-about = Per tutti e per sempre, con tutte le versioni, le votazioni e le bozze.
panel-settings-delete-board = Elimina la lavagna
panel-settings-delete-title = Eliminare «{ $title }»?
panel-settings-delete-text = Nessuno potrà recuperarla. Se ti può servire ancora, prima esportala.
panel-confirm-type = Scrivi «{ $word }» per confermare
panel-round = Giro successivo
panel-round-about = Una nuova lavagna con le stesse mappe, note e personas, senza cestino, commenti e votazioni. Poi le due si possono confrontare.
panel-round-name = Titolo della nuova lavagna
panel-round-title = { $title } – giro successivo
panel-round-make = Duplica
panel-round-made = «{ $title }» è pronta.
panel-round-open = Aprila
panel-future = Mappa del futuro
panel-future-about = Un’altra mappa su questa lavagna per come dovrebbe essere, con le stesse fasi e corsie.
panel-future-from = A partire da
panel-future-notes = Porta con te le note
panel-future-make = Crea la mappa
