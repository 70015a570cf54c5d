//! A store that lives as long as the process: for tests and the simulation.
//!
//! It keeps the same contract as the store on disk except for durability, and fails on demand. It is always
//! compiled so that the simulation and the benches, which are crates of their own, can use it; no setting
//! makes the server run on it.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use super::{Append, DocumentInfo, Record, Snapshot, Store, StoreError, Stored};
use crate::id::{DocumentName, Seq, UnixMs};

/// Keeps documents in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    documents: BTreeMap<DocumentName, Kept>,
    fault: Fault,
    appends: u64,
}

#[derive(Debug, Default, Clone, Copy)]
enum Fault {
    #[default]
    None,
    NextAppends(u32),
    Full,
}

#[derive(Debug)]
struct Kept {
    created_at: UnixMs,
    changed_at: UnixMs,
    base: Seq,
    snapshot: Option<Bytes>,
    log: BTreeMap<Seq, Record>,
}

impl Kept {
    fn new(base: Seq, at: UnixMs) -> Self {
        Self { created_at: at, changed_at: at, base, snapshot: None, log: BTreeMap::new() }
    }

    fn info(&self, name: &DocumentName) -> DocumentInfo {
        DocumentInfo {
            name: name.clone(),
            created_at: self.created_at,
            changed_at: self.changed_at,
            snapshot_bytes: self.snapshot.as_ref().map_or(0, |bytes| bytes.len() as u64),
            log_bytes: self.log.values().map(|record| record.bytes().len() as u64).sum(),
            log_records: self.log.len() as u64,
        }
    }
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets the next `count` appends fail without writing anything.
    pub fn fail_next_appends(&self, count: u32) {
        self.state().fault = Fault::NextAppends(count);
    }

    /// Lets all writing fail as on a full disk, until [`Self::free`].
    pub fn fill(&self) {
        self.state().fault = Fault::Full;
    }

    /// Ends [`Self::fill`].
    pub fn free(&self) {
        self.state().fault = Fault::None;
    }

    /// How many appends (batches) were asked for, failed ones included.
    pub fn appends(&self) -> u64 {
        self.state().appends
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn state_for_writing(&self) -> Result<MutexGuard<'_, State>, StoreError> {
        let state = self.state();
        match state.fault {
            Fault::Full => Err(StoreError::Full { free_bytes: 0, reserve_bytes: 1 }),
            Fault::None | Fault::NextAppends(_) => Ok(state),
        }
    }
}

impl Store for MemoryStore {
    fn create(&self, document: &DocumentName, at: UnixMs) -> Result<bool, StoreError> {
        let mut state = self.state_for_writing()?;
        if state.documents.contains_key(document) {
            return Ok(false);
        }
        state.documents.insert(document.clone(), Kept::new(Seq(0), at));
        Ok(true)
    }

    fn append(&self, batch: &[Append]) -> Result<(), StoreError> {
        self.state().appends += 1;
        let mut state = self.state_for_writing()?;
        if let Fault::NextAppends(left @ 1..) = state.fault {
            state.fault = Fault::NextAppends(left - 1);
            return Err(StoreError::Unavailable("the append was made to fail".into()));
        }
        for append in batch {
            let kept = state
                .documents
                .entry(append.document.clone())
                .or_insert_with(|| Kept::new(Seq(append.seq.0.saturating_sub(1)), append.at));
            if append.seq > kept.base {
                kept.log.insert(append.seq, append.record.clone());
                kept.changed_at = kept.changed_at.max(append.at);
            }
        }
        Ok(())
    }

    fn load(&self, document: &DocumentName) -> Result<Option<Stored>, StoreError> {
        let state = self.state();
        let Some(kept) = state.documents.get(document) else { return Ok(None) };
        let mut last = kept.base;
        for seq in kept.log.keys() {
            if *seq != last.next() {
                return Err(StoreError::hole(document, last.next()));
            }
            last = *seq;
        }
        Ok(Some(Stored {
            snapshot: kept.snapshot.clone().map(|bytes| Snapshot { upto: kept.base, bytes }),
            log: kept.log.iter().map(|(seq, record)| (*seq, record.clone())).collect(),
            last,
        }))
    }

    fn compact(
        &self,
        document: &DocumentName,
        upto: Seq,
        snapshot_v2: &[u8],
        at: UnixMs,
    ) -> Result<(), StoreError> {
        let mut state = self.state_for_writing()?;
        let Some(kept) = state.documents.get_mut(document).filter(|kept| kept.base <= upto) else {
            return Ok(());
        };
        kept.snapshot = Some(Bytes::copy_from_slice(snapshot_v2));
        kept.base = upto;
        kept.log = kept.log.split_off(&upto.next());
        kept.changed_at = kept.changed_at.max(at);
        Ok(())
    }

    fn info(&self, document: &DocumentName) -> Result<Option<DocumentInfo>, StoreError> {
        Ok(self.state().documents.get(document).map(|kept| kept.info(document)))
    }

    fn list(
        &self,
        prefix: &str,
        after: Option<&DocumentName>,
        limit: usize,
    ) -> Result<Vec<DocumentInfo>, StoreError> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        Ok(self
            .state()
            .documents
            .range((from, Bound::Unbounded))
            .filter(|(name, _)| name.as_str().starts_with(prefix))
            .take(limit)
            .map(|(name, kept)| kept.info(name))
            .collect())
    }

    fn delete(&self, document: &DocumentName) -> Result<bool, StoreError> {
        Ok(self.state_for_writing()?.documents.remove(document).is_some())
    }

    fn writable(&self) -> Result<(), StoreError> {
        self.state_for_writing().map(drop)
    }
}
