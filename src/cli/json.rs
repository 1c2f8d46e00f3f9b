//! Events, readings and inputs as lines of JSON for other programs.

use crate::ids::Millis;
use crate::session::{Desk, Doing, Event, Happening, Input};
use crate::understand::{Act, FoundAct, Reading};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// One event as one object: `seq`, `at_ms`, `event` and that event's own fields.
pub fn event(event: &Event) -> Value {
    let mut object = Map::new();
    object.insert("seq".to_owned(), event.seq.into());
    object.insert("at_ms".to_owned(), event.at_ms.into());
    if let Happening::Read { of, reading } = &event.what {
        object.insert("event".to_owned(), "read".into());
        object.insert("of".to_owned(), (*of).into());
        object.extend(reading_fields(reading));
        return Value::Object(object);
    }
    match serde_json::to_value(&event.what) {
        Ok(Value::Object(outer)) => {
            for (name, fields) in outer {
                object.insert("event".to_owned(), name.into());
                if let Value::Object(fields) = fields {
                    object.extend(fields);
                }
            }
        }
        Ok(other) => {
            object.insert("event".to_owned(), other);
        }
        Err(error) => {
            object.insert("event".to_owned(), error.to_string().into());
        }
    }
    Value::Object(object)
}

/// What was understood: `codes`, `acts`, `topics`, `understood`, and the `language` when it is another one.
pub fn reading_fields(reading: &Reading) -> Map<String, Value> {
    let act = |found: &FoundAct| json!({"code": found.act.code(), "start": found.span.start, "end": found.span.end, "confidence": found.confidence.share()});
    let mut fields = Map::new();
    fields.insert("codes".to_owned(), reading.codes().into_iter().map(Act::code).collect::<Vec<_>>().into());
    fields.insert("acts".to_owned(), reading.acts.iter().map(act).collect::<Vec<_>>().into());
    if !reading.topics.is_empty() {
        let topics: Vec<&str> = reading.topics.iter().map(|found| found.topic.as_str()).collect();
        fields.insert("topics".to_owned(), topics.into());
    }
    fields.insert("understood".to_owned(), reading.understood.into());
    if let Some(lang) = reading.language {
        fields.insert("language".to_owned(), lang.code().into());
    }
    fields
}

/// One line of input: a time and one thing that comes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct InputLine {
    at_ms: Option<Millis>,
    say: Option<String>,
    typing: Option<bool>,
    tick: Option<bool>,
    act: Option<String>,
    flag: Option<String>,
    level: Option<u8>,
    withdraw: Option<bool>,
    refer: Option<String>,
    warm: Option<bool>,
    agreed: Option<bool>,
    note: Option<String>,
    tick_step: Option<String>,
    done: Option<bool>,
    look_up: Option<String>,
    lead: Option<String>,
}

/// The actions that `act` may name.
const ACTS: [&str; 5] = ["back_office", "end", "stop", "pause", "resume"];

/// Reads one line of input; without a time it comes when the last one came.
pub fn input(line: &str, last_ms: Millis) -> Result<Input, String> {
    let line: InputLine = serde_json::from_str(line).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => words_of(&error),
        _ => format!("this is not JSON (column {})", error.column()),
    })?;
    let at_ms = line.at_ms.unwrap_or(last_ms);
    let mut doings = Vec::new();
    if let Some(text) = line.say {
        doings.push(Doing::Say(text));
    }
    if let Some(on) = line.typing {
        doings.push(Doing::Typing(on));
    }
    if line.tick == Some(true) {
        doings.push(Doing::Tick);
    }
    if let Some(act) = line.act {
        doings.push(match act.as_str() {
            "back_office" => Doing::Desk(Desk::BackOffice),
            "end" => Doing::Desk(Desk::End),
            "stop" => Doing::Desk(Desk::Stop),
            "pause" => Doing::Pause,
            "resume" => Doing::Resume,
            _ => return Err(format!("`act` is one of {}", ACTS.join(", "))),
        });
    }
    if let Some(flag) = line.flag {
        doings.push(Doing::Desk(if line.withdraw == Some(true) {
            Desk::WithdrawFlag { flag }
        } else {
            match line.level.unwrap_or(1) {
                level @ 0..=4 => Desk::RaiseFlag { flag, level },
                level => return Err(format!("level {level} does not exist; levels run from 0 to 4")),
            }
        }));
    }
    if let Some(partner) = line.refer {
        doings.push(Doing::Desk(Desk::Refer {
            partner,
            warm: line.warm == Some(true),
            agreed: line.agreed == Some(true),
            note: line.note.unwrap_or_default(),
        }));
    }
    if let Some(step) = line.tick_step {
        // A step alone belongs to the protocol that runs.
        let (protocol, step) = step.split_once('.').unwrap_or(("", &step));
        let (protocol, step) = (protocol.to_owned(), step.to_owned());
        doings.push(Doing::Desk(Desk::Tick { protocol, step, done: line.done != Some(false) }));
    }
    if let Some(protocol) = line.look_up {
        doings.push(Doing::Desk(Desk::LookUp { protocol }));
    }
    if let Some(text) = line.lead {
        doings.push(Doing::Desk(Desk::TellLead(text)));
    }
    match (doings.pop(), doings.is_empty()) {
        (Some(what), true) => Ok(Input { at_ms, what }),
        (None, _) => Err("one of say, typing, tick, act, flag, refer, tick_step, look_up or lead is wanted".to_owned()),
        (Some(_), false) => {
            Err("one thing a line: say, typing, tick, act, flag, refer, tick_step, look_up or lead".to_owned())
        }
    }
}

/// What serde found wrong with a field; names fields, never what they hold.
fn words_of(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let end = words.find(" at line").unwrap_or(words.len());
    match words.strip_prefix("invalid type: string ") {
        Some(_) => format!("a value is of the wrong kind (column {})", error.column()),
        None => words[..end].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_inputs() {
        let say = input(r#"{"at_ms":1200,"say":"hallo"}"#, 0).unwrap();
        assert_eq!(say, Input { at_ms: 1200, what: Doing::Say("hallo".to_owned()) });
        assert_eq!(input(r#"{"tick":true}"#, 70).unwrap(), Input { at_ms: 70, what: Doing::Tick });
        let flag = input(r#"{"flag":"suicide","level":3}"#, 0).unwrap();
        assert_eq!(flag.what, Doing::Desk(Desk::RaiseFlag { flag: "suicide".to_owned(), level: 3 }));
    }

    #[test]
    fn a_wrong_line_is_told_without_its_words() {
        for (line, words) in [
            ("geheim", "not JSON"),
            (r#"{"say":"a","tick":true}"#, "one thing a line"),
            (r#"{"act":"dance"}"#, "back_office"),
            (r#"{"sey":"geheim"}"#, "unknown field `sey`"),
            (r#"{"at_ms":"geheim","tick":true}"#, "wrong kind"),
            (r#"{"flag":"suicide","level":9}"#, "0 to 4"),
        ] {
            let error = input(line, 0).unwrap_err();
            assert!(error.contains(words) && !error.contains("geheim"), "{line}: {error}");
        }
    }
}
