//! The operations that clients of the OpenAI API ask for.

use super::operation::{Body, EVENTS, JSON, Operation, get, post, reply};
use crate::openai::schema as of;

const TABLE: &str = "docs/compatibility.md says what becomes of each field. An agent is a model's name.";

pub(super) const OPERATIONS: &[Operation] = &[
    post("/v1/chat/completions", "createChatCompletion", "A turn of a chat")
        .about(TABLE)
        .takes(of::chat::body)
        .gives(&[reply(
            200,
            "The completion, or chunks of it; after the last of these comes `[DONE]`.",
            &[(JSON, Body::Json(of::chat::completion)), (EVENTS, Body::Each(of::chat::chunk))],
        )])
        .errors(&[404, 409, 422, 500]),
    post("/v1/responses", "createResponse", "A turn as the newer API asks for it")
        .about(TABLE)
        .takes(of::responses::body)
        .gives(&[reply(
            200,
            "The response, or its events.",
            &[(JSON, Body::Json(of::responses::response)), (EVENTS, Body::Each(of::responses::event))],
        )])
        .errors(&[404, 409, 422, 500]),
    post("/v1/embeddings", "createEmbeddings", "Vectors of texts, by an agent's model")
        .about(TABLE)
        .takes(of::embeddings::body)
        .gives(&[reply(200, "A vector for each text.", &[(JSON, Body::Json(of::embeddings::list))])])
        .errors(&[404, 422, 500]),
    get("/v1/models", "listModels", "The agents that the caller may ask, as models").gives(&[reply(
        200,
        "The list.",
        &[(JSON, Body::Json(of::models))],
    )]),
    get("/v1/models/{id}", "retrieveModel", "One of them")
        .gives(&[reply(200, "The model.", &[(JSON, Body::Json(of::model))])])
        .errors(&[404]),
];
