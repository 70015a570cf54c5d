## Emotion lanes

draw-low = punto più basso
draw-curves = Curve
draw-curves-full = Su questa mappa non c’è posto per altre curve.
draw-curve-add = Aggiungi una curva
draw-curve-menu = Modifica la curva «{ $name }»
draw-curve-name = Nome della curva
draw-curve-persona = Persona
draw-curve-no-persona = Nessuna persona
draw-curve-delete = Elimina la curva
draw-curve-deleted = Curva «{ $name }» eliminata.
draw-point = { $curve }, { $stage }
draw-point-none = nessun valore
draw-point-label = A parole
draw-point-label-hint = Che cosa provoca questa emozione?
draw-point-remove = Togli il punto
draw-point-removed = Punto tolto.

## Figures and channels

draw-figure = { $lane }, { $stage }: numero
draw-figure-hint = Numero
draw-figure-not-a-number = Questo non è un numero. La cifra resta com’era.
draw-unit = { $lane }, { $stage }: unità
draw-unit-hint = unità
draw-conversion = Il { $share } passa a { $stage }
draw-funnel = Mostra come funnel
draw-channels-in = Canali in { $stage }
draw-channel-add = Aggiungi un canale
draw-channel-new = Nuovo canale
# Separated by a comma and a space: what a lane without channels offers.
draw-channels-usual = App, Chat, E-mail, Negozio, Sito web, Social media, Telefono

## Pen, emoji, lines

draw-color-ink = Inchiostro
draw-width = Spessore
draw-width-2 = Sottile
draw-width-4 = Medio
draw-width-8 = Spesso
draw-eraser = Gomma
draw-eraser-hint = Passa sopra i tratti per cancellarli
draw-emoji-hint = Scegli un’emoji e premi le note
draw-emoji-quick = Scelta rapida
draw-emoji-more = Altre emoji
draw-emoji-search = Cerca emoji
draw-emoji-groups = Gruppi
draw-emoji-failed = Non è stato possibile caricare le emoji. Quelle rapide ci sono ancora.
draw-emoji-none = Nessuna emoji trovata
draw-emoji-found =
    { $n ->
        [one] { $n } emoji trovata
       *[other] { $n } emoji trovate
    }
draw-emoji-smileys = Faccine
draw-emoji-people = Persone
draw-emoji-nature = Natura
draw-emoji-food = Cibo
draw-emoji-travel = Viaggi
draw-emoji-activities = Attività
draw-emoji-objects = Oggetti
draw-emoji-symbols = Simboli
draw-emoji-flags = Bandiere
draw-links = Linee tra le note
draw-link =
    { $label ->
        [none] Linea da «{ $from }» a «{ $to }»
       *[other] Linea da «{ $from }» a «{ $to }»: { $label }
    }
draw-link-hint = Trascina da una nota all’altra, o scegline prima una e poi l’altra
draw-link-hint-to = Ora scegli la nota a cui porta la linea
draw-link-added = Linea aggiunta.
draw-link-refused = Tra queste due note non può esserci una linea.
draw-link-deleted = Linea eliminata.
draw-link-delete = Elimina la linea
draw-link-label = Testo sulla linea
draw-link-heads = Punte di freccia
draw-link-none = Senza punta
draw-link-end = Punta alla fine
draw-link-both = Punte ai due estremi

## Reactions and comments

draw-react = Aggiungi una reazione
draw-reaction = { $emoji } { $n }: { $names }
draw-others =
    { $n ->
        [one] un’altra persona
       *[other] altre { $n } persone
    }
draw-someone = Qualcuno
draw-comment = Commenta
draw-comment-new = Scrivi un commento
draw-comment-hint = Premi una nota per commentarla
draw-comments = Commenti
draw-comments-open =
    { $n ->
        [0] Commenti, tutti risolti
        [one] { $n } commento
       *[other] { $n } commenti
    }
draw-comments-none = Qui non ci sono ancora commenti.
draw-comments-full = Qui non ci stanno altri commenti.
draw-comments-all-resolved = Tutti i commenti sono risolti.
draw-comments-how = Premi C e poi una nota per scrivere il primo.
draw-resolve = Risolvi
draw-resolved = Risolto
draw-reopen = Riapri
draw-filter = Quali commenti
draw-filter-open = Aperti ({ $n })
draw-filter-resolved = Risolti ({ $n })
draw-filter-all = Tutti ({ $n })
draw-jump = Mostra sulla lavagna
draw-jump-to = Mostra sulla lavagna: { $note }
draw-note-empty = Nota vuota
draw-note-gone = Su qualcosa che non c’è più
draw-note-deleted = { $note } (eliminata)
