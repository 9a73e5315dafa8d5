//! Holds docs/compatibility.md to the code: every field of every table, with what becomes of it, both ways.

use std::collections::BTreeMap;

use crate::ollama::fields as ollama;
use crate::openai::embeddings::EMBEDDINGS;
use crate::openai::fields::CHAT;
use crate::openai::responses::fields::RESPONSES;
use crate::read::fields::{Field, Fields};

const PAGE: &str = include_str!("../../../docs/compatibility.md");

/// The section of each route, and its fields.
const TABLES: &[(&str, &Fields)] = &[
    ("## `POST /v1/chat/completions`", CHAT),
    ("## `POST /v1/responses`", RESPONSES),
    ("## `POST /v1/embeddings`", EMBEDDINGS),
    ("## `POST /api/chat`", ollama::CHAT),
    ("## `POST /api/generate`", ollama::GENERATE),
    ("## `options` of both", ollama::OPTIONS),
];

#[test]
fn the_tables_of_the_page_are_those_of_the_code() {
    for (heading, fields) in TABLES {
        let section = PAGE.lines().skip_while(|line| !line.starts_with(heading)).skip(1);
        let section = section.take_while(|line| !line.starts_with("## "));
        let cells = section.filter_map(|line| {
            let mut cells = line.strip_prefix("| `")?.split(" | ");
            Some((cells.next()?.trim_end_matches(" |").trim_end_matches('`'), cells.next().unwrap_or_default()))
        });
        let rows: BTreeMap<&str, &str> = cells.collect();
        let told: BTreeMap<&str, &str> = fields
            .iter()
            .map(|(name, field)| match field {
                Field::Used => (*name, "supported"),
                Field::Ignored => (*name, "ignored"),
                Field::Neutral(_) => (*name, "refused"),
            })
            .collect();
        assert_eq!(rows, told, "{heading}");
        assert!(!told.is_empty());
    }
}
