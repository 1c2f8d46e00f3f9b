//! A scenario as cards: persona, meters, facts, beats, rules, each field with the bytes that it edits.
//!
//! The text stays the truth: a card is read from it and writes into it, and nothing else is touched.

use super::buffer::Change;
use super::chains::{Arg, Call, Statement, What, quoted, unquoted};
use super::choices::{Wants, wants, wants_of_key};
use std::ops::Range;

/// What a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardKind {
    /// The scenario itself.
    Scenario,
    /// The help-seeker.
    Persona,
    /// A feeling.
    Meter,
    /// Something hidden.
    Fact,
    /// A station of the story.
    Beat,
    /// The heading of the rules that hold in every beat.
    Anywhere,
    /// A line typed on entering a beat.
    Line,
    /// A rule.
    Rule,
    /// A way to end.
    Ending,
}

impl CardKind {
    /// The function that begins such a card.
    const fn opener(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Persona => "persona",
            Self::Meter => "meter",
            Self::Fact => "fact",
            Self::Beat => "beat",
            Self::Anywhere => "anywhere",
            Self::Line => "say",
            Self::Rule => "hears",
            Self::Ending => "ending",
        }
    }
}

/// A card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What it is about.
    pub kind: CardKind,
    /// The words that name it.
    pub title: String,
    /// Its statement.
    pub bytes: Range<usize>,
    /// What can be read and changed.
    pub fields: Vec<Field>,
    /// Calls that could be added, by name.
    pub missing: Vec<&'static str>,
}

/// A field of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The call it belongs to, or the key of a named value.
    pub call: String,
    /// The words before it: the other values of its call.
    pub of: String,
    /// The bytes of its literal.
    pub bytes: Range<usize>,
    /// What stands there.
    pub value: Value,
    /// What it is chosen from; `None`: it is written.
    pub wants: Option<Wants>,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
}

/// The cards of a scenario, in the order of its text.
#[must_use]
pub fn cards(text: &str, statements: &[Statement]) -> Vec<Card> {
    statements.iter().filter_map(|statement| card(text, statement)).collect()
}

/// The change that writes another value into a field.
#[must_use]
pub fn set(field: &Field, value: &Value) -> Change {
    let words = match value {
        Value::Text(words) => quoted(words),
        Value::Number(number) => number.to_string(),
    };
    Change { range: field.bytes.clone(), words }
}

/// What a call that is added is chosen from first; `None`: it is written.
#[must_use]
pub fn add_wants(card: &Card, call: &str) -> Option<Wants> {
    wants(card.kind.opener(), call, 0)
}

/// The change that adds a call to a card, with the name that was chosen for it where it wants one.
#[must_use]
pub fn add(statements: &[Statement], card: &Card, call: &str, chosen: &str) -> Option<Change> {
    let statement = statements.iter().find(|it| it.bytes == card.bytes)?;
    let at = statement.calls.last().filter(|call| call.is_closed)?.bytes.end;
    let words = match call {
        "change" | "needs" => format!(".{call}({}, 5)", quoted(chosen)),
        "reply_one_of" => ".reply_one_of([\"…\", \"…\", \"…\"])".to_owned(),
        "once" => ".once()".to_owned(),
        _ if chosen.is_empty() => format!(".{call}(\"…\")"),
        _ => format!(".{call}({})", quoted(chosen)),
    };
    Some(Change { range: at..at, words })
}

fn card(text: &str, statement: &Statement) -> Option<Card> {
    let opener = statement.calls.first().filter(|call| call.is_closed)?;
    let (kind, addable): (CardKind, &[&'static str]) = match opener.name.as_str() {
        "scenario" => (CardKind::Scenario, &[]),
        "persona" => (CardKind::Persona, &["about", "strength"]),
        "meter" => (CardKind::Meter, &[]),
        "fact" => (CardKind::Fact, &["says", "needs", "asked_by", "evades", "cue", "why"]),
        "beat" => (CardKind::Beat, &["phase"]),
        "anywhere" => (CardKind::Anywhere, &[]),
        "say" => (CardKind::Line, &[]),
        "hears" | "hears_all" | "quiet" | "otherwise" | "whenever" | "desk" | "referred" | "closed" => {
            (CardKind::Rule, &["change", "reply_one_of", "then", "end", "tells", "needs", "once", "why", "better"])
        }
        "ending" => (CardKind::Ending, &["says", "explains", "afterwards", "way_to_help"]),
        _ => return None,
    };
    let mut fields = Vec::new();
    for (index, call) in statement.calls.iter().enumerate().filter(|(_, call)| call.is_closed) {
        of_call(text, &opener.name, call, index == 0, kind, &mut fields);
    }
    let has = |name: &str| {
        statement.calls.iter().any(|call| call.name == name || (name == "reply_one_of" && call.name == "reply"))
    };
    let leads = has("then") || has("end") || has("then_one_of");
    let missing =
        addable.iter().copied().filter(|name| !(has(name) || matches!(*name, "then" | "end") && leads)).collect();
    Some(Card { kind, title: title(text, opener, kind), bytes: statement.bytes.clone(), fields, missing })
}

fn title(text: &str, opener: &Call, kind: CardKind) -> String {
    let words: Vec<String> = opener
        .args
        .iter()
        .filter(|arg| matches!(arg.what, What::Text | What::Number))
        .map(|arg| unquoted(&text[arg.bytes.clone()]))
        .collect();
    match kind {
        CardKind::Rule if words.is_empty() => opener.name.clone(),
        CardKind::Rule => format!("{} {}", opener.name, words.join(", ")),
        CardKind::Line | CardKind::Anywhere => opener.name.clone(),
        _ => words.first().cloned().unwrap_or_default(),
    }
}

fn of_call(text: &str, opener: &str, call: &Call, is_opener: bool, kind: CardKind, fields: &mut Vec<Field>) {
    let mut of: Vec<String> = Vec::new();
    for (index, arg) in call.args.iter().enumerate() {
        // Names are changed by renaming, everywhere at once.
        let is_name = is_opener
            && index == 0
            && matches!(
                kind,
                CardKind::Meter | CardKind::Fact | CardKind::Beat | CardKind::Ending | CardKind::Scenario
            );
        match &arg.what {
            What::Map(entries) => {
                for (key, arg) in entries {
                    let key = &text[key.clone()];
                    of_arg(text, key, "", arg, wants_of_key(&call.name, key), fields);
                }
            }
            _ if is_name => of.push(unquoted(&text[arg.bytes.clone()])),
            // `needs("trust", 45)`: the meter is named before the field, its number is the field.
            What::Text if matches!(call.name.as_str(), "needs" | "below" | "change" | "raises" | "raise") => {
                of.push(unquoted(&text[arg.bytes.clone()]));
            }
            _ => of_arg(text, &call.name, &of.join(", "), arg, wants(opener, &call.name, index), fields),
        }
    }
}

fn of_arg(text: &str, call: &str, of: &str, arg: &Arg, wants: Option<Wants>, fields: &mut Vec<Field>) {
    let mut push = |bytes: &Range<usize>, value: Value| {
        fields.push(Field { call: call.to_owned(), of: of.to_owned(), bytes: bytes.clone(), value, wants });
    };
    match &arg.what {
        What::Text => push(&arg.bytes, Value::Text(unquoted(&text[arg.bytes.clone()]))),
        What::List(items) => {
            for item in items {
                push(item, Value::Text(unquoted(&text[item.clone()])));
            }
        }
        What::Number => {
            if let Ok(number) = text[arg.bytes.clone()].replace([' ', '_'], "").parse() {
                push(&arg.bytes, Value::Number(number));
            }
        }
        What::Closure | What::Map(_) | What::Other => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::Buffer;
    use crate::authoring::chains::statements;

    const TEXT: &str = "// Wie\npersona(\"Lies\", 38); // haar naam\nmeter(\"trust\", 25);\nfact(\"alone\").says([\"ik ben \\\"alleen\\\"\"]) // waar\n    .needs(\"trust\", 45);\nhears(\"close\").change(\"trust\", -3).reply(\"dag\");\n";

    #[test]
    fn a_card_edits_its_own_bytes_and_leaves_remarks_and_layout() {
        let all = statements(TEXT);
        let cards = cards(TEXT, &all);
        let kinds: Vec<CardKind> = cards.iter().map(|card| card.kind).collect();
        assert_eq!(kinds, [CardKind::Persona, CardKind::Meter, CardKind::Fact, CardKind::Rule]);
        let field = |card: usize, call: &str| cards[card].fields.iter().find(|field| field.call == call).unwrap();
        assert_eq!(field(2, "says").value, Value::Text("ik ben \"alleen\"".to_owned()));
        assert_eq!((field(3, "change").of.as_str(), &field(3, "change").value), ("trust", &Value::Number(-3.0)));
        let mut buffer = Buffer::new(TEXT);
        buffer.change(&[
            set(field(2, "says"), &Value::Text("hij zei \"nee\"".to_owned())),
            set(field(2, "needs"), &Value::Number(50.0)),
            set(&cards[0].fields[1], &Value::Number(41.0)),
            add(&all, &cards[3], "why", "").unwrap(),
        ]);
        assert_eq!(
            buffer.text().as_str(),
            "// Wie\npersona(\"Lies\", 41); // haar naam\nmeter(\"trust\", 25);\nfact(\"alone\").says([\"hij zei \\\"nee\\\"\"]) // waar\n    .needs(\"trust\", 50);\nhears(\"close\").change(\"trust\", -3).reply(\"dag\").why(\"…\");\n"
        );
        assert_eq!(cards[2].missing, ["asked_by", "evades", "cue", "why"]);
    }

    #[test]
    fn what_is_added_begins_with_the_name_that_was_chosen() {
        let text = "beat(\"a\");\nhears(\"close\").reply(\"dag\");\nhears(\"advice\").end(\"left\");";
        let all = statements(text);
        let cards = cards(text, &all);
        let wanted: Vec<_> =
            cards[1].missing.iter().map(|call| (*call, add_wants(&cards[1], call).is_some())).collect();
        let chosen =
            [("change", true), ("then", true), ("end", true), ("tells", true), ("needs", true), ("once", false)];
        assert_eq!(wanted[..6], chosen);
        let words = |call: &str, name: &str| add(&all, &cards[1], call, name).unwrap().words;
        assert_eq!(words("then", "a"), ".then(\"a\")");
        assert_eq!(words("change", "hope"), ".change(\"hope\", 5)");
        assert_eq!(words("once", ""), ".once()");
        assert!(
            !cards[2].missing.contains(&"then") && !cards[2].missing.contains(&"end"),
            "it leads somewhere already"
        );
    }

    #[test]
    fn what_is_not_written_yet_has_no_card() {
        for text in ["fact(\"x", "fact", "hears(\"a\").reply([\"", ""] {
            assert!(cards(text, &statements(text)).iter().all(|card| text.get(card.bytes.clone()).is_some()), "{text}");
        }
    }
}
