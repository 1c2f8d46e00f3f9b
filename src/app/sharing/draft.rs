//! A bundle being made: what goes along, seen beforehand, and sealed.

use crate::protocol::Retention;
use crate::recording::bundle::{
    Bundle, Field, Item, Proposal, Sealing, SharedBundle, SharedItem, Standing, hash_of, proposals, pseudonym, reduced,
    seal,
};
use crate::recording::{Calendar, Day, Recording, Store};
use crate::review::{Counted, LookBack};
use crate::seal::Key;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// What somebody wants to share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The recordings, by name in the store.
    pub ids: Vec<String>,
    /// What goes along of each.
    pub fields: BTreeSet<Field>,
    /// The last day it opens; `None`: as long as the recordings are kept.
    pub until: Option<Day>,
    /// Words that are taken out of what goes along; the own recordings stay as they are.
    pub take_out: BTreeSet<String>,
}

/// Why nothing is shared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// Nothing was chosen.
    #[error("say which recordings")]
    Nothing,
    /// No part was chosen.
    #[error("say which parts go along: {}", Field::ALL.map(Field::name).join(", "))]
    NoFields,
    /// The person has not allowed it.
    #[error("not allowed to be shown to your group: {}; allow it first: oefenlijn privacy allow ID show-group", .0.join(", "))]
    NotAllowed(Vec<String>),
    /// It cannot be opened.
    #[error("{0}: {1}")]
    Unopened(String, String),
    /// Later than a recording in it is kept.
    #[error("a bundle ends no later than the recordings in it: until {0}")]
    TooLate(Day),
    /// Before today.
    #[error("the last day of a bundle is today or later")]
    Past,
}

/// A bundle as it would leave, for looking at first.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Exactly what leaves.
    pub bundle: Bundle,
    /// What had better be taken out, in the recordings as they are.
    pub proposals: Vec<Proposal>,
    /// Those that would still go along.
    pub left: Vec<Proposal>,
    /// The last day there can be.
    pub latest: Day,
    items: Vec<SharedItem>,
    reply: Key,
}

impl Draft {
    /// Makes a bundle ready: nothing is written and nothing leaves.
    ///
    /// # Errors
    /// When a recording may not be shown, cannot be opened, or the end date does not fit.
    pub fn of(store: &Store, retention: &Retention, today: Day, wish: &Wish) -> Result<Self, ShareError> {
        if wish.ids.is_empty() {
            return Err(ShareError::Nothing);
        }
        if wish.fields.is_empty() {
            return Err(ShareError::NoFields);
        }
        let mut ids: Vec<&String> = Vec::new();
        for id in &wish.ids {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let mut recordings: Vec<Recording> = Vec::new();
        for id in ids {
            let opened = store.open(id).map_err(|error| ShareError::Unopened(id.clone(), error.to_string()))?;
            recordings.push(opened.recording);
        }
        let refused: Vec<String> = recordings
            .iter()
            .filter(|recording| !recording.keeping.permissions.show_group)
            .map(|recording| recording.id.clone())
            .collect();
        if !refused.is_empty() {
            return Err(ShareError::NotAllowed(refused));
        }
        let mut calendar = Calendar::read(store.folder());
        calendar.meet(store.ids().iter().map(String::as_str), retention, today);
        let today = calendar.day(today);
        let terms = recordings.iter().filter_map(|recording| calendar.term(&recording.id)).map(|term| term.until);
        let latest = terms.min().unwrap_or(today);
        let until = wish.until.unwrap_or(latest);
        if until > latest {
            return Err(ShareError::TooLate(latest));
        }
        if until < today {
            return Err(ShareError::Past);
        }
        Ok(Self::made(recordings, wish, today, until, latest))
    }

    fn made(mut recordings: Vec<Recording>, wish: &Wish, made_on: Day, until: Day, latest: Day) -> Self {
        let all = proposals(&recordings);
        for recording in &mut recordings {
            for words in &wish.take_out {
                recording.redact(words);
            }
        }
        let left = if wish.fields.contains(&Field::Transcript) { proposals(&recordings) } else { Vec::new() };
        let names: BTreeMap<String, String> =
            recordings.iter().enumerate().map(|(at, it)| (it.id.clone(), (at + 1).to_string())).collect();
        let reply = Key::new();
        let mut bundle = Bundle {
            id: Key::chance()[..32].to_owned(),
            made_on,
            until,
            by: pseudonym(&Key::chance()).to_owned(),
            reply: reply.recipient().to_string(),
            fields: wish.fields.clone(),
            items: Vec::new(),
        };
        let mut items = Vec::new();
        for recording in &recordings {
            let secret = Key::chance();
            let counted = if wish.fields.contains(&Field::Measures) { measures(recording) } else { Vec::new() };
            let reduced = reduced(recording, &wish.fields, &names);
            items.push(SharedItem {
                id: recording.id.clone(),
                name: reduced.id.clone(),
                secret: secret.clone(),
                withdrawn: false,
            });
            bundle.items.push(Item { withdraw: hash_of(&secret), recording: reduced, measures: counted });
        }
        Self { bundle, proposals: all, left, latest, items, reply }
    }

    /// Seals it: the file, and the line for the ledger by which it can be withdrawn.
    ///
    /// # Errors
    /// When there is nobody to seal it for.
    pub fn seal(&self, sealing: &Sealing) -> io::Result<(SharedBundle, Vec<u8>)> {
        let bytes = seal(&self.bundle, sealing)?;
        let digest = digest(&bytes);
        let shared = SharedBundle {
            id: self.bundle.id.clone(),
            stem: digest.clone(),
            made_on: self.bundle.made_on,
            until: self.bundle.until,
            by: self.bundle.by.clone(),
            digest,
            reply: self.reply.written().to_string(),
            items: self.items.clone(),
            standing: Standing::File,
            file: String::new(),
            viewings: Vec::new(),
        };
        Ok((shared, bytes))
    }
}

/// A file's fingerprint: its name in a shared place, so that two files of one name are one file.
pub(super) fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..32].to_owned()
}

/// What was counted, in figures.
fn measures(recording: &Recording) -> Vec<(String, String)> {
    let counted = LookBack::of(recording).measures.table.into_iter().filter_map(|measure| {
        let figures = match measure.counted {
            Counted::Number(number) => number.to_string(),
            Counted::Of(part, of) => format!("{part}/{of}"),
            Counted::Time(ms) => super::super::words::clock(ms),
            Counted::Yes(yes) => u8::from(yes).to_string(),
            Counted::Nothing => return None,
        };
        Some((measure.definition.id.to_owned(), figures))
    });
    counted.collect()
}
