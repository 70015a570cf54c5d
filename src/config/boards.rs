//! Settings of boards: how many, how long things are kept, and who is told of what happens on them.
//!
//! Not here: what a board may hold (`board::limits`), a workshop (`workshop::limits`) and a request (`http`), which
//! clients rely on.

use clap::Args;

use super::limits::at_least;
use super::{ConfigError, Secret};
use crate::intake;

const MIB: u64 = 1024 * 1024;
const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;
/// Half of the time after which an attempt at a webhook counts as lost.
const WEBHOOK_MS_MOST: u64 = 60_000;

/// Bounds on boards, and their webhooks, enforced by `boards` and `http`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Boards")]
pub struct BoardSettings {
    /// Boards on this server, in all
    #[arg(long, value_name = "COUNT", default_value_t = 100_000)]
    pub boards_max: usize,

    /// Bytes of a file to import, or of many items in one request (16 MiB, which are also the most)
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

    /// Milliseconds without anybody on it after which a board is no longer kept in memory (10 minutes)
    #[arg(long, value_name = "MS", default_value_t = 600_000)]
    pub board_idle_ms: u64,

    /// Milliseconds that an idempotency key is remembered (1 day)
    #[arg(long, value_name = "MS", default_value_t = DAY_MS)]
    pub idempotency_ms: u64,

    /// Idempotency keys remembered of one board; the oldest go first
    #[arg(long, value_name = "COUNT", default_value_t = 1_000)]
    pub idempotency_max: usize,

    /// Webhooks of one board, `webhook_url` not counted
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    pub webhooks_max: usize,

    /// Events of one board that wait for their targets; beyond, the longest queue loses its oldest
    #[arg(long, value_name = "COUNT", default_value_t = 200)]
    pub webhook_outbox_max: usize,

    /// Requests to targets of webhooks at once, of all boards together; others wait
    #[arg(long, value_name = "COUNT", default_value_t = 64)]
    pub webhook_sends_max: usize,

    /// Milliseconds that the target of a webhook has to answer
    #[arg(long, value_name = "MS", default_value_t = 15_000)]
    pub webhook_ms_max: u64,

    /// Attempts at one event; the waits in between grow from 5 seconds to 6 hours
    #[arg(long, value_name = "COUNT", default_value_t = 12)]
    pub webhook_attempts_max: u32,

    /// Events given up in a row after which a webhook is disabled
    #[arg(long, value_name = "COUNT", default_value_t = 3)]
    pub webhook_failures_max: u32,

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
        at_most("import_bytes_max", self.import_bytes_max, intake::BYTES_MAX as u64)?;
        at_least("imports_max", self.imports_max as u64, 1)?;
        at_least("drawings_max", self.drawings_max as u64, 1)?;
        at_least("versions_max", self.versions_max as u64, 2)?;
        at_least("version_every_ms", self.version_every_ms, 1_000)?;
        at_least("participant_token_ms", self.participant_token_ms, 60_000)?;
        at_least("board_look_ms", self.board_look_ms, 10)?;
        at_least("board_idle_ms", self.board_idle_ms, 1_000)?;
        at_least("idempotency_max", self.idempotency_max as u64, 1)?;
        at_least("webhook_outbox_max", self.webhook_outbox_max as u64, 1)?;
        at_least("webhook_sends_max", self.webhook_sends_max as u64, 1)?;
        at_least("webhook_ms_max", self.webhook_ms_max, 1_000)?;
        at_most("webhook_ms_max", self.webhook_ms_max, WEBHOOK_MS_MOST)?;
        at_least("webhook_attempts_max", self.webhook_attempts_max.into(), 1)?;
        at_least("webhook_failures_max", self.webhook_failures_max.into(), 1)
    }
}

fn at_most(option: &'static str, value: u64, most: u64) -> Result<(), ConfigError> {
    if value <= most {
        return Ok(());
    }
    Err(ConfigError::rule(option, format!("must be at most {most}, not {value}")))
}
