//! The pipeline over a real database, with a clock that is handed in.

mod bad;
mod disk;
mod flow;
mod sinks;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use edgehold_guard::{Guard, Released};
use edgehold_store::Store;
use edgehold_types::{AgentName, ManualClock, Timestamp};

use crate::pipeline::Pipeline;
use crate::settings::{EventNames, EventSettings};
use crate::wakes::Wake;
use crate::{Arrival, Door, Intake, IntakeError, Receipt};

const NOW: Timestamp = Timestamp(1_790_000_000_000);

const SETTINGS: &str = "
[streams.bearing]
topic = 'plant/+/bearing'
fields = { temperature = '°C', vibration = 'mm/s' }
window = { seconds = 60 }
max_topics = 3
max_payload_bytes = 1000
[streams.door]
topic = 'door'
fields = ['value']
[rules.hot]
stream = 'bearing'
threshold = { field = 'temperature', feature = 'mean', above = 80, reset = 75 }
agent = 'device'
priority = 'realtime'
publish = 'alerts'
say = 'Too hot: {{ mean.temperature }} °C.'
[rules.silent]
stream = 'door'
absence = { seconds = 30 }
agent = 'device'
priority = 'background'
[retention]
max_keys = 1000
[wakes]
max_attempts = 2
max_waiting = 5
[outbox]
max_messages = 3
max_bytes = 2000
[dead_letters]
max = 20
";

struct Bench {
    folder: tempfile::TempDir,
    clock: Arc<ManualClock>,
    guard: Guard,
    pipeline: Option<Pipeline>,
    settings: String,
}

impl Bench {
    fn new() -> Self {
        Self::with("")
    }

    /// The settings above and some more.
    fn with(more: &str) -> Self {
        Self::of(&format!("{SETTINGS}{more}"))
    }

    fn of(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::at(NOW));
        let settings = settings.to_owned();
        let mut bench = Self { folder, clock, guard: Guard::with_defaults(), pipeline: None, settings };
        bench.restart();
        bench
    }

    fn restart(&mut self) {
        self.pipeline = None;
        let agents: [AgentName; 1] = ["device".parse().unwrap()];
        let names = EventNames { agents: &agents, labels: &[] };
        let settings = EventSettings::parse(Path::new("events.toml"), &self.settings, names).unwrap();
        let clock: Arc<dyn edgehold_types::Clock> = Arc::clone(&self.clock) as _;
        let store = Arc::new(self.store());
        self.pipeline = Some(Pipeline::start(store, self.guard.clone(), settings, clock).unwrap());
    }

    fn store(&self) -> Store {
        Store::open(self.folder.path()).unwrap()
    }

    fn pipeline(&self) -> &Pipeline {
        self.pipeline.as_ref().unwrap()
    }

    fn send(&self, topic: &str, payload: impl Into<Vec<u8>>) -> Result<Receipt, IntakeError> {
        self.send_with(topic, payload, None)
    }

    fn send_with(&self, topic: &str, payload: impl Into<Vec<u8>>, key: Option<&str>) -> Result<Receipt, IntakeError> {
        let arrival =
            Arrival { door: Door::Mqtt, topic: topic.to_owned(), payload: payload.into(), key: key.map(str::to_owned) };
        self.pipeline().submit(arrival)?.blocking_recv().unwrap()
    }

    fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        let count = self
            .store()
            .read(|t| -> Result<i64, edgehold_store::StoreError> { Ok(t.query_row(&sql, [], |row| row.get(0))?) });
        count.unwrap()
    }

    /// The next wake; nothing if there is none within a moment.
    fn wake(&self) -> Option<Wake> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let within = Duration::from_millis(1500);
        runtime.block_on(async { tokio::time::timeout(within, self.pipeline().next_wake()).await.ok() })
    }

    /// The words of a wake, as a model would get them.
    fn words(&self, wake: &Wake) -> String {
        self.guard.admit(wake.text.clone()).unwrap().value.get().clone()
    }

    fn released(&self, text: &str) -> Released<String> {
        let raw = edgehold_guard::Raw::new(text.to_owned(), edgehold_types::Labels::default());
        self.guard.release(raw).unwrap().value
    }

    fn dead_codes(&self) -> Vec<String> {
        let letters = crate::dead_letters(&self.store(), &self.guard, None, 100).unwrap();
        letters.into_iter().map(|l| l.code).collect()
    }
}

fn stored(events: u32) -> Result<Receipt, IntakeError> {
    Ok(Receipt::Stored { events })
}
