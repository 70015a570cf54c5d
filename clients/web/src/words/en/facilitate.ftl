## The step bar
facilitate-bar = Agenda and timer
facilitate-agenda = Agenda
facilitate-agenda-show = Show the agenda
facilitate-agenda-plan = Plan the agenda
facilitate-not-begun = Not begun yet
facilitate-step-short = { $n }/{ $m }
facilitate-step-show = Step { $n } of { $m }: { $title } ({ $mode }). Show the agenda
facilitate-begin = Begin
facilitate-next = Next step
facilitate-next-short = Next
facilitate-next-to = Next step: { $title }
facilitate-next-timed = Next step: { $title }, and start { $n } min
facilitate-back = Step before
facilitate-back-to = Back to: { $title }
facilitate-minutes = { $n } min
facilitate-dots = { $n ->
    [one] { $n } dot
   *[other] { $n } dots
}
facilitate-mode-open = Together
facilitate-mode-private = Each alone
facilitate-mode-vote = Vote
facilitate-mode-actions = Actions

## Why something cannot be done
facilitate-not-now = { $what }: { $why }
facilitate-why-role = only for facilitators
facilitate-why-connection = needs a connection
facilitate-why-first = this is the first step
facilitate-why-last = this is the last step
facilitate-why-agenda = each step needs a title, and numbers within their limits
facilitate-why-lanes = choose at least one lane
facilitate-why-no-view = go to the board first
facilitate-why-one-note = select one note on the board first
facilitate-why-draft = nobody else can see a draft

## The timer
facilitate-timer = Timer
facilitate-timer-new = Start anew
facilitate-timer-start = Start the timer: { $n } min
facilitate-timer-pause = Pause the timer
facilitate-timer-resume = Let the timer run on
facilitate-timer-more = One more minute
facilitate-timer-plus = +1 min
facilitate-timer-stop = Stop the timer
facilitate-timer-up = Time is up
facilitate-timer-is-running = { $time } left
facilitate-timer-is-paused = Paused, { $time } left
facilitate-timer-is-over = Time is up
facilitate-timer-five = Five minutes left
facilitate-timer-one = One minute left
facilitate-timer-over = Time is up
facilitate-sound = Quiet sound when the time is up

## News
facilitate-news-step = { $minutes ->
    [0] Step { $n } of { $m }: { $title }.
   *[other] Step { $n } of { $m }: { $title }, { $minutes } min.
}
facilitate-news-round = Everyone writes alone now: only you see your notes.
facilitate-news-round-others = Everyone who edits writes alone now, unseen by the others.
facilitate-news-revealed = All notes are on the board now.
facilitate-news-cancelled = The private round was called off.
facilitate-news-locked = The board is locked: look, but do not write.
facilitate-news-unlocked = You can write on the board again.
facilitate-news-timer-runs = The timer runs.
facilitate-news-timer-paused = The timer is paused.
facilitate-news-timer-longer = The timer runs longer.
facilitate-news-timer-stopped = The timer was stopped.

## Being led
facilitate-somebody = The facilitator
facilitate-brought = { $name } brings everyone here
facilitate-called = { $name } wants everyone to look at one place
facilitate-go-back = Go back
facilitate-go-there = Go there
facilitate-spotlight = { $name } points at “{ $quote }”
facilitate-spotlight-mine = You point at “{ $quote }”
facilitate-show = Show
facilitate-notice-close = Close the notice
facilitate-nobody = No facilitator is here
facilitate-take-over = Take over
facilitate-locked = Locked by the facilitator: look, but do not write
facilitate-locked-by-you = The board is locked: nobody can write

## Private rounds
facilitate-round = Private round
facilitate-round-what = Everyone writes alone, unseen by the others. Then all notes come onto the board together.
facilitate-round-start = Start a private round…
facilitate-round-start-title = Start a private round
facilitate-round-start-now = Start the round
facilitate-round-mine = Only you see your notes
facilitate-round-mine-in = Only you see what you write in { $lanes }
facilitate-round-in = In { $lanes }.
facilitate-round-others = The others write alone now
facilitate-round-progress = { $drafts ->
    [0] Nothing written yet.
    [one] { $drafts } draft, { $people ->
        [one] { $people } person
       *[other] { $people } people
    } writing.
   *[other] { $drafts } drafts, { $people ->
        [one] { $people } person
       *[other] { $people } people
    } writing.
}
facilitate-round-done = { $n } done.
facilitate-round-done-of = { $n } of { $m } done
facilitate-round-stricter = Drafts of an earlier round are still unseen, so their promise holds here too: { $authors }.
facilitate-round-go-on = Go on writing
facilitate-done = I’m done
facilitate-done-hint = Tell the facilitator that you are done
facilitate-done-undo = Not done after all
facilitate-is-done = done
facilitate-is-writing = not done yet
facilitate-drafts = { $n ->
    [one] { $n } draft
   *[other] { $n } drafts
}
facilitate-authors = What will be seen of the authors?
facilitate-authors-hidden = No names
facilitate-authors-hidden-hint = Nobody sees who wrote what, not even you. Notes come in mixed order, groups are dissolved.
facilitate-authors-pseudonyms = Pseudonyms
facilitate-authors-pseudonyms-hint = Everyone sees which notes are by the same person, but not by whom.
facilitate-authors-named = Names
facilitate-authors-named-hint = Each note shows who wrote it. While people write, everyone sees how many notes each has.
facilitate-promise-hidden = Later nobody sees who wrote what.
facilitate-promise-pseudonyms = Later everyone sees which notes are by the same person, but not by whom.
facilitate-promise-named = Later everyone sees who wrote what.
facilitate-where = Where do people write?
facilitate-where-all = In all lanes
facilitate-where-some = Only in these lanes
facilitate-lanes = { $n ->
    [one] { $n } lane
   *[other] { $n } lanes
}
facilitate-quoted = “{ $name }”
facilitate-reveal = Reveal
facilitate-reveal-hint = Bring all drafts onto the board
facilitate-reveal-ask = Reveal all notes?
facilitate-reveal-counts = { $drafts ->
    [0] Nobody has written anything yet.
    [one] { $drafts } note by { $people ->
        [one] { $people } person
       *[other] { $people } people
    } comes onto the board.
   *[other] { $drafts } notes by { $people ->
        [one] { $people } person
       *[other] { $people } people
    } come onto the board.
}
facilitate-reveal-writing = { $n ->
    [one] { $n } person has not said “I’m done” yet.
   *[other] { $n } people have not said “I’m done” yet.
}
facilitate-reveal-late = Notes that come later, from devices that are offline now, are added as promised.
facilitate-reveal-now = { $n ->
    [0] End the round
    [one] Reveal { $n } note
   *[other] Reveal { $n } notes
}
facilitate-cancel-round = Call off…
facilitate-cancel-ask = Call off the private round?
facilitate-cancel-keep = Keep the drafts
facilitate-cancel-keep-hint = They stay with their authors, unseen, and belong to the next private round.
facilitate-cancel-clear = Throw the drafts away
facilitate-cancel-clear-hint = What everyone has written in this round is gone for good.
facilitate-cancel-now = Call off
facilitate-cancel-clear-now = Throw away and call off

## The agenda
facilitate-agenda-empty = No steps yet.
facilitate-agenda-edit = Edit
facilitate-agenda-save = Save the agenda
facilitate-leave = Cancel
facilitate-total = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, { $minutes } min
facilitate-go-to = Go to: { $title }
facilitate-go-timed = Go to: { $title }, and start { $n } min
facilitate-step-n = Step { $n }
facilitate-step-add = Add a step
facilitate-step-title = What is done in this step?
facilitate-step-minutes = Minutes
facilitate-step-mode = How
facilitate-step-dots = Dots
facilitate-step-up = Move step { $n } up
facilitate-step-down = Move step { $n } down
facilitate-step-remove = Remove step { $n }
facilitate-no-workshop = This document has no workshop.

## Everyone's attention
facilitate-attention = Everyone’s attention
facilitate-bring = Bring everyone here
facilitate-bring-hint = Show everyone what you see now
facilitate-bring-done = Everyone sees what you see now.
facilitate-spotlight-on = Point at the selected note
facilitate-spotlight-off = Stop pointing
facilitate-lock = Lock the board
facilitate-lock-hint = Nobody can write then, not even you. Looking, voting and private notes go on.
facilitate-unlock = Unlock the board
facilitate-unlock-hint = The board is locked: nobody can write on it.

## What to do next
facilitate-hint = What to do next
facilitate-hint-away = Not now
facilitate-hint-round = In this step everyone writes alone first.
facilitate-hint-everyone-done = { $n ->
    [one] Everyone is done: { $n } note waits.
   *[other] Everyone is done: { $n } notes wait.
}
facilitate-hint-time-over = { $n ->
    [one] Time is up: { $n } note waits.
   *[other] Time is up: { $n } notes wait.
}
facilitate-hint-vote = { $n ->
    [one] Let everyone vote with { $n } dot.
   *[other] Let everyone vote with { $n } dots.
}
facilitate-hint-vote-everyone-done = Everyone has voted.
facilitate-hint-vote-time-over = Time is up, and the vote is still open.
facilitate-hint-actions = Write down who does what by when.
facilitate-vote-open = Open the vote
facilitate-vote-rules = Rules…
facilitate-vote-close = Close and count
facilitate-actions-open = Open the actions
