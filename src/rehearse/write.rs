//! A play as text, the way a person would write it.

use super::begin;
use super::parse::{Expected, Play, Step, Written};
use std::fmt::Write as _;

impl Play {
    /// Takes a step in, after those there are.
    pub fn push(&mut self, step: Step) {
        let line = self.steps.last().map_or(1, |step| step.line + 1);
        self.steps.push(Written { line, what: step });
    }

    /// The text of this play; `comment` stands on top.
    #[must_use]
    pub fn write(&self, comment: &str) -> String {
        let mut text = String::new();
        for line in comment.lines().filter(|line| !line.trim().is_empty()) {
            let _ = writeln!(text, "# {}", line.trim());
        }
        let _ = writeln!(text, "scenario {}", self.scenario);
        if let Some(lang) = self.lang {
            let _ = writeln!(text, "language {lang}");
        }
        let _ = writeln!(text, "seed {}", self.seed);
        for line in begin::write(&self.begin).into_iter().chain(self.steps.iter().map(|step| line(&step.what))) {
            let _ = writeln!(text, "{line}");
        }
        text
    }
}

/// A message on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line(step: &Step) -> String {
    match step {
        Step::Say(text) => format!("> {}", one_line(text)),
        Step::SayAs(keys, text) => {
            let keys = if keys.is_empty() { "nothing".to_owned() } else { keys.join(", ") };
            format!("as {keys} > {}", one_line(text))
        }
        Step::Wait(seconds) => format!("wait {seconds} s"),
        Step::Desk(action) => format!("desk {action}"),
        Step::Flag(flag, level) => format!("flag {flag} {level}"),
        Step::Withdraw(flag) => format!("withdraw {flag}"),
        Step::Lead(text) => format!("lead {}", one_line(text)),
        Step::Refer(partner, warm, agreed) => {
            let warm = if *warm { "warm" } else { "cold" };
            let agreed = if *agreed { "agreed" } else { "not_agreed" };
            format!("refer {partner} {warm} {agreed}")
        }
        Step::Tick(protocol, step) => format!("tick {protocol}.{step}"),
        Step::End => "end".to_owned(),
        Step::Stop => "stop".to_owned(),
        Step::Expect(expected) => format!("expect {}", expectation(expected)),
    }
}

fn expectation(expected: &Expected) -> String {
    let no = |is: bool| if is { "" } else { "no " };
    match expected {
        Expected::Heard(key, is) => format!("{}heard {key}", no(*is)),
        Expected::Understood(is) => format!("{}understood", if *is { "" } else { "not " }),
        Expected::Says(pattern, is) => format!("{}says {pattern}", no(*is)),
        Expected::Beat(name) => format!("beat {name}"),
        Expected::Phase(name) => format!("phase {name}"),
        Expected::Fact(name, is) => format!("{}fact {name}", no(*is)),
        Expected::Flag(name, is) => format!("{}flag {name}", no(*is)),
        Expected::Mark(name, is) => format!("{}mark {name}", no(*is)),
        Expected::AtLeast(meter, bound) => format!("{meter} >= {bound}"),
        Expected::AtMost(meter, bound) => format!("{meter} <= {bound}"),
        Expected::Rises(meter) => format!("{meter} rises"),
        Expected::Falls(meter) => format!("{meter} falls"),
        Expected::Ended(name) => format!("ended {name}"),
        Expected::Outcome(name) => format!("outcome {name}"),
        Expected::NotEnded => "not ended".to_owned(),
        Expected::Stands(protocol, step, stands) => format!("step {protocol}.{step} {stands}"),
        Expected::Level(flag, stands) => format!("level {flag} {stands}"),
        Expected::LeadSays(pattern) => format!("lead {pattern}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;

    #[test]
    fn every_play_that_ships_reads_the_same_after_writing() {
        for source in &Library::shipped().plays {
            let (play, faults) = Play::parse(&source.name, &source.text);
            assert_eq!(faults, [], "{}", source.name);
            let (again, faults) = Play::parse("again.play", &play.write("weer"));
            assert_eq!(faults, [], "{}", source.name);
            let steps = |play: &Play| play.steps.iter().map(|step| step.what.clone()).collect::<Vec<_>>();
            assert_eq!(steps(&again), steps(&play), "{}", source.name);
            assert_eq!((again.seed, again.lang, again.scenario), (play.seed, play.lang, play.scenario));
        }
    }

    #[test]
    fn where_it_begins_and_what_is_forced_reads_the_same_after_writing() {
        let text = "# zo\nscenario a\nlanguage nl\nseed 7\nbegin beat telling\nbegin trust 38\nbegin fact x\nbegin pick who = niet ik\nas ask_child_safety, weekend > wie is er thuis?\nas nothing > hm\nwithdraw suicide\nexpect not ended\nexpect not understood\n";
        let (play, faults) = Play::parse("a.play", text);
        assert_eq!(faults, []);
        assert_eq!(play.begin.picks["who"], "niet ik");
        assert_eq!(
            play.steps[0].what,
            Step::SayAs(vec!["ask_child_safety".into(), "weekend".into()], "wie is er thuis?".into())
        );
        assert_eq!(play.write("zo"), text);
    }
}
