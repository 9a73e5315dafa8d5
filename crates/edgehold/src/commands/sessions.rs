//! `edgehold sessions`: the conversations that are kept.

use std::process::ExitCode;
use std::sync::Arc;

use edgehold_guard::audit::AuditLog;
use edgehold_orchestrator::sessions::{SessionId, SessionInfo, Sessions, Shown, ShownTurn};
use edgehold_store::{Store, has_store};
use edgehold_types::Timestamp;
use serde::Serialize;

use super::failure::Failure;
use crate::cli::SessionsCommand;
use crate::node::Setup;
use crate::output::{Output, bytes};

/// A session as it is listed.
#[derive(Serialize)]
struct Row {
    id: String,
    agent: String,
    subject: Option<String>,
    created_ms: u64,
    used_ms: u64,
    expires_ms: u64,
    exchanges: u32,
    bytes: u64,
}

/// A session with what was said.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    row: Row,
    turns: Vec<ShownTurn>,
}

pub(super) fn run(setup: &Setup, command: SessionsCommand, output: Output) -> anyhow::Result<ExitCode> {
    match command {
        SessionsCommand::List => list(setup, output),
        SessionsCommand::Show { id } => show(setup, &id, output),
        SessionsCommand::Forget { id, .. } => forget(setup, id.as_ref(), output),
    }
}

fn list(setup: &Setup, output: Output) -> anyhow::Result<ExitCode> {
    let found = open(setup, false)?.map_or_else(|| Ok(Vec::new()), |sessions| sessions.list())?;
    let rows: Vec<Row> = found.iter().map(row).collect();
    output.result(&rows, |rows| {
        if rows.is_empty() {
            return "no conversation is kept".to_owned();
        }
        rows.iter().map(line).collect()
    })?;
    Ok(ExitCode::SUCCESS)
}

fn show(setup: &Setup, id: &SessionId, output: Output) -> anyhow::Result<ExitCode> {
    let Shown { info, turns } = open(setup, true)?.ok_or_else(unknown)?.show(id)?;
    let whole = Whole { row: row(&info), turns };
    output.result(&whole, |whole| {
        line(&whole.row)
            + &whole.turns.iter().map(|turn| format!("{}\n", said(turn, &whole.row.agent))).collect::<String>()
    })?;
    Ok(ExitCode::SUCCESS)
}

fn forget(setup: &Setup, id: Option<&SessionId>, output: Output) -> anyhow::Result<ExitCode> {
    let sessions = open(setup, false)?;
    let forgotten = match (sessions, id) {
        (Some(sessions), Some(id)) => usize::from(sessions.forget(id)?),
        (Some(sessions), None) => sessions.forget_all()?,
        (None, _) => 0,
    };
    if forgotten == 0 && id.is_some() {
        return Err(unknown().into());
    }
    output.result(&serde_json::json!({"forgotten": forgotten}), |_| match forgotten {
        1 => "1 conversation is forgotten".to_owned(),
        n => format!("{n} conversations are forgotten"),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The sessions, where there is a database. Those that are to be read need the device's key, which the audit log has.
fn open(setup: &Setup, to_read: bool) -> anyhow::Result<Option<Sessions>> {
    let state = setup.state()?;
    if !has_store(state) {
        return Ok(None);
    }
    let mut guard = setup.guard()?;
    if to_read {
        guard = guard.with_key(AuditLog::open_with(state, &setup.audit())?.hash_key());
    }
    Ok(Some(setup.sessions(guard, setup.policy()?, Arc::new(Store::open(state)?))))
}

fn unknown() -> Failure {
    Failure::new("session_unknown", "there is no such session", "`edgehold sessions list` shows those there are")
}

fn row(info: &SessionInfo) -> Row {
    Row {
        id: info.id.to_string(),
        agent: info.agent.to_string(),
        subject: info.subject.as_ref().map(ToString::to_string),
        created_ms: info.created.0,
        used_ms: info.used.0,
        expires_ms: info.expires.0,
        exchanges: info.exchanges,
        bytes: info.bytes,
    }
}

fn line(row: &Row) -> String {
    let whose = row.subject.as_ref().map_or_else(String::new, |subject| format!(", of {subject}"));
    format!(
        "{}  {}{whose}: {} exchanges, {}, used {}, kept until {}\n",
        row.id,
        row.agent,
        row.exchanges,
        bytes(row.bytes),
        time(Timestamp(row.used_ms)),
        time(Timestamp(row.expires_ms)),
    )
}

fn said(turn: &ShownTurn, agent: &str) -> String {
    match turn {
        ShownTurn::User { text } => format!("> {text}"),
        ShownTurn::Assistant { text } => format!("{agent}: {text}"),
        ShownTurn::Call { tool, arguments } => format!("  {tool} {}", arguments.get()),
        ShownTurn::Result { tool, value } => format!("  {tool} -> {}", value.get()),
        ShownTurn::Withheld { rule } => format!("  (withheld by rule `{rule}`)"),
    }
}

fn time(at: Timestamp) -> String {
    jiff::Timestamp::from_second(at.as_secs()).map_or_else(|_| at.0.to_string(), |time| time.to_string())
}
