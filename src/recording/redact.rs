//! Taking words out of a recording for good.

use super::Recording;
use crate::ids::Seq;
use crate::session::{Desk, Doing, Happening, Who};
use crate::understand::{Reading, Span};
use std::collections::BTreeMap;

/// What stands where words were taken out.
pub const GAP: &str = "[…]";

impl Recording {
    /// Takes these words out of everything that the trainee wrote: messages, side chat, notes of referrals, the message
    /// being typed. Gives in how many places they stood. The conversation cannot be gone on with afterwards.
    pub fn redact(&mut self, words: &str) -> usize {
        if words.trim().is_empty() || GAP.contains(words) {
            return 0;
        }
        let mut places = 0;
        // Where the messages were before, for what was read in them.
        let mut before: BTreeMap<Seq, String> = BTreeMap::new();
        let events = self.exchanges.iter_mut().flat_map(|exchange| &mut exchange.events);
        for event in self.opening.iter_mut().chain(events) {
            match &mut event.what {
                Happening::Said { by: Who::Counsellor, text } if text.contains(words) => {
                    before.insert(event.seq, text.clone());
                    places += take_out(text, words);
                }
                Happening::Lead { by_counsellor: true, text, .. } => places += take_out(text, words),
                Happening::Referral { note, partner, .. } => places += take_out(note, words) + take_out(partner, words),
                Happening::Read { of, reading } => {
                    if let Some(text) = before.get(of) {
                        shift(reading, text, words);
                    }
                }
                _ => {}
            }
        }
        for exchange in &mut self.exchanges {
            match &mut exchange.input.what {
                Doing::Say(text) | Doing::Desk(Desk::TellLead(text)) => _ = take_out(text, words),
                Doing::Desk(Desk::Refer { note, partner, .. }) => _ = take_out(note, words) + take_out(partner, words),
                _ => {}
            }
        }
        places += take_out(&mut self.draft, words);
        self.keeping.redacted += u32::try_from(places).unwrap_or(u32::MAX);
        places
    }
}

fn take_out(text: &mut String, words: &str) -> usize {
    let times = text.matches(words).count();
    if times > 0 {
        *text = text.replace(words, GAP);
    }
    times
}

/// Puts what was read in a message at its new place.
fn shift(reading: &mut Reading, text: &str, words: &str) {
    let letters = |bytes: usize| u32::try_from(text[..bytes].chars().count()).unwrap_or(u32::MAX);
    let length = u32::try_from(words.chars().count()).unwrap_or(u32::MAX);
    let gap = u32::try_from(GAP.chars().count()).unwrap_or(u32::MAX);
    let starts: Vec<u32> = text.match_indices(words).map(|(at, _)| letters(at)).collect();
    let moved = |at: u32, is_end: bool| {
        let mut new = at;
        for start in &starts {
            let end = start + length;
            if at >= end {
                new = (new + gap).saturating_sub(length);
            } else if at > *start {
                // Inside what is gone: before it, or behind what stands there now.
                let offset = new - (at - start);
                return if is_end { offset + gap } else { offset };
            }
        }
        new
    };
    let put = |span: &mut Span| *span = Span { start: moved(span.start, false), end: moved(span.end, true) };
    for found in &mut reading.acts {
        put(&mut found.span);
        found.words.iter_mut().for_each(put);
    }
    for found in &mut reading.topics {
        put(&mut found.span);
        found.words.iter_mut().for_each(put);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understand::{Act, Confidence, FoundAct};

    #[test]
    fn what_was_read_stays_at_its_words() {
        let text = "dag Jan Peeters, wat maakt dat je schrijft?";
        let at = |words: &str| {
            let start = text.find(words).unwrap() as u32;
            Span { start, end: start + words.len() as u32 }
        };
        let found = |span, words| FoundAct { act: Act::QuestionOpen, span, confidence: Confidence(90), words };
        let mut reading = Reading {
            acts: vec![
                found(at("wat maakt dat je schrijft?"), vec![at("maakt")]),
                found(at("dag Jan Peeters"), vec![at("dag"), at("Peeters")]),
            ],
            ..Reading::default()
        };
        shift(&mut reading, text, "Jan Peeters");
        let now: Vec<char> = text.replace("Jan Peeters", GAP).chars().collect();
        let words = |span: &Span| now[span.start as usize..span.end as usize].iter().collect::<String>();
        assert_eq!(words(&reading.acts[0].span), "wat maakt dat je schrijft?");
        assert_eq!(words(&reading.acts[0].words[0]), "maakt");
        assert_eq!(words(&reading.acts[1].span), "dag […]");
        assert_eq!(words(&reading.acts[1].words[1]), "[…]");
    }
}
