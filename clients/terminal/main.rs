//! `wayboard-tail`: follows a document in the terminal, and can append a note to it.
//!
//! ```text
//! wayboard-tail http://127.0.0.1:8090 my-board
//! wayboard-tail http://127.0.0.1:8090 my-board --append "ask Ada" --by Max
//! ```
//! It is a client like any other, written from the outside: it uses none of the server's code. It speaks the
//! Hocuspocus dialect, because that one says when an edit is on disk. [`follower`] is the document and what is
//! said about it, [`wire`] the bytes, [`session`] one connection.
//!
//! Not here: following from Python (`clients/python`), or the board itself (`clients/web`).

mod follower;
mod session;
mod wire;

use std::io;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use follower::{Follower, Root};
use session::Ended;

/// Longest wait between two attempts to connect.
const RETRY_MAX: Duration = Duration::from_secs(10);

/// Follow the changes and the presence of a document; append a note to it.
#[derive(Debug, Parser)]
#[command(name = "wayboard-tail", version)]
pub(crate) struct Options {
    /// Address of the server, such as <http://127.0.0.1:8090>
    server: String,

    /// Name of the document
    document: String,

    /// A root of the document to follow, such as map:notes, text:title, array:list or xml:page; can be repeated
    #[arg(long = "root", value_name = "KIND:NAME", default_value = "map:notes")]
    roots: Vec<Root>,

    /// Append a note with this text, and end as soon as it is saved
    #[arg(long, value_name = "TEXT")]
    append: Option<String>,

    /// Go on following after the note is saved
    #[arg(long, requires = "append")]
    follow: bool,

    /// Name to write and to be seen under; without it nobody sees you
    #[arg(long, value_name = "NAME")]
    by: Option<String>,

    /// Token, where the server asks for one
    #[arg(long, env = "WAYBOARD_TOKEN", hide_env_values = true)]
    token: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let options = Options::parse();
    tokio::select! {
        code = follow(&options) => code,
        _ = tokio::signal::ctrl_c() => ExitCode::SUCCESS,
    }
}

/// Session after session: the server may be restarted, and a train may enter a tunnel.
async fn follow(options: &Options) -> ExitCode {
    let mut follower = Follower::new(options);
    let mut retry = Duration::from_secs(1);
    loop {
        match session::run(options, &mut follower).await {
            Ok(Ended::Saved) => return ExitCode::SUCCESS,
            Ok(Ended::Refused(reason)) => {
                say(io::stderr(), &format!("refused: {reason}"));
                return ExitCode::FAILURE;
            }
            Ok(Ended::Lost { synced }) if synced => retry = Duration::from_secs(1),
            Ok(Ended::Lost { .. }) => {}
            Err(error) => say(io::stderr(), &format!("cannot connect: {error}")),
        }
        follower.forget_the_others();
        say(io::stdout(), &format!("offline   again in {} s", retry.as_secs()));
        tokio::time::sleep(retry).await;
        retry = (retry * 2).min(RETRY_MAX);
    }
}

/// One line. What came over the network must not drive the terminal, so control characters are written out; a
/// reader that has gone away (`| head`) ends the program.
fn say(mut to: impl io::Write, line: &str) {
    let mut shown = String::with_capacity(line.len() + 1);
    for char in line.chars() {
        if char.is_control() { shown.extend(char.escape_unicode()) } else { shown.push(char) }
    }
    shown.push('\n');
    if to.write_all(shown.as_bytes()).and_then(|()| to.flush()).is_err() {
        std::process::exit(0);
    }
}
