//! Sessions: gone on with after a restart, sealed, expiring, forgotten, one turn at a time, whole after a crash.
#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod crash;
mod node;

use std::time::Duration;

use edgehold_guard::Raw;
use edgehold_model::{CancelToken, Script};
use edgehold_orchestrator::Ask;
use edgehold_orchestrator::sessions::{SessionError, SessionId, SessionLimits, SessionTurnError, Unreadable};
use edgehold_store::{StoreError, SubjectName};
use edgehold_types::Labels;
use node::{Node, POLICY, says, stands_in_a_file};

fn code<T: std::fmt::Debug>(result: Result<T, SessionTurnError>) -> &'static str {
    match result.unwrap_err() {
        SessionTurnError::Session(error) => error.code(),
        SessionTurnError::Turn(error) => error.code(),
    }
}

/// The made-up address in a text.
fn made_up(text: &str) -> String {
    let end = text.find("@example.net").unwrap() + "@example.net".len();
    let start = text[..end].rfind(|c: char| !c.is_alphanumeric() && !"@.".contains(c)).unwrap() + 1;
    text[start..end].to_owned()
}

#[tokio::test]
async fn a_session_goes_on_after_a_restart_with_the_same_pseudonyms() {
    let state = tempfile::tempdir().unwrap();
    let node = Node::start(state.path(), vec![says("Hello.")]);
    let id = node.open("device", Some("ann"));
    node.ask(&id, "my address is ann@example.com").await.unwrap();
    let made = made_up(&node.prompt(0));
    drop(node);

    let node = Node::start(state.path(), vec![says(&format!("I write to {made}.")), says("Yes.")]);
    let answer = node.ask(&id, "write to Ann@example.com").await.unwrap();
    assert_eq!(answer.answer.get(), "I write to ann@example.com.", "whoever asks gets the original back");
    assert_eq!(node.prompt(0).matches(&made).count(), 2, "{}", node.prompt(0));
    assert!(node.prompt(0).contains("Hello."));
    node.ask(&id, "and to bo@example.com, too").await.unwrap();
    let both = node.prompt(1);
    assert!(both.contains(&made) && !both.contains("@example.com"), "{both}");
    assert_eq!(both.matches("@example.net").count(), 4, "another address has another pseudonym: {both}");
    assert_eq!(node.sessions.list().unwrap()[0].exchanges, 3);
}

#[tokio::test]
async fn nothing_that_was_said_is_in_the_files() {
    let state = tempfile::tempdir().unwrap();
    let node = Node::start(state.path(), vec![says("the purple answer"), says("again the purple answer")]);
    for (subject, words) in [(None, "the purple question"), (Some("ann"), "the purple question to ann@example.com")] {
        let id = node.open("device", subject);
        node.ask(&id, words).await.unwrap();
        assert!(node.shown(&id).contains("purple question") && node.shown(&id).contains("purple answer"));
    }
    let hidden = || !["purple", "ann@example", "example.net"].iter().any(|text| stands_in_a_file(state.path(), text));
    assert!(hidden(), "while the database is open, with its WAL");
    drop(node);
    assert!(hidden(), "after it is closed");
    assert!(stands_in_a_file(state.path(), "device"), "the search finds what is there");
}

#[tokio::test]
async fn without_the_subjects_key_a_session_cannot_be_read_and_forgetting_takes_it() {
    let state = tempfile::tempdir().unwrap();
    let node = Node::start(state.path(), vec![says("Hello."), says("Hello.")]);
    let (hers, his) = (node.open("device", Some("ann")), node.open("device", Some("bo")));
    node.ask(&hers, "it is me").await.unwrap();
    node.ask(&his, "it is me").await.unwrap();
    let sql = "DELETE FROM subject_key WHERE name = 'bo'";
    node.store.write(|t| Ok::<_, StoreError>(t.execute(sql, [])?)).unwrap();
    let refused = node.sessions.show(&his).unwrap_err();
    assert!(matches!(refused, SessionError::Unreadable(Unreadable::Sealed(_))), "{refused:?}");
    node.store.pseudonym(&SubjectName::new("bo").unwrap()).unwrap();
    assert_eq!(code(node.ask(&his, "a new key opens nothing").await), "session_unreadable");
    node.store.forget(&SubjectName::new("ann").unwrap()).unwrap().unwrap();
    assert_eq!(code(node.ask(&hers, "who am I?").await), "session_unknown");
}

#[tokio::test]
async fn a_conversation_about_somebody_goes_with_them_whoever_held_it() {
    let state = tempfile::tempdir().unwrap();
    let scripts = vec![Script::control("<|invoke|>", "read_chart {}"), says("A pulse of 61.5."), says("Hello.")];
    let node = Node::start(state.path(), scripts);
    let (ward, other) = (node.open("ward", None), node.open("device", None));
    node.ask(&ward, "the chart, please").await.unwrap();
    node.ask(&other, "hello").await.unwrap();
    drop(node);
    let node = Node::start(state.path(), vec![]);
    let shown = node.shown(&ward);
    assert!(shown.contains("read_chart") && shown.contains("61.5") && !shown.contains("doc@example"), "{shown}");
    node.store.forget(&SubjectName::new("ben").unwrap()).unwrap().unwrap();
    assert_eq!(node.sessions.list().unwrap().iter().map(|s| s.id).collect::<Vec<_>>(), [other]);
}

#[tokio::test]
async fn labels_come_back_and_the_policy_of_today_holds() {
    let state = tempfile::tempdir().unwrap();
    let scripts = vec![Script::control("<|invoke|>", "read_chart {}"), says("A pulse of 61.5.")];
    let node = Node::start(state.path(), scripts);
    let id = node.open("ward", None);
    node.ask(&id, "the chart, please").await.unwrap();
    drop(node);
    let policy = "[sinks.asker]\naccepts = [\"public\", \"internal\", \"personal\"]\n";
    let node = Node::start_with(state.path(), vec![], policy, SessionLimits::default());
    let shown = node.shown(&id);
    assert!(shown.contains("sinks.asker.accepts") && !shown.contains("61.5"), "{shown}");
    drop(node);
    let policy = "[sinks.model]\naccepts = [\"public\", \"personal\"]\n";
    let node = Node::start_with(state.path(), vec![], policy, SessionLimits::default());
    assert_eq!(code(node.ask(&id, "and now?").await), "policy_refused");
    drop(node);
    let node = Node::start_with(state.path(), vec![says("Yes.")], POLICY, SessionLimits::default());
    assert!(node.ask(&id, "and now?").await.is_ok());
    assert!(node.model.requests()[0].prompt.labels().about_others_than(&"ann".parse().unwrap()));
}

#[tokio::test]
async fn what_nobody_uses_expires_and_the_oldest_makes_room() {
    let state = tempfile::tempdir().unwrap();
    let limits = SessionLimits { sessions: 2, idle: Duration::from_secs(100), ..SessionLimits::default() };
    let node = Node::start_with(state.path(), vec![says("Hello.")], POLICY, limits);
    let first = node.open("device", None);
    node.clock.advance(Duration::from_secs(60));
    let second = node.open("device", None);
    node.clock.advance(Duration::from_secs(1));
    node.ask(&first, "still here").await.unwrap();
    let third = node.open("device", None);
    let ids = || node.sessions.list().unwrap().iter().map(|s| s.id).collect::<Vec<_>>();
    assert_eq!(ids(), [third, first], "the one that was not used for longest went");
    assert_eq!(code(node.ask(&second, "gone?").await), "session_unknown");
    node.clock.advance(Duration::from_secs(99));
    assert_eq!((node.sessions.expire().unwrap(), ids().len()), (0, 2));
    node.clock.advance(Duration::from_secs(1));
    assert!(ids().is_empty(), "it is over before anyone has cleared it away");
    assert_eq!(code(node.ask(&first, "gone?").await), "session_unknown");
    assert_eq!(node.sessions.expire().unwrap(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_turns_of_a_session_are_taken_one_after_the_other() {
    let state = tempfile::tempdir().unwrap();
    let limits = SessionLimits { patience: Duration::from_millis(200), ..SessionLimits::default() };
    let node = Node::start_with(state.path(), vec![Script::Hang, says("Two."), says("Three.")], POLICY, limits);
    let node = std::sync::Arc::new(node);
    let id = node.open("device", None);
    let cancel = CancelToken::default();
    let ask = Ask { cancel: cancel.clone(), ..Ask::new(Raw::new("one".to_owned(), Labels::default())) };
    let spawned = std::sync::Arc::clone(&node);
    let first =
        tokio::spawn(async move { spawned.sessions.ask(&spawned.orchestrator, &id, ask, &mut |_| {}).await.is_err() });
    while node.model.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert_eq!(code(node.ask(&id, "two").await), "session_busy");
    assert_eq!(node.model.requests().len(), 1, "it has not come to the model");
    let stop = async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        cancel.cancel();
    };
    let (second, third, ()) = tokio::join!(node.ask(&id, "two"), node.ask(&id, "three"), stop);
    assert!(first.await.unwrap() && second.is_ok() && third.is_ok());
    assert!(node.prompt(2).contains("Two."), "the later one knows of the earlier: {}", node.prompt(2));
    assert_eq!(node.sessions.list().unwrap()[0].exchanges, 2, "the turn that failed is not kept");
}

#[tokio::test]
async fn of_two_processes_that_go_on_at_once_one_is_told() {
    let state = tempfile::tempdir().unwrap();
    let one = Node::start(state.path(), vec![says("One.")]);
    let id = one.open("device", None);
    let other = Node::start(state.path(), vec![says("Other.")]);
    let mut held = other.sessions.resume(&id).await.unwrap();
    one.ask(&id, "hello").await.unwrap();
    let refused = other.sessions.save(&mut held);
    assert!(matches!(refused, Err(SessionError::Changed)), "{refused:?}");
    assert!(one.shown(&id).contains("One."));
}

#[tokio::test]
async fn a_session_is_kept_within_its_limits_by_whole_exchanges() {
    let state = tempfile::tempdir().unwrap();
    let limits = SessionLimits { exchanges: 2, bytes: 1300, ..SessionLimits::default() };
    let answers = ["A.", "B.", "C.", "D.", "E."].map(says).to_vec();
    let node = Node::start_with(state.path(), answers, POLICY, limits);
    let id = node.open("device", None);
    for words in ["first", "second", "third"] {
        node.ask(&id, words).await.unwrap();
    }
    assert!(!node.shown(&id).contains("first") && node.shown(&id).contains("second"));
    assert_eq!(node.sessions.list().unwrap()[0].exchanges, 2);
    node.ask(&id, &"long ".repeat(200)).await.unwrap();
    assert!(!node.shown(&id).contains("third"), "{}", node.shown(&id));
    assert_eq!(code(node.ask(&id, &"very long ".repeat(200)).await), "session_too_large");
    assert!(node.shown(&id).contains("long long"), "what was kept before is left");
}

#[tokio::test]
async fn attack_nobody_goes_on_with_somebody_elses_session() {
    let state = tempfile::tempdir().unwrap();
    let node = Node::start(state.path(), vec![]);
    let id = node.open("device", Some("ann"));
    let ask = |agent: Option<&str>, subject: Option<&str>| Ask {
        agent: agent.map(|a| a.parse().unwrap()),
        subject: subject.map(|s| s.parse().unwrap()),
        ..Ask::new(Raw::new("hello".to_owned(), Labels::default()))
    };
    for (ask, expect) in
        [(ask(None, Some("bo")), "session_other_subject"), (ask(Some("ward"), None), "session_other_agent")]
    {
        assert_eq!(code(node.sessions.ask(&node.orchestrator, &id, ask, &mut |_| {}).await), expect);
    }
    // A row that says otherwise than what is sealed in it is not believed.
    node.store.write(|t| Ok::<_, StoreError>(t.execute("UPDATE session SET agent = 'ward'", [])?)).unwrap();
    assert_eq!(code(node.ask(&id, "hello").await), "session_unreadable");
    assert_eq!(code(node.ask(&SessionId::from_bytes([0; 16]), "hello").await), "session_unknown");
}

#[tokio::test]
async fn what_is_forgotten_is_gone() {
    let state = tempfile::tempdir().unwrap();
    let node = Node::start(state.path(), vec![says("Hello.")]);
    let (one, _two) = (node.open("device", None), node.open("device", None));
    let mut held = node.sessions.resume(&one).await.unwrap();
    assert!(node.sessions.forget(&one).unwrap() && !node.sessions.forget(&one).unwrap());
    let refused = node.sessions.save(&mut held);
    assert!(matches!(refused, Err(SessionError::Unknown)), "a turn under way does not bring it back: {refused:?}");
    assert_eq!(node.sessions.forget_all().unwrap(), 1);
    assert!(node.sessions.list().unwrap().is_empty());
}
