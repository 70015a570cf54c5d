## The canvas

map-canvas = Board
map-help = Arrow keys move between notes and cells. Enter writes, N adds a note, Alt with an arrow key moves a note, Shift+F10 opens the menu. The outline shows the same board as a list.
map-help-reader = Arrow keys move between notes and cells. The outline shows the same board as a list.
map-empty-writer = Double-click anywhere, or press N, for the first note.
map-empty-reader = There is nothing here yet.
map-minimap = Overview of the board
map-full = The board is full: it holds no more notes.
map-full-stages = The board holds no more stages.
map-full-lanes = The board holds no more lanes.

map-locked = Locked
map-locked-board = The facilitator has locked the board. Nobody can change it for now.
map-locked-note = This note is locked.
map-view-only = You can look at this board but not change it.
map-view-only-short = View only
map-only-facilitators = Only facilitators change stages and lanes.
map-only-facilitators-lock = Only facilitators lock and unlock notes.

## Maps, stages and lanes

map-stages = Stages
map-phase = Phase { $name }
map-cell =
    { $n ->
        [0] { $name }: empty
        [one] { $name }: { $n } note
       *[other] { $name }: { $n } notes
    }
map-head-menu = Menu for { $name }
map-head-help = F2 renames, Alt with an arrow key moves, Shift+F10 opens the menu.
map-rename = New name
map-new-stage = New stage
map-new-lane = New lane
map-add-stage = Add a stage
map-add-stage-after = Add a stage after it
map-add-step = Add a step
map-add-lane = Add a lane
map-add-lane-after = Add a lane below
map-delete-stage = Delete stage
map-delete-phase = Delete phase
map-delete-lane = Delete lane
map-deleted-head = “{ $name }” is in the trash. Its notes are kept.
map-wider = Wider
map-narrower = Narrower
map-auto-height = As high as its notes need
map-auto-height-is = It is already
map-line = Line below
map-move-left = Move left
map-move-right = Move right
map-move-up = Move up
map-move-down = Move down
map-personas = Personas
map-personas-choose = Personas of this map
map-persona-describe = Describe the persona
map-persona-unnamed = Unnamed persona
map-no-personas = There are no personas on this board yet.
map-objective = What the board is for
map-objective-add = What do you want to find out?
map-objective-write = Change what the board is for
map-empty-builder = This map has no grid yet.
map-empty-guest = This map has no stages and lanes yet. A facilitator adds them.
map-tray = Notes without a place: drag them where they belong
map-lost =
    { $n ->
        [one] { $n } note without a place
       *[other] { $n } notes without a place
    }
map-drafts = { $n } hidden
map-drafts-hint = Notes of others that are hidden until they are revealed

## Notes

map-note-role = note
map-note-text = Text of the note
map-note-placeholder = Write…
map-note-empty = Empty note
map-note-has-image = With a picture
map-note-in-group =
    { $n ->
        [one] In a group of { $n } note
       *[other] In a group of { $n } notes
    }
map-note-writers = { $names } writing
map-note-bar =
    { $n ->
        [one] Selected note
       *[other] { $n } selected notes
    }
map-selected = Selected
map-draft = Only you see this
map-late = Came late
map-deleted-while-writing = The note you were writing was deleted. It is in the trash with its text.
map-deleted =
    { $n ->
        [one] Note deleted.
       *[other] { $n } notes deleted.
    }
map-grouped =
    { $n ->
        [one] { $n } note grouped.
       *[other] { $n } notes grouped.
    }
map-copied =
    { $n ->
        [one] { $n } note copied.
       *[other] { $n } notes copied.
    }
map-copy-refused = The browser does not let menus copy. Press Ctrl+C.
map-pasted =
    { $n ->
        [one] { $n } note pasted.
       *[other] { $n } notes pasted.
    }
map-pasted-part = Only the first { $n } of { $all } notes were pasted. Import a longer list as a file.
map-paste-refused = The browser does not let menus paste. Press Ctrl+V.

map-menu-note = Note
map-menu-ground = Board
map-write = Write
map-details = Tags, owner, link, picture
map-tags = Tags
map-tags-of =
    { $n ->
        [one] Tags of { $n } note
       *[other] Tags of { $n } notes
    }
map-tag-add = Add a tag
map-tag-remove = Remove the tag { $tag }
map-owner = Owner
map-link = Link
map-link-refused = This is no web address.
map-picture = Picture
map-picture-add = Choose a picture
map-picture-change = Choose another
map-picture-refused = This picture cannot be read, or it stays too large.
map-group = Group
map-ungroup = Ungroup
map-aside = Place freely in the cell
map-put-aside = Out of line now. Drag it, or press Alt with an arrow key.
map-in-line = Put back in line
map-add-note = Add a note
map-select-all = Select all
map-show-all = Show everything
map-show-map = Go to { $name }

## Pasting

map-paste =
    { $n ->
        [one] Paste { $n } note?
       *[other] Paste { $n } notes?
    }
map-paste-one = As one note
map-paste-many =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
map-paste-cells = Into the cells
map-paste-grid = A table of { $rows } × { $columns }. Its cells go into those of the map, beginning where you are.
map-paste-rest = and { $n } more

## Tools

map-tools = Tools
map-tool-select = Select
map-tool-hand = Move the view
map-tool-note = Note
map-tool-text = Text
map-tool-pen = Pen
map-tool-link = Line between notes
map-tool-emoji = React
map-tool-comment = Comment
map-zoom = Zoom
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-zoom-reset = Zoom is { $percent } %. Set to 100 %
map-cursors = Cursors of others
map-cursors-hide = Hide the cursors of others
map-cursors-show = Show the cursors of others

## Following

map-following = You see what { $name } sees · Esc ends it
map-follow-ended = You look around for yourself again.
map-follow-gone = The person you followed has left.
