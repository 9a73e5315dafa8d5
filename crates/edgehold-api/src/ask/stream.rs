//! A turn as server-sent events: `started`, `called`, `delta` …, then `done` or `error`.

use std::convert::Infallible;

use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use edgehold_orchestrator::TurnEvent;
use serde::Serialize;
use tokio::sync::mpsc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::{Asked, CancelOnDrop};
use crate::Door;
use crate::error::ApiError;
use crate::wire::ErrorBody;

/// Events that may wait for a slow reader before the turn is given up.
const BACKLOG: usize = 1024;

pub(super) fn respond(door: Door, asked: Asked) -> Response {
    let (sender, receiver) = mpsc::channel::<Event>(BACKLOG);
    let stop = CancelOnDrop(asked.ask.cancel.clone());
    let cancel = asked.ask.cancel.clone();
    let events = sender.clone();
    // A task of its own, so that a turn that crashes is told as well.
    let turn = tokio::spawn(async move {
        let mut missed = false;
        let mut listener = |event: TurnEvent| {
            let name = match &event {
                TurnEvent::Started { .. } => "started",
                TurnEvent::Called(_) => "called",
                TurnEvent::Delta { .. } => "delta",
            };
            if missed || events.try_send(made(name, &event)).is_err() {
                missed = true;
                cancel.cancel();
            }
        };
        let result = asked.answer(&door, &mut listener).await;
        (result, missed)
    });
    tokio::spawn(async move {
        let error = |error: ApiError| made("error", &ErrorBody { error: error.detail });
        let last = match turn.await {
            // An answer with a gap must not pass for a whole one.
            Ok((_, true)) => error(too_slow()),
            Ok((Ok(answer), false)) => made("done", &answer),
            Ok((Err(e), false)) => error(e),
            Err(_) => error(ApiError::crashed()),
        };
        let _ = sender.send(last).await;
    });
    // The stream owns the stop: a reader that hangs up drops both.
    let events = ReceiverStream::new(receiver).map(move |event| {
        let _ = &stop;
        Ok::<_, Infallible>(event)
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

fn too_slow() -> ApiError {
    let message = "the answer came faster than it was read, and a part of it was left out";
    ApiError::new(StatusCode::REQUEST_TIMEOUT, "reader_too_slow", message, Some("read the events as they come"))
}

fn made(name: &str, data: &impl Serialize) -> Event {
    let data = serde_json::to_string(data).unwrap_or_else(|_| "{}".into());
    Event::default().event(name).data(data)
}
