//! Scans documents for `bench/guard/score.py`: JSON lines with `text` in, JSON lines with what was found out.
//!
//! ```text
//! {"text": "mail jo@example.org"}  →  {"found": [{"start": 5, "end": 19, "entity": "email", …}], "redacted": "mail [email]"}
//! ```
//!
//! Places are in characters. With `--speed N` all documents are scanned N times and one line says how long each time took.

use std::io::{self, BufRead, Write};
use std::time::Instant;

use edgehold_guard::detect::{Detector, Found};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Document {
    text: String,
}

#[derive(Serialize)]
struct Scanned {
    found: Vec<Row>,
    redacted: String,
}

#[derive(Serialize)]
struct Row {
    start: usize,
    end: usize,
    entity: &'static str,
    rule: &'static str,
    confidence: f32,
}

#[derive(Serialize)]
struct Speed {
    documents: usize,
    characters: usize,
    found: usize,
    seconds: Vec<f64>,
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rounds: Option<usize> = match arguments.as_slice() {
        [flag, rounds] if flag == "--speed" => rounds.parse().ok(),
        _ => None,
    };
    let documents = io::stdin().lock().lines().map(|line| Ok(serde_json::from_str(&line?)?));
    let documents: Vec<Document> = documents.collect::<io::Result<_>>()?;
    let detector = Detector::new();
    let mut out = io::BufWriter::new(io::stdout().lock());
    if let Some(rounds) = rounds {
        serde_json::to_writer(&mut out, &speed(&detector, &documents, rounds))?;
        return writeln!(out);
    }
    for Document { text } in &documents {
        serde_json::to_writer(&mut out, &scanned(text, &detector.find(text)))?;
        writeln!(out)?;
    }
    Ok(())
}

fn scanned(text: &str, found: &[Found]) -> Scanned {
    let (mut at, mut redacted) = (0, String::with_capacity(text.len()));
    let characters = |byte: usize| text[..byte].chars().count();
    let row = |f: &Found| Row {
        start: characters(f.range.start),
        end: characters(f.range.end),
        entity: f.entity.name(),
        rule: f.reason.rule,
        confidence: f.confidence,
    };
    for f in found {
        redacted.push_str(&text[at..f.range.start]);
        redacted.push_str(f.entity.marker());
        at = f.range.end;
    }
    redacted.push_str(&text[at..]);
    Scanned { found: found.iter().map(row).collect(), redacted }
}

/// Every document, `rounds` times after one that is not counted: automata fill their caches in it.
fn speed(detector: &Detector, documents: &[Document], rounds: usize) -> Speed {
    let all = || documents.iter().map(|d| detector.find(&d.text).len()).sum();
    let found = all();
    let timed = |_| {
        let start = Instant::now();
        std::hint::black_box(all());
        start.elapsed().as_secs_f64()
    };
    Speed {
        documents: documents.len(),
        characters: documents.iter().map(|d| d.text.chars().count()).sum(),
        found,
        seconds: (0..rounds).map(timed).collect(),
    }
}
