//! The layers on Linux. Each is in a file of its own and does not rely on the others.

mod broker;
mod calls;
mod domain;
mod filter;
mod process;

use crate::policy::{Entered, Policy, SandboxError};
use crate::status::{Layer, Status};

pub(crate) use broker::ask;
pub use broker::broker;

/// Shuts the door behind this process and everything that it starts from now on. It cannot be opened again.
///
/// Call it before threads are started: Landlock and the capabilities bind the calling thread and its children alone on
/// most kernels. The filter binds threads that run already, too.
///
/// # Errors
/// The broker does not start. A layer that is not in force is no error here: the caller looks at [`Entered::status`]
/// and decides.
pub fn enter(policy: &Policy) -> Result<Entered, SandboxError> {
    let connector = if policy.destinations.is_empty() { None } else { Some(broker::start(policy)?) };
    Ok(Entered { status: layers(), connector })
}

/// The layers without a broker: nothing can be reached.
pub fn layers() -> Status {
    // The filter comes last: it forbids nothing that the others need, and no order but this one shows that it does not.
    let powers = process::give_up_powers();
    let memory = process::hide_memory();
    let landlock = domain::enter();
    let filter = filter::install();
    Status {
        layers: vec![
            (Layer::Filter, filter),
            (Layer::Landlock, landlock),
            (Layer::Memory, memory),
            (Layer::Powers, powers),
        ],
    }
}
