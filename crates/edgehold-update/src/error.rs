//! Why a model was not added, found or removed.

use std::io;
use std::path::PathBuf;

use edgehold_model::gguf::GgufError;

use crate::digest::{Digest, InvalidDigest};
use crate::index::IndexError;
use crate::name::{InvalidModelName, ModelName};
use crate::source::SourceError;

/// Why the library could not be read or changed.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// The operating system refused something.
    #[error("{} cannot be used: {cause}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The index is of no use.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// There is no such model.
    #[error("there is no model {name:?} in the library")]
    NotFound {
        /// The name that was asked for.
        name: String,
        /// The names that are there.
        there: Vec<ModelName>,
    },
    /// Someone else changes the library.
    #[error("the model library is being changed by another process")]
    Busy,
}

impl LibraryError {
    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Io { .. } => "check that this user may read and write the folder".to_owned(),
            Self::Index(error) => error.hint().to_owned(),
            Self::NotFound { there, .. } if there.is_empty() => "the library is empty: add a model first".to_owned(),
            Self::NotFound { there, .. } => {
                let names: Vec<&str> = there.iter().map(ModelName::as_str).collect();
                format!("the models are {}", names.join(", "))
            }
            Self::Busy => BUSY.to_owned(),
        }
    }
}

const BUSY: &str = "wait until the other one is done, then try again";

/// Why a model was not added. The library is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// The source is not one.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The name cannot be used.
    #[error(transparent)]
    Name(#[from] InvalidModelName),
    /// The digest that was given is not one.
    #[error(transparent)]
    InvalidDigest(#[from] InvalidDigest),
    /// The name is taken.
    #[error("there is a model {0} already")]
    Exists(ModelName),
    /// Someone else changes the library.
    #[error("the model library is being changed by another process")]
    Busy,
    /// The index is of no use.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The operating system refused something.
    #[error("{} cannot be used: {cause}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The file cannot be a second name of the same data.
    #[error("{} cannot be linked into the library: {cause}", path.display())]
    Link {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The disk is too small.
    #[error("{needed} bytes are needed and {free} are free, of which some are left for the device")]
    NoSpace {
        /// Bytes that are still to be written.
        needed: u64,
        /// Bytes that are free.
        free: u64,
    },
    /// The server answered, but not with the file.
    #[error("{address} answered with status {status}")]
    Status {
        /// The address, without its query.
        address: String,
        /// The HTTP status.
        status: u16,
    },
    /// The server sent us somewhere we do not go.
    #[error("{address} redirects too often, or to where it should not: {what}")]
    Redirect {
        /// The address, without its query.
        address: String,
        /// What is wrong with the redirection.
        what: String,
    },
    /// The server could not be reached, or the connection broke off too often.
    #[error("{address} could not be downloaded: {cause}")]
    Network {
        /// The address, without its query.
        address: String,
        /// What failed last.
        cause: String,
        /// Bytes that are kept for another try.
        kept: u64,
    },
    /// The file has another length than was said.
    #[error("the file has {actual} bytes and should have {expected}; it was removed")]
    WrongSize {
        /// Bytes that were said.
        expected: u64,
        /// Bytes that came.
        actual: u64,
    },
    /// The file is not the one that is wanted.
    #[error("the SHA-256 of the file is {actual} and should be {expected}; it was not added")]
    WrongDigest {
        /// The digest that was given, or that the server said.
        expected: Digest,
        /// The digest of what came.
        actual: Digest,
    },
    /// The file is no whole model.
    #[error("{0}; it was not added")]
    Gguf(#[source] GgufError),
    /// The model does not run.
    #[error("the model was tried and does not run here; it was not added: {0}")]
    Probe(String),
}

impl AddError {
    /// How to mend it.
    pub fn hint(&self) -> String {
        let hint = match self {
            Self::Source(error) => error.hint(),
            Self::Index(error) => error.hint(),
            Self::Gguf(error) => error.hint(),
            Self::Name(_) => "give it a name",
            Self::InvalidDigest(_) => "copy the digest from where the model is offered",
            Self::Exists(_) => "choose another name, or ask for the old one to be replaced",
            Self::Busy => BUSY,
            Self::Io { .. } => "check that the path is right and that this user may read and write there",
            Self::Link { .. } => "let it be copied: a link works within one file system only",
            Self::NoSpace { .. } => "remove a model that is not needed, or choose a smaller one",
            Self::Status { status: 401 | 403, .. } => {
                "the server wants a login: download the file elsewhere, then add it by its path"
            }
            Self::Status { status: 404 | 410, .. } => "check the address: owner, repository, file and revision",
            Self::Status { .. } | Self::Redirect { .. } => "try again later, or fetch the file from another place",
            Self::Network { kept: 0, .. } => "check the network of this device, then try again",
            Self::Network { kept, .. } => {
                return format!("{kept} bytes are kept: run the same command again to go on from there");
            }
            Self::WrongSize { .. } => "the server or a proxy in between is at fault: try again",
            Self::WrongDigest { .. } => {
                "the file was changed on its way or at its source: compare the digest with the one its makers publish"
            }
            Self::Probe(_) => "choose a model that fits into this device's memory and that this program knows",
        };
        hint.to_owned()
    }
}
