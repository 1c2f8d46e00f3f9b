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
