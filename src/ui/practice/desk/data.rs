//! What stands on the desk beside the chat.

pub use super::call_data::CallData;
pub use super::refer_data::{FoundData, PartnerData, ReferralData};
pub use super::signals_data::SignalData;
pub use super::steps_data::{Mark, StepData, StepsData, Tick};

use super::{call_data, refer_data, signals_data, steps_data};
use crate::app::{Practice, Texts};
use crate::ids::Seq;
use crate::protocol::Organisation;
use crate::ui::words;

/// What stands on the desk beside the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskData {
    /// With whom the conversation is.
    pub persona: String,
    /// The message being typed.
    pub draft: String,
    /// The day, as far as the recording tells it.
    pub today: String,
    /// Every risk there is a protocol for, the most important first.
    pub signals: Vec<SignalData>,
    /// The protocols that a decision started, the most important first.
    pub protocols: Vec<StepsData>,
    /// The call with the shift lead.
    pub call: CallData,
    /// Referrals handed over.
    pub referrals: Vec<ReferralData>,
    /// The anonymity statement.
    pub statement: StatementData,
}

/// The anonymity statement, ready to be put in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementData {
    /// In the language of the conversation.
    pub text: String,
    /// An example, not the organisation's own.
    pub example: bool,
}

impl DeskData {
    /// From the program.
    pub fn of(practice: &Practice, organisation: &Organisation, texts: &Texts) -> Self {
        let recording = &practice.recording;
        Self {
            persona: recording.header.persona.clone(),
            draft: practice.draft.clone(),
            today: recording.started_on.split([' ', 'T']).next().unwrap_or_default().to_owned(),
            signals: signals_data::signals(practice, organisation, texts),
            protocols: steps_data::protocols(practice, organisation, texts),
            call: call_data::call(practice, texts),
            referrals: refer_data::referrals(practice, texts),
            statement: StatementData {
                text: organisation.statement.text.get(recording.header.lang).to_owned(),
                example: organisation.statement.example,
            },
        }
    }
}

impl StatementData {
    /// The message being typed with the statement behind it; unchanged where it stands in it already.
    pub fn behind(&self, draft: &str) -> String {
        let before = draft.trim_end();
        if before.contains(&self.text) {
            return draft.to_owned();
        }
        if before.is_empty() { self.text.clone() } else { format!("{before}\n{}", self.text) }
    }
}

/// The time of day of an event.
pub(super) fn time_of(practice: &Practice, of: Seq) -> String {
    let found = practice.recording.events().find(|event| event.seq == of);
    found.map_or_else(String::new, |event| words::time_of_day(&practice.recording.started_on, event.at_ms))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_comes_behind_what_was_typed_and_only_once() {
        let statement = StatementData { text: "Je hoeft geen naam te zeggen.".to_owned(), example: true };
        assert_eq!(statement.behind("  "), "Je hoeft geen naam te zeggen.");
        let both = statement.behind("Goede vraag. ");
        assert_eq!(both, "Goede vraag.\nJe hoeft geen naam te zeggen.");
        assert_eq!(statement.behind(&both), both);
    }
}
