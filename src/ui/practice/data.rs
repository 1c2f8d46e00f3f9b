//! What the practice screen shows.

use super::closing_data::{ClosingData, closing};
use super::desk::data::DeskData;
use super::desk::refer_data::referred;
use crate::app::{App, Practice, Texts};
use crate::ids::Seq;
use crate::protocol::Organisation;
use crate::session::{Happening, Message, Who};
use crate::ui::words;
use crate::understand::identify;

/// Messages of one person closer together than this are shown as one group.
const GROUP_MS: u64 = 90_000;
/// From this length on a message is long for a chat, in characters.
const LONG: usize = 300;

/// The conversation, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeData {
    /// With whom.
    pub persona: String,
    /// How long it has lasted.
    pub clock: String,
    /// The chat.
    pub bubbles: Vec<BubbleData>,
    /// The other is typing.
    pub typing: bool,
    /// The message being typed.
    pub draft: String,
    /// There is something to send.
    pub can_send: bool,
    /// Number of characters, when it is much for one message.
    pub long: Option<usize>,
    /// What points at a real person in the message being typed, in words; empty when nothing does.
    pub identifying: String,
    /// The desk.
    pub desk: DeskData,
    /// How it ended.
    pub closing: Option<ClosingData>,
}

/// A message, or a line about something done beside the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BubbleData {
    /// Something done beside the chat, at its place in time.
    pub aside: bool,
    /// The trainee's own.
    pub mine: bool,
    /// As typed.
    pub text: String,
    /// Time of day; shown under the last of a group.
    pub time: String,
    /// First of a group.
    pub first: bool,
    /// Last of a group.
    pub last: bool,
}

impl PracticeData {
    /// From the program.
    pub fn of(practice: &Practice, organisation: &Organisation, texts: &Texts) -> Self {
        let state = &practice.state;
        let draft = practice.draft.clone();
        let length = draft.chars().count();
        Self {
            persona: practice.recording.header.persona.clone(),
            clock: words::clock(elapsed(practice)),
            bubbles: with_asides(practice, texts),
            typing: state.help_seeker_typing && !state.is_over(),
            can_send: !draft.trim().is_empty(),
            long: (length > LONG).then_some(length),
            identifying: identifying(&draft, texts),
            draft,
            desk: DeskData::of(practice, organisation, texts),
            closing: state.end.as_ref().map(|end| closing(practice, end, organisation, texts)),
        }
    }
}

fn identifying(draft: &str, texts: &Texts) -> String {
    let kinds = identify(draft).into_iter().map(|(kind, _)| texts.t(&format!("identify-{}", kind.name())));
    kinds.reduce(|a, b| texts.t_with("door-and", &[("a", a.into()), ("b", b.into())])).unwrap_or_default()
}

fn elapsed(practice: &Practice) -> u64 {
    let until = practice.state.end.as_ref().map_or(practice.now_ms, |end| end.at_ms);
    practice.state.conversation_ms(until)
}

fn bubbles(messages: &[Message], started_on: &str) -> Vec<BubbleData> {
    let joined = |a: &Message, b: &Message| a.by == b.by && b.at_ms.saturating_sub(a.at_ms) < GROUP_MS;
    let neighbour = |index: usize| messages.get(index);
    messages
        .iter()
        .enumerate()
        .map(|(index, message)| BubbleData {
            aside: false,
            mine: message.by == Who::Counsellor,
            text: message.text.clone(),
            time: words::time_of_day(started_on, message.at_ms),
            first: index.checked_sub(1).and_then(neighbour).is_none_or(|before| !joined(before, message)),
            last: neighbour(index + 1).is_none_or(|after| !joined(message, after)),
        })
        .collect()
}

/// The messages, with what was done beside the chat at its place in time.
fn with_asides(practice: &Practice, texts: &Texts) -> Vec<BubbleData> {
    let recording = &practice.recording;
    let aside = |event: &crate::session::Event| -> Option<(Seq, BubbleData)> {
        let time = words::time_of_day(&recording.started_on, event.at_ms);
        let text = match &event.what {
            Happening::Desk { action } if action == "back_office" => texts.t("practice-aside-call"),
            Happening::Referral { partner, name, warm, agreed, .. } => {
                let name = if name.is_empty() { partner } else { name };
                let referred = referred(name, *warm, *agreed, texts);
                texts.t_with("practice-aside-refer", &[("referral", referred.into())])
            }
            _ => return None,
        };
        Some((event.seq, BubbleData { aside: true, mine: false, text, time, first: true, last: true }))
    };
    let messages = bubbles(&practice.state.messages, &recording.started_on);
    let seqs = practice.state.messages.iter().map(|message| message.seq);
    let mut all: Vec<(Seq, BubbleData)> = seqs.zip(messages).collect();
    all.extend(recording.events().filter_map(aside));
    all.sort_by_key(|(seq, _)| *seq);
    all.into_iter().map(|(_, bubble)| bubble).collect()
}

/// Whether the text of the conversation must not be seen now.
pub fn is_hidden(app: &App) -> bool {
    app.route == crate::app::Route::Practice
        && app.practice.as_ref().is_some_and(|practice| practice.state.paused_at.is_some() && !practice.state.is_over())
}

/// Milliseconds until the screen changes by itself; `None`: it does not.
pub fn next_change(app: &App, moves: bool) -> Option<u64> {
    /// Often enough for a breathing sign.
    const BREATH: u64 = 66;
    let practice = app.practice.as_ref()?;
    let state = &practice.state;
    if state.is_over() || state.paused_at.is_some() {
        return None;
    }
    let now = state.conversation_ms(practice.now_ms);
    let tick = 1000 - now % 1000;
    let shown = app.route == crate::app::Route::Practice;
    if shown && moves && state.help_seeker_typing {
        return Some(BREATH.min(tick));
    }
    let next = state
        .pending
        .iter()
        .flat_map(|line| [line.starts_ms, line.due_ms])
        .filter(|at| *at > now)
        .map(|at| at - now)
        .min();
    Some(next.map_or(tick, |next| next.min(tick)).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Route;
    use crate::ids::Lang;
    use crate::recording::Recording;
    use crate::session::{FlagState, Header, Pending};
    use std::collections::BTreeMap;

    fn message(by: Who, at_ms: u64) -> Message {
        Message { seq: 1, at_ms, by, text: "tekst".to_owned(), reading: None }
    }

    fn practice() -> Practice {
        let recording = Recording {
            id: "x".to_owned(),
            started_on: "2026-11-25 19:30".to_owned(),
            header: Header {
                scenario: "x".to_owned(),
                title: "X".to_owned(),
                scenario_hash: String::new(),
                phrases_hash: String::new(),
                program: String::new(),
                generator: String::new(),
                seed: 1,
                lang: Lang::Nl,
                tempo: 100,
                persona: "Lies".to_owned(),
                age: 38,
                topics: std::collections::BTreeMap::default(),
                picks: BTreeMap::new(),
                meters: Vec::new(),
                facts: Vec::new(),
                flags: Vec::new(),
                unreviewed: true,
                ..Header::default()
            },
            ..Recording::default()
        };
        Practice::still(recording, "", 0)
    }

    #[test]
    fn successive_messages_of_one_person_form_a_group() {
        let messages = [
            message(Who::HelpSeeker, 1_000),
            message(Who::HelpSeeker, 4_000),
            message(Who::Counsellor, 9_000),
            message(Who::Counsellor, 200_000),
        ];
        let shape: Vec<(bool, bool)> =
            bubbles(&messages, "2026-11-25 19:30").iter().map(|bubble| (bubble.first, bubble.last)).collect();
        assert_eq!(shape, [(true, false), (false, true), (true, true), (true, true)]);
    }

    #[test]
    fn the_desk_shows_what_the_counsellor_decided_and_nothing_else() {
        let mut practice = practice();
        practice.state.flags.insert("suicide".to_owned(), FlagState { shown: Some(4), decided: None });
        let texts = Texts::new(Lang::Nl);
        let signals = |practice: &Practice| PracticeData::of(practice, &Organisation::shipped(), &texts).desk.signals;
        assert!(signals(&practice).iter().all(|signal| signal.stands.is_none()));
        practice.state.flags.entry("suicide".to_owned()).or_default().decided = Some(2);
        let stands = signals(&practice)[0].stands.clone().unwrap();
        assert_eq!((stands.level, stands.name.as_str()), (2, "Denkt aan zelfmoord, geen plan"));
    }

    #[test]
    fn the_screen_wakes_for_what_comes_next_and_sleeps_in_a_pause() {
        let mut app = App::default();
        app.route = Route::Practice;
        app.practice = Some(practice());
        assert_eq!(next_change(&app, true), Some(1000));
        let practice = app.practice.as_mut().unwrap();
        practice.now_ms = 2_300;
        practice.state.pending.push_back(Pending {
            text: "hallo".to_owned(),
            starts_ms: 2_500,
            due_ms: 4_000,
            into_silence: false,
        });
        assert_eq!(next_change(&app, true), Some(200));
        app.practice.as_mut().unwrap().state.help_seeker_typing = true;
        assert_eq!(next_change(&app, true), Some(66));
        assert_eq!(next_change(&app, false), Some(200));
        app.practice.as_mut().unwrap().state.paused_at = Some(2_300);
        assert_eq!(next_change(&app, true), None);
        assert!(is_hidden(&app));
    }

    #[test]
    fn only_a_message_with_words_can_be_sent() {
        let mut practice = practice();
        let texts = Texts::new(Lang::Nl);
        practice.draft = " \n ".to_owned();
        assert!(!PracticeData::of(&practice, &Organisation::shipped(), &texts).can_send);
        practice.draft = "x".repeat(301);
        let data = PracticeData::of(&practice, &Organisation::shipped(), &texts);
        assert!(data.can_send);
        assert_eq!(data.long, Some(301));
    }
}
