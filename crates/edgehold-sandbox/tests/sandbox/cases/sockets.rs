//! Sockets: none is made, none leads elsewhere, those that are open go on.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddrV4, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::process::Stdio;
use std::sync::mpsc::channel;

use edgehold_sandbox::Layer;
use edgehold_sandbox::LayerState::{Absent, Enforced, Partial};
use edgehold_sandbox::probe::{Attempt, Open, attempts};
use rustix::net::{SendFlags, connect, connect_unspec, listen, sendto};

use super::{enter, got_out, itself, layer};

const NOBODY: SocketAddrV4 = SocketAddrV4::new(Ipv4Addr::new(192, 0, 2, 1), 443);

pub(crate) fn no_way_out_is_open() {
    let open = Open::before().unwrap();
    enter();
    let tried = attempts(&open);
    assert_eq!(got_out(&tried), Vec::<&Attempt>::new());
    assert!(tried.len() > 25, "{tried:?}");
}

/// The attempts tell a sandbox from none. They run where there is no network to reach, in a namespace without one.
pub(crate) fn without_the_sandbox_they_are_not_refused() {
    let alone = std::process::Command::new("unshare").args(["-rn", "true"]).status();
    if !alone.is_ok_and(|s| s.success()) {
        println!("skipped: a process cannot be cut off from the network here with unshare");
        return;
    }
    let tcp = rustix::net::socket(rustix::net::AddressFamily::INET, rustix::net::SocketType::STREAM, None).unwrap();
    let mut command = std::process::Command::new("unshare");
    command.arg("-rn").arg(std::env::current_exe().unwrap()).arg("as-prober").stdin(Stdio::from(tcp));
    let tried: Vec<Attempt> = serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
    for (group, what) in [
        ("TCP", "new socket"),
        ("TCP", "new socket for IPv6"),
        ("TCP", "connect to loopback"),
        ("TCP", "listen on another port"),
        ("UDP", "new socket"),
        ("raw", "packets"),
        ("other families", "netlink"),
        ("unix", "new socket"),
        ("unix", "pair of datagrams"),
        ("other processes", "take a socket"),
        ("other processes", "write memory"),
        ("kernel", "look up a name"),
    ] {
        let found = tried.iter().find(|a| a.group == group && a.what == what).unwrap();
        assert!(!found.refused, "{found:?}");
    }
}

pub(crate) fn a_child_process_has_no_way_out_either() {
    let open = Open::before().unwrap();
    enter();
    let prober = itself(&["as-prober"]).stdin(open.for_child().unwrap()).output().unwrap();
    let tried: Vec<Attempt> = serde_json::from_slice(&prober.stdout).unwrap();
    assert_eq!(got_out(&tried), Vec::<&Attempt>::new());
    // A shell, and what it starts.
    let shell = std::process::Command::new("sh").args(["-c", "exec unshare -rn true"]).status().unwrap();
    assert!(shell.success() || shell.code() == Some(1), "programs run: {shell:?}");
    let itself = std::env::current_exe().unwrap();
    let line = format!("'{}' as-prober < /dev/null", itself.display());
    let grandchild = std::process::Command::new("sh").args(["-c", &line]).output().unwrap();
    let tried: Vec<Attempt> = serde_json::from_slice(&grandchild.stdout).unwrap();
    assert_eq!(got_out(&tried), Vec::<&Attempt>::new());
}

pub(crate) fn a_thread_that_ran_before_has_no_way_out_either() {
    let (go, wait) = channel::<()>();
    let thread = std::thread::spawn(move || {
        wait.recv().unwrap();
        TcpStream::connect(NOBODY).unwrap_err().kind()
    });
    let status = enter();
    go.send(()).unwrap();
    assert_eq!(thread.join().unwrap(), ErrorKind::PermissionDenied);
    // Which of them it is depends on the kernel; that the thread is left out is told.
    let landlock = layer(&status, Layer::Landlock);
    match landlock {
        Partial(why) => assert!(why.contains("1 threads") || why.contains("abstract"), "{why}"),
        Enforced | Absent(_) => {}
        other => panic!("{other:?}"),
    }
}

/// A socket is connected already, or listens: both could be disconnected and sent elsewhere.
pub(crate) fn an_accepted_connection_cannot_be_turned_around() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let (accepted, _) = listener.accept().unwrap();
    enter();
    for stream in [&client, &accepted] {
        assert_eq!(connect_unspec(stream), Err(rustix::io::Errno::PERM));
        assert_eq!(connect(stream, &NOBODY), Err(rustix::io::Errno::PERM));
        assert_eq!(sendto(stream, b"x", SendFlags::empty(), &NOBODY), Err(rustix::io::Errno::PERM));
    }
    // A listening socket that is shut down is as fresh as a new one.
    rustix::net::shutdown(&listener, rustix::net::Shutdown::Both).unwrap();
    assert_eq!(connect(&listener, &NOBODY), Err(rustix::io::Errno::PERM));
    assert_eq!(listen(&listener, 1), Err(rustix::io::Errno::PERM));
    let fast_open = SendFlags::from_bits_retain(0x2000_0000);
    assert_eq!(sendto(&listener, b"x", fast_open, &NOBODY), Err(rustix::io::Errno::PERM));
    assert_eq!(rustix::net::send(&listener, b"x", fast_open), Err(rustix::io::Errno::PERM));
    let mut none = rustix::net::SendAncillaryBuffer::default();
    let piece = [std::io::IoSlice::new(b"x")];
    let sent = rustix::net::sendmsg_addr(&listener, &NOBODY, &piece, &mut none, fast_open);
    assert_eq!(sent, Err(rustix::io::Errno::PERM));
    // Without the flag the kernel itself has nobody to send it to.
    let sent = rustix::net::sendmsg_addr(&listener, &NOBODY, &piece, &mut none, SendFlags::NOSIGNAL);
    assert_eq!(sent, Err(rustix::io::Errno::PIPE));
}

pub(crate) fn what_was_open_goes_on() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    enter();
    let (mut accepted, _) = listener.accept().unwrap();
    client.write_all(b"ask").unwrap();
    client.shutdown(Shutdown::Write).unwrap();
    let mut asked = String::new();
    accepted.read_to_string(&mut asked).unwrap();
    accepted.write_all(b"answer").unwrap();
    drop(accepted);
    let mut answer = String::new();
    client.read_to_string(&mut answer).unwrap();
    assert_eq!((asked.as_str(), answer.as_str()), ("ask", "answer"));
    // How threads wake each other.
    let (mut one, mut other) = UnixStream::pair().unwrap();
    one.write_all(b"x").unwrap();
    other.read_exact(&mut [0]).unwrap();
}
