//! What was spent of each budget, on the disk before anything is answered.
//!
//! A [`Debit`] is made by [`Ledger::debit`] alone, after its row is committed and flushed and the counter file has its
//! number. No mechanism answers without one, and each takes it by value: an answer without its debit does not compile.
//! A process that dies in between has paid for an answer that nobody got.
//!
//! An older copy of the database would give spent budget back. Its last number is therefore kept in a second file
//! ([`COUNTER_FILE`]), and a database that is behind it is refused. Someone who puts back both files, or who takes both
//! away, is not noticed: that needs a witness outside this device's disk.

mod account;
mod counter;
mod debit;
mod error;
mod memo;
mod open;
mod report;
mod rows;

pub use account::{Account, Budget, Window};
pub use counter::COUNTER_FILE;
pub use debit::{Allowance, Debit, Standing};
pub(crate) use debit::{Promise, label};
pub use error::LedgerError;
pub use memo::{KEY_FILE, QueryKey};
pub use open::Ledger;
pub use report::{AccountReport, EntryReport, Report};

#[cfg(test)]
mod tests;
