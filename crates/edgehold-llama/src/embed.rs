//! Vectors of texts, made with the weights that also answer.
//!
//! A text's vector is the mean of what the last layer holds at each of its tokens (mean pooling: Reimers and Gurevych 2019), at
//! length 1. A model that was trained to go on with a text was not trained for this: how much its vectors tell depends on it,
//! and those of the shipped models, of a few million weights, tell little beyond which words two texts have in common.
//!
//! A thread of its own makes them, with a small context of its own, so that no turn waits for it; it is nicer than the engine's,
//! and both come with the first request.

mod context;
mod thread;

use edgehold_model::{EmbedRequest, EmbedSink, Embedder, Embedding, ModelError};
use llama_cpp_2::token::LlamaToken;

pub(crate) use self::thread::EmbedThread;
use self::thread::Texts;
use crate::LlamaModel;

/// The longest text, in tokens, where the model's own context is not shorter.
const LONGEST: usize = 2048;

impl Embedder for LlamaModel {
    fn dimensions(&self) -> u32 {
        self.weights.n_embd_out().try_into().unwrap_or(0)
    }

    fn embed(&self, request: EmbedRequest) -> Embedding {
        let (sink, embedding) = Embedding::channel(&request);
        match self.read(&request) {
            Ok(tokens) => self.hand_over(request, tokens, sink),
            Err(error) => sink.fail(error),
        }
        embedding
    }
}

impl LlamaModel {
    /// The tokens of each text; none is cut.
    fn read(&self, request: &EmbedRequest) -> Result<Vec<Vec<LlamaToken>>, ModelError> {
        let most = self.longest();
        let read = |(index, text): (usize, &String)| {
            let tokens = self.vocabulary.tokenize_plain(text);
            match tokens.len() {
                0 => Err(ModelError::Runtime(format!("text {} has no tokens", index + 1))),
                n if n > most => Err(ModelError::TextTooLong { index, tokens: n, over: n - most, most }),
                _ => Ok(tokens),
            }
        };
        request.texts.iter().map(edgehold_guard::Clean::get).enumerate().map(read).collect()
    }

    /// Tokens of the longest text; what stands before a text is not counted.
    fn longest(&self) -> usize {
        LONGEST.min(self.info.context as usize) - 1
    }

    /// What the model expects before every text.
    fn before_text(&self) -> Option<LlamaToken> {
        let vocab = self.weights.vocab();
        (vocab.should_add_bos() && vocab.bos().0 >= 0).then(|| vocab.bos())
    }

    fn hand_over(&self, request: EmbedRequest, tokens: Vec<Vec<LlamaToken>>, sink: EmbedSink) {
        let now = self.clock.monotonic();
        let texts = Texts {
            tokens,
            before: self.before_text(),
            deadline: request.deadline.map(|d| now + d),
            cancel: request.cancel,
            sink,
        };
        let threads = (self.threads / 2).max(1);
        self.embed.submit(texts, &self.weights, (self.longest() + 1, threads), &self.clock);
    }
}
