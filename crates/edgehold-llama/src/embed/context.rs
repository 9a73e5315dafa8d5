//! Reads one text after the other, and takes the mean of what the last layer holds.

use std::num::NonZeroU32;

use edgehold_model::ModelError;
use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::context::params::{LlamaContextParams, LlamaPoolingType};
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::model::LlamaModel as Weights;
use llama_cpp_2::token::LlamaToken;

use crate::load::backend;

/// Tokens that are computed in one go: between two of them it is looked whether somebody still waits.
const STEP: u32 = 64;

/// A context that tells what the last layer holds.
pub(super) struct EmbedContext<'a> {
    context: LlamaContext<'a>,
    batch: LlamaBatch<'a>,
}

impl<'a> EmbedContext<'a> {
    /// One for texts of at most so many tokens.
    pub(super) fn new(weights: &'a Weights, longest: usize, threads: u32) -> Result<Self, ModelError> {
        let runtime = |e: &dyn ToString| ModelError::Runtime(e.to_string());
        let backend = backend().map_err(|e| runtime(&e))?;
        let size = u32::try_from(longest).map_err(|e| runtime(&e))?;
        let threads = i32::try_from(threads.max(1)).map_err(|e| runtime(&e))?;
        let params = LlamaContextParams::default()
            .with_n_ctx(NonZeroU32::new(size))
            .with_n_seq_max(1)
            .with_n_batch(STEP)
            .with_n_ubatch(STEP)
            .with_n_threads(threads)
            .with_n_threads_batch(threads)
            .with_embeddings(true)
            // A text is read in steps, and the runtime would take the mean of the last one only.
            .with_pooling_type(LlamaPoolingType::None);
        let context = weights.new_context(backend, params).map_err(|e| runtime(&e))?;
        Ok(Self { context, batch: LlamaBatch::new(STEP as usize, 1) })
    }

    /// The vector of a text, of length 1. What stands `before` every text is read, and has no part in the mean: it is the same
    /// for all. Between steps `go_on` is asked.
    pub(super) fn vector(
        &mut self,
        before: Option<LlamaToken>,
        tokens: &[LlamaToken],
        go_on: &dyn Fn() -> Result<(), ModelError>,
    ) -> Result<Vec<f32>, ModelError> {
        self.context.clear_kv_cache_seq(Some(0), None, None).map_err(|e| ModelError::Runtime(e.to_string()))?;
        let whole: Vec<LlamaToken> = before.into_iter().chain(tokens.iter().copied()).collect();
        let skipped = usize::from(before.is_some());
        let mut sum: Vec<f64> = Vec::new();
        for (number, step) in whole.chunks(STEP as usize).enumerate() {
            go_on()?;
            let begun = number * STEP as usize;
            self.read(begun, step)?;
            for i in skipped.saturating_sub(begun)..step.len() {
                let held = self.context.embeddings_ith(i32::try_from(i).unwrap_or(i32::MAX));
                let held = held.map_err(|e| ModelError::Runtime(e.to_string()))?;
                sum.resize(held.len(), 0.0);
                sum.iter_mut().zip(held).for_each(|(sum, x)| *sum += f64::from(*x));
            }
        }
        directed(&sum).ok_or_else(|| ModelError::Runtime("the model gave no vector".into()))
    }

    fn read(&mut self, begun: usize, tokens: &[LlamaToken]) -> Result<(), ModelError> {
        self.batch.clear();
        for (i, token) in tokens.iter().enumerate() {
            let position = i32::try_from(begun + i).unwrap_or(i32::MAX);
            let added = self.batch.add(*token, position, &[0], true);
            added.map_err(|e| ModelError::Runtime(e.to_string()))?;
        }
        self.context.decode(&mut self.batch).map_err(|e| ModelError::Runtime(e.to_string()))
    }
}

/// The same direction at length 1: that of a mean is that of the sum. `None` if it has none.
fn directed(sum: &[f64]) -> Option<Vec<f32>> {
    let length = sum.iter().map(|x| x * x).sum::<f64>().sqrt();
    #[expect(clippy::cast_possible_truncation, reason = "between -1 and 1")]
    let at_one = |x: &f64| (x / length) as f32;
    (length > 0.0 && length.is_finite()).then(|| sum.iter().map(at_one).collect())
}

#[cfg(test)]
mod tests {
    use super::directed;

    #[test]
    fn a_direction_has_length_one_and_nothing_has_none() {
        assert_eq!(directed(&[3.0, -4.0]).unwrap(), [0.6, -0.8]);
        for none in [&[][..], &[0.0, 0.0], &[f64::NAN, 1.0], &[f64::INFINITY, 1.0]] {
            assert_eq!(directed(none), None, "{none:?}");
        }
    }
}
