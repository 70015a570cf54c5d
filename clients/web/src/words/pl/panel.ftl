# Panele i okna: działania, persony, wyszukiwanie, kosz, wersje, raport; eksport, import, porównanie, ustawienia tablicy.

panel-actions = Działania
panel-personas = Persony
panel-search = Szukaj i filtruj
panel-trash = Kosz
panel-versions = Wersje
panel-report = Raport
panel-export = Eksport
panel-import = Import
panel-compare = Porównaj rundy
panel-settings = Ustawienia tablicy

panel-failed = Nie udało się wczytać. Spróbuj ponownie za chwilę.
panel-untitled = Tablica bez nazwy
panel-note-empty = (pusta notatka)

## Liczby

panel-count-notes = { $n ->
    [one] { $n } notatka
    [few] { $n } notatki
   *[many] { $n } notatek
}
panel-count-stages = { $n ->
    [one] { $n } etap
    [few] { $n } etapy
   *[many] { $n } etapów
}
panel-count-lanes = { $n ->
    [one] { $n } wiersz
    [few] { $n } wiersze
   *[many] { $n } wierszy
}
panel-count-maps = { $n ->
    [one] { $n } mapa
    [few] { $n } mapy
   *[many] { $n } map
}
panel-count-personas = { $n ->
    [one] { $n } persona
    [few] { $n } persony
   *[many] { $n } person
}
panel-count-actions = { $n ->
    [one] { $n } działanie
    [few] { $n } działania
   *[many] { $n } działań
}
panel-count-links = { $n ->
    [one] { $n } strzałka
    [few] { $n } strzałki
   *[many] { $n } strzałek
}
panel-count-strokes = { $n ->
    [one] { $n } kreska pisakiem
    [few] { $n } kreski pisakiem
   *[many] { $n } kresek pisakiem
}
panel-count-touchpoints = { $n ->
    [one] { $n } punkt styku
    [few] { $n } punkty styku
   *[many] { $n } punktów styku
}
panel-count-pains = { $n ->
    [one] { $n } słaby punkt
    [few] { $n } słabe punkty
   *[many] { $n } słabych punktów
}
panel-count-gains = { $n ->
    [one] { $n } korzyść
    [few] { $n } korzyści
   *[many] { $n } korzyści
}
panel-count-unplaced = { $n ->
    [one] { $n } notatka bez miejsca
    [few] { $n } notatki bez miejsca
   *[many] { $n } notatek bez miejsca
}

## Działania

panel-action-new = Co trzeba zrobić?
panel-action-from-notes = { $n ->
    [one] Zamień zaznaczoną notatkę w działanie
    [few] Zamień { $n } zaznaczone notatki w działania
   *[many] Zamień { $n } zaznaczonych notatek w działania
}
panel-actions-added = { $n ->
    [one] Dodano { $n } działanie
    [few] Dodano { $n } działania
   *[many] Dodano { $n } działań
}
panel-actions-empty = Nie ma jeszcze działań. Dodaj pierwsze albo zaznacz notatki na tablicy i zamień je w działania.
panel-actions-view = Widok
panel-actions-list = Lista
panel-actions-board = Tablica
panel-actions-matrix = Macierz
panel-actions-wide = Pokaż większe
panel-actions-sort = Kolejność
panel-actions-sort-order = W swojej kolejności
panel-actions-sort-due = Według terminu
panel-actions-sort-worth = Najpierw najbardziej opłacalne
panel-actions-over = { $n ->
    [one] { $n } zakończone lub porzucone
    [few] { $n } zakończone lub porzucone
   *[many] { $n } zakończonych lub porzuconych
}
panel-actions-column-empty = Nic tu nie ma
panel-action-untitled = (bez tytułu)
panel-action-title = Co
panel-action-owner = Kto
panel-action-due = Termin
panel-action-status = Status
panel-action-impact = Wpływ
panel-action-effort = Nakład
panel-action-range = 1 mały – 5 duży
panel-action-unset = nie podano
panel-action-effects = Co ma to dać
panel-action-effects-hint = Jeden efekt w każdej linii
panel-action-from = Skąd pochodzi
panel-action-deleted = „{ $title }” jest w koszu
panel-action-due-day = do { $day }
panel-action-overdue = po terminie od { $day }
panel-action-votes = { $n ->
    [one] { $n } głos
    [few] { $n } głosy
   *[many] { $n } głosów
}
panel-action-won = { $n ->
    [one] miejsce { $rank }, { $n } głos
    [few] miejsce { $rank }, { $n } głosy
   *[many] miejsce { $rank }, { $n } głosów
}
panel-action-score = wpływ { $impact }, nakład { $effort }
panel-action-moved = „{ $title }” ma teraz status: { $status }
panel-action-placed = „{ $title }”: teraz { $n } z { $of }
panel-status-open = Do zrobienia
panel-status-doing = W toku
panel-status-done = Zrobione
panel-status-dropped = Porzucone
panel-origin-gone = notatka, której już nie ma
panel-origin-vote = Głosowanie: { $title }
panel-origin-vote-gone = głosowanie, którego już nie ma
panel-matrix = Wpływ i nakład działań
panel-matrix-quick = Szybkie sukcesy
panel-matrix-project = Duże projekty
panel-matrix-filler = Drobiazgi
panel-matrix-drain = Nie warto
panel-matrix-nowhere = jeszcze bez miejsca
panel-matrix-unplaced = { $n ->
    [one] { $n } bez miejsca
    [few] { $n } bez miejsca
   *[many] { $n } bez miejsca
}
panel-matrix-hint = Przeciągnij je do macierzy albo naciśnij klawisz strzałki.

## Persony

panel-personas-empty = Czyja to podróż? Dodaj osoby, o których jest ta mapa.
panel-personas-on-map = Na mapie „{ $map }”
panel-persona-add = Dodaj personę
panel-persona-new = Nowa persona
panel-persona-unnamed = (bez imienia)
panel-persona-name = Imię
panel-persona-role = Rola
panel-persona-quote = Cytat
panel-persona-quote-hint = Co ta osoba by powiedziała
panel-persona-goals = Cele
panel-persona-goals-hint = Co chce osiągnąć
panel-persona-needs = Potrzeby
panel-persona-needs-hint = Bez czego nie może się obejść
panel-persona-pains = Frustracje
panel-persona-pains-hint = Co jej przeszkadza
panel-persona-context = Kontekst
panel-persona-context-hint = Wiek, praca, dom, urządzenia, zwyczaje
panel-persona-photo = Dodaj zdjęcie
panel-persona-photo-other = Inne zdjęcie
panel-persona-photo-none = Usuń zdjęcie
panel-persona-photo-bad = Ten plik nie jest obrazem, który można pokazać.
panel-persona-up = Wyżej
panel-persona-down = Niżej
panel-persona-deleted = „{ $name }” jest w koszu

## Szukanie i filtr

panel-search-notes = Szukaj w notatkach
panel-search-next = Następna (Enter)
panel-search-previous = Poprzednia (Shift+Enter)
panel-search-all = { $n ->
    [one] { $n } notatka na tablicy
    [few] { $n } notatki na tablicy
   *[many] { $n } notatek na tablicy
}
panel-search-found = { $n ->
    [one] Znaleziono { $n } notatkę z { $of }
    [few] Znaleziono { $n } notatki z { $of }
   *[many] Znaleziono { $n } notatek z { $of }
}
panel-search-at = { $at } z { $n }
panel-search-none = Żadna notatka nie spełnia wszystkich warunków.
panel-search-more = { $n ->
    [one] i jeszcze { $n }
    [few] i jeszcze { $n }
   *[many] i jeszcze { $n }
}
panel-filter = Filtr
panel-filter-tags = Etykiety
panel-filter-authors = Autor
panel-filter-on = Filtr: { $what }
panel-filter-off = Wyczyść
panel-filter-clear = Wyczyść wyszukiwanie i filtr
panel-filter-more = { $n ->
    [one] jeszcze { $n }
    [few] jeszcze { $n }
   *[many] jeszcze { $n }
}
panel-author-none = Bez autora
panel-author-unknown = Anonimowo

## Kosz

panel-trash-empty = Kosz jest pusty. To, co usunięto z tablicy, można stąd przywrócić.
panel-trash-about = Po 30 dniach w koszu rzeczy znikają na zawsze.
panel-trash-notes = Notatki ({ $n })
panel-trash-stages = Etapy ({ $n })
panel-trash-lanes = Wiersze ({ $n })
panel-trash-personas = Persony ({ $n })
panel-trash-actions = Działania ({ $n })
panel-trash-restore = Przywróć: { $name }
panel-trash-restore-all = Przywróć wszystkie
panel-trash-restored = { $n ->
    [one] Przywrócono { $n } rzecz
    [few] Przywrócono { $n } rzeczy
   *[many] Przywrócono { $n } rzeczy
}
panel-trash-more = { $n ->
    [one] i jeszcze { $n }
    [few] i jeszcze { $n }
   *[many] i jeszcze { $n }
}
panel-trash-unnamed = (pusto)
panel-trash-who = { $name }, { $when }
panel-trash-when = Usunięto { $when }
panel-trash-changed = Zmieniono po usunięciu

## Wersje

panel-version-label = Zachowaj tablicę taką, jaka jest
panel-version-label-hint = Nazwa, np. Przed głosowaniem
panel-version-save = Zachowaj
panel-version-saved = Wersja zachowana
panel-versions-about = Serwer sam zachowuje wersję co godzinę pracy i po każdym głosowaniu.
panel-versions-empty = Nie ma jeszcze wersji.
panel-version-hourly = Co godzinę
panel-version-before = Przed zastąpieniem
panel-version-vote = Po głosowaniu „{ $title }”
panel-version-notes = { $n ->
    [one] { $n } notatka
    [few] { $n } notatki
   *[many] { $n } notatek
}
panel-version-look = Porównaj
panel-version-since = Co się od tego czasu zmieniło
panel-version-restore = Przywróć
panel-version-restore-title = Przywrócić „{ $name }”?
panel-version-restore-text = Tablica stanie się dla wszystkich taka, jaka była wtedy. Nic nie przepadnie: obecny stan zostanie najpierw zachowany jako wersja, a nowsze notatki trafią do kosza.
panel-version-restored = { $n ->
    [one] Tablica jest znów taka, jaka była: { $n } zmiana
    [few] Tablica jest znów taka, jaka była: { $n } zmiany
   *[many] Tablica jest znów taka, jaka była: { $n } zmian
}
panel-version-delete = Usuń
panel-version-delete-title = Usunąć „{ $name }”?
panel-version-delete-text = Wersja zniknie na zawsze. Tablica pozostanie bez zmian.

## Różnice

panel-diff-none = Nie ma różnic.
panel-diff-added = dodano
panel-diff-removed = usunięto
panel-diff-moved = przeniesiono
panel-diff-changed = zmieniono
panel-diff-added-n = { $n ->
    [one] dodano: { $n }
    [few] dodano: { $n }
   *[many] dodano: { $n }
}
panel-diff-removed-n = { $n ->
    [one] usunięto: { $n }
    [few] usunięto: { $n }
   *[many] usunięto: { $n }
}
panel-diff-moved-n = { $n ->
    [one] przeniesiono: { $n }
    [few] przeniesiono: { $n }
   *[many] przeniesiono: { $n }
}
panel-diff-changed-n = { $n ->
    [one] zmieniono: { $n }
    [few] zmieniono: { $n }
   *[many] zmieniono: { $n }
}
panel-diff-board = Tablica
panel-diff-notes = Notatki
panel-diff-actions = Działania
panel-diff-personas = Persony
panel-diff-stages = Etapy
panel-diff-lanes = Wiersze
panel-diff-maps = Mapy
panel-diff-curves = Krzywe
panel-diff-points = Odczucia
panel-diff-metrics = Wskaźniki
panel-diff-position = miejsce { $n }
panel-diff-canvas = obok map
panel-diff-at = { $x }, { $y }
panel-diff-nowhere = bez miejsca
panel-diff-nothing = nic
panel-diff-something = coś innego
panel-diff-became = zmieniło się w
panel-diff-yes = tak
panel-diff-no = nie
panel-diff-more = { $n ->
    [one] Pokaż jeszcze { $n }
    [few] Pokaż jeszcze { $n }
   *[many] Pokaż jeszcze { $n }
}
panel-field-title = Tytuł
panel-field-objective = Cel
panel-field-lang = Język
panel-field-name = Nazwa
panel-field-text = Tekst
panel-field-prompt = Podpowiedź
panel-field-color = Kolor
panel-field-size = Rozmiar
panel-field-kind = Rodzaj
panel-field-type = Typ
panel-field-role = Rola
panel-field-line = Linia poniżej
panel-field-state = Stan
panel-field-tags = Etykiety
panel-field-owner = Osoba odpowiedzialna
panel-field-group = Grupa
panel-field-locked = Zablokowane
panel-field-photo = Zdjęcie
panel-field-personas = Persony
panel-field-persona = Persona
panel-field-due = Termin
panel-field-status = Status
panel-field-effects = Efekty
panel-field-impact = Wpływ
panel-field-effort = Nakład
panel-field-value = Wartość
panel-field-unit = Jednostka
panel-field-label = Słowo
panel-field-emoji = Emoji

panel-compare-none = W tej przeglądarce nie ma innej tablicy do porównania. Otwórz tu choć raz drugą rundę.
panel-compare-with = Porównaj z
panel-compare-choose = Wybierz tablicę …
panel-compare-about = Zobaczysz, co na tej tablicy dodano, usunięto, przeniesiono i zmieniono w stosunku do tamtej.

## Raport

panel-report-empty = Nic się jeszcze nie wyróżnia. Dodaj notatki, krzywe, wskaźniki i działania i zajrzyj ponownie.
panel-report-actions = { $n ->
    [one] { $n } otwarte działanie
    [few] { $n } otwarte działania
   *[many] { $n } otwartych działań
}
panel-report-below = { $n ->
    [one] Zadowolenie poniżej zera na { $n } etapie
    [few] Zadowolenie poniżej zera na { $n } etapach
   *[many] Zadowolenie poniżej zera na { $n } etapach
}
panel-report-below-one = { $stage }: średnio { $mean }
panel-report-minima = { $n ->
    [one] { $n } najsłabszy moment
    [few] { $n } najsłabsze momenty
   *[many] { $n } najsłabszych momentów
}
panel-report-minimum = { $curve } spada do { $v }: { $stages }
panel-report-untouched = { $n ->
    [one] { $n } etap bez punktów styku
    [few] { $n } etapy bez punktów styku
   *[many] { $n } etapów bez punktów styku
}
panel-report-unowned = { $n ->
    [one] { $n } punkt styku bez odpowiedzialnej osoby
    [few] { $n } punkty styku bez odpowiedzialnej osoby
   *[many] { $n } punktów styku bez odpowiedzialnej osoby
}
panel-report-funnel = { $lane }: ilu idzie dalej
panel-report-conversion = { $from } → { $to }: { $rate } ({ $fromN } → { $toN })
panel-report-figures = { $from } → { $to }: { $fromN } → { $toN }
panel-report-overall = Od pierwszego do ostatniego: { $rate }
panel-report-narrowest = największa strata
panel-report-nobody = jeszcze nikt
panel-report-undated = bez terminu

## Eksport

panel-formats-picture = Obraz
panel-formats-tables = Tabele
panel-formats-text = Tekst
panel-formats-whiteboards = Inne tablice
panel-formats-complete = Całość
panel-format-png = Obraz
panel-format-png-about = Obraz wszystkich map, do slajdów i czatów.
panel-format-svg = Rysunek
panel-format-svg-about = Rysunek ostry w każdym rozmiarze.
panel-format-pdf = Strona do druku
panel-format-pdf-about = Jedna strona ze wszystkimi mapami, do druku lub wysłania.
panel-format-csv = Notatki
panel-format-csv-about = Wiersz dla każdej notatki: komórka, rodzaj, etykiety, głosy i miejsce.
panel-format-actions-csv = Działania
panel-format-actions-csv-about = Wiersz dla każdego działania: osoba odpowiedzialna, termin i status.
panel-format-actions-csv-file = działania
panel-format-results-csv = Głosowania
panel-format-results-csv-about = Wiersz dla każdej notatki, na którą głosowano: miejsce i głosy.
panel-format-results-csv-file = głosowania
panel-format-personas-csv = Persony
panel-format-personas-csv-about = Wiersz dla każdej persony.
panel-format-personas-csv-file = persony
panel-format-tsv = Mapa jako tabela
panel-format-tsv-about = Etapy w poziomie, wiersze w pionie; wklej do arkusza.
panel-format-md = Konspekt
panel-format-md-about = Nagłówki i listy w Markdown, działania jako zadania; do wiki i dokumentów.
panel-format-canvas = JSON Canvas
panel-format-canvas-about = Dla Obsidiana i innych programów czytających JSON Canvas.
panel-format-excalidraw = Excalidraw
panel-format-excalidraw-about = Otwiera się w Excalidraw; notatki można przesuwać i edytować.
panel-format-tldr = tldraw
panel-format-tldr-about = Otwiera się w tldraw; notatki można przesuwać i edytować.
panel-format-json = Wszystko
panel-format-json-about = Cała tablica bez strat, z koszem i wynikami. Można ją ponownie zaimportować.
panel-format-yjs = Aktualizacja Yjs
panel-format-yjs-about = Sam dokument, dla programów.
panel-export-format = Format
panel-export-preview = Podgląd
panel-export-picture = Obraz tablicy
panel-export-size = Bez podglądu. Plik ma { $kb } kB.
panel-export-rowless = Nie ma jeszcze wierszy.
panel-export-more = W pliku jest więcej wierszy.
panel-export-download = Pobierz
panel-export-downloaded = Pobrano: { $name }
panel-export-copy = Kopiuj
panel-export-copied = Skopiowano do schowka
panel-export-not-copied = Przeglądarka nie pozwala kopiować. Pobierz plik.

## Import

panel-import-drop = Upuść tu plik albo go wybierz
panel-import-kinds = CSV, TSV, Markdown, tekst, JSON Canvas, Excalidraw, tldraw lub JSON tablicy
panel-import-paste = Albo wklej tekst
panel-import-paste-hint = Tabela albo notatka w każdej linii
panel-import-look = Sprawdź
panel-import-pasted = Wklejony tekst
panel-import-other = Coś innego
panel-import-hint = Zostanie dodane do tablicy. Najpierw zachowa się wersję.
panel-import-replace-hint = Tablica stanie się taka jak w pliku. Najpierw zachowa się wersję.
panel-import-notes = { $n ->
    [one] Importuj { $n } notatkę
    [few] Importuj { $n } notatki
   *[many] Importuj { $n } notatek
}
panel-import-now = Importuj
panel-import-refused = Nic nie zostało zaimportowane; tablica jest taka, jaka była.
panel-import-nothing = Nie ma tu nic do zaimportowania.
panel-import-free = { $n ->
    [one] w tym { $n } obok map
    [few] w tym { $n } obok map
   *[many] w tym { $n } obok map
}
panel-import-kind = Co to jest
panel-import-map = Na mapę
panel-import-stage = Etap, jeśli go nie podano
panel-import-lane = Wiersz, jeśli go nie podano
panel-import-auto = Rozpoznano: { $kind }
panel-import-as-file = Jak w pliku
panel-import-kind-csv = Tabela notatek
panel-import-kind-tsv = Mapa jako tabela
panel-import-kind-md = Konspekt Markdown
panel-import-kind-lines = Notatka w każdej linii
panel-import-kind-json = Tablica Wayboard
panel-import-kind-canvas = JSON Canvas
panel-import-kind-excalidraw = Excalidraw
panel-import-kind-tldr = tldraw
panel-import-columns = Co jest w kolumnach
panel-import-headless = (bez nagłówka)
panel-import-field-text = Tekst notatki
panel-import-field-stage = Etap
panel-import-field-lane = Wiersz
panel-import-field-map = Mapa
panel-import-field-kind = Rodzaj
panel-import-field-tags = Etykiety
panel-import-field-color = Kolor
panel-import-field-owner = Osoba odpowiedzialna
panel-import-field-author = Autor
panel-import-field-group = Grupa
panel-import-field-createdAt = Kiedy napisano
panel-import-field-area = Ramka lub obszar
panel-import-field-x = Od lewej
panel-import-field-y = Od góry
panel-import-field-id = Własny identyfikator
panel-import-field-state = Stan mapy
panel-import-field-stageNo = Numer etapu
panel-import-field-laneNo = Numer wiersza
panel-import-field-laneType = Typ wiersza
panel-import-field-ignore = – pomiń –
panel-import-replace = Zastąp wszystko, co jest na tablicy
panel-import-samples = { $n ->
    [one] Pierwsza z notatek (razem { $of })
    [few] Pierwsze { $n } z { $of } notatek
   *[many] Pierwsze { $n } z { $of } notatek
}
panel-import-warnings = Uwagi
panel-import-warn-lines-left-out = { $n ->
    [one] Pominięto { $n } linię spoza list.
    [few] Pominięto { $n } linie spoza list.
   *[many] Pominięto { $n } linii spoza list.
}
panel-import-warn-elements-left-out = { $n ->
    [one] Pominięto { $n } element bez tekstu.
    [few] Pominięto { $n } elementy bez tekstu.
   *[many] Pominięto { $n } elementów bez tekstu.
}
panel-import-warn-arrows-left-out = { $n ->
    [one] Pominięto { $n } strzałkę, która nie łączy dwóch notatek.
    [few] Pominięto { $n } strzałki, które nie łączą dwóch notatek.
   *[many] Pominięto { $n } strzałek, które nie łączą dwóch notatek.
}
panel-import-warn-text-column-guessed = Żadna kolumna nie nazywa się „tekst”; przyjęto „{ $column }”.
panel-import-warn-lane-guessed = { $n ->
    [one] { $n } notatka nie podaje wiersza i trafi do „{ $lane }”.
    [few] { $n } notatki nie podają wiersza i trafią do „{ $lane }”.
   *[many] { $n } notatek nie podaje wiersza i trafi do „{ $lane }”.
}
panel-import-warn-stage-missing = { $n ->
    [one] { $n } notatka ma wiersz, ale nie ma etapu, i trafi obok map.
    [few] { $n } notatki mają wiersz, ale nie mają etapu, i trafią obok map.
   *[many] { $n } notatek ma wiersz, ale nie ma etapu, i trafi obok map.
}
panel-import-warn-texts-cut = { $n ->
    [one] Skrócono { $n } tekst: najwyżej { $max } znaków.
    [few] Skrócono { $n } teksty: najwyżej { $max } znaków.
   *[many] Skrócono { $n } tekstów: najwyżej { $max } znaków.
}
panel-import-warn-names-cut = { $n ->
    [one] Skrócono { $n } nazwę: najwyżej { $max } znaków.
    [few] Skrócono { $n } nazwy: najwyżej { $max } znaków.
   *[many] Skrócono { $n } nazw: najwyżej { $max } znaków.
}
panel-import-warn-tags-cut = { $n ->
    [one] Skrócono { $n } etykietę: najwyżej { $max } znaków.
    [few] Skrócono { $n } etykiety: najwyżej { $max } znaków.
   *[many] Skrócono { $n } etykiet: najwyżej { $max } znaków.
}
panel-import-warn-encoding-guessed = Plik odczytano jako { $encoding }. Jeśli litery są błędne, zapisz go w UTF-8.
panel-import-version = Przed importem: { $name }
panel-import-done = { $n ->
    [one] Zaimportowano { $n } notatkę.
    [few] Zaimportowano { $n } notatki.
   *[many] Zaimportowano { $n } notatek.
}
panel-import-undo = Poprzednia tablica jest wśród wersji.

## Ustawienia tablicy

panel-settings-objective-hint = Czego mają się dowiedzieć warsztaty?
panel-settings-lang = Język tablicy
panel-settings-lang-hint = Dla eksportów i nowych map. Treść tablicy nie jest tłumaczona, a język strony wybiera się osobno.
panel-settings-delete = Usuwanie tablicy
panel-settings-delete-about = Dla wszystkich i na zawsze, ze wszystkimi wersjami, głosowaniami i szkicami.
panel-settings-delete-board = Usuń tablicę
panel-settings-delete-title = Usunąć „{ $title }”?
panel-settings-delete-text = Nikt nie będzie mógł jej przywrócić. Jeśli może się jeszcze przydać, najpierw ją wyeksportuj.
panel-confirm-type = Wpisz „{ $word }”, aby potwierdzić
panel-round = Następna runda
panel-round-about = Nowa tablica z tymi samymi mapami, notatkami i personami, bez kosza, komentarzy i głosowań. Później można je porównać.
panel-round-name = Tytuł nowej tablicy
panel-round-title = { $title } – następna runda
panel-round-make = Powiel
panel-round-made = Tablica „{ $title }” jest gotowa.
panel-round-open = Otwórz ją
panel-future = Mapa przyszłości
panel-future-about = Kolejna mapa na tej tablicy o tym, jak powinno być, z tymi samymi etapami i wierszami.
panel-future-from = Na podstawie
panel-future-notes = Zabierz notatki
panel-future-make = Utwórz mapę
