## Emotion lanes

draw-low = najsłabszy moment
draw-curves = Krzywe
draw-curves-full = Na tej mapie nie ma miejsca na więcej krzywych.
draw-curve-add = Dodaj krzywą
draw-curve-menu = Zmień krzywą „{ $name }”
draw-curve-name = Nazwa krzywej
draw-curve-persona = Persona
draw-curve-no-persona = Bez persony
draw-curve-delete = Usuń krzywą
draw-curve-deleted = Usunięto krzywą „{ $name }”.
draw-point = { $curve }, { $stage }
draw-point-none = brak oceny
draw-point-label = Własnymi słowami
draw-point-label-hint = Co wywołuje to uczucie?
draw-point-remove = Usuń punkt
draw-point-removed = Usunięto punkt.

## Figures and channels

draw-figure = { $lane }, { $stage }: liczba
draw-figure-hint = Liczba
draw-figure-not-a-number = To nie jest liczba. Wartość pozostaje bez zmian.
draw-unit = { $lane }, { $stage }: jednostka
draw-unit-hint = jednostka
draw-conversion = { $share } przechodzi do etapu { $stage }
draw-funnel = Pokaż jako lejek
draw-channels-in = Kanały: { $stage }
draw-channel-add = Dodaj kanał
draw-channel-new = Nowy kanał
# Separated by a comma and a space: what a lane without channels offers.
draw-channels-usual = Aplikacja, Czat, E-mail, Media społecznościowe, Sklep, Strona WWW, Telefon

## Pen, emoji, lines

draw-color-ink = Atrament
draw-width = Grubość
draw-width-2 = Cienka
draw-width-4 = Średnia
draw-width-8 = Gruba
draw-eraser = Gumka
draw-eraser-hint = Przeciągnij po kreskach, aby je zmazać
draw-emoji-hint = Wybierz emoji, a potem klikaj notatki
draw-emoji-quick = Szybki wybór
draw-emoji-more = Więcej emoji
draw-emoji-search = Szukaj emoji
draw-emoji-groups = Grupy
draw-emoji-failed = Nie udało się pobrać emoji. Szybki wybór nadal działa.
draw-emoji-none = Nie znaleziono emoji
draw-emoji-found =
    { $n ->
        [one] Znaleziono { $n } emoji
        [few] Znaleziono { $n } emoji
        [many] Znaleziono { $n } emoji
       *[other] Znaleziono { $n } emoji
    }
draw-emoji-smileys = Buźki
draw-emoji-people = Ludzie
draw-emoji-nature = Przyroda
draw-emoji-food = Jedzenie
draw-emoji-travel = Podróże
draw-emoji-activities = Aktywności
draw-emoji-objects = Przedmioty
draw-emoji-symbols = Symbole
draw-emoji-flags = Flagi
draw-links = Linie między notatkami
draw-link =
    { $label ->
        [none] Linia od „{ $from }” do „{ $to }”
       *[other] Linia od „{ $from }” do „{ $to }”: { $label }
    }
draw-link-hint = Przeciągnij od jednej notatki do drugiej albo wybierz je kolejno
draw-link-hint-to = Teraz wybierz notatkę, do której prowadzi linia
draw-link-added = Dodano linię.
draw-link-refused = Między tymi notatkami nie może być linii.
draw-link-deleted = Usunięto linię.
draw-link-delete = Usuń linię
draw-link-label = Tekst na linii
draw-link-heads = Groty strzałki
draw-link-none = Bez grotu
draw-link-end = Grot na końcu
draw-link-both = Groty na obu końcach

## Reactions and comments

draw-react = Dodaj reakcję
draw-reaction = { $emoji } { $n }: { $names }
draw-others =
    { $n ->
        [one] { $n } inna osoba
        [few] { $n } inne osoby
        [many] { $n } innych osób
       *[other] { $n } innej osoby
    }
draw-someone = Ktoś
draw-comment = Skomentuj
draw-comment-new = Napisz komentarz
draw-comment-hint = Kliknij notatkę, aby ją skomentować
draw-comments = Komentarze
draw-comments-open =
    { $n ->
        [0] Komentarze, wszystkie rozwiązane
        [one] { $n } komentarz
        [few] { $n } komentarze
        [many] { $n } komentarzy
       *[other] { $n } komentarza
    }
draw-comments-none = Nie ma tu jeszcze komentarzy.
draw-comments-full = Więcej komentarzy się tu nie zmieści.
draw-comments-all-resolved = Wszystkie komentarze są rozwiązane.
draw-comments-how = Naciśnij C, a potem notatkę, aby napisać pierwszy.
draw-resolve = Rozwiąż
draw-resolved = Rozwiązany
draw-reopen = Otwórz ponownie
draw-filter = Które komentarze
draw-filter-open = Otwarte ({ $n })
draw-filter-resolved = Rozwiązane ({ $n })
draw-filter-all = Wszystkie ({ $n })
draw-jump = Pokaż na tablicy
draw-jump-to = Pokaż na tablicy: { $note }
draw-note-empty = Pusta notatka
draw-note-gone = O czymś, czego już nie ma
draw-note-deleted = { $note } (usunięta)
