//! Over standard input and output, for whoever started this program.

use std::sync::Arc;
use std::time::Duration;

use rmcp::ServiceExt;
use rmcp::service::ServerInitializeError;

use super::server::Agents;
use crate::{Behind, Door};

/// How long turns that were stopped may take until they are recorded.
const GRACE: Duration = Duration::from_secs(5);

/// The line to the client broke.
#[derive(Debug, thiserror::Error)]
#[error("the client does not speak MCP: its first message must be `initialize` or `server/discover`")]
pub struct StdioError(#[source] Box<ServerInitializeError>);

/// Serves the agents over standard input and output until the input ends or `stop` resolves.
///
/// # Errors
/// Whoever is there does not begin as MCP does.
pub async fn stdio(behind: Behind, stop: impl Future<Output = ()>) -> Result<(), StdioError> {
    let agents = Agents::new(Door::new(behind, None, 0));
    let running = Arc::clone(&agents.running);
    let begun = async {
        match agents.serve(rmcp::transport::stdio()).await {
            // Nobody has said anything.
            Err(ServerInitializeError::ConnectionClosed(_)) => Ok(None),
            begun => begun.map(Some).map_err(|e| StdioError(Box::new(e))),
        }
    };
    tokio::pin!(begun, stop);
    let service = tokio::select! {
        begun = &mut begun => begun?,
        () = &mut stop => None,
    };
    let Some(service) = service else { return Ok(()) };
    let end = service.cancellation_token();
    let waiting = service.waiting();
    tokio::pin!(waiting);
    tokio::select! {
        _ = &mut waiting => {}
        () = &mut stop => {}
    }
    // Stops the turns that still run.
    end.cancel();
    let _ = tokio::time::timeout(GRACE, running.write_owned()).await;
    Ok(())
}
