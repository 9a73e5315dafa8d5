//! Who may do what at a node's doors.
//!
//! [`Tokens`] are secrets that a node has handed out, in a table of its database; [`Grants`] are what one allows. The crate
//! knows nothing of HTTP: a door finds out what was shown, and asks here what it is good for.

mod error;
mod scope;
mod tokens;

pub use error::AccessError;
pub use scope::{Action, Grants, InvalidScope, Scope};
pub use tokens::{Issued, Known, NewToken, SECRET_PREFIX, Tokens};
