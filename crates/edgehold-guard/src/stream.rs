//! Releases a model's words while they are being written.

use edgehold_types::Labels;

use crate::detect::Found;
use crate::detect::stream::{Certain, VIEW, certain};
use crate::detect::view::View;
use crate::guard::{Finding, Guard, GuardError, Recipient, raised};
use crate::treat::{Applied, merge};
use crate::values::{Raw, Released};

/// Holds back what could still become part of personal data and lets the rest go.
///
/// However a text is split, what comes out is what [`Guard::release`] makes of the whole: a stretch leaves once nothing
/// that may still come changes what is found in it. What has left is kept for a while, because a label in it may say what
/// comes next.
pub struct StreamRelease {
    guard: Guard,
    recipient: Option<Recipient>,
    /// From a place on before which nothing matters any more.
    held: String,
    /// The end of what came before, in its plain form: a label in it may say what comes next.
    before: String,
    /// So many bytes of what is held have left.
    gone: usize,
    /// Nothing is looked at again before so much is held.
    enough: usize,
    labels: Labels,
    findings: Vec<Finding>,
    /// The first failure: from there on nothing leaves.
    failed: Option<GuardError>,
}

impl StreamRelease {
    pub(crate) fn new(guard: Guard, recipient: Option<Recipient>) -> Self {
        Self {
            guard,
            recipient,
            held: String::new(),
            before: String::new(),
            gone: 0,
            enough: 0,
            labels: Labels::default(),
            findings: Vec::new(),
            failed: None,
        }
    }

    /// Takes the next piece in and gives back what may leave now (perhaps nothing).
    ///
    /// # Errors
    /// As [`Guard::release`]. After an error the stream is closed: every later call gives the same error.
    pub fn push(&mut self, piece: Raw<String>) -> Result<Released<String>, GuardError> {
        if let Some(failure) = &self.failed {
            return Err(failure.clone());
        }
        let (text, labels) = piece.open();
        self.labels = self.labels.join(&labels);
        self.held.push_str(&text);
        let mut out = Applied::default();
        while self.held.len() >= self.enough {
            let view = self.held.floor_char_boundary(VIEW.min(self.held.len()));
            match self.certain(&self.held[..view]).or_else(|| self.certain(&self.held)) {
                // What is found behind this place depends on no more than the context of what stands before it.
                Some(Certain { end, found, context }) => {
                    self.before = context;
                    let across = self.guard.session().places(&self.held).find(|r| r.start < end && end < r.end);
                    self.let_go(across.map_or(end, |pseudonym| pseudonym.end), &found, &mut out)?;
                    self.held.drain(..end);
                    self.gone -= end;
                    self.enough = 0;
                }
                None => {
                    let view = View::of(&self.before, &self.held);
                    let found = self.find(&view);
                    let end = self.settled(&view, &found);
                    self.let_go(end, &found, &mut out)?;
                    // Looked at again when it has grown by a part of itself: linear in sum, and soon enough for a reader.
                    self.enough = self.held.len() + self.held.len() / 64 + 1;
                }
            }
        }
        Ok(self.sealed(out))
    }

    /// Gives back what is left, and what was found in the whole.
    ///
    /// # Errors
    /// As [`Guard::release`].
    pub fn finish(mut self) -> Result<(Released<String>, Vec<Finding>), GuardError> {
        if let Some(failure) = self.failed {
            return Err(failure);
        }
        let mut out = Applied::default();
        let found = self.find(&View::of(&self.before, &self.held));
        self.let_go(self.held.len(), &found, &mut out)?;
        let rest = self.sealed(out);
        Ok((rest, self.findings))
    }

    fn certain(&self, held: &str) -> Option<Certain> {
        let work = self.guard.outward(self.recipient.as_ref());
        certain(self.guard.detector(), &self.before, held, &|entity| work.treats(entity))
    }

    fn find(&self, view: &View<'_>) -> Vec<Found> {
        let work = self.guard.outward(self.recipient.as_ref());
        self.guard.detector().find_in(view, &|entity| work.treats(entity))
    }

    /// Up to where nothing that may still come changes what is found in what is held.
    fn settled(&self, view: &View<'_>, found: &[Found]) -> usize {
        let plain = self.guard.detector().settled(view);
        let mut end = view.original(plain..plain).start;
        // The end may be the beginning of a pseudonym, and nothing is cut in two.
        end = self.held.floor_char_boundary(end.min(self.held.len().saturating_sub(self.guard.session().longest())));
        for range in self.guard.session().places(&self.held).chain(found.iter().map(|f| f.range.clone())) {
            if range.start < end && end < range.end {
                end = range.start;
            }
        }
        end.max(self.gone)
    }

    /// Treats what is held up to `end` and has not left yet.
    fn let_go(&mut self, end: usize, found: &[Found], out: &mut Applied) -> Result<(), GuardError> {
        if end <= self.gone {
            return Ok(());
        }
        let work = self.guard.outward(self.recipient.as_ref());
        if let Err(failure) = work.apply(&self.held, self.gone..end, found, out) {
            self.held = String::new();
            self.gone = 0;
            self.failed = Some(failure.clone());
            return Err(failure);
        }
        self.gone = end;
        Ok(())
    }

    fn sealed(&mut self, mut out: Applied) -> Released<String> {
        self.labels = raised(std::mem::take(&mut self.labels), &out);
        merge(&mut self.findings, std::mem::take(&mut out.findings));
        Released::seal(out.text, self.labels.clone())
    }
}

#[cfg(test)]
mod tests;
