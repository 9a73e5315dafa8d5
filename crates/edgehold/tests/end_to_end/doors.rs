//! `serve` with TLS and a socket in the file system.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command};

use crate::support::Device;

/// Ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn tls_and_the_socket_are_served_behind_the_shut_door() {
    let device = Device::with_readings();
    device.write("edgehold.toml", "[server]\nlisten = \"127.0.0.1:0\"\ntls = \"own\"\nunix = \"edgehold.sock\"\n");
    let log = std::fs::File::create(device.path("serve.err")).unwrap();
    let mut running = Running(device.command(&["serve"]).stderr(log).spawn().unwrap());
    let mut lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
    let mut line = || lines.next().map_or_else(|| panic!("{}", device.read("serve.err")), Result::unwrap);
    let url = line().strip_prefix("listening on ").unwrap().to_owned();
    assert!(url.starts_with("https://127.0.0.1:"), "{url}");
    let fingerprint = line().strip_prefix("certificate SHA-256 ").unwrap().to_owned();
    assert_eq!(fingerprint.len(), 64);
    assert!(line().ends_with("edgehold.sock"));
    let (ca, socket) = (device.path("state/tls/cert.pem"), device.path("edgehold.sock"));
    for (option, file, url) in [("--cacert", ca, url), ("--unix-socket", socket, "http://localhost".to_owned())] {
        let mut curl = Command::new("curl");
        curl.args(["-sS", "--noproxy", "*", "-o", "/dev/null", "-w", "%{http_code}", option]);
        let Ok(reply) = curl.arg(file).arg(format!("{url}/readyz")).output() else { return };
        assert_eq!(String::from_utf8_lossy(&reply.stdout), "200", "{}", String::from_utf8_lossy(&reply.stderr));
    }
}
