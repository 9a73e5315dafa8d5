//! How likely the tokens of an answer were, kept beside its text.

use edgehold_guard::TokenLogprob;

/// The tokens of ordinary text that were written so far.
#[derive(Debug, Default)]
pub(crate) struct Likelihood {
    tokens: Vec<TokenLogprob>,
    /// A token came without: then nothing is known of the whole.
    lacks: bool,
}

impl Likelihood {
    /// Notes a token.
    pub(crate) fn wrote(&mut self, bytes: &[u8], logprob: Option<f32>) {
        match logprob {
            Some(logprob) => self.tokens.push(TokenLogprob { bytes: bytes.to_vec(), logprob }),
            None => self.lacks = true,
        }
    }

    /// The tokens of a text, of which more may have been written than it has. The last one is cut where the text ends. `None`
    /// if they are not exactly those that wrote it.
    pub(crate) fn of(mut self, text: &str) -> Option<Vec<TokenLogprob>> {
        if self.lacks {
            return None;
        }
        let mut left = text.len();
        for token in &mut self.tokens {
            token.bytes.truncate(left);
            left -= token.bytes.len();
        }
        self.tokens.retain(|token| !token.bytes.is_empty());
        let same = self.tokens.iter().flat_map(|token| &token.bytes).eq(text.as_bytes());
        same.then_some(self.tokens)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(tokens: &[&[u8]]) -> Likelihood {
        let mut likelihood = Likelihood::default();
        tokens.iter().for_each(|bytes| likelihood.wrote(bytes, Some(-1.0)));
        likelihood
    }

    fn bytes(tokens: Option<Vec<TokenLogprob>>) -> Option<Vec<Vec<u8>>> {
        tokens.map(|tokens| tokens.into_iter().map(|t| t.bytes).collect())
    }

    #[test]
    fn tokens_are_cut_where_the_text_ends() {
        let tokens: &[&[u8]] = &[b"It is ", b"\xc2", b"\xb0 E", b"ND", b"x"];
        let expect = |parts: &[&[u8]]| Some(parts.iter().map(|p| p.to_vec()).collect::<Vec<_>>());
        assert_eq!(bytes(written(tokens).of("It is \u{b0} ENDx")), expect(tokens));
        assert_eq!(bytes(written(tokens).of("It is \u{b0} ")), expect(&[b"It is ", b"\xc2", b"\xb0 "]));
        assert_eq!(bytes(written(tokens).of("")), expect(&[]));
    }

    #[test]
    fn what_did_not_write_the_text_is_none() {
        assert_eq!(written(&[b"a"]).of("b"), None);
        assert_eq!(written(&[b"a"]).of("ab"), None);
        assert_eq!(written(&[b"a\xff"]).of("a\u{fffd}"), None);
        let mut lacking = written(&[b"a"]);
        lacking.wrote(b"b", None);
        assert_eq!(lacking.of("a"), None);
    }
}
