//! The process that dies.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use edgehold_events::{Arrival, Door, EventNames, EventSettings, Intake, Pipeline, Publish, Receipt, Wake};
use edgehold_guard::{Guard, Raw};
use edgehold_store::Store;
use edgehold_types::{AgentName, Labels, SystemClock};

const FOLDER: &str = "EDGEHOLD_TEST_EVENTS_FOLDER";
const FIRST: &str = "EDGEHOLD_TEST_EVENTS_FIRST";
/// How many events a child sends at most.
pub(crate) const EVENTS: u32 = 5000;
/// How many of the events before it sends again.
const AGAIN: u32 = 100;

/// Every second event is hot, and wakes.
const SETTINGS: &str = "
[streams.s]
topic = 's'
fields = ['heat', 'n']
window = { samples = 8 }
[rules.hot]
stream = 's'
threshold = { field = 'heat', above = 50 }
agent = 'device'
say = 'number {{ last.n }} end'
[wakes]
max_waiting = 1000000
[outbox]
max_messages = 1000000
max_bytes = 1000000000
";

pub(crate) fn pipeline(folder: &Path, guard: &Guard) -> Pipeline {
    let agents: [AgentName; 1] = ["device".parse().unwrap()];
    let names = EventNames { agents: &agents, labels: &[] };
    let settings = EventSettings::parse(Path::new("events.toml"), SETTINGS, names).unwrap();
    let store = Arc::new(Store::open(folder).unwrap());
    Pipeline::start(store, guard.clone(), settings, Arc::new(SystemClock::default())).unwrap()
}

pub(crate) fn number_of(guard: &Guard, wake: &Wake) -> u32 {
    let clean = guard.admit(wake.text.clone()).unwrap().value;
    let text = clean.get();
    let number = text.strip_prefix("number ").and_then(|t| t.split(' ').next()).unwrap();
    number.parse().unwrap_or_else(|_| panic!("{text}"))
}

fn arrival(n: u32) -> Arrival {
    let payload = format!(r#"{{"id": "e{n}", "heat": {}, "n": {n}}}"#, n % 2 * 100);
    Arrival { door: Door::Mqtt, topic: "s".to_owned(), payload: payload.into_bytes(), key: None }
}

/// Not a test of its own: the process that the test starts and kills.
#[test]
#[ignore = "the child of the test beside it"]
fn child() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let first: u32 = std::env::var(FIRST).unwrap().parse().unwrap();
    let guard = Guard::with_defaults();
    let pipeline = pipeline(Path::new(&folder), &guard);
    std::thread::scope(|scope| {
        scope.spawn(|| agent(&pipeline, &guard));
        let mut under_way = std::collections::VecDeque::new();
        for n in first.saturating_sub(AGAIN)..first + EVENTS {
            // Not so many at once that one commit takes them all.
            if under_way.len() >= 50 {
                let (n, ticket) = under_way.pop_front().unwrap();
                acknowledged(n, ticket);
            }
            under_way.push_back((n, pipeline.submit(arrival(n)).unwrap()));
        }
        under_way.into_iter().for_each(|(n, ticket)| acknowledged(n, ticket));
        std::process::exit(0);
    });
}

fn acknowledged(n: u32, ticket: edgehold_events::Ticket) {
    match ticket.blocking_recv().unwrap().unwrap() {
        Receipt::Stored { events: 1 } | Receipt::Duplicate => say(&format!("acknowledged {n} .")),
        other => panic!("{other:?}"),
    }
}

fn agent(pipeline: &Pipeline, guard: &Guard) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    loop {
        let wake = runtime.block_on(pipeline.next_wake());
        let answer = format!("done {}", number_of(guard, &wake));
        let payload = guard.release(Raw::new(answer, Labels::default())).unwrap().value;
        let publish = Publish { sink: "broker".to_owned(), topic: "t".to_owned(), payload, retain: false };
        pipeline.wake_done(wake.id, vec![publish]).unwrap();
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\n{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

pub(crate) struct Running(Child);

pub(crate) fn start(folder: &Path, first: u32) -> Running {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child::child", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn();
    Running(child.unwrap())
}

impl Running {
    /// Kills it after a while, and gives what it has acknowledged.
    pub(crate) fn kill_after(mut self, pause: std::time::Duration) -> Vec<u32> {
        let mut pipe = self.0.stdout.take().unwrap();
        // The pipe is read all the while: a child that waits for it would not be at its work.
        let reader = std::thread::spawn(move || {
            let mut text = String::new();
            pipe.read_to_string(&mut text).unwrap();
            text
        });
        std::thread::sleep(pause);
        self.0.kill().unwrap();
        self.0.wait().unwrap();
        let text = reader.join().unwrap();
        let number = |line: &str| line.strip_prefix("acknowledged ")?.strip_suffix(" .")?.parse().ok();
        text.lines().filter_map(number).collect()
    }
}
