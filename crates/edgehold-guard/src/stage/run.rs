//! Runs the stages over a text, segment by segment, and replaces what they find.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;

use crate::guard::{Finding, GuardError};
use crate::stage::segment::{Cut, Cutter, MAX_ENTITY};
use crate::stage::{Entity, Stage, StageError};

/// What has been treated so far.
#[derive(Debug, Default)]
pub(crate) struct Treatment {
    /// The text, without what was found.
    pub(crate) text: String,
    /// What was found.
    pub(crate) findings: Vec<Finding>,
}

/// Treats a whole text.
pub(crate) fn run(stages: &[Arc<dyn Stage>], text: &str) -> Result<(String, Vec<Finding>), GuardError> {
    let mut out = Treatment::default();
    advance(stages, &mut Cutter::default(), text, true, &mut out)?;
    Ok((out.text, out.findings))
}

/// Treats as much of `text` as cannot change any more, or all of it when it is the `last` of it. Gives back how many
/// bytes are done; the next call starts there, with the same `cutter`.
pub(crate) fn advance(
    stages: &[Arc<dyn Stage>],
    cutter: &mut Cutter,
    text: &str,
    last: bool,
    out: &mut Treatment,
) -> Result<usize, GuardError> {
    let mut done = 0;
    while let Some(cut) = cutter.next(&text[done..]) {
        done += match cut {
            Cut::Natural(end) => {
                treat(stages, &text[done..done + end], out)?;
                end
            }
            Cut::Full(end) => treat_head(stages, &text[done..done + end], out)?,
        };
    }
    if last {
        treat(stages, &text[done..], out)?;
        done = text.len();
    }
    Ok(done)
}

/// Treats a piece that nothing reaches out of. What is left between two finds is a piece again: it may be an entity now
/// that its neighbour is gone, and it has to be treated here, or treating twice would give something else than once.
fn treat(stages: &[Arc<dyn Stage>], piece: &str, out: &mut Treatment) -> Result<(), GuardError> {
    let spans = join(find(stages, piece)?);
    treat_spans(stages, piece, &spans, out)
}

fn treat_spans(stages: &[Arc<dyn Stage>], piece: &str, spans: &[Span], out: &mut Treatment) -> Result<(), GuardError> {
    if spans.is_empty() {
        out.text.push_str(piece);
        return Ok(());
    }
    let mut at = 0;
    for span in spans {
        treat(stages, &piece[at..span.range.start], out)?;
        out.text.push_str(span.entity.marker());
        count(&mut out.findings, span.entity, 1);
        at = span.range.end;
    }
    treat(stages, &piece[at..], out)
}

/// Treats the certain part of a full window and gives back its length in bytes. An entity that lies across the middle of
/// the window is wholly inside it (see [`MAX_ENTITY`]), so nothing is cut in two: the certain part ends behind the last
/// entity that starts in the first half, or at a space in the first half when there is none.
fn treat_head(stages: &[Arc<dyn Stage>], window: &str, out: &mut Treatment) -> Result<usize, GuardError> {
    let middle = window.char_indices().nth(MAX_ENTITY).map_or(window.len(), |(at, _)| at);
    let mut head = find(stages, window)?;
    let tail = head.split_off(head.partition_point(|s| s.range.start < middle));
    let mut spans = join(head);
    let end = match spans.last_mut() {
        Some(last) => {
            // Where finds overlap on and on, the next one starts the next window, where it is found whole.
            let next = tail.first().map_or(window.len(), |s| s.range.start);
            last.range.end = last.range.end.min(next);
            last.range.end
        }
        None => {
            let head = &window[..middle];
            head.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(middle, |(at, c)| at + c.len_utf8())
        }
    };
    treat_spans(stages, &window[..end], &spans, out)?;
    Ok(end)
}

#[derive(Debug)]
struct Span {
    range: Range<usize>,
    entity: Entity,
    /// Length of the longest find in it, which is the one that names it.
    named_by: usize,
}

/// What all stages find, by where it starts.
fn find(stages: &[Arc<dyn Stage>], piece: &str) -> Result<Vec<Span>, GuardError> {
    let mut all = Vec::new();
    for stage in stages {
        for range in stage.find(piece)? {
            // A stage that points outside the text or into a character has not understood it: fail closed.
            if range.is_empty() || piece.get(range.clone()).is_none() {
                let reason = "it named a range that is not in the text".to_owned();
                return Err(StageError { stage: stage.name(), reason }.into());
            }
            all.push(Span { named_by: range.len(), range, entity: stage.entity() });
        }
    }
    // The sort is stable: of two equal finds the earlier stage comes first, and names it.
    all.sort_by_key(|s| (s.range.start, Reverse(s.range.end)));
    Ok(all)
}

/// Joins finds that overlap: the larger one names the span, nothing of either stays.
fn join(all: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(all.len());
    for span in all {
        match joined.last_mut() {
            Some(last) if span.range.start < last.range.end => {
                last.range.end = last.range.end.max(span.range.end);
                if span.named_by > last.named_by {
                    last.entity = span.entity;
                    last.named_by = span.named_by;
                }
            }
            _ => joined.push(span),
        }
    }
    joined
}

/// Adds findings together, one row a kind.
pub(crate) fn merge(into: &mut Vec<Finding>, from: Vec<Finding>) {
    for finding in from {
        count(into, finding.entity, finding.count);
    }
}

fn count(findings: &mut Vec<Finding>, entity: Entity, by: usize) {
    match findings.binary_search_by_key(&entity, |f| f.entity) {
        Ok(at) => findings[at].count += by,
        Err(at) => findings.insert(at, Finding { entity, count: by }),
    }
}
