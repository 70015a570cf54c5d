## The canvas

map-canvas = Lavagna
map-help = Le frecce si spostano tra note e celle. Invio scrive, N aggiunge una nota, Alt con una freccia sposta la nota, Maiusc+F10 apre il menu. La struttura mostra la stessa lavagna come elenco.
map-help-reader = Le frecce si spostano tra note e celle. La struttura mostra la stessa lavagna come elenco.
map-empty-writer = Fai doppio clic dove vuoi, o premi N, per la prima nota.
map-empty-reader = Qui non c’è ancora niente.
map-minimap = Panoramica della lavagna
map-full = La lavagna è piena: non ci stanno altre note.
map-full-stages = Sulla lavagna non ci stanno altre fasi.
map-full-lanes = Sulla lavagna non ci stanno altre corsie.

map-locked = Bloccata
map-locked-board = Chi facilita ha bloccato la lavagna. Per ora nessuno può modificarla.
map-locked-note = Questa nota è bloccata.
map-view-only = Puoi guardare questa lavagna, ma non modificarla.
map-view-only-short = Sola lettura
map-only-facilitators = Solo chi facilita modifica fasi e corsie.
map-only-facilitators-lock = Solo chi facilita blocca e sblocca le note.

## Maps, stages and lanes

map-stages = Fasi
map-phase = Macrofase { $name }
map-cell =
    { $n ->
        [0] { $name }: vuota
        [one] { $name }: { $n } nota
       *[other] { $name }: { $n } note
    }
map-head-menu = Menu di { $name }
map-head-help = F2 rinomina, Alt con una freccia sposta, Maiusc+F10 apre il menu.
map-rename = Nuovo nome
map-new-stage = Nuova fase
map-new-lane = Nuova corsia
map-add-stage = Aggiungi una fase
map-add-stage-after = Aggiungi una fase dopo
map-add-step = Aggiungi un passo
map-add-lane = Aggiungi una corsia
map-add-lane-after = Aggiungi una corsia sotto
map-delete-stage = Elimina la fase
map-delete-phase = Elimina la macrofase
map-delete-lane = Elimina la corsia
map-deleted-head = «{ $name }» è nel cestino. Le note restano.
map-wider = Più larga
map-narrower = Più stretta
map-auto-height = Alta quanto serve alle note
map-auto-height-is = Lo è già
map-line = Linea sotto
map-move-left = Sposta a sinistra
map-move-right = Sposta a destra
map-move-up = Sposta in alto
map-move-down = Sposta in basso
map-personas = Personas
map-personas-choose = Personas di questa mappa
map-persona-describe = Descrivi la persona
map-persona-unnamed = Persona senza nome
map-no-personas = Su questa lavagna non ci sono ancora personas.
map-objective = A cosa serve la lavagna
map-objective-add = Che cosa vuoi scoprire?
map-objective-write = Cambia a cosa serve la lavagna
map-empty-builder = Questa mappa non ha ancora una griglia.
map-empty-guest = Questa mappa non ha ancora fasi e corsie. Le aggiunge chi facilita.
map-tray = Note senza posto: trascinale dove devono stare
map-lost =
    { $n ->
        [one] { $n } nota senza posto
       *[other] { $n } note senza posto
    }
map-drafts =
    { $n ->
        [one] { $n } nascosta
       *[other] { $n } nascoste
    }
map-drafts-hint = Note di altri, nascoste finché non vengono rivelate

## Notes

map-note-role = nota
map-note-text = Testo della nota
map-note-placeholder = Scrivi…
map-note-empty = Nota vuota
map-note-has-image = Con un’immagine
map-note-in-group =
    { $n ->
        [one] In un gruppo di { $n } nota
       *[other] In un gruppo di { $n } note
    }
map-note-writers = Sta scrivendo: { $names }
map-note-bar =
    { $n ->
        [one] Nota selezionata
       *[other] { $n } note selezionate
    }
map-selected = Selezionata
map-draft = La vedi solo tu
map-late = Arrivata tardi
map-deleted-while-writing = La nota che stavi scrivendo è stata eliminata. È nel cestino con il suo testo.
map-deleted =
    { $n ->
        [one] Nota eliminata.
       *[other] { $n } note eliminate.
    }
map-grouped =
    { $n ->
        [one] { $n } nota raggruppata.
       *[other] { $n } note raggruppate.
    }
map-copied =
    { $n ->
        [one] { $n } nota copiata.
       *[other] { $n } note copiate.
    }
map-copy-refused = Il browser non lascia copiare dai menu. Premi Ctrl+C.
map-pasted =
    { $n ->
        [one] { $n } nota incollata.
       *[other] { $n } note incollate.
    }
map-pasted-part = Sono state incollate solo le prime { $n } note su { $all }. Importa un elenco più lungo come file.
map-paste-refused = Il browser non lascia incollare dai menu. Premi Ctrl+V.

map-menu-note = Nota
map-menu-ground = Lavagna
map-write = Scrivi
map-details = Etichette, responsabile, link, immagine
map-tags = Etichette
map-tags-of =
    { $n ->
        [one] Etichette di { $n } nota
       *[other] Etichette di { $n } note
    }
map-tag-add = Aggiungi un’etichetta
map-tag-remove = Togli l’etichetta { $tag }
map-owner = Responsabile
map-link = Link
map-link-refused = Questo non è un indirizzo web.
map-picture = Immagine
map-picture-add = Scegli un’immagine
map-picture-change = Scegline un’altra
map-picture-refused = Questa immagine non si può leggere, o resta troppo grande.
map-group = Raggruppa
map-ungroup = Separa
map-aside = Metti liberamente nella cella
map-put-aside = Ora è fuori fila. Trascina, o premi Alt con una freccia.
map-in-line = Rimetti in fila
map-add-note = Aggiungi una nota
map-select-all = Seleziona tutto
map-show-all = Mostra tutto
map-show-map = Vai a { $name }

## Pasting

map-paste =
    { $n ->
        [one] Incollare { $n } nota?
       *[other] Incollare { $n } note?
    }
map-paste-one = Come nota unica
map-paste-many =
    { $n ->
        [one] { $n } nota
       *[other] { $n } note
    }
map-paste-cells = Nelle celle
map-paste-grid = Una tabella di { $rows } × { $columns }. Le sue celle vanno in quelle della mappa, a partire da dove sei.
map-paste-rest =
    { $n ->
        [one] e un’altra
       *[other] e altre { $n }
    }

## Tools

map-tools = Strumenti
map-tool-select = Seleziona
map-tool-hand = Sposta la vista
map-tool-note = Nota
map-tool-text = Testo
map-tool-pen = Penna
map-tool-link = Linea tra note
map-tool-emoji = Reagisci
map-tool-comment = Commenta
map-zoom = Zoom
map-zoom-in = Ingrandisci
map-zoom-out = Riduci
map-zoom-reset = Lo zoom è al { $percent } %. Imposta il 100 %
map-cursors = Cursori degli altri
map-cursors-hide = Nascondi i cursori degli altri
map-cursors-show = Mostra i cursori degli altri

## Following

map-following = Vedi quello che vede { $name } · Esc per smettere
map-follow-ended = Guardi di nuovo per conto tuo.
map-follow-gone = La persona che seguivi se n’è andata.
