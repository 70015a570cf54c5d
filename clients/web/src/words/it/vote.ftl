# Votazioni: la barra sopra la lavagna, i segni sulle note, il pannello.

vote-dots-left = { $left ->
    [one] { $left } voto rimasto su { $n }
   *[other] { $left } voti rimasti su { $n }
  }
vote-votes = { $n ->
    [one] { $n } voto
   *[other] { $n } voti
  }
vote-voters = { $n ->
    [one] da { $n } persona
   *[other] da { $n } persone
  }
vote-voted = { $eligible ->
    [one] Ha votato { $ballots } persona su { $eligible }
   *[other] Hanno votato { $ballots } persone su { $eligible }
  }
vote-progress = Hanno finito { $finished } su { $eligible }
vote-candidates = { $n ->
    [one] { $n } nota tra cui scegliere
   *[other] { $n } note tra cui scegliere
  }
vote-somebody = Qualcuno che non c’è più
vote-no-text = Nota senza testo

# La barra
vote-bar = Votazione
vote-bar-which = Quale votazione
vote-bar-rules = Regole di questa votazione
vote-bar-manage = Gestisci le votazioni
vote-bar-result = Risultato di una votazione
vote-bar-result-of = Risultato: { $title }
vote-bar-see = Vedi il risultato
vote-bar-put-away = Togli il risultato dalle note
vote-done = Ho finito
vote-time-left = Tempo rimasto: { $time }
vote-time-soon = Manca meno di un minuto alla fine della votazione
vote-offline = Sei offline. I tuoi voti partono quando torni in rete. Contano se la votazione è ancora aperta.
vote-wasted-deleted = { $n ->
    [one] { $n } tuo voto è su una nota eliminata e non conta.
   *[other] { $n } tuoi voti sono su note eliminate e non contano.
  }
vote-wasted-cap = { $n ->
    [one] Alcune note sono state raggruppate: { $n } tuo voto supera il limite ({ $most } per gruppo) e non conta.
   *[other] Alcune note sono state raggruppate: { $n } tuoi voti superano il limite ({ $most } per gruppo) e non contano.
  }
vote-take-back = { $n ->
    [one] Riprendilo
   *[other] Riprendili
  }
vote-why-not-viewer = Qui puoi solo guardare. Per votare chiedi un altro link a chi facilita.
vote-why-not-no-right = Non partecipi alla votazione. Chi facilita può cambiarlo nell’elenco delle persone.

# Le regole in frasi
vote-rule-hidden = Nessuno vede i voti fino alla fine.
vote-rule-open = Tutti vedono i voti dati finora.
vote-rule-anonymous = Chi ha votato cosa resta segreto.
vote-rule-named = Alla fine tutti vedono chi ha votato cosa.
vote-rule-one = Tocca una nota per darle un voto, toccala di nuovo per riprenderlo.
vote-rule-most = Tocca una nota per darle un voto, al massimo { $most } ciascuna.
vote-rule-group = Un gruppo conta come una nota.

# Le regole in elenco
vote-list-dots = { $n ->
    [one] { $n } voto a testa
   *[other] { $n } voti a testa
  }
vote-list-most = al massimo { $most } per nota
vote-list-group = il gruppo conta come uno
vote-list-hidden = nascosta fino alla fine
vote-list-open = totali visibili
vote-list-anonymous = anonima
vote-list-named = con i nomi
vote-list-receipt = con ricevute
vote-list-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minuti
  }

# Che cosa ha fatto il tocco
vote-said-given = Voto dato.
vote-said-taken = Voto ripreso.
vote-refused-none-left = Non hai più voti. Prima riprendine uno.
vote-refused-cap = { $most ->
    [one] Questa nota ha già il tuo voto: di più non si può.
   *[other] Questa nota ha già { $most } tuoi voti: di più non si può.
  }
vote-refused-nothing = Su questa nota non ci sono tuoi voti.
vote-aside-scope = Questa nota non fa parte della votazione.
vote-aside-later = Questa nota è più recente della votazione. Chi facilita può aggiungerla.
vote-aside-draft = Questa nota è ancora una tua bozza: non si può votarla.

# Sulle note
vote-mark-mine = { $mine ->
    [0] nessun tuo voto
    [one] { $mine } tuo voto
   *[other] { $mine } tuoi voti
  }
vote-mark-running = { $n ->
    [one] { $n } voto finora
   *[other] { $n } voti finora
  }
vote-mark-rank = Posizione { $rank }
vote-mark-shared = Posizione { $rank } a pari merito
vote-mark-take-back = Riprendi un voto
vote-mark-how = Invio dà un voto o lo riprende.
vote-mark-how-many = Invio dà un voto, Maiusc+Invio ne riprende uno.

# Il pannello
vote-panel-all = Tutte le votazioni
vote-panel-new = Nuova votazione
vote-panel-open = Aperte ora
vote-panel-drafts = Bozze
vote-panel-results = Risultati
vote-panel-csv = Risultati in CSV
vote-panel-none = Non c’è ancora stata una votazione. Quando chi facilita ne apre una, la trovi qui e sopra la lavagna.
vote-panel-none-yet = Non c’è ancora stata una votazione. Fai votare tutti per ciò che conta di più.
vote-state-void = annullata
vote-open-it = Apri la votazione
vote-edit = Modifica
vote-drop = Elimina
vote-close = Chiudi e conta
vote-close-sure = { $waiting ->
    [one] { $waiting } persona non ha ancora finito. Chiudere lo stesso?
   *[other] { $waiting } persone non hanno ancora finito. Chiudere lo stesso?
  }
vote-close-yes = Chiudi e conta
vote-extend = { $minutes ->
    [one] Ancora { $minutes } minuto
   *[other] Ancora { $minutes } minuti
  }
vote-raise = Un voto in più a testa
vote-add = { $n ->
    [one] Aggiungi { $n } nota selezionata
   *[other] Aggiungi { $n } note selezionate
  }
vote-added = { $n ->
    [one] Ora si può votare { $n } nota in più.
   *[other] Ora si possono votare { $n } note in più.
  }
vote-add-hint = Per aggiungere una nota alla votazione, selezionala con Maiusc+clic.
vote-void = Annulla la votazione
vote-void-sure = Annullare questa votazione? I voti non saranno contati e non si potranno recuperare.
vote-void-yes = Annulla la votazione

# Preparazione
vote-setup-new = Nuova votazione
vote-setup-change = Modifica la bozza
vote-setup-title = Domanda
vote-setup-title-hint = Da che cosa cominciamo?
vote-setup-dots = Voti per persona
vote-setup-most = Al massimo per nota
vote-setup-count = { $n ->
    [0] Non ci sono ancora note così.
    [one] { $n } nota tra cui scegliere
   *[other] { $n } note tra cui scegliere
  }
vote-setup-too-many = { $n } note sono troppe: una votazione può averne al massimo { $most }.
vote-setup-unit = Che cosa si vota
vote-setup-note = Note
vote-setup-note-means = Ogni nota conta per sé.
vote-setup-group = Gruppi
vote-setup-group-means = Un gruppo conta come uno, qualunque sua nota riceva il voto. Le note senza gruppo contano per sé.
vote-setup-secrecy = Mentre è aperta
vote-setup-hidden = Nascosta
vote-setup-hidden-means = Si vede solo quanti hanno finito, così nessuno segue la maggioranza.
vote-setup-open = Totali visibili
vote-setup-open-means = Tutti vedono quanti voti ha ogni nota finora.
vote-setup-names = Dopo
vote-setup-anonymous = Anonima
vote-setup-anonymous-means = La scelta di ciascuno non si mostra a nessuno e dopo il conteggio viene cancellata.
vote-setup-named = Con i nomi
vote-setup-named-means = Tutti vedono chi ha votato cosa. Chi vota lo sa in anticipo.
vote-setup-receipt = Ricevute
vote-setup-receipt-means = Ognuno può poi controllare che il proprio voto sia stato contato.
vote-setup-timed = Chiudi da sola
vote-setup-minutes = Dopo quanti minuti
vote-setup-save = Salva come bozza
vote-scope = Quali note
vote-scope-all = Tutte le note della lavagna
vote-scope-map = Note di una mappa
vote-scope-stages = Note di alcune fasi
vote-scope-lanes = Note di alcune corsie
vote-scope-notes = { $n ->
    [one] { $n } nota selezionata
   *[other] { $n } note selezionate
  }
vote-scope-winners = Le migliori di una votazione precedente
vote-scope-ranks = Fino alla posizione
vote-scope-take = { $n ->
    [one] Prendi { $n } nota selezionata ora
   *[other] Prendi { $n } note selezionate ora
  }

# Un risultato
vote-closed-at = Chiusa: { $at }
vote-on-notes = Mostra sulle note
vote-with-late = Con i voti in ritardo
vote-without-late = Senza ritardatari
vote-nobody = Nessuno ha votato.
vote-without-votes = { $n ->
    [one] { $n } nota senza voti
   *[other] { $n } note senza voti
  }
vote-to-note = Mostra la nota sulla lavagna
vote-group-of = { $n ->
    [one] { $n } nota
   *[other] gruppo di { $n } note
  }
vote-row-deleted = eliminata: non conta
vote-text-before = all’apertura: «{ $text }»
vote-spent = { $spent ->
    [one] { $spent } voto dato
   *[other] { $spent } voti dati
  }, { $unspent } non usati
vote-void-deleted = { $n ->
    [one] { $n } voto non contato: nota eliminata
   *[other] { $n } voti non contati: note eliminate
  }
vote-void-cap = { $n ->
    [one] { $n } voto non contato: oltre il limite di un gruppo
   *[other] { $n } voti non contati: oltre il limite di un gruppo
  }
vote-mine-missing = I tuoi voti non sono contati: sono arrivati dopo la chiusura.
vote-late = { $n ->
    [one] I voti di { $n } persona sono arrivati dopo la chiusura delle { $at }, forse da un dispositivo offline. Non sono contati.
   *[other] I voti di { $n } persone sono arrivati dopo la chiusura delle { $at }, forse da dispositivi offline. Non sono contati.
  }
vote-late-include = Conta anche questi
vote-late-included = { $n ->
    [one] I voti di { $n } persona sono arrivati tardi e sono stati aggiunti dopo.
   *[other] I voti di { $n } persone sono arrivati tardi e sono stati aggiunti dopo.
  }
vote-late-done = Ora c’è un secondo risultato, con i voti in ritardo. Il primo resta.
vote-winners = Crea azioni
vote-repeat = Vota di nuovo
vote-winners-actions = I vincitori diventano azioni
vote-winners-actions-means = Ognuno diventa un’azione collegata alla sua nota. Poi puoi darle un responsabile e una data.
vote-winners-repeat = Vota di nuovo
vote-winners-repeat-means = Si crea una bozza con le stesse regole. Questo risultato resta.
vote-winners-which = Quali
vote-winners-by-ranks = I primi posti
vote-winners-by-top = Le prime note
vote-winners-by-all = Tutte le stesse note
vote-winners-last-rank = Fino alla posizione
vote-winners-how-many = Quante
vote-winners-chosen = Scelte
vote-winners-there = è già un’azione
vote-winners-make = { $n ->
    [0] Crea azioni
    [one] Crea { $n } azione
   *[other] Crea { $n } azioni
  }
vote-winners-made = { $n ->
    [one] { $n } azione aggiunta all’elenco.
   *[other] { $n } azioni aggiunte all’elenco.
  }
vote-winners-draft = Crea la bozza

# Controllo
vote-receipt = La mia ricevuta
vote-receipt-means = Quando hai votato, il dispositivo ha conservato un numero segreto. Con quello questo browser ritrova il tuo voto nel risultato. Nessun altro può farlo.
vote-receipt-check = Il mio voto è contato?
vote-receipt-yes = { $n ->
    [0] Sì. Nel risultato c’è la tua scheda vuota: nessun tuo voto contava.
    [one] Sì. Nel risultato c’è { $n } tuo voto contato.
   *[other] Sì. Nel risultato ci sono { $n } tuoi voti contati.
  }
vote-receipt-no = No: nel risultato non c’è un voto così. Forse è arrivato dopo la chiusura, o hai votato anche da un altro dispositivo.
vote-receipt-none = Su questo dispositivo non c’è una ricevuta di questa votazione. Usa quello con cui hai votato.
vote-check-not-here = Questo browser può controllare solo con una connessione sicura (https).
vote-fingerprint = Impronta del risultato
vote-fingerprint-means = Due copie di un risultato sono uguali se lo sono le loro impronte. Nasce da tutte le schede contate, senza nomi.
vote-fingerprint-means-named = Nasce da chi ha votato cosa. Se nell’elenco cambia anche un solo voto, l’impronta è un’altra.
vote-fingerprint-check = Corrisponde?
vote-fingerprint-yes = Sì. L’impronta corrisponde ai voti mostrati.
vote-fingerprint-no = No: i voti mostrati hanno un’altra impronta.

# Per conto di chi
vote-for-ballot = Chi vota
vote-for-drafts = Chi scrive
vote-for-result = Voti di
vote-for-me = Io
vote-for-left = { $name } (rimasti: { $left })
vote-for-done = { $name } (fatto)
vote-said-for = { $name }: { $text }
vote-why-not-seat = { $name } non partecipa alla votazione. Chi facilita può cambiarlo nell’elenco delle persone.
vote-mark-theirs = { $mine ->
    [0] nessun voto di { $name }
    [one] { $mine } voto di { $name }
   *[other] { $mine } voti di { $name }
  }
