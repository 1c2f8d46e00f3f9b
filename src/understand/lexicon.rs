//! What is known of words before any phrase is read: one spelling for many, and word classes.
//!
//! A class says in one feature what a dozen phrases would have to show: *bang*, *beschaamd* and *opgelucht* are all
//! feelings. That is what lets a model of a few thousand phrases read words that none of them holds.

mod class;
mod en;
mod fr;
mod nl;

pub(super) use class::{Class, Classes};

use super::hash::{self, Table};
use super::text::Token;
use crate::ids::Lang;
use std::sync::OnceLock;

/// The word lists of one language, as written.
struct Lists {
    /// Pairs of one spelling and the many that become it; a spelling may be two words.
    spellings: &'static [(&'static str, &'static str)],
    /// Classes and their words; `word*` stands for every word that begins so, `a_b` for two words in a row.
    classes: &'static [(Class, &'static str)],
    /// `l'ami` is two words.
    elides: bool,
}

/// The word lists of one language, ready to be looked up.
pub(super) struct Lexicon {
    elides: bool,
    spellings: Table,
    spelled: Vec<&'static str>,
    words: Table,
    starts: Table,
    rows: Table,
    found: Vec<Classes>,
}

impl Lexicon {
    /// The lexicon of a language, made once.
    pub(super) fn of(lang: Lang) -> &'static Self {
        static NL: OnceLock<Lexicon> = OnceLock::new();
        static EN: OnceLock<Lexicon> = OnceLock::new();
        static FR: OnceLock<Lexicon> = OnceLock::new();
        match lang {
            Lang::Nl => NL.get_or_init(|| Self::build(&nl::LISTS)),
            Lang::En => EN.get_or_init(|| Self::build(&en::LISTS)),
            Lang::Fr => FR.get_or_init(|| Self::build(&fr::LISTS)),
        }
    }

    fn build(lists: &Lists) -> Self {
        let spelling_room = lists.spellings.iter().map(|(_, many)| many.split(' ').count()).sum();
        let class_room: usize = lists.classes.iter().map(|(_, words)| words.split_whitespace().count()).sum();
        let mut lexicon = Self {
            elides: lists.elides,
            spellings: Table::with_room(spelling_room),
            spelled: Vec::with_capacity(lists.spellings.len()),
            words: Table::with_room(class_room),
            starts: Table::with_room(class_room),
            rows: Table::with_room(class_room),
            found: Vec::with_capacity(class_room),
        };
        for (one, many) in lists.spellings {
            let index = super::text::short(lexicon.spelled.len());
            lexicon.spelled.push(one);
            for spelling in many.split_whitespace() {
                lexicon.spellings.set(hash::of(spelling), index);
            }
        }
        for (class, words) in lists.classes {
            for word in words.split_whitespace() {
                lexicon.add(*class, word);
            }
        }
        lexicon
    }

    fn add(&mut self, class: Class, word: &str) {
        let (table, key) = if word.contains('_') {
            (&mut self.rows, word.split('_').map(hash::of).reduce(hash::join).unwrap_or_default())
        } else if let Some(start) = word.strip_suffix('*') {
            (&mut self.starts, hash::of(start))
        } else {
            (&mut self.words, hash::of(word))
        };
        if let Some(index) = table.get(key) {
            if let Some(classes) = self.found.get_mut(index as usize) {
                *classes = classes.with(class);
            }
        } else {
            table.set(key, super::text::short(self.found.len()));
            self.found.push(Classes::NONE.with(class));
        }
    }

    /// Whether an apostrophe ends a word.
    pub(super) const fn elides(&self) -> bool {
        self.elides
    }

    /// The one spelling (of one word or two) of a word that has several.
    pub(super) fn one_spelling(&self, word: u64) -> Option<&'static str> {
        self.spellings.get(word).and_then(|index| self.spelled.get(index as usize).copied())
    }

    /// The classes of one word, by its whole and by how it begins.
    pub(super) fn classes(&self, word: &str) -> Classes {
        let mut hash = hash::START;
        let mut classes = Classes::NONE;
        for (at, byte) in word.bytes().enumerate() {
            hash = hash::step(hash, byte);
            if at >= 2 {
                classes = classes.and(self.class_of(&self.starts, hash));
            }
        }
        classes.and(self.class_of(&self.words, hash))
    }

    /// Adds the classes of two or three words in a row to the first of them.
    pub(super) fn classify_rows(&self, tokens: &mut [Token]) {
        for at in 0..tokens.len() {
            for length in 2..=3_usize {
                let Some(row) = tokens.get(at..at + length) else { break };
                let Some(key) = row.iter().map(|token| token.hash).reduce(hash::join) else {
                    break;
                };
                let classes = self.class_of(&self.rows, key);
                if classes != Classes::NONE {
                    tokens[at].classes = tokens[at].classes.and(classes);
                }
            }
        }
    }

    fn class_of(&self, table: &Table, key: u64) -> Classes {
        table.get(key).and_then(|index| self.found.get(index as usize).copied()).unwrap_or(Classes::NONE)
    }
}
