//! A journey in Polish with everything that a board can have.

use serde_json::json;

use super::{Sample, spread};
use crate::board::model::{Channel, Deleted, Link, Metric, Note, Place, Stroke};

/// Seven stages, about 60 notes: votes, reactions, groups, tags, owners, links, a stroke, two curves.
pub(crate) fn polish() -> Sample {
    let stages = [
        "Wyszukiwanie informacji",
        "Przed użyciem",
        "Pierwsze użycie",
        "Zaawansowane użytkowanie",
        "Aktualizacje",
        "Konserwacja",
        "Rozwiązywanie problemów",
    ];
    let lanes = [
        ("text", "Potrzeby"),
        ("text", "Punkty styku"),
        ("text", "Działania klienta"),
        ("emotion", "Emocje"),
        ("text", "Słabe punkty"),
        ("text", "Usprawnienia"),
        ("metric", "Wskaźniki"),
        ("channel", "Kanały"),
    ];
    let mut sample =
        Sample::grid("pl", "journey", "Podróż klienta: ekspres do kawy „Ziarenko”", &stages, &lanes);
    sample.board.meta.objective =
        "Dowiedzieć się, gdzie tracimy klientów między zamówieniem a trzecim miesiącem \
        użytkowania, i wybrać trzy usprawnienia na następny kwartał."
            .into();
    sample.persona(
        "Agnieszka Wróblewska",
        "Właścicielka małej kawiarni, Łódź",
        "Nie mam czasu czytać instrukcji – maszyna ma działać od ósmej rano.",
    );
    let (touch, pains) = notes(&mut sample);
    marks(&mut sample, &touch, &pains);
    curves(&mut sample);
    figures(&mut sample);
    links(&mut sample, &pains);
    loose(&mut sample);
    sample
}

/// Answers the ids of touchpoints and pains.
fn notes(sample: &mut Sample) -> (Vec<String>, Vec<String>) {
    spread(
        sample,
        0,
        "note",
        "yellow",
        "Porównać ceny i koszty serwisu | Wiedzieć, kiedy przyjedzie kurier | Zrobić dobrą kawę w \
        10 minut | Własne przepisy dla stałych gości | Nie przerywać pracy w godzinach szczytu | \
        Proste czyszczenie bez narzędzi | Rozmowa z człowiekiem, nie z automatem | Opinie innych \
        kawiarni",
    );
    let touch = spread(
        sample,
        1,
        "note",
        "sky",
        "Strona porównawcza | E-mail z potwierdzeniem zamówienia i listą rzeczy do przygotowania \
        | Skrócona instrukcja w pudełku | Aplikacja mobilna | Powiadomienie na wyświetlaczu | \
        Film instruktażowy | Infolinia (pon.–pt. 8–16) | Targi gastronomiczne | SMS od kuriera | \
        Kod QR na obudowie",
    );
    spread(
        sample,
        2,
        "note",
        "sand",
        "Czyta recenzje | Robi miejsce na ladzie | Rozpakowuje i podłącza wodę | Ustawia mielenie \
        i temperaturę | Odkłada aktualizację na wieczór | Odkamienia co dwa miesiące | Dzwoni \
        trzy razy, za każdym razem tłumaczy od nowa | Pyta znajomych | Sprawdza status przesyłki",
    );
    let pains = spread(
        sample,
        4,
        "pain",
        "coral",
        "Nie widać całkowitego kosztu | Termin dostawy zmienił się dwa razy | Pierwsza kawa jest \
        wodnista i nikt nie mówi dlaczego | Menu po angielsku | Aktualizacja zablokowała maszynę \
        w sobotę rano | Odkamieniacz tylko u producenta | Każdy konsultant pyta o to samo | Za \
        dużo wariantów | Brak informacji o przyłączu wody",
    );
    spread(
        sample,
        5,
        "idea",
        "green",
        "Kalkulator kosztu filiżanki | Lista „przygotuj się” z wymiarami | Kreator pierwszej kawy \
        | Biblioteka przepisów | Aktualizacje tylko po zamknięciu | Przypomnienie i zestaw w \
        abonamencie | Historia zgłoszeń widoczna dla konsultanta",
    );
    sample.note(3, 5, "question", "violet", "Kto odpowiada za tłumaczenia?");
    sample.note(2, 5, "gain", "lime", "Smak wraca co do joty po aktualizacji");
    sample.note(
        6,
        4,
        "note",
        "grey",
        "https://serwis.ziarenko.example/zgloszenia/2026/11/nieobsluzone?sort=najstarsze",
    );
    (touch, pains)
}

fn marks(sample: &mut Sample, touch: &[String], pains: &[String]) {
    for (note, group) in [(pains[8].clone(), &pains[1]), (touch[8].clone(), &touch[1])] {
        sample.board.notes.iter_mut().find(|n| n.id == note).expect("a note").group = Some(group.clone());
    }
    sample.vote(&[(&pains[2], 9), (&pains[4], 7), (&pains[6], 4), (&pains[1], 2), (&pains[0], 0)]);
    sample.react(&pains[2], "👍", 6);
    sample.react(&pains[2], "❤️", 2);
    sample.react(&touch[3], "🎉", 1);
    let notes = &mut sample.board.notes;
    notes[8].owner = Some("Marketing".into());
    notes[9].owner = Some("Piotr Żółkiewski (logistyka)".into());
    notes[10].tags = vec!["interview".into(), "data".into()];
    notes[4].tags = vec!["assumption".into()];
    notes[12].size = "l".into();
    notes[20].by = "anna00".into();
    sample.names.insert("anna00".into(), "Anna".into());
}

fn curves(sample: &mut Sample) {
    sample.curve(
        "Agnieszka",
        "blue",
        &[
            (0.5, "🙂", "ciekawa"),
            (-0.5, "😐", "niepewna"),
            (-1.6, "😟", "zawiedziona pierwszą kawą"),
            (1.2, "😀", "dumna z przepisów"),
            (-1.2, "😟", ""),
            (0.0, "", "obojętna"),
            (-1.8, "😟", "wściekła na infolinię"),
        ],
    );
    sample.curve(
        "Marek, barista",
        "coral",
        &[
            (0.0, "", ""),
            (0.4, "", ""),
            (0.9, "🙂", ""),
            (1.7, "😀", "ma swoje ustawienia"),
            (0.3, "", ""),
            (-0.6, "", "czyści po godzinach"),
            (0.2, "", ""),
        ],
    );
}

fn figures(sample: &mut Sample) {
    for (at, n) in [12_400.0, 3_100.0, 2_950.0, 1_800.5, 1_720.0, 900.0, 410.0].into_iter().enumerate() {
        sample.board.metrics.push(Metric {
            lane: "l00006".into(),
            stage: format!("s{at:05}"),
            n,
            unit: "klientów / kwartał".into(),
        });
    }
    for (stage, channel) in [
        (0, "www"),
        (0, "sklep"),
        (1, "e-mail"),
        (1, "SMS"),
        (3, "aplikacja"),
        (6, "telefon"),
        (6, "czat"),
        (6, "serwis stacjonarny"),
    ] {
        sample.board.channels.push(Channel {
            lane: "l00007".into(),
            stage: format!("s{stage:05}"),
            channel: channel.into(),
        });
    }
}

fn links(sample: &mut Sample, pains: &[String]) {
    let ends = [(pains[2].clone(), 2, "rozwiązuje"), (pains[4].clone(), 4, "")];
    for (from, stage, label) in ends {
        let to = sample
            .board
            .notes
            .iter()
            .find(|n| n.kind == "idea" && n.place.s == Some(format!("s{stage:05}")))
            .expect("an idea")
            .id
            .clone();
        sample.board.links.push(Link {
            id: format!("k{stage}"),
            from: to,
            to: from,
            arrow: "end".into(),
            label: label.into(),
            ..Link::default()
        });
    }
    sample.board.links.push(Link {
        id: "gone".into(),
        from: pains[0].clone(),
        to: "nobody".into(),
        ..Link::default()
    });
}

/// What is in no cell: a stroke, free notes, one in the trash.
fn loose(sample: &mut Sample) {
    let pts = (0..40_u8)
        .map(|i| {
            let t = f32::from(i) / 39.0 * 6.2;
            [100.0 + 80.0 * t.cos(), 45.0 + 34.0 * t.sin(), 0.5]
        })
        .collect();
    let anchor = Some(json!({"s": "s00002", "l": "l00004"}));
    sample.board.strokes.push(Stroke {
        id: "t0".into(),
        pts,
        color: "coral".into(),
        w: 3.0,
        tool: "pen".into(),
        anchor,
        ..Stroke::default()
    });
    sample.board.notes.push(Note {
        id: "free00".into(),
        text: "Zapytać dział prawny o nagrania rozmów".into(),
        place: Place { xy: Some([120.0, -300.0]), ..Place::default() },
        color: "pink".into(),
        ..Note::default()
    });
    sample.board.notes.push(Note {
        id: "free01".into(),
        text: "Parking: co z rynkiem niemieckim?".into(),
        place: Place { xy: Some([420.0, -260.0]), ..Place::default() },
        kind: "question".into(),
        ..Note::default()
    });
    let mut deleted = sample.board.notes[0].clone();
    deleted.id = "trash0".into();
    deleted.text = "USUNIĘTA".into();
    deleted.deleted = Some(Deleted { by: "anna00".into(), at: 1 });
    sample.board.notes.push(deleted);
}
