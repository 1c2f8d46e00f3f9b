//! A translation file as written: entries with id, place and status; the older form with lines by text is read too.

use super::comments;
use super::spot::Spot;
use crate::diagnostic::Diagnostic;
use crate::written::{Form, Node, Page, parse};

/// How a translated text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Not translated yet.
    #[default]
    New,
    /// The home text was changed since, or somebody wants it looked at again.
    Changed,
    /// Translated.
    Done,
    /// The scenario does not hold it any more.
    Obsolete,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::New, Self::Changed, Self::Done, Self::Obsolete];
    const NAMES: [&'static str; 4] = ["New", "Changed", "Done", "Obsolete"];

    /// Its name in a file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "New",
            Self::Changed => "Changed",
            Self::Done => "Done",
            Self::Obsolete => "Obsolete",
        }
    }

    /// Somebody still has to look at it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Changed)
    }
}

/// One text of the scenario with its translation, or the phrases of a topic, one a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Stays the same through renaming, moving and small changes; empty in the older form.
    pub id: String,
    /// The topic whose phrases these are; empty: a text.
    pub topic: String,
    /// Where it stands in the scenario, in words.
    pub at: String,
    /// Its line in the script; 0: not there any more.
    pub line: u32,
    /// How it stands.
    pub status: Status,
    /// In the home language.
    pub source: String,
    /// What was translated, where the home text was changed since.
    pub was: String,
    /// In the other language.
    pub text: String,
    /// Comments that stand with it in the file.
    pub notes: Vec<String>,
    /// Line and column in the translation file.
    pub place: (u32, u32),
    /// Where it stands in the scenario; nothing when it does not any more.
    pub spot: Option<Spot>,
}

impl Entry {
    /// The phrases of a topic.
    #[must_use]
    pub fn phrases(text: &str) -> Vec<String> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// A status that fits what is there: who fills in a text need not write that it is there now.
    fn settled(mut self) -> Self {
        self.status = match self.status {
            Status::Obsolete => Status::Obsolete,
            _ if self.text.is_empty() => Status::New,
            Status::New => Status::Done,
            other => other,
        };
        self
    }
}

/// A translation file.
#[derive(Clone, Debug, Default)]
pub(super) struct TranslationFile {
    pub scenario: String,
    pub language: String,
    pub entries: Vec<Entry>,
    pub topics: Vec<Entry>,
    /// Comments above everything, and below it.
    pub head: Vec<String>,
    pub foot: Vec<String>,
}

impl TranslationFile {
    /// What could be read of a file, and every fault of spelling in it.
    pub fn read(name: &str, text: &str) -> (Self, Vec<Diagnostic>) {
        let (node, faults) = parse(name, text);
        let mut page = Page::new(name, faults);
        let mut found = Self::default();
        if let Some(mut form) = page.form(&node, "Translation") {
            found.scenario = form.text(&mut page, "scenario");
            found.language = form.text(&mut page, "language");
            if form.get("entries").is_some() {
                found.entries = form.list(&mut page, "entries").iter().filter_map(|it| entry(&mut page, it)).collect();
                let topics = form.list(&mut page, "phrases");
                found.topics = topics.iter().filter_map(|it| topic(&mut page, it)).collect();
            } else {
                found.read_older(&mut page, &mut form);
            }
            form.finish(&mut page);
        }
        comments::attach(&mut found, &node, text);
        (found, page.faults)
    }

    /// The form before ids: `lines` by their text, `topics` by their name.
    fn read_older(&mut self, page: &mut Page<'_>, form: &mut Form<'_>) {
        let places = form.places_in("lines");
        let place = |key: &str| places.get(key).copied().unwrap_or_default();
        let lines = form.map(page, "lines", Page::text);
        self.entries = lines
            .into_iter()
            .map(|(source, to)| Entry { place: place(&source), source, text: to, ..Entry::default() }.settled())
            .collect();
        let places = form.places_in("topics");
        let place = |key: &str| places.get(key).copied().unwrap_or_default();
        let topics = form.map(page, "topics", |page, node| {
            page.list(node).iter().map(|phrase| page.text(phrase)).collect::<Vec<_>>().join("\n")
        });
        self.topics = topics
            .into_iter()
            .map(|(topic, to)| Entry { place: place(&topic), topic, text: to, ..Entry::default() }.settled())
            .collect();
    }

    /// Every entry, texts before topics.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut Entry> {
        self.entries.iter_mut().chain(&mut self.topics)
    }

    /// As it is written.
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.head.iter().for_each(|note| note_on(&mut out, "", note));
        out.push_str(&format!(
            "Translation(\n    scenario: {},\n    language: {},\n    entries: [\n",
            quoted(&self.scenario),
            quoted(&self.language)
        ));
        for it in &self.entries {
            head_on(&mut out, it, &format!("at: {}", quoted(&it.at)));
            if !it.was.is_empty() {
                out.push_str(&format!("            was: {},\n", quoted(&it.was)));
            }
            out.push_str(&format!("            source: {},\n", quoted(&it.source)));
            out.push_str(&format!("            text: {}),\n", quoted(&it.text)));
        }
        out.push_str("    ],\n    phrases: [\n");
        for it in &self.topics {
            head_on(&mut out, it, &format!("topic: {}", quoted(&it.topic)));
            if !it.was.is_empty() {
                out.push_str(&format!("            was: [{}],\n", list(&it.was)));
            }
            out.push_str(&format!("            heard: [{}],\n", list(&it.source)));
            out.push_str(&format!("            phrases: [{}]),\n", list(&it.text)));
        }
        out.push_str("    ],\n");
        self.foot.iter().for_each(|note| note_on(&mut out, "    ", note));
        out.push_str(")\n");
        out
    }
}

fn note_on(out: &mut String, indent: &str, note: &str) {
    out.push_str(format!("{indent}// {note}").trim_end());
    out.push('\n');
}

fn head_on(out: &mut String, it: &Entry, what: &str) {
    it.notes.iter().for_each(|note| note_on(out, "        ", note));
    let line = if it.line == 0 { String::new() } else { format!(", line: {}", it.line) };
    out.push_str(&format!("        (id: {}, {what}{line}, status: {},\n", quoted(&it.id), it.status.name()));
}

fn list(lines: &str) -> String {
    Entry::phrases(lines).iter().map(|phrase| quoted(phrase)).collect::<Vec<_>>().join(", ")
}

fn entry(page: &mut Page<'_>, node: &Node) -> Option<Entry> {
    let mut form = page.form(node, "")?;
    let found = Entry {
        place: node.place,
        id: form.text(page, "id"),
        at: form.text_or_none(page, "at").unwrap_or_default(),
        line: form.number_or(page, "line", &(0..=u32::MAX), 0),
        status: status(page, &mut form),
        was: form.text_or_none(page, "was").unwrap_or_default(),
        source: form.text(page, "source"),
        text: form.text(page, "text"),
        ..Entry::default()
    };
    form.finish(page);
    Some(found.settled())
}

fn topic(page: &mut Page<'_>, node: &Node) -> Option<Entry> {
    let mut form = page.form(node, "")?;
    let found = Entry {
        place: node.place,
        id: form.text(page, "id"),
        topic: form.text(page, "topic"),
        line: form.number_or(page, "line", &(0..=u32::MAX), 0),
        status: status(page, &mut form),
        was: form.texts(page, "was").join("\n"),
        source: form.texts(page, "heard").join("\n"),
        text: form.texts(page, "phrases").join("\n"),
        ..Entry::default()
    };
    form.finish(page);
    Some(found.settled())
}

fn status(page: &mut Page<'_>, form: &mut Form<'_>) -> Status {
    let Some(node) = form.get("status") else { return Status::New };
    let at = page.one_of(node, &Status::NAMES, &words!("status"));
    at.and_then(|at| Status::ALL.get(at)).copied().unwrap_or_default()
}

/// A text between quotation marks, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\u{d}"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
