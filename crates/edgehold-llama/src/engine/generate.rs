//! The steps of one generation: prefill what the cache lacks, then token by token what the constraint leaves open.

use edgehold_model::sampling::log_probability;
use edgehold_model::{ConstraintError, ModelError, Priority, Sampler, StopReason};
use llama_cpp_2::token::LlamaToken;
use llguidance::Matcher;
use toktrie::SimpleVob;

use super::schedule::Running;
use super::{BATCH, Engine, Job};

/// How much of a prompt is read before it is looked whether something more urgent came.
fn stretch(priority: Priority) -> usize {
    match priority {
        Priority::Background => 32,
        Priority::Interactive => 128,
        Priority::Realtime => BATCH as usize,
    }
}

/// Why a generation stopped before its end.
pub(super) enum Halt {
    /// With an outcome all the same.
    Stop(StopReason),
    /// Without one.
    Fail(ModelError),
}

impl From<ModelError> for Halt {
    fn from(error: ModelError) -> Self {
        Self::Fail(error)
    }
}

/// A token, and how likely it was.
#[derive(Debug, Clone, Copy)]
struct Drawn {
    token: u32,
    logprob: Option<f32>,
}

impl Drawn {
    /// One beside which nothing could have stood.
    fn forced(token: u32) -> Self {
        Self { token, logprob: Some(0.0) }
    }
}

impl Engine<'_> {
    /// Reads a stretch of the prompt; true when all of it is read, with logits for its last token.
    pub(super) fn read_on(&mut self, running: &mut Running) -> Result<bool, Halt> {
        if running.job.tokens.is_empty() {
            return Err(ModelError::Template("the prompt is empty".into()).into());
        }
        let rest = &running.job.tokens[running.read..];
        let stretch = &rest[..rest.len().min(stretch(running.job.priority))];
        self.compute(stretch)?;
        running.read += stretch.len();
        Ok(running.read == running.job.tokens.len())
    }

    pub(super) fn check(&self, job: &Job) -> Result<(), Halt> {
        if job.cancel.is_cancelled() {
            return Err(Halt::Stop(StopReason::Cancelled));
        }
        if job.deadline.is_some_and(|d| self.clock.monotonic() >= d) {
            return Err(Halt::Stop(StopReason::Deadline));
        }
        Ok(())
    }

    /// Writes the next token, or those of a whole name, with what the constraint forces before; the reason once it is done.
    pub(super) fn write_on(&mut self, running: &mut Running) -> Result<Option<StopReason>, Halt> {
        let Running { job, sampler, pending, usage, .. } = running;
        if let Some(matcher) = job.matcher.as_mut() {
            for token in matcher.consume_ff_tokens() {
                if usage.completion_tokens >= job.max_tokens {
                    return Ok(Some(StopReason::Length));
                }
                sampler.note(token);
                pending.push(LlamaToken(token.cast_signed()));
                self.emit(job, Drawn::forced(token))?;
                usage.forced_tokens += 1;
                usage.completion_tokens += 1;
            }
        }
        if job.matcher.as_ref().is_some_and(Matcher::is_stopped) {
            return finished(job.matcher.as_ref()).map(Some);
        }
        if usage.completion_tokens >= job.max_tokens {
            return Ok(Some(StopReason::Length));
        }
        for chunk in std::mem::take(pending).chunks(BATCH as usize) {
            self.compute(chunk)?;
        }
        let tokens = if job.privacy.is_some() { self.sample_privately(job)? } else { self.sample(job, sampler)? };
        if std::mem::take(&mut self.interrupted) {
            // The last token is computed once more, because the logits behind it are gone.
            pending.extend(self.step_back());
            return Ok(None);
        }
        if tokens.is_empty() {
            return Ok(Some(StopReason::Length));
        }
        for drawn in tokens {
            let chosen = LlamaToken(drawn.token.cast_signed());
            // Under a grammar an end token ends the output only where the grammar may end.
            if self.vocabulary.is_end(chosen) && job.matcher.as_ref().is_none_or(Matcher::is_stopped) {
                return finished(job.matcher.as_ref()).map(Some);
            }
            self.emit(job, drawn)?;
            usage.completion_tokens += 1;
            if usage.completion_tokens >= job.max_tokens && job.matcher.is_none() {
                return Ok(Some(StopReason::Length));
            }
            pending.push(chosen);
        }
        Ok(None)
    }

    /// The next token, or those of a whole name.
    fn sample(&mut self, job: &mut Job, sampler: &mut Sampler) -> Result<Vec<Drawn>, ModelError> {
        let Some(matcher) = job.matcher.as_mut() else {
            let logits = self.context.get_logits();
            let token = sampler.choose(logits, None);
            let token = token.ok_or_else(|| ModelError::Runtime("the model gave no logits".into()))?;
            let logprob = job.logprobs.then(|| log_probability(logits, None, token)).flatten();
            return Ok(vec![Drawn { token, logprob }]);
        };
        let mask: SimpleVob = matcher.compute_mask().map_err(held)?;
        let name = if job.sampling.is_greedy() { self.foresee(job, &mask)? } else { None };
        let drawn = if let Some(name) = name {
            // A name in a call is no text that is told of.
            name.into_iter().map(Drawn::forced).collect()
        } else {
            let logits = self.context.get_logits();
            let leaned = job.leaning.as_ref().and_then(|l| l.lean(logits, &mask, &self.vocabulary));
            let logits = leaned.as_deref().unwrap_or(logits);
            let fits = |t| mask.is_allowed(t);
            let token = sampler.choose(logits, Some(&fits));
            let token = token.ok_or_else(|| held("no token of the vocabulary fits"))?;
            let logprob = job.logprobs.then(|| log_probability(logits, Some(&fits), token)).flatten();
            let token = if job.sampling.is_greedy() { self.needed(job, &mask, token)? } else { token };
            vec![Drawn { token, logprob }]
        };
        if self.interrupted {
            return Ok(Vec::new());
        }
        if let Some(matcher) = job.matcher.as_mut() {
            let tokens: Vec<u32> = drawn.iter().map(|d: &Drawn| d.token).collect();
            matcher.consume_tokens(&tokens).map_err(held)?;
        }
        Ok(drawn)
    }

    /// The next token by the exponential mechanism; none when what was paid for is used up. Neither the leaning nor a foreseen
    /// name may have a say in it: both read the private logits. The request was looked at before: its constraint is public.
    fn sample_privately(&mut self, job: &mut Job) -> Result<Vec<Drawn>, ModelError> {
        let mask = job.matcher.as_mut().map(|matcher| matcher.compute_mask().map_err(held)).transpose()?;
        let Some(private) = job.privacy.as_mut() else { return Ok(Vec::new()) };
        let fits = |token| mask.as_ref().is_none_or(|mask: &SimpleVob| mask.is_allowed(token));
        let drawn = private.choose(self.context.get_logits(), Some(&fits));
        let drawn = drawn.map_err(|e| ModelError::Runtime(e.to_string()))?;
        if let (Some(matcher), Some(token)) = (job.matcher.as_mut(), drawn) {
            matcher.consume_token(token).map_err(held)?;
        }
        // How likely it was would tell of the private text.
        Ok(drawn.map(|token| Drawn { token, logprob: None }).into_iter().collect())
    }

    fn emit(&self, job: &mut Job, drawn: Drawn) -> Result<(), Halt> {
        let piece = self.vocabulary.piece(LlamaToken(drawn.token.cast_signed()));
        if let (Some(leaning), Some(piece)) = (job.leaning.as_mut(), piece) {
            leaning.wrote(piece);
        }
        if piece.is_some_and(|p| job.sink.token(p.clone(), drawn.logprob)) {
            Ok(())
        } else {
            // Nobody listens any more.
            Err(Halt::Stop(StopReason::Cancelled))
        }
    }
}

/// The error of a constraint that could not be held.
pub(super) fn held(error: impl ToString) -> ModelError {
    ModelError::Constraint(ConstraintError::Compile(error.to_string()))
}

fn finished(matcher: Option<&Matcher>) -> Result<StopReason, Halt> {
    match matcher.and_then(Matcher::get_error) {
        // Fail closed: output that the grammar did not hold is no output.
        Some(error) => Err(Halt::Fail(ConstraintError::Compile(error).into())),
        None => Ok(StopReason::End),
    }
}
