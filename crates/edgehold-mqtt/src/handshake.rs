//! CONNECT and CONNACK: what each side tells the other first.

use std::time::Duration;

use rumqttc::v5::mqttbytes::QoS;
use rumqttc::v5::mqttbytes::v5::{
    ConnAck, Connect, ConnectProperties, ConnectReturnCode, LastWill, LastWillProperties, Login, Packet,
};
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::arrive::TOPIC_ALIASES;
use crate::error::MqttError;
use crate::frame::Incoming;
use crate::settings::MqttSettings;
use crate::wire::Wire;

/// What the status topic says of a node that is there.
pub(crate) const ONLINE: &str = "online";
/// What it says of one that is not.
pub(crate) const OFFLINE: &str = "offline";

/// The kinds of packets with which a broker may begin.
const CONNACK: u8 = 2;
const DISCONNECT: u8 = 14;

/// Who signs in. Nothing shows the password.
#[derive(Clone)]
pub(crate) struct Credentials {
    pub(crate) username: String,
    pub(crate) password: Zeroizing<String>,
}

/// What the broker said of itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Welcome {
    /// It kept the session: what came meanwhile, and what is subscribed to.
    pub(crate) session_present: bool,
    /// How many of our publications may be on their way.
    pub(crate) receive_maximum: u16,
    /// It takes no larger packet.
    pub(crate) max_packet: usize,
    /// It keeps retained messages.
    pub(crate) retain: bool,
    /// It lets clients share subscriptions.
    pub(crate) shared: bool,
    /// It takes filters with wildcards.
    pub(crate) wildcards: bool,
    /// How often it wants to hear something.
    pub(crate) keep_alive: Duration,
}

/// Signs in.
pub(crate) async fn connect(
    wire: &mut Wire,
    settings: &MqttSettings,
    credentials: Option<&Credentials>,
) -> Result<Welcome, MqttError> {
    wire.put(&hello(settings, credentials))?;
    let connack = timeout(settings.timeout, connack(wire)).await.map_err(|_| MqttError::Silent("CONNECT"))??;
    if connack.code != ConnectReturnCode::Success {
        return Err(MqttError::Refused(connack.code));
    }
    welcome(&connack, settings)
}

async fn connack(wire: &mut Wire) -> Result<ConnAck, MqttError> {
    loop {
        // Whatever else speaks here should be told from MQTT at once, not when its "packet" does not end.
        if wire.next_kind().is_some_and(|kind| kind != CONNACK && kind != DISCONNECT) {
            return Err(MqttError::Protocol("what it says first is no CONNACK"));
        }
        match wire.next()? {
            Some(Incoming::Packet(Packet::ConnAck(connack))) => return Ok(connack),
            Some(Incoming::Disconnect(reason)) => return Err(MqttError::Disconnected(reason)),
            Some(Incoming::Packet(_)) => return Err(MqttError::Protocol("what it says first is no CONNACK")),
            None => wire.step(true).await.map(|_| ())?,
        }
    }
}

fn hello(settings: &MqttSettings, credentials: Option<&Credentials>) -> Packet {
    let properties = ConnectProperties {
        session_expiry_interval: Some(u32::try_from(settings.session_expiry.as_secs()).unwrap_or(u32::MAX)),
        receive_maximum: Some(settings.receive_maximum),
        max_packet_size: Some(settings.max_packet_bytes),
        topic_alias_max: Some(TOPIC_ALIASES),
        ..ConnectProperties::new()
    };
    let connect = Connect {
        keep_alive: u16::try_from(settings.keep_alive.as_secs()).unwrap_or(u16::MAX),
        client_id: settings.client_id.clone(),
        clean_start: false,
        properties: Some(properties),
    };
    // No delay: who watches the node wants to know at once, and the node says `online` when it is back.
    let delay = LastWillProperties {
        delay_interval: None,
        payload_format_indicator: Some(1),
        message_expiry_interval: None,
        content_type: None,
        response_topic: None,
        correlation_data: None,
        user_properties: Vec::new(),
    };
    let will = LastWill::new(&settings.status_topic, OFFLINE, QoS::AtLeastOnce, true, Some(delay));
    let login = credentials.map(|c| Login::new(c.username.clone(), c.password.to_string()));
    Packet::Connect(connect, Some(will), login)
}

/// What is not said has the value that the protocol gives it (MQTT 5, 3.2.2.3).
fn welcome(connack: &ConnAck, settings: &MqttSettings) -> Result<Welcome, MqttError> {
    let said = connack.properties.as_ref();
    let yes = |flag: Option<u8>| flag != Some(0);
    if said.and_then(|p| p.max_qos) == Some(0) {
        return Err(MqttError::NoQosOne);
    }
    let receive_maximum = said.and_then(|p| p.receive_max).unwrap_or(u16::MAX);
    if receive_maximum == 0 {
        return Err(MqttError::Protocol("it takes no message at all"));
    }
    Ok(Welcome {
        session_present: connack.session_present,
        receive_maximum,
        max_packet: said.and_then(|p| p.max_packet_size).map_or(usize::MAX, |n| n as usize),
        retain: yes(said.and_then(|p| p.retain_available)),
        shared: yes(said.and_then(|p| p.shared_subscription_available)),
        wildcards: yes(said.and_then(|p| p.wildcard_subscription_available)),
        keep_alive: match said.and_then(|p| p.server_keep_alive) {
            // Zero turns it off for the broker. A dead connection must be noticed all the same.
            None | Some(0) => settings.keep_alive,
            Some(seconds) => Duration::from_secs(seconds.into()),
        },
    })
}
