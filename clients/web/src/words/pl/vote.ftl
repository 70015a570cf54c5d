# Głosowania: pasek nad tablicą, znaki na notatkach, panel.

vote-dots-left = Pozostało głosów: { $left } z { $n }
vote-votes = { $n ->
    [one] { $n } głos
    [few] { $n } głosy
   *[many] { $n } głosów
  }
vote-voters = { $n ->
    [one] od { $n } osoby
    [few] od { $n } osób
   *[many] od { $n } osób
  }
vote-voted = { $eligible ->
    [one] Zagłosowało { $ballots } z { $eligible } osoby
    [few] Zagłosowało { $ballots } z { $eligible } osób
   *[many] Zagłosowało { $ballots } z { $eligible } osób
  }
vote-progress = Gotowe: { $finished } z { $eligible }
vote-candidates = { $n ->
    [one] { $n } notatka do wyboru
    [few] { $n } notatki do wyboru
   *[many] { $n } notatek do wyboru
  }
vote-somebody = Ktoś, kogo już tu nie ma
vote-no-text = Notatka bez tekstu

# Pasek
vote-bar = Głosowanie
vote-bar-which = Które głosowanie
vote-bar-rules = Zasady tego głosowania
vote-bar-manage = Zarządzaj głosowaniami
vote-bar-result = Wynik głosowania
vote-bar-result-of = Wynik: { $title }
vote-bar-see = Zobacz wynik
vote-bar-put-away = Zdejmij wynik z notatek
vote-done = Gotowe
vote-time-left = Pozostały czas: { $time }
vote-time-soon = Do końca głosowania została niecała minuta
vote-offline = Brak połączenia. Twoje głosy zostaną wysłane, gdy połączenie wróci. Liczą się, jeśli głosowanie będzie wtedy jeszcze otwarte.
vote-wasted-deleted = { $n ->
    [one] { $n } Twój głos jest na usuniętej notatce i się nie liczy.
    [few] { $n } Twoje głosy są na usuniętych notatkach i się nie liczą.
   *[many] { $n } Twoich głosów jest na usuniętych notatkach i się nie liczy.
  }
vote-wasted-cap = { $n ->
    [one] Notatki połączono w grupę: { $n } Twój głos przekracza limit ({ $most } na grupę) i się nie liczy.
    [few] Notatki połączono w grupę: { $n } Twoje głosy przekraczają limit ({ $most } na grupę) i się nie liczą.
   *[many] Notatki połączono w grupę: { $n } Twoich głosów przekracza limit ({ $most } na grupę) i się nie liczy.
  }
vote-take-back = { $n ->
    [one] Cofnij go
    [few] Cofnij je
   *[many] Cofnij je
  }
vote-why-not-viewer = Tylko oglądasz tę tablicę. Aby głosować, poproś osobę prowadzącą o inny link.
vote-why-not-no-right = Nie bierzesz udziału w głosowaniu. Osoba prowadząca może to zmienić na liście osób.

# Zasady w zdaniach
vote-rule-hidden = Do końca nikt nie widzi głosów.
vote-rule-open = Wszyscy widzą, ile głosów już oddano.
vote-rule-anonymous = Kto na co głosował, pozostaje tajne.
vote-rule-named = Na końcu wszyscy zobaczą, kto na co głosował.
vote-rule-one = Dotknij notatki, aby oddać głos; dotknij ponownie, aby go cofnąć.
vote-rule-most = Dotknij notatki, aby oddać na nią głos, najwyżej { $most } na jedną.
vote-rule-group = Grupa liczy się jak jedna notatka.

# Zasady jako lista
vote-list-dots = { $n ->
    [one] po { $n } głosie
    [few] po { $n } głosy
   *[many] po { $n } głosów
  }
vote-list-most = najwyżej { $most } na notatkę
vote-list-group = grupa liczy się jako jedna
vote-list-hidden = ukryte do końca
vote-list-open = widoczny stan
vote-list-anonymous = anonimowo
vote-list-named = imiennie
vote-list-receipt = z potwierdzeniami
vote-list-minutes = { $n ->
    [one] { $n } minuta
    [few] { $n } minuty
   *[many] { $n } minut
  }

# Skutek dotknięcia
vote-said-given = Głos oddany.
vote-said-taken = Głos cofnięty.
vote-refused-none-left = Nie masz już głosów. Najpierw cofnij jeden.
vote-refused-cap = { $most ->
    [one] Ta notatka ma już Twój głos, więcej nie można.
    [few] Ta notatka ma już { $most } Twoje głosy, więcej nie można.
   *[many] Ta notatka ma już { $most } Twoich głosów, więcej nie można.
  }
vote-refused-nothing = Na tej notatce nie ma Twoich głosów.
vote-aside-scope = Ta notatka nie bierze udziału w głosowaniu.
vote-aside-later = Ta notatka jest nowsza niż głosowanie. Osoba prowadząca może ją dodać.
vote-aside-draft = Ta notatka to na razie Twój szkic, więc nie można na nią głosować.

# Na notatkach
vote-mark-mine = { $mine ->
    [0] bez Twoich głosów
    [one] { $mine } Twój głos
    [few] { $mine } Twoje głosy
   *[many] { $mine } Twoich głosów
  }
vote-mark-running = { $n ->
    [one] na razie { $n } głos
    [few] na razie { $n } głosy
   *[many] na razie { $n } głosów
  }
vote-mark-rank = Miejsce { $rank }
vote-mark-shared = Miejsce { $rank } ex aequo
vote-mark-take-back = Cofnij głos
vote-mark-how = Enter oddaje głos lub go cofa.
vote-mark-how-many = Enter oddaje głos, Shift+Enter cofa jeden.

# Panel
vote-panel-all = Wszystkie głosowania
vote-panel-new = Nowe głosowanie
vote-panel-open = Otwarte teraz
vote-panel-drafts = Szkice
vote-panel-results = Wyniki
vote-panel-csv = Wyniki jako CSV
vote-panel-none = Nie było jeszcze głosowania. Gdy osoba prowadząca je otworzy, znajdziesz je tutaj i nad tablicą.
vote-panel-none-yet = Nie było jeszcze głosowania. Niech wszyscy oddadzą głosy na to, co najważniejsze.
vote-state-void = odwołane
vote-open-it = Otwórz głosowanie
vote-edit = Zmień
vote-drop = Usuń
vote-close = Zamknij i policz
vote-close-sure = { $waiting ->
    [one] { $waiting } osoba jeszcze nie skończyła. Zamknąć mimo to?
    [few] { $waiting } osoby jeszcze nie skończyły. Zamknąć mimo to?
   *[many] { $waiting } osób jeszcze nie skończyło. Zamknąć mimo to?
  }
vote-close-yes = Zamknij i policz
vote-extend = { $minutes ->
    [one] Jeszcze { $minutes } minuta
    [few] Jeszcze { $minutes } minuty
   *[many] Jeszcze { $minutes } minut
  }
vote-raise = Jeszcze po jednym głosie
vote-add = { $n ->
    [one] Dodaj { $n } zaznaczoną notatkę
    [few] Dodaj { $n } zaznaczone notatki
   *[many] Dodaj { $n } zaznaczonych notatek
  }
vote-added = { $n ->
    [one] Można teraz głosować na { $n } notatkę więcej.
    [few] Można teraz głosować na { $n } notatki więcej.
   *[many] Można teraz głosować na { $n } notatek więcej.
  }
vote-add-hint = Aby dodać notatkę do głosowania, zaznacz ją kliknięciem z Shift.
vote-void = Odwołaj
vote-void-sure = Odwołać to głosowanie? Głosy nie zostaną policzone i nie da się ich odzyskać.
vote-void-yes = Odwołaj głosowanie

# Przygotowanie
vote-setup-new = Nowe głosowanie
vote-setup-change = Zmień szkic
vote-setup-title = Pytanie
vote-setup-title-hint = Czym zajmiemy się najpierw?
vote-setup-dots = Głosy na osobę
vote-setup-most = Najwyżej na notatkę
vote-setup-count = { $n ->
    [0] Nie ma jeszcze takich notatek.
    [one] { $n } notatka do wyboru
    [few] { $n } notatki do wyboru
   *[many] { $n } notatek do wyboru
  }
vote-setup-too-many = Za dużo notatek ({ $n }): w głosowaniu może ich być najwyżej { $most }.
vote-setup-unit = Na co się głosuje
vote-setup-note = Notatki
vote-setup-note-means = Każda notatka liczy się osobno.
vote-setup-group = Grupy
vote-setup-group-means = Grupa liczy się jako jedna, niezależnie od tego, która jej notatka dostanie głos. Notatki bez grupy liczą się osobno.
vote-setup-secrecy = W trakcie głosowania
vote-setup-hidden = Ukryte
vote-setup-hidden-means = Widać tylko, ile osób skończyło, więc nikt nie idzie za większością.
vote-setup-open = Widoczny stan
vote-setup-open-means = Wszyscy widzą, ile głosów ma już każda notatka.
vote-setup-names = Po głosowaniu
vote-setup-anonymous = Anonimowo
vote-setup-anonymous-means = Czyj to był wybór, nie zobaczy nikt; po policzeniu zostanie usunięte.
vote-setup-named = Imiennie
vote-setup-named-means = Wszyscy zobaczą, kto na co głosował. Głosujący wiedzą o tym z góry.
vote-setup-receipt = Potwierdzenia
vote-setup-receipt-means = Każda osoba może potem sprawdzić, czy jej głos został policzony.
vote-setup-timed = Zamknij automatycznie
vote-setup-minutes = Po ilu minutach
vote-setup-save = Zapisz szkic
vote-scope = Które notatki
vote-scope-all = Wszystkie notatki na tablicy
vote-scope-map = Notatki jednej mapy
vote-scope-stages = Notatki niektórych etapów
vote-scope-lanes = Notatki niektórych wierszy
vote-scope-notes = { $n ->
    [one] { $n } zaznaczona notatka
    [few] { $n } zaznaczone notatki
   *[many] { $n } zaznaczonych notatek
  }
vote-scope-winners = Najlepsze z wcześniejszego głosowania
vote-scope-ranks = Do którego miejsca
vote-scope-take = { $n ->
    [one] Weź { $n } notatkę zaznaczoną teraz
    [few] Weź { $n } notatki zaznaczone teraz
   *[many] Weź { $n } notatek zaznaczonych teraz
  }

# Wynik
vote-closed-at = Zamknięto: { $at }
vote-on-notes = Pokaż na notatkach
vote-with-late = Ze spóźnionymi głosami
vote-without-late = Bez spóźnionych
vote-nobody = Nikt nie oddał głosu.
vote-without-votes = { $n ->
    [one] { $n } notatka bez głosów
    [few] { $n } notatki bez głosów
   *[many] { $n } notatek bez głosów
  }
vote-to-note = Pokaż notatkę na tablicy
vote-group-of = { $n ->
    [one] { $n } notatka
    [few] grupa { $n } notatek
   *[many] grupa { $n } notatek
  }
vote-row-deleted = usunięta: nie liczy się
vote-text-before = przy otwarciu: „{ $text }”
vote-spent = { $spent ->
    [one] Oddano { $spent } głos
    [few] Oddano { $spent } głosy
   *[many] Oddano { $spent } głosów
  }, niewykorzystane: { $unspent }
vote-void-deleted = { $n ->
    [one] { $n } głos niepoliczony: notatkę usunięto
    [few] { $n } głosy niepoliczone: notatki usunięto
   *[many] { $n } głosów niepoliczonych: notatki usunięto
  }
vote-void-cap = { $n ->
    [one] { $n } głos niepoliczony: ponad limit grupy
    [few] { $n } głosy niepoliczone: ponad limit grupy
   *[many] { $n } głosów niepoliczonych: ponad limit grupy
  }
vote-mine-missing = Twoje głosy nie są policzone: przyszły po zamknięciu.
vote-late = { $n ->
    [one] Głosy { $n } osoby przyszły po zamknięciu o { $at }, być może z urządzenia bez połączenia. Nie są policzone.
    [few] Głosy { $n } osób przyszły po zamknięciu o { $at }, być może z urządzeń bez połączenia. Nie są policzone.
   *[many] Głosy { $n } osób przyszły po zamknięciu o { $at }, być może z urządzeń bez połączenia. Nie są policzone.
  }
vote-late-include = Policz także te
vote-late-included = { $n ->
    [one] Głosy { $n } osoby spóźniły się i zostały dodane później.
    [few] Głosy { $n } osób spóźniły się i zostały dodane później.
   *[many] Głosy { $n } osób spóźniły się i zostały dodane później.
  }
vote-late-done = Jest teraz drugi wynik, ze spóźnionymi głosami. Pierwszy pozostaje.
vote-winners = Utwórz działania
vote-repeat = Głosuj ponownie
vote-winners-actions = Zwycięzcy stają się działaniami
vote-winners-actions-means = Każdy staje się działaniem z linkiem do swojej notatki. Potem możesz wskazać osobę i termin.
vote-winners-repeat = Głosuj ponownie
vote-winners-repeat-means = Powstanie szkic z tymi samymi zasadami. Ten wynik pozostaje.
vote-winners-which = Które
vote-winners-by-ranks = Najlepsze miejsca
vote-winners-by-top = Kilka pierwszych
vote-winners-by-all = Wszystkie te same
vote-winners-last-rank = Do którego miejsca
vote-winners-how-many = Ile
vote-winners-chosen = Wybrane
vote-winners-there = jest już działaniem
vote-winners-make = { $n ->
    [0] Utwórz działania
    [one] Utwórz { $n } działanie
    [few] Utwórz { $n } działania
   *[many] Utwórz { $n } działań
  }
vote-winners-made = { $n ->
    [one] Na liście jest { $n } nowe działanie.
    [few] Na liście są { $n } nowe działania.
   *[many] Na liście jest { $n } nowych działań.
  }
vote-winners-draft = Utwórz szkic

# Sprawdzanie
vote-receipt = Moje potwierdzenie
vote-receipt-means = Podczas głosowania urządzenie zachowało tajną liczbę. Dzięki niej ta przeglądarka znajdzie Twój głos w wyniku. Nikt inny tego nie potrafi.
vote-receipt-check = Czy mój głos jest policzony?
vote-receipt-yes = { $n ->
    [0] Tak. W wyniku jest Twoja pusta karta do głosowania: żaden głos się nie liczył.
    [one] Tak. W wyniku jest { $n } Twój policzony głos.
    [few] Tak. W wyniku są { $n } Twoje policzone głosy.
   *[many] Tak. W wyniku jest { $n } Twoich policzonych głosów.
  }
vote-receipt-no = Nie: w wyniku nie ma takiego głosu. Mógł przyjść po zamknięciu albo głosowano też z innego urządzenia.
vote-receipt-none = Na tym urządzeniu nie ma potwierdzenia z tego głosowania. Użyj urządzenia, na którym głosowano.
vote-check-not-here = Ta przeglądarka może to sprawdzić tylko przez bezpieczne połączenie (https).
vote-fingerprint = Odcisk wyniku
vote-fingerprint-means = Dwie kopie wyniku są takie same, jeśli ich odciski są takie same. Powstaje ze wszystkich policzonych kart do głosowania, bez nazwisk.
vote-fingerprint-means-named = Powstaje z tego, kto na co głosował. Zmiana choćby jednego głosu na liście daje inny odcisk.
vote-fingerprint-check = Czy się zgadza?
vote-fingerprint-yes = Tak. Odcisk zgadza się z pokazanymi głosami.
vote-fingerprint-no = Nie: pokazane głosy mają inny odcisk.

# W czyim imieniu
vote-for-ballot = Kto głosuje
vote-for-drafts = Kto pisze
vote-for-result = Czyje głosy
vote-for-me = Ja
vote-for-left = { $name } (zostało: { $left })
vote-for-done = { $name } (gotowe)
vote-said-for = { $name }: { $text }
vote-why-not-seat = { $name } nie bierze udziału w głosowaniu. Osoba prowadząca może to zmienić na liście osób.
vote-mark-theirs = { $name }: { $mine ->
    [0] bez głosów
    [one] { $mine } głos
    [few] { $mine } głosy
   *[many] { $mine } głosów
  }
