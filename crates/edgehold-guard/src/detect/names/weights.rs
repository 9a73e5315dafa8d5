//! The file of weights, as `training/names/export.py` writes it. Numbers are little-endian.

use crate::detect::names::features::ROWS;
use crate::detect::names::lexicon::Lexicon;
use crate::detect::names::network::{EMBED, FIRST, HIDDEN, SECOND, TAGS, TILE};

const MAGIC: &[u8; 8] = b"EHNAMES1";

/// What a word's features and their neighbours are multiplied with.
#[derive(Debug)]
pub(super) struct Weights {
    /// The embedding of each row of features. Its scale is in the first layer.
    pub(super) table: Vec<[i8; EMBED]>,
    pub(super) lexicon: Lexicon,
    pub(super) first: Layer,
    pub(super) second: Layer,
    pub(super) out: Layer,
    /// From this probability on a word is part of a name, for each kind.
    pub(super) threshold: [f32; 4],
}

/// A dense layer: tiles of [`TILE`] outputs, each with a row for every input.
#[derive(Debug)]
pub(super) struct Layer {
    pub(super) bias: Vec<[f32; TILE]>,
    pub(super) tiles: Vec<Vec<[f32; TILE]>>,
}

/// Why weights cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub(super) enum WeightsError {
    #[error("the weights are of another form")]
    Form,
    #[error("the weights end too early")]
    Short,
    #[error("there is more behind the weights")]
    Long,
}

impl Weights {
    pub(super) fn read(file: &[u8]) -> Result<Self, WeightsError> {
        let mut rest = file.strip_prefix(MAGIC).ok_or(WeightsError::Form)?;
        let sizes = [ROWS, EMBED, HIDDEN, TAGS];
        for size in sizes {
            if u32s(&mut rest, 1)? != [u32::try_from(size).unwrap_or(u32::MAX)] {
                return Err(WeightsError::Form);
            }
        }
        let [entries, seed] = u32s(&mut rest, 2)?[..] else { return Err(WeightsError::Short) };
        let threshold: [f32; 4] = f32s(&mut rest, 4)?.try_into().map_err(|_| WeightsError::Short)?;
        let table = take(&mut rest, ROWS * EMBED)?;
        let (rows, _) = table.as_chunks::<EMBED>();
        let table = rows.iter().map(|r| r.map(|b| b.cast_signed())).collect();
        let table_of_words = u32s(&mut rest, entries as usize)?;
        let weights = Self {
            table,
            lexicon: Lexicon { table: table_of_words, seed: seed.into() },
            first: Layer::read(&mut rest, EMBED * FIRST, HIDDEN)?,
            second: Layer::read(&mut rest, HIDDEN * SECOND, HIDDEN)?,
            out: Layer::read(&mut rest, 2 * HIDDEN, TAGS)?,
            threshold,
        };
        if rest.is_empty() { Ok(weights) } else { Err(WeightsError::Long) }
    }
}

impl Layer {
    /// Reads `outputs` biases and then, for each input, `outputs` weights. Outputs are filled up to whole tiles.
    fn read(rest: &mut &[u8], inputs: usize, outputs: usize) -> Result<Self, WeightsError> {
        let bias = f32s(rest, outputs)?;
        let weights = f32s(rest, inputs * outputs)?;
        let tile = |row: &[f32], t: usize| {
            let mut tile = [0.0; TILE];
            for (to, from) in tile.iter_mut().zip(&row[t * TILE..]) {
                *to = *from;
            }
            tile
        };
        let tiles = 0..outputs.div_ceil(TILE);
        Ok(Self {
            bias: tiles.clone().map(|t| tile(&bias, t)).collect(),
            tiles: tiles.map(|t| weights.chunks_exact(outputs).map(|row| tile(row, t)).collect()).collect(),
        })
    }
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Result<&'a [u8], WeightsError> {
    let (head, tail) = rest.split_at_checked(count).ok_or(WeightsError::Short)?;
    *rest = tail;
    Ok(head)
}

fn u32s(rest: &mut &[u8], count: usize) -> Result<Vec<u32>, WeightsError> {
    let bytes = take(rest, count.saturating_mul(4))?;
    Ok(bytes.as_chunks::<4>().0.iter().map(|b| u32::from_le_bytes(*b)).collect())
}

fn f32s(rest: &mut &[u8], count: usize) -> Result<Vec<f32>, WeightsError> {
    Ok(u32s(rest, count)?.into_iter().map(f32::from_bits).collect())
}
