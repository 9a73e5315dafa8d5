use std::path::Path;

use edgehold_types::AgentName;
use proptest::prelude::*;

use super::*;
use crate::settings::{EventNames, EventSettings};
use crate::window::{Sample, Window};

const DAY: i64 = 86_400_000;

/// A rule over one field `x`, with its window and a clock that is handed in.
struct Bench {
    settings: EventSettings,
    state: RuleState,
    window: Window,
    now: Moment,
}

impl Bench {
    fn new(lines: &str) -> Self {
        let text = format!("[streams.s]\ntopic='s'\nfields=['x']\n[rules.r]\nstream='s'\nagent='device'\n{lines}\n");
        let agents: [AgentName; 1] = ["device".parse().unwrap()];
        let names = EventNames { agents: &agents, labels: &[] };
        let settings = EventSettings::parse(Path::new("events.toml"), &text, names).unwrap();
        let now = Moment { wall_ms: 20_000 * DAY, steady_ms: 20_000 * DAY };
        Self { settings, state: RuleState::default(), window: Window::new(None, 100), now }
    }

    fn step(&mut self, event: bool) -> bool {
        let rule = &self.settings.rules[0];
        step(&rule.condition, rule.debounce_ms, &mut self.state, &self.window, event, self.now)
    }

    fn event(&mut self, x: f64) -> bool {
        self.window.push(Sample { time_ms: self.now.wall_ms, values: Box::new([x]) });
        self.step(true)
    }

    /// So many seconds later, without an event.
    fn after(&mut self, seconds: f64) -> bool {
        let ms = (seconds * 1e3) as i64;
        self.now = Moment { wall_ms: self.now.wall_ms + ms, steady_ms: self.now.steady_ms + ms };
        self.step(false)
    }

    fn events(&mut self, all: &[f64]) -> Vec<bool> {
        all.iter().map(|x| self.event(*x)).collect()
    }

    fn set_clock(&mut self, seconds: i64) {
        self.now.wall_ms += seconds * 1000;
    }

    fn restart(&mut self) {
        self.now.steady_ms = self.now.wall_ms;
        let text = serde_json::to_string(&self.state).unwrap();
        let state: RuleState = serde_json::from_str(&text).unwrap();
        self.state = state.resumed(&self.settings.rules[0].condition, self.now);
    }
}

#[test]
fn a_threshold_has_hysteresis() {
    let mut above = Bench::new("threshold = { field='x', above=80, reset=75 }");
    assert_eq!(
        above.events(&[80.0, 81.0, 90.0, 76.0, 81.0, 75.0, 81.0]),
        [false, true, false, false, false, false, true]
    );
    let mut below = Bench::new("threshold = { field='x', below=10, reset=12 }");
    assert_eq!(below.events(&[10.0, 9.0, 11.0, 9.0, 12.0, 9.0]), [false, true, false, false, false, true]);
}

#[test]
fn debounce_puts_off_and_never_swallows() {
    let mut rule = Bench::new("threshold = { field='x', above=80, reset=75 }\ndebounce_s = 60");
    assert_eq!(rule.events(&[81.0, 70.0, 81.0]), [true, false, false]);
    assert!(!rule.after(59.0));
    assert!(rule.after(1.0), "it is hot still");
    assert!(!rule.after(600.0));
    // What came and went within the debounce is over.
    assert_eq!(rule.events(&[70.0, 81.0, 70.0]), [false, true, false]);
    assert_eq!(rule.events(&[81.0, 70.0]), [false, false]);
    assert!(!rule.after(61.0));
}

#[test]
fn absence_wakes_once_until_an_event_comes() {
    let mut rule = Bench::new("absence = { seconds = 30 }");
    assert!(!rule.after(0.0) && !rule.after(29.0));
    assert!(rule.after(1.0), "nothing has ever come");
    assert!(!rule.after(1000.0) && !rule.event(1.0) && !rule.after(29.9) && rule.after(0.2));
}

#[test]
fn a_change_counts_from_the_last_wake() {
    let mut rule = Bench::new("change = { field='x', by=10 }");
    assert_eq!(rule.events(&[50.0, 59.0, 60.0, 69.0, 51.0, 50.0]), [false, false, true, false, false, true]);
    let mut slow = Bench::new("change = { field='x', by=10 }\ndebounce_s = 60");
    assert_eq!(slow.events(&[0.0, 10.0, 20.0]), [false, true, false]);
    assert!(slow.after(60.0) && !slow.event(25.0) && !slow.after(600.0) && slow.event(30.0));
}

#[test]
fn an_expression_wakes_when_it_becomes_true() {
    let mut rule = Bench::new("when = 'last.x > 5 and count >= 2'");
    assert_eq!(rule.events(&[9.0, 9.0, 9.0, 1.0, 9.0]), [false, true, false, false, true]);
    // A feature without a value decides nothing.
    let mut early = Bench::new("when = 'kurtosis.x < 100 or last.x > 0'");
    assert_eq!(early.events(&[1.0, 2.0, 3.0, 4.0]), [false, false, false, true]);
}

#[test]
fn periods_go_by_the_steady_clock() {
    let mut rule = Bench::new("schedule = { every_s = 60 }");
    assert!(!rule.after(0.0) && !rule.after(59.0) && rule.after(1.0) && !rule.after(59.0));
    rule.set_clock(1_000_000);
    assert!(!rule.after(0.0), "the clock was set, no time has passed");
    rule.set_clock(-2_000_000);
    assert!(rule.after(1.0));
    assert!(rule.after(6000.0) && !rule.after(1.0), "what was slept through is one");
}

#[test]
fn a_time_of_day_comes_once_a_day_whatever_the_clock_does() {
    let mut rule = Bench::new("schedule = { at = '06:00' }");
    assert!(!rule.after(0.0) && !rule.after(6.0 * 3600.0 - 1.0) && rule.after(1.0) && !rule.after(3600.0));
    rule.set_clock(-2 * 3600);
    assert!(!rule.after(0.0) && !rule.after(7200.0), "06:00 comes again, and is the same day's");
    rule.set_clock(3 * 86_400);
    assert!(rule.after(0.0), "days that were missed are made up for once");
    assert!(!rule.after(1.0));
    // A clock that was years ahead for a while.
    rule.set_clock(-3000 * 86_400);
    assert!(!rule.after(0.0));
    assert!(rule.after(86_400.0), "the next day it is back");
}

#[test]
fn a_restart_forgets_nothing_and_blames_nobody() {
    let mut rule = Bench::new("threshold = { field='x', above=80, reset=75 }\ndebounce_s = 60");
    assert!(rule.event(81.0));
    rule.restart();
    assert_eq!(rule.events(&[82.0, 70.0, 82.0]), [false, false, false]);
    rule.restart();
    assert!(rule.after(60.0), "what was due is due");
    // The clock was set back by a year while the device was off: the debounce is not a year longer.
    assert_eq!(rule.events(&[70.0, 81.0]), [false, false]);
    rule.set_clock(-365 * 86_400);
    rule.restart();
    assert!(!rule.after(59.0) && rule.after(1.0));

    let mut absent = Bench::new("absence = { seconds = 30 }");
    absent.event(1.0);
    absent.set_clock(7200);
    absent.restart();
    assert!(!absent.after(29.0) && absent.after(1.0), "the device was off, not the sensor");
}

proptest! {
    /// Between two wakes of a threshold lies a value on the safe side, and at least the debounce.
    #[test]
    fn wakes_keep_their_distance(steps in prop::collection::vec((0_f64..100.0, 0_f64..40.0), 1..100)) {
        let mut rule = Bench::new("threshold = { field='x', above=80, reset=60 }\ndebounce_s = 30");
        let (mut last, mut back): (Option<i64>, bool) = (None, true);
        for (x, pause) in steps {
            back |= x <= 60.0;
            for timed in [false, true] {
                let woke = if timed { rule.after(pause) } else { rule.event(x) };
                if woke {
                    prop_assert!(back, "woken twice by one excess");
                    prop_assert!(last.is_none_or(|t| rule.now.steady_ms - t >= 30_000));
                    (last, back) = (Some(rule.now.steady_ms), false);
                }
            }
        }
    }
}
