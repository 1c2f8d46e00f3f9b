//! What of a recording goes along in a bundle.

use crate::recording::{Day, GAP, Parent, Recording};
use crate::session::{Event, Happening, Header, Who};
use crate::understand::{Reading, Span};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A part of a recording that can go along, or stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What was typed by both.
    Transcript,
    /// What the program read in it, and the person's own corrections.
    Readings,
    /// What went on inside the help-seeker: feelings, what was hidden, hints.
    Inner,
    /// The author's reasons and what they hoped to see; feedback is made of these and of the readings.
    Feedback,
    /// Risks, steps of protocols, the shift lead, referrals.
    Protocol,
    /// What was counted, as it stood with the person who shares.
    Measures,
    /// What the person thought of their own work before looking back.
    Guess,
    /// The day of the practice chat; the time of day never goes along.
    Date,
}

impl Field {
    /// Every part.
    pub const ALL: [Self; 8] = [
        Self::Transcript,
        Self::Readings,
        Self::Inner,
        Self::Feedback,
        Self::Protocol,
        Self::Measures,
        Self::Guess,
        Self::Date,
    ];

    /// The parts that go along unless others are chosen: nothing about the person's own view or days.
    #[must_use]
    pub fn usual() -> BTreeSet<Self> {
        Self::ALL.into_iter().filter(|field| !matches!(field, Self::Guess | Self::Date)).collect()
    }

    /// The name on the command line and in texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transcript => "transcript",
            Self::Readings => "readings",
            Self::Inner => "inner",
            Self::Feedback => "feedback",
            Self::Protocol => "protocol",
            Self::Measures => "measures",
            Self::Guess => "guess",
            Self::Date => "date",
        }
    }

    /// The part of this name.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

/// A copy of a recording with nothing but these parts, under another name. `names` are those of the whole bundle.
#[must_use]
pub fn reduced(recording: &Recording, fields: &BTreeSet<Field>, names: &BTreeMap<String, String>) -> Recording {
    let has = |field| fields.contains(&field);
    let mut copy = Recording {
        id: names.get(&recording.id).cloned().unwrap_or_default(),
        header: header(&recording.header, fields),
        opening: recording.events().filter_map(|event| kept(event, fields)).collect(),
        ..Recording::default()
    };
    if has(Field::Date) {
        copy.started_on = Day::read(&recording.started_on).map(|day| day.to_string()).unwrap_or_default();
    }
    if has(Field::Readings) {
        copy.corrections.clone_from(&recording.corrections);
    }
    if has(Field::Protocol) {
        copy.step_words.clone_from(&recording.step_words);
    }
    if has(Field::Guess) {
        copy.guess.clone_from(&recording.guess);
    }
    // Of which chat it is another try is said only where that chat goes along.
    copy.parent = recording.parent.as_ref().and_then(|parent| {
        let id = names.get(&parent.id)?.clone();
        Some(Parent { id, of: parent.of })
    });
    copy.keeping.redacted = recording.keeping.redacted;
    copy
}

fn header(whole: &Header, fields: &BTreeSet<Field>) -> Header {
    let has = |field| fields.contains(&field);
    let mut header = Header {
        scenario: whole.scenario.clone(),
        title: whole.title.clone(),
        program: whole.program.clone(),
        lang: whole.lang,
        tempo: whole.tempo,
        persona: whole.persona.clone(),
        age: whole.age,
        unreviewed: whole.unreviewed,
        intensity: whole.intensity,
        support: whole.support,
        // A topic's name is the author's own; the phrase beside it says what it means.
        topics: whole.topics.clone(),
        ..Header::default()
    };
    if has(Field::Inner) {
        header.picks.clone_from(&whole.picks);
        header.meters.clone_from(&whole.meters);
        header.facts.clone_from(&whole.facts);
    }
    if has(Field::Feedback) {
        header.expects.clone_from(&whole.expects);
    }
    if has(Field::Protocol) {
        header.flags.clone_from(&whole.flags);
        header.shift_lead.clone_from(&whole.shift_lead);
        header.seeks = whole.seeks.clone();
        header.protocols.clone_from(&whole.protocols);
    }
    header
}

/// The event as it goes along; `None`: it stays.
fn kept(event: &Event, fields: &BTreeSet<Field>) -> Option<Event> {
    let has = |field| fields.contains(&field);
    let mut event = event.clone();
    let is_kept = match &mut event.what {
        Happening::Said { text, .. } => {
            blank_unless(has(Field::Transcript), text);
            true
        }
        Happening::Read { reading, .. } => {
            if !has(Field::Transcript) {
                unplace(reading);
            }
            has(Field::Readings)
        }
        Happening::Noticed { .. } => has(Field::Readings) || has(Field::Protocol),
        Happening::Hinted { .. } | Happening::Chose { .. } => has(Field::Readings),
        Happening::Beat { .. } | Happening::Meter { .. } | Happening::Fact { .. } | Happening::Mark { .. } => {
            has(Field::Inner)
        }
        Happening::Cue { words, .. } => {
            blank_unless(has(Field::Transcript), words);
            has(Field::Inner)
        }
        Happening::Rule { .. } => has(Field::Feedback),
        Happening::Flag { by: Who::HelpSeeker, .. } => has(Field::Inner) || has(Field::Protocol),
        Happening::Flag { by: Who::Counsellor, .. }
        | Happening::Desk { .. }
        | Happening::Ticked { .. }
        | Happening::LookedUp { .. } => has(Field::Protocol),
        Happening::Referral { partner, note, .. } => {
            blank_unless(has(Field::Transcript), partner);
            blank_unless(has(Field::Transcript), note);
            has(Field::Protocol)
        }
        Happening::Lead { text, .. } => {
            blank_unless(has(Field::Transcript), text);
            has(Field::Protocol)
        }
        Happening::Ended { .. }
        | Happening::Ending { .. }
        | Happening::Phase { .. }
        | Happening::Silence { .. }
        | Happening::Paused {}
        | Happening::Resumed {} => true,
        // How somebody typed, what was never sent, and faults of a script say nothing to a group.
        Happening::Typing { .. }
        | Happening::WillSay { .. }
        | Happening::LeadWill { .. }
        | Happening::ScriptFault { .. } => false,
    };
    is_kept.then_some(event)
}

fn blank_unless(shown: bool, text: &mut String) {
    if !shown && !text.is_empty() {
        GAP.clone_into(text);
    }
}

/// Without its words a reading stands at no place of its message.
fn unplace(reading: &mut Reading) {
    let nowhere = Span { start: 0, end: 0 };
    for found in &mut reading.acts {
        found.span = nowhere;
        found.words.clear();
    }
    for found in &mut reading.topics {
        found.span = nowhere;
        found.words.clear();
    }
}
