//! An orchestrator over a scripted model and a thermometer, behind the real router.

use std::future::poll_fn;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{Request, Response};
use axum::{Extension, Router};
use edgehold_api::{Behind, Peer, Rules, router};
use edgehold_config::AgentSpec;
use edgehold_guard::audit::{AuditLog, Pseudonym};
use edgehold_guard::{Guard, Policy, Raw, Released};
use edgehold_model::{LanguageModel, Sampling, Script, ScriptedModel};
use edgehold_orchestrator::{Agent, Orchestrator, Parts};
use edgehold_tools::{Executor, Limits, Registry, Tool, ToolContext, ToolError};
use edgehold_types::{Clock, Effects, Label, Labels, SystemClock, ToolSpec, TurnId};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::described::checked;

/// A thermometer that can be broken.
struct Thermometer {
    broken: bool,
}

impl Tool for Thermometer {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        let parameters = json!({"type": "object", "properties": {"where": {"type": "string", "grounded": true}}});
        Ok(ToolSpec { name: "read".parse().unwrap(), description: "Reads.".into(), parameters })
    }

    fn effects(&self) -> Effects {
        Effects::ReadOnly
    }

    fn accepts(&self) -> Labels {
        Labels::of(Label::Personal)
    }

    fn call(&self, _: Released<Value>, _: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        if self.broken {
            let (message, hint) = ("the sensor is gone".into(), "plug it in".into());
            return Err(ToolError::Failed { code: "sensor_gone", message, hint });
        }
        Ok(Raw::new(json!({"value": 21.5, "contact": "ann@example.org"}), Labels::default()))
    }
}

/// A router and what is behind it.
pub(crate) struct Bench {
    pub(crate) model: Arc<ScriptedModel>,
    pub(crate) router: Router,
    state: tempfile::TempDir,
}

/// With this thermometer, these outputs of the model, and a minute for each request.
pub(crate) fn bench(broken: bool, scripts: Vec<Script>) -> Bench {
    patient_for(Duration::from_secs(60), broken, scripts)
}

/// With another limit of time.
pub(crate) fn patient_for(limit: Duration, broken: bool, scripts: Vec<Script>) -> Bench {
    let model = Arc::new(ScriptedModel::new(scripts));
    let (router, state) = over(Arc::clone(&model) as _, limit, broken);
    Bench { model, router, state }
}

/// A router over any model.
pub(crate) fn over(model: Arc<dyn LanguageModel>, limit: Duration, broken: bool) -> (Router, tempfile::TempDir) {
    let state = tempfile::tempdir().unwrap();
    let behind = Behind::turns(Arc::new(orchestrator(&["device"], model, state.path(), broken)));
    // As from this machine: nobody else is let in without a token.
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], 5000));
    let local = Extension(Peer::Tcp { address, certificate: None });
    let rules = Rules { request_timeout: limit, ..Rules::default() };
    (checked(router(behind, None, rules)).layer(local), state)
}

/// These agents over any model, with a thermometer each.
pub(crate) fn orchestrator(names: &[&str], model: Arc<dyn LanguageModel>, state: &Path, broken: bool) -> Orchestrator {
    Orchestrator::new(parts(names, model, state, broken))
}

/// What they are made of.
pub(crate) fn parts(names: &[&str], model: Arc<dyn LanguageModel>, state: &Path, broken: bool) -> Parts {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let mut registry = Registry::default();
    registry.insert("read".parse().unwrap(), Arc::new(Thermometer { broken }));
    let text = "description = \"d\"\nsystem = \"s\"\nfallback = \"Ask again.\"\n[tools.read]\n";
    let agent = |name: &&str| {
        let spec = AgentSpec::parse(&Path::new("/agents").join(name).join("agent.toml"), text).unwrap();
        let executor = Executor::new(registry.clone(), Limits::default(), Arc::clone(&clock));
        Agent::new(spec, Arc::clone(&model), executor, Sampling::default()).unwrap()
    };
    let agents = names.iter().map(agent).collect();
    let audit = AuditLog::open(state).unwrap();
    Parts {
        agents,
        guard: Guard::with_defaults(),
        policy: Policy::default(),
        audit,
        clock,
        ids: Box::new(|| TurnId(7)),
        pseudonyms: Box::new(|_| Ok(Pseudonym::from_keyed_code([7; 16]))),
    }
}

/// A call of the thermometer.
pub(crate) fn call() -> Script {
    Script::control("<|invoke|>", "read {\"where\":\"hall\"}")
}

/// An answer.
pub(crate) fn answer(text: &str) -> Script {
    Script::control("<|answer|>", text)
}

/// `POST /ask`.
pub(crate) fn question(text: &str, accept: &str) -> Request<Body> {
    let request = Request::post("/ask").header("content-type", "application/json").header("accept", accept);
    request.body(Body::from(json!({"user_input": text}).to_string())).unwrap()
}

impl Bench {
    /// Status and JSON of a question's reply.
    pub(crate) async fn ask(&self, text: &str) -> (u16, Value) {
        let response = self.send(question(text, "application/json")).await;
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, serde_json::from_slice(&body).unwrap())
    }

    /// The reply to a request, with its body still to be read.
    pub(crate) async fn send(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// The outcomes on record, once there are `count`.
    pub(crate) async fn outcomes(&self, count: usize) -> Vec<String> {
        let log = self.state.path().join("audit.jsonl");
        for _ in 0..6000 {
            let text = std::fs::read_to_string(&log).unwrap_or_default();
            if text.ends_with('\n') && text.lines().count() >= count {
                let records = text.lines().map(|l| serde_json::from_str::<Value>(l).unwrap());
                return records.map(|r| r["outcome"].as_str().unwrap().to_owned()).collect();
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("not {count} records within a minute")
    }
}

/// The next piece of a body; `None` at its end.
pub(crate) async fn piece(body: &mut Body) -> Option<Bytes> {
    let frame = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await?;
    frame.unwrap().into_data().ok()
}
