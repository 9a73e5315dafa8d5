//! What had to be left out of a prompt, in short.

use edgehold_guard::Raw;
use edgehold_model::{Constraint, GenerateRequest, Outcome, Prefix, Prompt, Turn};
use edgehold_types::Labels;

use super::run::Progress;
use super::scope::Scope;
use crate::history::{SUMMARY, told};

const SYSTEM: &str = "Say in at most three sentences what was said. Keep names, numbers and decisions. Add nothing.";
/// Tokens of a summary.
const MOST: u32 = 128;

/// Puts a summary of what was left out before the conversation, written by the model and let in by the guard like anything that
/// the model reads. Without one, if the model cannot write it, it is left out all the same.
pub(super) async fn summarise(scope: &Scope<'_>, dropped: &[Turn], request: GenerateRequest, progress: &mut Progress) {
    let (text, labels) = told(dropped);
    let Ok(words) = scope.guard.admit(Raw::new(text, labels)) else { return };
    let prefix = Prefix { system: SYSTEM.to_owned(), tools: Vec::new() };
    let asked = GenerateRequest {
        prompt: Prompt { prefix, turns: vec![Turn::User(words.value)], ..Prompt::default() },
        constraint: Constraint::None,
        max_tokens: MOST,
        ..request
    };
    let Ok(finished) = scope.agent.model.generate(asked).finished().await else { return };
    progress.add(finished.usage);
    let Outcome::Answer(summary) = finished.outcome else { return };
    let Ok(summary) = scope.guard.admit(summary) else { return };
    if summary.value.get().trim().is_empty() {
        return;
    }
    // Templates want an answer to everything that is said.
    let Ok(noted) = scope.guard.release(Raw::new("Noted.".to_owned(), Labels::default())) else { return };
    let head = [Turn::User(summary.value.framed(SUMMARY, "")), Turn::Assistant(noted.value)];
    progress.begun += head.len();
    progress.turns.splice(0..0, head);
}
