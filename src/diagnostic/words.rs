//! What is told of a fault: an English sentence with named places, and what stands in them.
//!
//! The English is the key under which a translation is found (`assets/ui/LANG/told.po`), so that the rooms that find
//! faults know no language of the interface. `words!` is the only way to make a sentence: a test finds them all by it.

use crate::ids::Lang;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::io;
use std::ops::Deref;

/// Words for a person, in English until a translation is asked for.
///
/// Two are the same when their English is the same.
#[derive(Clone, Debug, Default)]
pub struct Words {
    english: Box<str>,
    /// Nothing where it is the same in every language: a name, a number, words of a file or of another program.
    made: Option<Box<Made>>,
}

/// What the English was made of.
#[derive(Clone, Debug)]
enum Made {
    /// A sentence, and what stands at its places.
    Template(&'static str, Vec<(&'static str, Words)>),
    /// Some with this between them.
    Joined(Vec<Words>, &'static str),
}

impl Words {
    /// A sentence with what stands at its places; `words!` calls this.
    #[must_use]
    pub fn of(template: &'static str, values: Vec<(&'static str, Self)>) -> Self {
        let english = filled(template, |name| values.iter().find(|(it, _)| *it == name).map(|(_, it)| it.as_str()));
        Self { english: english.into(), made: Some(Box::new(Made::Template(template, values))) }
    }

    /// Words that are the same in every language: a name, a number, what another program said.
    #[must_use]
    pub fn as_is(text: impl Into<String>) -> Self {
        Self { english: text.into().into(), made: None }
    }

    /// Some one after the other, with this between them.
    #[must_use]
    pub fn joined(parts: Vec<Self>, between: &'static str) -> Self {
        let english = parts.iter().map(Self::as_str).collect::<Vec<_>>().join(between);
        Self { english: english.into(), made: Some(Box::new(Made::Joined(parts, between))) }
    }

    /// `a or b or c`.
    #[must_use]
    pub fn any_of(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().reduce(|one, other| crate::words!("{one} or {other}", one, other)).unwrap_or_default()
    }

    /// `a and b and c`.
    #[must_use]
    pub fn all_of(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().reduce(|one, other| crate::words!("{one} and {other}", one, other)).unwrap_or_default()
    }

    /// In English.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.english
    }

    /// The sentence without what stands at its places; empty where there is none.
    #[must_use]
    pub fn template(&self) -> &'static str {
        match self.made.as_deref() {
            Some(Made::Template(template, _)) => template,
            Some(Made::Joined(..)) | None => "",
        }
    }

    /// In another language; `find` gives the translation of a sentence, and what has none stays English.
    #[must_use]
    pub fn translated<'a>(&self, find: &impl Fn(&'static str) -> Option<&'a str>) -> String {
        match self.made.as_deref() {
            None => self.english.to_string(),
            Some(Made::Joined(parts, between)) => {
                parts.iter().map(|part| part.translated(find)).collect::<Vec<_>>().join(between)
            }
            Some(Made::Template(template, values)) => filled(find(template).unwrap_or(template), |name| {
                values.iter().find(|(it, _)| *it == name).map(|(_, it)| it.translated(find))
            }),
        }
    }
}

/// Fills the places of a sentence; one that nothing stands at is left as it is.
fn filled<T: AsRef<str>>(template: &str, value: impl Fn(&str) -> Option<T>) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        match place(rest).and_then(|name| Some((name, value(name)?))) {
            Some((name, value)) => {
                text.push_str(value.as_ref());
                rest = &rest[name.len() + 2..];
            }
            None => {
                text.push('{');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    text
}

/// The name of the place that a text begins with.
fn place(text: &str) -> Option<&str> {
    let (name, _) = text.strip_prefix('{')?.split_once('}')?;
    let is_name = !name.is_empty() && name.bytes().all(|c| c.is_ascii_lowercase() || c == b'_');
    is_name.then_some(name)
}

/// The names of the places of a sentence, in order.
pub fn places(template: &str) -> impl Iterator<Item = &str> {
    template.match_indices('{').filter_map(|(at, _)| place(&template[at..]))
}

/// Whether each place has a value and each value a place; `words!` asks when the program is built.
#[must_use]
pub const fn fits(template: &str, names: &[&str]) -> bool {
    let text = template.as_bytes();
    let mut found = [false; 16];
    let mut at = 0;
    while at < text.len() {
        if text[at] == b'{' {
            let mut end = at + 1;
            while end < text.len() && (text[end].is_ascii_lowercase() || text[end] == b'_') {
                end += 1;
            }
            if end < text.len() && text[end] == b'}' && end > at + 1 {
                let mut is_given = false;
                let mut number = 0;
                while number < names.len() {
                    if stands(text, at + 1, end, names[number].as_bytes()) {
                        found[number] = true;
                        is_given = true;
                    }
                    number += 1;
                }
                if !is_given {
                    return false;
                }
            }
        }
        at += 1;
    }
    let mut number = 0;
    while number < names.len() {
        if !found[number] {
            return false;
        }
        number += 1;
    }
    true
}

/// Whether this name stands between these places of a text.
const fn stands(text: &[u8], from: usize, to: usize, name: &[u8]) -> bool {
    if to - from != name.len() {
        return false;
    }
    let mut at = 0;
    while at < name.len() {
        if text[from + at] != name[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A sentence that can be translated, with what stands at its places: `words!("`{name}` stands here twice", name)`.
#[macro_export]
macro_rules! words {
    (@value $name:ident) => { $crate::diagnostic::AsWords::words(&$name) };
    (@value $name:ident = $value:expr) => { $crate::diagnostic::AsWords::words(&$value) };
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        const _: () = assert!($crate::diagnostic::fits($template, &[$(stringify!($name)),*]), "places and values differ");
        $crate::diagnostic::Words::of($template, vec![$((stringify!($name), $crate::words!(@value $name $(= $value)?))),*])
    }};
}

/// What can stand at a place of a sentence.
pub trait AsWords {
    /// As words: translated where it can be, else as it is.
    fn words(&self) -> Words;
}

impl AsWords for Words {
    fn words(&self) -> Words {
        self.clone()
    }
}

impl<T: AsWords + ?Sized> AsWords for &T {
    fn words(&self) -> Words {
        (**self).words()
    }
}

/// What the system says of a file or a connection, by its kind: its own words in English, ours in another language.
impl AsWords for io::ErrorKind {
    fn words(&self) -> Words {
        match self {
            Self::NotFound => words!("entity not found"),
            Self::PermissionDenied => words!("permission denied"),
            Self::AlreadyExists => words!("entity already exists"),
            Self::IsADirectory => words!("is a directory"),
            Self::NotADirectory => words!("not a directory"),
            Self::StorageFull => words!("no storage space"),
            Self::ReadOnlyFilesystem => words!("read-only filesystem or storage medium"),
            Self::TimedOut => words!("timed out"),
            Self::UnexpectedEof => words!("unexpected end of file"),
            Self::InvalidData => words!("invalid data"),
            other => Words::as_is(other.to_string()),
        }
    }
}

impl AsWords for io::Error {
    fn words(&self) -> Words {
        Words { english: self.to_string().into(), ..self.kind().words() }
    }
}

impl AsWords for Lang {
    fn words(&self) -> Words {
        Words::as_is(self.code())
    }
}

macro_rules! as_is {
    ($($kind:ty),*) => {
        $(impl AsWords for $kind {
            fn words(&self) -> Words {
                Words::as_is(self.to_string())
            }
        })*
    };
}

as_is!(str, String, std::borrow::Cow<'_, str>, char, u8, u16, u32, u64, usize, i32, i64, f32, f64);

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.english)
    }
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.english
    }
}

impl AsRef<str> for Words {
    fn as_ref(&self) -> &str {
        &self.english
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.english)
    }
}

/// What was written down is English, and stays so.
impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::as_is)
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.english == other.english
    }
}

impl Eq for Words {}

impl PartialEq<str> for Words {
    fn eq(&self, other: &str) -> bool {
        *self.english == *other
    }
}

impl PartialEq<&str> for Words {
    fn eq(&self, other: &&str) -> bool {
        *self.english == **other
    }
}

impl PartialOrd for Words {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Words {
    fn cmp(&self, other: &Self) -> Ordering {
        self.english.cmp(&other.english)
    }
}

impl Hash for Words {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.english.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dutch(template: &'static str) -> Option<&'static str> {
        match template {
            "here stands {kind}, but it should be {what}" => Some("hier staat {kind}, maar het moet {what} zijn"),
            "a list [ … ]" => Some("een lijst [ … ]"),
            "{one} or {other}" => Some("{one} of {other}"),
            "a text" => Some("een tekst"),
            _ => None,
        }
    }

    #[test]
    fn a_sentence_and_what_stands_in_it_are_translated_each_for_itself() {
        let what = Words::any_of([words!("a list [ … ]"), Words::as_is("{kind}")]);
        let told = words!("here stands {kind}, but it should be {what}", kind = words!("a text"), what);
        assert_eq!(told, "here stands a text, but it should be a list [ … ] or {kind}");
        assert_eq!(told.translated(&dutch), "hier staat een tekst, maar het moet een lijst [ … ] of {kind} zijn");
        let both = Words::joined(vec![words!("a text"), words!("new")], ", ");
        assert_eq!((both.as_str(), both.translated(&dutch).as_str()), ("a text, new", "een tekst, new"));
    }

    #[test]
    fn braces_that_hold_no_name_are_text() {
        let name = "who";
        assert_eq!(
            words!("{\"nl\": \"…\"}, a map { … } or #{ title }: {name}", name),
            "{\"nl\": \"…\"}, a map { … } or #{ title }: who"
        );
        assert_eq!(places("{a} {\"b\"} { c } {d_e").collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn what_the_system_says_is_its_own_in_english() {
        use io::ErrorKind::*;
        for kind in [NotFound, PermissionDenied, AlreadyExists, IsADirectory, NotADirectory, StorageFull] {
            assert_eq!(kind.words(), kind.to_string().as_str());
            assert!(!kind.words().template().is_empty());
        }
        for kind in [ReadOnlyFilesystem, TimedOut, UnexpectedEof, InvalidData] {
            assert_eq!(kind.words(), kind.to_string().as_str());
        }
        let error = io::Error::new(NotFound, "no such folder");
        assert_eq!((error.words().as_str(), error.words().template()), ("no such folder", "entity not found"));
    }

    #[test]
    fn places_without_a_value_and_values_without_a_place_are_seen_when_the_program_is_built() {
        assert!(fits("`{name}` at {line}", &["line", "name"]));
        assert!(!fits("`{name}` at {line}", &["name"]));
        assert!(!fits("`{name}`", &["name", "line"]));
        assert!(!fits("`{name}`", &["nam"]));
    }
}
