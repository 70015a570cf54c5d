## Gdzie jest dokument. Krótkie słowa stoją przy ikonie, długie mówią wszystko.

core-status-opening = Otwieranie…
core-status-opening-long = Otwieranie kopii z tej przeglądarki.
core-status-connecting = Łączenie…
core-status-connecting-long = Łączenie z serwerem. To, co piszesz, zostaje na razie w tej przeglądarce.
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
        [one] Brak połączenia z serwerem. { $n } zmiana zostaje w tej przeglądarce do jego powrotu.
        [few] Brak połączenia z serwerem. { $n } zmiany zostają w tej przeglądarce do jego powrotu.
        [many] Brak połączenia z serwerem. { $n } zmian zostaje w tej przeglądarce do jego powrotu.
       *[other] Brak połączenia z serwerem. { $n } zmiany zostaje w tej przeglądarce do jego powrotu.
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
        [one] Serwer nie może teraz zapisywać. { $n } zmiana zostaje w tej przeglądarce; próba zostanie ponowiona.
        [few] Serwer nie może teraz zapisywać. { $n } zmiany zostają w tej przeglądarce; próba zostanie ponowiona.
        [many] Serwer nie może teraz zapisywać. { $n } zmian zostaje w tej przeglądarce; próba zostanie ponowiona.
       *[other] Serwer nie może teraz zapisywać. { $n } zmiany zostaje w tej przeglądarce; próba zostanie ponowiona.
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
        [0] Możesz oglądać tę tablicę, ale nie możesz jej zmieniać.
        [one] Nie możesz już zmieniać tej tablicy. { $n } Twoja zmiana jest tylko w tej przeglądarce.
        [few] Nie możesz już zmieniać tej tablicy. { $n } Twoje zmiany są tylko w tej przeglądarce.
        [many] Nie możesz już zmieniać tej tablicy. { $n } Twoich zmian jest tylko w tej przeglądarce.
       *[other] Nie możesz już zmieniać tej tablicy. { $n } Twojej zmiany jest tylko w tej przeglądarce.
    }
core-status-denied = Brak dostępu
core-status-denied-long = Serwer nie pozwala Ci otworzyć tej tablicy.
core-status-closed = Zamknięta
core-status-closed-long = Serwer zamknął tę tablicę.

core-ended-reason = Podał powód: „{ $reason }”.
core-ended-kept =
    { $n ->
        [one] { $n } Twoja zmiana zostaje w tej przeglądarce i zostanie wysłana, jeśli tablica znów się otworzy.
        [few] { $n } Twoje zmiany zostają w tej przeglądarce i zostaną wysłane, jeśli tablica znów się otworzy.
        [many] { $n } Twoich zmian zostaje w tej przeglądarce i zostanie wysłanych, jeśli tablica znów się otworzy.
       *[other] { $n } Twojej zmiany zostaje w tej przeglądarce i zostanie wysłane, jeśli tablica znów się otworzy.
    }

core-problem = Coś poszło nie tak. Nic nie zginęło; spróbuj ponownie.
core-problem-offline = Serwer jest teraz nieosiągalny. Spróbuj ponownie, gdy wróci połączenie.

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
core-kind-pain = Problem
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
core-lane-metric = Liczby
core-lane-image = Obrazy

core-line-interaction = Linia interakcji
core-line-visibility = Linia widoczności
core-line-internal = Linia interakcji wewnętrznych

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
