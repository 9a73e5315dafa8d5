//! The built-in tools: reading this device's metrics, and the collector that records them.
//!
//! [`ReadMetrics`] answers questions about a CSV table of measurements: one time column, one column a metric. The table
//! may come from anywhere; [`collect`] writes such a table about the host itself.

pub mod collect;
mod metrics;

pub use metrics::{MetricsError, ReadMetrics, ReadMetricsConfig};
