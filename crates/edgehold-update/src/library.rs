//! The folder of models.

use std::path::{Path, PathBuf};

use crate::download::Network;
use crate::error::LibraryError;
use crate::index::{Entry, Index};
use crate::lock::Lock;

/// A folder of GGUF files with an index. Several processes may use it: changes are made one at a time, and a reader sees
/// the index before or after a change.
#[derive(Debug, Clone)]
pub struct ModelLibrary {
    pub(crate) folder: PathBuf,
    pub(crate) network: Network,
}

impl ModelLibrary {
    /// Opens the library in a folder, which is made if it is not there.
    ///
    /// # Errors
    /// The folder cannot be made, or its index cannot be read.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self, LibraryError> {
        let folder = folder.into();
        std::fs::create_dir_all(&folder).map_err(|cause| LibraryError::Io { path: folder.clone(), cause })?;
        Index::load(&folder)?;
        Ok(Self { folder, network: Network::default() })
    }

    /// The same library with other settings for downloads.
    #[must_use]
    pub fn with_network(mut self, network: Network) -> Self {
        self.network = network;
        self
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// All models, by name.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn list(&self) -> Result<Vec<Entry>, LibraryError> {
        Ok(Index::load(&self.folder)?.models)
    }

    /// The model of that name.
    ///
    /// # Errors
    /// There is none, or the index cannot be read.
    pub fn get(&self, name: &str) -> Result<Entry, LibraryError> {
        let index = Index::load(&self.folder)?;
        index.get(name).cloned().ok_or_else(|| not_found(&index, name))
    }

    /// The file of a model.
    pub fn path(&self, entry: &Entry) -> PathBuf {
        self.folder.join(entry.name.file())
    }

    /// Removes a model and its file. A process that has it loaded keeps it until it ends.
    ///
    /// # Errors
    /// There is none, or the file cannot be removed.
    pub fn remove(&self, name: &str) -> Result<Entry, LibraryError> {
        let io = |path: &Path| {
            let path = path.to_owned();
            move |cause| LibraryError::Io { path, cause }
        };
        let _lock = Lock::take(&self.folder).map_err(io(&self.folder))?.ok_or(LibraryError::Busy)?;
        let mut index = Index::load(&self.folder)?;
        let entry = index.get(name).cloned().ok_or_else(|| not_found(&index, name))?;
        // The row first: a file without a row is harmless, a row without a file is not.
        index.models.retain(|m| m.name != entry.name);
        index.save()?;
        let path = self.path(&entry);
        match std::fs::remove_file(&path) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(io(&path)(e)),
            _ => Ok(entry),
        }
    }
}

fn not_found(index: &Index, name: &str) -> LibraryError {
    LibraryError::NotFound { name: name.to_owned(), there: index.models.iter().map(|m| m.name.clone()).collect() }
}
