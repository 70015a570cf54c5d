start-title = Wspólnie narysujcie podróż klienta
start-lead = Wybierz szablon i wyślij link. Wszyscy piszą jednocześnie, bez zakładania konta, także bez sieci, a najlepsze pomysły stają się działaniami.
start-templates = Zacznij od szablonu
start-templates-away = Nie udało się wczytać szablonów: brak połączenia z serwerem. Tablice z tej przeglądarki otworzą się mimo to.
start-making = Tworzenie tablicy…
start-forbidden = Na tym serwerze nie każdy może tworzyć tablice. Zapytaj osobę, która nim zarządza, albo użyj tokenu, jeśli go masz.
start-token = Token
start-token-use = Utwórz tablicę

start-mine = Twoje tablice
start-mine-all =
    { $n ->
        [one] Pokaż { $n }
        [few] Pokaż wszystkie { $n }
        [many] Pokaż wszystkie { $n }
       *[other] Pokaż wszystkie { $n }
    }
start-forget = Usuń z listy razem z kopią w tej przeglądarce
start-forget-board = Usuń z listy: { $title }
start-forget-waiting =
    { $n ->
        [one] { $n } Twoja zmiana jest tylko w tej przeglądarce. Przepadnie.
        [few] { $n } Twoje zmiany są tylko w tej przeglądarce. Przepadną.
        [many] { $n } Twoich zmian jest tylko w tej przeglądarce. Przepadną.
       *[other] { $n } Twojej zmiany jest tylko w tej przeglądarce. Przepadnie.
    }
start-forget-yes = Usuń mimo to

start-join = Masz link do tablicy?
start-join-placeholder = Wklej link lub kod
start-join-go = Dołącz
start-join-problem = To nie prowadzi do żadnej tablicy. Wklej cały link, tak jak go otrzymano.

start-document = Otwórz wolny dokument po nazwie
start-document-kind = Dokument
start-document-name = Nazwa dokumentu
start-document-hint = Notatki bez warsztatu wokół. Nazwa, której nikt jeszcze nie użył, zaczyna pusty dokument.
start-document-go = Otwórz dokument
start-document-problem = Żaden dokument nie może mieć takiej nazwy.
