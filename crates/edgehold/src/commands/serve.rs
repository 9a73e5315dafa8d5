//! `edgehold serve`.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use edgehold_api::{ServeOptions, Token};

use super::failure::Failure;
use crate::node::{Node, Setup};
use crate::output::{Output, note};

pub(super) fn run(
    setup: &Setup,
    listen: Option<SocketAddr>,
    token_file: Option<PathBuf>,
    output: Output,
) -> anyhow::Result<ExitCode> {
    let token_file = token_file.or_else(|| setup.settings.server.token_file.clone());
    let token = token_file.as_deref().map(read_token).transpose()?;
    let options = ServeOptions {
        listen: listen.unwrap_or(setup.settings.server.listen),
        token,
        request_timeout: setup.settings.server.request_timeout,
        max_body_bytes: usize::try_from(setup.settings.server.max_body_bytes).unwrap_or(usize::MAX),
    };
    // No address can be taken once the door is shut, and nothing of anyone's is read before it is.
    let listener = options.bind()?;
    super::door::shut(&setup.settings.network)?;
    let node = Node::start(setup, None)?;
    let greeting = node.greeting();
    let orchestrator = Arc::new(node.orchestrator);
    let ready = |address: SocketAddr| {
        let _ = output.line(&if output.json {
            serde_json::json!({"listening": format!("http://{address}")}).to_string()
        } else {
            format!("listening on http://{address}")
        });
        note(&greeting);
    };
    super::runtime()?
        .block_on(async { edgehold_api::serve(orchestrator, listener, options, ready, asked_to_stop()).await })?;
    Ok(ExitCode::SUCCESS)
}

fn read_token(path: &Path) -> anyhow::Result<Token> {
    let unusable =
        |what: String| Failure::new("token_file_unusable", what, "put a secret of 16 characters or more there");
    let content = std::fs::read_to_string(path)
        .map_err(|e| unusable(format!("the token file {} cannot be read: {e}", path.display())))?;
    let short = || unusable(format!("the first line of {} is no token: it has under 16 characters", path.display()));
    Ok(Token::from_file_content(&content).ok_or_else(short)?)
}

/// Ctrl-C, or a service manager's SIGTERM.
pub(super) async fn asked_to_stop() {
    #[cfg(unix)]
    if let Ok(mut term) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = term.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}
