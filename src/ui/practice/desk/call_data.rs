//! The call with the shift lead.

use crate::app::{Practice, Texts};
use crate::ui::words;

/// The call with the shift lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallData {
    /// The shift lead's name.
    pub lead: String,
    /// How often the back office was called.
    pub calls: u32,
    /// How it stands, in words; empty before a call.
    pub status: String,
    /// The shift lead is writing.
    pub typing: bool,
    /// The side chat.
    pub messages: Vec<LeadData>,
    /// How many of these the shift lead wrote.
    pub from_lead: usize,
    /// The help-seeker waits meanwhile and does not know why.
    pub untold: bool,
}

/// A message in the side chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadData {
    /// The counsellor's own.
    pub mine: bool,
    /// As typed.
    pub text: String,
    /// Time of day.
    pub time: String,
}

/// From the program.
pub fn call(practice: &Practice, texts: &Texts) -> CallData {
    let header = &practice.recording.header;
    let lead = if header.shift_lead.is_empty() { texts.t("desk-lead") } else { header.shift_lead.clone() };
    let calls = practice.state.back_office_calls;
    let Some(call) = &practice.state.call else { return CallData { lead, calls, ..CallData::default() } };
    let status = match (call.answered, call.asks.is_some()) {
        (false, _) => "desk-call-waiting",
        (true, true) => "desk-call-asks",
        (true, false) => "desk-call-answered",
    };
    CallData {
        status: texts.t_with(status, &[("lead", lead.as_str().into())]),
        lead,
        calls,
        typing: call.answered && !call.pending.is_empty(),
        messages: call
            .messages
            .iter()
            .map(|message| LeadData {
                mine: message.by_counsellor,
                text: message.text.clone(),
                time: words::time_of_day(&practice.recording.started_on, message.at_ms),
            })
            .collect(),
        from_lead: call.messages.iter().filter(|message| !message.by_counsellor).count(),
        untold: !call.told && (!call.answered || call.asks.is_some() || !call.pending.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::recording::Recording;
    use crate::session::{Call, LeadMessage};

    #[test]
    fn a_call_waits_then_asks_and_the_help_seeker_is_not_forgotten() {
        let texts = Texts::new(Lang::Nl);
        let mut practice = Practice::still(Recording::default(), "", 0);
        assert_eq!(call(&practice, &texts).status, "");
        practice.state.call = Some(Call::default());
        let waiting = call(&practice, &texts);
        assert_eq!(waiting.status, "De permanentie is gebeld, nog geen antwoord");
        assert!(waiting.untold && !waiting.typing);
        let text = "Zeg maar".to_owned();
        let message = LeadMessage { seq: 2, at_ms: 5, by_counsellor: false, text };
        practice.state.call = Some(Call { answered: true, told: true, messages: vec![message], ..Call::default() });
        let answered = call(&practice, &texts);
        assert!(!answered.untold && answered.from_lead == 1);
    }
}
