//! From a file's sections to rules and lists.

use edgehold_config::{ConfigError, Fields, Section};

use super::{Denied, Recognisers, plain};
use crate::detect::check::{self, digits};
use crate::detect::context;
use crate::detect::entity::Entity;
use crate::detect::intern::{intern, intern_all};
use crate::detect::rule::{Rule, SURE};
use crate::detect::rules;

/// A pattern is not longer than this, and neither is what it matches or what stands in a list, in bytes.
const PATTERN: usize = 1000;
const MATCH: usize = 512;
const LISTED: usize = 256;
/// There are not more recognisers than this.
const MOST: usize = 200;

type Check = fn(&str) -> bool;

/// The checks that a file may name.
const CHECKS: &[(&str, Check)] = &[
    ("luhn", |text| check::luhn(&digits(text))),
    ("verhoeff", |text| check::verhoeff(&digits(text))),
    ("mod97", |text| check::mod97_is_one(check::alphanumeric(text).into_iter())),
    ("mod11_10", |text| check::mod11_10(&digits(text))),
    ("icao", |text| check::icao(&check::alphanumeric(text))),
    ("varied", check::varied),
];

/// Adds what a file holds.
pub(super) fn file(top: &Section, all: &mut Recognisers) -> Result<(), ConfigError> {
    let mut fields = Fields::of(top);
    let denied = Entity::named("denied");
    let deny = list(&mut fields, "deny");
    let allow = list(&mut fields, "allow");
    all.deny.extend(deny.into_iter().map(|text| Denied { text, entity: denied, rule: "deny" }));
    all.allow.extend(allow.into_iter().map(|text| (text, None)));
    fields.tables("recogniser", |fields| recogniser(fields, all));
    let both = all.deny.iter().find(|d| all.allow.iter().any(|(allowed, _)| *allowed == d.text));
    if both.is_some() {
        let hint = "decide: what is denied is always treated, whatever is allowed".to_owned();
        fields.problem("allow", "a text is in a list of what is denied and in one of what is allowed", Some(hint));
    }
    fields.finish()
}

fn recogniser(fields: &mut Fields<'_>, all: &mut Recognisers) {
    let name = name(fields, all);
    let entity = entity(fields).or(name.as_deref().map(Entity::named));
    let pattern = pattern(fields);
    let check = fields.choice("validator", CHECKS);
    let labels = words(fields, "context");
    let unless = words(fields, "unless");
    let checked = check.is_some();
    let alone = fields.number("confidence", 0.0..=1.0).map_or(if checked { 0.8 } else { 0.6 }, |n| n as f32);
    let labelled = fields.number("labelled", 0.0..=1.0).map_or(0.95, |n| n as f32);
    let (deny, allow) = (list(fields, "deny"), list(fields, "allow"));
    if fields.entry("pattern").is_none() && deny.is_empty() {
        let hint = "write a `pattern`, or a list of texts as `deny`".to_owned();
        fields.problem("pattern", "the recogniser can find nothing", Some(hint));
    }
    if pattern.is_some() && alone < SURE && (labels.is_empty() || labelled < SURE) {
        let hint =
            format!("below {SURE} nothing is treated: raise `confidence`, or give `context` and raise `labelled`");
        fields.problem("confidence", "the recogniser can never be sure", Some(hint));
    }
    let (Some(name), Some(entity)) = (name, entity) else { return };
    let name = intern(&name);
    if let Some(pattern) = pattern {
        let labels = intern_all(&labels);
        let unless = intern_all(&unless);
        all.rules.push(Rule { name, entity, pattern: intern(&pattern), check, alone, labels, labelled, unless });
    }
    all.deny.extend(deny.into_iter().map(|text| Denied { text, entity, rule: name }));
    all.allow.extend(allow.into_iter().map(|text| (text, Some(name))));
}

fn name(fields: &mut Fields<'_>, all: &Recognisers) -> Option<String> {
    let name = fields.required_text("name", "give each recogniser a name, such as \"badge\"")?;
    let taken = |n: &str| n == name;
    let built_in = rules::all().iter().any(|r| taken(r.name))
        || ["email", "card", "phone", "iban", "deny"].contains(&name.as_str());
    if !is_name(&name) {
        fields.problem("name", format!("`name` cannot be {name:?}"), Some(NAMES.to_owned()));
    } else if built_in || all.rules.iter().any(|r| taken(r.name)) || all.deny.iter().any(|d| taken(d.rule)) {
        fields.problem(
            "name",
            format!("there is a recogniser `{name}` already"),
            Some("choose another name".to_owned()),
        );
    } else if all.rules.len() >= MOST {
        fields.problem("name", format!("there are more than {MOST} recognisers"), Some("join some of them".to_owned()));
    } else {
        return Some(name);
    }
    None
}

const NAMES: &str = "use up to 40 small letters, digits and `_`, a letter first";

fn is_name(name: &str) -> bool {
    name.len() <= 40
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn entity(fields: &mut Fields<'_>) -> Option<Entity> {
    let name = fields.some_text("entity")?;
    if !is_name(&name) {
        fields.problem("entity", format!("`entity` cannot be {name:?}"), Some(NAMES.to_owned()));
        return None;
    }
    Some(Entity::named(&name))
}

fn pattern(fields: &mut Fields<'_>) -> Option<String> {
    let pattern = fields.some_text("pattern")?;
    let mut fault = |message: String, hint: &str| {
        fields.problem("pattern", message, Some(hint.to_owned()));
        None
    };
    if pattern.len() > PATTERN {
        return fault(format!("the pattern is longer than {PATTERN} bytes"), "make several recognisers of it");
    }
    let hir = match regex_syntax::parse(&pattern) {
        Ok(hir) => hir,
        Err(error) => {
            let last = error.to_string().lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
            return fault(
                format!("this is no pattern: {last}"),
                "write it in the syntax of the Rust crate `regex`, without lookaround",
            );
        }
    };
    if hir.properties().minimum_len().unwrap_or(0) == 0 {
        return fault("the pattern matches where nothing stands".to_owned(), "let it ask for one character at least");
    }
    if hir.properties().maximum_len().is_none_or(|most| most > MATCH) {
        let hint = "say how often a part may be repeated: `{1,20}` in place of `+` or `*`";
        return fault(format!("what the pattern matches may be longer than {MATCH} bytes"), hint);
    }
    if let Err(error) = crate::detect::front::compiles(&hir) {
        return fault(format!("the pattern is too large: {error}"), "repeat less, or make several recognisers of it");
    }
    Some(pattern)
}

/// Texts in their plain form.
fn list(fields: &mut Fields<'_>, key: &str) -> Vec<String> {
    let texts = fields.texts(key).unwrap_or_default();
    if texts.iter().any(|text| text.len() > LISTED) {
        fields.problem(
            key,
            format!("`{key}` has a text of more than {LISTED} bytes"),
            Some("list what is shorter".to_owned()),
        );
    }
    texts.iter().map(|text| plain(text)).filter(|text| !text.is_empty()).collect()
}

/// Labels: words in lower case with single spaces, as `context` compares them.
fn words(fields: &mut Fields<'_>, key: &str) -> Vec<String> {
    let texts = fields.texts(key).unwrap_or_default();
    if texts.iter().any(|text| text.len() > LISTED || text.split_whitespace().count() > 4) {
        fields.problem(
            key,
            format!("`{key}` has a label of more than four words"),
            Some("name the words that tell most".to_owned()),
        );
    }
    let of = |text: &String| {
        let plain = plain(text).to_lowercase();
        plain.split(|c: char| !context::is_word(c)).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
    };
    texts.iter().map(of).filter(|text| !text.is_empty()).collect()
}
