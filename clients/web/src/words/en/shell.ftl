## The page

shell-home = To the start page
shell-unknown = There is no such page
shell-unknown-long = Nothing is at { $path }.
shell-version = A new version of this page is ready.
shell-version-reload = Reload
shell-untitled = Untitled board

## Coming in

shell-joining = Opening the board…
shell-me = You
shell-me-first = Who are you?
shell-me-lead = The others see your name beside what you do. What you can do here comes with your link.
shell-me-lead-document = The others see your name beside what you do.
shell-me-color-n = Colour { $n }
shell-me-go = Go to the board
shell-role-viewer = You are a viewer: you see everything and change nothing.
shell-role-voter = You are a voter: you see everything and vote.
shell-role-editor = You are an editor: you write notes, change the map and vote.
shell-role-facilitator = You facilitate: besides writing and voting you run the workshop and invite people.

## No board

shell-ended-start = To the start page
shell-ended-no-link = You need a link to this board
shell-ended-no-link-long = This browser has not been here before. Ask whoever invited you for the link, and paste it here.
shell-ended-bad-link = This link is not valid any more
shell-ended-bad-link-long = It was renewed, withdrawn, or has expired. Ask a facilitator of the board for a new one, and paste it here.
shell-ended-removed = You are not on this board any more
shell-ended-removed-long = A facilitator has taken you off it, or the link you came by has ended. With a new link you can come back.
shell-ended-gone = This board is not there
shell-ended-gone-long = It was deleted, or its address is not complete.
shell-ended-refused = The server does not open this board
shell-ended-away = The server cannot be reached
shell-ended-away-long = This browser has no copy of the board yet, so there is nothing to show. It opens by itself as soon as there is a connection.
shell-ended-document-no-link = You need a link to this document
shell-ended-document-no-link-long = The server lets nobody in without one. Ask whoever invited you for it, and paste it here.
shell-ended-document-expired = This link has expired
shell-ended-document-expired-long = Ask whoever sent it to you for a new one, and paste it here.
shell-ended-document-bad-link = This link is not valid any more
shell-ended-document-bad-link-long = It has expired or was withdrawn. Ask whoever sent it to you for a new one, and paste it here.
shell-ended-document-gone = This document is not there
shell-ended-document-gone-long = It was deleted, or its name is not complete.
shell-ended-document-refused = The server does not open this document

## How things stand

shell-status-label = Where your changes are
shell-locked = Locked
shell-locked-long = A facilitator has locked the board: nobody can change it for now.
shell-locked-unsent =
    { $n ->
        [one] Locked · { $n } change not sent
       *[other] Locked · { $n } changes not sent
    }
shell-locked-unsent-long =
    { $n ->
        [one] A facilitator has locked the board. { $n } change of yours is sent when it is unlocked.
       *[other] A facilitator has locked the board. { $n } changes of yours are sent when it is unlocked.
    }
shell-schema = This board was made by a newer version. You can look at it; reload the page to see whether there is a newer one.
shell-part-board = Board
shell-part-document = Document
shell-part-workshop = Workshop
shell-part-desk = Your desk: drafts and votes
shell-part-saved = saved
shell-part-waiting =
    { $n ->
        [one] { $n } change waiting
       *[other] { $n } changes waiting
    }

## Header

shell-title = Name of the board
shell-title-change = Change the name
shell-maps = Maps on this board
shell-map-add = Add an empty map
shell-map-new = New map
shell-map-future = Copy as the desired state
shell-map-full = The board holds no more maps.
shell-menu = Menu
shell-panel-missing = That could not be loaded. Check the connection and try again.
shell-panels = Panels
shell-panel-people = People
shell-panel-votes = Votes
shell-view-board = Board
shell-view-outline = Outline
shell-view-phone = Phone view
shell-leave = Leave the board

## People

shell-people-here =
    { $n ->
        [one] { $n } person here
       *[other] { $n } people here
    }
shell-people-me = You are { $name }. Change name or colour
shell-people-me-title = { $name } (you)
shell-people-follow = Follow { $name }
shell-people-unfollow = Stop following { $name }
shell-people-more =
    { $n ->
        [one] { $n } more person
       *[other] { $n } more people
    }
shell-people-online =
    { $n ->
        [one] { $n } person here
       *[other] { $n } people here
    }
shell-people-away =
    { $n ->
        [one] { $n } person away
       *[other] { $n } people away
    }
shell-person-menu = What to do with { $name }
shell-person-writing = writing…
shell-person-done = done
shell-person-seat = typed for by { $name }
shell-person-rename = Change my name or colour
shell-person-votes = Votes count
shell-person-votes-not = Votes do not count
shell-invite = Invite people
shell-seat-add = Add a seat
shell-seat-lead = For somebody without a device. You type and vote for them.
shell-seat-added = { $name } has a seat.
shell-seat-role = May write notes too
shell-seat-host = Typed for by
shell-seat-act = Act for { $name }
shell-seat-act-not = Act for myself again
shell-hand-over = Hand over facilitating
shell-remove = Take off the board…
shell-remove-title = Take { $name } off the board?
shell-remove-lead = They lose access at once. What they have written stays.
shell-remove-erase = Erase their name, too
shell-remove-erase-hint = Their name goes from everything they wrote, and their drafts and votes are deleted. This cannot be undone.
shell-remove-go = Take off
shell-removed = { $name } is off the board.

## Sharing

shell-share-title = Invite people
shell-share-lead = What shall they be able to do?
shell-share-lead-other = You can pass on the link that you came by.
shell-share-role-viewer = Viewers see everything and change nothing.
shell-share-role-voter = Voters see everything and vote.
shell-share-role-editor = Editors write notes, change the map and vote.
shell-share-role-facilitator = Facilitators run the workshop: agenda, votes, links, people.
shell-share-link = Link
shell-share-qr = QR code of the link for: { $role }
shell-share-only-here = Only this computer can open this link: the server can be reached from nowhere else. Whoever runs it can change that (“listen”).
shell-share-copy = Copy link
shell-share-copied = Copied
shell-share-copy-problem = The browser does not allow copying. Copy the link by hand.
shell-share-ask = This browser does not know a link. Ask a facilitator for one.
shell-share-revoked = There is no link for this role.
shell-share-make = Make a link
shell-share-renew = Renew
shell-share-renew-ask = The present link will not work any more; you get a new one. Whoever is on the board stays.
shell-share-revoke = Revoke
shell-share-revoke-ask = The link will not work any more. Whoever is on the board stays.

## Settings

shell-settings = Settings
shell-settings-hint = Everything here is kept in this browser only.
shell-language = Language
shell-language-away = { $language } could not be loaded. Try again when you are online.
shell-scheme = Appearance
shell-scheme-system = System
shell-scheme-light = Light
shell-scheme-dark = Dark
shell-contrast = High contrast
shell-contrast-hint = Stronger lines and letters
shell-calm = Calm
shell-calm-hint = No motion, fewer colours
shell-cursors = Cursors of the others
shell-cursors-hint = Who points where
shell-sound = Sound
shell-sound-hint = A quiet tone when the time is up
shell-me-name = Name
