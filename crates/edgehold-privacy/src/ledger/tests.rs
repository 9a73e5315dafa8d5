use std::path::Path;
use std::sync::Arc;
use std::thread;

use edgehold_store::{STORE_FILE, Store};
use edgehold_types::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::{Charge, Limit};

const NOON: Timestamp = Timestamp(1_773_576_000_000);
const DAY: u64 = 24 * 60 * 60 * 1000;

fn open(folder: &Path, limit_micro: u64, window: Window) -> Ledger {
    let limit = Limit::of_rho(limit_micro as f64 / 1e6).unwrap();
    let store = Arc::new(Store::open(folder).unwrap());
    Ledger::open(folder, store, Budget { limit, window, delta: 1e-6 }).unwrap()
}

fn account(subject: &str, agent: &str) -> Account {
    Account { subject: subject.parse().unwrap(), agent: agent.parse().unwrap() }
}

fn charge(micro: u64) -> Charge {
    Charge::of_micro(micro).unwrap()
}

/// Charges an account and gives back what remains.
fn spend(ledger: &Ledger, account: &Account, micro: u64, now: Timestamp) -> Result<u64, LedgerError> {
    ledger.debit(account, "test", charge(micro), now).map(|debit| debit.standing().remaining())
}

#[test]
fn a_budget_is_spent_and_then_refuses() {
    let folder = tempfile::tempdir().unwrap();
    let (ledger, a) = (open(folder.path(), 100, Window::Day), account("ward", "nurse"));
    assert_eq!(spend(&ledger, &a, 60, NOON).unwrap(), 40);
    let refused = spend(&ledger, &a, 41, NOON).unwrap_err();
    assert!(matches!(refused, LedgerError::Exhausted { .. }), "{refused}");
    assert_eq!(refused.code(), "privacy_budget_exhausted");
    assert_eq!(spend(&ledger, &a, 40, NOON).unwrap(), 0);
    assert!(spend(&ledger, &a, 1, NOON).is_err());
    // What was refused left no row.
    assert_eq!(ledger.history(None, None).unwrap().len(), 2);
}

#[test]
fn accounts_are_apart() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path(), 100, Window::Day);
    assert_eq!(spend(&ledger, &account("ward", "nurse"), 100, NOON).unwrap(), 0);
    assert_eq!(spend(&ledger, &account("ward", "doctor"), 10, NOON).unwrap(), 90);
    assert_eq!(spend(&ledger, &account("lab", "nurse"), 10, NOON).unwrap(), 90);
    let report = ledger.report(None, Some("nurse"), NOON).unwrap();
    let left: Vec<_> = report.accounts.iter().map(|a| (a.subject.as_str(), a.remaining_rho, a.answers)).collect();
    assert_eq!(left, [("lab", 9e-5, 1), ("ward", 0.0, 1)]);
}

#[test]
fn a_window_begins_anew_and_a_clock_put_back_gives_nothing_back() {
    let folder = tempfile::tempdir().unwrap();
    let (ledger, a) = (open(folder.path(), 100, Window::Day), account("ward", "nurse"));
    spend(&ledger, &a, 100, NOON).unwrap();
    let tomorrow = Timestamp(NOON.0 + DAY);
    assert_eq!(spend(&ledger, &a, 70, tomorrow).unwrap(), 30);
    assert!(spend(&ledger, &a, 1, NOON).is_err());
    assert!(spend(&ledger, &a, 31, Timestamp(NOON.0 - 7 * DAY)).is_err());
    let always = open(folder.path(), 100, Window::Always);
    assert!(spend(&always, &a, 1, Timestamp(NOON.0 + 400 * DAY)).is_err());
}

#[test]
fn a_reset_forgets_what_was_spent_and_not_that_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (ledger, a, b) =
        (open(folder.path(), 100, Window::Always), account("ward", "nurse"), account("ward", "doctor"));
    spend(&ledger, &a, 100, NOON).unwrap();
    spend(&ledger, &b, 100, NOON).unwrap();
    ledger.reset(&a.subject, Some(&a.agent), false, NOON).unwrap();
    assert_eq!(spend(&ledger, &a, 10, NOON).unwrap(), 90);
    assert!(spend(&ledger, &b, 1, NOON).is_err());
    ledger.reset(&a.subject, None, false, NOON).unwrap();
    assert_eq!(spend(&ledger, &b, 10, NOON).unwrap(), 90);
    let kinds: Vec<_> = ledger.history(None, None).unwrap().into_iter().map(|e| e.kind).collect();
    assert_eq!(kinds, ["debit", "debit", "reset", "debit", "reset", "debit"]);
}

#[test]
fn answers_are_kept_by_subject_question_and_mechanism() {
    let folder = tempfile::tempdir().unwrap();
    let (ledger, a) = (open(folder.path(), 100, Window::Day), account("ward", "nurse"));
    let debit = ledger.debit(&a, "count", charge(1), NOON).unwrap();
    let query = ledger.query("how many", "count 0.5");
    assert_eq!(ledger.earlier(&a.subject, query).unwrap(), None);
    ledger.keep(&a.subject, query, "17", debit.sequence()).unwrap();
    ledger.keep(&a.subject, query, "18", debit.sequence()).unwrap();
    drop(ledger);
    let ledger = open(folder.path(), 100, Window::Day);
    assert_eq!(ledger.earlier(&a.subject, query).unwrap().as_deref(), Some("17"));
    assert_eq!(ledger.earlier(&"lab".parse().unwrap(), query).unwrap(), None);
    for (question, mechanism) in [("how many", "count 0.6"), ("how manyc", "ount 0.5"), ("how much", "count 0.5")] {
        assert_ne!(ledger.query(question, mechanism), query, "{question}");
    }
}

#[test]
fn attack_an_older_database_is_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let a = account("ward", "nurse");
    let database = folder.path().join(STORE_FILE);
    spend(&open(folder.path(), 100, Window::Always), &a, 10, NOON).unwrap();
    let old = std::fs::read(&database).unwrap();
    spend(&open(folder.path(), 100, Window::Always), &a, 90, NOON).unwrap();
    // The ledger was closed, so the file is whole and there is no WAL beside it.
    std::fs::write(&database, old).unwrap();
    let ledger = open(folder.path(), 100, Window::Always);
    for error in [
        spend(&ledger, &a, 1, NOON).unwrap_err(),
        ledger.report(None, None, NOON).unwrap_err(),
        ledger.history(None, None).unwrap_err(),
        ledger.reset(&a.subject, None, false, NOON).unwrap_err(),
    ] {
        assert!(matches!(error, LedgerError::RolledBack { found: 1, counter: 2 }), "{error}");
    }
    // The owner may go on, and the ledger says so for ever.
    ledger.reset(&a.subject, None, true, NOON).unwrap();
    assert_eq!(spend(&ledger, &a, 1, NOON).unwrap(), 99);
    let history = ledger.history(None, None).unwrap();
    assert_eq!(history.iter().map(|e| e.sequence).collect::<Vec<_>>(), [1, 3, 4]);
    assert_eq!(history[1].mechanism, "reset, rollback accepted");
}

#[test]
fn attack_a_new_database_in_place_of_a_full_one() {
    let folder = tempfile::tempdir().unwrap();
    let a = account("ward", "nurse");
    spend(&open(folder.path(), 100, Window::Always), &a, 100, NOON).unwrap();
    std::fs::remove_file(folder.path().join(STORE_FILE)).unwrap();
    let error = spend(&open(folder.path(), 100, Window::Always), &a, 1, NOON).unwrap_err();
    assert!(matches!(error, LedgerError::RolledBack { found: 0, counter: 1 }), "{error}");
}

#[test]
fn attack_the_counter_is_taken_away_or_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let a = account("ward", "nurse");
    let counter = folder.path().join(COUNTER_FILE);
    spend(&open(folder.path(), 100, Window::Always), &a, 10, NOON).unwrap();
    std::fs::remove_file(&counter).unwrap();
    let error = spend(&open(folder.path(), 100, Window::Always), &a, 1, NOON).unwrap_err();
    assert!(matches!(error, LedgerError::CounterMissing { found: 1, .. }), "{error}");
    std::fs::write(&counter, [7; 32]).unwrap();
    let error = spend(&open(folder.path(), 100, Window::Always), &a, 1, NOON).unwrap_err();
    assert!(matches!(error, LedgerError::CounterDamaged { .. }), "{error}");
    assert_eq!(error.code(), "privacy_ledger_rolled_back");
}

#[test]
fn a_write_of_the_counter_that_was_cut_short_leaves_the_number_before() {
    let folder = tempfile::tempdir().unwrap();
    let a = account("ward", "nurse");
    let counter = folder.path().join(COUNTER_FILE);
    let ledger = open(folder.path(), 100, Window::Always);
    for _ in 0..3 {
        spend(&ledger, &a, 1, NOON).unwrap();
    }
    let whole = std::fs::read(&counter).unwrap();
    for place in [0, 16] {
        for byte in 0..16 {
            let mut torn = whole.clone();
            torn[place + byte] ^= 0xff;
            std::fs::write(&counter, &torn).unwrap();
            ledger.check().unwrap();
        }
    }
}

#[test]
fn an_exposed_counter_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path(), 100, Window::Always));
    for file in [COUNTER_FILE, KEY_FILE] {
        let path = folder.path().join(file);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let store = Arc::new(Store::open(folder.path()).unwrap());
        let budget = Budget { limit: Limit::of_rho(1.0).unwrap(), window: Window::Day, delta: 1e-6 };
        let error = Ledger::open(folder.path(), store, budget).unwrap_err();
        assert!(matches!(error, LedgerError::Exposed { mode: 0o640, .. }), "{file}: {error}");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
}

#[test]
fn attack_many_ask_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let a = account("ward", "nurse");
    // Two threads share one ledger, and two have one of their own, as a process has.
    let shared = Arc::new(open(folder.path(), 50, Window::Always));
    let threads: Vec<_> = (0..4)
        .map(|i| {
            let own = if i < 2 { Arc::clone(&shared) } else { Arc::new(open(folder.path(), 50, Window::Always)) };
            let a = a.clone();
            thread::spawn(move || (0..20).filter(|_| spend(&own, &a, 1, NOON).is_ok()).count())
        })
        .collect();
    let paid: usize = threads.into_iter().map(|t| t.join().unwrap()).sum();
    assert_eq!(paid, 50);
    assert_eq!(shared.standing_of(&a, NOON).unwrap().remaining(), 0);
}

#[test]
fn an_allowance_is_never_more_than_its_debit() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path(), 100, Window::Day);
    let allowance = ledger.debit(&account("ward", "nurse"), "tokens", charge(10), NOON).unwrap().into_allowance();
    assert_eq!(allowance.parts(charge(3)), 3);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let copy = allowance.clone();
            thread::spawn(move || (0..10).filter(|_| copy.take(charge(3))).count())
        })
        .collect();
    assert_eq!(threads.into_iter().map(|t| t.join().unwrap()).sum::<usize>(), 3);
    assert_eq!(allowance.left().unwrap(), charge(1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is asked for, in whatever order: what was granted in a window is never more than its limit, and what was
    /// refused would have been.
    #[test]
    fn a_budget_is_never_overspent(steps in prop::collection::vec((0_u8..2, 1_u64..60, 0_u64..3), 1..40)) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = open(folder.path(), 100, Window::Day);
        let accounts = [account("ward", "nurse"), account("ward", "doctor")];
        let mut granted = std::collections::BTreeMap::new();
        let mut latest = [0; 2];
        for (who, micro, day) in steps {
            let who = usize::from(who);
            // Clocks that go back count what lies ahead, which this model leaves out.
            latest[who] = day.max(latest[who]);
            let spent = granted.entry((who, latest[who])).or_insert(0);
            let result = spend(&ledger, &accounts[who], micro, Timestamp(NOON.0 + latest[who] * DAY));
            match result {
                Ok(left) => {
                    *spent += micro;
                    prop_assert!(*spent <= 100 && left == 100 - *spent);
                }
                Err(LedgerError::Exhausted { .. }) => prop_assert!(*spent + micro > 100),
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }
}
