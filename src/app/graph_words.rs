//! The words of the picture of a story, in the user's language.

use super::Texts;
use crate::scenario::graph::{Word, Words};

/// Texts that speak for the picture.
pub struct GraphWords<'a>(pub &'a Texts);

impl Words for GraphWords<'_> {
    fn word(&self, word: Word<'_>) -> String {
        let texts = self.0;
        let with = |key: &str, name: &str, value: &str| texts.t_with(key, &[(name, value.into())]);
        let number = |key: &str, n: u32| texts.t_with(key, &[("n", n.into())]);
        match word {
            Word::Quiet(seconds) => number("graph-quiet", seconds),
            Word::Otherwise => texts.t("graph-otherwise"),
            Word::Whenever => texts.t("graph-whenever"),
            Word::Desk(action) => with("graph-desk", "action", action),
            Word::Referred("") => texts.t("graph-referred"),
            Word::Referred(names) => with("graph-referred-to", "names", names),
            Word::Closed => texts.t("graph-closed"),
            Word::Heard(key, 0 | 1) => with("graph-heard", "key", key),
            Word::Heard(key, times) => texts.t_with("graph-heard-times", &[("key", key.into()), ("n", times.into())]),
            Word::NotHeard(key) => with("graph-not-heard", "key", key),
            Word::Knows(fact) => with("graph-knows", "fact", fact),
            Word::NotKnows(fact) => with("graph-not-knows", "fact", fact),
            Word::TurnFrom(turn) => number("graph-turn-from", turn),
            Word::TurnBefore(turn) => number("graph-turn-before", turn),
            Word::TurnsHere(turns) => number("graph-turns-here", turns),
            Word::Visited(beat, times) => texts.t_with("graph-visited", &[("beat", beat.into()), ("n", times.into())]),
            Word::Warm(true) => texts.t("graph-warm"),
            Word::Warm(false) => texts.t("graph-not-warm"),
            Word::Agreed(true) => texts.t("graph-agreed"),
            Word::Agreed(false) => texts.t("graph-not-agreed"),
            Word::Once => texts.t("graph-once"),
            Word::When => texts.t("graph-when"),
            Word::Choice => texts.t("graph-choice"),
            Word::More(more) => texts.t_with("graph-more", &[("n", more.into())]),
            Word::Anywhere => texts.t("graph-anywhere"),
            Word::Start => texts.t("graph-start"),
            Word::DeadEnd => texts.t("graph-dead-end"),
            Word::Unreached => texts.t("graph-unreached"),
            Word::Never => texts.t("graph-never"),
            Word::Times(times) => number("graph-times", times),
            Word::Stays(rules) => texts.t_with("graph-stays", &[("n", rules.into())]),
            Word::Phase(phase) => texts.t(&format!("phase-{}", phase.name())),
            Word::Outcome(outcome) => texts.t(&format!("outcome-{}", outcome.name())),
            Word::Flag(name, level) => {
                let name = texts.find(&format!("flag-{name}"), &[]).unwrap_or_else(|| name.to_owned());
                texts.t_with("graph-flag", &[("name", name.into()), ("n", u32::from(level).into())])
            }
            Word::Runs(runs) => number("graph-runs", runs),
        }
    }
}
