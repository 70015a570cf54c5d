### Widok na telefon: jedna rzecz naraz, zakładki na dole.

phone-tabs = Strony
phone-tab-write = Pisz
phone-tab-board = Tablica
phone-tab-vote = Głosuj
phone-tab-results = Wyniki
phone-tab-people = Osoby
phone-tab-new = coś nowego
phone-step = Krok { $n } z { $all }
phone-dots-left = { $n ->
    [one] został { $n } głos
    [few] zostały { $n } głosy
    [many] zostało { $n } głosów
   *[other] zostało { $n } głosu
}

## Writing

phone-text = Twoja notatka
phone-text-hint = Co zauważasz?
phone-add = Dodaj notatkę
phone-add-draft = Dodaj, na razie tylko dla mnie
phone-mine = Moje notatki ({ $n })
phone-mine-of = Notatki: { $name } ({ $n })
phone-mine-none = Tu pojawi się to, co napiszesz. Dotknij notatki, aby ją zmienić.
phone-private = To, co teraz piszesz, widzisz tylko Ty.
phone-private-named = Po ujawnieniu będzie przy tym Twoje imię.
phone-private-pseudonyms = Po ujawnieniu będzie przy tym pseudonim.
phone-private-hidden = Po ujawnieniu nikt się nie dowie, kto to napisał.
phone-closed-locked = Tablica jest teraz zablokowana. Możesz ją czytać.
phone-closed-role = Tutaj możesz czytać i głosować. Jeśli chcesz pisać, zapytaj osobę prowadzącą.
phone-closed-no-cell = Nie ma jeszcze miejsca na notatki.
phone-full = Tablica jest pełna: więcej notatek się nie zmieści.
phone-done = Gotowe
phone-done-count = Gotowe: { $n } z { $all }
phone-delete = Usuń notatkę

## The board and a note

phone-board-empty = Nie ma jeszcze notatek. Napisz pierwszą.
phone-hidden = { $n ->
    [one] { $n } notatka jest ukryta do ujawnienia
    [few] { $n } notatki są ukryte do ujawnienia
    [many] { $n } notatek jest ukrytych do ujawnienia
   *[other] { $n } notatki jest ukryte do ujawnienia
}
phone-reactions = Reakcje
phone-react = { $emoji }, { $n }

## Voting

phone-votes = Otwarte głosowania
phone-vote-none = Żadne głosowanie nie jest otwarte. Gdy się zacznie, zagłosujesz tutaj.
phone-vote-notes = Notatki
phone-vote-offline = Brak połączenia. Twoje głosy zostaną wysłane, gdy telefon odzyska połączenie. Liczą się, jeśli głosowanie będzie wtedy jeszcze otwarte.
phone-vote-mine = { $n ->
    [0] bez Twoich głosów
    [one] { $n } Twój głos
    [few] { $n } Twoje głosy
    [many] { $n } Twoich głosów
   *[other] { $n } Twojego głosu
}
phone-vote-less = Cofnij głos na „{ $note }”

## Results and actions

phone-results = Wyniki
phone-actions = Działania
phone-results-none = Nie ma jeszcze wyników. Pojawią się tu po zamknięciu głosowania.
phone-results-no-votes = Nikt nie oddał głosu.
phone-results-more = { $n ->
    [one] Pokaż jeszcze { $n }
   *[other] Pokaż jeszcze { $n }
}
phone-results-mine = Twoich: { $n }
phone-actions-none = Nie ma jeszcze działań.

## People

phone-people = { $n ->
    [one] Jest tu { $n } osoba
    [few] Są tu { $n } osoby
    [many] Jest tu { $n } osób
   *[other] Jest tu { $n } osoby
}
phone-people-none = Na razie nikogo więcej tu nie ma.
phone-online = obecność teraz
phone-away = poza tablicą
phone-seat = razem z: { $name }
phone-is-done = gotowe
phone-rename = Zmień
phone-views = Inne widoki
phone-views-hint = Całą mapę łatwiej czytać na większym ekranie.
phone-view-board = Cała mapa
phone-view-outline = Konspekt
