## Czego serwer odmawia, według kodu.

problem-link-not-valid = Ten link nie jest już ważny. Poproś osobę prowadzącą o nowy.
problem-not-joined = Nie ma cię na tej tablicy. Dołącz do niej przez link.
problem-access-ended = Twój dostęp do tej tablicy się skończył. Poproś osobę prowadzącą o nowy link.
problem-role = Twoja rola na to nie pozwala. Poproś osobę prowadzącą.
problem-board-locked = Tablica jest zablokowana. Osoba prowadząca może ją odblokować.

problem-no-participant = Tej osoby nie ma już na tablicy.
problem-no-vote = Tego głosowania już nie ma.
problem-no-note = Tej notatki już nie ma albo jest w koszu. Najpierw ją przywróć.
problem-key-reused = Wysłano to dwa razy z różną treścią. Odśwież stronę.

problem-vote-not-over = To głosowanie jeszcze trwa. Najpierw je zamknij, potem powtórz.
problem-vote-called-off = To głosowanie zostało odwołane i nie ma miejsc.
problem-vote-opened-before = To głosowanie było już otwarte. Powtórz je jako nowe.
problem-vote-without-end = To głosowanie nie ma limitu czasu: trwa, dopóki ktoś go nie zamknie.
problem-vote-over = To głosowanie się skończyło, a wynik jest ostateczny.
problem-vote-not-open = To głosowanie nie jest otwarte.
problem-fewer-choices = Otwarte głosowanie może tylko dać więcej głosów. Aby dać mniej, powtórz je.
problem-candidate-already = Na tę notatkę można już głosować.
problem-no-candidates = Nie ma notatek do głosowania. Napisz jakieś albo wybierz większy obszar.
problem-no-result = To głosowanie nie ma jeszcze wyniku. Najpierw je zamknij.
problem-no-winners-left = Wszystkie zwycięskie notatki są już działaniami.
problem-late-included = Spóźnione karty do głosowania już policzono. Aby policzyć kolejne, powtórz głosowanie.
problem-nothing-late = Żadna karta do głosowania się nie spóźniła.

problem-step-without-minutes = Ten krok nie ma podanych minut. Włącz minutnik osobno.
problem-last-step = To ostatni krok. Wróć albo dodaj krok do agendy.
problem-timer-not-running = Minutnik nie działa. Najpierw go włącz.
problem-timer-not-paused = Minutnik nie jest wstrzymany.
problem-no-timer = Nie ma minutnika. Najpierw go włącz.
problem-locked-already = Tablica jest już zablokowana.
problem-not-locked = Tablica nie jest zablokowana.

problem-round-under-way = Trwa runda prywatna. Najpierw ją ujawnij albo anuluj.
problem-no-round = Nie trwa żadna runda prywatna. Najpierw ją rozpocznij.

problem-link-revoked = Ten link jest już unieważniony.
problem-hand-over-to-self = Już prowadzisz. Wybierz inną osobę.
problem-facilitator-already = Już prowadzisz.
problem-facilitator-online = Osoba prowadząca jest online. Poproś ją o przekazanie prowadzenia.
problem-facilitator-was-here = Osoba prowadząca była tu mniej niż minutę temu. Spróbuj ponownie za minutę.
problem-last-facilitator = Tablica potrzebuje osoby prowadzącej. Najpierw przekaż prowadzenie.

problem-too-many-steps = Największa liczba kroków w agendzie to { $max }. Połącz niektóre.
problem-too-many-people = Największa liczba osób na tablicy to { $max }. Usuń te, których już nie ma.
problem-too-many-seats = Jedna osoba może pisać najwyżej za tyle miejsc: { $max }. Wybierz do tego inną.
problem-too-many-lanes-of-round = Runda prywatna może obejmować najwyżej tyle wierszy: { $max }. Pomiń wybór, aby pisać we wszystkich.
problem-too-many-votes = Największa liczba głosowań na tablicy to { $max }. Pracuj dalej na kopii tablicy.
problem-too-many-open-votes = Największa liczba głosowań otwartych naraz to { $max }. Najpierw zamknij jedno.
problem-too-many-names-in-scope = Głosowanie może wymieniać najwyżej tyle notatek: { $max }. Wybierz zamiast nich etapy lub wiersze.
problem-too-many-candidates = Naraz można głosować najwyżej na tyle notatek: { $max }. Wybierz mniejszy obszar.
problem-too-many-bytes-of-vote = Notatki do głosowania mają razem za dużo tekstu. Wybierz mniejszy obszar.
problem-too-many-bytes-of-all-votes = Głosowania tej tablicy mają razem za dużo tekstu. Pracuj dalej na kopii tablicy.
problem-too-many-actions = Największa liczba działań na tablicy to { $max }. Usuń te, które są zrobione.
problem-too-many-items = Na tablicy może ich być najwyżej tyle: { $max }. Najpierw usuń niektóre.
problem-too-many-boards = Serwer ma już tyle tablic, ile może. Usuń niektóre albo zwróć się do osoby, która nim zarządza.
problem-too-many-versions = Tablica ma już tyle wersji, ile może. Najpierw usuń niektóre.
problem-too-many-webhooks = Największa liczba webhooków tablicy to { $max }. Najpierw usuń jeden.

problem-file-too-large = Plik jest za duży. Podziel go na kilka plików.
problem-file-too-long = W pliku jest za dużo treści. Podziel go na kilka plików.
problem-file-empty = W pliku nie ma nic, co mogłoby trafić na tablicę. Sprawdź, czy to właściwy plik.
problem-file-not-text = Takiego pliku nie da się odczytać. Zapisz go jako CSV, tekst lub JSON i zaimportuj.
problem-file-broken-json = Plik to uszkodzony JSON. Wyeksportuj go ponownie.
problem-file-unknown-json = Ten JSON nie jest tu znany. Znane są nasze tablice, JSON Canvas, Excalidraw i tldraw.
problem-file-wrong-kind = Plik nie jest wybranego rodzaju. Pozwól rozpoznać rodzaj automatycznie.
problem-file-newer = Plik pochodzi z nowszej wersji. Najpierw trzeba zaktualizować serwer.
problem-no-such-place = Na tablicy nie ma takiej mapy, etapu ani wiersza. Wybierz istniejące.
problem-no-such-column = W tabeli nie ma takiej kolumny. Wybierz istniejącą.
problem-board-full = Z tym plikiem na tablicy byłoby za dużo. Zaimportuj mniej albo na nową tablicę.
