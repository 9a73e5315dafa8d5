//! What becomes of each field of `POST /v1/chat/completions`.

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// It is used.
    Used,
    /// It changes nothing here; the header `x-edgehold-ignored` names it.
    Ignored,
    /// Only a value that asks for nothing is taken.
    Neutral(&'static str),
}

/// The fields, as docs/compatibility.md lists them.
pub(super) const CHAT: &[(&str, Field)] = &[
    ("model", Field::Used),
    ("messages", Field::Used),
    ("stream", Field::Used),
    ("stream_options", Field::Used),
    ("max_tokens", Field::Used),
    ("max_completion_tokens", Field::Used),
    ("temperature", Field::Used),
    ("top_p", Field::Used),
    ("seed", Field::Used),
    ("stop", Field::Used),
    ("user", Field::Ignored),
    ("safety_identifier", Field::Ignored),
    ("prompt_cache_key", Field::Ignored),
    ("metadata", Field::Ignored),
    ("store", Field::Neutral("conversations of this route are not kept")),
    ("service_tier", Field::Ignored),
    ("reasoning_effort", Field::Ignored),
    ("verbosity", Field::Ignored),
    ("n", Field::Neutral("one answer is made of a question")),
    ("logprobs", Field::Neutral("probabilities of tokens do not pass the guard")),
    ("top_logprobs", Field::Neutral("probabilities of tokens do not pass the guard")),
    ("frequency_penalty", Field::Neutral("the agent's own `repeat_penalty` holds")),
    ("presence_penalty", Field::Neutral("the agent's own `repeat_penalty` holds")),
    ("logit_bias", Field::Neutral("tokens cannot be weighed by a caller")),
    ("tools", Field::Neutral("the agent's own tools are used; a caller cannot bring any")),
    ("tool_choice", Field::Neutral("the agent chooses among its own tools")),
    ("parallel_tool_calls", Field::Ignored),
    ("functions", Field::Neutral("the agent's own tools are used; a caller cannot bring any")),
    ("function_call", Field::Neutral("the agent chooses among its own tools")),
    ("response_format", Field::Neutral("answers are text")),
    ("modalities", Field::Neutral("answers are text")),
    ("audio", Field::Neutral("answers are text")),
    ("prediction", Field::Neutral("nothing is predicted here")),
    ("web_search_options", Field::Neutral("nothing is looked up outside this device")),
];
