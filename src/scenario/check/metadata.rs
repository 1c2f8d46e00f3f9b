//! What the library and the people who use it must know of a scenario.

use super::super::model::{CONCERNS, Outcome};
use super::super::script::Ran;
use super::{error, warning};
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::nearest;

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    let file = &ran.file;
    let place = &file.place;
    if file.id.is_empty() {
        if ran.lost.is_empty() {
            found.push(
                Diagnostic::error("metadata", &first_file(ran), (0, 0), words!("the file does not say what it is"))
                    .hint(words!("Begin with scenario(\"id\", #{ title: \"…\", language: \"nl\", … });")),
            );
        }
        return;
    }
    if !file.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        found.push(
            error("metadata", place, words!("`{id}` cannot be an id", id = file.id))
                .hint(words!("Use small letters, digits and underscores.")),
        );
    }
    let meta = &file.meta;
    let missing = [
        ("title", meta.title.is_empty()),
        ("language", meta.language.is_none() && !ran.diagnostics.iter().any(|fault| fault.code == "language")),
        ("summary", meta.summary.is_empty()),
        ("content_note", meta.content_note.is_empty()),
        ("goals", meta.goals.is_empty()),
        ("date", meta.date.is_empty()),
        ("authors", meta.authors.is_empty()),
        ("minutes", meta.minutes == 0),
        ("intensity", meta.intensity == 0),
        ("concern", meta.concern.is_empty()),
    ];
    for (key, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
        let place = ran.place_of_key(key);
        found.push(error("metadata", &place, words!("`{key}` is missing in `scenario`", key)).hint(missing_hint(key)));
    }
    if meta.intensity > 3 {
        found.push(
            error(
                "metadata",
                &ran.place_of_key("intensity"),
                words!("intensity {intensity} does not exist", intensity = meta.intensity),
            )
            .hint(missing_hint("intensity")),
        );
    }
    if meta.minutes > 180 {
        found.push(
            error(
                "metadata",
                &ran.place_of_key("minutes"),
                words!("{minutes} minutes is no practice chat", minutes = meta.minutes),
            )
            .hint(missing_hint("minutes")),
        );
    }
    if !meta.concern.is_empty() && !CONCERNS.contains(&meta.concern.as_str()) {
        let hint = nearest(&meta.concern, CONCERNS)
            .map_or_else(|| missing_hint("concern"), |near| words!("Did you mean `{near}`?", near));
        let place = ran.place_of_key("concern");
        found.push(
            error("metadata", &place, words!("concern `{concern}` does not exist", concern = meta.concern)).hint(hint),
        );
    }
    if !meta.date.is_empty() && !is_date(&meta.date) {
        let place = ran.place_of_key("date");
        found.push(
            error("metadata", &place, words!("`{date}` is no date", date = meta.date)).hint(missing_hint("date")),
        );
    }
    if meta.reviewers.len() < 2 {
        found.push(
            warning("unreviewed", &ran.place_of_key("reviewers"), words!("not yet reviewed by two practitioners"))
                .hint(words!(
                    "It can be played and carries a visible mark. Write only the names of people who really read it."
                )),
        );
    }
    if meta.sources.is_empty() {
        found.push(
            warning("metadata", &ran.place_of_key("sources"), words!("`sources` is missing in `scenario`"))
                .hint(words!("Say where its facts come from.")),
        );
    }
    persona(ran, found);
    endings(ran, found);
}

fn first_file(ran: &Ran) -> String {
    let places = ran.file.beats.iter().map(|beat| &beat.place).chain([&ran.file.persona_place]);
    places.map(|place| &*place.file).find(|file| !file.is_empty()).unwrap_or_default().to_owned()
}

fn missing_hint(key: &str) -> Words {
    match key {
        "title" => words!("Add title: \"…\"."),
        "language" => words!("Add language: \"nl\", \"en\" or \"fr\"."),
        "summary" => words!("Add summary: \"…\", one or two sentences for the library."),
        "content_note" => words!("Add content_note: \"…\", what a trainee should know before starting."),
        "goals" => words!("Add goals: [\"…\"], what can be practised."),
        "date" => words!("Add date: \"2026-11-25\", year, month and day."),
        "authors" => words!("Add authors: [\"…\"]."),
        "minutes" => words!("Add minutes: 25, from 1 to 180."),
        "intensity" => words!("Add intensity: 1 (calm), 2 (loaded) or 3 (heavy)."),
        _ => words!("Add concern: one of {names}.", names = CONCERNS.join(", ")),
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    matches!(parts[..], [2000..=2200, 1..=12, 1..=31]) && text.len() == 10
}

fn persona(ran: &Ran, found: &mut Vec<Diagnostic>) {
    let file = &ran.file;
    let persona = &file.persona;
    if persona.name.is_empty() {
        found.push(
            error("metadata", &file.place, words!("there is no `persona`"))
                .hint(words!("Add persona(\"Lies\", 38); a first name that is a pseudonym.")),
        );
        return;
    }
    if persona.age < 18 && file.meta.concern != "minor" {
        found.push(
            error("minor", &file.persona_place, words!("help-seekers are adults"))
                .hint(words!("Give an age of 18 or more. The one exception is a minor in the wrong chat, who is only referred: concern: \"minor\".")),
        );
    }
    if persona.age > 110 {
        found.push(error("range", &file.persona_place, words!("nobody is {age}", age = persona.age)));
    }
    if persona.strength.is_empty() {
        found.push(
            warning("metadata", &file.persona_place, words!("the persona has no human strength"))
                .hint(words!("Add .strength(\"…\"): every help-seeker has one.")),
        );
    }
}

fn endings(ran: &Ran, found: &mut Vec<Diagnostic>) {
    let file = &ran.file;
    if file.endings.is_empty() {
        if ran.lost.is_empty() {
            found.push(
                error("no_ending", &file.place, words!("the scenario has no ending"))
                    .hint(words!("Add ending(\"name\", \"helped\") and a rule with .end(\"name\").")),
            );
        }
        return;
    }
    for ending in &file.endings {
        if ending.way_to_help.is_empty() {
            found.push(
                error(
                    "way_to_help",
                    &ending.place,
                    words!("ending `{name}` leaves no way to help", name = ending.name),
                )
                .hint(words!("Add .way_to_help(\"…\"): whatever happened, a door stays open.")),
            );
        }
        if ending.explains.is_empty() {
            found.push(
                warning("metadata", &ending.place, words!("ending `{name}` is not explained", name = ending.name))
                    .hint(words!("Add .explains(\"…\"), why it ended so, for the debrief.")),
            );
        }
    }
    if !file.endings.iter().any(|ending| ending.outcome == Outcome::Helped) {
        found.push(
            warning("metadata", &file.place, words!("no ending is `helped`"))
                .hint(words!("Every scenario has an ending with hope.")),
        );
    }
}
