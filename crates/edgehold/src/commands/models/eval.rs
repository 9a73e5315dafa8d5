//! `edgehold models eval`.

mod table;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use edgehold_eval::{Case, Evaluation, Reader, Report, Shortfall, choose, read_suite};
use edgehold_guard::Guard;
use edgehold_model::{LanguageModel, Prefix};
use edgehold_types::AgentName;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::cli::EvalArgs;
use crate::node::{Setup, agent, load_model};
use crate::output::{Output, note};

/// What is printed as JSON.
#[derive(Serialize)]
struct Evaluated {
    model: String,
    version: String,
    parameters: u64,
    bytes: u64,
    suites: Vec<String>,
    cases: usize,
    seed: u64,
    /// One a decoding.
    reports: Vec<Report>,
    /// What was required of the first report and is not there.
    shortfalls: Vec<Shortfall>,
}

pub(super) fn run(setup: &Setup, args: &EvalArgs, output: Output) -> anyhow::Result<ExitCode> {
    let model: Arc<dyn LanguageModel> = Arc::new(load_model(setup, &super::file(setup, args.model.as_deref())?)?);
    let guard = setup.guard()?;
    let cases = cases(setup, args, &guard, &model)?;
    let evaluation = Evaluation { model: &*model, guard: &guard, clock: &*setup.clock, seed: args.seed };
    let runtime = super::super::runtime()?;
    let mut reports = Vec::new();
    for decoding in &args.decoding.0 {
        let bar = bar(output, cases.len(), decoding.name());
        let mut progress = |done| bar.set_position(done as u64);
        let report = runtime.block_on(evaluation.run(&cases, *decoding, &mut progress));
        bar.finish_and_clear();
        reports.push(report?);
    }
    let shortfalls: Vec<Shortfall> =
        reports.first().map(|r| args.requirements.iter().filter_map(|q| q.check(r)).collect()).unwrap_or_default();
    if !args.show {
        reports.iter_mut().for_each(|r| r.failures.clear());
    }
    let info = model.info();
    let evaluated = Evaluated {
        model: info.name.clone(),
        version: info.version.clone(),
        parameters: info.parameters,
        bytes: info.bytes,
        suites: args.suites.iter().map(|s| s.display().to_string()).collect(),
        cases: cases.len(),
        seed: args.seed,
        reports,
        shortfalls,
    };
    output.result(&evaluated, table::text)?;
    for shortfall in &evaluated.shortfalls {
        note(&format!("not met: {shortfall}"));
    }
    Ok(if evaluated.shortfalls.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The cases of every suite, or the part of them that was asked for.
fn cases(setup: &Setup, args: &EvalArgs, guard: &Guard, model: &Arc<dyn LanguageModel>) -> anyhow::Result<Vec<Case>> {
    let agents = |name: &AgentName| head(setup, name, model);
    let reader = Reader { guard, agents: &agents };
    let mut cases = Vec::new();
    for suite in &args.suites {
        cases.extend(read(suite, &reader)?);
    }
    Ok(match args.limit {
        Some(limit) => choose(cases, limit as usize, args.seed),
        None => cases,
    })
}

fn read(suite: &Path, reader: &Reader<'_>) -> anyhow::Result<Vec<Case>> {
    read_suite(suite, reader).with_context(|| format!("the suite {} cannot be used", suite.display()))
}

/// System text and tools of an agent, as its questions have them now.
fn head(setup: &Setup, name: &AgentName, model: &Arc<dyn LanguageModel>) -> Result<Prefix, String> {
    let spec = setup.agents.iter().find(|a| a.name == *name).ok_or("there is none of this name")?;
    let agent = agent(setup, spec, model).map_err(|e| e.to_string())?;
    let tools = agent.executor.registry().specs().map_err(|e| e.to_string())?;
    Ok(Prefix { system: spec.system.clone(), tools })
}

fn bar(output: Output, cases: usize, what: &'static str) -> ProgressBar {
    let bar = if output.json { ProgressBar::hidden() } else { ProgressBar::new(cases as u64) };
    if let Ok(style) = ProgressStyle::with_template("{msg} {pos}/{len} {per_sec} {eta} {wide_bar}") {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar
}
