//! `edgehold tokens`: who may come in at the door, and what for.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use edgehold_access::{AccessError, Added, Grants, Holder, Issued, NewToken, Scope, Tokens};
use edgehold_store::{Store, has_store};
use edgehold_types::Timestamp;
use serde::Serialize;

use super::failure::Failure;
use crate::cli::{Expiry, TokensCommand};
use crate::node::Setup;
use crate::output::{Output, note};

/// Who is let in from now on.
#[derive(Serialize)]
struct Made {
    id: String,
    name: String,
    scopes: Vec<String>,
    expires_ms: Option<u64>,
    #[serde(flatten)]
    by: By,
}

/// By what somebody is known. `{"secret": …}`, `{"certificate": …}`, `{"uid": …}`.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum By {
    Secret(String),
    Certificate(String),
    Uid(u32),
}

impl From<Holder> for By {
    fn from(holder: Holder) -> Self {
        match holder {
            Holder::Certificate(_) => Self::Certificate(holder.to_string()),
            Holder::User(uid) => Self::Uid(uid),
        }
    }
}

/// One that is let in, as it is listed.
#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    /// token, certificate or user.
    kind: &'static str,
    #[serde(flatten)]
    by: Option<By>,
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
        TokensCommand::Add { name, certificate, uid, scopes, expires } => {
            let holder = holder(certificate, uid)?;
            add(setup, name, holder, scopes, expires, output)?;
        }
        TokensCommand::List => list(setup, output)?,
        TokensCommand::Revoke { id } => {
            let tokens = open(setup)?.ok_or_else(|| AccessError::Unknown(id.clone()))?;
            tokens.revoke(&id)?;
            output.result(&serde_json::json!({"id": id, "state": "revoked"}), |_| {
                format!("{id} is revoked: whoever comes with it is refused from now on")
            })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Who is let in without a secret, if that is meant.
fn holder(certificate: Option<PathBuf>, uid: Option<u32>) -> anyhow::Result<Option<Holder>> {
    let Some(path) = certificate else { return Ok(uid.map(Holder::User)) };
    let found = edgehold_api::fingerprint(&path);
    let found = found
        .map_err(|e| Failure::new("certificate_unreadable", e, "name a PEM file: the certificate, not its key"))?;
    Ok(Some(Holder::Certificate(found)))
}

fn add(
    setup: &Setup,
    name: String,
    holder: Option<Holder>,
    scopes: Vec<Scope>,
    expires: Expiry,
    output: Output,
) -> anyhow::Result<()> {
    let grants = Grants::new(scopes)
        .map_err(|e| Failure::new("scope_needed", e, "everything: --scope all; one agent: --scope ask:device"))?;
    for agent in grants.agents() {
        if !setup.agents.iter().any(|spec| spec.name == *agent) {
            let message = format!("there is no agent `{agent}`");
            return Err(Failure::new("agent_unknown", message, "`edgehold agents list` shows those there are").into());
        }
    }
    let tokens = Tokens::new(Arc::new(Store::open(setup.state()?)?), Arc::clone(&setup.clock));
    let (Added { id, expires, first }, by) = match holder {
        None => {
            let NewToken { id, secret, expires, first } = tokens.add(&name, &grants, expires.0)?;
            (Added { id, expires, first }, By::Secret(secret))
        }
        Some(holder) => (tokens.add_holder(&name, holder, &grants, expires.0)?, By::from(holder)),
    };
    let scopes = grants.scopes().iter().map(ToString::to_string).collect();
    output.result(&Made { id, name, scopes, expires_ms: expires.map(|at| at.0), by }, shown)?;
    let server = &setup.settings.server;
    if first && server.token_file.is_none() {
        note("note: this is the first one: from now on everybody needs one, also on this machine");
    }
    match holder {
        Some(Holder::Certificate(_)) if server.tls_client_ca.is_none() => {
            note("note: the server asks nobody for a certificate: set `tls_client_ca` in [server]");
        }
        Some(Holder::User(_)) if server.unix.is_none() => note("note: there is no socket: set `unix` in [server]"),
        Some(Holder::User(_)) if !server.unix_others => {
            note("note: other users than the server's own cannot use the socket: set `unix_others = true` in [server]");
        }
        _ => {}
    }
    Ok(())
}

fn shown(made: &Made) -> String {
    let until = made.expires_ms.map_or("for ever".to_owned(), |at| format!("until {}", time(at)));
    let Made { id, name, by, .. } = made;
    let what = format!("for `{name}`, allows {} and holds {until}.", made.scopes.join(", "));
    match by {
        By::Secret(secret) => format!("{secret}\n\nThis is shown once. It is token {id} {what}"),
        By::Certificate(hash) => format!("The certificate with the SHA-256 {hash} is let in: it is {id} {what}"),
        By::Uid(uid) => format!("The user {uid} is let in: it is {id} {what}"),
    }
}

fn list(setup: &Setup, output: Output) -> anyhow::Result<()> {
    let listed = open(setup)?.map_or_else(|| Ok(Vec::new()), |tokens| tokens.list())?;
    let now = setup.clock.now();
    let rows: Vec<Row> = listed.into_iter().map(|token| row(token, now)).collect();
    output.result(&rows, |rows| {
        if rows.is_empty() {
            return "nobody is let in by name".to_owned();
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
        kind: token.kind.word(),
        by: token.holder.map(By::from),
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
    let by = match &row.by {
        Some(By::Certificate(hash)) => format!(" (certificate {})", hash.get(..16).unwrap_or(hash)),
        Some(By::Uid(uid)) => format!(" (user {uid})"),
        _ => String::new(),
    };
    format!("{}  {:7}  {}{by}: {}, {until}, {used}", row.id, row.state, row.name, row.scopes.join(", "))
}

fn time(ms: u64) -> String {
    let at = Timestamp(ms);
    jiff::Timestamp::from_second(at.as_secs()).map_or_else(|_| ms.to_string(), |time| time.to_string())
}
