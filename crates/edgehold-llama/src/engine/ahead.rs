//! Trying out what an output may go on with, and going back.

use edgehold_model::ModelError;
use llama_cpp_2::token::LlamaToken;

use super::generate::held;
use super::{Engine, Job};

/// Tokens that the context must still hold, or nothing is looked at.
pub(super) const ROOM: usize = 64;

impl Engine<'_> {
    /// Where the output stands, if there is room to look ahead from there.
    pub(super) fn room(&self) -> Option<usize> {
        let begun = self.length();
        (begun + ROOM <= self.context.n_ctx() as usize).then_some(begun)
    }

    /// What may come after these tokens, whose logits are computed.
    pub(super) fn look(&mut self, job: &mut Job, begun: usize, tokens: &[u32]) -> Result<Vec<u32>, ModelError> {
        let matcher = job.matcher.as_mut().ok_or_else(|| held("no grammar"))?;
        matcher.consume_tokens(tokens).map_err(held)?;
        let mut next = matcher.compute_ff_tokens();
        next.truncate(1);
        if next.is_empty() {
            next = matcher.compute_mask().map_err(held)?.iter().collect();
        }
        matcher.rollback(tokens.len()).map_err(held)?;
        self.back(begun)?;
        self.compute(&tokens.iter().map(|t| LlamaToken(t.cast_signed())).collect::<Vec<_>>())?;
        Ok(next)
    }

    /// Whether to look no further, because something more urgent has come in.
    pub(super) fn gives_way(&mut self, job: &Job) -> bool {
        self.interrupted = self.load.is_more_urgent(job.priority);
        self.interrupted
    }

    /// Forgets what was looked at.
    pub(super) fn back(&mut self, begun: usize) -> Result<(), ModelError> {
        if self.forget_from(begun) { Ok(()) } else { Err(ModelError::Runtime("the cache cannot go back".into())) }
    }
}
