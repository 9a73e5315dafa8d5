//! `edgehold doctor`: what works here, what is missing, and how to mend it.

mod egress;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use edgehold_guard::audit;
use edgehold_model::LanguageModel;
use edgehold_toolbox::collect::{COLUMNS, Roots, Sampler};
use serde::Serialize;

use crate::node::{Node, Setup};
use crate::output::Output;

#[derive(Serialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "lowercase")]
enum State {
    Ok,
    Note,
    Broken,
}

#[derive(Serialize)]
struct Finding {
    what: &'static str,
    state: State,
    finding: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

pub(super) fn run(setup: &Setup, output: Output) -> anyhow::Result<ExitCode> {
    // An address can only be taken before the door to the network is shut; all the rest works behind it.
    let server = server(setup);
    let mut findings = vec![settings(setup)];
    findings.extend(egress::findings(&setup.settings.network));
    findings.extend([
        state_folder(setup),
        readings(setup),
        table(setup),
        model(setup),
        audit_log(setup),
        privacy(setup),
        server,
    ]);
    let broken = findings.iter().any(|f| f.state == State::Broken);
    output.result(&findings, |findings| {
        let mut text = String::new();
        for f in findings {
            let mark = match f.state {
                State::Ok => "ok  ",
                State::Note => "note",
                State::Broken => "FAIL",
            };
            text += &format!("{mark}  {:<13} {}\n", f.what, f.finding);
            if let Some(help) = &f.help {
                text += &format!("                    help: {help}\n");
            }
        }
        text
    })?;
    Ok(if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn ok(what: &'static str, finding: impl Into<String>) -> Finding {
    Finding { what, state: State::Ok, finding: finding.into(), help: None }
}

fn broken(what: &'static str, finding: impl Into<String>, help: impl Into<String>) -> Finding {
    Finding { what, state: State::Broken, finding: finding.into(), help: Some(help.into()) }
}

fn settings(setup: &Setup) -> Finding {
    let from =
        setup.settings.file.as_ref().map_or("no edgehold.toml, so the defaults".into(), |f| f.display().to_string());
    let agents: Vec<&str> = setup.agents.iter().map(|a| a.name.as_str()).collect();
    if let Some(error) = setup.broken_agents.first() {
        return broken("settings", format!("an agent's file has mistakes: {error}"), "`edgehold agents check`");
    }
    ok("settings", format!("{from}; agents: {}", agents.join(", ")))
}

fn state_folder(setup: &Setup) -> Finding {
    let folder = &setup.settings.paths.state;
    let probe = folder.join(".doctor");
    let tried = setup.state().map_err(std::io::Error::other).and_then(|_| std::fs::write(&probe, b"x"));
    let _ = std::fs::remove_file(&probe);
    match tried {
        Ok(()) => ok("state folder", format!("{} can be written", folder.display())),
        Err(e) => {
            broken("state folder", format!("{}: {e}", folder.display()), "choose another with --state or EDGEHOLD_HOME")
        }
    }
}

/// The ledger of privacy budgets, where one is used.
fn privacy(setup: &Setup) -> Finding {
    let what = "privacy";
    if !crate::node::privacy_is_used(&setup.agents) {
        return ok(what, "no agent has a tool that answers with noise");
    }
    match setup.ledger().and_then(|ledger| Ok(ledger.check()?)) {
        Ok(()) => ok(what, "the ledger of privacy budgets is whole"),
        Err(error) => broken(what, error.to_string(), error.hint().unwrap_or_default()),
    }
}

/// What this host tells about itself.
fn readings(setup: &Setup) -> Finding {
    let mut sampler = Sampler::new(Roots::default());
    sampler.prime(setup.clock.now());
    std::thread::sleep(std::time::Duration::from_millis(100));
    let sample = sampler.sample(setup.clock.now());
    let missing: Vec<&str> =
        COLUMNS.iter().skip(1).zip(sample.values()).filter(|(_, v)| v.is_none()).map(|(c, _)| *c).collect();
    if missing.is_empty() {
        return ok("readings", "this host has every reading that `edgehold collect` knows");
    }
    Finding {
        what: "readings",
        state: State::Note,
        finding: format!("this host has no {}", missing.join(", ")),
        help: Some("nothing to mend: those cells stay empty, and an answer says that there is no such reading".into()),
    }
}

fn table(setup: &Setup) -> Finding {
    let path = &setup.settings.paths.metrics;
    match std::fs::metadata(path) {
        Ok(meta) => ok("metrics", format!("{} ({})", path.display(), crate::output::bytes(meta.len()))),
        Err(_) => Finding {
            what: "metrics",
            state: State::Note,
            finding: format!("nothing is recorded in {}", path.display()),
            help: Some("run `edgehold collect`".into()),
        },
    }
}

fn model(setup: &Setup) -> Finding {
    let started = setup.clock.monotonic();
    let node = match Node::start(setup, None) {
        Ok(node) => node,
        Err(error) => {
            return broken(
                "model",
                format!("{error}"),
                error.hint().unwrap_or_else(|| "`edgehold models list`".into()),
            );
        }
    };
    let health = match super::runtime() {
        Ok(runtime) => runtime.block_on(node.orchestrator.health()),
        Err(error) => return broken("model", error.to_string(), "too many threads or files open?"),
    };
    let took = setup.clock.monotonic().saturating_sub(started).as_millis();
    let model: &Arc<dyn LanguageModel> = &node.model;
    let name = format!("{} {}", model.info().name, model.info().version);
    match health.agents.iter().find_map(|a| a.model_error.clone()) {
        Some(error) => broken("model", format!("{name} does not answer: {error}"), "`edgehold models verify`"),
        None => ok("model", format!("{} loads and answers within {took} ms", name.trim())),
    }
}

fn audit_log(setup: &Setup) -> Finding {
    let folder: &Path = &setup.settings.paths.state;
    if !folder.join(audit::LOG_FILE).exists() {
        return ok("audit log", "empty: no turn was run yet");
    }
    match audit::verify(folder, &setup.audit(), None) {
        Err(error) => broken("audit log", error.to_string(), error.hint()),
        Ok(summary) => match &summary.broken {
            None => ok("audit log", super::audit::sound(&summary)),
            Some(fault) => broken(
                "audit log",
                fault.to_string(),
                "someone changed the files, or the disk did: keep a copy as evidence",
            ),
        },
    }
}

fn server(setup: &Setup) -> Finding {
    let listen = setup.settings.server.listen;
    match std::net::TcpListener::bind(listen) {
        Ok(_) => ok("server", format!("{listen} is free for `edgehold serve`")),
        Err(e) => Finding {
            what: "server",
            state: State::Note,
            finding: format!("{listen}: {e}"),
            help: Some("is `edgehold serve` running already? another address: --listen 127.0.0.1:0".into()),
        },
    }
}
