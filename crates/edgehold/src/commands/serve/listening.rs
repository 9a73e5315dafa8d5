//! What a server says that it listens on.

use edgehold_api::Listening;

/// A line for each.
pub(super) fn as_lines(open: &Listening) -> String {
    let mut lines = format!("listening on {}", open.url());
    if let Some(fingerprint) = &open.fingerprint {
        lines += &format!("\ncertificate SHA-256 {fingerprint}");
    }
    if let Some(unix) = &open.unix {
        lines += &format!("\nlistening on the socket {}", unix.display());
    }
    lines
}

/// The same as JSON.
pub(super) fn as_json(open: &Listening) -> String {
    let mut shown = serde_json::json!({"listening": open.url()});
    if let Some(fingerprint) = &open.fingerprint {
        shown["certificate_sha256"] = fingerprint.as_str().into();
    }
    if let Some(unix) = &open.unix {
        shown["unix"] = unix.display().to_string().into();
    }
    shown.to_string()
}
