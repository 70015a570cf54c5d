//! Merges command line, environment and file into one set of values, and remembers whence each came.
//!
//! What the command line does not say is looked up in the environment and then in the file, and handed to
//! clap as if it had been typed: so every value passes the same parser, and no setting is named twice.
//! The environment is an argument, so that tests need not touch the real one.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, CommandFactory, FromArgMatches};

use super::Config;

const PREFIX: &str = "WAYBOARD_";

/// Why the server does not start with these settings. The text names the option and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The command line does not parse, or asks for help: clap has the text and the exit code.
    #[error("{0}")]
    Usage(clap::Error),
    /// A value from the environment or the file does not parse.
    #[error("{origin}: {detail}")]
    Value {
        /// Where the value stands.
        origin: String,
        /// What is wrong with it.
        detail: String,
    },
    /// The file cannot be read or is no TOML.
    #[error("settings file {}: {detail}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        detail: String,
    },
    /// The file has a name that is no setting.
    #[error("settings file {}: there is no setting {key:?}; see wayboard serve --help", path.display())]
    UnknownKey {
        /// The file.
        path: PathBuf,
        /// The name.
        key: String,
    },
    /// A value is out of range, contradicts another, or names something that cannot be used.
    #[error("{option}: {detail}")]
    Rule {
        /// The setting.
        option: &'static str,
        /// What is wrong and what to do.
        detail: String,
    },
}

impl ConfigError {
    /// `option` is wrong in the way that `detail` says.
    pub fn rule(option: &'static str, detail: impl Into<String>) -> Self {
        Self::Rule { option, detail: detail.into() }
    }
}

/// Where a value came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Nobody set it.
    Default,
    /// The TOML file.
    File,
    /// A variable `WAYBOARD_…`.
    Environment,
    /// The command line.
    Flag,
}

impl Source {
    /// The source's name in the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::File => "file",
            Self::Environment => "environment",
            Self::Flag => "flag",
        }
    }
}

/// The settings as they are in force, fit to be shown: secrets are hidden.
#[derive(Debug, Clone, Default)]
pub struct Effective {
    /// Name, value and source, by the order of `--help`.
    pub values: Vec<(String, String, Source)>,
    /// Variables `WAYBOARD_…` that name no setting: probably misspelt.
    pub unknown_variables: Vec<String>,
}

impl Effective {
    /// Logs what is in force: one line with what somebody set, one with the defaults.
    pub fn log(&self) {
        let list = |set: bool| {
            let chosen = self.values.iter().filter(|(_, _, source)| set != (*source == Source::Default));
            let texts = chosen.map(|(name, value, source)| match source {
                Source::Default => format!("{name} = {value}"),
                Source::File | Source::Environment | Source::Flag => {
                    format!("{name} = {value} ({})", source.as_str())
                }
            });
            texts.collect::<Vec<_>>().join(", ")
        };
        tracing::info!(settings = list(true), defaults = list(false), "effective configuration");
        for name in &self.unknown_variables {
            tracing::warn!(variable = name, "this environment variable names no setting and is ignored");
        }
    }
}

/// Parses `args` (with the program's name) for the command line `C`, filled up from `env` and the file that
/// `--config` names. Only settings of [`Config`] are looked up there; other options are for the command line.
pub fn parse<C>(
    args: impl IntoIterator<Item = OsString>,
    env: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<(C, Effective), ConfigError>
where
    C: CommandFactory + FromArgMatches,
{
    let args: Vec<OsString> = args.into_iter().collect();
    let typed = C::command().try_get_matches_from(&args).map_err(ConfigError::Usage)?;
    let settings = Config::command();
    let (env, unknown_variables) = variables(&settings, env);
    let mut layers = Layers { settings, given: BTreeMap::new(), added: Vec::new() };

    let command = C::command();
    let (leaf, leaf_typed) = leaf(&command, &typed);
    for (name, value) in env {
        layers.offer(leaf, leaf_typed, &name, &value, Source::Environment, &variable(&name))?;
    }
    if let Some(path) = layers.file_name(leaf, leaf_typed) {
        for (key, value) in read_file(&path)? {
            if !layers.knows(&key) || key == "config" {
                return Err(ConfigError::UnknownKey { path, key });
            }
            let origin = format!("settings file {}: {key}", path.display());
            layers.offer(leaf, leaf_typed, &key, &value, Source::File, &origin)?;
        }
    }

    let full = args.into_iter().chain(layers.added.iter().cloned());
    let matches = C::command().try_get_matches_from(full).map_err(ConfigError::Usage)?;
    let effective = Effective { values: layers.effective(&command, &matches), unknown_variables };
    let parsed = C::from_arg_matches(&matches).map_err(ConfigError::Usage)?;
    Ok((parsed, effective))
}

/// What fills up the command line.
struct Layers {
    settings: Command,
    given: BTreeMap<String, Source>,
    added: Vec<OsString>,
}

impl Layers {
    fn knows(&self, name: &str) -> bool {
        setting(&self.settings, name).is_some()
    }

    /// Takes `value` for the setting `name` unless a stronger source gave one; a bad value is an error even then.
    fn offer(
        &mut self,
        leaf: &Command,
        typed: &ArgMatches,
        name: &str,
        value: &str,
        source: Source,
        origin: &str,
    ) -> Result<(), ConfigError> {
        let Some(arg) = setting(&self.settings, name) else { return Ok(()) };
        let words = words(arg, value).ok_or_else(|| ConfigError::Value {
            origin: origin.into(),
            detail: "must be true or false".into(),
        })?;
        let alone = std::iter::once(OsString::from("wayboard")).chain(words.iter().cloned());
        if let Err(error) = self.settings.clone().try_get_matches_from(alone) {
            return Err(ConfigError::Value { origin: origin.into(), detail: first_line(&error) });
        }
        // The subcommand may know only some of the settings: `token` wants the keys but not the limits.
        let known_here = setting(leaf, name).is_some();
        if !known_here || typed.value_source(name) == Some(ValueSource::CommandLine) {
            return Ok(());
        }
        if !self.given.contains_key(name) {
            self.given.insert(name.to_owned(), source);
            self.added.extend(words);
        }
        Ok(())
    }

    /// The file that the command line or the environment names.
    fn file_name(&self, leaf: &Command, typed: &ArgMatches) -> Option<PathBuf> {
        setting(leaf, "config")?;
        if let Some(path) = typed.get_one::<PathBuf>("config") {
            return Some(path.clone());
        }
        let added = self.added.iter().filter_map(|word| word.to_str());
        added.filter_map(|word| word.strip_prefix("--config=")).next_back().map(PathBuf::from)
    }

    fn effective(&self, command: &Command, matches: &ArgMatches) -> Vec<(String, String, Source)> {
        let (leaf, matches) = leaf(command, matches);
        let mut values = Vec::new();
        for arg in leaf.get_arguments().filter(|arg| self.knows(arg.get_id().as_str())) {
            let name = arg.get_id().as_str();
            let Ok(Some(raw)) = matches.try_get_raw(name) else { continue };
            let text: Vec<_> = raw.map(|value| value.to_string_lossy().into_owned()).collect();
            let shown = if arg.is_hide_env_values_set() { "(hidden)".to_owned() } else { text.join(",") };
            let source = match (self.given.get(name), matches.value_source(name)) {
                (Some(source), _) => *source,
                (None, Some(ValueSource::CommandLine)) => Source::Flag,
                (None, _) => Source::Default,
            };
            values.push((name.to_owned(), shown, source));
        }
        values
    }
}

/// The subcommand that was called, with its matches.
fn leaf<'a>(command: &'a Command, matches: &'a ArgMatches) -> (&'a Command, &'a ArgMatches) {
    let mut here = (command, matches);
    while let Some((name, matches)) = here.1.subcommand() {
        let Some(command) = here.0.find_subcommand(name) else { break };
        here = (command, matches);
    }
    here
}

fn setting<'a>(command: &'a Command, name: &str) -> Option<&'a Arg> {
    command.get_arguments().find(|arg| arg.get_id() == name && arg.get_long().is_some())
}

/// `value` as words of a command line; nothing if it should be a yes or no and is neither.
fn words(arg: &Arg, value: &str) -> Option<Vec<OsString>> {
    let long = arg.get_long()?;
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        return match value.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => Some(vec![format!("--{long}").into()]),
            "false" | "0" | "no" | "off" | "" => Some(Vec::new()),
            _ => None,
        };
    }
    Some(vec![format!("--{long}={value}").into()])
}

fn variable(name: &str) -> String {
    format!("{PREFIX}{}", name.to_ascii_uppercase())
}

/// The settings among the variables, and the names of those with our prefix that are none.
fn variables(
    settings: &Command,
    env: impl IntoIterator<Item = (OsString, OsString)>,
) -> (BTreeMap<String, String>, Vec<String>) {
    let mut known = BTreeMap::new();
    let mut unknown = Vec::new();
    for (name, value) in env {
        let (Some(name), Some(value)) = (name.to_str(), value.to_str()) else { continue };
        let Some(bare) = name.strip_prefix(PREFIX) else { continue };
        let bare = bare.to_ascii_lowercase();
        if setting(settings, &bare).is_some() {
            known.insert(bare, value.to_owned());
        } else {
            unknown.push(name.to_owned());
        }
    }
    (known, unknown)
}

fn read_file(path: &PathBuf) -> Result<Vec<(String, String)>, ConfigError> {
    let wrong = |detail: String| ConfigError::File { path: path.clone(), detail };
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    // One line: the library's own text quotes the file.
    let table: toml::Table = toml::from_str(&text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        wrong(format!("line {line}: {}", error.message().replace('\n', ", ")))
    })?;
    let plain = |value: &toml::Value| match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Float(number) => Some(number.to_string()),
        toml::Value::Boolean(flag) => Some(flag.to_string()),
        toml::Value::Datetime(_) | toml::Value::Array(_) | toml::Value::Table(_) => None,
    };
    let mut values = Vec::new();
    for (key, value) in &table {
        let text = match value.as_array() {
            Some(items) => items.iter().map(plain).collect::<Option<Vec<_>>>().map(|items| items.join(",")),
            None => plain(value),
        };
        let text = text.ok_or_else(|| {
            wrong(format!("{key} must be a text, a number, true, false or a list of texts"))
        })?;
        values.push((key.clone(), text));
    }
    Ok(values)
}

/// What is wrong, without clap's advice on usage.
fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn load(args: &[&str], env: &[(&str, &str)]) -> Result<(Config, Effective), ConfigError> {
        let args = std::iter::once("wayboard").chain(args.iter().copied()).map(OsString::from);
        parse(args, env.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))))
    }

    fn file(text: &str) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file
    }

    #[test]
    fn flag_wins_over_environment_over_file_over_default() {
        let file = file("listen = '127.0.0.1:1'\nconnections_max = 11\nframe_bytes_max = 100_000\n");
        let path = file.path().to_str().unwrap();
        let (config, effective) = load(
            &["--listen=127.0.0.1:3", "--config", path],
            &[("WAYBOARD_LISTEN", "127.0.0.1:2"), ("WAYBOARD_CONNECTIONS_MAX", "22"), ("HOME", "/x")],
        )
        .unwrap();
        assert_eq!(config.listen.port(), 3);
        assert_eq!(config.sockets.connections_max, 22);
        assert_eq!(config.sockets.frame_bytes_max, 100_000);
        assert_eq!(config.sockets.connections_per_address_max, 2_000);
        let source = |name: &str| effective.values.iter().find(|value| value.0 == name).unwrap().2;
        assert_eq!(source("listen"), Source::Flag);
        assert_eq!(source("connections_max"), Source::Environment);
        assert_eq!(source("frame_bytes_max"), Source::File);
        assert_eq!(source("data"), Source::Default);
    }

    #[test]
    fn lists_switches_and_the_file_itself_may_come_from_the_environment() {
        let file =
            file("origins = ['https://a.example', 'https://b.example']\ntokens = true\nopen = false\n");
        let path = file.path().to_str().unwrap();
        let (config, _) = load(&[], &[("WAYBOARD_CONFIG", path), ("WAYBOARD_BEHIND_PROXY", "1")]).unwrap();
        assert_eq!(config.edge.origins, ["https://a.example", "https://b.example"]);
        assert!(config.auth.tokens && !config.auth.open && config.edge.behind_proxy);
    }

    #[test]
    fn a_bad_value_is_told_with_its_place() {
        let check = |args: &[&str], env: &[(&str, &str)], parts: &[&str]| {
            let error = load(args, env).unwrap_err().to_string();
            for part in parts {
                assert!(error.contains(part), "{part:?} is not in {error:?}");
            }
        };
        check(&["--listen=nowhere"], &[], &["nowhere", "--listen"]);
        check(&[], &[("WAYBOARD_LISTEN", "nowhere")], &["WAYBOARD_LISTEN", "nowhere"]);
        // Also where a flag overrides it: a bad value is never silently there.
        check(&["--listen=127.0.0.1:1"], &[("WAYBOARD_LISTEN", "x y")], &["WAYBOARD_LISTEN", "x y"]);
        check(&[], &[("WAYBOARD_OPEN", "perhaps")], &["WAYBOARD_OPEN", "true or false"]);
        check(&["--config=/nonexistent/x.toml"], &[], &["/nonexistent/x.toml"]);
        let in_file = |text: &str, parts: &[&str]| {
            let file = file(text);
            check(&["--config", file.path().to_str().unwrap()], &[], parts);
        };
        in_file("connections_max = -1", &["connections_max", "-1"]);
        in_file("conections_max = 1", &["conections_max", "no setting"]);
        in_file("listen = ", &["settings file"]);
        in_file("[limits]\nconnections_max = 1", &["limits"]);
    }

    #[test]
    fn what_is_shown_holds_no_secret() {
        let secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA==";
        let (config, effective) = load(&[], &[("WAYBOARD_JWT_SECRET", secret)]).unwrap();
        assert_eq!(config.auth.jwt_secret.unwrap().expose(), secret);
        assert!(!format!("{effective:?}").contains(secret));
        assert!(effective.values.iter().any(|value| value.0 == "jwt_secret" && value.1 == "(hidden)"));
    }

    #[test]
    fn a_misspelt_variable_is_noticed() {
        let (_, effective) = load(&[], &[("WAYBOARD_LISTN", "127.0.0.1:1")]).unwrap();
        assert_eq!(effective.unknown_variables, ["WAYBOARD_LISTN"]);
    }

    /// Every option has help that says what it is, and its name is the one rule's.
    #[test]
    fn every_setting_explains_itself() {
        for arg in Config::command().get_arguments().filter(|arg| arg.get_id() != "help") {
            assert_eq!(
                arg.get_long().map(|long| long.replace('-', "_")).as_deref(),
                Some(arg.get_id().as_str())
            );
            assert!(arg.get_help().is_some_and(|help| help.to_string().len() > 15), "{}", arg.get_id());
        }
    }
}
