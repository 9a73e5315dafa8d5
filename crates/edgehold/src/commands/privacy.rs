//! `edgehold privacy`: what was given away, and what may still be.

mod synthesize;

use std::io::{BufRead, IsTerminal};
use std::process::ExitCode;

use edgehold_guard::Raw;
use edgehold_guard::audit::{AuditLog, Details, Entry};
use edgehold_privacy::ledger::{EntryReport, Report};
use edgehold_types::{AgentName, Label, Labels, SubjectId};
use serde::Serialize;

use super::failure::Failure;
use crate::cli::PrivacyCommand;
use crate::node::{Setup, SetupError, pseudonyms, random_turn};
use crate::output::{Output, note};

#[derive(Serialize)]
struct Reset {
    subject: String,
    agent: Option<String>,
    /// The row of the ledger.
    sequence: u64,
    /// The record of the audit log.
    audit_record: u64,
}

pub(super) fn run(setup: &Setup, command: PrivacyCommand, output: Output) -> anyhow::Result<ExitCode> {
    match command {
        PrivacyCommand::Budget { subject, agent } => budget(setup, subject.as_ref(), agent.as_ref(), output),
        PrivacyCommand::History { subject, agent } => history(setup, subject.as_ref(), agent.as_ref(), output),
        PrivacyCommand::Synthesize(args) => synthesize::run(setup, &args, output),
        PrivacyCommand::Reset { subject, agent, yes, accept_rollback } => {
            reset(setup, &subject, agent.as_ref(), Sure { yes, accept_rollback }, output)
        }
    }
}

fn budget(
    setup: &Setup,
    subject: Option<&SubjectId>,
    agent: Option<&AgentName>,
    output: Output,
) -> anyhow::Result<ExitCode> {
    let ledger = setup.ledger()?;
    let now = setup.clock.now();
    let report = ledger.report(subject.map(SubjectId::as_str), agent.map(AgentName::as_str), now);
    output.result(&report.map_err(SetupError::from)?, standing)?;
    Ok(ExitCode::SUCCESS)
}

fn standing(report: &Report) -> String {
    let mut text = format!(
        "window {}: each agent may spend rho {} of each subject, which is epsilon {:.3} at delta {}\n",
        report.window, report.limit_rho, report.limit_epsilon, report.delta
    );
    if report.accounts.is_empty() {
        text += "nothing was spent yet\n";
    }
    for a in &report.accounts {
        text += &format!(
            "{} by {}: rho {} spent (epsilon {:.3}) in {} answers, {} remains\n",
            a.subject, a.agent, a.spent_rho, a.spent_epsilon, a.answers, a.remaining_rho
        );
    }
    text
}

fn history(
    setup: &Setup,
    subject: Option<&SubjectId>,
    agent: Option<&AgentName>,
    output: Output,
) -> anyhow::Result<ExitCode> {
    let rows = setup.ledger()?.history(subject.map(SubjectId::as_str), agent.map(AgentName::as_str));
    output.result(&rows.map_err(SetupError::from)?, |rows| {
        let lines: String = rows.iter().map(line).collect();
        if lines.is_empty() { "nothing was spent yet".to_owned() } else { lines }
    })?;
    Ok(ExitCode::SUCCESS)
}

fn line(entry: &EntryReport) -> String {
    let time = i64::try_from(entry.time_ms / 1000).ok().and_then(|s| jiff::Timestamp::from_second(s).ok());
    let time = time.map_or_else(|| entry.time_ms.to_string(), |t| t.to_string());
    let agent = entry.agent.as_deref().unwrap_or("every agent");
    format!(
        "{:>6}  {time}  {}  {} by {agent}: {}, rho {}\n",
        entry.sequence, entry.kind, entry.subject, entry.mechanism, entry.charged_rho
    )
}

/// How sure the person is.
#[derive(Clone, Copy)]
struct Sure {
    yes: bool,
    accept_rollback: bool,
}

/// The audit record comes first: a reset that is on no record does not happen. One that is, and could not be done, has a
/// second record that says so.
fn reset(
    setup: &Setup,
    subject: &SubjectId,
    agent: Option<&AgentName>,
    sure: Sure,
    output: Output,
) -> anyhow::Result<ExitCode> {
    let ledger = setup.ledger()?;
    if !sure.accept_rollback {
        let known = ledger.history(Some(subject.as_str()), agent.map(AgentName::as_str)).map_err(SetupError::from)?;
        if known.is_empty() {
            let hint = "`edgehold privacy budget` lists what there is";
            return Err(
                Failure::new("privacy_account_unknown", format!("nothing was spent of `{subject}`"), hint).into()
            );
        }
    }
    if !sure.yes {
        confirm(subject, agent, output)?;
    }
    let audit = AuditLog::open(setup.state()?).map_err(SetupError::from)?;
    let outcome = if sure.accept_rollback { "budget_reset_rollback_accepted" } else { "budget_reset" };
    let receipt = record(setup, &audit, subject, agent, outcome)?;
    match ledger.reset(subject, agent, sure.accept_rollback, setup.clock.now()) {
        Ok(sequence) => {
            let agent = agent.map(ToString::to_string);
            let done = Reset { subject: subject.to_string(), agent, sequence, audit_record: receipt };
            output.result(&done, |d| {
                format!("the budget of `{}` is whole again; what was given away stays given away", d.subject)
            })?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            record(setup, &audit, subject, agent, "budget_reset_failed")?;
            Err(SetupError::from(error).into())
        }
    }
}

/// Writes a record of the audit log, in which the subject stands by its pseudonym. The ledger's own row names it.
fn record(
    setup: &Setup,
    audit: &AuditLog,
    subject: &SubjectId,
    agent: Option<&AgentName>,
    outcome: &'static str,
) -> anyhow::Result<u64> {
    let every: AgentName = "every-agent".parse()?;
    let reason = |e| Failure::new("subject_unavailable", e, "is the state folder writable?");
    let pseudonym = pseudonyms(setup.state()?)(subject).map_err(reason)?;
    let entry = Entry {
        time: setup.clock.now(),
        turn: random_turn(),
        agent: agent.unwrap_or(&every),
        model: "",
        model_version: "",
        outcome,
        tools: &[],
        found_in: &[],
        found_out: &[],
        query: audit.query_mac(&Raw::new(String::new(), Labels::of(Label::Internal))),
        details: Details { subject: Some(pseudonym), ..Details::default() },
    };
    Ok(audit.append(entry).map_err(SetupError::from)?.sequence)
}

fn confirm(subject: &SubjectId, agent: Option<&AgentName>, output: Output) -> anyhow::Result<()> {
    let refused = || {
        let hint = "say so with --yes, or type the subject's name on a terminal";
        Failure::new("confirmation_needed", "a budget is reset only by someone who means it", hint)
    };
    let stdin = std::io::stdin();
    if output.json || !stdin.is_terminal() {
        return Err(refused().into());
    }
    let whose = agent.map_or_else(|| "every agent".to_owned(), |agent| format!("`{agent}`"));
    note(&format!(
        "This lets {whose} learn as much of `{subject}` again as it has learned: the two add up, and no budget bounds the \
         sum. Type `{subject}` to go on."
    ));
    let mut typed = String::new();
    stdin.lock().read_line(&mut typed)?;
    if typed.trim() == subject.as_str() { Ok(()) } else { Err(refused().into()) }
}
