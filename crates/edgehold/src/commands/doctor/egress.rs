//! The proof that nothing leaves: the door is shut as for every command, and then every way out is tried.

use std::process::Command;

use edgehold_config::{Enforce, Network};
use edgehold_sandbox::probe::{Attempt, Open, attempts};
use edgehold_sandbox::{ConnectError, Connector, Status};
use edgehold_types::Destination;

use super::{Finding, State, broken, ok};
use crate::commands::door;

/// Shuts the door behind this process, and tells what is still open.
pub(super) fn findings(network: &Network) -> Vec<Finding> {
    if network.enforce == Enforce::Off {
        let help = "take `enforce` out of [network]";
        return vec![note("sandbox", "off by the settings: nothing keeps this program from connecting anywhere", help)];
    }
    // Before the door is shut: what is refused after it was possible here.
    let open = Open::before();
    let entered = match door::shut_but_for_listed(network) {
        Ok(entered) => entered,
        Err(error) => return vec![broken("sandbox", error.to_string(), "take `allow` out of [network]")],
    };
    let mut findings = vec![sandbox(&entered.status, network.enforce)];
    if entered.status.is_closed() {
        match open {
            Ok(open) => findings.extend(tried(&open)),
            Err(error) => {
                let what = format!("cannot be tried: loopback does not work here ({error})");
                findings.push(note("egress", &what, "bring up the loopback interface: ip link set lo up"));
            }
        }
    }
    findings.push(destinations(network, entered.connector.as_ref()));
    findings
}

fn note(what: &'static str, finding: &str, help: &str) -> Finding {
    Finding { what, state: State::Note, finding: finding.to_owned(), help: Some(help.to_owned()) }
}

fn sandbox(status: &Status, enforce: Enforce) -> Finding {
    let layers: Vec<String> = status.layers.iter().map(|(layer, state)| format!("{} {state}", layer.name())).collect();
    let layers = layers.join("; ");
    match (status.is_closed(), enforce) {
        (true, _) if status.gaps().is_empty() => ok("sandbox", layers),
        (true, _) => note(
            "sandbox",
            &layers,
            "nothing to mend: the seccomp filter alone shuts the door; give the service a user of its own",
        ),
        (false, Enforce::Required) => {
            let help = "no command but this one starts; `enforce = \"best_effort\"` in [network] goes on without";
            broken("sandbox", layers, help)
        }
        (false, _) => note("sandbox", &format!("the door to the network is NOT shut: {layers}"), "use a newer kernel"),
    }
}

/// One finding for each kind of way out, tried here and in a child process.
fn tried(open: &Open) -> Vec<Finding> {
    let here = attempts(open);
    let child = match in_child(open) {
        Ok(child) => child,
        Err(why) => {
            return vec![broken("egress", format!("cannot be tried in a child process: {why}"), "start it again")];
        }
    };
    let mut kinds: Vec<&str> = Vec::new();
    for attempt in &here {
        if !kinds.contains(&attempt.group.as_str()) {
            kinds.push(&attempt.group);
        }
    }
    kinds.into_iter().map(|group| kind(group, &here, &child)).collect()
}

fn kind(group: &str, here: &[Attempt], child: &[Attempt]) -> Finding {
    let of = |tried: &[Attempt]| tried.iter().filter(|a| a.group == group).cloned().collect::<Vec<_>>();
    let (here, child) = (of(here), of(child));
    let shown = |a: &Attempt| format!("{} {}", a.what, a.answer);
    let got_out = |tried: &[Attempt], place: &str| {
        tried.iter().filter(|a| !a.refused).map(|a| format!("{} {place}", shown(a))).collect::<Vec<_>>()
    };
    let open = [got_out(&here, "here"), got_out(&child, "in a child process")].concat();
    if open.is_empty() {
        let refused: Vec<String> = here.iter().map(shown).collect();
        return ok("egress", format!("{group}: refused, in child processes too: {}", refused.join(", ")));
    }
    broken("egress", format!("{group}: NOT refused: {}", open.join(", ")), "report it: this is a vulnerability")
}

/// What a child process gets to, which is this program again with a TCP socket that was open before.
fn in_child(open: &Open) -> Result<Vec<Attempt>, String> {
    let run = || -> std::io::Result<Vec<u8>> {
        let itself = std::env::current_exe()?;
        Ok(Command::new(itself).arg("try-egress").stdin(open.for_child()?).output()?.stdout)
    };
    let said = run().map_err(|e| e.to_string())?;
    serde_json::from_slice(&said).map_err(|e| format!("it does not tell what it tried: {e}"))
}

/// The list, and what the broker makes of it. Destinations on this device are tried; to others nothing is sent.
fn destinations(network: &Network, connector: Option<&Connector>) -> Finding {
    const WHAT: &str = "destinations";
    let Some(connector) = connector else {
        return ok(WHAT, "none is listed in [network]: nothing is reached, this device included");
    };
    let mut told = Vec::new();
    let mut silent = false;
    for to in &network.allow {
        if !to.is_loopback() {
            told.push(format!("{to} is listed, not tried"));
            continue;
        }
        match connector.connect(to) {
            Ok(_) => told.push(format!("{to} answers")),
            Err(ConnectError::NotReached { why, .. }) => {
                silent = true;
                told.push(format!("{to} does not answer ({why})"));
            }
            Err(error) => return broken(WHAT, error.to_string(), "run `edgehold doctor` again; report it if it stays"),
        }
    }
    if let Some(to) = unlisted(network) {
        match connector.connect(&to) {
            Err(ConnectError::NotListed(_)) => told.push(format!("{to}, which is not listed, is refused")),
            _ => return broken(WHAT, format!("{to} is not listed, and was not refused"), "report it"),
        }
    }
    let told = told.join("; ");
    if silent { note(WHAT, &told, "start the service, or take it out of `allow` in [network]") } else { ok(WHAT, told) }
}

/// Nobody's address (RFC 5737), on a port for which it is not listed.
fn unlisted(network: &Network) -> Option<Destination> {
    let mut candidates = ["192.0.2.1:443", "192.0.2.1:80"].iter().filter_map(|c| c.parse().ok());
    candidates.find(|c| !network.allow.contains(c))
}
