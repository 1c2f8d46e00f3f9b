//! What the library shows: scenarios to choose and recordings that were kept.

use crate::diagnostic::Diagnostic;
use crate::ids::{Lang, Seq};
use crate::intervision::Variation;
use crate::protocol::Organisation;
use crate::recording::{About, Calendar, Day, FormatError, Found, OpenError, Permissions, Recording, Viewing};
use crate::scenario::pack::Origin;
use crate::scenario::{Library, Loaded, ScenarioFile};
use crate::seal::SealError;
use crate::session::Outcome;
use crate::understand::PhraseBook;
use std::collections::BTreeSet;

/// A scenario as the library shows it.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// In the interface language where there is a translation, else in its home language.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Shown before the start.
    pub content_note: String,
    /// What can be practised.
    pub goals: Vec<String>,
    /// Who writes: `own_feelings`, `relative`, …
    pub concern: String,
    /// First name of the persona.
    pub persona: String,
    /// Age in years.
    pub age: u32,
    /// Planned length.
    pub minutes: u32,
    /// 1 calm, 2 loaded, 3 heavy.
    pub intensity: u8,
    /// Its version: the date its author gave it.
    pub version: String,
    /// Where it came from, when it was imported.
    pub origin: Option<Origin>,
    /// Languages it can be played in, home language first.
    pub langs: Vec<Lang>,
    /// Fewer than two practitioners reviewed it.
    pub unreviewed: bool,
    /// The author offers replies to choose from.
    pub guided: bool,
    /// Risks in it whose protocol cannot be used: without it, it cannot be looked back on.
    pub without_protocol: Vec<String>,
    /// Faults; an error in a translation leaves the other languages to be played.
    pub faults: Vec<Diagnostic>,
    /// The last time it was practised: date and how it ended (`None`: broken off).
    pub last: Option<(String, Option<Outcome>)>,
}

impl Entry {
    /// Whether it can be played.
    #[must_use]
    pub fn is_playable(&self) -> bool {
        !self.langs.is_empty()
    }
}

/// A recording as the library shows it.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// Id of the scenario; empty when the file cannot be read.
    pub scenario: String,
    /// Fingerprint of the text it was held on; empty when the file cannot be read.
    pub scenario_hash: String,
    /// Of what it was held, for standing beside others.
    pub variation: Variation,
    /// Title of the scenario; empty when the file cannot be read.
    pub title: String,
    /// The persona's name.
    pub persona: String,
    /// Local date and time.
    pub started_on: String,
    /// How it ended; `None`: broken off.
    pub outcome: Option<Outcome>,
    /// Messages of the counsellor.
    pub turns: u32,
    /// Which recording it is another try of, and from which of its messages on.
    pub parent: Option<(String, Seq)>,
    /// It can be gone on with.
    pub can_continue: bool,
    /// Why it cannot be opened: a key of the interface texts.
    pub trouble: Option<&'static str>,
    /// Days that it is still kept, the last one included; `None`: not kept, or not known.
    pub days_left: Option<i64>,
    /// What is allowed with it.
    pub permissions: Permissions,
    /// Who else looked at it, oldest first.
    pub viewings: Vec<Viewing>,
}

/// Until when things are kept, and which day it is.
pub(super) struct Terms<'a> {
    pub calendar: &'a Calendar,
    pub day: Option<Day>,
}

impl Terms<'_> {
    fn days_left(&self, id: &str) -> Option<i64> {
        Some(self.day?.days_to(self.calendar.term(id)?.until).max(0))
    }
}

/// The files with errors that keep something from being played; a translation that is not done yet keeps nothing.
pub(super) fn faulty(library: &Library) -> Vec<String> {
    let playable = library.scenarios.iter().filter(|loaded| loaded.is_playable());
    let harmless: BTreeSet<&str> = playable.flat_map(|it| &it.diagnostics).map(|fault| fault.file.as_str()).collect();
    let errors = library.faults().filter(|fault| fault.is_error()).map(|fault| fault.file.as_str());
    let files: BTreeSet<&str> = errors.filter(|file| !harmless.contains(file)).collect();
    files.into_iter().map(str::to_owned).collect()
}

/// The scenarios as shown in this language, calm ones first.
pub(super) fn entries(library: &Library, lang: Lang, kept: &[Kept], organisation: &Organisation) -> Vec<Entry> {
    let mut entries: Vec<Entry> =
        library.scenarios.iter().map(|loaded| entry(library, loaded, lang, kept, organisation)).collect();
    // Of two versions the newest comes first.
    entries.sort_by(|a, b| {
        (!a.is_playable(), a.intensity, &a.title, &b.version).cmp(&(
            !b.is_playable(),
            b.intensity,
            &b.title,
            &a.version,
        ))
    });
    entries
}

fn entry(library: &Library, loaded: &Loaded, lang: Lang, kept: &[Kept], organisation: &Organisation) -> Entry {
    let file = loaded.in_lang(lang).map_or(&loaded.file, |scenario| scenario.file());
    let last = kept.iter().find(|kept| kept.scenario == loaded.id);
    Entry {
        id: loaded.id.clone(),
        title: if file.meta.title.is_empty() { loaded.file_name.clone() } else { file.meta.title.clone() },
        summary: file.meta.summary.clone(),
        content_note: file.meta.content_note.clone(),
        goals: file.meta.goals.clone(),
        concern: file.meta.concern.clone(),
        persona: file.persona.name.clone(),
        age: file.persona.age,
        minutes: file.meta.minutes,
        intensity: file.meta.intensity,
        version: file.meta.date.clone(),
        origin: library.origin(&loaded.id),
        langs: loaded.langs(),
        unreviewed: file.meta.reviewers.len() < 2,
        guided: is_guided(file),
        without_protocol: organisation
            .without_protocol(file.flags.iter().map(|flag| flag.name.as_str()))
            .into_iter()
            .map(str::to_owned)
            .collect(),
        // What nobody reviewed carries its mark; that is no fault to mend.
        faults: loaded.diagnostics.iter().filter(|fault| fault.code != "unreviewed").cloned().collect(),
        last: last.map(|kept| (kept.started_on.clone(), kept.outcome)),
    }
}

/// Whether the author offers replies to choose from.
pub(super) fn is_guided(file: &ScenarioFile) -> bool {
    file.beats.iter().any(|beat| !beat.offers.is_empty())
}

/// The recordings as shown.
pub(super) fn kept(found: &[Found], terms: &Terms<'_>, library: &Library, organisation: &Organisation) -> Vec<Kept> {
    found
        .iter()
        .map(|found| Kept { days_left: terms.days_left(&found.id), ..one(found, library, organisation) })
        .collect()
}

/// A recording as shown.
pub(super) fn of_recording(recording: &Recording, library: &Library, organisation: &Organisation) -> Kept {
    of_about(&recording.id, &About::of(recording, None), library, organisation)
}

fn of_about(id: &str, about: &About, library: &Library, organisation: &Organisation) -> Kept {
    Kept {
        id: id.to_owned(),
        scenario: about.scenario.clone(),
        scenario_hash: about.scenario_hash.clone(),
        variation: Variation::of(about),
        title: about.title.clone(),
        persona: about.persona.clone(),
        started_on: about.started_on.clone(),
        outcome: about.outcome,
        turns: about.turns,
        parent: about.parent.clone(),
        can_continue: !about.is_over && !about.is_redacted && is_same(about, library, organisation),
        trouble: about.damaged_at.map(|_| "trouble-damaged"),
        days_left: None,
        permissions: about.permissions,
        viewings: about.viewings.clone(),
    }
}

fn one(found: &Found, library: &Library, organisation: &Organisation) -> Kept {
    match &found.about {
        Ok(about) => of_about(&found.id, about, library, organisation),
        Err(error) => Kept { id: found.id.clone(), trouble: Some(trouble(error)), ..Kept::default() },
    }
}

/// Key of the words for why a recording cannot be opened.
pub(super) fn trouble(error: &OpenError) -> &'static str {
    match error {
        OpenError::Disk(_) => "trouble-unreadable",
        OpenError::Seal(SealError::OtherKey | SealError::WantsPassphrase | SealError::WrongPassphrase) => {
            "trouble-other-key"
        }
        OpenError::Seal(SealError::Locked) => "trouble-locked",
        OpenError::Seal(SealError::Damaged) => "trouble-damaged",
        OpenError::Format(FormatError::Foreign) | OpenError::Seal(SealError::Foreign) => "trouble-foreign",
        OpenError::Format(FormatError::Newer(_)) => "trouble-newer",
        OpenError::Format(FormatError::Older(_)) => "trouble-older",
        OpenError::Format(FormatError::Damaged(_) | FormatError::TooLarge) => "trouble-damaged",
    }
}

/// Whether scenario, phrases and program are those of the recording, so that it can be gone on with.
fn is_same(about: &About, library: &Library, organisation: &Organisation) -> bool {
    let scenario = library.find(&about.scenario).and_then(|loaded| loaded.playable.get(&about.lang));
    scenario.is_some_and(|scenario| scenario.hash() == about.scenario_hash)
        && about.organisation_hash == organisation.hash
        && about.program == env!("CARGO_PKG_VERSION")
        && about.phrases_hash == format!("{:016x}", PhraseBook::shipped(about.lang).fingerprint())
}
