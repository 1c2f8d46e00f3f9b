//! The help beside a conversation, without a window.

use super::*;
use crate::ids::Lang;
use crate::recording::Recording;
use crate::review::{FeedbackPoint, PointKind};
use crate::session::{Header, Message, Phase, Who};

fn practice(support: Support, coached: u8) -> Practice {
    let header = Header { persona: "Lies".to_owned(), lang: Lang::Nl, support, ..Header::default() };
    let mut practice = Practice::still(Recording { header, ..Recording::default() }, "", 0);
    practice.state.coached = coached;
    practice.state.phase = Some(Phase::Goal);
    practice.state.turns = 3;
    practice.state.messages.push(Message {
        seq: 4,
        at_ms: 0,
        by: Who::HelpSeeker,
        text: "ik weet niet wat ik moet".to_owned(),
        reading: None,
    });
    practice.offers = vec![(2, "b".to_owned()), (1, "a".to_owned())];
    practice
}

fn help(support: Support, coached: u8) -> HelpData {
    HelpData::of(&practice(support, coached), &Texts::new(Lang::Nl))
}

#[test]
fn the_ladder_shows_as_many_rungs_as_were_asked_for() {
    assert!(help(Support::Supported, 0).rungs.is_empty());
    let one = help(Support::Supported, 1);
    assert_eq!(one.rungs[0].text, "Gespreksdoel: één doel voor vandaag.");
    assert!(one.has_more && one.example.is_none());
    let two = help(Support::Supported, 2);
    assert_eq!(two.rungs[1].text, "Lies: “ik weet niet wat ik moet”");
    let all = help(Support::Supported, 4);
    assert_eq!(all.rungs.len(), 4);
    assert!(!all.has_more);
    assert!(all.rungs[2].text.contains("vraag naar doel"), "{}", all.rungs[2].text);
    assert!(all.example.is_some());
    assert_eq!(help(Support::Supported, 9).rungs.len(), 4);
}

#[test]
fn an_exam_and_an_ended_conversation_have_no_help() {
    assert_eq!(help(Support::Exam, 3), HelpData::default());
}

#[test]
fn replies_are_offered_to_who_is_guided_only_and_in_their_order() {
    assert!(help(Support::Supported, 0).offers.is_empty());
    let offers = help(Support::Guided, 0).offers;
    assert_eq!(offers.iter().map(|offer| offer.0).collect::<Vec<_>>(), [2, 1]);
}

fn feedback(unsure: bool) -> Feedback {
    let point = |kind| FeedbackPoint { kind, about: String::new(), why: String::new() };
    Feedback {
        of: 1,
        did: Vec::new(),
        effects: Vec::new(),
        why: Vec::new(),
        asked: Asked::Contact,
        met: true,
        points: vec![point(PointKind::Reflected), point(PointKind::Long)],
        better: None,
        unsure,
    }
}

#[test]
fn feedback_says_a_strength_first_and_asks_where_it_doubts() {
    let texts = Texts::new(Lang::Nl);
    let sure = live(&feedback(false), &texts).unwrap();
    assert_eq!(sure.points.iter().map(|point| point.0).collect::<Vec<_>>(), [true, false]);
    let unsure = live(&feedback(true), &texts).unwrap();
    assert!(unsure.points.is_empty() && unsure.doubt.ends_with('?'));
    assert_eq!(live(&Feedback { points: Vec::new(), ..feedback(false) }, &texts), None);
}
