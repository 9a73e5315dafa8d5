//! From a PUBLISH to an arrival.

use std::collections::HashMap;

use bytes::Bytes;
use edgehold_events::{Arrival, Door};
use rumqttc::v5::mqttbytes::v5::{Publish, PublishProperties};

use crate::error::MqttError;

/// How many topics the broker may replace by numbers.
pub(crate) const TOPIC_ALIASES: u16 = 64;

/// The numbers that stand for topics on this connection (MQTT 5, 3.3.2.3.4).
#[derive(Debug, Default)]
pub(crate) struct Aliases(HashMap<u16, Bytes>);

impl Aliases {
    /// The topic that a publication is for.
    pub(crate) fn topic(&mut self, publish: &Publish) -> Result<String, MqttError> {
        let topic = match publish.properties.as_ref().and_then(|p| p.topic_alias) {
            None => publish.topic.clone(),
            Some(alias) if alias == 0 || alias > TOPIC_ALIASES => {
                return Err(MqttError::Protocol("a topic alias is out of bounds"));
            }
            Some(alias) if publish.topic.is_empty() => {
                self.0.get(&alias).cloned().ok_or(MqttError::Protocol("a topic alias stands for nothing"))?
            }
            Some(alias) => {
                self.0.insert(alias, publish.topic.clone());
                publish.topic.clone()
            }
        };
        if topic.is_empty() {
            return Err(MqttError::Protocol("a publication has no topic"));
        }
        String::from_utf8(topic.to_vec()).map_err(|_| MqttError::Malformed("a topic is not UTF-8".to_owned()))
    }
}

/// The event as the pipeline takes it.
pub(crate) fn arrival(topic: String, publish: &Publish) -> Arrival {
    Arrival {
        door: Door::Mqtt,
        topic,
        payload: publish.payload.to_vec(),
        key: publish.properties.as_ref().and_then(key),
    }
}

/// By what its sender knows it. That a packet is marked as sent again (DUP) says nothing: it may be the first to arrive.
fn key(properties: &PublishProperties) -> Option<String> {
    let named = |(name, value): &&(String, String)| {
        (name.eq_ignore_ascii_case("id") || name.eq_ignore_ascii_case("message-id")) && !value.is_empty()
    };
    if let Some((_, value)) = properties.user_properties.iter().find(named) {
        return Some(value.clone());
    }
    let data = properties.correlation_data.as_ref().filter(|d| !d.is_empty())?;
    Some(match std::str::from_utf8(data) {
        Ok(text) => text.to_owned(),
        Err(_) => data.iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

#[cfg(test)]
mod tests {
    use rumqttc::v5::mqttbytes::QoS;

    use super::*;

    fn publish(topic: &str, properties: PublishProperties) -> Publish {
        Publish::new(topic, QoS::AtLeastOnce, "1", Some(properties))
    }

    fn alias(topic: &str, alias: u16) -> Publish {
        publish(topic, PublishProperties { topic_alias: Some(alias), ..PublishProperties::default() })
    }

    #[test]
    fn aliases() {
        let mut known = Aliases::default();
        assert!(known.topic(&alias("", 3)).is_err());
        assert_eq!(known.topic(&alias("a/b", 3)).unwrap(), "a/b");
        assert_eq!(known.topic(&alias("", 3)).unwrap(), "a/b");
        assert_eq!(known.topic(&alias("c", 3)).unwrap(), "c");
        assert_eq!(known.topic(&alias("", 3)).unwrap(), "c");
        assert!(known.topic(&alias("a", 0)).is_err());
        assert!(known.topic(&alias("a", TOPIC_ALIASES + 1)).is_err());
        assert!(known.topic(&publish("", PublishProperties::default())).is_err());
    }

    #[test]
    fn keys() {
        let user = |name: &str| PublishProperties {
            user_properties: vec![("x".into(), "y".into()), (name.into(), "7".into())],
            correlation_data: Some(Bytes::from_static(b"other")),
            ..PublishProperties::default()
        };
        for (properties, key) in [
            (user("id"), Some("7")),
            (user("Message-Id"), Some("7")),
            (user("trace"), Some("other")),
            (PublishProperties::default(), None),
        ] {
            assert_eq!(arrival("t".into(), &publish("t", properties)).key.as_deref(), key);
        }
        let binary = PublishProperties {
            correlation_data: Some(Bytes::from_static(&[0xFF, 0x01])),
            ..PublishProperties::default()
        };
        assert_eq!(arrival("t".into(), &publish("t", binary)).key.as_deref(), Some("ff01"));
        let mut again = publish("t", PublishProperties::default());
        again.dup = true;
        assert_eq!(arrival("t".into(), &again).key, None);
    }
}
