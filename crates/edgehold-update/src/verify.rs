//! Whether a model is still what it was.

use std::io;
use std::path::PathBuf;

use edgehold_model::gguf::{Gguf, GgufError, Summary};

use crate::digest::Digest;
use crate::error::LibraryError;
use crate::library::ModelLibrary;
use crate::progress::Progress;

/// A model that was found good.
#[derive(Debug, Clone)]
pub struct Verified {
    /// The file.
    pub path: PathBuf,
    /// Its length in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Digest,
    /// What its header says.
    pub summary: Summary,
    /// Whether it was compared with the library's index; a file outside of it cannot be.
    pub in_library: bool,
}

/// What is wrong with a model.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// It is not there, or the index is of no use.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// The operating system could not read it.
    #[error("{} cannot be read: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// It has another length than when it was added.
    #[error("{} has {actual} bytes; it had {expected} when it was added", path.display())]
    Size {
        /// The file.
        path: PathBuf,
        /// Bytes when it was added.
        expected: u64,
        /// Bytes now.
        actual: u64,
    },
    /// It was changed since it was added.
    #[error("{} was changed: its SHA-256 is {actual}; it was {expected} when it was added", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
        /// The digest when it was added.
        expected: Digest,
        /// The digest now.
        actual: Digest,
    },
    /// It is no whole model.
    #[error("{}: {cause}", path.display())]
    Gguf {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        cause: GgufError,
    },
}

impl VerifyError {
    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Library(error) => error.hint(),
            Self::Gguf { cause, .. } => cause.hint().to_owned(),
            Self::Io { .. } => "check that the file is there and that this user may read it".to_owned(),
            Self::Size { .. } | Self::Changed { .. } => {
                "do not use it: the disk may be failing, or someone changed the file; add the model again".to_owned()
            }
        }
    }
}

impl ModelLibrary {
    /// Checks a model of the library, or else the file of that path: its length and SHA-256 against the index, and that
    /// it is a whole GGUF file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn verify(&self, target: &str, progress: &mut dyn FnMut(Progress)) -> Result<Verified, VerifyError> {
        let entry = match self.get(target) {
            Ok(entry) => Some(entry),
            Err(LibraryError::NotFound { .. }) if PathBuf::from(target).is_file() => None,
            Err(error) => return Err(error.into()),
        };
        let path = entry.as_ref().map_or_else(|| PathBuf::from(target), |e| self.path(e));
        let io = |cause| VerifyError::Io { path: path.clone(), cause };
        let actual = path.metadata().map_err(io)?.len();
        if let Some(expected) = entry.as_ref().map(|e| e.size).filter(|size| *size != actual) {
            return Err(VerifyError::Size { path, expected, actual });
        }
        let (sha256, size) = Digest::of_file(&path, progress).map_err(io)?;
        if let Some(expected) = entry.as_ref().map(|e| e.sha256).filter(|d| *d != sha256) {
            return Err(VerifyError::Changed { path, expected, actual: sha256 });
        }
        let checked = Gguf::open(&path).and_then(|g| g.check_complete().map(|()| g.summary()));
        match checked {
            Ok(summary) => Ok(Verified { path, size, sha256, summary, in_library: entry.is_some() }),
            Err(cause) => Err(VerifyError::Gguf { path, cause }),
        }
    }
}
