//! What the owner says about the broker: plain values that were checked.

mod read;

use std::path::PathBuf;
use std::time::Duration;

use edgehold_types::Destination;

/// `[mqtt]` of `edgehold.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MqttSettings {
    /// Where the broker is.
    pub broker: Destination,
    /// By which the broker knows this node, and keeps what comes while the node is away. No two nodes share one.
    pub client_id: String,
    /// Who signs in, if anyone does.
    pub login: Option<LoginSettings>,
    /// Without it, everything goes over the wire in the clear.
    pub tls: Option<TlsSettings>,
    /// What is listened to.
    pub subscriptions: Vec<Subscription>,
    /// How long the broker keeps what comes while this node is away.
    pub session_expiry: Duration,
    /// How often the broker and this node make sure of each other.
    pub keep_alive: Duration,
    /// How long an answer of the broker may take.
    pub timeout: Duration,
    /// How many events may be under way that are not acknowledged yet.
    pub receive_maximum: u16,
    /// A larger packet ends the connection; the broker is told so, and drops what is larger.
    pub max_packet_bytes: u32,
    /// Where `online` and `offline` are said, both retained; the broker says `offline` for a node that vanishes.
    pub status_topic: String,
    /// Home Assistant's prefix, usually `homeassistant`. Without it, nothing is announced.
    pub discovery_prefix: Option<String>,
}

/// Who signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginSettings {
    /// The name.
    pub username: String,
    /// The first line of this file is the password.
    pub password_file: Option<PathBuf>,
}

/// `[mqtt.tls]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsSettings {
    /// The certificates (PEM) of those who may vouch for the broker. Nobody else may: the system's list is not used.
    pub ca_file: PathBuf,
    /// This node's own certificate and key, if the broker wants one.
    pub client: Option<ClientCertificate>,
    /// The name in the broker's certificate, where it is not the host's.
    pub server_name: Option<String>,
}

/// A node's own certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCertificate {
    /// The certificate, and those between it and the root, in PEM.
    pub cert_file: PathBuf,
    /// Its key, in PEM.
    pub key_file: PathBuf,
}

/// Something to listen to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// A topic, with `+` for any level and `#` for any end.
    pub filter: String,
    /// Of those in a group, one gets each event.
    pub group: Option<String>,
}

impl Subscription {
    /// A subscription of this node alone.
    pub fn to(filter: impl Into<String>) -> Self {
        Self { filter: filter.into(), group: None }
    }

    /// A subscription that is shared with the others of a group.
    pub fn shared(group: impl Into<String>, filter: impl Into<String>) -> Self {
        Self { filter: filter.into(), group: Some(group.into()) }
    }

    /// As it is said to the broker.
    pub fn wire(&self) -> String {
        match &self.group {
            Some(group) => format!("$share/{group}/{}", self.filter),
            None => self.filter.clone(),
        }
    }
}

impl MqttSettings {
    /// The settings that hold where nothing else is said.
    pub fn new(broker: Destination, client_id: impl Into<String>) -> Self {
        let client_id = client_id.into();
        Self {
            broker,
            status_topic: status_topic(&client_id),
            client_id,
            login: None,
            tls: None,
            subscriptions: Vec::new(),
            session_expiry: Duration::from_secs(24 * 60 * 60),
            keep_alive: Duration::from_secs(30),
            timeout: Duration::from_secs(10),
            receive_maximum: 1000,
            max_packet_bytes: 256 * 1024,
            discovery_prefix: None,
        }
    }
}

fn status_topic(client_id: &str) -> String {
    format!("edgehold/{client_id}/status")
}
