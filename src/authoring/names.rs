//! Where names are given and used: in the scenario, its translations and its plays.

use super::chains::{Arg, Call, Statement, What, inside, statements_of};
use super::tokens::{Kind, Language, Token, tokens};
use crate::understand::Act;
use std::ops::Range;

/// Kinds of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// A station of the story.
    Beat,
    /// A way to end.
    Ending,
    /// Something hidden.
    Fact,
    /// A feeling.
    Meter,
    /// A choice by chance.
    Pick,
    /// A subject of the scenario's own.
    Topic,
    /// An act of the codebook.
    Act,
    /// A risk.
    Flag,
    /// A value of a pick.
    PickValue,
    /// A phase of the conversation.
    Phase,
    /// How an ending counts.
    Outcome,
    /// An action at the desk.
    DeskAction,
    /// A partner, a kind of partner or a misfit.
    Partner,
    /// A name to find a moment back.
    Mark,
    /// The key of a named value.
    Key,
}

impl Name {
    /// Whether the author gives these names, so that they can be changed everywhere.
    #[must_use]
    pub const fn is_given(self) -> bool {
        matches!(self, Self::Beat | Self::Ending | Self::Fact | Self::Meter | Self::Pick | Self::Topic | Self::Mark)
    }
}

/// A place where a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// What it names.
    pub kind: Name,
    /// Its bytes, without quotes.
    pub bytes: Range<usize>,
    /// It is given here.
    pub is_given: bool,
}

/// Every name in a file.
#[must_use]
pub fn names(text: &str, language: Language) -> Vec<Occurrence> {
    Outline::of(text, language).names
}

/// What stands where in one version of a file: looked up often, made once.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// In which language it is written.
    pub language: Language,
    /// Its pieces.
    pub tokens: Vec<Token>,
    /// Its statements, when it is a scenario.
    pub statements: Vec<Statement>,
    /// Its names, in order.
    pub names: Vec<Occurrence>,
}

impl Outline {
    /// Of this text.
    #[must_use]
    pub fn of(text: &str, language: Language) -> Self {
        let tokens = tokens(text, language);
        let statements = if language == Language::Rhai { statements_of(text, &tokens) } else { Vec::new() };
        let names = names_of(text, language, &tokens, &statements);
        Self { language, tokens, statements, names }
    }

    /// The name at a place.
    #[must_use]
    pub fn name_at(&self, at: usize) -> Option<&Occurrence> {
        self.names.iter().find(|it| it.bytes.start <= at && at <= it.bytes.end)
    }
}

fn names_of(text: &str, language: Language, tokens: &[Token], statements: &[Statement]) -> Vec<Occurrence> {
    let mut found = Vec::new();
    match language {
        Language::Rhai => {
            for statement in statements {
                of_statement(text, statement, &mut found);
            }
            of_closures(text, tokens, &mut found);
            of_placeholders(text, tokens, &mut found);
        }
        Language::Ron => {
            of_translation(text, tokens, &mut found);
            of_spots(text, tokens, &mut found);
            of_placeholders(text, tokens, &mut found);
        }
        Language::Play => of_play(text, tokens, &mut found),
    }
    found.sort_by_key(|it| (it.bytes.start, it.bytes.end));
    found
}

/// What the value at this place of a call names, and whether it gives the name.
///
/// `opener`: the call that begins the statement.
#[must_use]
pub fn role(opener: &str, call: &str, index: usize) -> Option<(Name, bool)> {
    let used = |kind| Some((kind, false));
    match (call, index) {
        ("beat", 0) => Some((Name::Beat, true)),
        ("fact", 0) => Some((Name::Fact, true)),
        ("meter", 0) => Some((Name::Meter, true)),
        ("pick", 0) => Some((Name::Pick, true)),
        ("topic", 0) => Some((Name::Topic, true)),
        ("ending", 0) => Some((Name::Ending, true)),
        ("mark", 0) => Some((Name::Mark, true)),
        ("flag" | "raise" | "raises", 0) => used(Name::Flag),
        ("ending", 1) => used(Name::Outcome),
        ("phase", 0) => used(Name::Phase),
        ("desk", 0) => used(Name::DeskAction),
        ("referred", _) => used(Name::Partner),
        ("hears" | "hears_all" | "or_heard" | "asked_by", _) | ("heard" | "not_heard" | "before", 0) => {
            used(Name::Topic)
        }
        ("needs" | "below" | "change", 0) => used(Name::Meter),
        ("knows" | "not_knows" | "tells" | "drops_cue", 0) => used(Name::Fact),
        ("after", _) if opener == "fact" => used(Name::Fact),
        ("within", _) | ("then" | "then_one_of" | "visited", 0) => used(Name::Beat),
        ("end", 0) => used(Name::Ending),
        ("picked", 0) => used(Name::Pick),
        ("picked", 1) => used(Name::PickValue),
        _ => None,
    }
}

fn of_statement(text: &str, statement: &Statement, found: &mut Vec<Occurrence>) {
    let opener = statement.calls.first().map_or("", |call| call.name.as_str());
    for call in &statement.calls {
        for (index, arg) in call.args.iter().enumerate() {
            if let Some((kind, is_given)) = role(opener, &call.name, index) {
                of_arg(text, arg, kind, is_given, found);
            }
        }
    }
}

fn of_arg(text: &str, arg: &Arg, kind: Name, is_given: bool, found: &mut Vec<Occurrence>) {
    let mut push = |literal: &Range<usize>| {
        let bytes = inside(text, literal);
        let is_act = kind == Name::Topic && !is_given && Act::from_code(&text[bytes.clone()]).is_some();
        found.push(Occurrence { kind: if is_act { Name::Act } else { kind }, bytes, is_given });
    };
    match &arg.what {
        What::Text => push(&arg.bytes),
        What::List(items) => items.iter().for_each(push),
        What::Number | What::Closure | What::Map(_) | What::Other => {}
    }
}

/// Names inside closures: `s.knows("x")`, `s.trust`, `s.beat == "x"`.
fn of_closures(text: &str, tokens: &[Token], found: &mut Vec<Occurrence>) {
    let word = |index: usize| tokens.get(index).map_or("", |token| &text[token.bytes.clone()]);
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Word) {
        // The closure's own argument, then a dot.
        let is_moment = word(index + 1) == "." && text[token.bytes.clone()].len() == 1;
        let Some(after) = tokens.get(index + 2).filter(|_| is_moment) else { continue };
        let literal = tokens.get(index + 4).filter(|token| token.kind == Kind::Text);
        let kind = match (word(index + 2), after.kind) {
            ("knows", Kind::Call) => Name::Fact,
            ("heard" | "times", Kind::Call) => Name::Topic,
            ("picked", Kind::Call) => Name::Pick,
            ("visited", Kind::Call) => Name::Beat,
            ("meter", Kind::Call) => Name::Meter,
            ("beat", Kind::Word) => {
                let compared = tokens.get(index + 5).filter(|token| token.kind == Kind::Text && word(index + 3) != ".");
                if let Some(compared) = compared {
                    found.push(Occurrence { kind: Name::Beat, bytes: inside(text, &compared.bytes), is_given: false });
                }
                continue;
            }
            ("turn" | "words" | "silence" | "minutes", _) => continue,
            (_, Kind::Word) => {
                found.push(Occurrence { kind: Name::Meter, bytes: after.bytes.clone(), is_given: false });
                continue;
            }
            _ => continue,
        };
        if let Some(literal) = literal {
            let arg = Arg { bytes: literal.bytes.clone(), what: What::Text };
            of_arg(text, &arg, kind, false, found);
        }
    }
}

/// `{pick}` inside texts.
fn of_placeholders(text: &str, tokens: &[Token], found: &mut Vec<Occurrence>) {
    for token in tokens.iter().filter(|token| token.kind == Kind::Text) {
        let words = &text[token.bytes.clone()];
        for (open, _) in words.match_indices('{') {
            let name = words[open + 1..].split('}').next().unwrap_or_default();
            let is_name = !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
            if is_name && words[open + 1 + name.len()..].starts_with('}') {
                let from = token.bytes.start + open + 1;
                found.push(Occurrence { kind: Name::Pick, bytes: from..from + name.len(), is_given: false });
            }
        }
    }
}

/// The topics of a translation: the keys of its second map.
fn of_translation(text: &str, tokens: &[Token], found: &mut Vec<Occurrence>) {
    let word = |index: usize| tokens.get(index).map_or("", |token| &text[token.bytes.clone()]);
    let Some(topics) = (0..tokens.len()).find(|index| word(*index) == "topics" && word(index + 1) == ":") else {
        return;
    };
    for (index, token) in tokens.iter().enumerate().skip(topics + 2) {
        if token.kind == Kind::Text && word(index + 1) == ":" {
            found.push(Occurrence { kind: Name::Topic, bytes: inside(text, &token.bytes), is_given: false });
        }
    }
}

/// The places that a translation tells of: `at: "fact alone · Lies tells it"`, `at: "beat opening · after work or close"`.
fn of_spots(text: &str, tokens: &[Token], found: &mut Vec<Occurrence>) {
    let word = |index: usize| tokens.get(index).map_or("", |token| &text[token.bytes.clone()]);
    for (index, token) in tokens.iter().enumerate().skip(2) {
        if token.kind != Kind::Text || word(index - 1) != ":" || word(index - 2) != "at" {
            continue;
        }
        let spot = inside(text, &token.bytes);
        let (mut at, mut is_first) = (spot.start, true);
        for part in text[spot].split(" · ") {
            let (head, rest) = part.split_once(' ').unwrap_or((part, ""));
            let kind = match head {
                "fact" if is_first => Some(Name::Fact),
                "beat" if is_first => Some(Name::Beat),
                "ending" if is_first => Some(Name::Ending),
                "pick" if is_first => Some(Name::Pick),
                "meter" if is_first => Some(Name::Meter),
                "topic" if is_first => Some(Name::Topic),
                "after" if !is_first => Some(Name::Topic),
                _ => None,
            };
            let names: Vec<&str> = rest.split(" or ").flat_map(|names| names.split(" and ")).collect();
            let is_name = |name: &&str| !name.is_empty() && name.chars().all(|it| it.is_alphanumeric() || it == '_');
            if let Some(kind) = kind.filter(|_| names.iter().all(is_name)) {
                let mut from = at + head.len() + 1;
                for name in names {
                    from += text[from..].find(name).unwrap_or_default();
                    let bytes = from..from + name.len();
                    of_arg(text, &Arg { bytes, what: What::Text }, kind, false, found);
                    from += name.len();
                }
            }
            at += part.len() + " · ".len();
            is_first = false;
        }
    }
}

/// The names of a play: `expect fact x`, `expect trust >= 40`.
fn of_play(text: &str, tokens: &[Token], found: &mut Vec<Occurrence>) {
    let word = |index: usize| tokens.get(index).map_or("", |token| &text[token.bytes.clone()]);
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Call) {
        let mut at = index + 1;
        match &text[token.bytes.clone()] {
            "flag" | "withdraw" => push_word(text, tokens, at, Name::Flag, found),
            "begin" => match word(at) {
                "beat" => push_word(text, tokens, at + 1, Name::Beat, found),
                "fact" => push_word(text, tokens, at + 1, Name::Fact, found),
                "pick" => push_word(text, tokens, at + 1, Name::Pick, found),
                _ => push_word(text, tokens, at, Name::Meter, found),
            },
            "as" => {
                let keys = tokens[at..].iter().take_while(|it| it.kind == Kind::Word && text[it.bytes.clone()] != *">");
                (at..at + keys.count()).for_each(|index| push_word(text, tokens, index, Name::Topic, found));
            }
            _ => {}
        }
        if text[token.bytes.clone()] != *"expect" {
            continue;
        }
        at += usize::from(matches!(word(at), "no" | "not"));
        let kind = match word(at) {
            "heard" => Name::Topic,
            "beat" => Name::Beat,
            "phase" => Name::Phase,
            "fact" => Name::Fact,
            "flag" | "level" => Name::Flag,
            "mark" => Name::Mark,
            "ended" => Name::Ending,
            "outcome" => Name::Outcome,
            "says" | "understood" | "step" | "lead" => continue,
            _ => {
                if matches!(word(at + 1), ">=" | "<=" | ">" | "<" | "rises" | "falls") {
                    push_word(text, tokens, at, Name::Meter, found);
                }
                continue;
            }
        };
        push_word(text, tokens, at + 1, kind, found);
    }
}

fn push_word(text: &str, tokens: &[Token], index: usize, kind: Name, found: &mut Vec<Occurrence>) {
    if let Some(token) = tokens.get(index).filter(|token| token.kind == Kind::Word) {
        // Several names stand with commas between them.
        let name = text[token.bytes.clone()].trim_end_matches(',');
        let bytes = token.bytes.start..token.bytes.start + name.len();
        of_arg(text, &Arg { bytes, what: What::Text }, kind, false, found);
    }
}

/// The call whose brackets hold this place, which of its values it is in, and the statement's opener.
#[must_use]
pub fn call_at(found: &[Statement], at: usize) -> Option<(&Statement, &Call, usize)> {
    let statement = found.iter().rev().find(|statement| statement.bytes.start <= at)?;
    let call = statement
        .calls
        .iter()
        .rev()
        .find(|call| call.name_at.end < at && if call.is_closed { at < call.bytes.end } else { true })?;
    let index = call.args.iter().filter(|arg| arg.bytes.end < at).count();
    Some((statement, call, index))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, language: Language) -> Vec<(Name, &str, bool)> {
        names(text, language).into_iter().map(|it| (it.kind, &text[it.bytes], it.is_given)).collect()
    }

    #[test]
    fn a_scenario_gives_and_uses_names() {
        let text = "beat(\"opening\");\nhears(\"work\", \"close\").needs(\"trust\", 3).when(|s| s.hope > 3 && s.knows(\"alone\") && s.beat == \"opening\").then_one_of([\"a\", \"b\"], |s| 0).reply(\"ja {who}\");";
        assert_eq!(
            told(text, Language::Rhai),
            [
                (Name::Beat, "opening", true),
                (Name::Topic, "work", false),
                (Name::Act, "close", false),
                (Name::Meter, "trust", false),
                (Name::Meter, "hope", false),
                (Name::Fact, "alone", false),
                (Name::Beat, "opening", false),
                (Name::Beat, "a", false),
                (Name::Beat, "b", false),
                (Name::Pick, "who", false),
            ]
        );
    }

    #[test]
    fn translations_and_plays_use_them_too() {
        let ron = "Translation(lines: { \"ja {who}\": \"yes {who}\" }, topics: { \"work\": [\"your job\"], })";
        assert_eq!(
            told(ron, Language::Ron),
            [(Name::Pick, "who", false), (Name::Pick, "who", false), (Name::Topic, "work", false)]
        );
        let spots = "at: \"fact alone · Lies tells it\", at: \"beat telling · after work or close · Lies says\", at: \"anywhere · after 90 s of silence\", says: \"fact alone · x\"";
        assert_eq!(
            told(spots, Language::Ron),
            [
                (Name::Fact, "alone", false),
                (Name::Beat, "telling", false),
                (Name::Topic, "work", false),
                (Name::Act, "close", false),
            ]
        );
        let play = "expect heard work\nexpect no fact alone\nexpect trust >= 40\nexpect says *x*\nexpect ended good\nbegin beat telling\nbegin hope 38\nas close, work > dag work";
        assert_eq!(
            told(play, Language::Play),
            [
                (Name::Topic, "work", false),
                (Name::Fact, "alone", false),
                (Name::Meter, "trust", false),
                (Name::Ending, "good", false),
                (Name::Beat, "telling", false),
                (Name::Meter, "hope", false),
                (Name::Act, "close", false),
                (Name::Topic, "work", false),
            ]
        );
    }
}
