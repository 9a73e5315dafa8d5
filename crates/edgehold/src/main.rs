//! The `edgehold` binary: its commands, and [`node`], the one place that names concrete parts and assembles them.

mod cli;
mod commands;
mod embedded;
mod node;
mod output;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::Cli;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let json = cli.global.json;
    match commands::run(cli) {
        Ok(code) => code,
        Err(error) => {
            commands::report(&error, json);
            ExitCode::FAILURE
        }
    }
}
