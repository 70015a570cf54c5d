//! Figures of a metric lane: number and unit, their size against the greatest, and a funnel's conversion.
//!
//! Conversion is asked for on funnels alone: "62 % of those who saw it went on". Figures of different units are not
//! compared. Not here: reports about funnels (`board::report`).

use super::grid::Span;
use super::index::Index;
use super::{Chip, ChipKind, MetricBox, Rect};
use crate::board::model::{Lane, Metric};
use crate::export::text::{Align, Block, Weight};

const FIGURE_FONT: f64 = 19.0;
const UNIT_FONT: f64 = 11.0;
const PAD: f64 = 11.0;
const BAR_H: f64 = 8.0;

/// Room at both sides for conversions.
const SIDE: f64 = 32.0;

/// The figures of a lane, column by column.
pub(super) struct Figures<'a> {
    by_column: Vec<Option<&'a Metric>>,
    is_comparable: bool,
    is_funnel: bool,
    greatest: f64,
}

pub(super) fn figures<'a>(lane: &'a Lane, spans: &[Span<'a>], index: &Index<'a>) -> Figures<'a> {
    let board = index.view.board;
    let figures: Vec<Option<&Metric>> = spans.iter().map(|span| index.metric(lane, span.stage)).collect();
    let known = || figures.iter().flatten();
    let unit = known().next().map(|metric| &metric.unit);
    let is_comparable = known().count() > 1 && known().all(|m| m.n >= 0.0 && Some(&m.unit) == unit);
    let greatest = known().map(|metric| metric.n).fold(0.0, f64::max);
    let is_funnel = board.meta.kind == "funnel" || board.meta.template_id == "funnel";
    Figures { is_comparable: is_comparable && greatest > 0.0, is_funnel, greatest, by_column: figures }
}

impl Figures<'_> {
    /// The figure of column `at` at the upper edge of its cell.
    pub(super) fn place(&self, at: usize, cell: Rect) -> Option<MetricBox> {
        let metric = (*self.by_column.get(at)?)?;
        let w = cell.w - 2.0 * SIDE;
        let middle = cell.center()[0];
        let mut y = cell.y + PAD;
        let figure =
            Block::wrap(&number(metric.n), w, FIGURE_FONT, Weight::Bold).align(Align::Middle).at(middle, y);
        y += figure.h();
        let unit =
            Block::wrap(&metric.unit, w, UNIT_FONT, Weight::Regular).align(Align::Middle).at(middle, y);
        y += unit.h();
        let share = self.is_comparable.then(|| metric.n / self.greatest);
        if share.is_some() {
            y += 6.0 + BAR_H;
        }
        let rect = Rect { x: cell.x, y: cell.y, w: cell.w, h: y - cell.y + 2.0 };
        let conversion = self.conversion(at).and_then(|text| {
            let chip = Chip::new(ChipKind::Conversion, &text, 2.0 * SIDE, 10.0)?;
            let top = figure.y + (figure.h() - chip.rect.h) / 2.0;
            Some(chip.centered(cell.x, top))
        });
        Some(MetricBox { rect, figure, unit, share, conversion })
    }

    fn conversion(&self, at: usize) -> Option<String> {
        let before = self.by_column.get(at.checked_sub(1)?).copied()??;
        let here = self.by_column.get(at).copied()??;
        let is_told = self.is_funnel && self.is_comparable && before.n > 0.0;
        is_told.then(|| format!("{} %", number((here.n / before.n * 1000.0).round() / 10.0)))
    }
}

impl MetricBox {
    /// The bar that shows the share, at its full length.
    pub fn bar(&self) -> Rect {
        Rect {
            x: self.rect.x + SIDE,
            y: self.rect.bottom() - 2.0 - BAR_H,
            w: self.rect.w - 2.0 * SIDE,
            h: BAR_H,
        }
    }
}

/// Up to two decimals, thousands apart, for people.
fn number(n: f64) -> String {
    if n.abs() >= 1e15 {
        return format!("{n:.2e}");
    }
    let rounded = format!("{:.2}", n.abs());
    let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && whole.len() > 4 {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    if !decimals.is_empty() {
        text.push('.');
        text.push_str(decimals);
    }
    if n < 0.0 && text != "0" { format!("−{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn figures_are_written_for_people() {
        let figures = [0.0, 4.50, 1200.0, 12_400.0, -3.25, 1_234_567.891, -0.001, 1e300];
        let told = ["0", "4.5", "1200", "12\u{a0}400", "−3.25", "1\u{a0}234\u{a0}567.89", "0", "1.00e300"];
        assert_eq!(figures.map(number), told);
    }
}
