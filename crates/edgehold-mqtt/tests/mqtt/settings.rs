//! `[mqtt]` as the owner writes it.

use std::path::Path;
use std::time::Duration;

use edgehold_config::{Fields, Section};
use edgehold_mqtt::{MqttSettings, Subscription};

fn read(text: &str) -> Result<Option<MqttSettings>, String> {
    let section = Section::parse(Path::new("/etc/edgehold/edgehold.toml"), text).map_err(|e| e.to_string())?;
    let mut fields = Fields::of(&section);
    let settings = fields.table("mqtt", MqttSettings::read);
    match fields.finish() {
        Ok(()) => Ok(settings),
        Err(error) => Err(error.problems.iter().map(|p| p.message.clone()).collect::<Vec<_>>().join("\n")),
    }
}

#[test]
fn the_least() {
    let settings = read("[mqtt]\nbroker = \"broker:1883\"\nclient_id = \"line-3\"").unwrap().unwrap();
    assert_eq!(settings, MqttSettings::new("broker:1883".parse().unwrap(), "line-3"));
    assert_eq!(settings.status_topic, "edgehold/line-3/status");
}

#[test]
fn everything() {
    let settings = read(
        r#"
[mqtt]
broker = "broker.local:8883"
client_id = "line-3"
username = "line"
password_file = "mqtt.password"
session_expiry_s = 3600
keep_alive_s = 15
timeout_s = 5
receive_maximum = 200
max_packet_bytes = 65536
status_topic = "plant/line-3/node"
discovery_prefix = "homeassistant"

[mqtt.tls]
ca_file = "ca.pem"
client_cert_file = "line-3.pem"
client_key_file = "/keys/line-3.key"
server_name = "broker"

[[mqtt.subscribe]]
filter = "plant/+/motor"

[[mqtt.subscribe]]
filter = "cold/#"
group = "edge"
"#,
    )
    .unwrap()
    .unwrap();
    assert_eq!(settings.subscriptions, [Subscription::to("plant/+/motor"), Subscription::shared("edge", "cold/#")]);
    assert_eq!(settings.subscriptions[1].wire(), "$share/edge/cold/#");
    assert_eq!(settings.session_expiry, Duration::from_secs(3600));
    let tls = settings.tls.unwrap();
    assert_eq!(tls.ca_file, Path::new("/etc/edgehold/ca.pem"));
    assert_eq!(tls.client.unwrap().key_file, Path::new("/keys/line-3.key"));
    assert_eq!(settings.login.unwrap().password_file.unwrap(), Path::new("/etc/edgehold/mqtt.password"));
}

#[test]
fn every_mistake_is_noted() {
    let mistakes = read(
        r#"
[mqtt]
broker = "broker"
client_id = "a/+"
password_file = "x"
keep_alive_s = 0
status_topic = "a/#"
prefix = "homeassistant"

[mqtt.tls]
client_cert_file = "x.pem"

[[mqtt.subscribe]]
filter = "a/#/b"
group = "a/b"

[[mqtt.subscribe]]
filter = "$share/g/x"
"#,
    )
    .unwrap_err();
    for mistake in [
        "has no port",
        "`client_id` cannot be",
        "nobody whose it is",
        "`keep_alive_s` cannot be 0",
        "`status_topic` cannot be",
        "unknown key `prefix`",
        "`ca_file` is missing",
        "of no use without `client_key_file`",
        "`filter` cannot be",
        "`group` cannot be",
        "not written into the filter",
    ] {
        assert!(mistakes.contains(mistake), "{mistake}: {mistakes}");
    }
}
