//! The `edgehold` binary: its commands, and [`node`], the one place that names concrete parts and assembles them.

mod cli;
mod commands;
mod embedded;
mod node;
mod output;

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

use crate::cli::Cli;

fn main() -> ExitCode {
    let cli = Cli::parse();
    start_log(cli.global.log.as_deref());
    let json = cli.global.json;
    match commands::run(cli) {
        Ok(code) => code,
        Err(error) => {
            commands::report(&error, json);
            ExitCode::FAILURE
        }
    }
}

/// Logs go to standard error, and hold metadata only. Without a wish, warnings of ours and errors of the libraries.
fn start_log(filter: Option<&str>) {
    let filter = filter.unwrap_or("error,edgehold=warn");
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).without_time().init();
}
