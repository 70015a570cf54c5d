//! The templates put together: every file with what it leaves to `words.toml` or to another file.
//!
//! Not here: the shape of the files (`template::data`), boards (`template::build`).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use thiserror::Error;

use super::data::{LaneFile, Lang, MapFile, StageFile, StepFile, TemplateFile, Text, WordsFile};
use super::{IDS, Mode, Summary};

/// All templates. A test reads them as well, so that here nothing can fail.
pub(super) static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::read().unwrap_or_default());

const WORDS: &str = include_str!("words.toml");

/// In the order of [`IDS`].
const FILES: [&str; IDS.len()] = [
    include_str!("lifecycle7.toml"),
    include_str!("journey-classic.toml"),
    include_str!("blueprint.toml"),
    include_str!("empathy6.toml"),
    include_str!("persona.toml"),
    include_str!("future.toml"),
    include_str!("improve.toml"),
    include_str!("funnel.toml"),
    include_str!("before-after.toml"),
    include_str!("method5.toml"),
    include_str!("blank.toml"),
];

/// Templates and words, with nothing left to look up.
#[derive(Debug, Default)]
pub(super) struct Library {
    pub(super) words: WordsFile,
    pub(super) plans: Vec<Plan>,
}

/// A template in all languages.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) id: &'static str,
    pub(super) kind: String,
    pub(super) title: Text,
    pub(super) description: Text,
    pub(super) persona: bool,
    pub(super) stages: Vec<StageFile>,
    pub(super) maps: Vec<MapPlan>,
    pub(super) agenda: Vec<StepPlan>,
}

/// A map of a template.
#[derive(Debug)]
pub(super) struct MapPlan {
    pub(super) state: String,
    pub(super) name: Text,
    pub(super) lanes: Vec<LanePlan>,
}

/// A lane of a template.
#[derive(Debug)]
pub(super) struct LanePlan {
    pub(super) kind: String,
    pub(super) role: Option<String>,
    pub(super) name: Text,
    pub(super) prompt: Text,
    pub(super) line: Option<String>,
}

/// A step of a template's agenda.
#[derive(Debug)]
pub(super) struct StepPlan {
    pub(super) title: Text,
    pub(super) mode: Mode,
    pub(super) dots: Option<u32>,
    pub(super) minutes: u32,
}

/// What is wrong with the files.
#[derive(Debug, Error)]
pub(super) enum LibraryError {
    #[error("`{file}.toml` cannot be read: {source}")]
    File { file: &'static str, source: toml::de::Error },
    #[error("`{file}.toml` names `{name}`, which does not exist; see `words.toml`")]
    Unknown { file: &'static str, name: String },
    #[error("`{file}.toml` has {what} without {missing}; add it")]
    Missing { file: &'static str, what: &'static str, missing: &'static str },
}

impl Library {
    /// Reads the files that are part of the binary.
    pub(super) fn read() -> Result<Self, LibraryError> {
        let words: WordsFile =
            toml::from_str(WORDS).map_err(|source| LibraryError::File { file: "words", source })?;
        let mut files = BTreeMap::new();
        for (file, content) in IDS.into_iter().zip(FILES) {
            let read: TemplateFile =
                toml::from_str(content).map_err(|source| LibraryError::File { file, source })?;
            files.insert(file, read);
        }
        let stages: BTreeMap<_, _> = files.iter().map(|(id, file)| (*id, file.stages.clone())).collect();
        let mut plans = Vec::new();
        for id in IDS {
            if let Some(file) = files.remove(id) {
                plans.push(Reader { file: id, words: &words }.plan(file, &stages)?);
            }
        }
        Ok(Self { words, plans })
    }
}

/// Completes one file.
struct Reader<'a> {
    file: &'static str,
    words: &'a WordsFile,
}

impl Reader<'_> {
    fn plan(
        &self,
        file: TemplateFile,
        all_stages: &BTreeMap<&str, Vec<StageFile>>,
    ) -> Result<Plan, LibraryError> {
        let stages = match &file.stages_of {
            Some(other) => all_stages.get(other.as_str()).ok_or_else(|| self.unknown(other))?.clone(),
            None => file.stages,
        };
        let is_single = file.maps.len() == 1;
        let mut maps = Vec::new();
        for map in file.maps {
            maps.push(self.map(map, is_single.then_some(&file.title))?);
        }
        let agenda = file.agenda.into_iter().map(|step| self.step(step)).collect::<Result<_, _>>()?;
        Ok(Plan {
            id: self.file,
            kind: file.kind,
            title: file.title,
            description: file.description,
            persona: file.persona,
            stages,
            maps,
            agenda,
        })
    }

    fn map(&self, map: MapFile, title: Option<&Text>) -> Result<MapPlan, LibraryError> {
        let state = self.words.states.get(&map.state).ok_or_else(|| self.unknown(&map.state))?;
        let name = map.name.unwrap_or_else(|| title.unwrap_or(state).clone());
        let lanes = map.lanes.into_iter().map(|lane| self.lane(lane)).collect::<Result<_, _>>()?;
        Ok(MapPlan { state: map.state, name, lanes })
    }

    fn lane(&self, lane: LaneFile) -> Result<LanePlan, LibraryError> {
        let words = match &lane.role {
            Some(role) => Some(self.words.lanes.get(role).ok_or_else(|| self.unknown(role))?),
            None => None,
        };
        if let Some(line) = lane.line.as_ref().filter(|line| !self.words.lines.contains_key(*line)) {
            return Err(self.unknown(line));
        }
        let name = lane.name.or_else(|| words.map(|words| words.name.clone()));
        let prompt = lane.prompt.or_else(|| words.map(|words| words.prompt.clone()));
        Ok(LanePlan {
            kind: words.map_or("text", |words| &words.kind).to_owned(),
            role: lane.role,
            name: name.ok_or_else(|| self.missing("a lane", "a name"))?,
            prompt: prompt.ok_or_else(|| self.missing("a lane", "a prompt"))?,
            line: lane.line,
        })
    }

    fn step(&self, step: StepFile) -> Result<StepPlan, LibraryError> {
        let words = match &step.step {
            Some(name) => Some(self.words.steps.get(name).ok_or_else(|| self.unknown(name))?),
            None => None,
        };
        let title = step.title.or_else(|| words.map(|words| words.title.clone()));
        let mode = step.mode.or_else(|| words.map(|words| words.mode));
        Ok(StepPlan {
            title: title.ok_or_else(|| self.missing("a step of the agenda", "a title"))?,
            mode: mode.ok_or_else(|| self.missing("a step of the agenda", "a mode"))?,
            dots: step.dots.or_else(|| words.and_then(|words| words.dots)),
            minutes: step.minutes,
        })
    }

    fn unknown(&self, name: &str) -> LibraryError {
        LibraryError::Unknown { file: self.file, name: name.to_owned() }
    }

    fn missing(&self, what: &'static str, missing: &'static str) -> LibraryError {
        LibraryError::Missing { file: self.file, what, missing }
    }
}

impl Plan {
    pub(super) fn summary(&'static self, lang: Lang) -> Summary {
        let mut lanes = Vec::new();
        for lane in self.maps.iter().flat_map(|map| &map.lanes) {
            let name = lane.name.get(lang);
            if !lanes.contains(&name) {
                lanes.push(name);
            }
        }
        Summary {
            id: self.id,
            title: self.title.get(lang),
            description: self.description.get(lang),
            stages: self.stages.iter().map(|stage| stage.name.get(lang)).collect(),
            lanes,
        }
    }
}
