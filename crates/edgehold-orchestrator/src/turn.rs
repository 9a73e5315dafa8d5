//! One turn, from a question to an answer.

mod brought;
mod calls;
mod choose;
mod earlier;
mod embed;
mod run;
mod scope;
mod shape;
mod summary;

pub use embed::{EmbedAsk, Embeddings};

use std::time::Duration;

use edgehold_config::SamplingSettings;
use edgehold_guard::{Finding, Raw, Released, Session, TokenLogprob};
use edgehold_model::{CancelToken, Priority, StopReason, Turn, Usage};
use edgehold_types::{AgentName, PrivacyLabel, SubjectId, ToolName, TurnId};
use serde::Serialize;
use serde_json::Value;

/// What was said before, for a conversation that goes on. It lives in the caller's memory.
#[derive(Debug, Clone, Default)]
pub struct Conversation {
    pub(crate) turns: Vec<Turn>,
    /// What the pseudonyms in it stand for.
    pub(crate) session: Session,
}

impl Conversation {
    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty()
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.turns.clear();
        self.session.clear();
    }
}

/// What was said before, as a caller that keeps its own conversations tells it. It is from outside like the question, and passes
/// the guard like it.
#[derive(Debug, Clone)]
pub enum Earlier {
    /// By the person.
    Person(Raw<String>),
    /// By the agent.
    Agent(Raw<String>),
    /// What the agent asked the caller to call: tools and their arguments.
    Calls(Vec<(ToolName, Raw<Value>)>),
    /// What a tool of the caller's returned.
    Result {
        /// The tool.
        tool: ToolName,
        /// Its result.
        value: Raw<Value>,
    },
}

/// What a caller brings to a turn, beside what the agent's file says.
#[derive(Debug, Clone, Default)]
pub struct Brings {
    /// What the agent is told beyond its own system text.
    pub instructions: Option<Raw<String>>,
    /// Tools that the caller runs itself: an object with `description` and `parameters`, a JSON schema, for each name. A call
    /// of one ends the turn ([`AnswerKind::Calls`]).
    pub tools: Vec<(ToolName, Raw<Value>)>,
    /// Which of them may be called.
    pub calling: Calling,
    /// The JSON schema of the answer, where it is to be JSON.
    pub answer: Option<Raw<Value>>,
}

/// Which of the tools that a caller brings may be called.
#[derive(Debug, Clone, Default)]
pub struct Calling {
    /// Only these; all of them if `None`.
    pub among: Option<Vec<ToolName>>,
    /// Whether one of them has to be called. The agent's own tools are then left out.
    pub must: bool,
    /// Whether one is called at a time.
    pub one: bool,
}

/// What a caller asks for in place of what the agent's file says. Limits can be made narrower, never wider.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// How tokens are chosen.
    pub sampling: SamplingSettings,
    /// The most tokens of an answer.
    pub max_tokens: Option<u32>,
    /// Texts that end an answer; they are not part of it.
    pub stop: Vec<String>,
    /// Whether it is to be told how likely each token of the answer was.
    pub logprobs: bool,
}

/// A question.
#[derive(Debug)]
pub struct Ask {
    /// Whom to ask; the default agent if `None`.
    pub agent: Option<AgentName>,
    /// The person's words.
    pub input: Raw<String>,
    /// Whom the turn is for, if that is known: what is about somebody else does not reach them.
    pub subject: Option<SubjectId>,
    /// How urgent it is.
    pub priority: Priority,
    /// On whose behalf: of those that are equally urgent, whoever has had least goes first. Nobody in particular if 0.
    pub client: u64,
    /// Where it came in, for the router: `cli`, `rest`, `mqtt` …
    pub source: Option<&'static str>,
    /// The topic that it came on, for the router.
    pub topic: Option<String>,
    /// What was said before, oldest first, where the caller and not this node keeps the conversation.
    pub before: Vec<Earlier>,
    /// What has happened since the question: calls that the caller made, and their results.
    pub since: Vec<Earlier>,
    /// What the caller brings.
    pub brings: Brings,
    /// What is to be other than in the agent's file.
    pub wishes: Wishes,
    /// Ends the turn early.
    pub cancel: CancelToken,
}

impl Ask {
    /// A person's question, for whoever answers by default.
    pub fn new(input: Raw<String>) -> Self {
        let (priority, cancel) = (Priority::default(), CancelToken::default());
        Self {
            agent: None,
            input,
            subject: None,
            priority,
            client: 0,
            source: None,
            topic: None,
            before: Vec::new(),
            since: Vec::new(),
            brings: Brings::default(),
            wishes: Wishes::default(),
            cancel,
        }
    }
}

/// What happens during a turn.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum TurnEvent {
    /// The turn began.
    Started {
        /// The turn.
        turn: TurnId,
        /// Who answers.
        agent: AgentName,
    },
    /// A tool was called.
    Called(Box<CallRecord>),
    /// More of the answer.
    Delta {
        /// What may be shown.
        text: Released<String>,
    },
}

/// One call of a tool.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct CallRecord {
    /// The tool.
    pub tool: ToolName,
    /// Its arguments.
    pub arguments: Released<Value>,
    /// What it returned, or `None` if it failed.
    pub result: Option<Released<Value>>,
    /// Where the result is differentially private: what it gives away, of whom, and what is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy: Option<Box<PrivacyLabel>>,
    /// Why it failed: a stable code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<&'static str>,
    /// How long it took, in microseconds.
    pub took_us: u64,
}

/// A call of a tool that the caller brought.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct RequestedCall {
    /// The tool.
    pub tool: ToolName,
    /// Its arguments.
    pub arguments: Released<Value>,
}

/// What kind of answer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// An answer.
    Answer,
    /// A question back.
    Question,
    /// A refusal: not this agent's business.
    Refusal,
    /// A call waits for a person's yes; the answer names it.
    Approval,
    /// The caller is to call tools that it brought, and to ask again with what they return.
    Calls,
    /// The agent's declared fallback, because the model failed.
    Fallback,
}

/// Where the time went, in microseconds.
#[derive(Debug, Clone, Copy, Default, Serialize, schemars::JsonSchema)]
pub struct Timings {
    /// The guard, in and out.
    pub guard_us: u64,
    /// Waiting for the engine.
    pub queue_us: u64,
    /// Reading prompts.
    pub prefill_us: u64,
    /// Writing.
    pub decode_us: u64,
    /// Tools.
    pub tools_us: u64,
    /// Writing the audit record.
    pub audit_us: u64,
    /// Everything.
    pub total_us: u64,
}

/// An answer.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Answer {
    /// The turn.
    pub turn: TurnId,
    /// Who answered.
    pub agent: AgentName,
    /// The model behind it.
    pub model: String,
    /// What kind of answer it is.
    pub kind: AnswerKind,
    /// The answer.
    pub answer: Released<String>,
    /// Its tokens, whose bytes together are the answer, where that was wished for and the guard let all of it out as the model
    /// wrote it. What is no text of the model's own has none.
    #[serde(skip)]
    pub logprobs: Option<Released<Vec<TokenLogprob>>>,
    /// Why the model stopped writing it.
    #[serde(skip)]
    pub ended: StopReason,
    /// The calls behind it.
    pub calls: Vec<CallRecord>,
    /// What the caller is to call.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requested: Vec<RequestedCall>,
    /// Why the fallback speaks: a stable code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fallback_reason: Option<&'static str>,
    /// What the guard treated, in and out.
    pub findings: Vec<Finding>,
    /// How many old exchanges were left out so that the conversation fits.
    pub dropped_exchanges: u32,
    /// Tokens, summed over the turn's generations.
    pub usage: Usage,
    /// Where the time went.
    pub timings: Timings,
}

impl Answer {
    /// The labels of the private results behind it.
    pub fn privacy(&self) -> impl Iterator<Item = &PrivacyLabel> {
        self.calls.iter().filter_map(|call| call.privacy.as_deref())
    }
}

pub(crate) fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
