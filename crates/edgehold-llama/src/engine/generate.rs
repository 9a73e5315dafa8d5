//! One generation: prefill what the cache lacks, then token by token what the constraint leaves open.

use std::time::Duration;

use edgehold_model::{ConstraintError, ModelError, Sampler, StopReason, Usage};
use llama_cpp_2::token::LlamaToken;
use llguidance::Matcher;
use toktrie::SimpleVob;

use super::{BATCH, Engine, Job};

/// Why a generation stopped before its end.
enum Halt {
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

impl Engine<'_> {
    pub(crate) fn run(&mut self, mut job: Job) {
        let started = self.clock.monotonic();
        let mut usage = Usage {
            prompt_tokens: u32::try_from(job.tokens.len()).unwrap_or(u32::MAX),
            queue_us: micros(started.saturating_sub(job.queued)),
            ..Usage::default()
        };
        let result = self.prefill(&job, &mut usage).and_then(|()| {
            let first = self.clock.monotonic();
            usage.prefill_us = micros(first - started);
            let end = self.decode(&mut job, &mut usage);
            usage.decode_us = micros(self.clock.monotonic() - first);
            end
        });
        match result {
            Ok(reason) | Err(Halt::Stop(reason)) => job.sink.end(reason, usage),
            Err(Halt::Fail(error)) => job.sink.fail(error),
        }
    }

    /// Brings the cache to hold the prompt, with logits for its last token.
    fn prefill(&mut self, job: &Job, usage: &mut Usage) -> Result<(), Halt> {
        let Some(last) = job.tokens.len().checked_sub(1) else {
            return Err(ModelError::Template("the prompt is empty".into()).into());
        };
        let common = self.cached.iter().zip(&job.tokens).take_while(|(a, b)| a == b).count();
        // The last token is always computed, because its logits are needed.
        let mut keep = common.min(last);
        if !self.forget_from(keep) {
            // Recurrent state cannot be cut: begin anew and say so.
            self.context.clear_kv_cache();
            self.cached.clear();
            keep = 0;
        }
        usage.reused_tokens = u32::try_from(keep).unwrap_or(u32::MAX);
        for chunk in job.tokens[keep..].chunks(BATCH as usize) {
            self.check(job)?;
            self.compute(chunk)?;
        }
        Ok(())
    }

    pub(super) fn forget_from(&mut self, position: usize) -> bool {
        let cut =
            u32::try_from(position).ok().and_then(|p| self.context.clear_kv_cache_seq(Some(0), Some(p), None).ok());
        self.cached.truncate(position);
        cut == Some(true)
    }

    /// Computes tokens at the end of the cache. Logits are kept for the last one.
    pub(super) fn compute(&mut self, tokens: &[LlamaToken]) -> Result<(), ModelError> {
        self.batch.clear();
        for (i, token) in tokens.iter().enumerate() {
            let position = i32::try_from(self.cached.len() + i).unwrap_or(i32::MAX);
            let added = self.batch.add(*token, position, &[0], i + 1 == tokens.len());
            added.map_err(|e| ModelError::Runtime(e.to_string()))?;
        }
        if let Err(e) = self.context.decode(&mut self.batch) {
            // What the cache holds now is unknown.
            self.context.clear_kv_cache();
            self.cached.clear();
            return Err(ModelError::Runtime(e.to_string()));
        }
        self.cached.extend_from_slice(tokens);
        Ok(())
    }

    fn check(&self, job: &Job) -> Result<(), Halt> {
        if job.cancel.is_cancelled() {
            return Err(Halt::Stop(StopReason::Cancelled));
        }
        if job.deadline.is_some_and(|d| self.clock.monotonic() >= d) {
            return Err(Halt::Stop(StopReason::Deadline));
        }
        Ok(())
    }

    fn decode(&mut self, job: &mut Job, usage: &mut Usage) -> Result<StopReason, Halt> {
        let mut sampler = Sampler::new(job.sampling);
        // Forced tokens whose keys and values are not computed yet.
        let mut pending: Vec<LlamaToken> = Vec::new();
        loop {
            self.check(job)?;
            if let Some(matcher) = job.matcher.as_mut() {
                for token in matcher.consume_ff_tokens() {
                    if usage.completion_tokens >= job.max_tokens {
                        return Ok(StopReason::Length);
                    }
                    sampler.note(token);
                    pending.push(LlamaToken(token.cast_signed()));
                    self.emit(job, token)?;
                    usage.forced_tokens += 1;
                    usage.completion_tokens += 1;
                }
            }
            if job.matcher.as_ref().is_some_and(Matcher::is_stopped) {
                return finished(job.matcher.as_ref());
            }
            if usage.completion_tokens >= job.max_tokens {
                return Ok(StopReason::Length);
            }
            for chunk in std::mem::take(&mut pending).chunks(BATCH as usize) {
                self.compute(chunk)?;
            }
            let tokens =
                if job.privacy.is_some() { self.sample_privately(job)? } else { self.sample(job, &mut sampler)? };
            if tokens.is_empty() {
                return Ok(StopReason::Length);
            }
            for token in tokens {
                let chosen = LlamaToken(token.cast_signed());
                // Under a grammar an end token ends the output only where the grammar may end.
                if self.vocabulary.is_end(chosen) && job.matcher.as_ref().is_none_or(Matcher::is_stopped) {
                    return finished(job.matcher.as_ref());
                }
                self.emit(job, token)?;
                usage.completion_tokens += 1;
                if usage.completion_tokens >= job.max_tokens && job.matcher.is_none() {
                    return Ok(StopReason::Length);
                }
                pending.push(chosen);
            }
        }
    }

    /// The next token, or those of a whole name.
    fn sample(&mut self, job: &mut Job, sampler: &mut Sampler) -> Result<Vec<u32>, ModelError> {
        let Some(matcher) = job.matcher.as_mut() else {
            let chosen = sampler.choose(self.context.get_logits(), None);
            return chosen.map(|t| vec![t]).ok_or_else(|| ModelError::Runtime("the model gave no logits".into()));
        };
        let mask: SimpleVob = matcher.compute_mask().map_err(held)?;
        let name = if job.sampling.is_greedy() { self.foresee(job, &mask)? } else { None };
        let tokens = if let Some(name) = name {
            name
        } else {
            let logits = self.context.get_logits();
            let leaned = job.leaning.as_ref().and_then(|l| l.lean(logits, &mask, &self.vocabulary));
            let token = sampler.choose(leaned.as_deref().unwrap_or(logits), Some(&|t| mask.is_allowed(t)));
            let token = token.ok_or_else(|| held("no token of the vocabulary fits"))?;
            if job.sampling.is_greedy() { vec![self.needed(job, &mask, token)?] } else { vec![token] }
        };
        if let Some(matcher) = job.matcher.as_mut() {
            matcher.consume_tokens(&tokens).map_err(held)?;
        }
        Ok(tokens)
    }

    /// The next token by the exponential mechanism; none when what was paid for is used up. Neither the leaning nor a foreseen
    /// name may have a say in it: both read the private logits. The request was looked at before: its constraint is public.
    fn sample_privately(&mut self, job: &mut Job) -> Result<Vec<u32>, ModelError> {
        let mask = job.matcher.as_mut().map(|matcher| matcher.compute_mask().map_err(held)).transpose()?;
        let Some(private) = job.privacy.as_mut() else { return Ok(Vec::new()) };
        let fits = |token| mask.as_ref().is_none_or(|mask: &SimpleVob| mask.is_allowed(token));
        let drawn = private.choose(self.context.get_logits(), Some(&fits));
        let drawn = drawn.map_err(|e| ModelError::Runtime(e.to_string()))?;
        if let (Some(matcher), Some(token)) = (job.matcher.as_mut(), drawn) {
            matcher.consume_token(token).map_err(held)?;
        }
        Ok(drawn.into_iter().collect())
    }

    fn emit(&self, job: &mut Job, token: u32) -> Result<(), Halt> {
        let piece = self.vocabulary.piece(LlamaToken(token.cast_signed()));
        if let (Some(leaning), Some(piece)) = (job.leaning.as_mut(), piece) {
            leaning.wrote(piece);
        }
        if piece.is_some_and(|p| job.sink.piece(p.clone())) {
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

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
