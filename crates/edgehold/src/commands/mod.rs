//! One command, one file.

mod agents;
mod approvals;
mod ask;
mod audit;
mod chat;
mod check;
mod collect;
mod doctor;
mod door;
mod events;
mod failure;
mod forget;
mod guard;
mod mcp;
mod models;
mod privacy;
mod route;
mod serve;
mod sessions;
mod tokens;

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::CommandFactory;
use tracing_subscriber::EnvFilter;

pub(crate) use failure::{library, report};

use crate::cli::{Cli, Command};
use crate::node::Setup;
use crate::output::Output;

/// Runs the command that was asked for.
pub(crate) fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let output = Output { json: cli.global.json };
    if let Command::Completions { shell } = cli.command {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Cli::command(), "edgehold", &mut script);
        output.write(&String::from_utf8_lossy(&script))?;
        return Ok(ExitCode::SUCCESS);
    }
    match cli.command {
        Command::Broker { destinations } => return door::broker(&destinations),
        Command::TryEgress => return door::try_egress(output),
        _ => {}
    }
    if let Command::Guard(command) = cli.command {
        door::shut(&door::configured(&cli.global))?;
        return guard::run(command, &cli.global, output);
    }
    if let Command::Check = cli.command {
        door::shut(&door::configured(&cli.global))?;
        return check::run(&cli.global, output);
    }
    let setup = Setup::load(&cli.global)?;
    start_log(cli.global.log.as_deref(), setup.settings.log.level.as_str())?;
    if !door::is_shut_later(&cli.command) {
        door::shut(&setup.settings.network)?;
    }
    match cli.command {
        Command::Ask(args) => ask::run(&setup, args, output),
        Command::Approvals(command) => approvals::run(&setup, command, output),
        Command::Events(command) => events::run(&setup, command, output),
        Command::Route(args) => route::run(&setup, &args, output),
        Command::Chat { agent } => chat::run(&setup, agent, output),
        Command::Serve { listen, token_file } => serve::run(&setup, listen, token_file, output),
        Command::Mcp => mcp::run(&setup),
        Command::Collect(args) => collect::run(&setup, &args, output),
        Command::Agents(command) => agents::run(&setup, command, output),
        Command::Models(command) => models::run(&setup, command, output),
        Command::Audit(command) => audit::run(&setup, command, output),
        Command::Forget { subject, yes } => forget::run(&setup, &subject, yes, output),
        Command::Sessions(command) => sessions::run(&setup, command, output),
        Command::Tokens(command) => tokens::run(&setup, command, output),
        Command::Privacy(command) => privacy::run(&setup, command, output),
        Command::Doctor => doctor::run(&setup, output),
        Command::Broker { .. } | Command::TryEgress => Ok(ExitCode::SUCCESS),
        Command::Check | Command::Completions { .. } | Command::Guard(_) => Ok(ExitCode::SUCCESS),
    }
}

/// Logs go to standard error, and hold metadata only: ours from the configured level on, errors of the libraries. The library of
/// MCP would log whole messages, and is never heard.
fn start_log(filter: Option<&str>, level: &str) -> Result<(), failure::Failure> {
    let filter = filter.map_or_else(|| format!("error,edgehold={level}"), str::to_owned);
    let filter = EnvFilter::try_new(format!("{filter},rmcp=off")).map_err(|e| {
        let hint = "a level (error, warn, info, debug) or such as `edgehold_llama=debug`";
        failure::Failure::new("log_filter_invalid", format!("--log is not understood: {e}"), hint)
    })?;
    let colours = std::io::stderr().is_terminal();
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(colours)
        .without_time()
        .init();
    Ok(())
}

/// The async runtime of a command.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?)
}
