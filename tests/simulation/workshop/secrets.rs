//! What must not be found where it does not belong, and what must be found in the end.
//!
//! Bytes are looked at as they are stored, snapshots and records, without asking the server.

use std::collections::{BTreeMap, BTreeSet};

use wayboard::board::family::Part;
use wayboard::board::model::Note;
use wayboard::board::records;
use wayboard::export::{Format, View, render};
use wayboard::id::DocumentName;
use wayboard::room::document::Reading;
use wayboard::store::Store;
use wayboard::workshop::public::Authors;
use wayboard::workshop::vote::{Names, Vote, VoteState};

use super::checks::has_voted;
use super::replica::Replica;
use super::script::{nonce, sentinel};
use super::story::{Closed, Draft, Fate, Story, eventually};

impl Story {
    /// No draft that is still secret is anywhere but on its author's desk: in no other document's bytes, in nothing
    /// that the server tells of the workshop, and in no export.
    pub(super) fn check_secrets(&self) {
        for (name, text) in self.stored() {
            self.check_text(name.as_str(), &text);
        }
        let server = self.server();
        let public = serde_json::to_string(&self.public).expect("plain values");
        self.check_text("the workshop", &public);
        let picture = server.run(server.boards.picture(&self.id)).expect("a picture");
        let view = View {
            board: &picture.board,
            votes: &picture.votes,
            names: &picture.names,
            now_ms: picture.now_ms,
        };
        for format in [Format::Json, Format::Csv, Format::Markdown, Format::Svg] {
            let export = render(format, &view).expect("an export");
            self.check_text(format.name(), &String::from_utf8_lossy(&export));
        }
    }

    /// What is stored of each document, with all that is no text replaced.
    fn stored(&self) -> Vec<(DocumentName, String)> {
        let documents = self.store.list("", None, usize::MAX).expect("a list");
        let mut all = Vec::new();
        for info in documents {
            let stored = self.store.load(&info.name).expect("it loads").unwrap_or_default();
            let mut bytes = stored.snapshot.map(|snapshot| snapshot.bytes.to_vec()).unwrap_or_default();
            for (_, record) in &stored.log {
                bytes.extend_from_slice(record.bytes());
            }
            all.push((info.name, String::from_utf8_lossy(&bytes).into_owned()));
        }
        all
    }

    fn check_text(&self, name: &str, text: &str) {
        for number in sentinels(text) {
            let draft = &self.drafts[number];
            let own = self.id.document(&Part::Desk(self.people[draft.person].id.clone()));
            assert!(!draft.secret || name == own.as_str(), "{name} has the secret draft {number}");
        }
    }

    /// When all is over.
    pub(super) fn check_end(&mut self) {
        let server = self.server();
        eventually("every draft is on the board, once", || {
            let board = server.run(server.boards.read(&self.id)).expect("the board");
            self.drafts
                .iter()
                .enumerate()
                .find_map(|(number, draft)| self.misplaced(number, draft, &board.notes))
        });
        eventually("nothing of ballots that nobody may know is stored", || self.told_ballot());
        self.refresh();
        for (id, closed) in &self.closed {
            self.check_late(id, closed);
        }
        self.check_workshop_document();
        self.check_secrets();
        self.check_owed();
        self.check_replicas();
    }

    /// What is wrong with where a draft is.
    fn misplaced(&self, number: usize, draft: &Draft, notes: &[Note]) -> Option<String> {
        let text = sentinel(number);
        let found: Vec<&Note> = notes.iter().filter(|note| note.text.contains(&text)).collect();
        let fits = match draft.fate {
            Fate::Owed => found.len() == 1,
            Fate::Maybe => found.len() <= 1,
            Fate::Never => found.is_empty(),
        };
        if !fits {
            return Some(format!(
                "draft {number} of {} ({}), {:?}, round {:?}, is there {} times",
                draft.person,
                self.people[draft.person].id,
                draft.fate,
                draft.round,
                found.len()
            ));
        }
        let by = &found.first()?.by;
        let kept = match draft.promise {
            Some(Authors::Hidden) => by.is_empty(),
            Some(Authors::Pseudonyms) => *by != self.people[draft.person].id,
            Some(Authors::Named) | None => true,
        };
        (!kept).then(|| format!("draft {number} shows its author {by}, but was promised {:?}", draft.promise))
    }

    /// A desk that still joins its owner to a choice that nobody may know, or has the secret that would.
    ///
    /// A key of a slot that was emptied may stay, as the place of something deleted: that somebody voted is known.
    fn told_ballot(&self) -> Option<String> {
        let (named, secret): (Vec<_>, Vec<_>) = self
            .public
            .votes
            .iter()
            .partition(|(_, vote)| vote.names == Names::Named && vote.state == VoteState::Closed);
        let candidates = |votes: &[(&String, &Vote)]| -> BTreeSet<String> {
            let all = votes.iter().flat_map(|(_, vote)| &vote.candidates);
            all.map(|candidate| candidate.id.clone()).collect()
        };
        let mut wanted: Vec<String> = candidates(&secret).difference(&candidates(&named)).cloned().collect();
        wanted.extend(secret.iter().map(|(id, _)| nonce(id, 0)[..id.len() + 6].to_owned()));
        let stored = self.stored();
        self.people.iter().enumerate().find_map(|(number, person)| {
            let name = self.id.document(&Part::Desk(person.id.clone()));
            let (_, text) = stored.iter().find(|(stored, _)| *stored == name)?;
            // A draft keeps its id when it becomes a note.
            let own = |id: &String| self.drafts.iter().any(|draft| draft.person == number && draft.id == *id);
            let found = wanted.iter().find(|wanted| text.contains(wanted.as_str()) && !own(wanted))?;
            let desk = Replica::new(1);
            let server = self.server();
            desk.apply_if_any(
                &server.run(server.hub.update(&name, None)).expect("readable").unwrap_or_default(),
            );
            Some(format!("{name} of {number}, gone: {}, has {found}; now {}", person.gone, desk.ballots()))
        })
    }

    /// Whoever came too late is counted as late, and nobody else.
    fn check_late(&self, id: &str, closed: &Closed) {
        let vote = &self.public.votes[id];
        let late = |cast: &BTreeSet<String>, surely: bool| {
            let sent = self.sent.iter().filter(|sent| {
                let excused = self.people[sent.person].gone
                    || self.emptied.contains(&(sent.person, id.to_owned()))
                    || !sent.acknowledged;
                sent.burst >= closed.burst && has_voted(id, vote, &sent.desk) && !(surely && excused)
            });
            let voters: BTreeSet<&String> = sent
                .map(|sent| &self.people[sent.person].id)
                .filter(|voter| closed.eligible.contains(*voter) && !cast.contains(*voter))
                .collect();
            voters.len()
        };
        let counted = vote.late.ballots as usize;
        let fits = |cast: &BTreeSet<String>| (late(cast, true)..=late(cast, false)).contains(&counted);
        let ranges: Vec<_> = closed.casts.iter().map(|cast| (late(cast, true), late(cast, false))).collect();
        assert!(closed.casts.iter().any(fits), "vote {id}: {counted} came late, and not one of {ranges:?}");
    }

    /// What clients read is what the server knows.
    fn check_workshop_document(&self) {
        let name = self.id.document(&Part::Workshop);
        let server = self.server();
        eventually("the workshop document is up to date", || {
            let public = server.run(server.boards.public(&self.id)).expect("the workshop");
            let wanted = public.roots();
            let maps: Vec<String> = wanted.keys().cloned().collect();
            let read = move |txn: &Reading<'_>| {
                records::read(txn, &maps.iter().map(String::as_str).collect::<Vec<_>>(), &[])
            };
            let shown = server.run(server.hub.look(&name, read)).expect("readable").expect("it is there");
            (shown != wanted).then(|| format!("{shown:?} and not {wanted:?}"))
        });
    }

    /// Everybody who is still here has the same board as the server, once all have synced.
    fn check_replicas(&self) {
        let server = self.server();
        let name = self.id.document(&Part::Board);
        let board = server.run(server.boards.read(&self.id)).expect("the board");
        let state = server.run(server.hub.update(&name, None)).expect("readable").expect("it is there");
        for person in self.people.iter().filter(|person| !person.gone) {
            for device in &person.devices {
                device.board.apply(&state);
                let own = device.board.board();
                let notes = |notes: &[Note]| -> BTreeMap<String, Note> {
                    notes.iter().map(|note| (note.id.clone(), note.clone())).collect()
                };
                // Viewers and those who are locked out cannot have written; all others have sent what they had.
                assert_eq!(notes(&own.notes), notes(&board.notes), "{} sees another board", person.id);
            }
        }
    }
}

/// The numbers of the drafts that are in `text`.
fn sentinels(text: &str) -> BTreeSet<usize> {
    text.split("zq").skip(1).filter_map(|rest| rest.get(..8)?.strip_suffix("qz")?.parse().ok()).collect()
}
