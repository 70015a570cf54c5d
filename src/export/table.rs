//! Tables as spreadsheets read them: RFC 4180 with a byte order mark and CRLF, or separated by tabs.
//!
//! A cell that a spreadsheet would run as a formula gets an apostrophe in front; [`crate::intake`] takes it away
//! again. Numbers that this program writes itself need none, and stay numbers.
//!
//! Not here: what the columns are (`export::csv`, `export::grid`).

use std::borrow::Cow;

use crate::export::{ExportError, Format};

/// Tells spreadsheets that the file is UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// A table that grows by rows.
pub(super) struct Table {
    format: Format,
    writer: csv::Writer<Vec<u8>>,
}

impl Table {
    /// An empty table, for files (with commas) or for the clipboard and spreadsheets (with tabs).
    pub(super) fn new(format: Format, delimiter: u8) -> Self {
        let mut builder = csv::WriterBuilder::new();
        builder.delimiter(delimiter).terminator(csv::Terminator::CRLF).flexible(true);
        Self { format, writer: builder.from_writer(BOM.to_vec()) }
    }

    /// Adds a row of cells that are safe already: see [`text`].
    pub(super) fn row<'c>(
        &mut self,
        cells: impl IntoIterator<Item = Cow<'c, str>>,
    ) -> Result<(), ExportError> {
        let cells: Vec<_> = cells.into_iter().collect();
        let written = self.writer.write_record(cells.iter().map(|cell| cell.as_bytes()));
        written.map_err(|error| ExportError::written(self.format, &error))
    }

    /// The file.
    pub(super) fn finish(self) -> Result<Vec<u8>, ExportError> {
        let format = self.format;
        self.writer.into_inner().map_err(|error| ExportError::written(format, error.error()))
    }
}

/// A cell with what somebody typed. An apostrophe goes in front if a spreadsheet would run it, and also if there are
/// apostrophes already in front of such a text: so it can be taken away without loss.
pub(super) fn text(typed: &str) -> Cow<'_, str> {
    let first = typed.trim_start_matches(['\'', ' ', '\n']).chars().next();
    let runs = matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'));
    if runs { Cow::Owned(format!("'{typed}")) } else { Cow::Borrowed(typed) }
}

/// A cell with a number of ours.
#[expect(clippy::needless_pass_by_value, reason = "numbers are as small as references to them")]
pub(super) fn number(number: impl ToString) -> Cow<'static, str> {
    Cow::Owned(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_only_text() {
        for typed in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", " =1", "\n=1", "＝1"] {
            assert_eq!(text(typed), format!("'{typed}"));
        }
        for typed in ["", "a", "a=b", "'a", "1-2", "’=1"] {
            assert_eq!(text(typed), typed);
        }
    }
}
