//! What goes over the interfaces of this network namespace, loopback apart.

use std::os::fd::OwnedFd;

use rustix::io::Errno;
use rustix::net::{AddressFamily, RecvFlags, SocketFlags, SocketType, eth, recv, socket_with};

/// The interface that leads out of the namespace.
pub(crate) const OUTSIDE: &str = "out0";

/// Sees every frame that is sent or received from its start on (packet(7)).
pub(crate) struct Capture {
    socket: OwnedFd,
}

impl Capture {
    /// Needs CAP_NET_RAW in the namespace.
    pub(crate) fn start() -> Self {
        let flags = SocketFlags::NONBLOCK | SocketFlags::CLOEXEC;
        Self { socket: socket_with(AddressFamily::PACKET, SocketType::RAW, flags, Some(eth::ALL)).unwrap() }
    }

    /// The frames since the last look, but those of loopback, which alone has addresses of zeros. Each as a line of
    /// hexadecimal digits; of a long one the beginning.
    pub(crate) fn frames(&self) -> Vec<String> {
        let mut frames = Vec::new();
        let mut frame = [0; 128];
        loop {
            match recv(&self.socket, &mut frame, RecvFlags::empty()) {
                Ok((length, _)) if frame[..length.min(12)].iter().any(|byte| *byte != 0) => {
                    frames.push(frame[..length].iter().map(|byte| format!("{byte:02x}")).collect());
                }
                Ok(_) => {}
                Err(Errno::AGAIN) => return frames,
                Err(error) => panic!("the capture broke: {error}"),
            }
        }
    }
}

/// How many packets the kernel has sent over the interface that leads out, by its own count: none is missed.
pub(crate) fn sent() -> u64 {
    // Behind the name stand eight columns of what was received, the first of what was sent is bytes (proc(5)).
    let table = std::fs::read_to_string("/proc/net/dev").unwrap();
    let row = table.lines().find_map(|l| l.trim_start().strip_prefix(OUTSIDE)?.strip_prefix(':')).unwrap();
    row.split_whitespace().nth(9).unwrap().parse().unwrap()
}
