//! Word vectors out of a model's own table of tokens.
//!
//! The table of a small model whose vocabulary holds whole words is a dictionary of word vectors: what it needs for meeting
//! "dim" and "brightness". Only the table is read, never the rest of the weights.

use std::collections::HashMap;
use std::io::Cursor;

use edgehold_model::gguf::{Gguf, GgufError, TensorInfo};

use super::vectors::{WordVectors, add, direct, dot};

/// A byte-level vocabulary writes a space before a word so.
const SPACE: char = 'Ġ';
/// How long a vector is that was put together from a word's pieces: it may be about another word.
const GUESSED: f32 = 0.6;
/// Directions that all vectors share say nothing about meaning and are taken away (Mu and Viswanath 2018).
const SHARED: usize = 2;
/// Steps for finding each of them, and how many vectors are looked at.
const STEPS: usize = 12;
const LOOKED_AT: usize = 4000;
const Q8_0: u32 = 8;
const Q8_BLOCK: usize = 32;

/// Why a model's table cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum VectorsError {
    /// The file is no model.
    #[error("the model's file cannot be read")]
    Model(#[from] GgufError),
    /// It has another form.
    #[error("the model's table of tokens cannot be used as word vectors: {0}")]
    Table(&'static str),
}

/// The vectors of a model's tokens that are words, or pieces of words, in small Latin letters and digits.
pub struct TokenVectors {
    size: usize,
    /// The row of each token. A word begins with [`SPACE`].
    rows: HashMap<Box<str>, u32>,
    /// The most bytes of a token.
    longest: usize,
    /// Each vector with the length 127.
    numbers: Vec<i8>,
}

impl TokenVectors {
    /// Reads the table of a GGUF model that is in memory. The vocabulary must be byte-level, the table in Q8_0 or F32.
    ///
    /// # Errors
    /// It is no such file.
    pub fn from_gguf(bytes: &[u8]) -> Result<Self, VectorsError> {
        let header = Gguf::read(Cursor::new(bytes))?;
        let tensor = header.tensors().iter().find(|t| t.name == "token_embd.weight");
        let tensor = tensor.ok_or(VectorsError::Table("it has none"))?;
        let [size, count] = tensor.dims[..] else { return Err(VectorsError::Table("it is no table")) };
        let small = |n: u64| usize::try_from(n).ok().filter(|n| (1..=1 << 20).contains(n));
        let (Some(size), Some(count)) = (small(size), small(count)) else {
            return Err(VectorsError::Table("its size is not plausible"));
        };
        let tokens = tokens(bytes, count)?;
        let data = data(bytes, &header, tensor)?;
        let mut rows: HashMap<Box<str>, u32> = HashMap::new();
        let mut table = Vec::new();
        for (i, token) in tokens.into_iter().enumerate() {
            let word = token.strip_prefix(SPACE).unwrap_or(token);
            if !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
                read_row(tensor.type_id, data, i, size, &mut table)?;
                rows.insert(token.into(), u32::try_from(rows.len()).unwrap_or(u32::MAX));
            }
        }
        if rows.len() < 1000 {
            return Err(VectorsError::Table("it has hardly any words"));
        }
        take_away_shared(&mut table, size);
        let mut numbers = Vec::with_capacity(table.len());
        for row in table.chunks_exact_mut(size) {
            direct(row);
            #[expect(clippy::cast_possible_truncation, reason = "numbers of a vector of length 1")]
            numbers.extend(row.iter().map(|x| (x * 127.0).round() as i8));
        }
        let longest = rows.keys().map(|t| t.len()).max().unwrap_or(0);
        Ok(Self { size, rows, longest, numbers })
    }

    fn add_row(&self, row: u32, weight: f32, sum: &mut [f32]) {
        let at = row as usize * self.size;
        for (s, n) in sum.iter_mut().zip(&self.numbers[at..at + self.size]) {
            *s += weight / 127.0 * f32::from(*n);
        }
    }
}

impl WordVectors for TokenVectors {
    fn size(&self) -> usize {
        self.size
    }

    fn add(&self, word: &str, weight: f32, sum: &mut [f32]) {
        let spaced = format!("{SPACE}{word}");
        if let Some(row) = self.rows.get(spaced.as_str()) {
            return self.add_row(*row, weight, sum);
        }
        // The longest piece each time, as far as there are pieces.
        let (mut guess, mut rest) = (vec![0.0; self.size], spaced.as_str());
        while let Some(first) = rest.chars().next() {
            let ends = (first.len_utf8()..=rest.len().min(self.longest)).rev();
            let piece = ends.filter_map(|end| rest.get(..end)).find_map(|p| Some((p, *self.rows.get(p)?)));
            let Some((piece, row)) = piece else {
                rest = &rest[first.len_utf8()..];
                continue;
            };
            #[expect(clippy::cast_precision_loss, reason = "a token is short")]
            self.add_row(row, piece.chars().count() as f32, &mut guess);
            rest = &rest[piece.len()..];
        }
        direct(&mut guess);
        add(sum, GUESSED * weight, &guess);
    }
}

/// The texts of the tokens. [`Gguf`] has checked the header and passed over them; they are found by their key.
fn tokens(bytes: &[u8], count: usize) -> Result<Vec<&str>, VectorsError> {
    const KEY: &[u8] = b"tokenizer.ggml.tokens";
    /// Type array (9) of type text (8).
    const TYPES: [u8; 8] = [9, 0, 0, 0, 8, 0, 0, 0];
    let wrong = || VectorsError::Table("its vocabulary cannot be read");
    let head: Vec<u8> = [KEY, TYPES.as_slice()].concat();
    let found = bytes.windows(head.len()).position(|w| w == head).ok_or_else(wrong)?;
    let mut rest = &bytes[found + head.len()..];
    let number = |rest: &mut &[u8]| -> Option<usize> {
        let (first, after) = rest.split_first_chunk::<8>()?;
        *rest = after;
        usize::try_from(u64::from_le_bytes(*first)).ok()
    };
    if number(&mut rest) != Some(count) {
        return Err(wrong());
    }
    let mut all = Vec::with_capacity(count);
    for _ in 0..count {
        let length = number(&mut rest).ok_or_else(wrong)?;
        let (token, after) = rest.split_at_checked(length).ok_or_else(wrong)?;
        rest = after;
        all.push(std::str::from_utf8(token).unwrap_or_default());
    }
    Ok(all)
}

fn data<'b>(bytes: &'b [u8], header: &Gguf, tensor: &TensorInfo) -> Result<&'b [u8], VectorsError> {
    let cut = VectorsError::Table("it is cut off");
    let Some(from) = header.data_start().checked_add(tensor.offset) else { return Err(cut) };
    let (Ok(from), Ok(length)) = (usize::try_from(from), usize::try_from(tensor.bytes()?)) else { return Err(cut) };
    from.checked_add(length).and_then(|to| bytes.get(from..to)).ok_or(cut)
}

fn read_row(kind: u32, data: &[u8], row: usize, size: usize, into: &mut Vec<f32>) -> Result<(), VectorsError> {
    let cut = || VectorsError::Table("it is cut off");
    if kind == 0 {
        let row = data.get(row * size * 4..(row + 1) * size * 4).ok_or_else(cut)?;
        into.extend(row.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])));
        return Ok(());
    }
    if kind != Q8_0 || !size.is_multiple_of(Q8_BLOCK) {
        return Err(VectorsError::Table("it is neither in Q8_0 nor in F32"));
    }
    let bytes = size / Q8_BLOCK * (Q8_BLOCK + 2);
    let row = data.get(row * bytes..(row + 1) * bytes).ok_or_else(cut)?;
    for block in row.chunks_exact(Q8_BLOCK + 2) {
        let scale = half(u16::from_le_bytes([block[0], block[1]]));
        into.extend(block[2..].iter().map(|b| scale * f32::from(b.cast_signed())));
    }
    Ok(())
}

/// A number of 16 bits (IEEE 754 binary16).
fn half(bits: u16) -> f32 {
    let (sign, exponent, fraction) = (bits >> 15, i32::from(bits >> 10 & 31), f32::from(bits & 1023));
    let size = if exponent == 0 {
        fraction * 2.0_f32.powi(-24)
    } else {
        (1.0 + fraction / 1024.0) * 2.0_f32.powi(exponent - 15)
    };
    if sign == 1 { -size } else { size }
}

/// Takes the mean away, and the directions that most of the vectors share, found by repeated multiplication.
fn take_away_shared(table: &mut [f32], size: usize) {
    let count = table.len() / size;
    let mut mean = vec![0.0; size];
    table.chunks_exact(size).for_each(|row| add(&mut mean, 1.0, row));
    #[expect(clippy::cast_precision_loss, reason = "some ten thousand rows")]
    mean.iter_mut().for_each(|m| *m /= count as f32);
    table.chunks_exact_mut(size).for_each(|row| add(row, -1.0, &mean));
    let step = count.div_ceil(LOOKED_AT).max(1);
    for shared in 0..SHARED {
        let mut direction: Vec<f32> = (0..size).map(|i| if i % (shared + 2) == 0 { 1.0 } else { 0.5 }).collect();
        for _ in 0..STEPS {
            direct(&mut direction);
            let mut next = vec![0.0; size];
            table.chunks_exact(size).step_by(step).for_each(|row| add(&mut next, dot(row, &direction), row));
            direction = next;
        }
        direct(&mut direction);
        for row in table.chunks_exact_mut(size) {
            let along = dot(row, &direction);
            add(row, -along, &direction);
        }
    }
}
