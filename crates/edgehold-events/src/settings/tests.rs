use std::path::Path;

use edgehold_types::{AgentName, Label, SubjectId};

use super::*;

fn parse(text: &str) -> Result<EventSettings, Vec<String>> {
    let agents: [AgentName; 1] = ["device".parse().unwrap()];
    let names = EventNames { agents: &agents, labels: &[Label::Custom("trade_secret".to_owned())] };
    EventSettings::parse(Path::new("events.toml"), text, names)
        .map_err(|e| e.problems.iter().map(ToString::to_string).collect())
}

#[test]
fn the_shipped_example_is_read() {
    let settings = parse(include_str!("../../../../events.example.toml")).unwrap();
    assert_eq!((settings.streams.len(), settings.rules.len()), (2, 5));
    let heart = &settings.streams[1];
    let patient: SubjectId = "patient-17".parse().unwrap();
    assert!(heart.labels.has(&Label::Health) && !heart.labels.about_others_than(&patient));
    assert_eq!(heart.window_ms, Some(300_000));
    assert_eq!(settings.streams[0].fields[0].unit, "°C");
    assert!(
        matches!(settings.rules[0].condition, Condition::Threshold { above: true, bound, reset, .. } if bound == 80.0 && reset == 75.0)
    );
    assert!(matches!(settings.rules[4].condition, Condition::At { minute: 360 }));
    // What the file says is what holds without it.
    let defaults = parse("").unwrap();
    assert_eq!((defaults.intake, defaults.outbox), (settings.intake, settings.outbox));
    assert_eq!((defaults.wakes, defaults.retention), (settings.wakes, settings.retention));
    assert_eq!(defaults.dead_letters, settings.dead_letters);
}

#[test]
fn fields_may_be_a_list_or_lie_deeper() {
    let settings = parse(
        "[streams.a]\ntopic = 'a'\nfields = ['x', 'y']\nlabels = ['trade_secret']\n\
         [streams.b]\ntopic = 'b'\nfields = { power = { unit = 'W', path = 'ENERGY.Power' }, z = '' }\n",
    )
    .unwrap();
    assert_eq!(settings.streams[0].fields[1].path, ["y"]);
    assert_eq!(settings.streams[1].fields[0].path, ["ENERGY", "Power"]);
}

/// A stream `s` with the field `x`, and a rule with these lines.
fn rule(lines: &str) -> Result<EventSettings, Vec<String>> {
    parse(&format!("[streams.s]\ntopic = 's'\nfields = ['x']\n[rules.r]\nstream = 's'\nagent = 'device'\n{lines}\n"))
}

#[test]
fn mistakes_of_rules_are_told() {
    for (lines, told) in [
        ("", "the rule has no condition"),
        ("absence = { seconds = 3 }\nwhen = 'rate > 1'", "more than one condition"),
        ("threshold = { field = 'x' }", "`above` or `below`"),
        ("threshold = { field = 'x', above = 1, below = 2 }", "`above` or `below`"),
        ("threshold = { field = 'x', above = 1, reset = 2 }", "wrong side"),
        ("threshold = { field = 'x', below = 1, reset = 0 }", "wrong side"),
        ("threshold = { field = 'y', above = 1 }", "no field `y`"),
        ("threshold = { feature = 'mode', field = 'x', above = 1 }", "no feature `mode`"),
        ("threshold = { feature = 'rate', field = 'x', above = 1 }", "it has no field"),
        ("threshold = { field = 'x', above = 1, foo = 2 }", "unknown key `foo`"),
        ("absence = { }", "`seconds` is missing"),
        ("change = { field = 'x' }", "`by` is missing"),
        ("change = { field = 'x', by = 0 }", "`by` cannot be 0"),
        ("schedule = { }", "either `every_s` or `at`"),
        ("schedule = { at = '24:00' }", "no time of day"),
        ("schedule = { at = '+1:00' }", "no time of day"),
        ("when = 'mean.x >'", "the expression cannot be used"),
        ("when = 'mean.y > 1'", "there is no `mean.y`"),
        ("when = 'secret.x > 1'", "there is no `secret.x`"),
        ("when = 'mean > 1'", "there is no `mean`"),
        ("when = '1 > 0'", "does not look at any feature"),
        ("absence = { seconds = 3 }\nsay = '{{ mean.y }}'", "there is no `mean.y`"),
        ("absence = { seconds = 3 }\nsay = '{{ '", "`say` cannot be used"),
        ("absence = { seconds = 3 }\npublish = 'a/+'", "it has wildcards"),
        ("absence = { seconds = 3 }\npriority = 'now'", "`priority` cannot be"),
    ] {
        let problems = rule(lines).expect_err(lines);
        assert!(problems.iter().any(|p| p.contains(told)), "{lines}: {problems:#?}");
    }
}

#[test]
fn every_mistake_is_told_at_once_and_with_its_line() {
    let problems = parse(
        "[streams.s]\ntopic = 'a/#/b'\nfields = { mean = '°C' }\nlabels = ['secret']\n\
         [rules.r]\nstream = 'nowhere'\nagent = 'ghost'\nwhen = 'rate > 1'\n[outbox]\nwhen_full = 'explode'\n",
    )
    .unwrap_err();
    let all = problems.join("\n");
    for told in ["events.toml:2:9:", "events.toml:3:", "events.toml:4:", "no agent `ghost`", "events.toml:10:"] {
        assert!(all.contains(told), "{told} in {all}");
    }
    assert!(!all.contains("there is no stream"), "its stream has mistakes of its own: {all}");
}
