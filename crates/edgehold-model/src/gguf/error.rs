//! Why a file is not taken for a model.

use std::io;

use super::sniff::LooksLike;

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum GgufError {
    /// The operating system could not read it.
    #[error("the file cannot be read: {0}")]
    Io(#[source] io::Error),
    /// It is something else.
    #[error("this is not a GGUF model: it looks like {0}")]
    NotGguf(LooksLike),
    /// It ends too early.
    #[error("the file is cut off within {part}: {there} bytes are there, at least {needed} are needed")]
    Truncated {
        /// Length of the file in bytes.
        there: u64,
        /// Length that the file must have to hold what was read last, in bytes.
        needed: u64,
        /// What was being read.
        part: &'static str,
    },
    /// A version of the format that is too old or too new.
    #[error("this is a GGUF file of version {0}; versions 2 and 3 are read")]
    UnsupportedVersion(u32),
    /// Written for processors of the other byte order.
    #[error("this GGUF file is big endian; little endian files are read")]
    BigEndian,
    /// A place in the header breaks the format.
    #[error("the header is damaged at byte {at}: {what}")]
    Malformed {
        /// Bytes from the start of the file.
        at: u64,
        /// What is wrong there.
        what: String,
    },
    /// A number in the header is beyond any real model.
    #[error("the header is damaged: it says {count} {what}, the limit is {limit}")]
    Absurd {
        /// What is counted.
        what: &'static str,
        /// How many the file says there are.
        count: u64,
        /// How many are accepted.
        limit: u64,
    },
    /// A tensor of a type that is not known.
    #[error("the tensor {tensor:?} has the type {id}, which is not known")]
    UnknownTensorType {
        /// The tensor's name.
        tensor: String,
        /// The number of the type.
        id: u32,
    },
    /// A tensor that cannot be as it is described.
    #[error("the tensor {tensor:?} {what}")]
    Tensor {
        /// The tensor's name.
        tensor: String,
        /// What is wrong with it.
        what: String,
    },
    /// A key whose value no model has.
    #[error("the key {key} {what}")]
    Key {
        /// The key.
        key: String,
        /// What is wrong with its value.
        what: String,
    },
    /// A header without weights: a vocabulary, or an adapter's description.
    #[error("this GGUF file holds no weights")]
    NoTensors,
    /// One piece of several.
    #[error("this GGUF file is one of {parts} pieces of a split model")]
    Split {
        /// How many pieces there are.
        parts: u64,
    },
}

impl GgufError {
    /// How to mend it, for the person who chose the file.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Io(_) => "check that the path is right and that this user may read the file",
            Self::NotGguf(looks) => looks.hint(),
            Self::Truncated { .. } => "the copy or download did not finish: fetch the file again",
            Self::UnsupportedVersion(1) => "convert the model again with a current llama.cpp, or fetch a newer file",
            Self::UnsupportedVersion(_) => "the file may be newer than this program: update Edgehold",
            Self::BigEndian => "fetch the little endian file, or convert it with llama.cpp's gguf_convert_endian.py",
            Self::UnknownTensorType { .. } => {
                "the file may use a quantisation that is newer than this program, or was withdrawn: choose another, \
                 such as Q4_K_M or Q8_0"
            }
            Self::NoTensors => "choose the file with the weights",
            Self::Split { .. } => "join the pieces with llama.cpp's `llama-gguf-split --merge` and add the result",
            Self::Malformed { .. } | Self::Absurd { .. } | Self::Tensor { .. } | Self::Key { .. } => {
                "the file is damaged or was made by a faulty converter: fetch it again from its source"
            }
        }
    }
}
