//! What the author hoped to see, and whether it was seen.

use crate::ids::Seq;
use crate::recording::Recording;
use crate::session::{Event, ExpectNote, Happening, Who};
use std::collections::BTreeMap;

/// Whether something hoped for was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    /// Yes; the message that shows it, where one does.
    Yes(Option<Seq>),
    /// Later than hoped for, or after what it should precede.
    Late(Seq),
    /// No.
    No,
    /// It should not be, and it was: here.
    Against(Seq),
}

/// Something hoped for and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// In words.
    pub text: String,
    /// Why it matters; may be empty.
    pub why: String,
    /// Whether it was seen.
    pub met: Met,
}

/// When each act or topic was first heard, and each fact told: turn and message.
#[derive(Default)]
struct Firsts {
    heard: BTreeMap<String, (u32, Seq)>,
    told: BTreeMap<String, (u32, Seq)>,
}

fn firsts(events: &[Event]) -> Firsts {
    let mut firsts = Firsts::default();
    let (mut turn, mut message) = (0, 0);
    for event in events {
        match &event.what {
            Happening::Said { by: Who::Counsellor, .. } => {
                turn += 1;
                message = event.seq;
            }
            Happening::Read { of, reading } => {
                let acts = reading.heard().map(|found| found.act.code().to_owned());
                for name in acts.chain(reading.heard_topics().map(|found| found.topic.clone())) {
                    firsts.heard.entry(name).or_insert((turn, *of));
                }
            }
            Happening::Fact { name, .. } => {
                firsts.told.entry(name.clone()).or_insert((turn, message));
            }
            _ => {}
        }
    }
    firsts
}

/// What became of everything the author hoped for.
pub(super) fn expectations(recording: &Recording, events: &[Event]) -> Vec<Expectation> {
    let firsts = firsts(events);
    let notes = &recording.header.expects;
    notes
        .iter()
        .map(|note| Expectation { text: note.text.clone(), why: note.why.clone(), met: met(note, &firsts) })
        .collect()
}

fn met(note: &ExpectNote, firsts: &Firsts) -> Met {
    let heard = note.hears.iter().filter_map(|name| firsts.heard.get(name)).min();
    if note.never {
        return heard.map_or(Met::Yes(None), |(_, seq)| Met::Against(*seq));
    }
    let told: Option<Vec<&(u32, Seq)>> = note.knows.iter().map(|fact| firsts.told.get(fact)).collect();
    let Some(told) = told else { return Met::No };
    if !note.hears.is_empty() && heard.is_none() {
        return Met::No;
    }
    // The last of what was hoped for is when it was all there.
    let Some((turn, seq)) = told.into_iter().chain(heard).max().copied() else { return Met::No };
    let is_late = note.by_turn > 0 && turn > note.by_turn;
    let comes_after =
        note.before.as_ref().and_then(|name| firsts.heard.get(name)).is_some_and(|(other, _)| *other < turn);
    if is_late || comes_after { Met::Late(seq) } else { Met::Yes(Some(seq)) }
}
