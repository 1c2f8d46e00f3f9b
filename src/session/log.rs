//! Writes down what happens: events with words, and the state that follows from them.

use super::choose::ANYWHERE;
use super::did::{Cause, Did, HeardBy, Plan, Sink};
use super::event::{Event, Happening, Outcome, Who};
use super::ground::On;
use super::header::Header;
use super::start::Picks;
use super::state::State;
use crate::ids::{Millis, Seq};

/// The log of a conversation that is being held.
#[derive(Debug)]
pub(super) struct Log {
    /// What was fixed at the start.
    pub header: Header,
    /// Where the conversation stands.
    pub state: State,
    /// What the running input caused.
    pub caused: Vec<Event>,
    /// What chance chose.
    pub picks: Picks,
}

impl Sink for Log {
    fn take(&mut self, on: On<'_>, seq: Seq, at_ms: Millis, did: &Did<'_>) {
        let event = Event { seq, at_ms, what: self.what(on, did) };
        self.state.follow(&event);
        self.caused.push(event);
    }
}

impl Log {
    fn what(&self, on: On<'_>, did: &Did<'_>) -> Happening {
        let file = on.ground.scenario.file();
        let names = |heard: &HeardBy<'_>| -> Vec<String> {
            heard.keys().map(|key| on.plot.keys.name(key).to_owned()).collect()
        };
        match did {
            Did::Beat(beat) => Happening::Beat { name: file.beats[*beat].name.clone() },
            Did::Phase(phase) => Happening::Phase { name: *phase },
            Did::Heard(message) => Happening::Said { by: Who::Counsellor, text: message.text.clone() },
            Did::Read(of, message) => Happening::Read { of: *of, reading: message.reading.clone() },
            Did::Noticed(of, message, honesty) => {
                Happening::Noticed { of: *of, topics: message.noticed.clone(), honesty: *honesty }
            }
            Did::Spoke => {
                let text = self.state.pending.front().map(|line| line.text.clone()).unwrap_or_default();
                Happening::Said { by: Who::HelpSeeker, text }
            }
            Did::Rule(number, heard) => {
                let rule = &on.plot.rules[*number];
                let (line, column) = rule.at;
                Happening::Rule {
                    beat: rule.beat.map_or(ANYWHERE, |beat| &file.beats[beat].name).to_owned(),
                    line,
                    column,
                    heard: names(heard),
                    why: rule.why.clone(),
                    better: rule.better.clone(),
                }
            }
            Did::Meter { meter, from, to, cause } => {
                let cause = match cause {
                    Cause::Why(why) => (*why).to_owned(),
                    Cause::Heard(heard) => names(heard).join(", "),
                };
                Happening::Meter { name: file.meters[*meter].name.clone(), from: *from, to: *to, cause }
            }
            Did::Fact(fact, why, lines) => {
                Happening::Fact { name: file.facts[*fact].name.clone(), why: (*why).to_owned(), words: said(on, lines) }
            }
            Did::Cue(fact, lines) => Happening::Cue { fact: file.facts[*fact].name.clone(), words: said(on, lines) },
            Did::Flag(flag, level) => {
                Happening::Flag { name: on.plot.flags[*flag].clone(), level: *level, by: Who::HelpSeeker, raised: true }
            }
            Did::Mark(name) => Happening::Mark { name: (*name).to_owned() },
            Did::Typing(by, is_on) => Happening::Typing { by: *by, on: *is_on },
            Did::Will(Plan { meant, typed, starts_ms, due_ms, into_silence }) => Happening::WillSay {
                meant: on.plot.texts[*meant].clone(),
                text: typed.text(),
                starts_ms: *starts_ms,
                due_ms: *due_ms,
                into_silence: *into_silence,
            },
            Did::Silence(seconds, rule) => Happening::Silence { seconds: *seconds, rule: on.plot.rules[*rule].at },
            Did::Ending(ending) => Happening::Ending { name: file.endings[*ending].name.clone() },
            Did::Ended(ending) => {
                let ending = ending.and_then(|ending| file.endings.get(ending));
                let fill = |text: &str| self.picks.fill(text, &self.header.persona);
                Happening::Ended {
                    ending: ending.map_or("closed", |ending| &ending.name).to_owned(),
                    outcome: ending.map_or(Outcome::Left, |ending| ending.outcome),
                    explains: ending.map(|ending| fill(&ending.explains)).unwrap_or_default(),
                    afterwards: ending.map(|ending| fill(&ending.afterwards)).unwrap_or_default(),
                    way_to_help: ending.map(|ending| fill(&ending.way_to_help)).unwrap_or_default(),
                }
            }
            Did::Stopped => Happening::Ended {
                ending: "stopped".to_owned(),
                outcome: Outcome::Stopped,
                explains: String::new(),
                afterwards: String::new(),
                way_to_help: String::new(),
            },
            Did::Else(what) => what.clone(),
        }
    }
}

/// These lines as one.
fn said(on: On<'_>, lines: &[usize]) -> String {
    let words: Vec<&str> = lines.iter().map(|line| on.plot.lines[*line].text()).collect();
    words.join(" ")
}
