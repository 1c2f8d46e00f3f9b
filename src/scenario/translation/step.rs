//! Bringing a translation in step with its scenario: nothing that somebody translated gets lost.

use super::super::model::ScenarioFile;
use super::super::pack::base_id;
use super::file::{Entry, Status, TranslationFile};
use super::spot::{Of, Role, Spot};
use super::texts::{Slot, slots};
use crate::ids::Lang;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// From here on two wordings in one place are the same text with a small change.
const ALIKE_HERE: f64 = 0.5;
/// From here on they are so wherever they stand.
const ALIKE: f64 = 0.7;
/// The most letters squared that are compared; beyond that, only what stands in the same place is.
const MOST: u64 = 40_000_000;

/// The file as it should be now. Lines stand in the order of the scenario, what it no longer holds at the end.
pub(super) fn in_step(old: TranslationFile, lang: Lang, file: &ScenarioFile) -> TranslationFile {
    let wanted = slots(file);
    let mut left: Vec<Option<Entry>> = old.entries.into_iter().map(Some).collect();
    let mut found: Vec<Option<Entry>> = vec![None; wanted.len()];
    same(&wanted, &mut found, &mut left);
    twins(&wanted, &mut found);
    alike(&wanted, &mut found, &mut left);
    let entries = wanted.into_iter().zip(found).map(|(slot, found)| put(slot, found.unwrap_or_default())).collect();
    let topics = topics(old.topics, file);
    let mut foot = old.foot;
    TranslationFile {
        scenario: base_id(&file.id).to_owned(),
        language: lang.code().to_owned(),
        entries: with_gone(entries, left, &mut foot),
        topics,
        head: old.head,
        foot,
    }
}

/// Gives what is not translated the translation of the same words elsewhere.
pub(super) fn fill(file: &mut TranslationFile) {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for entry in file.entries.iter().filter(|it| it.status == Status::Done) {
        known.entry(entry.source.clone()).or_insert_with(|| entry.text.clone());
    }
    for entry in file.entries.iter_mut().filter(|it| it.status == Status::New) {
        if let Some(text) = known.get(&entry.source) {
            entry.text.clone_from(text);
            entry.status = Status::Done;
        }
    }
}

/// What says the same in the same place, then what says the same anywhere; what is in use before what was not.
fn same(wanted: &[Slot], found: &mut [Option<Entry>], left: &mut [Option<Entry>]) {
    for by_place in [true, false] {
        let mut known: BTreeMap<(String, String), VecDeque<usize>> = BTreeMap::new();
        for obsolete in [false, true] {
            for (index, entry) in left.iter().enumerate() {
                if let Some(entry) = entry.as_ref().filter(|it| (it.status == Status::Obsolete) == obsolete) {
                    let at = if by_place { entry.at.clone() } else { String::new() };
                    known.entry((at, entry.source.clone())).or_default().push_back(index);
                }
            }
        }
        for (slot, found) in wanted.iter().zip(found.iter_mut()).filter(|(_, found)| found.is_none()) {
            let at = if by_place { slot.at.clone() } else { String::new() };
            let first = known.get_mut(&(at, slot.source.clone())).and_then(VecDeque::pop_front);
            *found = first.and_then(|index| left[index].take());
        }
    }
}

/// The older form holds each text once, however often it is said; a text that comes again is known already.
fn twins(wanted: &[Slot], found: &mut [Option<Entry>]) {
    let mut known: BTreeMap<&str, Entry> = BTreeMap::new();
    for (slot, entry) in wanted.iter().zip(found.iter()) {
        if let Some(entry) = entry.as_ref().filter(|entry| !entry.text.is_empty()) {
            known.entry(&slot.source).or_insert_with(|| Entry {
                id: String::new(),
                notes: Vec::new(),
                ..entry.clone()
            });
        }
    }
    for (slot, found) in wanted.iter().zip(found.iter_mut()).filter(|(_, found)| found.is_none()) {
        *found = known.get(slot.source.as_str()).cloned();
    }
}

/// What was changed a little: the likest pair first.
fn alike(wanted: &[Slot], found: &mut [Option<Entry>], left: &mut [Option<Entry>]) {
    let letters = |text: &str| text.chars().count() as u64;
    let open: Vec<usize> = (0..wanted.len()).filter(|slot| found[*slot].is_none()).collect();
    let all: u64 = open.iter().map(|slot| letters(&wanted[*slot].source)).sum();
    let others: u64 = left.iter().flatten().map(|it| letters(&it.source)).sum();
    let is_too_much = all.saturating_mul(others) > MOST;
    let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
    for slot in open {
        let wanted = &wanted[slot];
        for (entry, it) in left.iter().enumerate().filter_map(|(at, it)| Some((at, it.as_ref()?))) {
            let is_here = it.at == wanted.at;
            if is_too_much && !is_here {
                continue;
            }
            let like = strsim::normalized_damerau_levenshtein(&it.source, &wanted.source);
            if like >= if is_here { ALIKE_HERE } else { ALIKE } {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 1000")]
                pairs.push(((like * 1000.0) as u32, slot, entry));
            }
        }
    }
    pairs.sort_by_key(|(like, slot, entry)| (std::cmp::Reverse(*like), *slot, *entry));
    for (_, slot, entry) in pairs {
        if found[slot].is_none()
            && let Some(it) = left[entry].take()
        {
            found[slot] = Some(changed(it));
        }
    }
}

/// The home text is not the one that was translated.
fn changed(mut it: Entry) -> Entry {
    if !it.text.is_empty() {
        // The text that was translated, not one of the wordings in between.
        if it.was.is_empty() {
            it.was.clone_from(&it.source);
        }
        it.status = Status::Changed;
    }
    it
}

/// An entry as it stands for a text of the scenario.
fn put(slot: Slot, mut entry: Entry) -> Entry {
    entry.status = if entry.text.is_empty() {
        Status::New
    } else if !entry.was.is_empty() && entry.was != slot.source {
        Status::Changed
    } else if entry.status == Status::Changed && entry.was.is_empty() {
        // Somebody wants it looked at again.
        Status::Changed
    } else {
        // Changed and changed back, or never changed.
        Status::Done
    };
    if entry.status != Status::Changed || entry.was == slot.source {
        entry.was.clear();
    }
    Entry { at: slot.at, line: slot.line, source: slot.source, spot: Some(slot.spot), ..entry }
}

fn topics(old: Vec<Entry>, file: &ScenarioFile) -> Vec<Entry> {
    let mut left: Vec<Option<Entry>> = old.into_iter().map(Some).collect();
    let mut found: Vec<Option<Entry>> = Vec::new();
    for topic in &file.topics {
        let named = |it: &Option<Entry>| it.as_ref().is_some_and(|it| it.topic == topic.name);
        found.push(left.iter().position(named).and_then(|at| left[at].take()));
    }
    for (topic, found) in file.topics.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
        // Renamed: most of its phrases are still there.
        let is_it = |it: &Entry| {
            let heard = Entry::phrases(&it.source);
            let same = heard.iter().filter(|phrase| topic.phrases.contains(phrase)).count();
            same > 0 && same * 2 >= heard.len().max(topic.phrases.len())
        };
        *found = left.iter().position(|it| it.as_ref().is_some_and(is_it)).and_then(|at| left[at].take());
    }
    let mut list = Vec::new();
    for (topic, found) in file.topics.iter().zip(found) {
        let mut entry = found.unwrap_or_default();
        let source = Entry::phrases(&topic.phrases.join("\n")).join("\n");
        if !entry.source.is_empty() && entry.source != source {
            entry = changed(entry);
        }
        entry.topic.clone_from(&topic.name);
        let spot = Spot { of: Of::Topic(topic.name.clone()), role: Role::Phrases, ..Spot::default() };
        list.push(put(Slot { at: String::new(), spot, source, line: topic.place.at.0 }, entry));
    }
    with_gone(list, left, &mut Vec::new())
}

/// With what the scenario does not hold any more behind it, and an id for each.
fn with_gone(mut list: Vec<Entry>, left: Vec<Option<Entry>>, foot: &mut Vec<String>) -> Vec<Entry> {
    for mut it in left.into_iter().flatten() {
        if it.text.is_empty() {
            foot.append(&mut it.notes);
        } else {
            list.push(Entry { status: Status::Obsolete, line: 0, spot: None, ..it });
        }
    }
    // What has its id keeps it, whatever else would be called so.
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let is_first: Vec<bool> = list.iter().map(|it| !it.id.is_empty() && taken.insert(it.id.clone())).collect();
    for (it, is_first) in list.iter_mut().zip(is_first) {
        if !is_first {
            it.id = unique(&[&it.topic, &it.at, &it.source], &mut taken);
        }
    }
    list
}

/// An id made from these words that nothing else has.
fn unique(words: &[&str], taken: &mut BTreeSet<String>) -> String {
    let start = blake3::hash(words.join("\u{0}").as_bytes()).to_hex()[..8].to_owned();
    let mut name = start.clone();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{start}-{number}");
        number += 1;
    }
    name
}
