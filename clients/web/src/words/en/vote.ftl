# Votes: the bar over the board, marks on notes, the panel.

vote-dots-left = { $left } of { $n } { $n ->
    [one] dot
   *[other] dots
  } left
vote-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
  }
vote-voters = { $n ->
    [one] from { $n } person
   *[other] from { $n } people
  }
vote-voted = { $eligible ->
    [one] { $ballots } of { $eligible } person voted
   *[other] { $ballots } of { $eligible } people voted
  }
vote-progress = { $finished } of { $eligible } done
vote-candidates = { $n ->
    [one] { $n } note to choose from
   *[other] { $n } notes to choose from
  }
vote-somebody = Somebody who has left
vote-no-text = Note without text

# The bar
vote-bar = Vote
vote-bar-which = Which vote
vote-bar-rules = Rules of this vote
vote-bar-manage = Manage votes
vote-bar-result = Result of a vote
vote-bar-result-of = Result: { $title }
vote-bar-see = See the result
vote-bar-put-away = Take the result off the notes
vote-done = I’m done
vote-time-left = Time left: { $time }
vote-time-soon = Less than a minute left to vote
vote-offline = You are offline. Your dots are sent when you are back. They count if the vote is still open then.
vote-wasted-deleted = { $n ->
    [one] One of your dots is on a deleted note and does not count.
   *[other] { $n } of your dots are on deleted notes and do not count.
  }
vote-wasted-cap = { $n ->
    [one] Notes were grouped: one of your dots is beyond the limit of { $most } for each group and does not count.
   *[other] Notes were grouped: { $n } of your dots are beyond the limit of { $most } for each group and do not count.
  }
vote-take-back = { $n ->
    [one] Take it back
   *[other] Take them back
  }
vote-why-not-viewer = You are here as a viewer. To vote, ask the facilitator for another link.
vote-why-not-no-right = You are not asked to vote. The facilitator can change that in the list of people.

# Rules in sentences
vote-rule-hidden = Nobody sees any votes until the end.
vote-rule-open = Everyone sees the votes so far.
vote-rule-anonymous = Who voted for what stays secret.
vote-rule-named = At the end everyone sees who voted for what.
vote-rule-one = Tap a note to give a dot, tap again to take it back.
vote-rule-most = Tap a note to give it a dot, up to { $most } each.
vote-rule-group = A group counts as one note.

# Rules as a list
vote-list-dots = { $n ->
    [one] { $n } dot each
   *[other] { $n } dots each
  }
vote-list-most = at most { $most } on a note
vote-list-group = groups count as one
vote-list-hidden = hidden until the end
vote-list-open = totals shown
vote-list-anonymous = anonymous
vote-list-named = with names
vote-list-receipt = with receipts
vote-list-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }

# What a tap came to
vote-said-given = Dot given.
vote-said-taken = Dot taken back.
vote-refused-none-left = No dots left. Take one back first.
vote-refused-cap = { $most ->
    [one] This note has all the dots you can give it.
   *[other] This note has all { $most } dots you can give it.
  }
vote-refused-nothing = None of your dots is on this note.
vote-aside-scope = This note is not part of the vote.
vote-aside-later = This note is newer than the vote. The facilitator can add it.
vote-aside-draft = This note is still your draft, so nobody can vote for it yet.

# On notes
vote-mark-mine = { $mine ->
    [0] none of your dots
    [one] { $mine } of your dots
   *[other] { $mine } of your dots
  }
vote-mark-running = { $n ->
    [one] { $n } vote so far
   *[other] { $n } votes so far
  }
vote-mark-rank = Rank { $rank }
vote-mark-shared = Shared rank { $rank }
vote-mark-take-back = Take a dot back
vote-mark-how = Enter gives a dot or takes it back.
vote-mark-how-many = Enter gives a dot, Shift+Enter takes one back.

# The panel
vote-panel-all = All votes
vote-panel-new = New vote
vote-panel-open = Open now
vote-panel-drafts = Drafts
vote-panel-results = Results
vote-panel-csv = Results as CSV
vote-panel-none = There has been no vote yet. When the facilitator opens one, you find it here and over the board.
vote-panel-none-yet = There has been no vote yet. Let everyone put dots on the notes that matter most.
vote-state-void = called off
vote-open-it = Open the vote
vote-edit = Change
vote-drop = Discard
vote-close = Close and count
vote-close-sure = { $waiting ->
    [one] { $waiting } person is not done yet. Close anyway?
   *[other] { $waiting } people are not done yet. Close anyway?
  }
vote-close-yes = Close and count
vote-extend = { $minutes ->
    [one] { $minutes } more minute
   *[other] { $minutes } more minutes
  }
vote-raise = One more dot each
vote-add = { $n ->
    [one] Add the selected note
   *[other] Add { $n } selected notes
  }
vote-added = { $n ->
    [one] The note can be voted for now.
   *[other] { $n } more notes can be voted for now.
  }
vote-add-hint = To add a note to the vote, select it with Shift+click.
vote-void = Call off
vote-void-sure = Call this vote off? Nobody will count the dots, and they cannot be brought back.
vote-void-yes = Call off the vote

# Setting up
vote-setup-new = New vote
vote-setup-change = Change the draft
vote-setup-title = Question
vote-setup-title-hint = What do we tackle first?
vote-setup-dots = Dots for each person
vote-setup-most = At most on one note
vote-setup-count = { $n ->
    [0] There are no such notes yet.
    [one] { $n } note to choose from
   *[other] { $n } notes to choose from
  }
vote-setup-too-many = { $n } notes are too many: a vote can have { $most } at most.
vote-setup-unit = What gets the dots
vote-setup-note = Notes
vote-setup-note-means = Each note counts for itself.
vote-setup-group = Groups
vote-setup-group-means = A group counts as one, whichever of its notes gets the dot. Notes without a group count for themselves.
vote-setup-secrecy = While it is open
vote-setup-hidden = Hidden
vote-setup-hidden-means = Everyone sees only how many are done, so nobody follows the crowd.
vote-setup-open = Totals shown
vote-setup-open-means = Everyone sees how many votes each note has so far.
vote-setup-names = Afterwards
vote-setup-anonymous = Anonymous
vote-setup-anonymous-means = What somebody chose is shown to nobody, and deleted after counting.
vote-setup-named = With names
vote-setup-named-means = Everyone sees who voted for what. Voters are told so beforehand.
vote-setup-receipt = Receipts
vote-setup-receipt-means = Each voter can check afterwards that their own vote was counted.
vote-setup-timed = Close by itself
vote-setup-minutes = After how many minutes
vote-setup-save = Save as a draft
vote-scope = Which notes
vote-scope-all = All notes on the board
vote-scope-map = Notes of one map
vote-scope-stages = Notes in some stages
vote-scope-lanes = Notes in some lanes
vote-scope-notes = { $n ->
    [one] { $n } selected note
   *[other] { $n } selected notes
  }
vote-scope-winners = The best of an earlier vote
vote-scope-ranks = Down to place
vote-scope-take = { $n ->
    [one] Take the note that is selected now
   *[other] Take the { $n } notes that are selected now
  }

# A result
vote-closed-at = Closed { $at }
vote-on-notes = Show on the notes
vote-with-late = With late votes
vote-without-late = As closed
vote-nobody = Nobody gave a dot.
vote-without-votes = { $n ->
    [one] { $n } note without votes
   *[other] { $n } notes without votes
  }
vote-to-note = Show the note on the board
vote-group-of = { $n ->
    [one] { $n } note
   *[other] group of { $n } notes
  }
vote-row-deleted = deleted: not counted
vote-text-before = was “{ $text }” when the vote opened
vote-spent = { $spent ->
    [one] { $spent } dot given
   *[other] { $spent } dots given
  }, { $unspent } not used
vote-void-deleted = { $n ->
    [one] { $n } dot not counted: its note was deleted
   *[other] { $n } dots not counted: their notes were deleted
  }
vote-void-cap = { $n ->
    [one] { $n } dot not counted: beyond the limit of a group
   *[other] { $n } dots not counted: beyond the limit of a group
  }
vote-mine-missing = Your dots are not counted: they came after the end.
vote-late = { $n ->
    [one] The votes of { $n } person came after the end at { $at }, maybe from a device that was offline. They are not counted.
   *[other] The votes of { $n } people came after the end at { $at }, maybe from devices that were offline. They are not counted.
  }
vote-late-include = Count them too
vote-late-included = { $n ->
    [one] The votes of { $n } person came late and were added afterwards.
   *[other] The votes of { $n } people came late and were added afterwards.
  }
vote-late-done = There is a second result now, with the late votes. The first one stays.
vote-winners = Make actions
vote-repeat = Vote again
vote-winners-actions = Winners become actions
vote-winners-actions-means = Each becomes an action with a link back to its note. You can give it an owner and a date then.
vote-winners-repeat = Vote again
vote-winners-repeat-means = This makes a draft with the same rules. This result stays.
vote-winners-which = Which ones
vote-winners-by-ranks = The best places
vote-winners-by-top = The first few
vote-winners-by-all = All the same notes
vote-winners-last-rank = Down to place
vote-winners-how-many = How many
vote-winners-chosen = Chosen
vote-winners-there = is an action
vote-winners-make = { $n ->
    [0] Make actions
    [one] Make { $n } action
   *[other] Make { $n } actions
  }
vote-winners-made = { $n ->
    [one] { $n } action is on the list now.
   *[other] { $n } actions are on the list now.
  }
vote-winners-draft = Make the draft

# Checking
vote-receipt = My receipt
vote-receipt-means = Your device kept a secret number when you voted. With it, this browser can find your vote in the result. Nobody else can.
vote-receipt-check = Is my vote counted?
vote-receipt-yes = { $n ->
    [0] Yes. Your empty ballot is in the result: none of your dots counted.
    [one] Yes. Your { $n } counted dot is in the result.
   *[other] Yes. Your { $n } counted dots are in the result.
  }
vote-receipt-no = No: the result has no such vote. It may have come after the end, or you voted on another device as well.
vote-receipt-none = This device has no receipt for this vote. Use the device on which you voted.
vote-check-not-here = This browser can only check on a secure connection (https).
vote-fingerprint = Fingerprint of the result
vote-fingerprint-means = Two copies of a result are the same if their fingerprints are. It is made of all counted ballots, without names.
vote-fingerprint-means-named = It is made of who voted for what. Whoever changes one vote in the list gets another fingerprint.
vote-fingerprint-check = Does it fit?
vote-fingerprint-yes = Yes. The fingerprint fits the votes that are shown.
vote-fingerprint-no = No: the votes that are shown have another fingerprint.

# For whom one acts
vote-for-ballot = Voting for
vote-for-drafts = Writing for
vote-for-result = Dots of
vote-for-me = Myself
vote-for-left = { $name } ({ $left } left)
vote-for-done = { $name } (done)
vote-said-for = { $name }: { $text }
vote-why-not-seat = { $name } is not asked to vote. The facilitator can change that in the list of people.
vote-mark-theirs = { $mine ->
    [0] no dots of { $name }
    [one] { $mine } dot of { $name }
   *[other] { $mine } dots of { $name }
  }
