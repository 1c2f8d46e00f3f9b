//! Which language a message is in, so that "I only read Dutch here" can be said.

use super::lexicon::{Classes, Lexicon};
use super::text::{Kind, Text};
use crate::ids::Lang;

/// Fewer words could be anything.
const WORDS: usize = 4;

/// The best language must know so many more words in a hundred than the next.
const AHEAD: usize = 15;

/// Whoever knows so many words in a hundred of his own language was not addressed in another.
const OWN: usize = 30;

/// The language of a message; nothing when it is too short to tell, mixed, or none of ours.
#[must_use]
pub fn language_of(message: &str) -> Option<Lang> {
    let known = Lang::ALL.map(|lang| (known(&Text::read(message, Lexicon::of(lang))), lang));
    let best = known.iter().copied().max_by_key(|(share, _)| *share)?;
    let next = known.iter().filter(|(_, lang)| *lang != best.1).map(|(share, _)| *share).max()?;
    let is_long = message.split_whitespace().count() >= WORDS;
    (is_long && best.0 >= 50 && best.0 >= next + AHEAD).then_some(best.1)
}

/// The language of a message that is clearly not the one it was read in.
pub(super) fn foreign(message: &str, read: &Text, expected: Lang) -> Option<Lang> {
    if known(read) > OWN {
        return None;
    }
    language_of(message).filter(|lang| *lang != expected)
}

/// How many words in a hundred have a class in the language that a text was read in; 0 when there are too few words.
fn known(text: &Text) -> usize {
    let (mut all, mut known, mut last) = (0, 0, 0);
    for token in text.tokens.iter().filter(|token| token.kind == Kind::Word) {
        // A word said again says no more.
        if token.hash != last {
            all += 1;
            known += usize::from(token.classes != Classes::NONE);
            last = token.hash;
        }
    }
    if all < WORDS { 0 } else { known * 100 / all }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_of_some_words_shows_its_language() {
        for (message, expected) in [
            ("ik begrijp dat je daar bang voor bent", Some(Lang::Nl)),
            ("have you talked to anyone about this", Some(Lang::En)),
            ("vous pouvez prendre votre temps pour répondre", Some(Lang::Fr)),
            ("ich verstehe dass du davor Angst hast", None),
            ("ok", None),
            ("", None),
        ] {
            assert_eq!(language_of(message), expected, "{message}");
        }
    }
}
