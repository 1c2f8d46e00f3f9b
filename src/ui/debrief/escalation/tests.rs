//! Tests of the protocol result in words.

use super::*;
use crate::app::Action;
use crate::ids::Lang;
use crate::protocol::{Honesty, Organisation, Standing};
use crate::recording::{Exchange, Recording, StepWord};
use crate::session::{Doing, Event, Happening, Header, Input};

fn recording(events: Vec<(Millis, Happening)>) -> Recording {
    let header = Header {
        flags: vec![("suicide".to_owned(), 3)],
        protocols: Organisation::shipped().protocols.iter().map(|it| it.note(Lang::Nl)).collect(),
        ..Header::default()
    };
    let events = (1..).zip(events).map(|(seq, (at_ms, what))| Event { seq, at_ms, what }).collect();
    let input = Input { at_ms: 0, what: Doing::Tick };
    Recording { header, exchanges: vec![Exchange { input, events }], ..Recording::default() }
}

fn flag(name: &str, level: u8, by: Who, raised: bool) -> Happening {
    Happening::Flag { name: name.to_owned(), level, by, raised }
}

fn said(by: Who, text: &str) -> Happening {
    Happening::Said { by, text: text.to_owned() }
}

fn dutch(recording: &Recording) -> EscalationData {
    EscalationData::of(&LookBack::of(recording), &Texts::new(Lang::Nl))
}

fn story() -> Recording {
    recording(vec![
        (1_000, said(Who::HelpSeeker, "hallo")),
        (60_000, flag("suicide", 2, Who::HelpSeeker, true)),
        (65_000, said(Who::HelpSeeker, "soms wil ik niet meer wakker worden")),
        (100_000, flag("suicide", 2, Who::Counsellor, true)),
        (110_000, Happening::Desk { action: "back_office".to_owned() }),
        (120_000, said(Who::Counsellor, "Ik beloof dat niemand dit ooit hoort.")),
        (120_000, Happening::Noticed { of: 6, topics: Vec::new(), honesty: Some(Honesty::Promised) }),
    ])
}

#[test]
fn facts_stand_with_times_and_messages_and_apart_from_what_they_mean() {
    let data = dutch(&story());
    let risk = &data.protocols[0].risks[0];
    assert_eq!(risk.name, "Zelfmoord");
    assert_eq!(risk.facts[0].at, Some(3), "the message that was typed next");
    assert!(risk.facts[1].text.contains("35 s later"), "{}", risk.facts[1].text);
    assert_eq!(risk.sign, Sign::Good);
    assert_eq!(data.honesty[0].fact.at, Some(6));
    assert_eq!(data.honesty[0].sign, Sign::Look);
}

#[test]
fn before_the_words_is_told_in_words_and_no_sign_is_negative() {
    let data = dutch(&recording(vec![
        (30_000, flag("suicide", 3, Who::Counsellor, true)),
        (60_000, flag("suicide", 3, Who::HelpSeeker, true)),
        (61_000, said(Who::HelpSeeker, "ik wil dood")),
    ]));
    let text = &data.protocols[0].risks[0].facts[1].text;
    assert!(text.contains("vóór het gezegd werd") && !text.contains('-'), "{text}");
}

#[test]
fn needless_is_told_kindly_and_calling_is_never_a_fault() {
    for lang in Texts::LANGS {
        let texts = Texts::new(lang);
        let mut needless = story();
        needless.header.flags.clear();
        needless.exchanges[0].events.retain(|event| !matches!(event.what, Happening::Flag { by: Who::HelpSeeker, .. }));
        let data = EscalationData::of(&LookBack::of(&needless), &texts);
        assert_eq!(data.protocols[0].risks[0].sign, Sign::Plain);
        assert_eq!(data.protocols[0].risks[0].judgement, texts.t("standing-needless"));
        assert!(data.protocols[0].steps.is_empty());
        assert_eq!(data.back_office.len(), 3);
    }
}

#[test]
fn a_step_can_be_corrected_and_says_whose_word_it_is() {
    let mut story = story();
    let find = |data: &EscalationData, id: &str| {
        data.protocols[0].steps.iter().chain(&data.protocols[0].forbidden).find(|it| it.id == id).cloned().unwrap()
    };
    let data = dutch(&story);
    let call = find(&data, "back_office");
    assert!(call.is_done && call.at.is_some(), "{call:?}");
    let missed = find(&data, "ask_directly");
    assert_eq!((missed.is_done, missed.sign), (false, Sign::Look));
    assert_eq!(
        missed.says(true),
        Action::CorrectStep { protocol: "suicide".to_owned(), step: "ask_directly".to_owned(), done: true }
    );
    story.step_words.push(StepWord { protocol: "suicide".to_owned(), step: "ask_directly".to_owned(), done: true });
    let corrected = find(&dutch(&story), "ask_directly");
    assert!(corrected.is_done && corrected.about.contains("Volgens jou"), "{corrected:?}");
}

#[test]
fn what_only_the_person_can_say_is_asked() {
    let data = dutch(&recording(vec![
        (1_000, flag("suicide", 4, Who::HelpSeeker, true)),
        (2_000, said(Who::HelpSeeker, "ik ben eraan begonnen")),
    ]));
    let asked: Vec<_> = data.protocols[0].steps.iter().filter(|step| step.asks).collect();
    assert!(!asked.is_empty());
    assert!(asked.iter().all(|step| step.sign == Sign::Asks));
}

#[test]
fn every_standing_has_words() {
    let texts = Texts::new(Lang::En);
    for standing in [
        Standing::Done,
        Standing::Late,
        Standing::OutOfOrder,
        Standing::Missed,
        Standing::Unseen,
        Standing::ForbiddenDone,
        Standing::Avoided,
        Standing::LeftOut,
    ] {
        let key = crate::ui::debrief::escalation::steps::words(standing);
        assert_ne!(texts.t(key), key);
    }
}

#[test]
fn referrals_tell_what_fits_and_what_to_say_before() {
    let referral = |misfits| Happening::Referral {
        partner: "police".to_owned(),
        warm: true,
        agreed: false,
        note: String::new(),
        name: "Politie 101".to_owned(),
        kind: "police".to_owned(),
        misfits,
    };
    let data = dutch(&recording(vec![
        (1_000, said(Who::Counsellor, "hallo")),
        (2_000, referral(vec![Misfit::MayReport])),
        (3_000, referral(vec![Misfit::WrongLanguage])),
    ]));
    let signs = |at: usize| data.referrals[at].judgements.iter().map(|(_, sign)| *sign).collect::<Vec<_>>();
    assert_eq!(signs(0), [Sign::Good, Sign::Plain]);
    assert_eq!(signs(1), [Sign::Look]);
}
