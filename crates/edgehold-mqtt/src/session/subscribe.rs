//! SUBSCRIBE and SUBACK.

use rumqttc::v5::mqttbytes::QoS;
use rumqttc::v5::mqttbytes::v5::{Filter, Packet, RetainForwardRule, Subscribe, SubscribeReasonCode};
use tokio::time::Instant;

use crate::announce::Announcements;
use crate::error::{MqttError, Refusal};
use crate::handshake::Welcome;
use crate::settings::{MqttSettings, Subscription};
use crate::wire::Wire;

/// The number of the only SUBSCRIBE of a connection. Publications have all others.
pub(crate) const PACKET: u16 = u16::MAX;

/// What was asked for.
#[derive(Debug)]
pub(crate) struct Asked {
    wanted: Vec<Wanted>,
    /// What need not be asked for, since the broker said that it cannot do it.
    refused: Vec<Refusal>,
    since: Instant,
}

#[derive(Debug)]
struct Wanted {
    filter: String,
    qos: QoS,
}

impl Asked {
    /// Asks for everything, on each connection: a broker may have lost the session, or the settings may have changed.
    pub(crate) fn put(
        wire: &mut Wire,
        settings: &MqttSettings,
        announcements: &Announcements,
        welcome: &Welcome,
    ) -> Result<Self, MqttError> {
        let (mut filters, mut refused) = (Vec::new(), Vec::new());
        for subscription in &settings.subscriptions {
            match beyond(subscription, welcome) {
                None => filters.push(filter(subscription)),
                Some(why) => refused.push(Refusal { filter: subscription.wire(), why: why.to_owned() }),
            }
        }
        // At most once: it is no event, so there is no place for its acknowledgement among those of events.
        let birth = announcements.birth_topic().map(|topic| Filter::new(topic, QoS::AtMostOnce));
        let asked = filters.iter().chain(&birth).map(|f| Wanted { filter: f.path.clone(), qos: f.qos }).collect();
        filters.extend(birth);
        if filters.is_empty() {
            return Ok(Self { wanted: Vec::new(), refused, since: Instant::now() });
        }
        let mut subscribe = Subscribe::new_many(filters, None);
        subscribe.pkid = PACKET;
        wire.put(&Packet::Subscribe(subscribe))?;
        Ok(Self { wanted: asked, refused, since: Instant::now() })
    }

    /// Whether the broker has nothing to answer.
    pub(crate) fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Nothing is read at present, so that no answer could be seen.
    pub(crate) fn not_reading(&mut self, now: Instant) {
        self.since = now;
    }

    pub(crate) fn since(&self) -> Instant {
        self.since
    }

    /// Which of them the broker does not grant.
    pub(crate) fn answered(self, codes: &[SubscribeReasonCode]) -> Result<Vec<Refusal>, MqttError> {
        if codes.len() != self.wanted.len() {
            return Err(MqttError::Protocol("its answer to a subscription has another length"));
        }
        let mut refused = self.refused;
        for (wanted, code) in self.wanted.into_iter().zip(codes) {
            if let Some(why) = why(*code, wanted.qos) {
                refused.push(Refusal { filter: wanted.filter, why });
            }
        }
        Ok(refused)
    }
}

fn filter(subscription: &Subscription) -> Filter {
    Filter {
        path: subscription.wire(),
        qos: QoS::AtLeastOnce,
        // What this node publishes does not come back to it as an event. In a group that cannot be asked for
        // (MQTT 5, 3.8.3.1).
        nolocal: subscription.group.is_none(),
        preserve_retain: true,
        // What was retained comes when a subscription is new. With each reconnection it would be the same event again.
        retain_forward_rule: RetainForwardRule::OnNewSubscribe,
    }
}

fn beyond(subscription: &Subscription, welcome: &Welcome) -> Option<&'static str> {
    if subscription.group.is_some() && !welcome.shared {
        return Some("the broker has no shared subscriptions");
    }
    let wild = subscription.filter.contains(['+', '#']);
    (wild && !welcome.wildcards).then_some("the broker takes no wildcards")
}

fn why(code: SubscribeReasonCode, wanted: QoS) -> Option<String> {
    Some(match code {
        SubscribeReasonCode::Success(granted) if granted >= wanted => return None,
        SubscribeReasonCode::Success(_) => "the broker delivers at most once; events may be lost".into(),
        SubscribeReasonCode::NotAuthorized => "this node is not allowed to".into(),
        other => format!("{other:?}"),
    })
}
