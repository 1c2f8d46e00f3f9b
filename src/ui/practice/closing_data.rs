//! How it ended, what became of the person, and what is there for whoever did the chat.

use crate::app::{Practice, Texts};
use crate::protocol::Organisation;
use crate::scenario::Outcome;
use crate::session::{End, State};
use crate::ui::words;

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingData {
    /// With whom the conversation was.
    pub persona: String,
    /// In one line.
    pub title: String,
    /// Why; may be empty.
    pub explains: String,
    /// What became of the person; may be empty.
    pub afterwards: String,
    /// The way to help that stays open; may be empty.
    pub way_to_help: String,
    /// What helps after a heavy conversation; `None` where it was not heavy.
    pub care: Option<CareData>,
}

/// What helps after a heavy conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareData {
    /// What it is about; may be empty.
    pub about: String,
    /// Things that help, each with how.
    pub steps: Vec<(String, String)>,
    /// Lines to turn to.
    pub lines: Vec<LineData>,
    /// That nothing is required; may be empty.
    pub closing: Vec<String>,
}

/// A line to turn to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineData {
    /// With its number.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// To be checked before use.
    pub check: bool,
}

/// From how it ended.
pub fn closing(practice: &Practice, end: &End, organisation: &Organisation, texts: &Texts) -> ClosingData {
    let header = &practice.recording.header;
    let key = words::closing_title(end.outcome, practice.state.closed);
    ClosingData {
        persona: header.persona.clone(),
        title: texts.t_with(&key, &[("persona", header.persona.as_str().into())]),
        explains: if end.outcome == Outcome::Stopped && end.explains.is_empty() {
            texts.t("closing-stopped-body")
        } else {
            end.explains.clone()
        },
        afterwards: end.afterwards.clone(),
        way_to_help: end.way_to_help.clone(),
        care: is_heavy(header.intensity, &practice.state, end.outcome).then(|| care(practice, organisation, texts)),
    }
}

/// Whether a conversation may stay with whoever did it.
pub fn is_heavy(intensity: u8, state: &State, outcome: Outcome) -> bool {
    let shown = state.flags.values().filter_map(|flag| flag.shown).max().unwrap_or_default();
    let decided = state.flags.values().filter_map(|flag| flag.decided).max().unwrap_or_default();
    intensity >= 3 || shown.max(decided) >= 3 || (outcome == Outcome::Left && shown >= 2)
}

fn care(practice: &Practice, organisation: &Organisation, texts: &Texts) -> CareData {
    let lang = texts.lang();
    let text = |it: &crate::written::Translated| it.get(lang).to_owned();
    let protocol = organisation.protocol_for("aftercare");
    let today = practice.recording.started_on.split([' ', 'T']).next().unwrap_or_default();
    let lines = organisation.partners.for_counsellors().map(|line| LineData {
        name: line.name_and_number(lang),
        about: text(&line.about),
        check: line.freshness(today) != crate::protocol::Freshness::Fresh,
    });
    let steps = match protocol {
        Some(it) => it.steps.iter().map(|step| (text(&step.name), text(&step.note))).collect(),
        // A faulty file must not leave anybody without.
        None => {
            vec![(texts.t("care-pause"), texts.t("care-pause-how")), (texts.t("care-talk"), texts.t("help-colleague"))]
        }
    };
    CareData {
        about: protocol.map_or_else(String::new, |it| text(&it.about)),
        steps,
        lines: lines.collect(),
        closing: protocol.map(|it| it.closing.iter().map(text).collect()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::FlagState;

    #[test]
    fn what_may_stay_with_somebody_is_heavy() {
        let with = |shown, decided| {
            let flag = FlagState { shown, decided };
            State { flags: [("suicide".to_owned(), flag)].into(), ..State::default() }
        };
        for (intensity, shown, decided, outcome, heavy) in [
            (3, None, None, Outcome::Helped, true),
            (2, None, None, Outcome::Left, false),
            (1, Some(3), None, Outcome::Helped, true),
            (1, None, Some(4), Outcome::Stopped, true),
            (2, Some(2), None, Outcome::Left, true),
            (2, Some(2), Some(2), Outcome::Partly, false),
        ] {
            assert_eq!(is_heavy(intensity, &with(shown, decided), outcome), heavy, "{shown:?} {decided:?} {outcome:?}");
        }
    }
}
