# Panels and dialogs: actions, personas, search, trash, versions, report; export, import, compare, board settings.

panel-actions = Actions
panel-personas = Personas
panel-search = Search and filter
panel-trash = Trash
panel-versions = Versions
panel-report = Report
panel-export = Export
panel-import = Import
panel-compare = Compare rounds
panel-settings = Board settings

panel-failed = This could not be loaded. Try again in a moment.
panel-untitled = Untitled board
panel-note-empty = (empty note)

## Counts

panel-count-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
panel-count-stages = { $n ->
    [one] { $n } stage
   *[other] { $n } stages
}
panel-count-lanes = { $n ->
    [one] { $n } lane
   *[other] { $n } lanes
}
panel-count-maps = { $n ->
    [one] { $n } map
   *[other] { $n } maps
}
panel-count-personas = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
panel-count-actions = { $n ->
    [one] { $n } action
   *[other] { $n } actions
}
panel-count-links = { $n ->
    [one] { $n } arrow
   *[other] { $n } arrows
}
panel-count-strokes = { $n ->
    [one] { $n } pen stroke
   *[other] { $n } pen strokes
}
panel-count-touchpoints = { $n ->
    [one] { $n } touchpoint
   *[other] { $n } touchpoints
}
panel-count-pains = { $n ->
    [one] { $n } pain
   *[other] { $n } pains
}
panel-count-gains = { $n ->
    [one] { $n } gain
   *[other] { $n } gains
}
panel-count-unplaced = { $n ->
    [one] { $n } note without a place
   *[other] { $n } notes without a place
}

## Actions

panel-action-new = What is to be done?
panel-action-from-notes = { $n ->
    [one] Make the selected note an action
   *[other] Make { $n } selected notes actions
}
panel-actions-added = { $n ->
    [one] { $n } action added
   *[other] { $n } actions added
}
panel-actions-empty = No actions yet. Add one, or select notes on the board and make them actions.
panel-actions-view = View
panel-actions-list = List
panel-actions-board = Board
panel-actions-matrix = Matrix
panel-actions-wide = Show larger
panel-actions-sort = Sort
panel-actions-sort-order = In their order
panel-actions-sort-due = By date
panel-actions-sort-worth = Most worthwhile first
panel-actions-over = { $n ->
    [one] { $n } finished or dropped
   *[other] { $n } finished or dropped
}
panel-actions-column-empty = Nothing here
panel-action-untitled = (no title)
panel-action-title = What
panel-action-owner = Who
panel-action-due = Due
panel-action-status = Status
panel-action-impact = Impact
panel-action-effort = Effort
panel-action-range = 1 little – 5 much
panel-action-unset = not said
panel-action-effects = What it is to bring about
panel-action-effects-hint = One effect on each line
panel-action-from = Where it comes from
panel-action-deleted = “{ $title }” is in the trash
panel-action-due-day = due { $day }
panel-action-overdue = overdue since { $day }
panel-action-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
panel-action-won = { $n ->
    [one] rank { $rank }, { $n } vote
   *[other] rank { $rank }, { $n } votes
}
panel-action-score = impact { $impact }, effort { $effort }
panel-action-moved = “{ $title }” is now: { $status }
panel-action-placed = “{ $title }” is now { $n } of { $of }
panel-status-open = To do
panel-status-doing = Doing
panel-status-done = Done
panel-status-dropped = Dropped
panel-origin-gone = a note that is not there any more
panel-origin-vote = Vote: { $title }
panel-origin-vote-gone = a vote that is not there any more
panel-matrix = Impact and effort of the actions
panel-matrix-quick = Quick wins
panel-matrix-project = Big projects
panel-matrix-filler = Fill-ins
panel-matrix-drain = Not worth it
panel-matrix-nowhere = not placed yet
panel-matrix-unplaced = { $n ->
    [one] { $n } without a place
   *[other] { $n } without a place
}
panel-matrix-hint = Drag them into the matrix, or press an arrow key.

## Personas

panel-personas-empty = Whose journey is it? Add the people that this map is about.
panel-personas-on-map = On the map “{ $map }”
panel-persona-add = Add persona
panel-persona-new = New persona
panel-persona-unnamed = (no name)
panel-persona-name = Name
panel-persona-role = Role
panel-persona-quote = Quote
panel-persona-quote-hint = What they would say
panel-persona-goals = Goals
panel-persona-goals-hint = What they want to achieve
panel-persona-needs = Needs
panel-persona-needs-hint = What they cannot do without
panel-persona-pains = Pains
panel-persona-pains-hint = What is in their way
panel-persona-context = Context
panel-persona-context-hint = Age, work, home, devices, habits
panel-persona-photo = Add a photo
panel-persona-photo-other = Another photo
panel-persona-photo-none = Remove photo
panel-persona-photo-bad = This file is not a picture that can be shown.
panel-persona-up = Move up
panel-persona-down = Move down
panel-persona-deleted = “{ $name }” is in the trash

## Search and filter

panel-search-notes = Search notes
panel-search-next = Next (Enter)
panel-search-previous = Previous (Shift+Enter)
panel-search-all = { $n ->
    [one] { $n } note on the board
   *[other] { $n } notes on the board
}
panel-search-found = { $n ->
    [one] { $n } of { $of } notes found
   *[other] { $n } of { $of } notes found
}
panel-search-at = { $at } of { $n }
panel-search-none = No note has all of this.
panel-search-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
panel-filter = Filter
panel-filter-tags = Tags
panel-filter-authors = Written by
panel-filter-on = Filter: { $what }
panel-filter-off = Clear
panel-filter-clear = Clear search and filter
panel-filter-more = { $n ->
    [one] { $n } more
   *[other] { $n } more
}
panel-author-none = Nobody named
panel-author-unknown = Anonymous

## Trash

panel-trash-empty = The trash is empty. What is deleted on the board can be restored from here.
panel-trash-about = After 30 days in the trash, things are gone for good.
panel-trash-notes = Notes ({ $n })
panel-trash-stages = Stages ({ $n })
panel-trash-lanes = Lanes ({ $n })
panel-trash-personas = Personas ({ $n })
panel-trash-actions = Actions ({ $n })
panel-trash-restore = Restore: { $name }
panel-trash-restore-all = Restore all
panel-trash-restored = { $n ->
    [one] { $n } thing restored
   *[other] { $n } things restored
}
panel-trash-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
panel-trash-unnamed = (empty)
panel-trash-who = { $name }, { $when }
panel-trash-when = Deleted { $when }
panel-trash-changed = Edited since

## Versions

panel-version-label = Keep the board as it is now
panel-version-label-hint = Name, e.g. Before the vote
panel-version-save = Keep
panel-version-saved = The version is kept
panel-versions-about = The server also keeps one every hour while you work, and when a vote closes.
panel-versions-empty = No versions yet.
panel-version-hourly = Every hour
panel-version-before = Before it was replaced
panel-version-vote = After the vote “{ $title }”
panel-version-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
panel-version-look = Compare
panel-version-since = Changed since then
panel-version-restore = Restore
panel-version-restore-title = Restore “{ $name }”?
panel-version-restore-text = The board becomes for everybody what it was then. Nothing is thrown away: what is on it now is kept as a version first, and newer notes go to the trash.
panel-version-restored = { $n ->
    [one] The board is what it was: { $n } change
   *[other] The board is what it was: { $n } changes
}
panel-version-delete = Delete
panel-version-delete-title = Delete “{ $name }”?
panel-version-delete-text = The version is gone for good. The board stays as it is.

## Differences

panel-diff-none = Nothing differs.
panel-diff-added = added
panel-diff-removed = removed
panel-diff-moved = moved
panel-diff-changed = changed
panel-diff-added-n = { $n ->
    [one] { $n } added
   *[other] { $n } added
}
panel-diff-removed-n = { $n ->
    [one] { $n } removed
   *[other] { $n } removed
}
panel-diff-moved-n = { $n ->
    [one] { $n } moved
   *[other] { $n } moved
}
panel-diff-changed-n = { $n ->
    [one] { $n } changed
   *[other] { $n } changed
}
panel-diff-board = Board
panel-diff-notes = Notes
panel-diff-actions = Actions
panel-diff-personas = Personas
panel-diff-stages = Stages
panel-diff-lanes = Lanes
panel-diff-maps = Maps
panel-diff-curves = Curves
panel-diff-points = Feelings
panel-diff-metrics = Figures
panel-diff-position = place { $n }
panel-diff-canvas = beside the maps
panel-diff-at = at { $x }, { $y }
panel-diff-nowhere = without a place
panel-diff-nothing = nothing
panel-diff-something = something else
panel-diff-became = became
panel-diff-yes = yes
panel-diff-no = no
panel-diff-more = { $n ->
    [one] Show { $n } more
   *[other] Show { $n } more
}
panel-field-title = Title
panel-field-objective = Objective
panel-field-lang = Language
panel-field-name = Name
panel-field-text = Text
panel-field-prompt = Prompt
panel-field-color = Colour
panel-field-size = Size
panel-field-kind = Kind
panel-field-type = Type
panel-field-role = Role
panel-field-line = Line below
panel-field-state = State
panel-field-tags = Tags
panel-field-owner = Owner
panel-field-group = Group
panel-field-locked = Locked
panel-field-photo = Photo
panel-field-personas = Personas
panel-field-persona = Persona
panel-field-due = Due
panel-field-status = Status
panel-field-effects = Effects
panel-field-impact = Impact
panel-field-effort = Effort
panel-field-value = Value
panel-field-unit = Unit
panel-field-label = Word
panel-field-emoji = Emoji

panel-compare-none = There is no other board in this browser to compare with. Open the other round here once.
panel-compare-with = Compare with
panel-compare-choose = Choose a board …
panel-compare-about = You see what was added, removed, moved and changed from that board to this one.

## Report

panel-report-empty = Nothing stands out yet. Add notes, curves, figures and actions, and look again.
panel-report-actions = { $n ->
    [one] { $n } open action
   *[other] { $n } open actions
}
panel-report-below = { $n ->
    [one] Satisfaction below zero in { $n } stage
   *[other] Satisfaction below zero in { $n } stages
}
panel-report-below-one = { $stage }: { $mean } on average
panel-report-minima = { $n ->
    [one] { $n } low point
   *[other] { $n } low points
}
panel-report-minimum = { $curve } falls to { $v } at { $stages }
panel-report-untouched = { $n ->
    [one] { $n } stage without a touchpoint
   *[other] { $n } stages without touchpoints
}
panel-report-unowned = { $n ->
    [one] { $n } touchpoint without an owner
   *[other] { $n } touchpoints without an owner
}
panel-report-funnel = { $lane }: who goes on
panel-report-conversion = { $from } → { $to }: { $rate } ({ $fromN } → { $toN })
panel-report-figures = { $from } → { $to }: { $fromN } → { $toN }
panel-report-overall = From first to last: { $rate }
panel-report-narrowest = loses most
panel-report-nobody = nobody yet
panel-report-undated = no date

## Export

panel-formats-picture = Picture
panel-formats-tables = Tables
panel-formats-text = Text
panel-formats-whiteboards = Other whiteboards
panel-formats-complete = Complete
panel-format-png = Picture
panel-format-png-about = A picture of all maps, for slides and chats.
panel-format-svg = Drawing
panel-format-svg-about = A drawing that stays sharp at any size.
panel-format-pdf = Page to print
panel-format-pdf-about = One page with all maps, to print or to send.
panel-format-csv = Notes
panel-format-csv-about = A row for each note with cell, kind, tags, votes and rank.
panel-format-actions-csv = Actions
panel-format-actions-csv-about = A row for each action with owner, date and status.
panel-format-actions-csv-file = actions
panel-format-results-csv = Votes
panel-format-results-csv-about = A row for each note that was voted on, with rank and votes.
panel-format-results-csv-file = votes
panel-format-personas-csv = Personas
panel-format-personas-csv-about = A row for each persona.
panel-format-personas-csv-file = personas
panel-format-tsv = Map as a table
panel-format-tsv-about = Stages across and lanes down; paste it into a spreadsheet.
panel-format-md = Outline
panel-format-md-about = Headings and lists in Markdown, actions as tasks; for wikis and documents.
panel-format-canvas = JSON Canvas
panel-format-canvas-about = For Obsidian and others that read JSON Canvas.
panel-format-excalidraw = Excalidraw
panel-format-excalidraw-about = Opens in Excalidraw, with notes to be moved and edited.
panel-format-tldr = tldraw
panel-format-tldr-about = Opens in tldraw, with notes to be moved and edited.
panel-format-json = Everything
panel-format-json-about = The whole board without loss, with trash and results. It can be imported again.
panel-format-yjs = Yjs update
panel-format-yjs-about = The document itself, for programs.
panel-export-format = Format
panel-export-preview = Preview
panel-export-picture = Picture of the board
panel-export-size = No preview. The file has { $kb } kB.
panel-export-rowless = There are no rows yet.
panel-export-more = And more rows in the file.
panel-export-download = Download
panel-export-downloaded = Downloaded: { $name }
panel-export-copy = Copy
panel-export-copied = Copied to the clipboard
panel-export-not-copied = The browser does not allow copying. Download the file instead.

## Import

panel-import-drop = Drop a file here or choose one
panel-import-kinds = CSV, TSV, Markdown, text, JSON Canvas, Excalidraw, tldraw, or a board's JSON
panel-import-paste = Or paste text
panel-import-paste-hint = A table, or a note on each line
panel-import-look = Look at it
panel-import-pasted = Pasted text
panel-import-other = Something else
panel-import-hint = It is added to the board. A version is kept first.
panel-import-replace-hint = The board becomes what the file says. A version is kept first.
panel-import-notes = { $n ->
    [one] Import { $n } note
   *[other] Import { $n } notes
}
panel-import-now = Import
panel-import-refused = Nothing was imported; the board is as it was.
panel-import-nothing = There is nothing in it to import.
panel-import-free = { $n ->
    [one] { $n } of them beside the maps
   *[other] { $n } of them beside the maps
}
panel-import-kind = What it is
panel-import-map = Onto map
panel-import-stage = Stage, if none is named
panel-import-lane = Lane, if none is named
panel-import-auto = Found out: { $kind }
panel-import-as-file = As in the file
panel-import-kind-csv = Table of notes
panel-import-kind-tsv = Map as a table
panel-import-kind-md = Markdown outline
panel-import-kind-lines = A note on each line
panel-import-kind-json = A board of ours
panel-import-kind-canvas = JSON Canvas
panel-import-kind-excalidraw = Excalidraw
panel-import-kind-tldr = tldraw
panel-import-columns = What the columns hold
panel-import-headless = (no heading)
panel-import-field-text = Text of the note
panel-import-field-stage = Stage
panel-import-field-lane = Lane
panel-import-field-map = Map
panel-import-field-kind = Kind
panel-import-field-tags = Tags
panel-import-field-color = Colour
panel-import-field-owner = Owner
panel-import-field-author = Author
panel-import-field-group = Group
panel-import-field-createdAt = When written
panel-import-field-area = Frame or area
panel-import-field-x = From the left
panel-import-field-y = From the top
panel-import-field-id = Its own id
panel-import-field-state = State of the map
panel-import-field-stageNo = Number of the stage
panel-import-field-laneNo = Number of the lane
panel-import-field-laneType = Type of the lane
panel-import-field-ignore = – leave out –
panel-import-replace = Replace what is on the board
panel-import-samples = { $n ->
    [one] The first of { $of } notes
   *[other] The first { $n } of { $of } notes
}
panel-import-warnings = Remarks
panel-import-warn-lines-left-out = { $n ->
    [one] { $n } line in no list is left out.
   *[other] { $n } lines in no list are left out.
}
panel-import-warn-elements-left-out = { $n ->
    [one] { $n } element without text is left out.
   *[other] { $n } elements without text are left out.
}
panel-import-warn-arrows-left-out = { $n ->
    [one] { $n } arrow that joins no two notes is left out.
   *[other] { $n } arrows that join no two notes are left out.
}
panel-import-warn-text-column-guessed = No column is called “text”; “{ $column }” was taken for it.
panel-import-warn-lane-guessed = { $n ->
    [one] { $n } note names no lane and comes into “{ $lane }”.
   *[other] { $n } notes name no lane and come into “{ $lane }”.
}
panel-import-warn-stage-missing = { $n ->
    [one] { $n } note names a lane but no stage and comes beside the maps.
   *[other] { $n } notes name a lane but no stage and come beside the maps.
}
panel-import-warn-texts-cut = { $n ->
    [one] { $n } text is cut: it may have { $max } characters.
   *[other] { $n } texts are cut: they may have { $max } characters.
}
panel-import-warn-names-cut = { $n ->
    [one] { $n } name is cut: it may have { $max } characters.
   *[other] { $n } names are cut: they may have { $max } characters.
}
panel-import-warn-tags-cut = { $n ->
    [one] { $n } tag is cut: it may have { $max } characters.
   *[other] { $n } tags are cut: they may have { $max } characters.
}
panel-import-warn-encoding-guessed = The file was read as { $encoding }. If letters are wrong, save it as UTF-8.
panel-import-version = Before the import: { $name }
panel-import-done = { $n ->
    [one] { $n } note imported.
   *[other] { $n } notes imported.
}
panel-import-undo = The board from before is among the versions.

## Board settings

panel-settings-objective-hint = What is the workshop to find out?
panel-settings-lang = Language of the board
panel-settings-lang-hint = For exports and new maps. What is on the board is not translated, and the language of the page is set elsewhere.
panel-settings-delete = Delete the board
panel-settings-delete-about = For everybody and for good, with all its versions, votes and drafts.
panel-settings-delete-board = Delete board
panel-settings-delete-title = Delete “{ $title }”?
panel-settings-delete-text = Nobody can bring it back. Export it first if you may need it again.
panel-confirm-type = Type “{ $word }” to confirm
panel-round = Next round
panel-round-about = A new board with the same maps, notes and personas, without trash, comments and votes. Later the two can be compared.
panel-round-name = Title of the new board
panel-round-title = { $title } – next round
panel-round-make = Duplicate
panel-round-made = “{ $title }” is ready.
panel-round-open = Open it
panel-future = Map of the future
panel-future-about = A further map on this board for how it should be, with the same stages and lanes.
panel-future-from = Made from
panel-future-notes = Take the notes along
panel-future-make = Make the map
