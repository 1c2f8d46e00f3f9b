//! Collects what a running scenario file says, with complaints.

use super::super::functions::{Handle, Value};
use super::super::model::{
    ClosureId, Ending, Expect, Fact, Guard, Key, Line, Place, Rule, ScenarioFile, Target, Trigger,
};
use super::keys::keys_behind;
use super::repeated::Recorded;
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::is_well_formed;
use crate::understand::Act;
use rhai::FnPtr;
use std::collections::BTreeMap;

/// A part of a scenario that functions can be chained to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `scenario(…)`.
    Scenario,
    /// `persona(…)`.
    Persona,
    /// `meter(…)`.
    Meter,
    /// `pick(…)`.
    Pick,
    /// `topic(…)`.
    Topic,
    /// `flag(…)`.
    Flag,
    /// `seeks(…)` and `shift_lead(…)`: nothing hangs on them.
    Around,
    /// `confused(…)`.
    Confused,
    /// `fact(…)`.
    Fact,
    /// `beat(…)`.
    Beat,
    /// `anywhere()`.
    Anywhere,
    /// `say(…)`.
    Line,
    /// `hears(…)`, `quiet(…)` and the other rules.
    Rule,
    /// `ending(…)`.
    Ending,
    /// `expects(…)`.
    Expect,
    /// A call that failed: what is chained to it is passed over in silence.
    Nothing,
}

impl Part {
    /// The part in an author's words.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Scenario => words!("the scenario"),
            Self::Persona => words!("a persona"),
            Self::Meter => words!("a meter"),
            Self::Pick => words!("a pick"),
            Self::Topic => words!("a topic"),
            Self::Flag => words!("a flag"),
            Self::Around => words!("what is around the chat"),
            Self::Confused => words!("confused lines"),
            Self::Fact => words!("a fact"),
            Self::Beat => words!("a beat"),
            Self::Anywhere => words!("anywhere"),
            Self::Line => words!("a say line"),
            Self::Rule => words!("a rule"),
            Self::Ending => words!("an ending"),
            Self::Expect => words!("an expectation"),
            Self::Nothing => words!("nothing"),
        }
    }
}

/// Kinds of names that a file gives and mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Names {
    /// Beats.
    Beat,
    /// Endings.
    Ending,
    /// Facts.
    Fact,
    /// Meters.
    Meter,
    /// Picks.
    Pick,
    /// A value of the pick named before the `=`.
    PickValue,
    /// Topics.
    Topic,
    /// Acts or topics.
    Key,
    /// Risks.
    Flag,
    /// Actions at the desk.
    DeskAction,
    /// Partners, kinds of partner, or reasons why one does not fit.
    Partner,
}

impl Names {
    /// The kind in an author's words.
    #[must_use]
    pub fn word(self) -> Words {
        match self {
            Self::Beat => words!("beat"),
            Self::Ending => words!("ending"),
            Self::Fact => words!("fact"),
            Self::Meter => words!("meter"),
            Self::Pick => words!("pick"),
            Self::PickValue => words!("value"),
            Self::Topic => words!("topic"),
            Self::Key => words!("act or topic"),
            Self::Flag => words!("flag"),
            Self::DeskAction => words!("desk action"),
            Self::Partner => words!("partner, kind or misfit"),
        }
    }
}

/// A name that was used somewhere, to be looked up when the whole file is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What kind of thing it names.
    pub names: Names,
    /// The name; for a value of a pick: `pick=value`.
    pub name: String,
    /// Where.
    pub place: Place,
}

/// Where statements such as `say` and `hears` go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    #[default]
    BeforeFirstBeat,
    Beat(usize),
    Anywhere,
}

/// Collects what a running file says.
#[derive(Debug, Default)]
pub struct Writer {
    /// The scenario so far.
    pub file: ScenarioFile,
    /// Where the running call stands.
    pub place: Place,
    /// Names to be looked up.
    pub mentions: Vec<Mention>,
    /// What was wrong so far.
    pub diagnostics: Vec<Diagnostic>,
    /// Closures, in order.
    pub closures: Vec<(FnPtr, Place, (u32, u32))>,
    /// Lines and columns before the statement that runs alone.
    pub shift: (u32, u32),
    /// The calls of the statement that runs, where they are to be kept.
    pub recorded: Option<Recorded>,
    /// Name of the file.
    pub file_name: String,
    /// The text of the file, for places inside a statement.
    pub text: String,
    section: Section,
}

impl Writer {
    /// For a file and its text.
    #[must_use]
    pub fn of(file_name: &str, text: &str) -> Self {
        Self { file_name: file_name.to_owned(), text: text.to_owned(), ..Self::default() }
    }

    /// Where a key of the map of the running call stands; the call itself when the map does not hold it.
    pub fn place_of_key(&self, key: &str) -> Place {
        let keys = match *self.place.file == *self.file_name {
            true => keys_behind(&self.text, self.place.at),
            false => BTreeMap::new(),
        };
        Place { at: keys.get(key).copied().unwrap_or(self.place.at), ..self.place.clone() }
    }

    /// Complains about a key of the map of the running call.
    pub fn error_at(&mut self, key: &str, code: &'static str, message: Words, hint: Words) {
        let place = self.place_of_key(key);
        self.diagnostics.push(Diagnostic::error(code, &place.file, place.at, message).hint(hint));
    }

    /// Complains about the running call.
    pub fn error(&mut self, code: &'static str, message: Words, hint: Words) {
        self.diagnostics.push(Diagnostic::error(code, &self.place.file, self.place.at, message).hint(hint));
    }

    /// Takes in a new name; complains when it is empty, badly formed or given twice.
    pub fn new_name(&mut self, names: Names, name: &str) -> String {
        if !is_well_formed(name) {
            self.error(
                "name",
                words!("`{name}` cannot be the name of a {kind}", name, kind = names.word()),
                words!("Use small letters, digits and underscores, such as closing_up."),
            );
        }
        let file = &self.file;
        let earlier = match names {
            Names::Beat => file.beats.iter().find(|it| it.name == name).map(|it| it.place.at.0),
            Names::Ending => file.endings.iter().find(|it| it.name == name).map(|it| it.place.at.0),
            Names::Fact => file.facts.iter().find(|it| it.name == name).map(|it| it.place.at.0),
            Names::Meter => file.meters.iter().find(|it| it.name == name).map(|it| it.place.at.0),
            Names::Pick => file.picks.iter().find(|it| it.name == name).map(|it| it.place.at.0),
            Names::Topic => file.topics.iter().find(|it| it.name == name).map(|it| it.place.at.0),
            Names::Flag => file.flags.iter().find(|it| it.name == name).map(|it| it.place.at.0),
            Names::PickValue | Names::Key | Names::DeskAction | Names::Partner => None,
        };
        if let Some(line) = earlier {
            self.error(
                "twice",
                words!("{kind} `{name}` exists already, at line {line}", kind = names.word(), name, line),
                words!("Give one of the two another name."),
            );
        }
        if names == Names::Topic && Act::from_code(name).is_some() {
            self.error(
                "topic_is_act",
                words!("topic `{name}` has the name of an act", name),
                words!("The codebook hears this already; give the topic another name."),
            );
        }
        name.to_owned()
    }

    /// Notes that a name was used.
    pub fn mention(&mut self, names: Names, name: &str) -> String {
        self.mentions.push(Mention { names, name: name.to_owned(), place: self.place.clone() });
        name.to_owned()
    }

    /// Notes that all of these were used.
    pub fn mention_all(&mut self, names: Names, args: &[Value]) -> Vec<String> {
        args.iter().map(|arg| self.mention(names, &arg.text())).collect()
    }

    /// Notes that a value of a pick was used.
    pub fn mention_pick(&mut self, pick: &str, value: &str) -> (String, String) {
        self.mention(Names::Pick, pick);
        self.mention(Names::PickValue, &format!("{pick}={value}"));
        (pick.to_owned(), value.to_owned())
    }

    /// An act or a topic by its name.
    pub fn key(&mut self, name: &str) -> Key {
        self.mention(Names::Key, name);
        Act::from_code(name).map_or_else(|| Key::Topic(name.to_owned()), Key::Act)
    }

    /// Acts or topics by their names.
    pub fn keys(&mut self, args: &[Value]) -> Vec<Key> {
        args.iter().map(|arg| self.key(&arg.text())).collect()
    }

    /// Complains when a bound lies outside the scale of meters.
    pub fn in_scale(&mut self, bound: i32) {
        if !(0..=100).contains(&bound) {
            self.error("range", words!("{bound} lies outside the scale", bound), words!("Meters run from 0 to 100."));
        }
    }

    /// Keeps a closure; complains when it holds hidden state.
    pub fn closure(&mut self, value: &Value) -> Option<ClosureId> {
        let Value::Closure(closure) = value else { return None };
        if closure.is_curried() {
            self.error(
                "captures",
                words!("a closure may not take values along from outside"),
                words!("It sees everything through its argument: |s| s.trust > 40."),
            );
            return None;
        }
        self.closures.push((closure.clone(), self.place.clone(), self.shift));
        Some(ClosureId(self.closures.len() - 1))
    }

    /// Statements from here on belong to this beat.
    pub fn open_beat(&mut self, index: usize) {
        self.section = Section::Beat(index);
    }

    /// Rules from here on hold in every beat.
    pub fn open_anywhere(&mut self) {
        self.section = Section::Anywhere;
    }

    /// The beat that statements belong to now.
    #[must_use]
    pub fn open_beat_index(&self) -> Option<usize> {
        match self.section {
            Section::Beat(index) => Some(index),
            Section::BeforeFirstBeat | Section::Anywhere => None,
        }
    }

    /// Adds a line to the open beat.
    pub fn add_line(&mut self, line: Line) -> Handle {
        match self.section {
            Section::Beat(beat) => {
                let lines = &mut self.file.beats[beat].lines;
                lines.push(line);
                Handle { part: Part::Line, index: lines.len() - 1, beat: Some(beat) }
            }
            Section::Anywhere => {
                self.error(
                    "section",
                    words!("`say` cannot stand under `anywhere`"),
                    words!("A line is said on entering a beat: move it under one."),
                );
                Handle::new(Part::Nothing, 0)
            }
            Section::BeforeFirstBeat => self.before_first_beat(&Words::as_is("say")),
        }
    }

    /// Adds a rule to the open beat or to `anywhere`.
    pub fn add_rule(&mut self, trigger: Trigger) -> Handle {
        let rule = Rule::new(self.place.clone(), trigger);
        match self.section {
            Section::Beat(beat) => {
                let rules = &mut self.file.beats[beat].rules;
                rules.push(rule);
                Handle { part: Part::Rule, index: rules.len() - 1, beat: Some(beat) }
            }
            Section::Anywhere => {
                self.file.anywhere.push(rule);
                Handle::new(Part::Rule, self.file.anywhere.len() - 1)
            }
            Section::BeforeFirstBeat => self.before_first_beat(&words!("a rule")),
        }
    }

    fn before_first_beat(&mut self, what: &Words) -> Handle {
        self.error(
            "section",
            words!("{what} stands before the first beat", what),
            words!("Put beat(\"opening\"); above it."),
        );
        Handle::new(Part::Nothing, 0)
    }

    /// Changes a fact.
    pub fn fact(&mut self, on: Handle, change: impl FnOnce(&mut Fact)) -> Handle {
        if let Some(fact) = self.file.facts.get_mut(on.index) {
            change(fact);
        }
        on
    }

    /// Changes an ending.
    pub fn ending(&mut self, on: Handle, change: impl FnOnce(&mut Ending)) -> Handle {
        if let Some(ending) = self.file.endings.get_mut(on.index) {
            change(ending);
        }
        on
    }

    /// Changes an expectation.
    pub fn expect(&mut self, on: Handle, change: impl FnOnce(&mut Expect)) -> Handle {
        if let Some(expect) = self.file.expects.get_mut(on.index) {
            change(expect);
        }
        on
    }

    /// Changes a rule.
    pub fn rule(&mut self, on: Handle, change: impl FnOnce(&mut Rule)) -> Handle {
        let rules = match on.beat {
            Some(beat) => self.file.beats.get_mut(beat).map(|beat| &mut beat.rules),
            None => Some(&mut self.file.anywhere),
        };
        if let Some(rule) = rules.and_then(|rules| rules.get_mut(on.index)) {
            change(rule);
        }
        on
    }

    /// Adds a condition to a rule or a line.
    pub fn guard(&mut self, on: Handle, guard: Guard) -> Handle {
        if on.part == Part::Line {
            if let Some(line) = on.beat.and_then(|beat| self.file.beats.get_mut(beat)?.lines.get_mut(on.index)) {
                line.guards.push(guard);
            }
            return on;
        }
        self.rule(on, |rule| rule.guards.push(guard))
    }

    /// Says where a rule leads; complains when it leads somewhere already.
    pub fn leads_to(&mut self, on: Handle, target: Target) -> Handle {
        let mut twice = false;
        self.rule(on, |rule| {
            twice = rule.target.is_some();
            rule.target = Some(target);
        });
        if twice {
            self.error(
                "two_ways",
                words!("this rule leads to two places"),
                words!("Keep one, or make two rules with a guard each."),
            );
        }
        on
    }
}
