//! Words that mean the same, so that a topic is heard in words that none of its phrases holds.

mod en;
mod fr;
mod nl;

use crate::ids::Lang;
use crate::understand::features::{Feature, Sort};
use crate::understand::hash::{self, Table};
use crate::understand::text::{Kind, Text, Token, short};
use std::sync::OnceLock;

/// Groups of words that mean the same in one language.
#[derive(Debug)]
pub(super) struct Synonyms {
    words: Table,
    starts: Table,
}

/// A beginning of fewer letters could be of any word.
const START: usize = 3;

impl Synonyms {
    /// The groups of a language, made once.
    pub(super) fn of(lang: Lang) -> &'static Self {
        static NL: OnceLock<Synonyms> = OnceLock::new();
        static EN: OnceLock<Synonyms> = OnceLock::new();
        static FR: OnceLock<Synonyms> = OnceLock::new();
        match lang {
            Lang::Nl => NL.get_or_init(|| Self::build(nl::GROUPS)),
            Lang::En => EN.get_or_init(|| Self::build(en::GROUPS)),
            Lang::Fr => FR.get_or_init(|| Self::build(fr::GROUPS)),
        }
    }

    /// Each line is a group; `word*` stands for every word that begins so. A word belongs to the first that has it.
    fn build(groups: &str) -> Self {
        let mut synonyms = Self { words: Table::with_room(1024), starts: Table::with_room(512) };
        for (number, group) in groups.lines().enumerate() {
            for word in group.split_whitespace() {
                let (table, key) = match word.strip_suffix('*') {
                    Some(start) => (&mut synonyms.starts, hash::of(start)),
                    None => (&mut synonyms.words, hash::of(word)),
                };
                if table.get(key).is_none() {
                    table.set(key, short(number));
                }
            }
        }
        synonyms
    }

    /// Adds a feature for each word that has a group.
    pub(super) fn collect(&self, text: &Text, tokens: &[Token], found: &mut Vec<Feature>) {
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Word && !token.quoted) {
            if let Some(group) = self.group(text.spelling(token)) {
                let hash = hash::join(Sort::Meaning as u64 + 1, u64::from(group));
                found.push(Feature { hash, sort: Sort::Meaning, at: short(at), span: 1 });
            }
        }
    }

    fn group(&self, word: &str) -> Option<u32> {
        let mut found = None;
        let mut hash = hash::START;
        for (at, byte) in word.bytes().enumerate() {
            hash = hash::step(hash, byte);
            if at + 1 >= START {
                found = self.starts.get(hash).or(found);
            }
        }
        self.words.get(hash).or(found)
    }
}
