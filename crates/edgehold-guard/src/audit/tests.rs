mod kill;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::thread;

use edgehold_types::{AgentName, Labels, Timestamp, ToolName, TurnId};
use tempfile::TempDir;

use super::*;
use crate::detect::Entity;
use crate::guard::Finding;

const QUERY: &str = "is Anna at home?";

fn append(log: &AuditLog, turn: u128) -> Result<Receipt, AuditError> {
    let agent: AgentName = "device".parse().unwrap();
    let tool: ToolName = "read_metrics".parse().unwrap();
    log.append(Entry {
        time: Timestamp(1_760_000_000_000),
        turn: TurnId(turn),
        agent: &agent,
        model: "edge-small",
        model_version: "1.2.0",
        outcome: "answered",
        tools: &[ToolCall { name: &tool, result: "ok" }],
        found_in: &[Finding { entity: Entity::Email, count: 2 }],
        found_out: &[],
        query: log.query_mac(&Raw::new(QUERY.to_owned(), Labels::default())),
    })
}

fn log_of(records: u128) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let log = AuditLog::open(folder.path()).unwrap();
    for turn in 1..=records {
        assert_eq!(u128::from(append(&log, turn).unwrap().sequence), turn);
    }
    folder
}

fn text_of(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(LOG_FILE)).unwrap()
}

fn write_lines(folder: &TempDir, lines: &[&str]) {
    fs::write(folder.path().join(LOG_FILE), lines.join("\n") + "\n").unwrap();
}

#[track_caller]
fn check_broken(folder: &TempDir, line: u64, fault: Fault) {
    assert_eq!(verify(folder.path()).unwrap().broken, Some((line, fault)));
    match AuditLog::open(folder.path()) {
        Err(AuditError::Broken { line: l, fault: f, .. }) => assert_eq!((l, f), (line, fault)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_record_holds_what_it_should_and_nothing_of_the_query() {
    let folder = log_of(1);
    let text = text_of(&folder);
    let record: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(record["v"], 1);
    assert_eq!(record["seq"], 1);
    assert_eq!(record["time_ms"], 1_760_000_000_000_u64);
    assert_eq!(record["turn"], format!("{:032x}", 1));
    assert_eq!(record["agent"], "device");
    assert_eq!(record["model"], serde_json::json!({"name": "edge-small", "version": "1.2.0"}));
    assert_eq!(record["outcome"], "answered");
    assert_eq!(record["tools"], serde_json::json!([{"name": "read_metrics", "result": "ok"}]));
    assert_eq!(record["found_in"], serde_json::json!([{"entity": "email", "count": 2}]));
    assert_eq!(record["prev"], "0".repeat(64));
    assert_eq!(record["query_mac"].as_str().unwrap().len(), 64);
    assert!(!text.contains("Anna"));
}

#[test]
fn a_log_goes_on_where_it_ended() {
    let folder = log_of(3);
    let log = AuditLog::open(folder.path()).unwrap();
    assert_eq!(append(&log, 4).unwrap().sequence, 4);
    assert_eq!(verify(folder.path()).unwrap(), Summary { records: 4, broken: None, torn_bytes: 0, torn_files: 0 });
}

#[test]
fn the_same_query_has_the_same_code_on_one_device_only() {
    let (one, two) = (log_of(1), log_of(1));
    let code = |folder: &TempDir| {
        let record: serde_json::Value = serde_json::from_str(text_of(folder).lines().next().unwrap()).unwrap();
        record["query_mac"].as_str().unwrap().to_owned()
    };
    let log = AuditLog::open(one.path()).unwrap();
    let again = log.query_mac(&Raw::new(QUERY.to_owned(), Labels::default()));
    assert_eq!(again.to_string(), code(&one));
    assert_ne!(code(&one), code(&two));
}

#[test]
fn attack_an_edit_shows_even_in_the_last_line() {
    for line in 1..=3_usize {
        let folder = log_of(3);
        let text = text_of(&folder);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines[line - 1] = lines[line - 1].replace("answered", "refused!");
        write_lines(&folder, &lines.iter().map(String::as_str).collect::<Vec<_>>());
        check_broken(&folder, line as u64, Fault::Code);
    }
}

#[test]
fn attack_removing_moving_and_doubling_records_show() {
    let check = |order: &[usize], line: u64| {
        let folder = log_of(4);
        let text = text_of(&folder);
        let lines: Vec<&str> = text.lines().collect();
        write_lines(&folder, &order.iter().map(|i| lines[i - 1]).collect::<Vec<_>>());
        check_broken(&folder, line, Fault::Sequence);
    };
    check(&[2, 3, 4], 1);
    check(&[1, 3, 4], 2);
    check(&[1, 3, 2, 4], 2);
    check(&[1, 2, 2, 3, 4], 3);
}

#[test]
fn attack_records_of_two_logs_with_one_key_cannot_be_mixed() {
    let (one, two) = (log_of(1), tempfile::tempdir().unwrap());
    fs::copy(one.path().join(KEY_FILE), two.path().join(KEY_FILE)).unwrap();
    for (folder, turns) in [(&one, [12, 13]), (&two, [21, 22])] {
        let log = AuditLog::open(folder.path()).unwrap();
        for turn in turns {
            append(&log, turn).unwrap();
        }
    }
    append(&AuditLog::open(two.path()).unwrap(), 23).unwrap();
    let (a, b) = (text_of(&one), text_of(&two));
    let (a, b): (Vec<&str>, Vec<&str>) = (a.lines().collect(), b.lines().collect());
    write_lines(&one, &[a[0], a[1], b[2]]);
    check_broken(&one, 3, Fault::Chain);
}

#[test]
fn attack_lines_that_are_no_records_and_of_another_version() {
    let folder = log_of(2);
    let text = text_of(&folder);
    let lines: Vec<&str> = text.lines().collect();
    write_lines(&folder, &["not a record", lines[1]]);
    check_broken(&folder, 1, Fault::NotARecord);
    write_lines(&folder, &[&lines[0].replacen("\"v\":1", "\"v\":9", 1), lines[1]]);
    check_broken(&folder, 1, Fault::Version);
}

#[test]
fn a_torn_last_line_is_moved_aside_and_the_log_goes_on() {
    let folder = log_of(2);
    let path = folder.path().join(LOG_FILE);
    let torn: [&[u8]; 3] = [b"{\"v\":1,\"seq\":3,\"ti", &[0; 700], b"\0\0\0\0\"mac\":\"12\"}\n"];
    for (n, end) in (1..).zip(torn) {
        let before = fs::read(&path).unwrap();
        fs::write(&path, [&before[..], end].concat()).unwrap();
        assert_eq!(verify(folder.path()).unwrap().torn_bytes, end.len() as u64);
        let log = AuditLog::open(folder.path()).unwrap();
        assert_eq!(fs::read(folder.path().join(format!("audit.jsonl.torn-{n}"))).unwrap(), end);
        assert_eq!(fs::read(&path).unwrap(), before);
        append(&log, 9).unwrap();
        let expect = Summary { records: 2 + n, broken: None, torn_bytes: 0, torn_files: usize::try_from(n).unwrap() };
        assert_eq!(verify(folder.path()).unwrap(), expect);
    }
}

#[test]
fn a_writer_repairs_what_another_one_left_torn() {
    let folder = log_of(1);
    let log = AuditLog::open(folder.path()).unwrap();
    let path = folder.path().join(LOG_FILE);
    fs::write(&path, [&fs::read(&path).unwrap()[..], b"{\"v\":1,"].concat()).unwrap();
    assert_eq!(append(&log, 2).unwrap().sequence, 2);
    let expect = Summary { records: 2, broken: None, torn_bytes: 0, torn_files: 1 };
    assert_eq!(verify(folder.path()).unwrap(), expect);
}

#[test]
fn attack_a_log_that_was_cut_while_open_is_refused() {
    let folder = log_of(0);
    let log = AuditLog::open(folder.path()).unwrap();
    append(&log, 1).unwrap();
    fs::write(folder.path().join(LOG_FILE), "").unwrap();
    assert!(matches!(append(&log, 2), Err(AuditError::Shrunk { .. })));
}

#[test]
fn two_writers_and_their_threads_make_one_chain() {
    let folder = log_of(0);
    let logs = [0, 1].map(|_| Arc::new(AuditLog::open(folder.path()).unwrap()));
    let threads: Vec<_> = (0..4_u128)
        .map(|t| {
            let log = Arc::clone(&logs[usize::try_from(t).unwrap() % 2]);
            thread::spawn(move || (0..25).map(|i| append(&log, t * 100 + i).unwrap().sequence).collect::<Vec<_>>())
        })
        .collect();
    let mut sequences: Vec<u64> = threads.into_iter().flat_map(|t| t.join().unwrap()).collect();
    sequences.sort_unstable();
    assert_eq!(sequences, (1..=100).collect::<Vec<_>>());
    assert_eq!(verify(folder.path()).unwrap().records, 100);
}

#[test]
fn the_key_is_for_the_owner_alone() {
    let folder = log_of(1);
    let key = folder.path().join(KEY_FILE);
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);

    fs::set_permissions(&key, fs::Permissions::from_mode(0o640)).unwrap();
    let error = AuditLog::open(folder.path()).unwrap_err();
    assert!(matches!(error, AuditError::KeyExposed { mode: 0o640, .. }), "{error}");
    assert!(error.hint().contains("chmod 600"));
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();

    fs::write(&key, [7; 31]).unwrap();
    assert!(matches!(AuditLog::open(folder.path()), Err(AuditError::KeyLength { bytes: 31, .. })));

    fs::remove_file(&key).unwrap();
    assert!(matches!(AuditLog::open(folder.path()), Err(AuditError::KeyMissing { .. })));
    assert!(!key.exists(), "a new key would make every record look forged");
}

#[test]
fn a_record_that_is_too_long_is_refused_whole() {
    let folder = log_of(1);
    let log = AuditLog::open(folder.path()).unwrap();
    let agent: AgentName = "device".parse().unwrap();
    let model = "m".repeat(MAX_LINE);
    let entry = Entry {
        time: Timestamp(0),
        turn: TurnId(1),
        agent: &agent,
        model: &model,
        model_version: "",
        outcome: "answered",
        tools: &[],
        found_in: &[],
        found_out: &[],
        query: log.query_mac(&Raw::new(String::new(), Labels::default())),
    };
    assert!(matches!(log.append(entry), Err(AuditError::TooLong { .. })));
    assert_eq!(append(&log, 2).unwrap().sequence, 2);
}
