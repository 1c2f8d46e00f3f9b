//! Recordings for outside: a transcript with notes in the margin, tables, JSON, xAPI. Only what the person allows.

use super::{Texts, words};
use crate::paper::{Block, Paper, PdfError, html, markdown, pdf};
use crate::recording::{Day, Recording};
use crate::review::export::{XapiError, json, measures_csv, statements, turns_csv};
use crate::review::{Counted, LookBack};
use crate::session::Who;

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

/// A conversation to read: each message, in the margin what it did and why, after it what was counted.
fn transcript(recording: &Recording, look_back: &LookBack, until: Option<Day>, texts: &Texts) -> Paper {
    let header = &look_back.header;
    let mut blocks = vec![Block::Title(header.title.clone())];
    let mut meta = vec![header.persona.clone(), words::date(texts, &look_back.started_on)];
    meta.retain(|part| !part.is_empty());
    blocks.push(Block::Quiet(meta.join(" · ")));
    if recording.keeping.redacted > 0 {
        blocks.push(Block::Quiet(texts.t("export-redacted")));
    }
    for turn in &look_back.turns {
        let is_own = turn.by == Who::Counsellor;
        let mut notes = Vec::new();
        if is_own {
            let read = turn.reading.as_ref().map(crate::understand::Reading::codes);
            let acts = turn.corrected.clone().or(read).unwrap_or_default();
            if !acts.is_empty() {
                notes.push(acts.iter().map(|act| words::act(texts, *act)).collect::<Vec<_>>().join(", "));
            }
            notes.extend(turn.reasons.iter().map(|reason| reason.why.clone()).filter(|why| !why.is_empty()));
            let label = |name: &str| header.meters.iter().find(|it| it.name == name).map_or("", |it| it.label.as_str());
            let moved = turn.changes.iter();
            let moved: Vec<String> = moved
                .map(|it| format!("{} {} → {}", words::meter(texts, &it.meter, label(&it.meter)), it.from, it.to))
                .collect();
            if !moved.is_empty() {
                notes.push(moved.join(" · "));
            }
        }
        blocks.push(Block::Said {
            who: if is_own { texts.t("export-me") } else { header.persona.clone() },
            time: words::clock(turn.at_ms),
            is_own,
            text: turn.text.clone(),
            notes,
        });
    }
    if let Some(end) = &look_back.end {
        blocks.push(Block::Heading(texts.t("export-end")));
        for part in [&end.explains, &end.afterwards, &end.way_to_help] {
            if !part.is_empty() {
                blocks.push(Block::Text(part.clone()));
            }
        }
    }
    blocks.push(Block::Heading(texts.t("export-counted")));
    blocks.push(Block::Quiet(texts.t("export-counted-hint")));
    for measure in look_back.measures.table.iter().filter(|measure| measure.counted != Counted::Nothing) {
        let value = match measure.counted {
            Counted::Number(number) => number.to_string(),
            Counted::Of(part, of) => format!("{part} / {of}"),
            Counted::Time(ms) => words::clock(ms),
            Counted::Yes(yes) => texts.t(if yes { "export-yes" } else { "export-no" }),
            Counted::Nothing => continue,
        };
        let few = if measure.is_few() { format!(" ({})", texts.t("export-few")) } else { String::new() };
        let name = texts.t(&format!("measure-{}", measure.definition.id));
        blocks.push(Block::Point(format!("{name}: {value}{few}")));
    }
    let foot = until.map(|until| {
        let date = words::date(texts, &until.to_string());
        texts.t_with("export-foot", &[("date", date.into())])
    });
    Paper { title: header.title.clone(), lang: texts.lang(), blocks, foot: foot.unwrap_or_default() }
}
