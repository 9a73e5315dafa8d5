//! What a model answers: a stream of text that ends in an outcome.

use std::time::Duration;

use edgehold_guard::{Raw, TokenLogprob};
use edgehold_types::{Labels, ToolName};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::mpsc;

use crate::GenerateRequest;
use crate::dialect::OutputParser;
use crate::likelihood::Likelihood;
use crate::{CancelToken, ConstraintError};

/// A piece of output as a runtime emits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Bytes of ordinary text; a character may be split over pieces.
    Text(Vec<u8>),
    /// A control token, by the text it has in the vocabulary. Ordinary text can never produce one.
    Control(String),
}

/// Why a generation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StopReason {
    /// The model, or its grammar, was done.
    End,
    /// `max_tokens` was reached, or a private generation has used up what was paid for.
    Length,
    /// One of the stop texts appeared.
    StopText,
    /// It was cancelled.
    Cancelled,
    /// The deadline passed.
    Deadline,
}

/// What a generation cost. Times in microseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Usage {
    /// Tokens of the prompt.
    pub prompt_tokens: u32,
    /// Of these, how many were still in the cache.
    pub reused_tokens: u32,
    /// Tokens written.
    pub completion_tokens: u32,
    /// Of these, how many the grammar forced.
    pub forced_tokens: u32,
    /// Waiting for the engine.
    pub queue_us: u64,
    /// From the engine's start to the first token.
    pub prefill_us: u64,
    /// From the first token to the end.
    pub decode_us: u64,
}

/// What came out in the end.
#[derive(Debug)]
pub enum Outcome {
    /// Calls, schema-valid where the constraint held the model to it.
    Calls(Vec<(ToolName, Raw<Value>)>),
    /// A plain answer, or JSON where the constraint asked for it.
    Answer(Raw<String>),
    /// A question back: something is missing.
    Question(Raw<String>),
    /// It is not this agent's business.
    Refusal(Raw<String>),
}

/// How a generation ended.
#[derive(Debug)]
pub struct Finished {
    /// What came out.
    pub outcome: Outcome,
    /// Why it ended.
    pub reason: StopReason,
    /// What it cost.
    pub usage: Usage,
    /// The tokens of an answer, a question or a refusal, whose bytes together are its text, where they were asked for. `None`
    /// for calls, and for a text that is not all valid characters.
    pub logprobs: Option<Raw<Vec<TokenLogprob>>>,
}

/// Why there is no output.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// The prompt does not fit. Nothing was cut.
    #[error("the prompt is {tokens} tokens, {over} over what fits beside the answer in a context of {context}")]
    TooLong {
        /// Tokens of the prompt.
        tokens: usize,
        /// Tokens too many.
        over: usize,
        /// The context's size.
        context: u32,
    },
    /// The constraint cannot be compiled. Nothing was generated.
    #[error("the constraint cannot be held")]
    Constraint(#[from] ConstraintError),
    /// The chat template cannot render this conversation.
    #[error("the model's chat template failed: {0}")]
    Template(String),
    /// The output broke its own form although it was constrained.
    #[error("the model's output is not usable: {0}")]
    Output(String),
    /// The output was cut off in the middle of a call.
    #[error("the model's output is not usable: a call was cut off")]
    CutOff,
    /// The deadline passed or the person left before there was an outcome.
    #[error("the generation was stopped: {0:?}")]
    Stopped(StopReason),
    /// Tokens cannot be drawn privately under this request: they would tell more than is paid for.
    #[error("the answer cannot be private: {0}")]
    Privacy(&'static str),
    /// One of several texts is too long. Nothing was cut.
    #[error("text {} is {tokens} tokens, {over} over the {most} that fit", index + 1)]
    TextTooLong {
        /// Which, from 0 on.
        index: usize,
        /// Its tokens.
        tokens: usize,
        /// Tokens too many.
        over: usize,
        /// How many fit.
        most: usize,
    },
    /// The model makes no vectors of texts.
    #[error("this model makes no vectors of texts")]
    NoVectors,
    /// It cannot be done in time, or too many wait already. Nothing was begun.
    #[error("the model is busy; try again in {} s", retry_after.as_secs().max(1))]
    Busy {
        /// When it may have time.
        retry_after: Duration,
    },
    /// The model's thread died in the middle of it, and was started again.
    #[error("the model stopped unexpectedly and was started again; ask once more")]
    Restarted,
    /// The runtime failed.
    #[error("the model runtime failed: {0}")]
    Runtime(String),
}

/// One event of a generation.
#[derive(Debug)]
pub enum ModelEvent {
    /// More of an answer, a question or a refusal. Calls are not streamed.
    Delta(Raw<String>),
    /// The end.
    Done(Finished),
    /// The end, without output.
    Failed(ModelError),
}

enum EngineEvent {
    Piece(Piece, Option<f32>),
    End(StopReason, Usage),
    Failed(ModelError),
}

/// Where a runtime puts what it generates.
pub struct EngineSink(mpsc::UnboundedSender<EngineEvent>);

impl EngineSink {
    /// A piece of output. False if nobody listens any more.
    pub fn piece(&self, piece: Piece) -> bool {
        self.token(piece, None)
    }

    /// A piece of output, and the natural logarithm of its probability, where that was asked for. False if nobody listens any
    /// more.
    pub fn token(&self, piece: Piece, logprob: Option<f32>) -> bool {
        self.0.send(EngineEvent::Piece(piece, logprob)).is_ok()
    }

    /// The end.
    pub fn end(self, reason: StopReason, usage: Usage) {
        let _ = self.0.send(EngineEvent::End(reason, usage));
    }

    /// The end, without output.
    pub fn fail(self, error: ModelError) {
        let _ = self.0.send(EngineEvent::Failed(error));
    }
}

/// A running generation. Dropping it stops the engine at the next token.
pub struct Generation {
    events: mpsc::UnboundedReceiver<EngineEvent>,
    parser: Option<OutputParser>,
    cancel: CancelToken,
    labels: Labels,
    ended: Option<(StopReason, Usage)>,
    /// Kept where it was asked for.
    likelihood: Option<Likelihood>,
}

impl Generation {
    /// A generation for a request, and the sink that feeds it. The output carries the labels of the whole prompt on.
    pub fn channel(parser: OutputParser, request: &GenerateRequest) -> (EngineSink, Self) {
        let (sender, events) = mpsc::unbounded_channel();
        let (cancel, labels) = (request.cancel.clone(), request.prompt.labels());
        let likelihood = request.logprobs.then(Likelihood::default);
        (EngineSink(sender), Self { events, parser: Some(parser), cancel, labels, ended: None, likelihood })
    }

    /// The next event; `None` after the last.
    pub async fn next(&mut self) -> Option<ModelEvent> {
        loop {
            let parser = self.parser.as_mut()?;
            if let Some((reason, usage)) = self.ended.take() {
                return Some(self.finish(reason, usage));
            }
            match self.events.recv().await {
                Some(EngineEvent::Piece(piece, logprob)) => {
                    if let (Some(likelihood), Piece::Text(bytes), false) =
                        (&mut self.likelihood, &piece, parser.stopped())
                    {
                        likelihood.wrote(bytes, logprob);
                    }
                    let delta = parser.push(&piece);
                    if parser.stopped() {
                        self.cancel.cancel();
                    }
                    if !delta.is_empty() {
                        return Some(ModelEvent::Delta(Raw::new(delta, self.labels.clone())));
                    }
                }
                Some(EngineEvent::End(reason, usage)) => {
                    let rest = parser.flush();
                    let reason = if parser.stopped() { StopReason::StopText } else { reason };
                    self.ended = Some((reason, usage));
                    if !rest.is_empty() {
                        return Some(ModelEvent::Delta(Raw::new(rest, self.labels.clone())));
                    }
                }
                Some(EngineEvent::Failed(error)) => {
                    self.parser = None;
                    return Some(ModelEvent::Failed(error));
                }
                None => {
                    self.parser = None;
                    return Some(ModelEvent::Failed(ModelError::Runtime("the engine thread is gone".into())));
                }
            }
        }
    }

    fn finish(&mut self, reason: StopReason, usage: Usage) -> ModelEvent {
        let Some(parser) = self.parser.take() else {
            return ModelEvent::Failed(ModelError::Stopped(reason));
        };
        if matches!(reason, StopReason::Cancelled | StopReason::Deadline) {
            return ModelEvent::Failed(ModelError::Stopped(reason));
        }
        let tokens = self.likelihood.take().zip(parser.said()).and_then(|(likelihood, text)| likelihood.of(text));
        let logprobs = tokens.map(|tokens| Raw::new(tokens, self.labels.clone()));
        match parser.finish(reason, &self.labels) {
            Ok(outcome) => ModelEvent::Done(Finished { outcome, reason, usage, logprobs }),
            Err(error) => ModelEvent::Failed(error),
        }
    }

    /// Reads to the end and gives back the outcome.
    ///
    /// # Errors
    /// Why there is no outcome.
    pub async fn finished(mut self) -> Result<Finished, ModelError> {
        while let Some(event) = self.next().await {
            match event {
                ModelEvent::Delta(_) => {}
                ModelEvent::Done(finished) => return Ok(finished),
                ModelEvent::Failed(error) => return Err(error),
            }
        }
        Err(ModelError::Runtime("the generation ended without an outcome".into()))
    }
}

impl Drop for Generation {
    fn drop(&mut self) {
        self.cancel.cancel();
    }
}
