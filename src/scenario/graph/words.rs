//! What stands beside an arrow: trigger and conditions, in short.

use super::super::model::{Guard, Key, Outcome, Phase, Trigger};
use super::Cause;

/// A word of the picture; which language is the business of who draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word<'a> {
    /// So many seconds of silence.
    Quiet(u32),
    /// No other rule answers.
    Otherwise,
    /// As soon as the conditions hold.
    Whenever,
    /// An action at the desk.
    Desk(&'a str),
    /// A referral, to one of these; empty: to anyone.
    Referred(&'a str),
    /// The counsellor ends the chat.
    Closed,
    /// Heard before, at least so often.
    Heard(&'a str, u32),
    /// Not heard before.
    NotHeard(&'a str),
    /// A fact is known.
    Knows(&'a str),
    /// A fact is not known.
    NotKnows(&'a str),
    /// From this message on.
    TurnFrom(u32),
    /// Before this message.
    TurnBefore(u32),
    /// So many messages since the beat was entered.
    TurnsHere(u32),
    /// The story came to a beat, at least so often.
    Visited(&'a str, u32),
    /// A joined hand-over, or information only.
    Warm(bool),
    /// The person agrees, or does not.
    Agreed(bool),
    /// One time only.
    Once,
    /// A closure says yes.
    When,
    /// A closure chooses.
    Choice,
    /// So many more.
    More(usize),
    /// The heading of what holds anywhere.
    Anywhere,
    /// Where the story starts.
    Start,
    /// No way out.
    DeadEnd,
    /// Cannot be reached.
    Unreached,
    /// Not seen in any of the conversations counted.
    Never,
    /// Seen so often.
    Times(u32),
    /// So many answers that stay.
    Stays(usize),
    /// A phase of the conversation.
    Phase(Phase),
    /// How it ends.
    Outcome(Outcome),
    /// A risk with its level.
    Flag(&'a str, u8),
    /// How many conversations were counted.
    Runs(u32),
}

/// Gives the words of the picture in a language.
pub trait Words {
    /// This word.
    fn word(&self, word: Word<'_>) -> String;
}

/// The words for programs and the command line.
#[derive(Clone, Copy, Debug, Default)]
pub struct English;

impl Words for English {
    fn word(&self, word: Word<'_>) -> String {
        match word {
            Word::Quiet(seconds) => format!("{seconds} s silence"),
            Word::Otherwise => "otherwise".to_owned(),
            Word::Whenever => "whenever".to_owned(),
            Word::Desk(action) => format!("desk: {action}"),
            Word::Referred("") => "referral".to_owned(),
            Word::Referred(names) => format!("referral: {names}"),
            Word::Closed => "chat closed".to_owned(),
            Word::Heard(key, 0 | 1) => format!("heard {key}"),
            Word::Heard(key, times) => format!("heard {key} {times}×"),
            Word::NotHeard(key) => format!("not heard {key}"),
            Word::Knows(fact) => format!("known {fact}"),
            Word::NotKnows(fact) => format!("not known {fact}"),
            Word::TurnFrom(turn) => format!("from message {turn}"),
            Word::TurnBefore(turn) => format!("before message {turn}"),
            Word::TurnsHere(turns) => format!("{turns} messages here"),
            Word::Visited(beat, times) => format!("came to {beat} {times}×"),
            Word::Warm(true) => "joined".to_owned(),
            Word::Warm(false) => "not joined".to_owned(),
            Word::Agreed(true) => "agreed".to_owned(),
            Word::Agreed(false) => "not agreed".to_owned(),
            Word::Once => "once".to_owned(),
            Word::When => "when(…)".to_owned(),
            Word::Choice => "one of several".to_owned(),
            Word::More(more) => format!("+{more}"),
            Word::Anywhere => "anywhere".to_owned(),
            Word::Start => "start".to_owned(),
            Word::DeadEnd => "dead end".to_owned(),
            Word::Unreached => "cannot be reached".to_owned(),
            Word::Never => "not seen".to_owned(),
            Word::Times(times) => format!("{times}×"),
            Word::Stays(rules) => format!("{rules} answers here"),
            Word::Phase(phase) => phase.name().to_owned(),
            Word::Outcome(outcome) => outcome.name().to_owned(),
            Word::Flag(name, level) => format!("{name} {level}"),
            Word::Runs(runs) => format!("{runs} conversations"),
        }
    }
}

/// A cause in short: `ask_child_safety (trust ≥ 45, once)`.
#[must_use]
pub fn short(cause: &Cause, words: &dyn Words) -> String {
    let trigger = trigger(&cause.trigger, words);
    let guards: Vec<String> = cause.guards.iter().map(|it| guard(it, words)).collect();
    let choice = cause.is_choice.then(|| words.word(Word::Choice));
    let all: Vec<String> = guards.into_iter().chain(choice).collect();
    if all.is_empty() { trigger } else { format!("{trigger} ({})", all.join(", ")) }
}

/// What makes a rule speak up, in short.
#[must_use]
pub fn trigger(trigger: &Trigger, words: &dyn Words) -> String {
    let join = |keys: &[Key], with: &str| keys.iter().map(Key::to_string).collect::<Vec<_>>().join(with);
    match trigger {
        Trigger::Hears(keys) => join(keys, " / "),
        Trigger::HearsAll(keys) => join(keys, " + "),
        Trigger::Quiet(seconds) => words.word(Word::Quiet(*seconds)),
        Trigger::Otherwise => words.word(Word::Otherwise),
        Trigger::Whenever => words.word(Word::Whenever),
        Trigger::Desk(action) => words.word(Word::Desk(action)),
        Trigger::Referred(names) => words.word(Word::Referred(&names.join(" / "))),
        Trigger::Closed => words.word(Word::Closed),
    }
}

/// A condition, in short.
#[must_use]
pub fn guard(guard: &Guard, words: &dyn Words) -> String {
    match guard {
        Guard::AtLeast(meter, bound) => format!("{meter} ≥ {bound}"),
        Guard::Below(meter, bound) => format!("{meter} < {bound}"),
        Guard::Heard(key, times) => words.word(Word::Heard(&key.to_string(), *times)),
        Guard::NotHeard(key) => words.word(Word::NotHeard(&key.to_string())),
        Guard::Knows(fact) => words.word(Word::Knows(fact)),
        Guard::NotKnows(fact) => words.word(Word::NotKnows(fact)),
        Guard::Picked(pick, value) => format!("{pick} = {value}"),
        Guard::TurnFrom(turn) => words.word(Word::TurnFrom(*turn)),
        Guard::TurnBefore(turn) => words.word(Word::TurnBefore(*turn)),
        Guard::TurnsHere(turns) => words.word(Word::TurnsHere(*turns)),
        Guard::Visited(beat, times) => words.word(Word::Visited(beat, *times)),
        Guard::Warm(warm) => words.word(Word::Warm(*warm)),
        Guard::Agreed(agreed) => words.word(Word::Agreed(*agreed)),
        Guard::Once => words.word(Word::Once),
        Guard::When(_) => words.word(Word::When),
    }
}
