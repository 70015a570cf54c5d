//! What the one who imports a file chooses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::columns::Field;

/// Choices for an import; all may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[schema(as = ImportOptions)]
pub struct Options {
    /// The map that everything comes to, by id or name; otherwise the one that the file names, or the first one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
    /// The stage of notes for which the file names none, by id or name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The lane of notes for which the file names none, by id or name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lane: Option<String>,
    /// Of a table: what columns hold, by their headers. The others are found out.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, Field>,
}
