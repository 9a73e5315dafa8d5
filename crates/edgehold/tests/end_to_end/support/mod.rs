//! A device to test on, processes, a client, a file server, a capture of packets.

#[cfg(target_os = "linux")]
pub(crate) mod capture;
pub(crate) mod files;
pub(crate) mod http;
pub(crate) mod process;
pub(crate) mod server;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

pub(crate) use server::Server;

/// The program.
pub(crate) const EDGEHOLD: &str = env!("CARGO_BIN_EXE_edgehold");
/// The model file that ships in it.
pub(crate) const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/edgehold-nano-v0.5.gguf");

/// A machine of its own: the current folder of every command, with the state in it.
pub(crate) struct Device {
    folder: tempfile::TempDir,
}

/// How a command ended.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Device {
    /// Nothing is recorded yet.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With three rows of readings: the battery is at 73 %, the CPU at 51.5 °C, the disk at 42.5 %.
    pub(crate) fn with_readings() -> Self {
        let device = Self::new();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let mut table =
            "time,battery_percent,cpu_temp_c,cpu_percent,memory_available_mib,disk_used_percent\n".to_owned();
        for (ago, cells) in [(120, "75,49,10,2048,42.5"), (60, "74,53.5,20,1900,42.5"), (5, "73,51.5,15,2000,42.5")] {
            table += &format!("{},{cells}\n", now - ago);
        }
        device.write("state/metrics.csv", table);
        device
    }

    /// A path on it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, and the folders around it.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// What a file says.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// `program` on this device, with nothing of the surroundings of the tests.
    pub(crate) fn program(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.folder.path()).env("EDGEHOLD_HOME", self.path("state"));
        command.current_dir(self.folder.path()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// `edgehold`, not started yet.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = self.program(EDGEHOLD);
        command.args(args);
        command
    }

    /// Runs `edgehold` to its end.
    pub(crate) fn run(&self, args: &[&str]) -> Ended {
        Ended::of(self.command(args).output().unwrap())
    }

    /// Runs `edgehold` with something on standard input.
    pub(crate) fn run_with(&self, args: &[&str], input: &[u8]) -> Ended {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        std::thread::scope(|scope| {
            scope.spawn(move || std::io::Write::write_all(&mut stdin, input));
            Ended::of(child.wait_with_output().unwrap())
        })
    }

    /// Runs `edgehold --json`, which ends with 0, and gives back what it printed.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let ended = self.run(&[&["--json"], args].concat());
        assert_eq!(ended.code, Some(0), "{args:?}: {ended:?}");
        ended.json()
    }

    /// Runs `edgehold --json`, which ends with 1, and gives back the error.
    pub(crate) fn error(&self, args: &[&str]) -> Value {
        let ended = self.run(&[&["--json"], args].concat());
        assert_eq!(ended.code, Some(1), "{args:?}: {ended:?}");
        ended.error()
    }
}

impl Ended {
    pub(crate) fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let ended = Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
        assert!(!ended.err.contains("panicked"), "{ended:?}");
        ended
    }

    /// Standard output as one JSON value.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }

    /// The error in it: code and message are there, and so is a hint.
    pub(crate) fn error(&self) -> Value {
        let error = self.json()["error"].take();
        for key in ["code", "message", "hint"] {
            assert!(error[key].as_str().is_some_and(|s| !s.is_empty()), "no {key} in {error}");
        }
        error
    }
}

impl std::fmt::Debug for Ended {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "status {:?}\n--- out\n{}\n--- err\n{}", self.code, self.out, self.err)
    }
}

/// The metric and the statistic that an answer's first call asked for.
pub(crate) fn asked_for(answer: &Value) -> (&str, &str) {
    let arguments = &answer["calls"][0]["arguments"];
    (arguments["metric"].as_str().unwrap_or("none"), arguments["stat"].as_str().unwrap_or("none"))
}

/// The numbers in a text.
pub(crate) fn numbers(text: &str) -> Vec<&str> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.').map(|n| n.trim_matches('.'));
    parts.filter(|n| !n.is_empty()).collect()
}

/// Whether a program is here and runs with these arguments.
pub(crate) fn works(program: &str, args: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(args).current_dir(Path::new("/")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|s| s.success())
}
