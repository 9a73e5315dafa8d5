//! Core dumps, the reach of other processes, and what root may do.

use rustix::process::{DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit};
use rustix::thread::{CapabilitySet, CapabilitySets, capabilities, set_capabilities};

use crate::status::LayerState;

/// What is left to a process that was started as root: files, its children, other users' names, memory that is not
/// swapped. None of it reaches a device, the kernel or the network.
const KEPT: CapabilitySet = CapabilitySet::CHOWN
    .union(CapabilitySet::DAC_OVERRIDE)
    .union(CapabilitySet::DAC_READ_SEARCH)
    .union(CapabilitySet::FOWNER)
    .union(CapabilitySet::FSETID)
    .union(CapabilitySet::KILL)
    .union(CapabilitySet::SETGID)
    .union(CapabilitySet::SETUID)
    .union(CapabilitySet::IPC_LOCK)
    .union(CapabilitySet::SYS_NICE);

/// Gives up every other capability. `no_new_privs`, which the other layers set, keeps a program that is started from
/// having more.
pub(super) fn give_up_powers() -> LayerState {
    let given_up = || {
        let has = capabilities(None)?;
        let kept = CapabilitySets {
            effective: has.effective & KEPT,
            permitted: has.permitted & KEPT,
            inheritable: has.inheritable & KEPT,
        };
        if kept == has { Ok(()) } else { set_capabilities(None, kept) }
    };
    given_up().map_or_else(|error| LayerState::Failed(error.to_string()), |()| LayerState::Enforced)
}

/// Memory is neither written into a core dump nor read by another process of the same user.
pub(super) fn hide_memory() -> LayerState {
    // A limit of one byte, not of none: with none, a core dump still goes to a program that `core_pattern` names; at
    // exactly one, the kernel writes none at all (fs/coredump.c). Programs that are started keep the limit, and not the
    // attribute.
    let limit = |old: Option<u64>| Some(old.map_or(1, |old| old.min(1)));
    let old = getrlimit(Resource::Core);
    let new = Rlimit { current: limit(old.maximum), maximum: limit(old.maximum) };
    let hidden = setrlimit(Resource::Core, new).and_then(|()| set_dumpable_behavior(DumpableBehavior::NotDumpable));
    hidden.map_or_else(|error| LayerState::Failed(error.to_string()), |()| LayerState::Enforced)
}

/// How many threads this process has; `None` where /proc is not there to tell.
pub(super) fn threads() -> Option<usize> {
    std::fs::read_dir("/proc/self/task").ok().map(Iterator::count)
}
