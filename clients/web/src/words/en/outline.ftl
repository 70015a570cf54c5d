### The outline: the board as headings and lists, its dialogs, what it says aloud, and the list of shortcuts.

## The page

outline-contents = Contents
outline-skip = Skip to the map
outline-objective = Objective
outline-objective-hint = What shall this workshop find out?
outline-map = Map
outline-stage = Stage
outline-lane = Lane
outline-note = Note
outline-stages = Stages
outline-lanes = Lanes
outline-map-personas = For { $names }
outline-notes = { $n ->
    [0] no notes yet
    [one] { $n } note
   *[other] { $n } notes
}
outline-nothing = Nothing here yet.
outline-elsewhere = Outside of the map
outline-free-hint = They lie on the canvas, in no cell.
outline-nowhere-hint = Their stage or lane is not there any more. Move them, or restore it from the trash.
outline-filtered = { $n ->
    [one] The filter hides { $n } note.
   *[other] The filter hides { $n } notes.
}
outline-show-all = Show all

## Lists and notes

outline-add = Add a note
outline-add-draft = Add a note only you see
outline-add-to = Add a note to { $where }
outline-add-draft-to = Add a note only you see to { $where }
outline-kept = Notes cannot be added here at the moment. What you have written stays.
outline-hidden-drafts = { $n ->
    [one] { $n } hidden note of others
   *[other] { $n } hidden notes of others
}
outline-group = Group
outline-text = Text of the note
outline-empty-note = Empty note
outline-picture = Picture
outline-link = Link
outline-draft = Only you see this
outline-locked = Locked
outline-late = Came after the reveal
outline-owner = Owner: { $name }
outline-rank = { $votes ->
    [one] Rank { $rank }, { $votes } vote
   *[other] Rank { $rank }, { $votes } votes
}
outline-comments = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
outline-more = More about this note

## Voting

outline-vote-short = Vote
outline-vote = { $left ->
    [0] Vote for this note, no dots left
    [one] Vote for this note, { $left } dot left
   *[other] Vote for this note, { $left } dots left
}
outline-unvote = Take a dot back
outline-vote-several = { $left ->
    [one] Your dots here: { $mine }, { $left } left
   *[other] Your dots here: { $mine }, { $left } left
}
outline-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}

## The menu of a note

outline-edit = Edit the text
outline-move-menu = Move…
outline-details-menu = Kind, colour and tags…
outline-group-menu = Group with the note above
outline-ungroup-menu = Take out of the group
outline-comment-menu = Comment…
outline-lines-menu = Lines to other notes…
outline-react-menu = React…
outline-comments-of = Comments on the note
outline-react = React

## Moving a note

outline-move =
    { $n ->
        [one] Move the note
       *[other] Move { $n } notes
    }
outline-move-short = Move
outline-position = Position
outline-at-the-end = At the end
outline-before = Before “{ $note }”
outline-beside-hint = A free place beside the map, in no cell.

## Lines between notes, drawings

outline-linked-to = Line to “{ $note }”
outline-linked-from = Line from “{ $note }”
outline-linked-with = Line with “{ $note }”
outline-lines = Lines to other notes
outline-line-new = New line to
outline-drawings = Drawings
outline-drawing = Drawing { $n }
outline-drawing-in = Drawing { $n }, in { $where }
outline-drawing-free = Drawing { $n }, outside of the map

## What a note is

outline-details = Kind, colour and tags
outline-gone = This note is not there any more.
outline-kind-label = Kind
outline-color-label = Colour
outline-evidence-label = How sure is it?
outline-tags-label = Tags
outline-add-tag = Add a tag
outline-remove-tag = Remove the tag { $tag }
outline-lock = Locked: nobody can change it

## Said aloud

outline-added-to = { $n ->
    [one] Added to { $where }
   *[other] { $n } notes added to { $where }
}
outline-pasted = { $n ->
    [one] { $n } note pasted
   *[other] { $n } notes pasted
}
outline-moved = Moved to { $where }
outline-moved-to = Now number { $at } of { $of }
outline-edge = No further in this direction
outline-no-cell = This note is in no cell. Press M to move it into one.
outline-deleted = Note deleted
outline-grouped = Grouped with “{ $note }”
outline-group-none = There is no note above it to group with
outline-ungrouped = Taken out of the group
outline-is-locked = This note is locked
outline-read-only = You can only read now
outline-news-added = { $n ->
    [one] { $n } note added.
   *[other] { $n } notes added.
}
outline-news-added-by = { $n ->
    [one] { $n } note added by { $who }.
   *[other] { $n } notes added by { $who }.
}
outline-news-deleted = { $n ->
    [one] { $n } note deleted.
   *[other] { $n } notes deleted.
}
outline-news-moved = { $n ->
    [one] { $n } note moved.
   *[other] { $n } notes moved.
}
outline-news-grouped = { $n ->
    [one] The group of { $n } note changed.
   *[other] The groups of { $n } notes changed.
}
outline-news-changed = { $n ->
    [one] { $n } note changed.
   *[other] { $n } notes changed.
}
outline-names-more = { $n ->
    [one] { $n } other
   *[other] { $n } others
}

## Curves and figures

outline-no-curves = No curve yet.
outline-feeling = { $curve } at { $stage }, from −2 to 2
outline-feeling-word = In a word
outline-feeling-word-for = { $curve } at { $stage }, in a word
outline-feeling-none = not set
outline-lowest = Low point
outline-figure = { $lane } at { $stage }
outline-unit = Unit
outline-unit-of = Unit of { $lane } at { $stage }
outline-channels = { $lane } at { $stage }
outline-add-channel = Add a channel

## Stages and lanes

outline-structure = Edit map, stages and lanes
outline-name-of = Name of { $name }
outline-up = Move { $name } up
outline-down = Move { $name } down
outline-add-stage = Add a stage
outline-add-lane = Add a lane
outline-delete-named = Delete { $name }
outline-deleted-named = { $name }: deleted
outline-added-named = { $name }: added
outline-renamed = Now called { $name }
outline-moved-first = { $name } is first now
outline-moved-after = { $name } is after { $before } now
outline-curves = Edit emotion curves
outline-add-map = Add a map
outline-map-state = State of { $name }
outline-map-whose = For
outline-color-of = Colour of { $name }
outline-no-color = No colour
outline-line-of = Line below { $name }
outline-no-line = No line
outline-add-where = Where
outline-add-as-stage = as a stage
outline-add-as-step = as a step of { $name }
outline-add-what = Kind of lane
outline-full = There is no room for more.
outline-feeling-emoji-for = Word and emoji for { $curve } at { $stage }
outline-key-order = Move a persona, action, map, stage, lane or curve

## Personas, actions, results

outline-write = Write…
outline-personas = Personas
outline-add-persona = Add a persona
outline-persona-name = Name of { $name }
outline-persona-role = Role
outline-persona-role-of = Role of { $name }
outline-persona-text = { $name }: { $field }
outline-persona-quote = Quote
outline-persona-goals = Goals
outline-persona-needs = Needs
outline-persona-pains = Pains
outline-persona-context = Context
outline-actions = Actions
outline-no-actions = No actions yet.
outline-add-action = Add an action
outline-action-title = Action
outline-action-state = State
outline-action-open = To do
outline-action-doing = Doing
outline-action-done = Done
outline-action-dropped = Dropped
outline-action-owner = Owner
outline-action-due = Due
outline-action-impact = Impact
outline-action-effort = Effort
outline-results = Results of votes
outline-result-facts = { $when } · { $ballots } of { $eligible } voted · { $spent ->
    [one] { $spent } vote
   *[other] { $spent } votes
}
outline-result-late = with late votes
outline-result-none = { $n ->
    [one] { $n } note got no votes.
   *[other] { $n } notes got no votes.
}
outline-result-deleted = (deleted before the end)
outline-rank-label = Rank
outline-votes-label = Votes

## Shortcuts

outline-keys = Keyboard shortcuts
outline-keys-tools = Tools
outline-keys-notes = Notes on the canvas
outline-keys-outline = Outline
outline-keys-view = View
outline-keys-always = Everywhere
outline-key-select = Select
outline-key-note = New note
outline-key-text-tool = Text
outline-key-pen = Pen
outline-key-emoji = Emoji
outline-key-comment = Comment
outline-key-link = Link notes
outline-key-hand = Move the view
outline-key-write = Write on the note
outline-key-next = While writing: next note
outline-key-line = While writing: new line
outline-key-on = While writing: next cell
outline-key-stop = Stop writing, deselect
outline-key-go = To the next note
outline-key-nudge = Move the note
outline-key-aside = While dragging: freely in its cell, or back in line
outline-key-group = Group
outline-key-ungroup = Ungroup
outline-key-duplicate = Duplicate
outline-key-all = Select all
outline-key-delete = Delete
outline-key-menu = Menu of the note
outline-key-up-down = To the note above or below
outline-key-edit = Edit the text
outline-key-add = At the end of a list: add a note
outline-key-shift = Move the note to the next place or stage
outline-key-move = Move to a stage and lane…
outline-key-details = Kind, colour and tags…
outline-key-join = Group with the note above
outline-key-leave = Take out of the group
outline-key-remark = Comment
outline-key-react = React with an emoji
outline-key-lines = Lines to other notes…
outline-key-vote = Vote for the note
outline-key-unvote = Take a dot back
outline-key-fit = Show everything
outline-key-selection = Show the selection
outline-key-hundred = Actual size
outline-key-zoom = Zoom in and out
outline-key-pan = Hold to move the view
outline-key-undo = Undo
outline-key-redo = Redo
outline-key-help = These shortcuts
outline-key-search = Search
outline-key-print = Print the outline
outline-key-dot = During a vote: give a dot, take it back
