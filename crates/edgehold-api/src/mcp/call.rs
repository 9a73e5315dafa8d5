//! A call: one turn of one agent.

use std::time::{Duration, Instant};

use edgehold_guard::Raw;
use edgehold_model::CancelToken;
use edgehold_orchestrator::{Answer, Ask, Conversation, TurnEvent};
use edgehold_types::AgentName;
use rmcp::RoleServer;
use rmcp::model::{CallToolResult, ContentBlock, JsonObject, ProgressNotificationParam};
use rmcp::service::RequestContext;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::server::Agents;
use crate::ask::CancelOnDrop;
use crate::error::ApiError;
use crate::read::raw;
use crate::wire::{ErrorBody, ErrorDetail};

/// Steps that wait to be told. Those that find no room are left out: each next one tells more.
const BACKLOG: usize = 16;

/// Pieces of an answer are told of no more often.
const PACE: Duration = Duration::from_millis(250);

pub(super) struct Call {
    pub(super) agent: AgentName,
    pub(super) question: Raw<String>,
    pub(super) source: &'static str,
    pub(super) client: u64,
    pub(super) cancel: CancelToken,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Arguments {
    question: String,
}

/// The question of a call. What a tool makes of its arguments is its own business: a model that got them wrong reads why.
pub(super) fn question(arguments: Option<JsonObject>) -> Result<Raw<String>, Box<CallToolResult>> {
    let arguments = Value::Object(arguments.unwrap_or_default());
    match serde_json::from_value::<Arguments>(arguments) {
        Ok(Arguments { question }) => Ok(raw(question)),
        Err(error) => Err(Box::new(failed(ErrorDetail {
            code: "arguments_invalid".to_owned(),
            message: error.to_string(),
            hint: Some(r#"call it with {"question": "what you want to know"}"#.to_owned()),
        }))),
    }
}

impl Call {
    /// Runs the turn, and tells of its steps where the caller wants to hear of them. The turn is a task of its own, so that it
    /// comes to its end and is recorded also where nobody waits for it any more.
    pub(super) async fn run(self, agents: &Agents, context: &RequestContext<RoleServer>) -> CallToolResult {
        let (steps, mut told) = mpsc::channel(BACKLOG);
        let token = context.meta.get_progress_token();
        let cancel = self.cancel.clone();
        let _stop = CancelOnDrop(cancel.clone());
        let running = std::sync::Arc::clone(&agents.running).read_owned().await;
        let orchestrator = std::sync::Arc::clone(&agents.door.behind.orchestrator);
        let wanted = token.is_some();
        let mut turn = tokio::spawn(async move {
            let _running = running;
            let ask = Ask {
                agent: Some(self.agent),
                source: Some(self.source),
                client: self.client,
                cancel: self.cancel,
                ..Ask::new(self.question)
            };
            let mut progress = Progress::default();
            let mut listener = |event: TurnEvent| {
                if let Some(step) = wanted.then(|| progress.step(&event)).flatten() {
                    let _ = steps.try_send(step);
                }
            };
            orchestrator.ask(ask, &mut Conversation::default(), &mut listener).await
        });
        let ended = loop {
            tokio::select! {
                biased;
                ended = &mut turn => break ended,
                () = context.ct.cancelled(), if !cancel.is_cancelled() => cancel.cancel(),
                Some((progress, message)) = told.recv() => {
                    let Some(token) = token.clone() else { continue };
                    let step = ProgressNotificationParam::new(token, progress);
                    let step = match message {
                        Some(message) => step.with_message(message),
                        None => step,
                    };
                    // Whoever does not hear this does not hear the answer either.
                    let _ = context.peer.notify_progress(step).await;
                }
            }
        };
        match ended {
            Ok(Ok(answer)) => result(&answer),
            Ok(Err(error)) => failed(ApiError::from(&error).detail),
            Err(_) => failed(ApiError::crashed().detail),
        }
    }
}

/// Counts what happens in a turn: nobody knows beforehand how much it will be.
#[derive(Default)]
struct Progress {
    steps: u32,
    told: Option<Instant>,
}

impl Progress {
    /// How far it is, and what was done: names alone, no words of anyone.
    fn step(&mut self, event: &TurnEvent) -> Option<(f64, Option<String>)> {
        self.steps += 1;
        let message = match event {
            TurnEvent::Started { agent, .. } => Some(format!("`{agent}` has begun")),
            TurnEvent::Called(call) => Some(match call.error {
                None => format!("`{}` was called", call.tool),
                Some(code) => format!("`{}` failed: {code}", call.tool),
            }),
            TurnEvent::Delta { .. } if self.told.is_some_and(|told| told.elapsed() < PACE) => return None,
            TurnEvent::Delta { .. } => None,
        };
        self.told = Some(Instant::now());
        Some((f64::from(self.steps), message))
    }
}

fn result(answer: &Answer) -> CallToolResult {
    let calls = answer.calls.iter().map(|call| match call.error {
        Some(error) => json!({"tool": call.tool, "error": error}),
        None => json!({"tool": call.tool}),
    });
    let mut result = CallToolResult::success(vec![ContentBlock::text(answer.answer.get())]);
    result.structured_content = Some(json!({
        "answer": answer.answer, "kind": answer.kind, "agent": answer.agent, "calls": calls.collect::<Vec<Value>>(),
    }));
    result
}

/// A turn that came to nothing. There is no structured content, which would have to be of the form of an answer.
fn failed(error: ErrorDetail) -> CallToolResult {
    let text = serde_json::to_string(&ErrorBody { error }).unwrap_or_default();
    CallToolResult::error(vec![ContentBlock::text(text)])
}
