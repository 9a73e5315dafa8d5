//! The handle that the rest of Edgehold holds.

use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

use edgehold_model::dialect::{Dialect, OutputParser};
use edgehold_model::sampling::private::PrivateDecoding;
use edgehold_model::template::{ChatTemplate, builtin_template};
use edgehold_model::{
    Constraint, ConstraintError, Embedder, EngineSink, GenerateRequest, Generation, LanguageModel, ModelError,
    ModelInfo, Prompt,
};
use edgehold_types::Clock;
use llama_cpp_2::model::LlamaModel as Weights;
use llama_cpp_2::model::params::LlamaModelParams;
use llama_cpp_2::token::LlamaToken;
use llguidance::Matcher;
use llguidance::api::TopLevelGrammar;

use crate::embed::EmbedThread;
use crate::engine::{self, Job, Lean, Load, Plan};
use crate::load::{LoadError, LoadOptions, backend, check_file};
use crate::vocabulary::Vocabulary;

/// The context that is taken when nothing is said and the model was trained on a longer one.
const DEFAULT_CONTEXT: u32 = 8192;

/// A GGUF model in this process.
pub struct LlamaModel {
    pub(crate) info: ModelInfo,
    pub(crate) template: ChatTemplate,
    pub(crate) bos: String,
    pub(crate) vocabulary: Arc<Vocabulary>,
    pub(crate) weights: Arc<Weights>,
    pub(crate) threads: u32,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) embed: EmbedThread,
    load: Arc<Load>,
    jobs: Option<mpsc::Sender<Box<Job>>>,
    engine: Option<JoinHandle<()>>,
}

impl LlamaModel {
    /// Loads a GGUF file. The weights are mapped, not copied.
    ///
    /// # Errors
    /// What is wrong with the file, or why the runtime did not start.
    pub fn load(path: &Path, options: &LoadOptions, clock: Arc<dyn Clock>) -> Result<Self, LoadError> {
        let summary = check_file(path)?;
        let backend = backend()?;
        let refused = |reason: String| LoadError::Refused {
            path: path.to_owned(),
            architecture: summary.architecture.clone(),
            reason,
        };
        // llama.cpp loads such a file, and the binding panics over its vocabulary.
        if matches!(summary.tokenizer_model.as_deref(), Some("no_vocab" | "none")) {
            return Err(refused("the file holds no vocabulary".into()));
        }
        let weights = Weights::load_from_file(backend, path, &LlamaModelParams::default()).map_err(|_| {
            refused("unknown architecture, or tensors missing; `--log debug` shows its own words".into())
        })?;
        let weights = Arc::new(weights);
        let vocabulary = Arc::new(Vocabulary::new(&weights).map_err(refused)?);
        let token_text = |token: LlamaToken| {
            let bytes = if token.0 < 0 { Vec::new() } else { weights.vocab().token_to_piece(token, true, None) };
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let (bos, eos) = (token_text(weights.vocab().bos()), token_text(weights.vocab().eos()));
        let source = summary.chat_template.clone().unwrap_or_else(|| {
            builtin_template(&summary.architecture, &|text| vocabulary.control(text).is_some()).to_owned()
        });
        let template = ChatTemplate::new(&source, &bos, &eos)
            .map_err(|e| LoadError::Template { path: path.to_owned(), reason: e.to_string() })?;
        let trained = weights.n_ctx_train().max(1);
        let context = options.context.unwrap_or(DEFAULT_CONTEXT.min(trained));
        let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let info = ModelInfo {
            name: summary.name.clone().filter(|n| !n.is_empty()).unwrap_or(stem),
            version: summary.version.clone().unwrap_or_default(),
            architecture: summary.architecture.clone(),
            dialect: template.dialect(),
            context,
            parameters: weights.n_params(),
            bytes: weights.size(),
        };
        let load = Arc::new(Load::default());
        let plan = Plan { context, threads: options.threads, parallel: options.parallel, nice: options.nice };
        let (jobs, engine) =
            engine::start(Arc::clone(&weights), Arc::clone(&vocabulary), plan, Arc::clone(&clock), Arc::clone(&load))
                .map_err(LoadError::Runtime)?;
        let threads = options.threads;
        Ok(Self {
            info,
            template,
            bos,
            vocabulary,
            weights,
            threads,
            clock,
            embed: EmbedThread::new(options.nice),
            load,
            jobs: Some(jobs),
            engine: Some(engine),
        })
    }

    /// The tokens of plain text. Where it spells a control token, that is text too.
    pub fn tokenize(&self, text: &str) -> Vec<u32> {
        ids(&self.vocabulary.tokenize_plain(text))
    }

    /// The tokens that the model reads for a prompt.
    ///
    /// # Errors
    /// The model's chat template cannot render the prompt.
    pub fn prompt_tokens(&self, prompt: &Prompt) -> Result<Vec<u32>, ModelError> {
        Ok(ids(&self.vocabulary.tokenize(&self.template.render(prompt)?, &self.bos)))
    }

    fn prepare(&self, request: &GenerateRequest) -> Result<(Vec<LlamaToken>, Option<Matcher>), ModelError> {
        check_private(request)?;
        let rendered = self.template.render(&request.prompt)?;
        let tokens = self.vocabulary.tokenize(&rendered, &self.bos);
        let needed = tokens.len() + request.max_tokens as usize;
        if needed > self.info.context as usize {
            let over = needed - self.info.context as usize;
            return Err(ModelError::TooLong { tokens: tokens.len(), over, context: self.info.context });
        }
        Ok((tokens, self.matcher(&request.constraint)?))
    }

    fn matcher(&self, constraint: &Constraint) -> Result<Option<Matcher>, ModelError> {
        let control = |text: &str| self.vocabulary.control(text);
        let Some(grammar) = constraint.grammar(self.info.dialect, &control)? else { return Ok(None) };
        let parser = self.vocabulary.factory().create_parser(TopLevelGrammar::from_lark(grammar));
        let matcher = Matcher::new(parser);
        match matcher.get_error() {
            Some(error) => Err(ConstraintError::Compile(error).into()),
            None => Ok(Some(matcher)),
        }
    }
}

/// A constraint that is made of the conversation, or a call that depends on it, would tell what the noise hides.
fn check_private(request: &GenerateRequest) -> Result<(), ModelError> {
    if request.privacy.is_some() && request.logprobs {
        return Err(ModelError::Privacy("how likely its tokens are would tell what the noise hides"));
    }
    match (&request.privacy, &request.constraint) {
        (None, _) | (Some(_), Constraint::None | Constraint::Json(_) | Constraint::Choice(_)) => Ok(()),
        (Some(_), Constraint::Turn(_) | Constraint::Unheld) => {
            Err(ModelError::Privacy("its constraint is made of the conversation, or it could call tools"))
        }
    }
}

fn ids(tokens: &[LlamaToken]) -> Vec<u32> {
    tokens.iter().map(|t| t.0.cast_unsigned()).collect()
}

impl LanguageModel for LlamaModel {
    fn info(&self) -> &ModelInfo {
        &self.info
    }

    fn generate(&self, request: GenerateRequest) -> Generation {
        let tools = match &request.constraint {
            Constraint::Turn(turn) => !turn.tools.is_empty(),
            Constraint::Unheld => true,
            _ => false,
        };
        let json = matches!(&request.constraint, Constraint::Turn(turn) if turn.answer.is_some());
        let parser = OutputParser::new(self.info.dialect, tools, request.stop.clone()).of_json(json);
        let (sink, generation) = Generation::channel(parser, &request);
        // Before the grammar is compiled: a flood must not cost more than it says.
        if let Err(retry_after) = self.load.has_room() {
            sink.fail(ModelError::Busy { retry_after });
            return generation;
        }
        match self.prepare(&request) {
            Ok((tokens, matcher)) => self.submit(request, tokens, matcher, sink),
            Err(error) => sink.fail(error),
        }
        generation
    }

    fn embedder(&self) -> Option<&dyn Embedder> {
        Some(self)
    }
}

impl LlamaModel {
    fn submit(&self, request: GenerateRequest, tokens: Vec<LlamaToken>, matcher: Option<Matcher>, sink: EngineSink) {
        let admitted = self.load.admit(request.priority, tokens.len(), request.max_tokens, request.deadline);
        if let Err(retry_after) = admitted {
            return sink.fail(ModelError::Busy { retry_after });
        }
        let queued = self.clock.monotonic();
        let dialect = self.info.dialect;
        let open = dialect.form().open.and_then(|marker| Some((self.vocabulary.control(marker.0)?, marker.0)));
        let own = dialect == Dialect::Edgehold && matches!(request.constraint, Constraint::Turn(_));
        let leaning = open.filter(|_| own).map(|open| Lean::new(&request.constraint, dialect, open));
        let privacy = match request.privacy.as_ref().map(PrivateDecoding::sampler).transpose() {
            Ok(privacy) => privacy,
            Err(error) => return sink.fail(ModelError::Runtime(error.to_string())),
        };
        let job = Box::new(Job {
            tokens,
            matcher,
            leaning,
            sampling: request.sampling,
            privacy,
            max_tokens: request.max_tokens,
            logprobs: request.logprobs,
            priority: request.priority,
            client: request.client,
            queued,
            deadline: request.deadline.map(|d| queued + d),
            cancel: request.cancel,
            sink,
        });
        if let Some(Err(mpsc::SendError(job))) = self.jobs.as_ref().map(|jobs| jobs.send(job)) {
            job.sink.fail(ModelError::Runtime("the engine thread is gone".into()));
        }
    }
}

impl Drop for LlamaModel {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(engine) = self.engine.take() {
            let _ = engine.join();
        }
    }
}
