//! A turn as server-sent events: `started`, `called`, `delta` …, then `done` or `error`.

use std::convert::Infallible;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use edgehold_orchestrator::{Ask, Conversation, TurnEvent};
use serde::Serialize;
use tokio::sync::mpsc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::CancelOnDrop;
use crate::Door;
use crate::error::ApiError;
use crate::wire::ErrorBody;

/// Events that may wait for a slow reader before the turn is given up.
const BACKLOG: usize = 1024;

pub(super) fn respond(door: Door, ask: Ask) -> Response {
    let (sender, receiver) = mpsc::channel::<Event>(BACKLOG);
    let stop = CancelOnDrop(ask.cancel.clone());
    let cancel = ask.cancel.clone();
    tokio::spawn(async move {
        let mut listener = |event: TurnEvent| {
            let name = match &event {
                TurnEvent::Started { .. } => "started",
                TurnEvent::Called(_) => "called",
                TurnEvent::Delta { .. } => "delta",
            };
            if sender.try_send(made(name, &event)).is_err() {
                cancel.cancel();
            }
        };
        let result = door.orchestrator.ask(ask, &mut Conversation::default(), &mut listener).await;
        let last = match result {
            Ok(answer) => made("done", &answer),
            Err(error) => made("error", &ErrorBody { error: ApiError::from(&error).detail }),
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

fn made(name: &str, data: &impl Serialize) -> Event {
    let data = serde_json::to_string(data).unwrap_or_else(|_| "{}".into());
    Event::default().event(name).data(data)
}
