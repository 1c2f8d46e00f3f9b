//! A play as written: plain text, a step a line.
//!
//! ```text
//! # What this play shows
//! scenario bezorgde_partner
//! language nl
//! seed 7
//! begin beat telling
//! begin trust 38
//! > hallo, welkom. wat maakt dat je ons net nu schrijft?
//! expect heard question_open
//! expect says *weet niet*
//! expect trust >= 30
//! wait 95 s
//! end
//! expect outcome helped
//! ```

use crate::diagnostic::{Diagnostic, Words};
use crate::ids::{Lang, nearest};
use crate::session::Opening;

/// A conversation and what should be true along the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Play {
    /// The scenario's id.
    pub scenario: String,
    /// The language; `None`: the scenario's own.
    pub lang: Option<Lang>,
    /// The seed.
    pub seed: u64,
    /// Where it begins: by default where the story does.
    pub begin: Opening,
    /// The steps, in order.
    pub steps: Vec<Written<Step>>,
}

/// Something with the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<T> {
    /// Line, from 1.
    pub line: u32,
    /// What stands there.
    pub what: T,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The counsellor types a message and waits for the answer.
    Say(String),
    /// The counsellor types a message that is read as these acts and topics, whatever it says; none: not understood.
    SayAs(Vec<String>, String),
    /// The counsellor says nothing for so many seconds.
    Wait(u32),
    /// Something at the desk: `back_office`.
    Desk(String),
    /// The counsellor decides on a risk and its level.
    Flag(String, u8),
    /// The counsellor decides that a risk is not there after all.
    Withdraw(String),
    /// The counsellor writes to the shift lead and waits for the answer.
    Lead(String),
    /// A referral: to whom, joined or not, agreed or not.
    Refer(String, bool, bool),
    /// The counsellor ticks a step of a protocol.
    Tick(String, String),
    /// The counsellor ends the chat.
    End,
    /// The trainee stops.
    Stop,
    /// Something should be true now.
    Expect(Expected),
}

/// What should be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The last message was read as this act or topic, or was not.
    Heard(String, bool),
    /// The last message was understood, or was not.
    Understood(bool),
    /// The help-seeker said something like this since the last message, or did not; `*` is anything.
    Says(String, bool),
    /// The story is here.
    Beat(String),
    /// The conversation is in this phase.
    Phase(String),
    /// The fact is known, or is not.
    Fact(String, bool),
    /// The risk was shown by the help-seeker, or was not.
    Flag(String, bool),
    /// The mark was set, or was not.
    Mark(String, bool),
    /// A meter is at least so high.
    AtLeast(String, i32),
    /// A meter is at most so high.
    AtMost(String, i32),
    /// A meter rose since the last message.
    Rises(String),
    /// A meter fell since the last message.
    Falls(String),
    /// It ended so.
    Ended(String),
    /// It ended with this outcome.
    Outcome(String),
    /// It did not end.
    NotEnded,
    /// A step of a protocol stands so: protocol, step, standing.
    Stands(String, String, String),
    /// The level decided for a risk stands so against the author's key.
    Level(String, String),
    /// The shift lead said something like this in this call; `*` is anything.
    LeadSays(String),
}

const COMMANDS: [&str; 17] = [
    "scenario", "language", "seed", "begin", ">", "as", "expect", "wait", "desk", "flag", "withdraw", "lead", "refer",
    "tick", "end", "stop", "#",
];

/// How a step can stand.
const STANDINGS: [&str; 9] =
    ["done", "late", "out_of_order", "missed", "open", "unseen", "forbidden", "avoided", "left_out"];

/// How a level can stand against the author's key.
const LEVELS: [&str; 6] = ["exact", "too_low", "too_high", "not_raised", "needless", "rightly_not_raised"];

const EXPECTATIONS: [&str; 15] = [
    "heard",
    "understood",
    "says",
    "beat",
    "phase",
    "fact",
    "flag",
    "mark",
    "ended",
    "outcome",
    "step",
    "level",
    "lead",
    "no",
    "not",
];

impl Play {
    /// A play of a scenario without any step yet.
    #[must_use]
    pub fn new(scenario: String, lang: Option<Lang>, seed: u64) -> Self {
        Self { scenario, lang, seed, begin: Opening::default(), steps: Vec::new() }
    }

    /// Reads a play: what could be read, and every fault.
    #[must_use]
    pub fn parse(name: &str, text: &str) -> (Self, Vec<Diagnostic>) {
        let mut play = Self::new(String::new(), None, 1);
        let mut found = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
            if let Err((message, hint)) = play.take_in(line.trim(), number) {
                let column = u32::try_from(line.len() - line.trim_start().len() + 1).unwrap_or(1);
                found.push(Diagnostic::error("play", name, (number, column), message).hint(hint));
            }
        }
        if play.scenario.is_empty() {
            found.push(
                Diagnostic::error("play", name, (0, 0), words!("the play does not say which scenario it plays"))
                    .hint(words!("Begin with: scenario bezorgde_partner")),
            );
        }
        (play, found)
    }

    fn take_in(&mut self, line: &str, number: u32) -> Result<(), (Words, Words)> {
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let (command, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        let step = match command {
            "scenario" => {
                self.scenario = rest.to_owned();
                return Ok(());
            }
            "language" => {
                self.lang = Some(
                    Lang::from_code(rest)
                        .ok_or_else(|| fault(words!("this is no language here"), words!("Use nl, en or fr.")))?,
                );
                return Ok(());
            }
            "seed" => {
                self.seed =
                    rest.parse().map_err(|_| fault(words!("the seed is no number"), words!("For example: seed 7")))?;
                return Ok(());
            }
            "begin" => return super::begin::read(rest, &mut self.begin),
            "as" => {
                let hint = || words!("For example: as ask_child_safety, weekend > wie is er thuis?");
                let (keys, text) = rest
                    .split_once('>')
                    .ok_or_else(|| fault(words!("after the acts comes > and a message"), hint()))?;
                let keys = keys.split(',').map(str::trim).filter(|key| !key.is_empty() && *key != "nothing");
                let keys = keys.map(str::to_owned).collect();
                Step::SayAs(keys, non_empty(text.trim(), words!("a message is missing"), hint())?)
            }
            ">" => Step::Say(non_empty(rest, words!("a message is missing"), words!("For example: > hallo, welkom"))?),
            "wait" => {
                let seconds = rest.trim_end_matches(['s', ' ']);
                Step::Wait(
                    seconds.parse().map_err(|_| {
                        fault(words!("the time to wait is no number"), words!("For example: wait 95 s"))
                    })?,
                )
            }
            "desk" => match rest {
                "back_office" => Step::Desk(rest.to_owned()),
                _ => {
                    return Err(fault(
                        words!("this is no action at the desk"),
                        words!("For example: desk back_office"),
                    ));
                }
            },
            "flag" => {
                let (name, level) = rest.split_once(' ').unwrap_or((rest, "1"));
                let level = level.trim().parse().ok().filter(|level| *level <= 4);
                let level = level.ok_or_else(|| {
                    fault(words!("the level is no number from 0 to 4"), words!("For example: flag suicide 3"))
                })?;
                Step::Flag(name.to_owned(), level)
            }
            "withdraw" => {
                Step::Withdraw(non_empty(rest, words!("a risk is missing"), words!("For example: withdraw suicide"))?)
            }
            "lead" => {
                Step::Lead(non_empty(rest, words!("a message is missing"), words!("For example: lead Hij is alleen."))?)
            }
            "refer" => {
                let mut words = rest.split_whitespace();
                let partner = words.next().unwrap_or_default();
                let partner = non_empty(
                    partner,
                    words!("a partner is missing"),
                    words!("For example: refer zelfmoordlijn warm agreed"),
                )?;
                let (mut warm, mut agreed) = (false, false);
                for word in words {
                    match word {
                        "warm" => warm = true,
                        "agreed" => agreed = true,
                        "cold" | "not_agreed" => {}
                        _ => {
                            return Err(fault(
                                words!("after the partner come warm or cold, agreed or not_agreed"),
                                Words::default(),
                            ));
                        }
                    }
                }
                Step::Refer(partner, warm, agreed)
            }
            "tick" => {
                let (protocol, step) = protocol_step(rest)?;
                Step::Tick(protocol, step)
            }
            "end" => Step::End,
            "stop" => Step::Stop,
            "expect" => Step::Expect(expected(rest)?),
            _ if command.starts_with('>') => Step::Say(line[1..].trim().to_owned()),
            _ => {
                let hint = nearest(command, COMMANDS).map_or_else(
                    || {
                        words!("A line begins with >, as, expect, wait, desk, flag, withdraw, lead, refer, tick, end, stop, scenario, language, seed, begin or #.")
                    },
                    |near| words!("Did you mean `{near}`?", near),
                );
                return Err((words!("`{command}` is no step of a play", command), hint));
            }
        };
        self.steps.push(Written { line: number, what: step });
        Ok(())
    }
}

pub(super) const fn fault(message: Words, hint: Words) -> (Words, Words) {
    (message, hint)
}

pub(super) fn non_empty(text: &str, message: Words, hint: Words) -> Result<String, (Words, Words)> {
    if text.is_empty() { Err(fault(message, hint)) } else { Ok(text.to_owned()) }
}

fn protocol_step(text: &str) -> Result<(String, String), (Words, Words)> {
    let (protocol, step) = text
        .split_once('.')
        .ok_or_else(|| fault(words!("a step is written protocol.step"), words!("For example: suicide.ask_directly")))?;
    Ok((protocol.trim().to_owned(), step.trim().to_owned()))
}

/// One of these words, with the nearest as a hint.
fn one_of(word: &str, known: &[&str]) -> Result<String, (Words, Words)> {
    if known.contains(&word) {
        return Ok(word.to_owned());
    }
    let near = nearest(word, known.iter().copied());
    let hint = near.map_or_else(
        || words!("One of: {known}.", known = known.join(", ")),
        |near| words!("Did you mean `{near}`?", near),
    );
    Err((words!("`{word}` cannot be expected here", word), hint))
}

fn expected(text: &str) -> Result<Expected, (Words, Words)> {
    let (is_positive, text) = match text.split_once(' ') {
        Some(("no" | "not", rest)) => (false, rest.trim()),
        _ => (true, text),
    };
    let (what, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let named = || non_empty(rest.trim(), words!("a name is missing"), words!("For example: expect {what} …", what));
    Ok(match (what, is_positive) {
        ("heard", _) => Expected::Heard(named()?, is_positive),
        ("understood", _) => Expected::Understood(is_positive),
        ("says", _) => Expected::Says(named()?, is_positive),
        ("fact", _) => Expected::Fact(named()?, is_positive),
        ("flag", _) => Expected::Flag(rest.split(' ').next().unwrap_or_default().to_owned(), is_positive),
        ("mark", _) => Expected::Mark(named()?, is_positive),
        ("step", true) => {
            let (step, stands) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
            let (protocol, step) = protocol_step(step)?;
            Expected::Stands(protocol, step, one_of(stands.trim(), &STANDINGS)?)
        }
        ("level", true) => {
            let (flag, stands) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
            Expected::Level(flag.to_owned(), one_of(stands.trim(), &LEVELS)?)
        }
        ("lead", true) => Expected::LeadSays(named()?),
        ("beat", true) => Expected::Beat(named()?),
        ("phase", true) => Expected::Phase(named()?),
        ("ended", true) => Expected::Ended(named()?),
        ("ended", false) => Expected::NotEnded,
        ("outcome", true) => Expected::Outcome(named()?),
        (meter, true) if !rest.is_empty() => meter_expected(meter, rest.trim())?,
        _ => {
            let hint = nearest(what, EXPECTATIONS).map_or_else(
                || {
                    words!(
                        "After expect comes {names}, or a meter with >=, <=, rises or falls.",
                        names = EXPECTATIONS.join(", ")
                    )
                },
                |near| words!("Did you mean `{near}`?", near),
            );
            return Err((words!("`{what}` cannot be expected", what), hint));
        }
    })
}

fn meter_expected(meter: &str, rest: &str) -> Result<Expected, (Words, Words)> {
    let hint = words!("For example: expect trust >= 40, expect trust rises");
    let (sign, number) = rest.split_once(' ').unwrap_or((rest, ""));
    let bound = || number.trim().parse().map_err(|_| fault(words!("the bound is no number"), hint.clone()));
    Ok(match sign {
        "rises" => Expected::Rises(meter.to_owned()),
        "falls" => Expected::Falls(meter.to_owned()),
        ">=" => Expected::AtLeast(meter.to_owned(), bound()?),
        "<=" => Expected::AtMost(meter.to_owned(), bound()?),
        ">" => Expected::AtLeast(meter.to_owned(), bound()? + 1),
        "<" => Expected::AtMost(meter.to_owned(), bound()? - 1),
        _ => return Err((words!("`{meter} {sign}` cannot be expected", meter, sign), hint.clone())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_play_reads_as_steps() {
        let (play, faults) = Play::parse(
            "x.play",
            "# hoi\nscenario a\nseed 7\n> hallo\nexpect heard greeting\nexpect trust >= 40\nwait 90 s\nexpect no fact x\nend",
        );
        assert_eq!(faults, []);
        assert_eq!((play.scenario.as_str(), play.seed), ("a", 7));
        let steps: Vec<Step> = play.steps.into_iter().map(|step| step.what).collect();
        assert_eq!(
            steps,
            [
                Step::Say("hallo".to_owned()),
                Step::Expect(Expected::Heard("greeting".to_owned(), true)),
                Step::Expect(Expected::AtLeast("trust".to_owned(), 40)),
                Step::Wait(90),
                Step::Expect(Expected::Fact("x".to_owned(), false)),
                Step::End,
            ]
        );
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let (_, faults) =
            Play::parse("x.play", "expct heard greeting\nwait lang\nseed x\nexpect trust = 4\nflag suicide 7");
        let lines: Vec<u32> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [1, 2, 3, 4, 5, 0]);
        assert_eq!(faults[0].hint, "Did you mean `expect`?");
    }
}
