//! Vectors of texts: those of texts that mean the like point in the like direction, as far as the model can tell.

use std::time::Duration;

use edgehold_guard::{Clean, Raw};
use edgehold_types::Labels;
use tokio::sync::oneshot;

use crate::{CancelToken, ModelError};

/// Texts to make vectors of.
#[derive(Debug, Clone)]
pub struct EmbedRequest {
    /// The texts.
    pub texts: Vec<Clean<String>>,
    /// How long it may take, waiting included.
    pub deadline: Option<Duration>,
    /// Ends it early.
    pub cancel: CancelToken,
}

/// Vectors of texts.
#[derive(Debug)]
pub struct Embedded {
    /// One for each text, of length 1. They carry the labels of all texts.
    pub vectors: Raw<Vec<Vec<f32>>>,
    /// Tokens that were read.
    pub tokens: u32,
}

/// Something that makes vectors of texts. How much they tell depends on the model: one that was trained to answer makes weaker
/// ones than one that was trained for this.
pub trait Embedder: Send + Sync {
    /// How many numbers a vector has.
    fn dimensions(&self) -> u32;

    /// Begins. Returns at once; everything that goes wrong comes through [`Embedding::finished`]. A text that is too long is
    /// refused, and none is cut.
    fn embed(&self, request: EmbedRequest) -> Embedding;
}

type Reply = Result<(Vec<Vec<f32>>, u32), ModelError>;

/// Where a runtime puts the vectors.
pub struct EmbedSink(oneshot::Sender<Reply>);

impl EmbedSink {
    /// The vectors, and how many tokens were read for them.
    pub fn done(self, vectors: Vec<Vec<f32>>, tokens: u32) {
        let _ = self.0.send(Ok((vectors, tokens)));
    }

    /// There are none.
    pub fn fail(self, error: ModelError) {
        let _ = self.0.send(Err(error));
    }

    /// Whether nobody waits any more.
    pub fn is_closed(&self) -> bool {
        self.0.is_closed()
    }
}

/// Vectors that are being made. Dropping it stops the runtime at the next step.
pub struct Embedding {
    reply: oneshot::Receiver<Reply>,
    labels: Labels,
}

impl Embedding {
    /// What a request waits for, and the sink that feeds it.
    pub fn channel(request: &EmbedRequest) -> (EmbedSink, Self) {
        let (sender, reply) = oneshot::channel();
        let labels = request.texts.iter().fold(Labels::default(), |all, text| all.join(text.labels()));
        (EmbedSink(sender), Self { reply, labels })
    }

    /// Waits for the vectors.
    ///
    /// # Errors
    /// Why there are none.
    pub async fn finished(self) -> Result<Embedded, ModelError> {
        let gone = |_| ModelError::Runtime("the thread that makes vectors is gone".into());
        let (vectors, tokens) = self.reply.await.map_err(gone)??;
        Ok(Embedded { vectors: Raw::new(vectors, self.labels), tokens })
    }
}
