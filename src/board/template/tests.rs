//! What a facilitator relies on: every template, complete and correct in every language.

use std::collections::BTreeSet;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::library::Library;
use super::*;
use crate::board::limits::*;
use crate::board::model::Stage;
use crate::board::{id, order};

/// Words that are the same in English: language and text.
const SAME: &[(&str, &str)] =
    &[("pl", "Problem"), ("ca", "Context"), ("it", "Frontstage"), ("it", "Service blueprint")];

const FILES: [(&str, &str); 12] = [
    ("words", include_str!("words.toml")),
    ("lifecycle7", include_str!("lifecycle7.toml")),
    ("journey-classic", include_str!("journey-classic.toml")),
    ("blueprint", include_str!("blueprint.toml")),
    ("empathy6", include_str!("empathy6.toml")),
    ("persona", include_str!("persona.toml")),
    ("future", include_str!("future.toml")),
    ("improve", include_str!("improve.toml")),
    ("funnel", include_str!("funnel.toml")),
    ("before-after", include_str!("before-after.toml")),
    ("method5", include_str!("method5.toml")),
    ("blank", include_str!("blank.toml")),
];

fn make(template: &str, lang: &str) -> Template {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    board(Request { template, lang, ..Request::default() }, 1_700_000_000_000, &mut rng).expect("a template")
}

/// Every template in every language.
fn all() -> impl Iterator<Item = (String, Template)> {
    IDS.into_iter().flat_map(|id| LANGS.map(|lang| (format!("{id} in {lang}"), make(id, lang))))
}

/// All texts of all files: where, language, text, the same in English.
fn texts() -> Vec<(String, String, String, String)> {
    fn walk(at: &str, value: &toml::Value, found: &mut Vec<(String, String, String, String)>) {
        match value {
            toml::Value::Table(table) => {
                let english = table.get("en").and_then(toml::Value::as_str);
                for (key, value) in table {
                    match (english, value.as_str()) {
                        (Some(english), Some(text)) => {
                            found.push((at.to_owned(), key.clone(), text.to_owned(), english.to_owned()));
                        }
                        _ => walk(&format!("{at}.{key}"), value, found),
                    }
                }
            }
            toml::Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    walk(&format!("{at}[{index}]"), value, found);
                }
            }
            toml::Value::String(_)
            | toml::Value::Integer(_)
            | toml::Value::Float(_)
            | toml::Value::Boolean(_)
            | toml::Value::Datetime(_) => {}
        }
    }
    let mut found = Vec::new();
    for (file, content) in FILES {
        let table: toml::Table = toml::from_str(content).expect("a file in TOML");
        walk(file, &toml::Value::Table(table), &mut found);
    }
    found
}

#[track_caller]
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n  {}", wrong.join("\n  "));
}

#[test]
fn all_files_can_be_read() {
    let library = Library::read().expect("templates");
    assert_eq!(library.plans.iter().map(|plan| plan.id).collect::<Vec<_>>(), IDS);
}

#[test]
fn no_text_is_missing_in_any_language() {
    let texts = texts();
    assert!(texts.len() > 800, "only {} texts", texts.len());
    assert_eq!(texts.len() % LANGS.len(), 0);
    let empty = texts.iter().filter(|(_, _, text, _)| text.trim().is_empty());
    none(&empty.map(|(at, lang, ..)| format!("{at}.{lang} is empty")).collect::<Vec<_>>());
}

#[test]
fn no_english_is_left_over() {
    let left = texts().into_iter().filter(|(_, lang, text, english)| {
        lang != "en" && text == english && !SAME.contains(&(lang.as_str(), text.as_str()))
    });
    none(&left.map(|(at, lang, text, _)| format!("{at}.{lang}: {text}")).collect::<Vec<_>>());
}

#[test]
fn every_language_is_in_its_own_script() {
    let is_cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    let wrong = texts().into_iter().filter(|(_, lang, text, _)| {
        let text = text.replace("(service blueprint)", "");
        let (cyrillic, latin) =
            (text.contains(is_cyrillic), text.contains(|c: char| c.is_ascii_alphabetic()));
        if lang == "ru" { !cyrillic || latin } else { cyrillic || !latin }
    });
    none(&wrong.map(|(at, lang, text, _)| format!("{at}.{lang}: {text}")).collect::<Vec<_>>());
}

#[test]
fn the_typography_is_right() {
    let mut wrong = Vec::new();
    for (at, lang, text, english) in texts() {
        let mut expect = |ok: bool, why: &str| {
            if !ok {
                wrong.push(format!("{at}.{lang}: {why}: {text}"));
            }
        };
        expect(text.trim() == text && !text.contains("  "), "spaces too many");
        expect(!text.contains(['\'', '"', '`', '´']), "typewriter quotation marks");
        expect(!text.contains("..") && !text.contains(" ?") && !text.contains(" - "), "typewriter signs");
        expect(!text.contains("l.l"), "a full stop for the middle dot");
        let end = |text: &str| text.chars().last().filter(|c| matches!(c, '?' | '.' | '!'));
        expect(end(&text) == end(&english), "ends unlike the English");
        expect(!text.starts_with(char::is_lowercase), "begins in lower case");
        let is_prompt = at.ends_with(".prompt");
        expect(!is_prompt || text.ends_with('?'), "a prompt is a question");
        expect(!at.ends_with(".description") || text.ends_with('.'), "a description is a sentence");
    }
    none(&wrong);
}

#[test]
fn every_template_keeps_the_limits() {
    let mut wrong = Vec::new();
    for (which, Template { board, agenda }) in all() {
        let mut expect = |ok: bool, what: &str| {
            if !ok {
                wrong.push(format!("{which}: {what}"));
            }
        };
        let chars = |text: &str| text.chars().count();
        let is_name = |name: &str| (1..=NAME_CHARS_MAX).contains(&chars(name));
        let is_prompt =
            |prompt: &Option<String>| prompt.as_ref().is_some_and(|text| chars(text) <= PROMPT_CHARS_MAX);
        expect(board.maps.len() <= MAPS_MAX && !board.maps.is_empty(), "maps");
        expect(board.stages.len() <= STAGES_MAX && board.lanes.len() <= LANES_MAX, "stages and lanes");
        expect(board.maps.iter().all(|map| is_name(&map.name)), "names of maps");
        expect(board.curves.iter().all(|curve| is_name(&curve.name)), "names of curves");
        expect(board.stages.iter().all(|stage| is_name(&stage.name)), "names of stages");
        expect(board.lanes.iter().all(|lane| is_name(&lane.name)), "names of lanes");
        expect(board.stages.iter().all(|stage| is_prompt(&stage.prompt)), "prompts of stages");
        expect(board.lanes.iter().all(|lane| is_prompt(&lane.prompt)), "prompts of lanes");
        expect(is_name(&board.meta.title) && chars(&board.meta.kind) <= WORD_CHARS_MAX, "meta");
        expect(agenda.iter().all(|step| is_name(&step.title) && (1..=60).contains(&step.minutes)), "agenda");
        expect(agenda.iter().filter_map(|step| step.dots).all(|dots| dots <= SLOTS_MAX), "dots");
    }
    none(&wrong);
}

#[test]
fn every_board_holds_together() {
    for (which, Template { board, .. }) in all() {
        let ids = board.maps.iter().map(|map| &map.id).chain(board.stages.iter().map(|stage| &stage.id));
        let ids = ids.chain(board.lanes.iter().map(|lane| &lane.id));
        let ids = ids.chain(board.curves.iter().map(|curve| &curve.id));
        let ids: Vec<_> = ids.chain(board.personas.iter().map(|persona| &persona.id)).collect();
        assert!(ids.iter().all(|id| id::is_valid(id)), "{which}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{which}: an id twice");

        let maps: BTreeSet<_> = board.maps.iter().map(|map| &map.id).collect();
        assert!(board.stages.iter().all(|stage| maps.contains(&stage.map)), "{which}");
        assert!(board.lanes.iter().all(|lane| maps.contains(&lane.map)), "{which}");
        for map in &board.maps {
            let lanes = board.lanes.iter().filter(|lane| lane.map == map.id && lane.r#type == "emotion");
            let curves = board.curves.iter().filter(|curve| curve.map == map.id);
            assert_eq!(lanes.count(), curves.count(), "{which}: an emotion lane without a curve");
        }
        for keys in [
            board.stages.iter().map(|stage| &stage.o).collect::<Vec<_>>(),
            board.lanes.iter().map(|lane| &lane.o).collect(),
        ] {
            assert!(keys.iter().all(|key| order::is_valid(key)), "{which}");
            assert!(keys.is_sorted_by(|a, b| a < b), "{which}: not in order");
        }
        let json = serde_json::to_string(&board).expect("JSON");
        assert_eq!(serde_json::from_str::<Board>(&json).expect("a board"), board, "{which}");
    }
}

#[test]
fn a_template_is_the_same_in_all_languages_but_for_its_words() {
    for id in IDS {
        let shape = |lang: &str| {
            let Template { board, agenda } = make(id, lang);
            let lanes: Vec<_> = board
                .lanes
                .iter()
                .map(|lane| (lane.role.clone(), lane.r#type.clone(), lane.line.clone()))
                .collect();
            let steps: Vec<_> = agenda.iter().map(|step| (step.minutes, step.mode, step.dots)).collect();
            (board.maps.len(), board.stages.len(), lanes, steps)
        };
        for lang in LANGS {
            assert_eq!(shape(lang), shape("en"), "{id} in {lang}");
        }
    }
}

#[test]
fn a_board_says_what_was_asked_for() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let request = Request {
        template: "funnel",
        lang: "pl",
        title: "Zażółć",
        objective: "Skąd przychodzą,\ni dlaczego?",
        persona: "Ania",
    };
    let board = board(request, 1_700_000_000_000, &mut rng).expect("a board").board;
    assert_eq!(board.meta.title, "Zażółć");
    assert_eq!(board.meta.objective, "Skąd przychodzą,\ni dlaczego?");
    assert_eq!((board.meta.lang.as_str(), board.meta.template_id.as_str()), ("pl", "funnel"));
    assert_eq!(board.meta.created_at, 1_700_000_000_000);
    assert_eq!(board.personas.len(), 1);
    assert_eq!(board.personas[0].name, "Ania");
    assert_eq!(board.maps[0].personas, [board.personas[0].id.clone()]);
}

#[test]
fn without_a_title_a_board_has_that_of_its_template() {
    assert_eq!(make("empathy6", "ca").board.meta.title, "Mapa d’empatia");
    assert_eq!(make("improve", "ru").board.maps[0].name, "План улучшений");
}

#[test]
fn what_cannot_be_made_is_refused() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let good = Request { template: "blank", lang: "en", ..Request::default() };
    let mut refused = |request: Request<'_>| board(request, 0, &mut rng).expect_err("no board");
    assert_eq!(
        refused(Request { template: "kanban", ..good }),
        TemplateError::UnknownTemplate("kanban".to_owned())
    );
    assert_eq!(refused(Request { lang: "de", ..good }), TemplateError::UnknownLang("de".to_owned()));
    let long = "x".repeat(OBJECTIVE_CHARS_MAX + 1);
    assert!(matches!(
        refused(Request { title: &long, ..good }),
        TemplateError::TooLong { what: "title", .. }
    ));
    assert!(matches!(refused(Request { objective: &long, ..good }), TemplateError::TooLong { .. }));
    assert_eq!(refused(Request { title: "two\nlines", ..good }), TemplateError::Control("title"));
}

#[test]
fn a_blueprint_has_its_three_lines_between_the_right_lanes() {
    let board = make("blueprint", "it").board;
    let lanes: Vec<_> =
        board.lanes.iter().map(|lane| (lane.role.as_deref().unwrap_or(""), lane.line.as_deref())).collect();
    assert_eq!(
        lanes,
        [
            ("evid", None),
            ("act", Some("interaction")),
            ("front", Some("visibility")),
            ("back", Some("internal")),
            ("supp", None),
            ("owner", None),
            ("pain", None),
        ]
    );
    assert_eq!(words("it").lines["visibility"], "Linea di visibilità");
}

#[test]
fn figures_channels_and_feelings_have_lanes_of_their_own_types() {
    let board = make("funnel", "en").board;
    let lanes: Vec<_> = board.lanes.iter().map(|lane| (lane.name.as_str(), lane.r#type.as_str())).collect();
    assert_eq!(
        lanes,
        [
            ("Channels", "channel"),
            ("Customer actions", "text"),
            ("Barriers", "text"),
            ("Metrics", "metric"),
            ("Improvements", "text")
        ]
    );
    assert!(make("lifecycle7", "en").board.lanes.iter().any(|lane| lane.r#type == "emotion"));
}

#[test]
fn before_during_and_after_hold_two_steps_each() {
    let stages = make("before-after", "ru").board.stages;
    let (phases, steps): (Vec<&Stage>, Vec<&Stage>) = stages.iter().partition(|stage| stage.parent.is_none());
    assert_eq!(
        phases.iter().map(|phase| phase.name.as_str()).collect::<Vec<_>>(),
        ["До", "Во время", "После"]
    );
    for phase in phases {
        let own: Vec<_> = steps.iter().filter(|step| step.parent.as_ref() == Some(&phase.id)).collect();
        assert_eq!(own.len(), 2, "{}", phase.name);
        assert!(own.iter().all(|step| step.map == phase.map && step.o > phase.o));
    }
}

#[test]
fn the_future_lies_over_the_same_stages() {
    let board = make("future", "pl").board;
    let maps: Vec<_> = board.maps.iter().map(|map| (map.state.as_str(), map.name.as_str())).collect();
    assert_eq!(maps, [("current", "Stan obecny"), ("future", "Stan docelowy")]);
    let names = |map: &str| {
        let stages = board.stages.iter().filter(|stage| stage.map == map);
        stages.map(|stage| stage.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&board.maps[0].id), names(&board.maps[1].id));
    assert_eq!(names(&board.maps[0].id).len(), 5);
}

#[test]
fn mapping_in_five_steps_has_exactly_its_agenda() {
    let agenda = make("method5", "pl").agenda;
    let steps: Vec<_> =
        agenda.iter().map(|step| (step.title.as_str(), step.minutes, step.mode, step.dots)).collect();
    assert_eq!(
        steps,
        [
            ("Poznaj odbiorców", 10, Mode::Open, None),
            ("Punkty styku", 12, Mode::Private, None),
            ("Analiza doświadczeń", 15, Mode::Open, None),
            ("Znajdź problemy", 10, Mode::Private, Some(5)),
            ("Zaplanuj usprawnienia", 15, Mode::Actions, None),
        ]
    );
}

#[test]
fn every_agenda_leads_somewhere() {
    for (which, Template { agenda, .. }) in all() {
        assert!(agenda.len() >= 4, "{which}");
        assert!(agenda.iter().any(|step| step.mode == Mode::Private), "{which}: nobody thinks alone");
        let votes = agenda.iter().filter(|step| step.mode == Mode::Vote);
        assert!(votes.clone().all(|step| step.dots.is_some()), "{which}: a vote without dots");
        let json = serde_json::to_value(&agenda[0]).expect("JSON");
        assert!(json["mode"].is_string() && json["minutes"].is_u64() && json["title"].is_string());
    }
}

#[test]
fn the_persona_card_is_one_empty_persona_with_labels() {
    let board = make("persona", "it").board;
    assert_eq!(board.personas.len(), 1);
    assert_eq!(board.personas[0].name, "");
    assert_eq!(board.maps[0].personas, [board.personas[0].id.clone()]);
    let labels = words("it").persona;
    let names: Vec<_> =
        ["name", "role", "quote", "goals", "needs", "pains", "context", "channels", "evidence"]
            .map(|field| labels[field])
            .into();
    assert_eq!(
        names,
        [
            "Nome",
            "Ruolo",
            "Citazione",
            "Obiettivi",
            "Bisogni",
            "Frustrazioni",
            "Contesto",
            "Canali preferiti",
            "Fonti"
        ]
    );
}

#[test]
fn a_blank_board_has_a_map_and_nothing_on_it() {
    let board = make("blank", "ca").board;
    assert_eq!((board.maps.len(), board.stages.len(), board.lanes.len(), board.notes.len()), (1, 0, 0, 0));
    assert_eq!(board.maps[0].name, "Mapa");
}

#[test]
fn a_start_page_has_all_templates_in_its_language() {
    for lang in LANGS {
        assert_eq!(list(lang).iter().map(|summary| summary.id).collect::<Vec<_>>(), IDS);
    }
    let russian = list("ru");
    assert_eq!(russian[7].title, "Маркетинговая воронка");
    assert_eq!(russian[8].stages, ["До", "Во время", "После"]);
    assert_eq!(list("xx"), list("en"), "English for those without a language of ours");
    let future = &list("en")[5];
    assert_eq!(
        future.lanes,
        ["Touchpoints", "Customer actions", "Emotions", "Pain points", "Improvements", "Owner"]
    );
}

#[test]
fn two_boards_share_no_id() {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let request = Request { template: "lifecycle7", lang: "en", ..Request::default() };
    let mut ids = BTreeSet::new();
    for _ in 0..2 {
        let board = board(request, 0, &mut rng).expect("a board").board;
        ids.extend(board.stages.into_iter().map(|stage| stage.id));
    }
    assert_eq!(ids.len(), 14);
}
