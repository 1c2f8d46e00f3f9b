//! A scenario in another language: its lines one by one, its topics with phrases of their own.

use super::model::{Rule, ScenarioFile};
use super::pack::base_id;
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::written::{Page, parse};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A translation file as written.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename = "Translation")]
struct TranslationFile {
    scenario: String,
    language: String,
    lines: BTreeMap<String, String>,
    topics: BTreeMap<String, Vec<String>>,
}

impl TranslationFile {
    /// What could be read of a file, and every fault of spelling in it.
    fn read(name: &str, text: &str) -> (Self, Vec<Diagnostic>) {
        let (node, faults) = parse(name, text);
        let mut page = Page::new(name, faults);
        let mut found = Self::default();
        if let Some(mut form) = page.form(&node, "Translation") {
            found.scenario = form.text(&mut page, "scenario");
            found.language = form.text(&mut page, "language");
            found.lines = form.map(&mut page, "lines", Page::text);
            found.topics = form.map(&mut page, "topics", |page, node| {
                page.list(node).iter().map(|phrase| page.text(phrase)).collect()
            });
            form.finish(&mut page);
        }
        (found, page.faults)
    }
}

/// A translation of one scenario.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Into this language.
    pub lang: Lang,
    lines: BTreeMap<String, String>,
    topics: BTreeMap<String, Vec<String>>,
}

impl Translation {
    /// Reads a translation and holds it against its scenario.
    #[must_use]
    pub fn parse(name: &str, text: &str, file: &ScenarioFile) -> (Option<Self>, Vec<Diagnostic>) {
        let (written, mut found) = TranslationFile::read(name, text);
        // What could not be read is not missing: that is told once the file reads.
        if found.iter().any(Diagnostic::is_error) {
            return (None, found);
        }
        let lang = Lang::from_code(&written.language);
        if lang.is_none() || lang == file.meta.language {
            let at = place_of(text, "language");
            found.push(
                Diagnostic::error(
                    "language",
                    name,
                    at,
                    format!("`{}` is no language to translate into", written.language),
                )
                .hint("Use \"nl\", \"en\" or \"fr\", and not the home language."),
            );
        }
        if written.scenario != base_id(&file.id) {
            let at = place_of(text, "scenario");
            found.push(Diagnostic::error(
                "unknown_name",
                name,
                at,
                format!("this translates `{}`, not `{}`", written.scenario, file.id),
            ));
        }
        let translation = lang.map(|lang| Self { lang, lines: written.lines, topics: written.topics });
        if let Some(translation) = &translation {
            translation.missing(name, file, &mut found);
            translation.left_over(name, text, file, &mut found);
        }
        (translation, found)
    }

    fn missing(&self, name: &str, file: &ScenarioFile, found: &mut Vec<Diagnostic>) {
        const SHOWN: usize = 12;
        let mut missing: Vec<u32> = Vec::new();
        let mut seen = BTreeSet::new();
        for (text, line) in texts(file) {
            if self.lines.get(text).is_none_or(String::is_empty) && seen.insert(text) {
                missing.push(line);
            }
        }
        if !missing.is_empty() {
            let count = missing.len();
            missing.sort_unstable();
            missing.dedup();
            let lines: Vec<String> = missing.iter().take(SHOWN).map(ToString::to_string).collect();
            let more = if missing.len() > SHOWN { ", …" } else { "" };
            let what = if count == 1 { "one text is".to_owned() } else { format!("{count} texts are") };
            let message = format!("{what} not translated, at line {}{more} of {}.rhai", lines.join(", "), file.id);
            found.push(
                Diagnostic::error("untranslated", name, (0, 0), message)
                    .hint(format!("`oefenlijn translate {} {} --write` adds what is missing.", file.id, self.lang)),
            );
        }
        for topic in &file.topics {
            if self.topics.get(&topic.name).is_none_or(Vec::is_empty) {
                found.push(
                    Diagnostic::error("untranslated", name, (0, 0), format!("topic `{}` has no phrases", topic.name))
                        .hint("Write 5 to 15 phrases of this language; do not translate them one by one."),
                );
            }
        }
    }

    fn left_over(&self, name: &str, text: &str, file: &ScenarioFile, found: &mut Vec<Diagnostic>) {
        let known: BTreeSet<&str> = texts(file).map(|(text, _)| text).collect();
        for line in self.lines.keys().filter(|line| !known.contains(line.as_str())) {
            found.push(
                Diagnostic::warning(
                    "left_over",
                    name,
                    place_of(text, line),
                    "the scenario does not hold this line any more",
                )
                .hint("Take it out, or bring it in step with the scenario."),
            );
        }
        for topic in self.topics.keys().filter(|topic| !file.topics.iter().any(|it| it.name == **topic)) {
            found.push(Diagnostic::warning(
                "left_over",
                name,
                place_of(text, topic),
                format!("there is no topic `{topic}`"),
            ));
        }
        for (from, to) in &self.lines {
            let braces = |text: &str| {
                text.split('{')
                    .skip(1)
                    .filter_map(|it| it.split_once('}'))
                    .map(|(it, _)| it.to_owned())
                    .collect::<BTreeSet<_>>()
            };
            if !to.is_empty() && braces(from) != braces(to) {
                found.push(
                    Diagnostic::error("placeholder", name, place_of(text, from), "the placeholders of a line differ")
                        .hint("Keep every {name} of the home text, as it is written there."),
                );
            }
        }
    }

    /// The scenario in this language.
    #[must_use]
    pub fn apply(&self, file: &ScenarioFile) -> ScenarioFile {
        let mut file = file.clone();
        each_text(&mut file, &mut |text: &mut String| {
            if let Some(translated) = self.lines.get(text.as_str()).filter(|translated| !translated.is_empty()) {
                text.clone_from(translated);
            }
        });
        for topic in &mut file.topics {
            if let Some(phrases) = self.topics.get(&topic.name) {
                topic.phrases.clone_from(phrases);
            }
        }
        file
    }

    /// What is wrong with the spelling of a translation file.
    #[must_use]
    pub fn faults(name: &str, text: &str) -> Vec<Diagnostic> {
        TranslationFile::read(name, text).1
    }

    /// The translation file brought in step with its scenario: what is missing is added empty,
    /// what is no longer used is left out. Lines stand in the order of the scenario.
    #[must_use]
    pub fn in_step(existing: Option<&str>, lang: Lang, file: &ScenarioFile) -> String {
        let old: Option<TranslationFile> = existing.map(|text| TranslationFile::read("", text).0);
        let mut out = format!(
            "Translation(\n    scenario: {},\n    language: {},\n    lines: {{\n",
            quoted(base_id(&file.id)),
            quoted(lang.code())
        );
        let mut seen = BTreeSet::new();
        for (text, _) in texts(file) {
            if seen.insert(text) {
                let translated = old.as_ref().and_then(|old| old.lines.get(text)).map_or("", String::as_str);
                out.push_str(&format!("        {}: {},\n", quoted(text), quoted(translated)));
            }
        }
        out.push_str("    },\n    topics: {\n");
        for topic in &file.topics {
            let phrases = old.as_ref().and_then(|old| old.topics.get(&topic.name)).cloned().unwrap_or_default();
            let phrases: Vec<String> = phrases.iter().map(|phrase| quoted(phrase)).collect();
            out.push_str(&format!("        {}: [{}],\n", quoted(&topic.name), phrases.join(", ")));
        }
        out.push_str("    },\n)\n");
        out
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn cut(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Line and column where a text stands between quotes, or where a word stands.
fn place_of(text: &str, wanted: &str) -> (u32, u32) {
    let at = text.find(&quoted(wanted)).or_else(|| text.find(wanted));
    at.map_or((0, 0), |at| {
        let before = &text[..at];
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        (cut(before.matches('\n').count() + 1), cut(column + 1))
    })
}

/// Every text that is translated, with the line of what it belongs to.
fn texts(file: &ScenarioFile) -> impl Iterator<Item = (&str, u32)> {
    let mut list: Vec<(&str, u32)> = Vec::new();
    let line = file.place.at.0;
    let meta = &file.meta;
    list.extend([&meta.title, &meta.summary, &meta.content_note].map(|text| (text.as_str(), line)));
    list.extend(meta.goals.iter().map(|text| (text.as_str(), line)));
    let persona = file.persona_place.at.0;
    list.extend([&file.persona.about, &file.persona.strength].map(|text| (text.as_str(), persona)));
    list.extend(file.meters.iter().map(|meter| (meter.label.as_str(), meter.place.at.0)));
    list.extend(file.picks.iter().flat_map(|pick| pick.shown.iter().map(|text| (text.as_str(), pick.place.at.0))));
    list.extend(file.confused.iter().map(|text| (text.as_str(), line)));
    for fact in &file.facts {
        let texts = fact.says.iter().chain(&fact.evades).chain(&fact.cue).chain([&fact.why]);
        list.extend(texts.map(|text| (text.as_str(), fact.place.at.0)));
    }
    for beat in &file.beats {
        list.extend(beat.lines.iter().flat_map(|it| it.wordings.iter().map(|text| (text.as_str(), it.place.at.0))));
        list.extend(beat.offers.iter().map(|text| (text.as_str(), beat.place.at.0)));
        list.extend(beat.rules.iter().flat_map(rule_texts));
    }
    list.extend(file.anywhere.iter().flat_map(rule_texts));
    for ending in &file.endings {
        let texts = ending.says.iter().chain([&ending.explains, &ending.afterwards, &ending.way_to_help]);
        list.extend(texts.map(|text| (text.as_str(), ending.place.at.0)));
    }
    list.extend(
        file.expects.iter().flat_map(|it| [(it.text.as_str(), it.place.at.0), (it.why.as_str(), it.place.at.0)]),
    );
    list.into_iter().filter(|(text, _)| !text.is_empty())
}

fn rule_texts(rule: &Rule) -> impl Iterator<Item = (&str, u32)> {
    let texts = rule.replies.iter().flatten().chain([&rule.why, &rule.better]);
    texts.map(|text| (text.as_str(), rule.place.at.0))
}

/// Changes every text that is translated.
fn each_text(file: &mut ScenarioFile, change: &mut impl FnMut(&mut String)) {
    let meta = &mut file.meta;
    [&mut meta.title, &mut meta.summary, &mut meta.content_note].into_iter().for_each(&mut *change);
    meta.goals.iter_mut().for_each(&mut *change);
    [&mut file.persona.about, &mut file.persona.strength].into_iter().for_each(&mut *change);
    file.meters.iter_mut().for_each(|meter| change(&mut meter.label));
    file.picks.iter_mut().flat_map(|pick| &mut pick.shown).for_each(&mut *change);
    file.confused.iter_mut().for_each(&mut *change);
    for fact in &mut file.facts {
        fact.says.iter_mut().chain(&mut fact.evades).chain(&mut fact.cue).for_each(&mut *change);
        change(&mut fact.why);
    }
    for rule in file.beats.iter_mut().flat_map(|beat| &mut beat.rules).chain(&mut file.anywhere) {
        rule.replies.iter_mut().flatten().for_each(&mut *change);
        change(&mut rule.why);
        change(&mut rule.better);
    }
    file.beats.iter_mut().flat_map(|beat| &mut beat.offers).for_each(&mut *change);
    file.beats.iter_mut().flat_map(|beat| &mut beat.lines).flat_map(|line| &mut line.wordings).for_each(&mut *change);
    for ending in &mut file.endings {
        ending.says.iter_mut().for_each(&mut *change);
        [&mut ending.explains, &mut ending.afterwards, &mut ending.way_to_help].into_iter().for_each(&mut *change);
    }
    for expect in &mut file.expects {
        change(&mut expect.text);
        change(&mut expect.why);
    }
}
