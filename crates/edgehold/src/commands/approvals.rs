//! `edgehold approvals`: calls that wait for a person's yes.

use std::process::ExitCode;

use edgehold_orchestrator::Approval;
use edgehold_types::CancelToken;

use crate::cli::ApprovalsCommand;
use crate::node::{Node, Setup};
use crate::output::Output;

pub(super) fn run(setup: &Setup, command: ApprovalsCommand, output: Output) -> anyhow::Result<ExitCode> {
    let node = Node::start(setup, None)?;
    // A policy that asks for no confirmation any more may have left calls that wait.
    let orchestrator = node.orchestrator.with_approvals(setup.approvals()?);
    match command {
        ApprovalsCommand::List => {
            let all = orchestrator.approvals()?;
            output.result(&all, |all| {
                if all.is_empty() {
                    return "No call waits for approval.".to_owned();
                }
                all.iter().map(line).collect::<Vec<_>>().join("\n")
            })?;
        }
        ApprovalsCommand::Approve { id } => {
            let approved = super::runtime()?.block_on(orchestrator.approve(&id, &CancelToken::default()))?;
            output.result(&approved, |a| a.text.to_string())?;
        }
        ApprovalsCommand::Deny { id } => {
            orchestrator.deny(&id)?;
            output.result(&serde_json::json!({"id": id, "state": "denied"}), |_| format!("{id} is denied."))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn line(a: &Approval) -> String {
    format!("{}  {:8} {} of {}: {} (rule `{}`)", a.id, a.state, a.tool, a.agent, a.arguments.get(), a.rule)
}
