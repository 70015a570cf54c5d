//! The points of a stroke: objects in older files, packed numbers in newer ones.
//!
//! Packed as base64: the first point in three `f32`, each further one as its difference in three `f16`, all with the
//! lowest byte first. For a while all points were packed as `f16`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::board::limits::STROKE_POINTS_MAX;
use crate::intake::json;

const FIRST_BYTES: usize = 12;
const FURTHER_BYTES: usize = 6;

/// The points of all segments, moved by `origin`.
pub(super) fn points(props: &Value, origin: [f64; 2]) -> Vec<[f32; 3]> {
    let scale =
        |key: &str| json::number(props, "scale").unwrap_or(1.0) * json::number(props, key).unwrap_or(1.0);
    let (scale_x, scale_y) = (scale("scaleX"), scale("scaleY"));
    let all = json::list(props, "segments").iter().flat_map(segment).take(STROKE_POINTS_MAX);
    #[expect(clippy::cast_possible_truncation, reason = "points of strokes are f32")]
    let placed =
        all.map(|[x, y, z]| [(origin[0] + x * scale_x) as f32, (origin[1] + y * scale_y) as f32, z as f32]);
    placed.filter(|point| point.iter().all(|number| number.is_finite())).collect()
}

fn segment(segment: &Value) -> Vec<[f64; 3]> {
    if let Some(path) = json::text(segment, "path") {
        return unpacked(path).unwrap_or_default();
    }
    if let Some(points) = json::text(segment, "points") {
        let bytes = STANDARD.decode(points).unwrap_or_default();
        return bytes.as_chunks::<FURTHER_BYTES>().0.iter().copied().map(halves).collect();
    }
    let point = |point: &Value| {
        let pressure = json::number(point, "z").unwrap_or(0.5);
        Some([json::number(point, "x")?, json::number(point, "y")?, pressure])
    };
    json::list(segment, "points").iter().filter_map(point).collect()
}

fn unpacked(path: &str) -> Option<Vec<[f64; 3]>> {
    let bytes = STANDARD.decode(path).ok()?;
    let (first, further) = bytes.split_at_checked(FIRST_BYTES)?;
    let (words, _) = first.as_chunks::<4>();
    let mut at = [0, 1, 2].map(|axis| f64::from(f32::from_le_bytes(words[axis])));
    let mut points = vec![at];
    for difference in further.as_chunks::<FURTHER_BYTES>().0.iter().copied().map(halves) {
        for (at, difference) in at.iter_mut().zip(difference) {
            *at += difference;
        }
        points.push(at);
    }
    Some(points)
}

fn halves(bytes: [u8; FURTHER_BYTES]) -> [f64; 3] {
    let half = |at: usize| half(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
    [half(0), half(2), half(4)]
}

/// The number in 16 bits: a sign, 5 bits of exponent, 10 of fraction.
fn half(bits: u16) -> f64 {
    const SMALLEST: f64 = 1.0 / 16_777_216.0;
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction * SMALLEST,
        0x1f => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * f64::powi(2.0, exponent - 15),
    };
    if bits >> 15 == 1 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn all_ways_of_packing_give_the_same_points() {
        let wanted = vec![[10.0, 21.5, 0.5], [11.0, 19.5, 0.5], [11.25, 19.5, 0.75]];
        let objects = json!([{ "x": 0.0, "y": 1.5, "z": 0.5 }, { "x": 1.0, "y": -0.5 }, { "x": 1.25, "y": -0.5, "z": 0.75 }]);
        let mut path = Vec::new();
        for number in [0.0_f32, 1.5, 0.5] {
            path.extend(number.to_le_bytes());
        }
        // 1, -2, 0; 0.25, 0, 0.25.
        for half in [0x3c00_u16, 0xc000, 0, 0x3400, 0, 0x3400] {
            path.extend(half.to_le_bytes());
        }
        let mut absolute = Vec::new();
        // 0, 1.5, 0.5; 1, -0.5, 0.5; 1.25, -0.5, 0.75.
        for half in [0, 0x3e00_u16, 0x3800, 0x3c00, 0xb800, 0x3800, 0x3d00, 0xb800, 0x3a00] {
            absolute.extend(half.to_le_bytes());
        }
        for segment in [
            json!({ "points": objects }),
            json!({ "path": STANDARD.encode(path) }),
            json!({ "points": STANDARD.encode(absolute) }),
        ] {
            let props = json!({ "segments": [segment], "scale": 1 });
            assert_eq!(points(&props, [10.0, 20.0]), wanted);
        }
    }

    #[test]
    fn broken_packing_has_no_points() {
        for path in ["", "AA", "????", "AAAAAAAAAAAAAAA"] {
            assert!(points(&json!({ "segments": [{ "path": path }] }), [0.0; 2]).is_empty());
        }
    }
}
