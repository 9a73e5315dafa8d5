//! What a node says of itself: its status, and its entities for Home Assistant.
//!
//! The form is Home Assistant's MQTT discovery: a retained configuration an entity under
//! `PREFIX/COMPONENT/NODE/OBJECT/config`, and a message on `PREFIX/status` when Home Assistant starts.

use bytes::Bytes;
use serde_json::{Value, json};

use crate::handshake::{OFFLINE, ONLINE};
use crate::session::outbound::OwnMessage;
use crate::settings::MqttSettings;

/// What Home Assistant is told of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Discovery {
    /// Fields of streams: a sensor each.
    pub items: Vec<DiscoveryItem>,
    /// Topics on which answers are published: an event entity each.
    pub answers: Vec<DiscoveryAnswer>,
}

/// A field of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiscoveryItem {
    /// The stream.
    pub stream: String,
    /// The field.
    pub field: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Where its values come.
    pub state_topic: String,
    /// How the value is taken out of a message, as a template of Home Assistant. `{{ value_json.FIELD }}` if it is not said.
    pub value_template: Option<String>,
}

/// A topic on which answers are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiscoveryAnswer {
    /// Whose answers; it tells this entity from the node's others.
    pub name: String,
    /// The topic.
    pub topic: String,
}

/// What this node publishes about itself.
#[derive(Debug)]
pub(crate) struct Announcements {
    status_topic: String,
    birth_topic: Option<String>,
    configurations: Vec<OwnMessage>,
}

impl Announcements {
    pub(crate) fn new(settings: &MqttSettings, discovery: &Discovery) -> Self {
        let prefix = settings.discovery_prefix.as_deref();
        Self {
            status_topic: settings.status_topic.clone(),
            birth_topic: prefix.map(|p| format!("{p}/status")),
            configurations: prefix.map(|p| configurations(p, settings, discovery)).unwrap_or_default(),
        }
    }

    /// What is said on each connection.
    pub(crate) fn at_connection(&self) -> impl DoubleEndedIterator<Item = OwnMessage> {
        std::iter::once(self.status(ONLINE)).chain(self.discovery())
    }

    /// What is said when Home Assistant starts, too.
    pub(crate) fn discovery(&self) -> impl DoubleEndedIterator<Item = OwnMessage> {
        self.configurations.iter().cloned()
    }

    /// The last word.
    pub(crate) fn offline(&self) -> OwnMessage {
        self.status(OFFLINE)
    }

    /// Where Home Assistant says that it starts.
    pub(crate) fn birth_topic(&self) -> Option<&str> {
        self.birth_topic.as_deref()
    }

    pub(crate) fn is_birth(&self, topic: &str) -> bool {
        self.birth_topic() == Some(topic)
    }

    fn status(&self, word: &'static str) -> OwnMessage {
        OwnMessage { topic: self.status_topic.clone(), payload: Bytes::from_static(word.as_bytes()) }
    }
}

fn configurations(prefix: &str, settings: &MqttSettings, discovery: &Discovery) -> Vec<OwnMessage> {
    let node = level(&settings.client_id);
    let entity = |component: &str, object: &[&str], mut configuration: Value| {
        let object: Vec<String> = object.iter().map(|part| level(part)).collect();
        let object = object.join("-");
        configuration["unique_id"] = json!(format!("{node}-{object}"));
        configuration["device"] = json!({
            "identifiers": [&settings.client_id],
            "name": &settings.client_id,
            "manufacturer": "Edgehold",
            "sw_version": env!("CARGO_PKG_VERSION"),
        });
        configuration["origin"] = json!({ "name": "edgehold", "sw_version": env!("CARGO_PKG_VERSION") });
        OwnMessage {
            topic: format!("{prefix}/{component}/{node}/{object}/config"),
            payload: configuration.to_string().into(),
        }
    };
    let status = json!({
        "name": "Status",
        "state_topic": settings.status_topic,
        "payload_on": ONLINE,
        "payload_off": OFFLINE,
        "device_class": "connectivity",
        "entity_category": "diagnostic",
    });
    let mut all = vec![entity("binary_sensor", &["status"], status)];
    for item in &discovery.items {
        let template = item.value_template.clone().unwrap_or_else(|| template(&item.field));
        let mut sensor = json!({
            "name": format!("{} {}", item.stream, item.field),
            "state_topic": item.state_topic,
            "value_template": template,
            // With a class of state, Home Assistant takes it as a number and draws a curve.
            "state_class": "measurement",
        });
        if let Some(unit) = &item.unit {
            sensor["unit_of_measurement"] = json!(unit);
        }
        all.push(entity("sensor", &[&item.stream, &item.field], sensor));
    }
    for answer in &discovery.answers {
        // A state holds 255 letters at most; an event's attributes hold an answer of any length.
        let event = json!({
            "name": answer.name,
            "state_topic": answer.topic,
            "event_types": ["answer"],
            "value_template": "{{ {'event_type': 'answer', 'text': value} | to_json }}",
            "availability_topic": settings.status_topic,
        });
        all.push(entity("event", &["answers", &answer.name], event));
    }
    all
}

/// A field of any name, as a template reaches it.
fn template(field: &str) -> String {
    let quoted = field.replace('\\', "\\\\").replace('\'', "\\'");
    format!("{{{{ value_json['{quoted}'] }}}}")
}

/// A name as a level of a topic: Home Assistant takes letters, digits, `_` and `-` there.
fn level(name: &str) -> String {
    let mut level = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' => level.push(char::from(byte)),
            other => level.push_str(&format!("-{other:02x}")),
        }
    }
    level
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities() {
        let mut settings = MqttSettings::new("broker:1883".parse().unwrap(), "line 3");
        let item = DiscoveryItem {
            stream: "motor".into(),
            field: "temp".into(),
            unit: Some("°C".into()),
            state_topic: "plant/motor".into(),
            value_template: None,
        };
        let answer = DiscoveryAnswer { name: "helper".into(), topic: "plant/answers".into() };
        let discovery = Discovery { items: vec![item], answers: vec![answer] };
        assert_eq!(Announcements::new(&settings, &discovery).discovery().count(), 0);
        settings.discovery_prefix = Some("homeassistant".into());
        let said = Announcements::new(&settings, &discovery);
        assert!(said.is_birth("homeassistant/status"));
        let all: Vec<(String, Value)> =
            said.discovery().map(|m| (m.topic, serde_json::from_slice(&m.payload).unwrap())).collect();
        let topics: Vec<&str> = all.iter().map(|(topic, _)| topic.as_str()).collect();
        assert_eq!(
            topics,
            [
                "homeassistant/binary_sensor/line-203/status/config",
                "homeassistant/sensor/line-203/motor-temp/config",
                "homeassistant/event/line-203/answers-helper/config",
            ]
        );
        assert_eq!(all[0].1["state_topic"], "edgehold/line 3/status");
        assert_eq!(all[1].1["value_template"], "{{ value_json['temp'] }}");
        assert_eq!(all[1].1["unit_of_measurement"], "°C");
        assert_eq!(all[1].1["device"]["identifiers"][0], "line 3");
        assert_ne!(all[1].1["unique_id"], all[2].1["unique_id"]);
    }
}
