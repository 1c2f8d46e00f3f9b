//! How the help-seeker types: rhythm, bursts, slips of the keys, deleted drafts.

use super::chance::Chance;
use crate::ids::Millis;
use crate::scenario::TypingManner;

/// Something to be typed, before it has a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// As meant; empty for a draft or a mended word.
    pub meant: String,
    /// As it will stand in the chat; empty: a draft that is deleted.
    pub text: String,
    /// Milliseconds before typing starts.
    pub waits_ms: Millis,
    /// Milliseconds of typing.
    pub takes_ms: Millis,
}

/// The state somebody types in.
#[derive(Clone, Copy, Debug)]
pub struct Mood {
    /// 0 to 100; tense people wait longer and type faster.
    pub tension: i32,
    /// Letters of the counsellor's message still to be read.
    pub reading: usize,
    /// Percent of life: 200 is twice as fast.
    pub tempo: u32,
}

/// Turns messages as meant into messages as typed.
pub fn typed(messages: &[String], manner: TypingManner, mood: Mood, chance: &mut Chance) -> Vec<Typed> {
    let mut list = Vec::new();
    for (index, meant) in messages.iter().enumerate() {
        let parts = bursts(meant, manner, chance);
        for (part_index, part) in parts.iter().enumerate() {
            let is_first = index == 0 && part_index == 0;
            if is_first && chance.yes(manner.drafts) {
                let length = part.chars().count() / 2 + 3;
                list.push(timed(String::new(), String::new(), length, true, manner, mood, chance));
            }
            let (text, mended) = with_slips(part, manner, chance);
            // The whole message is noted as said with its first part.
            let noted = if part_index == 0 { meant.clone() } else { part.clone() };
            list.push(timed(noted, text, part.chars().count(), is_first, manner, mood, chance));
            if let Some(word) = mended {
                list.push(timed(String::new(), format!("*{word}"), word.chars().count(), false, manner, mood, chance));
            }
        }
    }
    list
}

fn timed(
    meant: String,
    text: String,
    length: usize,
    is_first: bool,
    manner: TypingManner,
    mood: Mood,
    chance: &mut Chance,
) -> Typed {
    let tension = f64::from(mood.tension);
    let waits = if is_first {
        manner.think * chance.between(0.6, 1.4) * (0.7 + tension / 150.0) + count(mood.reading) * 0.03
    } else {
        chance.between(0.5, 1.6)
    };
    let speed = manner.cps * (0.9 + tension / 500.0);
    let takes = (count(length) / speed * chance.between(0.85, 1.25)).max(0.8);
    let millis = |seconds: f64| scaled(seconds, mood.tempo);
    Typed { meant, text, waits_ms: millis(waits), takes_ms: millis(takes) }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn scaled(seconds: f64, tempo: u32) -> Millis {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seconds are small and not negative")]
    let millis = (seconds * 1_000.0 * 100.0 / f64::from(tempo.max(10))).round() as Millis;
    millis
}

/// Several sentences sometimes come as several messages.
fn bursts(text: &str, manner: TypingManner, chance: &mut Chance) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(at) = sentence_end(rest) {
        if !chance.yes(manner.burst) {
            break;
        }
        let (first, later) = rest.split_at(at);
        parts.push(first.trim().to_owned());
        rest = later.trim_start();
    }
    if !rest.trim().is_empty() || parts.is_empty() {
        parts.push(rest.trim().to_owned());
    }
    parts
}

/// Where the first sentence ends, when something comes after it.
fn sentence_end(text: &str) -> Option<usize> {
    let ends = ["? ", "! ", ". ", ".. "];
    let at = ends.iter().filter_map(|end| text.find(end).map(|at| at + end.len())).min()?;
    (at > 8 && text.len() - at > 3).then_some(at)
}

/// The text with slips of the keys; a mended word where the slip is noticed.
fn with_slips(text: &str, manner: TypingManner, chance: &mut Chance) -> (String, Option<String>) {
    let mut mended = None;
    let words: Vec<String> = text
        .split(' ')
        .map(|word| {
            let letters: Vec<char> = word.chars().collect();
            let is_plain = letters.len() >= 4 && letters.iter().all(|c| c.is_lowercase());
            if !chance.yes(manner.typos) || !is_plain || mended.is_some() {
                return word.to_owned();
            }
            let slipped = slip(&letters, chance);
            if slipped != word && chance.yes(manner.corrects) {
                mended = Some(word.to_owned());
            }
            slipped
        })
        .collect();
    (words.join(" "), mended)
}

fn slip(letters: &[char], chance: &mut Chance) -> String {
    let mut letters = letters.to_vec();
    let at = 1 + chance.below(letters.len() - 2);
    match chance.below(3) {
        0 => letters.swap(at, at + 1),
        1 => {
            letters.remove(at);
        }
        _ => letters.insert(at, letters[at]),
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOOD: Mood = Mood { tension: 50, reading: 40, tempo: 100 };

    fn all(text: &str, manner: TypingManner) -> Vec<Typed> {
        typed(&[text.to_owned()], manner, MOOD, &mut Chance::new(5, 1))
    }

    #[test]
    fn a_long_message_takes_longer_and_nothing_is_instant() {
        let manner = TypingManner { typos: 0.0, burst: 0.0, drafts: 0.0, ..TypingManner::default() };
        let short = &all("ja", manner)[0];
        let long = &all("ik weet echt niet goed hoe ik hieraan moet beginnen", manner)[0];
        assert!(short.takes_ms >= 800);
        assert!(long.takes_ms > 3 * short.takes_ms);
        assert!(long.waits_ms > 1_000);
    }

    #[test]
    fn sentences_come_as_a_burst_and_say_the_same() {
        let manner = TypingManner { typos: 0.0, burst: 1.0, drafts: 0.0, ..TypingManner::default() };
        let parts = all("ik weet het niet. misschien overdrijf ik. wat denk je?", manner);
        let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(texts, ["ik weet het niet.", "misschien overdrijf ik.", "wat denk je?"]);
    }

    #[test]
    fn a_slip_keeps_the_message_and_may_be_mended() {
        let manner = TypingManner { typos: 1.0, burst: 0.0, drafts: 0.0, corrects: 1.0, ..TypingManner::default() };
        let parts = all("ik ben bang vandaag", manner);
        assert_ne!(parts[0].text, "ik ben bang vandaag");
        assert_eq!(parts[0].meant, "ik ben bang vandaag");
        assert!(parts[1].text == "*bang" || parts[1].text == "*vandaag", "{:?}", parts[1].text);
    }

    #[test]
    fn a_draft_is_typed_and_deleted() {
        let manner = TypingManner { typos: 0.0, burst: 0.0, drafts: 1.0, ..TypingManner::default() };
        let parts = all("ik wil iets zeggen", manner);
        assert!(parts[0].text.is_empty());
        assert_eq!(parts[1].text, "ik wil iets zeggen");
    }
}
