//! `edgehold audit` and `edgehold forget`: the owner checks the log, and so does somebody who has the public key alone.

use edgehold_guard::Raw;
use edgehold_guard::audit::{AuditLog, Details, Entry, Pseudonym};
use edgehold_store::{Store, SubjectName};
use edgehold_types::{AgentName, Labels, Timestamp, TurnId};

use crate::support::Device;

/// A device with so many turns on record, about somebody.
fn device(turns: u128, subject: Option<&str>) -> Device {
    let device = Device::new();
    let state = device.path("state");
    let log = AuditLog::open(&state).unwrap();
    let agent: AgentName = "device".parse().unwrap();
    let subject = subject.map(|name| {
        let code = Store::open(&state).unwrap().pseudonym(&SubjectName::new(name).unwrap()).unwrap();
        Pseudonym::from_keyed_code(code)
    });
    for turn in 1..=turns {
        let entry = Entry {
            time: Timestamp(1_760_000_000_000),
            turn: TurnId(turn),
            agent: &agent,
            model: "edge-small",
            model_version: "1.2.0",
            outcome: if turn == 2 { "refusal" } else { "answer" },
            tools: &[],
            found_in: &[],
            found_out: &[],
            query: log.query_mac(&Raw::new("is Anna at home?".to_owned(), Labels::default())),
            details: Details { subject, ..Details::default() },
        };
        log.append(entry).unwrap();
    }
    device
}

#[track_caller]
fn check_broken(device: &Device, sentence: &str) {
    let ended = device.run(&["audit", "verify"]);
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!(ended.out.contains(sentence), "{ended:?}");
    let report = device.run(&["audit", "verify", "--json"]).json();
    assert_eq!(report["sound"], false);
    assert!(report["fault"].as_str().unwrap().contains(sentence), "{report}");
}

#[test]
fn a_sound_log_is_verified_and_shown() {
    let device = device(20, None);
    let ended = device.run(&["audit", "verify"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(
        ended.out.starts_with("sound: 20 records, the chain holds; 3 checkpoints, the last one over 20"),
        "{ended:?}"
    );
    let report = device.json(&["audit", "verify"]);
    assert_eq!((&report["sound"], &report["records"]), (&true.into(), &20.into()));

    let shown = device.run(&["audit", "show", "--last", "2"]);
    assert_eq!(shown.out, "19     2025-10-09 08:53:20  device  answer\n20     2025-10-09 08:53:20  device  answer\n");
    assert_eq!(device.run(&["audit", "show", "-a", "nobody"]).out, "");
    let lines = device.run(&["audit", "show", "--json"]).out;
    assert_eq!(lines, device.read("state/audit.jsonl"));
}

#[test]
fn what_is_wrong_is_named_in_a_sentence() {
    let log =
        |device: &Device| -> Vec<String> { device.read("state/audit.jsonl").lines().map(str::to_owned).collect() };
    let attack = |change: fn(&mut Vec<String>), sentence: &str| {
        let device = device(5, None);
        let mut lines = log(&device);
        change(&mut lines);
        device.write("state/audit.jsonl", lines.iter().map(|l| format!("{l}\n")).collect::<String>());
        check_broken(&device, sentence);
    };
    attack(|lines| lines[1] = lines[1].replace("refusal", "answer"), "line 2: it is not what the record behind it");
    attack(|lines| drop(lines.remove(1)), "line 2: its number is not the next one: a record before it was removed");
    attack(|lines| lines.swap(1, 2), "line 2: its number is not the next one: records were moved or doubled");
    attack(|lines| lines.truncate(3), "its end was cut off");
}

#[test]
fn a_folder_that_was_put_back_is_told_by_a_counter_and_by_a_kept_checkpoint() {
    let device = device(3, None);
    let copy = |from: &str, to: &str, files: &[&str]| {
        for file in files {
            std::fs::copy(device.path(&format!("{from}/{file}")), device.path(&format!("{to}/{file}"))).unwrap();
        }
    };
    std::fs::create_dir(device.path("early")).unwrap();
    let all = ["audit.jsonl", "audit.checkpoints", "audit.state", "audit.counter"];
    copy("state", "early", &all);
    device.run(&["audit", "rotate"]);
    let kept = device.run(&["audit", "checkpoint"]);
    device.write("kept", kept.out);
    assert_eq!(device.run(&["audit", "verify", "--since", "kept"]).code, Some(0));
    copy("early", "state", &all[..3]);
    check_broken(&device, "the log was put back as it was earlier: a counter has counted more checkpoints");
    copy("early", "state", &all);
    assert_eq!(device.run(&["audit", "verify"]).code, Some(0), "the folder alone cannot know");
    let ended = device.run(&["audit", "verify", "--since", "kept"]);
    assert!(ended.code == Some(1) && ended.out.contains("does not go on from the checkpoint"), "{ended:?}");
}

#[test]
fn somebody_else_checks_an_export_and_a_proof_with_the_public_key_alone() {
    let (owner, other) = (device(5, None), Device::new());
    let key = owner.run(&["audit", "show", "--key"]).out.trim().to_owned();
    assert_eq!(owner.run(&["audit", "export", "log.txt"]).code, Some(0));
    assert_eq!(owner.run(&["audit", "prove", "2", "--out", "two.tlog-proof"]).code, Some(0));
    for file in ["log.txt", "two.tlog-proof"] {
        other.write(file, owner.read(file));
    }
    let export = ["audit", "verify", "--export", "log.txt", "--key", &key];
    assert_eq!(other.json(&export)["records"], 5);
    let proof = ["audit", "verify", "--proof", "two.tlog-proof", "--key", &key];
    assert_eq!(other.json(&proof)["record"]["outcome"], "refusal");
    // Without a key there is nothing to check a proof with.
    assert_eq!(other.error(&proof[..4])["code"], "audit_key_needed");
    // The owner's own device knows the key.
    assert_eq!(owner.json(&proof[..4])["record"]["seq"], 2);

    let edited = owner.read("log.txt").replacen("refusal", "answer", 1);
    other.write("log.txt", edited);
    let ended = other.run(&export);
    assert!(ended.code == Some(1) && ended.out.contains("line 2: it is not what the record behind it"), "{ended:?}");
    let stranger = device(5, None).run(&["audit", "prove", "2"]).out;
    other.write("two.tlog-proof", stranger);
    assert_eq!(other.error(&proof)["code"], "audit_broken");
    for (name, content) in [("empty", ""), ("nonsense", "nonsense\n\nmore\n")] {
        other.write("two.tlog-proof", content);
        assert_eq!(other.error(&proof)["code"], "audit_file_unusable", "{name}");
        other.write("log.txt", content);
        assert_eq!(other.error(&export)["code"], "audit_file_unusable", "{name}");
    }
}

#[test]
fn a_forgotten_person_is_nowhere_and_the_log_still_verifies() {
    let device = device(3, Some("Anna Example"));
    let forget = ["forget", "Anna Example"];
    assert_eq!(device.error(&forget)["code"], "not_confirmed");
    let everywhere = |text: &str| {
        let files = std::fs::read_dir(device.path("state")).unwrap().map(|e| e.unwrap().path());
        files
            .filter(|f| f.is_file())
            .any(|f| std::fs::read(f).unwrap().windows(text.len()).any(|w| w == text.as_bytes()))
    };
    assert!(everywhere("Anna Example"));
    let done = device.json(&["forget", "Anna Example", "--yes"]);
    // The turns are older than a day: the record before says that a new epoch begins.
    assert_eq!((&done["forgotten"], &done["rows"], &done["record"]), (&true.into(), &1.into(), &5.into()));
    assert!(!everywhere("Anna Example"));
    let last = device.run(&["audit", "show", "--last", "1"]).out;
    assert!(last.contains("subject_forgotten") && !last.contains("Anna"), "{last}");
    assert_eq!(device.json(&["audit", "verify"])["records"], 5);
    assert_eq!(device.error(&["forget", "Anna Example", "--yes"])["code"], "subject_unknown");
}

#[test]
fn what_is_not_there_is_told_apart() {
    let device = Device::new();
    for args in [&["audit", "verify"][..], &["audit", "show"], &["audit", "export", "x"], &["audit", "prove", "1"]] {
        assert_eq!(device.error(args)["code"], "audit_not_begun", "{args:?}");
    }
    assert_eq!(device.error(&["forget", "Anna", "--yes"])["code"], "subject_unknown");
    assert_eq!(device.error(&["forget", "", "--yes"])["code"], "subject_invalid");
    let device = self::device(2, None);
    assert_eq!(device.error(&["audit", "prove", "3"])["code"], "audit_no_record");
    std::fs::remove_file(device.path("state/audit.state")).unwrap();
    assert_eq!(device.error(&["audit", "verify"])["code"], "audit_unavailable");
    assert_eq!(device.error(&["ask", "hello"])["code"], "audit_unavailable");
}
