//! How many come in, where, and how it ends.

use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;

use super::{PATIENCE, exchange, open, options};
use crate::serve::{ServeError, ServeOptions};

const ASK: &[u8] = b"GET /peer HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn who_finds_no_room_waits_until_somebody_leaves() {
    let door = open(&ServeOptions { max_connections: 2, header_timeout: PATIENCE, ..options() });
    let (first, _second) = (door.connect().await, door.connect().await);
    let mut third = door.connect().await;
    third.write_all(ASK).await.unwrap();
    let mut reply = [0; 15];
    let early = tokio::time::timeout(Duration::from_millis(300), third.read_exact(&mut reply)).await;
    assert!(early.is_err(), "there was no room");
    drop(first);
    tokio::time::timeout(PATIENCE, third.read_exact(&mut reply)).await.unwrap().unwrap();
    assert_eq!(&reply, b"HTTP/1.1 200 OK");
}

#[tokio::test]
async fn the_socket_is_its_owners_and_is_gone_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edgehold.sock");
    // One that nobody answers at is replaced.
    drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
    let options = ServeOptions { unix: Some(path.clone()), ..options() };
    let mut door = open(&options);
    assert_eq!(door.listening.unix.as_ref(), Some(&path));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let reply = exchange(UnixStream::connect(&path).await.unwrap(), ASK).await;
    let uid = rustix::process::geteuid().as_raw();
    assert!(reply.ends_with(&format!("Unix {{ uid: {uid} }}")), "{reply}");
    let tcp = door.exchange(ASK).await;
    assert!(tcp.contains("Tcp { address: 127.0.0.1:") && tcp.ends_with("certificate: None }"), "{tcp}");
    // Another server does not take it away.
    assert!(matches!(options.bind(), Err(ServeError::Socket { .. })));
    door.stop.take().unwrap().send(()).unwrap();
    tokio::time::timeout(PATIENCE, &mut door.ended).await.unwrap().unwrap();
    assert!(!path.exists());
    // Nor is a file that is something else.
    std::fs::write(&path, "notes").unwrap();
    assert!(matches!(options.bind(), Err(ServeError::Socket { .. })));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "notes");
    let nowhere = ServeOptions { unix: Some(folder.path().join("missing/edgehold.sock")), ..options };
    assert!(matches!(nowhere.bind(), Err(ServeError::Socket { .. })));
}
