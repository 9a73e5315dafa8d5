//! What the routes that ask have in common: whom they ask, and when.

use edgehold_orchestrator::Ask;

use super::error::OpenAiError;
use crate::agents::known;
use crate::ask::Asked;
use crate::caller::Caller;
use crate::{Door, Peer};

/// The question of this caller, if it may ask it and there is such an agent.
pub(super) fn asked(door: &Door, caller: &Caller, peer: Option<&Peer>, ask: Ask) -> Result<Asked, OpenAiError> {
    let asked = Asked::of(ask).by(door, caller, peer)?;
    known(door, asked.ask.agent.as_ref())?;
    Ok(asked)
}

/// Now, in seconds since 1970.
pub(super) fn now() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs())
}
