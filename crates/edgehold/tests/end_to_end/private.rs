//! A tool that answers with noise: the answer, its label, the budget, and what happens when it is used up.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::support::Device;

const QUESTION: [&str; 2] = ["ask", "What was the average CPU temperature in the last hour?"];

/// Waits out the last seconds of a day in UTC: a question on its two sides is about two days.
fn away_from_midnight() {
    let seconds = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() % 86_400;
    while seconds() > 86_400 - 60 {
        std::thread::sleep(Duration::from_secs(1));
    }
}

/// A device whose agent may tell the mean of its CPU temperature, twice a day.
fn device() -> Device {
    let device = Device::with_readings();
    let agent = "description = \"Mine.\"\nsystem = \"You answer questions about this device.\"\n[tools.read_metrics]\n\
                 privacy = { kind = \"mean\", bounds = [0.0, 120.0], epsilon = 0.5, columns = [\"cpu_temp_c\"], refresh_s = 86400 }\n";
    device.write("agents/device/agent.toml", agent);
    device.write("edgehold.toml", "[paths]\nagents = [\"agents\"]\n[privacy]\nbudget_rho = 0.07\nwindow = \"none\"\n");
    device
}

#[test]
fn a_private_mean_has_its_label_and_is_paid_once() {
    away_from_midnight();
    let device = device();
    assert_eq!(device.run(&["check"]).code, Some(0));
    let first = device.json(&QUESTION);
    let call = &first["calls"][0];
    assert_eq!((&call["arguments"]["stat"], &call["result"]["samples"]), (&"mean".into(), &serde_json::Value::Null));
    let label = &call["privacy"];
    for (key, value) in
        [("epsilon", 0.5), ("delta", 0.0), ("charged_rho", 0.0625), ("spent_rho", 0.0625), ("remaining_rho", 0.0075)]
    {
        assert_eq!(label[key].as_f64(), Some(value), "{key} in {label}");
    }
    assert_eq!((label["unit"].as_str(), label["subject"].as_str()), (Some("one record"), Some("device")), "{label}");
    // The same words a moment later, in another process: the same number, at no cost. A person sees the label, too.
    let again = device.run(&QUESTION);
    assert!(again.out.contains(first["answer"].as_str().unwrap()), "{again:?}");
    assert!(
        again.out.contains("epsilon 0.5, delta 0, unit one record") && again.out.contains("nothing charged"),
        "{again:?}"
    );
    // Another question is over the budget, and none is answered without it.
    let refused = device.error(&["ask", "What was the average CPU temperature in the last two hours?"]);
    assert_eq!(refused["code"], "privacy_budget_exhausted", "{refused}");
    let report = device.json(&["privacy", "budget"]);
    assert_eq!(
        (report["accounts"][0]["answers"].as_u64(), report["accounts"].as_array().map(Vec::len)),
        (Some(1), Some(1))
    );
}

#[test]
fn a_reset_is_meant_and_on_record() {
    let device = device();
    device.json(&QUESTION);
    assert_eq!(device.error(&["privacy", "reset", "device"])["code"], "confirmation_needed");
    assert_eq!(device.error(&["privacy", "reset", "nobody", "--yes"])["code"], "privacy_account_unknown");
    assert!(!device.read("state/audit.jsonl").contains("budget_reset"));
    let done = device.json(&["privacy", "reset", "device", "--yes"]);
    assert_eq!((done["sequence"].as_u64(), done["audit_record"].as_u64()), (Some(2), Some(2)), "{done}");
    assert!(device.read("state/audit.jsonl").contains("\"outcome\":\"budget_reset\""));
    let kinds: Vec<String> =
        device.json(&["privacy", "history"]).as_array().unwrap().iter().map(|e| e["kind"].to_string()).collect();
    assert_eq!(kinds, ["\"debit\"", "\"reset\""]);
    assert_eq!(device.json(&["privacy", "budget"])["accounts"][0]["spent_rho"].as_f64(), Some(0.0));
}

#[test]
fn attack_an_older_ledger_is_put_back() {
    let device = device();
    device.json(&["privacy", "budget"]);
    let old = std::fs::read(device.path("state/edgehold.db")).unwrap();
    device.json(&QUESTION);
    std::fs::write(device.path("state/edgehold.db"), old).unwrap();
    for args in [&QUESTION[..], &["privacy", "budget"], &["privacy", "reset", "device", "--yes"]] {
        assert_eq!(device.error(args)["code"], "privacy_ledger_rolled_back", "{args:?}");
    }
    assert!(device.run(&["doctor"]).out.contains("the privacy ledger was put back"));
    // The owner may go on, in so many words, and both logs say so.
    let done = device.json(&["privacy", "reset", "device", "--yes", "--accept-rollback"]);
    assert_eq!(done["sequence"].as_u64(), Some(2), "{done}");
    assert!(device.read("state/audit.jsonl").contains("\"outcome\":\"budget_reset_rollback_accepted\""));
    assert_eq!(device.json(&["privacy", "history"])[0]["mechanism"], "reset, rollback accepted");
    device.json(&QUESTION);
}

#[test]
fn texts_from_records_are_paid_for_and_labelled() {
    let device = device();
    let records: String = (0..17).map(|i| format!("The pump in hall {i} was loud, and its valve leaked.\n")).collect();
    device.write("records.txt", &records);
    let export = ["privacy", "synthesize", "records.txt", "--subject", "pumps", "--tokens", "6", "--epsilon", "1"];
    let made = device.json(&export);
    assert_eq!((made["texts"].as_array().map(Vec::len), made["left_over"].as_u64()), (Some(2), Some(1)), "{made}");
    let label = &made["privacy"];
    let epsilon = label["epsilon"].as_f64().unwrap();
    assert!(epsilon <= 1.0 && epsilon > 0.99, "{label}");
    assert_eq!((label["delta"].as_f64(), label["subject"].as_str()), (Some(1e-6), Some("pumps")), "{label}");
    let charged = device.json(&["privacy", "history", "--subject", "pumps"])[0]["charged_rho"].as_f64();
    assert_eq!(charged, label["charged_rho"].as_f64());
    assert!(device.read("state/audit.jsonl").contains("\"outcome\":\"privacy_synthesized\""));
    // Twice more is over the budget of 0.07; fewer than eight records cannot hide one another.
    device.json(&export);
    assert_eq!(device.error(&export)["code"], "privacy_budget_exhausted");
    device.write("few.txt", "a\nb\nc\n");
    assert_eq!(device.error(&["privacy", "synthesize", "few.txt", "--subject", "pumps"])["code"], "records_too_few");
}
