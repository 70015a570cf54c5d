## The step bar
facilitate-bar = Agenda i minutnik
facilitate-agenda = Agenda
facilitate-agenda-show = Pokaż agendę
facilitate-agenda-plan = Zaplanuj agendę
facilitate-not-begun = Jeszcze przed startem
facilitate-step-short = { $n }/{ $m }
facilitate-step-show = Krok { $n } z { $m }: { $title } ({ $mode }). Pokaż agendę
facilitate-begin = Zacznij
facilitate-next = Następny krok
facilitate-next-short = Dalej
facilitate-next-to = Następny krok: { $title }
facilitate-next-timed = Następny krok: { $title } i start minutnika: { $n } min
facilitate-back = Poprzedni krok
facilitate-back-to = Wróć do: { $title }
facilitate-minutes = { $n } min
facilitate-dots = { $n ->
    [one] { $n } głos
    [few] { $n } głosy
    [many] { $n } głosów
   *[other] { $n } głosu
}
facilitate-mode-open = Wspólnie
facilitate-mode-private = Każdy osobno
facilitate-mode-vote = Głosowanie
facilitate-mode-actions = Działania

## Why something cannot be done
facilitate-not-now = { $what }: { $why }
facilitate-why-role = tylko dla osoby prowadzącej
facilitate-why-connection = wymaga połączenia
facilitate-why-first = to pierwszy krok
facilitate-why-last = to ostatni krok
facilitate-why-agenda = każdy krok musi mieć tytuł, a liczby muszą mieścić się w granicach
facilitate-why-lanes = wybierz co najmniej jeden wiersz
facilitate-why-no-view = najpierw przejdź do tablicy
facilitate-why-one-note = najpierw zaznacz na tablicy jedną notatkę
facilitate-why-draft = szkicu nie widzi nikt inny

## The timer
facilitate-timer = Minutnik
facilitate-timer-new = Uruchom od nowa
facilitate-timer-start = Uruchom minutnik: { $n } min
facilitate-timer-pause = Wstrzymaj minutnik
facilitate-timer-resume = Wznów minutnik
facilitate-timer-more = Jeszcze minuta
facilitate-timer-plus = +1 min
facilitate-timer-stop = Zatrzymaj minutnik
facilitate-timer-up = Koniec czasu
facilitate-timer-is-running = Pozostało { $time }
facilitate-timer-is-paused = Wstrzymano, pozostało { $time }
facilitate-timer-is-over = Koniec czasu
facilitate-timer-five = Zostało pięć minut
facilitate-timer-one = Została minuta
facilitate-timer-over = Koniec czasu
facilitate-sound = Cichy dźwięk na koniec czasu

## News
facilitate-news-step = { $minutes ->
    [0] Krok { $n } z { $m }: { $title }.
   *[other] Krok { $n } z { $m }: { $title }, { $minutes } min.
}
facilitate-news-round = Teraz każdy pisze osobno: Twoje notatki widzisz tylko Ty.
facilitate-news-round-others = Teraz każda osoba z prawem edycji pisze osobno i nikt inny tego nie widzi.
facilitate-news-revealed = Wszystkie notatki są już na tablicy.
facilitate-news-cancelled = Runda prywatna została odwołana.
facilitate-news-locked = Tablica jest zablokowana: można patrzeć, ale nie pisać.
facilitate-news-unlocked = Znów można pisać na tablicy.
facilitate-news-timer-runs = Minutnik odlicza.
facilitate-news-timer-paused = Minutnik jest wstrzymany.
facilitate-news-timer-longer = Minutnik ma więcej czasu.
facilitate-news-timer-stopped = Minutnik został zatrzymany.

## Being led
facilitate-somebody = Osoba prowadząca
facilitate-brought = { $name } pokazuje wszystkim to miejsce
facilitate-called = { $name } prosi wszystkich, by spojrzeli w jedno miejsce
facilitate-go-back = Wróć
facilitate-go-there = Przejdź tam
facilitate-spotlight = { $name } wskazuje „{ $quote }”
facilitate-spotlight-mine = Wskazujesz „{ $quote }”
facilitate-show = Pokaż
facilitate-notice-close = Zamknij powiadomienie
facilitate-nobody = Nikt teraz nie prowadzi
facilitate-take-over = Przejmij prowadzenie
facilitate-locked = Zablokowane przez osobę prowadzącą: można patrzeć, ale nie pisać
facilitate-locked-by-you = Tablica jest zablokowana: nikt nie może pisać

## Private rounds
facilitate-round = Runda prywatna
facilitate-round-what = Każdy pisze osobno i nikt inny tego nie widzi. Potem wszystkie notatki trafiają na tablicę naraz.
facilitate-round-start = Rozpocznij rundę prywatną…
facilitate-round-start-title = Rozpocznij rundę prywatną
facilitate-round-start-now = Rozpocznij rundę
facilitate-round-mine = Twoje notatki widzisz tylko Ty
facilitate-round-mine-in = Tylko Ty widzisz, co piszesz tutaj: { $lanes }
facilitate-round-in = Gdzie: { $lanes }.
facilitate-round-others = Pozostali piszą teraz osobno
facilitate-round-progress = { $drafts ->
    [0] Na razie nic nie napisano.
    [one] { $drafts } szkic, { $people ->
        [one] pisze { $people } osoba
        [few] piszą { $people } osoby
        [many] pisze { $people } osób
       *[other] pisze { $people } osoby
    }.
    [few] { $drafts } szkice, { $people ->
        [one] pisze { $people } osoba
        [few] piszą { $people } osoby
        [many] pisze { $people } osób
       *[other] pisze { $people } osoby
    }.
    [many] { $drafts } szkiców, { $people ->
        [one] pisze { $people } osoba
        [few] piszą { $people } osoby
        [many] pisze { $people } osób
       *[other] pisze { $people } osoby
    }.
   *[other] { $drafts } szkicu, { $people ->
        [one] pisze { $people } osoba
        [few] piszą { $people } osoby
        [many] pisze { $people } osób
       *[other] pisze { $people } osoby
    }.
}
facilitate-round-done = Gotowe: { $n }.
facilitate-round-done-of = Gotowe: { $n } z { $m }
facilitate-round-stricter = Są jeszcze nieujawnione szkice z wcześniejszej rundy, więc tamta obietnica obowiązuje i tutaj: { $authors }.
facilitate-round-go-on = Piszmy dalej
facilitate-done = Gotowe
facilitate-done-hint = Daj znać osobie prowadzącej, że to już wszystko
facilitate-done-undo = Jednak jeszcze nie
facilitate-is-done = gotowe
facilitate-is-writing = jeszcze pisze
facilitate-drafts = { $n ->
    [one] { $n } szkic
    [few] { $n } szkice
    [many] { $n } szkiców
   *[other] { $n } szkicu
}
facilitate-authors = Co będzie wiadomo o autorach?
facilitate-authors-hidden = Bez nazwisk
facilitate-authors-hidden-hint = Nikt nie widzi, kto co napisał, nawet Ty. Notatki pojawiają się wymieszane, a grupy znikają.
facilitate-authors-pseudonyms = Pseudonimy
facilitate-authors-pseudonyms-hint = Widać, które notatki napisała ta sama osoba, ale nie widać, kto to.
facilitate-authors-named = Z podpisem
facilitate-authors-named-hint = Każda notatka pokazuje autora. W trakcie pisania wszyscy widzą, ile kto ma notatek.
facilitate-promise-hidden = Potem nikt nie zobaczy, kto co napisał.
facilitate-promise-pseudonyms = Potem będzie widać, które notatki napisała ta sama osoba, ale nie kto to.
facilitate-promise-named = Potem wszyscy zobaczą, kto co napisał.
facilitate-where = Gdzie piszemy?
facilitate-where-all = We wszystkich wierszach
facilitate-where-some = Tylko w tych wierszach
facilitate-lanes = { $n ->
    [one] { $n } wiersz
    [few] { $n } wiersze
    [many] { $n } wierszy
   *[other] { $n } wiersza
}
facilitate-quoted = „{ $name }”
facilitate-reveal = Ujawnij
facilitate-reveal-hint = Przenieś wszystkie szkice na tablicę
facilitate-reveal-ask = Ujawnić wszystkie notatki?
facilitate-reveal-counts = { $drafts ->
    [0] Nikt jeszcze nic nie napisał.
    [one] Na tablicę trafi { $drafts } notatka ({ $people ->
        [one] { $people } osoba
        [few] { $people } osoby
        [many] { $people } osób
       *[other] { $people } osoby
    }).
    [few] Na tablicę trafią { $drafts } notatki ({ $people ->
        [one] { $people } osoba
        [few] { $people } osoby
        [many] { $people } osób
       *[other] { $people } osoby
    }).
    [many] Na tablicę trafi { $drafts } notatek ({ $people ->
        [one] { $people } osoba
        [few] { $people } osoby
        [many] { $people } osób
       *[other] { $people } osoby
    }).
   *[other] Na tablicę trafi { $drafts } notatki ({ $people ->
        [one] { $people } osoba
        [few] { $people } osoby
        [many] { $people } osób
       *[other] { $people } osoby
    }).
}
facilitate-reveal-writing = { $n ->
    [one] { $n } osoba nie kliknęła jeszcze „Gotowe”.
    [few] { $n } osoby nie kliknęły jeszcze „Gotowe”.
    [many] { $n } osób nie kliknęło jeszcze „Gotowe”.
   *[other] { $n } osoby nie kliknęło jeszcze „Gotowe”.
}
facilitate-reveal-late = Notatki, które dotrą później z urządzeń bez połączenia, zostaną dodane zgodnie z obietnicą.
facilitate-reveal-now = { $n ->
    [0] Zakończ rundę
    [one] Ujawnij { $n } notatkę
    [few] Ujawnij { $n } notatki
    [many] Ujawnij { $n } notatek
   *[other] Ujawnij { $n } notatki
}
facilitate-cancel-round = Odwołaj…
facilitate-cancel-ask = Odwołać rundę prywatną?
facilitate-cancel-keep = Zachowaj szkice
facilitate-cancel-keep-hint = Zostają u autorów, nikt inny ich nie widzi i przechodzą do następnej rundy prywatnej.
facilitate-cancel-clear = Wyrzuć szkice
facilitate-cancel-clear-hint = To, co wszyscy napisali w tej rundzie, zniknie na zawsze.
facilitate-cancel-now = Odwołaj rundę
facilitate-cancel-clear-now = Wyrzuć i odwołaj

## The agenda
facilitate-agenda-empty = Nie ma jeszcze kroków.
facilitate-agenda-edit = Edytuj
facilitate-agenda-save = Zapisz agendę
facilitate-leave = Anuluj
facilitate-total = { $steps ->
    [one] { $steps } krok
    [few] { $steps } kroki
    [many] { $steps } kroków
   *[other] { $steps } kroku
}, { $minutes } min
facilitate-go-to = Przejdź do: { $title }
facilitate-go-timed = Przejdź do: { $title } i uruchom minutnik: { $n } min
facilitate-step-n = Krok { $n }
facilitate-step-add = Dodaj krok
facilitate-step-title = Co robimy w tym kroku?
facilitate-step-minutes = Minuty
facilitate-step-mode = Jak
facilitate-step-dots = Głosy
facilitate-step-up = Przesuń krok { $n } w górę
facilitate-step-down = Przesuń krok { $n } w dół
facilitate-step-remove = Usuń krok { $n }
facilitate-no-workshop = Ten dokument nie ma warsztatu.

## Everyone's attention
facilitate-attention = Uwaga wszystkich
facilitate-bring = Sprowadź wszystkich tutaj
facilitate-bring-hint = Pokaż wszystkim to, co teraz widzisz
facilitate-bring-done = Wszyscy widzą teraz to co Ty.
facilitate-spotlight-on = Wskaż zaznaczoną notatkę
facilitate-spotlight-off = Przestań wskazywać
facilitate-lock = Zablokuj tablicę
facilitate-lock-hint = Wtedy nikt nie może pisać, nawet Ty. Patrzeć, głosować i pisać szkice można dalej.
facilitate-unlock = Odblokuj tablicę
facilitate-unlock-hint = Tablica jest zablokowana: nikt nie może na niej pisać.

## What to do next
facilitate-hint = Co teraz
facilitate-hint-away = Nie teraz
facilitate-hint-round = W tym kroku najpierw każdy pisze osobno.
facilitate-hint-everyone-done = { $n ->
    [one] Wszyscy gotowi: czeka { $n } notatka.
    [few] Wszyscy gotowi: czekają { $n } notatki.
    [many] Wszyscy gotowi: czeka { $n } notatek.
   *[other] Wszyscy gotowi: czeka { $n } notatki.
}
facilitate-hint-time-over = { $n ->
    [one] Koniec czasu: czeka { $n } notatka.
    [few] Koniec czasu: czekają { $n } notatki.
    [many] Koniec czasu: czeka { $n } notatek.
   *[other] Koniec czasu: czeka { $n } notatki.
}
facilitate-hint-vote = { $n ->
    [one] Niech każdy odda { $n } głos.
    [few] Niech każdy odda { $n } głosy.
    [many] Niech każdy odda { $n } głosów.
   *[other] Niech każdy odda { $n } głosu.
}
facilitate-hint-vote-everyone-done = Wszyscy zagłosowali.
facilitate-hint-vote-time-over = Czas minął, a głosowanie wciąż trwa.
facilitate-hint-actions = Zapisz, kto co robi i na kiedy.
facilitate-vote-open = Otwórz głosowanie
facilitate-vote-rules = Zasady…
facilitate-vote-close = Zamknij i policz
facilitate-actions-open = Otwórz działania
