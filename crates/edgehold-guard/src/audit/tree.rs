//! The Merkle tree over the log's lines, as RFC 6962 has it. A leaf is a line without its line end.

use ct_merkle::{InclusionProof, RootHash};
use sha2::{Digest, Sha256};

/// SHA-256.
pub(super) type Hash = [u8; 32];

/// The hash of a leaf: RFC 6962, 2.1.
pub(super) fn leaf(line: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(line).finalize().into()
}

fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// A tree that only grows: the roots of its whole subtrees, largest first. A few hundred bytes, however many leaves.
#[derive(Debug, Clone, Default)]
pub(super) struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// Adds a leaf at the end.
    pub(super) fn push(&mut self, leaf: Hash) {
        let (mut hash, mut below) = (leaf, self.size);
        // Each one bit at the low end of the size is a subtree as large as the one that is being closed.
        while below & 1 == 1 {
            if let Some(left) = self.peaks.pop() {
                hash = node(&left, &hash);
            }
            below >>= 1;
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The tree's root.
    pub(super) fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        match peaks.next() {
            None => Sha256::digest([]).into(),
            Some(last) => peaks.fold(*last, |right, left| node(left, &right)),
        }
    }
}

fn root_of(leaves: &[Hash]) -> Hash {
    let mut tree = Frontier::default();
    leaves.iter().for_each(|l| tree.push(*l));
    tree.root()
}

/// The inclusion path of a leaf, the leaf's sibling first: RFC 6962, 2.1.1. `index` lies within `leaves`.
pub(super) fn path(leaves: &[Hash], index: usize) -> Vec<Hash> {
    if leaves.len() < 2 {
        return Vec::new();
    }
    let split = 1_usize << (leaves.len() - 1).ilog2();
    let (left, right) = leaves.split_at(split);
    if index < split {
        let mut path = path(left, index);
        path.push(root_of(right));
        path
    } else {
        let mut path = path(right, index - split);
        path.push(root_of(left));
        path
    }
}

/// Whether a line stands at `index` (from 0 on) in the tree of `size` leaves with this root.
pub(super) fn includes(root: &Hash, size: u64, index: u64, line: &[u8], path: &[Hash]) -> bool {
    let root: RootHash<Sha256> = RootHash::new((*root).into(), size);
    InclusionProof::try_from_bytes(path.concat()).is_ok_and(|proof| root.verify_inclusion(&line, index, &proof).is_ok())
}

#[cfg(test)]
mod tests {
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn root_and_paths_are_those_of_the_library(lines in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..9), 0..70)) {
            let mut frontier = Frontier::default();
            let mut library = MemoryBackedTree::<Sha256, Vec<u8>>::new();
            for line in &lines {
                frontier.push(leaf(line));
                library.push(line.clone());
            }
            let root = library.root();
            prop_assert_eq!(&frontier.root()[..], &root.as_bytes()[..]);
            let leaves: Vec<Hash> = lines.iter().map(|l| leaf(l)).collect();
            for (index, line) in lines.iter().enumerate() {
                let path = path(&leaves, index);
                let expect = library.prove_inclusion(index);
                prop_assert_eq!(&path.concat()[..], expect.as_bytes());
                let (size, index) = (lines.len() as u64, index as u64);
                prop_assert!(includes(&frontier.root(), size, index, line, &path));
                prop_assert!(!includes(&frontier.root(), size, index, b"another line", &path));
                prop_assert!(!includes(&frontier.root(), size, index + size, line, &path));
            }
        }
    }
}
