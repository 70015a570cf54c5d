//! What a facilitator takes home: reports over small boards drawn as tables.

use super::*;
use crate::board::model::{Channel, Curve, Deleted, Lane, Map, Metric, Note, Place, Point, Stage};

fn lane(id: &str, kind: &str, role: Option<&str>) -> Lane {
    Lane {
        id: id.to_owned(),
        map: "map".to_owned(),
        r#type: kind.to_owned(),
        role: role.map(str::to_owned),
        name: id.to_owned(),
        ..Lane::default()
    }
}

fn stage(id: &str, parent: Option<&str>) -> Stage {
    let parent = parent.map(str::to_owned);
    Stage { id: id.to_owned(), map: "map".to_owned(), parent, name: id.to_owned(), ..Stage::default() }
}

fn note(id: &str, stage: &str, lane: &str) -> Note {
    let place = Place {
        m: Some("map".to_owned()),
        s: Some(stage.to_owned()),
        l: Some(lane.to_owned()),
        ..Place::default()
    };
    Note { id: id.to_owned(), text: id.to_owned(), place, kind: "note".to_owned(), ..Note::default() }
}

/// One map with the columns a, b, c, d and these lanes.
fn board(lanes: Vec<Lane>) -> Board {
    let maps = vec![Map { id: "map".to_owned(), ..Map::default() }];
    let stages = ["a", "b", "c", "d"].map(|id| stage(id, None)).into();
    Board { maps, stages, lanes, ..Board::default() }
}

fn with_curve(values: &[(&str, f64)]) -> Board {
    let mut board = board(vec![lane("emo", "emotion", Some("emo"))]);
    add_curve(&mut board, "curve", values);
    board
}

fn add_curve(board: &mut Board, id: &str, values: &[(&str, f64)]) {
    board.curves.push(Curve { id: id.to_owned(), map: "map".to_owned(), ..Curve::default() });
    let point = |(stage, v): &(&str, f64)| Point {
        curve: id.to_owned(),
        stage: (*stage).to_owned(),
        v: *v,
        ..Point::default()
    };
    board.points.extend(values.iter().map(point));
}

fn with_figures(values: &[(&str, f64, &str)]) -> Board {
    let mut board = board(vec![lane("kpi", "metric", Some("kpi"))]);
    board.metrics.extend(values.iter().map(|(stage, n, unit)| Metric {
        lane: "kpi".to_owned(),
        stage: (*stage).to_owned(),
        n: *n,
        unit: (*unit).to_owned(),
    }));
    board
}

fn names(stages: &[StageRef]) -> Vec<&str> {
    stages.iter().map(|stage| stage.id.as_str()).collect()
}

fn lows(board: &Board) -> Vec<Vec<String>> {
    let minima = report(board, "2026-01-01").minima;
    minima.iter().map(|low| low.stages.iter().map(|stage| stage.id.clone()).collect()).collect()
}

fn owned_by(board: &Board) -> Vec<String> {
    report(board, "2026-01-01").touchpoints_without_owner.into_iter().map(|note| note.id).collect()
}

#[test]
fn a_stage_without_touchpoints_is_named() {
    let mut board = board(vec![lane("touch", "text", Some("touch")), lane("act", "text", Some("act"))]);
    board.notes = vec![note("n1", "a", "touch"), note("n2", "b", "act"), note("n3", "c", "touch")];
    board.notes[2].deleted = Some(Deleted::default());
    let report = report(&board, "2026-01-01");
    assert_eq!(names(&report.stages_without_touchpoints), ["b", "c", "d"]);
    assert_eq!(report.counts.touchpoints, 1);
    assert_eq!(report.stages[1].notes, 1);
}

#[test]
fn a_stage_in_the_trash_is_not_missed() {
    let mut board = board(vec![lane("touch", "text", Some("touch"))]);
    board.stages[1].deleted = Some(Deleted::default());
    assert_eq!(names(&report(&board, "2026-01-01").stages_without_touchpoints), ["a", "c", "d"]);
}

#[test]
fn a_phase_is_judged_by_its_steps() {
    let mut board = board(vec![lane("touch", "text", Some("touch"))]);
    board.stages.extend([stage("b1", Some("b")), stage("b2", Some("b"))]);
    board.notes = vec![note("n1", "b1", "touch")];
    let missing = report(&board, "2026-01-01").stages_without_touchpoints;
    assert_eq!(names(&missing), ["a", "b2", "c", "d"]);
    assert_eq!(missing[1].phase.as_deref(), Some("b"));
}

#[test]
fn without_a_lane_for_touchpoints_the_channels_are_asked_and_then_the_front() {
    let mut channels =
        board(vec![lane("chan", "channel", Some("chan")), lane("front", "text", Some("front"))]);
    channels.channels =
        vec![Channel { lane: "chan".to_owned(), stage: "d".to_owned(), channel: "phone".to_owned() }];
    channels.notes = vec![note("n1", "a", "front")];
    assert_eq!(names(&report(&channels, "2026-01-01").stages_without_touchpoints), ["a", "b", "c"]);

    let mut front = board(vec![lane("front", "text", Some("front"))]);
    front.notes = vec![note("n1", "a", "front")];
    assert_eq!(names(&report(&front, "2026-01-01").stages_without_touchpoints), ["b", "c", "d"]);

    let neither = board(vec![lane("idea", "text", Some("idea"))]);
    assert_eq!(names(&report(&neither, "2026-01-01").stages_without_touchpoints), [""; 0]);
}

#[test]
fn an_owner_stands_on_the_note_on_its_head_or_in_the_lane_for_owners() {
    let mut board = board(vec![lane("touch", "text", Some("touch")), lane("owner", "text", Some("owner"))]);
    board.notes = vec![
        note("own", "a", "touch"),
        note("nobody", "a", "touch"),
        note("member", "a", "touch"),
        note("lane", "b", "touch"),
        note("blank", "c", "touch"),
        note("Ania", "b", "owner"),
        note(" ", "c", "owner"),
    ];
    board.notes[0].owner = Some("Ania".to_owned());
    board.notes[1].owner = Some("  ".to_owned());
    board.notes[2].group = Some("own".to_owned());
    assert_eq!(owned_by(&board), ["nobody", "blank"]);

    board.lanes[1].deleted = Some(Deleted::default());
    assert_eq!(owned_by(&board), ["nobody", "lane", "blank"], "a lane in the trash says nothing");
    board.notes[0].deleted = Some(Deleted::default());
    assert_eq!(owned_by(&board), ["nobody", "member", "lane", "blank"], "and neither does a head in it");
}

#[test]
fn a_low_point_has_only_higher_ones_next_to_it() {
    assert_eq!(lows(&with_curve(&[("a", 1.0), ("b", -1.0), ("c", 2.0), ("d", 0.0)])), [["b"], ["d"]]);
    assert_eq!(lows(&with_curve(&[("a", -2.0), ("b", -1.0), ("c", 2.0), ("d", 2.0)])), [["a"]]);
}

#[test]
fn a_plateau_is_one_low_point() {
    assert_eq!(lows(&with_curve(&[("a", 1.0), ("b", 0.0), ("c", -0.0), ("d", 1.0)])), [["b", "c"]]);
    assert_eq!(lows(&with_curve(&[("a", 1.0), ("b", 0.0), ("c", 0.0), ("d", -1.0)])), [["d"]]);
    assert!(lows(&with_curve(&[("a", 1.0), ("b", 1.0), ("c", 1.0), ("d", 1.0)])).is_empty());
    assert!(lows(&with_curve(&[("b", -2.0)])).is_empty(), "one point has no neighbours");
}

#[test]
fn a_missing_point_makes_its_neighbours_neighbours() {
    assert_eq!(lows(&with_curve(&[("a", 1.0), ("b", -1.0), ("c", f64::NAN), ("d", 1.0)])), [["b"]]);
    assert_eq!(lows(&with_curve(&[("a", -1.0), ("d", -1.0), ("b", 0.0)])), [["a"], ["d"]]);
}

#[test]
fn every_curve_has_its_own_low_points() {
    let mut board = with_curve(&[("a", 1.0), ("b", -1.0), ("c", 1.0)]);
    add_curve(&mut board, "other", &[("a", -1.0), ("b", 1.0), ("c", 1.0)]);
    let minima = report(&board, "2026-01-01").minima;
    let told: Vec<_> = minima.iter().map(|low| (low.curve.as_str(), low.stages[0].id.as_str())).collect();
    assert_eq!(told, [("curve", "b"), ("other", "a")]);
}

#[test]
fn satisfaction_is_the_mean_of_all_curves() {
    let mut board = with_curve(&[("a", -2.0), ("b", 1.0), ("c", -1.0)]);
    add_curve(&mut board, "other", &[("a", 1.0), ("b", -1.0), ("c", 2.0), ("d", -9.0)]);
    let report = report(&board, "2026-01-01");
    let told: Vec<_> =
        report.stages_below_zero.iter().map(|low| (low.stage.id.as_str(), low.mean, low.points)).collect();
    assert_eq!(told, [("a", -0.5, 2), ("d", -2.0, 1)], "zero is not below zero; -9 counts as -2");
    assert_eq!(report.stages[2].satisfaction, Some(0.5));
}

#[test]
fn a_curve_without_its_lane_does_not_count() {
    let mut board = with_curve(&[("a", 1.0), ("b", -1.0)]);
    board.lanes[0].deleted = Some(Deleted::default());
    let report = report(&board, "2026-01-01");
    assert!(report.minima.is_empty() && report.stages_below_zero.is_empty());
}

#[test]
fn a_phase_keeps_its_feelings_until_a_step_has_its_own() {
    let mut board = with_curve(&[("a", 1.0), ("b", -1.0), ("c", 1.0)]);
    board.stages.extend([stage("b1", Some("b")), stage("b2", Some("b"))]);
    assert_eq!(lows(&board), [["b"]]);
    board.points.push(Point {
        curve: "curve".to_owned(),
        stage: "b2".to_owned(),
        v: -2.0,
        ..Point::default()
    });
    assert_eq!(lows(&board), [["b2"]]);
}

#[test]
fn pains_and_gains_go_by_kind_and_then_by_lane() {
    let mut board = board(vec![lane("pain", "text", Some("pain")), lane("act", "text", Some("act"))]);
    board.notes = vec![
        note("in its lane", "a", "pain"),
        note("by kind", "a", "act"),
        note("gain among pains", "a", "pain"),
        note("neither", "b", "act"),
        note("free", "b", "pain"),
        note("deleted", "b", "pain"),
    ];
    board.notes[1].kind = "pain".to_owned();
    board.notes[2].kind = "gain".to_owned();
    board.notes[4].place = Place { xy: Some([1.0, 2.0]), ..Place::default() };
    board.notes[4].kind = "pain".to_owned();
    board.notes[5].deleted = Some(Deleted::default());
    let report = report(&board, "2026-01-01");
    let rows: Vec<_> = report.stages.iter().map(|row| (row.pains, row.gains)).collect();
    assert_eq!(rows, [(2, 1), (0, 0), (0, 0), (0, 0)]);
    assert_eq!((report.counts.pains, report.counts.gains), (3, 1), "free ones count for the board");
    assert_eq!((report.counts.free, report.counts.unplaced), (1, 0));
}

#[test]
fn a_note_on_a_deleted_stage_is_unplaced() {
    let mut board = board(vec![lane("pain", "text", Some("pain"))]);
    board.notes = vec![note("n1", "a", "pain")];
    board.stages[0].deleted = Some(Deleted::default());
    let counts = report(&board, "2026-01-01").counts;
    assert_eq!((counts.notes, counts.unplaced, counts.pains, counts.stages), (1, 1, 0, 3));
}

#[test]
fn a_funnel_says_how_many_go_on() {
    let board = with_figures(&[("a", 1000.0, "people"), ("b", 250.0, "people"), ("d", 50.0, " people")]);
    let funnels = report(&board, "2026-01-01").funnels;
    assert_eq!(funnels.len(), 1);
    let steps: Vec<_> =
        funnels[0].steps.iter().map(|step| (step.from.id.as_str(), step.to.id.as_str(), step.rate)).collect();
    assert_eq!(steps, [("a", "b", Some(0.25)), ("b", "d", Some(0.2))]);
    assert_eq!(funnels[0].overall, Some(0.05));
}

#[test]
fn a_share_that_makes_no_sense_is_not_given() {
    let rates = |figures: &[(&str, f64, &str)]| {
        let funnels = report(&with_figures(figures), "2026-01-01").funnels;
        funnels.iter().flat_map(|funnel| &funnel.steps).map(|step| step.rate).collect::<Vec<_>>()
    };
    assert_eq!(rates(&[("a", 0.0, ""), ("b", 5.0, "")]), [None]);
    assert_eq!(rates(&[("a", 5.0, ""), ("b", 0.0, "")]), [Some(0.0)]);
    assert_eq!(rates(&[("a", -5.0, ""), ("b", 5.0, "")]), [None]);
    assert_eq!(rates(&[("a", 5.0, ""), ("b", -5.0, "")]), [None]);
    assert_eq!(rates(&[("a", 5.0, "€"), ("b", 5.0, "%")]), [None]);
    assert_eq!(rates(&[("a", 1e-300, ""), ("b", 1e300, "")]), [None]);
    assert_eq!(rates(&[("a", f64::INFINITY, ""), ("b", 5.0, "")]), []);
    assert_eq!(rates(&[("a", 5.0, "")]), [], "one figure is no funnel");
}

#[test]
fn the_json_has_flat_stages_and_camel_case() {
    let board = with_curve(&[("a", -1.0)]);
    let json = serde_json::to_value(report(&board, "2026-01-01")).expect("JSON");
    assert_eq!(json["stagesBelowZero"][0]["id"], "a");
    assert_eq!(json["stages"][0]["satisfaction"], -1.0);
    assert_eq!(json["counts"]["actionsOverdue"], 0);
}

mod any_curve {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// A curve that is not level has a low point, its lowest value is one, and no two are neighbours.
        #[test]
        fn has_its_lowest_value_among_its_low_points(values in prop::collection::vec(-2..=2_i32, 2..12)) {
            let mut board = with_curve(&[]);
            board.stages.clear();
            for (at, v) in values.iter().enumerate() {
                let id = format!("stage{at:02}");
                board.stages.push(stage(&id, None));
                board.points.push(Point { curve: "curve".to_owned(), stage: id, v: f64::from(*v), label: None, emoji: None });
            }
            let minima = report(&board, "2026-01-01").minima;
            let lowest = values.iter().min().copied().map(f64::from);
            if values.iter().all(|v| *v == values[0]) {
                prop_assert!(minima.is_empty());
            } else {
                prop_assert!(minima.iter().any(|low| Some(low.v) == lowest));
            }
            let at = |stage: &StageRef| board.stages.iter().position(|other| other.id == stage.id);
            for pair in minima.windows(2) {
                let end = pair[0].stages.last().and_then(at);
                let start = pair[1].stages.first().and_then(at);
                prop_assert!(end.zip(start).is_some_and(|(end, start)| end + 1 < start));
            }
        }
    }
}
