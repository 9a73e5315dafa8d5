//! Tensors and the types of their weights.

use super::error::GgufError;

/// How weights are stored: in blocks of some weights and some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TensorType {
    /// The number of the type in a file.
    pub id: u32,
    /// The name that llama.cpp gives it.
    pub name: &'static str,
    /// Weights in a block.
    pub block: u64,
    /// Bytes of a block.
    pub bytes: u64,
}

const fn t(id: u32, name: &'static str, block: u64, bytes: u64) -> TensorType {
    TensorType { id, name, block, bytes }
}

/// From ggml.h (numbers) and ggml-common.h (blocks). Numbers that are missing were withdrawn.
const TYPES: &[TensorType] = &[
    t(0, "F32", 1, 4),
    t(1, "F16", 1, 2),
    t(2, "Q4_0", 32, 18),
    t(3, "Q4_1", 32, 20),
    t(6, "Q5_0", 32, 22),
    t(7, "Q5_1", 32, 24),
    t(8, "Q8_0", 32, 34),
    t(9, "Q8_1", 32, 36),
    t(10, "Q2_K", 256, 84),
    t(11, "Q3_K", 256, 110),
    t(12, "Q4_K", 256, 144),
    t(13, "Q5_K", 256, 176),
    t(14, "Q6_K", 256, 210),
    t(15, "Q8_K", 256, 292),
    t(16, "IQ2_XXS", 256, 66),
    t(17, "IQ2_XS", 256, 74),
    t(18, "IQ3_XXS", 256, 98),
    t(19, "IQ1_S", 256, 50),
    t(20, "IQ4_NL", 32, 18),
    t(21, "IQ3_S", 256, 110),
    t(22, "IQ2_S", 256, 82),
    t(23, "IQ4_XS", 256, 136),
    t(24, "I8", 1, 1),
    t(25, "I16", 1, 2),
    t(26, "I32", 1, 4),
    t(27, "I64", 1, 8),
    t(28, "F64", 1, 8),
    t(29, "IQ1_M", 256, 56),
    t(30, "BF16", 1, 2),
    t(34, "TQ1_0", 256, 54),
    t(35, "TQ2_0", 256, 66),
    t(39, "MXFP4", 32, 17),
    t(40, "NVFP4", 64, 36),
    t(41, "Q1_0", 128, 18),
    t(42, "Q2_0", 64, 18),
];

impl TensorType {
    /// 32-bit floating point.
    pub const F32: Self = TYPES[0];
    /// 16-bit floating point.
    pub const F16: Self = TYPES[1];

    /// The type with this number.
    pub fn from_id(id: u32) -> Option<Self> {
        TYPES.iter().find(|t| t.id == id).copied()
    }
}

/// What the header says of a tensor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TensorInfo {
    /// The name.
    pub name: String,
    /// Size of each dimension, the contiguous one first; at most four.
    pub dims: Vec<u64>,
    /// The number of the type. It may be one that is not known: see [`TensorInfo::kind`].
    pub type_id: u32,
    /// Bytes from the start of the weights.
    pub offset: u64,
}

impl TensorInfo {
    /// The type, if it is known.
    pub fn kind(&self) -> Option<TensorType> {
        TensorType::from_id(self.type_id)
    }

    /// Number of weights; stands still at the largest number when there would be more.
    pub fn weights(&self) -> u64 {
        self.dims.iter().fold(1, |n, d| n.saturating_mul(*d))
    }

    /// Bytes that the weights take.
    ///
    /// # Errors
    /// The type is not known, a row is not a whole number of blocks, or no file is as long.
    pub fn bytes(&self) -> Result<u64, GgufError> {
        let unknown = || GgufError::UnknownTensorType { tensor: self.name.clone(), id: self.type_id };
        let kind = self.kind().ok_or_else(unknown)?;
        let row = self.dims.first().copied().unwrap_or(1);
        if row % kind.block != 0 {
            let what = format!("has rows of {row} weights, and {} come in blocks of {}", kind.name, kind.block);
            return Err(self.wrong(what));
        }
        let weights = self.dims.iter().try_fold(1_u64, |n, d| n.checked_mul(*d));
        weights
            .and_then(|n| (n / kind.block).checked_mul(kind.bytes))
            .ok_or_else(|| self.wrong("is larger than any file".to_owned()))
    }

    pub(super) fn wrong(&self, what: String) -> GgufError {
        GgufError::Tensor { tensor: self.name.clone(), what }
    }
}
