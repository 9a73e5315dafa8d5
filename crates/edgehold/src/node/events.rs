//! Events: the pipeline, the agents that it wakes, and the broker that it hears and speaks to.

use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use edgehold_config::Fields;
use edgehold_events::{
    Arrival, DeadReason, EventNames, EventSettings, EventsError, FileDoor, Intake, IntakeError, Pipeline, Publish,
    Receipt, Ticket, Wake,
};
use edgehold_guard::Raw;
use edgehold_mqtt::{
    Dial, DialError, Discovery, DiscoveryAnswer, DiscoveryItem, Mqtt, MqttSettings, Parts, Subscription,
};
use edgehold_orchestrator::{AnswerKind, Ask, Orchestrator, TurnError};
use edgehold_sandbox::Connector;
use edgehold_types::{AgentName, CancelToken, Destination, Label, Priority, Subjects};
use tokio::sync::watch;

use super::{Setup, SetupError};

/// The sink that the broker is, in the outbox.
pub(super) const BROKER: &str = "mqtt";
/// So many agents are awake at once; the model takes turns among them.
const AWAKE: usize = 4;

impl Setup {
    /// The streams and rules of the events' file; nothing where none is named.
    pub(crate) fn events(&self) -> Result<Option<EventSettings>, SetupError> {
        let Some(file) = &self.settings.events.file else { return Ok(None) };
        let agents: Vec<AgentName> = self.agents.iter().map(|a| a.name.clone()).collect();
        let labels: Vec<Label> = Label::BUILT_IN.to_vec();
        Ok(Some(EventSettings::load(file, EventNames { agents: &agents, labels: &labels })?))
    }

    /// The broker of the settings; nothing where none is named.
    pub(crate) fn mqtt(&self) -> Result<Option<MqttSettings>, SetupError> {
        if self.settings.doors.get("mqtt").is_none() {
            return Ok(None);
        }
        let section = self.settings.doors.clone().with_only(&["mqtt"]);
        let mut fields = Fields::of(&section);
        let settings = fields.table("mqtt", MqttSettings::read);
        fields.finish()?;
        Ok(settings)
    }
}

/// Connections to the broker, through the one process that may make them.
pub(crate) struct Listed {
    pub(crate) connector: Arc<Connector>,
    pub(crate) broker: Destination,
}

impl Dial for Listed {
    fn dial(&self) -> Result<TcpStream, DialError> {
        self.connector.connect(&self.broker).map_err(DialError::new)
    }
}

/// What Home Assistant is told of: each field of each stream of one topic, and each topic that answers go to.
pub(crate) fn discovery(settings: &EventSettings) -> Discovery {
    let streams = settings.streams.iter().filter(|s| !s.topic.has_wildcards());
    let items = streams.flat_map(|stream| {
        stream.fields.iter().map(|field| DiscoveryItem {
            stream: stream.name.clone(),
            field: field.name.clone(),
            unit: Some(field.unit.clone()).filter(|unit| !unit.is_empty()),
            state_topic: stream.topic.as_str().to_owned(),
            value_template: None,
        })
    });
    let answers = settings
        .rules
        .iter()
        .filter_map(|rule| Some(DiscoveryAnswer { name: rule.name.clone(), topic: rule.publish.clone()? }));
    Discovery { items: items.collect(), answers: answers.collect() }
}

/// A client of the broker, ready to run.
pub(crate) fn client(
    mut settings: MqttSettings,
    events: &EventSettings,
    pipeline: &Arc<Pipeline>,
    dial: Arc<dyn Dial>,
    approving: Option<Approving>,
) -> Result<Mqtt, SetupError> {
    let intake: Arc<dyn Intake> = match approving {
        Some(approving) => {
            settings.subscriptions.push(Subscription::to(format!("{}/+", approving.prefix)));
            Arc::new(approving)
        }
        None => Arc::clone(pipeline) as _,
    };
    let parts = Parts { dial, intake, outbox: Arc::new(pipeline.outbox(BROKER)), discovery: discovery(events) };
    Ok(Mqtt::new(settings, parts)?)
}

/// Wakes agents until `stop`: what they say goes to the outbox with the end of the wake, in one step.
pub(crate) async fn wake_agents(
    orchestrator: Arc<Orchestrator>,
    pipeline: Arc<Pipeline>,
    mut stop: watch::Receiver<bool>,
) {
    let slots = Arc::new(tokio::sync::Semaphore::new(AWAKE));
    loop {
        let Ok(slot) = Arc::clone(&slots).acquire_owned().await else { return };
        let wake = tokio::select! {
            wake = pipeline.next_wake() => wake,
            _ = stop.wait_for(|stopped| *stopped) => return,
        };
        let (orchestrator, pipeline) = (Arc::clone(&orchestrator), Arc::clone(&pipeline));
        tokio::spawn(async move {
            wake_agent(&orchestrator, &pipeline, wake).await;
            drop(slot);
        });
    }
}

async fn wake_agent(orchestrator: &Orchestrator, pipeline: &Pipeline, wake: Wake) {
    let Wake { id, rule, agent, priority, text, publish, .. } = wake;
    let ended = match turn(orchestrator, &agent, priority, text).await {
        Ok(says) => {
            tracing::info!(target: "edgehold", rule, agent = %agent, "an event woke an agent");
            let says = publish.map(|topic| Publish { sink: BROKER.into(), topic, payload: says, retain: false });
            pipeline.wake_done(id, says.into_iter().collect())
        }
        Err(error) => {
            tracing::warn!(target: "edgehold", rule, agent = %agent, "a woken agent failed: {error}");
            pipeline.wake_failed(id, error.code())
        }
    };
    if let Err(error) = ended {
        tracing::error!(target: "edgehold", rule, "the end of a wake could not be kept: {error}");
        // It is not at its end; after a while it is tried again.
        tokio::time::sleep(Duration::from_secs(1)).await;
        let _ = pipeline.wake_failed(id, "store_failed");
    }
}

async fn turn(
    orchestrator: &Orchestrator,
    agent: &AgentName,
    priority: Priority,
    text: Raw<String>,
) -> Result<edgehold_guard::Released<String>, TurnError> {
    // What is about one person is for that one.
    let subject = match text.labels().subjects() {
        Subjects::Named(about) if about.len() == 1 => about.first().cloned(),
        _ => None,
    };
    let ask = Ask { agent: Some(agent.clone()), subject, priority, source: Some("events"), ..Ask::new(text) };
    let answer = orchestrator.ask(ask, &mut edgehold_orchestrator::Conversation::default(), &mut |_| {}).await?;
    if answer.kind == AnswerKind::Fallback {
        tracing::warn!(target: "edgehold", agent = %agent, "the fallback speaks: {}", answer.fallback_reason.unwrap_or("?"));
    }
    Ok(answer.answer)
}

/// Threads that watch files.
pub(crate) struct Watchers {
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Watchers {
    /// One for each file of the settings.
    pub(crate) fn start(
        setup: &Setup,
        settings: Option<&EventSettings>,
        intake: Option<&Arc<dyn Intake>>,
    ) -> Result<Self, SetupError> {
        let (stop, mut threads) = (Arc::new(AtomicBool::new(false)), Vec::new());
        for (file, intake) in settings.iter().flat_map(|s| &s.files).zip(intake.into_iter().cycle()) {
            let door = FileDoor::new(file.clone(), Arc::clone(intake), setup.state()?);
            let stop = Arc::clone(&stop);
            let thread = std::thread::Builder::new().name(format!("watch-{}", file.name));
            threads.push(thread.spawn(move || door.run(&stop)).map_err(EventsError::Thread)?);
        }
        Ok(Self { stop, threads })
    }

    /// Ends them.
    pub(crate) fn stop(self) {
        self.stop.store(true, Ordering::Release);
        for thread in self.threads {
            let _ = thread.join();
        }
    }
}

/// Takes events, and a person's yes and no to calls that wait: `approve` or `deny` on `PREFIX/ID`.
pub(crate) struct Approving {
    pub(crate) intake: Arc<dyn Intake>,
    pub(crate) orchestrator: Arc<Orchestrator>,
    pub(crate) prefix: String,
    pub(crate) runtime: tokio::runtime::Handle,
}

impl Intake for Approving {
    fn submit(&self, arrival: Arrival) -> Result<Ticket, IntakeError> {
        let id = arrival.topic.strip_prefix(&self.prefix).and_then(|rest| rest.strip_prefix('/'));
        let Some(id) = id.map(str::to_owned) else { return self.intake.submit(arrival) };
        let (sender, ticket) = tokio::sync::oneshot::channel();
        let orchestrator = Arc::clone(&self.orchestrator);
        self.runtime.spawn(async move {
            let settled = match arrival.payload.as_slice() {
                b"approve" => orchestrator.approve(&id, &CancelToken::default()).await.map(|_| ()),
                b"deny" => orchestrator.deny(&id),
                _ => {
                    let reason = DeadReason::Payload("say `approve` or `deny`".into());
                    return drop(sender.send(Ok(Receipt::Dead { reason })));
                }
            };
            // Said twice, it is settled already: the sender need not say it again.
            if let Err(error) = settled {
                tracing::warn!(target: "edgehold", "an approval over MQTT came to nothing: {error}");
            }
            let _ = sender.send(Ok(Receipt::Stored { events: 0 }));
        });
        Ok(ticket)
    }
}
