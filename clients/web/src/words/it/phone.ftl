### La vista per il telefono: una cosa alla volta, schede in basso.

phone-tabs = Pagine
phone-tab-write = Scrivi
phone-tab-board = Lavagna
phone-tab-vote = Vota
phone-tab-results = Risultati
phone-tab-people = Persone
phone-tab-new = c’è qualcosa di nuovo
phone-step = Passo { $n } di { $all }
phone-dots-left = { $n ->
    [one] { $n } voto rimasto
   *[other] { $n } voti rimasti
}

## Writing

phone-text = La tua nota
phone-text-hint = Che cosa hai notato?
phone-add = Aggiungi la nota
phone-add-draft = Aggiungi, per ora solo per me
phone-mine = Le mie note ({ $n })
phone-mine-of = Note di { $name } ({ $n })
phone-mine-none = Qui trovi quello che scrivi. Tocca una nota per modificarla.
phone-private = Quello che scrivi ora lo vedi solo tu.
phone-private-named = Quando verrà rivelato, ci sarà il tuo nome.
phone-private-pseudonyms = Quando verrà rivelato, ci sarà uno pseudonimo.
phone-private-hidden = Quando verrà rivelato, nessuno saprà chi l’ha scritto.
phone-closed-locked = La lavagna ora è bloccata. Puoi leggerla.
phone-closed-role = Qui puoi leggere e votare. Se vuoi scrivere, chiedi a chi facilita.
phone-closed-no-cell = Non c’è ancora un posto in cui scrivere.
phone-full = La lavagna è piena: non ci stanno altre note.
phone-done = Ho finito
phone-done-count = Hanno finito { $n } su { $all }
phone-delete = Elimina la nota

## The board and a note

phone-board-empty = Ancora nessuna nota. Scrivi tu la prima.
phone-hidden = { $n ->
    [one] { $n } nota è nascosta fino alla rivelazione
   *[other] { $n } note sono nascoste fino alla rivelazione
}
phone-reactions = Reazioni
phone-react = { $emoji }, { $n }

## Voting

phone-votes = Votazioni aperte
phone-vote-none = Nessuna votazione è aperta. Quando inizia, voti qui.
phone-vote-notes = Note
phone-vote-offline = Sei offline. I tuoi voti partono quando questo telefono torna in rete. Contano se la votazione è ancora aperta.
phone-vote-mine = { $n ->
    [0] nessun tuo voto
    [one] { $n } tuo voto
   *[other] { $n } tuoi voti
}
phone-vote-less = Riprendi un voto da «{ $note }»

## Results and actions

phone-results = Risultati
phone-actions = Azioni
phone-results-none = Ancora nessun risultato. Compare qui quando una votazione si chiude.
phone-results-no-votes = Nessuno ha votato.
phone-results-more = { $n ->
    [one] Mostrane ancora { $n }
   *[other] Mostrane ancora { $n }
}
phone-results-mine = tuoi: { $n }
phone-actions-none = Ancora nessuna azione.

## People

phone-people = { $n ->
    [one] { $n } persona qui
   *[other] { $n } persone qui
}
phone-people-none = Per ora ci sei solo tu.
phone-online = qui
phone-away = assente
phone-seat = con { $name }
phone-is-done = finito
phone-rename = Cambia
phone-views = Altre viste
phone-views-hint = Tutta la mappa si legge meglio su uno schermo più grande.
phone-view-board = Tutta la mappa
phone-view-outline = Struttura
