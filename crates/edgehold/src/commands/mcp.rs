//! `edgehold mcp`.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use edgehold_api::{Behind, mcp_stdio};

use super::failure::Failure;
use super::serve::asked_to_stop;
use crate::node::{Node, Setup};
use crate::output::note;

pub(super) fn run(setup: &Setup) -> anyhow::Result<ExitCode> {
    let node = Node::start(setup, None)?;
    note(&node.greeting());
    let runtime = super::runtime()?;
    let served = runtime.block_on(mcp_stdio(Behind::turns(Arc::new(node.orchestrator)), asked_to_stop()));
    // A read of standard input cannot be called off; nothing waits for one.
    runtime.shutdown_timeout(Duration::from_millis(100));
    served.map_err(|error| {
        let hint = "this is for MCP clients, which start it themselves: see docs/mcp.md; people use `edgehold chat`";
        Failure::new("mcp_not_spoken", error.to_string(), hint)
    })?;
    Ok(ExitCode::SUCCESS)
}
