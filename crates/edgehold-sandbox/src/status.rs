//! What each layer holds.

use std::fmt;

use serde::Serialize;

/// A layer of the sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// The seccomp filter: which calls of the kernel are refused. The guarantee rests on it.
    Filter,
    /// The Landlock domain: TCP, abstract unix sockets and other processes' memory, a second time and apart from the
    /// filter.
    Landlock,
    /// No core dumps, and no other process of the same user reads this one's memory.
    Memory,
    /// The powers of root over network, devices and kernel, given up.
    Powers,
}

impl Layer {
    /// As people read it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Filter => "seccomp filter",
            Self::Landlock => "Landlock",
            Self::Memory => "hidden memory",
            Self::Powers => "given-up capabilities",
        }
    }
}

/// How much of a layer there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "state", content = "reason")]
pub enum LayerState {
    /// All of it.
    Enforced,
    /// What this kernel can do; the reason says what is missing.
    Partial(String),
    /// This system does not have it.
    Absent(String),
    /// This system has it and did not grant it.
    Failed(String),
}

impl fmt::Display for LayerState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Enforced => f.write_str("in force"),
            Self::Partial(reason) => write!(f, "in force in part: {reason}"),
            Self::Absent(reason) => write!(f, "not on this system: {reason}"),
            Self::Failed(reason) => write!(f, "NOT in force: {reason}"),
        }
    }
}

/// What each layer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The layers, the one that everything rests on first.
    pub layers: Vec<(Layer, LayerState)>,
}

impl Status {
    /// Whether no connection can be opened: the filter is in force, and no layer that this system has failed. A layer
    /// that the system does not have, or has in part, is not needed for that.
    pub fn is_closed(&self) -> bool {
        let filter = self.layers.iter().any(|(layer, state)| *layer == Layer::Filter && *state == LayerState::Enforced);
        filter && !self.layers.iter().any(|(_, state)| matches!(state, LayerState::Failed(_)))
    }

    /// The layers that are not wholly in force, for a person to read; empty if all are.
    pub fn gaps(&self) -> Vec<String> {
        let gap = |(layer, state): &(Layer, LayerState)| {
            (*state != LayerState::Enforced).then(|| format!("{} {state}", layer.name()))
        };
        self.layers.iter().filter_map(gap).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(filter: LayerState, landlock: LayerState, closed: bool, gaps: usize) {
        let status = Status { layers: vec![(Layer::Filter, filter), (Layer::Landlock, landlock)] };
        assert_eq!((status.is_closed(), status.gaps().len()), (closed, gaps), "{status:?}");
    }

    #[test]
    fn the_filter_alone_closes_and_what_failed_never_passes() {
        use LayerState::{Absent, Enforced, Failed, Partial};
        let why = || "why".to_owned();
        check(Enforced, Enforced, true, 0);
        check(Enforced, Absent(why()), true, 1);
        check(Enforced, Partial(why()), true, 1);
        check(Enforced, Failed(why()), false, 1);
        check(Absent(why()), Enforced, false, 1);
        check(Partial(why()), Enforced, false, 1);
        check(Failed(why()), Failed(why()), false, 2);
        assert!(!Status { layers: vec![] }.is_closed());
    }
}
