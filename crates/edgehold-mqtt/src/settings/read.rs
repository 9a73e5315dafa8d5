//! From `[mqtt]` to settings.

use std::time::Duration;

use edgehold_config::Fields;
use edgehold_types::Destination;

use super::{ClientCertificate, LoginSettings, MqttSettings, Subscription, TlsSettings};
use crate::topic::{TopicError, check_filter, check_group, check_text, check_topic};

const BROKER: &str = "write a host and a port, such as \"mqtt.factory.local:8883\"";
const CLIENT_ID: &str = "choose a name that no other client of the broker has, such as \"edgehold-line-3\"";
const FILTER: &str = "write a topic, with `+` for any one level and `#` at the end for all that follows";

impl MqttSettings {
    /// Reads `[mqtt]`. `None` where `broker` or `client_id` is missing or wrong; every mistake is noted in `fields`.
    pub fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let broker = broker(fields);
        let client_id = text(fields, "client_id", true, CLIENT_ID, check_client_id);
        let login = login(fields);
        // A table that is not there is read as an empty one, which would lack its `ca_file`.
        let tls = match fields.section().get("tls") {
            Some(_) => fields.table("tls", tls),
            None => {
                fields.entry("tls");
                None
            }
        };
        let subscriptions = fields.tables("subscribe", subscription).into_iter().flatten().collect();
        let status_topic = text(fields, "status_topic", false, "write a topic without wildcards", check_topic);
        let discovery_prefix =
            text(fields, "discovery_prefix", false, "Home Assistant's own is \"homeassistant\"", check_topic);
        let session_expiry = seconds(fields, "session_expiry_s", 0, u64::from(u32::MAX - 1));
        let keep_alive = seconds(fields, "keep_alive_s", 1, 3600);
        let timeout = seconds(fields, "timeout_s", 1, 300);
        let receive_maximum = fields.integer("receive_maximum", 1..=65_535).and_then(|n| n.try_into().ok());
        let max_packet_bytes = fields.integer("max_packet_bytes", 1024..=256 << 20).and_then(|n| n.try_into().ok());

        let standard = Self::new(broker?, client_id?);
        Some(Self {
            login,
            tls,
            subscriptions,
            session_expiry: session_expiry.unwrap_or(standard.session_expiry),
            keep_alive: keep_alive.unwrap_or(standard.keep_alive),
            timeout: timeout.unwrap_or(standard.timeout),
            receive_maximum: receive_maximum.unwrap_or(standard.receive_maximum),
            max_packet_bytes: max_packet_bytes.unwrap_or(standard.max_packet_bytes),
            status_topic: status_topic.unwrap_or(standard.status_topic),
            discovery_prefix,
            broker: standard.broker,
            client_id: standard.client_id,
        })
    }
}

fn broker(fields: &mut Fields<'_>) -> Option<Destination> {
    let text = fields.required_text("broker", BROKER)?;
    match text.parse() {
        Ok(destination) => Some(destination),
        Err(error) => {
            fields.problem("broker", error.to_string(), Some(BROKER.to_owned()));
            None
        }
    }
}

fn text(
    fields: &mut Fields<'_>,
    key: &str,
    required: bool,
    hint: &str,
    check: fn(&str) -> Result<(), TopicError>,
) -> Option<String> {
    let text = if required { fields.required_text(key, hint) } else { fields.some_text(key) }?;
    match check(&text) {
        Ok(()) => Some(text),
        Err(error) => {
            fields.problem(key, format!("`{key}` cannot be {text:?}: {error}"), Some(hint.to_owned()));
            None
        }
    }
}

/// A client's name is part of the topic of its status, so it has to fit there.
fn check_client_id(id: &str) -> Result<(), TopicError> {
    check_topic(id)
}

fn login(fields: &mut Fields<'_>) -> Option<LoginSettings> {
    let username = text(fields, "username", false, "write a name", check_text);
    let password_file = fields.path("password_file");
    if password_file.is_some() && fields.section().get("username").is_none() {
        let hint = Some("set `username`, too".to_owned());
        fields.problem("password_file", "there is a password, and nobody whose it is", hint);
    }
    username.map(|username| LoginSettings { username, password_file })
}

fn tls(fields: &mut Fields<'_>) -> Option<TlsSettings> {
    let ca_file = fields.path("ca_file");
    if fields.section().get("ca_file").is_none() {
        let hint = "name the PEM file of the authority that signed the broker's certificate";
        fields.problem("ca_file", "`ca_file` is missing", Some(hint.to_owned()));
    }
    let (cert, key) = (fields.path("client_cert_file"), fields.path("client_key_file"));
    let both = [("client_cert_file", "client_key_file"), ("client_key_file", "client_cert_file")];
    for (is, lacks) in both {
        if fields.section().get(is).is_some() && fields.section().get(lacks).is_none() {
            fields.problem(is, format!("`{is}` is of no use without `{lacks}`"), Some(format!("set `{lacks}`, too")));
        }
    }
    let server_name = fields.some_text("server_name");
    let client = cert.zip(key).map(|(cert_file, key_file)| ClientCertificate { cert_file, key_file });
    Some(TlsSettings { ca_file: ca_file?, client, server_name })
}

fn subscription(fields: &mut Fields<'_>) -> Option<Subscription> {
    let filter = text(fields, "filter", true, FILTER, check_filter);
    let group = text(fields, "group", false, "write one word", check_group);
    if filter.as_ref().is_some_and(|f| f.starts_with("$share/")) {
        let hint = "write the group's name as `group`".to_owned();
        fields.problem("filter", "a shared subscription is not written into the filter", Some(hint));
    }
    filter.map(|filter| Subscription { filter, group })
}

fn seconds(fields: &mut Fields<'_>, key: &str, from: u64, to: u64) -> Option<Duration> {
    fields.integer(key, from..=to).map(Duration::from_secs)
}
