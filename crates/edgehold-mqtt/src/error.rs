//! What goes wrong between a node and its broker.

use std::io;
use std::path::PathBuf;

use rumqttc::v5::mqttbytes::v5::{ConnectReturnCode, DisconnectReasonCode};

use crate::dial::DialError;
use crate::tls::TlsError;

/// The client cannot be started with these settings.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The certificates cannot be used.
    #[error("TLS to the broker cannot be set up")]
    Tls(#[from] TlsError),
    /// The password cannot be read.
    #[error("the password in {file} cannot be read", file = file.display())]
    Password {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Why there is no connection, or why one ended. It is tried again in each case.
#[derive(Debug, thiserror::Error)]
pub enum MqttError {
    /// The broker is not reached.
    #[error(transparent)]
    Dial(#[from] DialError),
    /// One side does not accept the other.
    #[error("the broker and this node do not agree on TLS")]
    Tls(#[from] TlsError),
    /// The broker does not let this node in.
    #[error("the broker refuses the connection: {reason}", reason = connect_reason(*.0))]
    Refused(ConnectReturnCode),
    /// The broker cannot do what at-least-once delivery needs.
    #[error("the broker does not deliver at least once (QoS 1)")]
    NoQosOne,
    /// The broker ended the connection and said why.
    #[error("the broker ended the connection: {0:?}")]
    Disconnected(DisconnectReasonCode),
    /// The connection ended.
    #[error("the broker closed the connection")]
    Closed,
    /// The connection broke.
    #[error("the connection to the broker broke")]
    Io(#[source] io::Error),
    /// The broker did not answer in time.
    #[error("the broker did not answer in time: {0}")]
    Silent(&'static str),
    /// What came is larger than it may be.
    #[error("the broker sent a packet of {bytes} bytes; at most {limit} are taken")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// What came is no MQTT 5.
    #[error("what the broker sent is no MQTT 5: {0}")]
    Malformed(String),
    /// What came is MQTT 5, and must not come here.
    #[error("the broker broke the protocol: {0}")]
    Protocol(&'static str),
    /// What was to be sent cannot be written as MQTT 5.
    #[error("a packet cannot be written: {0}")]
    Encode(String),
}

/// A subscription that the broker does not grant as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the subscription to {filter:?} is not granted: {why}")]
pub struct Refusal {
    /// As it was said to the broker.
    pub filter: String,
    /// What the broker says.
    pub why: String,
}

fn connect_reason(code: ConnectReturnCode) -> &'static str {
    match code {
        ConnectReturnCode::BadUserNamePassword | ConnectReturnCode::BadClientId => "the name or the password is wrong",
        ConnectReturnCode::NotAuthorized => "this node is not allowed in",
        ConnectReturnCode::ClientIdentifierNotValid => "the client_id is not accepted",
        ConnectReturnCode::UnsupportedProtocolVersion | ConnectReturnCode::RefusedProtocolVersion => {
            "it does not speak MQTT 5"
        }
        ConnectReturnCode::ServerUnavailable | ConnectReturnCode::ServiceUnavailable => "it is not available",
        ConnectReturnCode::ServerBusy => "it is busy",
        ConnectReturnCode::Banned => "this node is banned",
        ConnectReturnCode::QuotaExceeded | ConnectReturnCode::ConnectionRateExceeded => {
            "there are too many connections"
        }
        ConnectReturnCode::UseAnotherServer | ConnectReturnCode::ServerMoved => "another server is to be used",
        ConnectReturnCode::TopicNameInvalid => "the status topic is not accepted",
        ConnectReturnCode::RetainNotSupported => "it retains nothing, and the status is retained",
        ConnectReturnCode::PacketTooLarge => "the packet is too large",
        _ => "it gives no usable reason",
    }
}
