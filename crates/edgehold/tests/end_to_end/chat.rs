//! `chat`: it remembers, streams, and survives Ctrl-C.

use std::io::Write;
use std::process::{Child, ChildStdin, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::support::process::{Lines, Pieces, end_of, signal, wait_until};
use crate::support::{Device, EDGEHOLD, asked_for, numbers, works};

#[test]
fn a_conversation_goes_on_from_question_to_question() {
    let device = Device::with_readings();
    let ended = device.run_with(&["chat"], b"What is the battery level?\n/help\n/quit\nHow hot is the CPU?\n");
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.out.contains("73") && !ended.out.contains("51.5"), "nothing is asked after /quit: {ended:?}");
    assert!(ended.err.contains("/new forgets the conversation"), "{ended:?}");

    let said = b"How hot is the CPU?\nAnd the maximum?\n/verbose\nWhat is the battery level?\n";
    let ended = device.run_with(&["chat"], said);
    assert_eq!(ended.code, Some(0), "the end of the input leaves: {ended:?}");
    let lines: Vec<&str> = ended.out.lines().collect();
    assert!(numbers(lines[0]).contains(&"51.5") && numbers(lines[1]).contains(&"53.5"), "{ended:?}");
    assert!(ended.out.contains("  read_metrics {"), "{ended:?}");
}

#[test]
fn as_json_every_answer_and_every_error_is_a_line() {
    let device = Device::with_readings();
    let long = "x".repeat(5000);
    let said = format!("How hot is the CPU?\nAnd the maximum?\n{long}\n\n/new\nWhat is the battery level?\n");
    let ended = device.run_with(&["chat", "--json"], said.as_bytes());
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""), "{ended:?}");
    let lines: Vec<Value> = ended.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 4, "{ended:?}");
    assert_eq!(asked_for(&lines[0]), ("cpu_temp_c", "latest"));
    assert_eq!(asked_for(&lines[1]), ("cpu_temp_c", "max"), "the question before says what of: {}", lines[1]);
    assert_eq!(lines[2]["error"]["code"], "input_too_long");
    assert_eq!(asked_for(&lines[3]), ("battery_percent", "latest"));
}

#[test]
fn without_readings_the_conversation_goes_on_all_the_same() {
    let ended = Device::new().run_with(&["chat"], b"What is the battery level?\nHow hot is the CPU?\n");
    assert_eq!((ended.code, ended.err.matches("error: there is no metrics file").count()), (Some(0), 2), "{ended:?}");
}

#[test]
fn ctrl_c_before_the_first_question_does_not_end_it_either() {
    let device = Device::with_readings();
    let mut child = device.command(&["chat"]).stdin(Stdio::piped()).spawn().unwrap();
    let greeting = Lines::of(child.stderr.take().unwrap());
    assert!(greeting.next().unwrap().contains("edgehold-nano"));
    signal(child.id(), "INT");
    signal(child.id(), "INT");
    // Nobody asks in the same millisecond: a signal that is still on its way then would stop the answer, as it should.
    std::thread::sleep(std::time::Duration::from_millis(200));
    child.stdin.take().unwrap().write_all(b"What is the battery level?\n").unwrap();
    let answer = Lines::of(child.stdout.take().unwrap()).next();
    assert!(answer.is_some_and(|a| numbers(&a).contains(&"73")));
    assert_eq!(end_of(&mut child).code(), Some(0));
}

/// A conversation over pipes.
struct Chat {
    child: Child,
    stdin: ChildStdin,
    lines: Lines,
}

impl Chat {
    fn start(device: &Device, args: &[&str]) -> Self {
        let mut command = device.command(args);
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        let (stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { child, stdin, lines: Lines::of(stdout) }
    }

    fn say(&mut self, text: &str) {
        self.stdin.write_all(text.as_bytes()).unwrap();
    }

    fn answer(&self) -> Value {
        serde_json::from_str(&self.lines.next().expect("the program is alive")).unwrap()
    }
}

#[test]
fn ctrl_c_stops_an_answer_and_not_the_program() {
    let device = Device::with_readings();
    let mut chat = Chat::start(&device, &["chat", "--json"]);
    chat.say("How hot is the CPU?\n");
    assert_eq!(asked_for(&chat.answer()).0, "cpu_temp_c");
    let pid = chat.child.id();
    let mut stopped = 0;
    for pause in [1, 5, 10, 20, 40] {
        chat.say("What is the battery level?\n");
        let line = loop {
            if let Some(line) = chat.lines.within(Duration::from_millis(pause)) {
                break line;
            }
            signal(pid, "INT");
        };
        let line: Value = serde_json::from_str(&line).unwrap();
        match line["error"]["code"].as_str() {
            Some(code) => {
                assert_eq!(code, "cancelled", "{line}");
                stopped += 1;
            }
            None => assert_eq!(asked_for(&line), ("battery_percent", "latest"), "{line}"),
        }
    }
    println!("{stopped} of 5 answers were stopped in time");
    // What was stopped is forgotten; the follow-up still means the temperature or the battery, and is answered.
    chat.say("/new\nWhat is the battery level?\n");
    assert!(numbers(chat.answer()["answer"].as_str().unwrap()).contains(&"73"));
    drop(chat.stdin);
    assert_eq!(end_of(&mut chat.child).code(), Some(0));
}

#[test]
fn at_a_terminal_ctrl_c_and_ctrl_d_do_what_a_person_expects() {
    if !cfg!(target_os = "linux") || !works("script", &["-qec", "true", "/dev/null"]) {
        println!("skipped: there is no `script` of util-linux here, which gives a program a terminal");
        return;
    }
    let device = Device::with_readings();
    let mut command = device.program("script");
    command.args(["-qefc", &format!("exec '{EDGEHOLD}' chat"), "/dev/null"]).env("TERM", "xterm");
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    let (mut keys, pieces) = (child.stdin.take().unwrap(), Pieces::of(child.stdout.take().unwrap()));
    // Keys that come while the line editor starts are thrown away: they are pressed again until they show an effect.
    let mut press = |pressed: &str, effect: &str| {
        let mut shown = String::new();
        wait_until(effect, || {
            keys.write_all(pressed.as_bytes()).unwrap();
            while let Some(piece) = pieces.within(Duration::from_millis(300)) {
                shown += &piece;
            }
            shown.contains(effect)
        });
    };
    press("", "/quit or Ctrl-D leaves");
    // During an answer the terminal turns Ctrl-C into a signal; at the prompt the line editor reads it as a key.
    press("What is the battery level?\r\x03", "battery");
    press("\x03\x03", "Ctrl-C stops an answer; Ctrl-D leaves.");
    press("How hot is the CPU?\r", "51.5");
    assert_eq!(child.try_wait().unwrap(), None, "it lives on");
    wait_until("the end", || {
        let _ = keys.write_all(b"\x04");
        std::thread::sleep(Duration::from_millis(100));
        child.try_wait().unwrap().is_some()
    });
    assert_eq!(end_of(&mut child).code(), Some(0));
}
