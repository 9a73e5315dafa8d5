//! The model chooses where similarity is undecided: one name of the shortlist, or none.

use std::time::Duration;

use edgehold_guard::{Clean, Guard, Raw};
use edgehold_model::{
    Constraint, Finished, GenerateRequest, LanguageModel, ModelError, Outcome, Prefix, Prompt, Sampling, StopReason,
    Turn,
};
use edgehold_types::AgentName;

/// What the model says where no agent is for a request.
const NONE: &str = "none";
/// A name has 64 characters, and a token is one at least.
const MOST_TOKENS: u32 = 72;

/// An agent that the model may choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The name.
    pub name: AgentName,
    /// What it is for.
    pub description: String,
}

/// What the model chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// This agent.
    Agent(AgentName),
    /// None of them: the request is out of scope.
    Nobody,
    /// It failed, or took too long: the best by similarity answers, or the fallback agent.
    Failed(ModelError),
}

/// Asks the model which agent of a shortlist a request is for. It can say nothing but one of the names, or that none is.
///
/// It ends after `limit` in any case; needs a runtime with time enabled.
pub async fn choose(
    model: &dyn LanguageModel,
    guard: &Guard,
    text: Clean<String>,
    shortlist: &[Candidate],
    limit: Duration,
) -> Choice {
    if shortlist.is_empty() {
        return Choice::Nobody;
    }
    let mut options: Vec<String> = shortlist.iter().map(|c| c.name.to_string()).collect();
    // An agent may have that name, and is still an agent.
    let nobody = if options.iter().any(|o| o == NONE) { "(none)" } else { NONE };
    options.push(nobody.to_owned());
    let prefix = Prefix { system: system(shortlist, nobody), tools: Vec::new() };
    let mut request = GenerateRequest::new(Prompt { prefix, turns: vec![Turn::User(text)], ..Prompt::default() });
    request.constraint = Constraint::Choice(options.clone());
    request.sampling = Sampling::default();
    request.max_tokens = MOST_TOKENS;
    request.deadline = Some(limit);
    let cancel = request.cancel.clone();
    let finished = tokio::time::timeout(limit, model.generate(request).finished()).await;
    // The engine stops at its next token; nobody waits for it.
    cancel.cancel();
    match finished {
        Err(_) => Choice::Failed(ModelError::Stopped(StopReason::Deadline)),
        Ok(Err(error)) => Choice::Failed(error),
        Ok(Ok(Finished { outcome: Outcome::Answer(said), .. })) => chosen(guard, said, shortlist, &options),
        Ok(Ok(_)) => Choice::Failed(ModelError::Output("not one of the options".into())),
    }
}

/// Which option was said. The guard opens a model's words, and it may take a name for a person's: each option is treated as
/// the words are, and then they are compared.
fn chosen(guard: &Guard, said: Raw<String>, shortlist: &[Candidate], options: &[String]) -> Choice {
    let labels = said.labels().clone();
    let treated = |raw| guard.release(raw).ok().map(|t| t.value.into_inner().trim().to_owned());
    let Some(said) = treated(said) else { return Choice::Failed(ModelError::Output("the guard refused it".into())) };
    let same = |option: &&String| treated(Raw::new(option.to_string(), labels.clone())).as_deref() == Some(&said);
    let mut found = options.iter().enumerate().filter(|(_, o)| same(o)).map(|(i, _)| i);
    match (found.next(), found.next()) {
        (Some(i), None) => shortlist.get(i).map_or(Choice::Nobody, |c| Choice::Agent(c.name.clone())),
        _ => Choice::Failed(ModelError::Output("not one of the options".into())),
    }
}

fn system(shortlist: &[Candidate], nobody: &str) -> String {
    let mut text = "Choose who answers the request. Say one of these names alone.\n".to_owned();
    for candidate in shortlist {
        text += &format!("{}: {}\n", candidate.name, candidate.description.trim());
    }
    text + &format!("{nobody}: none of them can answer it")
}
