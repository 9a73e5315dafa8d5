//! What goes over the interfaces of this network namespace, loopback apart.

use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex};

use rustix::net::{AddressFamily, RecvFlags, SocketFlags, SocketType, eth, recv, socket_with};

/// The interface that leads out of the namespace.
pub(crate) const OUTSIDE: &str = "out0";

/// Sees every frame that is sent or received from its start on (packet(7)), as long as it keeps up: [`sent`] does not
/// depend on that.
pub(crate) struct Capture {
    frames: Arc<Mutex<Vec<String>>>,
}

impl Capture {
    /// Needs CAP_NET_RAW in the namespace.
    pub(crate) fn start() -> Self {
        let kind = (AddressFamily::PACKET, SocketType::RAW, SocketFlags::CLOEXEC);
        let socket = socket_with(kind.0, kind.1, kind.2, Some(eth::ALL)).unwrap();
        let frames = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&frames);
        std::thread::spawn(move || read(&socket, &seen));
        Self { frames }
    }

    /// The frames since the last look, each as a line of hexadecimal digits; of a long one the beginning.
    pub(crate) fn frames(&self) -> Vec<String> {
        std::mem::take(&mut *self.frames.lock().unwrap())
    }
}

/// Keeps every frame but those of loopback, which alone has addresses of zeros.
fn read(socket: &OwnedFd, seen: &Mutex<Vec<String>>) {
    let mut frame = [0; 128];
    loop {
        let (length, _) = recv(socket, &mut frame, RecvFlags::empty()).unwrap();
        if frame[..length.min(12)].iter().any(|byte| *byte != 0) {
            seen.lock().unwrap().push(frame[..length].iter().map(|byte| format!("{byte:02x}")).collect());
        }
    }
}

/// How many packets the kernel has sent over the interface that leads out, by its own count: none is missed.
pub(crate) fn sent() -> u64 {
    // Behind the name stand eight columns of what was received, then those of what was sent: bytes, packets (proc(5)).
    let table = std::fs::read_to_string("/proc/net/dev").unwrap();
    let row = table.lines().find_map(|l| l.trim_start().strip_prefix(OUTSIDE)?.strip_prefix(':')).unwrap();
    row.split_whitespace().nth(9).unwrap().parse().unwrap()
}
