//! Keeps a connection to the broker, as long as the program runs.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::Duration;

use edgehold_events::{Intake, Outbox};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

use crate::announce::{Announcements, Discovery};
use crate::backoff::Backoff;
use crate::dial::{Dial, DialError};
use crate::error::{MqttError, StartError};
use crate::handshake::{self, Credentials, Welcome};
use crate::session::inbound::Inbound;
use crate::session::outbound::Outbound;
use crate::session::{Flows, Session, stopped};
use crate::settings::MqttSettings;
use crate::status::Status;
use crate::tls::{Tls, first_line};
use crate::wire::{Duplex, Wire};

/// The first wait after a failure; each is twice the one before.
const LEAST_WAIT: Duration = Duration::from_millis(250);
/// The longest wait.
const MOST_WAIT: Duration = Duration::from_secs(30);
/// A connection that lasted so long was a good one: the next wait is short again. Two clients of one name, which throw
/// each other out, would otherwise do so four times a second.
const GOOD: Duration = Duration::from_secs(10);
/// How long the outbox may take to be told what was sent.
const SETTLE: Duration = Duration::from_secs(2);

/// What the client works with.
pub struct Parts {
    /// Makes connections.
    pub dial: Arc<dyn Dial>,
    /// Takes events.
    pub intake: Arc<dyn Intake>,
    /// Holds what is to be published.
    pub outbox: Arc<dyn Outbox>,
    /// What Home Assistant is told of.
    pub discovery: Discovery,
}

/// A client of one broker.
pub struct Mqtt {
    settings: MqttSettings,
    credentials: Option<Credentials>,
    tls: Option<Tls>,
    dial: Arc<dyn Dial>,
    outbox: Arc<dyn Outbox>,
    announcements: Announcements,
    flows: Flows,
    backoff: Backoff,
    status: watch::Sender<Status>,
}

impl Mqtt {
    /// Reads the files that the settings name. Nothing is connected yet.
    ///
    /// # Errors
    /// A file cannot be used.
    pub fn new(settings: MqttSettings, parts: Parts) -> Result<Self, StartError> {
        let host = settings.broker.host();
        let tls = settings.tls.as_ref().map(|tls| Tls::load(tls, host)).transpose()?;
        let credentials = credentials(&settings)?;
        if tls.is_none() && credentials.as_ref().is_some_and(|c| !c.password.is_empty()) {
            tracing::warn!("the password goes to the MQTT broker in the clear: there is no [mqtt.tls]");
        }
        // Nodes that lose a broker together must not return together.
        let seed = RandomState::new().hash_one(&settings.client_id);
        let (status, _) = watch::channel(Status::Away { since: std::time::Instant::now(), error: None });
        Ok(Self {
            announcements: Announcements::new(&settings, &parts.discovery),
            flows: Flows {
                inbound: Inbound::new(parts.intake, settings.receive_maximum, seed),
                outbound: Outbound::new(Arc::clone(&parts.outbox)),
            },
            backoff: Backoff::new(LEAST_WAIT, MOST_WAIT, seed),
            settings,
            credentials,
            tls,
            dial: parts.dial,
            outbox: parts.outbox,
            status,
        })
    }

    /// How it stands, now and later.
    pub fn status(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    /// Connects, and connects again, until `stop` is true or its sender is gone. At the end, what is under way is
    /// acknowledged, `offline` is published and the broker is told that the end is meant, all within a few seconds.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let begun = Instant::now();
            let Err(error) = self.connection(&mut stop).await else { break };
            self.flows.inbound.disconnected();
            self.flows.outbound.settle(SETTLE).await;
            if self.status.borrow().is_connected() && begun.elapsed() >= GOOD {
                self.backoff.reset();
            }
            self.away(error);
            let wait = self.backoff.next();
            tokio::select! {
                () = sleep(wait) => {}
                () = stopped(&mut stop) => {}
            }
            if stop.has_changed().is_err() {
                break;
            }
        }
        self.flows.outbound.settle(SETTLE).await;
        self.status.send_replace(Status::Closed);
    }

    /// One connection. Ends well only when it is to be stopped.
    async fn connection(&mut self, stop: &mut watch::Receiver<bool>) -> Result<(), MqttError> {
        let (wire, welcome) = tokio::select! {
            opened = self.open() => opened?,
            () = stopped(stop) => return Ok(()),
        };
        let status = self.status.clone();
        let mut connected = |welcome: &Welcome, refused: Vec<_>| {
            tracing::info!(session_present = welcome.session_present, "connected to the MQTT broker");
            let since = std::time::Instant::now();
            let session_present = welcome.session_present;
            status.send_replace(Status::Connected { since, session_present, refused: refused.into() });
        };
        let session = Session {
            wire,
            welcome,
            settings: &self.settings,
            announcements: &self.announcements,
            flows: &mut self.flows,
            connected: &mut connected,
        };
        session.run(&*self.outbox, stop).await
    }

    async fn open(&self) -> Result<(Wire, Welcome), MqttError> {
        let dial = Arc::clone(&self.dial);
        let dialled = tokio::task::spawn_blocking(move || dial.dial()).await;
        let stream = dialled.map_err(DialError::new)??;
        let stream = adopt(stream).map_err(MqttError::Io)?;
        let stream: Box<dyn Duplex> = match &self.tls {
            None => Box::new(stream),
            Some(tls) => {
                let secured = timeout(self.settings.timeout, tls.secure(stream)).await;
                Box::new(secured.map_err(|_| MqttError::Silent("TLS"))??)
            }
        };
        let limit = self.settings.max_packet_bytes as usize;
        let mut wire = Wire::new(stream, self.tls.clone(), limit);
        let welcome = handshake::connect(&mut wire, &self.settings, self.credentials.as_ref()).await?;
        Ok((wire, welcome))
    }

    fn away(&self, error: MqttError) {
        let said = |error: &MqttError| (error.to_string(), std::error::Error::source(error).map(ToString::to_string));
        let news = self.status.borrow().error().is_none_or(|last| said(last) != said(&error));
        if news {
            let (error, cause) = said(&error);
            tracing::warn!(error, cause, "no connection to the MQTT broker");
        }
        self.status.send_modify(|status| {
            let since = match status {
                Status::Away { since, .. } => *since,
                _ => std::time::Instant::now(),
            };
            *status = Status::Away { since, error: Some(Arc::new(error)) };
        });
    }
}

fn adopt(stream: std::net::TcpStream) -> std::io::Result<TcpStream> {
    stream.set_nonblocking(true)?;
    // Acknowledgements are small, and the broker waits for them.
    stream.set_nodelay(true)?;
    TcpStream::from_std(stream)
}

fn credentials(settings: &MqttSettings) -> Result<Option<Credentials>, StartError> {
    let Some(login) = &settings.login else { return Ok(None) };
    let password = match &login.password_file {
        None => zeroize::Zeroizing::default(),
        Some(file) => first_line(file).map_err(|source| StartError::Password { file: file.clone(), source })?,
    };
    Ok(Some(Credentials { username: login.username.clone(), password }))
}
