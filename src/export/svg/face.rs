//! Faces: the emoji of feelings as drawings, which are clear at the size of a chart's points and alike everywhere.
//!
//! Not here: all other emoji, which are text in the embedded font.

use super::pen::{Paint, Pen};
use crate::export::palette::{PAPER, Rgb};

/// What a face does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Laughs with an open mouth.
    Delighted,
    /// Smiles.
    Happy,
    /// Neither.
    Neutral,
    /// Turns the corners of its mouth down.
    Sad,
    /// The same, with brows.
    Angry,
    /// Opens its mouth.
    Shocked,
}

impl Face {
    /// The face that is meant by an emoji; nothing for other emoji.
    pub(super) fn of(emoji: &str) -> Option<Self> {
        let mut chars = emoji.chars().filter(|c| *c != '\u{fe0f}');
        let face = match chars.next()? {
            '😀' | '😁' | '😂' | '😃' | '😄' | '😆' | '😍' | '🤩' | '🥰' | '🤣' => {
                Self::Delighted
            }
            '🙂' | '😊' | '☺' | '😉' | '😌' | '🤗' => Self::Happy,
            '😐' | '😑' | '😶' => Self::Neutral,
            '😟' | '🙁' | '☹' | '😕' | '😞' | '😔' | '😢' | '😭' | '😣' | '😖' | '😥' | '😩' | '😫' => {
                Self::Sad
            }
            '😠' | '😡' | '😤' | '🤬' | '😒' => Self::Angry,
            '😮' | '😯' | '😲' | '😱' | '😨' | '😰' => Self::Shocked,
            _ => return None,
        };
        chars.next().is_none().then_some(face)
    }

    /// Draws it around a point.
    pub(super) fn draw(self, pen: &mut Pen, [x, y]: [f64; 2], r: f64, color: Rgb) {
        let line = Paint::line(color, (r * 0.17).max(1.1)).round();
        pen.circle([x, y], r, Paint::both(PAPER, color).width((r * 0.17).max(1.1)));
        for side in [-0.36, 0.36] {
            pen.circle([x + side * r, y - r * 0.2], r * 0.13, Paint::fill(color));
            if self == Self::Angry {
                pen.line([x + side * r * 1.5, y - r * 0.55], [x + side * r * 0.5, y - r * 0.38], line);
            }
        }
        let (left, right) = ([x - r * 0.45, y], [x + r * 0.45, y]);
        let at = |[x, _]: [f64; 2], dy: f64| [x, y + r * dy];
        match self {
            Self::Delighted => {
                let chin = [at(left, 0.85), at(right, 0.85), at(right, 0.16)];
                pen.curves(at(left, 0.16), &[chin], Paint::fill(color));
            }
            Self::Happy => {
                pen.curves(at(left, 0.25), &[[at(left, 0.62), at(right, 0.62), at(right, 0.25)]], line);
            }
            Self::Neutral => pen.line(at(left, 0.4), at(right, 0.4), line),
            Self::Sad | Self::Angry => {
                pen.curves(at(left, 0.55), &[[at(left, 0.2), at(right, 0.2), at(right, 0.55)]], line);
            }
            Self::Shocked => pen.circle([x, y + r * 0.42], r * 0.2, Paint::fill(color)),
        }
    }
}
