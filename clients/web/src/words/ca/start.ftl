start-title = Dibuixeu el viatge del client, plegats
start-lead = Tria una plantilla i comparteix l’enllaç. Tothom escriu alhora, amb compte o sense, amb xarxa o sense, i les millors idees es converteixen en accions.
start-templates = Comença amb una plantilla
start-templates-away = No s’han pogut carregar les plantilles: no es pot arribar al servidor. Els taulers d’aquest navegador s’obren igualment.
start-making = S’està creant el tauler…
start-forbidden = En aquest servidor no tothom pot crear taulers. Demana-ho a qui l’administra, o fes servir un testimoni d’accés si en tens.
start-token = Testimoni d’accés
start-token-use = Crea el tauler

start-mine = Els teus taulers
start-mine-all =
    { $n ->
        [one] Mostra’n { $n }
       *[other] Mostra’ls tots ({ $n })
    }
start-forget = Oblida-ho, amb la còpia d’aquest navegador
start-forget-board = Oblida { $title }
start-forget-waiting =
    { $n ->
        [one] { $n } canvi teu només és en aquest navegador. Es perdria.
       *[other] { $n } canvis teus només són en aquest navegador. Es perdrien.
    }
start-forget-yes = Oblida-ho igualment

start-join = T’han enviat un enllaç?
start-join-placeholder = Enganxa un enllaç o codi
start-join-go = Entra-hi
start-join-problem = Això no porta a cap tauler. Enganxa l’enllaç sencer, tal com l’has rebut.

start-document = Obre un document lliure pel nom
start-document-kind = Document
start-document-name = Nom del document
start-document-hint = Notes sense taller al voltant. Un nom que ningú no ha fet servir encara comença un document buit.
start-document-go = Obre el document
start-document-problem = Cap document no pot tenir aquest nom.
