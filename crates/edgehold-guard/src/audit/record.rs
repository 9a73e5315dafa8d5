//! What a record holds, and how it is written.

use edgehold_types::{AgentName, Timestamp, ToolName, TurnId};
use serde::{Deserialize, Serialize};

use crate::audit::error::Fault;
use crate::audit::key::{Code, DeviceKey, QueryMac};
use crate::audit::{AuditError, scan::Position};
use crate::guard::Finding;

/// The version of the record's form.
pub const VERSION: u32 = 1;

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
}

/// A call of a tool, without its arguments and its result.
#[derive(Debug, Clone, Serialize)]
pub struct ToolCall<'a> {
    /// The tool. Only the name of one that exists belongs here: a model may write anything in place of a name.
    pub name: &'a ToolName,
    /// `ok`, or the code of the error.
    pub result: &'static str,
}

/// The record as it stands in the file, but for its own code, which follows as the last field.
#[derive(Serialize)]
struct Body<'a> {
    v: u32,
    seq: u64,
    time_ms: Timestamp,
    turn: TurnId,
    agent: &'a AgentName,
    model: Model<'a>,
    outcome: &'static str,
    tools: &'a [ToolCall<'a>],
    found_in: &'a [Finding],
    found_out: &'a [Finding],
    query_mac: QueryMac,
    prev: &'a Code,
}

#[derive(Serialize)]
struct Model<'a> {
    name: &'a str,
    version: &'a str,
}

/// What the chain needs of a record.
#[derive(Deserialize)]
struct Head {
    v: u32,
    seq: u64,
    prev: String,
}

const CODE_FIELD: &[u8] = br#","mac":""#;
const CODE_END: &[u8] = br#""}"#;

/// The line of a record, with its line end, and its code.
pub(super) fn line(entry: &Entry<'_>, seq: u64, prev: &Code, key: &DeviceKey) -> Result<(Vec<u8>, Code), AuditError> {
    let body = Body {
        v: VERSION,
        seq,
        time_ms: entry.time,
        turn: entry.turn,
        agent: entry.agent,
        model: Model { name: entry.model, version: entry.model_version },
        outcome: entry.outcome,
        tools: entry.tools,
        found_in: entry.found_in,
        found_out: entry.found_out,
        query_mac: entry.query,
        prev,
    };
    let mut line = serde_json::to_vec(&body).map_err(AuditError::Encode)?;
    // The code is over the bytes as they stand in the file up to its field: no second way to write the same record.
    line.pop();
    let code = key.record_code(&line);
    line.extend_from_slice(CODE_FIELD);
    line.extend_from_slice(code.to_string().as_bytes());
    line.extend_from_slice(CODE_END);
    line.push(b'\n');
    if line.len() > MAX_LINE {
        return Err(AuditError::TooLong { bytes: line.len(), limit: MAX_LINE });
    }
    Ok((line, code))
}

/// Checks that `line` (without its line end) is the record that follows `before`, and gives back its code.
pub(super) fn check(line: &[u8], before: &Position, key: &DeviceKey) -> Result<Code, Fault> {
    let head: Head = serde_json::from_slice(line).map_err(|_| Fault::NotARecord)?;
    if head.v != VERSION {
        return Err(Fault::Version);
    }
    let (body, code) = split(line).ok_or(Fault::NotARecord)?;
    if !key.is_record_code(body, &code) {
        return Err(Fault::Code);
    }
    if head.seq != before.records + 1 {
        return Err(Fault::Sequence);
    }
    if Code::parse(head.prev.as_bytes()) != Some(before.last) {
        return Err(Fault::Chain);
    }
    Ok(code)
}

fn split(line: &[u8]) -> Option<(&[u8], Code)> {
    let line = line.strip_suffix(CODE_END)?;
    let (rest, code) = line.split_at_checked(line.len().checked_sub(64)?)?;
    Some((rest.strip_suffix(CODE_FIELD)?, Code::parse(code)?))
}
