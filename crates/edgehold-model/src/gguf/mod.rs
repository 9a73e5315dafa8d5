//! The header of a GGUF file: what a model is and whether its file is whole, without loading it.
//!
//! The format is described in the ggml repository, `docs/gguf.md`. Versions 2 and 3, little endian, are read. A file
//! comes from outside, so nothing in it is believed: counts have limits, lengths are compared with the length of the
//! file before anything is reserved, and arrays such as the vocabulary are counted and passed over. What this reader
//! accepts is not wider than what llama.cpp accepts, because llama.cpp answers some bad files by ending the process.

mod cursor;
mod error;
mod parse;
mod plausible;
mod sniff;
mod summary;
mod tensor;
mod value;
pub mod writer;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;

pub use error::GgufError;
pub use sniff::{LooksLike, sniff};
pub use summary::Summary;
pub use tensor::{TensorInfo, TensorType};
pub use value::{MetaType, MetaValue};
pub use writer::GgufWriter;

/// More keys are refused. Published models have fewer than a hundred.
pub const MAX_KEYS: u64 = 65_536;
/// More tensors are refused. Published models have a few thousand at most.
pub const MAX_TENSORS: u64 = 65_536;
/// A longer text among the metadata is refused. Chat templates have some 10 kB.
pub const MAX_TEXT: u64 = 4 << 20;
/// When the kept texts, keys and names together are longer, the file is refused.
pub const MAX_KEPT: u64 = 16 << 20;

/// A header that was read.
#[derive(Debug, Clone)]
pub struct Gguf {
    version: u32,
    metadata: BTreeMap<String, MetaValue>,
    tensors: Vec<TensorInfo>,
    alignment: u64,
    data_start: u64,
    file_bytes: u64,
}

impl Gguf {
    /// Reads the header of a file.
    ///
    /// # Errors
    /// The file cannot be read, is no GGUF file, or its header is not well formed. Whether the weights are all there is
    /// another question: see [`Gguf::check_complete`].
    pub fn open(path: &Path) -> Result<Self, GgufError> {
        Self::read(File::open(path).map_err(GgufError::Io)?)
    }

    /// Reads a header from the start of `source`.
    ///
    /// # Errors
    /// As [`Gguf::open`].
    pub fn read(source: impl Read + Seek) -> Result<Self, GgufError> {
        parse::header(cursor::Cursor::new(source)?)
    }

    /// The version of the format: 2 or 3.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&MetaValue> {
        self.metadata.get(key)
    }

    /// All keys and values, by key.
    pub fn metadata(&self) -> impl Iterator<Item = (&str, &MetaValue)> {
        self.metadata.iter().map(|(k, v)| (k.as_str(), v))
    }

    /// The tensors, in the order of the file.
    pub fn tensors(&self) -> &[TensorInfo] {
        &self.tensors
    }

    /// Where the weights begin, in bytes from the start of the file.
    pub fn data_start(&self) -> u64 {
        self.data_start
    }

    /// The length of the file in bytes.
    pub fn file_bytes(&self) -> u64 {
        self.file_bytes
    }

    /// Checks that the weights are all there: every tensor has a known type, stands right after the one before it, and
    /// ends within the file; and that the numbers about the model's shape are ones that llama.cpp survives.
    ///
    /// # Errors
    /// The first tensor or key that is not as it should be, or how many bytes the file lacks.
    pub fn check_complete(&self) -> Result<(), GgufError> {
        if let Some(parts) = self.get("split.count").and_then(MetaValue::as_u64).filter(|n| *n > 1) {
            return Err(GgufError::Split { parts });
        }
        if self.tensors.is_empty() {
            return Err(GgufError::NoTensors);
        }
        plausible::check(self)?;
        let mut expected = 0_u64;
        let mut end = self.data_start;
        for tensor in &self.tensors {
            let bytes = tensor.bytes()?;
            if tensor.offset != expected {
                return Err(tensor.wrong(format!("begins at {} where {expected} is expected", tensor.offset)));
            }
            let past = expected.checked_add(bytes).and_then(|n| n.checked_add(self.data_start));
            end = past.ok_or_else(|| tensor.wrong("ends beyond any file".to_owned()))?;
            expected = bytes
                .checked_next_multiple_of(self.alignment)
                .and_then(|padded| expected.checked_add(padded))
                .ok_or_else(|| tensor.wrong("ends beyond any file".to_owned()))?;
        }
        if end > self.file_bytes {
            return Err(GgufError::Truncated { there: self.file_bytes, needed: end, part: "the weights" });
        }
        Ok(())
    }
}
