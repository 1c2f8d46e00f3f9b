//! What is wrong with a protocol: names that do not exist, circular order, deadlines nobody can meet.

use super::model::{Evidence, Protocol, Step, StepKind};
use crate::diagnostic::Words;
use crate::ids::{Lang, nearest};
use crate::understand::Act;
use crate::written::{Node, Page, Place, Value};
use std::collections::BTreeSet;

/// The actions at the desk that can show a step.
const DESK: [&str; 2] = ["back_office", "end"];

/// Holds a protocol against itself.
pub fn check(protocol: &Protocol, node: &Node, page: &mut Page<'_>) {
    head(protocol, node, page);
    levels(protocol, node, page);
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for step in &protocol.steps {
        if !step.id.is_empty() && !ids.insert(&step.id) {
            page.error(
                "twice",
                step.place,
                words!("two steps are called `{name}`", name = step.id),
                words!("give each its own name"),
            );
        }
        one_step(protocol, step, page);
    }
    order(protocol, page);
    for (name, by_lang) in &protocol.topics {
        for (lang, phrases) in by_lang {
            if phrases.len() < 5 {
                let message = words!("`{name}` has {count} phrases in {lang}", name, count = phrases.len(), lang);
                page.error(
                    "thin_topic",
                    place_of(node, "topics"),
                    message,
                    words!("write 5 to 15 phrases that mean it"),
                );
            }
        }
    }
}

/// Where a field of the file stands.
fn place_of(node: &Node, name: &str) -> Place {
    match &node.value {
        Value::Fields(_, fields) => fields.iter().find(|it| it.name == name).map_or(node.place, |it| it.node.place),
        _ => node.place,
    }
}

fn head(protocol: &Protocol, node: &Node, page: &mut Page<'_>) {
    let is_name = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if !protocol.id.is_empty() && !is_name(&protocol.id) {
        page.error("name", place_of(node, "id"), words!("an id holds only letters, digits and _"), Words::default());
    }
    if protocol.triggers.is_empty() {
        let hint = words!("add `triggers: [\"suicide\"],` with the risks that start this protocol");
        page.error("no_trigger", place_of(node, "triggers"), words!("nothing starts this protocol"), hint);
    }
    if protocol.steps.is_empty() {
        page.error(
            "no_steps",
            place_of(node, "steps"),
            words!("this protocol has no steps"),
            words!("add `steps: [ … ],`"),
        );
    }
    if protocol.approved_by.is_some() != protocol.approved_on.is_some() {
        let hint = words!("write who approved it and when, or neither");
        page.error("approval", place_of(node, "approved_by"), words!("the approval is written by half"), hint);
    }
    for (name, date) in [("approved_on", &protocol.approved_on)] {
        if date.as_ref().is_some_and(|date| !super::dates::is_date(date)) {
            page.error("date", place_of(node, name), words!("this is no date"), words!("write it as \"2026-11-25\""));
        }
    }
    for reference in &protocol.legal {
        if reference.verified_on.as_ref().is_some_and(|date| !super::dates::is_date(date)) {
            page.error(
                "date",
                place_of(node, "legal"),
                words!("`verified_on` is no date"),
                words!("write it as \"2026-11-25\""),
            );
        }
    }
}

fn levels(protocol: &Protocol, node: &Node, page: &mut Page<'_>) {
    if protocol.levels.is_empty() {
        page.error(
            "no_levels",
            place_of(node, "levels"),
            words!("this protocol has no levels"),
            words!("add `levels: [ … ],`"),
        );
    }
    let mut seen = BTreeSet::new();
    for level in &protocol.levels {
        if !seen.insert(level.number) {
            let message = words!("level {number} stands here twice", number = level.number);
            page.error("twice", level.place, message, words!("each level has a number of its own"));
        }
        if level.criteria.is_empty() {
            let message = words!("level {number} has no criteria", number = level.number);
            page.error(
                "no_criteria",
                level.place,
                message,
                words!("add `criteria: [ … ],`: how does one know this level?"),
            );
        }
    }
}

fn one_step(protocol: &Protocol, step: &Step, page: &mut Page<'_>) {
    let id = &step.id;
    if step.from_level > step.to_level {
        let message = words!(
            "`{id}` holds from level {from_level} to {to_level}",
            id,
            from_level = step.from_level,
            to_level = step.to_level
        );
        page.error("levels", step.place, message, words!("the first number must not be above the second"));
    }
    let is_in_use = protocol.levels.iter().any(|it| (step.from_level..=step.to_level).contains(&it.number));
    if !protocol.levels.is_empty() && !is_in_use {
        page.error(
            "levels",
            step.place,
            words!("no level of this protocol has step `{name}`", name = id),
            Words::default(),
        );
    }
    if step.evidence.is_empty() {
        let hint = words!("add `evidence: [act(\"…\")],` or `[tick]` for what only the person can tell");
        page.error("no_evidence", step.place, words!("nothing shows that `{id}` was done", id), hint);
    }
    if step.kind == StepKind::Forbidden && !step.within_s.is_empty() {
        page.error(
            "deadline",
            step.place,
            words!("`{id}` is forbidden and has a deadline", id),
            words!("take one of the two out"),
        );
    }
    for before in &step.after {
        match protocol.step(before) {
            None => {
                let near = nearest(before, protocol.steps.iter().map(|it| it.id.as_str()));
                let hint = near.map_or_else(Words::default, |near| words!("did you mean `{near}`?", near));
                page.error(
                    "unknown_step",
                    step.place,
                    words!("`{id}` comes after `{before}`, which is no step", id, before),
                    hint,
                );
            }
            Some(other) if other.kind == StepKind::Forbidden => {
                let message = words!("`{id}` comes after `{before}`, which is forbidden", id, before);
                page.error("order", step.place, message, Words::default());
            }
            Some(other) => {
                let late = step.within_s.iter().find(|(level, seconds)| {
                    super::note::seconds_at(&other.within_s, **level).is_some_and(|before| before > **seconds)
                });
                if let Some((level, seconds)) = late {
                    let message = words!(
                        "`{id}` must be done within {seconds} s at level {level}, before `{before}` has to be",
                        id,
                        seconds,
                        level,
                        before
                    );
                    page.error(
                        "deadline",
                        step.place,
                        message,
                        words!("give it more time than the step it comes after"),
                    );
                }
            }
        }
    }
    // What happens sooner when it is graver: a higher level never has more time.
    let times: Vec<(&u8, &u32)> = step.within_s.iter().collect();
    for pair in times.windows(2) {
        if let [(low, few), (high, many)] = pair
            && many > few
        {
            let message = words!("`{id}` has more time at level {high} than at level {low}", id, high, low);
            page.error("deadline", step.place, message, words!("a graver level has at most the time of a lighter one"));
        }
    }
    for evidence in &step.evidence {
        one_evidence(protocol, step, evidence, page);
    }
}

fn one_evidence(protocol: &Protocol, step: &Step, evidence: &Evidence, page: &mut Page<'_>) {
    let mut act = |code: &String| {
        if Act::from_code(code).is_none() {
            let hint = nearest(code, Act::ALL.iter().map(|act| act.code())).map_or_else(
                || words!("the acts are those of the codebook"),
                |near| words!("did you mean `{near}`?", near),
            );
            page.error("unknown_act", step.place, words!("there is no act `{code}`", code), hint);
        }
    };
    match evidence {
        Evidence::Act(code) => act(code),
        Evidence::Acts(codes) => codes.iter().for_each(act),
        Evidence::Topic(name) => {
            if !protocol.topics.contains_key(name) {
                let message = words!("`{name}` is no subject of this protocol", name);
                let hint =
                    words!("it counts only where a scenario has a topic of that name; else add it under `topics`");
                page.warn("unknown_topic", step.place, message, hint);
            } else if let Some(by_lang) = protocol.topics.get(name) {
                for lang in Lang::ALL.into_iter().filter(|lang| !by_lang.contains_key(lang)) {
                    let message = words!("`{name}` has no phrases in {lang}", name, lang);
                    page.warn(
                        "untranslated",
                        step.place,
                        message,
                        words!("messages in that language cannot show this step"),
                    );
                }
            }
        }
        Evidence::Desk(action) => {
            if !DESK.contains(&action.as_str()) {
                let message = words!("`{action}` is no action at the desk", action);
                page.error("unknown_name", step.place, message, words!("one of: {names}", names = DESK.join(", ")));
            }
        }
        Evidence::Flag | Evidence::Referral(_) | Evidence::WarmReferral(_) | Evidence::Tick => {}
    }
}

/// Steps that wait for each other can never be done in order.
fn order(protocol: &Protocol, page: &mut Page<'_>) {
    let mut waiting: Vec<&Step> = protocol.steps.iter().collect();
    loop {
        let before = waiting.len();
        let ids: BTreeSet<&str> = waiting.iter().map(|step| step.id.as_str()).collect();
        waiting.retain(|step| step.after.iter().any(|id| ids.contains(id.as_str())));
        if waiting.len() == before {
            break;
        }
    }
    if let Some(first) = waiting.first() {
        let names: Vec<&str> = waiting.iter().map(|step| step.id.as_str()).collect();
        let message = words!("these steps wait for each other: {names}", names = names.join(", "));
        page.error("circular", first.place, message, words!("take one `after` out"));
    }
}
