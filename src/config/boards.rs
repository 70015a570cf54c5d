//! Settings of boards: how many, how long things are kept, and who is told of what happens on them.
//!
//! Not here: what a board may hold (`board::limits`) and a workshop (`workshop::limits`), which clients rely on.

use clap::Args;

use super::limits::at_least;
use super::{ConfigError, Secret};

const MIB: u64 = 1024 * 1024;
const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;

/// Bounds on boards, and their webhooks, enforced by `boards` and `http`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Boards")]
pub struct BoardSettings {
    /// Boards on this server, in all
    #[arg(long, value_name = "COUNT", default_value_t = 100_000)]
    pub boards_max: usize,

    /// Bytes of a file to import, or of many items in one request (16 MiB)
    #[arg(long, value_name = "BYTES", default_value_t = 16 * MIB)]
    pub import_bytes_max: u64,

    /// Files of imports that are read at once; others wait. Reading one can take many times its size in memory
    #[arg(long, value_name = "COUNT", default_value_t = 2)]
    pub imports_max: usize,

    /// Exports that are drawn at once; others wait. A picture of a thousand notes takes seconds of a core
    #[arg(long, value_name = "COUNT", default_value_t = 2)]
    pub drawings_max: usize,

    /// Versions kept of one board; the oldest automatic ones go first
    #[arg(long, value_name = "COUNT", default_value_t = 200)]
    pub versions_max: usize,

    /// Milliseconds between automatic versions of a board that is being edited (1 hour)
    #[arg(long, value_name = "MS", default_value_t = HOUR_MS)]
    pub version_every_ms: u64,

    /// Milliseconds that deleted notes, stages and lanes stay in the trash (30 days)
    #[arg(long, value_name = "MS", default_value_t = 30 * DAY_MS)]
    pub trash_ms: u64,

    /// Milliseconds that a participant's token is good for; it is renewed by joining again (30 days)
    #[arg(long, value_name = "MS", default_value_t = 30 * DAY_MS)]
    pub participant_token_ms: u64,

    /// Milliseconds between two looks at a busy board, for progress of votes and counts of drafts
    #[arg(long, value_name = "MS", default_value_t = 200)]
    pub board_look_ms: u64,

    /// Address to which the events of all boards are posted, signed with `webhook_secret`
    #[arg(long, value_name = "URL")]
    pub webhook_url: Option<String>,

    /// Secret that events to `webhook_url` are signed with: `whsec_` and 24 to 64 bytes in base64. Better in the
    /// environment or a file than on the command line, where other users of the machine can read it
    #[arg(long, value_name = "SECRET", hide_env_values = true)]
    pub webhook_secret: Option<Secret>,

    /// Let webhooks go to internal addresses (loopback, private networks): only where all who run boards are trusted
    #[arg(long)]
    pub webhooks_internal: bool,
}

impl BoardSettings {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        if self.webhook_url.is_some() && self.webhook_secret.is_none() {
            return Err(ConfigError::rule("webhook_url", "needs webhook_secret beside it"));
        }
        at_least("boards_max", self.boards_max as u64, 1)?;
        at_least("import_bytes_max", self.import_bytes_max, 64 * 1024)?;
        at_least("imports_max", self.imports_max as u64, 1)?;
        at_least("drawings_max", self.drawings_max as u64, 1)?;
        at_least("versions_max", self.versions_max as u64, 2)?;
        at_least("version_every_ms", self.version_every_ms, 1_000)?;
        at_least("participant_token_ms", self.participant_token_ms, 60_000)?;
        at_least("board_look_ms", self.board_look_ms, 10)
    }
}
