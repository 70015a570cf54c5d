## Where the document stands. The short words are beside an icon, the long ones tell the whole story.

core-status-opening = Opening…
core-status-opening-long = Opening the copy in this browser.
core-status-connecting = Connecting…
core-status-connecting-long = Connecting to the server.
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
        [one] No connection to the server. { $n } change will be sent when it is back.
       *[other] No connection to the server. { $n } changes will be sent when it is back.
    }
core-status-refused =
    { $n ->
        [one] Not saved · { $n } change waiting
       *[other] Not saved · { $n } changes waiting
    }
core-status-refused-tiny = Not saved · { $n }
core-status-refused-long =
    { $n ->
        [one] The server cannot save at the moment. { $n } change waits; it will be tried again.
       *[other] The server cannot save at the moment. { $n } changes wait; it will be tried again.
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
        [0] You can look here but not change anything.
        [one] You may no longer change anything here. { $n } change of yours has not been sent.
       *[other] You may no longer change anything here. { $n } changes of yours have not been sent.
    }
core-status-denied = No access
core-status-denied-long = The server does not let you in here.
core-status-closed = Closed
core-status-closed-long = The server has closed this.
core-copy-written = This browser keeps a copy: you can go on without a network, and reload.
core-copy-writing = The copy in this browser is being written…
core-copy-failed = This browser could not write its copy: its storage may be full. Do not close the page before everything is saved.
core-copy-none = This browser keeps no copy, as in a private window. Do not close the page before everything is saved.

core-ended-kept =
    { $n ->
        [one] { $n } change of yours stays in this browser and is sent if it opens again.
       *[other] { $n } changes of yours stay in this browser and are sent if it opens again.
    }
core-ended-lost =
    { $n ->
        [one] { $n } change of yours is neither on the server nor in this browser’s copy: it is lost when you close the page.
       *[other] { $n } changes of yours are neither on the server nor in this browser’s copy: they are lost when you close the page.
    }

core-problem = Something went wrong. Nothing was lost; please try again.
core-problem-offline = The server cannot be reached at the moment. Please try again when you are online.
core-problem-details = Details
core-problem-bad-request = The server does not take this as it is.
core-problem-bad-name = No document can have that name. Check the address.
core-problem-unauthorized = Your access has ended. Open the link again by which you came.
core-problem-forbidden = You may not do that at the moment.
core-problem-foreign-origin = This page may not use the server.
core-problem-not-found = That is not there any more.
core-problem-conflict = That does not go with how things are now. Perhaps somebody was quicker.
core-problem-timeout = That took too long. Please try again.
core-problem-too-large = That is too large.
core-problem-refused = The server does not take this content.
core-problem-busy = The server has too much to do. Try again in a moment.
core-problem-unavailable = The server cannot read or save at the moment. Try again in a while.
core-problem-going-away = The server is being restarted. Try again in a moment.
core-problem-damaged = What the server has stored is damaged. Whoever runs the server has to look at it.
core-problem-internal = The server made a mistake. Please try again.
core-problem-closed = The server has closed it. Try again in a while.
core-problem-expired = Your access has expired. Open the link again by which you came, or ask for a new one.
core-problem-too-many-documents = More is open on this page than the server allows. Let somebody else act for some of your seats, then try again.
core-problem-misbehaving = The server cannot make sense of what this page sends. Reload the page. If that does not help, ask whoever runs the server.
core-problem-unknown = The server and this page do not understand each other. Reload the page.

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

core-unnamed = Unnamed
core-place-free = Free notes
core-place-nowhere = Unplaced notes

core-curve-n = Curve { $n }
core-feeling-great = great
core-feeling-good = good
core-feeling-neutral = neutral
core-feeling-bad = bad
core-feeling-awful = awful

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
