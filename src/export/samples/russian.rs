//! A journey in Russian with phases, a second map, long words, and a note without a place.

use super::{Sample, spread};
use crate::board::model::{Lane, Link, Map, Stage};

/// Phases above stages, long words, an unplaced note, a second map.
pub(crate) fn russian() -> Sample {
    let stages = ["Знакомство", "Выбор", "Покупка", "Использование", "Лояльность и рекомендации"];
    let lanes = [
        ("text", "Точки контакта"),
        ("text", "Действия клиента"),
        ("text", "Мысли"),
        ("emotion", "Эмоции"),
        ("text", "Проблемные моменты"),
        ("text", "Возможности"),
    ];
    let mut sample =
        Sample::grid("ru", "journey", "Карта пути клиента: запись к врачу онлайн", &stages, &lanes);
    sample.board.meta.objective = "Понять, почему каждая третья запись не завершается.".into();
    sample.persona(
        "Екатерина Щукина",
        "Мама двоих детей, 34 года",
        "Хочу записаться за две минуты, пока дети спят",
    );
    sample.persona("Дмитрий Объедков", "Врач-терапевт", "Половина времени уходит на перенос записей");
    notes(&mut sample);
    phases(&mut sample);
    second_map(&mut sample);
    sample
}

fn notes(sample: &mut Sample) {
    let texts = "Поиск в интернете | Сайт поликлиники | Мобильное приложение | Регистратура | \
        СМС-напоминание | Читает отзывы о врачах | Сравнивает свободное время | Заполняет форму \
        из двенадцати полей | Приходит за пятнадцать минут | Советует подруге";
    for (lane, kind, color) in [
        (0, "note", "sky"),
        (1, "note", "yellow"),
        (2, "question", "violet"),
        (4, "pain", "coral"),
        (5, "idea", "green"),
    ] {
        spread(sample, lane, kind, color, texts);
    }
    spread(
        sample,
        4,
        "pain",
        "coral",
        "Сайт недоступен ночью | Непонятно, какой врач нужен | Форма теряет введённые данные, \
        если закрыть вкладку, и приходится начинать всё сначала | \
        Превысокомногорассмотрительствующий регламент | Нет обратной связи",
    );
    sample.curve(
        "Екатерина",
        "violet",
        &[
            (0.0, "😐", "спокойна"),
            (1.0, "🙂", "надеется"),
            (-1.5, "😟", "раздражена: форма сбросилась"),
            (0.5, "", ""),
            (1.8, "😀", "благодарна"),
        ],
    );
}

fn phases(sample: &mut Sample) {
    let mut phases = vec![
        Stage {
            id: "phase1".into(), map: "m00000".into(), name: "До визита".into(), ..Stage::default()
        },
        Stage {
            id: "phase2".into(), map: "m00000".into(), name: "Визит и после".into(), ..Stage::default()
        },
    ];
    for (at, stage) in sample.board.stages.iter_mut().enumerate() {
        stage.parent = Some(if at < 3 { "phase1" } else { "phase2" }.into());
    }
    phases.append(&mut sample.board.stages);
    sample.board.stages = phases;
}

fn second_map(sample: &mut Sample) {
    sample.board.maps[0].name = "Сегодня".into();
    sample.board.maps.push(Map {
        id: "m00001".into(),
        name: "Как должно быть".into(),
        state: "future".into(),
        ..Map::default()
    });
    for (at, name) in ["Выбор врача", "Визит"].iter().enumerate() {
        sample.board.stages.push(Stage {
            id: format!("f{at:05}"),
            map: "m00001".into(),
            name: (*name).into(),
            color: "green".into(),
            ..Stage::default()
        });
    }
    sample.board.lanes.push(Lane {
        id: "g00000".into(),
        map: "m00001".into(),
        r#type: "text".into(),
        name: "Возможности".into(),
        ..Lane::default()
    });
    let id = sample.note(0, 0, "idea", "teal", "Подсказка врача по симптомам");
    let note = sample.board.notes.last_mut().expect("a note");
    note.place.s = Some("f00000".into());
    note.place.l = Some("g00000".into());
    note.place.m = Some("m00001".into());
    sample.board.links.push(Link {
        id: "k0".into(),
        from: "n00031".into(),
        to: id,
        arrow: "end".into(),
        label: "вместо".into(),
        ..Link::default()
    });
    sample.note(17, 0, "note", "orange", "Этап удалили, заметка осталась");
}
