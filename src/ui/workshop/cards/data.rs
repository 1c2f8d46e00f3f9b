//! Which cards are shown: by what they are about, and under the beat that is open.

use crate::app::{Texts, words};
use crate::authoring::{Card, CardKind, Field, Value};
use crate::understand::Act;

/// What one wants to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// The scenario, the help-seeker, the feelings.
    #[default]
    Person,
    /// What is understood.
    Topics,
    /// What is hidden.
    Facts,
    /// The story.
    Beats,
    /// How it ends, and what a good conversation shows.
    Endings,
}

impl Shelf {
    /// In the order shown.
    pub const ALL: [Self; 5] = [Self::Person, Self::Topics, Self::Facts, Self::Beats, Self::Endings];

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Person => "workshop-cards-person",
            Self::Topics => "workshop-cards-topics",
            Self::Facts => "workshop-cards-facts",
            Self::Beats => "workshop-cards-beats",
            Self::Endings => "workshop-cards-endings",
        }
    }
}

/// What opens a card below which others stand: its kind and its name.
pub type Opened = (CardKind, String);

/// What is open once the text has changed: a beat that got another name stays open.
#[must_use]
pub fn still_open(open: Opened, before: &[Card], now: &[Card]) -> Opened {
    let of_kind = |cards: &[Card]| -> Vec<String> {
        cards.iter().filter(|card| card.kind == open.0).map(|card| card.name().to_owned()).collect()
    };
    let (before, now) = (of_kind(before), of_kind(now));
    let place = before.iter().position(|name| *name == open.1).filter(|_| before.len() == now.len());
    match place.and_then(|place| now.get(place)) {
        Some(name) if !now.contains(&open.1) => (open.0, name.clone()),
        _ => open,
    }
}

/// The cards to show, by their place among all. `open`: the beat whose lines and rules are shown, or what holds anywhere.
#[must_use]
pub fn shown(cards: &[Card], shelf: Shelf, open: Option<&Opened>) -> Vec<usize> {
    let mut in_open = false;
    let mut shown = Vec::new();
    for (index, card) in cards.iter().enumerate() {
        let fits = match card.kind {
            CardKind::Scenario
            | CardKind::Persona
            | CardKind::Meter
            | CardKind::Pick
            | CardKind::Flag
            | CardKind::Seeks
            | CardKind::ShiftLead => shelf == Shelf::Person,
            CardKind::Topic | CardKind::Confused => shelf == Shelf::Topics,
            CardKind::Fact => shelf == Shelf::Facts,
            CardKind::Ending | CardKind::Expects => shelf == Shelf::Endings,
            CardKind::Beat | CardKind::Anywhere => {
                in_open = open.is_some_and(|(kind, name)| (*kind, name.as_str()) == (card.kind, card.name()));
                shelf == Shelf::Beats
            }
            CardKind::Line | CardKind::Rule => shelf == Shelf::Beats && in_open,
        };
        if fits {
            shown.push(index);
        }
    }
    shown
}

/// A function of the scenario language in plain words; its name where there are none.
#[must_use]
pub fn function(texts: &Texts, name: &str) -> String {
    texts.find(&format!("card-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

/// The words before a field.
#[must_use]
pub fn label(texts: &Texts, field: &Field) -> String {
    let name = match (field.call.as_str(), &field.value) {
        ("persona", Value::Number(_)) => "persona-age",
        (call, _) => call,
    };
    let words = function(texts, name);
    if field.of.is_empty() { words } else { format!("{words} {}", field.of) }
}

/// The words over a card.
#[must_use]
pub fn title(texts: &Texts, card: &Card) -> String {
    match card.kind {
        CardKind::Rule | CardKind::Line => {
            // Acts by their words; topics and numbers as the author wrote them.
            let named = |name: &String| Act::from_code(name).map_or_else(|| name.clone(), |act| words::act(texts, act));
            let names: Vec<String> = card.names.iter().map(named).collect();
            format!("{} {}", function(texts, &card.opener), names.join(", ")).trim_end().to_owned()
        }
        CardKind::Anywhere => texts.t("workshop-cards-anywhere"),
        CardKind::Flag => words::flag(texts, card.name()),
        CardKind::Seeks | CardKind::ShiftLead | CardKind::Confused => function(texts, &card.opener),
        CardKind::Expects if card.fields.iter().any(|it| it.call == "expects") => function(texts, "expects"),
        CardKind::Expects => texts.t("workshop-cards-limits"),
        CardKind::Scenario
        | CardKind::Persona
        | CardKind::Meter
        | CardKind::Pick
        | CardKind::Topic
        | CardKind::Fact
        | CardKind::Beat
        | CardKind::Ending => card.name().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::scenario::functions::{FUNCTIONS, keys};
    use crate::scenario::script::Part;

    /// The functions and keys that a card has words for: what hangs on its parts, and what begins them.
    fn worded() -> Vec<&'static str> {
        const ON: [Part; 9] = [
            Part::Persona,
            Part::Meter,
            Part::Flag,
            Part::Fact,
            Part::Beat,
            Part::Rule,
            Part::Line,
            Part::Ending,
            Part::Expect,
        ];
        const OPENERS: [&str; 20] = [
            "pick",
            "seeks",
            "shift_lead",
            "confused",
            "topic",
            "expects",
            "persona",
            "meter",
            "beat",
            "say",
            "hears",
            "hears_all",
            "quiet",
            "otherwise",
            "whenever",
            "desk",
            "referred",
            "closed",
            "ending",
            "persona-age",
        ];
        let hung = FUNCTIONS.iter().filter(|it| it.on.iter().any(|part| ON.contains(part)));
        // Named values are no field; their keys are.
        let hung = hung.map(|it| it.name).filter(|name| *name != "types");
        let mut all: Vec<&str> = hung.chain(OPENERS).chain(keys()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    #[test]
    fn every_field_of_a_card_is_named_in_plain_words_in_every_language() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for name in worded() {
                assert!(texts.find(&format!("card-{name}"), &[]).is_some(), "{lang:?} has no words for {name}");
            }
        }
        let text = "persona(\"Sam\", 30); hears(\"close\").change(\"trust\", -3);";
        let all = cards(text, &statements(text));
        let texts = Texts::new(Lang::Nl);
        let labels: Vec<String> = all.iter().flat_map(|card| &card.fields).map(|it| label(&texts, it)).collect();
        assert_eq!(labels, ["Voornaam", "Leeftijd", "Hoort", "Verandert"]);
        assert_eq!(title(&texts, &all[1]), "Hoort Afronden");
    }
    use crate::authoring::cards;
    use crate::authoring::chains::statements;

    #[test]
    fn only_the_open_beat_shows_its_rules() {
        let text = "meter(\"t\", 3); beat(\"a\"); say(\"x\"); hears(\"close\").end(\"e\"); beat(\"b\"); otherwise().reply(\"y\"); anywhere(); closed().end(\"e\"); ending(\"e\", \"left\");";
        let all = cards(text, &statements(text));
        assert_eq!(shown(&all, Shelf::Person, None), [0]);
        let beat = |name: &str| (CardKind::Beat, name.to_owned());
        assert_eq!(shown(&all, Shelf::Beats, None), [1, 4, 6]);
        assert_eq!(shown(&all, Shelf::Beats, Some(&beat("a"))), [1, 2, 3, 4, 6]);
        assert_eq!(
            shown(&all, Shelf::Beats, Some(&beat("b"))),
            [1, 4, 5, 6],
            "what holds anywhere is not the last beat's"
        );
        let anywhere = (CardKind::Anywhere, String::new());
        assert_eq!(shown(&all, Shelf::Beats, Some(&anywhere)), [1, 4, 6, 7]);
        assert_eq!(shown(&all, Shelf::Endings, Some(&beat("a"))), [8]);
    }
}
