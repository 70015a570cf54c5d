//! What all items of a board have in common: an id, a place in their list, and perhaps a trash.
//!
//! Not here: what each of them is (`board::model`), and how they are read and written (`board::read`, `board::edit`).

use super::limits;
use super::model::{Action, Comment, Curve, Lane, Link, Map, Note, Persona, Stage, Stroke};

/// Something with an id that lies in one of a board's lists.
pub trait Item {
    /// How many a board may have, not counting those in the trash.
    const MAX: usize;

    /// Its id.
    fn id(&self) -> &str;

    /// Its order key; empty if its list has none.
    fn order_key(&self) -> &str {
        Default::default()
    }

    /// Is it in the trash?
    fn is_deleted(&self) -> bool {
        false
    }
}

/// Implements [`Item`] for structs with `id`, and with `o` and `deleted` if named.
macro_rules! item {
    ($kind:ty, $max:expr $(, $o:ident $(, $deleted:ident)?)?) => {
        impl Item for $kind {
            const MAX: usize = $max;

            fn id(&self) -> &str {
                &self.id
            }
            $(
                fn order_key(&self) -> &str {
                    &self.$o
                }
                $(
                    fn is_deleted(&self) -> bool {
                        self.$deleted.is_some()
                    }
                )?
            )?
        }
    };
}

item!(Map, limits::MAPS_MAX, o);
item!(Stage, limits::STAGES_MAX, o, deleted);
item!(Lane, limits::LANES_MAX, o, deleted);
item!(Curve, limits::CURVES_MAX, o);
item!(Link, limits::LINKS_MAX);
item!(Stroke, limits::STROKES_MAX);
item!(Comment, limits::COMMENTS_MAX);
item!(Persona, limits::PERSONAS_MAX, o, deleted);
item!(Action, limits::ACTIONS_MAX, o, deleted);

impl Item for Note {
    const MAX: usize = limits::NOTES_MAX;

    fn id(&self) -> &str {
        &self.id
    }

    fn order_key(&self) -> &str {
        self.place.o.as_deref().unwrap_or_default()
    }

    fn is_deleted(&self) -> bool {
        self.deleted.is_some()
    }
}

/// Puts `items` into the order of the board.
pub fn sort(items: &mut [impl Item]) {
    items.sort_by(|one, other| (one.order_key(), one.id()).cmp(&(other.order_key(), other.id())));
}
