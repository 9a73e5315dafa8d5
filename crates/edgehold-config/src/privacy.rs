//! What a tool's file says of differential privacy, and the budget for it.

use std::time::Duration;

use edgehold_types::SubjectId;

use crate::fields::Fields;

/// The budget of each agent for each subject: `[privacy]` in `edgehold.toml`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PrivacySettings {
    /// How much may be given away in a window.
    pub budget: PrivacyBudget,
    /// δ at which the whole is told as an ε.
    pub delta: f64,
    /// When the budget begins anew.
    pub window: PrivacyWindow,
}

/// How much may be given away.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PrivacyBudget {
    /// ρ of zero-concentrated differential privacy.
    Rho(f64),
    /// What ε and the settings' δ allow.
    Epsilon(f64),
}

/// When a budget begins anew, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrivacyWindow {
    /// Every day.
    Day,
    /// Every month.
    Month,
    /// Never.
    None,
}

/// A tool that answers with noise: `privacy = { kind = "mean", … }` in its table.
#[derive(Debug, Clone, PartialEq)]
pub struct ToolPrivacy {
    /// What it tells of its records.
    pub kind: PrivacyKind,
    /// ε of one answer.
    pub epsilon: f64,
    /// δ of one answer: Gaussian noise instead of Laplace.
    pub delta: Option<f64>,
    /// The columns that may be asked about, all of them if none are named: the bounds hold for each.
    pub columns: Option<Vec<String>>,
    /// Whose data it is: answers about one subject share its budget.
    pub subject: SubjectId,
    /// Questions are about the data as it was at the last multiple of this: within it, the same question has the same
    /// answer, which is paid once.
    pub refresh: Duration,
}

/// What a private tool tells of its records.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PrivacyKind {
    /// How many there are.
    Count,
    /// The sum of their values, each moved within the bounds first.
    Sum {
        /// Lowest and highest value.
        bounds: (f64, f64),
    },
    /// Their mean.
    Mean {
        /// Lowest and highest value.
        bounds: (f64, f64),
    },
    /// The value that so many of a hundred lie below.
    Quantile {
        /// Lowest and highest value.
        bounds: (f64, f64),
        /// 50 for the median.
        percent: u8,
    },
    /// How many lie in each of some equal parts.
    Histogram {
        /// Lowest and highest value.
        bounds: (f64, f64),
        /// How many parts.
        bins: u16,
    },
    /// When the latest is from.
    Timestamp {
        /// Two times this far apart shall look alike.
        within: Duration,
    },
}

const WINDOWS: &[(&str, PrivacyWindow)] =
    &[("day", PrivacyWindow::Day), ("month", PrivacyWindow::Month), ("none", PrivacyWindow::None)];

const KINDS: &[(&str, PrivacyKind)] = &[
    ("count", PrivacyKind::Count),
    ("sum", PrivacyKind::Sum { bounds: (0.0, 0.0) }),
    ("mean", PrivacyKind::Mean { bounds: (0.0, 0.0) }),
    ("quantile", PrivacyKind::Quantile { bounds: (0.0, 0.0), percent: 50 }),
    ("histogram", PrivacyKind::Histogram { bounds: (0.0, 0.0), bins: 10 }),
    ("timestamp", PrivacyKind::Timestamp { within: Duration::from_secs(3600) }),
];

/// The subject of a tool that names none: whatever is asked of this device's own tables has one budget.
const SUBJECT: &str = "device";

const DEFAULT_EPSILON: f64 = 3.0;
const DEFAULT_DELTA: f64 = 1e-6;

/// Reads `[privacy]`.
pub(crate) fn settings(fields: &mut Fields<'_>) -> PrivacySettings {
    let rho = fields.number("budget_rho", 1e-6..=1000.0);
    let epsilon = fields.number("epsilon", 0.001..=100.0);
    if rho.is_some() && epsilon.is_some() {
        let hint = "keep one: rho 0.185 is epsilon 3 at a delta of 1e-6".to_owned();
        fields.problem("budget_rho", "both `budget_rho` and `epsilon` are there", Some(hint));
    }
    PrivacySettings {
        budget: rho.map_or(PrivacyBudget::Epsilon(epsilon.unwrap_or(DEFAULT_EPSILON)), PrivacyBudget::Rho),
        delta: fields.number("delta", 1e-12..=0.01).unwrap_or(DEFAULT_DELTA),
        window: fields.choice("window", WINDOWS).unwrap_or(PrivacyWindow::Day),
    }
}

/// Reads the `privacy` of a tool. `None` if there is a mistake in what it could not be without.
pub(crate) fn tool(fields: &mut Fields<'_>) -> Option<ToolPrivacy> {
    let words: Vec<&str> = KINDS.iter().map(|(word, _)| *word).collect();
    let kind = match fields.entry("kind") {
        Some(_) => fields.choice("kind", KINDS),
        None => {
            let hint = format!("use one of {}", words.join(", "));
            fields.problem("kind", "`kind` is missing: what does the tool tell of its records?", Some(hint));
            None
        }
    };
    let epsilon = required(fields, "epsilon", 0.001..=100.0, "0.5 is a common choice; smaller is more private");
    let kind = kind.and_then(|kind| parameters(fields, kind));
    let gaussian = !matches!(kind, Some(PrivacyKind::Quantile { .. }));
    let delta = if gaussian { fields.number("delta", 1e-12..=0.01) } else { None };
    let subject = fields.some_text("subject").unwrap_or_else(|| SUBJECT.to_owned());
    let subject = match subject.parse::<SubjectId>() {
        Ok(subject) => Some(subject),
        Err(error) => {
            fields.problem("subject", error.to_string(), Some("use a pseudonym, or the name of a table".to_owned()));
            None
        }
    };
    let refresh = Duration::from_secs(fields.integer("refresh_s", 1..=86_400).unwrap_or(60));
    let columns = fields.texts("columns");
    Some(ToolPrivacy { kind: kind?, epsilon: epsilon?, delta, columns, subject: subject?, refresh })
}

/// What a kind needs beside ε.
fn parameters(fields: &mut Fields<'_>, kind: PrivacyKind) -> Option<PrivacyKind> {
    Some(match kind {
        PrivacyKind::Count => kind,
        PrivacyKind::Sum { .. } => PrivacyKind::Sum { bounds: bounds(fields)? },
        PrivacyKind::Mean { .. } => PrivacyKind::Mean { bounds: bounds(fields)? },
        PrivacyKind::Quantile { .. } => {
            let percent = fields.integer("percent", 0..=100).and_then(|p| p.try_into().ok()).unwrap_or(50);
            PrivacyKind::Quantile { bounds: bounds(fields)?, percent }
        }
        PrivacyKind::Histogram { .. } => {
            let bins = fields.integer("bins", 1..=256).and_then(|n| n.try_into().ok()).unwrap_or(10);
            PrivacyKind::Histogram { bounds: bounds(fields)?, bins }
        }
        PrivacyKind::Timestamp { .. } => {
            let within = fields.integer("within_s", 1..=10 * 366 * 86_400).unwrap_or(3600);
            PrivacyKind::Timestamp { within: Duration::from_secs(within) }
        }
    })
}

fn bounds(fields: &mut Fields<'_>) -> Option<(f64, f64)> {
    let hint = "write the lowest and the highest value that a record can have, such as [0.0, 200.0]; choose them without \
                looking at the records";
    if fields.entry("bounds").is_none() {
        fields.problem("bounds", "`bounds` is missing", Some(hint.to_owned()));
        return None;
    }
    match fields.numbers("bounds")?.as_slice() {
        [low, high] if low < high && (high - low).is_finite() => Some((*low, *high)),
        _ => {
            fields.problem("bounds", "`bounds` wants two numbers in order", Some(hint.to_owned()));
            None
        }
    }
}

fn required(fields: &mut Fields<'_>, key: &str, within: std::ops::RangeInclusive<f64>, hint: &str) -> Option<f64> {
    if fields.entry(key).is_none() {
        fields.problem(key, format!("`{key}` is missing"), Some(hint.to_owned()));
    }
    fields.number(key, within)
}
