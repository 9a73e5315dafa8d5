//! `edgehold route`.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use edgehold_config::{Fields, Section};
use edgehold_guard::Raw;
use edgehold_model::LanguageModel;
use edgehold_orchestrator::route::{By, Choice, Decision, Request, RouteRule, Router, choose, read_rules};
use edgehold_types::{Label, Labels};
use serde::Serialize;

use super::failure::Failure;
use crate::cli::RouteArgs;
use crate::node::{Setup, load_model};
use crate::output::Output;

/// How long the model may take to choose.
const CHOICE: Duration = Duration::from_secs(10);

/// What is printed.
#[derive(Serialize)]
struct Routed {
    #[serde(flatten)]
    decision: Decision,
    /// What the model chose, where it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<String>,
    /// A best score below this is out of scope.
    in_scope_threshold: f32,
    /// A second agent nearer than this leaves it to the model.
    margin_threshold: f32,
    /// The decision alone, in microseconds.
    took_us: u64,
}

/// Decides, and says why. The words stay in this process: they are compared with the agents' own texts, and printed nowhere.
pub(super) fn run(setup: &Setup, args: &RouteArgs, output: Output) -> anyhow::Result<ExitCode> {
    if let Some(name) = args.agent.as_ref().filter(|name| !setup.agents.iter().any(|a| a.name == **name)) {
        let known: Vec<&str> = setup.agents.iter().map(|a| a.name.as_str()).collect();
        let message = format!("there is no agent `{name}`");
        return Err(Failure::new("unknown_agent", message, format!("there are: {}", known.join(", "))).into());
    }
    let router = setup.router_with(rules(setup, args)?);
    let text = args.text.join(" ");
    let request = Request {
        explicit: args.agent.as_ref(),
        text: &text,
        topic: args.topic.as_deref(),
        source: args.source.as_deref(),
        now: setup.clock.now(),
    };
    let from = Instant::now();
    let mut decision = router.decide(&request);
    let took_us = u64::try_from(from.elapsed().as_micros()).unwrap_or(u64::MAX);
    let model = if args.with_model { ask_model(setup, &router, &mut decision, &text)? } else { None };
    let thresholds = router.thresholds();
    let routed = Routed {
        decision,
        model,
        in_scope_threshold: thresholds.in_scope,
        margin_threshold: thresholds.margin,
        took_us,
    };
    output.result(&routed, |routed| said(routed, args.explain))?;
    Ok(ExitCode::SUCCESS)
}

/// The rules of the settings, or of a file in their place.
fn rules(setup: &Setup, args: &RouteArgs) -> anyhow::Result<Vec<RouteRule>> {
    let Some(file) = &args.rules else { return Ok(setup.routes()?) };
    let section = Section::load(file)?;
    let mut fields = Fields::of(&section);
    let rules = read_rules(&mut fields);
    fields.finish()?;
    Ok(rules)
}

/// Lets the model choose where similarity is undecided. If it fails, the best by similarity stays.
fn ask_model(setup: &Setup, router: &Router, decision: &mut Decision, text: &str) -> anyhow::Result<Option<String>> {
    let By::Undecided { shortlist } = &decision.by else { return Ok(None) };
    let model: Arc<dyn LanguageModel> = Arc::new(load_model(setup, &setup.model_file()?)?);
    let guard = setup.guard()?;
    let words = guard.admit(Raw::new(text.to_owned(), Labels::of(Label::Personal)))?.value;
    let candidates = router.candidates(shortlist);
    let choice = super::runtime()?.block_on(choose(&*model, &guard, words, &candidates, CHOICE));
    Ok(Some(match choice {
        Choice::Agent(agent) => {
            decision.agent = Some(agent.clone());
            agent.to_string()
        }
        Choice::Nobody => {
            decision.agent = router.fallback().cloned();
            "none".to_owned()
        }
        Choice::Failed(error) => format!("failed: {error}"),
    }))
}

fn said(routed: &Routed, explain: bool) -> String {
    let Decision { agent, by, explain: considered } = &routed.decision;
    let mut text = agent.as_ref().map_or_else(|| "no agent".to_owned(), ToString::to_string);
    text += &match by {
        By::Explicit => ": it was named".to_owned(),
        By::Rule { rule } => format!(": rule `{rule}`"),
        By::Only => ": there is no other".to_owned(),
        By::Similarity { score, .. } => format!(": by similarity, {score:.2}"),
        By::Undecided { shortlist } => {
            let names: Vec<&str> = shortlist.iter().map(edgehold_types::AgentName::as_str).collect();
            let chosen = routed.model.as_ref().map_or(String::new(), |m| format!("; the model: {m}"));
            format!(": undecided between {}{chosen}", names.join(", "))
        }
        By::OutOfScope { score } => format!(": out of scope, {score:.2}"),
    };
    if explain {
        for one in considered {
            text += &format!("\n  {:.2} {}", one.score, one.agent);
            if let Some((example, like)) = &one.nearest {
                text += &format!("; nearest example ({like:.2}): {example}");
            }
        }
        if !considered.is_empty() {
            let (scope, margin) = (routed.in_scope_threshold, routed.margin_threshold);
            text += &format!("\n  in scope from {scope:.2}; undecided if the second is nearer than {margin:.2}");
        }
        text += &format!("\n  decided in {} us", routed.took_us);
    }
    text
}
