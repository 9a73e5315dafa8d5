//! `edgehold agents`.

use std::process::ExitCode;
use std::sync::Arc;

use edgehold_config::AgentSpec;
use edgehold_model::constraint::TurnConstraint;
use edgehold_model::{Constraint, LanguageModel};
use edgehold_types::AgentName;
use serde::Serialize;

use super::failure::Failure;
use crate::cli::AgentsCommand;
use crate::node::{Setup, SetupError, agent, load_model};
use crate::output::{Output, note};

#[derive(Serialize)]
struct Row {
    name: String,
    description: String,
    tools: Vec<String>,
    examples: Vec<String>,
    file: String,
}

#[derive(Serialize)]
struct Checked {
    name: String,
    ok: bool,
    problems: Vec<String>,
    /// What does not stop the agent, but will stop a question.
    warnings: Vec<String>,
}

pub(super) fn run(setup: &Setup, command: AgentsCommand, output: Output) -> anyhow::Result<ExitCode> {
    match command {
        AgentsCommand::List => list(setup, output),
        AgentsCommand::Check { name } => check(setup, name.as_ref(), output),
    }
}

fn list(setup: &Setup, output: Output) -> anyhow::Result<ExitCode> {
    let row = |a: &AgentSpec| Row {
        name: a.name.to_string(),
        description: a.description.clone(),
        tools: a.tools.iter().map(|t| t.name.to_string()).collect(),
        examples: a.examples.clone(),
        file: a.file.display().to_string(),
    };
    let rows: Vec<Row> = setup.agents.iter().map(row).collect();
    output.result(&rows, |rows| {
        let mut text = String::new();
        for row in rows {
            text += &format!(
                "{}\n  {}\n  tools: {}\n  file: {}\n",
                row.name,
                row.description,
                row.tools.join(", "),
                row.file
            );
            if let Some(example) = row.examples.first() {
                text += &format!("  try: edgehold ask --agent {} \"{example}\"\n", row.name);
            }
        }
        text
    })?;
    for error in &setup.broken_agents {
        note(&format!("left out:\n{error}"));
    }
    Ok(ExitCode::SUCCESS)
}

fn check(setup: &Setup, name: Option<&AgentName>, output: Output) -> anyhow::Result<ExitCode> {
    let wanted: Vec<&AgentSpec> = setup.agents.iter().filter(|a| name.is_none_or(|n| a.name == *n)).collect();
    let broken = |e: &&edgehold_config::ConfigError| {
        name.is_none_or(|n| e.problems.iter().any(|p| p.file.ends_with(format!("{n}/agent.toml"))))
    };
    let broken: Vec<_> = setup.broken_agents.iter().filter(broken).collect();
    if let (Some(name), true, true) = (name, wanted.is_empty(), broken.is_empty()) {
        let folders: Vec<String> = setup.settings.paths.agents.iter().map(|p| p.display().to_string()).collect();
        let hint = format!("looked in {}; `edgehold agents list` shows what there is", folders.join(", "));
        return Err(Failure::new("agent_unknown", format!("there is no agent `{name}`"), hint).into());
    }
    let mut rows: Vec<Checked> = Vec::new();
    for error in broken {
        let name = error.problems.first().and_then(|p| p.file.parent()?.file_name()).unwrap_or_default();
        let problems = error.problems.iter().map(ToString::to_string).collect();
        rows.push(Checked { name: name.to_string_lossy().into_owned(), ok: false, problems, warnings: vec![] });
    }
    if !wanted.is_empty() {
        let model: Arc<dyn LanguageModel> = Arc::new(load_model(setup, &setup.model_file()?)?);
        rows.extend(wanted.into_iter().map(|spec| examine(setup, spec, &model)));
    }
    let ok = rows.iter().all(|r| r.ok);
    output.result(&rows, |rows| {
        let mut text = String::new();
        for row in rows {
            text += &format!("{} {}\n", if row.ok { "ok    " } else { "BROKEN" }, row.name);
            for problem in &row.problems {
                text += &format!("  {problem}\n");
            }
            for warning in &row.warnings {
                text += &format!("  note: {warning}\n");
            }
        }
        text
    })?;
    Ok(if ok { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the agent, asks its tools what they are, and compiles the grammar of a turn.
fn examine(setup: &Setup, spec: &AgentSpec, model: &Arc<dyn LanguageModel>) -> Checked {
    let mut row = Checked { name: spec.name.to_string(), ok: true, problems: vec![], warnings: vec![] };
    match agent(setup, spec, model) {
        Err(error) => row.problems.push(chain(&error)),
        Ok(agent) => match agent.executor.registry().specs() {
            // A table that is not recorded yet is no mistake of the agent.
            Err(error) => {
                row.warnings.push(format!("{error}{}", error.hint().map(|h| format!(" ({h})")).unwrap_or_default()))
            }
            Ok(tools) => {
                let words = vec!["anything".to_owned()];
                let turn =
                    TurnConstraint { tools, max_calls: 1, words, atoms: Some(vec![]), ..TurnConstraint::default() };
                if let Err(error) = Constraint::Turn(turn).grammar(model.info().dialect, &|_| None) {
                    row.problems.push(error.to_string());
                }
            }
        },
    }
    row.ok = row.problems.is_empty();
    row
}

fn chain(error: &SetupError) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text += &format!(": {cause}");
        source = cause.source();
    }
    text
}
