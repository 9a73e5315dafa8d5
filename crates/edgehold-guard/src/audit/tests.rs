mod attacks;
mod crash;
mod kill;
mod older;
mod outside;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::thread;

use edgehold_types::{AgentName, Labels, RuleName, Timestamp, ToolName, TurnId};
use tempfile::TempDir;

use super::*;
use crate::detect::Entity;
use crate::guard::Finding;

const QUERY: &str = "is Anna at home?";
const TIME: Timestamp = Timestamp(1_760_000_000_000);

fn append(log: &AuditLog, turn: u128) -> Result<Receipt, AuditError> {
    append_at(log, turn, TIME)
}

fn append_at(log: &AuditLog, turn: u128, time: Timestamp) -> Result<Receipt, AuditError> {
    let agent: AgentName = "device".parse().unwrap();
    let tool: ToolName = "read_metrics".parse().unwrap();
    log.append(Entry {
        time,
        turn: TurnId(turn),
        agent: &agent,
        model: "edge-small",
        model_version: "1.2.0",
        outcome: "answered",
        tools: &[ToolCall { name: &tool, result: "ok" }],
        found_in: &[Finding { entity: Entity::Email, count: 2 }],
        found_out: &[],
        query: log.query_mac(&Raw::new(QUERY.to_owned(), Labels::default())),
        details: Details::default(),
    })
}

/// A log of so many records, closed: its last checkpoint covers all of them.
fn log_of(records: u128) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    drop(fill(&folder, 1..=records));
    folder
}

/// As [`log_of`], but its process has died: what stands behind the last checkpoint stays unsettled.
fn unsettled_log_of(records: u128) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::mem::forget(fill(&folder, 1..=records));
    folder
}

fn fill(folder: &TempDir, turns: std::ops::RangeInclusive<u128>) -> AuditLog {
    let log = AuditLog::open(folder.path()).unwrap();
    for turn in turns {
        assert_eq!(u128::from(append(&log, turn).unwrap().sequence), turn);
    }
    log
}

fn text_of(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(LOG_FILE)).unwrap()
}

fn lines_of(folder: &TempDir) -> Vec<String> {
    text_of(folder).lines().map(str::to_owned).collect()
}

fn write_lines<T: AsRef<str>>(folder: &TempDir, lines: &[T]) {
    let text: String = lines.iter().map(|l| format!("{}\n", l.as_ref())).collect();
    fs::write(folder.path().join(LOG_FILE), text).unwrap();
}

fn summary_of(folder: &TempDir) -> Summary {
    verify(folder.path(), &Options::default(), None).unwrap()
}

#[track_caller]
fn check_sound(folder: &TempDir, records: u64, torn_bytes: u64, torn_files: usize) {
    let found = summary_of(folder);
    let seen = (found.records, found.broken, found.torn_bytes, found.torn_files);
    assert_eq!(seen, (records, None, torn_bytes, torn_files));
}

#[track_caller]
fn check_broken(folder: &TempDir, place: Place, fault: Fault) {
    assert_eq!(summary_of(folder).broken, Some(Broken { place, fault }));
    match AuditLog::open(folder.path()) {
        Err(AuditError::Broken { broken, .. }) => assert_eq!(broken, Broken { place, fault }),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_record_holds_what_it_should_and_nothing_of_the_query() {
    let folder = log_of(1);
    let text = text_of(&folder);
    let record: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(record["v"], 2);
    assert_eq!(record["seq"], 1);
    assert_eq!(record["time_ms"], 1_760_000_000_000_u64);
    assert_eq!(record["turn"], format!("{:032x}", 1));
    assert_eq!(record["agent"], "device");
    assert_eq!(record["model"], serde_json::json!({"name": "edge-small", "version": "1.2.0"}));
    assert_eq!(record["outcome"], "answered");
    assert_eq!(record["tools"], serde_json::json!([{"name": "read_metrics", "result": "ok"}]));
    assert_eq!(record["found_in"], serde_json::json!([{"entity": "email", "count": 2}]));
    assert_eq!((&record["kind"], &record["epoch"]), (&"turn".into(), &1.into()));
    let origin = public_key(folder.path(), &Options::default()).unwrap().unwrap();
    assert_eq!(record["prev"], record::link(origin.origin().as_bytes()).to_string());
    assert_eq!(record["query_mac"].as_str().unwrap().len(), 64);
    assert!(!text.contains("Anna"));
}

#[test]
fn a_log_goes_on_where_it_ended() {
    let folder = log_of(3);
    let log = AuditLog::open(folder.path()).unwrap();
    assert_eq!(append(&log, 4).unwrap().sequence, 4);
    drop(log);
    check_sound(&folder, 4, 0, 0);
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
fn attack_lines_that_are_no_records_and_of_another_version() {
    let folder = log_of(2);
    let lines = lines_of(&folder);
    write_lines(&folder, &["not a record", &lines[1]]);
    check_broken(&folder, Place::Line(1), Fault::NotARecord);
    write_lines(&folder, &[&lines[0].replacen("\"v\":2", "\"v\":9", 1), &lines[1]]);
    check_broken(&folder, Place::Line(1), Fault::Version);
    // A record of the earlier form, which has another key, may not stand behind the first checkpoint.
    write_lines(&folder, &[&lines[0], &lines[1].replacen("\"v\":2", "\"v\":1", 1)]);
    check_broken(&folder, Place::Line(2), Fault::Version);
}

#[test]
fn a_torn_last_line_is_moved_aside_and_the_log_goes_on() {
    let folder = log_of(2);
    let path = folder.path().join(LOG_FILE);
    let torn: [&[u8]; 3] = [b"{\"v\":1,\"seq\":3,\"ti", &[0; 700], b"\0\0\0\0\"mac\":\"12\"}\n"];
    for (n, end) in (1..).zip(torn) {
        let before = fs::read(&path).unwrap();
        fs::write(&path, [&before[..], end].concat()).unwrap();
        assert_eq!(summary_of(&folder).torn_bytes, end.len() as u64);
        let log = AuditLog::open(folder.path()).unwrap();
        assert_eq!(fs::read(folder.path().join(format!("audit.jsonl.torn-{n}"))).unwrap(), end);
        assert_eq!(fs::read(&path).unwrap(), before);
        append(&log, 9).unwrap();
        check_sound(&folder, 2 + n, 0, usize::try_from(n).unwrap());
    }
}

#[test]
fn a_writer_repairs_what_another_one_left_torn() {
    let folder = log_of(1);
    let log = AuditLog::open(folder.path()).unwrap();
    let path = folder.path().join(LOG_FILE);
    fs::write(&path, [&fs::read(&path).unwrap()[..], b"{\"v\":1,"].concat()).unwrap();
    assert_eq!(append(&log, 2).unwrap().sequence, 2);
    check_sound(&folder, 2, 0, 1);
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
    drop(logs);
    check_sound(&folder, 100, 0, 0);
    // Sixteen records to a checkpoint, the first one, and the ends.
    assert!((7..=11).contains(&summary_of(&folder).checkpoints), "{:?}", summary_of(&folder));
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
    for secret in [STATE_FILE, SIGNER_FILE] {
        assert_eq!(fs::metadata(folder.path().join(secret)).unwrap().permissions().mode() & 0o777, 0o600, "{secret}");
    }
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
        details: Details::default(),
    };
    assert!(matches!(log.append(entry), Err(AuditError::TooLong { .. })));
    assert_eq!(append(&log, 2).unwrap().sequence, 2);
}

#[test]
fn what_a_turn_may_have_and_events_are_on_record() {
    let folder = log_of(0);
    let log = AuditLog::open(folder.path()).unwrap();
    let (agent, rule): (AgentName, RuleName) = ("device".parse().unwrap(), "no-health-data".parse().unwrap());
    let subject = Pseudonym::from_keyed_code([0xab; 16]);
    let entry = Entry {
        time: TIME,
        turn: TurnId(1),
        agent: &agent,
        model: "m",
        model_version: "",
        outcome: "policy_refused",
        tools: &[],
        found_in: &[],
        found_out: &[],
        query: log.query_mac(&Raw::new(String::new(), Labels::default())),
        details: Details { subject: Some(subject), policy: Some(&rule), privacy: Some(24_400) },
    };
    log.append(entry).unwrap();
    log.append_event(TIME, &Event::SubjectForgotten { subject }).unwrap();
    log.append_event(TIME, &Event::PolicyChanged { policy_sha256: Digest::new([1; 32]), rules: 3 }).unwrap();
    log.append_event(TIME, &Event::AccessRefused { reason: "token_wrong", times: 12 }).unwrap();
    let records: Vec<Record> = lines_of(&folder).iter().map(|l| parse_record(l.as_bytes()).unwrap()).collect();
    let turn = &records[0];
    assert_eq!((turn.subject.as_deref(), turn.policy.as_deref()), (Some(&*"ab".repeat(16)), Some("no-health-data")));
    assert_eq!((turn.privacy_micro_rho, turn.event.as_deref()), (Some(24_400), None));
    let events: Vec<&str> = records[1..].iter().map(|r| r.event.as_deref().unwrap()).collect();
    assert_eq!(events, ["subject_forgotten", "policy_changed", "access_refused"]);
    assert!(lines_of(&folder)[3].contains(r#""reason":"token_wrong","times":12"#));
    check_sound(&folder, 4, 0, 0);
}

#[test]
fn a_checkpoint_comes_after_sixteen_records_and_at_a_clean_end() {
    let folder = unsettled_log_of(15);
    assert_eq!((summary_of(&folder).checkpoints, summary_of(&folder).settled), (1, 0));
    drop(fill(&folder, 16..=16));
    assert_eq!((summary_of(&folder).checkpoints, summary_of(&folder).settled), (2, 16));
    drop(fill(&folder, 17..=17));
    assert_eq!((summary_of(&folder).checkpoints, summary_of(&folder).settled), (3, 17));
    drop(AuditLog::open(folder.path()).unwrap());
    assert_eq!(summary_of(&folder).checkpoints, 3, "nothing was new");
}

#[test]
fn an_epoch_ends_after_a_day_and_its_queries_can_be_shredded() {
    let folder = log_of(0);
    let log = AuditLog::open(folder.path()).unwrap();
    append(&log, 1).unwrap();
    log.checkpoint().unwrap();
    let tomorrow = Timestamp(TIME.0 + EPOCH_MS);
    // The record of the change comes before.
    assert_eq!(append_at(&log, 2, tomorrow).unwrap().sequence, 3);
    append_at(&log, 3, tomorrow).unwrap();
    assert_eq!(log.checkpoint().unwrap().epoch, 2);
    let macs = |log: &AuditLog| log.query_mac(&Raw::new(QUERY.to_owned(), Labels::default())).to_string();
    let records: Vec<serde_json::Value> = lines_of(&folder).iter().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!((&records[1]["event"], &records[1]["epoch"]), (&"key_rotated".into(), &2.into()));
    assert_ne!(records[0]["query_mac"], records[3]["query_mac"]);
    assert_eq!(records[3]["query_mac"], macs(&log));

    let kept = || log.book.state().unwrap().older_queries.len();
    assert_eq!(kept(), 1);
    assert_eq!(log.rotate(tomorrow, true).unwrap(), 3);
    assert_eq!(kept(), 0);
    assert_ne!(records[3]["query_mac"], macs(&log));
    drop(log);
    check_sound(&folder, 5, 0, 0);
}

#[test]
fn two_writers_see_each_others_checkpoints_and_epochs() {
    let folder = log_of(0);
    let [a, b] = [0, 1].map(|_| AuditLog::open(folder.path()).unwrap());
    for turn in 0..40 {
        append(if turn % 3 == 0 { &a } else { &b }, turn).unwrap();
        if turn % 10 == 0 {
            a.rotate(TIME, false).unwrap();
            b.checkpoint().unwrap();
        }
    }
    drop((a, b));
    check_sound(&folder, 44, 0, 0);
}

#[test]
fn several_queries_have_a_code_that_no_others_have() {
    let folder = tempfile::tempdir().unwrap();
    let log = AuditLog::open(folder.path()).unwrap();
    let mac = |texts: &[&str]| {
        let raw: Vec<_> = texts.iter().map(|t| Raw::new((*t).to_owned(), Labels::default())).collect();
        log.query_mac_of_all(&raw).to_string()
    };
    assert_eq!(mac(&[QUERY]), log.query_mac(&Raw::new(QUERY.to_owned(), Labels::default())).to_string());
    assert_eq!(mac(&["a", "b"]), mac(&["a", "b"]));
    let all = [mac(&["a", "b"]), mac(&["b", "a"]), mac(&["ab"]), mac(&["ab", ""]), mac(&["", "ab"])];
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len());
}
