//! Which root types of a document someone asks for, and as what.
//!
//! A Yjs document does not say what its roots are: `notes` is a map because a client calls it one. So whoever
//! wants to read has to say it too, as `map:notes,text:title`.

use std::fmt;

/// Most roots that one question may name.
pub const ROOTS_MAX: usize = 64;

/// What a root is to be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RootKind {
    /// `Y.Map`.
    Map,
    /// `Y.Array`.
    Array,
    /// `Y.Text`.
    Text,
    /// `Y.XmlFragment`.
    Xml,
}

/// A root type by name, and what to read it as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// What to read it as.
    pub kind: RootKind,
    /// Its name. Yjs allows the empty one.
    pub name: String,
}

/// Why a text is no list of roots.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RootError {
    /// An entry has no colon.
    #[error("`{0}` is not of the form kind:name")]
    Form(String),
    /// The part before the colon is no kind.
    #[error("`{0}` is none of map, array, text, xml")]
    Kind(String),
    /// A name comes twice.
    #[error("`{0}` is listed twice")]
    Twice(String),
    /// Too many entries.
    #[error("at most {ROOTS_MAX} roots can be asked for at once")]
    TooMany,
}

impl Root {
    /// Parses `map:notes,text:title`. A name goes on to the next comma and may hold colons.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, RootError> {
        let mut roots: Vec<Self> = Vec::new();
        for entry in text.split(',') {
            let root = Self::parse(entry)?;
            if roots.iter().any(|other| other.name == root.name) {
                return Err(RootError::Twice(root.name));
            }
            if roots.len() == ROOTS_MAX {
                return Err(RootError::TooMany);
            }
            roots.push(root);
        }
        Ok(roots)
    }

    fn parse(entry: &str) -> Result<Self, RootError> {
        let (kind, name) = entry.split_once(':').ok_or_else(|| RootError::Form(entry.to_owned()))?;
        let kind = match kind {
            "map" => RootKind::Map,
            "array" => RootKind::Array,
            "text" => RootKind::Text,
            "xml" => RootKind::Xml,
            _ => return Err(RootError::Kind(kind.to_owned())),
        };
        Ok(Self { kind, name: name.to_owned() })
    }
}

impl fmt::Display for RootKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Map => "map",
            Self::Array => "array",
            Self::Text => "text",
            Self::Xml => "xml",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_roots_is_parsed() {
        let root = |kind, name: &str| Root { kind, name: name.to_owned() };
        assert_eq!(
            Root::parse_list("map:notes,text:a:b,xml:,array:żółw"),
            Ok(vec![
                root(RootKind::Map, "notes"),
                root(RootKind::Text, "a:b"),
                root(RootKind::Xml, ""),
                root(RootKind::Array, "żółw"),
            ])
        );
    }

    #[test]
    fn a_bad_list_is_told_why() {
        let check = |text: &str, error: RootError| assert_eq!(Root::parse_list(text), Err(error));
        check("", RootError::Form(String::new()));
        check("notes", RootError::Form("notes".to_owned()));
        check("list:notes", RootError::Kind("list".to_owned()));
        check("map:a,text:a", RootError::Twice("a".to_owned()));
        let many: Vec<String> = (0..=ROOTS_MAX).map(|n| format!("map:{n}")).collect();
        check(&many.join(","), RootError::TooMany);
    }
}
