//! `oefenlijn understanding`: what a scenario's topics understand, and a phrase added to one of them.
//!
//! Kept conversations are looked at only when they are asked for by name, or all of them with `--recordings kept`.

use super::{DONE, FOUND, find_scenario};
use crate::app::packs;
use crate::authoring::{Buffer, Language, PhraseError, add_phrase};
use crate::ids::{Lang, nearest};
use crate::recording::Recording;
use crate::rehearse::{Confused, Effect, Misread, Missed, Understanding, said, understanding};
use crate::scenario::Loaded;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// What is asked of a scenario's topics.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// Id or path.
    pub scenario: String,
    /// Language; the scenario's own when left out.
    pub lang: Option<Lang>,
    /// Sentences of these recordings too; `kept`: of every kept one of the scenario.
    pub recordings: Option<Vec<PathBuf>>,
    /// Add this phrase to this topic.
    pub add: Option<(String, String)>,
    /// As JSON.
    pub json: bool,
}

/// Prints what the topics understand, or adds a phrase.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let loaded = find_scenario(&asked.scenario, data)?;
    let home = loaded.file.meta.language.unwrap_or(Lang::Nl);
    let lang = asked.lang.unwrap_or(home);
    if let Some((topic, phrase)) = &asked.add {
        return add(asked, &loaded, (lang, home), topic, phrase, data);
    }
    if lang != home && !loaded.playable.contains_key(&lang) {
        return Err(format!("scenario `{}` cannot be played in {}; see oefenlijn check", loaded.id, lang.own_name()));
    }
    let (recordings, unread) = recordings(asked, &loaded, data)?;
    // A scenario with errors has topics too.
    let file = loaded.playable.get(&lang).map_or(&loaded.file, |scenario| scenario.file());
    let found = understanding(file, lang, &said(recordings.iter(), lang));
    if asked.json {
        out!("{}", as_json(&loaded.id, &found, recordings.len(), unread));
    } else {
        show(&found, asked.recordings.as_ref().map(|_| recordings.len()));
        if unread > 0 {
            out!("{unread} recordings could not be read");
        }
    }
    Ok(if found.is_clear() { DONE } else { FOUND })
}

/// The recordings that were asked for, of this scenario, and how many could not be read.
fn recordings(asked: &Asked, loaded: &Loaded, data: &Path) -> Result<(Vec<Recording>, usize), String> {
    let Some(paths) = &asked.recordings else { return Ok((Vec::new(), 0)) };
    if !matches!(paths.as_slice(), [only] if only.as_os_str() == "kept") {
        let read = |path: &PathBuf| {
            let recording = super::open_recording(path, data)?.recording;
            if recording.header.scenario == loaded.id {
                return Ok(recording);
            }
            Err(format!("{} is a conversation of scenario `{}`", path.display(), recording.header.scenario))
        };
        return Ok((paths.iter().map(read).collect::<Result<_, String>>()?, 0));
    }
    let store = super::privacy::store(data, None)?;
    let (mut found, mut unread) = (Vec::new(), 0);
    for kept in store.list() {
        match store.open(&kept.id) {
            Ok(opened) if opened.recording.header.scenario == loaded.id => found.push(opened.recording),
            Ok(_) => {}
            Err(_) => unread += 1,
        }
    }
    Ok((found, unread))
}

fn show(found: &Understanding, recordings: Option<usize>) {
    for pair in &found.confused {
        out!("confused: {} sounds like {}", pair.topic, pair.heard);
        pair.phrases.iter().for_each(|phrase| out!("    \"{phrase}\""));
        out!("    give both phrases with words of their own, or make one topic of them");
    }
    for (a, b) in &found.near {
        out!("too close: {} \"{}\" and {} \"{}\" ({:.0} %)", a.topic, a.phrase, b.topic, b.phrase, a.likeness * 100.0);
        out!("    say one of them another way");
    }
    for it in &found.misread {
        let read_as: Vec<String> = it.read_as.iter().map(ToString::to_string).collect();
        let read_as = if read_as.is_empty() { "nothing".to_owned() } else { read_as.join(", ") };
        match it.is_heard() {
            true => out!("read as more: {} is read as {read_as} too", it.topic),
            false => out!("misread: {} is read as {read_as}", it.topic),
        }
        it.phrases.iter().for_each(|phrase| out!("    \"{phrase}\""));
        out!("    {}", comes_of_it(it));
    }
    for it in &found.missed {
        out!("not understood: \"{}\", {}", it.said.text, times(it.said.times));
        match &it.nearest {
            Some(near) => {
                out!("    nearest topic: {} (\"{}\", {:.0} %)", near.topic, near.phrase, near.likeness * 100.0);
            }
            None => out!("    no topic is near"),
        }
    }
    let heard = recordings.map_or_else(String::new, |n| {
        format!("; {} not understood in {n} recording{}", found.missed.len(), if n == 1 { "" } else { "s" })
    });
    let harmless: usize = found.harmless.iter().map(|it| it.phrases.len()).sum();
    if harmless + found.alike.len() > 0 {
        out!(
            "of no consequence (--json tells all): {harmless} phrases read as more, {} topics alike in a phrase",
            found.alike.len()
        );
    }
    out!(
        "{} topics, {} phrases: {} confused, {} too close, {} read as something else{heard}",
        found.topics.len(),
        found.phrases,
        found.confused.len(),
        found.near.len(),
        found.misread.len()
    );
}

/// What comes of a phrase that is read otherwise, in words.
fn comes_of_it(it: &Misread) -> String {
    let rule = if it.line == 0 { String::new() } else { format!("in `{}` the rule of line {}", it.beat, it.line) };
    match &it.effect {
        Effect::Lost if it.beat.is_empty() => "what it asks for is not heard".to_owned(),
        Effect::Lost => format!("in `{}` its rule does not answer", it.beat),
        Effect::Leads(to) => format!("{rule} leads to `{to}`"),
        Effect::Mistake => format!("{rule} answers it as a mistake"),
        Effect::Against(meter) => format!("{rule} moves {meter} the other way"),
        Effect::Nothing => "nothing comes of it".to_owned(),
    }
}

fn times(times: u32) -> String {
    if times == 1 { "once".to_owned() } else { format!("{times} times") }
}

fn as_json(id: &str, found: &Understanding, recordings: usize, unread: usize) -> Value {
    let percent = |likeness: f32| (f64::from(likeness) * 100.0).round();
    let missed = |it: &Missed| {
        json!({
            "sentence": it.said.text, "times": it.said.times,
            "meant": it.said.meant.iter().map(|act| act.code()).collect::<Vec<_>>(),
            "nearest": it.nearest.as_ref().map(|near| {
                json!({"topic": near.topic, "phrase": near.phrase, "percent": percent(near.likeness)})
            }),
        })
    };
    let confused = |it: &Confused| json!({"topic": it.topic, "heard": it.heard, "phrases": it.phrases});
    let misread = |it: &Misread| {
        let read_as: Vec<String> = it.read_as.iter().map(ToString::to_string).collect();
        json!({
            "topic": it.topic, "phrases": it.phrases, "heard": it.is_heard(), "read_as": read_as,
            "effect": it.effect.name(), "beat": it.beat, "line": it.line, "in_words": comes_of_it(it),
        })
    };
    json!({
        "scenario": id,
        "lang": found.lang.map(Lang::code),
        "topics": found.topics,
        "phrases": found.phrases,
        "confused": found.confused.iter().map(confused).collect::<Vec<_>>(),
        "alike": found.alike.iter().map(confused).collect::<Vec<_>>(),
        "near": found.near.iter().map(|(a, b)| {
            json!({"topic": a.topic, "phrase": a.phrase, "other": b.topic, "other_phrase": b.phrase, "percent": percent(a.likeness)})
        }).collect::<Vec<_>>(),
        "misread": found.misread.iter().map(misread).collect::<Vec<_>>(),
        "harmless": found.harmless.iter().map(misread).collect::<Vec<_>>(),
        "missed": found.missed.iter().map(missed).collect::<Vec<_>>(),
        "recordings": recordings,
        "unread": unread,
    })
}

/// Adds a phrase to a topic in the file of the scenario, or of its translation.
fn add(
    asked: &Asked,
    loaded: &Loaded,
    (lang, home): (Lang, Lang),
    topic: &str,
    phrase: &str,
    data: &Path,
) -> Result<u8, String> {
    let is_path = asked.scenario.ends_with(".rhai") || asked.scenario.contains('/');
    let scenario =
        if is_path { PathBuf::from(&asked.scenario) } else { data.join("scenarios").join(&loaded.file_name) };
    let stem = loaded.file_name.trim_end_matches(".rhai");
    let path = if lang == home { scenario } else { scenario.with_file_name(format!("{stem}.{lang}.ron")) };
    let shown = path.display();
    let text = fs::read_to_string(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound if !is_path => {
            format!("`{}` has no file {shown}: save an own copy in the workshop first", loaded.id)
        }
        kind => format!("{shown} cannot be read: {kind}"),
    })?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let has_windows_ends = text.contains("\r\n");
    let mut buffer = Buffer::new(&text);
    let change = add_phrase(buffer.text().as_str(), Language::of(name), topic, phrase).map_err(|error| {
        let near = nearest(topic, loaded.file.topics.iter().map(|it| it.name.as_str()));
        let near = near.filter(|_| error == PhraseError::NoTopic);
        let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        format!("topic `{topic}` in {shown}: {error}{hint}")
    })?;
    buffer.change(&[change]);
    let written = buffer.text().as_str();
    let written = if has_windows_ends { written.replace('\n', "\r\n") } else { written.to_owned() };
    packs::replace(&path, written.as_bytes())
        .map_err(|error| format!("{shown} cannot be written: {}", error.kind()))?;
    out!("{shown}: \"{}\" added to topic {topic}", phrase.trim());
    Ok(DONE)
}
