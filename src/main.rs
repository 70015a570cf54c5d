//! The `wayboard` binary: parses the command line, wires signals, and turns errors into one clear line.
//!
//! Not here: anything that can be tested without a process (`server`, `command`).

use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use wayboard::command::{CommandError, check, documents, janitor, token};
use wayboard::config::{self, Config, ConfigError};
use wayboard::logging;
use wayboard::server::{self, Server};

/// Stack of every thread that builds documents. yrs recurses once per client id when it loads a state, and once
/// per level when it deletes; the guard bounds both far below what this holds. Only what is used takes memory.
const THREAD_STACK_BYTES: usize = 32 << 20;

/// A self-hosted, real-time collaboration server for Yjs documents.
#[derive(Debug, Parser)]
#[command(name = "wayboard", version, about, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server
    Serve(Box<Config>),
    /// List, export, import or delete documents while no server runs on them
    Documents(documents::DocumentsArgs),
    /// Verify that everything stored can be read, and say what cannot
    Check(check::CheckArgs),
    /// Make tokens, and see what is in one
    Token(token::TokenArgs),
    /// Compact documents for a server that has started this process
    #[command(hide = true)]
    Janitor(janitor::JanitorArguments),
}

fn main() -> ExitCode {
    let parsed = config::parse::<Cli>(std::env::args_os(), std::env::vars_os());
    let (cli, effective) = match parsed {
        Ok(parsed) => parsed,
        Err(ConfigError::Usage(error)) => error.exit(),
        Err(error) => return complain(&error.into()),
    };
    let result = match cli.command {
        Command::Serve(config) => serve(&config, &effective).map(|()| ExitCode::SUCCESS),
        Command::Documents(arguments) => done(documents::run(&arguments)),
        Command::Check(arguments) => match check::run(&arguments) {
            Ok(check::Verdict::Damaged) => Ok(ExitCode::FAILURE),
            other => done(other.map(drop)),
        },
        Command::Token(arguments) => {
            token::run(&arguments, server::wall_clock()).map(|()| ExitCode::SUCCESS).map_err(Into::into)
        }
        Command::Janitor(arguments) => {
            janitor::run(&arguments).map(|()| ExitCode::SUCCESS).map_err(Into::into)
        }
    };
    result.unwrap_or_else(|error| complain(&error))
}

/// Whoever pipes a command into `head` has had enough at some point; that is no failure.
fn done(result: Result<(), CommandError>) -> anyhow::Result<ExitCode> {
    match result {
        Err(error) if !error.is_broken_pipe() => Err(error.into()),
        Ok(()) | Err(_) => Ok(ExitCode::SUCCESS),
    }
}

/// One line on standard error, causes included that it does not name itself.
fn complain(error: &anyhow::Error) -> ExitCode {
    use std::io::Write;
    let mut line = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        if !line.contains(&cause) {
            line = format!("{line}: {cause}");
        }
    }
    // If standard error is gone there is nobody to tell.
    drop(writeln!(std::io::stderr(), "wayboard: {line}"));
    ExitCode::FAILURE
}

fn serve(config: &Config, effective: &config::Effective) -> anyhow::Result<()> {
    config.check()?;
    logging::start(&config.log)?;
    effective.log();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(THREAD_STACK_BYTES)
        .build()
        .context("cannot start")?;
    let outcome = runtime.block_on(serve_until_told(config));
    // Whatever still runs after the grace time does not keep the process.
    runtime.shutdown_background();
    outcome
}

async fn serve_until_told(config: &Config) -> anyhow::Result<()> {
    // More connections than the shell's usual limit of descriptors; what cannot be raised is logged.
    match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(descriptors) => tracing::info!(descriptors, "limit of open files raised"),
        Err(error) => tracing::warn!(%error, "limit of open files not raised"),
    }
    let listener = server::listen(config.listen)?;
    let server = Server::build(config).await?;
    let address = listener.local_addr().context("cannot start")?;
    let stop = stop_at_signal()?;
    let scheme = if config.edge.tls_certificate.is_some() { "https" } else { "http" };
    tracing::info!(%address, "listening on {scheme}://{address}");
    Ok(server.run(listener, stop).await?)
}

/// Cancelled at the first SIGTERM or SIGINT; the second ends the process at once.
fn stop_at_signal() -> anyhow::Result<CancellationToken> {
    let mut terminate = signal(SignalKind::terminate()).context("cannot wait for signals")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("cannot wait for signals")?;
    let stop = CancellationToken::new();
    let told = stop.clone();
    tokio::spawn(async move {
        for attempt in 0.. {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            if attempt > 0 {
                tracing::warn!("second signal: ending at once");
                std::process::exit(130);
            }
            told.cancel();
        }
    });
    Ok(stop)
}
