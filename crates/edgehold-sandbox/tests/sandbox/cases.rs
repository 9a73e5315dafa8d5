//! The cases, and what their child processes do.

mod broker;
mod process;
mod sockets;

use std::process::{Command, Stdio};

use edgehold_sandbox::probe::{Attempt, Open, attempts};
use edgehold_sandbox::{Layer, LayerState, Status, layers};

/// Every case by its name.
pub(crate) const CASES: &[(&str, fn())] = &[
    ("no_way_out_is_open", sockets::no_way_out_is_open),
    ("without_the_sandbox_the_same_attempts_are_not_refused", sockets::without_the_sandbox_they_are_not_refused),
    ("a_child_process_has_no_way_out_either", sockets::a_child_process_has_no_way_out_either),
    ("a_thread_that_ran_before_has_no_way_out_either", sockets::a_thread_that_ran_before_has_no_way_out_either),
    ("an_accepted_connection_cannot_be_turned_around", sockets::an_accepted_connection_cannot_be_turned_around),
    ("what_was_open_goes_on", sockets::what_was_open_goes_on),
    ("calls_of_another_convention_or_of_tomorrow_do_not_pass", process::calls_of_another_convention_do_not_pass),
    ("a_32_bit_call_ends_the_process", process::a_32_bit_call_ends_the_process),
    ("a_crash_leaves_no_core_dump", process::a_crash_leaves_no_core_dump),
    ("a_child_keeps_the_restrictions", process::a_child_keeps_the_restrictions),
    ("the_memory_of_another_process_is_out_of_reach", process::the_memory_of_another_process_is_out_of_reach),
    ("files_threads_and_programs_work", process::files_threads_and_programs_work),
    ("a_listed_destination_is_reached_and_no_other", broker::a_listed_destination_is_reached_and_no_other),
    ("a_connection_of_the_brokers_leads_nowhere_else", broker::a_connection_of_the_brokers_leads_nowhere_else),
    ("without_its_broker_nothing_is_reached", broker::without_its_broker_nothing_is_reached),
    ("a_broker_that_does_not_start_stops_everything", broker::a_broker_that_does_not_start_stops_everything),
];

/// What a process does that a case started.
pub(crate) fn as_child(what: &str, rest: &[String]) {
    match (what, rest) {
        ("as-case", [name]) => CASES.iter().find(|(n, _)| n == name).unwrap().1(),
        ("as-prober", []) => {
            let tried = attempts(&Open::inherited().unwrap());
            println!("{}", serde_json::to_string(&tried).unwrap());
        }
        ("as-broker", listed) => {
            let listed: Vec<_> = listed.iter().map(|l| l.parse().unwrap()).collect();
            edgehold_sandbox::broker(&listed).unwrap();
        }
        ("as-crasher", [how]) => process::crash(how),
        ("as-32-bit", []) => process::call_in_32_bits(),
        other => panic!("{other:?}"),
    }
}

/// Whether this kernel has what the cases are about.
pub(crate) fn works_here() -> Result<(), String> {
    let seccomp = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if seccomp.contains("Seccomp:") { Ok(()) } else { Err("this kernel has no seccomp".to_owned()) }
}

/// Enters, and holds that the door is shut.
fn enter() -> Status {
    let status = layers();
    assert!(status.is_closed(), "{status:?}");
    status
}

/// This program again, as something else.
fn itself(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(arguments).stdin(Stdio::null()).stderr(Stdio::inherit());
    command
}

/// What got past the sandbox.
fn got_out(tried: &[Attempt]) -> Vec<&Attempt> {
    tried.iter().filter(|a| !a.refused).collect()
}

/// The state of a layer.
fn layer(status: &Status, wanted: Layer) -> &LayerState {
    &status.layers.iter().find(|(layer, _)| *layer == wanted).unwrap().1
}
