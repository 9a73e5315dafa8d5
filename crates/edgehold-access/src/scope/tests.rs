use super::*;

fn grants(text: &str) -> Grants {
    text.parse().unwrap()
}

#[test]
fn scopes_are_written_as_they_are_read() {
    for text in ["all", "ask", "ask:device", "publish", "watch", "sessions", "sessions:a", "approve", "approve:b.c"] {
        assert_eq!(text.parse::<Scope>().unwrap().to_string(), text);
    }
    assert_eq!(grants("publish ask:b  ask:a ask:b").to_string(), "ask:a ask:b publish");
}

#[test]
fn what_is_no_scope_is_told() {
    for (text, error) in [
        ("", InvalidScope::None),
        ("admin", InvalidScope::Unknown("admin".into())),
        ("Ask", InvalidScope::Unknown("Ask".into())),
        ("all:device", InvalidScope::Unknown("all:device".into())),
        ("publish:device", InvalidScope::NoAgent("publish")),
        ("watch:device", InvalidScope::NoAgent("watch")),
        ("ask:", InvalidScope::Agent("ask:".into())),
        ("ask:../x", InvalidScope::Agent("ask:../x".into())),
    ] {
        assert_eq!(text.parse::<Grants>(), Err(error), "{text}");
    }
}

#[test]
fn a_scope_allows_its_action_and_its_agent_alone() {
    let (device, other): (AgentName, AgentName) = ("device".parse().unwrap(), "other".parse().unwrap());
    let held = grants("ask:device publish");
    assert!(held.allows(Action::Ask, Some(&device)));
    assert!(!held.allows(Action::Ask, Some(&other)) && !held.allows(Action::Ask, None));
    assert!(held.allows(Action::Publish, None));
    for action in [Action::Watch, Action::Sessions, Action::Approve] {
        assert!(!held.allows(action, Some(&device)) && !held.allows_some(action), "{action:?}");
    }
    assert!(held.allows_some(Action::Ask));
    assert!(grants("ask").allows(Action::Ask, Some(&other)) && grants("ask").allows(Action::Ask, None));
    for action in Action::ALL {
        assert!(Grants::all().allows(action, None) && Grants::all().allows(action, Some(&device)));
        assert!(Grants::all().allows_some(action));
    }
}

#[test]
fn one_agent_is_meant_where_exactly_one_is_allowed() {
    let only = |text: &str| grants(text).only_agent(Action::Ask).map(ToString::to_string);
    assert_eq!(only("ask:device sessions:other"), Some("device".into()));
    for text in ["ask", "all", "ask:device ask", "ask:device ask:other", "sessions:device"] {
        assert_eq!(only(text), None, "{text}");
    }
}
