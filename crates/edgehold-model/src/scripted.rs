//! A model that says what it was told to, for tests of everything above the runtime.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::dialect::{Dialect, OutputParser};
use crate::{GenerateRequest, Generation, LanguageModel, ModelError, ModelInfo, Piece, StopReason, Usage};

/// What the model does when it is asked.
#[derive(Debug, Clone)]
pub enum Script {
    /// Writes these pieces and ends.
    Write(Vec<Piece>),
    /// Fails.
    Fail(ModelError),
    /// Waits until it is cancelled.
    Hang,
}

impl Script {
    /// An output of Edgehold's own dialect: a control token, then text.
    pub fn control(token: &str, text: &str) -> Self {
        Self::Write(vec![Piece::Control(token.to_owned()), Piece::Text(text.as_bytes().to_vec())])
    }
}

/// Answers by a list of scripts, one a request, and keeps what it was asked.
pub struct ScriptedModel {
    info: ModelInfo,
    scripts: Mutex<VecDeque<Script>>,
    requests: Mutex<Vec<GenerateRequest>>,
}

impl ScriptedModel {
    /// A model with these scripts. When they are used up it fails.
    pub fn new(scripts: impl IntoIterator<Item = Script>) -> Self {
        let info = ModelInfo {
            name: "scripted".into(),
            version: "0".into(),
            architecture: "none".into(),
            dialect: Dialect::Edgehold,
            context: 2048,
            parameters: 0,
            bytes: 0,
        };
        Self { info, scripts: Mutex::new(scripts.into_iter().collect()), requests: Mutex::default() }
    }

    /// What it was asked so far.
    pub fn requests(&self) -> Vec<GenerateRequest> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl LanguageModel for ScriptedModel {
    fn info(&self) -> &ModelInfo {
        &self.info
    }

    fn generate(&self, request: GenerateRequest) -> Generation {
        let parser = OutputParser::new(Dialect::Edgehold, true, request.stop.clone());
        let (sink, generation) = Generation::channel(parser, &request);
        let script = self.scripts.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        if request.cancel.is_cancelled() {
            sink.end(StopReason::Cancelled, Usage::default());
            return generation;
        }
        match script.unwrap_or(Script::Fail(ModelError::Runtime("no script is left".into()))) {
            Script::Write(pieces) => {
                for piece in pieces {
                    sink.piece(piece);
                }
                sink.end(StopReason::End, Usage::default());
            }
            Script::Fail(error) => sink.fail(error),
            Script::Hang => {
                let cancel = request.cancel.clone();
                std::thread::spawn(move || {
                    while !cancel.is_cancelled() {
                        std::thread::sleep(std::time::Duration::from_millis(1));
                    }
                    sink.end(StopReason::Cancelled, Usage::default());
                });
            }
        }
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        generation
    }
}
