//! `edgehold guard policy`: what the policy comes to, agent by agent.

use std::process::ExitCode;

use edgehold_guard::detect::Entity;
use edgehold_guard::policy::Verdict;
use edgehold_guard::{Plans, Recipient};
use edgehold_types::AgentName;
use serde::Serialize;

use crate::commands::failure::Failure;
use crate::node::Setup;
use crate::output::Output;

#[derive(Serialize)]
struct Report {
    file: Option<String>,
    agents: Vec<AgentRow>,
    rules: Vec<RuleRow>,
}

#[derive(Serialize)]
struct AgentRow {
    agent: String,
    restore_for: Vec<String>,
    treatments: Vec<Row>,
}

#[derive(Serialize, PartialEq)]
struct Row {
    entity: &'static str,
    r#in: &'static str,
    out: &'static str,
}

#[derive(Serialize)]
struct RuleRow {
    name: String,
    agents: Option<Vec<String>>,
    to: Option<Vec<String>>,
    labels: Option<Vec<String>>,
    then: Verdict,
}

pub(super) fn run(setup: &Setup, agent: Option<AgentName>, output: Output) -> anyhow::Result<ExitCode> {
    let policy = setup.policy()?;
    let known: Vec<&AgentName> = setup.agents.iter().map(|a| &a.name).collect();
    if let Some(name) = agent.as_ref().filter(|name| !known.contains(name)) {
        let names: Vec<&str> = known.iter().map(|a| a.as_str()).collect();
        let hint = format!("the agents here: {}", names.join(", "));
        return Err(Failure::new("agent_unknown", format!("there is no agent `{name}`"), hint).into());
    }
    let agents = known.into_iter().filter(|name| agent.as_ref().is_none_or(|a| a == *name));
    let texts = |all: &Vec<_>| all.iter().map(ToString::to_string).collect();
    let report = Report {
        file: setup.settings.guard.policy.as_ref().map(|f| f.display().to_string()),
        agents: agents.map(|name| row(name, policy.plans(name))).collect(),
        rules: policy
            .rules()
            .iter()
            .map(|rule| RuleRow {
                name: rule.name.to_string(),
                agents: rule.agents.as_ref().map(|a| a.iter().map(ToString::to_string).collect()),
                to: rule.to.as_ref().map(texts),
                labels: rule.labels.as_ref().map(|l| l.iter().map(ToString::to_string).collect()),
                then: rule.verdict,
            })
            .collect(),
    };
    output.result(&report, text)?;
    Ok(ExitCode::SUCCESS)
}

fn row(name: &AgentName, plans: &Plans) -> AgentRow {
    let place = |r: &Recipient| match r {
        Recipient::Asker => "asker".to_owned(),
        Recipient::Tool(tool) => format!("tools.{tool}"),
    };
    let treated =
        |e: &Entity| Row { entity: e.name(), r#in: plans.inward.of(*e).name(), out: plans.outward.of(*e).name() };
    AgentRow {
        agent: name.to_string(),
        restore_for: plans.restore_for.iter().map(place).collect(),
        treatments: Entity::ALL.iter().map(treated).collect(),
    }
}

fn text(report: &Report) -> String {
    let mut out = match &report.file {
        Some(file) => format!("{file}\n"),
        None => "no policy is set: the standard holds\n".to_owned(),
    };
    for agent in &report.agents {
        out += &format!("\n{:<20} {:<13} {}\n", agent.agent, "in", "out");
        for row in &agent.treatments {
            out += &format!("  {:<18} {:<13} {}\n", row.entity, row.r#in, row.out);
        }
        if !agent.restore_for.is_empty() {
            out += &format!("  originals of pseudonyms go to: {}\n", agent.restore_for.join(", "));
        }
    }
    if !report.rules.is_empty() {
        out += "\nrules, the first that fits decides\n";
    }
    let any = |list: &Option<Vec<String>>| list.as_ref().map_or("any".to_owned(), |l| l.join("|"));
    for rule in &report.rules {
        let then = match rule.then {
            Verdict::Allow => "allow",
            Verdict::Deny => "deny",
            Verdict::Confirm => "confirm",
        };
        let (agents, to, labels) = (any(&rule.agents), any(&rule.to), any(&rule.labels));
        out += &format!("  {then:<5} {}: agent {agents}, to {to}, labels {labels}\n", rule.name);
    }
    out
}
