## The step bar
facilitate-bar = Agenda i temporitzador
facilitate-agenda = Agenda
facilitate-agenda-show = Mostra l’agenda
facilitate-agenda-plan = Planifica l’agenda
facilitate-not-begun = Encara no ha començat
facilitate-step-short = { $n }/{ $m }
facilitate-step-show = Pas { $n } de { $m }: { $title } ({ $mode }). Mostra l’agenda
facilitate-begin = Comença
facilitate-next = Pas següent
facilitate-next-short = Següent
facilitate-next-to = Pas següent: { $title }
facilitate-next-timed = Pas següent: { $title }, i engega { $n } min
facilitate-back = Pas anterior
facilitate-back-to = Torna a: { $title }
facilitate-minutes = { $n } min
facilitate-dots = { $n ->
    [one] { $n } vot
   *[other] { $n } vots
}
facilitate-mode-open = Tothom junt
facilitate-mode-private = Cadascú sol
facilitate-mode-vote = Votació
facilitate-mode-actions = Accions

## Why something cannot be done
facilitate-not-now = { $what }: { $why }
facilitate-why-role = només per a qui facilita
facilitate-why-connection = cal connexió
facilitate-why-first = aquest és el primer pas
facilitate-why-last = aquest és l’últim pas
facilitate-why-agenda = cada pas necessita un títol, i els números han d’estar dins dels límits
facilitate-why-lanes = tria almenys una fila
facilitate-why-no-view = primer ves al tauler
facilitate-why-one-note = primer selecciona una nota al tauler
facilitate-why-draft = ningú més no pot veure un esborrany

## The timer
facilitate-timer = Temporitzador
facilitate-timer-new = Comença de nou
facilitate-timer-start = Engega el temporitzador: { $n } min
facilitate-timer-pause = Posa el temporitzador en pausa
facilitate-timer-resume = Reprèn el temporitzador
facilitate-timer-more = Un minut més
facilitate-timer-plus = +1 min
facilitate-timer-stop = Atura el temporitzador
facilitate-timer-up = S’ha acabat el temps
facilitate-timer-is-running = Queden { $time }
facilitate-timer-is-paused = En pausa, queden { $time }
facilitate-timer-is-over = S’ha acabat el temps
facilitate-timer-five = Queden cinc minuts
facilitate-timer-one = Queda un minut
facilitate-timer-over = S’ha acabat el temps
facilitate-sound = So suau quan s’acaba el temps

## News
facilitate-news-step = { $minutes ->
    [0] Pas { $n } de { $m }: { $title }.
   *[other] Pas { $n } de { $m }: { $title }, { $minutes } min.
}
facilitate-news-round = Ara tothom escriu sol: les teves notes només les veus tu.
facilitate-news-round-others = Ara tothom que edita escriu sol, sense que els altres ho vegin.
facilitate-news-revealed = Totes les notes ja són al tauler.
facilitate-news-cancelled = S’ha anul·lat la ronda privada.
facilitate-news-locked = El tauler està bloquejat: mira, però no escriguis.
facilitate-news-unlocked = Ja pots tornar a escriure al tauler.
facilitate-news-timer-runs = El temporitzador corre.
facilitate-news-timer-paused = El temporitzador està en pausa.
facilitate-news-timer-longer = El temporitzador té més temps.
facilitate-news-timer-stopped = S’ha aturat el temporitzador.

## Being led
facilitate-somebody = Qui facilita
facilitate-brought = { $name } porta tothom aquí
facilitate-called = { $name } vol que tothom miri un lloc
facilitate-go-back = Torna enrere
facilitate-go-there = Ves-hi
facilitate-spotlight = { $name } assenyala «{ $quote }»
facilitate-spotlight-mine = Assenyales «{ $quote }»
facilitate-show = Mostra
facilitate-notice-close = Tanca l’avís
facilitate-nobody = No hi ha ningú que faciliti
facilitate-take-over = Fes-te’n càrrec
facilitate-locked = Bloquejat per qui facilita: mira, però no escriguis
facilitate-locked-by-you = El tauler està bloquejat: ningú no hi pot escriure

## Private rounds
facilitate-round = Ronda privada
facilitate-round-what = Cadascú escriu sol, sense que els altres ho vegin. Després totes les notes van al tauler alhora.
facilitate-round-start = Comença una ronda privada…
facilitate-round-start-title = Comença una ronda privada
facilitate-round-start-now = Comença la ronda
facilitate-round-mine = Les teves notes només les veus tu
facilitate-round-mine-in = Només tu veus el que escrius a { $lanes }
facilitate-round-in = A { $lanes }.
facilitate-round-others = Ara els altres escriuen sols
facilitate-round-progress = { $drafts ->
    [0] Encara no hi ha res escrit.
    [one] { $drafts } esborrany, { $people ->
        [one] { $people } persona escriu
       *[other] { $people } persones escriuen
    }.
   *[other] { $drafts } esborranys, { $people ->
        [one] { $people } persona escriu
       *[other] { $people } persones escriuen
    }.
}
facilitate-round-done = { $n ->
    [one] { $n } ha acabat.
   *[other] { $n } han acabat.
}
facilitate-round-done-of = Han acabat { $n } de { $m }
facilitate-round-stricter = Encara hi ha esborranys d’una ronda anterior que ningú no ha vist, i aquella promesa val també aquí: { $authors }.
facilitate-round-go-on = Continua escrivint
facilitate-done = Ja he acabat
facilitate-done-hint = Digues a qui facilita que has acabat
facilitate-done-undo = Encara no he acabat
facilitate-is-done = ha acabat
facilitate-is-writing = encara no ha acabat
facilitate-drafts = { $n ->
    [one] { $n } esborrany
   *[other] { $n } esborranys
}
facilitate-authors = Què es veurà dels autors?
facilitate-authors-hidden = Sense noms
facilitate-authors-hidden-hint = Ningú no veu qui ha escrit què, ni tan sols tu. Les notes surten barrejades i els grups es desfan.
facilitate-authors-pseudonyms = Pseudònims
facilitate-authors-pseudonyms-hint = Es veu quines notes són de la mateixa persona, però no de qui.
facilitate-authors-named = Noms
facilitate-authors-named-hint = Cada nota mostra qui l’ha escrita. Mentre s’escriu, tothom veu quantes notes té cadascú.
facilitate-promise-hidden = Després ningú no veurà qui ha escrit què.
facilitate-promise-pseudonyms = Després es veurà quines notes són de la mateixa persona, però no de qui.
facilitate-promise-named = Després tothom veurà qui ha escrit què.
facilitate-where = On s’escriu?
facilitate-where-all = A totes les files
facilitate-where-some = Només en aquestes files
facilitate-lanes = { $n ->
    [one] { $n } fila
   *[other] { $n } files
}
facilitate-quoted = «{ $name }»
facilitate-reveal = Revela
facilitate-reveal-hint = Porta tots els esborranys al tauler
facilitate-reveal-ask = Vols revelar totes les notes?
facilitate-reveal-counts = { $drafts ->
    [0] Encara ningú no ha escrit res.
    [one] { $drafts } nota de { $people ->
        [one] { $people } persona
       *[other] { $people } persones
    } passa al tauler.
   *[other] { $drafts } notes de { $people ->
        [one] { $people } persona
       *[other] { $people } persones
    } passen al tauler.
}
facilitate-reveal-writing = { $n ->
    [one] { $n } persona encara no ha dit «Ja he acabat».
   *[other] { $n } persones encara no han dit «Ja he acabat».
}
facilitate-reveal-late = Les notes que arribin més tard, de dispositius que ara no tenen connexió, s’hi afegiran tal com s’ha promès.
facilitate-reveal-now = { $n ->
    [0] Acaba la ronda
    [one] Revela { $n } nota
   *[other] Revela { $n } notes
}
facilitate-cancel-round = Anul·la…
facilitate-cancel-ask = Vols anul·lar la ronda privada?
facilitate-cancel-keep = Conserva els esborranys
facilitate-cancel-keep-hint = Es queden amb els seus autors, sense que ningú els vegi, i passen a la ronda privada següent.
facilitate-cancel-clear = Llença els esborranys
facilitate-cancel-clear-hint = El que tothom ha escrit en aquesta ronda es perd per sempre.
facilitate-cancel-now = Anul·la la ronda
facilitate-cancel-clear-now = Llença-ho tot i anul·la

## The agenda
facilitate-agenda-empty = Encara no hi ha cap pas.
facilitate-agenda-edit = Edita
facilitate-agenda-save = Desa l’agenda
facilitate-leave = Cancel·la
facilitate-total = { $steps ->
    [one] { $steps } pas
   *[other] { $steps } passos
}, { $minutes } min
facilitate-go-to = Ves a: { $title }
facilitate-go-timed = Ves a: { $title }, i engega { $n } min
facilitate-step-n = Pas { $n }
facilitate-step-add = Afegeix un pas
facilitate-step-title = Què es fa en aquest pas?
facilitate-step-minutes = Minuts
facilitate-step-mode = Com
facilitate-step-dots = Vots
facilitate-step-up = Mou el pas { $n } amunt
facilitate-step-down = Mou el pas { $n } avall
facilitate-step-remove = Treu el pas { $n }
facilitate-no-workshop = Aquest document no té cap taller.

## Everyone's attention
facilitate-attention = L’atenció de tothom
facilitate-bring = Porta tothom aquí
facilitate-bring-hint = Mostra a tothom el que veus ara
facilitate-bring-done = Tothom veu el que tu veus ara.
facilitate-spotlight-on = Assenyala la nota seleccionada
facilitate-spotlight-off = Deixa d’assenyalar
facilitate-lock = Bloqueja el tauler
facilitate-lock-hint = Llavors ningú no hi pot escriure, ni tan sols tu. Mirar, votar i les notes privades continuen.
facilitate-unlock = Desbloqueja el tauler
facilitate-unlock-hint = El tauler està bloquejat: ningú no hi pot escriure.

## What to do next
facilitate-hint = Què fer ara
facilitate-hint-away = Ara no
facilitate-hint-round = En aquest pas, primer cadascú escriu sol.
facilitate-hint-everyone-done = { $n ->
    [one] Tothom ha acabat: { $n } nota espera.
   *[other] Tothom ha acabat: { $n } notes esperen.
}
facilitate-hint-time-over = { $n ->
    [one] S’ha acabat el temps: { $n } nota espera.
   *[other] S’ha acabat el temps: { $n } notes esperen.
}
facilitate-hint-vote = { $n ->
    [one] Fes que tothom reparteixi { $n } vot.
   *[other] Fes que tothom reparteixi { $n } vots.
}
facilitate-hint-vote-everyone-done = Tothom ha votat.
facilitate-hint-vote-time-over = S’ha acabat el temps i la votació encara és oberta.
facilitate-hint-actions = Apunta qui fa què i per quan.
facilitate-vote-open = Obre la votació
facilitate-vote-rules = Regles…
facilitate-vote-close = Tanca i compta
facilitate-actions-open = Obre les accions
