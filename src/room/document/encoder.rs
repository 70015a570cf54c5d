//! The encoder of snapshots: update v2 as Yjs reads it.
//!
//! yrs 0.28 has one of its own, which writes the length of a binary value twice: what it makes of a document
//! with a picture in it neither yrs nor Yjs can read. [`snapshot`] uses that encoder with this one step put
//! right; everything else is passed on as it is.

use yrs::encoding::write::Write;
use yrs::updates::encoder::{Encoder, EncoderV2};
use yrs::{Any, ClientID, ID, ReadTxn, StateVector};

/// A whole document as one update in v2.
pub(super) fn snapshot(txn: &impl ReadTxn) -> Vec<u8> {
    let mut encoder = SnapshotEncoder(EncoderV2::new());
    txn.encode_diff(&StateVector::default(), &mut encoder);
    encoder.to_vec()
}

struct SnapshotEncoder(EncoderV2);

impl Write for SnapshotEncoder {
    /// Raw bytes. `EncoderV2::write_all` puts their length before them, which the caller has done already.
    fn write_all(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0.write_u8(*byte);
        }
    }

    fn write_u8(&mut self, value: u8) {
        self.0.write_u8(value);
    }

    fn write_string(&mut self, text: &str) {
        self.0.write_string(text);
    }
}

impl Encoder for SnapshotEncoder {
    fn to_vec(self) -> Vec<u8> {
        self.0.to_vec()
    }

    fn reset_ds_cur_val(&mut self) {
        self.0.reset_ds_cur_val();
    }

    fn write_ds_clock(&mut self, clock: u32) {
        self.0.write_ds_clock(clock);
    }

    fn write_ds_len(&mut self, len: u32) {
        self.0.write_ds_len(len);
    }

    fn write_left_id(&mut self, id: &ID) {
        self.0.write_left_id(id);
    }

    fn write_right_id(&mut self, id: &ID) {
        self.0.write_right_id(id);
    }

    fn write_client(&mut self, client: ClientID) {
        self.0.write_client(client);
    }

    fn write_info(&mut self, info: u8) {
        self.0.write_info(info);
    }

    fn write_parent_info(&mut self, is_root: bool) {
        self.0.write_parent_info(is_root);
    }

    fn write_type_ref(&mut self, kind: u8) {
        self.0.write_type_ref(kind);
    }

    fn write_len(&mut self, len: u32) {
        self.0.write_len(len);
    }

    fn write_any(&mut self, any: &Any) {
        self.0.write_any(any);
    }

    fn write_json(&mut self, any: &Any) {
        self.0.write_json(any);
    }

    fn write_key(&mut self, key: &str) {
        self.0.write_key(key);
    }
}
