## Gdzie jest dokument. Krótkie słowa stoją przy ikonie, długie mówią wszystko.

core-status-opening = Otwieranie…
core-status-opening-long = Otwieranie kopii z tej przeglądarki.
core-status-connecting = Łączenie…
core-status-connecting-long = Łączenie z serwerem.
core-status-saving = Zapisywanie…
core-status-saving-long =
    { $n ->
        [one] { $n } zmiana w drodze na dysk serwera.
        [few] { $n } zmiany w drodze na dysk serwera.
        [many] { $n } zmian w drodze na dysk serwera.
       *[other] { $n } zmiany w drodze na dysk serwera.
    }
core-status-saved = Zapisano
core-status-saved-long = Wszystko jest na dysku serwera.
core-status-offline =
    { $n ->
        [0] Offline
        [one] Offline · { $n } zmiana czeka
        [few] Offline · { $n } zmiany czekają
        [many] Offline · { $n } zmian czeka
       *[other] Offline · { $n } zmiany czeka
    }
core-status-offline-tiny =
    { $n ->
        [0] Offline
       *[other] Offline · { $n }
    }
core-status-offline-long =
    { $n ->
        [0] Brak połączenia z serwerem. Możesz pracować dalej; zmiany zostaną wysłane później.
        [one] Brak połączenia z serwerem. { $n } zmiana zostanie wysłana, gdy wróci.
        [few] Brak połączenia z serwerem. { $n } zmiany zostaną wysłane, gdy wróci.
        [many] Brak połączenia z serwerem. { $n } zmian zostanie wysłanych, gdy wróci.
       *[other] Brak połączenia z serwerem. { $n } zmiany zostanie wysłane, gdy wróci.
    }
core-status-refused =
    { $n ->
        [one] Nie zapisano · { $n } zmiana czeka
        [few] Nie zapisano · { $n } zmiany czekają
        [many] Nie zapisano · { $n } zmian czeka
       *[other] Nie zapisano · { $n } zmiany czeka
    }
core-status-refused-tiny = Nie zapisano · { $n }
core-status-refused-long =
    { $n ->
        [one] Serwer nie może teraz zapisywać. { $n } zmiana czeka; próba zostanie ponowiona.
        [few] Serwer nie może teraz zapisywać. { $n } zmiany czekają; próba zostanie ponowiona.
        [many] Serwer nie może teraz zapisywać. { $n } zmian czeka; próba zostanie ponowiona.
       *[other] Serwer nie może teraz zapisywać. { $n } zmiany czeka; próba zostanie ponowiona.
    }
core-status-viewing =
    { $n ->
        [0] Tylko podgląd
        [one] Tylko podgląd · { $n } zmiana niewysłana
        [few] Tylko podgląd · { $n } zmiany niewysłane
        [many] Tylko podgląd · { $n } zmian niewysłanych
       *[other] Tylko podgląd · { $n } zmiany niewysłane
    }
core-status-viewing-tiny =
    { $n ->
        [0] Tylko podgląd
       *[other] Niewysłane · { $n }
    }
core-status-viewing-long =
    { $n ->
        [0] Możesz tu patrzeć, ale nie możesz nic zmieniać.
        [one] Nie możesz tu już nic zmieniać. { $n } Twoja zmiana nie została wysłana.
        [few] Nie możesz tu już nic zmieniać. { $n } Twoje zmiany nie zostały wysłane.
        [many] Nie możesz tu już nic zmieniać. { $n } Twoich zmian nie zostało wysłanych.
       *[other] Nie możesz tu już nic zmieniać. { $n } Twojej zmiany nie zostało wysłane.
    }
core-status-denied = Brak dostępu
core-status-denied-long = Serwer nie wpuszcza Cię tutaj.
core-status-closed = Zamknięta
core-status-closed-long = Serwer zamknął dostęp.
core-copy-written = Ta przeglądarka trzyma kopię: można pracować bez sieci i odświeżać stronę.
core-copy-writing = Kopia w tej przeglądarce jest zapisywana…
core-copy-failed = Tej przeglądarce nie udało się zapisać kopii: może brakuje miejsca. Nie zamykaj strony, zanim wszystko się zapisze.
core-copy-none = Ta przeglądarka nie trzyma kopii, jak w oknie prywatnym. Nie zamykaj strony, zanim wszystko się zapisze.

core-ended-kept =
    { $n ->
        [one] { $n } Twoja zmiana zostaje w tej przeglądarce i zostanie wysłana, gdy dostęp wróci.
        [few] { $n } Twoje zmiany zostają w tej przeglądarce i zostaną wysłane, gdy dostęp wróci.
        [many] { $n } Twoich zmian zostaje w tej przeglądarce i zostanie wysłanych, gdy dostęp wróci.
       *[other] { $n } Twojej zmiany zostaje w tej przeglądarce i zostanie wysłane, gdy dostęp wróci.
    }
core-ended-lost =
    { $n ->
        [one] { $n } Twojej zmiany nie ma ani na serwerze, ani w kopii tej przeglądarki: zginie, gdy zamkniesz stronę.
        [few] { $n } Twoich zmian nie ma ani na serwerze, ani w kopii tej przeglądarki: zginą, gdy zamkniesz stronę.
        [many] { $n } Twoich zmian nie ma ani na serwerze, ani w kopii tej przeglądarki: zginą, gdy zamkniesz stronę.
       *[other] { $n } Twojej zmiany nie ma ani na serwerze, ani w kopii tej przeglądarki: zginie, gdy zamkniesz stronę.
    }

core-problem = Coś poszło nie tak. Nic nie zginęło; spróbuj ponownie.
core-problem-offline = Serwer jest teraz nieosiągalny. Spróbuj ponownie, gdy wróci połączenie.
core-problem-details = Szczegóły
core-problem-bad-request = Serwer nie przyjmuje tego w tej postaci.
core-problem-bad-name = Żaden dokument nie może mieć takiej nazwy. Sprawdź adres.
core-problem-unauthorized = Twój dostęp się skończył. Otwórz jeszcze raz link, którym tu trafiono.
core-problem-forbidden = W tej chwili nie możesz tego zrobić.
core-problem-foreign-origin = Ta strona nie może korzystać z serwera.
core-problem-not-found = Tego już tu nie ma.
core-problem-conflict = W obecnym stanie to niemożliwe. Może ktoś zrobił to wcześniej.
core-problem-timeout = Trwało to za długo. Spróbuj ponownie.
core-problem-too-large = To jest za duże.
core-problem-refused = Serwer nie przyjmuje takiej treści.
core-problem-busy = Serwer ma za dużo pracy. Spróbuj za chwilę.
core-problem-unavailable = Serwer nie może teraz czytać ani zapisywać. Spróbuj za jakiś czas.
core-problem-going-away = Serwer uruchamia się ponownie. Spróbuj za chwilę.
core-problem-damaged = To, co zapisał serwer, jest uszkodzone. Musi się tym zająć osoba, która prowadzi serwer.
core-problem-internal = Serwer popełnił błąd. Spróbuj ponownie.
core-problem-closed = Serwer zamknął dostęp. Spróbuj ponownie za jakiś czas.
core-problem-expired = Twój dostęp wygasł. Otwórz jeszcze raz link, którym tu trafiono, albo poproś o nowy.
core-problem-too-many-documents = Na tej stronie otwarto więcej, niż pozwala serwer. Przekaż komuś część swoich miejsc i spróbuj ponownie.
core-problem-misbehaving = Serwer nie rozumie tego, co wysyła ta strona. Wczytaj ją ponownie. Jeśli to nie pomoże, zwróć się do osoby, która prowadzi serwer.
core-problem-unknown = Serwer i ta strona się nie rozumieją. Odśwież stronę.

## Role

core-role-viewer = Obserwator
core-role-voter = Głosujący
core-role-editor = Edytor
core-role-facilitator = Prowadzący

## Kolory

core-color = Kolor
core-color-yellow = Żółty
core-color-orange = Pomarańczowy
core-color-coral = Koralowy
core-color-pink = Różowy
core-color-violet = Fioletowy
core-color-blue = Niebieski
core-color-sky = Błękitny
core-color-teal = Morski
core-color-green = Zielony
core-color-lime = Limonkowy
core-color-sand = Piaskowy
core-color-grey = Szary

## Notatki

core-kind = Rodzaj
core-kind-note = Notatka
core-kind-pain = Słaby punkt
core-kind-gain = Korzyść
core-kind-idea = Pomysł
core-kind-question = Pytanie

core-evidence = Pewność
core-evidence-assumption = Założenie
core-evidence-interview = Wywiad
core-evidence-data = Dane

core-size = Rozmiar
core-size-s = Mały
core-size-m = Średni
core-size-l = Duży
core-size-xl = Bardzo duży

## Mapa

core-state-current = Stan obecny
core-state-future = Stan docelowy
core-state-research = Badania

core-lane-text = Notatki
core-lane-emotion = Krzywa emocji
core-lane-channel = Kanały
core-lane-metric = Wskaźniki
core-lane-image = Obrazy

core-line-interaction = Linia interakcji
core-line-visibility = Linia widoczności
core-line-internal = Linia interakcji wewnętrznych

core-unnamed = Bez nazwy
core-place-free = Wolne notatki
core-place-nowhere = Notatki bez miejsca

core-curve-n = Krzywa { $n }
core-feeling-great = świetnie
core-feeling-good = dobrze
core-feeling-neutral = neutralnie
core-feeling-bad = źle
core-feeling-awful = fatalnie

## Częste czasowniki

core-add = Dodaj
core-cancel = Anuluj
core-close = Zamknij
core-copy = Kopiuj
core-delete = Usuń
core-remove = Usuń
core-done = Gotowe
core-duplicate = Powiel
core-lock = Zablokuj
core-more = Więcej
core-paste = Wklej
core-redo = Ponów
core-redo-what = Ponów: { $what }
core-rename = Zmień nazwę
core-reply = Odpowiedz
core-restore = Przywróć
core-retry = Spróbuj ponownie
core-send = Wyślij
core-share = Udostępnij
core-undo = Cofnij
core-undo-what = Cofnij: { $what }
core-unlock = Odblokuj

## Częste słowa

core-loading = Wczytywanie…
core-none = Brak
core-you = Ty
core-just-now = przed chwilą

## Co można cofnąć

undo-add-note = dodanie notatki
undo-add-notes = dodanie notatek
undo-write-note = pisanie
undo-move-note = przeniesienie notatki
undo-move-notes = przeniesienie notatek
undo-paint-notes = zmiana koloru
undo-resize-notes = zmiana rozmiaru
undo-change-notes = zmiana notatki
undo-tag-notes = zmiana etykiet
undo-lock-notes = zablokowanie
undo-unlock-notes = odblokowanie
undo-group-notes = grupowanie
undo-ungroup-notes = rozgrupowanie
undo-delete-note = usunięcie notatki
undo-delete-notes = usunięcie notatek
undo-restore = przywrócenie
undo-rename = zmiana nazwy
undo-add-map = dodanie mapy
undo-change-map = zmiana mapy
undo-move-map = przeniesienie mapy
undo-add-stage = dodanie etapu
undo-move-stage = przeniesienie etapu
undo-paint-stage = zmiana koloru etapu
undo-resize-stage = zmiana szerokości etapu
undo-delete-stage = usunięcie etapu
undo-add-lane = dodanie wiersza
undo-move-lane = przeniesienie wiersza
undo-resize-lane = zmiana wysokości wiersza
undo-lane-line = zmiana linii
undo-delete-lane = usunięcie wiersza
undo-add-curve = dodanie krzywej
undo-change-curve = zmiana krzywej
undo-curve = rysowanie krzywej
undo-delete-curve = usunięcie krzywej
undo-figure = zmiana liczby
undo-draw = rysowanie
undo-erase = wymazanie
undo-add-link = dodanie linii
undo-change-link = zmiana linii między notatkami
undo-delete-link = usunięcie linii
undo-add-persona = dodanie persony
undo-change-persona = zmiana persony
undo-move-persona = przeniesienie persony
undo-delete-persona = usunięcie persony
undo-add-action = dodanie działania
undo-change-action = zmiana działania
undo-move-action = przeniesienie działania
undo-delete-action = usunięcie działania
