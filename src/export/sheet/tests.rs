//! What lies on a canvas can be read back from where it lies.

use proptest::prelude::*;

use super::*;
use crate::board::model::Place;

const STYLE: CardStyle = CardStyle { h_min: 120.0, font: 16.0, line_height: 1.5, padding: 20.0 };

/// A board with one map, and a note in a cell for each pair of stage and lane.
fn board(stages: usize, lanes: usize, cells: &[(usize, usize, String)]) -> Board {
    let map = Map { id: "map001".to_owned(), ..Map::default() };
    let stage = |at: usize| Stage { id: format!("stage{at}"), map: "map001".to_owned(), ..Stage::default() };
    let lane = |at: usize| Lane { id: format!("lane0{at}"), map: "map001".to_owned(), ..Lane::default() };
    let note = |(at, (stage, lane, text)): (usize, &(usize, usize, String))| {
        let (m, s) = (Some("map001".to_owned()), Some(format!("stage{}", stage % stages)));
        let place = Place { m, s, l: Some(format!("lane0{}", lane % lanes)), ..Place::default() };
        Note { id: format!("note{at:03}"), text: text.clone(), place, ..Note::default() }
    };
    Board {
        maps: vec![map],
        stages: (0..stages).map(stage).collect(),
        lanes: (0..lanes).map(lane).collect(),
        notes: cells.iter().enumerate().map(note).collect(),
        ..Board::default()
    }
}

fn is_inside(inner: Rect, outer: Rect) -> bool {
    inner.x > outer.x
        && inner.y > outer.y
        && inner.x + inner.w < outer.x + outer.w
        && inner.y + inner.h < outer.y + outer.h
}

fn meet(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

proptest! {
    #[test]
    fn cards_lie_inside_of_their_cells_and_beside_each_other(
        stages in 1..5_usize,
        lanes in 1..4_usize,
        cells in prop::collection::vec((0..5_usize, 0..4_usize, "[a-z ]{0,300}"), 0..40),
    ) {
        let board = board(stages, lanes, &cells);
        let sheet = Sheet::of(&board, STYLE);
        let map = &sheet.maps[0];
        prop_assert_eq!(map.cards.len(), cells.len());
        for (at, card) in map.cards.iter().enumerate() {
            let head = |id: &Option<String>| id.clone().unwrap_or_default();
            let (_, column) = map.stages.iter().find(|(stage, _)| stage.id == head(&card.note.place.s)).unwrap();
            let (_, row) = map.lanes.iter().find(|(lane, _)| lane.id == head(&card.note.place.l)).unwrap();
            let cell = Rect { x: column.x, w: column.w, ..*row };
            prop_assert!(is_inside(card.rect, cell), "{:?} in {:?}", card.rect, cell);
            prop_assert!(is_inside(cell, map.rect) || is_inside(card.rect, map.rect));
            prop_assert!(map.cards[..at].iter().all(|other| !meet(card.rect, other.rect)));
        }
        prop_assert!(map.stages.windows(2).all(|pair| !meet(pair[0].1, pair[1].1)));
        prop_assert!(map.lanes.windows(2).all(|pair| !meet(pair[0].1, pair[1].1)));
    }
}
