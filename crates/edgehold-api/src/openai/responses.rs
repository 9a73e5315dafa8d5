//! `POST /v1/responses`: a turn as clients of the newer OpenAI API ask for it. Nothing is kept of it here but the audit record:
//! a caller sends the whole conversation each time.

mod events;
pub(crate) mod fields;
mod input;
mod object;
mod read;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use edgehold_orchestrator::Answer;

use super::error::OpenAiError;
use super::turn::asked;
use crate::ask::stream::follow;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::read::fields::name_ignored;
use crate::{Door, Peer};
use events::Events;
use read::{Request, request};

pub(crate) async fn respond(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, OpenAiError> {
    ApiError::unless_json(&headers)?;
    let Request { ask, object, stream, whole, ignored } = request(&body.map_err(ApiError::from)?)?;
    let asked = asked(&door, &caller, peer.as_deref(), ask)?;
    let mut response = if stream {
        let mut events = Events::new(object, whole);
        follow(door, asked, move |happening| events.write(happening))
    } else {
        let answer = asked.answered(door).await?;
        unless_cut(&answer, whole)?;
        Json(object.ended(&answer, object::output(&answer))).into_response()
    };
    name_ignored(&mut response, &ignored);
    Ok(response)
}

/// Refuses an answer to a part of the conversation where the caller wants the `whole` of it read.
fn unless_cut(answer: &Answer, whole: bool) -> Result<(), ApiError> {
    if !whole || answer.dropped_exchanges == 0 {
        return Ok(());
    }
    let message = format!(
        "the prompt has no room for {} old exchanges of the conversation, and `truncation` is `disabled`",
        answer.dropped_exchanges
    );
    let hint = Some("send less, or leave them out with `truncation` as `auto`");
    Err(ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "prompt_too_long", message, hint))
}
