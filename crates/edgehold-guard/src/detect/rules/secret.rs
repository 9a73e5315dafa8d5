//! Keys and passwords: the forms that their makers publish, private keys in PEM, and what stands behind `password=` and its
//! like when it is as random as a key.

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("private_key", Entity::Secret,
        r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=:,.\s-]*?-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----").alone(1.0),
    Rule::new("private_key_cut", Entity::Secret, r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s]*").alone(0.95),
    Rule::new("api_key", Entity::Secret, r"(?x)
        (?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}                     # Amazon
        | gh[pousr]_[0-9A-Za-z]{36,255} | github_pat_[0-9A-Za-z_]{22,255}
        | glpat-[0-9A-Za-z_-]{20,} | xox[abeprs]-[0-9A-Za-z-]{10,}
        | (?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{16,}           # Stripe
        | AIza[0-9A-Za-z_-]{35} | ya29\.[0-9A-Za-z_-]{20,}      # Google
        | sk-(?:ant-|proj-|svcacct-)?[0-9A-Za-z_-]{20,}
        | hf_[0-9A-Za-z]{30,} | npm_[0-9A-Za-z]{36} | pypi-AgE[0-9A-Za-z_-]{30,}
        | SG\.[0-9A-Za-z_-]{16,32}\.[0-9A-Za-z_-]{16,64}        # SendGrid
        | dop_v1_[0-9a-f]{64} | shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32} | dapi[0-9a-f]{32}
        | [0-9]{8,10}:AA[0-9A-Za-z_-]{33}                       # Telegram
        | eyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}   # JSON Web Token, RFC 7519
        ").alone(0.95),
    Rule::new("assigned_key", Entity::Secret, r#"(?x)(?i:api[\x20_-]?key|access[\x20_-]?key|secret[\x20_-]?key|auth[\x20_-]?token|access[\x20_-]?token|client[\x20_-]?secret
        |bearer|token|secret)["']?\x20?(?:[:=]|is)?\x20?["']?(?P<x>[0-9A-Za-z+/_.=~-]{16,200})"#).check(random).alone(0.8),
    Rule::new("password", Entity::Secret, r#"(?i:password|passwd|passphrase|pwd|passwort|kennwort|contraseña|mot de passe)["']? ?(?:[:=]|is|lautet) ?["']?(?P<x>[^\s"',;]{4,100})"#)
        .check(no_word).alone(0.8),
    Rule::new("password_behind", Entity::Secret, r#"(?i:password|passwd|passphrase|pwd|passwort|kennwort|contraseña)["']?(?: was | should be |[ \n]?[,;:>→#|-]{0,2}[ \n]?)["']?(?P<x>[^\s"',;<>]{6,100})"#)
        .check(mixed).alone(0.7),
];

/// Letters and digits together, as no word has them.
fn mixed(text: &str) -> bool {
    no_word(text) && text.bytes().any(|b| b.is_ascii_digit()) && text.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Three bits a character at least (Shannon), and more than one kind of characters.
fn random(text: &str) -> bool {
    let mut counts = [0_u32; 256];
    text.bytes().for_each(|b| counts[usize::from(b)] += 1);
    let length = text.len() as f32;
    let bits: f32 =
        counts.iter().filter(|c| **c > 0).map(|c| -(*c as f32 / length) * (*c as f32 / length).log2()).sum();
    bits >= 3.0 && text.bytes().any(|b| b.is_ascii_digit()) && text.bytes().any(|b| b.is_ascii_alphabetic())
}

/// "The password is wrong" says none.
fn no_word(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "wrong",
        "incorrect",
        "required",
        "expired",
        "invalid",
        "correct",
        "empty",
        "missing",
        "reset",
        "changed",
        "protected",
        "needed",
        "null",
        "none",
        "true",
        "false",
        "weak",
        "strong",
        "stored",
        "hashed",
        "known",
        "here",
        "that",
        "this",
    ];
    let plain = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    plain.len() > 3 && !WORDS.contains(&plain.as_str()) && !text.starts_with(['[', '<', '{', '$', '*'])
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{DETECTOR, finds_nothing};

    #[track_caller]
    fn finds(text: &str, rule: &str, expect: &str) {
        let found = DETECTOR.find(text);
        assert!(
            found.len() == 1 && found[0].reason.rule == rule && &text[found[0].range.clone()] == expect,
            "{text}: {found:?}"
        );
    }

    /// A key's form, with a part that was never one.
    fn key(head: &str, length: usize) -> String {
        let letters = b"q7Wm2ZpX9vKc4RtY8bNd3LsF6hJg5";
        format!("{head}{}", (0..length).map(|i| char::from(letters[i * 7 % letters.len()])).collect::<String>())
    }

    #[test]
    fn keys_are_found_by_their_makers_forms() {
        for key in [
            key("ghp_", 36),
            key("xoxb-", 24),
            key("sk_live_", 24),
            key("AIza", 35),
            key("sk-ant-", 40),
            key("glpat-", 20),
            key("npm_", 36),
        ] {
            finds(&format!("use {key} for it"), "api_key", &key);
        }
        let block = format!("-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----", key("MIIE", 300));
        finds(&format!("x {block} y"), "private_key", &block);
    }

    #[test]
    fn what_is_assigned_is_found() {
        let secret = key("", 24);
        finds(&format!("api_key = \"{secret}\""), "assigned_key", &secret);
        finds("my password is hunter22!", "password", "hunter22!");
        finds("Passwort: geheim", "password", "geheim");
        finds("the pwd should be e9bzgMWa3 now", "password_behind", "e9bzgMWa3");
    }

    #[test]
    fn talk_about_them_is_left() {
        for text in [
            "the password is wrong",
            "a token of appreciation 12",
            "password: [secret]",
            "sk-learn 1.5",
            "the secret is out",
            "-----BEGIN CERTIFICATE-----\nMIIE12\n",
        ] {
            finds_nothing(text);
        }
    }
}
