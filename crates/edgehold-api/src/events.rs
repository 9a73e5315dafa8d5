//! `POST /v1/events`: what came in is on the disk when the answer says so.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, State};
use axum::http::StatusCode;
use edgehold_access::Action;
use edgehold_events::{Arrival, Door as Entrance, Intake, IntakeError, Receipt};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::Door;
use crate::caller::Caller;
use crate::error::ApiError;

/// An event.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Event")]
pub(crate) struct EventBody<'a> {
    /// Where it belongs: a stream of the settings has it.
    pub(crate) topic: String,
    /// An object, a number, or an array of objects, each of which is an event.
    #[serde(borrow)]
    #[schemars(with = "serde_json::Value")]
    pub(crate) event: &'a RawValue,
    /// The sender's own key: a second event with it is a duplicate.
    #[serde(default)]
    pub(crate) key: Option<String>,
}

/// What became of each.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "result", rename_all = "snake_case")]
pub(crate) enum Taken {
    /// It is stored.
    Stored {
        /// How many events it holds.
        events: u32,
    },
    /// It was here before.
    Duplicate,
    /// It cannot be used; it lies among the dead letters.
    Dead {
        /// Why: a stable code.
        code: &'static str,
        /// Why, for a person.
        message: String,
    },
}

pub(crate) async fn take(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Vec<Taken>>, ApiError> {
    let intake = may_publish(&door, &caller)?;
    let body = body?;
    let invalid = |error: serde_json::Error| {
        let hint = Some(r#"send {"topic": "…", "event": {…}, "key": "…"}, or an array of these"#);
        ApiError::new(StatusCode::BAD_REQUEST, "json_invalid", error.to_string(), hint)
    };
    let many = body.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'[');
    let events: Vec<EventBody<'_>> = match many {
        true => serde_json::from_slice(&body).map_err(invalid)?,
        false => vec![serde_json::from_slice(&body).map_err(invalid)?],
    };
    Ok(Json(publish(intake, events, Entrance::Rest).await?))
}

/// Where events go, if the caller may hand in any.
pub(crate) fn may_publish<'a>(door: &'a Door, caller: &Caller) -> Result<&'a dyn Intake, ApiError> {
    caller.must(Action::Publish, None)?;
    door.behind.intake.as_deref().ok_or_else(|| {
        let hint = Some("name a file with streams and rules: `[events]`, `file = \"events.toml\"`");
        ApiError::new(StatusCode::NOT_FOUND, "events_off", "this node takes no events", hint)
    })
}

/// Hands in events in their order.
pub(crate) async fn publish(
    intake: &dyn Intake,
    events: Vec<EventBody<'_>>,
    door: Entrance,
) -> Result<Vec<Taken>, ApiError> {
    let mut tickets = Vec::with_capacity(events.len());
    for EventBody { topic, event, key } in events {
        let payload = event.get().as_bytes().to_vec();
        tickets.push(intake.submit(Arrival { door, topic, payload, key }));
    }
    let mut taken = Vec::with_capacity(tickets.len());
    for ticket in tickets {
        // One that was not taken fails the whole request: those before it are here, and sent again they are duplicates if they
        // have keys.
        let receipt = match ticket {
            Ok(ticket) => ticket.await.unwrap_or(Err(IntakeError::Closed)),
            Err(error) => Err(error),
        };
        taken.push(match receipt.map_err(ApiError::from)? {
            Receipt::Stored { events } => Taken::Stored { events },
            Receipt::Duplicate => Taken::Duplicate,
            Receipt::Dead { reason } => Taken::Dead { code: reason.code(), message: reason.to_string() },
        });
    }
    Ok(taken)
}

impl From<IntakeError> for ApiError {
    fn from(error: IntakeError) -> Self {
        let message = error.to_string();
        match error {
            IntakeError::Busy { retry_after } => {
                let hint = Some("send fewer at once, and with keys, so that none is counted twice");
                let busy = Self::new(StatusCode::TOO_MANY_REQUESTS, "events_busy", message, hint);
                Self { retry_after: Some(retry_after), ..busy }
            }
            IntakeError::Store(_) => {
                Self::new(StatusCode::INSUFFICIENT_STORAGE, "store_failed", message, Some("is the disk full?"))
            }
            IntakeError::Closed => Self::new(StatusCode::SERVICE_UNAVAILABLE, "closing", message, None),
        }
    }
}
