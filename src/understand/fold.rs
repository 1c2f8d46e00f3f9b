//! Single characters: folding letters, knowing marks and emoji.

use super::text::Kind;

/// A letter in lower case and without accent; at most two letters (œ, ß).
pub(super) fn fold(c: char) -> impl Iterator<Item = char> {
    let (first, second) = if c.is_ascii() {
        let c = if c.is_ascii_digit() { '0' } else { c.to_ascii_lowercase() };
        (c, None)
    } else {
        let lower = c.to_lowercase().next().unwrap_or(c);
        match lower {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => ('a', None),
            'è' | 'é' | 'ê' | 'ë' => ('e', None),
            'ì' | 'í' | 'î' | 'ï' => ('i', None),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => ('o', None),
            'ù' | 'ú' | 'û' | 'ü' => ('u', None),
            'ý' | 'ÿ' => ('y', None),
            'ç' => ('c', None),
            'ñ' => ('n', None),
            'œ' => ('o', Some('e')),
            'æ' => ('a', Some('e')),
            'ß' => ('s', Some('s')),
            'ĳ' => ('i', Some('j')),
            other => (other, None),
        }
    };
    std::iter::once(first).chain(second)
}

/// A text in small letters without accents, digits kept, every other mark a space: for finding words.
#[must_use]
pub fn plain(text: &str) -> String {
    let letters = text.chars().flat_map(|c| {
        let digit = c.is_ascii_digit().then_some(c);
        digit.into_iter().chain(fold(c).filter(move |_| digit.is_none()))
    });
    letters.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect()
}

/// An apostrophe as keyboards and telephones write it.
pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ')
}

/// A character that is not seen: joiners, direction marks, combining accents, control characters.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}'
        | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\0'..='\u{8}' | '\u{e}'..='\u{1f}')
}

/// The mark that starts here and how many characters it takes.
pub(super) fn mark(c: char, next: Option<char>) -> Option<(Kind, u32)> {
    let smiles = |n: char| matches!(n, ')' | '(' | 'D' | '/' | '|' | '*');
    let kind = match c {
        ':' | ';' if next.is_some_and(smiles) => return Some((Kind::Emoji, 2)),
        '<' if next == Some('3') => return Some((Kind::Emoji, 2)),
        '.' | '…' | '。' => Kind::Stop,
        '?' | '؟' | '？' => Kind::Question,
        '!' | '！' => Kind::Exclaim,
        ',' | ';' | ':' | '–' | '—' | '(' | ')' => Kind::Comma,
        '-' if next.is_none_or(char::is_whitespace) => Kind::Comma,
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Kind::Line,
        '"' | '“' | '”' | '„' | '«' | '»' => Kind::Quote,
        c if is_emoji(c) => Kind::Emoji,
        _ => return None,
    };
    Some((kind, 1))
}

const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}')
}

/// The name under which an emoji is read: what it says, not which picture says it.
pub(super) const fn emoji(c: char) -> &'static str {
    match c {
        '❤' | '♥' | '💙' | '💚' | '💛' | '💜' | '🧡' | '💕' | '💗' | '🤍' | '🫂' | '🤗' | '<' | '🙏' => {
            "<heart>"
        }
        '😢' | '😭' | '😞' | '😔' | '☹' | '🥺' | '💔' => "<sad>",
        '👋' => "<wave>",
        _ => "<smile>",
    }
}
