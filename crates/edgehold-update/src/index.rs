//! `index.json`: which models are there.

use std::io;
use std::path::{Path, PathBuf};

use edgehold_types::Timestamp;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::disk;
use crate::name::ModelName;

const FILE: &str = "index.json";
const VERSION: u32 = 1;

/// A model in the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name.
    pub name: ModelName,
    /// Its file in the library's folder.
    pub file: String,
    /// Length of the file in bytes.
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: Digest,
    /// Where it came from: a path, an address without its query, or `hf:…`.
    pub source: String,
    /// When it was added, in milliseconds since the Unix epoch.
    pub added_at: Timestamp,
    /// The architecture, such as `llama`.
    pub architecture: String,
    /// The licence, if the file says one.
    pub license: Option<String>,
}

/// Why the index cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The operating system could not read or write it.
    #[error("the index of the model library, {}, cannot be read or written: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// Its content is not what was written.
    #[error("the index of the model library, {}, is damaged: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
}

impl IndexError {
    /// How to mend it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Io { .. } => "check that this user may read and write the folder, and that the disk is not full",
            Self::Damaged { .. } => "move the index aside and add the models again from the files beside it",
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    version: u32,
    models: Vec<Entry>,
}

/// The rows, sorted by name.
#[derive(Debug)]
pub(crate) struct Index {
    path: PathBuf,
    pub(crate) models: Vec<Entry>,
}

impl Index {
    /// Reads the index. One that is not there is empty.
    pub(crate) fn load(folder: &Path) -> Result<Self, IndexError> {
        let path = folder.join(FILE);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Self { path, models: Vec::new() }),
            Err(cause) => return Err(IndexError::Io { path, cause }),
        };
        let damaged = |what: String| IndexError::Damaged { path: path.clone(), what };
        let content: Content = serde_json::from_slice(&bytes).map_err(|e| damaged(e.to_string()))?;
        if content.version != VERSION {
            return Err(damaged(format!("version {} is not known", content.version)));
        }
        // A row leads to a file of the library and nowhere else.
        if let Some(row) = content.models.iter().find(|m| m.file != m.name.file()) {
            return Err(damaged(format!("the file of {} is {:?}", row.name, row.file)));
        }
        Ok(Self { path, models: content.models })
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Entry> {
        self.models.iter().find(|m| m.name.as_str() == name)
    }

    /// Adds a row, in place of one with the same name.
    pub(crate) fn put(&mut self, entry: Entry) {
        self.models.retain(|m| m.name != entry.name);
        self.models.push(entry);
        self.models.sort_by(|a, b| a.name.cmp(&b.name));
    }

    pub(crate) fn save(&self) -> Result<(), IndexError> {
        let content = Content { version: VERSION, models: self.models.clone() };
        let io = |cause| IndexError::Io { path: self.path.clone(), cause };
        let mut bytes = serde_json::to_vec_pretty(&content).map_err(|e| io(e.into()))?;
        bytes.push(b'\n');
        disk::replace(&self.path, &bytes).map_err(io)
    }
}
