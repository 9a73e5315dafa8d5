//! One text from several private contexts: each is read in a sequence of its own beside a public one, and every token is
//! drawn from all of them together.
//!
//! It has a context of its own and does not wait for the engine: an export is no turn.

use std::num::NonZeroU32;

use edgehold_guard::Raw;
use edgehold_model::sampling::private::ContextSampler;
use edgehold_model::{CancelToken, ModelError, Piece, Prompt, StopReason};
use edgehold_types::Labels;
use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::token::LlamaToken;

use crate::LlamaModel;
use crate::load::backend;

/// Tokens that are computed in one go.
const BATCH: u32 = 512;

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// The text, with the labels of the contexts.
    pub text: Raw<String>,
    /// Tokens that were drawn, the end token included.
    pub tokens: u32,
}

impl LlamaModel {
    /// Writes at most `max_tokens` tokens from `contexts`, against `public`, the same prompt without private text. The sampler
    /// holds as many contexts as there are, and what pays for the tokens.
    ///
    /// # Errors
    /// A prompt that does not fit, a sampler for another number of contexts, a runtime that fails.
    pub fn write_from_contexts(
        &self,
        public: &Prompt,
        contexts: &[Prompt],
        sampler: &mut ContextSampler,
        max_tokens: u32,
        cancel: &CancelToken,
    ) -> Result<Written, ModelError> {
        let prompts: Vec<Vec<LlamaToken>> = std::iter::once(public)
            .chain(contexts)
            .map(|prompt| Ok(self.vocabulary.tokenize(&self.template.render(prompt)?, &self.bos)))
            .collect::<Result<_, ModelError>>()?;
        let longest = prompts.iter().map(Vec::len).max().unwrap_or(0);
        let each = longest + max_tokens as usize;
        if each > self.info.context as usize {
            let over = each - self.info.context as usize;
            return Err(ModelError::TooLong { tokens: longest, over, context: self.info.context });
        }
        let mut beside = Beside::new(self, each, prompts.len())?;
        let mut logits = prompts.iter().enumerate().map(|(i, p)| beside.read(i, p)).collect::<Result<Vec<_>, _>>()?;
        let mut bytes = Vec::new();
        let mut tokens = 0;
        while tokens < max_tokens {
            if cancel.is_cancelled() {
                return Err(ModelError::Stopped(StopReason::Cancelled));
            }
            let Some((first, rest)) = logits.split_first() else { break };
            let rest: Vec<&[f32]> = rest.iter().map(Vec::as_slice).collect();
            let drawn = sampler.choose(first, &rest).map_err(|e| ModelError::Runtime(e.to_string()))?;
            let Some(token) = drawn else { break };
            tokens += 1;
            let token = LlamaToken(token.cast_signed());
            if self.vocabulary.is_end(token) {
                break;
            }
            if let Some(Piece::Text(text)) = self.vocabulary.piece(token) {
                bytes.extend_from_slice(text);
            }
            if tokens < max_tokens {
                logits = beside.go_on(token)?;
            }
        }
        let labels = contexts.iter().fold(Labels::default(), |all, prompt| all.join(&prompt.labels()));
        let text = String::from_utf8_lossy(&bytes).trim().to_owned();
        Ok(Written { text: Raw::new(text, labels), tokens })
    }
}

/// Sequences side by side in one context, each as long as it was read.
struct Beside<'a> {
    context: LlamaContext<'a>,
    lengths: Vec<usize>,
}

impl<'a> Beside<'a> {
    fn new(model: &'a LlamaModel, each: usize, sequences: usize) -> Result<Self, ModelError> {
        let runtime = |e: String| ModelError::Runtime(e);
        let backend = backend().map_err(|e| runtime(e.to_string()))?;
        let number = u32::try_from(sequences).map_err(|e| runtime(e.to_string()))?;
        // Every sequence has the same share of the context, in whole blocks.
        let size = u32::try_from(each.next_multiple_of(256) * sequences).map_err(|e| runtime(e.to_string()))?;
        let threads = i32::try_from(model.threads.max(1)).unwrap_or(i32::MAX);
        let params = LlamaContextParams::default()
            .with_n_ctx(NonZeroU32::new(size))
            .with_n_seq_max(number)
            .with_n_batch(BATCH)
            .with_n_ubatch(BATCH)
            .with_n_threads(threads)
            .with_n_threads_batch(threads);
        let context = model.weights.new_context(backend, params).map_err(|e| runtime(e.to_string()))?;
        Ok(Self { context, lengths: vec![0; sequences] })
    }

    /// Reads a prompt into a sequence; gives the logits behind its last token.
    fn read(&mut self, sequence: usize, tokens: &[LlamaToken]) -> Result<Vec<f32>, ModelError> {
        let mut logits = Vec::new();
        for chunk in tokens.chunks(BATCH as usize) {
            let mut batch = LlamaBatch::new(chunk.len(), 1);
            for (i, token) in chunk.iter().enumerate() {
                self.put(&mut batch, *token, sequence, i + 1 == chunk.len())?;
            }
            self.context.decode(&mut batch).map_err(|e| ModelError::Runtime(e.to_string()))?;
            logits = self.logits(chunk.len() - 1);
        }
        if logits.is_empty() { Err(ModelError::Template("the prompt is empty".into())) } else { Ok(logits) }
    }

    /// Puts one token at the end of every sequence; gives the logits of each.
    fn go_on(&mut self, token: LlamaToken) -> Result<Vec<Vec<f32>>, ModelError> {
        let sequences = self.lengths.len();
        let mut batch = LlamaBatch::new(sequences, 1);
        for sequence in 0..sequences {
            self.put(&mut batch, token, sequence, true)?;
        }
        self.context.decode(&mut batch).map_err(|e| ModelError::Runtime(e.to_string()))?;
        Ok((0..sequences).map(|i| self.logits(i)).collect())
    }

    fn put(&mut self, batch: &mut LlamaBatch<'_>, token: LlamaToken, at: usize, last: bool) -> Result<(), ModelError> {
        let sequence = i32::try_from(at).unwrap_or(i32::MAX);
        let Some(length) = self.lengths.get_mut(at) else { return Err(ModelError::Runtime("no such sequence".into())) };
        let position = i32::try_from(*length).unwrap_or(i32::MAX);
        batch.add(token, position, &[sequence], last).map_err(|e| ModelError::Runtime(e.to_string()))?;
        *length += 1;
        Ok(())
    }

    /// The logits of the `i`-th token of the last batch.
    fn logits(&self, i: usize) -> Vec<f32> {
        self.context.get_logits_ith(i32::try_from(i).unwrap_or(i32::MAX)).to_vec()
    }
}
