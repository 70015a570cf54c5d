## Where the document stands. The short words are beside an icon, the long ones tell the whole story.

core-status-opening = Opening…
core-status-opening-long = Opening the copy in this browser.
core-status-connecting = Connecting…
core-status-connecting-long = Connecting to the server. What you write is kept in this browser meanwhile.
core-status-saving = Saving…
core-status-saving-long =
    { $n ->
        [one] { $n } change is on the way to the server’s disk.
       *[other] { $n } changes are on the way to the server’s disk.
    }
core-status-saved = Saved
core-status-saved-long = Everything is on the server’s disk.
core-status-offline =
    { $n ->
        [0] Offline
        [one] Offline · { $n } change waiting
       *[other] Offline · { $n } changes waiting
    }
core-status-offline-tiny =
    { $n ->
        [0] Offline
       *[other] Offline · { $n }
    }
core-status-offline-long =
    { $n ->
        [0] No connection to the server. You can go on working; changes will be sent later.
        [one] No connection to the server. { $n } change is kept in this browser until it is back.
       *[other] No connection to the server. { $n } changes are kept in this browser until it is back.
    }
core-status-refused =
    { $n ->
        [one] Not saved · { $n } change waiting
       *[other] Not saved · { $n } changes waiting
    }
core-status-refused-tiny = Not saved · { $n }
core-status-refused-long =
    { $n ->
        [one] The server cannot save at the moment. { $n } change is kept in this browser; it will be tried again.
       *[other] The server cannot save at the moment. { $n } changes are kept in this browser; it will be tried again.
    }
core-status-viewing =
    { $n ->
        [0] View only
        [one] View only · { $n } change not sent
       *[other] View only · { $n } changes not sent
    }
core-status-viewing-tiny =
    { $n ->
        [0] View only
       *[other] Not sent · { $n }
    }
core-status-viewing-long =
    { $n ->
        [0] You can look at this board but not change it.
        [one] You may no longer change this board. { $n } change of yours is in this browser only.
       *[other] You may no longer change this board. { $n } changes of yours are in this browser only.
    }
core-status-denied = No access
core-status-denied-long = The server does not let you open this board.
core-status-closed = Closed
core-status-closed-long = The server has closed this board.

core-ended-reason = It said: “{ $reason }”.
core-ended-kept =
    { $n ->
        [one] { $n } change of yours stays in this browser and is sent if the board opens again.
       *[other] { $n } changes of yours stay in this browser and are sent if the board opens again.
    }

core-problem = Something went wrong. Nothing was lost; please try again.
core-problem-offline = The server cannot be reached at the moment. Please try again when you are online.

## Roles

core-role-viewer = Viewer
core-role-voter = Voter
core-role-editor = Editor
core-role-facilitator = Facilitator

## Colours

core-color = Colour
core-color-yellow = Yellow
core-color-orange = Orange
core-color-coral = Coral
core-color-pink = Pink
core-color-violet = Violet
core-color-blue = Blue
core-color-sky = Sky blue
core-color-teal = Teal
core-color-green = Green
core-color-lime = Lime
core-color-sand = Sand
core-color-grey = Grey

## Notes

core-kind = Kind
core-kind-note = Note
core-kind-pain = Pain
core-kind-gain = Gain
core-kind-idea = Idea
core-kind-question = Question

core-evidence = How sure
core-evidence-assumption = Assumption
core-evidence-interview = Interview
core-evidence-data = Data

core-size = Size
core-size-s = Small
core-size-m = Medium
core-size-l = Large
core-size-xl = Very large

## The map

core-state-current = Current state
core-state-future = Future state
core-state-research = Research

core-lane-text = Notes
core-lane-emotion = Emotion curve
core-lane-channel = Channels
core-lane-metric = Figures
core-lane-image = Pictures

core-line-interaction = Line of interaction
core-line-visibility = Line of visibility
core-line-internal = Line of internal interaction

## Common verbs

core-add = Add
core-cancel = Cancel
core-close = Close
core-copy = Copy
core-delete = Delete
core-remove = Remove
core-done = Done
core-duplicate = Duplicate
core-lock = Lock
core-more = More
core-paste = Paste
core-redo = Redo
core-redo-what = Redo: { $what }
core-rename = Rename
core-reply = Reply
core-restore = Restore
core-retry = Try again
core-send = Send
core-share = Share
core-undo = Undo
core-undo-what = Undo: { $what }
core-unlock = Unlock

## Common words

core-loading = Loading…
core-none = None
core-you = You
core-just-now = just now

## What undo takes back

undo-add-note = adding a note
undo-add-notes = adding notes
undo-write-note = writing
undo-move-note = moving a note
undo-move-notes = moving notes
undo-paint-notes = changing the colour
undo-resize-notes = changing the size
undo-change-notes = changing a note
undo-tag-notes = changing tags
undo-lock-notes = locking
undo-unlock-notes = unlocking
undo-group-notes = grouping
undo-ungroup-notes = ungrouping
undo-delete-note = deleting a note
undo-delete-notes = deleting notes
undo-restore = restoring
undo-rename = renaming
undo-add-map = adding a map
undo-change-map = changing a map
undo-move-map = moving a map
undo-add-stage = adding a stage
undo-move-stage = moving a stage
undo-paint-stage = changing a stage’s colour
undo-resize-stage = changing a stage’s width
undo-delete-stage = deleting a stage
undo-add-lane = adding a lane
undo-move-lane = moving a lane
undo-resize-lane = changing a lane’s height
undo-lane-line = changing a line
undo-delete-lane = deleting a lane
undo-add-curve = adding a curve
undo-change-curve = changing a curve
undo-curve = drawing a curve
undo-delete-curve = deleting a curve
undo-figure = changing a figure
undo-draw = drawing
undo-erase = erasing
undo-add-link = adding a line
undo-change-link = changing a line between notes
undo-delete-link = deleting a line
undo-add-persona = adding a persona
undo-change-persona = changing a persona
undo-move-persona = moving a persona
undo-delete-persona = deleting a persona
undo-add-action = adding an action
undo-change-action = changing an action
undo-move-action = moving an action
undo-delete-action = deleting an action
