//! What the statements of a file came to, kept while it is written.
//!
//! A key press changes one statement of thousands, and each of them is a chain of calls with values that stand in it. So
//! what is written as before is neither compiled nor run again: its calls are made again, at the place where it stands now.

use super::super::functions::{Function, Handle, Value};
use super::chunks::{Chunk, shifted};
use super::writer::{Part, Writer};
use rhai::AST;
use std::collections::BTreeMap;
use std::fmt;

/// One call that a statement made.
#[derive(Clone, Debug)]
pub struct Called {
    /// The function.
    pub function: &'static Function,
    /// What it hung on: what an earlier call of the statement gave, by its number.
    pub on: Option<usize>,
    /// Its values.
    pub values: Vec<Value>,
    /// Where it stands in the statement.
    pub at: (u32, u32),
}

/// The calls of a statement while it runs.
#[derive(Debug, Default)]
pub struct Recorded {
    calls: Vec<Called>,
    given: Vec<Handle>,
    /// A call was refused, or hung on something from elsewhere.
    is_odd: bool,
}

impl Recorded {
    /// Notes a call that was made, what it hung on and what it gave.
    pub fn note(&mut self, mut call: Called, on: Option<Handle>, gave: Handle) {
        let from = on.map(|on| self.given.iter().position(|given| *given == on));
        self.is_odd |= from == Some(None);
        call.on = from.flatten();
        self.calls.push(call);
        self.given.push(gave);
    }

    /// Notes that a call was refused: it is made anew each time.
    pub const fn refused(&mut self) {
        self.is_odd = true;
    }
}

/// A statement that ran without a fault.
struct Statement {
    calls: Vec<Called>,
    /// Its closures.
    functions: Option<AST>,
    /// Operations that it took.
    took: u64,
    round: u64,
}

/// Statements that ran, by their words.
#[derive(Default)]
pub struct Repeated {
    statements: BTreeMap<Box<str>, Statement>,
    /// Which text of the file it is, counted on.
    round: u64,
    /// Operations that the statements of this round take together.
    took: u64,
}

impl fmt::Debug for Repeated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repeated").field("statements", &self.statements.len()).finish_non_exhaustive()
    }
}

impl Repeated {
    /// Whether the statements of this text may run one by one: none gives the next a name, none decides whether the
    /// next comes to its turn, and nothing outside them can be wrong.
    pub(super) fn is_for(text: &str, chunks: &[Chunk]) -> bool {
        const TIED: [&str; 17] = [
            "fn", "private", "import", "export", "const", "let", "for", "while", "loop", "do", "if", "switch",
            "return", "break", "continue", "throw", "try",
        ];
        let stands_alone = |chunk: &Chunk| {
            let words = &text[chunk.bytes.clone()];
            let end = words.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(words.len());
            !words.starts_with('{') && !TIED.contains(&&words[..end])
        };
        // A comment that is opened and not closed hides statements.
        let is_closed = text.rfind("/*").is_none_or(|open| text[open..].contains("*/"));
        is_closed && chunks.iter().all(stands_alone)
    }

    /// Makes the calls of a statement again; gives its closures, or `None` where these words did not run before.
    pub(super) fn repeat(&mut self, words: &str, writer: &mut Writer) -> Option<Option<&AST>> {
        let statement = self.statements.get_mut(words)?;
        statement.round = self.round;
        self.took += statement.took;
        let mut given: Vec<Handle> = Vec::with_capacity(statement.calls.len());
        for call in &statement.calls {
            writer.place.at = shifted(call.at, writer.shift);
            let on = call.on.and_then(|on| given.get(on).copied());
            given.push((call.function.apply)(writer, on.unwrap_or(Handle::new(Part::Nothing, 0)), &call.values));
        }
        Some(statement.functions.as_ref())
    }

    /// Keeps a statement that ran and took so many operations.
    pub(super) fn keep(&mut self, words: &str, recorded: Recorded, functions: Option<&AST>, took: u64) {
        self.took += took;
        if !recorded.is_odd {
            let functions = functions.cloned();
            let statement = Statement { calls: recorded.calls, functions, took, round: self.round };
            self.statements.insert(words.into(), statement);
        }
    }

    /// Ends a round: forgets what its text does not hold, and gives the operations that its statements took together.
    pub(super) fn end_round(&mut self) -> u64 {
        let now = self.round;
        self.statements.retain(|_, statement| statement.round == now);
        self.round += 1;
        std::mem::take(&mut self.took)
    }
}
