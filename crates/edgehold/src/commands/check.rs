//! `edgehold check`: the settings and every agent's file, without loading a model.

use std::process::ExitCode;

use edgehold_config::ConfigError;
use edgehold_guard::detect::Recognisers;
use serde::Serialize;

use crate::cli::Global;
use crate::node::{Setup, SetupError};
use crate::output::Output;

#[derive(Serialize)]
struct Report {
    ok: bool,
    settings: Option<String>,
    agents: Vec<String>,
    problems: Vec<ProblemRow>,
}

#[derive(Serialize)]
struct ProblemRow {
    file: String,
    line: Option<u32>,
    column: Option<u32>,
    message: String,
    hint: Option<String>,
}

pub(super) fn run(global: &Global, output: Output) -> anyhow::Result<ExitCode> {
    let mut errors: Vec<ConfigError> = Vec::new();
    let mut report = Report { ok: true, settings: None, agents: vec![], problems: vec![] };
    match Setup::load(global) {
        Ok(setup) => {
            report.settings = setup.settings.file.as_ref().map(|f| f.display().to_string());
            report.agents = setup.agents.iter().map(|a| a.name.to_string()).collect();
            // A policy that names kinds of the owner's own cannot be judged without them.
            errors.extend(match Recognisers::load(&setup.settings.guard.recognisers) {
                Err(error) => Some(error),
                Ok(_) => match setup.policy() {
                    Err(SetupError::Config(error)) => Some(error),
                    Err(other) => return Err(other.into()),
                    Ok(_) => None,
                },
            });
            let others = [setup.events().map(drop), setup.mqtt().map(drop), setup.routes().map(drop)];
            for other in others {
                match other {
                    Err(SetupError::Config(error)) => errors.push(error),
                    Err(other) => return Err(other.into()),
                    Ok(()) => {}
                }
            }
            for spec in &setup.agents {
                errors.extend(spec.tools.iter().filter_map(|t| crate::node::check_tool(t, &setup).err()));
            }
            errors.extend(setup.broken_agents);
        }
        Err(SetupError::Config(error)) => errors.push(error),
        Err(other) => return Err(other.into()),
    }
    report.ok = errors.is_empty();
    report.problems = errors.iter().flat_map(|e| &e.problems).map(row).collect();
    let ok = report.ok;
    output.result(&report, |r| {
        if !r.ok {
            return errors.iter().map(|e| format!("{e}\n")).collect();
        }
        let settings = r.settings.as_deref().unwrap_or("the defaults (no edgehold.toml found)");
        format!("ok: settings from {settings}; agents: {}", r.agents.join(", "))
    })?;
    Ok(if ok { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn row(problem: &edgehold_config::Problem) -> ProblemRow {
    ProblemRow {
        file: problem.file.display().to_string(),
        line: problem.position.map(|p| p.line),
        column: problem.position.map(|p| p.column),
        message: problem.message.clone(),
        hint: problem.hint.clone(),
    }
}
