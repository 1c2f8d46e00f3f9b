//! What people will read: nothing empty, nothing endless, every placeholder known.

use super::super::model::{Place, ScenarioFile, Topic, Trigger};
use super::super::script::Ran;
use super::{error, rules, warning};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;

/// Longest text of one message, in characters.
const LONGEST: usize = 500;

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    let file = &ran.file;
    for (text, place) in all(file) {
        if text.is_empty() {
            found.push(
                error("empty", place, words!("a text is empty")).hint(words!("Write what is meant, or take it out.")),
            );
        }
        if text == "…" {
            found.push(warning("unwritten", place, words!("words are still to be written here")).hint(words!(
                "Write them in the place of “…”, or take that out. Somebody who types only dots types \"...\"."
            )));
        }
        for name in placeholders(text) {
            if name != "name" && !file.picks.iter().any(|pick| pick.name == name) && !ran.lost.contains(name) {
                found.push(
                    error(
                        "placeholder",
                        place,
                        words!("`{place}` is filled by no pick", place = format!("{{{name}}}")),
                    )
                    .hint(words!("Add pick(\"{name}\", [\"…\", \"…\"]); or write the word itself.", name)),
                );
            }
        }
    }
    for (text, place) in said(file) {
        if text.split(" | ").any(|message| message.chars().count() > LONGEST) {
            found.push(
                warning("long", place, words!("a message is longer than {most} letters", most = LONGEST))
                    .hint(words!("People type short messages; \" | \" separates them.")),
            );
        }
    }
    topics(file, found);
    for (_, rule) in rules(file).filter(|(_, rule)| !rule.samples.is_empty()) {
        if !matches!(rule.trigger, Trigger::Hears(_) | Trigger::HearsAll(_) | Trigger::Otherwise) {
            found.push(
                error("sample", &rule.place, words!("`.sample` stands on a rule that no message can fire"))
                    .hint(words!("Put it on a rule that begins with hears, hears_all or otherwise.")),
            );
        }
    }
    if file.confused.len() < 3 && ran.lost.is_empty() {
        found.push(
            warning("confused", &file.place, words!("fewer than three wordings for a message that is not understood"))
                .hint(words!("Add confused([\"hoe bedoel je?\", \"…\", \"…\"]);")),
        );
    }
}

fn topics(file: &ScenarioFile, found: &mut Vec<Diagnostic>) {
    let mut homes: BTreeMap<&str, Vec<&Topic>> = BTreeMap::new();
    for topic in &file.topics {
        for phrase in &topic.phrases {
            homes.entry(phrase).or_default().push(topic);
        }
    }
    for topic in &file.topics {
        if topic.phrases.len() < 5 {
            found.push(
                warning(
                    "thin_topic",
                    &topic.place,
                    words!("topic `{name}` has fewer than 5 phrases", name = topic.name),
                )
                .hint(words!("5 to 15 phrases, worded differently, make it recognisable.")),
            );
        }
        for phrase in &topic.phrases {
            let other = homes[phrase.as_str()].iter().find(|other| other.name != topic.name);
            if let Some(other) = other.filter(|other| other.place < topic.place) {
                found.push(
                    error(
                        "same_phrase",
                        &topic.place,
                        words!("a phrase stands under topic `{name}` too", name = other.name),
                    )
                    .hint(words!("Keep it where it belongs.")),
                );
            }
        }
    }
}

/// The names between braces.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// Every text that the help-seeker may type.
fn said(file: &ScenarioFile) -> impl Iterator<Item = (&str, &Place)> {
    let lines = file.beats.iter().flat_map(|beat| &beat.lines);
    let lines = lines.flat_map(|line| line.wordings.iter().map(|text| (text, &line.place)));
    let replies = rules(file).flat_map(|(_, rule)| rule.replies.iter().flatten().map(|text| (text, &rule.place)));
    let facts = file
        .facts
        .iter()
        .flat_map(|fact| fact.says.iter().chain(&fact.evades).chain(&fact.cue).map(|text| (text, &fact.place)));
    let endings = file.endings.iter().flat_map(|ending| ending.says.iter().map(|text| (text, &ending.place)));
    let confused = file.confused.iter().map(|text| (text, &file.place));
    lines.chain(replies).chain(facts).chain(endings).chain(confused).map(|(text, place)| (text.as_str(), place))
}

/// Every text that a person may read, said or explained.
pub(super) fn all(file: &ScenarioFile) -> impl Iterator<Item = (&str, &Place)> {
    let explained = rules(file).flat_map(|(_, rule)| [(&rule.why, &rule.place), (&rule.better, &rule.place)]);
    let facts = file.facts.iter().map(|fact| (&fact.why, &fact.place));
    let endings = file.endings.iter().flat_map(|ending| {
        [&ending.explains, &ending.afterwards, &ending.way_to_help].map(|text| (text, &ending.place))
    });
    let expects = file.expects.iter().flat_map(|expect| [(&expect.why, &expect.place)]);
    let meta = [&file.meta.title, &file.meta.summary, &file.meta.content_note].map(|text| (text, &file.place));
    let persona = [&file.persona.about, &file.persona.strength].map(|text| (text, &file.persona_place));
    let goals = file.meta.goals.iter().map(|text| (text, &file.place));
    let picks = file.picks.iter().flat_map(|pick| pick.values.iter().map(|text| (text, &pick.place)));
    let topics = file.topics.iter().flat_map(|topic| topic.phrases.iter().map(|text| (text, &topic.place)));
    let samples = rules(file).flat_map(|(_, rule)| rule.samples.iter().map(|text| (text, &rule.place)));
    let optional = explained.chain(facts).chain(endings).chain(expects).chain(meta).chain(persona);
    let optional = optional.filter(|(text, _)| !text.is_empty());
    let explained =
        optional.chain(goals).chain(picks).chain(topics).chain(samples).map(|(text, place)| (text.as_str(), place));
    said(file).chain(explained)
}
