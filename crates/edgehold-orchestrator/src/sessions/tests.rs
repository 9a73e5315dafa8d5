use edgehold_types::{Label, Labels};
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::kept::{Kept, KeptCall, KeptTurn};

fn labels() -> impl Strategy<Value = Labels> {
    let label =
        prop_oneof![proptest::sample::select(Label::BUILT_IN.to_vec()), "[a-z]{3}_secret".prop_map(Label::Custom),];
    let subject = "[a-z]{1,8}".prop_map(|name| name.parse().unwrap());
    (proptest::collection::vec(label, 0..4), proptest::collection::vec(subject, 0..20)).prop_map(
        |(labels, subjects)| {
            subjects.into_iter().fold(labels.into_iter().collect(), |labels: Labels, subject| labels.about(subject))
        },
    )
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        // JSON has no other numbers.
        any::<f64>().prop_filter("finite", |x| x.is_finite()).prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((".{0,8}", inner), 0..4)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn turn() -> impl Strategy<Value = KeptTurn> {
    let call = (value(), labels()).prop_map(|(arguments, labels)| KeptCall {
        tool: "read".parse().unwrap(),
        arguments,
        labels,
    });
    prop_oneof![
        (".*", labels()).prop_map(|(text, labels)| KeptTurn::User { text, labels }),
        (".*", labels()).prop_map(|(text, labels)| KeptTurn::Assistant { text, labels }),
        proptest::collection::vec(call, 0..3).prop_map(KeptTurn::Calls),
        (value(), labels()).prop_map(|(value, labels)| KeptTurn::Result {
            tool: "read".parse().unwrap(),
            value,
            labels
        }),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        turns in proptest::collection::vec(turn(), 0..6),
        whose in proptest::option::of("[a-z]{1,8}"),
        table in proptest::collection::vec(any::<u8>(), 0..50),
    ) {
        let subject = whose.map(|name| name.parse().unwrap());
        let kept = Kept { agent: "device".parse().unwrap(), subject, turns };
        let written = kept.written(&table).unwrap();
        let (read, rest) = Kept::read(&written).unwrap();
        prop_assert_eq!((read, rest), (kept, &table[..]));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Kept::read(&bytes);
    }
}

#[test]
fn whom_it_is_about_is_counted_over_all_of_it() {
    let about = |names: &[&str]| names.iter().fold(Labels::default(), |l, name| l.about(name.parse().unwrap()));
    let said = |labels| KeptTurn::User { text: String::new(), labels };
    let mut kept = Kept { agent: "device".parse().unwrap(), subject: None, turns: vec![said(about(&["ann", "bo"]))] };
    kept.turns.push(said(about(&["ann", "cy"])));
    let (named, many) = kept.about();
    assert_eq!((named.iter().map(|s| s.as_str()).collect::<Vec<_>>(), many), (vec!["ann", "bo", "cy"], false));
    let crowd: Vec<String> = (0..40).map(|i| format!("s{i}")).collect();
    kept.turns.push(said(about(&crowd.iter().map(String::as_str).collect::<Vec<_>>())));
    assert!(kept.about().1);
}
