//! Who may do what at a node's doors.
//!
//! [`Tokens`] are whom a node lets in, in a table of its database: by a secret that it has handed out, by a certificate, or as a
//! user of the machine ([`Holder`]). [`Grants`] are what one allows. The crate knows nothing of HTTP: a door finds out what was
//! shown, and asks here what it is good for.

mod error;
mod holder;
mod scope;
mod tokens;

pub use error::AccessError;
pub use holder::{Holder, Kind};
pub use scope::{Action, Grants, InvalidScope, Scope};
pub use tokens::{Added, Issued, Known, NewToken, SECRET_PREFIX, Tokens};
