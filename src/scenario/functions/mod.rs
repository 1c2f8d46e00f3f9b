//! The functions that a scenario file may call: one table.
//!
//! Everything about them comes from here: what the script engine registers, what the checks
//! of a call say, and the reference in `assets/guide/functions.md`.

mod about;
mod apply;
mod table;

pub use about::keys_of;
pub use table::FUNCTIONS;

/// The keys of named values, of all functions that take them.
pub fn keys() -> impl Iterator<Item = &'static str> {
    let takes = |function: &&Function| function.args.iter().any(|arg| matches!(arg.kind, Kind::Map | Kind::TextOrMap));
    FUNCTIONS.iter().filter(takes).flat_map(|function| keys_of(function.name))
}

use super::script::{Part, Writer};
use crate::diagnostic::Words;
use rhai::FnPtr;
use std::collections::BTreeMap;

/// What an argument must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text in straight quotes.
    Text,
    /// A text, or a list of texts.
    Texts,
    /// A list of texts.
    List,
    /// A number; halves are allowed.
    Number,
    /// A whole number.
    Whole,
    /// A whole number, or a closure that gives one.
    WholeOrClosure,
    /// A closure, `|s| …`.
    Closure,
    /// Named values, `#{ name: value, … }`.
    Map,
    /// A text, or named values.
    TextOrMap,
}

impl Kind {
    /// The kind in an author's words.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Text => words!("a text in straight quotes"),
            Self::Texts => words!("a text or a list of texts"),
            Self::List => words!("a list of texts"),
            Self::Number => words!("a number"),
            Self::Whole => words!("a whole number"),
            Self::WholeOrClosure => words!("a whole number or a closure"),
            Self::Closure => words!("a closure such as |s| s.turn > 3"),
            Self::Map => words!("named values, #{ name: value }"),
            Self::TextOrMap => words!("a text, or named values #{ name: value }"),
        }
    }
}

/// An argument: its name in the reference and what it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arg {
    /// Name in the reference.
    pub name: &'static str,
    /// What it must be.
    pub kind: Kind,
}

/// How many values a function takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// All arguments, each once.
    Each,
    /// The last argument may be left out.
    LastOptional,
    /// The last argument once or more, up to twelve values in all.
    LastRepeats,
    /// The last argument any number of times, also none.
    AnyNumber,
}

/// A function of the scenario language.
#[derive(Debug)]
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// The parts it may be chained to; empty: it begins a statement.
    pub on: &'static [Part],
    /// Its arguments.
    pub args: &'static [Arg],
    /// How many of them.
    pub count: Count,
    /// What it does, one line.
    pub doc: &'static str,
    /// An example that the tests run.
    pub example: &'static str,
    /// What it writes into the scenario.
    pub(super) apply: fn(&mut Writer, Handle, &[Value]) -> Handle,
}

impl Function {
    /// Least and greatest number of arguments.
    #[must_use]
    pub const fn arity(&self) -> (usize, usize) {
        match self.count {
            Count::Each => (self.args.len(), self.args.len()),
            Count::LastOptional => (self.args.len() - 1, self.args.len()),
            Count::LastRepeats => (self.args.len(), 12),
            Count::AnyNumber => (self.args.len() - 1, 12),
        }
    }

    /// As it is written: `needs(meter, at_least)`.
    #[must_use]
    pub fn signature(&self) -> String {
        let dot = if self.on.is_empty() { "" } else { "." };
        let args: Vec<&str> = self.args.iter().map(|arg| arg.name).collect();
        let tail = if matches!(self.count, Count::LastRepeats | Count::AnyNumber) { ", …" } else { "" };
        format!("{dot}{}({}{tail})", self.name, args.join(", "))
    }
}

/// What a call gives back, so that more can be chained to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handle {
    /// What it stands for.
    pub part: Part,
    /// Its index among its kind.
    pub index: usize,
    /// For lines and rules: the beat they stand in; `None` for `anywhere`.
    pub beat: Option<usize>,
}

impl Handle {
    /// A handle for something that is not inside a beat.
    #[must_use]
    pub const fn new(part: Part, index: usize) -> Self {
        Self { part, index, beat: None }
    }
}

/// A checked argument.
#[derive(Clone, Debug)]
pub enum Value {
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// A number.
    Number(f64),
    /// A closure.
    Closure(FnPtr),
    /// Named values.
    Map(BTreeMap<String, MapValue>),
}

/// A value in a map.
#[derive(Clone, Debug, PartialEq)]
pub enum MapValue {
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// A number.
    Number(f64),
    /// Yes or no.
    Yes(bool),
    /// Something that no map of the language takes.
    Other,
}

impl Value {
    /// The text; empty when it is something else (the call was checked before).
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Texts(texts) => texts.first().cloned().unwrap_or_default(),
            Self::Number(_) | Self::Closure(_) | Self::Map(_) => String::new(),
        }
    }

    /// The texts; one text is a list of one.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        match self {
            Self::Text(text) => vec![text.clone()],
            Self::Texts(texts) => texts.clone(),
            Self::Number(_) | Self::Closure(_) | Self::Map(_) => Vec::new(),
        }
    }

    /// The number, rounded.
    #[must_use]
    pub fn whole(&self) -> i32 {
        match self {
            #[expect(clippy::cast_possible_truncation, reason = "float to int saturates")]
            Self::Number(number) => number.round() as i32,
            Self::Text(_) | Self::Texts(_) | Self::Closure(_) | Self::Map(_) => 0,
        }
    }

    /// The number, never below zero.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.whole()).unwrap_or_default()
    }
}

/// The functions that begin a statement.
pub fn openers() -> impl Iterator<Item = &'static str> {
    FUNCTIONS.iter().filter(|function| function.on.is_empty()).map(|function| function.name)
}

/// The reference of the scenario language, as `assets/guide/functions.md` holds it.
#[must_use]
pub fn reference() -> String {
    let mut text = String::from(
        "# The functions of a scenario file\n\nMade from the program's own table by `oefenlijn functions`; the tests run every example.\n",
    );
    for function in FUNCTIONS {
        let on: Vec<String> = function.on.iter().map(|part| part.words().to_string()).collect();
        let home = if on.is_empty() { "begins a statement".to_owned() } else { format!("on {}", on.join(", ")) };
        text.push_str(&format!(
            "\n## `{}`\n\n{} ({home})\n\n```rhai\n{}\n```\n",
            function.signature(),
            function.doc,
            function.example
        ));
    }
    text.push_str(
        "\n## Acts that a rule can hear\n\nBeside these, the topics that the scenario itself makes with `topic`.\n\n",
    );
    for act in crate::understand::Act::ALL {
        text.push_str(&format!("- `{}`: {}\n", act.code(), act.doc()));
    }
    text
}
