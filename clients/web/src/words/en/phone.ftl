### The phone view: one thing at a time, tabs at the bottom.

phone-tabs = Pages
phone-tab-write = Write
phone-tab-board = Board
phone-tab-vote = Vote
phone-tab-results = Results
phone-tab-people = People
phone-tab-new = something new
phone-step = Step { $n } of { $all }
phone-dots-left = { $n ->
    [one] { $n } dot left
   *[other] { $n } dots left
}

## Writing

phone-text = Your note
phone-text-hint = What did you notice?
phone-add = Add note
phone-add-draft = Add note, for now only for me
phone-mine = My notes ({ $n })
phone-mine-of = Notes of { $name } ({ $n })
phone-mine-none = What you write is listed here. Tap a note to change it.
phone-private = Only you see what you write now.
phone-private-named = When it is revealed, your name is shown with it.
phone-private-pseudonyms = When it is revealed, it is shown under a pseudonym.
phone-private-hidden = When it is revealed, nobody is told who wrote it.
phone-closed-locked = The board is locked at the moment. You can read it.
phone-closed-role = You are here to read and to vote. Ask the facilitator if you want to write.
phone-closed-no-cell = There is no place to write in yet.
phone-full = The board is full: no more notes fit on it.
phone-done = I’m done
phone-done-count = { $n } of { $all } done
phone-delete = Delete note

## The board and a note

phone-board-empty = No notes yet. Be the first to write one.
phone-hidden = { $n ->
    [one] { $n } note is hidden until the reveal
   *[other] { $n } notes are hidden until the reveal
}
phone-reactions = Reactions
phone-react = { $emoji }, { $n }

## Voting

phone-votes = Open votes
phone-vote-none = No vote is open. When one opens, you vote here.
phone-vote-notes = Notes
phone-vote-offline = You are offline. Your dots are sent when this phone is online again. They count if the vote is still open then.
phone-vote-mine = { $n ->
    [0] none of your dots
    [one] { $n } of your dots
   *[other] { $n } of your dots
}
phone-vote-less = Take a dot back from “{ $note }”

## Results and actions

phone-results = Results
phone-actions = Actions
phone-results-none = No results yet. They are shown here when a vote is closed.
phone-results-no-votes = Nobody gave a vote.
phone-results-more = { $n ->
    [one] Show { $n } more
   *[other] Show { $n } more
}
phone-results-mine = yours: { $n }
phone-actions-none = No actions yet.

## People

phone-people = { $n ->
    [one] { $n } person here
   *[other] { $n } people here
}
phone-people-none = You are the only one so far.
phone-online = here
phone-away = away
phone-seat = with { $name }
phone-is-done = done
phone-rename = Change
phone-views = Other views
phone-views-hint = The whole map is easier to read on a bigger screen.
phone-view-board = Whole map
phone-view-outline = Outline
