//! Performs a play and holds what happens against what was expected.

use super::Stage;
use super::parse::{Expected, Play, Step};
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::nearest;
use crate::protocol::{LevelStanding, Organisation, Risk, Standing};
use crate::recording::Exchange;
use crate::scenario::{Loaded, Scenario};
use crate::session::{Event, Happening, Message, State, Who};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A play that was performed.
#[derive(Debug)]
pub struct Performed {
    /// Expectations that did not hold, each at its line.
    pub faults: Vec<Diagnostic>,
    /// Events before the first input.
    pub opening: Vec<Event>,
    /// What came and what it caused.
    pub exchanges: Vec<Exchange>,
    /// Where the conversation stood at the end.
    pub state: State,
}

/// What is wrong with a play as written; when nothing is, where its conversation goes otherwise than it says.
///
/// `find` gives the scenario of this id, where there is one.
#[must_use]
pub fn play_faults<'a>(name: &str, text: &str, find: impl FnOnce(&str) -> Option<&'a Loaded>) -> Vec<Diagnostic> {
    let (play, faults) = Play::parse(name, text);
    if !faults.is_empty() {
        return faults;
    }
    let fault = |message: Words, hint: Words| vec![Diagnostic::error("play", name, (1, 1), message).hint(hint)];
    let Some(loaded) = find(&play.scenario) else {
        let message = words!("this plays `{scenario}`, a scenario that is not here", scenario = play.scenario);
        return fault(message, words!("Write above it the id of a scenario that is: scenario ID"));
    };
    let lang = play.lang.or(loaded.file.meta.language);
    match lang.and_then(|lang| loaded.playable.get(&lang)) {
        Some(scenario) => perform(name, &play, scenario.clone()).faults,
        None => fault(
            words!("scenario `{scenario}` cannot be played in the language of this play", scenario = play.scenario),
            words!("Mend the scenario or its translation first, or write another language above the play."),
        ),
    }
}

/// Performs a play on its scenario.
#[must_use]
pub fn perform(name: &str, play: &Play, scenario: Arc<Scenario>) -> Performed {
    let faults = super::begin::faults(name, play, scenario.file());
    let stage = Stage::of_play(scenario, Organisation::shipped(), play);
    let meters = stage.session().state().meters.clone();
    let mut run = Run { name: name.to_owned(), stage, meters, faults };
    for step in &play.steps {
        run.step(&step.what, step.line);
    }
    let Run { stage, faults, .. } = run;
    let state = stage.session().state().clone();
    Performed { faults, opening: stage.opening, exchanges: stage.exchanges, state }
}

struct Run {
    name: String,
    stage: Stage,
    /// Meters before the last message.
    meters: BTreeMap<String, i32>,
    faults: Vec<Diagnostic>,
}

impl Run {
    fn step(&mut self, step: &Step, line: u32) {
        let state = self.stage.session().state();
        match step {
            Step::Say(_) | Step::SayAs(..) if state.is_over() => {
                let fault =
                    Diagnostic::error("play", &self.name, (line, 1), words!("the conversation is over already"))
                        .hint(words!("It ended with `{ending}`.", ending = self.ending()));
                self.faults.push(fault);
                return;
            }
            Step::Say(_) | Step::SayAs(..) | Step::Wait(_) => self.meters.clone_from(&state.meters),
            Step::Expect(expected) => {
                if let Some((message, hint)) = self.differs(expected) {
                    self.faults.push(Diagnostic::error("play", &self.name, (line, 1), message).hint(hint));
                }
            }
            _ => {}
        }
        self.stage.step(step);
    }

    fn ending(&self) -> Words {
        let end = self.stage.session().state().end.as_ref();
        end.map_or_else(|| words!("nothing yet"), |end| Words::as_is(&end.ending))
    }

    /// What is otherwise, and what helps to see why; `None` when it is as expected.
    fn differs(&self, expected: &Expected) -> Option<(Words, Words)> {
        let state = self.stage.session().state();
        let last = state.messages.iter().rposition(|message| message.by == Who::Counsellor);
        let reading = last.and_then(|index| state.messages[index].reading.as_ref());
        let heard: Vec<String> = reading
            .map(|reading| {
                let topics = reading.heard_topics().map(|found| found.topic.clone());
                reading.heard().map(|found| found.act.to_string()).chain(topics).collect()
            })
            .unwrap_or_default();
        let there = |is: bool, wanted: bool, what: Words, hint: Words| {
            (is != wanted).then(|| {
                (if wanted { words!("{what} is missing", what) } else { words!("{what} is there", what) }, hint)
            })
        };
        let heard_hint = words!(
            "Heard: {heard}.",
            heard = if heard.is_empty() { words!("nothing") } else { Words::as_is(heard.join(", ")) }
        );
        let meter = |name: &str| state.meters.get(name).copied().unwrap_or(-1);
        let before = |name: &str| self.meters.get(name).copied().unwrap_or(-1);
        let bound = |holds: bool, name: &str| {
            (!holds).then(|| {
                (
                    words!("{name} is {meter}", name, meter = meter(name)),
                    words!("It was {before} before.", before = before(name)),
                )
            })
        };
        let same = |is: &str, wanted: &str, what: Words| {
            (is != wanted).then(|| (words!("the {what} is `{is}`, not `{wanted}`", what, is, wanted), Words::default()))
        };
        match expected {
            Expected::Heard(name, wanted) => {
                there(heard.contains(name), *wanted, Words::as_is(format!("`{name}`")), heard_hint)
            }
            Expected::Understood(wanted) => {
                let is = reading.is_some_and(|reading| reading.understood);
                there(is, *wanted, words!("understanding"), heard_hint)
            }
            Expected::Says(pattern, wanted) => {
                let said: Vec<&Message> = state.messages[last.map_or(0, |index| index + 1)..]
                    .iter()
                    .filter(|it| it.by == Who::HelpSeeker)
                    .collect();
                let is = said.iter().any(|message| matches(pattern, &message.text)) || self.meant(pattern, last);
                let texts: Vec<&str> = said.iter().map(|message| message.text.as_str()).collect();
                there(
                    is,
                    *wanted,
                    words!("a message like `{pattern}`", pattern),
                    words!("Said: {texts}", texts = texts.join(" / ")),
                )
            }
            Expected::Beat(name) => same(&state.beat, name, words!("beat")),
            Expected::Phase(name) => same(state.phase.map_or("", |phase| phase.name()), name, words!("phase")),
            Expected::Fact(name, wanted) => there(
                state.knows(name),
                *wanted,
                words!("fact `{name}`", name),
                if state.facts.is_empty() {
                    words!("Nothing is known yet.")
                } else {
                    words!("Known: {facts}.", facts = state.facts.join(", "))
                },
            ),
            Expected::Flag(name, wanted) => {
                let is = state.flags.get(name).is_some_and(|flag| flag.shown.is_some());
                there(is, *wanted, words!("flag `{name}`", name), Words::default())
            }
            Expected::Mark(name, wanted) => there(
                state.marks.contains(name),
                *wanted,
                words!("mark `{name}`", name),
                if state.marks.is_empty() {
                    words!("There are no marks yet.")
                } else {
                    words!("Marks: {marks}.", marks = state.marks.join(", "))
                },
            ),
            Expected::AtLeast(name, at_least) => bound(meter(name) >= *at_least, name),
            Expected::AtMost(name, at_most) => bound(meter(name) <= *at_most, name),
            Expected::Rises(name) => bound(meter(name) > before(name), name),
            Expected::Falls(name) => bound(meter(name) < before(name), name),
            Expected::Ended(name) => same(&self.ending(), name, words!("ending")),
            Expected::Outcome(name) => {
                same(state.end.as_ref().map_or("open", |end| end.outcome.name()), name, words!("outcome"))
            }
            Expected::Stands(protocol, step, wanted) => {
                let board = &state.board;
                let Some(note) = board.protocols().iter().find(|it| it.id == *protocol) else {
                    return Some((words!("there is no protocol `{protocol}`", protocol), Words::default()));
                };
                if !note.steps.iter().any(|it| it.id == *step) {
                    let near = nearest(step, note.steps.iter().map(|it| it.id.as_str()));
                    let hint = near.map_or_else(Words::default, |near| words!("Did you mean `{near}`?", near));
                    return Some((words!("protocol `{protocol}` has no step `{step}`", protocol, step), hint));
                }
                let level = board.level_at_stake(note);
                let now = state.conversation_ms(self.stage.now());
                let is = board.standing(note, step, level, now, state.is_over());
                let is_so = is.name() == wanted
                    || (wanted == "open" && matches!(is, Standing::Next | Standing::Open | Standing::Overdue));
                (!is_so).then(|| {
                    (words!("step `{step}` is {is}, not {wanted}", step, is = is.name(), wanted), Words::default())
                })
            }
            Expected::Level(flag, wanted) => {
                let key =
                    self.stage.session().header().flags.iter().find(|(name, _)| name == flag).map(|(_, level)| *level);
                let is = LevelStanding::of(state.board.risks().get(flag), key).name();
                (is != wanted).then(|| {
                    let decided = state.board.risks().get(flag).and_then(Risk::decided);
                    (
                        words!("the level of `{flag}` is {is}, not {wanted}", flag, is, wanted),
                        words!(
                            "Decided: {decided}, key: {key}.",
                            decided = format!("{decided:?}"),
                            key = format!("{key:?}")
                        ),
                    )
                })
            }
            Expected::LeadSays(pattern) => {
                let said: Vec<&str> = state
                    .call
                    .iter()
                    .flat_map(|call| &call.messages)
                    .filter(|it| !it.by_counsellor)
                    .map(|it| it.text.as_str())
                    .collect();
                let is = said.iter().any(|text| matches(pattern, text));
                there(
                    is,
                    true,
                    words!("a line of the shift lead like `{pattern}`", pattern),
                    words!("Said: {said}", said = said.join(" / ")),
                )
            }
            Expected::NotEnded => {
                state.is_over().then(|| (words!("it ended with `{ending}`", ending = self.ending()), Words::default()))
            }
        }
    }

    /// Whether the help-seeker meant such a line: slips of the keys do not break a play.
    fn meant(&self, pattern: &str, last: Option<usize>) -> bool {
        let from = last.map_or(0, |index| self.stage.session().state().messages[index].seq);
        let events = self.stage.exchanges.iter().flat_map(|exchange| &exchange.events);
        events.filter(|event| event.seq > from).any(|event| match &event.what {
            Happening::WillSay { meant, .. } => !meant.is_empty() && matches(pattern, meant),
            _ => false,
        })
    }
}

/// Whether a text is like a pattern in which `*` is anything; capitals do not count.
fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.to_lowercase(), text.to_lowercase());
    let parts: Vec<&str> = pattern.split('*').collect();
    let [first, middle @ .., last] = parts.as_slice() else { return pattern == text };
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    for part in middle {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_anything() {
        assert!(matches("*bang*", "Ik ben BANG hoor"));
        assert!(matches("ik * bang", "ik ben zo bang"));
        assert!(!matches("*bang", "bang ben ik"));
        assert!(matches("ja", "Ja"));
        assert!(!matches("ja", "ja hoor"));
    }
}
