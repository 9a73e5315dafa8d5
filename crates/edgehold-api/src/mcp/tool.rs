//! An agent as a tool.

use std::sync::{Arc, LazyLock};

use edgehold_orchestrator::Agent;
use edgehold_types::Effects;
use rmcp::model::{JsonObject, Tool, ToolAnnotations};
use serde_json::{Value, json};

/// What a call takes.
static INPUT: LazyLock<Arc<JsonObject>> = LazyLock::new(|| {
    object(json!({
        "type": "object",
        "properties": {
            "question": {"type": "string", "description": "What the agent is asked, in plain words."},
        },
        "required": ["question"],
        "additionalProperties": false,
    }))
});

/// What it gives back, beside the text.
static OUTPUT: LazyLock<Arc<JsonObject>> = LazyLock::new(|| {
    object(json!({
        "type": "object",
        "properties": {
            "answer": {"type": "string", "description": "The answer."},
            "kind": {
                "type": "string",
                "enum": ["answer", "question", "refusal", "approval", "fallback"],
                "description": "What kind of answer it is: a question back, a refusal, a call that waits for a person's yes, \
                                or what the agent says where its model failed.",
            },
            "agent": {"type": "string", "description": "Who answered."},
            "calls": {
                "type": "array",
                "description": "The agent's own tools that were called for it.",
                "items": {
                    "type": "object",
                    "properties": {
                        "tool": {"type": "string"},
                        "error": {"type": "string", "description": "Why it failed: a stable code."},
                    },
                    "required": ["tool"],
                },
            },
        },
        "required": ["answer", "kind", "agent", "calls"],
    }))
});

fn object(schema: Value) -> Arc<JsonObject> {
    Arc::new(match schema {
        Value::Object(object) => object,
        _ => JsonObject::new(),
    })
}

pub(super) fn tool(agent: &Agent) -> Tool {
    let registry = agent.executor.registry();
    let tools = || registry.names().filter_map(|name| registry.get(name.as_str()));
    let only_reads = tools().all(|tool| tool.effects() == Effects::ReadOnly);
    let repeatable = tools().all(|tool| tool.effects() != Effects::Changes);
    // All that an agent's tools reach is this device.
    let annotations = ToolAnnotations::new().read_only(only_reads).idempotent(repeatable).open_world(false);
    let annotations = if only_reads { annotations.destructive(false) } else { annotations };
    let description = match agent.spec.description.as_str() {
        "" => format!("Asks the agent `{}` of this device.", agent.name()),
        told => told.to_owned(),
    };
    Tool::new(agent.name().to_string(), description, Arc::clone(&INPUT))
        .with_raw_output_schema(Arc::clone(&OUTPUT))
        .with_annotations(annotations)
}
