//! What persists between starts, and where it lies.

use crate::diagnostic::{AsWords, Words, ron_words};
use crate::ids::Lang;
use crate::seal::replace;
use crate::session::Support;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Light, dark, or as the desktop says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// As the desktop says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// When feedback on each message is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeedbackForm {
    /// A quiet line under the own message while chatting.
    Live,
    /// When looking back.
    #[default]
    Afterwards,
    /// Not, unless asked for.
    None,
}

/// What persists between starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Language of the interface; `None` until chosen: the desktop's.
    pub lang: Option<Lang>,
    /// Light or dark.
    pub look: Look,
    /// Text size in percent: 80 to 200.
    pub text_size: u32,
    /// How fast help-seekers type, in percent of life: 100, 200 or 400.
    pub tempo: u32,
    /// Nothing on the screen moves by itself.
    pub still: bool,
    /// How much help there is while chatting.
    pub support: Support,
    /// When feedback on each message is shown.
    pub feedback: FeedbackForm,
    /// Practice chats are kept; without, looking back is for now only.
    pub record: bool,
    /// The organisation's own anonymity statement, by language; where there is none, that of its file counts.
    pub statement: BTreeMap<Lang, String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            look: Look::System,
            text_size: 100,
            tempo: 100,
            still: false,
            support: Support::default(),
            feedback: FeedbackForm::default(),
            record: true,
            statement: BTreeMap::new(),
        }
    }
}

/// Why settings could not be read.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The disk says no.
    #[error("the settings cannot be read: {0}")]
    Disk(#[from] io::Error),
    /// The file says something else.
    #[error("line {line}, column {column}: {words}")]
    Written {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong.
        words: Words,
    },
}

impl AsWords for SettingsError {
    fn words(&self) -> Words {
        match self {
            Self::Disk(error) => words!("the settings cannot be read: {error}", error),
            Self::Written { line, column, words } => {
                words!("line {line}, column {column}: {words}", line, column, words)
            }
        }
    }
}

impl Settings {
    /// The text sizes to choose from, in percent.
    pub const TEXT_SIZES: [u32; 6] = [80, 100, 120, 140, 170, 200];
    /// The rhythms to choose from, in percent.
    pub const TEMPOS: [u32; 3] = [100, 200, 400];

    /// Reads the settings of a data folder; a missing file gives the defaults.
    ///
    /// # Errors
    /// When the file is there but cannot be used.
    pub fn load(data: &Path) -> Result<Self, SettingsError> {
        let text = match fs::read_to_string(file(data)) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(error.into()),
        };
        // Whoever writes by hand writes `lang: fr`.
        let reader = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let settings: Self = reader.from_str(&text).map_err(|error| SettingsError::Written {
            line: error.span.start.line,
            column: error.span.start.col,
            words: ron_words(&error.code),
        })?;
        Ok(Self { text_size: settings.text_size.clamp(80, 200), tempo: settings.tempo.clamp(50, 1_000), ..settings })
    }

    /// Writes the settings, whole or not at all.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn save(&self, data: &Path) -> io::Result<()> {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new()).map_err(io::Error::other)?;
        replace(&file(data), text.as_bytes())
    }
}

fn file(data: &Path) -> PathBuf {
    data.join("settings.ron")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_saved() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(Settings::load(data.path()).unwrap(), Settings::default());
        let settings = Settings {
            lang: Some(Lang::En),
            look: Look::Dark,
            text_size: 140,
            tempo: 200,
            still: true,
            ..Settings::default()
        };
        settings.save(data.path()).unwrap();
        assert_eq!(Settings::load(data.path()).unwrap(), settings);
    }

    #[test]
    fn what_a_person_writes_into_the_file_is_read_or_told_with_what_to_write() {
        let data = tempfile::tempdir().unwrap();
        let read = |text: &str| {
            fs::write(file(data.path()), text).unwrap();
            Settings::load(data.path())
        };
        assert_eq!(read("(lang: fr, text_size: 200)").unwrap().lang, Some(Lang::Fr));
        assert_eq!(read("(lang: Some(en))").unwrap().lang, Some(Lang::En));
        for (text, says) in [
            ("(look: Drak)", "did you mean `Dark`?"),
            ("(lang: klingon)", "`klingon` is not one of nl, en, fr"),
            ("(still: ja)", "true or false stands here"),
            ("(text_size: groot)", "a whole number stands here"),
        ] {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains("line 1") && error.contains(says), "{text}: {error}");
        }
    }

    #[test]
    fn a_slip_in_the_file_is_told_with_its_place() {
        let data = tempfile::tempdir().unwrap();
        fs::write(file(data.path()), "(\n  text_sise: 140,\n)").unwrap();
        let error = Settings::load(data.path()).unwrap_err().to_string();
        assert!(error.contains("line 2") && error.contains("text_size"), "{error}");
    }
}
