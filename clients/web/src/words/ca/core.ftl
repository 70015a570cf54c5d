## On és el document. Les paraules curtes van al costat d’una icona; les llargues ho expliquen tot.

core-status-opening = S’està obrint…
core-status-opening-long = S’està obrint la còpia d’aquest navegador.
core-status-connecting = S’està connectant…
core-status-connecting-long = S’està connectant al servidor.
core-status-saving = S’està desant…
core-status-saving-long =
    { $n ->
        [one] { $n } canvi va camí del disc del servidor.
       *[other] { $n } canvis van camí del disc del servidor.
    }
core-status-saved = Desat
core-status-saved-long = Tot és al disc del servidor.
core-status-offline =
    { $n ->
        [0] Sense connexió
        [one] Sense connexió · { $n } canvi pendent
       *[other] Sense connexió · { $n } canvis pendents
    }
core-status-offline-tiny =
    { $n ->
        [0] Sense connexió
       *[other] Sense connexió · { $n }
    }
core-status-offline-long =
    { $n ->
        [0] No hi ha connexió amb el servidor. Pots continuar treballant; els canvis s’enviaran més tard.
        [one] No hi ha connexió amb el servidor. { $n } canvi s’enviarà quan torni.
       *[other] No hi ha connexió amb el servidor. { $n } canvis s’enviaran quan torni.
    }
core-status-refused =
    { $n ->
        [one] No desat · { $n } canvi pendent
       *[other] No desat · { $n } canvis pendents
    }
core-status-refused-tiny = No desat · { $n }
core-status-refused-long =
    { $n ->
        [one] Ara mateix el servidor no pot desar. { $n } canvi espera; es tornarà a provar.
       *[other] Ara mateix el servidor no pot desar. { $n } canvis esperen; es tornarà a provar.
    }
core-status-viewing =
    { $n ->
        [0] Només lectura
        [one] Només lectura · { $n } canvi sense enviar
       *[other] Només lectura · { $n } canvis sense enviar
    }
core-status-viewing-tiny =
    { $n ->
        [0] Només lectura
       *[other] Sense enviar · { $n }
    }
core-status-viewing-long =
    { $n ->
        [0] Aquí pots mirar, però no canviar res.
        [one] Aquí ja no pots canviar res. { $n } canvi teu no s’ha enviat.
       *[other] Aquí ja no pots canviar res. { $n } canvis teus no s’han enviat.
    }
core-status-denied = Sense accés
core-status-denied-long = El servidor no t’hi deixa entrar.
core-status-closed = Tancat
core-status-closed-long = El servidor ho ha tancat.
core-copy-written = Aquest navegador en guarda una còpia: pots continuar sense xarxa i tornar a carregar la pàgina.
core-copy-writing = S’està escrivint la còpia d’aquest navegador…
core-copy-failed = Aquest navegador no ha pogut escriure la còpia: potser té l’espai ple. No tanquis la pàgina fins que tot estigui desat.
core-copy-none = Aquest navegador no en guarda cap còpia, com en una finestra privada. No tanquis la pàgina fins que tot estigui desat.

core-ended-kept =
    { $n ->
        [one] { $n } canvi teu es queda en aquest navegador i s’enviarà si es torna a obrir.
       *[other] { $n } canvis teus es queden en aquest navegador i s’enviaran si es torna a obrir.
    }
core-ended-lost =
    { $n ->
        [one] { $n } canvi teu no és ni al servidor ni a la còpia d’aquest navegador: es perdrà quan tanquis la pàgina.
       *[other] { $n } canvis teus no són ni al servidor ni a la còpia d’aquest navegador: es perdran quan tanquis la pàgina.
    }

core-problem = Alguna cosa ha fallat. No s’ha perdut res; torna-ho a provar.
core-problem-offline = Ara mateix no es pot arribar al servidor. Torna-ho a provar quan tinguis connexió.
core-problem-details = Detalls
core-problem-bad-request = El servidor no ho accepta tal com és.
core-problem-bad-name = Cap document no pot tenir aquest nom. Comprova l’adreça.
core-problem-unauthorized = El teu accés s’ha acabat. Torna a obrir l’enllaç amb què vas entrar.
core-problem-forbidden = Ara mateix no pots fer això.
core-problem-foreign-origin = Aquesta pàgina no pot fer servir el servidor.
core-problem-not-found = Això ja no hi és.
core-problem-conflict = Això no lliga amb com estan ara les coses. Potser algú ha estat més ràpid.
core-problem-timeout = Ha trigat massa. Torna-ho a provar.
core-problem-too-large = És massa gran.
core-problem-refused = El servidor no accepta aquest contingut.
core-problem-busy = El servidor té massa feina. Torna-ho a provar d’aquí a un moment.
core-problem-unavailable = Ara mateix el servidor no pot llegir ni desar. Torna-ho a provar d’aquí a una estona.
core-problem-going-away = El servidor s’està reiniciant. Torna-ho a provar d’aquí a un moment.
core-problem-damaged = El que el servidor té desat està malmès. Qui el gestiona ho ha de mirar.
core-problem-internal = El servidor s’ha equivocat. Torna-ho a provar.
core-problem-closed = El servidor ho ha tancat. Torna-ho a provar d’aquí a una estona.
core-problem-expired = El teu accés ha caducat. Torna a obrir l’enllaç amb què vas entrar o demana’n un de nou.
core-problem-too-many-documents = En aquesta pàgina hi ha més coses obertes de les que permet el servidor. Deixa que algú altre s’ocupi d’alguns dels teus seients i torna-ho a provar.
core-problem-misbehaving = El servidor no entén el que envia aquesta pàgina. Torna-la a carregar. Si no serveix, parla amb qui gestiona el servidor.
core-problem-unknown = El servidor i aquesta pàgina no s’entenen. Torna a carregar la pàgina.

## Rols

core-role-viewer = Observador
core-role-voter = Votant
core-role-editor = Editor
core-role-facilitator = Facilitador

## Colors

core-color = Color
core-color-yellow = Groc
core-color-orange = Taronja
core-color-coral = Corall
core-color-pink = Rosa
core-color-violet = Violeta
core-color-blue = Blau
core-color-sky = Blau cel
core-color-teal = Verd blavós
core-color-green = Verd
core-color-lime = Llima
core-color-sand = Sorra
core-color-grey = Gris

## Notes

core-kind = Tipus
core-kind-note = Nota
core-kind-pain = Punt de dolor
core-kind-gain = Benefici
core-kind-idea = Idea
core-kind-question = Pregunta

core-evidence = Grau de certesa
core-evidence-assumption = Suposició
core-evidence-interview = Entrevista
core-evidence-data = Dades

core-size = Mida
core-size-s = Petita
core-size-m = Mitjana
core-size-l = Gran
core-size-xl = Molt gran

## El mapa

core-state-current = Estat actual
core-state-future = Estat futur
core-state-research = Recerca

core-lane-text = Notes
core-lane-emotion = Corba d’emocions
core-lane-channel = Canals
core-lane-metric = Xifres
core-lane-image = Imatges

core-line-interaction = Línia d’interacció
core-line-visibility = Línia de visibilitat
core-line-internal = Línia d’interacció interna

core-unnamed = Sense nom
core-place-free = Notes lliures
core-place-nowhere = Notes sense lloc

core-curve-n = Corba { $n }
core-feeling-great = genial
core-feeling-good = bé
core-feeling-neutral = neutre
core-feeling-bad = malament
core-feeling-awful = fatal

## Verbs habituals

core-add = Afegeix
core-cancel = Cancel·la
core-close = Tanca
core-copy = Copia
core-delete = Suprimeix
core-remove = Treu
core-done = Fet
core-duplicate = Duplica
core-lock = Bloqueja
core-more = Més
core-paste = Enganxa
core-redo = Refés
core-redo-what = Refés: { $what }
core-rename = Canvia el nom
core-reply = Respon
core-restore = Restaura
core-retry = Torna-ho a provar
core-send = Envia
core-share = Comparteix
core-undo = Desfés
core-undo-what = Desfés: { $what }
core-unlock = Desbloqueja

## Paraules habituals

core-loading = S’està carregant…
core-none = Cap
core-you = Tu
core-just-now = ara mateix

## Què es desfà

undo-add-note = afegir una nota
undo-add-notes = afegir notes
undo-write-note = escriure
undo-move-note = moure una nota
undo-move-notes = moure notes
undo-paint-notes = canviar el color
undo-resize-notes = canviar la mida
undo-change-notes = canviar una nota
undo-tag-notes = canviar etiquetes
undo-lock-notes = bloquejar
undo-unlock-notes = desbloquejar
undo-group-notes = agrupar
undo-ungroup-notes = desagrupar
undo-delete-note = suprimir una nota
undo-delete-notes = suprimir notes
undo-restore = restaurar
undo-rename = canviar el nom
undo-add-map = afegir un mapa
undo-change-map = canviar un mapa
undo-move-map = moure un mapa
undo-add-stage = afegir una etapa
undo-move-stage = moure una etapa
undo-paint-stage = canviar el color d’una etapa
undo-resize-stage = canviar l’amplada d’una etapa
undo-delete-stage = suprimir una etapa
undo-add-lane = afegir una fila
undo-move-lane = moure una fila
undo-resize-lane = canviar l’alçada d’una fila
undo-lane-line = canviar una línia
undo-delete-lane = suprimir una fila
undo-add-curve = afegir una corba
undo-change-curve = canviar una corba
undo-curve = dibuixar una corba
undo-delete-curve = suprimir una corba
undo-figure = canviar una xifra
undo-draw = dibuixar
undo-erase = esborrar
undo-add-link = afegir una línia
undo-change-link = canviar una línia entre notes
undo-delete-link = suprimir una línia
undo-add-persona = afegir una persona
undo-change-persona = canviar una persona
undo-move-persona = moure una persona
undo-delete-persona = suprimir una persona
undo-add-action = afegir una acció
undo-change-action = canviar una acció
undo-move-action = moure una acció
undo-delete-action = suprimir una acció
