//! What a card can do beyond another value in a field: take things away, add one more, put a new card below it.
//!
//! Each is one change of the text, so that one step back undoes it.

use super::buffer::Change;
use super::cards::{Card, CardKind};
use super::chains::{Arg, Call, Statement, What, quoted};
use super::glossary::Given;
use std::ops::Range;

/// How one more value like those there are is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum More {
    /// Behind this place, after a comma.
    After(usize),
    /// The one text at these bytes becomes a list of two.
    Beside(Range<usize>),
}

/// The change that adds one more value; `chosen`: a name, or nothing for words still to be written.
#[must_use]
pub fn one_more(text: &str, more: &More, chosen: &str) -> Change {
    let words = if chosen.is_empty() { "\"…\"".to_owned() } else { quoted(chosen) };
    match more {
        More::After(at) => Change { range: *at..*at, words: format!(", {words}") },
        More::Beside(bytes) => {
            let there = text.get(bytes.clone()).unwrap_or_default();
            Change { range: bytes.clone(), words: format!("[{there}, {words}]") }
        }
    }
}

/// What goes when a call is taken off its chain: its line too where it stands alone on one.
pub(super) fn call_away(text: &str, call: &Call) -> Range<usize> {
    let Range { start, end } = call.bytes.clone();
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let begins_line = text[line..start].trim().is_empty() && line > 0;
    let rest = &text[end..];
    let ends_line = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    if begins_line && rest[ends_line..].starts_with('\n') {
        return line..end + ends_line + 1;
    }
    // What follows goes up to the line before, unless a remark stands at its end.
    let before = &text[text[..line.saturating_sub(1)].rfind('\n').map_or(0, |at| at + 1)..line];
    if begins_line && !before.contains("//") {
        return line - 1..end;
    }
    start..end
}

/// What goes when one of several values between commas is taken away.
pub(super) fn value_away(text: &str, all: &[Range<usize>], index: usize) -> Option<Range<usize>> {
    let one = all.get(index)?;
    let (from, to) = match (index.checked_sub(1).and_then(|before| all.get(before)), all.get(index + 1)) {
        (_, Some(next)) => (one.start, next.start),
        (Some(before), None) => (before.end, one.end),
        (None, None) => return None,
    };
    // Between two values stands a comma and nothing that is wanted.
    let between = text.get(from..to)?.replace(text.get(one.clone())?, "");
    (between.trim() == ",").then_some(from..to)
}

/// The bytes of the values of a call that are like each other: a list's texts, or names one after another.
pub(super) fn alike(call: &Call, arg: &Arg) -> Vec<Range<usize>> {
    match &arg.what {
        What::List(items) => items.clone(),
        _ => call.args.iter().filter(|arg| arg.what == What::Text).map(|arg| arg.bytes.clone()).collect(),
    }
}

/// The change that takes a card away: its statement, or a beat with all that belongs to it.
#[must_use]
pub fn card_away(text: &str, cards: &[Card], number: usize) -> Option<Change> {
    let card = cards.get(number)?;
    let end = match card.kind {
        CardKind::Fact
        | CardKind::Ending
        | CardKind::Meter
        | CardKind::Pick
        | CardKind::Flag
        | CardKind::Topic
        | CardKind::Expects
        | CardKind::Line
        | CardKind::Rule => card.bytes.end,
        CardKind::Beat => last_of_beat(cards, number).bytes.end,
        CardKind::Scenario
        | CardKind::Persona
        | CardKind::Anywhere
        | CardKind::Seeks
        | CardKind::ShiftLead
        | CardKind::Confused => return None,
    };
    let mut range = card.bytes.start..end;
    let rest = &text[end..];
    let after = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let line = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let is_alone = text[line..range.start].trim().is_empty();
    if is_alone && rest[after..].starts_with('\n') {
        range = line..end + after + 1;
        // One blank line of two stays.
        if text[range.end..].starts_with('\n') && text[..line].ends_with("\n\n") {
            range.end += 1;
        }
    }
    Some(Change { range, words: String::new() })
}

/// The last line or rule of a beat, or the beat itself.
fn last_of_beat(cards: &[Card], number: usize) -> &Card {
    let own = cards[number + 1..].iter().take_while(|card| matches!(card.kind, CardKind::Line | CardKind::Rule));
    own.last().unwrap_or(&cards[number])
}

/// A new card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewCard {
    /// A rule for an act or topic, in the beat of this card.
    Hears(usize, String),
    /// A rule for silence there.
    Quiet(usize),
    /// A rule for all the rest there.
    Otherwise(usize),
    /// A line typed on entering there.
    Say(usize),
    /// A meter of this name.
    Meter(String),
    /// A risk of this name.
    Flag(String),
    /// A piece of a scenario of this kind, below the last of that kind.
    Piece(CardKind, &'static str),
}

/// The change that puts a new card into the text, below those of its kind.
#[must_use]
pub fn new_card(text: &str, statements: &[Statement], cards: &[Card], given: &[Given], new: &NewCard) -> Change {
    const WORDINGS: &str = "[\"…\", \"…\", \"…\"]";
    let (below, words, blank) = match new {
        NewCard::Hears(beat, act) => {
            let words = format!("hears({}).reply_one_of({WORDINGS});", quoted(act));
            // Above what answers everything else, and above silences.
            (rule_above(cards, *beat), words, "\n")
        }
        NewCard::Quiet(beat) => {
            (Some(last_of_beat(cards, *beat)), format!("quiet(90).reply_one_of({WORDINGS});"), "\n")
        }
        NewCard::Otherwise(beat) => (rule_above(cards, *beat), format!("otherwise().reply_one_of({WORDINGS});"), "\n"),
        NewCard::Say(beat) => {
            let own = cards[*beat + 1..].iter().take_while(|card| card.kind == CardKind::Line);
            (own.last().or(cards.get(*beat)), "say([\"…\", \"…\"]);".to_owned(), "\n")
        }
        NewCard::Meter(name) => (last(cards, CardKind::Meter), format!("meter({}, 30);", quoted(name)), "\n"),
        NewCard::Flag(name) => {
            let below = last(cards, CardKind::Flag).or_else(|| last(cards, CardKind::Meter));
            (below, format!("flag({}).level(2);", quoted(name)), "\n")
        }
        NewCard::Piece(kind, words) => {
            let found = last(cards, *kind).map(|card| {
                let number = cards.iter().position(|it| it == card).unwrap_or_default();
                if *kind == CardKind::Beat { last_of_beat(cards, number) } else { card }
            });
            // Subjects and expectations stand line below line.
            let is_line = matches!(kind, CardKind::Topic | CardKind::Expects) && found.is_some();
            (found, fresh(words.trim_end(), given), if is_line { "\n" } else { "\n\n" })
        }
    };
    // What has nothing of its kind to stand below goes to the end.
    let end = below.map_or_else(
        || match new {
            NewCard::Meter(_) | NewCard::Flag(_) | NewCard::Piece(CardKind::Fact | CardKind::Topic, _) => {
                let first = cards.iter().find(|card| card.kind == CardKind::Beat);
                let head = first.and_then(|beat| statements.iter().rev().find(|it| it.bytes.end <= beat.bytes.start));
                head.map_or(text.len(), |it| it.bytes.end)
            }
            _ => text.trim_end().len(),
        },
        |card| card.bytes.end,
    );
    // After the line on which that ends, where its remark may stand.
    let at = text[end..].find('\n').map_or(text.len(), |line| end + line);
    Change { range: at..at, words: if at == 0 { words } else { format!("{blank}{words}") } }
}

fn last(cards: &[Card], kind: CardKind) -> Option<&Card> {
    cards.iter().rev().find(|card| card.kind == kind)
}

/// The card of a beat below which a rule goes that hears something.
fn rule_above(cards: &[Card], beat: usize) -> Option<&Card> {
    let own = cards[beat + 1..].iter().take_while(|card| matches!(card.kind, CardKind::Line | CardKind::Rule));
    let is_general = |card: &&Card| matches!(card.opener.as_str(), "otherwise" | "quiet");
    own.take_while(|card| !is_general(card)).last().or(cards.get(beat))
}

/// A piece whose first name is not taken yet.
fn fresh(words: &str, given: &[Given]) -> String {
    let Some(from) = words.find('"') else { return words.to_owned() };
    let Some(length) = words[from + 1..].find('"') else { return words.to_owned() };
    let name = &words[from + 1..from + 1 + length];
    let is_taken = |name: &str| given.iter().any(|it| it.name == name);
    let free = (1..).map(|number| if number == 1 { name.to_owned() } else { format!("{name}_{number}") });
    let free = free.into_iter().find(|name| !is_taken(name)).unwrap_or_else(|| name.to_owned());
    words.replacen(&format!("\"{name}\""), &format!("\"{free}\""), 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::chains::statements;
    use crate::authoring::{Buffer, SNIPPETS, cards, given};

    fn changed(text: &str, change: impl Fn(&[Card]) -> Change) -> String {
        let mut buffer = Buffer::new(text);
        buffer.change(&[change(&cards(text, &statements(text)))]);
        buffer.text().as_str().to_owned()
    }

    /// The text without what a field takes away.
    fn without(text: &str, call: &str, index: usize) -> String {
        changed(text, |cards| {
            let fields = cards.iter().flat_map(|card| &card.fields).filter(|field| field.call == call);
            let away = fields.into_iter().nth(index).unwrap().away.clone();
            Change { range: away.unwrap_or_else(|| panic!("{call} {index} stays")), words: String::new() }
        })
    }

    #[test]
    fn a_field_is_taken_away_with_its_call_or_its_comma_and_remarks_stay() {
        let rule = "hears(\"a\", \"b\").reply_one_of([\"x\", \"y\"]).why(\"z\"); // waar";
        assert_eq!(without(rule, "hears", 0), "hears(\"b\").reply_one_of([\"x\", \"y\"]).why(\"z\"); // waar");
        assert_eq!(without(rule, "hears", 1), "hears(\"a\").reply_one_of([\"x\", \"y\"]).why(\"z\"); // waar");
        assert_eq!(without(rule, "reply_one_of", 1), "hears(\"a\", \"b\").reply_one_of([\"x\"]).why(\"z\"); // waar");
        assert_eq!(without(rule, "why", 0), "hears(\"a\", \"b\").reply_one_of([\"x\", \"y\"]); // waar");
        assert_eq!(without("say([\"a\"]).once();", "once", 0), "say([\"a\"]);");
        let fact = "fact(\"x\").says(\"…\") // waar\n    .needs(\"trust\", 4)\n    .cue(\"c\");\n";
        assert_eq!(without(fact, "needs", 0), "fact(\"x\").says(\"…\") // waar\n    .cue(\"c\");\n");
        assert_eq!(without(fact, "cue", 0), "fact(\"x\").says(\"…\") // waar\n    .needs(\"trust\", 4);\n");
        let last = "fact(\"x\").says(\"…\") // waar\n    .cue(\"c\");\n";
        assert_eq!(without(last, "cue", 0), "fact(\"x\").says(\"…\") // waar\n    ;\n", "its end is no remark");
        for (text, call) in [("hears(\"a\");", "hears"), ("quiet(90);", "quiet"), ("persona(\"A\", 30);", "persona")] {
            let all = cards(text, &statements(text));
            assert!(all[0].fields.iter().all(|field| field.call != call || field.away.is_none()), "{text}");
        }
    }

    #[test]
    fn one_more_value_stands_after_those_there_are() {
        let more = |text: &str, call: &str, chosen: &str| {
            changed(text, |cards| {
                let fields: Vec<_> = cards[0].fields.iter().filter(|field| field.call == call).collect();
                assert!(fields[..fields.len() - 1].iter().all(|it| it.more.is_none()), "only the last one has it");
                one_more(text, fields.last().unwrap().more.as_ref().unwrap(), chosen)
            })
        };
        assert_eq!(more("hears(\"a\").once();", "hears", "b"), "hears(\"a\", \"b\").once();");
        assert_eq!(
            more("hears(\"a\").reply_one_of([\"x\", \"y\"]);", "reply_one_of", ""),
            "hears(\"a\").reply_one_of([\"x\", \"y\", \"…\"]);"
        );
        assert_eq!(more("say(\"x\");", "say", ""), "say([\"x\", \"…\"]);");
        assert_eq!(more("hears(\"a\").sample(\"Mag ik?\");", "sample", ""), "hears(\"a\").sample(\"Mag ik?\", \"…\");");
        let text = "hears(\"a\").why(\"x\").then(\"b\");";
        let none = ["why", "then"];
        let all = cards(text, &statements(text));
        assert!(all[0].fields.iter().all(|it| !none.contains(&it.call.as_str()) || it.more.is_none()));
    }

    const STORY: &str = "meter(\"trust\", 3);\n\nbeat(\"a\");\nsay(\"x\");\nhears(\"close\").end(\"e\");\notherwise().reply(\"y\");\nquiet(90).end(\"e\");\n\nbeat(\"b\"); // hier\n\nending(\"e\", \"left\");\n";

    #[test]
    fn a_card_is_taken_away_with_its_line_and_a_beat_with_its_rules() {
        let away = |number: usize| changed(STORY, |cards| card_away(STORY, cards, number).unwrap());
        assert_eq!(away(2), STORY.replace("say(\"x\");\n", ""));
        assert_eq!(away(6), STORY.replace("beat(\"b\");", ""), "its remark stays");
        let without = away(1);
        assert_eq!(without, "meter(\"trust\", 3);\n\nbeat(\"b\"); // hier\n\nending(\"e\", \"left\");\n");
        let text = "scenario(\"x\", #{});\npersona(\"A\", 30);\nanywhere();\n";
        let all = cards(text, &statements(text));
        assert!((0..all.len()).all(|number| card_away(text, &all, number).is_none()));
    }

    #[test]
    fn a_new_card_goes_where_it_belongs() {
        let put = |new: NewCard| {
            changed(STORY, |cards| {
                let statements = statements(STORY);
                new_card(STORY, &statements, cards, &given(STORY, &statements), &new)
            })
        };
        let rule = "hears(\"summary\").reply_one_of([\"…\", \"…\", \"…\"]);\n";
        let found = put(NewCard::Hears(1, "summary".to_owned()));
        assert_eq!(found, STORY.replace("otherwise()", &format!("{rule}otherwise()")));
        assert!(put(NewCard::Hears(6, "summary".to_owned())).contains("beat(\"b\"); // hier\nhears(\"summary\")"));
        assert!(put(NewCard::Say(1)).contains("say(\"x\");\nsay([\"…\", \"…\"]);\nhears"));
        assert!(put(NewCard::Quiet(1)).contains("quiet(90).end(\"e\");\nquiet(90).reply_one_of"));
        assert!(put(NewCard::Meter("hope".to_owned())).starts_with("meter(\"trust\", 3);\nmeter(\"hope\", 30);\n\n"));
        let piece = |key: &str| SNIPPETS.iter().find(|it| it.key == key).unwrap().words;
        let fact = put(NewCard::Piece(CardKind::Fact, piece("fact")));
        assert!(fact.starts_with("meter(\"trust\", 3);\n\nfact(\"new_fact\")") && fact.contains(";\n\nbeat(\"a\")"));
        let beat = put(NewCard::Piece(CardKind::Beat, piece("beat")));
        assert!(beat.contains("beat(\"b\"); // hier\n\nbeat(\"new_beat\")") && beat.contains(";\n\nending(\"e\""));
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let text = "beat(\"new_beat\");\nbeat(\"new_beat_2\");";
        assert_eq!(
            fresh("beat(\"new_beat\").x(\"…\");", &given(text, &statements(text))),
            "beat(\"new_beat_3\").x(\"…\");"
        );
    }
}
