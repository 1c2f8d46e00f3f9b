//! What the help-seeker carries behind doors: shut, open, told. A fact that was told lights up where it was told.

use super::ease::{Spot, ease};
use super::path::Path;
use crate::ids::Millis;
use crate::recording::Recording;
use crate::session::{Event, FactNote, Happening, Who};
use std::collections::{BTreeMap, BTreeSet};

/// How long a door takes to turn.
const TURN_MS: Millis = 1_800;

/// How a door stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoorStand {
    /// It cannot be told yet.
    #[default]
    Shut,
    /// It could be told now.
    Open,
    /// It was told.
    Told,
}

/// The door of one hidden thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Door<'a> {
    /// What lies behind it, with what opens it.
    pub note: &'a FactNote,
    /// How it stands.
    pub stand: DoorStand,
    /// How it stood before.
    pub before: DoorStand,
    /// How far it has turned from then to now, 0 to 1.
    pub part: f32,
    /// When it last turned.
    pub since_ms: Millis,
    /// A hint about it fell.
    pub is_hinted: bool,
}

/// Something that was told, where it was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Lit<'a> {
    /// The way of telling it.
    pub text: &'a str,
    /// When.
    pub at_ms: Millis,
    /// Place in the landscape, and which one it is there.
    pub place: Option<(usize, usize)>,
    /// Where that is.
    pub at: Spot,
    /// How bright, 0 to 1.
    pub part: f32,
}

fn is_said(event: &Event) -> bool {
    matches!(event.what, Happening::Said { by: Who::HelpSeeker, .. })
}

/// When a fact was told, which one, and at which place of the path as the how-manieth there.
type Told = (Millis, usize, Option<(usize, usize)>);

/// The doors of a recording, over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Doors {
    notes: Vec<FactNote>,
    turns: Vec<Vec<(Millis, DoorStand)>>,
    hinted: Vec<Option<Millis>>,
    told: Vec<Told>,
}

impl Doors {
    pub(super) fn of(recording: &Recording, path: &Path) -> Self {
        let header = &recording.header;
        let notes = header.facts.clone();
        let mut feelings: BTreeMap<String, i32> =
            header.meters.iter().map(|meter| (meter.name.clone(), meter.start)).collect();
        let mut heard: BTreeSet<String> = BTreeSet::new();
        let stand = |note: &FactNote, feelings: &BTreeMap<String, i32>, heard: &BTreeSet<String>| {
            let met = note.needs.iter().all(|(name, least)| feelings.get(name).is_some_and(|now| now >= least));
            let is_open = met && (!note.needs.is_empty() || note.opened_by.is_empty());
            if is_open || note.opened_by.iter().any(|name| heard.contains(name)) {
                DoorStand::Open
            } else {
                DoorStand::Shut
            }
        };
        let mut turns: Vec<Vec<(Millis, DoorStand)>> =
            notes.iter().map(|note| vec![(0, stand(note, &feelings, &heard))]).collect();
        let mut hinted = vec![None; notes.len()];
        let mut told: Vec<Told> = Vec::new();
        for event in recording.events() {
            let at = event.at_ms;
            match &event.what {
                Happening::Meter { name, to, .. } => _ = feelings.insert(name.clone(), *to),
                Happening::Read { reading, .. } => {
                    heard.extend(reading.heard().map(|found| found.act.to_string()));
                    heard.extend(reading.heard_topics().map(|found| found.topic.clone()));
                }
                Happening::Fact { name, .. } => {
                    if let Some(index) = notes.iter().position(|note| note.name == *name) {
                        // It is told when it is said, not when it is thought of.
                        let said = recording.events().find(|it| it.seq > event.seq && is_said(it));
                        let at = said.map_or(at, |said| said.at_ms);
                        let place = path.place_at(at);
                        let here = told.iter().filter(|it| it.2.map(|it| it.0) == place).count();
                        told.push((at, index, place.map(|place| (place, here))));
                        turns[index].push((at, DoorStand::Told));
                    }
                    continue;
                }
                Happening::Cue { fact, .. } => {
                    if let Some(index) = notes.iter().position(|note| note.name == *fact) {
                        let _ = hinted[index].get_or_insert(at);
                    }
                    continue;
                }
                _ => continue,
            }
            for (note, turns) in notes.iter().zip(&mut turns) {
                let now = stand(note, &feelings, &heard);
                if turns.last().is_some_and(|last| last.1 != DoorStand::Told && last.1 != now) {
                    turns.push((at, now));
                }
            }
        }
        told.sort_by_key(|told| told.0);
        turns.iter_mut().for_each(|turns| turns.sort_by_key(|turn| turn.0));
        Self { notes, turns, hinted, told }
    }

    pub(super) fn at(&self, at_ms: Millis, still: bool) -> Vec<Door<'_>> {
        let one = |index: usize| {
            let turns = &self.turns[index][..self.turns[index].partition_point(|turn| turn.0 <= at_ms)];
            let (since_ms, stand) = turns.last().copied().unwrap_or_default();
            let before = turns.iter().rev().nth(1).map_or(stand, |turn| turn.1);
            let part = if still || since_ms == 0 { 1.0 } else { ease(at_ms, since_ms, TURN_MS) };
            let is_hinted = self.hinted[index].is_some_and(|at| at <= at_ms);
            Door { note: &self.notes[index], stand, before, part, since_ms, is_hinted }
        };
        (0..self.notes.len()).map(one).collect()
    }

    pub(super) fn lit(&self, at_ms: Millis, still: bool, place: impl Fn(usize) -> Spot) -> Vec<Lit<'_>> {
        let told = self.told.iter().take_while(|(at, ..)| *at <= at_ms);
        told.map(|(at, index, here)| Lit {
            text: &self.notes[*index].text,
            at_ms: *at,
            place: *here,
            at: here.map_or([0.0, 0.0], |(here, _)| place(here)),
            part: if still { 1.0 } else { ease(at_ms, *at, TURN_MS) },
        })
        .collect()
    }
}
