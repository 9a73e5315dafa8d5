//! Keys have typed values.

/// The type of a value, or of an array's elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the format's specification")]
pub enum MetaType {
    U8,
    I8,
    U16,
    I16,
    U32,
    I32,
    F32,
    Bool,
    Str,
    Array,
    U64,
    I64,
    F64,
}

/// In the order of the numbers in the file.
const TYPES: [MetaType; 13] = [
    MetaType::U8,
    MetaType::I8,
    MetaType::U16,
    MetaType::I16,
    MetaType::U32,
    MetaType::I32,
    MetaType::F32,
    MetaType::Bool,
    MetaType::Str,
    MetaType::Array,
    MetaType::U64,
    MetaType::I64,
    MetaType::F64,
];

impl MetaType {
    /// The type with this number.
    pub(super) fn from_id(id: u32) -> Option<Self> {
        TYPES.get(usize::try_from(id).ok()?).copied()
    }

    /// The number of the type in a file.
    pub(super) fn id(self) -> u32 {
        TYPES.iter().zip(0..).find(|(t, _)| **t == self).map_or(0, |(_, id)| id)
    }

    /// Bytes of one value. `None` for texts and arrays, whose length differs.
    pub(super) fn size(self) -> Option<u64> {
        match self {
            Self::U8 | Self::I8 | Self::Bool => Some(1),
            Self::U16 | Self::I16 => Some(2),
            Self::U32 | Self::I32 | Self::F32 => Some(4),
            Self::U64 | Self::I64 | Self::F64 => Some(8),
            Self::Str | Self::Array => None,
        }
    }
}

/// A value of the metadata.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names are those of the format's specification")]
pub enum MetaValue {
    U8(u8),
    I8(i8),
    U16(u16),
    I16(i16),
    U32(u32),
    I32(i32),
    F32(f32),
    Bool(bool),
    Str(String),
    U64(u64),
    I64(i64),
    F64(f64),
    /// An array that the reader passed over. The writer refuses it.
    Counted {
        /// The type of the elements.
        of: MetaType,
        /// How many there are.
        len: u64,
    },
    /// For the writer; the reader gives [`MetaValue::Counted`].
    Strs(Vec<String>),
    /// For the writer; the reader gives [`MetaValue::Counted`].
    F32s(Vec<f32>),
    /// For the writer; the reader gives [`MetaValue::Counted`].
    I32s(Vec<i32>),
}

impl MetaValue {
    /// A whole number that is not negative.
    pub fn as_u64(&self) -> Option<u64> {
        match *self {
            Self::U8(n) => Some(n.into()),
            Self::U16(n) => Some(n.into()),
            Self::U32(n) => Some(n.into()),
            Self::U64(n) => Some(n),
            Self::I8(n) => n.try_into().ok(),
            Self::I16(n) => n.try_into().ok(),
            Self::I32(n) => n.try_into().ok(),
            Self::I64(n) => n.try_into().ok(),
            _ => None,
        }
    }

    /// A text.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Str(s) = self { Some(s) } else { None }
    }

    /// The number of elements of an array.
    pub fn array_len(&self) -> Option<u64> {
        match self {
            Self::Counted { len, .. } => Some(*len),
            Self::Strs(items) => Some(items.len() as u64),
            Self::F32s(items) => Some(items.len() as u64),
            Self::I32s(items) => Some(items.len() as u64),
            _ => None,
        }
    }
}

impl From<&str> for MetaValue {
    fn from(s: &str) -> Self {
        Self::Str(s.to_owned())
    }
}

impl From<u32> for MetaValue {
    fn from(n: u32) -> Self {
        Self::U32(n)
    }
}

impl From<f32> for MetaValue {
    fn from(x: f32) -> Self {
        Self::F32(x)
    }
}

impl From<bool> for MetaValue {
    fn from(b: bool) -> Self {
        Self::Bool(b)
    }
}
