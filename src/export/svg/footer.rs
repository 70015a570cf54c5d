//! The last lines of the sheet: what the signs mean, and when it was made.
//!
//! The legend has only signs that the sheet has. Not here: the legend of curves, which stands in their lane.

use super::card::{chip, marker};
use super::chart::low_point;
use super::pen::{Paint, Pen};
use crate::calendar;
use crate::export::View;
use crate::export::layout::{Chip, ChipKind, Rect, Scene};
use crate::export::palette::{HAIRLINE, MUTED};
use crate::export::text::{Align, Block, Weight};
use crate::export::words::Words;

const FONT: f64 = 11.0;
const SIGN_W: f64 = 14.0;
const GAP: f64 = 22.0;
const LINE_H: f64 = 20.0;

/// Room for the date.
const DATE_W: f64 = 110.0;

#[derive(Clone, Copy)]
enum Sign {
    Kind(&'static str),
    LowPoint,
    Votes,
}

pub(super) fn draw(pen: &mut Pen, scene: &Scene<'_>, view: &View<'_>) {
    let footer = scene.footer;
    pen.line([footer.x, footer.y], [footer.right(), footer.y], Paint::line(HAIRLINE, 1.0));
    let (mut x, mut y) = (footer.x, footer.y + 8.0);
    for (sign, word) in signs(scene, Words::of(&view.board.meta.lang)) {
        let text = Block::line(word, FONT, Weight::Regular);
        let votes = matches!(sign, Sign::Votes).then(|| vote_chip(scene)).flatten();
        let sign_w = votes.as_ref().map_or(SIGN_W, |chip| chip.rect.w);
        let w = sign_w + 6.0 + text.w();
        if x > footer.x && x + w > footer.right() - DATE_W {
            x = footer.x;
            y += LINE_H;
        }
        let middle = y + text.line_h() / 2.0;
        match sign {
            Sign::Kind(kind) => {
                marker(pen, kind, Rect { x, y: middle - SIGN_W / 2.0, w: SIGN_W, h: SIGN_W });
            }
            Sign::LowPoint => low_point(pen, [x + SIGN_W / 2.0, middle - 3.5]),
            Sign::Votes => {
                if let Some(mut sample) = votes {
                    let (dx, dy) = (x - sample.rect.x, middle - sample.rect.h / 2.0 - sample.rect.y);
                    sample.rect.shift(dx, dy);
                    sample.text.shift(dx, dy);
                    chip(pen, &sample, HAIRLINE);
                }
            }
        }
        pen.text(&text.at(x + sign_w + 6.0, y), MUTED);
        x += w + GAP;
    }
    let date = Block::line(&calendar::date(view.now_ms), FONT, Weight::Regular).align(Align::End);
    pen.text(&date.at(footer.right(), footer.y + 8.0), MUTED);
}

fn signs(scene: &Scene<'_>, words: &'static Words) -> Vec<(Sign, &'static str)> {
    let mut signs = Vec::new();
    for (kind, word) in ["pain", "gain", "idea", "question"].into_iter().zip(words.kinds) {
        if scene.notes().any(|note| note.note.kind == kind) {
            signs.push((Sign::Kind(kind), word));
        }
    }
    let charts = scene.maps.iter().flat_map(|map| &map.lanes).filter_map(|lane| lane.chart.as_ref());
    let mut points = charts.flat_map(|chart| &chart.curves).flat_map(|curve| &curve.points);
    if points.any(|point| point.is_minimum) {
        signs.push((Sign::LowPoint, words.minimum));
    }
    if vote_chip(scene).is_some() {
        signs.push((Sign::Votes, words.votes));
    }
    signs
}

/// A badge of this sheet as the sample: a winner's if there is one.
fn vote_chip(scene: &Scene<'_>) -> Option<Chip> {
    let badges = || scene.notes().flat_map(|note| &note.chips).filter(|chip| chip.kind == ChipKind::Votes);
    let is_first = |chip: &&Chip| chip.text.lines.first().is_some_and(|line| line.text.ends_with("#1"));
    badges().find(is_first).or_else(|| badges().next()).cloned()
}
