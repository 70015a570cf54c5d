## Emotion lanes

draw-low = low point
draw-curves = Curves
draw-curves-full = There is no room for more curves on this map.
draw-curve-add = Add a curve
draw-curve-menu = Change curve “{ $name }”
draw-curve-name = Name of the curve
draw-curve-persona = Persona
draw-curve-no-persona = No persona
draw-curve-delete = Delete curve
draw-curve-deleted = Curve “{ $name }” deleted.
draw-point = { $curve }, { $stage }
draw-point-none = not set
draw-point-label = In words
draw-point-label-hint = What causes this feeling?
draw-point-remove = Remove point
draw-point-removed = Point removed.

## Figures and channels

draw-figure = { $lane }, { $stage }: number
draw-figure-hint = Number
draw-figure-not-a-number = That is not a number. The figure stays as it was.
draw-unit = { $lane }, { $stage }: unit
draw-unit-hint = unit
draw-conversion = { $share } go on to { $stage }
draw-funnel = Show as a funnel
draw-channels-in = Channels in { $stage }
draw-channel-add = Add channel
draw-channel-new = New channel
# Separated by a comma and a space: what a lane without channels offers.
draw-channels-usual = App, Chat, E-mail, Phone, Shop, Social media, Website

## Pen, emoji, lines

draw-color-ink = Ink
draw-width = Width
draw-width-2 = Thin
draw-width-4 = Medium
draw-width-8 = Thick
draw-eraser = Eraser
draw-eraser-hint = Draw across strokes to erase them
draw-emoji-hint = Choose an emoji, then press notes
draw-emoji-quick = Quick choice
draw-emoji-more = More emoji
draw-emoji-search = Search emoji
draw-emoji-groups = Groups
draw-emoji-failed = The emoji could not be fetched. The quick ones are here still.
draw-emoji-none = No emoji found
draw-emoji-found =
    { $n ->
        [one] { $n } emoji found
       *[other] { $n } emoji found
    }
draw-emoji-smileys = Smileys
draw-emoji-people = People
draw-emoji-nature = Nature
draw-emoji-food = Food
draw-emoji-travel = Travel
draw-emoji-activities = Activities
draw-emoji-objects = Objects
draw-emoji-symbols = Symbols
draw-emoji-flags = Flags
draw-links = Lines between notes
draw-link =
    { $label ->
        [none] Line from “{ $from }” to “{ $to }”
       *[other] Line from “{ $from }” to “{ $to }”: { $label }
    }
draw-link-hint = Drag from one note to another, or choose one after the other
draw-link-hint-to = Now choose the note that the line leads to
draw-link-added = Line added.
draw-link-refused = No line can go between these two notes.
draw-link-deleted = Line deleted.
draw-link-delete = Delete line
draw-link-label = Text on the line
draw-link-heads = Arrowheads
draw-link-none = No arrowhead
draw-link-end = Arrowhead at the end
draw-link-both = Arrowheads at both ends

## Reactions and comments

draw-react = Add a reaction
draw-reaction = { $emoji } { $n }: { $names }
draw-others =
    { $n ->
        [one] { $n } other
       *[other] { $n } others
    }
draw-someone = Someone
draw-comment = Comment
draw-comment-new = Write a comment
draw-comment-hint = Press a note to comment on it
draw-comments = Comments
draw-comments-open =
    { $n ->
        [0] Comments, all resolved
        [one] { $n } comment
       *[other] { $n } comments
    }
draw-comments-none = There are no comments here yet.
draw-comments-full = There is no room for more comments here.
draw-comments-all-resolved = All comments are resolved.
draw-comments-how = Press C and then a note to write the first one.
draw-resolve = Resolve
draw-resolved = Resolved
draw-reopen = Reopen
draw-filter = Which comments
draw-filter-open = Open ({ $n })
draw-filter-resolved = Resolved ({ $n })
draw-filter-all = All ({ $n })
draw-jump = Show on the board
draw-jump-to = Show on the board: { $note }
draw-note-empty = Empty note
draw-note-gone = About something that is no longer there
draw-note-deleted = { $note } (deleted)
