//! Ratings and notes made at home come together: looked at first, then taken in all at once or not at all.

use super::Letter;
use super::meeting::State;
use super::notes::{Chat, Notes, Standing};
use super::rating::{Sheet, SheetFault, Task};
use crate::diagnostic::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// One person's ratings.
    Ratings(Sheet),
    /// Notes, of one or several people.
    Notes(Notes),
}

/// Why a file is not taken in. Never holds what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartFault {
    /// The disk says no.
    #[error("cannot be read")]
    Unread,
    /// Sealed for other people.
    #[error("sealed for others: ask for one sealed for your group")]
    OtherKey,
    /// Somebody or something changed it, or its end is missing.
    #[error("damaged, or changed after it was sealed: ask for it again")]
    Damaged,
    /// Too large.
    #[error("too large to hold ratings or notes")]
    TooLarge,
    /// Neither ratings nor notes.
    #[error("neither ratings nor notes of Oefenlijn")]
    Foreign,
    /// A file of ours with faults.
    #[error("{}", told(.0))]
    Broken(Vec<Diagnostic>),
    /// Ratings that do not answer to what is asked.
    #[error(transparent)]
    Sheet(SheetFault),
    /// Notes on another recording.
    #[error("these are notes on another recording")]
    OtherRecording,
    /// There is no conversation to rate or to note on.
    #[error("this meeting has no conversation yet")]
    NoExcerpt,
    /// The ratings are shown already.
    #[error("the ratings are shown already: none are taken in any more")]
    Revealed,
}

fn told(faults: &[Diagnostic]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// What should be known of a file, and does not keep it from being taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// These ratings were taken in before, just as they are: nothing is done with them.
    AlreadyHere,
    /// So many notes are tied to words that were taken out of the recording.
    WordsGone(usize),
    /// So many notes are tied to messages that were changed since, or are not there.
    Elsewhere(usize),
    /// So many notes are by somebody who does not take part.
    Strangers(usize),
}

/// A file that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Its name, as shown.
    pub name: String,
    /// What is in it, when that could be read.
    pub part: Option<Part>,
    /// For notes: how many are new here.
    pub new: usize,
    /// Everything that keeps it out.
    pub faults: Vec<PartFault>,
    /// What should be known of it.
    pub remarks: Vec<Remark>,
}

/// Files that came in, looked at together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathering {
    /// The files, in the order in which they were given.
    pub files: Vec<Incoming>,
}

impl Part {
    /// Reads ratings or notes.
    ///
    /// # Errors
    /// Why it is neither, or everything that is wrong with it.
    pub fn read(name: &str, text: &str) -> Result<Self, PartFault> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.lines().map(str::trim_start).find(|line| !line.is_empty() && !line.starts_with("//"));
        let (part, faults) = match first {
            Some(line) if line.starts_with("Ratings") => {
                let (sheet, faults) = Sheet::parse(name, text);
                (sheet.map(Self::Ratings), faults)
            }
            Some(line) if line.starts_with("Notes") => {
                let (notes, faults) = Notes::parse(name, text);
                (notes.map(Self::Notes), faults)
            }
            _ => return Err(PartFault::Foreign),
        };
        part.ok_or(PartFault::Broken(faults))
    }
}

/// Whose ratings these files hold.
pub fn raters_in(files: &[(String, Result<Part, PartFault>)]) -> impl Iterator<Item = Letter> {
    files.iter().filter_map(|(_, part)| match part {
        Ok(Part::Ratings(sheet)) => Letter::read(&sheet.rater),
        _ => None,
    })
}

impl Gathering {
    /// Looks at these files: each as it could be read, or why not. Of several files with different ratings of one person none
    /// counts; ratings that are `known` from before are left as they are, so that a folder can be brought again.
    #[must_use]
    pub fn of(
        state: &State,
        task: Option<&Task>,
        chat: &Chat,
        notes: &Notes,
        known: &BTreeMap<Letter, Sheet>,
        files: Vec<(String, Result<Part, PartFault>)>,
    ) -> Self {
        let mut raters: BTreeMap<&str, &Sheet> = BTreeMap::new();
        let mut several: BTreeSet<String> = BTreeSet::new();
        for (_, part) in &files {
            if let Ok(Part::Ratings(sheet)) = part
                && raters.insert(&sheet.rater, sheet).is_some_and(|other| other != sheet)
            {
                several.insert(sheet.rater.clone());
            }
        }
        let is_known = |sheet: &Sheet| Letter::read(&sheet.rater).and_then(|it| known.get(&it)) == Some(sheet);
        let one = |(name, part): (String, Result<Part, PartFault>)| {
            let mut incoming = Incoming { name, part: None, new: 0, faults: Vec::new(), remarks: Vec::new() };
            match part {
                Err(fault) => incoming.faults.push(fault),
                Ok(part) => {
                    match (&part, task) {
                        (_, None) => incoming.faults.push(PartFault::NoExcerpt),
                        (Part::Ratings(sheet), Some(_)) if is_known(sheet) => {
                            incoming.remarks.push(Remark::AlreadyHere);
                        }
                        (Part::Ratings(sheet), Some(task)) => {
                            incoming.faults = ratings_faults(state, task, sheet, &several);
                        }
                        (Part::Notes(more), Some(task)) => {
                            if more.recording != task.recording {
                                incoming.faults.push(PartFault::OtherRecording);
                            } else {
                                incoming.new = more.all().filter(|(id, _)| notes.get(id).is_none()).count();
                                incoming.remarks = remarks(state, chat, more);
                            }
                        }
                    }
                    incoming.part = Some(part);
                }
            }
            incoming
        };
        Self { files: files.into_iter().map(one).collect() }
    }

    /// Whether everything can be taken in.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.files.is_empty() && self.files.iter().all(|file| file.faults.is_empty())
    }

    /// What is taken in: each person's ratings, and the notes as they stand then. `None`: something is wrong, nothing is.
    #[must_use]
    pub fn taken(&self, notes: &Notes) -> Option<(BTreeMap<Letter, Sheet>, Notes)> {
        if !self.is_sound() {
            return None;
        }
        let (mut sheets, mut notes) = (BTreeMap::new(), notes.clone());
        for file in &self.files {
            match file.part.as_ref()? {
                Part::Ratings(_) if file.remarks.contains(&Remark::AlreadyHere) => {}
                Part::Ratings(sheet) => _ = sheets.insert(Letter::read(&sheet.rater)?, sheet.clone()),
                Part::Notes(more) => notes.merge(more).ok()?,
            }
        }
        Some((sheets, notes))
    }
}

fn ratings_faults(state: &State, task: &Task, sheet: &Sheet, several: &BTreeSet<String>) -> Vec<PartFault> {
    if state.is_revealed {
        return vec![PartFault::Revealed];
    }
    let mut faults = sheet.faults(task);
    let rater = || sheet.rater.clone();
    match Letter::read(&sheet.rater) {
        Some(letter) if state.raters().any(|it| it == letter) && !sheet.is_key => {
            if state.handed_in.contains(&letter) || several.contains(&sheet.rater) {
                faults.push(SheetFault::Twice(rater()));
            }
        }
        _ => faults.push(SheetFault::Stranger(rater())),
    }
    faults.into_iter().map(PartFault::Sheet).collect()
}

fn remarks(state: &State, chat: &Chat, notes: &Notes) -> Vec<Remark> {
    let (mut gone, mut elsewhere, mut strangers) = (0, 0, 0);
    for (_, note) in notes.all() {
        match note.anchor.standing(chat) {
            Standing::Whole => {}
            Standing::WordsGone => gone += 1,
            Standing::Changed | Standing::MessageGone => elsewhere += 1,
        }
        strangers += usize::from(!state.people.iter().any(|person| person.pseudonym == note.author));
    }
    let all = [Remark::WordsGone(gone), Remark::Elsewhere(elsewhere), Remark::Strangers(strangers)];
    let counts =
        |remark: &Remark| !matches!(remark, Remark::WordsGone(0) | Remark::Elsewhere(0) | Remark::Strangers(0));
    all.into_iter().filter(counts).collect()
}
