//! Proof that a snapshot reads back as what was written.
//!
//! yrs' v2 encoder has let us down twice (binary values; clocks from 2^30 on, where its differences overflow), and a
//! snapshot replaces the log. So what is decoded from it is compared with the same state in v1, block by block. The
//! bytes of the two cannot be compared, for yrs writes the entries of an object in any order: a [`Recorder`] poses
//! as an encoder and takes a fingerprint that has them sorted.

use sha2::{Digest as _, Sha256};
use yrs::encoding::write::Write;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::{Encode, Encoder};
use yrs::{Any, ClientID, ID, Update};

use super::digest::hash_any;
use crate::room::document::{DocumentError, decode_error};

/// Do these hold the same blocks and deletions?
pub(super) fn same(snapshot_v2: &[u8], state_v1: &[u8]) -> Result<bool, DocumentError> {
    let read = Update::decode_v2(snapshot_v2).map_err(decode_error)?;
    let written = Update::decode_v1(state_v1).map_err(decode_error)?;
    Ok(read.state_vector() == written.state_vector()
        && read.delete_set() == written.delete_set()
        && fingerprint(&read) == fingerprint(&written))
}

/// A fingerprint of all blocks: where they belong and what they hold.
fn fingerprint(update: &Update) -> Vec<u8> {
    let mut recorder = Recorder(Sha256::new());
    update.encode(&mut recorder);
    recorder.to_vec()
}

struct Recorder(Sha256);

impl Recorder {
    fn bytes(&mut self, tag: u8, bytes: &[u8]) {
        self.0.update([tag]);
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    fn id(&mut self, tag: u8, id: ID) {
        self.bytes(tag, &id.client.get().to_le_bytes());
        self.0.update(id.clock.to_le_bytes());
    }
}

impl Write for Recorder {
    fn write_all(&mut self, bytes: &[u8]) {
        self.bytes(b'w', bytes);
    }

    /// Counts and first clocks, which the state vector stands for; and the clients of deletions, in any order.
    fn write_u8(&mut self, _: u8) {}

    fn write_string(&mut self, text: &str) {
        self.bytes(b's', text.as_bytes());
    }
}

impl Encoder for Recorder {
    fn to_vec(self) -> Vec<u8> {
        self.0.finalize().to_vec()
    }

    fn write_left_id(&mut self, id: &ID) {
        self.id(b'l', *id);
    }

    fn write_right_id(&mut self, id: &ID) {
        self.id(b'r', *id);
    }

    fn write_client(&mut self, client: ClientID) {
        self.bytes(b'c', &client.get().to_le_bytes());
    }

    fn write_info(&mut self, info: u8) {
        self.bytes(b'i', &[info]);
    }

    fn write_parent_info(&mut self, is_root: bool) {
        self.bytes(b'p', &[u8::from(is_root)]);
    }

    fn write_type_ref(&mut self, kind: u8) {
        self.bytes(b't', &[kind]);
    }

    fn write_len(&mut self, len: u32) {
        self.bytes(b'n', &len.to_le_bytes());
    }

    fn write_any(&mut self, any: &Any) {
        hash_any(&mut self.0, any);
    }

    fn write_json(&mut self, any: &Any) {
        hash_any(&mut self.0, any);
    }

    fn write_key(&mut self, key: &str) {
        self.bytes(b'k', key.as_bytes());
    }

    // Deletions are compared as sets.
    fn reset_ds_cur_val(&mut self) {}
    fn write_ds_clock(&mut self, _: u32) {}
    fn write_ds_len(&mut self, _: u32) {}
}
