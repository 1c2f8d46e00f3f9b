//! What a translation lacks, told with its places.

use super::file::{Entry, Status, TranslationFile};
use super::texts::slots;
use super::{base_id, place_of};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::scenario::ScenarioFile;
use std::collections::BTreeSet;

/// How many places of a kind are told.
const SHOWN: usize = 12;

/// What is wrong with its own words: language and scenario.
pub(super) fn heads(written: &TranslationFile, name: &str, text: &str, file: &ScenarioFile) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let lang = Lang::from_code(&written.language);
    let named = Lang::ALL.into_iter().find(|lang| name.ends_with(&format!(".{lang}.ron")));
    if lang.is_none() || lang == file.meta.language {
        let message = words!("`{language}` is no language to translate into", language = written.language);
        found.push(
            Diagnostic::error("language", name, place_of(text, "language"), message)
                .hint(words!("Use \"nl\", \"en\" or \"fr\", and not the home language.")),
        );
    } else if let Some(named) = named.filter(|named| lang != Some(*named)) {
        let message =
            words!("the file is called `.{named}.ron` and holds `{language}`", named, language = written.language);
        found.push(
            Diagnostic::error("language", name, place_of(text, "language"), message)
                .hint(words!("Name the file by its language, or mend `language`.")),
        );
    }
    if written.scenario != base_id(&file.id) {
        let message = words!("this translates `{scenario}`, not `{id}`", scenario = written.scenario, id = file.id);
        found.push(Diagnostic::error("unknown_name", name, place_of(text, "scenario"), message));
    }
    found
}

/// What is missing, changed or left over. `written` as it lies there, `now` in step with the scenario.
pub(super) fn gaps(
    written: &TranslationFile,
    now: &TranslationFile,
    name: &str,
    file: &ScenarioFile,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    missing(now, name, file, &mut found);
    let call = format!("oefenlijn translate {} --to {}", base_id(&file.id), now.language);
    let changed: Vec<&Entry> = all(now).filter(|it| it.status == Status::Changed).collect();
    for (index, it) in changed.iter().enumerate() {
        let message = if index >= SHOWN {
            words!("{count} texts more were changed since they were translated", count = changed.len() - SHOWN)
        } else if it.was.is_empty() {
            words!("somebody wants this looked at again (line {line} of {id}.rhai)", line = it.line, id = file.id)
        } else {
            words!(
                "the home text was changed since it was translated (line {line} of {id}.rhai)",
                line = it.line,
                id = file.id
            )
        };
        let hint =
            words!("`{call}` puts old and new beside each other; then look at it and write `status: Done`.", call);
        found.push(Diagnostic::warning("changed", name, it.place, message).hint(hint));
        if index >= SHOWN {
            break;
        }
    }
    left_over(written, now, name, file, &call, &mut found);
    for it in all(now).filter(|it| it.status != Status::Obsolete && it.topic.is_empty() && !it.text.is_empty()) {
        if braces(&it.source) != braces(&it.text) {
            found.push(
                Diagnostic::error("placeholder", name, it.place, words!("the placeholders of a line differ"))
                    .hint(words!("Keep every {place} of the home text, as it is written there.", place = "{name}")),
            );
        }
    }
    found
}

fn all(file: &TranslationFile) -> impl Iterator<Item = &Entry> {
    file.entries.iter().chain(&file.topics)
}

fn missing(now: &TranslationFile, name: &str, file: &ScenarioFile, found: &mut Vec<Diagnostic>) {
    let hint = words!(
        "`oefenlijn translate {id} --to {language}` adds what is missing.",
        id = base_id(&file.id),
        language = now.language
    );
    for may_be_absent in [false, true] {
        let mut seen = BTreeSet::new();
        let new: Vec<&Entry> = now
            .entries
            .iter()
            .filter(|it| it.status == Status::New)
            .filter(|it| it.spot.as_ref().is_some_and(|spot| spot.role.may_be_absent()) == may_be_absent)
            .filter(|it| seen.insert(it.source.as_str()))
            .collect();
        let Some(first) = new.first() else { continue };
        let what = match (may_be_absent, new.len()) {
            (true, 1) => words!("one sample is"),
            (true, count) => words!("{count} samples are", count),
            (false, 1) => words!("one text is"),
            (false, count) => words!("{count} texts are", count),
        };
        let lines: BTreeSet<u32> = new.iter().map(|it| it.line).collect();
        let shown: Vec<String> = lines.iter().take(SHOWN).map(ToString::to_string).collect();
        let more = if lines.len() > SHOWN { ", …" } else { "" };
        let message = words!(
            "{what} not translated, at line {lines} of {id}.rhai",
            what,
            lines = shown.join(", ") + more,
            id = file.id
        );
        // A message that a rule is tried with is not said to anybody.
        let fault = if may_be_absent { Diagnostic::warning } else { Diagnostic::error };
        found.push(fault("untranslated", name, first.place, message).hint(hint.clone()));
    }
    for topic in now.topics.iter().filter(|it| it.status == Status::New) {
        let message = words!("topic `{topic}` has no phrases", topic = topic.topic);
        found.push(
            Diagnostic::error("untranslated", name, topic.place, message)
                .hint(words!("Write 5 to 15 phrases of this language; do not translate them one by one.")),
        );
    }
}

/// What a file holds that its scenario does not.
fn left_over(
    written: &TranslationFile,
    now: &TranslationFile,
    name: &str,
    file: &ScenarioFile,
    call: &str,
    found: &mut Vec<Diagnostic>,
) {
    let held: BTreeSet<String> = slots(file).into_iter().map(|slot| slot.source).collect();
    let topics: BTreeSet<&str> = file.topics.iter().map(|topic| topic.name.as_str()).collect();
    let used: BTreeSet<(u32, u32)> = all(now).filter(|it| it.status != Status::Obsolete).map(|it| it.place).collect();
    let is_left = |it: &&Entry| {
        let is_held = if it.topic.is_empty() { held.contains(&it.source) } else { topics.contains(it.topic.as_str()) };
        it.status == Status::Obsolete || !is_held && !used.contains(&it.place)
    };
    let left: Vec<&Entry> = all(written).filter(is_left).collect();
    for (index, it) in left.iter().enumerate() {
        let message = if index >= SHOWN {
            words!("{count} texts more are not in the scenario any more", count = left.len() - SHOWN)
        } else if it.topic.is_empty() {
            words!("the scenario does not hold this line any more")
        } else {
            words!("there is no topic `{topic}`", topic = it.topic)
        };
        let hint = match it.status {
            Status::Obsolete => words!("It is kept in case it comes back; `{call} --prune` takes it out.", call),
            _ => words!("`{call}` brings the file in step and keeps what was translated.", call),
        };
        found.push(Diagnostic::warning("left_over", name, it.place, message).hint(hint));
        if index >= SHOWN {
            break;
        }
    }
}

/// The `{names}` in a text.
pub(super) fn braces(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|(it, _)| it).collect()
}
