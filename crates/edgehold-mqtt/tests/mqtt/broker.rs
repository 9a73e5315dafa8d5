//! Against a real Mosquitto: both ways, faults, and what is acknowledged when.

use std::time::Duration;

use crate::support::peer::Peer;
use crate::support::{Broker, MemoryIntake, MemoryOutbox, Node, settings, until};
use bytes::Bytes;
use edgehold_mqtt::{Discovery, DiscoveryAnswer, DiscoveryItem, MqttError, Status, Subscription};
use rumqttc::v5::mqttbytes::v5::{DisconnectReasonCode, PublishProperties};
use serde_json::Value;

fn listening(port: u16, client_id: &str, filter: &str) -> edgehold_mqtt::MqttSettings {
    let mut settings = settings(port, client_id);
    settings.subscriptions.push(Subscription::to(filter));
    settings
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_ways() {
    let broker = Broker::start();
    let mut node = Node::start(listening(broker.port, "node", "plant/#"));
    node.connected().await;
    let mut peer = Peer::connect(broker.port, "peer");
    peer.subscribe("out/#");
    peer.publish("plant/a", "{\"x\":1}");
    let key = PublishProperties { correlation_data: Some(Bytes::from_static(b"k1")), ..Default::default() };
    peer.publish_with("plant/b", "2", Some(key.clone()));
    peer.publish_with("plant/b", "2", Some(key));
    peer.publish("elsewhere", "3");
    peer.publish("plant/c", "4");
    until("three events", || node.intake.count() == 3).await;
    let arrivals = node.intake.arrivals();
    assert_eq!(node.intake.payloads(), ["{\"x\":1}", "2", "4"]);
    assert_eq!(arrivals[1].topic, "plant/b");
    assert_eq!(arrivals[1].key.as_deref(), Some("k1"));
    node.outbox.add("out/answer", "it is warm", false);
    node.outbox.add("out/valve", "close", true);
    assert_eq!(peer.text(), ("out/answer".to_owned(), "it is warm".to_owned()));
    assert_eq!(peer.text(), ("out/valve".to_owned(), "close".to_owned()));
    until("the outbox is empty", || node.outbox.is_empty()).await;
    let mut late = Peer::connect(broker.port, "late");
    late.subscribe("out/#");
    assert_eq!(late.text().1, "close");
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_events_come_once_and_in_order() {
    const MANY: usize = 20_000;
    let broker = Broker::with("log_type error");
    let mut node = Node::start(listening(broker.port, "node", "plant/#"));
    node.connected().await;
    let port = broker.port;
    let begun = std::time::Instant::now();
    let flood = tokio::task::spawn_blocking(move || Peer::connect(port, "peer").flood("plant/a", MANY));
    until("all are stored", || node.intake.count() >= MANY).await;
    let rate = u128::try_from(MANY).unwrap() * 1000 / begun.elapsed().as_millis();
    eprintln!("{rate} events a second");
    flood.await.unwrap();
    let expected: Vec<String> = (0..MANY).map(|i| i.to_string()).collect();
    assert!(node.intake.payloads() == expected, "lost, twice, or in another order");
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_broker_goes_and_comes_back() {
    let mut broker = Broker::start();
    let mut node = Node::start(listening(broker.port, "node", "plant/#"));
    node.connected().await;
    let mut peer = Peer::connect(broker.port, "peer");
    for i in 0..50 {
        peer.publish("plant/a", &i.to_string());
    }
    until("the first fifty", || node.intake.count() == 50).await;
    drop(peer);
    for round in 0..3 {
        // A crash loses the broker's sessions, an orderly end keeps them.
        if round == 1 {
            broker.terminate()
        } else {
            broker.kill()
        }
        node.away().await;
        for i in 0..300 {
            node.outbox.add("out/x", &format!("{round}/{i}"), false);
        }
        broker.run();
        let mut peer = Peer::connect(broker.port, "peer");
        peer.subscribe("out/#");
        node.connected().await;
        peer.publish("plant/a", &format!("back {round}"));
        for i in 0..300 {
            assert_eq!(peer.text().1, format!("{round}/{i}"));
        }
        until("the outbox is empty", || node.outbox.is_empty()).await;
        until("events come again", || node.intake.count() == 51 + round).await;
    }
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_broker_ends_with_events_under_way() {
    let mut broker = Broker::start();
    let mut node = Node::start(listening(broker.port, "node", "plant/#"));
    node.connected().await;
    node.intake.slow(true);
    let publish = |port: u16, numbers: std::ops::Range<u32>| {
        let mut peer = Peer::connect(port, "peer");
        for i in numbers {
            let user_properties = vec![("id".to_owned(), i.to_string())];
            let properties = PublishProperties { user_properties, ..Default::default() };
            peer.publish_with("plant/a", &i.to_string(), Some(properties));
        }
    };
    publish(broker.port, 0..200);
    until("they are under way", || node.intake.waiting() == 200).await;
    broker.terminate();
    node.away().await;
    broker.run();
    assert!(matches!(node.connected().await, Status::Connected { session_present: true, .. }));
    publish(broker.port, 200..400);
    // The first two hundred come a second time, and are known by their keys.
    until("all came", || node.intake.waiting() == 600).await;
    node.intake.slow(false);
    node.intake.release(false);
    until("all are stored", || node.intake.distinct() == 400).await;
    assert_eq!(node.intake.count(), 400);
    node.stop().await;
    assert_eq!(broker.log().matches("Received PUBACK from node").count(), 400);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_acknowledged_before_it_is_stored() {
    let broker = Broker::start();
    let intake = MemoryIntake::new();
    intake.slow(true);
    let mut node = Node::start_with(
        listening(broker.port, "node", "plant/#"),
        intake.clone(),
        MemoryOutbox::new(),
        Discovery::default(),
    );
    node.connected().await;
    let mut peer = Peer::connect(broker.port, "peer");
    for i in 0..20 {
        peer.publish("plant/a", &i.to_string());
    }
    until("twenty wait", || intake.waiting() == 20).await;
    // The power goes. Nothing was stored, so the broker must have all of it still.
    node.kill();
    let again = MemoryIntake::new();
    again.slow(true);
    let mut node = Node::start_with(
        listening(broker.port, "node", "plant/#"),
        again.clone(),
        MemoryOutbox::new(),
        Discovery::default(),
    );
    let status = node.connected().await;
    assert!(matches!(status, Status::Connected { session_present: true, .. }));
    until("twenty wait again", || again.waiting() == 20).await;
    assert!(!broker.log().contains("Received PUBACK from node"), "acknowledged too early");
    // They end in the other order, and are acknowledged in the order in which they came.
    again.release(true);
    let acknowledged = || broker.log().matches("Received PUBACK from node").count();
    until("all are acknowledged", || acknowledged() == 20).await;
    let numbers = |what: &str, before: &str| -> Vec<String> {
        let log = broker.log();
        let parts = log.lines().filter(|l| l.contains(what)).filter_map(|l| l.split(before).nth(1));
        parts.map(|p| p.chars().take_while(char::is_ascii_digit).collect()).collect()
    };
    let sent = numbers("Sending PUBLISH to node", ", m");
    assert_eq!(numbers("Received PUBACK from node", "Mid: "), sent[sent.len() - 20..]);
    node.stop().await;
    let last = MemoryIntake::new();
    let mut node = Node::start_with(
        listening(broker.port, "node", "plant/#"),
        last.clone(),
        MemoryOutbox::new(),
        Discovery::default(),
    );
    node.connected().await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(last.count(), 0, "what was acknowledged comes again");
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pipeline_that_is_busy_or_fails_loses_nothing() {
    let broker = Broker::start();
    let intake = MemoryIntake::new();
    intake.busy(true);
    let mut settings = listening(broker.port, "node", "plant/#");
    settings.receive_maximum = 10;
    let mut node = Node::start_with(settings, intake.clone(), MemoryOutbox::new(), Discovery::default());
    node.connected().await;
    let mut peer = Peer::connect(broker.port, "peer");
    for i in 0..100 {
        peer.publish("plant/a", &i.to_string());
    }
    // Longer than the keep-alive and the time-out: the connection must live through it, and messages go out.
    node.outbox.add("out", "meanwhile", false);
    until("it goes out meanwhile", || node.outbox.is_empty()).await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert!(node.status.borrow().is_connected());
    assert_eq!(intake.count(), 0);
    intake.fail(3);
    intake.busy(false);
    until("all hundred", || intake.distinct() == 100).await;
    assert_eq!(intake.count(), 100);
    node.stop().await;
}

/// More than is held in memory: the node stops reading, and the broker's answers wait behind events for longer than they
/// may take.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pipeline_that_is_busy_with_large_events_is_no_silent_broker() {
    let broker = Broker::start();
    let mut node = Node::start(listening(broker.port, "node", "plant/#"));
    node.connected().await;
    node.intake.busy(true);
    let port = broker.port;
    let sent = tokio::task::spawn_blocking(move || {
        let mut peer = Peer::connect(port, "peer");
        for i in 0..80 {
            peer.publish("plant/a", &format!("{i}{}", " ".repeat(200_000)));
        }
    });
    sent.await.unwrap();
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert!(node.status.borrow().is_connected(), "{:?}", node.status.borrow());
    node.intake.busy(false);
    until("all are stored", || node.intake.count() == 80).await;
    node.stop().await;
    assert_eq!(broker.log().matches("New client connected from 127.0.0.1").count(), 2, "it connected again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_shares_events() {
    let broker = Broker::start();
    let mut nodes = Vec::new();
    for name in ["one", "two"] {
        let mut settings = settings(broker.port, name);
        settings.subscriptions.push(Subscription::shared("pair", "plant/#"));
        let mut node = Node::start(settings);
        let Status::Connected { refused, .. } = node.connected().await else { unreachable!() };
        assert!(refused.is_empty(), "{refused:?}");
        nodes.push(node);
    }
    let mut peer = Peer::connect(broker.port, "peer");
    for i in 0..40 {
        peer.publish("plant/a", &i.to_string());
    }
    until("forty in all", || nodes.iter().map(|n| n.intake.count()).sum::<usize>() == 40).await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    let counts: Vec<usize> = nodes.iter().map(|n| n.intake.count()).collect();
    assert_eq!(counts.iter().sum::<usize>(), 40);
    assert!(counts.iter().all(|c| *c > 0), "{counts:?}");
    for node in nodes {
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_status_tells_who_is_there() {
    let broker = Broker::start();
    let mut peer = Peer::connect(broker.port, "peer");
    peer.subscribe("edgehold/+/status");
    let status = |word: &str| ("edgehold/node/status".to_owned(), word.to_owned());
    let mut node = Node::start(settings(broker.port, "node"));
    node.connected().await;
    assert_eq!(peer.text(), status("online"));
    // Without a DISCONNECT the broker says it.
    node.kill();
    assert_eq!(peer.text(), status("offline"));
    let mut node = Node::start(settings(broker.port, "node"));
    node.connected().await;
    assert_eq!(peer.text(), status("online"));
    node.stop().await;
    assert_eq!(peer.text(), status("offline"));
    assert!(peer.next(Duration::from_millis(300)).is_none(), "the will came, too");
    let mut late = Peer::connect(broker.port, "late");
    late.subscribe("edgehold/+/status");
    assert_eq!(late.text(), status("offline"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn home_assistant_finds_the_node() {
    let broker = Broker::start();
    let mut settings = listening(broker.port, "node", "plant/#");
    settings.discovery_prefix = Some("homeassistant".to_owned());
    let discovery = Discovery {
        items: vec![DiscoveryItem {
            stream: "motor".into(),
            field: "temp".into(),
            unit: Some("°C".into()),
            state_topic: "plant/motor".into(),
            value_template: None,
        }],
        answers: vec![DiscoveryAnswer { name: "helper".into(), topic: "out/answers".into() }],
    };
    let mut node = Node::start_with(settings, MemoryIntake::new(), MemoryOutbox::new(), discovery);
    node.connected().await;
    until("all is said", || broker.log().matches("Sending PUBACK to node").count() >= 4).await;
    // It comes later, so that these are retained ones.
    let mut home = Peer::connect(broker.port, "home");
    home.subscribe("homeassistant/+/+/+/config");
    let mut found = Vec::new();
    for _ in 0..3 {
        let publish = home.next(Duration::from_secs(5)).expect("a configuration");
        assert!(publish.retain);
        let configuration: Value = serde_json::from_slice(&publish.payload).unwrap();
        assert_eq!(configuration["device"]["identifiers"][0], "node");
        found.push(String::from_utf8(publish.topic.to_vec()).unwrap());
    }
    found.sort();
    assert_eq!(
        found,
        [
            "homeassistant/binary_sensor/node/status/config",
            "homeassistant/event/node/answers-helper/config",
            "homeassistant/sensor/node/motor-temp/config",
        ]
    );
    home.publish("homeassistant/status", "online");
    for _ in 0..3 {
        assert!(home.text().0.starts_with("homeassistant/"));
    }
    assert_eq!(node.intake.count(), 0, "it is no event");
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_broker_will_never_take_is_refused() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("acl"), "topic write out/#\ntopic write edgehold/#\ntopic read plant/#\n")
        .unwrap();
    let broker = Broker::in_folder(folder, "max_packet_size 5000\nacl_file DIR/acl");
    let mut node = Node::start(settings(broker.port, "node"));
    node.connected().await;
    let wrong = node.outbox.add("out/+", "a wildcard", false);
    let large = node.outbox.add("out/large", &"word ".repeat(2000), false);
    let forbidden = node.outbox.add("secret/x", "not allowed", false);
    node.outbox.add("out/good", "fine", false);
    until("all are decided", || node.outbox.is_empty()).await;
    let mut refused: Vec<_> = node.outbox.refusals().into_iter().map(|(id, _)| id).collect();
    refused.sort();
    assert_eq!(refused, [wrong, large, forbidden], "{:?}", node.outbox.refusals());
    assert!(node.status.borrow().is_connected());
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outbox_that_fails_is_tried_again() {
    let broker = Broker::start();
    let outbox = MemoryOutbox::new();
    outbox.broken(true);
    outbox.add("out/x", "first", false);
    let mut node =
        Node::start_with(settings(broker.port, "node"), MemoryIntake::new(), outbox.clone(), Discovery::default());
    node.connected().await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    outbox.broken(false);
    until("it is sent", || outbox.is_empty()).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_client_of_the_same_name_is_said() {
    let broker = Broker::start();
    let mut node = Node::start(settings(broker.port, "node"));
    node.connected().await;
    let _thief = Peer::connect(broker.port, "node");
    // The protocol wants a DISCONNECT with a reason here; Mosquitto 2.0.11 says nothing.
    node.fails(|e| matches!(e, MqttError::Disconnected(DisconnectReasonCode::SessionTakenOver) | MqttError::Closed))
        .await;
    node.connected().await;
    node.kill();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_password_is_said() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("passwords"), "").unwrap();
    let broker = Broker::in_folder(folder, "allow_anonymous false\npassword_file DIR/passwords");
    let password = broker.folder.path().join("password");
    std::fs::write(&password, "wrong\n").unwrap();
    let mut settings = settings(broker.port, "node");
    settings.login = Some(edgehold_mqtt::LoginSettings { username: "node".into(), password_file: Some(password) });
    let mut node = Node::start(settings);
    node.fails(|e| matches!(e, MqttError::Refused(_))).await;
    node.stop().await;
}
