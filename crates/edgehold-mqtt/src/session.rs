//! One connection, from the broker's welcome to its end.

pub(crate) mod inbound;
mod keepalive;
pub(crate) mod outbound;
mod subscribe;

use std::future::poll_fn;
use std::time::Duration;

use edgehold_events::Outbox;
use rumqttc::v5::mqttbytes::QoS;
use rumqttc::v5::mqttbytes::v5::{
    Disconnect, DisconnectReasonCode, Packet, PingReq, PubAck, Publish, SubscribeReasonCode,
};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use crate::announce::Announcements;
use crate::arrive::{Aliases, arrival};
use crate::error::{MqttError, Refusal};
use crate::frame::Incoming;
use crate::handshake::Welcome;
use crate::settings::MqttSettings;
use crate::wire::Wire;
use inbound::Inbound;
use keepalive::KeepAlive;
use outbound::Outbound;
use subscribe::Asked;

/// How long what is under way may take to end when the program ends.
const GRACE: Duration = Duration::from_secs(3);
/// How long the last word may take.
const LAST_WORD: Duration = Duration::from_secs(1);
/// A broker that lives, and acknowledges nothing for so many times its time to answer, has lost something.
const FORGOTTEN: u32 = 6;

/// What goes on from one connection to the next.
pub(crate) struct Flows {
    pub(crate) inbound: Inbound,
    pub(crate) outbound: Outbound,
}

/// One connection.
pub(crate) struct Session<'a> {
    pub(crate) wire: Wire,
    pub(crate) welcome: Welcome,
    pub(crate) settings: &'a MqttSettings,
    pub(crate) announcements: &'a Announcements,
    pub(crate) flows: &'a mut Flows,
    /// Told once the subscriptions stand.
    pub(crate) connected: &'a mut (dyn FnMut(&Welcome, Vec<Refusal>) + Send),
}

/// Where a connection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Running,
    /// What is under way comes to its end, until then.
    Draining(Instant),
    /// The last word is on its way, until then.
    Leaving(Instant),
}

/// What a connection knows besides.
struct Live {
    aliases: Aliases,
    alive: KeepAlive,
    asked: Option<Asked>,
    phase: Phase,
}

impl Session<'_> {
    /// Runs until the connection breaks, or until the program ends and the broker has the last word of this node.
    pub(crate) async fn run(mut self, outbox: &dyn Outbox, stop: &mut watch::Receiver<bool>) -> Result<(), MqttError> {
        let now = Instant::now();
        self.flows.inbound.connected(self.welcome.session_present);
        self.flows.outbound.connected(&self.welcome);
        self.flows.outbound.look_again();
        self.flows.outbound.announce(self.announcements.at_connection());
        let mut live = Live {
            aliases: Aliases::default(),
            alive: KeepAlive::new(self.welcome.keep_alive, self.settings.timeout, now),
            asked: None,
            phase: Phase::Running,
        };
        let asked = Asked::put(&mut self.wire, self.settings, self.announcements, &self.welcome)?;
        if asked.is_empty() {
            self.stands(asked.answered(&[])?);
        } else {
            live.asked = Some(asked);
        }
        // Begun before the outbox is first looked into, so that nothing is added unnoticed.
        let mut added = outbox.added();
        loop {
            let now = Instant::now();
            if self.advance(&mut live, now)? {
                break;
            }
            let reading = self.flows.inbound.has_room();
            if !reading {
                // No answer could be seen, so none is late.
                live.alive.not_reading(now);
                self.flows.outbound.not_reading(now);
                if let Some(asked) = &mut live.asked {
                    asked.not_reading(now);
                }
            }
            let deadline = self.deadline(&live);
            let Flows { inbound, outbound } = &mut *self.flows;
            tokio::select! {
                step = self.wire.step(reading) => { step?; }
                acks = poll_fn(|cx| inbound.poll(cx)) => {
                    for id in acks {
                        self.wire.put(&Packet::PubAck(PubAck::new(id, None)))?;
                    }
                }
                () = poll_fn(|cx| outbound.poll_outbox(cx)) => {}
                () = &mut added => {
                    outbound.look_again();
                    added = outbox.added();
                }
                () = stopped(stop), if live.phase == Phase::Running => {
                    inbound.close();
                    outbound.close();
                    live.phase = Phase::Draining(now + GRACE.min(self.settings.timeout));
                }
                () = sleep_until(deadline) => {}
            }
        }
        // If the last word did not arrive, the will says the same.
        let reason = match self.flows.outbound.is_settled() {
            true => DisconnectReasonCode::NormalDisconnection,
            false => DisconnectReasonCode::DisconnectWithWillMessage,
        };
        self.wire.put(&Packet::Disconnect(Disconnect::new(reason)))?;
        self.wire.finish(LAST_WORD).await;
        Ok(())
    }

    /// Does all that can be done now. True at the end.
    fn advance(&mut self, live: &mut Live, now: Instant) -> Result<bool, MqttError> {
        while self.flows.inbound.has_room()
            && let Some(incoming) = self.wire.next()?
        {
            self.receive(live, incoming, now)?;
        }
        self.flows.inbound.tick(now);
        match live.phase {
            Phase::Draining(until) if self.is_settled() || until <= now => {
                self.flows.outbound.announce(std::iter::once(self.announcements.offline()));
                live.phase = Phase::Leaving(now + LAST_WORD);
            }
            Phase::Leaving(until) if self.flows.outbound.is_settled() || until <= now => return Ok(true),
            _ => {}
        }
        self.flows.outbound.pump(&mut self.wire, now)?;
        if live.alive.is_due(now) {
            self.wire.put(&Packet::PingReq(PingReq))?;
        }
        self.is_heard(live, now).map(|()| false)
    }

    fn receive(&mut self, live: &mut Live, incoming: Incoming, now: Instant) -> Result<(), MqttError> {
        let packet = match incoming {
            Incoming::Disconnect(reason) => return Err(MqttError::Disconnected(reason)),
            Incoming::Packet(packet) => packet,
        };
        match packet {
            Packet::Publish(publish) => self.event(live, &publish),
            Packet::PubAck(ack) => {
                self.flows.outbound.acknowledged(ack.pkid, ack.reason, now);
                Ok(())
            }
            Packet::PingResp(_) => {
                live.alive.answered();
                Ok(())
            }
            Packet::SubAck(ack) => self.subscribed(live, ack.pkid, &ack.return_codes),
            _ => Err(MqttError::Protocol("a packet came that only a broker receives")),
        }
    }

    fn event(&mut self, live: &mut Live, publish: &Publish) -> Result<(), MqttError> {
        let packet = match publish.qos {
            QoS::AtMostOnce => None,
            QoS::AtLeastOnce => Some(publish.pkid),
            QoS::ExactlyOnce => return Err(MqttError::Protocol("QoS 2 was not agreed on")),
        };
        let topic = live.aliases.topic(publish)?;
        if self.announcements.is_birth(&topic) {
            if publish.payload.as_ref() == b"online" && live.phase == Phase::Running {
                self.flows.outbound.announce(self.announcements.discovery());
            }
            // One that is to be acknowledged came for a subscription of the settings: it is an event, too.
            if packet.is_none() {
                return Ok(());
            }
        }
        // Nothing is acknowledged at the end, so that the broker keeps it.
        if live.phase != Phase::Running {
            return Ok(());
        }
        self.flows.inbound.take(arrival(topic, publish), packet);
        Ok(())
    }

    fn subscribed(&mut self, live: &mut Live, id: u16, codes: &[SubscribeReasonCode]) -> Result<(), MqttError> {
        let Some(asked) = live.asked.take_if(|_| id == subscribe::PACKET) else {
            return Err(MqttError::Protocol("a subscription is answered that was not asked for"));
        };
        self.stands(asked.answered(codes)?);
        Ok(())
    }

    fn stands(&mut self, refused: Vec<Refusal>) {
        for refusal in &refused {
            tracing::error!(%refusal, "events will not come");
        }
        (self.connected)(&self.welcome, refused);
    }

    fn is_settled(&self) -> bool {
        self.flows.inbound.is_settled() && self.flows.outbound.is_settled()
    }

    fn is_heard(&self, live: &Live, now: Instant) -> Result<(), MqttError> {
        if live.alive.is_silent(now, self.wire.last_read()) {
            return Err(MqttError::Silent("PINGREQ"));
        }
        if live.asked.as_ref().is_some_and(|a| a.since() + self.settings.timeout <= now) {
            return Err(MqttError::Silent("SUBSCRIBE"));
        }
        let forgotten = |since: Instant| since + self.settings.timeout * FORGOTTEN <= now;
        if self.flows.outbound.owed_since().is_some_and(forgotten) {
            return Err(MqttError::Silent("PUBLISH"));
        }
        Ok(())
    }

    fn deadline(&self, live: &Live) -> Instant {
        let alive = live.alive.deadline(self.wire.last_read());
        let asked = live.asked.as_ref().map(|a| a.since() + self.settings.timeout);
        let owed = self.flows.outbound.owed_since().map(|since| since + self.settings.timeout * FORGOTTEN);
        let phase = match live.phase {
            Phase::Running => None,
            Phase::Draining(until) | Phase::Leaving(until) => Some(until),
        };
        let flows = [self.flows.inbound.deadline(), self.flows.outbound.deadline()];
        [asked, owed, phase].into_iter().chain(flows).flatten().fold(alive, Instant::min)
    }
}

/// Waits until the program ends. Whoever could say so and is gone has said it.
pub(crate) async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}
