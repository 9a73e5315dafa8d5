//! How far a file was read.

use std::fmt;
use std::fs::Metadata;
use std::io::Write;
use std::path::Path;

/// Tells a file from another that has its name later.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Identity(u64, u64);

impl Identity {
    #[cfg(unix)]
    pub(super) fn of(meta: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self(meta.dev(), meta.ino())
    }

    /// Elsewhere a file that was begun anew is known by being shorter.
    #[cfg(not(unix))]
    pub(super) fn of(_: &Metadata) -> Self {
        Self(0, 1)
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:x}", self.0, self.1)
    }
}

/// How far a file was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) identity: Identity,
    /// How often the same file was begun anew.
    pub(super) begun: u64,
    /// Bytes.
    pub(super) read: u64,
}

impl Place {
    /// What is written down; the beginning where nothing is, or nothing that can be read: lines that were here are known by their
    /// keys.
    pub(super) fn load(mark: &Path) -> Self {
        let text = std::fs::read_to_string(mark).unwrap_or_default();
        let numbers: Vec<u64> = text.split_whitespace().filter_map(|n| n.parse().ok()).collect();
        match numbers[..] {
            [device, inode, begun, read] => Self { identity: Identity(device, inode), begun, read },
            _ => Self::default(),
        }
    }

    /// Writes it down: the old or the new, never half of it.
    pub(super) fn save(&self, mark: &Path) -> std::io::Result<()> {
        if let Some(folder) = mark.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let new = mark.with_extension("new");
        let mut file = std::fs::File::create(&new)?;
        writeln!(file, "{} {} {} {}", self.identity.0, self.identity.1, self.begun, self.read)?;
        file.sync_data()?;
        std::fs::rename(&new, mark)
    }
}
