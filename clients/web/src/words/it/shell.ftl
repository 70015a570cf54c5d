## The page

shell-home = Alla pagina iniziale
shell-unknown = Questa pagina non esiste
shell-unknown-long = All’indirizzo { $path } non c’è nulla.
shell-version = È pronta una nuova versione della pagina.
shell-version-reload = Ricarica
shell-untitled = Lavagna senza nome

## Coming in

shell-joining = Apertura della lavagna…
shell-me = Tu
shell-me-first = Come ti chiami?
shell-me-lead = Gli altri vedono il tuo nome accanto a quello che fai. Quello che puoi fare dipende dal tuo link.
shell-me-lead-document = Gli altri vedono il tuo nome accanto a quello che fai.
shell-me-color-n = Colore { $n }
shell-me-go = Vai alla lavagna
shell-role-viewer = Sei osservatore: vedi tutto e non cambi nulla.
shell-role-voter = Sei votante: vedi tutto e voti.
shell-role-editor = Sei editor: scrivi note, cambi la mappa e voti.
shell-role-facilitator = Sei facilitatore: oltre a scrivere e votare conduci il workshop e inviti le persone.

## No board

shell-ended-start = Alla pagina iniziale
shell-ended-no-link = Serve un link per questa lavagna
shell-ended-no-link-long = In questo browser la lavagna non è mai stata aperta. Chiedi il link a chi ti ha invitato e incollalo qui.
shell-ended-bad-link = Questo link non è più valido
shell-ended-bad-link-long = È stato rinnovato, revocato oppure è scaduto. Chiedine uno nuovo a un facilitatore e incollalo qui.
shell-ended-removed = Non sei più su questa lavagna
shell-ended-removed-long = Un facilitatore ti ha tolto, oppure il link con cui sei entrato non vale più. Con un nuovo link puoi tornare.
shell-ended-gone = Questa lavagna non c’è
shell-ended-gone-long = È stata eliminata, oppure l’indirizzo non è completo.
shell-ended-refused = Il server non apre la lavagna
shell-ended-away = Il server non è raggiungibile
shell-ended-away-long = Questo browser non ha ancora una copia della lavagna, quindi non c’è nulla da mostrare. Si aprirà da sola appena torna la connessione.
shell-ended-document-no-link = Serve un link per questo documento
shell-ended-document-no-link-long = Senza link il server non fa entrare nessuno. Chiedilo a chi ti ha invitato e incollalo qui.
shell-ended-document-expired = Questo link è scaduto
shell-ended-document-expired-long = Chiedine uno nuovo a chi te l’ha mandato e incollalo qui.
shell-ended-document-bad-link = Questo link non è più valido
shell-ended-document-bad-link-long = È scaduto oppure è stato revocato. Chiedine uno nuovo a chi te l’ha mandato e incollalo qui.
shell-ended-document-gone = Questo documento non c’è
shell-ended-document-gone-long = È stato eliminato, oppure il nome non è completo.
shell-ended-document-refused = Il server non apre il documento

## How things stand

shell-status-label = Dove sono le tue modifiche
shell-locked = Bloccata
shell-locked-long = Un facilitatore ha bloccato la lavagna: per ora nessuno può modificarla.
shell-locked-unsent =
    { $n ->
        [one] Bloccata · { $n } modifica non inviata
       *[other] Bloccata · { $n } modifiche non inviate
    }
shell-locked-unsent-long =
    { $n ->
        [one] Un facilitatore ha bloccato la lavagna. { $n } tua modifica verrà inviata quando si sblocca.
       *[other] Un facilitatore ha bloccato la lavagna. { $n } tue modifiche verranno inviate quando si sblocca.
    }
shell-schema = Questa lavagna è stata fatta con una versione più recente. Puoi guardarla; ricarica la pagina per vedere se ce n’è una più nuova.
shell-part-board = Lavagna
shell-part-document = Documento
shell-part-workshop = Workshop
shell-part-desk = Il tuo banco: bozze e voti
shell-part-saved = salvato
shell-part-waiting =
    { $n ->
        [one] { $n } modifica in attesa
       *[other] { $n } modifiche in attesa
    }

## Header

shell-title = Nome della lavagna
shell-title-change = Cambia il nome
shell-maps = Mappe su questa lavagna
shell-map-add = Aggiungi una mappa vuota
shell-map-new = Nuova mappa
shell-map-future = Copia come stato desiderato
shell-map-full = La lavagna non può contenere altre mappe.
shell-menu = Menu
shell-panel-missing = Caricamento non riuscito. Controlla la connessione e riprova.
shell-panels = Pannelli
shell-panel-people = Persone
shell-panel-votes = Votazioni
shell-view-board = Lavagna
shell-view-outline = Struttura
shell-view-phone = Vista telefono
shell-leave = Lascia la lavagna

## People

shell-people-here =
    { $n ->
        [one] { $n } persona presente
       *[other] { $n } persone presenti
    }
shell-people-me = Sei { $name }. Cambia nome o colore
shell-people-me-title = { $name } (tu)
shell-people-follow = Segui { $name }
shell-people-unfollow = Smetti di seguire { $name }
shell-people-more =
    { $n ->
        [one] Un’altra persona
       *[other] Altre { $n } persone
    }
shell-people-online =
    { $n ->
        [one] { $n } persona presente
       *[other] { $n } persone presenti
    }
shell-people-away =
    { $n ->
        [one] { $n } persona assente
       *[other] { $n } persone assenti
    }
shell-person-menu = Opzioni per { $name }
shell-person-writing = scrive…
shell-person-done = finito
shell-person-seat = scrive { $name }
shell-person-rename = Cambia il mio nome o colore
shell-person-votes = Il voto conta
shell-person-votes-not = Il voto non conta
shell-invite = Invita persone
shell-seat-add = Aggiungi un posto
shell-seat-lead = Per chi non ha un dispositivo. Scrivi e voti tu al suo posto.
shell-seat-added = { $name } ha un posto.
shell-seat-role = Può anche scrivere note
shell-seat-host = Scrive per lei o lui
shell-seat-act = Agisci per { $name }
shell-seat-act-not = Torna ad agire per te
shell-hand-over = Cedi la facilitazione
shell-remove = Togli dalla lavagna…
shell-remove-title = Togliere { $name } dalla lavagna?
shell-remove-lead = Perde subito l’accesso. Quello che ha scritto resta.
shell-remove-erase = Cancella anche il nome
shell-remove-erase-hint = Il nome sparisce da tutto quello che ha scritto, e bozze e voti vengono eliminati. Non si può annullare.
shell-remove-go = Togli
shell-removed = { $name } non è più sulla lavagna.

## Sharing

shell-share-title = Invita persone
shell-share-lead = Che cosa devono poter fare?
shell-share-lead-other = Puoi passare il link con cui sei entrato.
shell-share-role-viewer = Gli osservatori vedono tutto e non cambiano nulla.
shell-share-role-voter = I votanti vedono tutto e votano.
shell-share-role-editor = Gli editor scrivono note, cambiano la mappa e votano.
shell-share-role-facilitator = I facilitatori conducono il workshop: agenda, votazioni, link, persone.
shell-share-link = Link
shell-share-qr = Codice QR del link per il ruolo: { $role }
shell-share-only-here = Solo questo computer può aprire questo link: il server non è raggiungibile da altri. Chi lo gestisce può cambiarlo («listen»).
shell-share-copy = Copia il link
shell-share-copied = Copiato
shell-share-copy-problem = Il browser non permette di copiare. Copia il link a mano.
shell-share-ask = Questo browser non conosce un link. Chiedilo a un facilitatore.
shell-share-revoked = Per questo ruolo non c’è un link.
shell-share-make = Crea un link
shell-share-renew = Rinnova
shell-share-renew-ask = Il link attuale non funzionerà più; ne avrai uno nuovo. Chi è già sulla lavagna resta.
shell-share-revoke = Revoca
shell-share-revoke-ask = Il link non funzionerà più. Chi è già sulla lavagna resta.

## Settings

shell-settings = Impostazioni
shell-settings-hint = Tutto questo è conservato solo in questo browser.
shell-language = Lingua
shell-language-away = Non è stato possibile caricare { $language }. Riprova quando sei in rete.
shell-scheme = Aspetto
shell-scheme-system = Sistema
shell-scheme-light = Chiaro
shell-scheme-dark = Scuro
shell-contrast = Contrasto elevato
shell-contrast-hint = Linee e lettere più marcate
shell-calm = Modalità tranquilla
shell-calm-hint = Niente movimento, meno colori
shell-cursors = Cursori degli altri
shell-cursors-hint = Chi indica dove
shell-sound = Suono
shell-sound-hint = Un tono leggero quando scade il tempo
shell-me-name = Nome
