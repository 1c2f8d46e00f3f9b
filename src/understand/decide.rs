//! From the scores of segments to the acts of a message.

use super::act::Act;
use super::calibration;
use super::model::{LANES, NONE_LANE, Scores};
use super::phrases::ActSet;
use super::reading::{Confidence, MUCH};
use super::segment::Segment;
use crate::ids::Lang;
use std::ops::Range;

/// Where an act was heard best.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How far above its threshold it scored there.
    pub score: f32,
}

/// The acts decided on so far, each at its best place.
pub(super) struct Decisions {
    places: [Option<Place>; LANES],
}

impl Decisions {
    /// Nothing heard yet.
    pub(super) fn new() -> Self {
        Self { places: [const { None }; LANES] }
    }

    /// Decides on the acts of one more segment; gives those that count in it.
    pub(super) fn take(&mut self, segment: &Segment, mut scores: Scores, lang: Lang) -> ActSet {
        if segment.marked {
            let (open, closed) = (Act::QuestionOpen as usize, Act::QuestionClosed as usize);
            let greater = if scores[open] < scores[closed] { closed } else { open };
            scores[greater] += calibration::MARKED;
        }
        asking(&mut scores);
        blaming(&mut scores);
        let first = Act::ALL.iter().map(|act| scores[*act as usize]).fold(f32::MIN, f32::max);
        let mut here: Vec<(Act, u8)> = Vec::new();
        let nothing = (scores[NONE_LANE] + 1.0).max(0.0) * calibration::NOTHING;
        for act in Act::ALL {
            let at = *act as usize;
            let mut above = scores[at] - calibration::threshold(lang, *act) - nothing;
            if scores[at] >= first {
                above += calibration::FIRST;
            }
            if segment.clause {
                above -= calibration::CLAUSE;
            }
            let better = self.places[at].as_ref().is_none_or(|place| place.score < above);
            if above > 0.0 {
                here.push((*act, calibration::confidence(above).0));
            }
            if above > 0.0 && better {
                self.places[at] = Some(Place { tokens: segment.tokens.clone(), score: above });
            }
        }
        let surest = here.iter().map(|(_, confidence)| *confidence).max().unwrap_or_default();
        let counts = |confidence: u8| confidence >= Confidence::SURE.0 || surest < confidence.saturating_add(MUCH);
        here.into_iter().filter(|(_, confidence)| counts(*confidence)).map(|(act, _)| act).collect()
    }

    /// The acts heard, in the order of the codebook.
    pub(super) fn found(&self) -> impl Iterator<Item = (Act, &Place)> {
        Act::ALL.iter().filter_map(|act| self.places[*act as usize].as_ref().map(|place| (*act, place)))
    }
}

/// The acts that are always a question as well.
const ASKS: [Act; 6] =
    [Act::GoalQuestion, Act::AskConsent, Act::AskSuicide, Act::AskPlanMeans, Act::AskChildSafety, Act::AskIdentity];

/// What the codebook says of questions: open or closed, not both, and every asking act is one of them.
fn asking(scores: &mut Scores) {
    let (open, closed) = (Act::QuestionOpen as usize, Act::QuestionClosed as usize);
    let (greater, lesser) = if scores[open] < scores[closed] { (closed, open) } else { (open, closed) };
    scores[lesser] = f32::MIN;
    let question = scores[greater];
    for act in ASKS {
        let score = &mut scores[act as usize];
        *score = score.min(question);
    }
}

/// One sentence does not blame and comfort at once: the stronger of the two is meant.
fn blaming(scores: &mut Scores) {
    let blame = Act::Judgement as usize;
    for act in [Act::Normalise, Act::Affirmation] {
        let comfort = act as usize;
        let lesser = if scores[blame] < scores[comfort] { blame } else { comfort };
        // Both far below any threshold: nothing to choose between.
        if scores[blame].min(scores[comfort]) > -1.0 {
            scores[lesser] = -1.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(scores: &[(Act, f32)], none: f32) -> Vec<Act> {
        let mut all = [-1.0; LANES];
        all[NONE_LANE] = none;
        for (act, score) in scores {
            all[*act as usize] = *score;
        }
        let segment = Segment { tokens: 0..1, clause: false, marked: false };
        let mut decisions = Decisions::new();
        decisions.take(&segment, all, Lang::Nl);
        decisions.found().map(|(act, _)| act).collect()
    }

    #[test]
    fn a_segment_asks_one_question_and_asking_acts_need_one() {
        use Act::*;
        assert_eq!(heard(&[(QuestionOpen, 0.9), (QuestionClosed, 0.5)], -1.0), [QuestionOpen]);
        assert_eq!(heard(&[(QuestionClosed, 0.5), (AskSuicide, 0.9)], -1.0), [QuestionClosed, AskSuicide]);
        assert_eq!(heard(&[(Reflection, 0.5), (AskSuicide, 0.9)], -1.0), [Reflection]);
    }

    #[test]
    fn blame_and_comfort_are_not_heard_in_one_sentence() {
        use Act::*;
        assert_eq!(heard(&[(Judgement, 0.9), (Normalise, 0.6)], -1.0), [Judgement]);
        assert_eq!(heard(&[(Judgement, 0.4), (Affirmation, 0.6)], -1.0), [Affirmation]);
    }

    #[test]
    fn what_looks_like_nothing_must_say_its_act_strongly() {
        assert_eq!(heard(&[(Act::Information, 0.3)], -1.0), [Act::Information]);
        assert_eq!(heard(&[(Act::Information, 0.3)], 0.2), []);
    }
}
