//! A turn in messages.

use axum::http::StatusCode;
use edgehold_guard::Finding;
use edgehold_orchestrator::{Answer, AnswerKind, CallRecord, Timings, TurnEvent};
use edgehold_types::{Priority, PrivacyLabel};
use tonic::Status;

use super::proto;
use super::proto::ask_event::Event;
use crate::ask::stream::Happening;
use crate::error::ApiError;
use crate::wire::AskBody;

/// The question as the other doors read it.
pub(super) fn body(request: proto::AskRequest) -> Result<AskBody, ApiError> {
    let priority = match proto::Priority::try_from(request.priority) {
        Ok(proto::Priority::Unspecified) => Priority::default(),
        Ok(proto::Priority::Background) => Priority::Background,
        Ok(proto::Priority::Interactive) => Priority::Interactive,
        Ok(proto::Priority::Realtime) => Priority::Realtime,
        Err(unknown) => {
            let message = format!("there is no priority {}", unknown.0);
            return Err(ApiError::new(StatusCode::BAD_REQUEST, "priority_unknown", message, None));
        }
    };
    let proto::AskRequest { user_input, agent, subject, session, .. } = request;
    Ok(AskBody { user_input, agent, subject, session, priority })
}

pub(super) fn written(happening: Happening<'_>) -> Result<proto::AskEvent, Status> {
    let event = match happening {
        Happening::Event(TurnEvent::Started { turn, agent }) => {
            Event::Started(proto::Started { turn: turn.to_string(), agent: agent.to_string() })
        }
        Happening::Event(TurnEvent::Called(record)) => Event::Called(call(record)),
        Happening::Event(TurnEvent::Delta { text }) => Event::Delta(proto::Delta { text: text.get().clone() }),
        Happening::Ended(Ok(answer)) => Event::Done(whole(answer)),
        Happening::Ended(Err(error)) => return Err(error.into()),
    };
    Ok(proto::AskEvent { event: Some(event) })
}

fn whole(answer: &Answer) -> proto::Answer {
    let usage = &answer.usage;
    proto::Answer {
        turn: answer.turn.to_string(),
        agent: answer.agent.to_string(),
        model: answer.model.clone(),
        kind: kind(answer.kind).into(),
        text: answer.answer.get().clone(),
        calls: answer.calls.iter().map(call).collect(),
        findings: answer.findings.iter().map(|Finding { entity, count }| finding(entity.name(), *count)).collect(),
        fallback_reason: answer.fallback_reason.map(str::to_owned),
        dropped_exchanges: answer.dropped_exchanges,
        usage: Some(proto::Usage {
            prompt_tokens: usage.prompt_tokens,
            reused_tokens: usage.reused_tokens,
            completion_tokens: usage.completion_tokens,
            forced_tokens: usage.forced_tokens,
        }),
        timings: Some(timings(&answer.timings)),
    }
}

fn call(record: &CallRecord) -> proto::Call {
    proto::Call {
        tool: record.tool.to_string(),
        arguments_json: json(&record.arguments),
        result_json: record.result.as_ref().map(json),
        error: record.error.map(str::to_owned),
        took_us: record.took_us,
        privacy: record.privacy.as_deref().map(privacy),
    }
}

fn privacy(label: &PrivacyLabel) -> proto::PrivacyLabel {
    proto::PrivacyLabel {
        mechanism: label.mechanism.clone(),
        epsilon: label.epsilon,
        delta: label.delta,
        unit: label.unit.clone(),
        adjacency: label.adjacency.clone(),
        subject: label.subject.clone(),
        window: label.window.clone(),
        charged_rho: label.charged_rho,
        spent_rho: label.spent_rho,
        remaining_rho: label.remaining_rho,
        repeated: label.repeated,
    }
}

pub(super) fn kind(kind: AnswerKind) -> proto::AnswerKind {
    match kind {
        AnswerKind::Answer => proto::AnswerKind::Answer,
        AnswerKind::Question => proto::AnswerKind::Question,
        AnswerKind::Refusal => proto::AnswerKind::Refusal,
        AnswerKind::Approval => proto::AnswerKind::Approval,
        AnswerKind::Fallback => proto::AnswerKind::Fallback,
        AnswerKind::Calls => proto::AnswerKind::Calls,
    }
}

pub(super) fn finding(entity: &str, count: usize) -> proto::Finding {
    proto::Finding { entity: entity.to_owned(), count: count as u64 }
}

pub(super) fn timings(timings: &Timings) -> proto::Timings {
    let Timings { guard_us, queue_us, prefill_us, decode_us, tools_us, audit_us, total_us } = *timings;
    proto::Timings { guard_us, queue_us, prefill_us, decode_us, tools_us, audit_us, total_us }
}

/// What the guard let out, as JSON: numbers stay exact.
pub(super) fn json(value: &edgehold_guard::Released<serde_json::Value>) -> String {
    value.get().to_string()
}
