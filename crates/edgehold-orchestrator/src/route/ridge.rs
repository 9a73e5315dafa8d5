//! Ridge regression over the likeness of texts, and what it would have said without one text or without one agent.
//!
//! With likenesses `K` of the agents' texts and `y` that is 1 for a text's own agent and 0 for the others, the scores of a
//! request are its likenesses to the texts times `(K + λI)⁻¹ y` (kernel ridge regression). What the same regression
//! without some texts says of these texts has a closed form: `y − G⁻¹ₛₛ (G y)ₛ`, with `G` for the inverse and `s` for the
//! texts (Rifkin and Lippert 2007, "Notes on regularized least squares", section 3, for one text; a block for several).

use super::vectors::{add, dot};

/// The inverse of a symmetric positive matrix, as the factor `L⁻¹` of its Cholesky form.
pub(super) struct Inverse {
    n: usize,
    /// Column `j` of `L⁻¹` in the row `j`; it begins at the diagonal.
    columns: Vec<f32>,
}

impl Inverse {
    /// Of a matrix, row by row; `None` if it is not positive. Takes n³/3 multiplications.
    pub(super) fn of(mut a: Vec<f32>, n: usize) -> Option<Self> {
        for i in 0..n {
            let (above, rest) = a.split_at_mut(i * n);
            let row = &mut rest[..n];
            for j in 0..i {
                let other = &above[j * n..j * n + n];
                row[j] = (row[j] - dot(&row[..j], &other[..j])) / other[j];
            }
            let pivot = row[i] - dot(&row[..i], &row[..i]);
            if pivot.is_nan() || pivot <= 1e-6 {
                return None;
            }
            row[i] = pivot.sqrt();
        }
        let mut columns = vec![0.0; n * n];
        for j in 0..n {
            let column = &mut columns[j * n..j * n + n];
            column[j] = 1.0 / a[j * n + j];
            for i in j + 1..n {
                let row = &a[i * n..i * n + n];
                column[i] = -dot(&row[j..i], &column[j..i]) / row[i];
            }
        }
        Some(Self { n, columns })
    }

    fn column(&self, j: usize) -> &[f32] {
        &self.columns[j * self.n..(j + 1) * self.n]
    }

    /// An element.
    pub(super) fn at(&self, i: usize, j: usize) -> f32 {
        let from = i.max(j);
        dot(&self.column(i)[from..], &self.column(j)[from..])
    }

    /// The inverse times `y`, where `y` is 1 at each text's class: a row of `classes` numbers a text.
    pub(super) fn times_classes(&self, class_of: &[u32], classes: usize) -> Vec<f32> {
        let mut sums = vec![0.0; classes * self.n];
        for (j, class) in class_of.iter().enumerate() {
            let class = *class as usize;
            add(&mut sums[class * self.n..(class + 1) * self.n], 1.0, self.column(j));
        }
        let mut product = vec![0.0; self.n * classes];
        for j in 0..self.n {
            for class in 0..classes {
                product[j * classes + class] =
                    dot(&self.column(j)[j..], &sums[class * self.n + j..(class + 1) * self.n]);
            }
        }
        product
    }

    /// What the regression without the texts `out` says of them: a row of `classes` numbers each. `product` is that of
    /// [`Inverse::times_classes`].
    pub(super) fn without(&self, out: &[usize], class_of: &[u32], product: &[f32], classes: usize) -> Vec<f32> {
        let m = out.len();
        let mut block: Vec<f32> = Vec::with_capacity(m * m);
        for i in out {
            block.extend(out.iter().map(|j| self.at(*i, *j)));
        }
        let mut said: Vec<f32> = Vec::with_capacity(m * classes);
        for i in out {
            said.extend_from_slice(&product[i * classes..(i + 1) * classes]);
        }
        eliminate(&mut block, &mut said, m, classes);
        for (row, i) in out.iter().enumerate() {
            let row = &mut said[row * classes..(row + 1) * classes];
            row.iter_mut().for_each(|x| *x = -*x);
            row[class_of[*i] as usize] += 1.0;
        }
        said
    }
}

/// Solves a small positive system in place, by elimination without pivots.
fn eliminate(a: &mut [f32], b: &mut [f32], m: usize, width: usize) {
    for k in 0..m {
        let pivot = a[k * m + k].max(1e-9);
        for i in (0..m).filter(|i| *i != k) {
            let factor = a[i * m + k] / pivot;
            for j in k..m {
                a[i * m + j] -= factor * a[k * m + j];
            }
            for j in 0..width {
                b[i * width + j] -= factor * b[k * width + j];
            }
        }
    }
    for k in 0..m {
        let pivot = a[k * m + k].max(1e-9);
        b[k * width..(k + 1) * width].iter_mut().for_each(|x| *x /= pivot);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Likenesses of a few texts, with 1 added on the diagonal.
    fn matrix(n: usize, rows: &[usize]) -> Vec<f32> {
        let like = |i: usize, j: usize| if i == j { 2.0 } else { 0.6 / (1.0 + (i as f32 - j as f32).abs() % n as f32) };
        rows.iter().flat_map(|i| rows.iter().map(move |j| like(*i, *j))).collect()
    }

    #[test]
    fn an_inverse_times_its_matrix_is_one() {
        let n = 23;
        let a = matrix(n, &(0..n).collect::<Vec<_>>());
        let inverse = Inverse::of(a.clone(), n).unwrap();
        for i in 0..n {
            for j in 0..n {
                let sum: f32 = (0..n).map(|k| a[i * n + k] * inverse.at(k, j)).sum();
                assert!((sum - f32::from(u8::from(i == j))).abs() < 1e-4, "{i} {j} {sum}");
            }
        }
        assert!(Inverse::of(vec![1.0, 2.0, 2.0, 1.0], 2).is_none());
    }

    #[test]
    fn what_is_said_without_some_texts_is_what_a_regression_without_them_says() {
        let (n, classes) = (9, 3);
        let class_of: Vec<u32> = (0..n as u32).map(|i| i % 3).collect();
        let all = matrix(n, &(0..n).collect::<Vec<_>>());
        let inverse = Inverse::of(all.clone(), n).unwrap();
        let product = inverse.times_classes(&class_of, classes);
        for out in [vec![4], vec![0, 3, 6]] {
            let said = inverse.without(&out, &class_of, &product, classes);
            let kept: Vec<usize> = (0..n).filter(|i| !out.contains(i)).collect();
            let fewer = Inverse::of(matrix(n, &kept), kept.len()).unwrap();
            let kept_classes: Vec<u32> = kept.iter().map(|i| class_of[*i]).collect();
            let weights = fewer.times_classes(&kept_classes, classes);
            for (row, i) in out.iter().enumerate() {
                for class in 0..classes {
                    let anew: f32 =
                        kept.iter().enumerate().map(|(k, j)| all[i * n + j] * weights[k * classes + class]).sum();
                    assert!((anew - said[row * classes + class]).abs() < 1e-4);
                }
            }
        }
    }
}
