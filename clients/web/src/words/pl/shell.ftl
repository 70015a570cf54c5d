## The page

shell-home = Do strony głównej
shell-unknown = Nie ma takiej strony
shell-unknown-long = Pod adresem { $path } nic nie ma.
shell-version = Nowa wersja strony jest gotowa.
shell-version-reload = Odśwież
shell-untitled = Tablica bez nazwy

## Coming in

shell-joining = Otwieranie tablicy…
shell-me = Ty
shell-me-first = Jak masz na imię?
shell-me-lead = Inni widzą Twoje imię przy tym, co robisz. To, co możesz tu robić, zależy od linku.
shell-me-lead-document = Inni widzą Twoje imię przy tym, co robisz.
shell-me-color-n = Kolor { $n }
shell-me-go = Przejdź do tablicy
shell-role-viewer = Twoja rola to obserwator: widzisz wszystko i niczego nie zmieniasz.
shell-role-voter = Twoja rola to głosujący: widzisz wszystko i głosujesz.
shell-role-editor = Twoja rola to edytor: piszesz notatki, zmieniasz mapę i głosujesz.
shell-role-facilitator = Prowadzisz warsztat: piszesz i głosujesz, kierujesz przebiegiem i zapraszasz ludzi.

## No board

shell-ended-start = Do strony głównej
shell-ended-no-link = Potrzebny jest link do tej tablicy
shell-ended-no-link-long = W tej przeglądarce tablica nie była jeszcze otwierana. Poproś o link osobę, która zaprasza, i wklej go tutaj.
shell-ended-bad-link = Ten link już nie działa
shell-ended-bad-link-long = Został zmieniony, cofnięty albo wygasł. Poproś osobę prowadzącą o nowy i wklej go tutaj.
shell-ended-removed = Nie ma Cię już na tej tablicy
shell-ended-removed-long = Osoba prowadząca usunęła Cię z tablicy albo link, którym tu trafiono, przestał działać. Z nowym linkiem można wrócić.
shell-ended-gone = Nie ma tej tablicy
shell-ended-gone-long = Została usunięta albo adres jest niepełny.
shell-ended-refused = Serwer nie otwiera tej tablicy
shell-ended-away = Brak połączenia z serwerem
shell-ended-away-long = Ta przeglądarka nie ma jeszcze kopii tablicy, więc nie ma czego pokazać. Tablica otworzy się sama, gdy wróci połączenie.
shell-ended-document-no-link = Potrzebny jest link do tego dokumentu
shell-ended-document-no-link-long = Bez niego serwer nikogo nie wpuszcza. Poproś o link osobę, która zaprasza, i wklej go tutaj.
shell-ended-document-expired = Ten link wygasł
shell-ended-document-expired-long = Poproś o nowy osobę, która go przysłała, i wklej go tutaj.
shell-ended-document-bad-link = Ten link już nie działa
shell-ended-document-bad-link-long = Wygasł albo został cofnięty. Poproś o nowy osobę, która go przysłała, i wklej go tutaj.
shell-ended-document-gone = Nie ma tego dokumentu
shell-ended-document-gone-long = Został usunięty albo jego nazwa jest niepełna.
shell-ended-document-refused = Serwer nie otwiera tego dokumentu

## How things stand

shell-status-label = Gdzie są Twoje zmiany
shell-locked = Zablokowana
shell-locked-long = Osoba prowadząca zablokowała tablicę: na razie nikt nie może jej zmieniać.
shell-locked-unsent =
    { $n ->
        [one] Zablokowana · { $n } niewysłana zmiana
        [few] Zablokowana · { $n } niewysłane zmiany
        [many] Zablokowana · { $n } niewysłanych zmian
       *[other] Zablokowana · { $n } niewysłanej zmiany
    }
shell-locked-unsent-long =
    { $n ->
        [one] Osoba prowadząca zablokowała tablicę. { $n } Twoja zmiana zostanie wysłana po odblokowaniu.
        [few] Osoba prowadząca zablokowała tablicę. { $n } Twoje zmiany zostaną wysłane po odblokowaniu.
        [many] Osoba prowadząca zablokowała tablicę. { $n } Twoich zmian zostanie wysłanych po odblokowaniu.
       *[other] Osoba prowadząca zablokowała tablicę. { $n } Twojej zmiany zostanie wysłane po odblokowaniu.
    }
shell-schema = Tę tablicę utworzyła nowsza wersja. Można ją oglądać; odśwież stronę, może jest już nowsza.
shell-part-board = Tablica
shell-part-document = Dokument
shell-part-workshop = Warsztat
shell-part-desk = Twoje biurko: szkice i głosy
shell-part-saved = zapisane
shell-part-waiting =
    { $n ->
        [one] { $n } zmiana czeka
        [few] { $n } zmiany czekają
        [many] { $n } zmian czeka
       *[other] { $n } zmiany czeka
    }

## Header

shell-title = Nazwa tablicy
shell-title-change = Zmień nazwę
shell-maps = Mapy na tej tablicy
shell-map-add = Dodaj pustą mapę
shell-map-new = Nowa mapa
shell-map-future = Skopiuj jako stan docelowy
shell-map-full = Na tablicy nie zmieści się więcej map.
shell-menu = Menu
shell-panel-missing = Nie udało się wczytać. Sprawdź połączenie i spróbuj ponownie.
shell-panels = Panele
shell-panel-people = Osoby
shell-panel-votes = Głosowania
shell-view-board = Tablica
shell-view-outline = Konspekt
shell-view-phone = Widok na telefon
shell-leave = Opuść tablicę

## People

shell-people-here =
    { $n ->
        [one] Jest tu { $n } osoba
        [few] Są tu { $n } osoby
        [many] Jest tu { $n } osób
       *[other] Jest tu { $n } osoby
    }
shell-people-me = Twoje imię: { $name }. Zmień imię lub kolor
shell-people-me-title = { $name } (Ty)
shell-people-follow = Podążaj za: { $name }
shell-people-unfollow = Przestań podążać za: { $name }
shell-people-more =
    { $n ->
        [one] Jeszcze { $n } osoba
        [few] Jeszcze { $n } osoby
        [many] Jeszcze { $n } osób
       *[other] Jeszcze { $n } osoby
    }
shell-people-online =
    { $n ->
        [one] Jest tu { $n } osoba
        [few] Są tu { $n } osoby
        [many] Jest tu { $n } osób
       *[other] Jest tu { $n } osoby
    }
shell-people-away =
    { $n ->
        [one] Nieobecna { $n } osoba
        [few] Nieobecne { $n } osoby
        [many] Nieobecnych { $n } osób
       *[other] Nieobecne { $n } osoby
    }
shell-person-menu = Możliwości: { $name }
shell-person-writing = pisze…
shell-person-done = gotowe
shell-person-seat = pisze { $name }
shell-person-rename = Zmień moje imię lub kolor
shell-person-votes = Głos się liczy
shell-person-votes-not = Głos się nie liczy
shell-invite = Zaproś ludzi
shell-seat-add = Dodaj miejsce
shell-seat-lead = Dla osoby bez urządzenia. Piszesz i głosujesz za nią.
shell-seat-added = Dodano miejsce: { $name }.
shell-seat-role = Może też pisać notatki
shell-seat-host = Za tę osobę pisze
shell-seat-act = Działaj w imieniu: { $name }
shell-seat-act-not = Działaj znów we własnym imieniu
shell-hand-over = Przekaż prowadzenie
shell-remove = Usuń z tablicy…
shell-remove-title = Usunąć z tablicy: { $name }?
shell-remove-lead = Dostęp zniknie od razu. Wszystko, co zostało napisane, pozostanie.
shell-remove-erase = Wymaż także imię
shell-remove-erase-hint = Imię zniknie ze wszystkiego, co ta osoba napisała, a jej szkice i głosy zostaną usunięte. Tego nie można cofnąć.
shell-remove-go = Usuń
shell-removed = Już poza tablicą: { $name }.

## Sharing

shell-share-title = Zaproś ludzi
shell-share-lead = Co mają móc robić?
shell-share-lead-other = Możesz przekazać link, którym tu trafiono.
shell-share-role-viewer = Obserwatorzy widzą wszystko i niczego nie zmieniają.
shell-share-role-voter = Głosujący widzą wszystko i głosują.
shell-share-role-editor = Edytorzy piszą notatki, zmieniają mapę i głosują.
shell-share-role-facilitator = Osoby prowadzące kierują warsztatem: agenda, głosowania, linki, osoby.
shell-share-link = Link
shell-share-qr = Kod QR linku dla roli: { $role }
shell-share-only-here = Ten link otworzy tylko ten komputer: z innych serwer jest nieosiągalny. Może to zmienić osoba, która nim zarządza („listen”).
shell-share-copy = Kopiuj link
shell-share-copied = Skopiowano
shell-share-copy-problem = Przeglądarka nie pozwala kopiować. Skopiuj link ręcznie.
shell-share-ask = Ta przeglądarka nie zna linku. Poproś o niego osobę prowadzącą.
shell-share-revoked = Dla tej roli nie ma linku.
shell-share-make = Utwórz link
shell-share-renew = Zmień
shell-share-renew-ask = Obecny link przestanie działać, otrzymasz nowy. Kto już jest na tablicy, zostaje.
shell-share-revoke = Cofnij
shell-share-revoke-ask = Link przestanie działać. Kto już jest na tablicy, zostaje.

## Settings

shell-settings = Ustawienia
shell-settings-hint = Wszystko to jest przechowywane tylko w tej przeglądarce.
shell-language = Język
shell-language-away = Nie udało się wczytać języka { $language }. Spróbuj, gdy będzie sieć.
shell-scheme = Wygląd
shell-scheme-system = Systemowy
shell-scheme-light = Jasny
shell-scheme-dark = Ciemny
shell-contrast = Wysoki kontrast
shell-contrast-hint = Mocniejsze linie i litery
shell-calm = Tryb spokojny
shell-calm-hint = Bez ruchu, mniej kolorów
shell-cursors = Kursory innych osób
shell-cursors-hint = Kto gdzie wskazuje
shell-sound = Dźwięk
shell-sound-hint = Cichy ton, gdy czas minie
shell-me-name = Imię
