//! Starts the log: where it goes, in what form, and how much of it.
//!
//! Everything goes to standard error, so that standard output stays free for data. The bytes of frames are never
//! logged, whatever the operator asks for. Not here: what is logged.

use tracing::{Level, Metadata};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, registry};

use crate::config::{ConfigError, LogFormat, LogSettings};

/// Starts logging for the whole process. A second call is an error.
pub fn start(settings: &LogSettings) -> Result<(), ConfigError> {
    let filter = EnvFilter::try_new(&settings.log)
        .map_err(|error| ConfigError::rule("log", format!("{:?} is no filter: {error}", settings.log)))?;
    // It speaks of embedded fonts at each export, for which it is given the files.
    let quiet = "usvg=error".parse().map_err(|error| ConfigError::rule("log", format!("{error}")))?;
    let filter = filter.add_directive(quiet);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let log = registry().with(filter).with(filter_fn(without_payloads));
    let started = match settings.log_format {
        LogFormat::Human => {
            let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
            log.with(lines.with_ansi(colours).with_target(false)).try_init()
        }
        LogFormat::Json => log.with(lines.json().flatten_event(true).with_current_span(true)).try_init(),
    };
    started.map_err(|error| ConfigError::rule("log", format!("logging could not be started: {error}")))
}

/// The WebSocket library writes whole frames into its trace, and a Hocuspocus client's first one holds its token.
fn without_payloads(metadata: &Metadata<'_>) -> bool {
    *metadata.level() < Level::TRACE || !metadata.target().contains("tungstenite")
}
