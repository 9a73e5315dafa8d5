//! Every rule over every window, one after the other: what the fast way is measured by.

mod normal;

use std::ops::Range;
use std::sync::LazyLock;

use regex_automata::Input;
use regex_automata::meta::Regex;

use crate::detect::front::parsed;
use crate::detect::overlap::EVERY_KIND;
use crate::detect::rule::{Rule, SURE};
use crate::detect::scan::{Found, finish, judge};
use crate::detect::view::View;
use crate::detect::{context, rules, window};

static RULES: LazyLock<Vec<(Rule, Regex)>> = LazyLock::new(|| compiled(rules::all()));

fn compiled(rules: Vec<Rule>) -> Vec<(Rule, Regex)> {
    let pattern = |rule: &Rule| parsed(rule.pattern).unwrap();
    rules.into_iter().map(|r| (r, Regex::builder().build_from_hir(&pattern(&r)).unwrap())).collect()
}

/// What the built-in rules find.
pub(crate) fn find(text: &str) -> Vec<Found> {
    find_with(&RULES, text, window::joined)
}

fn find_with(rules: &[(Rule, Regex)], text: &str, windows: fn(&str) -> Vec<Range<usize>>) -> Vec<Found> {
    let view = View::of("", text);
    let mut found = Vec::new();
    for mut rest in windows(&view.text) {
        while !rest.is_empty() {
            let (part, next) = window::first_part(&view.text, &rest);
            let mut all = Vec::new();
            for (rule, pattern) in rules {
                matches(rule, pattern, &view.text, part.clone(), &mut all);
            }
            crate::detect::rules::finders_plainly(&view.text, part, &mut all);
            all.retain(|f| f.range.start < next);
            let (more, next) = finish(&view, all, next, EVERY_KIND, |_| true);
            found.extend(more);
            rest.start = next;
        }
    }
    found
}

/// What a rule finds in a window of the plain text.
fn matches(rule: &Rule, pattern: &Regex, text: &str, window: Range<usize>, all: &mut Vec<Found>) {
    let mut at = window.start;
    while at < window.end {
        let mut captures = pattern.create_captures();
        pattern.search_captures(&Input::new(&text[..window.end]).range(at..), &mut captures);
        let Some(whole) = captures.get_match().map(|found| found.range()) else { return };
        let range = captures.get_group_by_name("x").map_or(whole.clone(), Range::from);
        match judge(rule, text, whole.clone(), range.clone(), true).filter(|f| f.confidence >= SURE) {
            Some(found) => {
                all.push(found);
                at = range.end.max(at + 1);
            }
            None => at = context::next_start(text, whole.start),
        }
    }
}

/// The texts that stand in the tests of the rules: what is found, and what is not.
fn examples() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/detect/rules");
    let literal = regex::Regex::new(r#""((?:[^"\\]|\\.)*)""#).unwrap();
    let mut all = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let Some((_, tests)) = source.split_once("mod tests") else { continue };
        all.extend(literal.captures_iter(tests).map(|c| c[1].replace("\\n", "\n").replace("\\\"", "\"")));
    }
    all.sort();
    assert!(all.len() > 500, "{}", all.len());
    all
}

/// Words of prose, labels, ordinary numbers and marks.
const PROSE: &str = "the of and a to in report house Monday during bring market may number account no id card passport is \
    licence ssn SSN's tel phone Berlin rue de 12 1998 3.5 kg 12% 1,234 $5.99 12:30 10:45:01 2026-11-25 v1.2.3 12-14 C4 B2B 401k \
    x86_64 0x1F A1B2C3 @ jo@x.org https://x.org/a?b=1 example.com fe80::1 ab:cd:ef:01:02:03 10.1.2.3 ( ) ((( [at] - -- --- \
    номер паспорт Straße Größe é ü 护照 号码 番号は サンプル 여권번호 는 รหัส पासपोर्ट ١٢٣ ４１１１ password: pwd token bic swift";

mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::detect::normal::Normal;
    use crate::detect::rules::tests::DETECTOR;

    static EXAMPLES: LazyLock<Vec<String>> = LazyLock::new(examples);

    #[track_caller]
    fn same(text: &str) {
        let normal = Normal::of(text);
        assert_eq!((normal.text.into_owned(), normal.pieces), normal::of(text), "{text:?}");
        assert_eq!(DETECTOR.find(text), find(text), "{text:?}");
    }

    #[test]
    fn the_fast_way_finds_what_the_slow_one_does_in_every_example() {
        same("SSN's\u{200b}001010001");
        for text in EXAMPLES.iter() {
            same(text);
            same(&format!("before {text}, and after that (no. 12) it went on."));
            same(&format!("7{text}8"));
            same(&text.to_uppercase());
            same(&text.replace(' ', "\u{a0} "));
            same(&text.replace(' ', "\n"));
            same(&text.replace(['-', '.'], "–"));
            same(&text.replace(' ', ""));
        }
    }

    fn piece() -> impl Strategy<Value = String> {
        let words: Vec<&str> = PROSE.split_whitespace().collect();
        prop_oneof![
            4 => proptest::sample::select(words).prop_map(str::to_owned),
            3 => any::<proptest::sample::Index>().prop_map(|i| i.get(&EXAMPLES).clone()),
            1 => "[0-9]{1,20}",
            1 => "[ a-c0-9\\n\\t\\r٣–—\u{200b}\u{ad}\u{a0}аеоΑօé護ｈ＠﹫\\[\\]hx(dot)%40]{0,20}",
            1 => "[0-9A-Za-z]{1,24}",
            1 => "[0-9 .()/+-]{1,30}",
            1 => "[A-Z]{1,3}[ -]?[0-9]{1,10}[A-Z]?",
        ]
    }

    fn glue() -> impl Strategy<Value = &'static str> {
        proptest::sample::select(vec![
            " ", " ", " ", " ", "", "-", ", ", ": ", "\n", "\n\n", ". ", "\u{200b}", "/", "'s ", "_", "#",
        ])
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]
        #[test]
        fn the_fast_way_finds_what_the_slow_one_does(pieces in proptest::collection::vec((piece(), glue()), 1..40)) {
            let text: String = pieces.into_iter().flat_map(|(piece, glue)| [piece, glue.to_owned()]).collect();
            let normal = Normal::of(&text);
            prop_assert_eq!((normal.text.into_owned(), normal.pieces), normal::of(&text), "{:?}", text);
            prop_assert_eq!(DETECTOR.find(&text), find(&text), "{:?}", text);
        }
    }

    /// Long ones, where windows have no end.
    #[test]
    fn the_fast_way_finds_what_the_slow_one_does_in_long_texts() {
        for skip in 0..3 {
            let text: Vec<&str> = EXAMPLES.iter().skip(skip).step_by(3).map(String::as_str).collect();
            same(&text.join(" "));
        }
    }
}

/// The same with rules of an owner's, one of which is looked for everywhere.
#[cfg(test)]
mod custom {
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;
    use crate::detect::{Detector, Recognisers};

    const FILE: &str = r#"
[[recogniser]]
name = "badge"
pattern = '[A-Z]{2}-?[0-9]{4,6}'
context = ["badge", "Ausweis Nr."]
confidence = 0.4
[[recogniser]]
name = "project"
pattern = 'project (?P<x>[A-Z][a-z]{2,12})'
[[recogniser]]
name = "locker"
entity = "address"
pattern = '[0-9]{3}[A-F]'
validator = "varied"
unless = ["page"]
"#;

    static CUSTOM: LazyLock<(Detector, Vec<(Rule, Regex)>)> = LazyLock::new(|| {
        let all = Recognisers::parse(Path::new("r.toml"), FILE).unwrap();
        let mut rules = rules::all();
        rules.extend(&all.rules);
        (Detector::with(&all).unwrap().without_names(), compiled(rules))
    });

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        #[test]
        fn an_owner_s_rules_are_found_as_the_slow_way_finds_them(
            pieces in proptest::collection::vec(
                prop_oneof![
                    Just("badge AB1234"), Just("AB-12345"), Just("project Falcon"), Just("project x"), Just("page 123A"), Just("123A"),
                    Just("111A"), Just("Ausweis-Nr: QX 4711 QX4711"), Just("jo@x.org"), Just("the"), Just("of words,"), Just("badge"),
                ],
                1..60,
            ),
        ) {
            let text = pieces.join(" ");
            let everywhere = |text: &str| std::iter::once(0..text.len()).collect();
            prop_assert_eq!(CUSTOM.0.find(&text), find_with(&CUSTOM.1, &text, everywhere), "{:?}", text);
        }
    }
}
