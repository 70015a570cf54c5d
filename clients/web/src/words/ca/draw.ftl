## Emotion lanes

draw-low = punt més baix
draw-curves = Corbes
draw-curves-full = No hi caben més corbes en aquest mapa.
draw-curve-add = Afegeix una corba
draw-curve-menu = Canvia la corba «{ $name }»
draw-curve-name = Nom de la corba
draw-curve-persona = Persona
draw-curve-no-persona = Cap persona
draw-curve-delete = Suprimeix la corba
draw-curve-deleted = S’ha suprimit la corba «{ $name }».
draw-point = { $curve }, { $stage }
draw-point-none = sense valor
draw-point-label = En paraules
draw-point-label-hint = Què provoca aquesta emoció?
draw-point-remove = Treu el punt
draw-point-removed = S’ha tret el punt.

## Figures and channels

draw-figure = { $lane }, { $stage }: xifra
draw-figure-hint = Xifra
draw-figure-not-a-number = Això no és un nombre. La xifra queda com estava.
draw-unit = { $lane }, { $stage }: unitat
draw-unit-hint = unitat
draw-conversion = El { $share } passa a { $stage }
draw-funnel = Mostra com a embut
draw-channels-in = Canals a { $stage }
draw-channel-add = Afegeix un canal
draw-channel-new = Canal nou
# Separated by a comma and a space: what a lane without channels offers.
draw-channels-usual = Aplicació, Botiga, Correu electrònic, Lloc web, Telèfon, Xarxes socials, Xat

## Pen, emoji, lines

draw-color-ink = Tinta
draw-width = Gruix
draw-width-2 = Fi
draw-width-4 = Mitjà
draw-width-8 = Gruixut
draw-eraser = Goma
draw-eraser-hint = Passa per sobre dels traços per esborrar-los
draw-emoji-hint = Tria un emoji i prem les notes
draw-emoji-quick = Tria ràpida
draw-emoji-more = Més emojis
draw-emoji-search = Cerca emojis
draw-emoji-groups = Grups
draw-emoji-failed = No s’han pogut obtenir els emojis. Els ràpids continuen aquí.
draw-emoji-none = No s’ha trobat cap emoji
draw-emoji-found =
    { $n ->
        [one] S’ha trobat { $n } emoji
       *[other] S’han trobat { $n } emojis
    }
draw-emoji-smileys = Cares
draw-emoji-people = Gent
draw-emoji-nature = Natura
draw-emoji-food = Menjar
draw-emoji-travel = Viatges
draw-emoji-activities = Activitats
draw-emoji-objects = Objectes
draw-emoji-symbols = Símbols
draw-emoji-flags = Banderes
draw-links = Línies entre notes
draw-link =
    { $label ->
        [none] Línia de «{ $from }» a «{ $to }»
       *[other] Línia de «{ $from }» a «{ $to }»: { $label }
    }
draw-link-hint = Arrossega d’una nota a una altra, o tria’n una i després l’altra
draw-link-hint-to = Ara tria la nota on porta la línia
draw-link-added = S’ha afegit la línia.
draw-link-refused = Entre aquestes dues notes no hi pot anar cap línia.
draw-link-deleted = S’ha suprimit la línia.
draw-link-delete = Suprimeix la línia
draw-link-label = Text de la línia
draw-link-heads = Puntes de fletxa
draw-link-none = Sense punta
draw-link-end = Punta al final
draw-link-both = Punta als dos extrems

## Reactions and comments

draw-react = Afegeix una reacció
draw-reaction = { $emoji } { $n }: { $names }
draw-others =
    { $n ->
        [one] { $n } més
       *[other] { $n } més
    }
draw-someone = Algú
draw-comment = Comenta
draw-comment-new = Escriu un comentari
draw-comment-hint = Prem una nota per comentar-la
draw-comments = Comentaris
draw-comments-open =
    { $n ->
        [0] Comentaris, tots resolts
        [one] { $n } comentari
       *[other] { $n } comentaris
    }
draw-comments-none = Encara no hi ha cap comentari.
draw-comments-full = Aquí no hi caben més comentaris.
draw-comments-all-resolved = Tots els comentaris estan resolts.
draw-comments-how = Prem C i després una nota per escriure el primer.
draw-resolve = Resol
draw-resolved = Resolt
draw-reopen = Torna a obrir
draw-filter = Quins comentaris
draw-filter-open = Oberts ({ $n })
draw-filter-resolved = Resolts ({ $n })
draw-filter-all = Tots ({ $n })
draw-jump = Mostra al tauler
draw-jump-to = Mostra al tauler: { $note }
draw-note-empty = Nota buida
draw-note-gone = Sobre una cosa que ja no hi és
draw-note-deleted = { $note } (suprimida)
