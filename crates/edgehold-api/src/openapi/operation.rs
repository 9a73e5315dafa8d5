//! What is said of an operation.

use serde_json::Value;

use super::Schemas;

/// Makes a schema, or a reference to one.
pub(super) type Make = fn(&mut Schemas) -> Value;

/// A method at an address.
pub(super) struct Operation {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) id: &'static str,
    pub(super) summary: &'static str,
    pub(super) about: &'static str,
    /// Whether it needs no token.
    pub(super) open: bool,
    /// What is sent, where that is JSON.
    pub(super) body: Option<Make>,
    pub(super) replies: &'static [Reply],
    /// The statuses of its errors beside those that every operation of its kind has.
    pub(super) errors: &'static [u16],
}

/// A reply that is no error.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) about: &'static str,
    /// By their content types.
    pub(super) bodies: &'static [(&'static str, Body)],
    /// The operation that takes the `id` of the body.
    pub(super) then: Option<&'static str>,
}

/// What a body is.
pub(super) enum Body {
    /// One value.
    Json(Make),
    /// One value after the other: the data of server-sent events, or lines.
    Each(Make),
    /// Text that is no JSON.
    Text,
}

pub(super) const JSON: &str = "application/json";
pub(super) const EVENTS: &str = "text/event-stream";

pub(super) const fn get(path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    operation("get", path, id, summary)
}

pub(super) const fn post(path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    operation("post", path, id, summary)
}

pub(super) const fn delete(path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    operation("delete", path, id, summary)
}

const fn operation(method: &'static str, path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    Operation { method, path, id, summary, about: "", open: false, body: None, replies: &[], errors: &[] }
}

impl Operation {
    pub(super) const fn open(self) -> Self {
        Self { open: true, ..self }
    }

    pub(super) const fn about(self, about: &'static str) -> Self {
        Self { about, ..self }
    }

    pub(super) const fn takes(self, body: Make) -> Self {
        Self { body: Some(body), ..self }
    }

    pub(super) const fn gives(self, replies: &'static [Reply]) -> Self {
        Self { replies, ..self }
    }

    pub(super) const fn errors(self, errors: &'static [u16]) -> Self {
        Self { errors, ..self }
    }
}

pub(super) const fn reply(status: u16, about: &'static str, bodies: &'static [(&'static str, Body)]) -> Reply {
    Reply { status, about, bodies, then: None }
}

impl Reply {
    pub(super) const fn then(self, operation: &'static str) -> Self {
        Self { then: Some(operation), ..self }
    }
}
