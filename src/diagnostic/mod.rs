//! A fault in something a person wrote: where, what, and how to mend it.

#[macro_use]
mod words;

pub use words::{AsWords, Words, fits, places};

use serde::Serialize;
use std::fmt;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file cannot be used until this is mended.
    Error,
    /// The file works, but someone should look.
    Warning,
}

impl Severity {
    /// The word shown before a message.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One fault in a file that a person can mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Diagnostic {
    /// File name as the author knows it, relative to its folder.
    pub file: String,
    /// Line, counted from 1; 0 when the whole file is meant.
    pub line: u32,
    /// Column in characters, counted from 1; 0 when the whole line is meant.
    pub column: u32,
    /// Error or warning.
    pub severity: Severity,
    /// Short name of the check that found it, for tests and for searching the guide.
    pub code: &'static str,
    /// What is wrong.
    pub message: Words,
    /// How to mend it; empty when there is nothing useful to say.
    pub hint: Words,
}

impl Diagnostic {
    /// An error at a place in a file.
    #[must_use]
    pub fn error(code: &'static str, file: &str, place: (u32, u32), message: Words) -> Self {
        Self {
            file: file.to_owned(),
            line: place.0,
            column: place.1,
            severity: Severity::Error,
            code,
            message,
            hint: Words::default(),
        }
    }

    /// A warning at a place in a file.
    #[must_use]
    pub fn warning(code: &'static str, file: &str, place: (u32, u32), message: Words) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, file, place, message) }
    }

    /// The same diagnostic with advice.
    #[must_use]
    pub fn hint(mut self, hint: Words) -> Self {
        self.hint = hint;
        self
    }

    /// Whether the file cannot be used because of this.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if self.column > 0 {
            write!(f, ":{}", self.column)?;
        }
        write!(f, ": {}: {} [{}]", self.severity.word(), self.message, self.code)?;
        if !self.hint.is_empty() {
            write!(f, "\n    {}", self.hint)?;
        }
        Ok(())
    }
}

/// What the RON reader found wrong, without the text it stood in.
#[must_use]
pub fn ron_words(error: &ron::Error) -> Words {
    use ron::Error;
    match error {
        Error::ExpectedComma => words!("a comma is missing"),
        Error::ExpectedMapColon => words!("a colon is missing between a name and its value"),
        Error::ExpectedString | Error::ExpectedStringEnd => {
            words!("a text in straight quotes is missing or not closed")
        }
        Error::ExpectedArray | Error::ExpectedArrayEnd => words!("a list [ … ] is missing or not closed"),
        Error::ExpectedMap | Error::ExpectedMapEnd => words!("a map { … } is missing or not closed"),
        Error::ExpectedStructLike | Error::ExpectedStructLikeEnd | Error::ExpectedNamedStructLike(_) => {
            words!("a bracket ( … ) is missing or not closed")
        }
        Error::MissingStructField { field, .. } => words!("`{field}` is missing", field),
        Error::NoSuchStructField { found, expected, .. } => {
            let near = crate::ids::nearest(found, expected.iter().copied());
            near.map_or_else(
                || words!("`{found}` has no place here", found),
                |near| words!("`{found}` has no place here; did you mean `{near}`?", found, near),
            )
        }
        Error::NoSuchEnumVariant { found, expected, .. } => {
            let near = crate::ids::nearest(found, expected.iter().copied());
            near.map_or_else(
                || words!("`{found}` is not one of {names}", found, names = expected.join(", ")),
                |near| words!("`{found}` has no place here; did you mean `{near}`?", found, near),
            )
        }
        Error::ExpectedBoolean => words!("true or false stands here"),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => words!("a whole number stands here"),
        Error::DuplicateStructField { field, .. } => words!("`{field}` stands here twice", field),
        Error::Eof => words!("the file ends too early"),
        Error::TrailingCharacters => words!("there is something after the end"),
        Error::InvalidEscape(_) => words!("a backslash in a text has no meaning; write \\\\"),
        _ => words!("this cannot be read"),
    }
}
