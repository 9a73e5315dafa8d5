//! The operations of Edgehold's own interface.

use edgehold_orchestrator::{Answer, Approval, Approved, FeedEvent, Health, TurnEvent};
use serde_json::{Value, json};

use super::operation::{Body, EVENTS, JSON, Operation, delete, get, post, reply};
use super::schemas::{Schemas, returned, sent};
use crate::agents;
use crate::events::{EventBody, Taken};
use crate::health::Ready;
use crate::sessions::{self, BeginBody, Begun};
use crate::wire::{AskBody, ErrorBody};

/// What asks.
pub(super) const ASKING: &[Operation] = &[post("/ask", "ask", "Ask an agent")
    .about("`Accept: text/event-stream` streams the events started, called and delta, then done or error; `text/plain` gives lines.")
    .takes(sent::<AskBody>)
    .gives(&[reply(
        200,
        "The answer.",
        &[(JSON, Body::Json(returned::<Answer>)), (EVENTS, Body::Each(happenings)), ("text/plain", Body::Text)],
    )])
    .errors(&[404, 409, 422, 500])];

/// What goes in, what is kept, and what waits.
pub(super) const KEEPING: &[Operation] = &[
    post("/v1/events", "publishEvents", "Take events")
        .about(
            "What is answered for is on the disk. One that cannot be used lies among the dead letters, and says so. 429 with \
             Retry-After: too many wait; send all of it again, with keys, so that none counts twice.",
        )
        .takes(events)
        .gives(&[reply(200, "What became of each, in order.", &[(JSON, Body::Json(returned::<Vec<Taken>>))])])
        .errors(&[404, 507]),
    get("/v1/sessions", "listSessions", "The sessions that are kept, without a word of them")
        .gives(&[reply(200, "The one that was used last first.", &[(JSON, Body::Json(returned::<Vec<sessions::Listed>>))])])
        .errors(&[404, 500]),
    post("/v1/sessions", "beginSession", "Begin a session")
        .takes(sent::<BeginBody>)
        .gives(&[reply(201, "It has begun.", &[(JSON, Body::Json(returned::<Begun>))]).then("forgetSession")])
        .errors(&[404, 500]),
    delete("/v1/sessions/{id}", "forgetSession", "Forget a session")
        .gives(&[reply(204, "It is forgotten.", &[])])
        .errors(&[404, 409, 500]),
    get("/v1/agents", "listAgents", "The agents that the caller may ask")
        .gives(&[reply(200, "By name.", &[(JSON, Body::Json(returned::<Vec<agents::Listed>>))])]),
    get("/v1/watch", "watch", "What happens on this node from now on, without a word of it")
        .gives(&[reply(200, "Events, for as long as somebody reads.", &[(EVENTS, Body::Each(returned::<FeedEvent>))])]),
    get("/v1/approvals", "listApprovals", "The calls that wait for a yes that the caller may give")
        .gives(&[reply(200, "The oldest first.", &[(JSON, Body::Json(returned::<Vec<Approval>>))])])
        .errors(&[409, 500]),
    post("/v1/approvals/{id}/approve", "approve", "Make a call that waits")
        .gives(&[reply(200, "What it returned.", &[(JSON, Body::Json(returned::<Approved>))])])
        .errors(&[400, 404, 409, 422, 500]),
    post("/v1/approvals/{id}/deny", "deny", "Say no to a call that waits")
        .gives(&[reply(204, "It is not made.", &[])])
        .errors(&[404, 409, 500]),
    post("/mcp", "mcp", "A message of the Model Context Protocol: each agent is a tool")
        .about("The streamable HTTP of the protocol, which describes itself: `initialize`, then `tools/list`.")
        .takes(message)
        .gives(&[
            reply(200, "The answer.", &[(JSON, Body::Json(message)), (EVENTS, Body::Each(message))]),
            reply(202, "It was taken.", &[]),
        ])
        .errors(&[404, 406, 422, 500]),
    get("/mcp", "mcpListen", "Messages of a session that answer nothing")
        .gives(&[reply(200, "Messages, for as long as somebody reads.", &[(EVENTS, Body::Each(message))])])
        .errors(&[400, 404, 406, 409]),
    delete("/mcp", "mcpEnd", "End a session of the Model Context Protocol")
        .gives(&[reply(202, "It ends.", &[]), reply(204, "It has ended.", &[])])
        .errors(&[400, 404]),
];

/// What is said of the node itself.
pub(super) const ABOUT: &[Operation] = &[
    get("/healthz", "health", "Whether it works: each model generates a token, each tool is looked at").open().gives(
        &[
            reply(200, "It works.", &[(JSON, Body::Json(returned::<Health>))]),
            reply(503, "Something does not.", &[(JSON, Body::Json(returned::<Health>))]),
        ],
    ),
    get("/readyz", "ready", "Whether the agents are loaded; costs nothing").open().gives(&[reply(
        200,
        "They are.",
        &[(JSON, Body::Json(returned::<Ready>))],
    )]),
    get("/openapi.json", "describe", "This description").open().gives(&[reply(
        200,
        "OpenAPI 3.1.",
        &[(JSON, Body::Json(object))],
    )]),
];

/// What happens in a turn, and its end.
fn happenings(schemas: &mut Schemas) -> Value {
    json!({"anyOf": [returned::<TurnEvent>(schemas), returned::<Answer>(schemas), returned::<ErrorBody>(schemas)]})
}

fn events(schemas: &mut Schemas) -> Value {
    let event = sent::<EventBody<'static>>(schemas);
    json!({"oneOf": [event, {"type": "array", "items": event}]})
}

fn message(schemas: &mut Schemas) -> Value {
    schemas.named(
        "JsonRpcMessage",
        |_| json!({"type": "object", "required": ["jsonrpc"], "properties": {"jsonrpc": {"const": "2.0"}}}),
    )
}

fn object(_: &mut Schemas) -> Value {
    json!({"type": "object"})
}
