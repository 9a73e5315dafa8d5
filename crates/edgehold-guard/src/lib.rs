//! The Privacy Guard: the only way in and the only way out.
//!
//! Text from outside is [`Raw`]. [`Guard::admit`] turns it into [`Clean`], which an orchestrator and a model may read.
//! What a model wrote is [`Raw`] again until [`Guard::release`] turns it into [`Released`], the only type that a person, a
//! tool or a sink accepts. `Clean` and `Released` have private constructors: there is no second way.

pub mod audit;
pub mod detect;
mod guard;
pub mod policy;
mod stage;
mod stream;
pub mod treat;
mod values;

pub use detect::Entity;
pub use guard::{Direction, Finding, Guard, GuardError, NotVectors, Plans, Recipient, TokenLogprob, Treated};
pub use policy::Policy;
pub use stream::StreamRelease;
pub use treat::{HashKey, Plan, Session, Treatment, UnreadableSession};
pub use values::{Clean, Raw, Released};
