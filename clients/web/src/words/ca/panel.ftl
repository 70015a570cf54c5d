# Panells i diàlegs: accions, persones, cerca, paperera, versions, informe; exportació, importació, comparació, configuració.

panel-actions = Accions
panel-personas = Persones
panel-search = Cerca i filtra
panel-trash = Paperera
panel-versions = Versions
panel-report = Informe
panel-export = Exporta
panel-import = Importa
panel-compare = Compara rondes
panel-settings = Configuració del tauler

panel-failed = No s’ha pogut carregar. Torna-ho a provar d’aquí a un moment.
panel-untitled = Tauler sense nom
panel-note-empty = (nota buida)

## Quantitats

panel-count-notes = { $n ->
    [one] { $n } nota
   *[other] { $n } notes
}
panel-count-stages = { $n ->
    [one] { $n } etapa
   *[other] { $n } etapes
}
panel-count-lanes = { $n ->
    [one] { $n } fila
   *[other] { $n } files
}
panel-count-maps = { $n ->
    [one] { $n } mapa
   *[other] { $n } mapes
}
panel-count-personas = { $n ->
    [one] { $n } persona
   *[other] { $n } persones
}
panel-count-actions = { $n ->
    [one] { $n } acció
   *[other] { $n } accions
}
panel-count-links = { $n ->
    [one] { $n } fletxa
   *[other] { $n } fletxes
}
panel-count-strokes = { $n ->
    [one] { $n } traç de llapis
   *[other] { $n } traços de llapis
}
panel-count-touchpoints = { $n ->
    [one] { $n } punt de contacte
   *[other] { $n } punts de contacte
}
panel-count-pains = { $n ->
    [one] { $n } punt de dolor
   *[other] { $n } punts de dolor
}
panel-count-gains = { $n ->
    [one] { $n } benefici
   *[other] { $n } beneficis
}
panel-count-unplaced = { $n ->
    [one] { $n } nota sense lloc
   *[other] { $n } notes sense lloc
}

## Accions

panel-action-new = Què cal fer?
panel-action-from-notes = { $n ->
    [one] Converteix la nota seleccionada en acció
   *[other] Converteix { $n } notes seleccionades en accions
}
panel-actions-added = { $n ->
    [one] S’ha afegit { $n } acció
   *[other] S’han afegit { $n } accions
}
panel-actions-empty = Encara no hi ha accions. Afegeix-ne una, o selecciona notes al tauler i converteix-les en accions.
panel-actions-view = Vista
panel-actions-list = Llista
panel-actions-board = Tauler
panel-actions-matrix = Matriu
panel-actions-wide = Mostra-ho més gran
panel-actions-sort = Ordre
panel-actions-sort-order = En el seu ordre
panel-actions-sort-due = Per data
panel-actions-sort-worth = Primer les més profitoses
panel-actions-over = { $n ->
    [one] { $n } acabada o descartada
   *[other] { $n } acabades o descartades
}
panel-actions-column-empty = Aquí no hi ha res
panel-action-untitled = (sense títol)
panel-action-title = Què
panel-action-owner = Qui
panel-action-due = Termini
panel-action-status = Estat
panel-action-impact = Impacte
panel-action-effort = Esforç
panel-action-range = 1 poc – 5 molt
panel-action-unset = no s’ha dit
panel-action-effects = Què ha d’aconseguir
panel-action-effects-hint = Un efecte a cada línia
panel-action-from = D’on ve
panel-action-deleted = «{ $title }» és a la paperera
panel-action-due-day = fins al { $day }
panel-action-overdue = vençuda des del { $day }
panel-action-votes = { $n ->
    [one] { $n } vot
   *[other] { $n } vots
}
panel-action-won = { $n ->
    [one] posició { $rank }, { $n } vot
   *[other] posició { $rank }, { $n } vots
}
panel-action-score = impacte { $impact }, esforç { $effort }
panel-action-moved = «{ $title }» ara és: { $status }
panel-action-placed = «{ $title }» ara és { $n } de { $of }
panel-status-open = Per fer
panel-status-doing = En curs
panel-status-done = Feta
panel-status-dropped = Descartada
panel-origin-gone = una nota que ja no hi és
panel-origin-vote = Votació: { $title }
panel-origin-vote-gone = una votació que ja no hi és
panel-matrix = Impacte i esforç de les accions
panel-matrix-quick = Èxits ràpids
panel-matrix-project = Grans projectes
panel-matrix-filler = Petites coses
panel-matrix-drain = No val la pena
panel-matrix-nowhere = encara sense lloc
panel-matrix-unplaced = { $n ->
    [one] { $n } sense lloc
   *[other] { $n } sense lloc
}
panel-matrix-hint = Arrossega-les a la matriu o prem una tecla de fletxa.

## Persones

panel-personas-empty = De qui és el viatge? Afegeix les persones de qui parla aquest mapa.
panel-personas-on-map = Al mapa «{ $map }»
panel-persona-add = Afegeix una persona
panel-persona-new = Persona nova
panel-persona-unnamed = (sense nom)
panel-persona-name = Nom
panel-persona-role = Rol
panel-persona-quote = Cita
panel-persona-quote-hint = Què diria
panel-persona-goals = Objectius
panel-persona-goals-hint = Què vol aconseguir
panel-persona-needs = Necessitats
panel-persona-needs-hint = Sense què no pot passar
panel-persona-pains = Frustracions
panel-persona-pains-hint = Què li fa nosa
panel-persona-context = Context
panel-persona-context-hint = Edat, feina, casa, dispositius, costums
panel-persona-photo = Afegeix una foto
panel-persona-photo-other = Una altra foto
panel-persona-photo-none = Treu la foto
panel-persona-photo-bad = Aquest fitxer no és una imatge que es pugui mostrar.
panel-persona-up = Amunt
panel-persona-down = Avall
panel-persona-deleted = «{ $name }» és a la paperera

## Cerca i filtre

panel-search-notes = Cerca a les notes
panel-search-next = Següent (Retorn)
panel-search-previous = Anterior (Maj+Retorn)
panel-search-all = { $n ->
    [one] { $n } nota al tauler
   *[other] { $n } notes al tauler
}
panel-search-found = { $n ->
    [one] S’ha trobat { $n } nota de { $of }
   *[other] S’han trobat { $n } notes de { $of }
}
panel-search-at = { $at } de { $n }
panel-search-none = Cap nota no compleix tot això.
panel-search-more = { $n ->
    [one] i { $n } més
   *[other] i { $n } més
}
panel-filter = Filtre
panel-filter-tags = Etiquetes
panel-filter-authors = Escrit per
panel-filter-on = Filtre: { $what }
panel-filter-off = Neteja
panel-filter-clear = Neteja la cerca i el filtre
panel-filter-more = { $n ->
    [one] { $n } més
   *[other] { $n } més
}
panel-author-none = Sense nom
panel-author-unknown = Anònim

## Paperera

panel-trash-empty = La paperera és buida. El que se suprimeix del tauler es pot restaurar des d’aquí.
panel-trash-about = Al cap de 30 dies a la paperera, tot desapareix per sempre.
panel-trash-notes = Notes ({ $n })
panel-trash-stages = Etapes ({ $n })
panel-trash-lanes = Files ({ $n })
panel-trash-personas = Persones ({ $n })
panel-trash-actions = Accions ({ $n })
panel-trash-restore = Restaura: { $name }
panel-trash-restore-all = Restaura-ho tot
panel-trash-restored = { $n ->
    [one] S’ha restaurat { $n } cosa
   *[other] S’han restaurat { $n } coses
}
panel-trash-more = { $n ->
    [one] i { $n } més
   *[other] i { $n } més
}
panel-trash-unnamed = (buit)
panel-trash-who = { $name }, { $when }
panel-trash-when = Suprimit { $when }
panel-trash-changed = Editat després

## Versions

panel-version-label = Desa el tauler tal com és ara
panel-version-label-hint = Nom, p. ex. Abans de votar
panel-version-save = Desa
panel-version-saved = S’ha desat la versió
panel-versions-about = El servidor també en desa una cada hora de feina i quan es tanca una votació.
panel-versions-empty = Encara no hi ha versions.
panel-version-hourly = Cada hora
panel-version-before = Abans de substituir-lo
panel-version-vote = Després de la votació «{ $title }»
panel-version-notes = { $n ->
    [one] { $n } nota
   *[other] { $n } notes
}
panel-version-look = Compara
panel-version-since = Què ha canviat des d’aleshores
panel-version-restore = Restaura
panel-version-restore-title = Vols restaurar «{ $name }»?
panel-version-restore-text = El tauler torna a ser per a tothom com era aleshores. No es llença res: primer es desa com a versió el que hi ha ara, i les notes més noves van a la paperera.
panel-version-restored = { $n ->
    [one] El tauler torna a ser com era: { $n } canvi
   *[other] El tauler torna a ser com era: { $n } canvis
}
panel-version-delete = Suprimeix
panel-version-delete-title = Vols suprimir «{ $name }»?
panel-version-delete-text = La versió desapareix per sempre. El tauler queda com és.

## Diferències

panel-diff-none = No hi ha diferències.
panel-diff-added = afegit
panel-diff-removed = tret
panel-diff-moved = mogut
panel-diff-changed = canviat
panel-diff-added-n = { $n ->
    [one] { $n } afegit
   *[other] { $n } afegits
}
panel-diff-removed-n = { $n ->
    [one] { $n } tret
   *[other] { $n } trets
}
panel-diff-moved-n = { $n ->
    [one] { $n } mogut
   *[other] { $n } moguts
}
panel-diff-changed-n = { $n ->
    [one] { $n } canviat
   *[other] { $n } canviats
}
panel-diff-board = Tauler
panel-diff-notes = Notes
panel-diff-actions = Accions
panel-diff-personas = Persones
panel-diff-stages = Etapes
panel-diff-lanes = Files
panel-diff-maps = Mapes
panel-diff-curves = Corbes
panel-diff-points = Sensacions
panel-diff-metrics = Xifres
panel-diff-position = lloc { $n }
panel-diff-canvas = al costat dels mapes
panel-diff-at = { $x }, { $y }
panel-diff-nowhere = sense lloc
panel-diff-nothing = res
panel-diff-something = una altra cosa
panel-diff-became = ha passat a
panel-diff-yes = sí
panel-diff-no = no
panel-diff-more = { $n ->
    [one] Mostra’n { $n } més
   *[other] Mostra’n { $n } més
}
panel-field-title = Títol
panel-field-objective = Objectiu
panel-field-lang = Llengua
panel-field-name = Nom
panel-field-text = Text
panel-field-prompt = Pregunta guia
panel-field-color = Color
panel-field-size = Mida
panel-field-kind = Tipus
panel-field-type = Tipus
panel-field-role = Rol
panel-field-line = Línia a sota
panel-field-state = Estat
panel-field-tags = Etiquetes
panel-field-owner = Responsable
panel-field-group = Grup
panel-field-locked = Bloquejada
panel-field-photo = Foto
panel-field-personas = Persones
panel-field-persona = Persona
panel-field-due = Termini
panel-field-status = Estat
panel-field-effects = Efectes
panel-field-impact = Impacte
panel-field-effort = Esforç
panel-field-value = Valor
panel-field-unit = Unitat
panel-field-label = Paraula
panel-field-emoji = Emoji

panel-compare-none = En aquest navegador no hi ha cap altre tauler per comparar. Obre-hi l’altra ronda una vegada.
panel-compare-with = Compara amb
panel-compare-choose = Tria un tauler …
panel-compare-about = Veuràs què s’ha afegit, tret, mogut i canviat des d’aquell tauler fins a aquest.

## Informe

panel-report-empty = Encara no destaca res. Afegeix notes, corbes, xifres i accions, i torna a mirar.
panel-report-actions = { $n ->
    [one] { $n } acció oberta
   *[other] { $n } accions obertes
}
panel-report-below = { $n ->
    [one] Satisfacció per sota de zero en { $n } etapa
   *[other] Satisfacció per sota de zero en { $n } etapes
}
panel-report-below-one = { $stage }: { $mean } de mitjana
panel-report-minima = { $n ->
    [one] { $n } punt baix
   *[other] { $n } punts baixos
}
panel-report-minimum = { $curve } baixa a { $v }: { $stages }
panel-report-untouched = { $n ->
    [one] { $n } etapa sense punts de contacte
   *[other] { $n } etapes sense punts de contacte
}
panel-report-unowned = { $n ->
    [one] { $n } punt de contacte sense responsable
   *[other] { $n } punts de contacte sense responsable
}
panel-report-funnel = { $lane }: qui continua
panel-report-conversion = { $from } → { $to }: { $rate } ({ $fromN } → { $toN })
panel-report-figures = { $from } → { $to }: { $fromN } → { $toN }
panel-report-overall = De la primera a l’última: { $rate }
panel-report-narrowest = on se’n perden més
panel-report-nobody = encara ningú
panel-report-undated = sense data

## Exportació

panel-formats-picture = Imatge
panel-formats-tables = Taules
panel-formats-text = Text
panel-formats-whiteboards = Altres pissarres
panel-formats-complete = Tot sencer
panel-format-png = Imatge
panel-format-png-about = Una imatge de tots els mapes, per a diapositives i xats.
panel-format-svg = Dibuix
panel-format-svg-about = Un dibuix nítid a qualsevol mida.
panel-format-pdf = Pàgina per imprimir
panel-format-pdf-about = Una pàgina amb tots els mapes, per imprimir o enviar.
panel-format-csv = Notes
panel-format-csv-about = Una fila per nota, amb cel·la, tipus, etiquetes, vots i posició.
panel-format-actions-csv = Accions
panel-format-actions-csv-about = Una fila per acció, amb responsable, data i estat.
panel-format-actions-csv-file = accions
panel-format-results-csv = Votacions
panel-format-results-csv-about = Una fila per cada nota votada, amb posició i vots.
panel-format-results-csv-file = votacions
panel-format-personas-csv = Persones
panel-format-personas-csv-about = Una fila per persona.
panel-format-personas-csv-file = persones
panel-format-tsv = Mapa en taula
panel-format-tsv-about = Etapes en horitzontal i files en vertical; enganxa-ho en un full de càlcul.
panel-format-md = Esquema
panel-format-md-about = Títols i llistes en Markdown, accions com a tasques; per a wikis i documents.
panel-format-canvas = JSON Canvas
panel-format-canvas-about = Per a Obsidian i altres programes que llegeixen JSON Canvas.
panel-format-excalidraw = Excalidraw
panel-format-excalidraw-about = S’obre a Excalidraw; les notes es poden moure i editar.
panel-format-tldr = tldraw
panel-format-tldr-about = S’obre a tldraw; les notes es poden moure i editar.
panel-format-json = Tot
panel-format-json-about = El tauler sencer sense pèrdues, amb paperera i resultats. Es pot tornar a importar.
panel-format-yjs = Actualització Yjs
panel-format-yjs-about = El document mateix, per a programes.
panel-export-format = Format
panel-export-preview = Previsualització
panel-export-picture = Imatge del tauler
panel-export-size = Sense previsualització. El fitxer té { $kb } kB.
panel-export-rowless = Encara no hi ha files.
panel-export-more = Al fitxer hi ha més files.
panel-export-download = Baixa
panel-export-downloaded = S’ha baixat: { $name }
panel-export-copy = Copia
panel-export-copied = S’ha copiat al porta-retalls
panel-export-not-copied = El navegador no permet copiar. Baixa el fitxer.

## Importació

panel-import-drop = Deixa anar un fitxer aquí o tria’n un
panel-import-kinds = CSV, TSV, Markdown, text, JSON Canvas, Excalidraw, tldraw o el JSON d’un tauler
panel-import-paste = O enganxa text
panel-import-paste-hint = Una taula, o una nota a cada línia
panel-import-look = Mira-ho
panel-import-pasted = Text enganxat
panel-import-other = Una altra cosa
panel-import-hint = S’afegeix al tauler. Primer es desa una versió.
panel-import-replace-hint = El tauler passa a ser el que diu el fitxer. Primer es desa una versió.
panel-import-notes = { $n ->
    [one] Importa { $n } nota
   *[other] Importa { $n } notes
}
panel-import-now = Importa
panel-import-refused = No s’ha importat res; el tauler és com era.
panel-import-nothing = No hi ha res per importar.
panel-import-free = { $n ->
    [one] { $n } al costat dels mapes
   *[other] { $n } al costat dels mapes
}
panel-import-kind = Què és
panel-import-map = Al mapa
panel-import-stage = Etapa, si no es diu
panel-import-lane = Fila, si no es diu
panel-import-auto = Reconegut: { $kind }
panel-import-as-file = Com al fitxer
panel-import-kind-csv = Taula de notes
panel-import-kind-tsv = Mapa en taula
panel-import-kind-md = Esquema Markdown
panel-import-kind-lines = Una nota a cada línia
panel-import-kind-json = Un tauler nostre
panel-import-kind-canvas = JSON Canvas
panel-import-kind-excalidraw = Excalidraw
panel-import-kind-tldr = tldraw
panel-import-columns = Què hi ha a les columnes
panel-import-headless = (sense capçalera)
panel-import-field-text = Text de la nota
panel-import-field-stage = Etapa
panel-import-field-lane = Fila
panel-import-field-map = Mapa
panel-import-field-kind = Tipus
panel-import-field-tags = Etiquetes
panel-import-field-color = Color
panel-import-field-owner = Responsable
panel-import-field-author = Autor
panel-import-field-group = Grup
panel-import-field-createdAt = Quan es va escriure
panel-import-field-area = Marc o àrea
panel-import-field-x = Des de l’esquerra
panel-import-field-y = Des de dalt
panel-import-field-id = Identificador propi
panel-import-field-state = Estat del mapa
panel-import-field-stageNo = Número de l’etapa
panel-import-field-laneNo = Número de la fila
panel-import-field-laneType = Tipus de la fila
panel-import-field-ignore = – deixa-ho fora –
panel-import-replace = Substitueix el que hi ha al tauler
panel-import-samples = { $n ->
    [one] La primera de { $of } notes
   *[other] Les primeres { $n } de { $of } notes
}
panel-import-warnings = Observacions
panel-import-warn-lines-left-out = { $n ->
    [one] S’omet { $n } línia que no és a cap llista.
   *[other] S’ometen { $n } línies que no són a cap llista.
}
panel-import-warn-elements-left-out = { $n ->
    [one] S’omet { $n } element sense text.
   *[other] S’ometen { $n } elements sense text.
}
panel-import-warn-arrows-left-out = { $n ->
    [one] S’omet { $n } fletxa que no uneix dues notes.
   *[other] S’ometen { $n } fletxes que no uneixen dues notes.
}
panel-import-warn-text-column-guessed = Cap columna no es diu «text»; s’ha pres «{ $column }».
panel-import-warn-lane-guessed = { $n ->
    [one] { $n } nota no diu la fila i va a «{ $lane }».
   *[other] { $n } notes no diuen la fila i van a «{ $lane }».
}
panel-import-warn-stage-missing = { $n ->
    [one] { $n } nota diu la fila però no l’etapa i va al costat dels mapes.
   *[other] { $n } notes diuen la fila però no l’etapa i van al costat dels mapes.
}
panel-import-warn-texts-cut = { $n ->
    [one] S’escurça { $n } text: com a màxim { $max } caràcters.
   *[other] S’escurcen { $n } textos: com a màxim { $max } caràcters.
}
panel-import-warn-names-cut = { $n ->
    [one] S’escurça { $n } nom: com a màxim { $max } caràcters.
   *[other] S’escurcen { $n } noms: com a màxim { $max } caràcters.
}
panel-import-warn-tags-cut = { $n ->
    [one] S’escurça { $n } etiqueta: com a màxim { $max } caràcters.
   *[other] S’escurcen { $n } etiquetes: com a màxim { $max } caràcters.
}
panel-import-warn-encoding-guessed = El fitxer s’ha llegit com a { $encoding }. Si hi ha lletres malament, desa’l en UTF-8.
panel-import-version = Abans d’importar: { $name }
panel-import-done = { $n ->
    [one] S’ha importat { $n } nota.
   *[other] S’han importat { $n } notes.
}
panel-import-undo = El tauler d’abans és entre les versions.

## Configuració del tauler

panel-settings-objective-hint = Què ha d’esbrinar el taller?
panel-settings-lang = Llengua del tauler
panel-settings-lang-hint = Per a exportacions i mapes nous. El contingut del tauler no es tradueix, i la llengua de la pàgina es tria a part.
panel-settings-delete = Suprimeix el tauler
panel-settings-delete-about = Per a tothom i per sempre, amb totes les versions, votacions i esborranys.
panel-settings-delete-board = Suprimeix el tauler
panel-settings-delete-title = Vols suprimir «{ $title }»?
panel-settings-delete-text = Ningú no el podrà recuperar. Si el pots tornar a necessitar, exporta’l abans.
panel-confirm-type = Escriu «{ $word }» per confirmar
panel-round = Ronda següent
panel-round-about = Un tauler nou amb els mateixos mapes, notes i persones, sense paperera, comentaris ni votacions. Després es poden comparar.
panel-round-name = Títol del tauler nou
panel-round-title = { $title } – ronda següent
panel-round-make = Duplica
panel-round-made = «{ $title }» és a punt.
panel-round-open = Obre’l
panel-future = Mapa del futur
panel-future-about = Un altre mapa en aquest tauler sobre com hauria de ser, amb les mateixes etapes i files.
panel-future-from = A partir de
panel-future-notes = Emporta’t les notes
panel-future-make = Crea el mapa
