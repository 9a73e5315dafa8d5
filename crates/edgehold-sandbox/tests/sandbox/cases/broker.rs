//! Listed destinations.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use edgehold_sandbox::{ConnectError, Connector, Policy, SandboxError, enter};
use edgehold_types::Destination;

fn to(text: &str) -> Destination {
    text.parse().unwrap()
}

fn policy(destinations: &[&str]) -> Policy {
    let broker = vec![std::env::current_exe().unwrap().into(), "as-broker".into()];
    Policy { destinations: destinations.iter().map(|d| to(d)).collect(), broker }
}

fn entered(destinations: &[&str]) -> Connector {
    let entered = enter(&policy(destinations)).unwrap();
    assert!(entered.status.is_closed(), "{:?}", entered.status);
    entered.connector.unwrap()
}

/// A service on this device, and its port.
fn service() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

pub(crate) fn a_listed_destination_is_reached_and_no_other() {
    let (listener, port) = service();
    let (unlisted, other) = service();
    let (closed, dead) = service();
    drop(closed);
    let by_address = format!("127.0.0.1:{port}");
    let by_name = format!("LOCALHOST:{port}");
    let dead = format!("127.0.0.1:{dead}");
    let connector = entered(&[&by_address, &by_name, &dead]);
    for listed in [&by_address, &by_name] {
        let mut ours = connector.connect(&to(listed)).unwrap();
        ours.write_all(b"x").unwrap();
        listener.accept().unwrap().0.read_exact(&mut [0]).unwrap();
    }
    for not_listed in [&format!("127.0.0.1:{other}"), &format!("127.0.0.2:{port}"), "192.0.2.1:443", "example.org:443"]
    {
        let refused = connector.connect(&to(not_listed));
        assert!(matches!(refused, Err(ConnectError::NotListed(_))), "{not_listed}: {refused:?}");
    }
    unlisted.set_nonblocking(true).unwrap();
    assert!(unlisted.accept().is_err(), "nobody called");
    let dead = connector.connect(&to(&dead));
    assert!(matches!(&dead, Err(ConnectError::NotReached { why, .. }) if why.contains("refused")), "{dead:?}");
    // After all this it still answers.
    connector.connect(&to(&by_address)).unwrap();
    // The process itself has no other way.
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

pub(crate) fn a_connection_of_the_brokers_leads_nowhere_else() {
    let (_listener, port) = service();
    let (_other, elsewhere) = service();
    let listed = format!("127.0.0.1:{port}");
    let connector = entered(&[&listed]);
    let stream = connector.connect(&to(&listed)).unwrap();
    let elsewhere = std::net::SocketAddrV4::new(std::net::Ipv4Addr::LOCALHOST, elsewhere);
    assert_eq!(rustix::net::connect_unspec(&stream), Err(rustix::io::Errno::PERM));
    assert_eq!(rustix::net::connect(&stream, &elsewhere), Err(rustix::io::Errno::PERM));
}

pub(crate) fn without_its_broker_nothing_is_reached() {
    let (_listener, port) = service();
    let listed = format!("127.0.0.1:{port}");
    let connector = entered(&[&listed]);
    connector.connect(&to(&listed)).unwrap();
    let broker = rustix::process::Pid::from_raw(connector.broker_pid().try_into().unwrap()).unwrap();
    rustix::process::kill_process(broker, rustix::process::Signal::KILL).unwrap();
    for _ in 0..2 {
        let gone = connector.connect(&to(&listed));
        assert!(matches!(gone, Err(ConnectError::Gone)), "{gone:?}");
    }
}

pub(crate) fn a_broker_that_does_not_start_stops_everything() {
    let broken = Policy { broker: vec!["/nowhere/edgehold".into()], ..policy(&["127.0.0.1:1"]) };
    assert!(matches!(enter(&broken), Err(SandboxError::Broker(_))));
    let none = Policy { broker: vec![], ..policy(&["127.0.0.1:1"]) };
    assert!(matches!(enter(&none), Err(SandboxError::Broker(_))));
}
