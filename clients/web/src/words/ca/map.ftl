## The canvas

map-canvas = Tauler
map-help = Les fletxes mouen entre notes i cel·les. Retorn escriu, N afegeix una nota, Alt amb una fletxa mou la nota, Maj+F10 obre el menú. L’esquema mostra el mateix tauler com a llista.
map-help-reader = Les fletxes mouen entre notes i cel·les. L’esquema mostra el mateix tauler com a llista.
map-empty-writer = Fes doble clic a qualsevol lloc, o prem N, per a la primera nota.
map-empty-reader = Encara no hi ha res.
map-minimap = Vista general del tauler
map-full = El tauler és ple: no hi caben més notes.
map-full-stages = Al tauler no hi caben més etapes.
map-full-lanes = Al tauler no hi caben més files.

map-locked = Bloquejat
map-locked-board = Qui facilita ha bloquejat el tauler. De moment ningú no el pot canviar.
map-locked-note = Aquesta nota està bloquejada.
map-view-only = Pots mirar aquest tauler, però no canviar-lo.
map-view-only-short = Només lectura
map-only-facilitators = Només qui facilita canvia etapes i files.
map-only-facilitators-lock = Només qui facilita bloqueja i desbloqueja notes.

## Maps, stages and lanes

map-stages = Etapes
map-phase = Fase { $name }
map-cell =
    { $n ->
        [0] { $name }: buida
        [one] { $name }: { $n } nota
       *[other] { $name }: { $n } notes
    }
map-head-menu = Menú de { $name }
map-head-help = F2 canvia el nom, Alt amb una fletxa mou, Maj+F10 obre el menú.
map-rename = Nom nou
map-new-stage = Etapa nova
map-new-lane = Fila nova
map-add-stage = Afegeix una etapa
map-add-stage-after = Afegeix una etapa després
map-add-step = Afegeix un pas
map-add-lane = Afegeix una fila
map-add-lane-after = Afegeix una fila a sota
map-delete-stage = Suprimeix l’etapa
map-delete-phase = Suprimeix la fase
map-delete-lane = Suprimeix la fila
map-deleted-head = «{ $name }» és a la paperera. Les notes es conserven.
map-wider = Més ample
map-narrower = Més estret
map-auto-height = Tan alt com calgui per a les notes
map-auto-height-is = Ja ho és
map-line = Línia a sota
map-move-left = Mou a l’esquerra
map-move-right = Mou a la dreta
map-move-up = Mou amunt
map-move-down = Mou avall
map-personas = Persones
map-personas-choose = Persones d’aquest mapa
map-persona-describe = Descriu la persona
map-persona-unnamed = Persona sense nom
map-no-personas = En aquest tauler encara no hi ha persones.
map-objective = Per a què serveix el tauler
map-objective-add = Què vols descobrir?
map-objective-write = Canvia per a què serveix el tauler
map-empty-builder = Aquest mapa encara no té graella.
map-empty-guest = Aquest mapa encara no té etapes ni files. Les afegeix qui facilita.
map-tray = Notes sense lloc: arrossega-les on toqui
map-lost =
    { $n ->
        [one] { $n } nota sense lloc
       *[other] { $n } notes sense lloc
    }
map-drafts =
    { $n ->
        [one] { $n } amagada
       *[other] { $n } amagades
    }
map-drafts-hint = Notes d’altres, amagades fins que es revelin

## Notes

map-note-role = nota
map-note-text = Text de la nota
map-note-placeholder = Escriu…
map-note-empty = Nota buida
map-note-has-image = Amb una imatge
map-note-in-group =
    { $n ->
        [one] En un grup de { $n } nota
       *[other] En un grup de { $n } notes
    }
map-note-writers = { $names } hi escriu
map-note-bar =
    { $n ->
        [one] Nota seleccionada
       *[other] { $n } notes seleccionades
    }
map-selected = Seleccionada
map-draft = Només la veus tu
map-late = Ha arribat tard
map-deleted-while-writing = S’ha suprimit la nota que escrivies. És a la paperera amb el text.
map-deleted =
    { $n ->
        [one] Nota suprimida.
       *[other] { $n } notes suprimides.
    }
map-grouped =
    { $n ->
        [one] { $n } nota agrupada.
       *[other] { $n } notes agrupades.
    }
map-copied =
    { $n ->
        [one] { $n } nota copiada.
       *[other] { $n } notes copiades.
    }
map-copy-refused = El navegador no deixa copiar des dels menús. Prem Ctrl+C.
map-pasted =
    { $n ->
        [one] { $n } nota enganxada.
       *[other] { $n } notes enganxades.
    }
map-pasted-part = Només s’han enganxat les { $n } primeres notes de { $all }. Importa una llista més llarga com a fitxer.
map-paste-refused = El navegador no deixa enganxar des dels menús. Prem Ctrl+V.

map-menu-note = Nota
map-menu-ground = Tauler
map-write = Escriu
map-details = Etiquetes, responsable, enllaç, imatge
map-tags = Etiquetes
map-tags-of =
    { $n ->
        [one] Etiquetes de { $n } nota
       *[other] Etiquetes de { $n } notes
    }
map-tag-add = Afegeix una etiqueta
map-tag-remove = Treu l’etiqueta { $tag }
map-owner = Responsable
map-link = Enllaç
map-link-refused = Això no és cap adreça web.
map-picture = Imatge
map-picture-add = Tria una imatge
map-picture-change = Tria’n una altra
map-picture-refused = Aquesta imatge no es pot llegir o és massa gran.
map-group = Agrupa
map-ungroup = Desagrupa
map-aside = Posa-la lliurement dins la cel·la
map-put-aside = Ara es mou lliurement. Arrossega-la o prem Alt amb una fletxa.
map-in-line = Torna-la a la fila
map-add-note = Afegeix una nota
map-select-all = Selecciona-ho tot
map-show-all = Mostra-ho tot
map-show-map = Ves a { $name }

## Pasting

map-paste =
    { $n ->
        [one] Vols enganxar { $n } nota?
       *[other] Vols enganxar { $n } notes?
    }
map-paste-one = Com una sola nota
map-paste-many =
    { $n ->
        [one] { $n } nota
       *[other] { $n } notes
    }
map-paste-cells = A les cel·les
map-paste-grid = Una taula de { $rows } × { $columns }. Les seves cel·les van a les del mapa, començant on ets.
map-paste-rest = i { $n } més

## Tools

map-tools = Eines
map-tool-select = Selecciona
map-tool-hand = Mou la vista
map-tool-note = Nota
map-tool-text = Text
map-tool-pen = Llapis
map-tool-link = Línia entre notes
map-tool-emoji = Reacciona
map-tool-comment = Comenta
map-zoom = Zoom
map-zoom-in = Amplia
map-zoom-out = Redueix
map-zoom-reset = El zoom és del { $percent } %. Posa’l al 100 %
map-cursors = Cursors dels altres
map-cursors-hide = Amaga els cursors dels altres
map-cursors-show = Mostra els cursors dels altres

## Following

map-following = Veus el que veu { $name } · Esc per deixar-ho
map-follow-ended = Tornes a mirar pel teu compte.
map-follow-gone = La persona que seguies ha marxat.
