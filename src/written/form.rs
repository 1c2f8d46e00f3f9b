//! Reading a record field by field: what is missing, misspelt or of another kind is told, and reading goes on.

use super::lex::Place;
use super::node::{Field, Node, Value};
use super::translated::Translated;
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::{Lang, nearest};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// A file being read, with the faults found so far.
#[derive(Debug)]
pub struct Page<'a> {
    /// The file's name, for diagnostics.
    pub file: &'a str,
    /// Every fault so far.
    pub faults: Vec<Diagnostic>,
}

impl<'a> Page<'a> {
    /// A file whose faults of spelling are known already.
    #[must_use]
    pub fn new(file: &'a str, faults: Vec<Diagnostic>) -> Self {
        Self { file, faults }
    }

    /// Tells an error.
    pub fn error(&mut self, code: &'static str, place: Place, message: Words, hint: Words) {
        self.faults.push(Diagnostic::error(code, self.file, place, message).hint(hint));
    }

    /// Tells a warning.
    pub fn warn(&mut self, code: &'static str, place: Place, message: Words, hint: Words) {
        self.faults.push(Diagnostic::warning(code, self.file, place, message).hint(hint));
    }

    /// Tells that something of another kind was expected.
    pub fn expected(&mut self, node: &Node, what: &Words) {
        if node.value != Value::Unread {
            let kind = node.value.kind();
            self.error(
                "kind",
                node.place,
                words!("here stands {kind}, but it should be {what}", kind, what),
                Words::default(),
            );
        }
    }

    /// The text that stands here.
    pub fn text(&mut self, node: &Node) -> String {
        match &node.value {
            Value::Text(text) => text.clone(),
            _ => {
                self.expected(node, &words!("a text in straight quotes"));
                String::new()
            }
        }
    }

    /// One of these names, written as a text or as a word.
    pub fn one_of(&mut self, node: &Node, allowed: &[&str], what: &Words) -> Option<usize> {
        let written = match &node.value {
            Value::Text(text) | Value::Word(text) => text.as_str(),
            _ => {
                self.expected(node, what);
                return None;
            }
        };
        let at = allowed.iter().position(|name| *name == written);
        if at.is_none() {
            let hint = nearest(written, allowed.iter().copied()).map_or_else(
                || words!("one of: {names}", names = allowed.join(", ")),
                |near| words!("did you mean `{near}`?", near),
            );
            self.error("unknown_name", node.place, words!("`{written}` is no {what}", written, what), hint);
        }
        at
    }

    /// The parts of a list, and nothing where something else stands.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(list) => list,
            _ => {
                self.expected(node, &words!("a list [ … ]"));
                &[]
            }
        }
    }

    /// A number within a range, whole.
    pub fn number(&mut self, node: &Node, range: &RangeInclusive<u32>) -> u32 {
        let Value::Number(number) = node.value else {
            self.expected(node, &words!("a number"));
            return *range.start();
        };
        let whole = number.trunc();
        if (whole - number).abs() > f64::EPSILON || whole < f64::from(*range.start()) || whole > f64::from(*range.end())
        {
            let message = words!("{number} is out of range", number);
            let hint = words!("a whole number from {least} to {most}", least = range.start(), most = range.end());
            self.error("range", node.place, message, hint);
            return *range.start();
        }
        // In range and whole: counted up to without rounding.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within a checked range of u32")]
        let number = whole as u32;
        number
    }

    /// A text in several languages; Dutch must be among them. One text alone stands for every language.
    pub fn translated(&mut self, node: &Node) -> Translated {
        match &node.value {
            Value::Text(text) => Translated(BTreeMap::from([(Lang::Nl, text.clone())])),
            Value::Map(_) => {
                let found = Translated(self.by_lang(node, Self::text));
                if !found.0.contains_key(&Lang::Nl) {
                    self.error(
                        "missing",
                        node.place,
                        words!("the Dutch text is missing"),
                        words!("{\"nl\": \"…\", \"en\": \"…\"}"),
                    );
                }
                found
            }
            _ => {
                self.expected(node, &words!("a text, or texts by language {\"nl\": \"…\"}"));
                Translated::default()
            }
        }
    }

    /// Something by language.
    pub fn by_lang<T>(&mut self, node: &Node, mut read: impl FnMut(&mut Self, &Node) -> T) -> BTreeMap<Lang, T> {
        let Value::Map(entries) = &node.value else {
            self.expected(node, &words!("a map by language {\"nl\": …}"));
            return BTreeMap::new();
        };
        let mut found = BTreeMap::new();
        for (key, value) in entries {
            let codes = Lang::ALL.map(Lang::code);
            let Some(lang) = self.one_of(key, &codes, &words!("language")).and_then(|at| Lang::ALL.get(at)) else {
                continue;
            };
            let value = read(self, value);
            if found.insert(*lang, value).is_some() {
                self.error(
                    "twice",
                    key.place,
                    words!("`{name}` stands here twice", name = lang.code()),
                    words!("take one of them out"),
                );
            }
        }
        found
    }

    /// The record that stands here, to be read field by field.
    pub fn form<'n>(&mut self, node: &'n Node, name: &str) -> Option<Form<'n>> {
        match &node.value {
            Value::Fields(written, fields) if written.is_empty() || name.is_empty() || written == name => {
                let mut seen = BTreeSet::new();
                for field in fields {
                    if !seen.insert(field.name.as_str()) {
                        let message = words!("`{name}` stands here twice", name = field.name);
                        self.error("twice", field.place, message, words!("take one of them out"));
                    }
                }
                Some(Form { place: node.place, fields, asked: BTreeSet::new() })
            }
            Value::Fields(written, _) => {
                let message = words!("this is `{written}`, but it should be `{name}`", written, name);
                self.error("kind", node.place, message, words!("the file begins: {name}(", name));
                None
            }
            _ => {
                self.expected(node, &words!("a record {name}( … )", name));
                None
            }
        }
    }
}

/// A record being read; each field that is asked for counts as known.
#[derive(Debug)]
pub struct Form<'n> {
    /// Where the record stands.
    pub place: Place,
    fields: &'n [Field],
    asked: BTreeSet<&'static str>,
}

impl<'n> Form<'n> {
    /// The field, if it is there; `None` written out counts as absent.
    pub fn get(&mut self, name: &'static str) -> Option<&'n Node> {
        self.asked.insert(name);
        let node = &self.fields.iter().find(|field| field.name == name)?.node;
        match &node.value {
            Value::Word(word) if word == "None" => None,
            Value::Tuple(some, items) if some == "Some" => items.first(),
            _ => Some(node),
        }
    }

    /// The field, which must be there.
    pub fn need(&mut self, page: &mut Page<'_>, name: &'static str) -> Option<&'n Node> {
        let found = self.get(name);
        if found.is_none() {
            page.error("missing", self.place, words!("`{name}` is missing", name), words!("add `{name}: …,`", name));
        }
        found
    }

    /// Where a field stands, else the record.
    #[must_use]
    pub fn place_of(&self, name: &str) -> Place {
        self.fields.iter().find(|field| field.name == name).map_or(self.place, |field| field.node.place)
    }

    /// Where the names of a map stand.
    #[must_use]
    pub fn places_in(&self, name: &str) -> BTreeMap<&'n str, Place> {
        let field = self.fields.iter().find(|field| field.name == name);
        let Some(Value::Map(entries)) = field.map(|field| &field.node.value) else { return BTreeMap::new() };
        let named = entries.iter().filter_map(|(key, _)| match &key.value {
            Value::Text(text) => Some((text.as_str(), key.place)),
            _ => None,
        });
        named.collect()
    }

    /// A text that must be there.
    pub fn text(&mut self, page: &mut Page<'_>, name: &'static str) -> String {
        self.need(page, name).map(|node| page.text(node)).unwrap_or_default()
    }

    /// A text that may be left out.
    pub fn text_or_none(&mut self, page: &mut Page<'_>, name: &'static str) -> Option<String> {
        self.get(name).map(|node| page.text(node))
    }

    /// A text in several languages that must be there.
    pub fn translated(&mut self, page: &mut Page<'_>, name: &'static str) -> Translated {
        self.need(page, name).map(|node| page.translated(node)).unwrap_or_default()
    }

    /// A text in several languages that may be left out.
    pub fn translated_or_none(&mut self, page: &mut Page<'_>, name: &'static str) -> Translated {
        self.get(name).map(|node| page.translated(node)).unwrap_or_default()
    }

    /// Yes or no; no when left out.
    pub fn yes(&mut self, page: &mut Page<'_>, name: &'static str) -> bool {
        match self.get(name).map(|node| (node, &node.value)) {
            Some((_, Value::Word(word))) if word == "true" => true,
            Some((_, Value::Word(word))) if word == "false" => false,
            None => false,
            Some((node, _)) => {
                page.expected(node, &words!("true or false"));
                false
            }
        }
    }

    /// A whole number within a range, or this when left out.
    pub fn number_or(
        &mut self,
        page: &mut Page<'_>,
        name: &'static str,
        range: &RangeInclusive<u32>,
        absent: u32,
    ) -> u32 {
        self.get(name).map_or(absent, |node| page.number(node, range))
    }

    /// One of these names, which must be there.
    pub fn one_of(&mut self, page: &mut Page<'_>, name: &'static str, allowed: &[&str]) -> Option<usize> {
        let node = self.need(page, name)?;
        page.one_of(node, allowed, &Words::as_is(name.replace('_', " ")))
    }

    /// The parts of a list; none when left out.
    pub fn list(&mut self, page: &mut Page<'_>, name: &'static str) -> &'n [Node] {
        self.get(name).map(|node| page.list(node)).unwrap_or_default()
    }

    /// The texts of a list; none when left out.
    pub fn texts(&mut self, page: &mut Page<'_>, name: &'static str) -> Vec<String> {
        self.list(page, name).iter().map(|node| page.text(node)).collect()
    }

    /// A map from a text to something, which must be there.
    pub fn map<'p, T>(
        &mut self,
        page: &mut Page<'p>,
        name: &'static str,
        mut read: impl FnMut(&mut Page<'p>, &Node) -> T,
    ) -> BTreeMap<String, T> {
        let Some(node) = self.need(page, name) else { return BTreeMap::new() };
        let Value::Map(entries) = &node.value else {
            page.expected(node, &words!("a map { \"…\": … }"));
            return BTreeMap::new();
        };
        let mut found = BTreeMap::new();
        for (key, value) in entries {
            let text = page.text(key);
            let value = read(page, value);
            if found.insert(text, value).is_some() {
                page.error("twice", key.place, words!("this stands here twice"), words!("take one of them out"));
            }
        }
        found
    }

    /// Tells the fields that nobody asked for.
    pub fn finish(self, page: &mut Page<'_>) {
        for field in self.fields {
            if !self.asked.contains(field.name.as_str()) {
                let hint = nearest(&field.name, self.asked.iter().copied()).map_or_else(
                    || words!("known here: {names}", names = self.asked.iter().copied().collect::<Vec<_>>().join(", ")),
                    |near| words!("did you mean `{near}`?", near),
                );
                page.error("unknown_field", field.place, words!("`{name}` has no place here", name = field.name), hint);
            }
        }
    }
}
