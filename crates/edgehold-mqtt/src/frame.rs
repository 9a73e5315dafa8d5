//! Packets in a stream of bytes.
//!
//! The codec is rumqttc's; where a packet begins and ends is found here. The codec says "more bytes are needed" for a
//! packet that is cut off inside, too, and whoever believes that waits for ever.

use bytes::{Buf, BytesMut};
use rumqttc::v5::mqttbytes::v5::{DisconnectReasonCode, Packet};

use crate::error::MqttError;

/// The most bytes that say how long a packet is (MQTT 5, 1.5.5).
const MAX_LENGTH_BYTES: usize = 4;

/// What came.
#[derive(Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "there is one of it at a time")]
pub(crate) enum Incoming {
    /// A packet.
    Packet(Packet),
    /// The end. It is read here: the codec does not know its short forms.
    Disconnect(DisconnectReasonCode),
}

/// Takes the first packet out of what was read, if it is there as a whole.
pub(crate) fn next(buffer: &mut BytesMut, limit: usize) -> Result<Option<Incoming>, MqttError> {
    let Some((head, body)) = length(buffer)? else { return Ok(None) };
    let bytes = head + body;
    // Before it is all there: what is too large is not collected first.
    if bytes > limit {
        return Err(MqttError::TooLarge { bytes, limit });
    }
    if buffer.len() < bytes {
        buffer.reserve(bytes - buffer.len());
        return Ok(None);
    }
    let mut frame = buffer.split_to(bytes);
    if frame.first().is_some_and(|first| first >> 4 == 14) {
        let reason = frame.get(head).copied().unwrap_or(0);
        return DisconnectReasonCode::try_from(reason).map(|r| Some(Incoming::Disconnect(r))).map_err(malformed);
    }
    let packet = Packet::read(&mut frame, None).map_err(malformed)?;
    if frame.has_remaining() {
        return Err(MqttError::Malformed("bytes are left over".to_owned()));
    }
    Ok(Some(Incoming::Packet(packet)))
}

/// The bytes before a packet's body, and those of the body.
fn length(buffer: &[u8]) -> Result<Option<(usize, usize)>, MqttError> {
    let mut body = 0;
    for (i, byte) in buffer.iter().skip(1).take(MAX_LENGTH_BYTES).enumerate() {
        body |= usize::from(byte & 0x7F) << (7 * i);
        if byte & 0x80 == 0 {
            return Ok(Some((i + 2, body)));
        }
    }
    if buffer.len() > MAX_LENGTH_BYTES {
        return Err(MqttError::Malformed("the length of a packet does not end".to_owned()));
    }
    Ok(None)
}

/// Writes a packet behind what is to be sent already.
pub(crate) fn put(buffer: &mut BytesMut, packet: &Packet) -> Result<(), MqttError> {
    packet.write(buffer, None).map(|_| ()).map_err(|e| MqttError::Encode(e.to_string()))
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it")]
fn malformed(error: rumqttc::v5::mqttbytes::Error) -> MqttError {
    MqttError::Malformed(error.to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rumqttc::v5::mqttbytes::QoS;
    use rumqttc::v5::mqttbytes::v5::{PingResp, Publish};

    use super::*;

    fn bytes(packet: &Packet) -> BytesMut {
        let mut buffer = BytesMut::new();
        put(&mut buffer, packet).unwrap();
        buffer
    }

    fn publish(payload: usize) -> Packet {
        let mut publish = Publish::new("a/b", QoS::AtLeastOnce, vec![7; payload], None);
        publish.pkid = 5;
        Packet::Publish(publish)
    }

    #[test]
    fn a_packet_comes_out_when_it_is_whole() {
        let whole = bytes(&publish(300));
        let mut buffer = BytesMut::new();
        for (i, byte) in whole.iter().enumerate() {
            buffer.extend_from_slice(&[*byte]);
            let got = next(&mut buffer, 1024).unwrap();
            assert_eq!(got.is_some(), i + 1 == whole.len(), "after {i}");
        }
        assert!(buffer.is_empty());
    }

    #[test]
    fn two_packets_at_once() {
        let mut buffer = bytes(&publish(3));
        buffer.extend_from_slice(&bytes(&Packet::PingResp(PingResp)));
        assert_eq!(next(&mut buffer, 1024).unwrap(), Some(Incoming::Packet(publish(3))));
        assert_eq!(next(&mut buffer, 1024).unwrap(), Some(Incoming::Packet(Packet::PingResp(PingResp))));
        assert_eq!(next(&mut buffer, 1024).unwrap(), None);
    }

    #[test]
    fn too_large_is_said_before_it_is_read() {
        let mut buffer = BytesMut::from(&bytes(&publish(5000))[..4]);
        assert!(matches!(next(&mut buffer, 4096), Err(MqttError::TooLarge { limit: 4096, .. })));
    }

    #[test]
    fn a_packet_that_is_cut_off_inside_is_malformed() {
        // Twelve bytes of topic are promised, and there are three.
        let mut buffer = BytesMut::from(&[0x30, 5, 0, 12, b'a', b'b', b'c'][..]);
        assert!(matches!(next(&mut buffer, 1024), Err(MqttError::Malformed(_))));
        // No length of the properties.
        let mut buffer = BytesMut::from(&[0x30, 3, 0, 1, b'a'][..]);
        assert!(matches!(next(&mut buffer, 1024), Err(MqttError::Malformed(_))));
        let mut buffer = BytesMut::from(&[0x30, 0xFF, 0xFF, 0xFF, 0xFF, 1][..]);
        assert!(matches!(next(&mut buffer, usize::MAX), Err(MqttError::Malformed(_))));
    }

    #[test]
    fn ends_in_their_short_forms() {
        for (bytes, reason) in [
            (&[0xE0, 0][..], DisconnectReasonCode::NormalDisconnection),
            (&[0xE0, 1, 0x8B], DisconnectReasonCode::ServerShuttingDown),
            (&[0xE0, 2, 0x8E, 0], DisconnectReasonCode::SessionTakenOver),
        ] {
            assert_eq!(next(&mut BytesMut::from(bytes), 100).unwrap(), Some(Incoming::Disconnect(reason)));
        }
    }

    proptest! {
        #[test]
        fn whatever_comes_does_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut buffer = BytesMut::from(&bytes[..]);
            while let Ok(Some(_)) = next(&mut buffer, 1 << 20) {}
        }

        #[test]
        fn a_packet_with_a_fault_does_no_harm(at in 0_usize..40, byte in any::<u8>()) {
            let mut buffer = bytes(&publish(20));
            if let Some(b) = buffer.get_mut(at) { *b = byte; }
            while let Ok(Some(_)) = next(&mut buffer, 1 << 20) {}
        }
    }
}
