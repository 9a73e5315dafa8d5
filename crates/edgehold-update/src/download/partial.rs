//! What is there of a download: `NAME.gguf.part`, and beside it a note of what it is a part of.

use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

/// The two files.
pub(crate) struct Partial {
    path: PathBuf,
    note: PathBuf,
}

/// What the bytes are a part of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    /// The source, without secrets.
    pub(super) source: String,
    /// What changes when the file on the server does: its ETag, or else the time of its last change.
    pub(super) validator: Option<String>,
    /// Bytes of the whole.
    pub(super) total: Option<u64>,
    /// The digest that the server says the whole has.
    pub(super) digest: Option<Digest>,
    /// Bytes that are on the disk for certain: after a power cut, a file may end in zeros.
    pub(super) received: u64,
}

impl Partial {
    /// The partial file beside `place`.
    pub(crate) fn at(place: PathBuf) -> Self {
        let beside = |ending: &str| {
            let mut name = place.clone().into_os_string();
            name.push(ending);
            PathBuf::from(name)
        };
        Self { path: beside(".part"), note: beside(".part.json") }
    }

    /// The file that holds the bytes.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The note, if it can be read and the bytes it speaks of are there.
    pub(super) fn note(&self) -> Option<Note> {
        let note: Note = serde_json::from_slice(&std::fs::read(&self.note).ok()?).ok()?;
        (self.path.metadata().ok()?.len() >= note.received).then_some(note)
    }

    /// Opens the file to write on from `at`; what follows is cut off.
    pub(super) fn open(&self, at: u64) -> io::Result<File> {
        let mut file = File::options().create(true).truncate(false).write(true).open(&self.path)?;
        file.set_len(at)?;
        file.seek(SeekFrom::Start(at))?;
        Ok(file)
    }

    /// Notes how far the download is. The bytes must be on the disk.
    pub(super) fn save(&self, note: &Note) -> io::Result<()> {
        let bytes = serde_json::to_vec(note)?;
        let beside = self.note.with_extension("tmp");
        std::fs::write(&beside, bytes)?;
        std::fs::rename(beside, &self.note)
    }

    /// Removes both files. One that cannot be removed is overwritten by the next download.
    pub(crate) fn discard(&self) {
        let _ = std::fs::remove_file(&self.note);
        let _ = std::fs::remove_file(&self.path);
    }
}
