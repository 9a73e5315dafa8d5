//! A stretch of a text in its plain form, with the end of what stands before it.

use std::borrow::Cow;
use std::ops::Range;

use crate::detect::normal::Normal;
use crate::detect::window::REACH;

/// So much of what stands before is kept, in bytes of the plain text: a label, and the words beside a name, reach no further.
const CONTEXT: usize = 16 * REACH;

/// A stretch of a text in its plain form. What stands before it is read, and nothing is found in it.
pub(crate) struct View<'a> {
    /// The plain text, with what stands before.
    pub(crate) text: Cow<'a, str>,
    /// Where the stretch begins in it.
    pub(crate) from: usize,
    normal: Normal<'a>,
}

impl<'a> View<'a> {
    /// A stretch behind the plain text `before`.
    pub(crate) fn of(before: &str, stretch: &'a str) -> Self {
        let mut normal = Normal::of(stretch);
        let text = match before {
            "" => std::mem::take(&mut normal.text),
            before => Cow::Owned([before, normal.text.as_ref()].concat()),
        };
        Self { text, from: before.len(), normal }
    }

    /// A place of the plain text in the stretch as it was written. No character is cut.
    pub(crate) fn original(&self, plain: Range<usize>) -> Range<usize> {
        self.normal.original(plain.start.saturating_sub(self.from)..plain.end.saturating_sub(self.from))
    }

    /// The place in the plain text of a place in the stretch as it was written.
    pub(crate) fn plain(&self, original: usize) -> usize {
        self.from + self.normal.plain(original)
    }

    /// The plain form of a part of the stretch as it was written.
    pub(crate) fn written(&self, original: &Range<usize>) -> &str {
        self.text.get(self.plain(original.start)..self.plain(original.end)).unwrap_or_default()
    }

    /// The end of what stands before whatever comes behind `upto`, for the next view.
    pub(crate) fn context(&self, upto: usize) -> String {
        let from = self.text.ceil_char_boundary(upto.saturating_sub(CONTEXT));
        self.text[from..upto].to_owned()
    }
}
