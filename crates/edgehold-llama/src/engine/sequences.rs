//! The sequences of a context: each holds what one generation has read and written, and keeps it for the next that begins
//! the same way.
//!
//! All share one pool of cells. Where two begin alike the head is there once; what nobody uses is given up when room is needed,
//! that which was used longest ago first.

use edgehold_model::ModelError;
use llama_cpp_2::DecodeError;
use llama_cpp_2::token::LlamaToken;

use super::Engine;

/// A sequence.
#[derive(Debug, Default)]
pub(super) struct Sequence {
    /// The tokens whose keys and values are in the cache.
    pub(super) tokens: Vec<LlamaToken>,
    /// When it was last used: a count that grows.
    used: u64,
    /// Whether a generation runs in it.
    taken: bool,
}

/// So much longer a head elsewhere must be for it to be copied.
const WORTH_COPYING: usize = 16;

impl Engine<'_> {
    /// Whether a sequence is free.
    pub(super) fn has_free(&self) -> bool {
        self.sequences.iter().any(|s| !s.taken)
    }

    /// How many tokens at the beginning of a prompt are held by a generation that runs.
    pub(super) fn shared_with_running(&self, prompt: &[LlamaToken]) -> usize {
        self.sequences.iter().filter(|s| s.taken).map(|s| common(&s.tokens, prompt)).max().unwrap_or(0)
    }

    /// Takes a free sequence for a prompt, with as much of its beginning as is held anywhere; gives back its number and how
    /// many tokens it holds. The last token is left out: its logits are needed. None if no sequence is free.
    pub(super) fn take(&mut self, prompt: &[LlamaToken]) -> Option<(usize, usize)> {
        let held: Vec<usize> = self.sequences.iter().map(|s| common(&s.tokens, prompt)).collect();
        let best = (0..held.len()).max_by_key(|i| held[*i])?;
        let free = |i: &usize| !self.sequences[*i].taken;
        let oldest = (0..held.len()).filter(free).min_by_key(|i| self.sequences[*i].used)?;
        // A conversation that goes on stays where it is; one that only begins alike does not cost another its place.
        let goes_on = free(&best) && held[best] * 2 >= self.sequences[best].tokens.len();
        let chosen = if goes_on || free(&best) && best == oldest { best } else { oldest };
        let mut keep = held[chosen];
        self.at = chosen;
        if chosen != best && held[best] >= held[chosen] + WORTH_COPYING && self.copy_head(best, held[best]) {
            keep = held[best];
        }
        let keep = self.keep(keep.min(prompt.len().saturating_sub(1)));
        self.clock_of_use += 1;
        let sequence = &mut self.sequences[chosen];
        (sequence.taken, sequence.used) = (true, self.clock_of_use);
        Some((chosen, keep))
    }

    /// Gives a sequence back. What it holds is kept.
    pub(super) fn give_back(&mut self, sequence: usize) {
        if let Some(sequence) = self.sequences.get_mut(sequence) {
            sequence.taken = false;
        }
    }

    /// Makes the beginning of another sequence that of the current one.
    fn copy_head(&mut self, from: usize, length: usize) -> bool {
        if !self.forget_all() {
            return false;
        }
        let number = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
        let end = u32::try_from(length).unwrap_or(u32::MAX);
        if self.context.copy_kv_cache_seq(number(from), number(self.at), Some(0), Some(end)).is_err() {
            return false;
        }
        self.sequences[self.at].tokens = self.sequences[from].tokens[..length].to_vec();
        true
    }

    /// Keeps the first tokens of the current sequence. Recurrent state cannot be cut: it is given up, and 0 says so.
    fn keep(&mut self, tokens: usize) -> usize {
        if self.forget_from(tokens) {
            return tokens;
        }
        self.forget_all();
        0
    }

    fn forget_all(&mut self) -> bool {
        self.sequences[self.at].tokens.clear();
        self.context.clear_kv_cache_seq(u32::try_from(self.at).ok(), None, None).is_ok()
    }

    /// Forgets the current sequence from a position on. False if its state cannot be cut.
    pub(super) fn forget_from(&mut self, position: usize) -> bool {
        let at = u32::try_from(self.at).ok();
        let cut = u32::try_from(position).ok().and_then(|p| self.context.clear_kv_cache_seq(at, Some(p), None).ok());
        self.sequences[self.at].tokens.truncate(position);
        cut == Some(true)
    }

    /// Takes the last token of the current sequence back, to be computed again. Nothing where its state cannot be cut.
    pub(super) fn step_back(&mut self) -> Option<LlamaToken> {
        let last = self.length().checked_sub(1)?;
        let token = self.sequences[self.at].tokens.get(last).copied()?;
        self.forget_from(last).then_some(token)
    }

    /// How many tokens the current sequence holds.
    pub(super) fn length(&self) -> usize {
        self.sequences[self.at].tokens.len()
    }

    /// Computes tokens at the end of the current sequence. Logits are kept for the last one.
    pub(super) fn compute(&mut self, tokens: &[LlamaToken]) -> Result<(), ModelError> {
        let (sequence, begun) = (i32::try_from(self.at).unwrap_or(i32::MAX), self.length());
        loop {
            self.batch.clear();
            for (i, token) in tokens.iter().enumerate() {
                let position = i32::try_from(begun + i).unwrap_or(i32::MAX);
                let added = self.batch.add(*token, position, &[sequence], i + 1 == tokens.len());
                added.map_err(|e| ModelError::Runtime(e.to_string()))?;
            }
            match self.context.decode(&mut self.batch) {
                Ok(()) => break,
                Err(DecodeError::NoKvCacheSlot) if self.give_up_oldest() => {}
                Err(error) => {
                    // What the cache holds of it now is unknown.
                    self.forget_all();
                    return Err(ModelError::Runtime(error.to_string()));
                }
            }
        }
        self.sequences[self.at].tokens.extend_from_slice(tokens);
        Ok(())
    }

    /// Empties the sequence that was used longest ago and that nobody uses. False if there is none.
    fn give_up_oldest(&mut self) -> bool {
        let idle = |i: &usize| !self.sequences[*i].taken && !self.sequences[*i].tokens.is_empty();
        let Some(oldest) = (0..self.sequences.len()).filter(idle).min_by_key(|i| self.sequences[*i].used) else {
            return false;
        };
        self.sequences[oldest].tokens.clear();
        self.context.clear_kv_cache_seq(u32::try_from(oldest).ok(), None, None).is_ok()
    }
}

fn common(held: &[LlamaToken], prompt: &[LlamaToken]) -> usize {
    held.iter().zip(prompt).take_while(|(a, b)| a == b).count()
}
