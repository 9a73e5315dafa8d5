//! `edgehold serve`.

use std::net::SocketAddr;
use std::process::{Child, Command, ExitStatus};

use serde_json::{Value, json};

use super::Device;
use super::http::{Reply, Request};
use super::process::{Lines, end_of, signal};

/// A running server. It is killed when it goes out of scope.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    child: Child,
}

impl Server {
    /// Starts one on a free port.
    pub(crate) fn start(device: &Device, args: &[&str]) -> Self {
        Self::start_as(device.command(&["serve", "--listen", "127.0.0.1:0"]).args(args), device)
    }

    /// Starts this command, which is `edgehold serve` in some way.
    pub(crate) fn start_as(command: &mut Command, device: &Device) -> Self {
        let log = std::fs::File::create(device.path("serve.err")).unwrap();
        let mut child = command.stderr(log).spawn().unwrap();
        let line = Lines::of(child.stdout.take().unwrap()).next();
        let address = line.as_deref().and_then(|l| l.strip_prefix("listening on http://"));
        match address.and_then(|a| a.parse().ok()) {
            Some(address) => Self { address, child },
            None => {
                let _ = child.kill();
                panic!("the first line is {line:?}\n{}", device.read("serve.err"));
            }
        }
    }

    /// Its process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to end, and waits.
    pub(crate) fn terminate(mut self) -> ExitStatus {
        signal(self.child.id(), "TERM");
        end_of(&mut self.child)
    }

    /// SIGKILL.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Sends a request and waits for the whole reply.
    pub(crate) fn send(&self, request: Request) -> Reply {
        request.send(self.address).unwrap_or_else(|e| panic!("no reply: {e}"))
    }

    /// `GET`.
    pub(crate) fn get(&self, path: &str) -> Reply {
        self.send(Request::new("GET", path))
    }

    /// A question; 200.
    pub(crate) fn ask(&self, question: &str) -> Value {
        let reply = self.send(Request::ask(json!({"user_input": question}).to_string()));
        assert_eq!(reply.status, 200, "{reply:?}");
        reply.json()
    }

    /// The most memory it ever held, in KiB; `None` where the system does not tell.
    pub(crate) fn peak_kib(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?.parse().ok()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
