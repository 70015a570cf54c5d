//! The drawing as others see it: a file that parses, shows what it should, and holds nothing that acts.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use resvg::usvg;

use super::*;
use crate::board::model::Board;
use crate::export::samples::{self, Sample};
use crate::export::{Format, pdf, raster, render};

fn drawn(sample: &Sample) -> String {
    svg(&sample.view())
}

fn all_text(svg: &str) -> String {
    let document = roxmltree::Document::parse(svg).expect("well-formed XML");
    let texts = document
        .descendants()
        .filter(|node| node.is_text() && node.ancestors().any(|a| a.has_tag_name("text")));
    texts.filter_map(|node| node.text()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_drawing_is_well_formed_and_says_what_the_board_says() {
    let text = all_text(&drawn(&samples::polish()));
    for words in [
        "Ziarenko",
        "Agnieszka Wróblewska",
        "Punkty styku",
        "wodnista i nikt nie",
        "9 · #1",
        "klientów / kwartał",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(!text.contains("USUNIĘTA"), "the trash is not drawn");
    assert!(all_text(&drawn(&samples::russian())).contains("Карта пути клиента"));
    assert!(all_text(&drawn(&samples::blueprint())).contains("Line of visibility"));
}

#[test]
fn names_of_participants_come_from_the_view_alone() {
    let mut sample = samples::polish();
    assert!(all_text(&drawn(&sample)).contains("– Anna"));
    sample.names = BTreeMap::new();
    let file = drawn(&sample);
    assert!(!file.contains("Anna") && !file.contains("anna00"));
}

#[test]
fn hostile_text_is_text() {
    let mut sample = samples::polish();
    let attack = "</text><script>alert(1)</script><image href=\"http://x/\"/>&amp;\u{0}\u{1b}]]>\u{fffe}";
    sample.board.meta.title = attack.into();
    sample.board.meta.lang = "pl\" onload=\"x".into();
    sample.board.stages[0].name = attack.into();
    sample.board.stages[0].color = "red\"/><script/>".into();
    sample.board.notes[0].text = attack.into();
    sample.board.notes[0].kind = attack.into();
    sample.board.personas[0].photo = Some("https://example.org/tracker.png".into());
    sample.board.reactions[0].emoji = "<b>\"'&".into();
    let file = drawn(&sample);
    let document = roxmltree::Document::parse(&file).expect("well-formed XML");
    let allowed: BTreeSet<_> =
        ["svg", "title", "style", "rect", "circle", "path", "text", "tspan", "clipPath", "image"].into();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(allowed.contains(node.tag_name().name()), "{:?}", node.tag_name());
        for attribute in node.attributes() {
            assert!(!attribute.name().starts_with("on"), "{attribute:?}");
            assert!(
                attribute.name() != "href" || attribute.value().starts_with("data:image/"),
                "{attribute:?}"
            );
        }
    }
    assert!(!file.contains("example.org"));
    let outside = file.replace("http://www.w3.org/2000/svg", "");
    assert!(!outside.contains("url(http"), "nothing is fetched");
    assert!(!file.chars().any(|c| c.is_control() && c != '\n'));
}

/// Every glyph that a renderer finds is one of the font, and every line is as wide as it was measured.
#[test]
fn all_letters_have_glyphs_and_lines_are_as_wide_as_measured() {
    for sample in [samples::polish(), samples::russian(), samples::empathy()] {
        let view = sample.view();
        let sizes = Metrics::default();
        let scene = layout(&view, &sizes);
        let tree = raster::parse(&drawn(&sample), Format::Png).unwrap();
        let mut texts = Vec::new();
        collect(tree.root(), &mut texts);
        for text in &texts {
            for span in text.layouted() {
                assert!(
                    span.positioned_glyphs.iter().all(|glyph| glyph.id.0 != 0),
                    "{:?}",
                    span.positioned_glyphs
                );
            }
        }
        for note in scene.notes() {
            // Letters may lean out of their advance a little.
            let card = note.rect.grown(1.0);
            let found = texts.iter().find(|text| {
                let bounds = text.abs_bounding_box();
                let (x, y) = (f64::from(bounds.x()), f64::from(bounds.y()));
                let at = &note.text;
                (x - at.x).abs() < 3.0 && (at.y - 3.0..at.y + at.line_h()).contains(&y)
            });
            let bounds = found.expect("the text of the note").abs_bounding_box();
            assert!(f64::from(bounds.right()) <= card.right(), "{:?}", note.note.text);
            assert!(f64::from(bounds.bottom()) <= card.bottom(), "{:?}", note.note.text);
            assert!(f64::from(bounds.right()) <= note.text.x + note.text.w() + 2.0, "{:?}", note.note.text);
        }
    }
}

fn collect<'a>(group: &'a usvg::Group, texts: &mut Vec<&'a usvg::Text>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => collect(group, texts),
            usvg::Node::Text(text) => texts.push(text),
            usvg::Node::Path(_) | usvg::Node::Image(_) => {}
        }
    }
}

#[test]
fn the_file_carries_the_glyphs_of_its_letters() {
    let file = drawn(&samples::russian());
    let faces: Vec<_> = file.split("base64,").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
    assert_eq!(faces.len(), 2, "regular and bold; no emoji is drawn as text here");
    for (face, letters) in faces.iter().zip(["Мама", "Карта"]) {
        let data = STANDARD.decode(face).unwrap();
        let face = ttf_parser::Face::parse(&data, 0).unwrap();
        assert!(letters.chars().all(|c| face.glyph_index(c).is_some()), "{letters}");
    }
    assert!(
        drawn(&samples::polish())
            .contains("font-family:'Wayboard Emoji';font-weight:400;src:url(data:font/ttf")
    );
}

#[test]
fn pixels_are_a_png_of_the_scaled_size() {
    let file = drawn(&samples::funnel());
    let tree = raster::parse(&file, Format::Png).unwrap();
    let (w, h) = (tree.size().width(), tree.size().height());
    let png = raster::png(&file, 0.5).unwrap();
    let size = imagesize::blob_size(&png).unwrap();
    assert_eq!([size.width, size.height], [w, h].map(|side| pixels(side * 0.5)));
    let bounded = raster::png(&file, f32::INFINITY).unwrap();
    assert_eq!(imagesize::blob_size(&bounded).unwrap().width, pixels(w * raster::SCALE));
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a picture")]
fn pixels(side: f32) -> usize {
    side.round() as usize
}

#[test]
fn a_very_large_sheet_becomes_a_bounded_picture_and_page() {
    let sheet = r#"<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="40000"><rect width="9" height="9"/></svg>"#;
    let size = imagesize::blob_size(&raster::png(sheet, 4.0).unwrap()).unwrap();
    assert!(size.width <= 16_000 && size.width * size.height <= 32_100_000, "{size:?}");
    let page = lopdf::Document::load_mem(&pdf::pdf(sheet).unwrap()).unwrap();
    assert!(page_size(&page)[0] <= 14_400.5);
}

fn page_size(document: &lopdf::Document) -> [f32; 2] {
    let (_, page) = document.get_pages().into_iter().next().unwrap();
    let boxed = document.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    [boxed[2].as_float().unwrap(), boxed[3].as_float().unwrap()]
}

#[test]
fn the_page_is_a_pdf_with_text_to_search() {
    let sample = samples::russian();
    let bytes = render(Format::Pdf, &sample.view()).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    assert_eq!(document.get_pages().len(), 1);
    let letters: String = document.extract_text(&[1]).unwrap().split_whitespace().collect();
    assert!(letters.contains("ЕкатеринаЩукина"), "{letters}");
    let svg = drawn(&sample);
    let tree = raster::parse(&svg, Format::Pdf).unwrap();
    assert!((page_size(&document)[0] - tree.size().width() * 0.75).abs() < 1.0);
}

#[test]
fn a_picture_in_the_board_is_drawn_and_one_elsewhere_is_not() {
    let dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaPj/HwAEBAKAhxVZXwAAAABJRU5ErkJggg==";
    let mut sample = samples::polish();
    sample.board.personas[0].photo = Some(format!("data:image/png;base64,{dot}"));
    assert!(drawn(&sample).contains("<image"));
    sample.board.personas[0].photo = Some("/etc/passwd".into());
    assert!(!drawn(&sample).contains("<image"));
}

#[test]
fn the_same_board_gives_the_same_bytes() {
    let sample = samples::large(200);
    assert_eq!(drawn(&sample), drawn(&sample));
}

#[test]
fn an_empty_board_and_a_large_one_can_be_drawn() {
    let board = Board::default();
    let names = BTreeMap::new();
    let view = View { board: &board, votes: &[], names: &names, now_ms: 0 };
    assert!(all_text(&svg(&view)).contains("1970-01-01"));
    let large = drawn(&samples::large(5_000));
    assert!(roxmltree::Document::parse(&large).is_ok() && large.len() < 8_000_000, "{}", large.len());
}
