use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use edgehold_types::Timestamp;
use tempfile::TempDir;

use super::super::sample::COLUMNS;
use super::*;

const START: u64 = 1_768_487_530_000;

fn sample(minute: u64) -> Sample {
    Sample { load_1m: Some(minute as f64), ..Sample::empty(Timestamp(START + minute * 60_000)) }
}

fn folder() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("data").join("metrics.csv");
    fs::create_dir(path.parent().unwrap()).unwrap();
    (folder, path)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn rows_are_appended_under_one_header() {
    let (folder, _) = folder();
    let path = folder.path().join("new/folder/metrics.csv");
    for minute in 0..2 {
        CsvWriter::open(&path, 1_000_000, 3).unwrap().append(&sample(minute)).unwrap();
    }
    assert_eq!(read(&path), header() + &sample(0).to_row() + &sample(1).to_row());
}

#[test]
fn a_row_torn_by_a_crash_is_removed_on_opening() {
    let whole = header() + &sample(0).to_row();
    let check = |before: String, after: &str| {
        let (_folder, path) = folder();
        fs::write(&path, &before).unwrap();
        CsvWriter::open(&path, 1_000_000, 3).unwrap().append(&sample(1)).unwrap();
        assert_eq!(read(&path), after.to_owned() + &sample(1).to_row(), "{before:?}");
        assert!(!rotation::beside(&path, "1").exists(), "{before:?}");
    };
    check(whole.clone() + "2026-01-15T14:3", &whole);
    check(whole.clone() + &"9".repeat(10_000), &whole);
    check(whole.clone(), &whole);
    check(String::new(), &header());
    check("time,batt".to_owned(), &header());
    check(header().trim_end().to_owned(), &header());
}

#[test]
fn a_table_of_somebody_else_is_moved_aside_untouched() {
    for keep in [0, 1, 3] {
        let (_folder, path) = folder();
        let theirs = "a,b\n1,2\nno end";
        fs::write(&path, theirs).unwrap();
        let mut writer = CsvWriter::open(&path, 1_000_000, keep).unwrap();
        writer.append(&sample(0)).unwrap();
        assert_eq!(read(&rotation::beside(&path, "1")), theirs);
        assert_eq!(read(&path), header() + &sample(0).to_row());
    }
}

#[test]
fn a_full_table_is_rotated_and_its_newest_rows_stay() {
    let (_folder, path) = folder();
    let max_bytes = 20_000;
    let mut writer = CsvWriter::open(&path, max_bytes, 2).unwrap();
    for minute in 0..2000 {
        writer.append(&sample(minute)).unwrap();
        assert!(fs::metadata(&path).unwrap().len() <= max_bytes);
    }
    let text = read(&path);
    assert!(text.starts_with(&header()) && text.ends_with(&sample(1999).to_row()));
    let rows: Vec<_> = text.lines().skip(1).collect();
    assert!(rows.len() >= 100, "{}", rows.len());
    let expected: Vec<_> = (2000 - rows.len() as u64..2000).map(|m| sample(m).to_row().trim_end().to_owned()).collect();
    assert_eq!(rows, expected, "no row is lost, doubled or torn");
    assert!(rotation::beside(&path, "1").exists() && rotation::beside(&path, "2").exists());
    assert!(!rotation::beside(&path, "3").exists() && !rotation::beside(&path, "tmp").exists());
    assert!(read(&rotation::beside(&path, "1")).starts_with(&header()));
}

#[test]
fn rotation_carries_two_hours_of_rows_and_keeps_none_when_told_so() {
    let (_folder, path) = folder();
    let mut writer = CsvWriter::open(&path, 100_000, 0).unwrap();
    let mut rows = 0;
    for minute in 0..5000 {
        writer.append(&sample(minute)).unwrap();
        let now = read(&path).lines().count();
        if now < rows {
            assert_eq!(now, 1 + 120 + 1, "header, carried rows, the new row");
            assert!(!rotation::beside(&path, "1").exists());
            return;
        }
        rows = now;
    }
    panic!("the table was never rotated");
}

#[test]
fn a_limit_too_small_for_a_row_still_keeps_the_newest() {
    let (_folder, path) = folder();
    let mut writer = CsvWriter::open(&path, 10, 1).unwrap();
    for minute in 0..5 {
        writer.append(&sample(minute)).unwrap();
    }
    assert_eq!(read(&path), header() + &sample(4).to_row());
    assert_eq!(read(&rotation::beside(&path, "1")), header() + &sample(3).to_row());
}

#[test]
fn a_reader_never_finds_a_broken_table_while_it_is_rotated() {
    let (_folder, path) = folder();
    let mut writer = CsvWriter::open(&path, 8_000, 2).unwrap();
    writer.append(&sample(0)).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = 0;
            while !done.load(Ordering::SeqCst) {
                let text = read(&path);
                assert!(text.starts_with(&header()), "{text:?}");
                // A write that crosses a page may be seen half done; that row has no end yet, and readers pass it over.
                let rows = text.split_inclusive('\n').filter(|row| row.ends_with('\n'));
                rows.for_each(|row| assert_eq!(row.matches(',').count() + 1, COLUMNS.len(), "{row:?}"));
                reads += 1;
            }
            reads
        });
        for minute in 1..3000 {
            writer.append(&sample(minute)).unwrap();
        }
        done.store(true, Ordering::SeqCst);
        assert!(reader.join().unwrap() > 0);
    });
}

#[test]
fn a_second_writer_is_refused() {
    let (_folder, path) = folder();
    let first = CsvWriter::open(&path, 1_000_000, 3).unwrap();
    let second = CsvWriter::open(&path, 1_000_000, 3).unwrap_err();
    assert!(matches!(second, WriterError::Locked { .. }), "{second:?}");
    assert!(second.to_string().ends_with("metrics.csv is being written by another collector"));
    drop(first);
    CsvWriter::open(&path, 1_000_000, 3).unwrap();
}

#[test]
fn what_is_no_file_is_refused() {
    let (_folder, path) = folder();
    fs::create_dir(&path).unwrap();
    assert!(matches!(CsvWriter::open(&path, 1_000_000, 3), Err(WriterError::NotAFile { .. })));
    let below_a_file = path.parent().unwrap().join("file");
    fs::write(&below_a_file, "x").unwrap();
    assert!(matches!(CsvWriter::open(below_a_file.join("m.csv"), 1_000_000, 3), Err(WriterError::Io { .. })));
}
