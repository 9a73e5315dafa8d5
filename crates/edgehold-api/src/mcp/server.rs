//! What the library asks of a server.

use std::sync::Arc;

use axum::http::request::Parts;
use edgehold_access::{Action, Grants};
use edgehold_model::CancelToken;
use edgehold_types::AgentName;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CustomRequest, CustomResult, ErrorCode, ErrorData, Implementation,
    ListToolsResult, PaginatedRequestParams, ServerCapabilities, ServerConfig,
};
use rmcp::service::{MaybeSendFuture, RequestContext};
use rmcp::{RoleServer, ServerHandler};
use serde_json::json;
use tokio::sync::RwLock;

use super::call::{Call, question};
use super::tool::tool;
use crate::caller::{Caller, SCOPE_MISSING};
use crate::error::ApiError;
use crate::{Door, Peer};

const INSTRUCTIONS: &str = "Each tool is an agent on this device. Ask it one question in plain words; it knows nothing of \
                            earlier ones. Personal data is treated on the way in and out.";

/// Methods that have a shape. The library takes a request that is not of the shape for one of a method that it does not know.
const SHAPED: [&str; 3] = ["initialize", "tools/call", "tools/list"];

/// The agents, as whoever sends a request may see them.
#[derive(Clone)]
pub(super) struct Agents {
    pub(super) door: Door,
    /// Held by each turn that runs.
    pub(super) running: Arc<RwLock<()>>,
}

/// Ends the turn of a request whose sender went away.
#[derive(Clone, Default)]
pub(super) struct Hangup(pub(super) CancelToken);

impl Agents {
    pub(super) fn new(door: Door) -> Self {
        Self { door, running: Arc::default() }
    }

    fn may_ask(&self, caller: &Caller, name: &str) -> Result<AgentName, ErrorData> {
        let unknown = || ErrorData::invalid_params(format!("there is no tool `{name}`"), None);
        let agent: AgentName = name.parse().map_err(|_| unknown())?;
        caller.must(Action::Ask, Some(&agent)).map_err(|error| {
            if let Some(refused) = &self.door.behind.refused {
                refused(SCOPE_MISSING);
            }
            invalid_params(error)
        })?;
        let known = self.door.behind.orchestrator.agents().any(|known| *known.name() == agent);
        known.then_some(agent).ok_or_else(unknown)
    }
}

/// Who sends a request: over HTTP whom the lock let in, and else whoever started this program.
fn caller(context: &RequestContext<RoleServer>) -> Result<Caller, ErrorData> {
    let Some(parts) = context.extensions.get::<Parts>() else {
        return Ok(Caller { name: "stdio".to_owned(), grants: Grants::all() });
    };
    let caller = parts.extensions.get::<Caller>().cloned();
    caller.ok_or_else(|| ErrorData::internal_error("nobody knows who asks", None))
}

fn invalid_params(error: ApiError) -> ErrorData {
    let detail = error.detail;
    let data = json!({"code": detail.code, "hint": detail.hint});
    ErrorData::invalid_params(detail.message, Some(data))
}

impl ServerHandler for Agents {
    fn get_info(&self) -> ServerConfig {
        let implementation = Implementation::new("edgehold", env!("CARGO_PKG_VERSION")).with_title("Edgehold");
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(implementation)
            .with_instructions(INSTRUCTIONS)
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        context: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        let caller = caller(&context)?;
        let agents = self.door.behind.orchestrator.agents();
        let seen = agents.filter(|agent| caller.grants.allows(Action::Ask, Some(agent.name())));
        Ok(ListToolsResult::with_all_items(seen.map(tool).collect()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let agent = self.may_ask(&caller(&context)?, &request.name)?;
        let parts = context.extensions.get::<Parts>().map(|parts| &parts.extensions);
        let question = match question(request.arguments) {
            Ok(question) => question,
            Err(refused) => return Ok((*refused).into()),
        };
        let call = Call {
            agent,
            question,
            source: if parts.is_some() { "mcp" } else { "mcp_stdio" },
            client: parts.and_then(|parts| parts.get::<Peer>()).map_or(0, Peer::client),
            cancel: parts.and_then(|parts| parts.get::<Hangup>()).cloned().unwrap_or_default().0,
        };
        Ok(call.run(self, &context).await.into())
    }

    fn on_custom_request(
        &self,
        request: CustomRequest,
        _: RequestContext<RoleServer>,
    ) -> impl Future<Output = Result<CustomResult, ErrorData>> + MaybeSendFuture + '_ {
        let method = request.method;
        std::future::ready(Err(if SHAPED.contains(&method.as_str()) {
            ErrorData::invalid_params(format!("the parameters of `{method}` are not understood"), None)
        } else {
            ErrorData::new(ErrorCode::METHOD_NOT_FOUND, format!("there is no method `{method}`"), None)
        }))
    }
}
