//! Feedback on one message, in words.

use crate::app::Texts;
use crate::review::{Asked, Did, Feedback, FeedbackPoint, PointKind, Turn};
use crate::ui::debrief::data::cause;
use crate::ui::words;
use crate::understand::{Confidence, phrase_line};

/// Feedback on one message, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackData {
    /// At most two, a strength in front.
    pub points: Vec<PointData>,
    /// Each act, with the words that show it.
    pub did: Vec<String>,
    /// What moved in the help-seeker.
    pub effects: Vec<EffectData>,
    /// Why the help-seeker reacted so.
    pub whys: Vec<String>,
    /// What the moment asked for.
    pub asked: String,
    /// Whether the message did that, in words.
    pub met: String,
    /// It did.
    pub is_met: bool,
    /// Something that could have been typed, and where it comes from.
    pub better: Option<(String, String)>,
    /// The reading is doubtful: what to ask; empty when it is not.
    pub doubt: String,
    /// A line for a phrase file, when the person corrected the reading.
    pub phrase_line: String,
}

/// A point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointData {
    /// A strength.
    pub is_strength: bool,
    /// In one sentence.
    pub text: String,
    /// Why, by the author; may be empty.
    pub why: String,
}

/// A feeling that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectData {
    /// Up.
    pub is_up: bool,
    /// In one sentence.
    pub text: String,
    /// What moved it, a line each.
    pub causes: Vec<String>,
}

impl FeedbackData {
    /// From the feedback on a message; `turn` is that message.
    pub fn of(feedback: &Feedback, turn: &Turn, texts: &Texts, label: &dyn Fn(&str) -> String) -> Self {
        let whys: Vec<String> = feedback.why.clone();
        let (asked, met) = asked(feedback, texts);
        Self {
            points: feedback.points.iter().map(|point| point_data(point, texts)).collect(),
            did: feedback.did.iter().map(|did| did_words(did, texts)).collect(),
            effects: feedback
                .effects
                .iter()
                .map(|effect| EffectData {
                    is_up: effect.by > 0,
                    text: moved(&label(&effect.meter), effect.by, texts),
                    // A reason that stands below already is not told twice.
                    causes: effect.causes.iter().filter(|it| !whys.contains(it)).map(|it| cause(it, texts)).collect(),
                })
                .collect(),
            whys,
            asked,
            met,
            is_met: feedback.met,
            better: feedback.better.as_ref().map(|better| {
                let key = if better.by_author { "feedback-by-author" } else { "feedback-by-example" };
                (better.text.clone(), texts.t(key))
            }),
            doubt: if feedback.unsure { doubt(feedback, texts) } else { String::new() },
            phrase_line: turn
                .corrected
                .as_ref()
                .map_or_else(String::new, |acts| phrase_line(acts.iter().copied().collect(), &turn.text)),
        }
    }
}

/// A point in words.
pub fn point_data(point: &FeedbackPoint, texts: &Texts) -> PointData {
    PointData {
        is_strength: point.kind.is_strength(),
        text: point_words(point.kind, &point.about, texts),
        why: point.why.clone(),
    }
}

fn point_words(kind: PointKind, about: &str, texts: &Texts) -> String {
    texts.t_with(&format!("feedback-{}", kind.name()), &[("about", about.into())])
}

fn did_words(did: &Did, texts: &Texts) -> String {
    let act = words::act(texts, did.act);
    if did.words.is_empty() {
        return act;
    }
    let shown: Vec<String> = did.words.iter().map(|it| format!("“{it}”")).collect();
    texts.t_with("feedback-did", &[("act", act.into()), ("words", shown.join(", ").into())])
}

fn moved(label: &str, by: i32, texts: &Texts) -> String {
    let values = [("meter", label.into()), ("n", by.abs().into())];
    match (by > 0, by.abs() >= MUCH) {
        (true, true) => texts.t_with("feedback-up-much", &values),
        (true, false) => texts.t_with("feedback-up", &values),
        (false, true) => texts.t_with("feedback-down-much", &values),
        (false, false) => texts.t_with("feedback-down", &values),
    }
}

/// From here on a feeling moves clearly.
const MUCH: i32 = 10;

fn asked(feedback: &Feedback, texts: &Texts) -> (String, String) {
    let asked = match &feedback.asked {
        Asked::Step { name, overdue: true, .. } => {
            texts.t_with("feedback-asked-overdue", &[("step", name.as_str().into())])
        }
        Asked::Step { name, overdue: false, .. } => {
            texts.t_with("feedback-asked-step", &[("step", name.as_str().into())])
        }
        Asked::Cue { words } => texts.t_with("feedback-asked-cue", &[("words", words.as_str().into())]),
        Asked::Phase(phase) => {
            let (name, hint) = words::phase(texts, *phase);
            texts.t_with("feedback-asked-phase", &[("phase", name.into()), ("hint", hint.into())])
        }
        Asked::Contact => texts.t("feedback-asked-contact"),
    };
    let met = match (feedback.unsure, feedback.met) {
        (_, true) => "feedback-met",
        (true, false) => "feedback-met-unsure",
        (false, false) => "feedback-unmet",
    };
    (asked, texts.t(met))
}

/// Asks instead of tells: were these the acts?
fn doubt(feedback: &Feedback, texts: &Texts) -> String {
    let doubtful = feedback.did.iter().filter(|did| did.confidence < Confidence::SURE);
    let names: Vec<String> = doubtful.map(|did| words::act(texts, did.act).to_lowercase()).collect();
    if names.is_empty() {
        texts.t("feedback-doubt-nothing")
    } else {
        texts.t_with("feedback-doubt", &[("list", names.join(", ").into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::review::{Alternative, Effect};
    use crate::session::{Phase, Who};
    use crate::understand::{Act, Span};

    fn turn(corrected: Option<Vec<Act>>) -> Turn {
        Turn {
            seq: 3,
            at_ms: 61_000,
            by: Who::Counsellor,
            text: "je moet naar de dokter".to_owned(),
            phase: None,
            reading: None,
            corrected,
            reasons: Vec::new(),
            changes: Vec::new(),
            facts: Vec::new(),
            cues: Vec::new(),
            marks: Vec::new(),
            after_silence: None,
            identifying: Vec::new(),
        }
    }

    fn feedback() -> Feedback {
        let why = "Advies kwam te vroeg.".to_owned();
        Feedback {
            of: 3,
            did: vec![Did {
                act: Act::Advice,
                span: Span { start: 0, end: 22 },
                words: vec!["je moet".to_owned()],
                confidence: Confidence(96),
            }],
            effects: vec![Effect {
                meter: "trust".to_owned(),
                by: -14,
                causes: vec![why.clone(), "advice".to_owned()],
            }],
            why: vec![why],
            asked: Asked::Phase(Phase::Clarify),
            met: false,
            points: vec![FeedbackPoint { kind: PointKind::EarlyAdvice, about: String::new(), why: String::new() }],
            better: Some(Alternative { text: "Wat heb je al geprobeerd?".to_owned(), by_author: false }),
            unsure: false,
        }
    }

    fn shown(feedback: &Feedback, corrected: Option<Vec<Act>>) -> FeedbackData {
        let texts = Texts::new(Lang::Nl);
        FeedbackData::of(feedback, &turn(corrected), &texts, &|name| words::meter(&texts, name, ""))
    }

    #[test]
    fn feedback_tells_what_was_done_what_it_did_and_what_was_asked() {
        let data = shown(&feedback(), None);
        assert_eq!(data.did, ["Advies: “je moet”"]);
        assert_eq!(data.effects[0].text, "Vertrouwen daalde duidelijk (14)");
        assert_eq!(data.effects[0].causes, ["Door: Advies"], "a reason is told once");
        assert!(!data.is_met && data.asked.contains("Vraag verhelderen"), "{}", data.asked);
        assert_eq!(data.better.unwrap().1, "voorbeeld");
        assert!(data.doubt.is_empty() && data.phrase_line.is_empty());
    }

    #[test]
    fn a_doubtful_reading_asks() {
        let mut feedback = feedback();
        feedback.unsure = true;
        feedback.did[0].confidence = Confidence(41);
        let data = shown(&feedback, None);
        assert!(data.doubt.contains("advies") && data.doubt.ends_with('?'), "{}", data.doubt);
        feedback.did.clear();
        assert!(!shown(&feedback, None).doubt.is_empty());
    }

    #[test]
    fn a_correction_can_be_handed_over_as_a_line() {
        let data = shown(&feedback(), Some(vec![Act::Refer, Act::Advice]));
        assert_eq!(data.phrase_line, r#""advice + refer": ["je moet naar de dokter"],"#);
    }

    #[test]
    fn every_kind_of_point_has_its_words() {
        for lang in Texts::LANGS {
            for kind in PointKind::ALL {
                let words = point_words(kind, "Vraag rechtuit", &Texts::new(lang));
                assert!(!words.starts_with("feedback-"), "{words}");
            }
        }
    }
}
