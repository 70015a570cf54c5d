## The page

shell-home = A la pàgina d’inici
shell-unknown = Aquesta pàgina no existeix
shell-unknown-long = A { $path } no hi ha res.
shell-version = Hi ha una versió nova d’aquesta pàgina.
shell-version-reload = Torna a carregar
shell-untitled = Tauler sense nom

## Coming in

shell-joining = S’està obrint el tauler…
shell-me = Tu
shell-me-first = Com et dius?
shell-me-lead = Els altres veuen el teu nom al costat del que fas. El que hi pots fer depèn del teu enllaç.
shell-me-lead-document = Els altres veuen el teu nom al costat del que fas.
shell-me-color-n = Color { $n }
shell-me-go = Ves al tauler
shell-role-viewer = Ets observador: ho veus tot i no canvies res.
shell-role-voter = Ets votant: ho veus tot i votes.
shell-role-editor = Ets editor: escrius notes, canvies el mapa i votes.
shell-role-facilitator = Ets facilitador: a més d’escriure i votar, condueixes el taller i convides gent.

## No board

shell-ended-start = A la pàgina d’inici
shell-ended-no-link = Cal un enllaç per a aquest tauler
shell-ended-no-link-long = Aquest navegador encara no hi ha estat mai. Demana l’enllaç a qui t’ha convidat i enganxa’l aquí.
shell-ended-bad-link = Aquest enllaç ja no val
shell-ended-bad-link-long = S’ha renovat, s’ha retirat o ha caducat. Demana’n un de nou a un facilitador del tauler i enganxa’l aquí.
shell-ended-removed = Ja no ets en aquest tauler
shell-ended-removed-long = Un facilitador te n’ha tret, o l’enllaç amb què vas entrar ja no val. Amb un enllaç nou hi pots tornar.
shell-ended-gone = Aquest tauler no hi és
shell-ended-gone-long = S’ha esborrat, o l’adreça no és completa.
shell-ended-refused = El servidor no obre aquest tauler
shell-ended-away = No es pot arribar al servidor
shell-ended-away-long = Aquest navegador encara no té cap còpia del tauler, o sigui que no hi ha res per mostrar. S’obrirà tot sol quan torni la connexió.
shell-ended-document-no-link = Cal un enllaç per a aquest document
shell-ended-document-no-link-long = El servidor no deixa entrar ningú sense. Demana’l a qui t’ha convidat i enganxa’l aquí.
shell-ended-document-expired = Aquest enllaç ha caducat
shell-ended-document-expired-long = Demana’n un de nou a qui te’l va enviar i enganxa’l aquí.
shell-ended-document-bad-link = Aquest enllaç ja no val
shell-ended-document-bad-link-long = Ha caducat o s’ha retirat. Demana’n un de nou a qui te’l va enviar i enganxa’l aquí.
shell-ended-document-gone = Aquest document no hi és
shell-ended-document-gone-long = S’ha esborrat, o el nom no és complet.
shell-ended-document-refused = El servidor no obre aquest document

## How things stand

shell-status-label = On són els teus canvis
shell-locked = Bloquejat
shell-locked-long = Un facilitador ha bloquejat el tauler: de moment ningú no el pot canviar.
shell-locked-unsent =
    { $n ->
        [one] Bloquejat · { $n } canvi sense enviar
       *[other] Bloquejat · { $n } canvis sense enviar
    }
shell-locked-unsent-long =
    { $n ->
        [one] Un facilitador ha bloquejat el tauler. { $n } canvi teu s’enviarà quan es desbloqui.
       *[other] Un facilitador ha bloquejat el tauler. { $n } canvis teus s’enviaran quan es desbloqui.
    }
shell-schema = Aquest tauler s’ha fet amb una versió més nova. El pots mirar; torna a carregar la pàgina per veure si n’hi ha una de més nova.
shell-part-board = Tauler
shell-part-document = Document
shell-part-workshop = Taller
shell-part-desk = La teva taula: esborranys i vots
shell-part-saved = desat
shell-part-waiting =
    { $n ->
        [one] { $n } canvi pendent
       *[other] { $n } canvis pendents
    }

## Header

shell-title = Nom del tauler
shell-title-change = Canvia el nom
shell-maps = Mapes d’aquest tauler
shell-map-add = Afegeix un mapa buit
shell-map-new = Mapa nou
shell-map-future = Copia’l com a estat desitjat
shell-map-full = Al tauler no hi caben més mapes.
shell-menu = Menú
shell-panel-missing = No s’ha pogut carregar. Comprova la connexió i torna-ho a provar.
shell-panels = Panells
shell-panel-people = Persones
shell-panel-votes = Votacions
shell-view-board = Tauler
shell-view-outline = Esquema
shell-view-phone = Vista de mòbil
shell-leave = Surt del tauler

## People

shell-people-here =
    { $n ->
        [one] Hi ha { $n } persona
       *[other] Hi ha { $n } persones
    }
shell-people-me = Ets { $name }. Canvia el nom o el color
shell-people-me-title = { $name } (tu)
shell-people-follow = Segueix { $name }
shell-people-unfollow = Deixa de seguir { $name }
shell-people-more =
    { $n ->
        [one] { $n } persona més
       *[other] { $n } persones més
    }
shell-people-online =
    { $n ->
        [one] Hi ha { $n } persona
       *[other] Hi ha { $n } persones
    }
shell-people-away =
    { $n ->
        [one] Falta { $n } persona
       *[other] Falten { $n } persones
    }
shell-person-menu = Opcions de { $name }
shell-person-writing = escriu…
shell-person-done = fet
shell-person-seat = hi escriu { $name }
shell-person-rename = Canvia el meu nom o color
shell-person-votes = El vot compta
shell-person-votes-not = El vot no compta
shell-invite = Convida gent
shell-seat-add = Afegeix un seient
shell-seat-lead = Per a algú sense dispositiu. Tu escrius i votes per aquesta persona.
shell-seat-added = { $name } ja té seient.
shell-seat-role = També pot escriure notes
shell-seat-host = Hi escriu
shell-seat-act = Actua en nom de { $name }
shell-seat-act-not = Torna a actuar per tu
shell-hand-over = Cedeix la facilitació
shell-remove = Treu del tauler…
shell-remove-title = Vols treure { $name } del tauler?
shell-remove-lead = Perd l’accés de seguida. El que ha escrit es queda.
shell-remove-erase = Esborra també el nom
shell-remove-erase-hint = El nom desapareix de tot el que ha escrit, i se n’esborren els esborranys i els vots. No es pot desfer.
shell-remove-go = Treu
shell-removed = { $name } ja no és al tauler.

## Sharing

shell-share-title = Convida gent
shell-share-lead = Què han de poder fer?
shell-share-lead-other = Pots passar l’enllaç amb què has entrat.
shell-share-role-viewer = Els observadors ho veuen tot i no canvien res.
shell-share-role-voter = Els votants ho veuen tot i voten.
shell-share-role-editor = Els editors escriuen notes, canvien el mapa i voten.
shell-share-role-facilitator = Els facilitadors condueixen el taller: agenda, votacions, enllaços, persones.
shell-share-link = Enllaç
shell-share-qr = Codi QR de l’enllaç per al rol: { $role }
shell-share-only-here = Només aquest ordinador pot obrir aquest enllaç: no s’arriba al servidor des d’enlloc més. Qui el gestiona ho pot canviar («listen»).
shell-share-copy = Copia l’enllaç
shell-share-copied = Copiat
shell-share-copy-problem = El navegador no deixa copiar. Copia l’enllaç a mà.
shell-share-ask = Aquest navegador no coneix cap enllaç. Demana’n un a un facilitador.
shell-share-revoked = No hi ha cap enllaç per a aquest rol.
shell-share-make = Crea un enllaç
shell-share-renew = Renova
shell-share-renew-ask = L’enllaç actual deixarà de funcionar i en tindràs un de nou. Qui ja és al tauler s’hi queda.
shell-share-revoke = Retira
shell-share-revoke-ask = L’enllaç deixarà de funcionar. Qui ja és al tauler s’hi queda.

## Settings

shell-settings = Configuració
shell-settings-hint = Tot això es desa només en aquest navegador.
shell-language = Llengua
shell-language-away = No s’ha pogut carregar { $language }. Torna-ho a provar quan tinguis connexió.
shell-scheme = Aparença
shell-scheme-system = Sistema
shell-scheme-light = Clara
shell-scheme-dark = Fosca
shell-contrast = Contrast alt
shell-contrast-hint = Línies i lletres més marcades
shell-calm = Mode tranquil
shell-calm-hint = Sense moviment, menys colors
shell-cursors = Cursors dels altres
shell-cursors-hint = Qui assenyala on
shell-sound = So
shell-sound-hint = Un to suau quan s’acaba el temps
shell-me-name = Nom
