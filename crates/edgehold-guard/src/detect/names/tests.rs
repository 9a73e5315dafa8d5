use serde::Deserialize;

use super::*;
use crate::detect::names::weights::WeightsError;

/// What the trainer computed for a text.
#[derive(Deserialize)]
struct Row {
    text: String,
    words: Vec<(String, Vec<f32>)>,
}

#[test]
fn the_product_computes_what_the_trainer_does() {
    let rows: Vec<Row> = serde_json::from_str(include_str!("fixture.json")).unwrap();
    let weights = &Classifier::shipped().weights;
    let mut network = Network::new(weights);
    for row in rows {
        let mut expect = row.words.iter();
        for segment in words::segments(&row.text) {
            let scores = network.scores(&row.text, &segment);
            for (word, scores) in segment.iter().zip(scores) {
                let (text, known) = expect.next().unwrap();
                assert_eq!(&row.text[word.clone()], text);
                for (a, b) in scores.iter().zip(known) {
                    assert!((a - b).abs() < 0.01, "{}: {text}: {scores:?} instead of {known:?}", row.text);
                }
            }
        }
        assert!(expect.next().is_none());
    }
}

#[test]
fn weights_that_do_not_fit_are_refused() {
    let check = |file: &[u8], error| assert_eq!(Weights::read(file).unwrap_err(), error);
    check(b"", WeightsError::Form);
    check(b"GGUF", WeightsError::Form);
    check(&SHIPPED[..8], WeightsError::Short);
    check(&SHIPPED[..SHIPPED.len() - 1], WeightsError::Short);
    check(&[SHIPPED, &[0]].concat(), WeightsError::Long);
    let mut other = SHIPPED.to_vec();
    other[8] ^= 1;
    check(&other, WeightsError::Form);
    assert!(Weights::read(SHIPPED).is_ok() && SHIPPED.len() < 2 << 20);
}

fn found(text: &str) -> Vec<(&str, &'static str)> {
    Classifier::shipped().find(text, 0).into_iter().map(|n| (&text[n.range], n.entity.name())).collect()
}

#[test]
fn people_places_and_organisations_are_told_apart() {
    for (text, expect) in [
        ("Please call John Smith in Chicago.", vec![("John Smith", "person"), ("Chicago", "place")]),
        ("my name is priya venkataraman", vec![("priya venkataraman", "person")]),
        ("Dear Mr. O'Brien,", vec![("O'Brien", "person")]),
        ("The temperature in the living room is 21 degrees.", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(found(text), expect, "{text}");
    }
}

#[test]
fn a_marker_is_no_name_and_none_goes_across_it() {
    let found = |text: &str| {
        let found = crate::detect::Detector::new().find(text);
        found.iter().map(|f| text[f.range.clone()].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found("We met [person] from [place] there."), Vec::<String>::new());
    assert_eq!(found("I met Anna [person] Schmidt there."), ["Anna", "Schmidt"]);
}
