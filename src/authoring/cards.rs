//! A scenario as cards: persona, meters, facts, beats, rules, each field with the bytes that it edits.
//!
//! The text stays the truth: a card is read from it and writes into it, and nothing else is touched.

use super::buffer::Change;
use super::card_edits::{More, alike, call_away, value_away};
use super::chains::{Arg, Call, Statement, What, quoted, unquoted};
use super::choices::{Wants, wants, wants_of_key};
use crate::scenario::functions::{Count, FUNCTIONS, Kind};
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
    /// A choice by chance.
    Pick,
    /// A risk.
    Flag,
    /// What help fits.
    Seeks,
    /// The colleague at the desk.
    ShiftLead,
    /// What is said to what was not understood.
    Confused,
    /// A subject, with phrases.
    Topic,
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
    /// What a good conversation shows, or a limit of a rehearsal.
    Expects,
}

impl CardKind {
    /// The function that begins such a card.
    const fn opener(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Persona => "persona",
            Self::Meter => "meter",
            Self::Pick => "pick",
            Self::Flag => "flag",
            Self::Seeks => "seeks",
            Self::ShiftLead => "shift_lead",
            Self::Confused => "confused",
            Self::Topic => "topic",
            Self::Fact => "fact",
            Self::Beat => "beat",
            Self::Anywhere => "anywhere",
            Self::Line => "say",
            Self::Rule => "hears",
            Self::Ending => "ending",
            Self::Expects => "expects",
        }
    }

    /// Whether its first value is its name: that is changed by renaming, everywhere at once.
    const fn is_named(self) -> bool {
        use CardKind::{Beat, Ending, Fact, Flag, Meter, Pick, Scenario, Topic};
        matches!(self, Meter | Fact | Beat | Ending | Scenario | Topic | Pick | Flag)
    }
}

/// A card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What it is about.
    pub kind: CardKind,
    /// The function that begins it.
    pub opener: String,
    /// The words that name it: its own name, or what it hears.
    pub names: Vec<String>,
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
    /// Names before it that are chosen: the meter that a number changes.
    pub named: Vec<Named>,
    /// What goes from the text when it is taken away; `None`: it has to stay.
    pub away: Option<Range<usize>>,
    /// How one more like it is added.
    pub more: Option<More>,
}

/// A name before a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The bytes of its literal.
    pub bytes: Range<usize>,
    /// The name.
    pub name: String,
    /// What it is chosen from.
    pub wants: Wants,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// Nothing: that it stands there says it.
    Mark,
    /// Something that is changed in the text only: a closure, yes or no.
    Code(String),
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
        Value::Mark => String::new(),
        Value::Code(words) => words.clone(),
    };
    Change { range: field.bytes.clone(), words }
}

/// The change that puts another name before a field.
#[must_use]
pub fn set_name(named: &Named, name: &str) -> Change {
    Change { range: named.bytes.clone(), words: quoted(name) }
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
        "change" => format!(".{call}({}, 5)", quoted(chosen)),
        "needs" | "below" => format!(".{call}({}, 40)", quoted(chosen)),
        "reply_one_of" => ".reply_one_of([\"…\", \"…\", \"…\"])".to_owned(),
        "once" | "never" => format!(".{call}()"),
        "by_turn" => ".by_turn(12)".to_owned(),
        "level" => ".level(2)".to_owned(),
        _ if chosen.is_empty() => format!(".{call}(\"…\")"),
        _ => format!(".{call}({})", quoted(chosen)),
    };
    Some(Change { range: at..at, words })
}

/// Calls that may stand more than once: each moves or looks at another meter or fact.
const AGAIN: [&str; 4] = ["change", "needs", "below", "knows"];

fn card(text: &str, statement: &Statement) -> Option<Card> {
    let opener = statement.calls.first().filter(|call| call.is_closed)?;
    let (kind, addable): (CardKind, &[&'static str]) = match opener.name.as_str() {
        "scenario" => (CardKind::Scenario, &[]),
        "persona" => (CardKind::Persona, &["about", "strength"]),
        "meter" => (CardKind::Meter, &[]),
        "pick" => (CardKind::Pick, &[]),
        "flag" => (CardKind::Flag, &["level"]),
        "seeks" => (CardKind::Seeks, &[]),
        "shift_lead" => (CardKind::ShiftLead, &[]),
        "confused" => (CardKind::Confused, &[]),
        "topic" => (CardKind::Topic, &[]),
        "fact" => (CardKind::Fact, &["says", "needs", "asked_by", "evades", "cue", "why"]),
        "beat" => (CardKind::Beat, &["phase"]),
        "anywhere" => (CardKind::Anywhere, &[]),
        "say" => (CardKind::Line, &[]),
        "hears" | "hears_all" | "quiet" | "otherwise" | "whenever" | "desk" | "referred" | "closed" => {
            const ADDABLE: &[&str] = &[
                "change",
                "reply_one_of",
                "then",
                "end",
                "tells",
                "needs",
                "below",
                "knows",
                "once",
                "why",
                "better",
                "sample",
            ];
            (CardKind::Rule, ADDABLE)
        }
        "ending" => (CardKind::Ending, &["says", "explains", "afterwards", "way_to_help"]),
        "expects" if opener.args.iter().any(|arg| arg.what == What::Text) => {
            (CardKind::Expects, &["hears", "knows", "before", "by_turn", "never", "why"])
        }
        "expects" => (CardKind::Expects, &[]),
        _ => return None,
    };
    let mut fields = Vec::new();
    for (index, call) in statement.calls.iter().enumerate().filter(|(_, call)| call.is_closed) {
        of_call(text, &opener.name, call, index == 0, kind, &mut fields);
    }
    let has = |name: &str| {
        statement.calls.iter().any(|call| call.name == name || (name == "reply_one_of" && call.name == "reply"))
            && !AGAIN.contains(&name)
    };
    let leads = has("then") || has("end") || has("then_one_of");
    let missing =
        addable.iter().copied().filter(|name| !(has(name) || matches!(*name, "then" | "end") && leads)).collect();
    let names = names(text, opener, kind);
    Some(Card { kind, opener: opener.name.clone(), names, bytes: statement.bytes.clone(), fields, missing })
}

fn names(text: &str, opener: &Call, kind: CardKind) -> Vec<String> {
    if matches!(kind, CardKind::Line | CardKind::Anywhere | CardKind::Expects) {
        return Vec::new();
    }
    let words = opener.args.iter().filter(|arg| matches!(arg.what, What::Text | What::Number));
    words.map(|arg| unquoted(&text[arg.bytes.clone()])).collect()
}

impl Card {
    /// Its own name; empty where it has none.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }
}

fn of_call(text: &str, opener: &str, call: &Call, is_opener: bool, kind: CardKind, fields: &mut Vec<Field>) {
    let (mut of, mut named): (Vec<String>, Vec<Named>) = (Vec::new(), Vec::new());
    let first = fields.len();
    for (index, arg) in call.args.iter().enumerate() {
        let is_name = is_opener && index == 0 && kind.is_named();
        let wanted = wants(opener, &call.name, index);
        match &arg.what {
            What::Map(entries) => {
                for (key, arg) in entries {
                    let (key, from) = (&text[key.clone()], fields.len());
                    of_arg(text, key, "", arg, wants_of_key(&call.name, key), fields);
                    if let What::List(items) = &arg.what {
                        of_list(text, items, &mut fields[from..]);
                    }
                }
            }
            _ if is_name => {}
            // `needs("trust", 45)`: the meter is chosen before the field, its number is the field.
            What::Text if NUMBERED.contains(&call.name.as_str()) && call.args.len() > 1 => {
                let name = unquoted(&text[arg.bytes.clone()]);
                match wanted {
                    Some(wants) => named.push(Named { bytes: arg.bytes.clone(), name, wants }),
                    None => of.push(name),
                }
            }
            _ => of_arg(text, &call.name, &of.join(", "), arg, wanted, fields),
        }
    }
    if call.args.is_empty() && !is_opener {
        let bytes = call.bytes.end..call.bytes.end;
        fields.push(Field { value: Value::Mark, ..plain(&call.name, "", bytes) });
    }
    let own = &mut fields[first..];
    if let [one, ..] = own {
        one.named = named;
    }
    let (is_list, repeats) = (has_list(call), repeats(&call.name));
    let several = call.args.last().map(|arg| alike(call, arg)).unwrap_or_default();
    let count = own.len();
    if call.args.iter().any(|arg| matches!(arg.what, What::Map(_))) {
        return;
    }
    for (index, field) in own.iter_mut().enumerate() {
        let is_one_of = (is_list || repeats) && several.len() == count;
        field.away = match () {
            () if is_one_of && count > 1 => value_away(text, &several, index),
            () if is_opener => None,
            () if index == 0 || count == 1 => Some(call_away(text, call)),
            () => None,
        };
        if is_one_of && index + 1 == count {
            field.more = Some(More::After(field.bytes.end));
        } else if count == 1 && matches!(field.value, Value::Text(_)) && takes_list(&call.name) {
            field.more = Some(More::Beside(field.bytes.clone()));
        }
    }
}

/// Each text of a list under a key may go while others stay, and one more may follow the last.
fn of_list(text: &str, items: &[Range<usize>], own: &mut [Field]) {
    for (index, field) in own.iter_mut().enumerate() {
        field.away = if items.len() > 1 { value_away(text, items, index) } else { None };
    }
    if let Some(last) = own.last_mut() {
        last.more = Some(More::After(last.bytes.end));
    }
}

/// Calls with a name before a number.
const NUMBERED: [&str; 6] = ["needs", "below", "change", "raises", "raise", "heard"];

/// Whether the value of a call is a list of texts that may be longer or shorter.
fn has_list(call: &Call) -> bool {
    call.name != "offers" && matches!(call.args.last(), Some(Arg { what: What::List(_), .. }))
}

/// Whether a call takes more values of the same kind one after another.
fn repeats(name: &str) -> bool {
    let is_such = |count: Count| matches!(count, Count::LastRepeats | Count::AnyNumber);
    FUNCTIONS.iter().any(|function| function.name == name && is_such(function.count))
}

/// Whether a call takes one text or a list of wordings.
fn takes_list(name: &str) -> bool {
    let is_such = |function: &&crate::scenario::functions::Function| {
        function.name == name && function.args.first().is_some_and(|arg| arg.kind == Kind::Texts)
    };
    FUNCTIONS.iter().any(|function| is_such(&function))
}

/// A field that is written and stays.
fn plain(call: &str, of: &str, bytes: Range<usize>) -> Field {
    let value = Value::Text(String::new());
    Field {
        call: call.to_owned(),
        of: of.to_owned(),
        bytes,
        value,
        wants: None,
        named: Vec::new(),
        away: None,
        more: None,
    }
}

fn of_arg(text: &str, call: &str, of: &str, arg: &Arg, wants: Option<Wants>, fields: &mut Vec<Field>) {
    let mut push = |bytes: &Range<usize>, value: Value| {
        fields.push(Field { value, wants, ..plain(call, of, bytes.clone()) });
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
        What::Closure | What::Other if !arg.bytes.is_empty() => {
            push(&arg.bytes, Value::Code(text[arg.bytes.clone()].trim().to_owned()));
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
        let change = field(3, "change");
        assert_eq!((change.named[0].name.as_str(), &change.value), ("trust", &Value::Number(-3.0)));
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
        assert_eq!(
            cards[2].missing,
            ["needs", "asked_by", "evades", "cue", "why"],
            "a second feeling can be asked too"
        );
        let mut buffer = Buffer::new(TEXT);
        buffer.change(&[set_name(&change.named[0], "hope")]);
        assert!(buffer.text().as_str().contains(".change(\"hope\", -3)"), "which meter it changes is chosen");
    }

    #[test]
    fn what_is_added_begins_with_the_name_that_was_chosen() {
        let text = "beat(\"a\");\nhears(\"close\").reply(\"dag\");\nhears(\"advice\").end(\"left\");";
        let all = statements(text);
        let cards = cards(text, &all);
        let wanted: Vec<_> =
            cards[1].missing.iter().map(|call| (*call, add_wants(&cards[1], call).is_some())).collect();
        let named = ["change", "then", "end", "tells", "needs", "below", "knows"];
        assert!(wanted.iter().all(|(call, wants)| *wants == named.contains(call)), "{wanted:?}");
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
