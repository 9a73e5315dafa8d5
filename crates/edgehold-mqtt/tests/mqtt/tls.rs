//! TLS with a real Mosquitto: who is let in, and what is said to who is not.

use crate::support::certificates::Authority;
use crate::support::{Broker, Direct, MemoryIntake, MemoryOutbox, Node, settings, until};
use edgehold_mqtt::{Mqtt, MqttError, Parts, StartError, TlsError, TlsSettings};
use std::sync::Arc;
use tempfile::TempDir;

/// A broker that wants a client's certificate, the authority that it knows, and a folder for more certificates.
fn broker(host: &str) -> (Broker, Authority, TempDir) {
    let folder = TempDir::new().unwrap();
    let authority = Authority::new(folder.path(), "authority");
    authority.sign(folder.path(), "server", host);
    let lines = "cafile DIR/authority.pem\ncertfile DIR/server.pem\nkeyfile DIR/server.key\n\
                 require_certificate true\nuse_identity_as_username true";
    (Broker::in_folder(folder, lines), authority, TempDir::new().unwrap())
}

fn node(broker: &Broker, tls: TlsSettings) -> Node {
    let mut settings = settings(broker.port, "node");
    settings.tls = Some(tls);
    Node::start(settings)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_its_certificate_a_node_is_let_in() {
    let (broker, authority, folder) = broker("localhost");
    let client = authority.sign(folder.path(), "node", "node");
    let mut node = node(&broker, authority.trusted(Some(client)));
    node.connected().await;
    node.outbox.add("out/x", &"a long message ".repeat(5000), false);
    until("it goes out", || node.outbox.is_empty()).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unknown_authority() {
    let (broker, authority, folder) = broker("localhost");
    let client = authority.sign(folder.path(), "node", "node");
    let other = Authority::new(folder.path(), "other");
    let mut node = node(&broker, other.trusted(Some(client)));
    node.fails(|e| matches!(e, MqttError::Tls(TlsError::UnknownIssuer))).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_certificate_for_another_host() {
    let (broker, authority, folder) = broker("elsewhere.example");
    let client = authority.sign(folder.path(), "node", "node");
    let mut tls = authority.trusted(Some(client));
    let mut wrong = node(&broker, tls.clone());
    wrong.fails(|e| matches!(e, MqttError::Tls(TlsError::WrongName(name)) if name == "localhost")).await;
    wrong.stop().await;
    tls.server_name = Some("elsewhere.example".to_owned());
    let mut right = node(&broker, tls);
    right.connected().await;
    right.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_client_certificate() {
    let (broker, authority, _folder) = broker("localhost");
    let mut node = node(&broker, authority.trusted(None));
    node.fails(|e| matches!(e, MqttError::Tls(TlsError::CertificateWanted))).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_certificate_of_another_authority() {
    let (broker, authority, folder) = broker("localhost");
    let other = Authority::new(folder.path(), "other");
    let client = other.sign(folder.path(), "node", "node");
    let mut node = node(&broker, authority.trusted(Some(client)));
    node.fails(|e| matches!(e, MqttError::Tls(TlsError::RefusedByBroker(_)))).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broker_without_tls() {
    let broker = Broker::start();
    let folder = TempDir::new().unwrap();
    let authority = Authority::new(folder.path(), "authority");
    let mut node = node(&broker, authority.trusted(None));
    node.fails(|e| matches!(e, MqttError::Closed | MqttError::Io(_) | MqttError::Tls(_) | MqttError::Silent("TLS")))
        .await;
    node.stop().await;
}

#[test]
fn files_that_cannot_be_used_are_said_at_the_start() {
    let folder = TempDir::new().unwrap();
    let authority = Authority::new(folder.path(), "authority");
    let one = authority.sign(folder.path(), "one", "one");
    let two = authority.sign(folder.path(), "two", "two");
    let start = |tls: TlsSettings| {
        let mut settings = settings(1, "node");
        settings.tls = Some(tls);
        let parts = Parts {
            dial: Arc::new(Direct(1)),
            intake: MemoryIntake::new(),
            outbox: MemoryOutbox::new(),
            discovery: Default::default(),
        };
        match Mqtt::new(settings, parts) {
            Err(StartError::Tls(error)) => error,
            other => panic!("{:?}", other.map(|_| ())),
        }
    };
    let mut missing = authority.trusted(None);
    missing.ca_file = folder.path().join("nothing.pem");
    assert!(matches!(start(missing), TlsError::Pem { .. }));
    let mut key = authority.trusted(None);
    key.ca_file = one.key_file.clone();
    assert!(matches!(start(key), TlsError::NoCertificate(_)));
    let mut mixed = one.clone();
    mixed.key_file = two.key_file;
    assert!(matches!(start(authority.trusted(Some(mixed))), TlsError::ClientCertificate(_)));
    let mut swapped = one.clone();
    swapped.key_file = one.cert_file;
    assert!(matches!(start(authority.trusted(Some(swapped))), TlsError::Pem { .. }));
    let mut name = authority.trusted(None);
    name.server_name = Some("no name".to_owned());
    assert!(matches!(start(name), TlsError::ServerName(_)));
}
