//! Puts cases to a model, as a turn of an agent would.

use std::collections::HashMap;
use std::sync::Arc;

use edgehold_guard::{Guard, GuardError};
use edgehold_model::{GenerateRequest, LanguageModel, ModelError, Outcome, Prompt, Usage};
use edgehold_types::Clock;

use crate::report::Tally;
use crate::{Case, Decoding, Got, GotCall, Report, random, score};

/// The most tokens of one output: what an agent has by default.
const MAX_TOKENS: u32 = 256;

/// An evaluation that cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum EvalError {
    /// The model does not work at all.
    #[error("the model failed at case {case}")]
    Model {
        /// The case.
        case: String,
        /// Why.
        #[source]
        source: ModelError,
    },
    /// The guard could not check what the model wrote.
    #[error("the output at case {case} could not be checked")]
    Guard {
        /// The case.
        case: String,
        /// Why.
        #[source]
        source: GuardError,
    },
}

/// What an evaluation runs on.
pub struct Evaluation<'a> {
    /// The model.
    pub model: &'a dyn LanguageModel,
    /// What the model writes goes out through it.
    pub guard: &'a Guard,
    /// Where times come from.
    pub clock: &'a dyn Clock,
    /// Of the random baseline.
    pub seed: u64,
}

/// What one case cost and came to.
struct Ran {
    got: Got,
    /// A call was written to its end and is none.
    broken: bool,
    /// Of the whole generation, in microseconds.
    took_us: u64,
    usage: Option<Usage>,
}

impl Evaluation<'_> {
    /// Runs every case and counts. `progress` is told how many are done.
    ///
    /// # Errors
    /// When the model or the guard does not work at all; a case that only fails is counted as wrong.
    pub async fn run(
        &self,
        cases: &[Case],
        decoding: Decoding,
        progress: &mut (dyn FnMut(usize) + Send),
    ) -> Result<Report, EvalError> {
        let mut ran: Vec<Option<Ran>> = cases.iter().map(|_| None).collect();
        for (done, at) in by_head(cases).into_iter().enumerate() {
            progress(done);
            ran[at] = Some(self.case(&cases[at], decoding).await?);
        }
        progress(cases.len());
        let mut tally = Tally::new(decoding, self.model.info());
        for (case, ran) in cases.iter().zip(ran) {
            let Some(ran) = ran else { continue };
            let score = score::score(case, &ran.got, ran.broken);
            tally.add(case, ran.got, &score, ran.took_us, ran.usage);
        }
        Ok(tally.finish())
    }

    async fn case(&self, case: &Case, decoding: Decoding) -> Result<Ran, EvalError> {
        if decoding == Decoding::Random {
            let got = random::output(case, self.seed);
            return Ok(Ran { got, broken: false, took_us: 0, usage: None });
        }
        let prompt = Prompt { prefix: (*case.prefix).clone(), turns: case.turns.clone(), ..Prompt::default() };
        let constraint = decoding.constraint(&case.prefix, case);
        let request = GenerateRequest { constraint, max_tokens: MAX_TOKENS, ..GenerateRequest::new(prompt) };
        let from = self.clock.monotonic();
        let finished = self.model.generate(request).finished().await;
        let took = self.clock.monotonic().saturating_sub(from);
        let took_us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        match finished {
            Ok(finished) => {
                let got = self
                    .release(finished.outcome)
                    .map_err(|source| EvalError::Guard { case: case.id.clone(), source })?;
                Ok(Ran { got, broken: false, took_us, usage: Some(finished.usage) })
            }
            // What the model wrote, or was asked, is at fault, and the next case may do.
            Err(
                error @ (ModelError::Output(_)
                | ModelError::CutOff
                | ModelError::TooLong { .. }
                | ModelError::Constraint(_)),
            ) => {
                // A call that only lacks its end is no call yet.
                let broken = matches!(error, ModelError::Output(_));
                Ok(Ran { got: Got::Failed(said(&error)), broken, took_us, usage: None })
            }
            Err(source) => Err(EvalError::Model { case: case.id.clone(), source }),
        }
    }

    fn release(&self, outcome: Outcome) -> Result<Got, GuardError> {
        Ok(match outcome {
            Outcome::Calls(calls) => {
                let released = calls.into_iter().map(|(name, arguments)| {
                    let arguments = self.guard.release_json(arguments)?.value.into_inner();
                    Ok(GotCall { name: name.to_string(), arguments })
                });
                Got::Calls(released.collect::<Result<_, GuardError>>()?)
            }
            Outcome::Answer(text) => Got::Answer(self.guard.release(text)?.value.into_inner()),
            Outcome::Question(text) => Got::Question(self.guard.release(text)?.value.into_inner()),
            Outcome::Refusal(text) => Got::Refusal(self.guard.release(text)?.value.into_inner()),
        })
    }
}

fn said(error: &ModelError) -> String {
    let mut text = error.to_string();
    if let Some(cause) = std::error::Error::source(error) {
        text += &format!(": {cause}");
    }
    text
}

/// The cases in an order in which those with the same head follow each other: it is then computed once.
fn by_head(cases: &[Case]) -> Vec<usize> {
    let mut heads = HashMap::new();
    let mut order: Vec<(usize, usize)> = Vec::new();
    for (at, case) in cases.iter().enumerate() {
        let next = heads.len();
        order.push((*heads.entry(Arc::as_ptr(&case.prefix)).or_insert(next), at));
    }
    order.sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests;
