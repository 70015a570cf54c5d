//! Colours of other programs as ours: the twelve names, or `#rrggbb` where none comes near.

use crate::board::model::COLORS;
use crate::board::rule;

/// What other programs call colours, and ours.
const NAMES: [(&str, &str); 34] = [
    ("black", "grey"),
    ("brown", "sand"),
    ("beige", "sand"),
    ("cyan", "sky"),
    ("dark blue", "blue"),
    ("dark green", "green"),
    ("gray", "grey"),
    ("gold", "yellow"),
    ("light blue", "sky"),
    ("light green", "lime"),
    ("light pink", "pink"),
    ("light red", "pink"),
    ("light violet", "violet"),
    ("light yellow", "yellow"),
    ("magenta", "pink"),
    ("purple", "violet"),
    ("red", "coral"),
    ("turquoise", "teal"),
    ("white", "grey"),
    ("żółty", "yellow"),
    ("pomarańczowy", "orange"),
    ("czerwony", "coral"),
    ("różowy", "pink"),
    ("fioletowy", "violet"),
    ("niebieski", "blue"),
    ("zielony", "green"),
    ("szary", "grey"),
    ("жёлтый", "yellow"),
    ("желтый", "yellow"),
    ("красный", "coral"),
    ("розовый", "pink"),
    ("синий", "blue"),
    ("голубой", "sky"),
    ("зелёный", "green"),
];

/// Edges of the cards that our exports draw, by colour: so that they come back by name.
const EDGES: [(&str, [u8; 3]); 12] = [
    ("yellow", [0xe6, 0xc7, 0x5a]),
    ("orange", [0xe8, 0xa8, 0x66]),
    ("coral", [0xe4, 0x8f, 0x80]),
    ("pink", [0xdf, 0x8d, 0xb4]),
    ("violet", [0xa9, 0x8b, 0xdd]),
    ("blue", [0x84, 0x9f, 0xe6]),
    ("sky", [0x74, 0xbb, 0xe0]),
    ("teal", [0x62, 0xb9, 0xac]),
    ("green", [0x7d, 0xbd, 0x80]),
    ("lime", [0xb6, 0xc9, 0x5e]),
    ("sand", [0xc9, 0xb2, 0x8c]),
    ("grey", [0xa8, 0xb1, 0xbc]),
];

/// Largest difference of a channel within which two colours are one.
const NEAR: u8 = 6;

/// Our word for a colour; nothing if it is none.
pub(super) fn named(color: &str) -> Option<String> {
    let name = color.trim().to_lowercase().replace(['_', '-'], " ");
    if COLORS.contains(&name.as_str()) {
        return Some(name);
    }
    if let Some((_, ours)) = NAMES.iter().find(|(theirs, _)| *theirs == name) {
        return Some((*ours).to_owned());
    }
    let hex = hex(&name)?;
    let channels = [1..3, 3..5, 5..7].map(|at| u8::from_str_radix(&hex[at], 16).unwrap_or_default());
    let is_near = |edge: &[u8; 3]| edge.iter().zip(channels).all(|(a, b)| a.abs_diff(b) <= NEAR);
    let known = EDGES.iter().find(|(_, edge)| is_near(edge));
    Some(known.map_or(hex, |(name, _)| (*name).to_owned()))
}

/// `#rgb`, `#rrggbb` or `#rrggbbaa` as `#rrggbb`, if it is not see-through altogether.
fn hex(name: &str) -> Option<String> {
    let digits = name.strip_prefix('#')?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let full = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        8 if !digits.ends_with("00") => digits[..6].to_owned(),
        _ => return None,
    };
    Some(format!("#{full}")).filter(|hex| rule::is_color(hex))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::palette::tones_of;

    #[test]
    fn other_programs_words_and_codes_are_ours() {
        for (theirs, ours) in [
            ("Light_Yellow", Some("yellow")),
            ("violet", Some("violet")),
            ("#FFF9B1", Some("#fff9b1")),
            ("#abc", Some("#aabbcc")),
            ("#11223344", Some("#112233")),
            ("#11223300", None),
            ("transparent", None),
            ("#ééé", None),
        ] {
            assert_eq!(named(theirs).as_deref(), ours, "{theirs}");
        }
    }

    #[test]
    fn colours_of_our_exports_come_back() {
        for name in COLORS {
            assert_eq!(named(&tones_of(name, "").edge.to_string()).as_deref(), Some(name));
        }
    }
}
