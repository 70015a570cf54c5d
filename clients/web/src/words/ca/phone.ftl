### La vista per al telèfon: una cosa cada vegada, pestanyes a baix.

phone-tabs = Pàgines
phone-tab-write = Escriu
phone-tab-board = Tauler
phone-tab-vote = Vota
phone-tab-results = Resultats
phone-tab-people = Persones
phone-tab-new = hi ha novetats
phone-step = Pas { $n } de { $all }
phone-dots-left = { $n ->
    [one] queda { $n } vot
   *[other] queden { $n } vots
}

## Writing

phone-text = La teva nota
phone-text-hint = Què has observat?
phone-add = Afegeix la nota
phone-add-draft = Afegeix, de moment només per a mi
phone-mine = Les meves notes ({ $n })
phone-mine-of = Notes de { $name } ({ $n })
phone-mine-none = Aquí trobaràs el que escriguis. Toca una nota per canviar-la.
phone-private = El que escrius ara només ho veus tu.
phone-private-named = Quan es reveli, hi sortirà el teu nom.
phone-private-pseudonyms = Quan es reveli, hi sortirà un pseudònim.
phone-private-hidden = Quan es reveli, ningú no sabrà qui ho ha escrit.
phone-closed-locked = Ara el tauler està bloquejat. El pots llegir.
phone-closed-role = Aquí pots llegir i votar. Si vols escriure, demana-ho a qui facilita.
phone-closed-no-cell = Encara no hi ha cap lloc on escriure.
phone-full = El tauler és ple: no hi caben més notes.
phone-done = Ja he acabat
phone-done-count = Han acabat { $n } de { $all }
phone-delete = Suprimeix la nota

## The board and a note

phone-board-empty = Encara no hi ha notes. Escriu la primera.
phone-hidden = { $n ->
    [one] { $n } nota està amagada fins a la revelació
   *[other] { $n } notes estan amagades fins a la revelació
}
phone-reactions = Reaccions
phone-react = { $emoji }, { $n }

## Voting

phone-votes = Votacions obertes
phone-vote-none = No hi ha cap votació oberta. Quan comenci, votaràs aquí.
phone-vote-notes = Notes
phone-vote-offline = No tens connexió. Els teus vots s’enviaran quan aquest telèfon torni a tenir connexió. Compten si la votació encara és oberta.
phone-vote-mine = { $n ->
    [0] cap vot teu
    [one] { $n } vot teu
   *[other] { $n } vots teus
}
phone-vote-less = Recupera un vot de «{ $note }»

## Results and actions

phone-results = Resultats
phone-actions = Accions
phone-results-none = Encara no hi ha resultats. Sortiran aquí quan es tanqui una votació.
phone-results-no-votes = No ha votat ningú.
phone-results-more = { $n ->
    [one] Mostra’n { $n } més
   *[other] Mostra’n { $n } més
}
phone-results-mine = teus: { $n }
phone-actions-none = Encara no hi ha cap acció.

## People

phone-people = { $n ->
    [one] { $n } persona aquí
   *[other] { $n } persones aquí
}
phone-people-none = De moment només hi ets tu.
phone-online = aquí
phone-away = fora
phone-seat = amb { $name }
phone-is-done = ha acabat
phone-rename = Canvia
phone-views = Altres vistes
phone-views-hint = El mapa sencer es llegeix millor en una pantalla més gran.
phone-view-board = Mapa sencer
phone-view-outline = Esquema
