//! Colours: the twelve names of the board and `#rrggbb`, each as a tint to write on, an edge, and a strong tone.
//!
//! Text stands on tints alone, and is dark on all of them. Strong tones are for lines, and dark enough on white.
//! Not here: what is drawn in which colour (`export::svg`).

use std::fmt;

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// A colour of the board in the tones that a drawing needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tones {
    /// To write on.
    pub tint: Rgb,
    /// For edges.
    pub edge: Rgb,
    /// For lines and marks on white.
    pub strong: Rgb,
}

/// Text.
pub const INK: Rgb = Rgb(0x1f, 0x29, 0x33);
/// Text that steps back.
pub const MUTED: Rgb = Rgb(0x5b, 0x67, 0x75);
/// Hairlines.
pub const HAIRLINE: Rgb = Rgb(0xd9, 0xde, 0xe5);
/// Behind heads and trays.
pub const PANEL: Rgb = Rgb(0xf4, 0xf6, 0xf8);
/// The one accent: badges of votes, links.
pub const ACCENT: Rgb = Rgb(0x2f, 0x4b, 0x7c);
/// Paper.
pub const PAPER: Rgb = Rgb(0xff, 0xff, 0xff);
/// What hurts.
pub const PAIN: Rgb = Rgb(0xc2, 0x41, 0x3b);
/// What pleases.
pub const GAIN: Rgb = Rgb(0x2e, 0x7d, 0x4f);
/// What could be.
pub const IDEA: Rgb = Rgb(0xb0, 0x7a, 0x0c);
/// What is not known.
pub const QUESTION: Rgb = Rgb(0x5b, 0x4b, 0xa8);

/// Curves without a colour of their own, in turn.
pub const CURVES: [&str; 6] = ["blue", "coral", "teal", "violet", "orange", "green"];

/// Tint, edge and strong tone of each name, in the order of the model's list.
const NAMED: [(&str, Tones); 12] = [
    ("yellow", tones(0xff_f6cf, 0xe6_c75a, 0xa9_7c00)),
    ("orange", tones(0xff_e6cd, 0xe8_a866, 0xb8_5c00)),
    ("coral", tones(0xff_dfd9, 0xe4_8f80, 0xc2_4a34)),
    ("pink", tones(0xff_e2ee, 0xdf_8db4, 0xb2_3a78)),
    ("violet", tones(0xec_e3fb, 0xa9_8bdd, 0x6b_46b8)),
    ("blue", tones(0xdf_e8ff, 0x84_9fe6, 0x2f_5ac4)),
    ("sky", tones(0xdc_f1fc, 0x74_bbe0, 0x1b_78a8)),
    ("teal", tones(0xd8_f3ef, 0x62_b9ac, 0x16_7d70)),
    ("green", tones(0xe0_f4de, 0x7d_bd80, 0x2f_7d3a)),
    ("lime", tones(0xf1_f7d3, 0xb6_c95e, 0x66_7a10)),
    ("sand", tones(0xf5_ede0, 0xc9_b28c, 0x86_6a36)),
    ("grey", tones(0xee_f0f3, 0xa8_b1bc, 0x56_616e)),
];

/// The tones of a colour of the board; those of `fallback` if it is none.
pub fn tones_of(color: &str, fallback: &str) -> Tones {
    named(color).or_else(|| hex(color).map(mixed)).or_else(|| named(fallback)).unwrap_or(NAMED[11].1)
}

fn named(color: &str) -> Option<Tones> {
    NAMED.iter().find(|(name, _)| *name == color).map(|(_, tones)| *tones)
}

fn hex(color: &str) -> Option<Rgb> {
    let digits = color.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok().map(rgb)
}

/// A free colour: pale enough to write on, and dark enough to be seen on white.
fn mixed(color: Rgb) -> Tones {
    let mut tint = color;
    while tint.luminance() < 0.72 {
        tint = tint.mix(PAPER, 0.2);
    }
    let mut strong = color;
    while strong.luminance() > 0.22 {
        strong = strong.mix(Rgb(0, 0, 0), 0.12);
    }
    Tones { tint, edge: tint.mix(strong, 0.45), strong }
}

const fn tones(tint: u32, edge: u32, strong: u32) -> Tones {
    Tones { tint: rgb(tint), edge: rgb(edge), strong: rgb(strong) }
}

#[expect(clippy::cast_possible_truncation, reason = "three bytes are taken out of the number")]
const fn rgb(value: u32) -> Rgb {
    Rgb((value >> 16) as u8, (value >> 8) as u8, value as u8)
}

impl Rgb {
    /// This colour with a share of another, 0 to 1.
    #[must_use]
    pub fn mix(self, other: Self, share: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let channel = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Self(channel(self.0, other.0), channel(self.1, other.1), channel(self.2, other.2))
    }

    /// How bright it is to the eye, 0 to 1, as WCAG defines it.
    pub fn luminance(self) -> f64 {
        let linear = |byte: u8| {
            let share = f64::from(byte) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::model::COLORS;

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (a.luminance().max(b.luminance()), a.luminance().min(b.luminance()));
        (a + 0.05) / (b + 0.05)
    }

    #[test]
    fn every_colour_can_be_written_on_and_seen_on_white() {
        let free = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#123456", "#FFD700"];
        for color in COLORS.iter().chain(&free) {
            let tones = tones_of(color, "");
            assert!(contrast(INK, tones.tint) >= 7.0, "{color}: {}", contrast(INK, tones.tint));
            assert!(contrast(MUTED, tones.tint) >= 4.0, "{color}: {}", contrast(MUTED, tones.tint));
            assert!(contrast(tones.strong, PAPER) >= 3.0, "{color}: {}", contrast(tones.strong, PAPER));
        }
    }

    #[test]
    fn what_is_no_colour_falls_back() {
        assert_eq!(tones_of("url(#x)", "blue"), tones_of("blue", ""));
        assert_eq!(tones_of("#12345é", "sand"), tones_of("sand", ""));
        assert_eq!(tones_of("", ""), tones_of("grey", ""));
    }
}
