//! A meeting for a calendar, as an iCalendar file. Calendars are read by many: of the case and of people it says nothing.

use super::meeting::Meeting;
use crate::ids::Lang;
use icalendar::{Calendar, Component as _, Event, EventLike as _};

/// The words of an invitation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationWords {
    /// What it is called when the meeting has no title.
    pub title: String,
    /// In front of the method.
    pub method: String,
    /// A phase of so many minutes: `{name} ({n} min)`, both filled in.
    pub phases: Vec<String>,
}

/// Why there is no invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoInvitation {
    /// It is not known when.
    #[error("say first on which day and from when")]
    NoDay,
}

impl InvitationWords {
    /// The phases that are held, each with its minutes.
    #[must_use]
    pub fn phases_of(meeting: &Meeting, lang: Lang) -> Vec<(String, u32)> {
        let held = meeting.state().tonight.held();
        held.map(|phase| (phase.phase.name.get(lang).to_owned(), phase.minutes)).collect()
    }
}

/// The invitation to a meeting: when, where, by which method, the agenda. Times are local times of wherever one is.
///
/// # Errors
/// When it is not known when.
pub fn invitation(meeting: &Meeting, words: &InvitationWords) -> Result<String, NoInvitation> {
    let state = meeting.state();
    let day = state.plan.on.ok_or(NoInvitation::NoDay)?.to_string();
    let time = format!("{day}T{}:00", state.plan.at);
    let starts: chrono::NaiveDateTime = time.parse().map_err(|_| NoInvitation::NoDay)?;
    let minutes = i64::from(state.tonight.minutes().max(30));
    let last = meeting.entries().last().map_or(0, |entry| entry.at_ms);
    let stamp = chrono::DateTime::from_timestamp_millis(i64::try_from(last).unwrap_or_default()).unwrap_or_default();
    let title = if state.plan.title.is_empty() { &words.title } else { &state.plan.title };
    let mut agenda = vec![words.method.clone()];
    agenda.extend(words.phases.iter().map(|phase| format!("- {phase}")));
    let mut event = Event::with_uid(&format!("{}@oefenlijn", meeting.id));
    event
        .summary(title)
        .description(agenda.join("\n").trim())
        .starts(starts)
        .ends(starts + chrono::Duration::minutes(minutes))
        .timestamp(stamp)
        // Moved again and again: the last one counts.
        .sequence(u32::try_from(meeting.entries().len()).unwrap_or(u32::MAX));
    if !state.plan.place.is_empty() {
        event.location(&state.plan.place);
    }
    let mut calendar = Calendar::new();
    calendar.push(event.done());
    Ok(calendar.done().to_string())
}
