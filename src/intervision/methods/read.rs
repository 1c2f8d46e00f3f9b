//! From a method's file to a checked method.

use super::model::{Experience, Method, Phase, Question, Voice};
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::Lang;
use crate::written::{Form, Node, Page, Translated, Value, parse};
use std::collections::BTreeSet;

/// A phase is not longer than a working day.
const MINUTES: std::ops::RangeInclusive<u32> = 1..=480;

impl Method {
    /// Reads a method file: the method when nothing is wrong with it, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let method = page.form(&node, "Method").map(|form| read(form, &mut page));
        page.faults.sort();
        page.faults.dedup();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (method.filter(|_| is_sound), page.faults)
    }
}

fn read(mut form: Form<'_>, page: &mut Page<'_>) -> Method {
    let method = Method {
        place: form.place_of("id"),
        id: form.text(page, "id"),
        version: form.text(page, "version"),
        name: words(&mut form, page, "name"),
        about: words(&mut form, page, "about"),
        choose_when: words(&mut form, page, "choose_when"),
        questions: names(
            &mut form,
            page,
            "for_questions",
            &Question::ALL,
            &Question::ALL.map(Question::name),
            &words!("question"),
        ),
        people: people(&mut form, page),
        level: {
            let at = form.one_of(page, "level", &Experience::ALL.map(Experience::name));
            at.and_then(|at| Experience::ALL.get(at).copied()).unwrap_or_default()
        },
        source: form.text(page, "source"),
        phases: phases(&mut form, page),
    };
    for (name, text) in [("id", &method.id), ("version", &method.version), ("source", &method.source)] {
        if text.trim().is_empty() && form.get(name).is_some() {
            page.error(
                "empty",
                form.place_of(name),
                words!("`{name}` is empty", name),
                words!("say it in a few words"),
            );
        }
    }
    form.finish(page);
    method
}

/// A text in every language; a language that is missing is told, and is shown in Dutch meanwhile.
fn words(form: &mut Form<'_>, page: &mut Page<'_>, name: &'static str) -> Translated {
    let Some(node) = form.need(page, name) else { return Translated::default() };
    let found = page.translated(node);
    if let Value::Map(_) = &node.value {
        for lang in Lang::ALL.iter().filter(|lang| **lang != Lang::Nl && !found.0.contains_key(lang)) {
            let message =
                words!("`{name}` is missing in {language}: it is shown in Dutch", name, language = lang.own_name());
            page.warn("missing", node.place, message, words!("add \"{lang}\": \"…\"", lang));
        }
    }
    if found.0.values().any(|text| text.trim().is_empty()) && node.value != Value::Unread {
        page.error(
            "empty",
            node.place,
            words!("`{name}` is empty in one of its languages", name),
            words!("write it, or leave that language out"),
        );
    }
    found
}

fn names<T: Copy>(
    form: &mut Form<'_>,
    page: &mut Page<'_>,
    field: &'static str,
    all: &[T],
    allowed: &[&str],
    what: &Words,
) -> Vec<T> {
    let nodes = form.list(page, field);
    nodes.iter().filter_map(|node| page.one_of(node, allowed, what)).filter_map(|at| all.get(at).copied()).collect()
}

fn people(form: &mut Form<'_>, page: &mut Page<'_>) -> (u32, u32) {
    let Some(node) = form.need(page, "people") else { return (1, 1) };
    let (Value::Tuple(_, ends), 2) = (&node.value, ends(node)) else {
        page.expected(node, &words!("how many people, at least and at most: (4, 8)"));
        return (1, 1);
    };
    let mut number = |at: usize| ends.get(at).map_or(1, |node| page.number(node, &(1..=99)));
    let (least, most) = (number(0), number(1));
    if least > most {
        let message = words!("at least {least} people, but at most {most}", least, most);
        page.error("range", node.place, message, words!("write the smaller number first: (4, 8)"));
    }
    (least, most)
}

fn ends(node: &Node) -> usize {
    match &node.value {
        Value::Tuple(_, ends) => ends.len(),
        _ => 0,
    }
}

fn phases(form: &mut Form<'_>, page: &mut Page<'_>) -> Vec<Phase> {
    let nodes = form.need(page, "phases").map(|node| page.list(node)).unwrap_or_default();
    if nodes.is_empty() && form.get("phases").is_some() {
        let hint = words!("add at least one: (id: \"…\", name: …, speaks: [all], minutes: 10, rule: …, yields: …)");
        page.error("missing", form.place_of("phases"), words!("this method has no phases"), hint);
    }
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for node in nodes {
        let Some(phase) = phase(node, page) else { continue };
        if !phase.id.is_empty() && !seen.insert(phase.id.clone()) {
            page.error(
                "twice",
                node.place,
                words!("two phases are called `{id}`", id = phase.id),
                words!("give each its own id"),
            );
        }
        found.push(phase);
    }
    found
}

fn phase(node: &Node, page: &mut Page<'_>) -> Option<Phase> {
    let mut form = page.form(node, "")?;
    let mut voices = |field, page: &mut Page<'_>| {
        names(&mut form, page, field, &Voice::ALL, &Voice::ALL.map(Voice::name), &words!("role"))
    };
    let [speaks, silent, away] = ["speaks", "silent", "away"].map(|field| voices(field, page));
    let phase = Phase {
        id: form.text(page, "id"),
        name: words(&mut form, page, "name"),
        minutes: form.need(page, "minutes").map_or(1, |node| page.number(node, &MINUTES)),
        sourced: form.yes(page, "sourced"),
        rule: words(&mut form, page, "rule"),
        yields: words(&mut form, page, "yields"),
        speaks,
        silent,
        away,
    };
    for voice in &phase.speaks {
        if phase.silent.contains(voice) || phase.away.contains(voice) {
            let message = words!("`{voice}` speaks in this phase and does not", voice = voice.name());
            page.error(
                "contradiction",
                node.place,
                message,
                words!("let the role stand in one of: speaks, silent, away"),
            );
        }
    }
    if form.list(page, "speaks").is_empty() && form.list(page, "silent").is_empty() {
        let hint = words!("say who speaks, or `silent: [all]` when everyone writes");
        page.error("missing", node.place, words!("nobody speaks in this phase and nobody is silent"), hint);
    }
    form.finish(page);
    Some(phase)
}
