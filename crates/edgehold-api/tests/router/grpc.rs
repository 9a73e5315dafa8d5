//! gRPC at a door that is really open, with a client made from the same description.

mod locked;
mod node;
mod refused;
mod service;

/// What `build.rs` makes for clients.
#[allow(missing_docs, unreachable_pub, dead_code, clippy::all, clippy::pedantic, reason = "another program wrote it")]
pub(crate) mod client {
    include!(concat!(env!("OUT_DIR"), "/client/edgehold.v1.rs"));
}
