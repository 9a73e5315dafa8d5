//! Systems without these layers: nothing is restricted, and the status says so.

use std::io;

use edgehold_types::Destination;

use crate::connect::ConnectError;
use crate::policy::{Entered, Policy, SandboxError};
use crate::status::{Layer, LayerState, Status};

/// Restricts nothing.
///
/// # Errors
/// Destinations are listed: connections are not brokered here.
pub fn enter(policy: &Policy) -> Result<Entered, SandboxError> {
    if policy.destinations.is_empty() {
        Ok(Entered { status: layers(), connector: None })
    } else {
        Err(SandboxError::NoBroker)
    }
}

/// No layer.
pub fn layers() -> Status {
    let absent = || LayerState::Absent("the sandbox is for Linux on x86-64 and 64-bit Arm".to_owned());
    Status { layers: [Layer::Filter, Layer::Landlock, Layer::Memory, Layer::Powers].map(|l| (l, absent())).into() }
}

/// There is no broker here.
///
/// # Errors
/// Always.
pub fn broker(_: &[Destination]) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

pub(crate) fn ask(_: &std::os::fd::OwnedFd, _: &Destination) -> Result<std::net::TcpStream, ConnectError> {
    Err(ConnectError::Gone)
}
