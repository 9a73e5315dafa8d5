//! `edgehold tokens`: who may come in at the door, and what for.

use std::process::ExitCode;
use std::sync::Arc;

use edgehold_access::{AccessError, Grants, Issued, Scope, Tokens};
use edgehold_store::{Store, has_store};
use edgehold_types::Timestamp;
use serde::Serialize;

use super::failure::Failure;
use crate::cli::{Expiry, TokensCommand};
use crate::node::Setup;
use crate::output::Output;

/// A token that was just made.
#[derive(Serialize)]
struct Made {
    id: String,
    name: String,
    scopes: Vec<String>,
    expires_ms: Option<u64>,
    secret: String,
}

/// A token as it is listed.
#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    scopes: Vec<String>,
    /// active, expired or revoked.
    state: &'static str,
    created_ms: u64,
    expires_ms: Option<u64>,
    revoked_ms: Option<u64>,
    last_used_ms: Option<u64>,
}

pub(super) fn run(setup: &Setup, command: TokensCommand, output: Output) -> anyhow::Result<ExitCode> {
    match command {
        TokensCommand::Add { name, scopes, expires } => add(setup, name, scopes, expires, output)?,
        TokensCommand::List => list(setup, output)?,
        TokensCommand::Revoke { id } => {
            let tokens = open(setup)?.ok_or_else(|| AccessError::Unknown(id.clone()))?;
            tokens.revoke(&id)?;
            output.result(&serde_json::json!({"id": id, "state": "revoked"}), |_| {
                format!("{id} is revoked: whoever shows it is refused from now on")
            })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn add(setup: &Setup, name: String, scopes: Vec<Scope>, expires: Expiry, output: Output) -> anyhow::Result<()> {
    let grants = Grants::new(scopes)
        .map_err(|e| Failure::new("scope_needed", e, "everything: --scope all; one agent: --scope ask:device"))?;
    for agent in grants.agents() {
        if !setup.agents.iter().any(|spec| spec.name == *agent) {
            let message = format!("there is no agent `{agent}`");
            return Err(Failure::new("agent_unknown", message, "`edgehold agents list` shows those there are").into());
        }
    }
    let tokens = Tokens::new(Arc::new(Store::open(setup.state()?)?), Arc::clone(&setup.clock));
    let made = tokens.add(&name, &grants, expires.0)?;
    let scopes = grants.scopes().iter().map(ToString::to_string).collect();
    let expires_ms = made.expires.map(|at| at.0);
    output.result(&Made { id: made.id, name, scopes, expires_ms, secret: made.secret }, |made| {
        let until = made.expires_ms.map_or("for ever".to_owned(), |at| format!("until {}", time(at)));
        format!(
            "{}\n\nThis is shown once. It is token {} for `{}`, allows {} and holds {until}.",
            made.secret,
            made.id,
            made.name,
            made.scopes.join(", ")
        )
    })
}

fn list(setup: &Setup, output: Output) -> anyhow::Result<()> {
    let listed = open(setup)?.map_or_else(|| Ok(Vec::new()), |tokens| tokens.list())?;
    let now = setup.clock.now();
    let rows: Vec<Row> = listed.into_iter().map(|token| row(token, now)).collect();
    output.result(&rows, |rows| {
        if rows.is_empty() {
            return "no token was made".to_owned();
        }
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

/// The tokens, where there is a database.
fn open(setup: &Setup) -> anyhow::Result<Option<Tokens>> {
    let state = setup.state()?;
    if !has_store(state) {
        return Ok(None);
    }
    Ok(Some(Tokens::new(Arc::new(Store::open(state)?), Arc::clone(&setup.clock))))
}

fn row(token: Issued, now: Timestamp) -> Row {
    let state = match (token.revoked, token.holds(now)) {
        (Some(_), _) => "revoked",
        (None, true) => "active",
        (None, false) => "expired",
    };
    Row {
        state,
        scopes: token.scopes.split(' ').map(str::to_owned).collect(),
        id: token.id,
        name: token.name,
        created_ms: token.created.0,
        expires_ms: token.expires.map(|at| at.0),
        revoked_ms: token.revoked.map(|at| at.0),
        last_used_ms: token.last_used.map(|at| at.0),
    }
}

fn line(row: &Row) -> String {
    let until = row.expires_ms.map_or("for ever".to_owned(), |at| format!("until {}", time(at)));
    let used = row.last_used_ms.map_or("never used".to_owned(), |at| format!("used {}", time(at)));
    format!("{}  {:7}  {}: {}, {until}, {used}", row.id, row.state, row.name, row.scopes.join(", "))
}

fn time(ms: u64) -> String {
    let at = Timestamp(ms);
    jiff::Timestamp::from_second(at.as_secs()).map_or_else(|_| ms.to_string(), |time| time.to_string())
}
