//! The thread that makes vectors.

use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use edgehold_model::{CancelToken, EmbedSink, ModelError, StopReason};
use edgehold_types::Clock;
use llama_cpp_2::model::LlamaModel as Weights;
use llama_cpp_2::token::LlamaToken;

use super::context::EmbedContext;

/// How much nicer it is than the engine's thread: where both want a core, turns have about ten times as much of it.
const NICER: u8 = 10;
/// When nothing came for so long, the context's memory is given back.
const IDLE: Duration = Duration::from_secs(60);

/// Texts that somebody waits for.
pub(super) struct Texts {
    pub(super) tokens: Vec<Vec<LlamaToken>>,
    /// What the model expects before every text.
    pub(super) before: Option<LlamaToken>,
    pub(super) deadline: Option<Duration>,
    pub(super) cancel: CancelToken,
    pub(super) sink: EmbedSink,
}

/// Where texts are handed in. The thread begins with the first of them.
pub(crate) struct EmbedThread {
    nice: u8,
    running: Mutex<Option<Running>>,
    /// The model is given up.
    over: CancelToken,
}

struct Running {
    texts: mpsc::Sender<Texts>,
    thread: JoinHandle<()>,
}

impl EmbedThread {
    /// A thread, beside an engine to whose niceness so much is added.
    pub(crate) fn new(nice: u8) -> Self {
        Self { nice, running: Mutex::default(), over: CancelToken::default() }
    }

    /// Hands texts in. `size` is the longest text in tokens, and how many threads compute.
    pub(super) fn submit(&self, mut texts: Texts, weights: &Arc<Weights>, size: (usize, u32), clock: &Arc<dyn Clock>) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = running.as_ref() {
            match running.texts.send(texts) {
                Ok(()) => return,
                // It died over what came before.
                Err(mpsc::SendError(back)) => texts = back,
            }
        }
        let started = self.start(Arc::clone(weights), size, Arc::clone(clock));
        match started {
            Ok(started) => {
                // It cannot have ended: it waits for these.
                let _ = started.texts.send(texts);
                *running = Some(started);
            }
            Err(error) => texts.sink.fail(ModelError::Runtime(error.to_string())),
        }
    }

    fn start(&self, weights: Arc<Weights>, size: (usize, u32), clock: Arc<dyn Clock>) -> std::io::Result<Running> {
        let (sender, texts) = mpsc::channel();
        let (over, nice) = (self.over.clone(), self.nice.saturating_add(NICER));
        let run = move || {
            #[cfg(target_os = "linux")]
            {
                // On Linux a thread has a niceness of its own, which the threads that it starts take over.
                let _ = rustix::process::nice(nice.into());
            }
            serve(&weights, size, &texts, &over, &*clock);
        };
        let thread = std::thread::Builder::new().name("edgehold-embed".into()).spawn(run)?;
        Ok(Running { texts: sender, thread })
    }
}

impl Drop for EmbedThread {
    fn drop(&mut self) {
        self.over.cancel();
        let running = self.running.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Running { texts, thread }) = running {
            drop(texts);
            let _ = thread.join();
        }
    }
}

/// Makes vectors until the model is given up. The context is there while there is something to do, and a while longer.
fn serve(
    weights: &Weights,
    (longest, threads): (usize, u32),
    texts: &mpsc::Receiver<Texts>,
    over: &CancelToken,
    clock: &dyn Clock,
) {
    let mut context: Option<EmbedContext<'_>> = None;
    loop {
        let next = match context {
            None => texts.recv().map_err(|_| mpsc::RecvTimeoutError::Disconnected),
            Some(_) => texts.recv_timeout(IDLE),
        };
        let asked = match next {
            Ok(asked) => asked,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                context = None;
                continue;
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => return,
        };
        let go_on = || match () {
            () if over.is_cancelled() || asked.cancel.is_cancelled() || asked.sink.is_closed() => {
                Err(ModelError::Stopped(StopReason::Cancelled))
            }
            () if asked.deadline.is_some_and(|d| clock.monotonic() >= d) => {
                Err(ModelError::Stopped(StopReason::Deadline))
            }
            () => Ok(()),
        };
        let made = go_on().and_then(|()| {
            let context = match &mut context {
                Some(context) => context,
                none => none.insert(EmbedContext::new(weights, longest, threads)?),
            };
            asked.tokens.iter().map(|text| context.vector(asked.before, text, &go_on)).collect::<Result<Vec<_>, _>>()
        });
        let read: usize = asked.tokens.iter().map(|text| text.len() + usize::from(asked.before.is_some())).sum();
        match made {
            Ok(vectors) => asked.sink.done(vectors, u32::try_from(read).unwrap_or(u32::MAX)),
            Err(error) => asked.sink.fail(error),
        }
    }
}
