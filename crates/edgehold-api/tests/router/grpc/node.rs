//! A node at an address of its own.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use edgehold_access::Tokens;
use edgehold_api::{Behind, Rules, ServeOptions, serve};
use edgehold_events::{Arrival, Intake, IntakeError, Receipt, Ticket};
use edgehold_guard::Policy;
use edgehold_guard::policy::Names;
use edgehold_model::{Script, ScriptedModel};
use edgehold_orchestrator::{Approvals, Orchestrator, Parts};
use edgehold_store::Store;
use edgehold_types::SystemClock;
use tokio::sync::oneshot;
use tonic::transport::{Channel, Endpoint};
use tonic::{Code, Status};

use super::client::edgehold_client::EdgeholdClient;
use crate::bench::parts;

/// What is waited for comes within this, however busy the machine.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// A door that is open until this goes.
pub(super) struct Node {
    pub(super) channel: Channel,
    pub(super) address: SocketAddr,
    pub(super) tokens: Arc<Tokens>,
    /// Why callers were refused.
    pub(super) refused: Arc<Mutex<Vec<&'static str>>>,
    _stop: oneshot::Sender<()>,
    _state: tempfile::TempDir,
}

/// Takes the first event of each key; one of the topic `full` finds no room.
#[derive(Default)]
struct Shelf(Mutex<Vec<Option<String>>>);

impl Intake for Shelf {
    fn submit(&self, arrival: Arrival) -> Result<Ticket, IntakeError> {
        if arrival.topic == "full" {
            return Err(IntakeError::Busy { retry_after: Duration::from_millis(1500) });
        }
        let mut kept = self.0.lock().unwrap();
        let known = arrival.key.is_some() && kept.contains(&arrival.key);
        kept.push(arrival.key);
        let (sender, ticket) = oneshot::channel();
        sender.send(Ok(if known { Receipt::Duplicate } else { Receipt::Stored { events: 1 } })).unwrap();
        Ok(ticket)
    }
}

/// With these outputs of the model, a thermometer that may be broken, and this policy.
pub(super) async fn node(scripts: Vec<Script>, broken: bool, policy: &str) -> Node {
    let state = tempfile::tempdir().unwrap();
    let clock = Arc::new(SystemClock::default());
    let parts = parts(&["device"], Arc::new(ScriptedModel::new(scripts)), state.path(), broken);
    let (agents, tools) = (["device".parse().unwrap()], ["read".parse().unwrap()]);
    let names = Names { agents: &agents, tools: Some(&tools), kinds: &[] };
    let policy = Policy::parse(Path::new("policy.toml"), policy, names).unwrap();
    let store = Arc::new(Store::open(state.path()).unwrap());
    let next = AtomicU32::new(1);
    let ids = Box::new(move || format!("call-{}", next.fetch_add(1, Ordering::SeqCst)));
    let approvals = Approvals::open(Arc::clone(&store), Arc::clone(&clock) as _, ids).unwrap();
    let orchestrator = Orchestrator::new(Parts { policy, ..parts }).with_approvals(approvals);
    let tokens = Arc::new(Tokens::new(store, clock));
    let refused: Arc<Mutex<Vec<&'static str>>> = Arc::default();
    let heard = Arc::clone(&refused);
    let behind = Behind {
        intake: Some(Arc::new(Shelf::default())),
        tokens: Some(Arc::clone(&tokens)),
        refused: Some(Arc::new(move |reason| heard.lock().unwrap().push(reason))),
        ..Behind::turns(Arc::new(orchestrator))
    };
    let options = ServeOptions {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        unix: None,
        unix_others: false,
        tls: None,
        token: None,
        rules: Rules { max_body_bytes: 4096, request_timeout: PATIENCE, ..Rules::default() },
        header_timeout: PATIENCE,
        max_connections: 16,
    };
    let bound = options.bind().unwrap();
    let (open, opened) = oneshot::channel();
    let (stop, stopped) = oneshot::channel::<()>();
    let served = serve(behind, bound, options, |listening| open.send(listening.address).unwrap(), async {
        let _ = stopped.await;
    });
    tokio::spawn(served);
    let address = opened.await.unwrap();
    let channel = Endpoint::from_shared(format!("http://{address}")).unwrap().connect().await.unwrap();
    Node { channel, address, tokens, refused, _stop: stop, _state: state }
}

impl Node {
    pub(super) fn client(&self) -> EdgeholdClient<Channel> {
        EdgeholdClient::new(self.channel.clone())
    }
}

/// The code of a status, and the stable one.
pub(super) fn codes(status: &Status) -> (Code, &str) {
    let stable = status.metadata().get("edgehold-code").map(|value| value.to_str().unwrap());
    (status.code(), stable.unwrap_or_default())
}
