//! From bytes to a header.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Read, Seek};

use super::cursor::Cursor;
use super::error::GgufError;
use super::sniff::sniff;
use super::tensor::TensorInfo;
use super::value::{MetaType, MetaValue};
use super::{Gguf, MAX_KEYS, MAX_TENSORS, MAX_TEXT};

/// The longest key, by the specification.
const MAX_KEY: u64 = 65_535;
/// The longest token; the longest of published models have a few hundred bytes.
const MAX_TOKEN: u64 = 65_535;
/// The longest name of a tensor: ggml keeps 64 bytes, the last of which is zero.
const MAX_TENSOR_NAME: u64 = 63;
/// The most dimensions of a tensor in ggml.
const MAX_DIMS: u32 = 4;
/// Where nothing else is said, tensors begin at multiples of this.
const DEFAULT_ALIGNMENT: u64 = 32;
/// A larger alignment is refused; none above 4096 is known.
const MAX_ALIGNMENT: u64 = 1 << 20;

pub(super) fn header<R: Read + Seek>(mut cursor: Cursor<R>) -> Result<Gguf, GgufError> {
    if let Some(looks_like) = sniff(&cursor.head(512)?) {
        return Err(GgufError::NotGguf(looks_like));
    }
    cursor.skip(4)?;
    let version = cursor.u32()?;
    match version {
        2 | 3 => {}
        // A small number read in the wrong byte order.
        v if v & 0xFFFF == 0 && v != 0 => return Err(GgufError::BigEndian),
        v => return Err(GgufError::UnsupportedVersion(v)),
    }
    let tensor_count = at_most(cursor.u64()?, MAX_TENSORS, "tensors")?;
    let key_count = at_most(cursor.u64()?, MAX_KEYS, "keys")?;

    cursor.enter("the metadata");
    let mut metadata = BTreeMap::new();
    for _ in 0..key_count {
        let at = cursor.at();
        let key = cursor.name(MAX_KEY, "bytes in a key")?;
        if key.is_empty() {
            return Err(cursor.malformed(at, "a key is empty"));
        }
        let value = if key == "tokenizer.ggml.tokens" { tokens(&mut cursor)? } else { value(&mut cursor)? };
        if metadata.contains_key(&key) {
            return Err(cursor.malformed(at, format!("the key {key:?} stands there twice")));
        }
        metadata.insert(key, value);
    }
    let alignment = alignment(&metadata, &cursor)?;

    cursor.enter("the list of tensors");
    let mut tensors = Vec::new();
    let mut names = BTreeSet::new();
    for _ in 0..tensor_count {
        let at = cursor.at();
        let tensor = tensor(&mut cursor)?;
        if !names.insert(tensor.name.clone()) {
            return Err(cursor.malformed(at, format!("the tensor {:?} stands there twice", tensor.name)));
        }
        tensors.push(tensor);
    }
    // Within the length of a file, so that nothing overflows.
    let data_start = cursor.at().next_multiple_of(alignment);
    Ok(Gguf { version, metadata, tensors, alignment, data_start, file_bytes: cursor.len() })
}

fn at_most(count: u64, limit: u64, what: &'static str) -> Result<u64, GgufError> {
    if count > limit { Err(GgufError::Absurd { what, count, limit }) } else { Ok(count) }
}

fn meta_type<R: Read + Seek>(cursor: &mut Cursor<R>) -> Result<MetaType, GgufError> {
    let at = cursor.at();
    let id = cursor.u32()?;
    MetaType::from_id(id).ok_or_else(|| cursor.malformed(at, format!("there is no type of values with number {id}")))
}

fn value<R: Read + Seek>(cursor: &mut Cursor<R>) -> Result<MetaValue, GgufError> {
    Ok(match meta_type(cursor)? {
        MetaType::U8 => MetaValue::U8(u8::from_le_bytes(cursor.bytes()?)),
        MetaType::I8 => MetaValue::I8(i8::from_le_bytes(cursor.bytes()?)),
        MetaType::U16 => MetaValue::U16(u16::from_le_bytes(cursor.bytes()?)),
        MetaType::I16 => MetaValue::I16(i16::from_le_bytes(cursor.bytes()?)),
        MetaType::U32 => MetaValue::U32(cursor.u32()?),
        MetaType::I32 => MetaValue::I32(i32::from_le_bytes(cursor.bytes()?)),
        MetaType::F32 => MetaValue::F32(f32::from_le_bytes(cursor.bytes()?)),
        MetaType::Bool => MetaValue::Bool(cursor.bytes::<1>()? != [0]),
        MetaType::U64 => MetaValue::U64(cursor.u64()?),
        MetaType::I64 => MetaValue::I64(i64::from_le_bytes(cursor.bytes()?)),
        MetaType::F64 => MetaValue::F64(f64::from_le_bytes(cursor.bytes()?)),
        // Descriptions on the web are not always UTF-8; a wrong letter in one is no reason to refuse the model.
        MetaType::Str => {
            MetaValue::Str(String::from_utf8_lossy(&cursor.text(MAX_TEXT, "bytes in a text")?).into_owned())
        }
        MetaType::Array => array(cursor)?,
    })
}

/// Passes over an array: a vocabulary has a quarter of a million entries, and only their number is of interest here.
fn array<R: Read + Seek>(cursor: &mut Cursor<R>) -> Result<MetaValue, GgufError> {
    let at = cursor.at();
    let of = meta_type(cursor)?;
    let len = cursor.u64()?;
    match of.size() {
        Some(size) => cursor.skip(len.saturating_mul(size))?,
        None if of == MetaType::Array => return Err(cursor.malformed(at, "an array of arrays")),
        // Each text takes eight bytes at least, so that this ends with the file whatever `len` says.
        None => (0..len).try_for_each(|_| cursor.skip_text())?,
    }
    Ok(MetaValue::Counted { of, len })
}

/// The tokens' texts, of which no two may be the same: llama.cpp ends the process over a second one.
fn tokens<R: Read + Seek>(cursor: &mut Cursor<R>) -> Result<MetaValue, GgufError> {
    let at = cursor.at();
    let (kind, of) = (meta_type(cursor)?, meta_type(cursor)?);
    if (kind, of) != (MetaType::Array, MetaType::Str) {
        return Err(cursor.malformed(at, "the tokens are not a list of texts"));
    }
    let len = cursor.u64()?;
    let mut seen = HashSet::new();
    for _ in 0..len {
        let at = cursor.at();
        let text = cursor.passing_text(MAX_TOKEN, "bytes in a token")?;
        let mut hash = DefaultHasher::new();
        text.hash(&mut hash);
        // llama.cpp numbers empty texts.
        if !text.is_empty() && !seen.insert(hash.finish()) {
            let text = String::from_utf8_lossy(&text).into_owned();
            return Err(cursor.malformed(at, format!("the token {text:?} stands there twice")));
        }
    }
    Ok(MetaValue::Counted { of, len })
}

fn alignment<R: Read + Seek>(metadata: &BTreeMap<String, MetaValue>, cursor: &Cursor<R>) -> Result<u64, GgufError> {
    match metadata.get("general.alignment") {
        None => Ok(DEFAULT_ALIGNMENT),
        Some(MetaValue::U32(n)) if n.is_power_of_two() && u64::from(*n) <= MAX_ALIGNMENT => Ok(u64::from(*n)),
        Some(_) => Err(cursor.malformed(cursor.at(), "`general.alignment` is not a power of two")),
    }
}

fn tensor<R: Read + Seek>(cursor: &mut Cursor<R>) -> Result<TensorInfo, GgufError> {
    let name = cursor.name(MAX_TENSOR_NAME, "bytes in the name of a tensor")?;
    let count = cursor.u32()?;
    at_most(count.into(), MAX_DIMS.into(), "dimensions of a tensor")?;
    let dims = (0..count).map(|_| cursor.u64()).collect::<Result<Vec<_>, _>>()?;
    Ok(TensorInfo { name, dims, type_id: cursor.u32()?, offset: cursor.u64()? })
}
