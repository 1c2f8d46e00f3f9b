//! What the help-seeker can say, filled in for one variation, cut into what may be typed apart.

use std::collections::BTreeMap;

/// The text that is nothing: a draft, a mended word.
pub const NO_TEXT: usize = 0;

/// A word of a message.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Four small letters or more and nothing else: the keys may slip on it.
    pub is_plain: bool,
}

/// What is typed and sent as one message.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Its number among all texts.
    pub number: usize,
    /// How many letters it has.
    pub letters: usize,
    /// Its words.
    pub words: Vec<Word>,
    /// It asks what was meant.
    pub is_confused: bool,
}

/// Something that can be said: in one piece, or sentence by sentence.
#[derive(Clone, Debug)]
pub struct Line {
    /// The number of its text.
    pub number: usize,
    /// Its first sentences, apart.
    pub firsts: Vec<Piece>,
    /// What is left after none, one, two … of them.
    pub rests: Vec<Piece>,
}

impl Line {
    /// As it is meant.
    #[must_use]
    pub fn text(&self) -> &str {
        self.rests.first().map(|whole| whole.text.as_str()).unwrap_or_default()
    }
}

/// One way of saying something, perhaps in several messages.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    /// Each message: the number of its text as written, its line.
    pub parts: Vec<(usize, usize)>,
    /// The number of the whole as written.
    pub whole: usize,
}

/// Ways of saying something, one of which is said.
pub type Wordings = Vec<Wording>;

/// Collects texts and lines, each once.
#[derive(Debug, Default)]
pub struct Writer<'f> {
    confused: &'f [String],
    fills: Vec<(String, String)>,
    /// Every text by number.
    pub texts: Vec<String>,
    known: BTreeMap<String, usize>,
    /// Every line by number.
    pub lines: Vec<Line>,
    line_of: BTreeMap<usize, usize>,
}

impl<'f> Writer<'f> {
    /// Knows only the text that is nothing; `confused`: texts that ask what was meant, `fills`: what placeholders stand for.
    #[must_use]
    pub fn new(confused: &'f [String], fills: Vec<(String, String)>) -> Self {
        let mut writer = Self { confused, fills, ..Self::default() };
        writer.number("");
        writer
    }

    /// The text with its placeholders filled.
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        self.fills.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
    }

    fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.known.get(text) {
            return *number;
        }
        let number = self.texts.len();
        self.texts.push(text.to_owned());
        self.known.insert(text.to_owned(), number);
        number
    }

    /// Ways of saying something; " | " separates messages.
    pub fn wordings(&mut self, written: &[String]) -> Wordings {
        let mut list = Vec::with_capacity(written.len());
        for text in written {
            let text = self.fill(text);
            let parts = text.split(" | ").map(|part| (self.number(part), self.line(part.trim()))).collect();
            list.push(Wording { parts, whole: self.number(&text) });
        }
        list
    }

    fn line(&mut self, text: &str) -> usize {
        let number = self.number(text);
        if let Some(line) = self.line_of.get(&number) {
            return *line;
        }
        let (mut firsts, mut rests) = (Vec::new(), vec![self.piece(text)]);
        let mut rest = text;
        while let Some(at) = sentence_end(rest) {
            let (first, later) = rest.split_at(at);
            firsts.push(self.piece(first.trim()));
            rest = later.trim_start();
            rests.push(self.piece(rest.trim()));
        }
        self.lines.push(Line { number, firsts, rests });
        self.line_of.insert(number, self.lines.len() - 1);
        self.lines.len() - 1
    }

    fn piece(&mut self, text: &str) -> Piece {
        let mut words = Vec::new();
        let (mut start, mut is_sign) = (0, false);
        for word in text.split(' ') {
            // What stands in square brackets is no typing of theirs: the chat put it there.
            is_sign |= word.starts_with('[');
            let is_plain = !is_sign && word.chars().count() >= 4 && word.chars().all(char::is_lowercase);
            is_sign &= !word.contains(']');
            words.push(Word { start, end: start + word.len(), is_plain });
            start += word.len() + 1;
        }
        Piece {
            text: text.to_owned(),
            number: self.number(text),
            letters: text.chars().count(),
            words,
            is_confused: self.confused.iter().any(|it| it == text),
        }
    }
}

/// Where the first sentence ends, when something comes after it.
fn sentence_end(text: &str) -> Option<usize> {
    let ends = ["? ", "! ", ". ", ".. "];
    let at = ends.iter().filter_map(|end| text.find(end).map(|at| at + end.len())).min()?;
    (at > 8 && text.len() - at > 3).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_is_cut_into_messages_and_sentences() {
        let mut writer = Writer::new(&[], vec![("{who}".to_owned(), "mijn zus".to_owned())]);
        let written = ["ik weet het niet. misschien overdrijf ik. wat denk je? | {who} weet het".to_owned()];
        let wordings = writer.wordings(&written);
        let [(_, first), (_, second)] = wordings[0].parts[..] else { panic!("{wordings:?}") };
        let texts = |pieces: &[Piece]| pieces.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&writer.lines[first].firsts), ["ik weet het niet.", "misschien overdrijf ik."]);
        assert_eq!(writer.lines[first].rests[2].text, "wat denk je?");
        assert_eq!(writer.lines[second].text(), "mijn zus weet het");
        assert_eq!(writer.wordings(&written)[0].parts, wordings[0].parts, "the same text has the same number");
    }

    #[test]
    fn what_the_chat_hid_is_not_mistyped() {
        let piece = Writer::new(&[], Vec::new()).piece("[ongepast bericht verborgen] sorry hoor");
        assert_eq!(piece.words.iter().map(|word| word.is_plain).collect::<Vec<_>>(), [false, false, false, true, true]);
    }
}
