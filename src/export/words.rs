//! The few words that a drawing adds to those of the board, in its languages.
//!
//! Not here: names of stages and lanes, which are the board's own.

/// Words in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Over notes in no cell.
    pub free: &'static str,
    /// Over notes without stage or lane.
    pub unplaced: &'static str,
    /// The kinds in the legend: pain, gain, idea, question.
    pub kinds: [&'static str; 4],
    /// In the legend.
    pub votes: &'static str,
    /// In the legend.
    pub minimum: &'static str,
    /// States of maps: current, future, research.
    pub states: [&'static str; 3],
    /// A blueprint's lines: interaction, visibility, internal.
    pub lines: [&'static str; 3],
    /// Fields of a persona: goals, needs, pains, context.
    pub persona: [&'static str; 4],
    /// Around what somebody says.
    pub quotes: [char; 2],
}

const ENGLISH: Words = Words {
    free: "Free notes",
    unplaced: "Unplaced notes",
    kinds: ["Pain", "Gain", "Idea", "Question"],
    votes: "votes and rank",
    minimum: "low point",
    states: ["Current state", "Future state", "Research"],
    lines: ["Line of interaction", "Line of visibility", "Line of internal interaction"],
    persona: ["Goals", "Needs", "Frustrations", "Context"],
    quotes: ['“', '”'],
};

const CATALAN: Words = Words {
    free: "Notes lliures",
    unplaced: "Notes sense lloc",
    kinds: ["Punt de dolor", "Benefici", "Idea", "Pregunta"],
    votes: "vots i posició",
    minimum: "punt més baix",
    states: ["Estat actual", "Estat futur", "Recerca"],
    lines: ["Línia d'interacció", "Línia de visibilitat", "Línia d'interacció interna"],
    persona: ["Objectius", "Necessitats", "Frustracions", "Context"],
    quotes: ['«', '»'],
};

const POLISH: Words = Words {
    free: "Wolne notatki",
    unplaced: "Notatki bez miejsca",
    kinds: ["Słaby punkt", "Korzyść", "Pomysł", "Pytanie"],
    votes: "głosy i miejsce",
    minimum: "najsłabszy moment",
    states: ["Stan obecny", "Stan docelowy", "Badania"],
    lines: ["Linia interakcji", "Linia widoczności", "Linia interakcji wewnętrznych"],
    persona: ["Cele", "Potrzeby", "Frustracje", "Kontekst"],
    quotes: ['„', '”'],
};

const RUSSIAN: Words = Words {
    free: "Свободные заметки",
    unplaced: "Заметки без места",
    kinds: ["Проблема", "Выгода", "Идея", "Вопрос"],
    votes: "голоса и место",
    minimum: "низшая точка",
    states: ["Текущее состояние", "Желаемое состояние", "Исследование"],
    lines: ["Линия взаимодействия", "Линия видимости", "Линия внутреннего взаимодействия"],
    persona: ["Цели", "Потребности", "Что раздражает", "Контекст"],
    quotes: ['«', '»'],
};

const ITALIAN: Words = Words {
    free: "Note libere",
    unplaced: "Note senza posto",
    kinds: ["Punto critico", "Beneficio", "Idea", "Domanda"],
    votes: "voti e posizione",
    minimum: "punto più basso",
    states: ["Stato attuale", "Stato futuro", "Ricerca"],
    lines: ["Linea di interazione", "Linea di visibilità", "Linea di interazione interna"],
    persona: ["Obiettivi", "Bisogni", "Frustrazioni", "Contesto"],
    quotes: ['«', '»'],
};

impl Words {
    /// The words of a language; English ones for others.
    pub fn of(lang: &str) -> &'static Self {
        match lang {
            "ca" => &CATALAN,
            "pl" => &POLISH,
            "ru" => &RUSSIAN,
            "it" => &ITALIAN,
            _ => &ENGLISH,
        }
    }

    /// The name of a map's state; the state itself if it is not known.
    pub fn state<'a>(&'a self, state: &'a str) -> &'a str {
        let known = ["current", "future", "research"].iter().position(|known| *known == state);
        known.map_or(state, |at| self.states[at])
    }

    /// The name of a blueprint's line; nothing for one that is not known.
    pub fn line(&self, line: &str) -> Option<&'static str> {
        let known = ["interaction", "visibility", "internal"].iter().position(|known| *known == line);
        known.map(|at| self.lines[at])
    }
}
