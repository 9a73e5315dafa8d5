//! The agents, in messages.

use edgehold_types::Effects;

use super::proto;
use crate::agents::{Listed, ListedTool};

pub(super) fn written(agent: Listed) -> proto::Agent {
    let Listed { name, description, model, tools, default } = agent;
    proto::Agent { name: name.to_string(), description, model, tools: tools.into_iter().map(tool).collect(), default }
}

fn tool(tool: ListedTool) -> proto::Tool {
    let effects = match tool.effects {
        Effects::ReadOnly => proto::Effects::ReadOnly,
        Effects::Idempotent => proto::Effects::Idempotent,
        Effects::Changes => proto::Effects::Changes,
    };
    proto::Tool { name: tool.name.to_string(), description: tool.description, effects: effects.into() }
}
