//! `POST /api/chat` and `POST /api/generate`.

use std::convert::Infallible;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use tokio_stream::StreamExt;

use super::error::OllamaError;
use super::read::{self, Request};
use super::reply::{Form, Reply};
use crate::agents::known;
use crate::ask::Asked;
use crate::ask::stream::run;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::read::fields::name_ignored;
use crate::{Door, Peer};

pub(crate) async fn chat(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, OllamaError> {
    ApiError::unless_json(&headers)?;
    answer(door, &caller, peer, Form::Chat, read::chat(&body?)?).await
}

pub(crate) async fn generate(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, OllamaError> {
    ApiError::unless_json(&headers)?;
    answer(door, &caller, peer, Form::Generate, read::generate(&body?)?).await
}

async fn answer(
    door: Door,
    caller: &Caller,
    peer: Option<Extension<Peer>>,
    form: Form,
    request: Request,
) -> Result<Response, OllamaError> {
    let Request { model, agent, ask, stream, ignored } = request;
    let agent = caller.asks(agent)?;
    known(&door, agent.as_ref())?;
    let mut reply = Reply::new(form, model);
    let mut response = match ask {
        None => Json(reply.loaded()).into_response(),
        Some(mut ask) => {
            ask.agent = agent;
            ask.client = peer.map_or(0, |Extension(peer)| peer.client());
            let asked = Asked::of(ask);
            if stream {
                let lines = run(door, asked, move |happening| reply.write(happening)).map(Ok::<_, Infallible>);
                ([(header::CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(lines)).into_response()
            } else {
                Json(reply.whole(&asked.answered(door).await?)).into_response()
            }
        }
    };
    name_ignored(&mut response, &ignored);
    Ok(response)
}
