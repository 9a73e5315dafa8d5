//! What words mean, for words that an agent's examples do not have.

/// A vector for each word: words of a like meaning have vectors of a like direction. A caller hands them in.
pub trait WordVectors: Send + Sync {
    /// The numbers in a vector.
    fn size(&self) -> usize;

    /// Adds a word's vector times `weight` to `sum`, which has [`WordVectors::size`] numbers. The vector's length is 1 at
    /// most, and less where it is a guess from the word's parts. A word that is not known adds nothing. The word is in
    /// small letters.
    fn add(&self, word: &str, weight: f32, sum: &mut [f32]);
}

/// The direction of a sum of vectors: the same with length 1, or zero.
pub(super) fn direct(sum: &mut [f32]) {
    let length = dot(sum, sum).sqrt();
    if length > f32::MIN_POSITIVE {
        sum.iter_mut().for_each(|x| *x /= length);
    }
}

/// The inner product, in lanes that a compiler can put side by side.
pub(super) fn dot(a: &[f32], b: &[f32]) -> f32 {
    const LANES: usize = 16;
    let n = a.len().min(b.len());
    let (a, b) = (&a[..n], &b[..n]);
    let mut sums = [0.0_f32; LANES];
    let (mut left, mut right) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    for (x, y) in left.by_ref().zip(right.by_ref()) {
        for lane in 0..LANES {
            sums[lane] += x[lane] * y[lane];
        }
    }
    let rest: f32 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    sums.iter().sum::<f32>() + rest
}

/// Adds a vector times a number.
pub(super) fn add(sum: &mut [f32], times: f32, vector: &[f32]) {
    for (s, v) in sum.iter_mut().zip(vector) {
        *s += times * v;
    }
}
