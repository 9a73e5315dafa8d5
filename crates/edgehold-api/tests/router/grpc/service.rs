//! What each call does.

use edgehold_model::Script;
use serde_json::Value;
use tonic::Code;

use super::client::approve_reply::Outcome;
use super::client::ask_event::Event as Told;
use super::client::taken::Result as Taken;
use super::client::watch_event::Event as Seen;
use super::client::{
    AnswerKind, ApproveRequest, AskRequest, Effects, Event, ListAgentsRequest, ListApprovalsRequest, PublishRequest,
    WatchRequest,
};
use super::node::{PATIENCE, codes, node};
use crate::bench::{answer, call};

pub(super) fn question(text: &str) -> AskRequest {
    AskRequest { user_input: text.to_owned(), ..AskRequest::default() }
}

const ASK_FIRST: &str = "[[rules]]\nname = \"ask-me\"\nto = [\"tools.read\"]\nthen = \"confirm\"\n";

#[tokio::test]
async fn a_turn_is_told_in_order_and_ends_with_the_whole_answer() {
    let node = node(vec![call(), answer("It is 21.5, says ann@example.org now.")], false, "").await;
    let mut stream = node.client().ask(question("How warm is the hall?")).await.unwrap().into_inner();
    let (mut told, mut last) = (Vec::new(), None);
    let mut said = String::new();
    while let Some(event) = stream.message().await.unwrap() {
        told.push(match event.event.unwrap() {
            Told::Started(started) => {
                assert_eq!(started.agent, "device");
                "started"
            }
            Told::Called(call) => {
                let result: Value = serde_json::from_str(call.result_json.as_deref().unwrap()).unwrap();
                assert_eq!((call.tool.as_str(), &result["value"]), ("read", &Value::from(21.5)));
                "called"
            }
            Told::Delta(delta) => {
                said += &delta.text;
                "delta"
            }
            Told::Done(answer) => {
                last = Some(answer);
                "done"
            }
        });
    }
    assert!(told.starts_with(&["started", "called", "delta"]) && told.ends_with(&["done"]), "{told:?}");
    let answer = last.unwrap();
    assert_eq!((answer.kind(), &answer.text), (AnswerKind::Answer, &said));
    assert_eq!((answer.calls.len(), answer.agent.as_str()), (1, "device"));
    assert!(answer.findings.iter().any(|finding| finding.entity == "email" && finding.count > 0), "{answer:?}");
    assert!(answer.timings.unwrap().total_us > 0 && answer.usage.is_some());
    assert!(!format!("{answer:?}").contains("@example.org"), "{answer:?}");
}

#[tokio::test]
async fn who_watches_sees_the_turn_and_a_reader_that_leaves_ends_it() {
    let node = node(vec![Script::Hang], false, "").await;
    let mut watch = node.client().watch(WatchRequest {}).await.unwrap().into_inner();
    let mut asked = node.client().ask(question("How warm is the hall?")).await.unwrap().into_inner();
    assert!(matches!(asked.message().await.unwrap().unwrap().event, Some(Told::Started(_))));
    let Some(Seen::TurnStarted(started)) = watch.message().await.unwrap().unwrap().event else { panic!("not begun") };
    assert_eq!((started.agent.as_str(), started.source.as_deref()), ("device", Some("grpc")));
    drop(asked);
    let ended = tokio::time::timeout(PATIENCE, watch.message()).await.unwrap().unwrap().unwrap();
    let Some(Seen::TurnFailed(failed)) = ended.event else { panic!("{ended:?}") };
    assert_eq!((failed.turn, failed.code.as_str()), (started.turn, "cancelled"));
}

#[tokio::test]
async fn events_are_taken_in_their_order_and_refused_where_there_is_no_room() {
    let node = node(vec![], false, "").await;
    let event = |topic: &str, json: &str| Event {
        topic: topic.to_owned(),
        event_json: json.to_owned(),
        key: Some("k".to_owned()),
    };
    let events = vec![event("door", "{\"open\": true}"), event("door", "{\"open\": true}")];
    let reply = node.client().publish(PublishRequest { events }).await.unwrap().into_inner();
    let results: Vec<Taken> = reply.taken.into_iter().map(|taken| taken.result.unwrap()).collect();
    assert!(matches!(results[..], [Taken::Stored(_), Taken::Duplicate(_)]), "{results:?}");

    let full = node.client().publish(PublishRequest { events: vec![event("full", "1")] }).await.unwrap_err();
    assert_eq!(codes(&full), (Code::ResourceExhausted, "events_busy"));
    assert_eq!(full.metadata().get("retry-after").unwrap(), "2");
    let events = vec![event("door", "1"), event("door", "{")];
    let broken = node.client().publish(PublishRequest { events }).await.unwrap_err();
    assert_eq!(codes(&broken), (Code::InvalidArgument, "json_invalid"));
    assert!(broken.message().contains("events[1]"), "{broken}");
}

#[tokio::test]
async fn agents_are_listed_with_their_tools() {
    let node = node(vec![], false, "").await;
    let agents = node.client().list_agents(ListAgentsRequest {}).await.unwrap().into_inner().agents;
    let [device] = &agents[..] else { panic!("{agents:?}") };
    assert_eq!((device.name.as_str(), device.tools[0].name.as_str()), ("device", "read"));
    assert_eq!(device.tools[0].effects(), Effects::ReadOnly);
}

#[tokio::test]
async fn a_call_that_waits_is_listed_made_once_or_refused() {
    let node = node(vec![call(), call()], false, ASK_FIRST).await;
    for _ in 0..2 {
        let mut stream = node.client().ask(question("How warm is the hall?")).await.unwrap().into_inner();
        let mut kind = AnswerKind::Unspecified;
        while let Some(event) = stream.message().await.unwrap() {
            if let Some(Told::Done(answer)) = event.event {
                kind = answer.kind();
            }
        }
        assert_eq!(kind, AnswerKind::Approval);
    }
    let listed = node.client().list_approvals(ListApprovalsRequest {}).await.unwrap().into_inner().approvals;
    assert_eq!((listed.len(), listed[0].rule.as_str(), listed[0].state.as_str()), (2, "ask-me", "pending"));
    let say = async |id: &str, approve| {
        let request = ApproveRequest { id: id.to_owned(), approve };
        node.client().approve(request).await.map(|reply| reply.into_inner().outcome.unwrap())
    };
    let unsaid = say(&listed[0].id, None).await.unwrap_err();
    assert_eq!(codes(&unsaid), (Code::InvalidArgument, "approve_missing"));
    let Outcome::Approved(made) = say(&listed[0].id, Some(true)).await.unwrap() else { panic!("not made") };
    assert!(made.result_json.contains("21.5") && !made.result_json.contains("@example.org"), "{made:?}");
    let again = say(&listed[0].id, Some(true)).await.unwrap_err();
    assert_eq!(codes(&again), (Code::FailedPrecondition, "approval_settled"));
    assert!(matches!(say(&listed[1].id, Some(false)).await.unwrap(), Outcome::Denied(_)));
    let unknown = say("nothing", Some(true)).await.unwrap_err();
    assert_eq!(codes(&unknown), (Code::NotFound, "approval_unknown"));
}
