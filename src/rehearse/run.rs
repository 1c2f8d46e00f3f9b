//! Performs a play and holds what happens against what was expected.

use super::parse::{Expected, Play, Step};
use crate::diagnostic::Diagnostic;
use crate::ids::{Millis, nearest};
use crate::protocol::{LevelStanding, Risk, Standing};
use crate::recording::Exchange;
use crate::scenario::Scenario;
use crate::session::{Desk, Doing, Event, Happening, Input, Message, Session, Setup, State, Who};
use crate::understand::Reader;
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

/// Performs a play on its scenario.
#[must_use]
pub fn perform(name: &str, play: &Play, scenario: Arc<Scenario>) -> Performed {
    let reader = Reader::shipped(scenario.lang());
    let (session, opening) = Session::start(scenario, reader, Setup::new(play.seed, 100));
    let mut stage = Stage {
        name: name.to_owned(),
        meters: session.state().meters.clone(),
        session,
        now: 0,
        exchanges: Vec::new(),
        faults: Vec::new(),
    };
    stage.wait_for_answer();
    for step in &play.steps {
        stage.step(&step.what, step.line);
    }
    Performed { faults: stage.faults, opening, exchanges: stage.exchanges, state: stage.session.state().clone() }
}

struct Stage {
    name: String,
    session: Session,
    now: Millis,
    /// Meters before the last message.
    meters: BTreeMap<String, i32>,
    exchanges: Vec<Exchange>,
    faults: Vec<Diagnostic>,
}

impl Stage {
    fn step(&mut self, step: &Step, line: u32) {
        match step {
            Step::Say(text) => {
                if self.session.state().is_over() {
                    let fault = Diagnostic::error("play", &self.name, (line, 1), "the conversation is over already")
                        .hint(format!("It ended with `{}`.", self.ending()));
                    self.faults.push(fault);
                    return;
                }
                self.meters.clone_from(&self.session.state().meters);
                // As somebody types who thinks for two seconds: five letters a second.
                self.now += 2_000 + 200 * u64::try_from(text.chars().count()).unwrap_or_default();
                self.apply(Doing::Say(text.clone()));
                self.wait_for_answer();
            }
            Step::Wait(seconds) => {
                self.meters.clone_from(&self.session.state().meters);
                self.now += 1_000 * u64::from(*seconds);
                self.apply(Doing::Tick);
                self.wait_for_answer();
            }
            Step::Desk(_) => {
                self.apply(Doing::Desk(Desk::BackOffice));
                self.wait_for_answer();
            }
            Step::Flag(flag, level) => {
                self.apply(Doing::Desk(Desk::RaiseFlag { flag: flag.clone(), level: *level }));
                self.wait_for_answer();
            }
            Step::Lead(text) => {
                self.now += 2_000 + 200 * u64::try_from(text.chars().count()).unwrap_or_default();
                self.wait_for_lead();
                self.apply(Doing::Desk(Desk::TellLead(text.clone())));
                self.wait_for_lead();
            }
            Step::Refer(partner, warm, agreed) => {
                let (partner, warm, agreed) = (partner.clone(), *warm, *agreed);
                self.apply(Doing::Desk(Desk::Refer { partner, warm, agreed, note: String::new() }));
                self.wait_for_answer();
            }
            Step::Tick(protocol, step) => {
                let (protocol, step) = (protocol.clone(), step.clone());
                self.apply(Doing::Desk(Desk::Tick { protocol, step, done: true }));
            }
            Step::End => self.apply(Doing::Desk(Desk::End)),
            Step::Stop => self.apply(Doing::Desk(Desk::Stop)),
            Step::Expect(expected) => {
                if let Some((message, hint)) = self.differs(expected) {
                    self.faults.push(Diagnostic::error("play", &self.name, (line, 1), message).hint(hint));
                }
            }
        }
    }

    fn apply(&mut self, what: Doing) {
        let input = Input { at_ms: self.now, what };
        let events = self.session.apply(&input);
        if !events.is_empty() {
            self.exchanges.push(Exchange { input, events });
        }
    }

    /// Lets the help-seeker finish typing.
    fn wait_for_answer(&mut self) {
        while let Some(last) = self.session.state().pending.back() {
            self.now = self.now.max(last.due_ms + self.session.state().paused_ms);
            let before = self.session.state().seq;
            self.apply(Doing::Tick);
            if self.session.state().seq == before {
                return;
            }
        }
    }

    /// Lets the shift lead answer, for ten minutes at most.
    fn wait_for_lead(&mut self) {
        for _ in 0..20 {
            let call = self.session.state().call.as_ref();
            let Some(last) = call.and_then(|call| call.pending.back()) else { return };
            self.now = self.now.max(last.due_ms + self.session.state().paused_ms);
            self.apply(Doing::Tick);
        }
    }

    fn ending(&self) -> String {
        self.session.state().end.as_ref().map_or_else(|| "nothing yet".to_owned(), |end| end.ending.clone())
    }

    /// What is otherwise, and what helps to see why; `None` when it is as expected.
    fn differs(&self, expected: &Expected) -> Option<(String, String)> {
        let state = self.session.state();
        let last = state.messages.iter().rposition(|message| message.by == Who::Counsellor);
        let reading = last.and_then(|index| state.messages[index].reading.as_ref());
        let heard: Vec<String> = reading
            .map(|reading| {
                let topics = reading.heard_topics().map(|found| found.topic.clone());
                reading.heard().map(|found| found.act.to_string()).chain(topics).collect()
            })
            .unwrap_or_default();
        let there = |is: bool, wanted: bool, what: String, hint: String| {
            (is != wanted)
                .then(|| (if wanted { format!("{what} is missing") } else { format!("{what} is there") }, hint))
        };
        let heard_hint = format!("Heard: {}.", if heard.is_empty() { "nothing".to_owned() } else { heard.join(", ") });
        let meter = |name: &str| state.meters.get(name).copied().unwrap_or(-1);
        let before = |name: &str| self.meters.get(name).copied().unwrap_or(-1);
        let bound = |holds: bool, name: &str| {
            (!holds).then(|| (format!("{name} is {}", meter(name)), format!("It was {} before.", before(name))))
        };
        let same = |is: &str, wanted: &str, what: &str| {
            (is != wanted).then(|| (format!("the {what} is `{is}`, not `{wanted}`"), String::new()))
        };
        match expected {
            Expected::Heard(name, wanted) => there(heard.contains(name), *wanted, format!("`{name}`"), heard_hint),
            Expected::Understood(wanted) => {
                let is = reading.is_some_and(|reading| reading.understood);
                there(is, *wanted, "understanding".to_owned(), heard_hint)
            }
            Expected::Says(pattern, wanted) => {
                let said: Vec<&Message> = state.messages[last.map_or(0, |index| index + 1)..]
                    .iter()
                    .filter(|it| it.by == Who::HelpSeeker)
                    .collect();
                let is = said.iter().any(|message| matches(pattern, &message.text)) || self.meant(pattern, last);
                let texts: Vec<&str> = said.iter().map(|message| message.text.as_str()).collect();
                there(is, *wanted, format!("a message like `{pattern}`"), format!("Said: {}", texts.join(" / ")))
            }
            Expected::Beat(name) => same(&state.beat, name, "beat"),
            Expected::Phase(name) => same(state.phase.map_or("", |phase| phase.name()), name, "phase"),
            Expected::Fact(name, wanted) => there(
                state.knows(name),
                *wanted,
                format!("fact `{name}`"),
                format!("Known: {}.", state.facts.join(", ")),
            ),
            Expected::Flag(name, wanted) => {
                let is = state.flags.get(name).is_some_and(|flag| flag.shown.is_some());
                there(is, *wanted, format!("flag `{name}`"), String::new())
            }
            Expected::Mark(name, wanted) => there(
                state.marks.contains(name),
                *wanted,
                format!("mark `{name}`"),
                format!("Marks: {}.", state.marks.join(", ")),
            ),
            Expected::AtLeast(name, at_least) => bound(meter(name) >= *at_least, name),
            Expected::AtMost(name, at_most) => bound(meter(name) <= *at_most, name),
            Expected::Rises(name) => bound(meter(name) > before(name), name),
            Expected::Falls(name) => bound(meter(name) < before(name), name),
            Expected::Ended(name) => same(&self.ending(), name, "ending"),
            Expected::Outcome(name) => {
                same(state.end.as_ref().map_or("open", |end| end.outcome.name()), name, "outcome")
            }
            Expected::Stands(protocol, step, wanted) => {
                let board = &state.board;
                let Some(note) = board.protocols().iter().find(|it| it.id == *protocol) else {
                    return Some((format!("there is no protocol `{protocol}`"), String::new()));
                };
                if !note.steps.iter().any(|it| it.id == *step) {
                    let near = nearest(step, note.steps.iter().map(|it| it.id.as_str()));
                    let hint = near.map_or_else(String::new, |near| format!("Did you mean `{near}`?"));
                    return Some((format!("protocol `{protocol}` has no step `{step}`"), hint));
                }
                let level = board.level_at_stake(note);
                let now = state.conversation_ms(self.now);
                let is = board.standing(note, step, level, now, state.is_over());
                let is_so = is.name() == wanted
                    || (wanted == "open" && matches!(is, Standing::Next | Standing::Open | Standing::Overdue));
                (!is_so).then(|| (format!("step `{step}` is {}, not {wanted}", is.name()), String::new()))
            }
            Expected::Level(flag, wanted) => {
                let key = self.session.header().flags.iter().find(|(name, _)| name == flag).map(|(_, level)| *level);
                let is = LevelStanding::of(state.board.risks().get(flag), key).name();
                (is != wanted).then(|| {
                    let decided = state.board.risks().get(flag).and_then(Risk::decided);
                    (
                        format!("the level of `{flag}` is {is}, not {wanted}"),
                        format!("Decided: {decided:?}, key: {key:?}."),
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
                    format!("a line of the shift lead like `{pattern}`"),
                    format!("Said: {}", said.join(" / ")),
                )
            }
            Expected::NotEnded => {
                state.is_over().then(|| (format!("it ended with `{}`", self.ending()), String::new()))
            }
        }
    }

    /// Whether the help-seeker meant such a line: slips of the keys do not break a play.
    fn meant(&self, pattern: &str, last: Option<usize>) -> bool {
        let from = last.map_or(0, |index| self.session.state().messages[index].seq);
        let events = self.exchanges.iter().flat_map(|exchange| &exchange.events);
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
