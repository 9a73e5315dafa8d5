//! A model that says what it was told to, for tests of everything above the runtime.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::dialect::{Dialect, OutputParser};
use crate::{
    EmbedRequest, Embedder, Embedding, GenerateRequest, Generation, LanguageModel, ModelError, ModelInfo, Piece,
    StopReason, Usage,
};

/// How many numbers a vector of [`ScriptedModel`] has.
const DIMENSIONS: u32 = 8;

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
    embedded: Mutex<Vec<String>>,
}

impl ScriptedModel {
    /// How likely it finds every token of ordinary text, as a logarithm.
    pub const LOGPROB: f32 = -0.5;

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
        Self {
            info,
            scripts: Mutex::new(scripts.into_iter().collect()),
            requests: Mutex::default(),
            embedded: Mutex::default(),
        }
    }

    /// What it was asked so far.
    pub fn requests(&self) -> Vec<GenerateRequest> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The texts that it made vectors of so far.
    pub fn embedded(&self) -> Vec<String> {
        self.embedded.lock().unwrap_or_else(PoisonError::into_inner).clone()
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
                    let is_text = matches!(piece, Piece::Text(_));
                    sink.token(piece, (request.logprobs && is_text).then_some(Self::LOGPROB));
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

    fn embedder(&self) -> Option<&dyn Embedder> {
        Some(self)
    }
}

impl Embedder for ScriptedModel {
    fn dimensions(&self) -> u32 {
        DIMENSIONS
    }

    /// Counts bytes, so that the same text has the same vector and others seldom have. A word is a token.
    fn embed(&self, request: EmbedRequest) -> Embedding {
        let (sink, embedding) = Embedding::channel(&request);
        let texts: Vec<String> = request.texts.iter().map(|text| text.get().clone()).collect();
        if request.cancel.is_cancelled() {
            sink.fail(ModelError::Stopped(StopReason::Cancelled));
            return embedding;
        }
        let tokens: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
        sink.done(texts.iter().map(|text| counted(text)).collect(), u32::try_from(tokens).unwrap_or(u32::MAX));
        self.embedded.lock().unwrap_or_else(PoisonError::into_inner).extend(texts);
        embedding
    }
}

fn counted(text: &str) -> Vec<f32> {
    let mut counts = vec![1.0_f32; DIMENSIONS as usize];
    text.bytes().for_each(|byte| counts[byte as usize % DIMENSIONS as usize] += 1.0);
    let length = counts.iter().map(|c| c * c).sum::<f32>().sqrt();
    counts.into_iter().map(|c| c / length).collect()
}

#[cfg(test)]
mod tests {
    use edgehold_guard::{Guard, Raw, Recipient};
    use edgehold_types::{Label, Labels};

    use super::*;
    use crate::{CancelToken, Prompt};

    /// The texts of the tokens that are told of, and how likely all of them together were.
    async fn tokens(script: Vec<Piece>, request: GenerateRequest) -> Option<(Vec<String>, f32)> {
        let model = ScriptedModel::new([Script::Write(script)]);
        let finished = model.generate(request).finished().await.unwrap();
        let released = Guard::with_defaults().release_pieces(&Recipient::Asker, finished.logprobs?).unwrap();
        let texts = released.get().iter().map(|t| String::from_utf8_lossy(&t.bytes).into_owned()).collect();
        Some((texts, released.get().iter().map(|t| t.logprob).sum()))
    }

    fn asked(stop: &[&str]) -> GenerateRequest {
        let stop = stop.iter().map(|s| (*s).to_owned()).collect();
        GenerateRequest { logprobs: true, stop, ..GenerateRequest::new(Prompt::default()) }
    }

    fn written(control: &str, texts: &[&str]) -> Vec<Piece> {
        let text = texts.iter().map(|t| Piece::Text(t.as_bytes().to_vec()));
        std::iter::once(Piece::Control(control.to_owned())).chain(text).collect()
    }

    #[tokio::test]
    async fn tokens_of_an_answer_are_told_of_where_that_was_asked_for() {
        let answer = || written("<|answer|>", &["It ", "is ", "warm. END", " and more"]);
        let (texts, sum) = tokens(answer(), asked(&[])).await.unwrap();
        assert_eq!(texts, ["It ", "is ", "warm. END", " and more"]);
        assert!((sum - 4.0 * ScriptedModel::LOGPROB).abs() < 1e-6);
        let (texts, _) = tokens(answer(), asked(&["END"])).await.unwrap();
        assert_eq!(texts, ["It ", "is ", "warm. "], "cut where the answer is");
        let (texts, _) = tokens(written("<|refuse|>", &["Not mine."]), asked(&[])).await.unwrap();
        assert_eq!(texts, ["Not mine."]);
        assert_eq!(tokens(answer(), GenerateRequest { logprobs: false, ..asked(&[]) }).await, None);
        assert_eq!(tokens(written("<|invoke|>", &["read {}"]), asked(&[])).await, None, "calls have none");
    }

    #[tokio::test]
    async fn a_character_that_is_cut_off_leaves_none() {
        let mut answer = written("<|answer|>", &["21 "]);
        answer.push(Piece::Text(b"\xc2".to_vec()));
        assert_eq!(tokens(answer, asked(&[])).await, None);
    }

    #[tokio::test]
    async fn vectors_carry_the_labels_of_their_texts() {
        let model = ScriptedModel::new([]);
        let guard = Guard::with_defaults();
        let clean = |text: &str, label| guard.admit(Raw::new(text.to_owned(), Labels::of(label))).unwrap().value;
        let texts = vec![clean("a warm day", Label::Health), clean("a cold day", Label::Internal)];
        let request = EmbedRequest { texts: texts.clone(), deadline: None, cancel: CancelToken::default() };
        let embedded = model.embedder().unwrap().embed(request.clone()).finished().await.unwrap();
        assert_eq!(embedded.tokens, 6);
        assert!(embedded.vectors.labels().has(&Label::Health) && embedded.vectors.labels().has(&Label::Internal));
        let vectors = Guard::release_vectors(&texts, embedded.vectors).unwrap().into_inner();
        assert!(vectors[0].len() == model.dimensions() as usize && vectors[0] != vectors[1]);
        assert_eq!(model.embedded(), ["a warm day", "a cold day"]);
        request.cancel.cancel();
        assert!(model.embed(request).finished().await.is_err());
    }
}
