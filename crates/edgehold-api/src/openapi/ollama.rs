//! The operations that clients of Ollama ask for.

use super::operation::{Body, JSON, Operation, get, post, reply};
use crate::ollama::schema as of;

const LINES: &str = "application/x-ndjson";
const TABLE: &str = "docs/compatibility.md says what becomes of each field. An agent is a model's name.";
const ANSWER: &str = "The answer, or pieces of it, one object a line: a stream if nothing is said.";

pub(super) const OPERATIONS: &[Operation] = &[
    post("/api/chat", "ollamaChat", "A turn of a chat")
        .about(TABLE)
        .takes(of::chat_body)
        .gives(&[reply(200, ANSWER, &[(JSON, Body::Json(of::chat)), (LINES, Body::Each(of::chat_line))])])
        .errors(&[404, 409, 422, 500]),
    post("/api/generate", "ollamaGenerate", "A question of one text")
        .about(TABLE)
        .takes(of::generate_body)
        .gives(&[reply(200, ANSWER, &[(JSON, Body::Json(of::generate)), (LINES, Body::Each(of::generate_line))])])
        .errors(&[404, 409, 422, 500]),
    get("/api/tags", "ollamaTags", "The agents that the caller may ask, as models").gives(&[reply(
        200,
        "The models.",
        &[(JSON, Body::Json(of::tags))],
    )]),
    post("/api/show", "ollamaShow", "One of them")
        .takes(of::show_body)
        .gives(&[reply(200, "What is known of the model.", &[(JSON, Body::Json(of::show))])])
        .errors(&[404]),
    get("/api/ps", "ollamaPs", "The same, since all of them are loaded").gives(&[reply(
        200,
        "The models.",
        &[(JSON, Body::Json(of::loaded))],
    )]),
    get("/api/version", "ollamaVersion", "The version of this program").gives(&[reply(
        200,
        "Edgehold's own version.",
        &[(JSON, Body::Json(of::version))],
    )]),
];
