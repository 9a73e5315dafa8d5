//! Publishes messages with QoS 1 as fast as a broker takes them: the sender's side of a measurement.
//!
//! `flood HOST:PORT TOPIC COUNT [WINDOW]`: `COUNT` messages `{"id":N,"value":…}`, at most `WINDOW` (1000) of them under
//! way. Says how long it took until the broker had acknowledged all. It is no part of a node: it opens its connection
//! itself.

use std::error::Error;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Instant;

use bytes::BytesMut;
use rumqttc::v5::mqttbytes::v5::{
    Connect, ConnectProperties, ConnectReturnCode, Disconnect, DisconnectReasonCode, Packet, PubAckReason, Publish,
};
use rumqttc::v5::mqttbytes::{Error as CodecError, QoS};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, topic, count, more @ ..] = arguments.as_slice() else {
        return Err("usage: flood HOST:PORT TOPIC COUNT [WINDOW]".into());
    };
    let count: u64 = count.parse()?;
    let mut window: u64 = more.first().map_or(Ok(1000), |text| text.parse())?;
    let mut stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    let (mut input, mut output) = (BytesMut::new(), BytesMut::new());

    let connect = Connect {
        keep_alive: 0,
        client_id: format!("flood-{}", std::process::id()),
        clean_start: true,
        properties: Some(ConnectProperties::new()),
    };
    Packet::Connect(connect, None, None).write(&mut output, None)?;
    stream.write_all(&output.split())?;
    match receive(&mut stream, &mut input)? {
        Packet::ConnAck(ack) if ack.code == ConnectReturnCode::Success => {
            let most = ack.properties.and_then(|p| p.receive_max).unwrap_or(u16::MAX);
            window = window.clamp(1, u64::from(most).min(65_000));
        }
        other => return Err(format!("the broker answers {other:?}").into()),
    }

    let begun = Instant::now();
    let (mut sent, mut acknowledged) = (0_u64, 0_u64);
    while acknowledged < count {
        while sent < count && sent - acknowledged < window {
            let value = 20.0 + f64::from(u32::try_from(sent % 100)?) / 10.0;
            let payload = format!("{{\"id\":\"{sent}\",\"value\":{value}}}");
            let mut publish = Publish::new(topic.clone(), QoS::AtLeastOnce, payload, None);
            // The window is smaller than the numbers there are, so none is used twice at a time.
            publish.pkid = u16::try_from(sent % 65_535)? + 1;
            Packet::Publish(publish).write(&mut output, None)?;
            sent += 1;
        }
        stream.write_all(&output.split())?;
        match receive(&mut stream, &mut input)? {
            Packet::PubAck(ack)
                if matches!(ack.reason, PubAckReason::Success | PubAckReason::NoMatchingSubscribers) =>
            {
                acknowledged += 1;
            }
            other => return Err(format!("the broker answers {other:?}").into()),
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    Packet::Disconnect(Disconnect::new(DisconnectReasonCode::NormalDisconnection)).write(&mut output, None)?;
    stream.write_all(&output)?;
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    let rate = count as f64 / seconds;
    writeln!(std::io::stdout(), "{count} messages in {seconds:.3} s: {rate:.0} a second")?;
    Ok(())
}

fn receive(stream: &mut TcpStream, input: &mut BytesMut) -> Result<Packet, Box<dyn Error>> {
    let mut chunk = [0; 16 * 1024];
    loop {
        match Packet::read(input, None) {
            Ok(packet) => return Ok(packet),
            Err(CodecError::InsufficientBytes(_)) => {}
            Err(error) => return Err(error.into()),
        }
        let read = stream.read(&mut chunk)?;
        let Some(new) = chunk.get(..read).filter(|new| !new.is_empty()) else {
            return Err("the broker closed the connection".into());
        };
        input.extend_from_slice(new);
    }
}
