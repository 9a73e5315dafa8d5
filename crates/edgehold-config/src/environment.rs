//! What a node reads of its surroundings, handed in so that tests replay.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The surroundings of the process.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// Environment variables.
    pub variables: BTreeMap<String, OsString>,
    /// The current folder.
    pub folder: PathBuf,
    /// The folder of settings for the whole machine.
    pub machine_folder: PathBuf,
    /// Processor cores that this process may use.
    pub cores: usize,
}

impl Environment {
    /// The surroundings of this process.
    pub fn of_process() -> Self {
        Self {
            variables: std::env::vars_os().filter_map(|(k, v)| Some((k.into_string().ok()?, v))).collect(),
            folder: std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
            machine_folder: PathBuf::from("/etc/edgehold"),
            cores: cores(Path::new("/sys/devices/system/cpu")),
        }
    }

    /// Where records, keys and models are kept if no file says: `$EDGEHOLD_HOME`, or `edgehold` in `$XDG_STATE_HOME`,
    /// or in `~/.local/state`; without a home, `.edgehold` in the current folder.
    pub fn state_folder(&self) -> PathBuf {
        self.variable("EDGEHOLD_HOME")
            .map(|home| self.folder.join(home))
            .or_else(|| Some(self.absolute("XDG_STATE_HOME")?.join("edgehold")))
            .or_else(|| Some(self.absolute("HOME")?.join(".local/state/edgehold")))
            .unwrap_or_else(|| self.folder.join(".edgehold"))
    }

    /// Where settings are looked for, in order.
    pub fn settings_files(&self) -> Vec<PathBuf> {
        let user = self.absolute("XDG_CONFIG_HOME").or_else(|| self.absolute("HOME").map(|home| home.join(".config")));
        let user = user.map(|folder| folder.join("edgehold"));
        let folders = [Some(self.folder.clone()), user, Some(self.machine_folder.clone())];
        folders.into_iter().flatten().map(|folder| folder.join("edgehold.toml")).collect()
    }

    fn variable(&self, name: &str) -> Option<PathBuf> {
        self.variables.get(name).filter(|v| !v.is_empty()).map(PathBuf::from)
    }

    /// A relative path in an XDG variable is to be ignored (XDG Base Directory Specification 0.8).
    fn absolute(&self, name: &str) -> Option<PathBuf> {
        self.variable(name).filter(|path| path.is_absolute())
    }
}

/// Cores rather than hardware threads, because two threads of a core share the units that inference waits for; and not
/// more than the process may use.
fn cores(system: &Path) -> usize {
    let usable = std::thread::available_parallelism().map_or(1, usize::from);
    let siblings: BTreeSet<String> = (0..1024)
        .map(|cpu| system.join(format!("cpu{cpu}/topology/thread_siblings_list")))
        .map_while(|file| std::fs::read_to_string(file).ok())
        .collect();
    if siblings.is_empty() { usable } else { usable.min(siblings.len()) }
}
