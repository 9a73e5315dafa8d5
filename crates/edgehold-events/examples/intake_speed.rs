//! How many events a second go through guard, windows, rules and storage: `cargo run --release --example intake_speed`.
//! Two numbers an event, a key each, a rule over a window of 600; `taskset -c 0` shows what one core does.

#![expect(clippy::print_stdout, reason = "it is what the example is for")]

use std::collections::VecDeque;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use edgehold_events::{Arrival, Door, EventNames, EventSettings, Intake, IntakeError, Pipeline, Receipt};
use edgehold_guard::Guard;
use edgehold_store::Store;
use edgehold_types::{AgentName, SystemClock};

const EVENTS: u32 = 100_000;

const SETTINGS: &str = "
[streams.bearing]
topic = 'plant/+/bearing'
fields = { temperature = '°C', vibration = 'mm/s' }
window = { seconds = 60, samples = 600 }
[rules.hot]
stream = 'bearing'
threshold = { field = 'temperature', feature = 'mean', above = 80, reset = 75 }
agent = 'device'
";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/intake_speed".to_owned());
    let _ = std::fs::remove_dir_all(&folder);
    let agents: [AgentName; 1] = ["device".parse()?];
    let names = EventNames { agents: &agents, labels: &[] };
    let settings = EventSettings::parse(Path::new("events.toml"), SETTINGS, names)?;
    let store = Arc::new(Store::open(Path::new(&folder))?);
    let clock = Arc::new(SystemClock::default());
    let pipeline = Pipeline::start(store, Guard::new()?, settings, clock)?;

    let begin = Instant::now();
    let mut under_way = VecDeque::new();
    let mut stored = 0;
    for n in 0..EVENTS {
        let payload = format!(r#"{{"id":"{n}","temperature":{}.5,"vibration":{}.25}}"#, 20 + n % 60, n % 7);
        let arrival = Arrival {
            door: Door::Mqtt,
            topic: format!("plant/{}/bearing", n % 8),
            payload: payload.into_bytes(),
            key: None,
        };
        loop {
            match pipeline.submit(arrival.clone()) {
                Ok(ticket) => {
                    under_way.push_back(ticket);
                    break;
                }
                Err(IntakeError::Busy { .. }) => stored += wait(under_way.pop_front())?,
                Err(other) => return Err(other.into()),
            }
        }
    }
    while let Some(ticket) = under_way.pop_front() {
        stored += wait(Some(ticket))?;
    }
    let seconds = begin.elapsed().as_secs_f64();
    println!("{stored} of {EVENTS} events stored in {seconds:.2} s: {:.0} events/s", f64::from(stored) / seconds);
    println!("{:?}", pipeline.stats()?);
    Ok(())
}

fn wait(ticket: Option<edgehold_events::Ticket>) -> Result<u32, Box<dyn Error>> {
    let Some(ticket) = ticket else { return Ok(0) };
    match ticket.blocking_recv()?? {
        Receipt::Stored { events } => Ok(events),
        other => Err(format!("{other:?}").into()),
    }
}
