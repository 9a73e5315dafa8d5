//! `POST /v1/chat/completions`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, State};
use axum::http::HeaderMap;
use axum::response::sse::Event;
use axum::response::{IntoResponse, Response};
use edgehold_model::StopReason;
use edgehold_orchestrator::{Answer, AnswerKind, RequestedCall, TurnEvent};
use serde_json::{Value, json};

use super::error::OpenAiError;
use super::logprobs::logprobs;
use super::read::{Chat, chat};
use super::turn::{asked, now};
use crate::ask::stream::{Happening, follow};
use crate::caller::Caller;
use crate::error::ApiError;
use crate::read::fields::name_ignored;
use crate::{Door, Peer};

pub(crate) async fn complete(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, OpenAiError> {
    ApiError::unless_json(&headers)?;
    let Chat { ask, model, stream, include_usage, ignored } = chat(&body.map_err(ApiError::from)?)?;
    let asked = asked(&door, &caller, peer.as_deref(), ask)?;
    let created = now();
    let mut response = if stream {
        let mut chunks = Chunks { id: String::new(), model, created, sent: String::new(), include_usage };
        follow(door, asked, move |happening| chunks.write(happening))
    } else {
        Json(completion(&asked.answered(door).await?, &model, created)).into_response()
    };
    name_ignored(&mut response, &ignored);
    Ok(response)
}

fn completion(answer: &Answer, model: &str, created: u64) -> Value {
    json!({
        "id": id(&answer.turn),
        "object": "chat.completion",
        "created": created,
        "model": model,
        "choices": [{
            "index": 0,
            "message": message(answer),
            "logprobs": logprobs(answer.logprobs.as_ref()),
            "finish_reason": finish(answer),
        }],
        "usage": usage(answer),
    })
}

fn message(answer: &Answer) -> Value {
    if answer.requested.is_empty() {
        return json!({"role": "assistant", "content": answer.answer, "refusal": null});
    }
    json!({"role": "assistant", "content": null, "refusal": null, "tool_calls": tool_calls(answer)})
}

/// What the caller is to call.
fn tool_calls(answer: &Answer) -> Vec<Value> {
    let call = |(i, call): (usize, &RequestedCall)| {
        let function = json!({"name": call.tool, "arguments": call.arguments.get().to_string()});
        json!({"id": format!("call_{}_{i}", answer.turn), "type": "function", "function": function})
    };
    answer.requested.iter().enumerate().map(call).collect()
}

/// A turn in pieces.
struct Chunks {
    id: String,
    model: String,
    created: u64,
    /// What was sent of the answer.
    sent: String,
    include_usage: bool,
}

impl Chunks {
    fn write(&mut self, happening: Happening<'_>) -> Vec<Event> {
        match happening {
            Happening::Event(TurnEvent::Started { turn, .. }) => {
                self.id = id(turn);
                vec![self.chunk(json!({"role": "assistant", "content": "", "refusal": null}), None)]
            }
            Happening::Event(TurnEvent::Called(_)) => Vec::new(),
            Happening::Event(TurnEvent::Delta { text }) => {
                self.sent += text.get();
                vec![self.chunk(json!({"content": text}), None)]
            }
            Happening::Ended(Ok(answer)) => {
                let mut events = Vec::new();
                // What a tool did, a fallback or a call that waits is no model's text, and comes at the end only.
                let whole = answer.answer.get();
                let rest = whole.strip_prefix(self.sent.as_str()).map_or_else(|| format!("\n{whole}"), str::to_owned);
                if answer.kind != AnswerKind::Calls && !rest.is_empty() {
                    events.push(self.chunk(json!({"content": rest}), None));
                }
                for (i, mut call) in tool_calls(answer).into_iter().enumerate() {
                    call["index"] = i.into();
                    events.push(self.chunk(json!({"tool_calls": [call]}), None));
                }
                // Whether they may be told is known when the guard has seen the whole.
                let logprobs = logprobs(answer.logprobs.as_ref());
                events.push(self.chunk_with(json!({}), &logprobs, Some(finish(answer))));
                if self.include_usage {
                    let mut last = self.body(json!([]));
                    last["usage"] = usage(answer);
                    events.push(Event::default().data(last.to_string()));
                }
                events.push(Event::default().data("[DONE]"));
                events
            }
            Happening::Ended(Err(error)) => {
                vec![Event::default().data(OpenAiError::from(error).body().to_string())]
            }
        }
    }

    fn chunk(&self, delta: Value, finish: Option<&str>) -> Event {
        self.chunk_with(delta, &Value::Null, finish)
    }

    fn chunk_with(&self, delta: Value, logprobs: &Value, finish: Option<&str>) -> Event {
        let choices = json!([{"index": 0, "delta": delta, "logprobs": logprobs, "finish_reason": finish}]);
        Event::default().data(self.body(choices).to_string())
    }

    fn body(&self, choices: Value) -> Value {
        let mut body = json!({
            "id": self.id, "object": "chat.completion.chunk", "created": self.created, "model": self.model, "choices": choices,
        });
        if self.include_usage {
            body["usage"] = Value::Null;
        }
        body
    }
}

fn id(turn: &edgehold_types::TurnId) -> String {
    format!("chatcmpl-{turn}")
}

fn finish(answer: &Answer) -> &'static str {
    match answer.kind {
        AnswerKind::Calls => "tool_calls",
        _ if answer.ended == StopReason::Length => "length",
        _ => "stop",
    }
}

fn usage(answer: &Answer) -> Value {
    let usage = &answer.usage;
    json!({
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
        "prompt_tokens_details": {"cached_tokens": usage.reused_tokens},
    })
}
