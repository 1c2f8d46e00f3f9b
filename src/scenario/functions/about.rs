//! What the functions about the scenario and its person write: `scenario`, `persona` and what hangs on them.

use super::super::model::{LIMITS, Limit, Meta, ShiftLead};
use super::super::script::{Part, Writer};
use super::{Handle, MapValue, Value};
use crate::diagnostic::Words;
use crate::ids::{Lang, nearest};
use crate::protocol::{Need, PARTNER_KINDS};
use std::collections::BTreeMap;

/// The keys of the named values that a function takes, in the order of the guide; none for other functions.
#[must_use]
pub fn keys_of(function: &str) -> Vec<&'static str> {
    let keys: &[&str] = match function {
        "scenario" => &[
            "title",
            "language",
            "minutes",
            "intensity",
            "summary",
            "content_note",
            "concern",
            "goals",
            "date",
            "authors",
            "reviewers",
            "sources",
        ],
        "types" => &["cps", "typos", "burst", "think", "corrects", "drafts"],
        "seeks" => &["languages", "anonymous", "kinds"],
        "shift_lead" => &["name", "answers_after", "busy", "busy_for"],
        "expects" => return LIMITS.iter().map(|(name, _)| *name).collect(),
        _ => &[],
    };
    keys.to_vec()
}

pub(super) fn scenario(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let handle = Handle::new(Part::Scenario, 0);
    if w.file.id.is_empty() {
        w.file.place = w.place.clone();
    } else {
        w.error("twice", words!("`scenario` is called twice"), words!("Keep one; a file is one scenario."));
        return handle;
    }
    w.file.id = args[0].text();
    let Value::Map(map) = &args[1] else { return handle };
    let mut fields = Fields { w, map, at: "scenario" };
    fields.allow();
    let mut meta = Meta {
        title: fields.text("title"),
        minutes: fields.whole("minutes"),
        intensity: u8::try_from(fields.whole("intensity")).unwrap_or(u8::MAX),
        summary: fields.text("summary"),
        content_note: fields.text("content_note"),
        concern: fields.text("concern"),
        goals: fields.texts("goals"),
        date: fields.text("date"),
        authors: fields.texts("authors"),
        reviewers: fields.texts("reviewers"),
        sources: fields.texts("sources"),
        language: None,
    };
    let language = fields.text("language");
    meta.language = Lang::from_code(&language);
    if meta.language.is_none() && !language.is_empty() {
        let message = words!("language `{language}` is not known", language);
        w.error_at("language", "language", message, words!("Use \"nl\", \"en\" or \"fr\"."));
    }
    w.file.meta = meta;
    handle
}

pub(super) fn persona(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    if !w.file.persona.name.is_empty() {
        w.error("twice", words!("`persona` is called twice"), words!("Keep one; a scenario has one help-seeker."));
    }
    w.file.persona.name = args[0].text();
    w.file.persona.age = args[1].count();
    w.file.persona_place = w.place.clone();
    Handle::new(Part::Persona, 0)
}

pub(super) fn address(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let address = args[0].text();
    if !["je", "u"].contains(&address.as_str()) {
        w.error("address", words!("`{address}` is no way to address people", address), words!("Use \"je\" or \"u\"."));
    }
    w.file.persona.address = address;
    on
}

pub(super) fn about(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.file.persona.about = args[0].text();
    on
}

pub(super) fn strength(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.file.persona.strength = args[0].text();
    on
}

pub(super) fn types(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let Value::Map(map) = &args[0] else { return on };
    let mut manner = w.file.persona.typing;
    let mut fields = Fields { w, map, at: "types" };
    fields.allow();
    for (name, slot, low, high) in [
        ("cps", &mut manner.cps, 1.0, 15.0),
        ("typos", &mut manner.typos, 0.0, 0.3),
        ("burst", &mut manner.burst, 0.0, 1.0),
        ("think", &mut manner.think, 0.0, 60.0),
        ("corrects", &mut manner.corrects, 0.0, 1.0),
        ("drafts", &mut manner.drafts, 0.0, 1.0),
    ] {
        if let Some(value) = fields.number(name, low, high) {
            *slot = value;
        }
    }
    w.file.persona.typing = manner;
    on
}

pub(super) fn seeks(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let handle = Handle::new(Part::Around, 0);
    let Value::Map(map) = &args[0] else { return handle };
    let mut fields = Fields { w, map, at: "seeks" };
    fields.allow();
    let need = Need {
        languages: fields.texts("languages"),
        anonymous: fields.yes("anonymous"),
        audience: String::new(),
        kinds: fields.texts("kinds"),
    };
    for kind in need.kinds.iter().filter(|kind| !PARTNER_KINDS.contains(&kind.as_str())) {
        let hint = nearest(kind, PARTNER_KINDS).map_or_else(
            || words!("The kinds are {names}.", names = PARTNER_KINDS.join(", ")),
            |near| words!("Did you mean `{near}`?", near),
        );
        w.error_at("kinds", "unknown_name", words!("kind of partner `{kind}` does not exist", kind), hint);
    }
    w.file.seeks = need;
    handle
}

pub(super) fn shift_lead(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let handle = Handle::new(Part::Around, 1);
    let Value::Map(map) = &args[0] else { return handle };
    let mut lead = ShiftLead::default();
    let mut fields = Fields { w, map, at: "shift_lead" };
    fields.allow();
    let name = fields.text("name");
    if !name.is_empty() {
        lead.name = name;
    }
    for (name, slot) in [("answers_after", &mut lead.answers_after), ("busy_for", &mut lead.busy_for)] {
        if let Some(value) = fields.number(name, 0.0, 900.0) {
            *slot = Value::Number(value).count();
        }
    }
    if let Some(value) = fields.number("busy", 0.0, 1.0) {
        lead.busy = value;
    }
    w.file.shift_lead = lead;
    handle
}

pub(super) fn expects(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let Value::Map(map) = &args[0] else { return super::apply::expects(w, on, args) };
    let mut fields = Fields { w, map, at: "expects" };
    fields.allow();
    let mut found = Vec::new();
    for (name, bounds) in LIMITS {
        let Some(bound) = fields.number(name, 0.0, if bounds.is_share() { 100.0 } else { 10_000.0 }) else { continue };
        // 0.8 and 1.0 are meant as shares of one: as percents they would never be missed.
        if bounds.is_share() && bound > 0.0 && (bound < 1.0 || bound <= 1.0 && !bounds.is_upper()) {
            let message = words!("`{name}` is {bound} percent", name, bound);
            fields.w.error_at(name, "range", message, words!("Limits are in percent: {bound}.", bound = bound * 100.0));
            continue;
        }
        found.push(Limit { name: name.to_owned(), bound, place: fields.w.place_of_key(name) });
    }
    w.file.limits.extend(found);
    Handle::new(Part::Around, 2)
}

/// The fields of a map, read with complaints.
struct Fields<'a> {
    w: &'a mut Writer,
    map: &'a BTreeMap<String, MapValue>,
    at: &'static str,
}

impl Fields<'_> {
    fn allow(&mut self) {
        let names = keys_of(self.at);
        for key in self.map.keys().filter(|key| !names.contains(&key.as_str())) {
            let hint = match nearest(key, names.iter().copied()) {
                Some(near) => words!("Did you mean `{near}`?", near),
                None => words!("The keys of `{at}` are {names}.", at = self.at, names = names.join(", ")),
            };
            self.w.error_at(
                key,
                "unknown_key",
                words!("key `{key}` does not exist in `{at}`", key, at = self.at),
                hint,
            );
        }
    }

    fn wrong(&mut self, key: &str, wanted: &Words) {
        self.w.error_at(key, "type", words!("`{key}` must be {wanted}", key, wanted), Words::default());
    }

    fn text(&mut self, key: &str) -> String {
        match self.map.get(key) {
            Some(MapValue::Text(text)) => text.clone(),
            Some(MapValue::Texts(_) | MapValue::Number(_) | MapValue::Yes(_) | MapValue::Other) => {
                self.wrong(key, &words!("a text in straight quotes"));
                String::new()
            }
            None => String::new(),
        }
    }

    fn texts(&mut self, key: &str) -> Vec<String> {
        match self.map.get(key) {
            Some(MapValue::Texts(texts)) => texts.clone(),
            Some(MapValue::Text(_) | MapValue::Number(_) | MapValue::Yes(_) | MapValue::Other) => {
                self.wrong(key, &words!("a list of texts, such as [\"een\", \"twee\"]"));
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn yes(&mut self, key: &str) -> bool {
        match self.map.get(key) {
            Some(MapValue::Yes(yes)) => *yes,
            Some(MapValue::Text(_) | MapValue::Texts(_) | MapValue::Number(_) | MapValue::Other) => {
                self.wrong(key, &words!("true or false"));
                false
            }
            None => false,
        }
    }

    fn whole(&mut self, key: &str) -> u32 {
        self.number(key, 0.0, 1_000.0).map_or(0, |number| Value::Number(number).count())
    }

    fn number(&mut self, key: &str, low: f64, high: f64) -> Option<f64> {
        match self.map.get(key)? {
            MapValue::Number(number) if (low..=high).contains(number) => Some(*number),
            MapValue::Number(number) => {
                let hint = words!("It runs from {low} to {high}.", low, high);
                self.w.error_at(key, "range", words!("`{key}` is {number}", key, number), hint);
                None
            }
            MapValue::Text(_) | MapValue::Texts(_) | MapValue::Yes(_) | MapValue::Other => {
                self.wrong(key, &words!("a number"));
                None
            }
        }
    }
}
