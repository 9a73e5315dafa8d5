use std::time::Duration;

use edgehold_config::{Fields, Section};
use edgehold_guard::{Guard, Raw};
use edgehold_model::{Constraint, ModelError, Piece, Script, ScriptedModel};
use edgehold_types::{Labels, Timestamp};

use super::*;

fn agent(name: &str, description: &str, examples: &[&str]) -> RoutedAgent {
    RoutedAgent {
        name: name.parse().unwrap(),
        description: description.into(),
        examples: examples.iter().map(|e| (*e).to_owned()).collect(),
        tools: Vec::new(),
    }
}

fn agents() -> Vec<RoutedAgent> {
    vec![
        agent(
            "lights",
            "Switches and dims the lights of a room.",
            &["turn the lights on", "dim the lamp in the kitchen", "lights off please", "make the bedroom brighter"],
        ),
        agent(
            "heating",
            "Sets the temperature of a room.",
            &[
                "it is too cold here",
                "set the heating to 21 degrees",
                "warm up the living room",
                "lower the thermostat",
            ],
        ),
        agent(
            "bakery",
            "Takes orders for bread and cakes.",
            &[
                "i would like two loaves of rye",
                "order a birthday cake",
                "twelve rolls for sunday",
                "is there rye bread",
            ],
        ),
    ]
}

fn request(text: &str) -> Request<'_> {
    Request { explicit: None, text, topic: None, source: None, now: Timestamp(0) }
}

fn name(text: &str) -> AgentName {
    text.parse().unwrap()
}

#[test]
fn similarity_finds_the_agent_and_says_why() {
    let router = Router::new(&agents(), vec![], None);
    for (text, expect) in [
        ("dim the bedroom lights", "lights"),
        ("please set the thermostat to 19 degrees", "heating"),
        ("order rye bread for sunday", "bakery"),
    ] {
        let got = router.decide(&request(text));
        assert_eq!(got.agent, Some(name(expect)), "{text}: {got:?}");
        assert_eq!(got.explain[0].agent, name(expect));
        assert!(got.explain[0].nearest.as_ref().is_some_and(|(_, like)| *like > 0.2), "{got:?}");
    }
}

#[test]
fn what_no_agent_is_for_is_out_of_scope_or_goes_to_the_fallback_agent() {
    let router = Router::new(&agents(), vec![], None);
    let odd = "compose a symphony about quantum mechanics";
    let got = router.decide(&request(odd));
    assert!(matches!(got.by, By::OutOfScope { .. }) && got.agent.is_none(), "{got:?}");
    for nothing in ["", "  ", "…", "\u{0}"] {
        assert!(matches!(router.decide(&request(nothing)).by, By::OutOfScope { .. }));
    }
    let router = router.with_fallback(Some(name("bakery")));
    assert_eq!(router.decide(&request(odd)).agent, Some(name("bakery")));
    assert_eq!(router.with_fallback(Some(name("gone"))).fallback(), None);
}

#[test]
fn a_request_between_two_agents_is_undecided() {
    let thresholds = Thresholds { in_scope: 0.0, margin: 2.0 };
    let router = Router::new(&agents(), vec![], None).with_thresholds(thresholds);
    let got = router.decide(&request("warm lights"));
    let By::Undecided { shortlist } = &got.by else { panic!("{got:?}") };
    assert!(shortlist.len() >= 2 && got.agent.as_ref() == shortlist.first());
    assert_eq!(router.candidates(shortlist)[0].name, shortlist[0]);
}

#[test]
fn the_named_agent_comes_first_then_rules_then_the_only_one() {
    let rule = |agent: &str| RouteRule {
        name: "night".parse().unwrap(),
        topic: Some("plant/+/alarm/#".parse().unwrap()),
        source: None,
        pattern: None,
        hours: None,
        agent: name(agent),
    };
    let router = Router::new(&agents(), vec![rule("gone"), rule("heating")], None);
    let topical = Request { topic: Some("plant/7/alarm/fire"), ..request("dim the lights") };
    let got = router.decide(&topical);
    assert_eq!((got.agent, got.by), (Some(name("heating")), By::Rule { rule: "night".parse().unwrap() }));
    let explicit = name("bakery");
    let got = router.decide(&Request { explicit: Some(&explicit), ..topical });
    assert_eq!((got.agent, got.by), (Some(explicit), By::Explicit));
    let gone = name("gone");
    let got = router.decide(&Request { explicit: Some(&gone), ..topical });
    assert_eq!((got.agent, got.by), (None, By::Explicit));
    let only = Router::new(&agents()[..1], vec![], None);
    assert_eq!(only.decide(&request("anything")).by, By::Only);
    assert!(Router::new(&[], vec![], None).decide(&request("anything")).agent.is_none());
}

#[test]
fn agents_with_no_examples_or_the_same_ones_do_no_harm() {
    let bare = [agent("a", "Waters plants.", &[]), agent("b", "Feeds the cat.", &[])];
    let got = Router::new(&bare, vec![], None).decide(&request("feed the cat"));
    assert_eq!(got.explain[0].agent, name("b"), "{got:?}");
    assert_eq!(got.explain[0].nearest, None);
    let twins = [agent("a", "x", &["feed the cat"; 5]), agent("b", "x", &["feed the cat"; 5])];
    let got = Router::new(&twins, vec![], None).decide(&request("feed the cat"));
    assert!(got.explain.iter().all(|c| c.score.is_finite()), "{got:?}");
    let empty = [agent("a", "", &[""]), agent("b", "", &["…"])];
    assert!(Router::new(&empty, vec![], None).decide(&request("x")).explain.iter().all(|c| c.score.is_finite()));
}

/// Vectors by a table: words of one meaning are one direction.
struct Meanings(&'static [(&'static str, usize)]);

impl WordVectors for Meanings {
    fn size(&self) -> usize {
        4
    }
    fn add(&self, word: &str, weight: f32, sum: &mut [f32]) {
        if let Some((_, at)) = self.0.iter().find(|(w, _)| *w == word) {
            sum[*at] += weight;
        }
    }
}

#[test]
fn word_vectors_find_what_shares_no_word_with_the_examples() {
    let words = Meanings(&[("lights", 0), ("lamp", 0), ("illumination", 0), ("heating", 1), ("bread", 2), ("cake", 2)]);
    let router = Router::new(&agents(), vec![], Some(Arc::new(words)));
    let got = router.decide(&request("illumination"));
    assert_eq!(got.explain[0].agent, name("lights"), "{got:?}");
}

#[test]
fn many_agents_are_routed_by_their_middle_alone() {
    let word = |n: usize| ["ka", "lo", "mi", "ne", "pu", "ra", "si", "to"][n % 8];
    let agents: Vec<RoutedAgent> = (0..250)
        .map(|i| {
            let own = format!("{}{}{}{}", word(i), word(i / 8), word(i / 64), word(i * 7 / 3));
            let examples: Vec<String> = (0..10).map(|e| format!("please {} the {own} now", word(e))).collect();
            let examples: Vec<&str> = examples.iter().map(String::as_str).collect();
            agent(&format!("a{i}-{own}"), &format!("Looks after the {own}."), &examples)
        })
        .collect();
    let router = Router::new(&agents, vec![], None);
    assert!(!router.is_learned());
    for i in [0, 7, 99, 249] {
        let text = format!("look after {} today", agents[i].description.trim_start_matches("Looks after the "));
        assert_eq!(router.decide(&request(&text)).explain[0].agent, agents[i].name, "{text}");
    }
}

#[test]
fn topics_match_as_in_mqtt() {
    let matches = |filter: &str, topic: &str| filter.parse::<edgehold_types::TopicFilter>().unwrap().matches(topic);
    for (filter, topic) in [("a/b", "a/b"), ("a/+", "a/b"), ("#", "a/b"), ("a/#", "a"), ("a/#", "a/b/c"), ("+/+", "/x")]
    {
        assert!(matches(filter, topic), "{filter} {topic}");
    }
    for (filter, topic) in
        [("a/b", "a/B"), ("a/+", "a"), ("a/+", "a/b/c"), ("#", "$SYS/x"), ("+/x", "$SYS/x"), ("a", "a/b")]
    {
        assert!(!matches(filter, topic), "{filter} {topic}");
    }
    for wrong in ["", "a/#/b", "a+", "a/b#", "a\0"] {
        assert!(wrong.parse::<edgehold_types::TopicFilter>().is_err(), "{wrong:?}");
    }
}

#[test]
fn hours_hold_over_midnight_and_on_their_days() {
    // 1970-01-01 was a Thursday.
    let at = |day: u64, hour: u64, minute: u64| Timestamp(((day * 24 + hour) * 60 + minute) * 60_000);
    let day = Hours::parse(Some("08:00-17:30"), Some(&["thu".into()])).unwrap();
    assert!(day.hold(at(0, 8, 0)) && day.hold(at(7, 17, 29)));
    assert!(!day.hold(at(0, 7, 59)) && !day.hold(at(0, 17, 30)) && !day.hold(at(1, 9, 0)));
    let night = Hours::parse(Some("22:00-06:00"), Some(&["fri".into()])).unwrap();
    assert!(
        night.hold(at(1, 23, 0)) && night.hold(at(2, 5, 59)) && !night.hold(at(1, 5, 0)) && !night.hold(at(2, 22, 0))
    );
    assert!(Hours::parse(Some("00:00-24:00"), None).unwrap().hold(at(3, 23, 59)));
    for wrong in ["8-17", "08:00", "08:00-08:00", "25:00-26:00", "08:60-09:00", "-1:00-02:00"] {
        assert!(Hours::parse(Some(wrong), None).is_err(), "{wrong}");
    }
    assert!(Hours::parse(None, Some(&["monday".into()])).is_err());
}

fn read(text: &str) -> Result<Vec<RouteRule>, String> {
    let section = Section::parse(std::path::Path::new("edgehold.toml"), text).unwrap();
    let mut fields = Fields::of(&section);
    let rules = read_rules(&mut fields);
    fields.finish().map(|()| rules).map_err(|e| e.to_string())
}

#[test]
fn rules_are_read_in_their_order_and_every_mistake_is_said() {
    let text = "[routes.alarms]\ntopic = \"alarm/#\"\nagent = \"heating\"\n\
                [routes.bread]\npattern = \"(?i)\\\\bbread\\\\b\"\nsource = \"cli\"\nhours = \"06:00-12:00\"\nagent = \"bakery\"\n";
    let rules = read(text).unwrap();
    assert_eq!(rules.iter().map(|r| r.name.as_str()).collect::<Vec<_>>(), ["alarms", "bread"]);
    let morning = Request { source: Some("cli"), now: Timestamp(7 * 3_600_000), ..request("some BREAD") };
    assert!(rules[1].matches(&morning) && !rules[0].matches(&morning));
    assert!(!rules[1].matches(&Request { source: Some("api"), ..morning }));
    assert!(!rules[1].matches(&Request { text: "breadth", ..morning }));
    assert!(!rules[1].matches(&Request { now: Timestamp(0), ..morning }));
    for (wrong, said) in [
        ("agent = \"a\"", "without a condition"),
        ("source = \"x\"", "`agent` is missing"),
        ("agent = \"a\"\ntopic = \"a/#/b\"", "topic filter"),
        ("agent = \"a\"\npattern = \"(\"", "pattern"),
        ("agent = \"a\"\npattern = \"(a{1000}){1000}\"", "pattern"),
        ("agent = \"a\"\nhours = \"noon\"", "08:00-18:30"),
        ("agent = \"a\"\ndays = [\"someday\"]", "weekday"),
        ("agent = \"a\"\nsource = \"x\"\ntopics = \"y\"", "topics"),
    ] {
        let error = read(&format!("[routes.r]\n{wrong}\n")).unwrap_err();
        assert!(error.contains(said), "{error}");
    }
}

fn ask(scripts: Vec<Script>, limit: Duration) -> (Choice, ScriptedModel) {
    let model = ScriptedModel::new(scripts);
    let guard = Guard::with_defaults();
    let router = Router::new(&agents(), vec![], None);
    let text = guard.admit(Raw::new("warm lights".into(), Labels::default())).unwrap().value;
    let shortlist = router.candidates(&[name("lights"), name("heating")]);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let choice = runtime.block_on(choose(&model, &guard, text, &shortlist, limit));
    (choice, model)
}

fn says(text: &str) -> Vec<Script> {
    vec![Script::Write(vec![Piece::Text(text.as_bytes().to_vec())])]
}

#[test]
fn the_model_chooses_among_the_shortlist_or_none() {
    let (choice, model) = ask(says("heating"), Duration::from_secs(5));
    assert_eq!(choice, Choice::Agent(name("heating")));
    let asked = &model.requests()[0];
    let Constraint::Choice(options) = &asked.constraint else { panic!("{:?}", asked.constraint) };
    assert_eq!(options, &["lights", "heating", "none"]);
    assert!(asked.prompt.prefix.system.contains("heating: Sets the temperature of a room."));
    assert_eq!(ask(says("none"), Duration::from_secs(5)).0, Choice::Nobody);
}

#[test]
fn a_model_that_fails_hangs_or_says_something_else_has_not_chosen() {
    for scripts in [says("bakery"), says(""), vec![Script::Fail(ModelError::Runtime("x".into()))], vec![Script::Hang]] {
        assert!(matches!(ask(scripts, Duration::from_millis(50)).0, Choice::Failed(_)));
    }
}

#[test]
fn the_vectors_of_the_shipped_model_know_what_belongs_together() {
    let model = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/edgehold-nano-v0.5.gguf")).unwrap();
    let vectors = TokenVectors::from_gguf(&model).unwrap();
    let of = |word: &str| {
        let mut sum = vec![0.0; vectors.size()];
        vectors.add(word, 1.0, &mut sum);
        sum
    };
    let like = |a: &str, b: &str| super::vectors::dot(&of(a), &of(b));
    assert!((like("lamp", "lamp") - 1.0).abs() < 0.05);
    assert!(like("euro", "dollar") > like("euro", "kitchen") + 0.1);
    assert!(like("xyzzyplugh", "xyzzyplugh") < 0.5 && of("привет").iter().all(|x| *x == 0.0));
    for cut in [0, 100, 10_000, 400_000, model.len() - 8_000_000] {
        assert!(TokenVectors::from_gguf(&model[..cut]).is_err(), "{cut}");
    }
}
