## The canvas

map-canvas = Tablica
map-help = Strzałki przechodzą między notatkami i komórkami. Enter – pisanie, N – nowa notatka, Alt ze strzałką przenosi notatkę, Shift+F10 otwiera menu. Konspekt pokazuje tę samą tablicę jako listę.
map-help-reader = Strzałki przechodzą między notatkami i komórkami. Konspekt pokazuje tę samą tablicę jako listę.
map-empty-writer = Kliknij dwukrotnie w dowolnym miejscu albo naciśnij N, aby dodać pierwszą notatkę.
map-empty-reader = Jeszcze nic tu nie ma.
map-minimap = Cała tablica w miniaturze
map-full = Tablica jest pełna: więcej notatek się nie zmieści.
map-full-stages = Na tablicy nie zmieści się więcej etapów.
map-full-lanes = Na tablicy nie zmieści się więcej wierszy.

map-locked = Zablokowana
map-locked-board = Osoba prowadząca zablokowała tablicę. Na razie nikt nie może jej zmieniać.
map-locked-note = Ta notatka jest zablokowana.
map-view-only = Możesz oglądać tę tablicę, ale nie możesz jej zmieniać.
map-view-only-short = Tylko podgląd
map-only-facilitators = Etapy i wiersze zmieniają tylko osoby prowadzące.
map-only-facilitators-lock = Notatki blokują i odblokowują tylko osoby prowadzące.

## Maps, stages and lanes

map-stages = Etapy
map-phase = Faza { $name }
map-cell =
    { $n ->
        [0] { $name }: pusto
        [one] { $name }: { $n } notatka
        [few] { $name }: { $n } notatki
        [many] { $name }: { $n } notatek
       *[other] { $name }: { $n } notatki
    }
map-head-menu = Menu: { $name }
map-head-help = F2 zmienia nazwę, Alt ze strzałką przenosi, Shift+F10 otwiera menu.
map-rename = Nowa nazwa
map-new-stage = Nowy etap
map-new-lane = Nowy wiersz
map-add-stage = Dodaj etap
map-add-stage-after = Dodaj etap za tym
map-add-step = Dodaj krok
map-add-lane = Dodaj wiersz
map-add-lane-after = Dodaj wiersz poniżej
map-delete-stage = Usuń etap
map-delete-phase = Usuń fazę
map-delete-lane = Usuń wiersz
map-deleted-head = „{ $name }” jest w koszu. Notatki zostały zachowane.
map-wider = Szerzej
map-narrower = Węziej
map-auto-height = Wysokość według notatek
map-auto-height-is = Już tak jest
map-line = Linia poniżej
map-move-left = Przenieś w lewo
map-move-right = Przenieś w prawo
map-move-up = Przenieś w górę
map-move-down = Przenieś w dół
map-personas = Persony
map-personas-choose = Persony tej mapy
map-persona-describe = Opisz personę
map-persona-unnamed = Persona bez imienia
map-no-personas = Na tej tablicy nie ma jeszcze person.
map-objective = Cel tablicy
map-objective-add = Czego chcesz się dowiedzieć?
map-objective-write = Zmień cel tablicy
map-empty-builder = Ta mapa nie ma jeszcze siatki.
map-empty-guest = Ta mapa nie ma jeszcze etapów ani wierszy. Doda je osoba prowadząca.
map-tray = Notatki bez miejsca: przeciągnij je tam, gdzie pasują
map-lost =
    { $n ->
        [one] { $n } notatka bez miejsca
        [few] { $n } notatki bez miejsca
        [many] { $n } notatek bez miejsca
       *[other] { $n } notatki bez miejsca
    }
map-drafts =
    { $n ->
        [one] { $n } ukryta
        [few] { $n } ukryte
        [many] { $n } ukrytych
       *[other] { $n } ukrytej
    }
map-drafts-hint = Notatki innych, ukryte do czasu ujawnienia

## Notes

map-note-role = notatka
map-note-text = Tekst notatki
map-note-placeholder = Pisz…
map-note-empty = Pusta notatka
map-note-has-image = Z obrazem
map-note-in-group =
    { $n ->
        [one] W grupie: { $n } notatka
        [few] W grupie: { $n } notatki
        [many] W grupie: { $n } notatek
       *[other] W grupie: { $n } notatki
    }
map-note-writers = Pisze: { $names }
map-note-bar =
    { $n ->
        [one] Zaznaczona notatka
        [few] { $n } zaznaczone notatki
        [many] { $n } zaznaczonych notatek
       *[other] { $n } zaznaczonej notatki
    }
map-selected = Zaznaczona
map-draft = Widzisz ją tylko Ty
map-late = Po czasie
map-deleted-while-writing = Notatka, którą pisano, została usunięta. Leży w koszu razem z tekstem.
map-deleted =
    { $n ->
        [one] Usunięto notatkę.
        [few] Usunięto { $n } notatki.
        [many] Usunięto { $n } notatek.
       *[other] Usunięto { $n } notatki.
    }
map-grouped =
    { $n ->
        [one] Zgrupowano { $n } notatkę.
        [few] Zgrupowano { $n } notatki.
        [many] Zgrupowano { $n } notatek.
       *[other] Zgrupowano { $n } notatki.
    }
map-copied =
    { $n ->
        [one] Skopiowano { $n } notatkę.
        [few] Skopiowano { $n } notatki.
        [many] Skopiowano { $n } notatek.
       *[other] Skopiowano { $n } notatki.
    }
map-copy-refused = Przeglądarka nie pozwala kopiować z menu. Naciśnij Ctrl+C.
map-pasted =
    { $n ->
        [one] Wklejono { $n } notatkę.
        [few] Wklejono { $n } notatki.
        [many] Wklejono { $n } notatek.
       *[other] Wklejono { $n } notatki.
    }
map-pasted-part = Wklejono tylko pierwsze notatki: { $n } z { $all }. Dłuższą listę zaimportuj jako plik.
map-paste-refused = Przeglądarka nie pozwala wklejać z menu. Naciśnij Ctrl+V.

map-menu-note = Notatka
map-menu-ground = Tablica
map-write = Pisz
map-details = Etykiety, osoba, link, obraz
map-tags = Etykiety
map-tags-of =
    { $n ->
        [one] Etykiety { $n } notatki
        [few] Etykiety { $n } notatek
        [many] Etykiety { $n } notatek
       *[other] Etykiety { $n } notatki
    }
map-tag-add = Dodaj etykietę
map-tag-remove = Usuń etykietę { $tag }
map-owner = Osoba odpowiedzialna
map-link = Link
map-link-refused = To nie jest adres strony.
map-picture = Obraz
map-picture-add = Wybierz obraz
map-picture-change = Wybierz inny
map-picture-refused = Tego obrazu nie da się odczytać albo jest za duży.
map-group = Grupuj
map-ungroup = Rozgrupuj
map-aside = Umieść swobodnie w komórce
map-put-aside = Teraz leży swobodnie. Przeciągnij albo naciśnij Alt ze strzałką.
map-in-line = Ustaw z powrotem w rzędzie
map-add-note = Dodaj notatkę
map-select-all = Zaznacz wszystko
map-show-all = Pokaż wszystko
map-show-map = Przejdź do: { $name }

## Pasting

map-paste =
    { $n ->
        [one] Wkleić { $n } notatkę?
        [few] Wkleić { $n } notatki?
        [many] Wkleić { $n } notatek?
       *[other] Wkleić { $n } notatki?
    }
map-paste-one = Jako jedną notatkę
map-paste-many =
    { $n ->
        [one] { $n } notatka
        [few] { $n } notatki
        [many] { $n } notatek
       *[other] { $n } notatki
    }
map-paste-cells = Do komórek
map-paste-grid = Tabela { $rows } × { $columns }. Jej komórki trafią do komórek mapy, począwszy od tej, w której jesteś.
map-paste-rest = i jeszcze { $n }

## Tools

map-tools = Narzędzia
map-tool-select = Zaznaczanie
map-tool-hand = Przesuwanie widoku
map-tool-note = Notatka
map-tool-text = Tekst
map-tool-pen = Pióro
map-tool-link = Linia między notatkami
map-tool-emoji = Reakcja
map-tool-comment = Komentarz
map-zoom = Powiększenie
map-zoom-in = Powiększ
map-zoom-out = Pomniejsz
map-zoom-reset = Powiększenie { $percent } %. Ustaw 100 %
map-cursors = Kursory innych
map-cursors-hide = Ukryj kursory innych
map-cursors-show = Pokaż kursory innych

## Following

map-following = Widzisz to, co widzi { $name } · Esc kończy
map-follow-ended = Znowu rozglądasz się samodzielnie.
map-follow-gone = Osoba, za którą podąża widok, wyszła.
