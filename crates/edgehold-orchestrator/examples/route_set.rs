//! Routes a set of requests and says how well it went: `route_set [--json] [--no-vectors] FILE…`.
//!
//! A file holds a JSON object a line: agents, `{"agent": …, "description": …, "examples": […]}`, and requests,
//! `{"text": …, "expect": AGENT or null}`. See bench/route/README.md.
#![expect(clippy::print_stdout, reason = "its figures are what it is for")]

use std::collections::HashSet;
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use edgehold_orchestrator::route::{By, Decision, Request, RoutedAgent, Router, TokenVectors, WordVectors};
use edgehold_types::Timestamp;
use serde::Serialize;
use serde_json::Value;

/// What came out of one set. Shares are of 1.
#[derive(Debug, Serialize)]
struct Figures {
    set: String,
    agents: usize,
    requests: usize,
    /// In scope: the right agent, and not refused.
    accuracy: f64,
    /// In scope: the right agent has the best score, refused or not.
    accuracy_unrefused: f64,
    /// Out of scope: recognised.
    oos_recall: f64,
    /// What was called out of scope: rightly.
    oos_precision: f64,
    /// All requests: the right answer.
    overall: f64,
    /// Of all requests, those left to the model.
    undecided: f64,
    /// Of these, those whose agent is on the shortlist.
    shortlisted: f64,
    /// In scope and decided without the model: right.
    decided_right: f64,
    in_scope_threshold: f32,
    margin_threshold: f32,
    build_ms: f64,
    median_us: f64,
    p99_us: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let (flags, files): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let has = |flag: &str| flags.iter().any(|f| f == flag);
    let vectors: Option<Arc<dyn WordVectors>> = if has("--no-vectors") {
        None
    } else {
        let model = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/edgehold-nano-v0.5.gguf"))?;
        let from = Instant::now();
        let vectors = TokenVectors::from_gguf(&model)?;
        eprint_time(from);
        Some(Arc::new(vectors))
    };
    let mut all = Vec::new();
    for file in &files {
        let figures = measure(file, vectors.clone())?;
        if !has("--json") {
            print(&figures);
        }
        all.push(figures);
    }
    if has("--json") {
        println!("{}", serde_json::to_string_pretty(&all)?);
    }
    Ok(())
}

#[expect(clippy::print_stderr, reason = "a note beside the figures")]
fn eprint_time(from: Instant) {
    eprintln!("word vectors read in {:.0} ms", from.elapsed().as_secs_f64() * 1e3);
}

fn measure(file: &str, vectors: Option<Arc<dyn WordVectors>>) -> Result<Figures, Box<dyn Error>> {
    let (mut agents, mut requests) = (Vec::new(), Vec::new());
    for line in std::fs::read_to_string(file)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        if row.get("agent").is_some() {
            let examples = row["examples"].as_array().into_iter().flatten().filter_map(Value::as_str);
            agents.push(RoutedAgent {
                name: text("agent").parse()?,
                description: text("description"),
                examples: examples.map(str::to_owned).collect(),
                tools: Vec::new(),
            });
        } else {
            requests.push((text("text"), row["expect"].as_str().map(str::to_owned)));
        }
    }
    let seen: HashSet<&str> = agents.iter().flat_map(|a| &a.examples).map(String::as_str).collect();
    if let Some((text, _)) = requests.iter().find(|(text, _)| seen.contains(text.as_str())) {
        return Err(format!("{file}: a request is an example: {text:?}").into());
    }
    let from = Instant::now();
    let router = Router::new(&agents, Vec::new(), vectors);
    let build_ms = from.elapsed().as_secs_f64() * 1e3;
    let mut rows = Vec::new();
    for (text, expect) in &requests {
        let request = Request { explicit: None, text, topic: None, source: None, now: Timestamp(0) };
        let from = Instant::now();
        let decision = router.decide(&request);
        rows.push((expect.as_deref(), decision, from.elapsed().as_secs_f64() * 1e6));
    }
    let mut times: Vec<f64> = rows.iter().map(|(_, _, us)| *us).collect();
    times.sort_by(f64::total_cmp);
    let inside = |(e, ..): &&(Option<&str>, Decision, f64)| e.is_some();
    let outside = |(e, ..): &&(Option<&str>, Decision, f64)| e.is_none();
    let refused = |d: &Decision| matches!(d.by, By::OutOfScope { .. });
    let best = |d: &Decision| d.explain.first().map(|c| c.agent.to_string());
    let right = |e: Option<&str>, d: &Decision| best(d).as_deref() == e && !refused(d);
    let undecided = |d: &Decision| matches!(d.by, By::Undecided { .. });
    let listed = |e: Option<&str>, d: &Decision| match &d.by {
        By::Undecided { shortlist } => shortlist.iter().any(|a| Some(a.as_str()) == e),
        _ => false,
    };
    let within = || rows.iter().filter(inside);
    let asked = || within().filter(|(_, d, _)| undecided(d));
    let alone = || within().filter(|(_, d, _)| !undecided(d) && !refused(d));
    let called = || rows.iter().filter(|(_, d, _)| refused(d));
    Ok(Figures {
        set: file.rsplit('/').next().unwrap_or(file).trim_end_matches(".jsonl").to_owned(),
        agents: agents.len(),
        requests: rows.len(),
        accuracy: share(within().map(|(e, d, _)| right(*e, d))),
        accuracy_unrefused: share(within().map(|(e, d, _)| best(d).as_deref() == *e)),
        oos_recall: share(rows.iter().filter(outside).map(|(_, d, _)| refused(d))),
        oos_precision: share(called().map(|(e, ..)| e.is_none())),
        overall: share(rows.iter().map(|(e, d, _)| if e.is_some() { right(*e, d) } else { refused(d) })),
        undecided: share(rows.iter().map(|(_, d, _)| undecided(d))),
        shortlisted: share(asked().map(|(e, d, _)| listed(*e, d))),
        decided_right: share(alone().map(|(e, d, _)| right(*e, d))),
        in_scope_threshold: router.thresholds().in_scope,
        margin_threshold: router.thresholds().margin,
        build_ms,
        median_us: times[times.len() / 2],
        p99_us: times[times.len() * 99 / 100],
    })
}

fn share(of: impl Iterator<Item = bool>) -> f64 {
    let (mut yes, mut all) = (0_u32, 0_u32);
    for one in of {
        yes += u32::from(one);
        all += 1;
    }
    f64::from(yes) / f64::from(all.max(1))
}

fn print(f: &Figures) {
    let head = format!("{} ({} agents, {} requests)", f.set, f.agents, f.requests);
    println!(
        "{head:<44} accuracy {:.3} (unrefused {:.3})  out of scope: recall {:.3} precision {:.3}  overall {:.3}  \
         undecided {:.2} (shortlisted {:.2}, others right {:.3})  thresholds {:.2} {:.2}  build {:.0} ms  {:.0} us, p99 {:.0} us",
        f.accuracy,
        f.accuracy_unrefused,
        f.oos_recall,
        f.oos_precision,
        f.overall,
        f.undecided,
        f.shortlisted,
        f.decided_right,
        f.in_scope_threshold,
        f.margin_threshold,
        f.build_ms,
        f.median_us,
        f.p99_us
    );
}
