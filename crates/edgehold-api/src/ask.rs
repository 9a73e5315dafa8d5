//! `POST /ask`: as JSON, as server-sent events, or as plain lines, by what the caller accepts.

pub(crate) mod stream;
mod text;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use edgehold_model::CancelToken;
use edgehold_orchestrator::sessions::SessionId;
use edgehold_orchestrator::{Answer, Ask, Conversation, TurnEvent};
use edgehold_types::{AgentName, SubjectId};

use crate::caller::Caller;
use crate::error::ApiError;
use crate::read::raw;
use crate::sessions::{kept, read_id};
use crate::wire::AskBody;
use crate::{Door, Peer};

pub(crate) async fn ask(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, ApiError> {
    let peer = peer.map(|Extension(peer)| peer);
    let asked = Asked::read(read(&headers, &body?)?, "rest")?.by(&door, &caller, peer.as_ref())?;
    let accepts = |kind: &str| {
        headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|accept| accept.contains(kind))
    };
    if accepts("text/event-stream") {
        return Ok(stream::respond(door, asked));
    }
    let answer = asked.answered(door).await?;
    Ok(if accepts("text/plain") { text::lines(&answer).into_response() } else { Json(answer).into_response() })
}

/// Stops the turn when nobody waits for it any more.
pub(crate) struct CancelOnDrop(pub(crate) CancelToken);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// A question, and the session that it goes on.
pub(crate) struct Asked {
    pub(crate) ask: Ask,
    session: Option<SessionId>,
}

impl Asked {
    /// A question of no session.
    pub(crate) fn of(ask: Ask) -> Self {
        Self { ask, session: None }
    }

    /// A question as a caller sent it.
    pub(crate) fn read(body: AskBody, source: &'static str) -> Result<Self, ApiError> {
        let agent: Option<AgentName> = match body.agent {
            Some(name) => Some(name.parse().map_err(|e| invalid("agent_name_invalid", format!("{e}")))?),
            None => None,
        };
        let subject: Option<SubjectId> = match body.subject {
            Some(name) => Some(name.parse().map_err(|e| invalid("subject_invalid", format!("{e}")))?),
            None => None,
        };
        let session = body.session.as_deref().map(read_id).transpose()?;
        let ask =
            Ask { agent, subject, priority: body.priority, source: Some(source), ..Ask::new(raw(body.user_input)) };
        Ok(Self { ask, session })
    }

    /// The same from this caller, if it may ask it.
    pub(crate) fn by(mut self, door: &Door, caller: &Caller, peer: Option<&Peer>) -> Result<Self, ApiError> {
        self.ask.agent = caller.asks(self.ask.agent.take())?;
        self.ask.client = peer.map_or(0, Peer::client);
        if self.session.is_some() {
            kept(door)?;
        }
        Ok(self)
    }

    /// Runs the turn. A caller that hangs up drops this future, and with it the guard, which stops the engine. The turn itself
    /// is a task of its own, so that it comes to its end and is recorded all the same.
    pub(crate) async fn answered(self, door: Door) -> Result<Answer, ApiError> {
        let _stop = CancelOnDrop(self.ask.cancel.clone());
        let turn = async move { self.answer(&door, &mut |_| {}).await };
        tokio::spawn(turn).await.map_err(|_| ApiError::crashed())?
    }

    async fn answer(self, door: &Door, listener: &mut (dyn FnMut(TurnEvent) + Send)) -> Result<Answer, ApiError> {
        let orchestrator = &door.behind.orchestrator;
        match self.session {
            Some(id) => {
                let answer = kept(door)?.ask(orchestrator, &id, self.ask, listener).await;
                answer.map_err(|e| ApiError::from(&e))
            }
            None => {
                let answer = orchestrator.ask(self.ask, &mut Conversation::default(), listener).await;
                answer.map_err(|e| ApiError::from(&e))
            }
        }
    }
}

fn read(headers: &HeaderMap, body: &[u8]) -> Result<AskBody, ApiError> {
    ApiError::unless_json(headers)?;
    if let Err(e) = std::str::from_utf8(body) {
        return Err(invalid("utf8_invalid", format!("the body is not UTF-8: bad byte at {}", e.valid_up_to())));
    }
    serde_json::from_slice(body).map_err(|e| invalid("json_invalid", e.to_string()))
}

fn invalid(code: &str, message: String) -> ApiError {
    let hint = Some(r#"send {"user_input": "your question"}"#);
    ApiError::new(StatusCode::BAD_REQUEST, code, message, hint)
}
