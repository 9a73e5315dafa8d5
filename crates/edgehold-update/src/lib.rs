//! Brings models to the device: the model library, resumable downloads, checks before first use.
//!
//! A model enters the [`ModelLibrary`] through [`ModelLibrary::add`] only: it is copied or downloaded beside its place,
//! checked (size, SHA-256, a whole GGUF file), tried by the caller, and then renamed into place. Until then the library
//! is as it was; a download that broke off is kept and goes on where it stopped.

mod add;
mod digest;
mod disk;
mod download;
mod error;
mod index;
mod library;
mod local;
mod lock;
mod name;
mod progress;
mod source;
mod verify;

#[cfg(test)]
mod tests;

pub use add::AddOptions;
pub use digest::{Digest, InvalidDigest};
pub use download::Network;
pub use error::{AddError, LibraryError};
pub use index::{Entry, IndexError};
pub use library::ModelLibrary;
pub use name::{InvalidModelName, ModelName};
pub use progress::Progress;
pub use source::{Source, SourceError};
pub use verify::{Verified, VerifyError};
