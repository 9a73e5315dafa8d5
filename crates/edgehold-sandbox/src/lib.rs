//! No connection leaves this device but to a listed destination.
//!
//! [`enter`] shuts the door behind the calling process and everything it starts from then on. Nothing can be opened any
//! more: the filter refuses to make, bind or connect a socket of any kind, whatever the list of destinations says. What
//! is open stays open, so a server binds its address first. A [`Connector`] asks a small process that was started
//! before the door was shut, the broker; it alone knows the list, makes the connection and hands the socket over.
//!
//! [`probe`] tries what should not work, which is how `edgehold doctor` shows that it does not.

mod connect;
mod policy;
mod status;

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod linux;
#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
mod unavailable;
#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
use unavailable as linux;

pub mod probe;

pub use connect::{ConnectError, Connector};
pub use linux::{broker, enter, layers};
pub use policy::{Entered, Policy, SandboxError};
pub use status::{Layer, LayerState, Status};
