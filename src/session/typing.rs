//! How the help-seeker types: rhythm, bursts, slips of the keys, deleted drafts.

use super::chance::Chance;
use super::did::Typed;
use crate::ids::Millis;
use crate::scenario::TypingManner;
use crate::scenario::plot::{Line, NO_TEXT, Piece};

/// Something to be typed, before it has a time.
#[derive(Clone, Debug)]
pub struct Timed<'a> {
    /// The number of the text that is meant.
    pub meant: usize,
    /// As it will stand in the chat.
    pub typed: Typed<'a>,
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

/// How somebody types now.
#[derive(Clone, Copy, Debug)]
pub struct Hands {
    /// As always.
    pub manner: TypingManner,
    /// As now.
    pub mood: Mood,
}

/// Turns a line as meant into messages as typed; `is_first`: nothing else was said before it.
pub fn typed<'a>(line: &'a Line, is_first: bool, hands: Hands, chance: &mut Chance, mut give: impl FnMut(Timed<'a>)) {
    let manner = hands.manner;
    // Several sentences sometimes come as several messages.
    let apart = line.firsts.iter().take_while(|_| chance.yes(manner.burst)).count();
    let rest = line.rests.get(apart).into_iter().filter(|rest| apart == 0 || !rest.text.is_empty());
    for (index, piece) in line.firsts.iter().take(apart).chain(rest).enumerate() {
        let is_first = is_first && index == 0;
        if is_first && chance.yes(manner.drafts) {
            give(timed(NO_TEXT, Typed::Draft, piece.letters / 2 + 3, true, hands, chance));
        }
        let (typed, mended) = with_slips(piece, manner, chance);
        // The whole message is noted as said with its first part.
        let meant = if index == 0 { line.number } else { piece.number };
        give(timed(meant, typed, piece.letters, is_first, hands, chance));
        if let Some(word) = mended {
            give(timed(NO_TEXT, Typed::Mended(word), word.chars().count(), false, hands, chance));
        }
    }
}

fn timed<'a>(
    meant: usize,
    typed: Typed<'a>,
    length: usize,
    is_first: bool,
    hands: Hands,
    chance: &mut Chance,
) -> Timed<'a> {
    let Hands { manner, mood } = hands;
    let tension = f64::from(mood.tension);
    let waits = if is_first {
        manner.think * chance.between(0.6, 1.4) * (0.7 + tension / 150.0) + count(mood.reading) * 0.03
    } else {
        chance.between(0.5, 1.6)
    };
    let speed = manner.cps * (0.9 + tension / 500.0);
    let takes = (count(length) / speed * chance.between(0.85, 1.25)).max(0.8);
    let millis = |seconds: f64| scaled(seconds, mood.tempo);
    Timed { meant, typed, waits_ms: millis(waits), takes_ms: millis(takes) }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn scaled(seconds: f64, tempo: u32) -> Millis {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seconds are small and not negative")]
    let millis = (seconds * 1_000.0 * 100.0 / f64::from(tempo.max(10))).round() as Millis;
    millis
}

/// The text with slips of the keys; a mended word where the slip is noticed.
fn with_slips<'a>(piece: &'a Piece, manner: TypingManner, chance: &mut Chance) -> (Typed<'a>, Option<&'a str>) {
    let mut mended: Option<&str> = None;
    let mut slipped = String::new();
    let mut copied = 0;
    for word in &piece.words {
        if !chance.yes(manner.typos) || !word.is_plain || mended.is_some() {
            continue;
        }
        let meant = &piece.text[word.start..word.end];
        let typed = slip(meant, chance);
        if typed != meant && chance.yes(manner.corrects) {
            mended = Some(meant);
        }
        slipped.push_str(&piece.text[copied..word.start]);
        slipped.push_str(&typed);
        copied = word.end;
    }
    if copied == 0 {
        return (Typed::Piece(piece), None);
    }
    slipped.push_str(&piece.text[copied..]);
    (Typed::Slipped(slipped), mended)
}

fn slip(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
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
    use crate::scenario::plot::Writer;

    const MOOD: Mood = Mood { tension: 50, reading: 40, tempo: 100 };

    /// As typed: what is meant as something of its own, the text, how long it waits and takes.
    struct Sent {
        is_meant: bool,
        text: String,
        waits_ms: Millis,
        takes_ms: Millis,
    }

    fn all(text: &str, manner: TypingManner) -> Vec<Sent> {
        let mut writer = Writer::new(&[], Vec::new());
        let wordings = writer.wordings(&[text.to_owned()]);
        let line = &writer.lines[wordings[0].parts[0].1];
        let mut sent = Vec::new();
        typed(line, true, Hands { manner, mood: MOOD }, &mut Chance::new(5, 1), |timed| {
            let Timed { meant, waits_ms, takes_ms, .. } = timed;
            sent.push(Sent { is_meant: meant != NO_TEXT, text: timed.typed.text(), waits_ms, takes_ms });
        });
        sent
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
        assert!(parts[0].is_meant && !parts[1].is_meant);
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
