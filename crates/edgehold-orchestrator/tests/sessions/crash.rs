//! A process that is killed while it keeps turns: what it said it had kept is there, and nothing is half there.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use edgehold_orchestrator::sessions::SessionId;

use crate::node::{Node, says};

const STATE: &str = "EDGEHOLD_TEST_STATE";

/// The process that is killed. Without a state folder it is not meant.
#[tokio::test]
async fn child() {
    let Some(state) = std::env::var_os(STATE) else { return };
    let node = Node::start(Path::new(&state), (0..10_000).map(|n| says(&format!("answer {n}"))).collect());
    let id = node.open("device", Some("ann"));
    println!("\nsession {id}");
    for n in 1..10_000 {
        node.ask(&id, &format!("question {n}")).await.unwrap();
        println!("kept {n}");
    }
}

#[test]
fn a_killed_process_leaves_the_old_state_or_the_new_one() {
    for turns in [1, 2, 3, 5, 8, 13] {
        let state = tempfile::tempdir().unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::child", "--nocapture"])
            .env(STATE, state.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let id: SessionId = lines.find_map(|l| l.strip_prefix("session ")?.parse().ok()).unwrap();
        let mut kept: Vec<u32> =
            lines.by_ref().filter_map(|l| l.strip_prefix("kept ")?.parse().ok()).take(turns).collect();
        // Somewhere within the next turn.
        std::thread::sleep(Duration::from_micros(700 * turns as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        kept.extend(lines.filter_map(|l| l.strip_prefix("kept ")?.parse::<u32>().ok()));
        let last = *kept.last().unwrap();

        let node = Node::start(state.path(), vec![]);
        let found = node.sessions.list().unwrap()[0].exchanges;
        let total = if found == 50 { last } else { found };
        assert!(total == last || total == last + 1, "{last} were kept, {found} are there");
        let shown = node.shown(&id);
        let whole =
            shown.matches("question").count() == found as usize && shown.matches("answer").count() >= found as usize;
        assert!(whole && shown.contains(&format!("question {last}\"")), "{shown}");
    }
}
