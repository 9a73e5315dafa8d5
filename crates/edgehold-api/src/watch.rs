//! `GET /v1/watch`: what happens on this node, as server-sent events, without a word of it.

use std::convert::Infallible;

use axum::extract::{Extension, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use edgehold_access::Action;
use edgehold_orchestrator::FeedEvent;
use tokio::sync::mpsc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use crate::Door;
use crate::caller::Caller;
use crate::error::ApiError;

/// Few: what a slow reader misses is counted where it waits, in the feed.
const BACKLOG: usize = 16;

pub(crate) async fn watch(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
) -> Result<Response, ApiError> {
    let events = told(&door, &caller, |event| {
        let data = serde_json::to_string(&event).unwrap_or_else(|_| "{}".into());
        Event::default().event(event.name()).data(data)
    })?;
    Ok(Sse::new(events.map(Ok::<_, Infallible>)).keep_alive(KeepAlive::default()).into_response())
}

/// What happens from now on, as `make` writes it.
pub(crate) fn told<T: Send + 'static>(
    door: &Door,
    caller: &Caller,
    make: impl Fn(FeedEvent) -> T + Send + 'static,
) -> Result<ReceiverStream<T>, ApiError> {
    caller.must(Action::Watch, None)?;
    let mut watch = door.behind.orchestrator.feed().watch();
    let (sender, receiver) = mpsc::channel(BACKLOG);
    tokio::spawn(async move {
        loop {
            let event = tokio::select! {
                event = watch.next() => event,
                // Nobody reads any more, so nothing more is to be made.
                () = sender.closed() => None,
            };
            let Some(event) = event else { return };
            if sender.send(make(event)).await.is_err() {
                return;
            }
        }
    });
    Ok(ReceiverStream::new(receiver))
}
