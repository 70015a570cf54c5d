## The step bar
facilitate-bar = Agenda e timer
facilitate-agenda = Agenda
facilitate-agenda-show = Mostra l’agenda
facilitate-agenda-plan = Pianifica l’agenda
facilitate-not-begun = Non ancora iniziato
facilitate-step-short = { $n }/{ $m }
facilitate-step-show = Passo { $n } di { $m }: { $title } ({ $mode }). Mostra l’agenda
facilitate-begin = Inizia
facilitate-next = Passo successivo
facilitate-next-short = Avanti
facilitate-next-to = Passo successivo: { $title }
facilitate-next-timed = Passo successivo: { $title }, e avvia { $n } min
facilitate-back = Passo precedente
facilitate-back-to = Torna a: { $title }
facilitate-minutes = { $n } min
facilitate-dots = { $n ->
    [one] { $n } voto
   *[other] { $n } voti
}
facilitate-mode-open = Tutti insieme
facilitate-mode-private = Ciascuno da solo
facilitate-mode-vote = Votazione
facilitate-mode-actions = Azioni

## Why something cannot be done
facilitate-not-now = { $what }: { $why }
facilitate-why-role = solo per chi facilita
facilitate-why-connection = serve una connessione
facilitate-why-first = questo è il primo passo
facilitate-why-last = questo è l’ultimo passo
facilitate-why-agenda = ogni passo ha bisogno di un titolo, e i numeri devono stare nei limiti
facilitate-why-lanes = scegli almeno una corsia
facilitate-why-no-view = vai prima alla lavagna
facilitate-why-one-note = seleziona prima una nota sulla lavagna
facilitate-why-draft = nessun altro può vedere una bozza

## The timer
facilitate-timer = Timer
facilitate-timer-new = Ricomincia
facilitate-timer-start = Avvia il timer: { $n } min
facilitate-timer-pause = Metti in pausa il timer
facilitate-timer-resume = Fai ripartire il timer
facilitate-timer-more = Un minuto in più
facilitate-timer-plus = +1 min
facilitate-timer-stop = Ferma il timer
facilitate-timer-up = Tempo scaduto
facilitate-timer-is-running = Restano { $time }
facilitate-timer-is-paused = In pausa, restano { $time }
facilitate-timer-is-over = Tempo scaduto
facilitate-timer-five = Restano cinque minuti
facilitate-timer-one = Resta un minuto
facilitate-timer-over = Tempo scaduto
facilitate-sound = Suono leggero quando scade il tempo

## News
facilitate-news-step = { $minutes ->
    [0] Passo { $n } di { $m }: { $title }.
   *[other] Passo { $n } di { $m }: { $title }, { $minutes } min.
}
facilitate-news-round = Ora ciascuno scrive da solo: le tue note le vedi solo tu.
facilitate-news-round-others = Ora chi modifica la lavagna scrive da solo, senza essere visto dagli altri.
facilitate-news-revealed = Tutte le note ora sono sulla lavagna.
facilitate-news-cancelled = Il turno privato è stato annullato.
facilitate-news-locked = La lavagna è bloccata: guarda, ma non scrivere.
facilitate-news-unlocked = Puoi di nuovo scrivere sulla lavagna.
facilitate-news-timer-runs = Il timer è partito.
facilitate-news-timer-paused = Il timer è in pausa.
facilitate-news-timer-longer = Il timer dura di più.
facilitate-news-timer-stopped = Il timer è stato fermato.

## Being led
facilitate-somebody = Chi facilita
facilitate-brought = { $name } porta tutti qui
facilitate-called = { $name } vuole che tutti guardino un punto
facilitate-go-back = Torna indietro
facilitate-go-there = Vai lì
facilitate-spotlight = { $name } indica «{ $quote }»
facilitate-spotlight-mine = Stai indicando «{ $quote }»
facilitate-show = Mostra
facilitate-notice-close = Chiudi l’avviso
facilitate-nobody = Non c’è nessuno che facilita
facilitate-take-over = Prendi la guida
facilitate-locked = Bloccata da chi facilita: guarda, ma non scrivere
facilitate-locked-by-you = La lavagna è bloccata: nessuno può scrivere

## Private rounds
facilitate-round = Turno privato
facilitate-round-what = Ciascuno scrive da solo, senza essere visto dagli altri. Poi tutte le note arrivano insieme sulla lavagna.
facilitate-round-start = Inizia un turno privato…
facilitate-round-start-title = Inizia un turno privato
facilitate-round-start-now = Inizia il turno
facilitate-round-mine = Le tue note le vedi solo tu
facilitate-round-mine-in = Solo tu vedi quello che scrivi in { $lanes }
facilitate-round-in = In { $lanes }.
facilitate-round-others = Ora gli altri scrivono da soli
facilitate-round-progress = { $drafts ->
    [0] Ancora niente di scritto.
    [one] { $drafts } bozza, { $people ->
        [one] { $people } persona scrive
       *[other] { $people } persone scrivono
    }.
   *[other] { $drafts } bozze, { $people ->
        [one] { $people } persona scrive
       *[other] { $people } persone scrivono
    }.
}
facilitate-round-done = { $n ->
    [one] { $n } ha finito.
   *[other] { $n } hanno finito.
}
facilitate-round-done-of = Hanno finito { $n } su { $m }
facilitate-round-stricter = Ci sono ancora bozze di un turno precedente che nessuno ha visto, e quella promessa vale anche qui: { $authors }.
facilitate-round-go-on = Continua a scrivere
facilitate-done = Ho finito
facilitate-done-hint = Fai sapere a chi facilita che hai finito
facilitate-done-undo = Non ho ancora finito
facilitate-is-done = ha finito
facilitate-is-writing = non ha ancora finito
facilitate-drafts = { $n ->
    [one] { $n } bozza
   *[other] { $n } bozze
}
facilitate-authors = Che cosa si vedrà degli autori?
facilitate-authors-hidden = Nessun nome
facilitate-authors-hidden-hint = Nessuno vede chi ha scritto che cosa, nemmeno tu. Le note arrivano mescolate e i gruppi si sciolgono.
facilitate-authors-pseudonyms = Pseudonimi
facilitate-authors-pseudonyms-hint = Si vede quali note sono della stessa persona, ma non di chi.
facilitate-authors-named = Nomi
facilitate-authors-named-hint = Ogni nota mostra chi l’ha scritta. Mentre si scrive, tutti vedono quante note ha ciascuno.
facilitate-promise-hidden = Dopo, nessuno vedrà chi ha scritto che cosa.
facilitate-promise-pseudonyms = Dopo, si vedrà quali note sono della stessa persona, ma non di chi.
facilitate-promise-named = Dopo, tutti vedranno chi ha scritto che cosa.
facilitate-where = Dove si scrive?
facilitate-where-all = In tutte le corsie
facilitate-where-some = Solo in queste corsie
facilitate-lanes = { $n ->
    [one] { $n } corsia
   *[other] { $n } corsie
}
facilitate-quoted = «{ $name }»
facilitate-reveal = Rivela
facilitate-reveal-hint = Porta tutte le bozze sulla lavagna
facilitate-reveal-ask = Rivelare tutte le note?
facilitate-reveal-counts = { $drafts ->
    [0] Nessuno ha ancora scritto niente.
    [one] { $drafts } nota di { $people ->
        [one] { $people } persona
       *[other] { $people } persone
    } arriva sulla lavagna.
   *[other] { $drafts } note di { $people ->
        [one] { $people } persona
       *[other] { $people } persone
    } arrivano sulla lavagna.
}
facilitate-reveal-writing = { $n ->
    [one] { $n } persona non ha ancora detto «Ho finito».
   *[other] { $n } persone non hanno ancora detto «Ho finito».
}
facilitate-reveal-late = Le note che arrivano dopo, da dispositivi ora senza connessione, si aggiungono come promesso.
facilitate-reveal-now = { $n ->
    [0] Chiudi il turno
    [one] Rivela { $n } nota
   *[other] Rivela { $n } note
}
facilitate-cancel-round = Annulla il turno…
facilitate-cancel-ask = Annullare il turno privato?
facilitate-cancel-keep = Conserva le bozze
facilitate-cancel-keep-hint = Restano ai loro autori, senza che nessuno le veda, e passano al prossimo turno privato.
facilitate-cancel-clear = Butta via le bozze
facilitate-cancel-clear-hint = Quello che tutti hanno scritto in questo turno è perso per sempre.
facilitate-cancel-now = Annulla il turno
facilitate-cancel-clear-now = Butta via e annulla il turno

## The agenda
facilitate-agenda-empty = Ancora nessun passo.
facilitate-agenda-edit = Modifica
facilitate-agenda-save = Salva l’agenda
facilitate-leave = Annulla
facilitate-total = { $steps ->
    [one] { $steps } passo
   *[other] { $steps } passi
}, { $minutes } min
facilitate-go-to = Vai a: { $title }
facilitate-go-timed = Vai a: { $title }, e avvia { $n } min
facilitate-step-n = Passo { $n }
facilitate-step-add = Aggiungi un passo
facilitate-step-title = Che cosa si fa in questo passo?
facilitate-step-minutes = Minuti
facilitate-step-mode = Come
facilitate-step-dots = Voti
facilitate-step-up = Sposta il passo { $n } in su
facilitate-step-down = Sposta il passo { $n } in giù
facilitate-step-remove = Togli il passo { $n }
facilitate-no-workshop = Questo documento non ha un workshop.

## Everyone's attention
facilitate-attention = L’attenzione di tutti
facilitate-bring = Porta tutti qui
facilitate-bring-hint = Mostra a tutti quello che vedi ora
facilitate-bring-done = Tutti vedono quello che vedi tu.
facilitate-spotlight-on = Indica la nota selezionata
facilitate-spotlight-off = Smetti di indicare
facilitate-lock = Blocca la lavagna
facilitate-lock-hint = Allora nessuno può scrivere, nemmeno tu. Guardare, votare e le note private continuano.
facilitate-unlock = Sblocca la lavagna
facilitate-unlock-hint = La lavagna è bloccata: nessuno può scriverci.

## What to do next
facilitate-hint = Che cosa fare ora
facilitate-hint-away = Non ora
facilitate-hint-round = In questo passo prima ciascuno scrive da solo.
facilitate-hint-everyone-done = { $n ->
    [one] Tutti hanno finito: { $n } nota aspetta.
   *[other] Tutti hanno finito: { $n } note aspettano.
}
facilitate-hint-time-over = { $n ->
    [one] Tempo scaduto: { $n } nota aspetta.
   *[other] Tempo scaduto: { $n } note aspettano.
}
facilitate-hint-vote = { $n ->
    [one] Fai distribuire a tutti { $n } voto.
   *[other] Fai distribuire a tutti { $n } voti.
}
facilitate-hint-vote-everyone-done = Tutti hanno votato.
facilitate-hint-vote-time-over = Il tempo è scaduto e la votazione è ancora aperta.
facilitate-hint-actions = Annota chi fa che cosa e per quando.
facilitate-vote-open = Apri la votazione
facilitate-vote-rules = Regole…
facilitate-vote-close = Chiudi e conta
facilitate-actions-open = Apri le azioni
