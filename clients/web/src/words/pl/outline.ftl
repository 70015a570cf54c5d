### Konspekt: tablica jako nagłówki i listy, jego okna, komunikaty głosowe i lista skrótów.

## The page

outline-contents = Spis treści
outline-skip = Przejdź do mapy
outline-objective = Cel
outline-objective-hint = Czego mają dowieść te warsztaty?
outline-map = Mapa
outline-stage = Etap
outline-lane = Wiersz
outline-note = Notatka
outline-stages = Etapy
outline-lanes = Wiersze
outline-map-personas = Persona: { $names }
outline-notes = { $n ->
    [0] jeszcze bez notatek
    [one] { $n } notatka
    [few] { $n } notatki
    [many] { $n } notatek
   *[other] { $n } notatki
}
outline-nothing = Na razie nic tu nie ma.
outline-elsewhere = Poza mapą
outline-free-hint = Leżą na tablicy, w żadnej komórce.
outline-nowhere-hint = Ich etapu lub wiersza już nie ma. Przenieś je albo przywróć go z kosza.
outline-filtered = { $n ->
    [one] Filtr ukrywa { $n } notatkę.
    [few] Filtr ukrywa { $n } notatki.
    [many] Filtr ukrywa { $n } notatek.
   *[other] Filtr ukrywa { $n } notatki.
}
outline-show-all = Pokaż wszystkie

## Lists and notes

outline-add = Dodaj notatkę
outline-add-draft = Dodaj notatkę, którą widzisz tylko Ty
outline-add-to = Dodaj notatkę do: { $where }
outline-add-draft-to = Dodaj notatkę, którą widzisz tylko Ty, do: { $where }
outline-kept = Teraz nie można tu dodawać notatek. To, co napisane, zostaje.
outline-hidden-drafts = { $n ->
    [one] { $n } ukryta notatka innych
    [few] { $n } ukryte notatki innych
    [many] { $n } ukrytych notatek innych
   *[other] { $n } ukrytej notatki innych
}
outline-group = Grupa
outline-text = Tekst notatki
outline-empty-note = Pusta notatka
outline-picture = Obraz
outline-link = Link
outline-draft = Widzisz to tylko Ty
outline-locked = Zablokowana
outline-late = Przyszła po ujawnieniu
outline-owner = Odpowiada: { $name }
outline-rank = { $votes ->
    [one] Miejsce { $rank }, { $votes } głos
    [few] Miejsce { $rank }, { $votes } głosy
    [many] Miejsce { $rank }, { $votes } głosów
   *[other] Miejsce { $rank }, { $votes } głosu
}
outline-comments = { $n ->
    [one] { $n } komentarz
    [few] { $n } komentarze
    [many] { $n } komentarzy
   *[other] { $n } komentarza
}
outline-more = Więcej o tej notatce

## Voting

outline-vote-short = Głosuj
outline-vote = { $left ->
    [0] Głosuj na tę notatkę, nie masz już głosów
    [one] Głosuj na tę notatkę, został { $left } głos
    [few] Głosuj na tę notatkę, zostały { $left } głosy
    [many] Głosuj na tę notatkę, zostało { $left } głosów
   *[other] Głosuj na tę notatkę, zostało { $left } głosu
}
outline-unvote = Cofnij głos
outline-vote-several = { $left ->
    [one] Twoje głosy tutaj: { $mine }, został { $left }
    [few] Twoje głosy tutaj: { $mine }, zostały { $left }
    [many] Twoje głosy tutaj: { $mine }, zostało { $left }
   *[other] Twoje głosy tutaj: { $mine }, zostało { $left }
}
outline-votes = { $n ->
    [one] { $n } głos
    [few] { $n } głosy
    [many] { $n } głosów
   *[other] { $n } głosu
}

## The menu of a note

outline-edit = Edytuj treść
outline-move-menu = Przenieś…
outline-details-menu = Rodzaj, kolor i etykiety…
outline-group-menu = Zgrupuj z notatką powyżej
outline-ungroup-menu = Wyjmij z grupy
outline-comment-menu = Skomentuj…
outline-lines-menu = Linie do innych notatek…
outline-react-menu = Zareaguj…
outline-comments-of = Komentarze do notatki
outline-react = Zareaguj

## Moving a note

outline-move =
    { $n ->
        [one] Przenieś notatkę
        [few] Przenieś { $n } notatki
        [many] Przenieś { $n } notatek
       *[other] Przenieś { $n } notatki
    }
outline-move-short = Przenieś
outline-position = Miejsce na liście
outline-at-the-end = Na końcu
outline-before = Przed „{ $note }”
outline-beside-hint = Wolne miejsce obok mapy, poza komórkami.

## Lines between notes, drawings

outline-linked-to = Linia do „{ $note }”
outline-linked-from = Linia od „{ $note }”
outline-linked-with = Linia z „{ $note }”
outline-lines = Linie do innych notatek
outline-line-new = Nowa linia do
outline-drawings = Rysunki
outline-drawing = Rysunek { $n }
outline-drawing-in = Rysunek { $n }: { $where }
outline-drawing-free = Rysunek { $n }, poza mapą

## What a note is

outline-details = Rodzaj, kolor i etykiety
outline-gone = Tej notatki już nie ma.
outline-kind-label = Rodzaj
outline-color-label = Kolor
outline-evidence-label = Jak bardzo to pewne?
outline-tags-label = Etykiety
outline-add-tag = Dodaj etykietę
outline-remove-tag = Usuń etykietę { $tag }
outline-lock = Zablokowana: nikt nie może jej zmienić

## Said aloud

outline-added-to = { $n ->
    [one] Dodano do: { $where }
    [few] Dodano { $n } notatki do: { $where }
    [many] Dodano { $n } notatek do: { $where }
   *[other] Dodano { $n } notatki do: { $where }
}
outline-pasted = { $n ->
    [one] Wklejono { $n } notatkę
    [few] Wklejono { $n } notatki
    [many] Wklejono { $n } notatek
   *[other] Wklejono { $n } notatki
}
outline-moved = Przeniesiono do: { $where }
outline-moved-to = Teraz { $at } z { $of }
outline-edge = Dalej w tę stronę się nie da
outline-no-cell = Ta notatka nie jest w żadnej komórce. Naciśnij M, aby ją tam przenieść.
outline-deleted = Usunięto notatkę
outline-grouped = Zgrupowano z „{ $note }”
outline-group-none = Powyżej nie ma notatki, z którą można zgrupować
outline-ungrouped = Wyjęto z grupy
outline-is-locked = Ta notatka jest zablokowana
outline-read-only = Teraz możesz tylko czytać
outline-news-added = { $n ->
    [one] Dodano { $n } notatkę.
    [few] Dodano { $n } notatki.
    [many] Dodano { $n } notatek.
   *[other] Dodano { $n } notatki.
}
outline-news-added-by = { $n ->
    [one] { $n } nowa notatka: { $who }.
    [few] { $n } nowe notatki: { $who }.
    [many] { $n } nowych notatek: { $who }.
   *[other] { $n } nowej notatki: { $who }.
}
outline-news-deleted = { $n ->
    [one] Usunięto { $n } notatkę.
    [few] Usunięto { $n } notatki.
    [many] Usunięto { $n } notatek.
   *[other] Usunięto { $n } notatki.
}
outline-news-moved = { $n ->
    [one] Przeniesiono { $n } notatkę.
    [few] Przeniesiono { $n } notatki.
    [many] Przeniesiono { $n } notatek.
   *[other] Przeniesiono { $n } notatki.
}
outline-news-grouped = { $n ->
    [one] Zmieniono grupę { $n } notatki.
   *[other] Zmieniono grupy { $n } notatek.
}
outline-news-changed = { $n ->
    [one] Zmieniono { $n } notatkę.
    [few] Zmieniono { $n } notatki.
    [many] Zmieniono { $n } notatek.
   *[other] Zmieniono { $n } notatki.
}
outline-names-more = { $n ->
    [one] { $n } inna osoba
    [few] { $n } inne osoby
    [many] { $n } innych osób
   *[other] { $n } innej osoby
}

## Curves and figures

outline-no-curves = Nie ma jeszcze krzywej.
outline-feeling = { $curve }, { $stage }: od −2 do 2
outline-feeling-word = Jednym słowem
outline-feeling-word-for = { $curve }, { $stage }: jednym słowem
outline-feeling-none = brak oceny
outline-lowest = Najsłabszy moment
outline-figure = { $lane }, { $stage }
outline-unit = Jednostka
outline-unit-of = Jednostka: { $lane }, { $stage }
outline-channels = { $lane }, { $stage }
outline-add-channel = Dodaj kanał

## Stages and lanes

outline-structure = Edytuj mapę, etapy i wiersze
outline-name-of = Nazwa: { $name }
outline-up = Przesuń w górę: { $name }
outline-down = Przesuń w dół: { $name }
outline-add-stage = Dodaj etap
outline-add-lane = Dodaj wiersz
outline-delete-named = Usuń: { $name }
outline-deleted-named = Usunięto: { $name }
outline-added-named = Dodano: { $name }
outline-renamed = Nowa nazwa: { $name }
outline-moved-first = { $name }: teraz na początku
outline-moved-after = { $name }: teraz za { $before }
outline-curves = Edytuj krzywe emocji
outline-add-map = Dodaj mapę
outline-map-state = Stan: { $name }
outline-map-whose = Dla
outline-color-of = Kolor: { $name }
outline-no-color = Bez koloru
outline-line-of = Linia pod: { $name }
outline-no-line = Bez linii
outline-add-where = Gdzie
outline-add-as-stage = jako etap
outline-add-as-step = jako krok: { $name }
outline-add-what = Rodzaj wiersza
outline-full = Więcej się nie zmieści.
outline-feeling-emoji-for = Słowo i emoji: { $curve }, { $stage }
outline-key-order = Przesuń personę, działanie, mapę, etap, wiersz lub krzywą

## Personas, actions, results

outline-write = Napisz…
outline-personas = Persony
outline-add-persona = Dodaj personę
outline-persona-name = Imię: { $name }
outline-persona-role = Rola
outline-persona-role-of = Rola: { $name }
outline-persona-text = { $name }: { $field }
outline-persona-quote = Cytat
outline-persona-goals = Cele
outline-persona-needs = Potrzeby
outline-persona-pains = Frustracje
outline-persona-context = Kontekst
outline-actions = Działania
outline-no-actions = Nie ma jeszcze działań.
outline-add-action = Dodaj działanie
outline-action-title = Działanie
outline-action-state = Stan
outline-action-open = Do zrobienia
outline-action-doing = W toku
outline-action-done = Zrobione
outline-action-dropped = Porzucone
outline-action-owner = Osoba odpowiedzialna
outline-action-due = Termin
outline-action-impact = Wpływ
outline-action-effort = Nakład
outline-results = Wyniki głosowań
outline-result-facts = { $when } · głosowało { $ballots } z { $eligible } · { $spent ->
    [one] { $spent } głos
    [few] { $spent } głosy
    [many] { $spent } głosów
   *[other] { $spent } głosu
}
outline-result-late = ze spóźnionymi głosami
outline-result-none = { $n ->
    [one] { $n } notatka nie dostała głosów.
    [few] { $n } notatki nie dostały głosów.
    [many] { $n } notatek nie dostało głosów.
   *[other] { $n } notatki nie dostało głosów.
}
outline-result-deleted = (usunięta przed końcem)
outline-rank-label = Miejsce
outline-votes-label = Głosy

## Shortcuts

outline-keys = Skróty klawiszowe
outline-keys-tools = Narzędzia
outline-keys-notes = Notatki na tablicy
outline-keys-outline = Konspekt
outline-keys-view = Widok
outline-keys-always = Wszędzie
outline-key-select = Zaznaczanie
outline-key-note = Nowa notatka
outline-key-text-tool = Tekst
outline-key-pen = Pióro
outline-key-emoji = Emoji
outline-key-comment = Komentarz
outline-key-link = Łączenie notatek
outline-key-hand = Przesuwanie widoku
outline-key-write = Pisz na notatce
outline-key-next = Podczas pisania: następna notatka
outline-key-line = Podczas pisania: nowy wiersz
outline-key-on = Podczas pisania: następna komórka
outline-key-stop = Zakończ pisanie, odznacz
outline-key-go = Do następnej notatki
outline-key-nudge = Przesuń notatkę
outline-key-aside = Podczas przeciągania: dowolne miejsce w komórce albo z powrotem w rzędzie
outline-key-group = Zgrupuj
outline-key-ungroup = Rozgrupuj
outline-key-duplicate = Powiel
outline-key-all = Zaznacz wszystko
outline-key-delete = Usuń
outline-key-menu = Menu notatki
outline-key-up-down = Do notatki powyżej lub poniżej
outline-key-edit = Edytuj treść
outline-key-add = Na końcu listy: dodaj notatkę
outline-key-shift = Przenieś notatkę o miejsce lub etap
outline-key-move = Przenieś do etapu i wiersza…
outline-key-details = Rodzaj, kolor i etykiety…
outline-key-join = Zgrupuj z notatką powyżej
outline-key-leave = Wyjmij z grupy
outline-key-remark = Skomentuj
outline-key-react = Zareaguj emoji
outline-key-lines = Linie do innych notatek…
outline-key-vote = Głosuj na notatkę
outline-key-unvote = Cofnij głos
outline-key-fit = Pokaż wszystko
outline-key-selection = Pokaż zaznaczone
outline-key-hundred = Rozmiar rzeczywisty
outline-key-zoom = Powiększ i pomniejsz
outline-key-pan = Przytrzymaj, aby przesuwać widok
outline-key-undo = Cofnij
outline-key-redo = Ponów
outline-key-help = Te skróty
outline-key-search = Szukaj
outline-key-print = Drukuj konspekt
outline-key-dot = Podczas głosowania: oddaj lub cofnij głos
