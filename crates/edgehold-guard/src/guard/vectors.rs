//! Vectors that a model made of texts which were let in.

use crate::guard::Guard;
use crate::values::{Clean, Raw, Released};

/// How far from 1 the length of a vector may be.
const NEAR: f64 = 1e-3;

/// Numbers that are not one vector of length 1 for each text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what the model made of the texts are no vectors: there must be one for each, all as wide, of length 1")]
pub struct NotVectors;

impl Guard {
    /// Lets vectors out that were made of these texts, with the labels of all of them: a vector tells of its text, so whoever
    /// may have it is for the policy to say as it is for the text.
    ///
    /// Nothing but directions leaves here: as many vectors as there are texts, all as wide, of finite numbers and of length 1.
    /// Letters that are written as numbers are none. A model that wants to can turn what it read into a direction; what it
    /// read was [`Clean`], and no text comes out of this.
    ///
    /// # Errors
    /// They are something else.
    pub fn release_vectors(
        texts: &[Clean<String>],
        raw: Raw<Vec<Vec<f32>>>,
    ) -> Result<Released<Vec<Vec<f32>>>, NotVectors> {
        let (vectors, labels) = raw.open();
        let width = vectors.first().map_or(0, Vec::len);
        let fits = |vector: &Vec<f32>| {
            let square: f64 = vector.iter().map(|x| f64::from(*x) * f64::from(*x)).sum();
            vector.len() == width && (square.sqrt() - 1.0).abs() < NEAR
        };
        if vectors.len() != texts.len() || !vectors.iter().all(fits) {
            return Err(NotVectors);
        }
        let labels = texts.iter().fold(labels, |all, text| all.join(text.labels()));
        Ok(Released::seal(vectors, labels))
    }
}

#[cfg(test)]
mod tests {
    use edgehold_types::{Label, Labels};

    use super::*;

    fn clean(text: &str, label: Label) -> Clean<String> {
        Guard::with_defaults().admit(Raw::new(text.to_owned(), Labels::of(label))).unwrap().value
    }

    fn vectors(vectors: &[&[f32]]) -> Raw<Vec<Vec<f32>>> {
        Raw::new(vectors.iter().map(|v| v.to_vec()).collect(), Labels::default())
    }

    #[test]
    fn vectors_carry_the_labels_of_every_text() {
        let texts = [clean("it is warm", Label::Internal), clean("a pulse of 60", Label::Health)];
        let released = Guard::release_vectors(&texts, vectors(&[&[0.6, 0.8], &[-1.0, 0.0]])).unwrap();
        assert_eq!(released.get()[0], [0.6, 0.8]);
        assert!(released.labels().has(&Label::Internal) && released.labels().has(&Label::Health));
        let none = Guard::release_vectors(&[], vectors(&[])).unwrap();
        assert!(none.get().is_empty());
    }

    #[test]
    fn attack_what_is_no_direction_does_not_leave() {
        let texts = [clean("it is warm", Label::Internal)];
        let letters: Vec<f32> = "ann@example.com".bytes().map(f32::from).collect();
        let cases: [&[&[f32]]; 8] = [
            &[&letters],
            &[],
            &[&[]],
            &[&[0.0, 0.0]],
            &[&[1.0], &[1.0]],
            &[&[f32::NAN, 1.0]],
            &[&[f32::INFINITY, 0.0]],
            &[&[2.0, 0.0]],
        ];
        for case in cases {
            assert_eq!(Guard::release_vectors(&texts, vectors(case)), Err(NotVectors), "{case:?}");
        }
        let two = [clean("a", Label::Internal), clean("b", Label::Internal)];
        assert_eq!(Guard::release_vectors(&two, vectors(&[&[1.0], &[0.6, 0.8]])), Err(NotVectors));
    }
}
