//! Plain data shared by every Edgehold crate: ids, labels, tool descriptions, the clock.
//!
//! No input or output happens here and nothing of ours is depended on. Whatever two layers must
//! agree on without knowing each other lives in this crate.

mod cancel;
mod clock;
mod destination;
mod ids;
mod label;
mod priority;
mod privacy;
mod tool;
pub mod topic;

pub use cancel::CancelToken;
pub use clock::{Clock, ManualClock, SystemClock, Timestamp};
pub use destination::{Destination, InvalidDestination};
pub use ids::{AgentName, InvalidName, RuleName, SubjectId, ToolName, TurnId};
pub use label::{Label, Labels, Subjects};
pub use priority::Priority;
pub use privacy::PrivacyLabel;
pub use tool::{Effects, ToolSpec};
pub use topic::TopicFilter;
