//! `edgehold serve`.

mod listening;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use edgehold_access::Tokens;
use edgehold_api::{Behind, Certificate, Listening, Rules, ServeOptions, TlsOptions, Token};
use edgehold_config::TlsChoice;
use edgehold_events::{Intake, Pipeline};
use edgehold_mqtt::{Dial, MqttSettings};
use edgehold_orchestrator::sessions::Sessions;
use edgehold_store::Store;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::failure::Failure;
use crate::node::events::{Approving, Listed, Watchers, client, wake_agents};
use crate::node::refusals::Refusals;
use crate::node::{Node, Setup, SetupError};
use crate::output::{Output, note};

pub(super) fn run(
    setup: &Setup,
    listen: Option<SocketAddr>,
    token_file: Option<PathBuf>,
    output: Output,
) -> anyhow::Result<ExitCode> {
    let token_file = token_file.or_else(|| setup.settings.server.token_file.clone());
    let token = token_file.as_deref().map(read_token).transpose()?;
    let server = &setup.settings.server;
    let options = ServeOptions {
        listen: listen.unwrap_or(server.listen),
        unix: server.unix.clone(),
        unix_others: server.unix_others,
        tls: tls(setup)?,
        token,
        header_timeout: server.header_timeout,
        max_connections: server.max_connections,
        rules: Rules {
            max_body_bytes: usize::try_from(server.max_body_bytes).unwrap_or(usize::MAX),
            request_timeout: server.request_timeout,
            requests_per_minute: server.requests_per_minute,
            allowed_origins: server.allowed_origins.clone(),
        },
    };
    let (events, mqtt) = (setup.events()?, setup.mqtt()?);
    // No address can be taken once the door is shut, and nothing of anyone's is read before it is.
    let bound = options.bind()?;
    if options.tls.is_none() && !options.listen.ip().to_canonical().is_loopback() {
        note("warning: TLS is off: tokens travel in the clear; set `tls = \"own\"` in [server]");
    }
    let dial = way_to_broker(setup, mqtt.as_ref(), events.is_some())?;
    // A connection of its own: a caller is not kept waiting by events that are being written.
    let tokens = Store::open(setup.state()?).map_err(SetupError::from)?;
    let tokens = Arc::new(Tokens::new(Arc::new(tokens), Arc::clone(&setup.clock)));
    options.check(Some(&tokens))?;
    let node = Node::start(setup, None)?;
    let greeting = node.greeting();
    let store = Arc::new(Store::open(setup.state()?).map_err(SetupError::from)?);
    let pipeline = match &events {
        Some(settings) => {
            let clock = Arc::clone(&setup.clock);
            let started = Pipeline::start(Arc::clone(&store), node.guard.clone(), settings.clone(), clock);
            let started = Arc::new(started.map_err(SetupError::from)?);
            Some(Arc::clone(setup.pipeline.get_or_init(|| started)))
        }
        None => None,
    };
    let sessions = Arc::new(setup.sessions(node.guard.clone(), node.policy.clone(), store));
    let orchestrator = Arc::new(node.orchestrator);
    let runtime = super::runtime()?;
    let client = match (mqtt, &events, &pipeline, dial) {
        (Some(mqtt), Some(events), Some(pipeline), Some(dial)) => {
            let approving = setup.settings.events.approvals_topic.as_ref().map(|prefix| Approving {
                intake: Arc::clone(pipeline) as _,
                orchestrator: Arc::clone(&orchestrator),
                prefix: prefix.trim_end_matches('/').to_owned(),
                runtime: runtime.handle().clone(),
            });
            Some(client(mqtt, events, pipeline, dial, approving)?)
        }
        _ => None,
    };
    let ready = |open: &Listening| {
        let _ = output.line(&if output.json { listening::as_json(open) } else { listening::as_lines(open) });
        note(&greeting);
    };
    let intake = pipeline.clone().map(|p| p as Arc<dyn Intake>);
    let files = Watchers::start(setup, events.as_ref(), intake.as_ref())?;
    let refusals = Arc::new(Refusals::default());
    let counted = Arc::clone(&refusals);
    let behind = Behind {
        orchestrator: Arc::clone(&orchestrator),
        intake,
        sessions: Some(Arc::clone(&sessions)),
        tokens: Some(tokens),
        refused: Some(Arc::new(move |reason| counted.count(reason))),
    };
    let feed = orchestrator.feed().clone();
    runtime.block_on(async {
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        if let Some(client) = client {
            tasks.spawn(client.run(stopped.clone()));
        }
        tasks.spawn(refusals.record(Arc::clone(&orchestrator), stopped.clone()));
        if let Some(pipeline) = pipeline.clone() {
            tasks.spawn(wake_agents(orchestrator, pipeline, stopped.clone()));
        }
        tasks.spawn(forget_expired(Arc::clone(&sessions), stopped));
        let asked = async move {
            asked_to_stop().await;
            feed.close();
        };
        let served = edgehold_api::serve(behind, bound, options, ready, asked).await;
        let _ = stop.send(true);
        // A broker that does not answer is not waited for.
        let _ = tokio::time::timeout(GRACE, tasks.join_all()).await;
        served
    })?;
    files.stop();
    if let Some(pipeline) = pipeline {
        pipeline.close();
    }
    Ok(ExitCode::SUCCESS)
}

/// TLS as the settings have it.
fn tls(setup: &Setup) -> anyhow::Result<Option<TlsOptions>> {
    let server = &setup.settings.server;
    let certificate = match &server.tls {
        TlsChoice::Off => return Ok(None),
        TlsChoice::Own => Certificate::Own(setup.state()?.join("tls")),
        TlsChoice::Files { certificate, key } => {
            Certificate::Files { certificate: certificate.clone(), key: key.clone() }
        }
    };
    let (client_ca, client_required) = (server.tls_client_ca.clone(), server.tls_client_required);
    Ok(Some(TlsOptions { certificate, client_ca, client_required }))
}

/// Removes sessions that nobody has used for too long, at the start and every hour.
async fn forget_expired(sessions: Arc<Sessions>, mut stop: watch::Receiver<bool>) {
    loop {
        let sessions = Arc::clone(&sessions);
        match tokio::task::spawn_blocking(move || sessions.expire()).await {
            Ok(Ok(0)) | Err(_) => {}
            Ok(Ok(gone)) => tracing::info!(target: "edgehold", gone, "sessions that nobody used are gone"),
            Ok(Err(error)) => tracing::warn!(target: "edgehold", "expired sessions could not be removed: {error}"),
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(60 * 60)) => {}
            _ = stop.wait_for(|stopped| *stopped) => return,
        }
    }
}

/// How long the broker may take to hear that the end is meant.
const GRACE: Duration = Duration::from_secs(5);

/// Shuts the door; gives back the way to the broker, where there is one.
fn way_to_broker(
    setup: &Setup,
    mqtt: Option<&MqttSettings>,
    has_events: bool,
) -> anyhow::Result<Option<Arc<dyn Dial>>> {
    let network = &setup.settings.network;
    let Some(mqtt) = mqtt else {
        super::door::shut(network)?;
        return Ok(None);
    };
    if !has_events {
        let hint = "name a file with streams and rules: `[events]`, `file = \"events.toml\"`";
        return Err(Failure::new("events_off", "[mqtt] is there, and nothing takes its events", hint).into());
    }
    if !network.allow.contains(&mqtt.broker) {
        let hint = format!("add it to `allow` under [network]: allow = [\"{}\"]", mqtt.broker);
        let what = format!("[mqtt] names {}, which [network] does not list", mqtt.broker);
        return Err(Failure::new("broker_not_listed", what, &hint).into());
    }
    let connector = super::door::shut_but_for_listed(network)?;
    let Some(connector) = connector.connector else { return Ok(None) };
    Ok(Some(Arc::new(Listed { connector: Arc::new(connector), broker: mqtt.broker.clone() })))
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
