//! The door to the network: shut behind every command before it reads what is anyone's.

use std::process::ExitCode;

use edgehold_config::{Enforce, Environment, Network, load_settings};
use edgehold_sandbox::probe::{Open, attempts};
use edgehold_sandbox::{Entered, Policy, Status};
use edgehold_types::Destination;

use super::failure::Failure;
use crate::cli::{Command, Global, ModelsCommand};
use crate::output::{Output, note};

/// Whether a command shuts the door itself, because it opens something first: `serve` its address, `models add` a
/// download, `doctor` sockets to try it with.
pub(super) fn is_shut_later(command: &Command) -> bool {
    matches!(command, Command::Serve { .. } | Command::Models(ModelsCommand::Add { .. }) | Command::Doctor)
}

/// What the settings say of the network; the strictest if they cannot be read. For commands that need nothing else of
/// them.
pub(super) fn configured(global: &Global) -> Network {
    let strictest = Network { allow: Vec::new(), enforce: Enforce::DEFAULT };
    load_settings(global.config.as_deref(), &Environment::of_process()).map_or(strictest, |settings| settings.network)
}

/// Shuts the door. No destination is reached, listed or not: no command connects to one.
pub(super) fn shut(network: &Network) -> Result<(), Failure> {
    if network.enforce == Enforce::Off {
        note("warning: `enforce` in [network] is \"off\": nothing keeps this process from connecting anywhere");
        return Ok(());
    }
    let status = edgehold_sandbox::layers();
    match network.enforce {
        _ if status.is_closed() => Ok(()),
        Enforce::Required => Err(open(&status)),
        Enforce::BestEffort | Enforce::Off => {
            note(&format!("warning: the door to the network is not shut: {}", status.gaps().join("; ")));
            Ok(())
        }
    }
}

/// Shuts the door, but for the broker that reaches the listed destinations.
pub(super) fn shut_but_for_listed(network: &Network) -> Result<Entered, Failure> {
    let program = std::env::current_exe().map_err(|e| unbrokered(&e))?;
    let policy = Policy { destinations: network.allow.clone(), broker: vec![program.into(), "broker".into()] };
    edgehold_sandbox::enter(&policy).map_err(|e| unbrokered(&e))
}

fn open(status: &Status) -> Failure {
    let hint = "run `edgehold doctor`; on a system that has no such sandbox, `enforce = \"best_effort\"` under [network] goes \
                on without, and says so each time";
    Failure::new("egress_open", format!("the door to the network cannot be shut: {}", status.gaps().join("; ")), hint)
}

fn unbrokered(error: &dyn std::error::Error) -> Failure {
    let hint = "take `allow` out of [network]: nothing is reached then";
    let cause = error.source().map_or_else(String::new, |cause| format!(": {cause}"));
    Failure::new("broker_failed", format!("{error}{cause}"), hint)
}

/// `edgehold broker`: the process that alone can connect, to the listed destinations.
pub(super) fn broker(destinations: &[Destination]) -> anyhow::Result<ExitCode> {
    edgehold_sandbox::broker(destinations).map_err(|e| {
        let hint = "the program starts this itself; `edgehold doctor` shows what it reaches";
        Failure::new("broker_failed", format!("the line to the other process is broken: {e}"), hint)
    })?;
    Ok(ExitCode::SUCCESS)
}

/// `edgehold try-egress`: what a child process can do.
pub(super) fn try_egress(output: Output) -> anyhow::Result<ExitCode> {
    let tried = attempts(&Open::inherited()?);
    output.line(&serde_json::to_string(&tried)?)?;
    Ok(ExitCode::SUCCESS)
}
