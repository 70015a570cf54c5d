start-title = Disegnate insieme il percorso del cliente
start-lead = Scegli un modello e condividi il link. Tutti scrivono nello stesso momento, senza registrarsi e anche senza rete, e le idee migliori diventano azioni.
start-templates = Parti da un modello
start-templates-away = Non è stato possibile caricare i modelli: il server non è raggiungibile. Le lavagne di questo browser si aprono comunque.
start-making = Creazione della lavagna…
start-forbidden = Su questo server non tutti possono creare lavagne. Chiedi a chi lo gestisce, oppure usa un token se ne hai uno.
start-token = Token
start-token-use = Crea la lavagna

start-mine = Le tue lavagne
start-mine-all =
    { $n ->
        [one] Mostrane { $n }
       *[other] Mostra tutte e { $n }
    }
start-forget = Dimentica, insieme alla copia in questo browser
start-forget-board = Dimentica { $title }
start-forget-waiting =
    { $n ->
        [one] { $n } tua modifica è solo in questo browser. Andrebbe persa.
       *[other] { $n } tue modifiche sono solo in questo browser. Andrebbero perse.
    }
start-forget-yes = Dimentica comunque

start-join = Hai ricevuto un link?
start-join-placeholder = Incolla un link o un codice
start-join-go = Entra
start-join-problem = Non porta a nessuna lavagna. Incolla il link per intero, come l’hai ricevuto.

start-document = Apri un documento libero per nome
start-document-kind = Documento
start-document-name = Nome del documento
start-document-hint = Note senza un workshop intorno. Un nome che nessuno ha ancora usato apre un documento vuoto.
start-document-go = Apri il documento
start-document-problem = Nessun documento può avere questo nome.
