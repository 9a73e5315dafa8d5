//! Writes small GGUF files: models of random weights for tests, and files with one thing wrong.

use std::io;
use std::path::Path;

use super::tensor::TensorType;
use super::value::{MetaType, MetaValue};

/// Tensors begin at multiples of this.
const ALIGNMENT: usize = 32;

struct Tensor {
    name: String,
    dims: Vec<u64>,
    kind: TensorType,
    data: Vec<u8>,
}

/// Collects metadata and tensors, and writes them as GGUF version 3.
///
/// ```
/// use edgehold_model::gguf::{Gguf, GgufWriter};
///
/// let bytes = GgufWriter::new()
///     .meta("general.architecture", "llama")
///     .tensor_f32("token_embd.weight", &[2, 3], &[0.0; 6])
///     .to_bytes()?;
/// let gguf = Gguf::read(std::io::Cursor::new(bytes)).map_err(std::io::Error::other)?;
/// assert_eq!(gguf.summary().parameters, 6);
/// # std::io::Result::Ok(())
/// ```
#[derive(Default)]
pub struct GgufWriter {
    metadata: Vec<(String, MetaValue)>,
    tensors: Vec<Tensor>,
    mistake: Option<String>,
}

impl GgufWriter {
    /// A file of nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a key. The order is kept.
    #[must_use]
    pub fn meta(mut self, key: &str, value: impl Into<MetaValue>) -> Self {
        self.metadata.push((key.to_owned(), value.into()));
        self
    }

    /// Gives a key another value, or adds it.
    #[must_use]
    pub fn set(mut self, key: &str, value: impl Into<MetaValue>) -> Self {
        let value = value.into();
        match self.metadata.iter_mut().find(|(k, _)| k == key) {
            Some(entry) => entry.1 = value,
            None => self.metadata.push((key.to_owned(), value)),
        }
        self
    }

    /// Takes a key or a tensor out.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.metadata.retain(|(k, _)| k != name);
        self.tensors.retain(|t| t.name != name);
        self
    }

    /// Adds a tensor of 32-bit numbers. `dims` are in the order of the file: the contiguous dimension first. (The rows of
    /// a PyTorch tensor of shape `[out, in]` have `dims` of `[in, out]`.)
    #[must_use]
    pub fn tensor_f32(self, name: &str, dims: &[u64], data: &[f32]) -> Self {
        let bytes = data.iter().flat_map(|x| x.to_le_bytes()).collect();
        self.tensor(name, dims, TensorType::F32, data.len(), bytes)
    }

    /// Adds a tensor of 16-bit numbers, rounded from `data`; otherwise as [`GgufWriter::tensor_f32`].
    #[must_use]
    pub fn tensor_f16(self, name: &str, dims: &[u64], data: &[f32]) -> Self {
        let bytes = data.iter().flat_map(|x| f16_bits(*x).to_le_bytes()).collect();
        self.tensor(name, dims, TensorType::F16, data.len(), bytes)
    }

    fn tensor(mut self, name: &str, dims: &[u64], kind: TensorType, weights: usize, data: Vec<u8>) -> Self {
        if dims.iter().product::<u64>() != weights as u64 {
            self.mistake = Some(format!("the tensor {name} has {weights} weights for the dimensions {dims:?}"));
        }
        self.tensors.push(Tensor { name: name.to_owned(), dims: dims.to_vec(), kind, data });
        self
    }

    /// The file's bytes.
    ///
    /// # Errors
    /// A tensor's dimensions do not fit its data, or a value is [`MetaValue::Counted`].
    pub fn to_bytes(&self) -> io::Result<Vec<u8>> {
        let invalid = |what: String| io::Error::new(io::ErrorKind::InvalidInput, what);
        if let Some(mistake) = &self.mistake {
            return Err(invalid(mistake.clone()));
        }
        let mut out = b"GGUF".to_vec();
        out.extend(3_u32.to_le_bytes());
        out.extend((self.tensors.len() as u64).to_le_bytes());
        out.extend((self.metadata.len() as u64).to_le_bytes());
        for (key, value) in &self.metadata {
            put_text(&mut out, key);
            put_value(&mut out, value).ok_or_else(|| invalid(format!("the elements of {key} are not known")))?;
        }
        let mut offset = 0_u64;
        for tensor in &self.tensors {
            put_text(&mut out, &tensor.name);
            out.extend(u32::try_from(tensor.dims.len()).unwrap_or(u32::MAX).to_le_bytes());
            tensor.dims.iter().for_each(|d| out.extend(d.to_le_bytes()));
            out.extend(tensor.kind.id.to_le_bytes());
            out.extend(offset.to_le_bytes());
            offset += tensor.data.len().next_multiple_of(ALIGNMENT) as u64;
        }
        for tensor in &self.tensors {
            out.resize(out.len().next_multiple_of(ALIGNMENT), 0);
            out.extend(&tensor.data);
        }
        out.resize(out.len().next_multiple_of(ALIGNMENT), 0);
        Ok(out)
    }

    /// Writes the file.
    ///
    /// # Errors
    /// As [`GgufWriter::to_bytes`], and what the operating system says.
    pub fn write_to(&self, path: &Path) -> io::Result<()> {
        std::fs::write(path, self.to_bytes()?)
    }
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    out.extend((text.len() as u64).to_le_bytes());
    out.extend(text.as_bytes());
}

fn put_array(out: &mut Vec<u8>, of: MetaType, len: usize) {
    out.extend(MetaType::Array.id().to_le_bytes());
    out.extend(of.id().to_le_bytes());
    out.extend((len as u64).to_le_bytes());
}

fn put_value(out: &mut Vec<u8>, value: &MetaValue) -> Option<()> {
    let mut put = |of: MetaType, bytes: &[u8]| {
        out.extend(of.id().to_le_bytes());
        out.extend(bytes);
    };
    match value {
        MetaValue::U8(n) => put(MetaType::U8, &n.to_le_bytes()),
        MetaValue::I8(n) => put(MetaType::I8, &n.to_le_bytes()),
        MetaValue::U16(n) => put(MetaType::U16, &n.to_le_bytes()),
        MetaValue::I16(n) => put(MetaType::I16, &n.to_le_bytes()),
        MetaValue::U32(n) => put(MetaType::U32, &n.to_le_bytes()),
        MetaValue::I32(n) => put(MetaType::I32, &n.to_le_bytes()),
        MetaValue::F32(x) => put(MetaType::F32, &x.to_le_bytes()),
        MetaValue::Bool(b) => put(MetaType::Bool, &[u8::from(*b)]),
        MetaValue::U64(n) => put(MetaType::U64, &n.to_le_bytes()),
        MetaValue::I64(n) => put(MetaType::I64, &n.to_le_bytes()),
        MetaValue::F64(x) => put(MetaType::F64, &x.to_le_bytes()),
        MetaValue::Str(s) => {
            put(MetaType::Str, &[]);
            put_text(out, s);
        }
        MetaValue::Strs(items) => {
            put_array(out, MetaType::Str, items.len());
            items.iter().for_each(|s| put_text(out, s));
        }
        MetaValue::F32s(items) => {
            put_array(out, MetaType::F32, items.len());
            items.iter().for_each(|x| out.extend(x.to_le_bytes()));
        }
        MetaValue::I32s(items) => {
            put_array(out, MetaType::I32, items.len());
            items.iter().for_each(|n| out.extend(n.to_le_bytes()));
        }
        MetaValue::Counted { .. } => return None,
    }
    Some(())
}

/// The nearest IEEE 754 binary16 number, ties to even.
#[expect(clippy::cast_possible_truncation, reason = "the shifts leave no more than the low 15 bits")]
pub(super) fn f16_bits(x: f32) -> u16 {
    let bits = x.to_bits();
    let sign = (bits >> 16) as u16 & 0x8000;
    let (exponent, mantissa) = ((bits >> 23 & 0xFF) as i32, bits & 0x7F_FFFF);
    if exponent == 0xFF {
        return sign | 0x7C00 | u16::from(mantissa != 0) << 9;
    }
    let exponent = exponent - 127 + 15;
    if exponent >= 31 {
        return sign | 0x7C00;
    }
    // Subnormal numbers lose one bit more for each step of the exponent below the smallest.
    let (kept, shift) = match exponent {
        ..=-11 => return sign,
        -10..=0 => (mantissa | 0x80_0000, (14 - exponent) as u32),
        _ => ((exponent as u32) << 23 | mantissa, 13),
    };
    let (down, rest, half) = (kept >> shift, kept & ((1 << shift) - 1), 1 << (shift - 1));
    // Rounding up may carry into the exponent, which is then the right one, or infinity.
    let up = rest > half || rest == half && down & 1 == 1;
    sign | (down + u32::from(up)) as u16
}
