//! What words are like: three codes for each of the most frequent words, in an xor map (Graf and Lemire 2020). The words
//! themselves are not stored, so that of unknown words one in 256 has codes by chance.

/// The table, in thirds, and the seed that its keys are mixed with.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) table: Vec<u32>,
    pub(super) seed: u64,
}

impl Lexicon {
    /// The codes of the word with this hash, or none.
    pub(super) fn get(&self, hash: u64) -> Option<[u8; 3]> {
        let key = mixed(hash, self.seed);
        let third = self.table.len() / 3;
        let place = |part: usize| {
            let bits = (key >> (21 * part)) & 0x1F_FFFF;
            ((bits * third as u64) >> 21) as usize + part * third
        };
        let value = (0..3).try_fold(0, |sum, part| Some(sum ^ self.table.get(place(part))?))?;
        let [check, codes @ ..] = value.to_be_bytes();
        (u64::from(check) == key >> 56).then_some(codes)
    }
}

/// The finaliser of MurmurHash3.
fn mixed(hash: u64, seed: u64) -> u64 {
    let key = hash.wrapping_add(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let key = (key ^ key >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    let key = (key ^ key >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    key ^ key >> 33
}
