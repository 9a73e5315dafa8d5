//! A policy from any text: every mistake is an error with a place, and one that is understood decides about everything.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use edgehold_guard::Policy;
use edgehold_guard::policy::{Flow, Names, Place};
use edgehold_types::{AgentName, Effects, Label, Labels, ToolName};
use libfuzzer_sys::fuzz_target;

static AGENTS: LazyLock<Vec<AgentName>> = LazyLock::new(|| vec!["ward".parse().expect("a name")]);
static TOOLS: LazyLock<Vec<ToolName>> = LazyLock::new(|| vec!["publish".parse().expect("a name")]);

fuzz_target!(|text: &str| {
    let names = Names { agents: &AGENTS, tools: Some(&TOOLS), kinds: &[] };
    let policy = match Policy::parse(Path::new("policy.toml"), text, names) {
        Ok(policy) => policy,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let accepts = Labels::of(Label::Internal);
    for label in Label::BUILT_IN {
        let labels = Labels::of(label);
        let tool = Place::Tool { name: &TOOLS[0], effects: Effects::Changes, accepts: &accepts };
        for to in [Place::Asker, Place::Model, tool] {
            let flow = Flow { agent: &AGENTS[0], labels: &labels, subject: None, to };
            if let Err(refusal) = policy.check(&flow) {
                assert!(!refusal.rule.is_empty());
            }
        }
    }
});
