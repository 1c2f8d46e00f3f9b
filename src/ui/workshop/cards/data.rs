//! Which cards are shown: by what they are about, and under the beat that is open.

use crate::authoring::{Card, CardKind};

/// What one wants to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// The scenario, the help-seeker, the feelings.
    #[default]
    Person,
    /// What is hidden.
    Facts,
    /// The story.
    Beats,
    /// How it ends.
    Endings,
}

impl Shelf {
    /// In the order shown.
    pub const ALL: [Self; 4] = [Self::Person, Self::Facts, Self::Beats, Self::Endings];

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Person => "workshop-cards-person",
            Self::Facts => "workshop-cards-facts",
            Self::Beats => "workshop-cards-beats",
            Self::Endings => "workshop-cards-endings",
        }
    }
}

/// The cards to show, by their place among all. `open`: the beat whose lines and rules are shown.
#[must_use]
pub fn shown(cards: &[Card], shelf: Shelf, open: Option<&str>) -> Vec<usize> {
    let mut in_open = false;
    let mut shown = Vec::new();
    for (index, card) in cards.iter().enumerate() {
        let fits = match card.kind {
            CardKind::Scenario | CardKind::Persona | CardKind::Meter => shelf == Shelf::Person,
            CardKind::Fact => shelf == Shelf::Facts,
            CardKind::Ending => shelf == Shelf::Endings,
            CardKind::Beat => {
                in_open = open == Some(card.title.as_str());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::cards;
    use crate::authoring::chains::statements;

    #[test]
    fn only_the_open_beat_shows_its_rules() {
        let text = "meter(\"t\", 3); beat(\"a\"); say(\"x\"); hears(\"close\").end(\"e\"); beat(\"b\"); otherwise().reply(\"y\"); ending(\"e\", \"left\");";
        let all = cards(text, &statements(text));
        assert_eq!(shown(&all, Shelf::Person, None), [0]);
        assert_eq!(shown(&all, Shelf::Beats, None), [1, 4]);
        assert_eq!(shown(&all, Shelf::Beats, Some("a")), [1, 2, 3, 4]);
        assert_eq!(shown(&all, Shelf::Endings, Some("a")), [6]);
    }
}
