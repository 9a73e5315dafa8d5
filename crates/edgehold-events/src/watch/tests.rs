use std::collections::BTreeSet;
use std::io::Write;
use std::sync::Mutex;

use tokio::sync::oneshot;

use super::*;
use crate::{Receipt, Ticket};

/// Keeps what it is handed, and can be busy for a while.
#[derive(Default)]
struct Shelf {
    payloads: Mutex<Vec<String>>,
    keys: Mutex<BTreeSet<String>>,
    busy: Mutex<u32>,
}

impl Intake for Shelf {
    fn submit(&self, arrival: Arrival) -> Result<Ticket, IntakeError> {
        let mut busy = self.busy.lock().unwrap();
        if *busy > 0 {
            *busy -= 1;
            return Err(IntakeError::Busy { retry_after: Duration::from_millis(1) });
        }
        let (sender, ticket) = oneshot::channel();
        let new = self.keys.lock().unwrap().insert(arrival.key.unwrap());
        if new {
            self.payloads.lock().unwrap().push(String::from_utf8(arrival.payload).unwrap());
        }
        let _ = sender.send(Ok(if new { Receipt::Stored { events: 1 } } else { Receipt::Duplicate }));
        Ok(ticket)
    }
}

struct Bench {
    folder: tempfile::TempDir,
    shelf: Arc<Shelf>,
    format: FileFormat,
}

impl Bench {
    fn new(format: FileFormat) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), shelf: Arc::default(), format }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("events")
    }

    fn add(&self, text: &str) {
        let mut file = File::options().create(true).append(true).open(self.path()).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }

    fn door(&self) -> FileDoor {
        let file = WatchedFile { name: "test".into(), path: self.path(), topic: "a/b".into(), format: self.format };
        FileDoor::new(file, Arc::clone(&self.shelf) as _, self.folder.path())
    }

    /// What is taken by a look.
    fn look(&self, door: &mut FileDoor) -> Vec<String> {
        while door.look(&AtomicBool::new(false)).unwrap() {}
        std::mem::take(&mut self.shelf.payloads.lock().unwrap())
    }
}

#[test]
fn lines_come_in_when_they_are_whole_and_once() {
    let bench = Bench::new(FileFormat::Jsonl);
    let mut door = bench.door();
    assert!(bench.look(&mut door).is_empty());
    bench.add("{\"a\":1}\n\n{\"a\":2}\n{\"a\"");
    assert_eq!(bench.look(&mut door), ["{\"a\":1}", "{\"a\":2}"]);
    assert!(bench.look(&mut door).is_empty());
    bench.add(":3}\n");
    assert_eq!(bench.look(&mut door), ["{\"a\":3}"]);
    // After a restart it goes on where it was; without its mark it is told that all was here.
    bench.add("{\"a\":4}\n");
    assert_eq!(bench.look(&mut bench.door()), ["{\"a\":4}"]);
    std::fs::remove_file(bench.folder.path().join("watched/test")).unwrap();
    assert!(bench.look(&mut bench.door()).is_empty());
}

#[test]
fn a_file_that_is_begun_anew_is_read_from_its_beginning() {
    let bench = Bench::new(FileFormat::Jsonl);
    let mut door = bench.door();
    bench.add("1\n2\n");
    assert_eq!(bench.look(&mut door), ["1", "2"]);
    File::create(bench.path()).unwrap();
    assert!(bench.look(&mut door).is_empty());
    bench.add("1\n");
    assert_eq!(bench.look(&mut door), ["1"]);
    std::fs::rename(bench.path(), bench.folder.path().join("old")).unwrap();
    bench.add("1\n9\n");
    assert_eq!(bench.look(&mut door), ["1", "9"]);
}

#[test]
fn rows_have_the_names_of_the_header_after_a_restart_too() {
    let bench = Bench::new(FileFormat::Csv);
    bench.add("t,x\n1,2\n");
    assert_eq!(bench.look(&mut bench.door()), [r#"{"t":1.0,"x":2.0}"#]);
    bench.add("3,4\n");
    assert_eq!(bench.look(&mut bench.door()), [r#"{"t":3.0,"x":4.0}"#]);
}

#[test]
fn what_is_not_taken_is_handed_in_again_and_a_line_without_end_does_not_stop_it() {
    let bench = Bench::new(FileFormat::Jsonl);
    *bench.shelf.busy.lock().unwrap() = 5;
    bench.add("1\n2\n3\n");
    let mut taken = bench.look(&mut bench.door());
    taken.sort();
    assert_eq!(taken, ["1", "2", "3"]);
    bench.add(&"x".repeat(CHUNK + 10));
    bench.add("\n4\n");
    assert_eq!(bench.look(&mut bench.door()).last().unwrap(), "4");
}
