//! What the model sees of a segment: hashed features of words, classes, letters and shape.

use super::hash;
use super::lexicon::{Class, Classes};
use super::text::{Kind, Text, Token, short};

/// One feature of a segment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Feature {
    /// Its name, hashed.
    pub hash: u64,
    /// What sort it is.
    pub sort: Sort,
    /// The first token it was seen at.
    pub at: u32,
    /// How many tokens it spans; 0 when the whole segment shows it.
    pub span: u32,
}

macro_rules! sorts {
    ($($(#[$doc:meta])* $name:ident $weight:literal,)+) => {
        /// A sort of feature. How much each counts was chosen by measurement on phrases and development sets.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Sort { $($(#[$doc])* $name,)+ }

        impl Sort {
            /// How much a feature of this sort counts.
            pub(super) const fn weight(self) -> f32 {
                match self { $(Self::$name => $weight,)+ }
            }
        }
    };
}

sorts! {
    /// A word.
    Word 0.7,
    /// Two words in a row.
    Two 0.9,
    /// Three words in a row.
    Three 0.6,
    /// Two words with one between.
    Gap 0.5,
    /// The beginning of a word.
    Stem 0.5,
    /// Three letters of a word.
    Letters 0.4,
    /// A word class.
    Class 0.8,
    /// Two in a row, classes standing for their words.
    ClassTwo 0.7,
    /// Three in a row, classes standing for their words.
    ClassThree 0.6,
    /// Two classes anywhere in the segment.
    Pair 0.4,
    /// How the segment begins.
    Start 1.0,
    /// How the segment ends.
    End 0.6,
    /// A word or class behind a negation.
    Denied 0.6,
    /// Length, question mark, exclamation mark.
    Shape 1.0,
    /// A word and all that mean the same; topics only.
    Meaning 0.8,
}

/// Longest segment whose features are all read; messages are hardly ever this long.
const TOKEN_LIMIT: usize = 400;

/// Forms of one word mostly share this many letters.
const STEM: usize = 5;

/// Negation reaches this many words.
const DENIED_WORDS: usize = 4;

/// Classes of words that carry no topic by themselves: they make up the shape of a sentence.
const EDGE: u64 = 0x45_4447;

/// Collects the features of a row of tokens into `found` (emptied first). Repeats are left in.
pub(super) fn collect(text: &Text, tokens: &[Token], found: &mut Vec<Feature>) {
    found.clear();
    let mut words: Vec<(u32, &Token)> = Vec::with_capacity(tokens.len().min(TOKEN_LIMIT));
    let mut marks = [false; 8];
    for (at, token) in tokens.iter().enumerate().take(TOKEN_LIMIT) {
        match token.kind {
            _ if token.quoted => marks[Kind::Quote as usize] = true,
            Kind::Word | Kind::Emoji => words.push((short(at), token)),
            kind => marks[kind as usize] = true,
        }
    }
    let mut out = Collector { found };
    out.words(text, &words);
    out.rows(&words);
    out.edges(&words);
    out.denied(&words);
    out.pairs(&words);
    out.profile(&words);
    out.shape(words.len(), marks);
}

struct Collector<'a> {
    found: &'a mut Vec<Feature>,
}

impl Collector<'_> {
    fn add(&mut self, sort: Sort, hash: u64, at: u32, span: u32) {
        let hash = hash::join(sort as u64 + 1, hash);
        self.found.push(Feature { hash, sort, at, span });
    }

    fn words(&mut self, text: &Text, words: &[(u32, &Token)]) {
        for (at, token) in words {
            self.add(Sort::Word, token.hash, *at, 1);
            for class in token.classes.numbers() {
                self.add(Sort::Class, u64::from(class), *at, 1);
            }
            if token.kind == Kind::Word && !token.classes.has(Class::Cleared) {
                let spelling = text.spelling(token);
                self.letters(spelling, *at);
                self.add(Sort::Stem, hash::of(beginning(spelling)), *at, 1);
            }
        }
    }

    /// Rows of three letters, doubled letters taken once so that slips of the keys matter less.
    fn letters(&mut self, word: &str, at: u32) {
        let mut row = [0_u8; 42];
        row[0] = b'<';
        let mut length = 1;
        for byte in word.bytes().take(40) {
            if byte != row[length - 1] {
                row[length] = byte;
                length += 1;
            }
        }
        if length < 4 {
            return;
        }
        row[length] = b'>';
        length += 1;
        for letters in row[..length].windows(3) {
            let hash = letters.iter().fold(hash::START, |hash, byte| hash::step(hash, *byte));
            self.add(Sort::Letters, hash, at, 1);
        }
    }

    fn rows(&mut self, words: &[(u32, &Token)]) {
        for pair in words.windows(2) {
            let (at, a, b) = (pair[0].0, pair[0].1, pair[1].1);
            let span = pair[1].0 - at + 1;
            self.add(Sort::Two, hash::join(a.hash, b.hash), at, span);
            self.add(Sort::ClassTwo, hash::join(stand_in(a), stand_in(b)), at, span);
        }
        for three in words.windows(3) {
            let (at, a, b, c) = (three[0].0, three[0].1, three[1].1, three[2].1);
            let span = three[2].0 - at + 1;
            self.add(Sort::Three, hash::join(hash::join(a.hash, b.hash), c.hash), at, span);
            self.add(Sort::Gap, hash::join(a.hash, c.hash), at, span);
            let classes = hash::join(hash::join(stand_in(a), stand_in(b)), stand_in(c));
            self.add(Sort::ClassThree, classes, at, span);
        }
    }

    fn edges(&mut self, words: &[(u32, &Token)]) {
        let [first, ..] = words else { return };
        let mut hash = EDGE;
        let mut classes = EDGE;
        for (at, token) in words.iter().take(3) {
            hash = hash::join(hash, token.hash);
            classes = hash::join(classes, stand_in(token));
            let span = at - first.0 + 1;
            self.add(Sort::Start, hash, first.0, span);
            self.add(Sort::Start, hash::join(1, classes), first.0, span);
        }
        if let Some((at, last)) = words.last() {
            self.add(Sort::End, last.hash, *at, 1);
            for class in last.classes.numbers() {
                self.add(Sort::End, u64::from(class), *at, 1);
            }
        }
    }

    fn denied(&mut self, words: &[(u32, &Token)]) {
        for (i, (_, token)) in words.iter().enumerate() {
            if !token.classes.has(Class::Not) {
                continue;
            }
            for (at, after) in words.iter().skip(i + 1).take(DENIED_WORDS) {
                self.add(Sort::Denied, after.hash, *at, 1);
                for class in after.classes.numbers() {
                    self.add(Sort::Denied, u64::from(class), *at, 1);
                }
            }
        }
    }

    fn pairs(&mut self, words: &[(u32, &Token)]) {
        // The commonest words would pair with everything and tell nothing.
        let classes = words.iter().fold(Classes::NONE, |all, (_, token)| all.and(token.classes)).only(Classes::TELLING);
        for a in classes.numbers() {
            for b in classes.numbers().filter(|b| *b > a) {
                self.add(Sort::Pair, u64::from(a << 8 | b), 0, 0);
            }
        }
    }

    /// Who is spoken of, and whether anything is said that helplines speak of: small talk has neither.
    fn profile(&mut self, words: &[(u32, &Token)]) {
        let classes = words.iter().fold(Classes::NONE, |all, (_, token)| all.and(token.classes));
        let people = [Class::I, Class::You, Class::Your, Class::We, Class::They, Class::Many, Class::Kin, Class::Child];
        let who = people.iter().fold(0_u64, |who, class| who << 1 | u64::from(classes.has(*class)));
        self.add(Sort::Shape, 0x200 + who, 0, 0);
        self.add(Sort::Shape, 0x400 + (who >> 4), 0, 0);
        let matters = words.iter().filter(|(_, token)| token.classes.meets(Classes::MATTER)).count();
        self.add(Sort::Shape, 0x500 + matters.min(3) as u64, 0, 0);
        let plain = words.iter().filter(|(_, token)| token.classes == Classes::NONE).count();
        self.add(Sort::Shape, 0x600 + (plain * 4 / words.len().max(1)) as u64, 0, 0);
    }

    fn shape(&mut self, words: usize, marks: [bool; 8]) {
        let length = match words {
            0..=3 => words as u64,
            4..=5 => 4,
            6..=8 => 5,
            9..=13 => 6,
            14..=20 => 7,
            _ => 8,
        };
        self.add(Sort::Shape, length, 0, 0);
        for kind in [Kind::Question, Kind::Exclaim, Kind::Quote] {
            if marks[kind as usize] {
                self.add(Sort::Shape, 0x100 + kind as u64, 0, 0);
            }
        }
    }
}

/// What stands for a word in rows of classes: its first class, or the word itself.
fn stand_in(token: &Token) -> u64 {
    token.classes.numbers().next().map_or(token.hash, u64::from)
}

/// The first letters of a word, which its forms share.
fn beginning(word: &str) -> &str {
    let end = word.char_indices().nth(STEM).map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}
