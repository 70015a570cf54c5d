//! Private rounds: counts while they last, a reveal that hides who wrote what, and drafts that come late.

use super::super::public::{Authors, EVERYBODY};
use super::super::reveal::{LATE_KEY, ROUND_KEY, pseudonym};
use super::*;

/// A round with these settings, and drafts of Ann and Bob in it; the ids of both.
fn round(authors: Authors) -> (World, String, [String; 2]) {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    start(&mut world, &fay, authors);
    for (id, drafts) in [(&ann, ["draft_a", "draft_b", "draft_c"]), (&bob, ["draft_d", "draft_e", "draft_f"])]
    {
        for name in drafts {
            world.desk(id).drafts.push(Note { at: START - 7, ..draft(name, "said") });
        }
        world.sync(id);
    }
    (world, fay, [ann, bob])
}

fn start(world: &mut World, fay: &str, authors: Authors) -> (String, Authors) {
    let answer = world.must(fay, Command::PrivateStart { lanes: None, authors });
    let Answer::Round { round, authors } = answer else { panic!("no round") };
    (round, authors)
}

fn revealed(world: &World) -> Vec<&Note> {
    world.board.notes.iter().filter(|note| note.id.starts_with("draft")).collect()
}

#[test]
fn a_reveal_keeps_all_that_a_note_shows() {
    let (mut world, fay, [ann, bob]) = round(Authors::Named);
    assert_eq!(world.workshop.public.desks[&ann].total, 3);
    assert_eq!(world.workshop.public.desks[&ann].cells["map_one/stage1/lane_2"], 3);
    let rich = Note {
        kind: "pain".to_owned(),
        color: "coral".to_owned(),
        size: "l".to_owned(),
        tags: vec!["data".to_owned()],
        ..draft("draft_x", "coloured")
    };
    world.desk(&ann).drafts.push(rich.clone());
    world.must(&fay, Command::PrivateReveal {});
    assert_eq!(revealed(&world).len(), 7);
    assert!(world.desks.values().all(|desk| desk.drafts.is_empty()));
    assert!(world.workshop.public.desks.is_empty());
    let note = world.note("draft_x").clone();
    assert_eq!(note, Note { by: ann, place: Place { o: None, ..rich.place.clone() }, ..rich });
    let by_bob = revealed(&world).iter().filter(|note| note.by == bob && note.at == START - 7).count();
    assert_eq!(by_bob, 3);
    assert!(world.events[0].1.contains(r#""notes":6"#));
}

#[test]
fn pseudonyms_join_the_notes_of_one_author_and_tell_no_more() {
    let (mut world, fay, [ann, bob]) = round(Authors::Pseudonyms);
    assert_eq!(world.workshop.public.desks.keys().collect::<Vec<_>>(), [EVERYBODY]);
    world.must(&fay, Command::PrivateReveal {});
    let authors: BTreeSet<_> = revealed(&world).iter().map(|note| note.by.clone()).collect();
    let seed = &world.workshop.private.rounds[0].seed;
    assert_eq!(authors, [pseudonym(seed, &ann), pseudonym(seed, &bob)].into());
    assert!(revealed(&world).iter().all(|note| note.at == START));
    // A late one bears the same pseudonym.
    world.desk(&ann).drafts.push(draft("draft_z", "late"));
    world.sync(&ann);
    let seed = world.workshop.private.rounds[0].seed.clone();
    assert_eq!(world.note("draft_z").by, pseudonym(&seed, &ann));
}

#[test]
fn a_reveal_without_authors_leaves_no_trace_of_them() {
    let (mut world, fay, [ann, _]) = round(Authors::Hidden);
    let mut telling =
        Note { src: Some(ann.clone().into()), group: Some("draft_a".to_owned()), ..draft("draft_x", "x") };
    telling.extra.insert("device".to_owned(), ann.clone().into());
    world.desk(&ann).drafts.push(telling);
    world.must(&fay, Command::PrivateReveal {});
    assert_eq!(revealed(&world).len(), 7);
    for note in revealed(&world) {
        assert!(note.by.is_empty() && note.at == START && note.group.is_none() && note.src.is_none());
        assert!(note.extra.is_empty() && note.place.o.is_none());
    }
    assert!(!serde_json::to_string(&world.board).unwrap().contains(&ann));
}

/// With the same texts and the desks exchanged, the same board comes out.
#[test]
fn the_order_on_the_board_is_independent_of_the_author() {
    let order = |swap: bool| {
        let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
        start(&mut world, &fay, Authors::Hidden);
        for no in 0..20 {
            let author = if (no % 2 == 0) == swap { &ann } else { &bob };
            world.desk(author).drafts.push(draft(&format!("draft_{no}"), "x"));
        }
        world.must(&fay, Command::PrivateReveal {});
        revealed(&world).into_iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(order(true), order(false));
    let ids: Vec<_> = order(true).into_iter().map(|note| note.id).collect();
    assert!(!ids.is_sorted());
}

#[test]
fn a_desk_that_comes_after_the_reveal_is_brought_in_at_once_and_marked() {
    let (mut world, fay, [ann, _]) = round(Authors::Named);
    world.must(&fay, Command::PrivateReveal {});
    world.desk(&ann).drafts.push(draft("draft_z", "from the train"));
    world.sync(&ann);
    assert_eq!(world.note("draft_z").extra[LATE_KEY], true);
    assert!(world.desk(&ann).drafts.is_empty());
    assert!(world.events.last().unwrap().1.contains(r#""late":true"#));
}

#[test]
fn a_late_draft_is_no_way_around_the_lock() {
    let (mut world, fay, [ann, _]) = round(Authors::Named);
    world.must(&fay, Command::PrivateReveal {});
    world.must(&fay, Command::Lock {});
    world.desk(&ann).drafts.push(draft("draft_z", "late"));
    world.sync(&ann);
    assert!(!world.board.notes.iter().any(|note| note.id == "draft_z"));
    world.must(&fay, Command::Unlock {});
    assert_eq!(world.note("draft_z").extra[LATE_KEY], true);
}

#[test]
fn those_who_cannot_write_on_the_board_have_no_drafts_either() {
    let (mut world, fay, [ann, _]) = round(Authors::Named);
    let vic = world.join("Vic", Role::Voter);
    for id in [&vic, &ann] {
        world.desk(id).drafts.push(draft(&format!("draft_{id}"), "x"));
    }
    world.sync(&vic);
    assert!(!world.workshop.public.desks.contains_key(&vic));
    world.must(&fay, Command::SetRole { participant: ann.clone(), role: Some(Role::Voter), can_vote: None });
    assert!(!world.workshop.public.desks.contains_key(&ann));
    world.must(&fay, Command::PrivateReveal {});
    assert_eq!(revealed(&world).len(), 3);
    assert_eq!(world.desk(&ann).drafts.len(), 4, "what stays on a desk stays the author's");
}

#[test]
fn a_cancelled_round_shows_nothing_and_the_next_one_keeps_its_promise() {
    let (mut world, fay, [ann, _]) = round(Authors::Hidden);
    world.must(&fay, Command::PrivateCancel { clear: false });
    world.sync(&ann);
    assert!(revealed(&world).is_empty());
    let (_, authors) = start(&mut world, &fay, Authors::Named);
    assert_eq!(authors, Authors::Hidden, "the drafts on the desks were written for that");
    assert_eq!(world.workshop.public.desks[EVERYBODY].total, 6);
    world.must(&fay, Command::PrivateReveal {});
    assert!(revealed(&world).len() == 6 && revealed(&world).iter().all(|note| note.by.is_empty()));
    let (_, authors) = start(&mut world, &fay, Authors::Named);
    assert_eq!(authors, Authors::Named);

    world.must(&fay, Command::PrivateCancel { clear: true });
    assert!(world.desks.values().all(|desk| desk.drafts.is_empty()));
}

#[test]
fn a_draft_is_shown_as_its_own_round_said_however_late_it_comes() {
    let (mut world, fay, [ann, _]) = World::with(["Ann", "Bob"]);
    let (first, _) = start(&mut world, &fay, Authors::Hidden);
    world.must(&fay, Command::PrivateCancel { clear: false });
    start(&mut world, &fay, Authors::Hidden);
    world.must(&fay, Command::PrivateReveal {});
    let (last, _) = start(&mut world, &fay, Authors::Named);
    let mut old = draft("draft_1", "old");
    old.extra.insert(ROUND_KEY.to_owned(), first.into());
    let mut new = draft("draft_2", "new");
    new.extra.insert(ROUND_KEY.to_owned(), last.into());
    world.desk(&ann).drafts = vec![old, new, draft("draft_3", "of a client that names no round")];
    world.sync(&ann);
    assert_eq!(revealed(&world).len(), 1, "only the one that was revealed to the others");
    assert_eq!(world.note("draft_1").by, "");
    assert_eq!(world.workshop.public.desks[&ann].total, 2);
    world.must(&fay, Command::PrivateReveal {});
    assert_eq!([world.note("draft_2").by.clone(), world.note("draft_3").by.clone()], [ann.clone(), ann]);
    assert!(!world.note("draft_2").extra.contains_key(ROUND_KEY));
}

#[test]
fn a_draft_that_is_nowhere_does_not_keep_others_from_the_board() {
    let (mut world, fay, [ann, bob]) = round(Authors::Named);
    world.desk(&ann).drafts.push(Note { place: cell("stage9", "lane_2", "a0"), ..draft("draft_x", "lost") });
    world.desk(&ann).drafts.push(draft("bad", "no id"));
    world.desk(&bob).drafts.push(draft("draft_a", "same id as Ann's"));
    world
        .desk(&bob)
        .drafts
        .push(Note { deleted: Some(Deleted::default()), ..draft("draft_y", "thrown away") });
    world.must(&fay, Command::PrivateReveal {});
    assert_eq!(world.note("draft_x").place, Place { xy: Some([0.0, 0.0]), ..Place::default() });
    let texts: BTreeSet<_> = world.board.notes.iter().map(|note| note.text.as_str()).collect();
    assert!(
        texts.is_superset(&["lost", "no id", "same id as Ann's", "said"].into())
            && !texts.contains("thrown away")
    );
    assert!(world.board.notes.iter().all(|note| crate::board::id::is_valid(&note.id)));
}

#[test]
fn what_does_not_fit_onto_the_board_stays_on_the_desks() {
    let (mut world, fay, _) = round(Authors::Hidden);
    let room = 4;
    let filler = 0..crate::board::limits::NOTES_MAX - world.board.notes.len() - room;
    world.board.notes.extend(filler.map(|no| Note { id: format!("filler_{no}"), ..Note::default() }));
    world.must(&fay, Command::PrivateReveal {});
    assert_eq!(revealed(&world).len(), room);
    assert_eq!(world.desks.values().map(|desk| desk.drafts.len()).sum::<usize>(), 2);
}

#[test]
fn one_says_that_one_is_done_with_a_round() {
    let (mut world, fay, [ann, _]) = World::with(["Ann", "Bob"]);
    let (round, _) = start(&mut world, &fay, Authors::Hidden);
    world.desk(&ann).finished.insert(round);
    world.sync(&ann);
    assert!(world.who(&ann).done);
    world.must(&fay, Command::PrivateReveal {});
    assert!(!world.who(&ann).done);
    world.must_not(&fay, Command::PrivateReveal {}, "start one first");
}

#[test]
fn cells_that_are_no_ids_are_not_shown_to_others() {
    let (mut world, fay, [ann, _]) = World::with(["Ann", "Bob"]);
    start(&mut world, &fay, Authors::Named);
    world
        .desk(&ann)
        .drafts
        .push(Note { place: cell("SECRET TEXT", "lane_2", "a0"), ..draft("draft_x", "x") });
    world.sync(&ann);
    assert_eq!(world.workshop.public.desks[&ann].total, 1);
    assert!(world.workshop.public.desks[&ann].cells.is_empty());
}

#[test]
fn what_is_cleared_late_takes_nothing_of_the_next_round() {
    let (mut world, fay, [ann, _]) = round(Authors::Named);
    world.must(&fay, Command::PrivateCancel { clear: false });
    let first = world.workshop.private.rounds[0].id.clone();
    let (second, _) = start(&mut world, &fay, Authors::Named);
    let mut fresh = draft("draft_new", "of the second round");
    fresh.extra.insert(ROUND_KEY.to_owned(), second.into());
    let mut old = draft("draft_old", "of the first");
    old.extra.insert(ROUND_KEY.to_owned(), first.clone().into());
    world.desk(&ann).drafts = vec![fresh, old];
    // As the shell does it when the store is back.
    world.carry_out(&Effect::ClearDrafts { round: first });
    let left: Vec<_> = world.desk(&ann).drafts.iter().map(|draft| draft.id.clone()).collect();
    assert_eq!(left, ["draft_new"]);
}

#[test]
fn a_note_follows_what_its_author_was_still_typing() {
    let (world, _, _) = round(Authors::Named);
    let mut board = world.board.clone();
    board.notes.push(draft("draft_x", "half a sen"));
    board.notes.push(draft("draft_y", "whole"));
    let typed = [draft("draft_x", "half a sentence"), draft("draft_y", "whole"), draft("draft_z", "new")];
    let patches = reveal::patches(&typed, &board);
    assert_eq!(patches.len(), 1);
    assert_eq!((patches[0].0.as_str(), patches[0].1.text.as_deref()), ("draft_x", Some("half a sentence")));
}
