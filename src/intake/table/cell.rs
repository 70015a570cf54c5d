//! What a cell of a table says.

/// What somebody typed: without the apostrophe that keeps a spreadsheet from running it.
pub(in crate::intake) fn typed(cell: &str) -> &str {
    let Some(rest) = cell.strip_prefix('\'') else { return cell };
    let first = rest.trim_start_matches(['\'', ' ', '\n']).chars().next();
    let runs = matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'));
    if runs { rest } else { cell }
}

/// A number, with a point or a comma.
pub(super) fn number(cell: &str) -> Option<f64> {
    let number: f64 = cell.trim().replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}

/// The entries of a list, between semicolons, or else commas.
pub(super) fn list(cell: &str) -> Vec<String> {
    let separator = if cell.contains(';') { ';' } else { ',' };
    let entries = cell.split(separator).map(|entry| entry.trim().trim_start_matches('#'));
    entries.filter(|entry| !entry.is_empty()).map(str::to_owned).collect()
}

/// A kind of note, as its own word or as people call it; empty for others.
pub(super) fn kind(cell: &str) -> &'static str {
    match cell.trim().to_lowercase().as_str() {
        "pain" | "painpoint" | "pain point" | "problem" | "problema" | "ból" | "słaby punkt" | "боль"
        | "проблема" | "dolor" | "punt de dolor" | "punto critico" => "pain",
        "gain" | "benefit" | "korzyść" | "выгода" | "benefici" | "beneficio" => "gain",
        "idea" | "opportunity" | "pomysł" | "идея" | "szansa" => "idea",
        "question" | "pytanie" | "вопрос" | "pregunta" | "domanda" => "question",
        "note" => "note",
        _ => "",
    }
}

/// A moment such as `2026-09-30T12:34:56Z`, in milliseconds since 1970; the time may be missing.
pub(super) fn moment_ms(cell: &str) -> Option<u64> {
    let cell = cell.trim();
    let part = |range: std::ops::Range<usize>| cell.get(range)?.parse::<i64>().ok();
    let is_shaped = cell.get(4..5) == Some("-") && cell.get(7..8) == Some("-");
    let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
    if !is_shaped || !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day)
    {
        return None;
    }
    let time = [11..13, 14..16, 17..19].map(|range| part(range).unwrap_or_default().clamp(0, 59));
    let seconds = days_since_1970(year, month, day) * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2];
    u64::try_from(seconds * 1_000).ok()
}

/// Days from 1970-01-01, in the Gregorian calendar. Years are counted from March, so that the leap day is the last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_spreadsheet_would_run_loses_its_apostrophe() {
        for (cell, said) in
            [("'=1", "=1"), ("''=1", "'=1"), ("'-1", "-1"), ("'tis", "'tis"), ("=1", "=1"), ("", "")]
        {
            assert_eq!(typed(cell), said);
        }
    }

    #[test]
    fn moments_numbers_and_lists() {
        assert_eq!(moment_ms("2026-09-30T12:34:56Z"), Some(1_790_771_696_000));
        assert_eq!(moment_ms("2000-02-29"), Some(951_782_400_000));
        assert_eq!(
            (moment_ms("30.09.2026"), moment_ms("2026-13-01"), moment_ms("żółćżółć")),
            (None, None, None)
        );
        assert_eq!(
            (number(" 12,5"), number("-3.25"), number("NaN"), number("a")),
            (Some(12.5), Some(-3.25), None, None)
        );
        assert_eq!(list("a, #b ,,c d"), ["a", "b", "c d"]);
        assert_eq!(list("a, b; c"), ["a, b", "c"]);
    }
}
