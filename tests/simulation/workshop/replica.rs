//! A copy of one document on a participant's device: a Yjs client that syncs when it likes.
//!
//! Not here: what people do with it (`script`), and what is expected of the server (`checks`).

use std::collections::HashMap;
use std::time::Duration;

use rand::Rng;
use rand_chacha::ChaCha8Rng;
use wayboard::board::desk::Desk;
use wayboard::board::edit::{self, Edit, Writer};
use wayboard::board::model::{Board, Place};
use wayboard::board::read;
use wayboard::hub::HubError;
use wayboard::id::DocumentName;
use yrs::types::ToJson;
use yrs::updates::decoder::Decode;
use yrs::{
    Any, ClientID, Doc, Map, MapPrelim, OffsetKind, Options, ReadTxn, StateVector, TextPrelim, Transact,
    Update, WriteTxn,
};

use super::server::{Server, now_ms};

/// See the module's documentation.
pub(super) struct Replica {
    doc: Doc,
}

/// What a device had of a document when it sent what the server lacked.
pub(super) struct Push {
    pub(super) document: DocumentName,
    pub(super) state: Vec<u8>,
    pub(super) acknowledged: bool,
}

impl Replica {
    pub(super) fn new(client: u64) -> Self {
        let options = Options::with_client_id(ClientID::new(client));
        Self { doc: Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..options }) }
    }

    pub(super) fn apply(&self, update: &[u8]) {
        let update = Update::decode_v1(update).expect("the server sends updates that decode");
        self.doc.transact_mut().apply_update(update).expect("the server sends updates that apply");
    }

    /// As `apply`, but there may be no such document yet.
    pub(super) fn apply_if_any(&self, update: &[u8]) {
        if !update.is_empty() {
            self.apply(update);
        }
    }

    pub(super) fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    pub(super) fn copy(&self) -> Self {
        let copy = Self::new(1);
        copy.apply(&self.state());
        copy
    }

    pub(super) fn desk(&self) -> Desk {
        read::desk(&self.doc.transact())
    }

    /// All that is among the ballots, for a person to read.
    pub(super) fn ballots(&self) -> String {
        let ballots = self.doc.get_or_insert_map("ballots");
        format!("{:?}", ballots.to_json(&self.doc.transact()))
    }

    pub(super) fn board(&self) -> Board {
        read::board(&self.doc.transact()).0
    }

    /// What `other` has and this one lacks: clients, and how far they are.
    pub(super) fn lacks(&self, other: &Self) -> Vec<(ClientID, u32, u32)> {
        let (held, wanted) = (self.doc.transact().state_vector(), other.doc.transact().state_vector());
        let behind = wanted.iter().filter(|(client, clock)| held.get(client) < **clock);
        behind.map(|(client, clock)| (*client, held.get(client), *clock)).collect()
    }

    /// As a provider does when it connects: takes what the server has, then sends what that lacks. `push` hears of it
    /// before and after.
    pub(super) async fn sync(
        &self,
        server: &Server,
        document: &DocumentName,
        delays_ms: [u64; 2],
        push: impl Fn(Push) -> usize,
        acknowledged: impl Fn(usize),
    ) -> Result<(), HubError> {
        tokio::time::sleep(Duration::from_millis(delays_ms[0])).await;
        // A desk that nobody has written on takes no room in the store.
        let held = match server.hub.update(document, None).await? {
            None => StateVector::default(),
            Some(state) => {
                self.apply(&state);
                Update::decode_v1(&state).expect("it decodes").state_vector()
            }
        };
        tokio::time::sleep(Duration::from_millis(delays_ms[1])).await;
        let update = self.doc.transact().encode_state_as_update_v1(&held);
        if update == [0, 0] {
            return Ok(());
        }
        let place = push(Push { document: document.clone(), state: self.state(), acknowledged: false });
        server.hub.write(document, update.into()).await?;
        acknowledged(place);
        Ok(())
    }

    /// Changes the board as a client does.
    pub(super) fn edit(&self, by: &str, edit: &Edit, rng: &mut ChaCha8Rng) -> Vec<String> {
        let mut writer = Writer { now_ms: now_ms(), by, rng };
        // A board that has not come yet, or a note that has gone: then nothing is written.
        edit::apply(&mut self.doc.transact_mut(), edit, &mut writer)
            .map(|outcome| outcome.ids)
            .unwrap_or_default()
    }

    pub(super) fn draft(&self, id: &str, text: &str, place: &Place, round: Option<&str>) {
        let mut txn = self.doc.transact_mut();
        let drafts = txn.get_or_insert_map("drafts");
        let draft = drafts.insert(&mut txn, id, MapPrelim::default());
        draft.insert(&mut txn, "text", TextPrelim::new(text));
        let text = |text: &Option<String>| text.as_deref().map_or(Any::Null, Any::from);
        let place = [("m", text(&place.m)), ("s", text(&place.s)), ("l", text(&place.l))];
        let place: HashMap<_, _> = place.map(|(key, value)| (key.to_owned(), value)).into();
        draft.insert(&mut txn, "place", Any::Map(place.into()));
        if let Some(round) = round {
            draft.insert(&mut txn, "round", round);
        }
    }

    /// Writes a slot, or anything else, under `<vote>/<key>`; nothing empties it.
    pub(super) fn choose(&self, vote: &str, key: &str, note: Option<&str>) {
        let mut txn = self.doc.transact_mut();
        let ballots = txn.get_or_insert_map("ballots");
        ballots.insert(&mut txn, format!("{vote}/{key}"), note.map_or(Any::Null, Any::from));
    }

    pub(super) fn finish(&self, what: &str) {
        let mut txn = self.doc.transact_mut();
        txn.get_or_insert_map("finished").insert(&mut txn, what, true);
    }
}

/// Up to two short waits.
pub(super) fn delays(rng: &mut ChaCha8Rng) -> [u64; 2] {
    [(); 2].map(|()| if rng.random_ratio(1, 3) { rng.random_range(0..8) } else { 0 })
}
