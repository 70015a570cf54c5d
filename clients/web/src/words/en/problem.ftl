## What the server refuses, by its code (docs/api.md, problems); kinds of problem are in core.ftl.

problem-link-not-valid = This link is not valid any more. Ask a facilitator for a new one.
problem-not-joined = You are not on this board. Join it by its link.
problem-access-ended = Your access to this board has ended. Ask a facilitator for a new link.
problem-role = Your role does not allow this. Ask a facilitator.
problem-board-locked = The board is locked. A facilitator can unlock it.

problem-no-participant = This person is not on the board any more.
problem-no-vote = This vote is not there any more.
problem-no-note = This note is not there any more, or it is in the trash. Restore it first.
problem-key-reused = This was sent twice with different content. Reload the page.

problem-vote-not-over = This vote is not over yet. Close it first, then repeat it.
problem-vote-called-off = This vote was called off and has no ranks.
problem-vote-opened-before = This vote was opened before. Repeat it as a new one.
problem-vote-without-end = This vote has no time limit: it is open until somebody closes it.
problem-vote-over = This vote is over, and its result stands.
problem-vote-not-open = This vote is not open.
problem-fewer-choices = An open vote can only give more votes. To give fewer, repeat it.
problem-candidate-already = This note can be voted for already.
problem-no-candidates = There is no note to vote for. Write some, or choose a larger area.
problem-no-result = This vote has no result yet. Close it first.
problem-no-winners-left = All winners are actions already.
problem-late-included = Late ballots were counted once already. To count more, repeat the vote.
problem-nothing-late = No ballot came late.

problem-step-without-minutes = This step has no minutes. Start the timer by itself.
problem-last-step = This is the last step. Go back, or add one to the agenda.
problem-timer-not-running = The timer does not run. Start it first.
problem-timer-not-paused = The timer is not paused.
problem-no-timer = There is no timer. Start one first.
problem-locked-already = The board is locked already.
problem-not-locked = The board is not locked.

problem-round-under-way = A private round is under way. Reveal or cancel it first.
problem-no-round = No private round is under way. Start one first.

problem-link-revoked = This link is revoked already.
problem-hand-over-to-self = You lead already. Choose somebody else.
problem-facilitator-already = You lead already.
problem-facilitator-online = A facilitator is online. Ask them to hand over.
problem-facilitator-was-here = A facilitator was here less than a minute ago. Try again in a minute.
problem-last-facilitator = A board needs a facilitator. Hand over first.

problem-too-many-steps = An agenda can have at most { $max } steps. Join some of them.
problem-too-many-people = There can be at most { $max } people on a board. Remove some who have left.
problem-too-many-seats = One person can type for at most { $max } seats. Choose somebody else for this one.
problem-too-many-lanes-of-round = A private round can name at most { $max } lanes. Leave them out to write in all.
problem-too-many-votes = A board can have at most { $max } votes. Go on in a copy of the board.
problem-too-many-open-votes = At most { $max } votes can be open at once. Close one first.
problem-too-many-names-in-scope = A vote can name at most { $max } notes. Choose stages or lanes instead.
problem-too-many-candidates = At most { $max } notes can be voted for at once. Choose a smaller area.
problem-too-many-bytes-of-vote = The notes to vote for have too much text together. Choose a smaller area.
problem-too-many-bytes-of-all-votes = The votes of this board hold too much text together. Go on in a copy of the board.
problem-too-many-actions = A board can have at most { $max } actions. Delete some that are done.
problem-too-many-items = There can be at most { $max } of these on a board. Delete some first.
problem-too-many-boards = The server holds as many boards as it may. Delete some, or ask whoever runs it.
problem-too-many-versions = The board has as many versions as it may. Delete some first.
problem-too-many-webhooks = A board can have at most { $max } webhooks. Remove one first.

problem-file-too-large = The file is too large. Split it into several files.
problem-file-too-long = There is too much in the file. Split it into several files.
problem-file-empty = There is nothing in the file that could come onto the board. Check that it is the right one.
problem-file-not-text = This kind of file cannot be read. Save it as CSV, text or JSON, and import that.
problem-file-broken-json = The file is broken JSON. Export it again.
problem-file-unknown-json = This JSON is not known here. Known are our own boards, JSON Canvas, Excalidraw and tldraw.
problem-file-wrong-kind = The file is not of the kind that you chose. Let its kind be found out.
problem-file-newer = The file was written by a newer version. The server has to be updated first.
problem-no-such-place = The board has no such map, stage or lane. Choose one that is there.
problem-no-such-column = The table has no such column. Choose one that is there.
problem-board-full = With this file the board would be too full. Import less, or into a new board.
