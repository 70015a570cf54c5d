//! The document as this client has it, who else is there, and one line for each thing that happens.
//!
//! Not here: how updates arrive (`session`).

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io;
use std::str::FromStr;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::SystemTime;

use rand::Rng as _;
use rand::distr::Alphanumeric;
use yrs::block::ClientID;
use yrs::sync::AwarenessUpdate;
use yrs::sync::awareness::AwarenessUpdateEntry;
use yrs::types::{Change, Delta, EntryChange, Event, Events, PathSegment, ToJson as _};
use yrs::updates::decoder::Decode as _;
use yrs::{
    Any, DeepObservable, Doc, Map as _, MapPrelim, OffsetKind, Out, ReadTxn as _, StateVector, TextPrelim,
    Transact as _, TransactionMut, Update,
};

use crate::{Options, say};

/// What this client calls its observers.
const OBSERVER: &str = "tail";

/// A root of the document and its type: types are not stored, so the reader has to know them.
#[derive(Debug, Clone)]
pub(crate) enum Root {
    /// A `Y.Map`.
    Map(String),
    /// A `Y.Array`.
    Array(String),
    /// A `Y.Text`.
    Text(String),
    /// A `Y.XmlFragment`.
    Xml(String),
}

impl FromStr for Root {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("map", name)) => Ok(Self::Map(name.to_owned())),
            Some(("array", name)) => Ok(Self::Array(name.to_owned())),
            Some(("text", name)) => Ok(Self::Text(name.to_owned())),
            Some(("xml", name)) => Ok(Self::Xml(name.to_owned())),
            _ => Err("write map:, array:, text: or xml: and the root's name"),
        }
    }
}

/// A copy of the document that tells what happens to it.
pub(crate) struct Follower {
    doc: Doc,
    changes: Receiver<String>,
    others: HashMap<ClientID, AwarenessUpdateEntry>,
    name: Option<String>,
    presence_clock: u32,
    /// The note that is still to be written.
    note: Option<String>,
    /// Whether a note was written and not yet reported as saved.
    note_is_new: bool,
}

impl Follower {
    /// An empty copy.
    pub(crate) fn new(options: &Options) -> Self {
        // Lengths as JavaScript counts them, as all Yjs clients do.
        let doc =
            Doc::with_options(yrs::Options { offset_kind: OffsetKind::Utf16, ..yrs::Options::default() });
        let (sender, changes) = channel();
        for root in &options.roots {
            observe(&doc, root, &sender);
        }
        Self {
            doc,
            changes,
            others: HashMap::new(),
            name: options.by.clone(),
            presence_clock: 0,
            note: options.append.clone(),
            note_is_new: false,
        }
    }

    /// What this copy has.
    pub(crate) fn state_vector(&self) -> StateVector {
        self.doc.transact().state_vector()
    }

    /// What this copy has and somebody with `theirs` has not.
    pub(crate) fn missing(&self, theirs: &StateVector) -> Vec<u8> {
        self.doc.transact().encode_diff_v1(theirs)
    }

    /// Takes an update, and tells what it changed.
    pub(crate) fn apply(&mut self, update: &[u8]) {
        let applied = Update::decode_v1(update).map_err(|error| error.to_string()).and_then(|update| {
            self.doc.transact_mut().apply_update(update).map_err(|error| error.to_string())
        });
        if let Err(error) = applied {
            say(io::stderr(), &format!("an update that cannot be applied was left out: {error}"));
        }
        for line in self.changes.try_iter() {
            say(io::stdout(), &line);
        }
    }

    /// Writes the note, once; answers with the update that the others need.
    pub(crate) fn append(&mut self) -> Option<Vec<u8>> {
        let text = self.note.take()?;
        self.note_is_new = true;
        let notes = self.doc.get_or_insert_map("notes");
        let mut transaction = self.doc.transact_mut();
        notes.insert(&mut transaction, new_id(), note(&text, self.name.as_deref().unwrap_or("terminal")));
        Some(transaction.encode_update_v1())
    }

    /// Whether a note of ours has just been saved; true once.
    pub(crate) fn note_is_new(&mut self) -> bool {
        std::mem::take(&mut self.note_is_new)
    }

    /// Our presence with a new clock, as the others expect it from time to time.
    pub(crate) fn presence(&mut self) -> Option<AwarenessUpdate> {
        let json = serde_json::json!({ "user": { "name": self.name.as_deref()? } }).to_string();
        self.presence_clock += 1;
        let entry = AwarenessUpdateEntry { clock: self.presence_clock, json: json.into() };
        Some(AwarenessUpdate { clients: HashMap::from([(self.doc.client_id(), entry)]) })
    }

    /// Takes the presence of others, and tells what is new.
    pub(crate) fn take_presence(&mut self, update: AwarenessUpdate) {
        for (client, entry) in update.clients {
            let known = self.others.get(&client);
            let gone = &*entry.json == "null";
            let is_news = known.map_or(!gone, |known| known.clock < entry.clock || gone);
            if client == self.doc.client_id() || !is_news {
                continue;
            }
            let before = known.map_or("null", |known| &*known.json);
            if gone && before != "null" {
                say(io::stdout(), &format!("left      {client} {before}"));
            } else if !gone && before != &*entry.json {
                say(io::stdout(), &format!("presence  {client} {}", entry.json));
            }
            self.others.insert(client, entry);
        }
    }

    /// Offline nobody else is known to be there.
    pub(crate) fn forget_the_others(&mut self) {
        self.others.clear();
    }
}

fn observe(doc: &Doc, root: &Root, changes: &Sender<String>) {
    let changes = changes.clone();
    let (Root::Map(name) | Root::Array(name) | Root::Text(name) | Root::Xml(name)) = root.clone();
    let observer = {
        let name = name.clone();
        move |transaction: &TransactionMut<'_>, events: &Events<'_>| {
            for event in events.iter() {
                // Nobody listens any more only while the program ends.
                let _ = changes.send(line(&name, transaction, event));
            }
        }
    };
    match root {
        Root::Map(_) => doc.get_or_insert_map(name).observe_deep(OBSERVER, observer),
        Root::Array(_) => doc.get_or_insert_array(name).observe_deep(OBSERVER, observer),
        Root::Text(_) => doc.get_or_insert_text(name).observe_deep(OBSERVER, observer),
        Root::Xml(_) => doc.get_or_insert_xml_fragment(name).observe_deep(OBSERVER, observer),
    }
}

/// What one event says: where, and what came and went.
fn line(root: &str, transaction: &TransactionMut<'_>, event: &Event) -> String {
    let mut line = format!("change    {root}");
    for segment in event.path() {
        let written = match segment {
            PathSegment::Key(key) => write!(line, "/{key}"),
            PathSegment::Index(index) => write!(line, "/{index}"),
        };
        // Writing to a String cannot fail.
        let _ = written;
    }
    let news = match event {
        Event::Text(event) => texts(transaction, event.delta(transaction)),
        Event::XmlText(event) => texts(transaction, event.delta(transaction)),
        Event::Array(event) => items(transaction, event.delta(transaction)),
        Event::XmlFragment(event) => {
            let mut news = items(transaction, event.delta(transaction));
            news.extend(keys(transaction, event.keys(transaction)));
            news
        }
        Event::Map(event) => keys(transaction, event.keys(transaction)),
    };
    for each in news {
        line.push(' ');
        line.push_str(&each);
    }
    line
}

fn texts(transaction: &TransactionMut<'_>, delta: &[Delta]) -> Vec<String> {
    let part = |delta: &Delta| match delta {
        Delta::Inserted(value, _) => Some(format!("+{}", json(transaction, value))),
        Delta::Deleted(count) => Some(format!("-{count}")),
        Delta::Retain(count, Some(_)) => Some(format!("~{count}")),
        Delta::Retain(_, None) => None,
    };
    delta.iter().filter_map(part).collect()
}

fn items(transaction: &TransactionMut<'_>, delta: &[Change]) -> Vec<String> {
    let part = |change: &Change| match change {
        Change::Added(values) => {
            let values: Vec<String> = values.iter().map(|value| json(transaction, value)).collect();
            Some(format!("+[{}]", values.join(", ")))
        }
        Change::Removed(count) => Some(format!("-{count}")),
        Change::Retain(_) => None,
    };
    delta.iter().filter_map(part).collect()
}

fn keys(transaction: &TransactionMut<'_>, keys: &HashMap<std::sync::Arc<str>, EntryChange>) -> Vec<String> {
    let part = |(key, change): (&std::sync::Arc<str>, &EntryChange)| match change {
        EntryChange::Inserted(value) => format!("+{key}={}", json(transaction, value)),
        EntryChange::Updated(_, value) => format!("~{key}={}", json(transaction, value)),
        EntryChange::Removed(_) => format!("-{key}"),
    };
    let mut parts: Vec<String> = keys.iter().map(part).collect();
    parts.sort();
    parts
}

/// A value as JSON.
fn json(transaction: &TransactionMut<'_>, value: &Out) -> String {
    serde_json::to_string(&value.to_json(transaction)).unwrap_or_else(|_| "?".to_owned())
}

/// A note as the board writes it: text that merges, and a place in the middle of nowhere.
fn note(text: &str, by: &str) -> MapPrelim {
    let place = Any::from_json(r#"{"m":null,"xy":[0,0]}"#).unwrap_or(Any::Null);
    MapPrelim::from([
        ("text", yrs::In::from(TextPrelim::new(text))),
        ("place", place.into()),
        ("kind", "note".into()),
        ("color", "yellow".into()),
        ("size", "m".into()),
        ("by", by.into()),
        ("at", Any::from(unix_ms()).into()),
    ])
}

fn new_id() -> String {
    rand::rng().sample_iter(Alphanumeric).take(16).map(char::from).collect()
}

#[expect(clippy::disallowed_methods, reason = "this program is a shell: the note says when it was written")]
fn unix_ms() -> f64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    (since.as_secs_f64() * 1000.0).floor()
}
