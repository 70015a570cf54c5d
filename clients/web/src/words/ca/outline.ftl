### L’esquema: el tauler com a títols i llistes, els seus diàlegs, el que diu en veu alta i les dreceres.

## The page

outline-contents = Índex
outline-skip = Ves al mapa
outline-objective = Objectiu
outline-objective-hint = Què ha d’esbrinar aquest taller?
outline-map = Mapa
outline-stage = Etapa
outline-lane = Fila
outline-note = Nota
outline-stages = Etapes
outline-lanes = Files
outline-map-personas = Per a { $names }
outline-notes = { $n ->
    [0] encara cap nota
    [one] { $n } nota
   *[other] { $n } notes
}
outline-nothing = Encara no hi ha res.
outline-elsewhere = Fora del mapa
outline-free-hint = Són al tauler, en cap cel·la.
outline-nowhere-hint = La seva etapa o fila ja no hi és. Mou-les, o recupera-la de la paperera.
outline-filtered = { $n ->
    [one] El filtre amaga { $n } nota.
   *[other] El filtre amaga { $n } notes.
}
outline-show-all = Mostra-ho tot

## Lists and notes

outline-add = Afegeix una nota
outline-add-draft = Afegeix una nota que només veus tu
outline-add-to = Afegeix una nota a { $where }
outline-add-draft-to = Afegeix una nota que només veus tu a { $where }
outline-kept = Ara no s’hi poden afegir notes. El que has escrit es queda aquí.
outline-hidden-drafts = { $n ->
    [one] { $n } nota amagada d’altres
   *[other] { $n } notes amagades d’altres
}
outline-group = Grup
outline-text = Text de la nota
outline-empty-note = Nota buida
outline-picture = Imatge
outline-link = Enllaç
outline-draft = Només la veus tu
outline-locked = Bloquejada
outline-late = Ha arribat després de la revelació
outline-owner = Responsable: { $name }
outline-rank = { $votes ->
    [one] Posició { $rank }, { $votes } vot
   *[other] Posició { $rank }, { $votes } vots
}
outline-comments = { $n ->
    [one] { $n } comentari
   *[other] { $n } comentaris
}
outline-more = Més sobre aquesta nota

## Voting

outline-vote-short = Vota
outline-vote = { $left ->
    [0] Vota aquesta nota, no queda cap vot
    [one] Vota aquesta nota, queda { $left } vot
   *[other] Vota aquesta nota, queden { $left } vots
}
outline-unvote = Recupera un vot
outline-vote-several = { $left ->
    [one] Els teus vots aquí: { $mine }, en queda { $left }
   *[other] Els teus vots aquí: { $mine }, en queden { $left }
}
outline-votes = { $n ->
    [one] { $n } vot
   *[other] { $n } vots
}

## The menu of a note

outline-edit = Edita el text
outline-move-menu = Mou…
outline-details-menu = Tipus, color i etiquetes…
outline-group-menu = Agrupa amb la nota de sobre
outline-ungroup-menu = Treu del grup
outline-comment-menu = Comenta…
outline-lines-menu = Línies cap a altres notes…
outline-react-menu = Reacciona…
outline-comments-of = Comentaris de la nota
outline-react = Reacciona

## Moving a note

outline-move =
    { $n ->
        [one] Mou la nota
       *[other] Mou { $n } notes
    }
outline-move-short = Mou
outline-position = Posició
outline-at-the-end = Al final
outline-before = Abans de «{ $note }»
outline-beside-hint = Un lloc lliure al costat del mapa, en cap cel·la.

## Lines between notes, drawings

outline-linked-to = Línia cap a «{ $note }»
outline-linked-from = Línia des de «{ $note }»
outline-linked-with = Línia amb «{ $note }»
outline-lines = Línies cap a altres notes
outline-line-new = Nova línia cap a
outline-drawings = Dibuixos
outline-drawing = Dibuix { $n }
outline-drawing-in = Dibuix { $n }: { $where }
outline-drawing-free = Dibuix { $n }, fora del mapa

## What a note is

outline-details = Tipus, color i etiquetes
outline-gone = Aquesta nota ja no hi és.
outline-kind-label = Tipus
outline-color-label = Color
outline-evidence-label = Com n’és, de segur?
outline-tags-label = Etiquetes
outline-add-tag = Afegeix una etiqueta
outline-remove-tag = Treu l’etiqueta { $tag }
outline-lock = Bloquejada: ningú no la pot canviar

## Said aloud

outline-added-to = { $n ->
    [one] Afegida a { $where }
   *[other] { $n } notes afegides a { $where }
}
outline-pasted = { $n ->
    [one] { $n } nota enganxada
   *[other] { $n } notes enganxades
}
outline-moved = Moguda a { $where }
outline-moved-to = Ara és la número { $at } de { $of }
outline-edge = No es pot anar més enllà en aquesta direcció
outline-no-cell = Aquesta nota no és en cap cel·la. Prem M per moure-l’hi.
outline-deleted = Nota suprimida
outline-grouped = Agrupada amb «{ $note }»
outline-group-none = A sobre no hi ha cap nota amb què agrupar
outline-ungrouped = Treta del grup
outline-is-locked = Aquesta nota està bloquejada
outline-read-only = Ara només pots llegir
outline-news-added = { $n ->
    [one] { $n } nota afegida.
   *[other] { $n } notes afegides.
}
outline-news-added-by = { $n ->
    [one] { $n } nota afegida per { $who }.
   *[other] { $n } notes afegides per { $who }.
}
outline-news-deleted = { $n ->
    [one] { $n } nota suprimida.
   *[other] { $n } notes suprimides.
}
outline-news-moved = { $n ->
    [one] { $n } nota moguda.
   *[other] { $n } notes mogudes.
}
outline-news-grouped = { $n ->
    [one] Ha canviat el grup de { $n } nota.
   *[other] Han canviat els grups de { $n } notes.
}
outline-news-changed = { $n ->
    [one] { $n } nota canviada.
   *[other] { $n } notes canviades.
}
outline-names-more = { $n ->
    [one] { $n } persona més
   *[other] { $n } persones més
}

## Curves and figures

outline-no-curves = Encara no hi ha cap corba.
outline-feeling = { $curve }, { $stage }: de −2 a 2
outline-feeling-word = En una paraula
outline-feeling-word-for = { $curve }, { $stage }: en una paraula
outline-feeling-none = sense valor
outline-lowest = Punt més baix
outline-figure = { $lane }, { $stage }
outline-unit = Unitat
outline-unit-of = Unitat de { $lane }, { $stage }
outline-channels = { $lane }, { $stage }
outline-add-channel = Afegeix un canal

## Stages and lanes

outline-structure = Edita el mapa, les etapes i les files
outline-name-of = Nom de { $name }
outline-up = Puja { $name }
outline-down = Baixa { $name }
outline-add-stage = Afegeix una etapa
outline-add-lane = Afegeix una fila
outline-delete-named = Suprimeix { $name }
outline-deleted-named = { $name }: suprimit
outline-added-named = { $name }: afegit
outline-renamed = Ara es diu { $name }
outline-moved-first = { $name }: ara al principi
outline-moved-after = { $name }: ara després de { $before }
outline-curves = Edita les corbes emocionals
outline-add-map = Afegeix un mapa
outline-map-state = Estat de { $name }
outline-map-whose = Per a
outline-color-of = Color de { $name }
outline-no-color = Sense color
outline-line-of = Línia sota { $name }
outline-no-line = Sense línia
outline-add-where = On
outline-add-as-stage = com a etapa
outline-add-as-step = com a pas de { $name }
outline-add-what = Tipus de fila
outline-full = No n’hi caben més.
outline-feeling-emoji-for = Paraula i emoji per a { $curve } a { $stage }
outline-key-order = Mou una persona, acció, mapa, etapa, fila o corba

## Personas, actions, results

outline-write = Escriu…
outline-personas = Persones
outline-add-persona = Afegeix una persona
outline-persona-name = Nom de { $name }
outline-persona-role = Rol
outline-persona-role-of = Rol de { $name }
outline-persona-text = { $name }: { $field }
outline-persona-quote = Cita
outline-persona-goals = Objectius
outline-persona-needs = Necessitats
outline-persona-pains = Frustracions
outline-persona-context = Context
outline-actions = Accions
outline-no-actions = Encara no hi ha cap acció.
outline-add-action = Afegeix una acció
outline-action-title = Acció
outline-action-state = Estat
outline-action-open = Per fer
outline-action-doing = En curs
outline-action-done = Feta
outline-action-dropped = Descartada
outline-action-owner = Responsable
outline-action-due = Termini
outline-action-impact = Impacte
outline-action-effort = Esforç
outline-results = Resultats de les votacions
outline-result-facts = { $when } · han votat { $ballots } de { $eligible } · { $spent ->
    [one] { $spent } vot
   *[other] { $spent } vots
}
outline-result-late = amb els vots tardans
outline-result-none = { $n ->
    [one] { $n } nota no ha tingut vots.
   *[other] { $n } notes no han tingut vots.
}
outline-result-deleted = (suprimida abans del final)
outline-rank-label = Posició
outline-votes-label = Vots

## Shortcuts

outline-keys = Dreceres de teclat
outline-keys-tools = Eines
outline-keys-notes = Notes al tauler
outline-keys-outline = Esquema
outline-keys-view = Vista
outline-keys-always = Arreu
outline-key-select = Selecciona
outline-key-note = Nota nova
outline-key-text-tool = Text
outline-key-pen = Llapis
outline-key-emoji = Emoji
outline-key-comment = Comentari
outline-key-link = Enllaça notes
outline-key-hand = Mou la vista
outline-key-write = Escriu a la nota
outline-key-next = Mentre escrius: nota següent
outline-key-line = Mentre escrius: línia nova
outline-key-on = Mentre escrius: cel·la següent
outline-key-stop = Deixa d’escriure, desselecciona
outline-key-go = A la nota següent
outline-key-nudge = Mou la nota
outline-key-aside = En arrossegar: lliurement dins la cel·la, o de nou a la fila
outline-key-group = Agrupa
outline-key-ungroup = Desagrupa
outline-key-duplicate = Duplica
outline-key-all = Selecciona-ho tot
outline-key-delete = Suprimeix
outline-key-menu = Menú de la nota
outline-key-up-down = A la nota de sobre o de sota
outline-key-edit = Edita el text
outline-key-add = Al final d’una llista: afegeix una nota
outline-key-shift = Mou la nota un lloc o una etapa
outline-key-move = Mou a una etapa i una fila…
outline-key-details = Tipus, color i etiquetes…
outline-key-join = Agrupa amb la nota de sobre
outline-key-leave = Treu del grup
outline-key-remark = Comenta
outline-key-react = Reacciona amb una emoji
outline-key-lines = Línies cap a altres notes…
outline-key-vote = Vota la nota
outline-key-unvote = Recupera un vot
outline-key-fit = Mostra-ho tot
outline-key-selection = Mostra la selecció
outline-key-hundred = Mida real
outline-key-zoom = Amplia i redueix
outline-key-pan = Mantén premut per moure la vista
outline-key-undo = Desfés
outline-key-redo = Refés
outline-key-help = Aquestes dreceres
outline-key-search = Cerca
outline-key-print = Imprimeix l’esquema
outline-key-dot = Durant una votació: dona o recupera un vot
