//! Recordings for outside: a transcript with notes in the margin, tables, JSON, xAPI. Only what the person allows.

mod everything;
mod transcript;

pub use everything::{Everything, everything};

use super::Texts;
use crate::paper::{Paper, PdfError, html, markdown, pdf};
use crate::recording::{Day, Recording};
use crate::review::LookBack;
use crate::review::export::{XapiError, json, measures_csv, statements, turns_csv};
use transcript::transcript;

/// A form that a recording can be written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Markdown,
    /// HTML that stands on its own.
    Html,
    /// PDF.
    Pdf,
    /// The messages as a table.
    Csv,
    /// The measures as a table.
    MeasuresCsv,
    /// JSON.
    Json,
    /// xAPI statements, for the account of this home page and pseudonym.
    Xapi {
        /// Whose accounts these are.
        home_page: String,
        /// The pseudonym.
        name: String,
    },
}

impl Form {
    /// The forms by name, as the command line and the window name them.
    pub const NAMES: [&'static str; 7] = ["md", "html", "pdf", "csv", "measures", "json", "xapi"];

    /// The form of this name; statements are for this pseudonym's account.
    #[must_use]
    pub fn named(name: &str, home_page: Option<&str>, pseudonym: &str) -> Option<Self> {
        Some(match name {
            "md" => Self::Markdown,
            "html" => Self::Html,
            "pdf" => Self::Pdf,
            "csv" => Self::Csv,
            "measures" => Self::MeasuresCsv,
            "json" => Self::Json,
            "xapi" => Self::Xapi {
                home_page: home_page.unwrap_or("urn:oefenlijn:pseudonyms").to_owned(),
                name: pseudonym.to_owned(),
            },
            _ => return None,
        })
    }
}

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The person has not allowed it.
    #[error(
        "{0}: not allowed to leave this program; allow it first: oefenlijn privacy allow {0} show-group; for your own copy: --for-me"
    )]
    NotAllowed(String),
    /// As it says.
    #[error(transparent)]
    Xapi(#[from] XapiError),
    /// As it says.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// The numbers cannot be written.
    #[error("this cannot be written as JSON")]
    Json,
}

/// Whether a recording may leave the program: shown to the group, or kept as an example.
#[must_use]
pub const fn may_leave(recording: &Recording) -> bool {
    let permissions = recording.keeping.permissions;
    permissions.show_group || permissions.teaching
}

/// Recordings in a form.
///
/// # Errors
/// When one of them may not leave the program (`for_me`: it is the person's own copy), or the form cannot be made.
pub fn exported(
    recordings: &[(Recording, Option<Day>)],
    form: &Form,
    texts: &Texts,
    for_me: bool,
) -> Result<Vec<u8>, ExportError> {
    if let Some((recording, _)) = recordings.iter().find(|(recording, _)| !for_me && !may_leave(recording)) {
        return Err(ExportError::NotAllowed(recording.id.clone()));
    }
    let looked: Vec<LookBack> = recordings.iter().map(|(recording, _)| LookBack::of(recording)).collect();
    let named: Vec<(&str, &LookBack)> =
        recordings.iter().zip(&looked).map(|((recording, _), it)| (recording.id.as_str(), it)).collect();
    let page = || {
        let mut all = Paper { lang: texts.lang(), ..Paper::default() };
        for ((recording, until), look_back) in recordings.iter().zip(&looked) {
            let one = transcript(recording, look_back, *until, texts);
            all.blocks.extend(one.blocks);
            (all.title, all.foot) = (one.title, one.foot);
        }
        all
    };
    Ok(match form {
        Form::Markdown => markdown(&page()).into_bytes(),
        Form::Html => html(&page()).into_bytes(),
        Form::Pdf => pdf(&page())?,
        Form::Csv => turns_csv(&named).into_bytes(),
        Form::MeasuresCsv => measures_csv(&named).into_bytes(),
        Form::Json => {
            let all: Vec<_> = recordings.iter().zip(&looked).map(|((it, _), look_back)| json(it, look_back)).collect();
            serde_json::to_vec_pretty(&all).map_err(|_| ExportError::Json)?
        }
        Form::Xapi { home_page, name } => {
            let mut all = Vec::new();
            for (recording, _) in recordings {
                all.extend(statements(recording, home_page, name)?);
            }
            serde_json::to_vec_pretty(&all).map_err(|_| ExportError::Json)?
        }
    })
}
