//! Mosquitto on a free port.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A broker that ends with its value.
pub(crate) struct Broker {
    pub(crate) port: u16,
    pub(crate) folder: TempDir,
    process: Option<Child>,
}

/// Debian has it where only root looks.
fn program() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders =
        std::env::split_paths(&path).chain(["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin"].map(PathBuf::from));
    let found = folders.map(|f| f.join("mosquitto")).find(|p| p.is_file());
    found.expect("there is no mosquitto on this machine; `scripts/setup.sh --tests` installs it")
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

impl Broker {
    /// One that anybody may use.
    pub(crate) fn start() -> Self {
        Self::with("")
    }

    /// One with more lines in its configuration; `DIR` stands for its folder.
    pub(crate) fn with(lines: &str) -> Self {
        Self::in_folder(TempDir::new().unwrap(), lines)
    }

    pub(crate) fn in_folder(folder: TempDir, lines: &str) -> Self {
        let port = free_port();
        let dir = folder.path().display().to_string();
        let lines = lines.replace("DIR", &dir);
        // The log of many events costs more than the events.
        let log = if lines.contains("log_type") { "" } else { "log_type all\n" };
        let anonymous = if lines.contains("allow_anonymous") { "" } else { "allow_anonymous true\n" };
        // As root it would become the user `mosquitto`, who cannot write into the folder.
        let configuration = format!(
            "listener {port} 127.0.0.1\nuser root\n{anonymous}{log}persistence true\npersistence_location {dir}/\n\
             max_inflight_messages 0\nmax_queued_messages 0\n{lines}\n"
        );
        fs::write(folder.path().join("mosquitto.conf"), configuration).unwrap();
        let mut broker = Self { port, folder, process: None };
        broker.run();
        broker
    }

    /// Starts it, again if need be, with what it has on the disk.
    pub(crate) fn run(&mut self) {
        let log = fs::File::options().create(true).append(true).open(self.folder.path().join("log")).unwrap();
        let mut process = Command::new(program())
            .arg("-c")
            .arg(self.folder.path().join("mosquitto.conf"))
            .stdout(Stdio::from(log.try_clone().unwrap()))
            .stderr(Stdio::from(log))
            .spawn()
            .expect("mosquitto starts");
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let ended = process.try_wait().unwrap();
            assert!(ended.is_none() && begun.elapsed() < Duration::from_secs(10), "mosquitto: {}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        self.process = Some(process);
    }

    /// Ends it as a fault would.
    pub(crate) fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    /// Ends it in good order: it writes down what it holds.
    pub(crate) fn terminate(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = Command::new("kill").arg(process.id().to_string()).status();
            let _ = process.wait();
        }
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            eprintln!("mosquitto said:\n{}", self.log());
        }
    }
}
