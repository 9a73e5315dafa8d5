//! Settings and agent files: TOML in, validated values out, every mistake reported at once.
//!
//! A file is read into a [`Section`], a tree that knows where each value stands. [`Fields`] takes values out of a section
//! and notes what is wrong with them; what nobody asked for is an unknown key. [`Settings`] and [`AgentSpec`] are the
//! validated values. The builder of a tool reads the tool's own options, [`ToolSection::options`], the same way.

mod agent;
mod agents;
mod document;
mod environment;
mod fields;
mod origin;
mod privacy;
mod problem;
mod sampling;
mod sessions;
mod settings;

#[cfg(test)]
mod tests;

pub use agent::{AgentLimits, AgentSpec, ToolSection};
pub use agents::load_agents;
pub use document::{Entry, Section, Value};
pub use environment::Environment;
pub use fields::Fields;
pub use origin::{InvalidOrigin, Origin};
pub use privacy::{PrivacyBudget, PrivacyKind, PrivacySettings, PrivacyWindow, ToolPrivacy};
pub use problem::{ConfigError, Position, Problem};
pub use sampling::SamplingSettings;
pub use sessions::SessionSettings;
pub use settings::{
    Collect, Enforce, EventsSection, GuardSettings, Log, LogLevel, ModelChoice, ModelSettings, Network, Paths, Server,
    Settings, TlsChoice, load_settings,
};

/// A larger file is refused.
pub const MAX_FILE_BYTES: u64 = 1 << 20;
