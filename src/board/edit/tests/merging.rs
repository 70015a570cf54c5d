//! What two people do at the same time.

use super::*;

fn patch(id: &str, patch: NotePatch) -> Edit {
    Edit::PatchNote { id: text(id), patch }
}

fn words(body: &str) -> NotePatch {
    NotePatch { text: Some(text(body)), ..NotePatch::default() }
}

fn find(doc: &Doc, id: &str) -> Note {
    whole(doc).notes.into_iter().find(|note| note.id == id).unwrap()
}

fn board_with(body: &str) -> Board {
    let mut board = rich();
    board.notes.push(note("note-05", body, cell("stage-1", "lane-01", "a5")));
    crate::board::item::sort(&mut board.notes);
    board
}

#[test]
fn two_drags_of_one_note_end_at_one_of_the_two_places() {
    let places = [cell("stage-2", "lane-01", "a7"), cell("stage-1", "lane-02", "a8")];
    let one = created(&rich());
    let other = copy(&one, 2);
    for (doc, place) in [&one, &other].into_iter().zip(&places) {
        done(doc, &patch("note-01", NotePatch { place: Some(place.clone()), ..NotePatch::default() }));
    }
    sync(&one, &other);
    assert!(places.contains(&find(&one, "note-01").place));
    assert_eq!(whole(&one).notes.len(), 4);
}

#[test]
fn what_two_people_type_is_all_there() {
    let one = created(&board_with("Klient czeka na kuriera"));
    let other = copy(&one, 2);
    done(&one, &patch("note-05", words("Klient długo czeka na kuriera")));
    done(&other, &patch("note-05", words("Klient czeka na kuriera 📦!")));
    sync(&one, &other);
    assert_eq!(find(&one, "note-05").text, "Klient długo czeka na kuriera 📦!");
}

#[test]
fn an_edit_of_a_note_that_somebody_deletes_comes_back_with_it() {
    let one = created(&board_with("stare"));
    let other = copy(&one, 2);
    done(&one, &Edit::Delete { what: ItemKind::Note, ids: vec![text("note-05")] });
    done(&other, &patch("note-05", NotePatch { color: Some(text("blue")), ..words("stare i nowe") }));
    sync(&one, &other);
    assert!(find(&one, "note-05").deleted.is_some());
    done(&one, &Edit::Restore { what: ItemKind::Note, ids: vec![text("note-05")] });
    sync(&one, &other);
    let note = find(&other, "note-05");
    assert_eq!((note.text.as_str(), note.color.as_str(), note.deleted), ("stare i nowe", "blue", None));
}

#[test]
fn tags_of_two_people_are_a_union() {
    let one = created(&board_with("x"));
    let other = copy(&one, 2);
    for (doc, tag) in [(&one, "data"), (&other, "interview")] {
        done(doc, &patch("note-05", NotePatch { tags: Some(vec![text(tag)]), ..NotePatch::default() }));
    }
    sync(&one, &other);
    assert_eq!(find(&one, "note-05").tags, ["data", "interview"]);
}

#[test]
fn inserts_at_one_spot_get_different_keys() {
    let one = created(&rich());
    let other = copy(&one, 2);
    let place = Place { o: None, ..cell("stage-1", "lane-01", "") };
    for (seed, doc) in (1..).zip([&one, &other]) {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut writer = Writer { now_ms: 1, by: "server", rng: &mut rng };
        let added = Edit::AddNotes(vec![Note { place: place.clone(), ..Note::default() }]);
        apply(&mut doc.transact_mut(), &added, &mut writer).unwrap();
    }
    sync(&one, &other);
    let keys: std::collections::BTreeSet<_> =
        whole(&one).notes.into_iter().filter(|note| note.text.is_empty()).map(|note| note.place.o).collect();
    assert_eq!(keys.len(), 3);
}

#[test]
fn undo_of_one_person_leaves_what_the_server_did() {
    let server = created(&board_with("tekst"));
    let client = copy(&server, 7);
    let notes = yrs::WriteTxn::get_or_insert_map(&mut client.transact_mut(), "notes");
    let mut undo = yrs::undo::UndoManager::<()>::new();
    undo.expand_scope(&client, &notes);
    done(&client, &patch("note-05", NotePatch { color: Some(text("pink")), ..words("tekst klienta") }));
    send(&client, &server);
    // Meanwhile the server brings back a version in which the note lies elsewhere.
    let mut version = board_with("stary tekst");
    version.notes.iter_mut().filter(|note| note.id == "note-05").for_each(|note| {
        note.place = cell("stage-2", "lane-01", "a9");
    });
    done(&server, &Edit::Become(Box::new(version)));
    let update = server.transact().encode_diff_v1(&client.transact().state_vector());
    client.transact_mut_with("remote").apply_update(Update::decode_v1(&update).unwrap()).unwrap();
    undo.undo_blocking();
    let note = find(&client, "note-05");
    assert_eq!(note.place, cell("stage-2", "lane-01", "a9"));
    assert!(note.text.contains("stary"), "{}", note.text);
}
