//! Processes: their lines, signals to them, their ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Longer than anything takes, even on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);

/// The lines that a process writes, as they come. `None` at the end.
pub(crate) struct Lines(Receiver<String>);

impl Lines {
    pub(crate) fn of(reader: impl Read + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(reader).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Self(receiver)
    }

    /// The next line.
    pub(crate) fn next(&self) -> Option<String> {
        match self.0.recv_timeout(PATIENCE) {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("no line within {PATIENCE:?}"),
        }
    }

    /// The next line if it comes within `wait`.
    pub(crate) fn within(&self, wait: Duration) -> Option<String> {
        self.0.recv_timeout(wait).ok()
    }
}

/// What a process writes, as it comes: a prompt has no end of line.
pub(crate) struct Pieces(Receiver<String>);

impl Pieces {
    pub(crate) fn of(mut reader: impl Read + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Some(n) = reader.read(&mut piece).ok().filter(|n| *n > 0) {
                if sender.send(String::from_utf8_lossy(&piece[..n]).into_owned()).is_err() {
                    return;
                }
            }
        });
        Self(receiver)
    }

    /// The next piece if it comes within `wait`.
    pub(crate) fn within(&self, wait: Duration) -> Option<String> {
        self.0.recv_timeout(wait).ok()
    }
}

/// Sends a signal, such as `TERM`.
pub(crate) fn signal(pid: u32, name: &str) {
    // The shell's own `kill` is everywhere.
    let sent = Command::new("sh").args(["-c", &format!("kill -{name} {pid}")]).status();
    assert!(sent.is_ok_and(|s| s.success()), "SIG{name} was not sent to {pid}");
}

/// Waits until a process ends by itself; kills it and fails if it does not.
pub(crate) fn end_of(child: &mut Child) -> ExitStatus {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if begun.elapsed() > PATIENCE {
            let _ = child.kill();
            panic!("process {} did not end", child.id());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Polls until something holds.
pub(crate) fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "{what}: not within {PATIENCE:?}");
        std::thread::sleep(Duration::from_millis(10));
    }
}
