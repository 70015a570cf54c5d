//! What was cut, guessed or left out while a file was read: in English, and for programs that say it themselves.
//!
//! Not here: what keeps a file from being read at all ([`IntakeError`](super::IntakeError)).

use serde::Serialize;

/// One warning. Its code never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ImportWarning)]
pub struct Warning {
    /// What it is about.
    #[serde(flatten)]
    pub oddity: Oddity,
    /// The same in English.
    pub text: String,
}

/// What is odd about a file. `n` is always how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[schema(as = ImportOddity)]
pub enum Oddity {
    /// It is not UTF-8, and without a mark.
    EncodingGuessed {
        /// What it was read as.
        encoding: &'static str,
    },
    /// Text outside of lists.
    LinesLeftOut {
        /// Lines.
        n: usize,
    },
    /// Shapes without text.
    ElementsLeftOut {
        /// Shapes.
        n: usize,
    },
    /// They join no two notes.
    ArrowsLeftOut {
        /// Arrows.
        n: usize,
    },
    /// No column is known to be the text.
    TextColumnGuessed {
        /// The one that was taken.
        column: String,
    },
    /// Notes with a stage alone.
    LaneGuessed {
        /// Notes.
        n: usize,
        /// Where they come.
        lane: String,
    },
    /// Notes with a lane alone: they come as free notes.
    StageMissing {
        /// Notes.
        n: usize,
    },
    /// Texts beyond the limit.
    TextsCut {
        /// Texts.
        n: usize,
        /// Characters that there may be.
        max: usize,
    },
    /// Names beyond the limit.
    NamesCut {
        /// Names.
        n: usize,
        /// Characters that there may be.
        max: usize,
    },
    /// Tags beyond the limit.
    TagsCut {
        /// Tags.
        n: usize,
        /// Characters that there may be.
        max: usize,
    },
}

impl From<Oddity> for Warning {
    fn from(oddity: Oddity) -> Self {
        let cut = |n, what, max| format!("{n} {what} were cut: they may have {max} characters");
        let text = match &oddity {
            Oddity::EncodingGuessed { encoding } => {
                format!(
                    "the file is not UTF-8 and was read as {encoding}; if letters are wrong, save it as UTF-8"
                )
            }
            Oddity::LinesLeftOut { n } => format!("{n} lines that are in no list were left out"),
            Oddity::ElementsLeftOut { n } => format!("{n} elements without text were left out"),
            Oddity::ArrowsLeftOut { n } => format!("{n} arrows that join no two notes were left out"),
            Oddity::TextColumnGuessed { column } => {
                format!("no column is called text; {column:?} was taken for it")
            }
            Oddity::LaneGuessed { n, lane } => format!("{n} notes name no lane and come into {lane:?}"),
            Oddity::StageMissing { n } => {
                format!("{n} notes name a lane but no stage and come as free notes")
            }
            Oddity::TextsCut { n, max } => cut(n, "texts", max),
            Oddity::NamesCut { n, max } => cut(n, "names", max),
            Oddity::TagsCut { n, max } => cut(n, "tags", max),
        };
        Self { oddity, text }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_warning_says_it_to_people_and_to_programs() {
        let told = serde_json::to_value(Warning::from(Oddity::TagsCut { n: 3, max: 60 })).unwrap();
        let text = "3 tags were cut: they may have 60 characters";
        assert_eq!(told, json!({"code": "tags-cut", "n": 3, "max": 60, "text": text}));
        let told =
            serde_json::to_value(Warning::from(Oddity::LaneGuessed { n: 1, lane: "Боль".into() })).unwrap();
        assert_eq!((&told["code"], &told["lane"]), (&json!("lane-guessed"), &json!("Боль")));
    }
}
