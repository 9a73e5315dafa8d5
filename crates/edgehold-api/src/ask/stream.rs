//! A turn as server-sent events: `started`, `called`, `delta` …, then `done` or `error`. Other doors write the same turn in
//! their own form ([`follow`], and [`run`] where it is no server-sent events).

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use edgehold_orchestrator::{Answer, TurnEvent};
use serde::Serialize;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use tokio_stream::{Stream, StreamExt};

use super::{Asked, CancelOnDrop};
use crate::Door;
use crate::error::ApiError;
use crate::wire::ErrorBody;

/// Events that may wait for a slow reader before the turn is given up.
const BACKLOG: usize = 1024;

/// What a form has to write.
pub(crate) enum Happening<'a> {
    /// Something happened during the turn.
    Event(&'a TurnEvent),
    /// It is over.
    Ended(Result<&'a Answer, ApiError>),
}

pub(super) fn respond(door: Door, asked: Asked) -> Response {
    follow(door, asked, |happening| {
        vec![match happening {
            Happening::Event(event) => {
                let name = match event {
                    TurnEvent::Started { .. } => "started",
                    TurnEvent::Called(_) => "called",
                    TurnEvent::Delta { .. } => "delta",
                };
                made(name, event)
            }
            Happening::Ended(Ok(answer)) => made("done", answer),
            Happening::Ended(Err(error)) => made("error", &ErrorBody { error: error.detail }),
        }]
    })
}

/// Runs a turn, and sends what `write` makes of it as server-sent events.
pub(crate) fn follow(
    door: Door,
    asked: Asked,
    write: impl FnMut(Happening<'_>) -> Vec<Event> + Send + 'static,
) -> Response {
    let events = run(door, asked, write).map(Ok::<_, Infallible>);
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

/// Runs a turn, and gives what `write` makes of it. Whoever drops the stream ends the turn.
pub(crate) fn run<T: Send + 'static, W: FnMut(Happening<'_>) -> Vec<T> + Send + 'static>(
    door: Door,
    asked: Asked,
    write: W,
) -> impl Stream<Item = T> + Send + use<T, W> {
    let (sender, receiver) = mpsc::channel::<T>(BACKLOG);
    let stop = CancelOnDrop(asked.ask.cancel.clone());
    let cancel = asked.ask.cancel.clone();
    let events = sender.clone();
    let write = Arc::new(Mutex::new(write));
    let written = {
        let write = Arc::clone(&write);
        move |happening: Happening<'_>| (write.lock().unwrap_or_else(PoisonError::into_inner))(happening)
    };
    let wrote = written.clone();
    // A task of its own, so that a turn that crashes is told as well.
    let turn = tokio::spawn(async move {
        let mut missed = false;
        let mut listener = |event: TurnEvent| {
            for made in wrote(Happening::Event(&event)) {
                if missed || events.try_send(made).is_err() {
                    missed = true;
                    cancel.cancel();
                }
            }
        };
        let result = asked.answer(&door, &mut listener).await;
        (result, missed)
    });
    tokio::spawn(async move {
        let last = match turn.await {
            // An answer with a gap must not pass for a whole one.
            Ok((_, true)) => written(Happening::Ended(Err(too_slow()))),
            Ok((Ok(answer), false)) => written(Happening::Ended(Ok(&answer))),
            Ok((Err(e), false)) => written(Happening::Ended(Err(e))),
            Err(_) => written(Happening::Ended(Err(ApiError::crashed()))),
        };
        for event in last {
            let _ = sender.send(event).await;
        }
    });
    // The stream owns the stop: a reader that hangs up drops both.
    ReceiverStream::new(receiver).map(move |event| {
        let _ = &stop;
        event
    })
}

fn too_slow() -> ApiError {
    let message = "the answer came faster than it was read, and a part of it was left out";
    ApiError::new(StatusCode::REQUEST_TIMEOUT, "reader_too_slow", message, Some("read the events as they come"))
}

fn made(name: &str, data: &impl Serialize) -> Event {
    let data = serde_json::to_string(data).unwrap_or_else(|_| "{}".into());
    Event::default().event(name).data(data)
}
