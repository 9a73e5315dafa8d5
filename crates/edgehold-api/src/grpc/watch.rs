//! What happens, in messages.

use edgehold_orchestrator::FeedEvent;

use super::proto;
use super::proto::watch_event::Event;
use super::turn::{finding, kind, timings};

pub(super) fn written(event: FeedEvent) -> proto::WatchEvent {
    let event = match event {
        FeedEvent::TurnStarted { turn, agent, source } => Event::TurnStarted(proto::TurnStarted {
            turn: turn.to_string(),
            agent: agent.to_string(),
            source: source.map(str::to_owned),
        }),
        FeedEvent::Called { turn, tool, error, took_us } => Event::Called(proto::ToolCalled {
            turn: turn.to_string(),
            tool: tool.to_string(),
            error: error.map(str::to_owned),
            took_us,
        }),
        FeedEvent::TurnEnded { turn, agent, outcome, findings, timings: took } => Event::TurnEnded(proto::TurnEnded {
            turn: turn.to_string(),
            agent: agent.to_string(),
            outcome: kind(outcome).into(),
            findings: findings.iter().map(|treated| finding(treated.kind.name(), treated.count)).collect(),
            timings: Some(timings(&took)),
        }),
        FeedEvent::TurnFailed { turn, agent, code } => Event::TurnFailed(proto::TurnFailed {
            turn: turn.to_string(),
            agent: agent.to_string(),
            code: code.to_owned(),
        }),
        FeedEvent::ApprovalWaits { id, tool, agent } => {
            Event::ApprovalWaits(proto::ApprovalWaits { id, tool: tool.to_string(), agent: agent.to_string() })
        }
        FeedEvent::ApprovalSettled { id } => Event::ApprovalSettled(proto::ApprovalSettled { id }),
        FeedEvent::Missed { count } => Event::Missed(proto::Missed { count }),
    };
    proto::WatchEvent { event: Some(event) }
}
