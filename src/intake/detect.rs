//! What a file is: as it was said, or by its name, or by what is in it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{IntakeError, grid, outline, table};

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = ImportKind)]
pub enum Kind {
    /// A table with a row for each note.
    Csv,
    /// A table with stages across and lanes down.
    Tsv,
    /// An outline in Markdown.
    #[serde(rename = "md")]
    Markdown,
    /// A note on each line.
    Lines,
    /// Our lossless format.
    Json,
    /// JSON Canvas.
    Canvas,
    /// Excalidraw, a file or its clipboard.
    Excalidraw,
    /// tldraw.
    #[serde(rename = "tldr")]
    Tldraw,
}

impl Kind {
    /// Its name in requests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Markdown => "md",
            Self::Lines => "lines",
            Self::Json => "json",
            Self::Canvas => "canvas",
            Self::Excalidraw => "excalidraw",
            Self::Tldraw => "tldr",
        }
    }

    fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::Canvas | Self::Excalidraw | Self::Tldraw)
    }
}

/// What a file turned out to be.
pub(super) struct Content {
    /// Its kind.
    pub(super) kind: Kind,
    /// What it says, if it is JSON.
    pub(super) json: Option<Value>,
}

/// Finds out what `text` is, unless it was `said`; then it is checked as far as can be done cheaply.
pub(super) fn content(
    said: Option<Kind>,
    file_name: Option<&str>,
    text: &str,
) -> Result<Content, IntakeError> {
    if text.trim().is_empty() {
        return Err(IntakeError::Nothing);
    }
    let named = file_name.and_then(|name| name.rsplit_once('.')).map(|(_, end)| end.to_lowercase());
    let is_json = match said {
        Some(kind) => kind.is_json(),
        None => {
            text.trim_start().starts_with('{')
                || matches!(named.as_deref(), Some("json" | "canvas" | "excalidraw" | "tldr"))
        }
    };
    if is_json {
        return json_content(said, text);
    }
    let by_name = match named.as_deref() {
        Some("md" | "markdown") => Some(Kind::Markdown),
        Some("csv") if !grid::is_likely(text) => Some(Kind::Csv),
        Some("csv") => Some(Kind::Tsv),
        Some("tsv" | "tab") if !table::is_likely(text) => Some(Kind::Tsv),
        _ => None,
    };
    Ok(Content { kind: said.or(by_name).unwrap_or_else(|| by_look(text)), json: None })
}

fn json_content(said: Option<Kind>, text: &str) -> Result<Content, IntakeError> {
    let json: Value = serde_json::from_str(text)
        .map_err(|error| IntakeError::BrokenJson { line: error.line(), column: error.column() })?;
    let looks = json_kind(&json);
    match (said, looks) {
        (Some(kind), looks) if looks != Some(kind) => {
            let reason = looks.map_or_else(
                || "what such files begin with is missing".to_owned(),
                |looks| format!("it looks like {}", looks.name()),
            );
            Err(IntakeError::WrongKind { kind, reason })
        }
        (_, Some(kind)) => Ok(Content { kind, json: Some(json) }),
        (_, None) => Err(IntakeError::UnknownJson),
    }
}

fn json_kind(json: &Value) -> Option<Kind> {
    let has_list = |key: &str| json.get(key).is_some_and(Value::is_array);
    let kind = json.get("type").and_then(Value::as_str);
    if json.get("format").is_some_and(|format| format == "cjm") {
        Some(Kind::Json)
    } else if matches!(kind, Some("excalidraw" | "excalidraw/clipboard")) && has_list("elements") {
        Some(Kind::Excalidraw)
    } else if json.get("tldrawFileFormatVersion").is_some() && has_list("records")
        || json.get("schema").is_some() && json.get("store").is_some_and(Value::is_object)
    {
        Some(Kind::Tldraw)
    } else if has_list("nodes") || has_list("edges") {
        Some(Kind::Canvas)
    } else {
        None
    }
}

fn by_look(text: &str) -> Kind {
    if table::is_likely(text) {
        Kind::Csv
    } else if text.lines().take(3).any(|line| line.contains('\t')) {
        Kind::Tsv
    } else if outline::is_likely(text) {
        Kind::Markdown
    } else {
        Kind::Lines
    }
}
