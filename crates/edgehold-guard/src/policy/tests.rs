use edgehold_types::SubjectId;

use super::*;
use crate::detect::Entity;
use crate::guard::Recipient;
use crate::treat::Treatment;

fn names() -> (Vec<AgentName>, Vec<ToolName>) {
    let agents = ["ward", "device"].map(|a| a.parse().unwrap()).to_vec();
    (agents, ["publish", "read_chart"].map(|t| t.parse().unwrap()).to_vec())
}

fn read(text: &str) -> Result<Policy, String> {
    let (agents, tools) = names();
    let names = Names { agents: &agents, tools: Some(&tools), kinds: &[] };
    Policy::parse(Path::new("policy.toml"), text, names).map_err(|e| e.to_string())
}

const WARD: &str = r#"
labels = ["trade_secret"]

[treat]
profile = "standard"
email = "mask"
restore_for = ["asker"]
[treat.out]
person = "redact"

[agents.ward.treat]
profile = "hipaa-safe-harbor"
restore_for = ["tools.read_chart"]
[agents.ward.treat.in]
person = "pseudonymise"

[sources.tools.read_chart]
labels = ["health"]
[sources.question]
labels = ["personal"]

[sinks.asker]
accepts = ["public", "internal", "personal", "health"]
[sinks.tools.publish]
accepts = ["public"]

[[rules]]
name = "device-data-may-be-published"
agents = ["device"]
to = ["tools.publish"]
labels = ["internal"]
then = "allow"

[[rules]]
name = "strangers-change-nothing"
labels = ["untrusted"]
effects = ["changes", "idempotent"]
then = "deny"
"#;

#[test]
fn a_policy_says_what_happens_to_each_kind_for_each_agent() {
    let policy = read(WARD).unwrap();
    let (ward, device) = ("ward".parse().unwrap(), "device".parse().unwrap());
    let of =
        |agent: &AgentName, entity| (policy.plans(agent).inward.of(entity), policy.plans(agent).outward.of(entity));
    assert_eq!(of(&device, Entity::Email), (Treatment::Mask, Treatment::Mask));
    assert_eq!(of(&device, Entity::Person), (Treatment::Keep, Treatment::Redact));
    assert_eq!(of(&ward, Entity::Person), (Treatment::Pseudonymise, Treatment::Redact));
    assert_eq!(of(&ward, Entity::Date), (Treatment::Generalise, Treatment::Generalise));
    assert_eq!(of(&ward, Entity::Email), (Treatment::Redact, Treatment::Redact));
    assert_eq!(policy.plans(&device).restore_for, [Recipient::Asker].into());
    assert_eq!(policy.plans(&ward).restore_for, [Recipient::Tool("read_chart".parse().unwrap())].into());
}

struct Case {
    agent: &'static str,
    labels: Labels,
    to: &'static str,
    effects: edgehold_types::Effects,
}

fn decide(policy: &Policy, case: &Case, subject: Option<&SubjectId>) -> Result<(), String> {
    let name = case.to.parse().unwrap();
    let accepts: Labels = [Label::Internal, Label::Personal, Label::Untrusted].into_iter().collect();
    let to = match case.to {
        "asker" => Place::Asker,
        "model" => Place::Model,
        _ => Place::Tool { name: &name, effects: case.effects, accepts: &accepts },
    };
    let agent = case.agent.parse().unwrap();
    policy.check(&Flow { agent: &agent, labels: &case.labels, subject, to }).map(|_| ()).map_err(|r| r.rule)
}

#[test]
fn a_refusal_names_the_rule() {
    use edgehold_types::Effects::{Changes, ReadOnly};
    let policy = read(WARD).unwrap();
    let check = |agent, labels: &[Label], to, effects, expect: Result<(), &str>| {
        let case = Case { agent, labels: labels.iter().cloned().collect(), to, effects };
        assert_eq!(decide(&policy, &case, None), expect.map_err(str::to_owned), "{labels:?} to {to}");
    };
    check("ward", &[Label::Internal], "publish", ReadOnly, Err("sinks.tools.publish.accepts"));
    check("device", &[Label::Internal], "publish", ReadOnly, Ok(()));
    check("device", &[Label::Personal], "publish", ReadOnly, Err("sinks.tools.publish.accepts"));
    check("ward", &[Label::Public], "publish", ReadOnly, Ok(()));
    // The tool's own bounds hold even where the policy says nothing.
    check("ward", &[Label::Health], "read_chart", ReadOnly, Err("sinks.tools.read_chart.accepts"));
    check("ward", &[Label::Health], "asker", ReadOnly, Ok(()));
    check("ward", &[Label::Custom("trade_secret".into())], "asker", ReadOnly, Err("sinks.asker.accepts"));
    check("ward", &[Label::Custom("trade_secret".into())], "model", ReadOnly, Ok(()));
    check("ward", &[Label::Untrusted], "read_chart", Changes, Err("strangers-change-nothing"));
    check("ward", &[Label::Untrusted], "read_chart", ReadOnly, Ok(()));
}

#[test]
fn nobody_gets_what_is_about_somebody_else() {
    let policy = read(WARD).unwrap();
    let (ann, bo): (SubjectId, SubjectId) = ("ann".parse().unwrap(), "bo".parse().unwrap());
    let case = Case {
        agent: "ward",
        labels: Labels::of(Label::Health).about(bo.clone()),
        to: "asker",
        effects: edgehold_types::Effects::ReadOnly,
    };
    assert_eq!(decide(&policy, &case, Some(&ann)), Err("subjects.apart".to_owned()));
    assert_eq!(decide(&policy, &case, Some(&bo)), Ok(()));
    assert_eq!(decide(&policy, &case, None), Ok(()));
}

#[test]
fn every_mistake_is_reported_at_once_with_its_place() {
    let text = r#"
labels = ["health", "Bad Name"]
[treat]
profile = "stric"
emial = "mask"
email = "hide"
restore_for = ["asker", "tools.mailer"]
[agents.wrad.treat]
[sources.tools.read_chrat]
[sinks.asker]
accepts = ["secret"]
[[rules]]
agents = ["nobody"]
to = ["printer"]
effects = ["explodes"]
[[rules]]
name = "two words"
then = "perhaps"
"#;
    let error = read(text).unwrap_err();
    for expect in [
        "`health` cannot be a label of your own",
        "`Bad Name` cannot be a label of your own",
        "`profile` cannot be \"stric\"",
        "did you mean `strict`?",
        "unknown key `emial`",
        "`email` cannot be \"hide\"",
        "there is no `tools.mailer` here",
        "there is no agent `wrad`",
        "there is no `tools.read_chrat` here",
        "there is no label `secret`",
        "`name` is missing",
        "there is no agent `nobody`",
        "there is no `printer` here",
        "`effects` cannot be \"explodes\"",
        "`then` is missing",
        "`two words` is not a name",
        "`then` cannot be \"perhaps\"",
    ] {
        assert!(error.contains(expect), "{expect}\n{error}");
    }
}

#[test]
fn a_policy_that_is_not_there_is_the_standard() {
    assert_eq!(read("").unwrap(), Policy::default());
}
