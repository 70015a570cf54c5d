//! A board as files that people take home: a drawing, tables, an outline, and documents of other whiteboards.
//!
//! Everything works on plain values ([`View`]) and is pure: the same view gives the same bytes. There is one module
//! for each family of formats. Whatever shows the board as a picture takes its rectangles from [`layout`],
//! and the documents of other whiteboards, which will be edited and read again, from `sheet`. What is in the trash is in no file but `json`, which is lossless.
//!
//! Not here: reading files (`intake`), drafts and ballots, which no file may hold (`workshop`), the Yjs update
//! (`yjs`), which is made by whoever has the document, and the routes (`http`).

use std::collections::BTreeMap;

use crate::board::model::Board;
use crate::board::result::VoteResult;

mod arrows;
pub mod canvas;
mod contents;
pub mod csv;
pub mod excalidraw;
mod figures;
pub mod grid;
pub mod json;
pub mod layout;
mod mark;
pub mod markdown;
pub mod palette;
pub mod pdf;
pub mod raster;
mod sheet;
pub mod svg;
mod table;
pub mod text;
pub mod tldraw;
pub mod words;

/// What is exported: a board, and what is not in it.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The board.
    pub board: &'a Board,
    /// Results of its votes, the oldest first.
    pub votes: &'a [VoteResult],
    /// Names of participants by their ids. Whoever is not in it stays without a name.
    pub names: &'a BTreeMap<String, String>,
    /// The time of the export, in milliseconds since 1970.
    pub now_ms: u64,
}

/// A format of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The whole board, without loss.
    Json,
    /// One row for each note.
    Csv,
    /// One row for each action.
    ActionsCsv,
    /// One row for each candidate of each vote.
    ResultsCsv,
    /// One row for each persona.
    PersonasCsv,
    /// Stages across, lanes down, for spreadsheets.
    Tsv,
    /// An outline.
    Markdown,
    /// A drawing.
    Svg,
    /// The drawing as pixels.
    Png,
    /// The drawing as a page.
    Pdf,
    /// JSON Canvas.
    Canvas,
    /// Excalidraw.
    Excalidraw,
    /// tldraw.
    Tldraw,
    /// The document as one update.
    Yjs,
}

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// No such format.
    #[error("no format is called {0:?}; choose one of {names}", names = Format::names())]
    UnknownFormat(String),
    /// The format is not made from a view.
    #[error("{format} is not made from a view of the board; ask whoever has the document", format = .0.name())]
    NotFromView(Format),
    /// The file could not be written.
    #[error("the board could not be written as {format}: {reason}", format = .format.name())]
    Written {
        /// What it was to become.
        format: Format,
        /// What was wrong.
        reason: String,
    },
    /// The drawing cannot be turned into pixels or pages.
    #[error("the drawing could not be made into {format}: {reason}", format = .format.name())]
    Drawing {
        /// What it was to become.
        format: Format,
        /// What was wrong.
        reason: String,
    },
}

impl ExportError {
    /// What a writer says of a file in memory.
    fn written(format: Format, error: &dyn std::fmt::Display) -> Self {
        Self::Written { format, reason: error.to_string() }
    }
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 14] = [
        Self::Json,
        Self::Csv,
        Self::ActionsCsv,
        Self::ResultsCsv,
        Self::PersonasCsv,
        Self::Tsv,
        Self::Markdown,
        Self::Svg,
        Self::Png,
        Self::Pdf,
        Self::Canvas,
        Self::Excalidraw,
        Self::Tldraw,
        Self::Yjs,
    ];

    /// The format of this name.
    pub fn parse(name: &str) -> Result<Self, ExportError> {
        let found = Self::ALL.into_iter().find(|format| format.name() == name);
        found.ok_or_else(|| ExportError::UnknownFormat(name.chars().take(40).collect()))
    }

    /// Its name in requests; the end of its files' names too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::ActionsCsv => "actions.csv",
            Self::ResultsCsv => "results.csv",
            Self::PersonasCsv => "personas.csv",
            Self::Tsv => "tsv",
            Self::Markdown => "md",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Canvas => "canvas",
            Self::Excalidraw => "excalidraw",
            Self::Tldraw => "tldr",
            Self::Yjs => "yjs",
        }
    }

    /// What comes after the dot in the name of a file: as [`Format::name`].
    pub fn extension(self) -> &'static str {
        self.name()
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json | Self::Canvas => "application/json",
            Self::Csv | Self::ActionsCsv | Self::ResultsCsv | Self::PersonasCsv => "text/csv; charset=utf-8",
            Self::Tsv => "text/tab-separated-values; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            Self::Excalidraw => "application/vnd.excalidraw+json",
            Self::Tldraw => "application/vnd.tldraw+json",
            Self::Yjs => "application/octet-stream",
        }
    }

    fn names() -> String {
        Self::ALL.map(Self::name).join(", ")
    }
}

/// Makes the file.
pub fn render(format: Format, view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Svg => Ok(svg::svg(view).into_bytes()),
        Format::Png => raster::png(&svg::svg(view), raster::SCALE),
        Format::Pdf => pdf::pdf(&svg::svg(view)),
        Format::Json => json::json(view),
        Format::Csv => csv::notes(view),
        Format::ActionsCsv => csv::actions(view),
        Format::ResultsCsv => csv::results(view),
        Format::PersonasCsv => csv::personas(view),
        Format::Tsv => grid::tsv(view),
        Format::Markdown => Ok(markdown::markdown(view).into_bytes()),
        Format::Canvas => canvas::canvas(view),
        Format::Excalidraw => excalidraw::excalidraw(view),
        Format::Tldraw => tldraw::tldraw(view),
        Format::Yjs => Err(ExportError::NotFromView(format)),
    }
}

#[cfg(test)]
pub(crate) mod samples;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_name() {
        for format in Format::ALL {
            assert_eq!(Format::parse(format.name()), Ok(format));
            assert!(format.media_type().contains('/'));
        }
    }

    #[test]
    fn an_unknown_format_is_answered_with_the_known_ones() {
        let told = Format::parse("docx").unwrap_err().to_string();
        assert!(told.contains("docx") && told.contains("actions.csv"), "{told}");
    }
}
