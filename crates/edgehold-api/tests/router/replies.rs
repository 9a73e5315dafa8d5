//! Replies to `POST /ask`.

use std::sync::Arc;
use std::time::Duration;

use edgehold_model::{
    ConstraintError, GenerateRequest, Generation, LanguageModel, ModelError, ModelInfo, Script, ScriptedModel,
    StopReason,
};
use serde_json::Value;
use tower::ServiceExt;

use crate::bench::{answer, bench, call, over, patient_for, question};

#[tokio::test]
async fn a_model_that_fails_leaves_the_word_to_the_declared_fallback() {
    for (error, reason) in [
        (ModelError::Runtime("out of memory at /secret".into()), "model_failed"),
        (ModelError::Output("cut off".into()), "output_unusable"),
        (ModelError::Stopped(StopReason::Deadline), "deadline_passed"),
    ] {
        let (status, reply) = bench(false, vec![Script::Fail(error)]).ask("How warm is it?").await;
        assert_eq!(
            (status, reply["kind"].as_str(), reply["answer"].as_str()),
            (200, Some("fallback"), Some("Ask again."))
        );
        assert_eq!(reply["fallback_reason"], reason);
        assert!(!reply.to_string().contains("secret"), "{reply}");
    }
}

#[tokio::test]
async fn what_no_fallback_may_speak_for_has_a_status_and_a_code() {
    let too_long = ModelError::TooLong { tokens: 9, over: 1, context: 8 };
    for (scripts, broken, status, code) in [
        (vec![Script::Fail(ModelError::Constraint(ConstraintError::NoOptions))], false, 500, "constraint_failed"),
        (vec![Script::Fail(too_long)], false, 422, "prompt_too_long"),
        (vec![call()], true, 503, "sensor_gone"),
    ] {
        let bench = bench(broken, scripts);
        let (got, reply) = bench.ask("How warm is the hall?").await;
        assert_eq!((got, reply["error"]["code"].as_str()), (status, Some(code)), "{reply}");
        assert_eq!(bench.outcomes(1).await, [code]);
    }
}

#[tokio::test]
async fn a_tool_that_fails_speaks_for_itself() {
    let (status, reply) = bench(true, vec![call(), answer("It is 21.5.")]).ask("How warm is the hall?").await;
    let expected = r#"{"error":{"code":"sensor_gone","message":"the sensor is gone","hint":"plug it in"}}"#;
    assert_eq!((status, reply), (503, serde_json::from_str::<Value>(expected).unwrap()));
}

#[tokio::test]
async fn what_the_guard_found_is_in_the_reply_and_what_it_replaced_is_not() {
    let bench = bench(false, vec![call(), answer("It is 21.5, says ann@example.org.")]);
    let (status, reply) = bench.ask("I am bob@example.org. How warm is the hall?").await;
    assert_eq!(status, 200, "{reply}");
    let findings = reply["findings"].as_array().unwrap();
    let emails: u64 = findings.iter().filter(|f| f["entity"] == "email").map(|f| f["count"].as_u64().unwrap()).sum();
    assert!(emails >= 3, "in the question, in the result, in the answer: {reply}");
    assert!(!reply.to_string().contains("@example.org"), "{reply}");
    let seen = format!("{:?}", bench.model.requests());
    assert!(!seen.contains("@example.org"), "{seen}");
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_ended_and_its_turn_recorded() {
    let bench = patient_for(Duration::from_millis(50), false, vec![Script::Hang]);
    let (status, reply) = bench.ask("How warm is it?").await;
    assert_eq!((status, reply["error"]["code"].as_str()), (504, Some("request_timed_out")), "{reply}");
    assert_eq!(bench.outcomes(1).await, ["cancelled"]);
}

#[tokio::test]
async fn a_caller_that_hangs_up_stops_the_turn_which_is_recorded() {
    let bench = bench(false, vec![Script::Hang]);
    let asked = bench.send(question("How warm is it?", "application/json"));
    assert!(tokio::time::timeout(Duration::from_millis(50), asked).await.is_err());
    assert_eq!(bench.outcomes(1).await, ["cancelled"]);
}

/// A model with a mistake of ours in it.
struct Panics(ScriptedModel);

impl LanguageModel for Panics {
    fn info(&self) -> &ModelInfo {
        self.0.info()
    }

    fn generate(&self, _: GenerateRequest) -> Generation {
        panic!("a secret in a message")
    }
}

#[tokio::test]
async fn a_turn_that_panics_is_an_error_of_its_own_and_the_next_request_is_served() {
    let (router, _state) = over(Arc::new(Panics(ScriptedModel::new([]))), Duration::from_secs(60), false);
    for accept in ["application/json", "application/json", "text/event-stream"] {
        let reply = router.clone().oneshot(question("How warm is it?", accept)).await.unwrap();
        let status = reply.status().as_u16();
        let body = axum::body::to_bytes(reply.into_body(), usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&body);
        assert_eq!(status, if accept == "application/json" { 500 } else { 200 }, "{body}");
        assert!(body.contains("turn_crashed") && !body.contains("secret"), "{accept}: {body}");
    }
}
