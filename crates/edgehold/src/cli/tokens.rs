//! `edgehold tokens`.

use std::path::PathBuf;
use std::time::Duration;

use clap::Subcommand;
use edgehold_access::Scope;

#[derive(Debug, Subcommand)]
pub(crate) enum TokensCommand {
    /// Make one, and print its secret this once; or let the holder of a certificate, or a user of this machine, in without.
    Add {
        /// Whom or what it is for.
        name: String,
        /// In place of a secret: the certificate (PEM) that its holder shows. The server needs `tls_client_ca`.
        #[arg(long, value_name = "FILE", conflicts_with = "uid")]
        certificate: Option<PathBuf>,
        /// In place of a secret: the number of a user whose programs use the socket. The server needs `unix_others`, unless
        /// it runs as this user.
        #[arg(long, value_name = "UID")]
        uid: Option<u32>,
        /// What it allows: ask, sessions and approve, each with :AGENT for one agent alone; publish, watch; or all. May be
        /// given several times.
        #[arg(long = "scope", value_name = "SCOPE", required = true)]
        scopes: Vec<Scope>,
        /// How long it holds: a number with m, h or d, or `never`.
        #[arg(long, value_name = "TIME", default_value = "90d", value_parser = expiry)]
        expires: Expiry,
    },
    /// List them all: for whom, what for, until when. No secrets.
    List,
    /// End one, at once.
    Revoke {
        /// Which, as `list` shows it.
        id: String,
    },
}

/// How long something holds; for ever without a time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Expiry(pub(crate) Option<Duration>);

fn expiry(text: &str) -> Result<Expiry, String> {
    if text == "never" {
        return Ok(Expiry(None));
    }
    let wrong = || "a number with m, h or d, such as 30d, or never".to_owned();
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(wrong)?;
    let seconds = match unit {
        "m" => 60,
        "h" => 60 * 60,
        "d" => 24 * 60 * 60,
        _ => return Err(wrong()),
    };
    let number: u64 = number.parse().map_err(|_| wrong())?;
    // A hundred years are more than any token needs, and small enough for every calendar.
    let time = number.checked_mul(seconds).filter(|time| (1..=100 * 366 * 24 * 60 * 60).contains(time));
    time.map(|seconds| Expiry(Some(Duration::from_secs(seconds)))).ok_or_else(wrong)
}
