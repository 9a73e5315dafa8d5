//! The attempts.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream, UdpSocket};
use std::os::fd::{AsFd, OwnedFd};
use std::process::Stdio;

use libc::c_long;
use rustix::io::Errno;
use rustix::net::{
    AddressFamily, Protocol, SendFlags, SocketFlags, SocketType, bind, connect, listen, sendto, socket_with, socketpair,
};
use rustix::process::{PidfdGetfdFlags, pidfd_getfd};

use super::Attempt;

/// Nobody's: for documentation only (RFC 5737).
const NOBODY: SocketAddrV4 = SocketAddrV4::new(Ipv4Addr::new(192, 0, 2, 1), 443);
const LOOPBACK: SocketAddrV4 = SocketAddrV4::new(Ipv4Addr::LOCALHOST, 9);
const NONBLOCK: SocketFlags = SocketFlags::NONBLOCK.union(SocketFlags::CLOEXEC);

/// Sockets that were open before the door was shut. A sandbox that looks at the making of sockets alone would miss
/// them.
#[derive(Debug)]
pub struct Open {
    tcp: OwnedFd,
    udp: Option<OwnedFd>,
    unix: Option<OwnedFd>,
}

impl Open {
    /// Opens them, and shows on loopback that a TCP connection and a UDP datagram work here: what is refused later is
    /// refused by the sandbox. To be called before the door is shut.
    ///
    /// # Errors
    /// They do not work, so that nothing could be shown.
    pub fn before() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let mut sent = TcpStream::connect(listener.local_addr()?)?;
        sent.write_all(b"x")?;
        listener.accept()?.0.read_exact(&mut [0])?;
        let udp = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
        udp.send_to(b"x", udp.local_addr()?)?;
        udp.recv(&mut [0])?;
        // A fresh one: the one that was tried is bound to loopback and would not be let out in any case.
        let udp = socket_with(AddressFamily::INET, SocketType::DGRAM, NONBLOCK, None)?;
        let unix = socket_with(AddressFamily::UNIX, SocketType::DGRAM, NONBLOCK, None)?;
        let tcp = socket_with(AddressFamily::INET, SocketType::STREAM, NONBLOCK, None)?;
        Ok(Self { tcp, udp: Some(udp), unix: Some(unix) })
    }

    /// In a child process: the TCP socket that it was given as its standard input ([`Open::for_child`]).
    ///
    /// # Errors
    /// There is no standard input.
    pub fn inherited() -> io::Result<Self> {
        Ok(Self { tcp: io::stdin().as_fd().try_clone_to_owned()?, udp: None, unix: None })
    }

    /// The TCP socket, as the standard input of a child process.
    ///
    /// # Errors
    /// There are too many open files.
    pub fn for_child(&self) -> io::Result<Stdio> {
        Ok(Stdio::from(self.tcp.try_clone()?))
    }
}

/// Tries every way out. All of them are to be refused.
pub fn attempts(open: &Open) -> Vec<Attempt> {
    let mut tried = Vec::new();
    let mut attempt = |group: &str, what: &str, answered: Result<(), Errno>| {
        let refused = matches!(answered, Err(Errno::PERM | Errno::ACCESS | Errno::NOSYS));
        let answer = answered.map_or_else(name, |()| "done".to_owned());
        tried.push(Attempt { group: group.to_owned(), what: what.to_owned(), answer, refused });
    };
    let fast_open = SendFlags::from_bits_retain(libc::MSG_FASTOPEN.unsigned_abs());
    attempt("TCP", "connect to 192.0.2.1:443", connect(&open.tcp, &NOBODY));
    attempt("TCP", "connect to loopback", connect(&open.tcp, &LOOPBACK));
    attempt("TCP", "fast open", sendto(&open.tcp, b"x", fast_open, &NOBODY).map(drop));
    attempt("TCP", "listen on another port", bind(&open.tcp, &SocketAddrV4::new(Ipv4Addr::UNSPECIFIED, 0)));
    attempt("TCP", "listen without binding", listen(&open.tcp, 1));
    for (group, what, family, kind, protocol) in SOCKETS {
        attempt(group, what, socket(*family, *kind, *protocol));
    }
    if let Some(udp) = &open.udp {
        attempt("UDP", "datagram to 192.0.2.1:443", sendto(udp, b"x", SendFlags::DONTWAIT, &NOBODY).map(drop));
    }
    if let Some(unix) = &open.unix {
        attempt("unix", "connect to another service", unix_connect(unix));
    }
    let pair = socketpair(AddressFamily::UNIX, SocketType::DGRAM, SocketFlags::CLOEXEC, None);
    attempt("unix", "pair of datagrams", pair.map(drop));
    // What stands in for a process is none, so that without the sandbox this would be EBADF.
    attempt("other processes", "take a socket", pidfd_getfd(&open.tcp, 0, PidfdGetfdFlags::empty()).map(drop));
    for (group, what, number) in CALLS {
        attempt(group, what, without_sense(*number));
    }
    tried
}

/// Sockets of every family that leads somewhere.
const SOCKETS: &[(&str, &str, AddressFamily, SocketType, Option<Protocol>)] = &[
    ("TCP", "new socket", AddressFamily::INET, SocketType::STREAM, None),
    ("TCP", "new socket for IPv6", AddressFamily::INET6, SocketType::STREAM, None),
    ("TCP", "multipath", AddressFamily::INET, SocketType::STREAM, Some(rustix::net::ipproto::MPTCP)),
    ("UDP", "new socket", AddressFamily::INET, SocketType::DGRAM, None),
    ("UDP", "new socket for IPv6", AddressFamily::INET6, SocketType::DGRAM, None),
    ("raw", "IP", AddressFamily::INET, SocketType::RAW, Some(rustix::net::ipproto::ICMP)),
    ("raw", "packets", AddressFamily::PACKET, SocketType::RAW, None),
    ("other families", "netlink", AddressFamily::NETLINK, SocketType::RAW, None),
    ("other families", "vsock", AddressFamily::VSOCK, SocketType::STREAM, None),
    ("other families", "Bluetooth", AddressFamily::BLUETOOTH, SocketType::RAW, None),
    ("unix", "new socket", AddressFamily::UNIX, SocketType::STREAM, None),
];

/// Calls by which the kernel or another process would do it.
const CALLS: &[(&str, &str, c_long)] = &[
    ("other processes", "trace", libc::SYS_ptrace),
    ("other processes", "write memory", libc::SYS_process_vm_writev),
    ("kernel", "io_uring", libc::SYS_io_uring_setup),
    ("kernel", "look up a name", libc::SYS_request_key),
    ("kernel", "mount a network's files", libc::SYS_mount),
    ("kernel", "load a program", libc::SYS_bpf),
    #[cfg(target_arch = "x86_64")]
    ("kernel", "socket by x32", 0x4000_0000 | libc::SYS_socket),
];

fn socket(family: AddressFamily, kind: SocketType, protocol: Option<Protocol>) -> Result<(), Errno> {
    socket_with(family, kind, NONBLOCK, protocol).map(drop)
}

fn unix_connect(unix: &OwnedFd) -> Result<(), Errno> {
    connect(unix, &rustix::net::SocketAddrUnix::new("/dev/log")?)
}

/// A call whose arguments make no sense to it.
#[expect(unsafe_code, reason = "there is no safe way to a call by its number")]
fn without_sense(number: c_long) -> Result<(), Errno> {
    // SAFETY: every argument is all ones. As an address it is one that no process has, so the kernel reads and writes
    // nothing; as a number it is a request, a process or a size that does not exist. Without the sandbox the calls in
    // `CALLS` fail with EFAULT, EINVAL, ESRCH or the like.
    let answered = unsafe { libc::syscall(number, -1_isize, -1_isize, -1_isize, -1_isize, -1_isize, -1_isize) };
    if answered == -1 {
        return Err(Errno::from_io_error(&io::Error::last_os_error()).unwrap_or(Errno::INVAL));
    }
    Ok(())
}

/// The name of an error, as manual pages have it.
fn name(error: Errno) -> String {
    let known = [
        (Errno::PERM, "EPERM"),
        (Errno::ACCESS, "EACCES"),
        (Errno::NOSYS, "ENOSYS"),
        (Errno::INPROGRESS, "EINPROGRESS"),
        (Errno::ALREADY, "EALREADY"),
        (Errno::CONNREFUSED, "ECONNREFUSED"),
        (Errno::NETUNREACH, "ENETUNREACH"),
        (Errno::BADF, "EBADF"),
        (Errno::FAULT, "EFAULT"),
        (Errno::INVAL, "EINVAL"),
    ];
    let found = known.iter().find(|(known, _)| *known == error);
    found.map_or_else(|| format!("error {}", error.raw_os_error()), |(_, name)| (*name).to_owned())
}
