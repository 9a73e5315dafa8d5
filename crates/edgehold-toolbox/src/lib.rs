//! The built-in tools: reading this device's metrics, and the collector that records them.
//!
//! [`ReadMetrics`] answers questions about a CSV table of measurements: one time column, one column a metric. The table
//! may come from anywhere; [`collect`] writes such a table about the host itself. [`PrivateRecords`] stands around it where
//! the answers are to tell of many rows without telling of one. [`Publish`] sends commands to the broker.

pub mod collect;
mod metrics;
mod private;
mod publish;

pub use metrics::{MetricsError, ReadMetrics, ReadMetricsConfig};
pub use private::{PrivateConfig, PrivateRecords, RecordQuestion, RecordSource};
pub use publish::{Post, Publish, PublishConfig};
