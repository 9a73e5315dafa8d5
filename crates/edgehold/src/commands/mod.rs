//! One command, one file.

mod agents;
mod ask;
mod chat;
mod check;
mod collect;
mod doctor;
mod models;
mod serve;

use std::process::ExitCode;

use clap::CommandFactory;
use edgehold_orchestrator::TurnError;
use tracing_subscriber::EnvFilter;

use crate::cli::{Cli, Command};
use crate::node::{Setup, SetupError};
use crate::output::{Output, note};

/// Runs the command that was asked for.
pub(crate) fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let output = Output { json: cli.global.json };
    if let Command::Completions { shell } = cli.command {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Cli::command(), "edgehold", &mut script);
        output.write(&String::from_utf8_lossy(&script))?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Command::Check = cli.command {
        return check::run(&cli.global, output);
    }
    let setup = Setup::load(&cli.global)?;
    start_log(cli.global.log.as_deref(), setup.settings.log.level.as_str());
    match cli.command {
        Command::Ask(args) => ask::run(&setup, args, output),
        Command::Chat { agent } => chat::run(&setup, agent, output),
        Command::Serve { listen, token_file } => serve::run(&setup, listen, token_file, output),
        Command::Collect(args) => collect::run(&setup, &args, output),
        Command::Agents(command) => agents::run(&setup, command, output),
        Command::Models(command) => models::run(&setup, command, output),
        Command::Doctor => doctor::run(&setup, output),
        Command::Check | Command::Completions { .. } => Ok(ExitCode::SUCCESS),
    }
}

/// Logs go to standard error, and hold metadata only: ours from the configured level on, errors of the libraries.
fn start_log(filter: Option<&str>, level: &str) {
    let filter = filter.map_or_else(|| format!("error,edgehold={level}"), str::to_owned);
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).without_time().init();
}

/// Tells a person what went wrong, where, and how to mend it; or a program, as JSON.
pub(crate) fn report(error: &anyhow::Error, json: bool) {
    let turn = error.downcast_ref::<TurnError>();
    let setup = error.downcast_ref::<SetupError>();
    let code = turn.map(TurnError::code).or(setup.map(SetupError::code)).unwrap_or("failed");
    let hint = turn.and_then(TurnError::hint).or_else(|| setup.and_then(SetupError::hint));
    if json {
        let message = format!("{error:#}");
        let body = serde_json::json!({"error": {"code": code, "message": message, "hint": hint}});
        let _ = Output { json }.line(&body.to_string());
        return;
    }
    note(&format!("error: {error}"));
    for cause in error.chain().skip(1) {
        note(&format!("  because {cause}"));
    }
    if let Some(hint) = hint {
        note(&format!("  help: {hint}"));
    }
}

/// The async runtime of a command.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?)
}
