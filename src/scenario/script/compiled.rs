//! What the statements of a file were compiled to, kept while it is written.
//!
//! A key press changes one statement of thousands. Compiling takes longer than all that comes after, so what is
//! written as before is not compiled again. A statement knows nothing of where it stands: its place is added when it runs.

use super::super::functions::openers;
use super::chunks::Chunk;
use crate::diagnostic::Diagnostic;
use rhai::AST;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

/// Compiled statements, by their words.
#[derive(Default)]
pub struct Compiled {
    statements: BTreeMap<Box<str>, (AST, u64)>,
    /// Which text of the file it is, counted on.
    round: u64,
}

impl fmt::Debug for Compiled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Compiled").field("statements", &self.statements.len()).finish_non_exhaustive()
    }
}

impl Compiled {
    /// Whether the statements of this text may run one by one: each is a call of its own, none gives the next a name,
    /// and nothing outside them can be wrong.
    pub(super) fn is_for(text: &str, chunks: &[Chunk]) -> bool {
        let opens = |chunk: &Chunk| {
            let words = &text[chunk.bytes.clone()];
            openers().any(|name| words.strip_prefix(name).is_some_and(|rest| rest.starts_with('(')))
        };
        // A comment that is opened and not closed hides statements.
        let is_closed = text.rfind("/*").is_none_or(|open| text[open..].contains("*/"));
        is_closed && chunks.iter().all(opens)
    }

    /// A statement as it was compiled, or as it is now.
    pub(super) fn of(
        &mut self,
        words: &str,
        compile: impl FnOnce() -> Result<AST, Diagnostic>,
    ) -> Result<&AST, Diagnostic> {
        let kept = match self.statements.entry(words.into()) {
            Entry::Occupied(kept) => kept.into_mut(),
            Entry::Vacant(new) => new.insert((compile()?, self.round)),
        };
        kept.1 = self.round;
        Ok(&kept.0)
    }

    /// Forgets what the text of this round does not hold any more.
    pub(super) fn forget_old(&mut self) {
        let now = self.round;
        self.statements.retain(|_, (_, round)| *round == now);
        self.round += 1;
    }
}
