//! Events: from a broker, over HTTP, through rules to an agent, and its answer back to the broker.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use rumqttc::v5::mqttbytes::QoS;
use rumqttc::v5::mqttbytes::v5::Packet;
use rumqttc::v5::{Client, Event, MqttOptions};
use serde_json::{Value, json};

use crate::support::http::Request;
use crate::support::{Device, Server};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(60);

const EVENTS: &str = r#"
[streams.battery]
topic = "house/battery"
fields = { percent = "%" }
window = { seconds = 60 }

[rules.battery_low]
stream = "battery"
threshold = { field = "percent", feature = "last", below = 20, reset = 30 }
agent = "device"
priority = "realtime"
say = "What is the battery level?"
publish = "house/alerts"
"#;

/// A broker, stopped when it is dropped.
struct Broker {
    child: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Broker {
    fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = tempfile::tempdir().unwrap();
        let mut broker = Self { child: Self::spawn(folder.path(), port), port, folder };
        broker.wait();
        broker
    }

    fn spawn(folder: &std::path::Path, port: u16) -> Child {
        let file = folder.join("mosquitto.conf");
        let here = folder.display();
        let text = format!(
            "listener {port} 127.0.0.1\nallow_anonymous true\npersistence true\npersistence_location {here}/\nuser root\n\
             max_queued_messages 0\n"
        );
        std::fs::write(&file, text).unwrap();
        let found = ["/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/opt/homebrew/sbin/mosquitto"];
        let program = found.iter().find(|p| std::path::Path::new(p).exists()).copied().unwrap_or("mosquitto");
        let mut command = Command::new(program);
        command.arg("-c").arg(&file).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("mosquitto is needed: `scripts/setup.sh --tests` installs it")
    }

    fn wait(&mut self) {
        let until = Instant::now() + PATIENCE;
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(Instant::now() < until && self.child.try_wait().unwrap().is_none(), "mosquitto did not start");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn restart(&mut self) {
        self.child = Self::spawn(self.folder.path(), self.port);
        self.wait();
    }

    /// A client, and what it hears.
    fn client(&self, name: &str, filter: &str) -> (Client, Receiver<(String, String)>) {
        let mut options = MqttOptions::new(name, "127.0.0.1", self.port);
        options.set_keep_alive(Duration::from_secs(5));
        let (client, mut connection) = Client::new(options, 100);
        client.subscribe(filter, QoS::AtLeastOnce).unwrap();
        let (heard, hears) = channel();
        let (subscribed, ready) = channel();
        std::thread::spawn(move || {
            for event in connection.iter() {
                match event {
                    Ok(Event::Incoming(Packet::SubAck(_))) => drop(subscribed.send(())),
                    Ok(Event::Incoming(Packet::Publish(p))) => {
                        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                        if heard.send((text(&p.topic), text(&p.payload))).is_err() {
                            return;
                        }
                    }
                    Ok(_) => {}
                    Err(_) => std::thread::sleep(Duration::from_millis(100)),
                }
            }
        });
        ready.recv_timeout(PATIENCE).unwrap();
        (client, hears)
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn device(broker: Option<&Broker>) -> Device {
    let device = Device::with_readings();
    device.write("events.toml", EVENTS);
    let mut settings = "[events]\nfile = \"events.toml\"\n".to_owned();
    if let Some(Broker { port, .. }) = broker {
        settings += &format!(
            "[network]\nallow = [\"127.0.0.1:{port}\"]\n[mqtt]\nbroker = \"127.0.0.1:{port}\"\nclient_id = \"test-node\"\n\
             [[mqtt.subscribe]]\nfilter = \"house/battery\"\n"
        );
    }
    device.write("edgehold.toml", settings);
    device
}

fn until(hears: &Receiver<(String, String)>, wanted: impl Fn(&str, &str) -> bool) -> String {
    let end = Instant::now() + PATIENCE;
    loop {
        let (topic, text) =
            hears.recv_timeout(end.saturating_duration_since(Instant::now())).expect("nothing was heard");
        if wanted(&topic, &text) {
            return text;
        }
    }
}

fn post(server: &Server, body: &Value) -> (u16, Value) {
    let request = Request::new("POST", "/v1/events").header("Content-Type", "application/json");
    let reply = server.send(request.body(body.to_string()));
    (reply.status, reply.json())
}

#[test]
fn an_event_from_the_broker_wakes_an_agent_and_its_answer_goes_back() {
    let broker = Broker::start();
    let (client, hears) = broker.client("listener", "#");
    let device = device(Some(&broker));
    let _server = Server::start(&device, &[]);
    until(&hears, |topic, text| topic.ends_with("/status") && text == "online");
    for percent in [50, 40, 12] {
        let event = json!({"percent": percent}).to_string();
        client.publish("house/battery", QoS::AtLeastOnce, false, event).unwrap();
    }
    let answer = until(&hears, |topic, _| topic == "house/alerts");
    assert!(answer.contains("73"), "{answer}");
}

#[test]
fn what_the_broker_missed_is_sent_when_it_is_back() {
    let mut broker = Broker::start();
    let device = device(Some(&broker));
    let mut server = Server::start(&device, &[]);
    broker.kill();
    let (status, taken) = post(&server, &json!({"topic": "house/battery", "event": {"percent": 5}, "key": "a"}));
    assert_eq!((status, taken[0]["result"].as_str()), (200, Some("stored")), "{taken}");
    // The answer waits on the disk, and outlasts the node itself.
    let end = Instant::now() + PATIENCE;
    while device.json(&["events", "status"])["outbox"] != 1 {
        assert!(Instant::now() < end, "{:?}", device.json(&["events", "status"]));
        std::thread::sleep(Duration::from_millis(50));
    }
    server.kill();
    broker.restart();
    let (_client, hears) = broker.client("listener", "house/alerts");
    let _server = Server::start(&device, &[]);
    assert!(until(&hears, |_, _| true).contains("73"));
}

#[test]
fn events_over_http_are_stored_once_and_bad_ones_lie_among_the_dead_letters() {
    let device = device(None);
    let server = Server::start(&device, &[]);
    let event =
        |percent: Value, key: &str| json!({"topic": "house/battery", "event": {"percent": percent}, "key": key});
    let (status, taken) = post(&server, &json!([event(json!(50), "a"), event(json!(51), "b"), event(json!(50), "a")]));
    let results: Vec<&str> = taken.as_array().unwrap().iter().map(|t| t["result"].as_str().unwrap()).collect();
    assert_eq!((status, results), (200, vec!["stored", "stored", "duplicate"]));
    let (status, taken) = post(&server, &json!({"topic": "nowhere", "event": {"percent": 1}}));
    assert_eq!((status, taken[0]["code"].as_str()), (200, Some("topic_unknown")), "{taken}");
    let (_, taken) = post(&server, &event(json!("hot, says ann@example.org"), "c"));
    assert_eq!(taken[0]["code"], "payload_invalid", "{taken}");
    assert_eq!(post(&server, &json!({"event": 1})).0, 400);
    let dead = device.json(&["events", "dead"]);
    assert_eq!(dead.as_array().unwrap().len(), 2, "{dead}");
    assert!(!dead.to_string().contains("ann@example.org"), "{dead}");
    let kept = device.json(&["events", "status"]);
    assert_eq!((kept["events"].as_u64(), kept["dead"].as_u64()), (Some(2), Some(2)), "{kept}");
}

#[test]
fn a_broker_that_is_not_listed_is_not_reached() {
    let device = Device::with_readings();
    device.write("events.toml", EVENTS);
    let mqtt = "[mqtt]\nbroker = \"127.0.0.1:1883\"\nclient_id = \"x\"\n";
    device.write("edgehold.toml", format!("[events]\nfile = \"events.toml\"\n{mqtt}"));
    assert_eq!(device.error(&["serve", "--listen", "127.0.0.1:0"])["code"], "broker_not_listed");
    device.write("edgehold.toml", mqtt);
    assert_eq!(device.error(&["serve", "--listen", "127.0.0.1:0"])["code"], "events_off");
}

#[test]
fn a_conversation_goes_on_after_a_restart() {
    let device = Device::with_readings();
    let mut server = Server::start(&device, &[]);
    let begin = Request::new("POST", "/v1/sessions").header("Content-Type", "application/json");
    let begun = server.send(begin.body(json!({"agent": "device"}).to_string()));
    assert_eq!(begun.status, 201, "{begun:?}");
    let id = begun.json()["id"].as_str().unwrap().to_owned();
    let ask = |server: &Server, words: &str| {
        server.send(Request::ask(json!({"user_input": words, "session": id}).to_string()))
    };
    assert_eq!(ask(&server, "What is the battery level?").status, 200);
    server.kill();
    let server = Server::start(&device, &[]);
    let reply = ask(&server, "And the CPU temperature?");
    assert_eq!(reply.status, 200, "{reply:?}");
    let listed = server.get("/v1/sessions").json();
    assert_eq!((listed[0]["id"].as_str(), listed[0]["exchanges"].as_u64()), (Some(id.as_str()), Some(2)), "{listed}");
    let unknown = server.send(Request::ask(json!({"user_input": "x", "session": "nobody"}).to_string()));
    assert_eq!(unknown.status, 404, "{unknown:?}");
}

const FAN: &str = include_str!("../../../../tests/agents/fan/agent.toml");

#[test]
fn a_command_waits_for_a_yes_over_a_restart_and_reaches_the_broker_once() {
    let broker = Broker::start();
    let (client, hears) = broker.client("listener", "house/#");
    let device = device(Some(&broker));
    device.write("agents/fan/agent.toml", FAN);
    device.write("policy.toml", "[[rules]]\nname = \"ask-me\"\nto = [\"tools.set_fan\"]\nthen = \"confirm\"\n");
    let settings = device.read("edgehold.toml").replace("[network]", "approvals_topic = \"house/yes\"\n[network]");
    device.write("edgehold.toml", format!("[guard]\npolicy = \"policy.toml\"\n{settings}"));
    let mut server = Server::start(&device, &[]);
    let ask = |server: &Server| {
        // No agent is named: the words say who it is for.
        let answer = server.ask("Set the fan to 2.");
        assert_eq!((answer["agent"].as_str(), answer["kind"].as_str()), (Some("fan"), Some("approval")), "{answer}");
        let waiting = server.get("/v1/approvals").json();
        waiting.as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned()
    };
    let id = ask(&server);
    server.kill();
    let server = Server::start(&device, &[]);
    let approve = |id: &str| server.send(Request::new("POST", &format!("/v1/approvals/{id}/approve")));
    let approved = approve(&id);
    assert_eq!(approved.status, 200, "{approved:?}");
    assert!(approved.json()["text"].as_str().unwrap().contains("house/fan/set"), "{approved:?}");
    let again = approve(&id);
    assert_eq!((again.status, again.code().as_str()), (409, "approval_settled"));
    assert_eq!(until(&hears, |topic, _| topic == "house/fan/set"), r#"{"speed":2}"#);

    // A yes over the broker, where the owner lets it be said there.
    let id = ask(&server);
    client.publish(format!("house/yes/{id}"), QoS::AtLeastOnce, false, "approve").unwrap();
    assert_eq!(until(&hears, |topic, _| topic == "house/fan/set"), r#"{"speed":2}"#);
    let log = device.run(&["audit", "verify"]);
    assert_eq!(log.code, Some(0), "{log:?}");
}

#[test]
fn what_is_added_to_a_watched_file_comes_in_and_wakes() {
    let device = device(None);
    let watched = "\n[files.meter]\npath = \"meter.csv\"\ntopic = \"house/battery\"\n";
    device.write("events.toml", format!("{EVENTS}{watched}"));
    device.write("meter.csv", "percent\n50\n40\n");
    let mut server = Server::start(&device, &[]);
    let wait = |events: u64, outbox: u64| {
        let end = Instant::now() + PATIENCE;
        loop {
            let kept = device.json(&["events", "status"]);
            if kept["events"].as_u64() == Some(events) && kept["outbox"].as_u64() == Some(outbox) {
                return;
            }
            assert!(Instant::now() < end, "{kept}");
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    wait(2, 0);
    server.kill();
    device.write("meter.csv", "percent\n50\n40\n12\n");
    let _server = Server::start(&device, &[]);
    // The two that were here are told by their places in the file, and the new one wakes the agent.
    wait(3, 1);
}

#[test]
fn nothing_that_was_acknowledged_is_lost_when_the_node_is_killed_again_and_again() {
    let broker = Broker::start();
    let device = device(Some(&broker));
    let (client, hears) = broker.client("sender", "+/+/status");
    let mut server = Server::start(&device, &[]);
    // The server answers over HTTP before it has subscribed, and what nobody has subscribed to is kept nowhere.
    until(&hears, |_, text| text == "online");
    let sent = 3000;
    let sender = std::thread::spawn(move || {
        for i in 0..sent {
            let event = json!({"percent": 50, "id": format!("e{i}")}).to_string();
            client.publish("house/battery", QoS::AtLeastOnce, false, event).unwrap();
            if i % 20 == 0 {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        client
    });
    for pause in [150, 90, 210, 60] {
        std::thread::sleep(Duration::from_millis(pause));
        server.kill();
        server = Server::start(&device, &[]);
    }
    let _client = sender.join().unwrap();
    let end = Instant::now() + PATIENCE;
    loop {
        let kept = device.json(&["events", "status"]);
        // Each once: the broker sends again what was not acknowledged, and its key tells what was here.
        if kept["events"].as_u64() == Some(sent) {
            break;
        }
        assert!(Instant::now() < end && kept["events"].as_u64() < Some(sent), "{kept}");
        std::thread::sleep(Duration::from_millis(50));
    }
    drop(hears);
}
