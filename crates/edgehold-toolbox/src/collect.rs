//! The collector: samples the host and appends a row a sample to a CSV table that [`ReadMetrics`](crate::ReadMetrics)
//! reads. One source of measurements a file; what the host lacks stays an empty cell.

mod battery;
mod cpu;
mod disk;
mod load;
mod memory;
mod network;
mod read;
mod rotation;
mod run;
mod sample;
mod sampler;
mod thermal;
mod writer;

pub use run::{CollectError, CollectOptions, run};
pub use sample::{COLUMNS, Sample};
pub use sampler::{Roots, Sampler};
pub use writer::{CsvWriter, WriterError};
