//! Boards to draw in tests: one in Polish and one in Russian with everything on them, a blueprint, an empathy map, a
//! funnel, and large ones. The same every time.

use std::collections::BTreeMap;

use crate::board::model::{
    Board, Channel, Curve, Lane, Link, Map, Meta, Metric, Note, Persona, Place, Point, Reaction, Stage,
};
use crate::board::result::{ResultRow, VoteResult};

mod polish;
mod russian;

pub(crate) use polish::polish;
pub(crate) use russian::russian;

/// A board with its votes and names.
#[derive(Default)]
pub(crate) struct Sample {
    pub(crate) board: Board,
    pub(crate) votes: Vec<VoteResult>,
    pub(crate) names: BTreeMap<String, String>,
}

/// 22 November 2026.
pub(crate) const NOW_MS: u64 = 1_795_305_600_000;

impl Sample {
    pub(crate) fn view(&self) -> super::View<'_> {
        super::View { board: &self.board, votes: &self.votes, names: &self.names, now_ms: NOW_MS }
    }

    /// A board with one map: its stages, and its lanes as type and name.
    pub(crate) fn grid(lang: &str, kind: &str, title: &str, stages: &[&str], lanes: &[(&str, &str)]) -> Self {
        let mut sample = Self::default();
        let meta = Meta { title: title.into(), lang: lang.into(), kind: kind.into(), ..Meta::default() };
        sample.board.meta = meta;
        sample.board.maps = vec![Map { id: "m00000".into(), state: "current".into(), ..Map::default() }];
        sample.board.stages = stages.iter().enumerate().map(|(at, name)| stage(at, name)).collect();
        sample.board.lanes =
            lanes.iter().enumerate().map(|(at, (kind, name))| lane(at, kind, name)).collect();
        sample
    }

    /// Adds a note to a cell; answers its id.
    pub(crate) fn note(&mut self, stage: usize, lane: usize, kind: &str, color: &str, text: &str) -> String {
        let at = self.board.notes.len();
        let id = format!("n{at:05}");
        let place = Place {
            m: Some("m00000".into()),
            s: Some(format!("s{stage:05}")),
            l: Some(format!("l{lane:05}")),
            o: Some(format!("a{at:05}")),
            ..Place::default()
        };
        let note = Note {
            id: id.clone(),
            text: text.into(),
            place,
            kind: kind.into(),
            color: color.into(),
            ..Note::default()
        };
        self.board.notes.push(note);
        id
    }

    fn curve(&mut self, name: &str, color: &str, points: &[(f64, &str, &str)]) {
        let id = format!("c{:05}", self.board.curves.len());
        for (at, (v, emoji, label)) in points.iter().enumerate() {
            let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let stage = format!("s{at:05}");
            self.board.points.push(Point {
                curve: id.clone(),
                stage,
                v: *v,
                label: some(label),
                emoji: some(emoji),
            });
        }
        let curve =
            Curve { id, map: "m00000".into(), name: name.into(), color: color.into(), ..Curve::default() };
        self.board.curves.push(curve);
    }

    fn react(&mut self, target: &str, emoji: &str, times: usize) {
        for at in 0..times {
            self.board.reactions.push(Reaction {
                target: target.into(),
                emoji: emoji.into(),
                by: format!("p{at}"),
            });
        }
    }

    fn vote(&mut self, rows: &[(&str, u32)]) {
        let rows = rows.iter().zip(1..).map(|((id, votes), rank)| ResultRow {
            id: (*id).into(),
            votes: *votes,
            rank,
            ..ResultRow::default()
        });
        self.votes.push(VoteResult { vote: "v00000".into(), rows: rows.collect(), ..VoteResult::default() });
    }

    fn persona(&mut self, name: &str, role: &str, quote: &str) {
        let id = format!("p{:05}", self.board.personas.len());
        self.board.maps[0].personas.push(id.clone());
        let persona =
            Persona { id, name: name.into(), role: role.into(), quote: quote.into(), ..Persona::default() };
        self.board.personas.push(persona);
    }
}

fn stage(at: usize, name: &str) -> Stage {
    Stage {
        id: format!("s{at:05}"),
        map: "m00000".into(),
        name: name.into(),
        o: format!("a{at}"),
        ..Stage::default()
    }
}

fn lane(at: usize, kind: &str, name: &str) -> Lane {
    Lane {
        id: format!("l{at:05}"),
        map: "m00000".into(),
        r#type: kind.into(),
        name: name.into(),
        ..Lane::default()
    }
}

/// Puts texts, with bars between them, into the cells of a lane in turn.
fn spread(sample: &mut Sample, lane: usize, kind: &str, color: &str, texts: &str) -> Vec<String> {
    let stages = sample.board.stages.len();
    let texts = texts.split(" | ").enumerate();
    texts.map(|(at, text)| sample.note(at % stages, lane, kind, color, text)).collect()
}

/// A service blueprint with its three lines.
pub(crate) fn blueprint() -> Sample {
    let stages = ["Request", "Confirm", "Deliver", "Pay", "Follow up"];
    let names = [
        "Physical evidence",
        "Customer actions",
        "Frontstage",
        "Backstage",
        "Support processes",
        "Owner",
        "Pain points",
    ];
    let lanes = names.map(|name| ("text", name));
    let mut sample =
        Sample::grid("en", "blueprint", "Service blueprint: bike repair at your door", &stages, &lanes);
    for (lane, line) in [(1, "interaction"), (2, "visibility"), (3, "internal")] {
        sample.board.lanes[lane].line = Some(line.into());
    }
    let texts = "Web form | Text message with a time slot | The van at the door | Card reader | Follow-up \
        mail after ten days";
    for (lane, color) in [(0, "sand"), (1, "yellow"), (2, "sky"), (3, "violet"), (4, "grey"), (5, "teal")] {
        spread(&mut sample, lane, "note", color, texts);
    }
    let pain = sample.note(2, 6, "pain", "coral", "Parts are missing in one of four visits");
    let back = sample
        .board
        .notes
        .iter()
        .find(|n| n.place.l.as_deref() == Some("l00003") && n.place.s.as_deref() == Some("s00001"))
        .expect("a note")
        .id
        .clone();
    sample.board.links.push(Link {
        id: "k0".into(),
        from: back,
        to: pain,
        arrow: "end".into(),
        label: "stock not checked".into(),
        ..Link::default()
    });
    sample
}

/// Six areas around a persona.
pub(crate) fn empathy() -> Sample {
    let names = [
        "Cosa pensa e sente",
        "Cosa vede",
        "Cosa ascolta",
        "Cosa dice e fa",
        "Paure e frustrazioni",
        "Benefici attesi",
    ];
    let lanes = names.map(|name| ("text", name));
    let mut sample =
        Sample::grid("it", "empathy", "Mappa dell’empatia: studente fuori sede", &["Mappa"], &lanes);
    sample.persona("Giulia Neri", "Studentessa, 21 anni", "Il primo affitto non si scorda mai");
    let texts = "Ho paura di scegliere male | Annunci tutti uguali | “A Bologna non si trova niente” | \
        Chiede nei gruppi | Truffe e caparre perse | Una stanza luminosa vicino alla facoltà | \
        Mi manca casa | Foto di stanze perfette | I genitori preoccupati | Visita sei case in un \
        giorno | Contratti che nessuno le spiega fino in fondo | Coinquilini simpatici";
    for (at, text) in texts.split(" | ").chain(texts.split(" | ").take(5)).enumerate() {
        let kind = match at % 6 {
            4 => "pain",
            5 => "gain",
            _ => "note",
        };
        let color = ["yellow", "sky", "pink", "orange", "coral", "green"][at % 6];
        sample.note(0, at % 6, kind, color, text);
    }
    sample
}

/// A funnel with figures and conversions.
pub(crate) fn funnel() -> Sample {
    let stages = ["Awareness", "Interest", "Desire", "Action", "Loyalty"];
    let lanes = [
        ("channel", "Channels"),
        ("text", "Customer actions"),
        ("text", "Barriers"),
        ("metric", "Metrics"),
        ("text", "Improvements"),
    ];
    let mut sample = Sample::grid("en", "funnel", "Marketing funnel: weekend courses", &stages, &lanes);
    for (at, n) in [48_000.0, 9_600.0, 3_100.0, 870.0, 212.0].into_iter().enumerate() {
        sample.board.metrics.push(Metric {
            lane: "l00003".into(),
            stage: format!("s{at:05}"),
            n,
            unit: "people".into(),
        });
        for channel in ["search", "newsletter", "friends"].iter().take(3 - at / 2) {
            sample.board.channels.push(Channel {
                lane: "l00000".into(),
                stage: format!("s{at:05}"),
                channel: (*channel).into(),
            });
        }
    }
    let texts = "Sees a poster | Opens the programme | Compares two dates | Books and pays | Comes again, \
        with a friend";
    spread(&mut sample, 1, "note", "yellow", texts);
    spread(
        &mut sample,
        2,
        "pain",
        "coral",
        "Too many ads | No prices on the page | Full within hours | Card is refused | No news \
        after the course",
    );
    spread(&mut sample, 4, "idea", "green", "Show the next free seat | Waiting list");
    sample
}

/// Cards of three personas, without stages and lanes.
pub(crate) fn persona() -> Sample {
    let mut sample = Sample::grid("ca", "persona", "Persones: biblioteca de barri", &[], &[]);
    for (name, role) in [("Núria Puig", "Mestra jubilada"), ("Èric Soler", "Estudiant"), ("", "")] {
        sample.persona(name, role, "«Vull un lloc tranquil on em coneguin pel nom»");
    }
    let persona = &mut sample.board.personas[0];
    persona.goals = "Llegir cada dia\nTrobar gent amb qui parlar de llibres".into();
    persona.needs =
        "Lletra gran, bona llum, cadires amb respatller i un horari que no canviï cada setmana.".into();
    persona.pains = "El catàleg en línia li demana una contrasenya que mai no recorda.".into();
    persona.context = "Viu a deu minuts a peu. Té tauleta, però no ordinador.".into();
    sample
}

/// So many notes over seven stages and six lanes.
pub(crate) fn large(notes: usize) -> Sample {
    let mut sample = polish();
    let words = [
        "kawa",
        "maszyna",
        "szybko",
        "zgłoszenie",
        "dlaczego",
        "przed",
        "otwarciem",
        "nikt",
        "nie",
        "odpowiada",
        "Łódź",
        "ćwierć",
    ];
    let colors = ["yellow", "coral", "green", "sky", "violet", "#88aaff"];
    for at in sample.board.notes.len()..notes {
        let text: Vec<_> =
            (0..4 + at * 7 % 13).map(|word| words[(at * 5 + word * 3 + word * word) % words.len()]).collect();
        let kind = ["note", "pain", "idea", "note", "question"][at % 5];
        let id = sample.note(
            at * 3 % 7,
            [0, 1, 2, 4, 5][at * 11 / 3 % 5],
            kind,
            colors[at % colors.len()],
            &text.join(" "),
        );
        if at % 9 == 0 {
            sample.react(&id, "👍", 1 + at % 4);
        }
    }
    sample
}
