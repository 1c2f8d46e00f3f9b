//! The help beside a conversation, in words.

use crate::app::{Practice, Texts};
use crate::review::{Asked, Examples, Feedback, Ladder, RUNGS, coach};
use crate::session::Support;
use crate::ui::words;

/// The help there is now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpData {
    /// The coach may be asked.
    pub has_coach: bool,
    /// There is one more thing to ask.
    pub has_more: bool,
    /// The rungs asked for so far.
    pub rungs: Vec<RungData>,
    /// An example to take over, once asked for.
    pub example: Option<String>,
    /// Feedback on the last own message.
    pub live: Option<LiveData>,
    /// Replies to choose from, with their numbers.
    pub offers: Vec<(u8, String)>,
}

/// One rung of the coach's ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RungData {
    /// What it is about.
    pub title: String,
    /// In words.
    pub text: String,
}

/// Feedback on the last own message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveData {
    /// Each with whether it is a strength.
    pub points: Vec<(bool, String)>,
    /// A question instead, where the reading is doubtful; empty: none.
    pub doubt: String,
}

impl HelpData {
    /// From the conversation.
    pub fn of(practice: &Practice, texts: &Texts) -> Self {
        let header = &practice.recording.header;
        if header.support == Support::Exam || practice.state.is_over() {
            return Self::default();
        }
        let asked = practice.state.coached.min(RUNGS);
        let mut help = Self {
            has_coach: true,
            has_more: asked < RUNGS,
            live: practice.feedback.last().and_then(|feedback| live(feedback, texts)),
            offers: if header.support == Support::Guided { practice.offers.clone() } else { Vec::new() },
            ..Self::default()
        };
        if asked > 0 {
            let ladder = coach(header, &practice.state, &practice.draft, Examples::shipped());
            help.rungs = rungs(&ladder, &header.persona, texts).into_iter().take(asked.into()).collect();
            help.example = ladder.example.filter(|_| asked >= RUNGS).map(|example| example.text);
        }
        help
    }
}

fn rungs(ladder: &Ladder, persona: &str, texts: &Texts) -> [RungData; RUNGS as usize] {
    let phase = ladder.phase.map_or_else(
        || texts.t("coach-no-phase"),
        |phase| {
            let (name, hint) = words::phase(texts, phase);
            texts.t_with("coach-phase-text", &[("phase", name.into()), ("hint", hint.into())])
        },
    );
    let heard = match &ladder.heard {
        Some(heard) => {
            texts.t_with("coach-heard-text", &[("persona", persona.into()), ("words", heard.as_str().into())])
        }
        None => texts.t_with("coach-heard-nothing", &[("persona", persona.into())]),
    };
    let acts: Vec<String> = ladder.acts.iter().map(|act| words::act(texts, *act).to_lowercase()).collect();
    let mut wanted = asked_words(&ladder.asked, texts);
    if !acts.is_empty() {
        let list = acts.join(&format!(" {} ", texts.t("coach-or")));
        wanted.push(' ');
        wanted.push_str(&texts.t_with("coach-acts", &[("list", list.into())]));
    }
    let example = match &ladder.example {
        Some(example) => format!("“{}”", example.text),
        None => texts.t("coach-no-example"),
    };
    [("coach-phase", phase), ("coach-heard", heard), ("coach-asked", wanted), ("coach-example", example)]
        .map(|(title, text)| RungData { title: texts.t(title), text })
}

fn asked_words(asked: &Asked, texts: &Texts) -> String {
    match asked {
        Asked::Step { name, .. } => texts.t_with("coach-asked-step", &[("step", name.as_str().into())]),
        Asked::Cue { .. } => texts.t("coach-asked-cue"),
        Asked::Phase(phase) => {
            let (name, hint) = words::phase(texts, *phase);
            texts.t_with("coach-asked-phase", &[("phase", name.to_lowercase().into()), ("hint", hint.into())])
        }
        Asked::Contact => texts.t("coach-asked-contact"),
    }
}

fn live(feedback: &Feedback, texts: &Texts) -> Option<LiveData> {
    if feedback.unsure {
        let mut acts: Vec<String> = feedback.did.iter().map(|did| words::act(texts, did.act).to_lowercase()).collect();
        acts.dedup();
        let doubt = if acts.is_empty() {
            texts.t("live-doubt-nothing")
        } else {
            texts.t_with("live-doubt", &[("list", acts.join(", ").into())])
        };
        return Some(LiveData { points: Vec::new(), doubt });
    }
    let words = |point: &crate::review::FeedbackPoint| {
        let key = format!("feedback-{}", point.kind.name());
        (point.kind.is_strength(), texts.t_with(&key, &[("about", point.about.as_str().into())]))
    };
    let points: Vec<(bool, String)> = feedback.points.iter().take(2).map(words).collect();
    (!points.is_empty()).then(|| LiveData { points, doubt: String::new() })
}

#[cfg(test)]
#[path = "data_tests.rs"]
mod tests;
