//! The names of a board's documents: which of them a name means, and which are nobody's but the server's.
//!
//! ```text
//! boards                               the list of boards            the server
//! boards/<id>                          the board                     editors write, all read
//! boards/<id>/workshop                 the workshop                  the server writes, all read
//! boards/<id>/desks/<participant>      a participant's desk          that participant
//! boards/<id>/office                   links, participants, ...      the server
//! boards/<id>/versions/<version>       the board as it once was      the server
//! ```
//!
//! Every name that begins with `boards/<id>` belongs to the board of that id, whether it is in this list or not; other
//! names are plain documents.
//!
//! Not here: who may do what with them at the moment (`workshop`, `boards`).

use std::fmt;
use std::sync::Arc;

use crate::id::DocumentName;

const INDEX: &str = "boards";
/// What the names of all other documents of boards begin with.
pub const PREFIX: &str = "boards/";

/// The id of a board: 6 to 36 characters of `A-Za-z0-9_-`. A cheap clone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BoardId(Arc<str>);

impl BoardId {
    /// Checks `text` and makes it an id; nothing if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (6..=36).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        fits.then(|| Self(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of one of its documents.
    pub fn document(&self, part: &Part) -> DocumentName {
        let name = match part {
            Part::Board => format!("{PREFIX}{self}"),
            Part::Workshop => format!("{PREFIX}{self}/workshop"),
            Part::Desk(participant) => format!("{PREFIX}{self}/desks/{participant}"),
            Part::Office => format!("{PREFIX}{self}/office"),
            Part::Version(version) => format!("{PREFIX}{self}/versions/{version}"),
            Part::Other(rest) => format!("{PREFIX}{self}/{rest}"),
        };
        // Ids are short and plain, and `Other` comes out of a name.
        DocumentName::composed(&name)
    }
}

impl fmt::Display for BoardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for BoardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The document that lists all boards.
pub fn index() -> DocumentName {
    DocumentName::composed(INDEX)
}

/// Which of a board's documents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The map itself.
    Board,
    /// Agenda, timer, votes, results.
    Workshop,
    /// Drafts and ballots of a participant.
    Desk(String),
    /// What only the server may know.
    Office,
    /// The board as it once was.
    Version(String),
    /// None of them.
    Other(String),
}

/// What a document's name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Family {
    /// A plain document.
    Plain,
    /// The list of boards.
    Index,
    /// One of a board's documents.
    Of(BoardId, Part),
}

/// Says what a name means.
pub fn family(name: &DocumentName) -> Family {
    if name.as_str() == INDEX {
        return Family::Index;
    }
    let Some(rest) = name.as_str().strip_prefix(PREFIX) else { return Family::Plain };
    let (id, rest) = rest.split_once('/').map_or((rest, None), |(id, rest)| (id, Some(rest)));
    let Some(id) = BoardId::parse(id) else { return Family::Plain };
    let part = match rest {
        None => Part::Board,
        Some("workshop") => Part::Workshop,
        Some("office") => Part::Office,
        Some(rest) => match rest.split_once('/') {
            Some(("desks", participant)) if is_id(participant) => Part::Desk(participant.to_owned()),
            Some(("versions", version)) if is_id(version) => Part::Version(version.to_owned()),
            _ => Part::Other(rest.to_owned()),
        },
    };
    Family::Of(id, part)
}

fn is_id(text: &str) -> bool {
    BoardId::parse(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_boards_are_told_from_others() {
        let check = |name: &str, part: Option<Part>| {
            let name = DocumentName::parse(name).unwrap();
            let want = part.map_or(Family::Plain, |part| Family::Of(BoardId::parse("abcdef").unwrap(), part));
            assert_eq!(family(&name), want);
            if let Family::Of(id, part) = want {
                assert_eq!(id.document(&part), name);
            }
        };
        check("notes", None);
        check("boards/7", None);
        check("boards/7 x/desks/abcdef", None);
        check("boards2/abcdef", None);
        check("boards/abcdef", Some(Part::Board));
        check("boards/abcdef/workshop", Some(Part::Workshop));
        check("boards/abcdef/desks/ghijkl", Some(Part::Desk("ghijkl".into())));
        check("boards/abcdef/office", Some(Part::Office));
        check("boards/abcdef/versions/v12345", Some(Part::Version("v12345".into())));
        check("boards/abcdef/", Some(Part::Other(String::new())));
        check("boards/abcdef/desks/x y", Some(Part::Other("desks/x y".into())));
        check("boards/abcdef/desks/ghijkl/more", Some(Part::Other("desks/ghijkl/more".into())));
        assert_eq!(family(&DocumentName::parse("boards").unwrap()), Family::Index);
    }
}
