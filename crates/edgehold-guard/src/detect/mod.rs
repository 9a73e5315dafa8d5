//! Finding personal data: what a pattern, a check digit or a label decides, and names, which a classifier tells.
//!
//! A text is brought to a plain form (`normal`), parts that may hold something are chosen (`window`), the recognisers of
//! `rules` say what stands there, what stands beside it is judged (`context`), and finds that overlap are joined (`overlap`). The
//! classifier of `names` reads all of the plain form.

pub(crate) mod check;
mod context;
mod custom;
mod disguise;
mod entity;
mod front;
mod intern;
mod letter;
mod lists;
mod names;
mod normal;
mod overlap;
mod rule;
mod rules;
mod scan;
#[cfg(test)]
mod slow;
pub(crate) mod stream;
pub(crate) mod view;
pub(crate) mod window;

pub use custom::Recognisers;
pub use entity::{Custom, Entity};
pub use front::Unfit;
pub use scan::{Detector, Found, Reason};
pub use stream::{Part, Scan};
