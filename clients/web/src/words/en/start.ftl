start-title = Map the journey together
start-lead = Pick a template and share the link. Everybody writes at once, with or without an account or a network, and the best ideas become actions.
start-templates = Start from a template
start-templates-away = The templates could not be loaded: the server cannot be reached. The boards of this browser open all the same.
start-making = Making your board…
start-forbidden = On this server not everybody may make boards. Ask whoever runs it, or use a token if you have one.
start-token = Token
start-token-use = Make the board

start-mine = Your boards
start-mine-all =
    { $n ->
        [one] Show { $n }
       *[other] Show all { $n }
    }
start-forget = Forget it, with the copy in this browser
start-forget-board = Forget { $title }
start-forget-waiting =
    { $n ->
        [one] { $n } change of yours is in this browser only. It would be lost.
       *[other] { $n } changes of yours are in this browser only. They would be lost.
    }
start-forget-yes = Forget anyway

start-join = Were you sent a link?
start-join-placeholder = Paste a link or code
start-join-go = Join
start-join-problem = That leads to no board. Paste the whole link as you got it.

start-document = Open a free document by name
start-document-kind = Document
start-document-name = Name of the document
start-document-hint = Notes without a workshop around them. A name nobody has used yet starts an empty one.
start-document-go = Open the document
start-document-problem = No document can have that name.
