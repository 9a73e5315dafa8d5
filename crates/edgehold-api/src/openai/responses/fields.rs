//! What becomes of each field of `POST /v1/responses`.

use serde_json::{Map, Value};

use crate::read::fields::{Field, Fields, sift};
use crate::read::{Unfit, flag, given};

/// The fields, as docs/compatibility.md lists them.
pub(crate) const RESPONSES: &Fields = &[
    ("model", Field::Used),
    ("input", Field::Used),
    ("instructions", Field::Used),
    ("stream", Field::Used),
    ("stream_options", Field::Used),
    ("tools", Field::Used),
    ("tool_choice", Field::Used),
    ("parallel_tool_calls", Field::Used),
    ("text", Field::Used),
    ("max_output_tokens", Field::Used),
    ("temperature", Field::Used),
    ("top_p", Field::Used),
    ("truncation", Field::Used),
    ("metadata", Field::Used),
    ("store", Field::Ignored),
    ("include", Field::Ignored),
    ("reasoning", Field::Ignored),
    ("user", Field::Ignored),
    ("safety_identifier", Field::Ignored),
    ("prompt_cache_key", Field::Ignored),
    ("prompt_cache_retention", Field::Ignored),
    ("prompt_cache_options", Field::Ignored),
    ("service_tier", Field::Ignored),
    ("previous_response_id", Field::Neutral("responses are not kept: send the conversation in `input`")),
    ("conversation", Field::Neutral("conversations of this route are not kept: send them in `input`")),
    ("background", Field::Neutral("a turn ends with the connection that asked")),
    ("background_options", Field::Neutral("a turn ends with the connection that asked")),
    ("max_tool_calls", Field::Neutral("the agent's file says how many calls a question may have")),
    ("prompt", Field::Neutral("prompts stand in the agents' files")),
    ("top_logprobs", Field::Neutral("probabilities of tokens are not given out here")),
    ("context_management", Field::Neutral("a conversation is not summed up")),
    ("moderation", Field::Neutral("what an agent may say is the policy's to decide")),
    ("access_programs", Field::Neutral("there are none here")),
    ("image", Field::Neutral("answers are text")),
];

/// Refuses what is not known or not done, and gives back what changes nothing.
pub(super) fn sifted(body: &Map<String, Value>) -> Result<Vec<&'static str>, Unfit> {
    let mut ignored = sift(RESPONSES, body)?;
    // What is not to be kept is not.
    if flag(body.get("store"), "store")? != Some(true) {
        ignored.retain(|name| *name != "store");
    }
    if !includes(body)? {
        ignored.retain(|name| *name != "include");
    }
    Ok(ignored)
}

/// Whether `include` asks for what there is nothing of here.
fn includes(body: &Map<String, Value>) -> Result<bool, Unfit> {
    match given(body, "include") {
        None => Ok(false),
        Some(Value::Array(parts)) if parts.iter().all(Value::is_string) => {
            if parts.iter().any(|part| part == "message.output_text.logprobs") {
                let message = "probabilities of tokens are not given out here";
                return Err(Unfit::new("unsupported_value", "include", message));
            }
            Ok(!parts.is_empty())
        }
        Some(_) => Err(Unfit::value("include", "`include` must be a list of texts")),
    }
}
