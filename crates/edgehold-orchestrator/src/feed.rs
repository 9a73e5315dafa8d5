//! What happens on this node, for whoever watches: who was asked, which tools were called, what it came to. Never a word of a
//! question, an answer, or a call's arguments or result.

use edgehold_guard::Entity;
use edgehold_types::{AgentName, ToolName, TurnId};
use serde::Serialize;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};

use crate::approvals::Waiting;
use crate::{Answer, AnswerKind, Timings, TurnError, TurnEvent};

/// So many events are kept for a reader that is slow.
const KEPT: usize = 256;

/// Something that happened.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum FeedEvent {
    /// A turn began.
    TurnStarted {
        /// The turn.
        turn: TurnId,
        /// Who answers.
        agent: AgentName,
        /// Where the question came in.
        source: Option<&'static str>,
    },
    /// A tool was called.
    Called {
        /// The turn.
        turn: TurnId,
        /// The tool.
        tool: ToolName,
        /// Why it failed: a stable code.
        error: Option<&'static str>,
        /// How long it took, in microseconds.
        took_us: u64,
    },
    /// A turn came to an answer.
    TurnEnded {
        /// The turn.
        turn: TurnId,
        /// Who answered.
        agent: AgentName,
        /// What kind of answer it is.
        outcome: AnswerKind,
        /// What the guard treated, one row a kind.
        findings: Vec<Treated>,
        /// Where the time went.
        timings: Timings,
    },
    /// A turn came to no answer.
    TurnFailed {
        /// The turn.
        turn: TurnId,
        /// Who was asked.
        agent: AgentName,
        /// Why: a stable code.
        code: &'static str,
    },
    /// A call waits for a person's yes.
    ApprovalWaits {
        /// By what it is approved.
        id: String,
        /// The tool.
        tool: ToolName,
        /// Whose call it is.
        agent: AgentName,
    },
    /// A call does not wait any more.
    ApprovalSettled {
        /// Which.
        id: String,
    },
    /// The reader was too slow for so many events.
    Missed {
        /// How many.
        count: u64,
    },
}

/// How often one kind of personal data was treated in a turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Treated {
    /// The kind.
    pub kind: Entity,
    /// How often.
    pub count: usize,
}

impl FeedEvent {
    /// The name that it is serialised with.
    pub fn name(&self) -> &'static str {
        match self {
            Self::TurnStarted { .. } => "turn_started",
            Self::Called { .. } => "called",
            Self::TurnEnded { .. } => "turn_ended",
            Self::TurnFailed { .. } => "turn_failed",
            Self::ApprovalWaits { .. } => "approval_waits",
            Self::ApprovalSettled { .. } => "approval_settled",
            Self::Missed { .. } => "missed",
        }
    }
}

/// Where it is told. Clones are the same feed.
#[derive(Debug, Clone)]
pub struct Feed {
    sender: broadcast::Sender<FeedEvent>,
    over: watch::Sender<bool>,
}

impl Default for Feed {
    fn default() -> Self {
        Self { sender: broadcast::Sender::new(KEPT), over: watch::Sender::new(false) }
    }
}

/// Hears what happens from its beginning on.
#[derive(Debug)]
pub struct Watch {
    receiver: broadcast::Receiver<FeedEvent>,
    over: watch::Receiver<bool>,
}

impl Watch {
    /// The next event; `None` when the feed has ended.
    pub async fn next(&mut self) -> Option<FeedEvent> {
        let event = tokio::select! {
            event = self.receiver.recv() => event,
            _ = self.over.wait_for(|over| *over) => return None,
        };
        match event {
            Ok(event) => Some(event),
            Err(RecvError::Lagged(count)) => Some(FeedEvent::Missed { count }),
            Err(RecvError::Closed) => None,
        }
    }
}

impl Feed {
    /// Begins to watch.
    pub fn watch(&self) -> Watch {
        Watch { receiver: self.sender.subscribe(), over: self.over.subscribe() }
    }

    /// Lets everybody go who watches: a node that stops does not wait for them.
    pub fn close(&self) {
        self.over.send_replace(true);
    }

    /// Whether somebody watches.
    pub fn watching(&self) -> bool {
        self.sender.receiver_count() > 0
    }

    /// Nothing is made where nobody watches.
    fn tell(&self, event: impl FnOnce() -> FeedEvent) {
        if self.watching() {
            // That the last reader went away meanwhile is no failure.
            let _ = self.sender.send(event());
        }
    }

    pub(crate) fn started(&self, turn: TurnId, agent: &AgentName, source: Option<&'static str>) {
        self.tell(|| FeedEvent::TurnStarted { turn, agent: agent.clone(), source });
    }

    /// A listener that tells of the calls, and passes everything on.
    pub(crate) fn hearing<'a>(
        &'a self,
        turn: TurnId,
        listener: &'a mut (dyn FnMut(TurnEvent) + Send),
    ) -> impl FnMut(TurnEvent) + Send + 'a {
        move |event| {
            if let TurnEvent::Called(call) = &event {
                self.tell(|| FeedEvent::Called {
                    turn,
                    tool: call.tool.clone(),
                    error: call.error,
                    took_us: call.took_us,
                });
            }
            listener(event);
        }
    }

    pub(crate) fn ended(&self, answer: &Answer) {
        self.tell(|| {
            let mut findings: Vec<Treated> = Vec::new();
            for found in &answer.findings {
                match findings.iter_mut().find(|f| f.kind == found.entity) {
                    Some(row) => row.count += found.count,
                    None => findings.push(Treated { kind: found.entity, count: found.count }),
                }
            }
            let (agent, outcome, timings) = (answer.agent.clone(), answer.kind, answer.timings);
            FeedEvent::TurnEnded { turn: answer.turn, agent, outcome, findings, timings }
        });
    }

    pub(crate) fn failed(&self, turn: TurnId, agent: &AgentName, error: &TurnError) {
        self.tell(|| FeedEvent::TurnFailed { turn, agent: agent.clone(), code: error.code() });
    }

    pub(crate) fn waits(&self, waiting: &Waiting) {
        let Waiting { id, tool, agent, .. } = waiting;
        self.tell(|| FeedEvent::ApprovalWaits { id: id.clone(), tool: tool.clone(), agent: agent.clone() });
    }

    pub(crate) fn settled(&self, id: &str) {
        self.tell(|| FeedEvent::ApprovalSettled { id: id.to_owned() });
    }
}
