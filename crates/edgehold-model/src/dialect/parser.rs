//! Reads what a model wrote, while it writes.

use edgehold_guard::Raw;
use edgehold_types::{Labels, ToolName};
use serde_json::Value;

use super::{Dialect, JSON_LEAD, REFUSAL};
use crate::generation::{ModelError, Outcome, Piece, StopReason};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Undecided,
    Calls,
    Answer,
    Question,
    Refusal,
}

/// Reads one output.
pub struct OutputParser {
    dialect: Dialect,
    tools_offered: bool,
    stop: Vec<String>,
    json: bool,
    kind: Kind,
    bytes: Vec<u8>,
    text: String,
    streamed: usize,
    stopped: bool,
}

impl OutputParser {
    /// A parser at the start of an output. Without tools nothing is taken for a call.
    pub fn new(dialect: Dialect, tools_offered: bool, stop: Vec<String>) -> Self {
        Self {
            dialect,
            tools_offered,
            stop: stop.into_iter().filter(|s| !s.is_empty()).collect(),
            json: false,
            kind: Kind::Undecided,
            bytes: Vec::new(),
            text: String::new(),
            streamed: 0,
            stopped: false,
        }
    }

    /// The same for an answer that is JSON: it is not shown before it is whole.
    #[must_use]
    pub fn of_json(self, json: bool) -> Self {
        Self { json, ..self }
    }

    /// Whether a stop text was found.
    pub fn stopped(&self) -> bool {
        self.stopped
    }

    /// The text so far of an answer, a question or a refusal, all of it valid characters. `None` for calls.
    pub fn said(&self) -> Option<&str> {
        (self.kind != Kind::Calls && self.bytes.is_empty()).then_some(self.text.as_str())
    }

    /// Takes a piece in and gives back what may be shown of an answer now.
    pub fn push(&mut self, piece: &Piece) -> String {
        if self.stopped {
            // The runtime may be some pieces ahead of the one that ended the answer.
            return String::new();
        }
        match piece {
            Piece::Control(token) => self.control(token),
            Piece::Text(bytes) => self.bytes.extend_from_slice(bytes),
        }
        self.decode();
        if self.kind == Kind::Undecided {
            self.decide();
        }
        self.show(self.stop.iter().map(String::len).max().map_or(0, |n| n - 1))
    }

    /// What was held back because a stop text might have begun in it.
    pub fn flush(&mut self) -> String {
        if self.kind == Kind::Undecided && !self.text.is_empty() {
            self.kind = Kind::Answer;
        }
        self.show(0)
    }

    fn control(&mut self, token: &str) {
        let decided = match (self.dialect, token) {
            (Dialect::Edgehold, "<|answer|>") => Some(Kind::Answer),
            (Dialect::Edgehold, "<|ask|>") => Some(Kind::Question),
            (Dialect::Edgehold, "<|refuse|>") => Some(Kind::Refusal),
            _ if self.tools_offered && self.dialect.form().open.is_some_and(|m| m.0 == token) => Some(Kind::Calls),
            _ => None,
        };
        if let (Kind::Undecided, Some(kind)) = (self.kind, decided) {
            self.kind = kind;
        }
        if self.kind == Kind::Calls {
            // Text cannot hold U+0000 in a JSON string, so it marks where a control token stood.
            self.bytes.push(0);
        }
    }

    fn decode(&mut self) {
        loop {
            match std::str::from_utf8(&self.bytes) {
                Ok(text) => {
                    self.text.push_str(text);
                    self.bytes.clear();
                    return;
                }
                Err(e) => {
                    let good = e.valid_up_to();
                    self.text.push_str(&String::from_utf8_lossy(&self.bytes[..good]));
                    match e.error_len() {
                        // The start of a character whose rest is still to come.
                        None => {
                            self.bytes.drain(..good);
                            return;
                        }
                        Some(bad) => {
                            self.text.push(char::REPLACEMENT_CHARACTER);
                            self.bytes.drain(..good + bad);
                        }
                    }
                }
            }
        }
    }

    fn decide(&mut self) {
        if !self.tools_offered && !self.text.is_empty() {
            self.kind = Kind::Answer;
            return;
        }
        let start = self.text.trim_start();
        if start.is_empty() {
            return;
        }
        let form = self.dialect.form();
        let opening = form.open.map_or(form.before_name, |m| m.0);
        if start.starts_with(opening) {
            self.kind = Kind::Calls;
        } else if !opening.starts_with(start) {
            self.kind = Kind::Answer;
        }
    }

    fn show(&mut self, hold_back: usize) -> String {
        if matches!(self.kind, Kind::Undecided | Kind::Calls) || self.stopped || self.json {
            return String::new();
        }
        let from = self.streamed.saturating_sub(hold_back);
        let from = (0..=from).rev().find(|i| self.text.is_char_boundary(*i)).unwrap_or(0);
        if let Some(at) = self.stop.iter().filter_map(|s| self.text[from..].find(s.as_str())).min() {
            self.text.truncate(from + at);
            self.bytes.clear();
            self.stopped = true;
        }
        let mut to = if self.stopped { self.text.len() } else { self.text.len().saturating_sub(hold_back) };
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        let shown = self.text.get(self.streamed..to).unwrap_or_default().to_owned();
        self.streamed = self.streamed.max(to);
        shown
    }

    /// Reads the whole.
    ///
    /// # Errors
    /// A call that is cut off or broken.
    pub fn finish(mut self, reason: StopReason, labels: &Labels) -> Result<Outcome, ModelError> {
        if !self.bytes.is_empty() {
            self.text.push(char::REPLACEMENT_CHARACTER);
        }
        let raw = |text: String| Raw::new(text, labels.clone());
        match self.kind {
            Kind::Calls if reason == StopReason::Length => Err(ModelError::CutOff),
            Kind::Calls => self.calls(labels).map(Outcome::Calls),
            Kind::Question => Ok(Outcome::Question(raw(self.text))),
            Kind::Refusal => Ok(Outcome::Refusal(raw(self.text))),
            Kind::Answer | Kind::Undecided => {
                if self.json {
                    let whole = self.text.strip_prefix(JSON_LEAD).unwrap_or(&self.text);
                    return Ok(Outcome::Answer(raw(whole.to_owned())));
                }
                let refused = self.tools_offered && self.text.trim_start().starts_with(REFUSAL);
                let text = raw(self.text);
                Ok(if refused { Outcome::Refusal(text) } else { Outcome::Answer(text) })
            }
        }
    }

    fn calls(&self, labels: &Labels) -> Result<Vec<(ToolName, Raw<Value>)>, ModelError> {
        let broken = |what: &str| ModelError::Output(format!("a call is broken: {what}"));
        let form = self.dialect.form();
        let mut found = Vec::new();
        let body = self.text.trim_start_matches(|c: char| c == '\0' || c.is_whitespace());
        if self.dialect == Dialect::Edgehold {
            for call in body.split('\0') {
                let (name, arguments) = call.split_once(' ').ok_or_else(|| broken("no arguments"))?;
                let arguments = serde_json::from_str(arguments).map_err(|_| broken("not JSON"))?;
                found.push((name.to_owned(), arguments));
            }
        } else {
            let skipped = |c: char| c == '\0' || c.is_whitespace();
            let opening = form.open.map_or("", |m| m.0);
            let mut rest = body;
            while !rest.is_empty() {
                rest = rest.strip_prefix(opening).unwrap_or(rest).trim_start_matches(skipped);
                let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
                let value = values.next().and_then(Result::ok).ok_or_else(|| broken("not JSON"))?;
                rest = rest[values.byte_offset()..].trim_start_matches(skipped);
                rest = rest.strip_prefix("</tool_call>").unwrap_or(rest).trim_start_matches(skipped);
                let items = if let Value::Array(items) = value { items } else { vec![value] };
                for item in items {
                    found.push(named_call(item).ok_or_else(|| broken("no name or no arguments"))?);
                }
            }
        }
        if found.is_empty() {
            return Err(broken("empty"));
        }
        let named = |(name, arguments): (String, Value)| {
            let name = name.parse().map_err(|_| broken("not a tool's name"))?;
            Ok((name, Raw::new(arguments, labels.clone())))
        };
        found.into_iter().map(named).collect()
    }
}

fn named_call(mut item: Value) -> Option<(String, Value)> {
    let name = ["name", "tool"].iter().find_map(|k| item.get(*k)?.as_str())?.to_owned();
    let key = ["arguments", "parameters"].into_iter().find(|k| item.get(*k).is_some())?;
    let arguments = item.get_mut(key)?.take();
    Some((name, arguments))
}

#[cfg(test)]
mod tests;
