//! A small process outside the sandbox that connects to listed destinations and hands the sockets over.
//!
//! The sandboxed process holds one end of a pair of unix sockets, the broker the other as its standard input. A
//! question is one packet with the text of a destination; the answer is one packet with a code, and either a socket
//! beside it (SCM_RIGHTS, unix(7)) or a text that says why there is none. The address is the broker's own copy from
//! beginning to end, so nothing can be exchanged between the check and the use.

use std::io::{self, ErrorKind, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::net::{TcpStream, ToSocketAddrs};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use edgehold_types::Destination;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, SocketFlags, SocketType, recv, recvmsg, send, sendmsg, socketpair,
};

use super::{domain, process};
use crate::connect::{ConnectError, Connector};
use crate::policy::{Policy, SandboxError};

/// A packet is at most so long: the longest name, its port, and room.
const PACKET: usize = 512;
/// How long an address may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

const CONNECTED: u8 = 0;
const NOT_LISTED: u8 = 1;
const NOT_REACHED: u8 = 2;

/// Starts the broker's process.
pub(super) fn start(policy: &Policy) -> Result<Connector, SandboxError> {
    let started = || -> io::Result<Connector> {
        let (ours, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?;
        let (program, arguments) = policy.broker.split_first().ok_or(ErrorKind::NotFound)?;
        let mut command = Command::new(program);
        command.args(arguments).args(policy.destinations.iter().map(ToString::to_string));
        // Ctrl-C in a terminal is for the process that a person talks with; the broker ends after it.
        command.stdin(Stdio::from(theirs)).stdout(Stdio::null()).process_group(0);
        Ok(Connector::new(ours, command.spawn()?))
    };
    started().map_err(SandboxError::Broker)
}

/// Runs the broker on standard input until the other side hangs up. It gives up what it does not need first: with
/// Landlock, TCP reaches the ports of the list alone, and no file can be written.
///
/// # Errors
/// Standard input is not a line to ask on, or cannot be read.
pub fn broker(listed: &[Destination]) -> io::Result<()> {
    process::give_up_powers();
    process::hide_memory();
    domain::enter_as_broker(listed.iter().map(Destination::port));
    let input = io::stdin();
    let line = input.as_fd();
    let mut packet = [0; PACKET];
    loop {
        let (length, _) = match recv(line, &mut packet, RecvFlags::empty()) {
            Err(error) if error == rustix::io::Errno::INTR => continue,
            read => read?,
        };
        if length == 0 {
            return Ok(());
        }
        let asked = std::str::from_utf8(&packet[..length]).ok().and_then(|text| text.parse::<Destination>().ok());
        match asked.filter(|to| listed.contains(to)) {
            None => answer(line, NOT_LISTED, "")?,
            Some(to) => match connect(&to) {
                Ok(stream) => hand_over(line, &stream)?,
                Err(error) => answer(line, NOT_REACHED, &error.to_string())?,
            },
        }
    }
}

/// The first of the host's addresses that answers.
fn connect(to: &Destination) -> io::Result<TcpStream> {
    let mut last = io::Error::new(ErrorKind::NotFound, "the name has no address");
    for address in (to.host(), to.port()).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, PATIENCE) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error,
        }
    }
    Err(last)
}

fn answer(line: BorrowedFd<'_>, code: u8, text: &str) -> io::Result<()> {
    let packet: Vec<u8> = std::iter::once(code).chain(text.bytes()).take(PACKET).collect();
    send(line, &packet, SendFlags::NOSIGNAL)?;
    Ok(())
}

fn hand_over(line: BorrowedFd<'_>, stream: &TcpStream) -> io::Result<()> {
    let sockets = [stream.as_fd()];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut beside = SendAncillaryBuffer::new(&mut space);
    beside.push(SendAncillaryMessage::ScmRights(&sockets));
    sendmsg(line, &[IoSlice::new(&[CONNECTED])], &mut beside, SendFlags::NOSIGNAL)?;
    Ok(())
}

/// Asks the broker on the other end of a line.
pub(crate) fn ask(line: &OwnedFd, to: &Destination) -> Result<TcpStream, ConnectError> {
    send(line, to.to_string().as_bytes(), SendFlags::NOSIGNAL).map_err(|_| ConnectError::Gone)?;
    let mut packet = [0; PACKET];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut beside = RecvAncillaryBuffer::new(&mut space);
    let read = loop {
        match recvmsg(line, &mut [IoSliceMut::new(&mut packet)], &mut beside, RecvFlags::CMSG_CLOEXEC) {
            Err(error) if error == rustix::io::Errno::INTR => {}
            read => break read.map_err(|_| ConnectError::Gone)?,
        }
    };
    let socket = beside.drain().find_map(|message| match message {
        RecvAncillaryMessage::ScmRights(mut sockets) => sockets.next(),
        _ => None,
    });
    match (packet[..read.bytes].split_first(), socket) {
        (Some((&CONNECTED, _)), Some(socket)) => Ok(TcpStream::from(socket)),
        (Some((&NOT_LISTED, _)), _) => Err(ConnectError::NotListed(to.clone())),
        (Some((&NOT_REACHED, text)), _) => {
            Err(ConnectError::NotReached { to: to.clone(), why: String::from_utf8_lossy(text).into_owned() })
        }
        _ => Err(ConnectError::Gone),
    }
}
