//! The calls that wait for a yes, in messages.

use edgehold_orchestrator::{Approval, Approved};

use super::proto;
use super::turn::json;

pub(super) fn written(approval: Approval) -> proto::Approval {
    proto::Approval {
        id: approval.id,
        agent: approval.agent.to_string(),
        tool: approval.tool.to_string(),
        arguments_json: json(&approval.arguments),
        rule: approval.rule,
        created_ms: approval.created.0,
        expires_ms: approval.expires.0,
        state: approval.state,
    }
}

pub(super) fn made(approved: Approved) -> proto::Approved {
    proto::Approved {
        id: approved.id,
        tool: approved.tool.to_string(),
        result_json: json(&approved.result),
        text: approved.text.get().clone(),
    }
}
