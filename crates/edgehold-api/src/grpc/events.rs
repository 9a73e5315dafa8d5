//! Events that are handed in, and what became of them.

use axum::http::StatusCode;
use serde_json::value::RawValue;

use super::proto;
use super::proto::taken::Result as Outcome;
use crate::error::ApiError;
use crate::events::{EventBody, Taken};

/// The events of a request: all of them, or none if one of them is not JSON.
pub(super) fn read(events: &[proto::Event]) -> Result<Vec<EventBody<'_>>, ApiError> {
    events.iter().enumerate().map(|(index, event)| body(index, event)).collect()
}

fn body(index: usize, event: &proto::Event) -> Result<EventBody<'_>, ApiError> {
    let json: &RawValue = serde_json::from_str(&event.event_json).map_err(|e| {
        let message = format!("`events[{index}].event_json` is not JSON: {e}");
        ApiError::new(StatusCode::BAD_REQUEST, "json_invalid", message, None)
    })?;
    Ok(EventBody { topic: event.topic.clone(), event: json, key: event.key.clone() })
}

pub(super) fn written(taken: Taken) -> proto::Taken {
    let result = match taken {
        Taken::Stored { events } => Outcome::Stored(proto::Stored { events }),
        Taken::Duplicate => Outcome::Duplicate(proto::Duplicate {}),
        Taken::Dead { code, message } => Outcome::Dead(proto::Dead { code: code.to_owned(), message }),
    };
    proto::Taken { result: Some(result) }
}
