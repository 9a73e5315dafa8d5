//! What a record holds, how it is written, and what it must fulfil.

use edgehold_types::{AgentName, RuleName, Timestamp, ToolName, TurnId};
use hmac::Hmac;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::audit::error::{Broken, Fault, Place};
use crate::audit::event::{Event, OwnEvent, Pseudonym};
use crate::audit::key::{self, Code, DeviceKey, QueryMac};
use crate::audit::notes::Settled;
use crate::audit::{AuditError, scan::Position};
use crate::guard::Finding;

/// The version of the record's form. Form 1 is still read.
pub const VERSION: u32 = 2;

/// The longest record, in bytes with its line end.
pub const MAX_LINE: usize = 64 * 1024;

/// One turn. Codes are `&'static str`: a word of the program, which no person's data can be.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// When the turn ended.
    pub time: Timestamp,
    /// The turn.
    pub turn: TurnId,
    /// The agent that had it.
    pub agent: &'a AgentName,
    /// The model's name.
    pub model: &'a str,
    /// The model's version.
    pub model_version: &'a str,
    /// How the turn ended, such as `answered` or the code of an error.
    pub outcome: &'static str,
    /// The tools that were called, in order.
    pub tools: &'a [ToolCall<'a>],
    /// What the guard found on the way in.
    pub found_in: &'a [Finding],
    /// What the guard found on the way out.
    pub found_out: &'a [Finding],
    /// Stands for the query: [`crate::audit::AuditLog::query_mac`].
    pub query: QueryMac,
    /// What not every turn has; `Details::default()` is nothing.
    pub details: Details<'a>,
}

/// What not every turn has.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Details<'a> {
    /// Whom the turn was about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<Pseudonym>,
    /// The rule of the owner's policy that refused. It comes from the owner's file, and is no person's data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<&'a RuleName>,
    /// What the turn has cost of the privacy budget, in millionths of ρ (zero-concentrated differential privacy).
    #[serde(rename = "privacy_micro_rho", skip_serializing_if = "Option::is_none")]
    pub privacy: Option<u64>,
}

/// A call of a tool, without its arguments and its result.
#[derive(Debug, Clone, Serialize)]
pub struct ToolCall<'a> {
    /// The tool. Only the name of one that exists belongs here: a model may write anything in place of a name.
    pub name: &'a ToolName,
    /// `ok`, or the code of the error.
    pub result: &'static str,
}

/// What a record says.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Content<'a> {
    Turn(Turn<'a>),
    #[serde(rename = "event")]
    Owner(&'a Event),
    #[serde(rename = "event")]
    Own(OwnEvent),
}

#[derive(Serialize)]
pub(super) struct Turn<'a> {
    turn: TurnId,
    agent: &'a AgentName,
    model: Model<'a>,
    outcome: &'static str,
    tools: &'a [ToolCall<'a>],
    found_in: &'a [Finding],
    found_out: &'a [Finding],
    #[serde(flatten)]
    details: &'a Details<'a>,
    epoch: u64,
    query_mac: Code,
}

#[derive(Serialize)]
struct Model<'a> {
    name: &'a str,
    version: &'a str,
}

impl<'a> From<&'a Entry<'a>> for Content<'a> {
    fn from(entry: &'a Entry<'a>) -> Self {
        Self::Turn(Turn {
            turn: entry.turn,
            agent: entry.agent,
            model: Model { name: entry.model, version: entry.model_version },
            outcome: entry.outcome,
            tools: entry.tools,
            found_in: entry.found_in,
            found_out: entry.found_out,
            details: &entry.details,
            epoch: entry.query.epoch,
            query_mac: entry.query.code,
        })
    }
}

/// The record as it stands in the file, but for its own code, which follows as the last field.
#[derive(Serialize)]
struct Body<'a> {
    v: u32,
    seq: u64,
    time_ms: Timestamp,
    #[serde(flatten)]
    content: Content<'a>,
    prev: Code,
}

/// What the chain needs of a record.
#[derive(Deserialize)]
struct Head {
    v: u32,
    seq: u64,
    time_ms: u64,
    prev: String,
    event: Option<String>,
    epoch: Option<u64>,
}

const CODE_FIELD: &[u8] = br#","mac":""#;
const CODE_END: &[u8] = br#""}"#;

/// What the record behind this line (without its line end) names as the one before it: the line's SHA-256.
pub(super) fn link(line: &[u8]) -> Code {
    Code(Sha256::digest(line).into())
}

/// The line of the record that follows `before`, with its line end.
pub(super) fn line(
    content: Content<'_>,
    time_ms: Timestamp,
    before: &Position,
    key: &Hmac<Sha256>,
) -> Result<Vec<u8>, AuditError> {
    let body = Body { v: VERSION, seq: before.records + 1, time_ms, content, prev: before.link };
    let mut line = serde_json::to_vec(&body).map_err(AuditError::Encode)?;
    // The code is over the bytes as they stand in the file up to its field: no second way to write the same record.
    line.pop();
    let code = key::code(key, &line);
    line.extend_from_slice(CODE_FIELD);
    line.extend_from_slice(code.to_string().as_bytes());
    line.extend_from_slice(CODE_END);
    line.push(b'\n');
    if line.len() > MAX_LINE {
        return Err(AuditError::TooLong { bytes: line.len(), limit: MAX_LINE });
    }
    Ok(line)
}

/// What records are held against.
pub(super) struct Rules<'a> {
    /// The device's key: checks the codes of form 1. Without it they are checked by the tree alone.
    pub(super) device: Option<&'a DeviceKey>,
    /// The key of the step that has no checkpoint yet: checks the codes of its records.
    pub(super) step: Option<Hmac<Sha256>>,
    /// The checkpoints that are still to be met, oldest first.
    pub(super) settled: &'a [Settled],
    /// Records under the last checkpoint.
    pub(super) size: u64,
    /// Records that may be of form 1: those under the first checkpoint, or all where there is none.
    pub(super) older: u64,
}

/// What was read of a record that is in order.
pub(super) struct Checked {
    pub(super) code: Code,
    pub(super) is_v1: bool,
    pub(super) time_ms: u64,
    pub(super) announced: u64,
}

/// Checks that `line` (without its line end) is the record that follows `before`.
pub(super) fn check(line: &[u8], before: &Position, rules: &Rules<'_>) -> Result<Checked, Broken> {
    let number = before.records + 1;
    let fail = |fault| Err(Broken { place: Place::Line(number), fault });
    let (Ok(head), Some((body, code))) = (serde_json::from_slice::<Head>(line), split(line)) else {
        return fail(Fault::NotARecord);
    };
    let (is_v1, is_settled) = (head.v == 1, number <= rules.size);
    match head.v {
        1 if number > rules.older => return fail(Fault::Version),
        1 if rules.device.is_some_and(|key| !key.is_v1_code(body, &code)) => return fail(Fault::Code),
        2 if number <= rules.older => return fail(Fault::NoKeys),
        2 if !is_settled && rules.step.as_ref().is_some_and(|key| !key::is_code(key, body, &code)) => {
            return fail(Fault::Code);
        }
        1 | 2 => {}
        _ => return fail(Fault::Version),
    }
    if head.seq != number {
        return fail(if head.seq > number { Fault::Missing } else { Fault::Moved });
    }
    let link = if is_v1 { before.link_v1 } else { before.link };
    if Code::parse(head.prev.as_bytes()) != Some(link) {
        return match is_v1 || number == 1 {
            true => fail(Fault::Chain),
            false => Err(Broken { place: Place::Line(number - 1), fault: Fault::Edited }),
        };
    }
    let announced = head.epoch.filter(|_| head.event.as_deref() == Some("key_rotated")).unwrap_or(0);
    Ok(Checked { code, is_v1, time_ms: head.time_ms, announced })
}

/// The number that a line says it has.
pub(super) fn number(line: &[u8]) -> Option<u64> {
    #[derive(Deserialize)]
    struct Number {
        seq: u64,
    }
    serde_json::from_slice::<Number>(line).ok().map(|n| n.seq)
}

fn split(line: &[u8]) -> Option<(&[u8], Code)> {
    let line = line.strip_suffix(CODE_END)?;
    let (rest, code) = line.split_at_checked(line.len().checked_sub(64)?)?;
    Some((rest.strip_suffix(CODE_FIELD)?, Code::parse(code)?))
}

/// A record as it is shown. What it does not know of a record is left out; the line itself has everything.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct Record {
    /// Its number, from 1 on.
    pub seq: u64,
    /// When it was made, in milliseconds since 1970, UTC.
    pub time_ms: u64,
    /// The agent that had the turn.
    pub agent: Option<String>,
    /// How the turn ended.
    pub outcome: Option<String>,
    /// What happened, if it was no turn.
    pub event: Option<String>,
    /// The tools that were called.
    #[serde(default)]
    pub tools: Vec<Called>,
    /// What the guard found on the way in.
    #[serde(default)]
    pub found_in: Vec<Found>,
    /// What the guard found on the way out.
    #[serde(default)]
    pub found_out: Vec<Found>,
    /// Whom it was about.
    pub subject: Option<String>,
    /// The rule that refused.
    pub policy: Option<String>,
    /// What it cost of the privacy budget.
    pub privacy_micro_rho: Option<u64>,
    /// The epoch that begins, or that the query's code belongs to.
    pub epoch: Option<u64>,
}

/// A call, as it is shown.
#[derive(Debug, Clone, Deserialize)]
pub struct Called {
    /// The tool.
    pub name: String,
    /// `ok`, or the code of the error.
    pub result: String,
}

/// A finding of the guard, as it is shown.
#[derive(Debug, Clone, Deserialize)]
pub struct Found {
    /// What was found.
    pub entity: String,
    /// How often.
    pub count: u64,
}

/// Reads a line of the log, without its line end. Whether it is what was written is for `verify` to say.
///
/// # Errors
/// [`Fault::NotARecord`], or a version that this program does not know.
pub fn parse_record(line: &[u8]) -> Result<Record, Fault> {
    if line.len() > MAX_LINE || split(line).is_none() {
        return Err(Fault::NotARecord);
    }
    let head: Head = serde_json::from_slice(line).map_err(|_| Fault::NotARecord)?;
    if !(1..=VERSION).contains(&head.v) {
        return Err(Fault::Version);
    }
    serde_json::from_slice(line).map_err(|_| Fault::NotARecord)
}
