//! The database of a node: one SQLite file, `edgehold.db`, in the state folder.
//!
//! [`Store::open`] makes the file for its owner alone, brings its tables to the newest form ([`migrations`]) and sees to it
//! that a commit is on the disk when it returns: WAL, `synchronous=FULL`. Threads and processes may open the same file;
//! one that writes makes the others wait, for a bounded time. The crate knows tables and durability; what a table means is
//! known by the crate that uses it.

mod error;
mod file;
pub mod migrations;
mod seal;
mod sessions;
mod store;
mod subjects;

pub use error::StoreError;
pub use seal::{Place, SealError};
pub use sessions::{InvalidSessionId, NewSession, OpenSession, SaveError, SessionId, SessionRow, SessionState};
pub use store::{STORE_FILE, Store};
pub use subjects::{Forgotten, InvalidSubject, MAX_NAME, SubjectName, has_store};

/// The database library, for the statements of those who use the store.
pub use rusqlite;

#[cfg(test)]
mod tests;
