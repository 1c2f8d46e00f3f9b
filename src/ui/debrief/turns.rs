//! The messages of a look-back, each with what it did.

use super::data::{cause, minutes, moved, step};
use super::feedback::FeedbackData;
use crate::app::Texts;
use crate::ids::Seq;
use crate::review::{Change, FactResult, LookBack, Turn};
use crate::session::Who;
use crate::ui::words;
use crate::understand::{Act, Confidence, Reading, Span};
use std::ops::Range;

/// A message with what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnData {
    /// Its place in the log.
    pub seq: Seq,
    /// When.
    pub minutes: f64,
    /// The trainee's own.
    pub mine: bool,
    /// As typed.
    pub text: String,
    /// When, as a clock.
    pub time: String,
    /// First of several of the same person.
    pub first: bool,
    /// Last of several of the same person.
    pub last: bool,
    /// The phase that begins with it.
    pub phase: Option<String>,
    /// Said after a silence.
    pub silence: Option<String>,
    /// What was found in it.
    pub chips: Vec<ChipData>,
    /// The acts as they stand, for correcting.
    pub acts: Vec<Act>,
    /// What is said about the reading as a whole; may be empty.
    pub remark: String,
    /// What points at a real person: the kind in words, and the words.
    pub identifying: Vec<(String, String)>,
    /// The trainee corrected the reading.
    pub is_corrected: bool,
    /// Feelings that moved.
    pub changes: Vec<ChangeData>,
    /// Why the help-seeker reacted so.
    pub whys: Vec<String>,
    /// What else could have been typed.
    pub betters: Vec<String>,
    /// What came out, hints and marks.
    pub notes: Vec<String>,
    /// What it did, asked for and could have been; the trainee's own only.
    pub feedback: Option<FeedbackData>,
}

/// An act or topic found in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipData {
    /// In words.
    pub label: String,
    /// Code and certainty.
    pub more: String,
    /// Certain enough to say.
    pub is_sure: bool,
    /// The words that decided, in bytes of the text, in order.
    pub marked: Vec<Range<usize>>,
}

/// A feeling that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeData {
    /// Up or down.
    pub is_up: bool,
    /// Short: which, from where, to where.
    pub label: String,
    /// For a screen reader, with the cause.
    pub words: String,
}

/// The messages in order.
pub fn turns(look_back: &LookBack, texts: &Texts, label: &dyn Fn(&str) -> String) -> Vec<TurnData> {
    let mut phase = None;
    let turns = &look_back.turns;
    turns
        .iter()
        .enumerate()
        .map(|(index, turn)| {
            let begins = (turn.phase != phase).then_some(turn.phase).flatten();
            phase = turn.phase;
            let mut data = turn_data(turn, texts, label);
            let before = index.checked_sub(1).and_then(|before| turns.get(before));
            // What stands under one's own message, or between two messages, parts them.
            data.first = data.mine || begins.is_some() || before.is_none_or(|before| before.by != turn.by);
            data.last =
                data.mine || turns.get(index + 1).is_none_or(|after| after.by != turn.by || after.phase != turn.phase);
            data.phase = begins.map(|phase| words::phase(texts, phase).0);
            data.notes = notes(turn, &look_back.facts, texts);
            let feedback = look_back.feedback.iter().find(|feedback| feedback.of == turn.seq);
            data.feedback = feedback.map(|feedback| FeedbackData::of(feedback, turn, texts, label));
            data
        })
        .collect()
}

fn turn_data(turn: &Turn, texts: &Texts, label: &dyn Fn(&str) -> String) -> TurnData {
    let reading = turn.reading.as_ref();
    let acts = turn.corrected.clone().or_else(|| reading.map(Reading::codes)).unwrap_or_default();
    let chips = match (&turn.corrected, reading) {
        (Some(acts), _) => acts.iter().map(|act| own_chip(*act, texts)).collect(),
        (None, Some(reading)) => chips(reading, &turn.text, texts),
        (None, None) => Vec::new(),
    };
    TurnData {
        seq: turn.seq,
        minutes: minutes(turn.at_ms),
        mine: turn.by == Who::Counsellor,
        identifying: words::identifying(&turn.text, &turn.identifying, texts),
        text: turn.text.clone(),
        time: words::clock(turn.at_ms),
        first: true,
        last: true,
        phase: None,
        silence: turn.after_silence.map(|seconds| texts.t_with("debrief-silence", &[("seconds", seconds.into())])),
        remark: remark(turn, &chips, texts),
        chips,
        acts,
        is_corrected: turn.corrected.is_some(),
        changes: changes(turn, texts, label),
        whys: collected(turn.reasons.iter().map(|reason| &reason.why)),
        betters: collected(turn.reasons.iter().map(|reason| &reason.better)),
        notes: Vec::new(),
        feedback: None,
    }
}

/// Each text once, empty ones left out.
fn collected<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for text in texts {
        if !text.is_empty() && !all.contains(text) {
            all.push(text.clone());
        }
    }
    all
}

fn remark(turn: &Turn, chips: &[ChipData], texts: &Texts) -> String {
    match (&turn.reading, turn.corrected.is_some()) {
        (_, true) => texts.t("debrief-corrected"),
        (Some(reading), false) if reading.language.is_some() => texts.t("debrief-other-language"),
        (Some(reading), false) if !reading.understood => texts.t("debrief-not-understood"),
        (Some(_), false) if chips.is_empty() => texts.t("debrief-no-acts"),
        (Some(_), false) if chips.iter().any(|chip| !chip.is_sure) => texts.t("debrief-unsure"),
        (Some(_) | None, false) => String::new(),
    }
}

fn own_chip(act: Act, texts: &Texts) -> ChipData {
    ChipData { label: words::act(texts, act), more: act.code().to_owned(), is_sure: true, marked: Vec::new() }
}

fn chips(reading: &Reading, text: &str, texts: &Texts) -> Vec<ChipData> {
    let acts = reading
        .acts
        .iter()
        .map(|found| chip(words::act(texts, found.act), found.act.code(), found.confidence, &found.words, text, texts));
    let topics = reading.topics.iter().map(|found| {
        let label = words::heard(texts, &found.topic);
        chip(label, &found.topic, found.confidence, &found.words, text, texts)
    });
    acts.chain(topics).collect()
}

fn chip(label: String, code: &str, sure: Confidence, spans: &[Span], text: &str, texts: &Texts) -> ChipData {
    let marked = ranges(text, spans);
    let values = [("code", code.into()), ("n", sure.0.into())];
    let mut more = texts.t_with("debrief-confidence", &values);
    if !marked.is_empty() {
        let list: Vec<&str> = marked.iter().filter_map(|range| text.get(range.clone())).collect();
        more.push('\n');
        more.push_str(&texts.t_with("debrief-words", &[("list", list.join(", ").into())]));
    }
    ChipData { label, more, is_sure: sure >= Confidence::SURE, marked }
}

/// Spans count characters; drawing needs bytes, in order and not overlapping.
fn ranges(text: &str, spans: &[Span]) -> Vec<Range<usize>> {
    let byte = |character: u32| text.char_indices().nth(character as usize).map_or(text.len(), |(index, _)| index);
    let mut ranges: Vec<Range<usize>> =
        spans.iter().map(|span| byte(span.start)..byte(span.end)).filter(|range| !range.is_empty()).collect();
    ranges.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// What a message moved: one step a feeling, with all its causes.
fn changes(turn: &Turn, texts: &Texts, label: &dyn Fn(&str) -> String) -> Vec<ChangeData> {
    let mut moved_by: Vec<(&str, Vec<&Change>)> = Vec::new();
    for change in &turn.changes {
        match moved_by.iter_mut().find(|(meter, _)| *meter == change.meter) {
            Some((_, steps)) => steps.push(change),
            None => moved_by.push((&change.meter, vec![change])),
        }
    }
    moved_by.iter().map(|(meter, steps)| change_data(&label(meter), steps, texts)).collect()
}

fn change_data(name: &str, steps: &[&Change], texts: &Texts) -> ChangeData {
    let from = steps.first().map_or(0, |change| change.from);
    let to = steps.last().map_or(0, |change| change.to);
    let mut words = moved(name, from, to, texts);
    for step in steps {
        let cause = cause(&step.cause, texts);
        if !cause.is_empty() && !words.contains(&cause) {
            words = format!("{words}\n{cause}");
        }
    }
    ChangeData { is_up: to >= from, label: step(name, from, to, texts), words }
}

fn notes(turn: &Turn, facts: &[FactResult], texts: &Texts) -> Vec<String> {
    let mut notes = Vec::new();
    let told: Vec<String> = turn
        .facts
        .iter()
        .map(|name| {
            let fact = facts.iter().find(|fact| fact.note.name == *name);
            fact.map_or_else(|| words::plain(name), |fact| format!("“{}”", fact.note.text))
        })
        .collect();
    if !told.is_empty() {
        notes.push(texts.t_with("debrief-told", &[("list", told.join(", ").into())]));
    }
    if !turn.cues.is_empty() {
        notes.push(texts.t("debrief-cue"));
    }
    for mark in &turn.marks {
        notes.push(texts.t_with("debrief-mark", &[("name", words::mark(texts, mark).into())]));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::understand::FoundAct;

    #[test]
    fn spans_of_characters_become_ranges_of_bytes() {
        let text = "één vraag: gaat het?";
        let spans = [
            Span { start: 11, end: 15 },
            Span { start: 4, end: 9 },
            Span { start: 7, end: 9 },
            Span { start: 90, end: 99 },
        ];
        let shown: Vec<&str> = ranges(text, &spans).into_iter().map(|range| &text[range]).collect();
        assert_eq!(shown, ["vraag", "gaat"]);
    }

    fn turn() -> Turn {
        Turn {
            seq: 3,
            at_ms: 61_000,
            by: Who::Counsellor,
            text: "gaat het?".to_owned(),
            phase: None,
            reading: Some(Reading {
                acts: vec![FoundAct {
                    act: Act::QuestionClosed,
                    span: Span { start: 0, end: 9 },
                    confidence: Confidence(41),
                    words: vec![Span { start: 0, end: 4 }],
                }],
                topics: Vec::new(),
                understood: true,
                language: None,
            }),
            corrected: None,
            reasons: Vec::new(),
            changes: vec![Change { meter: "trust".to_owned(), from: 25, to: 20, cause: "question_closed".to_owned() }],
            facts: Vec::new(),
            cues: Vec::new(),
            marks: Vec::new(),
            after_silence: None,
            identifying: Vec::new(),
        }
    }

    #[test]
    fn an_unsure_reading_asks_instead_of_tells() {
        let texts = Texts::new(Lang::Nl);
        let data = turn_data(&turn(), &texts, &|name| words::meter(&texts, name, ""));
        assert_eq!(data.remark, "Niet zeker of ik dit goed las");
        assert!(!data.chips[0].is_sure);
        assert_eq!(data.chips[0].more, "question_closed · zekerheid 41 %\nWoorden die beslisten: gaat");
        assert_eq!(data.changes[0].words, "Vertrouwen daalt van 25 naar 20\nDoor: Gesloten vraag");
    }

    #[test]
    fn a_correction_takes_the_place_of_the_reading() {
        let texts = Texts::new(Lang::En);
        let corrected = Turn { corrected: Some(vec![Act::Encourager]), ..turn() };
        let data = turn_data(&corrected, &texts, &|name| name.to_owned());
        assert_eq!(data.chips.len(), 1);
        assert_eq!(data.chips[0].label, "Listening sound");
        assert_eq!(data.remark, "Corrected by you");
        assert_eq!(data.acts, [Act::Encourager]);
    }
}
