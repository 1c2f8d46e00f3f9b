//! An excerpt shown again, predicted, gone on with otherwise, beside others.

use super::partner::{held, played, scenario};
use oefenlijn::intervision::meeting::Excerpt;
use oefenlijn::intervision::replay::{CannotTry, Replay, Speed, WhatIf};
use oefenlijn::intervision::{NotBeside, SideBySide};
use oefenlijn::protocol::Organisation;
use oefenlijn::session::{Phase, Who};

fn replay() -> Replay {
    let recording = held();
    Replay::of(&recording, &Excerpt::whole(&recording).unwrap())
}

#[test]
fn it_runs_as_it_was_typed_with_typing_and_silence() {
    let mut replay = replay();
    assert_eq!(replay.frame().messages, []);
    replay.is_running = true;
    let (mut saw_typing, mut longest) = (false, 0);
    let mut seconds = 0;
    while !replay.is_over() {
        replay.pass(250);
        seconds += 1;
        let frame = replay.frame();
        saw_typing |= frame.typing.contains(&Who::HelpSeeker);
        longest = longest.max(frame.silent_ms);
    }
    assert!(saw_typing && longest > 3_000, "{longest}");
    let all = replay.frame().messages.len();
    assert_eq!(all, held().state().messages.len());
    let mut faster = self::replay();
    (faster.is_running, faster.speed) = (true, Speed::Twice);
    (0..seconds / 2 + 1).for_each(|_| faster.pass(250));
    assert!(faster.is_over() && !faster.is_running);
}

#[test]
fn by_message_it_goes_on_only_when_asked_and_back() {
    let mut replay = replay();
    (replay.is_running, replay.speed) = (true, Speed::ByMessage);
    replay.pass(600_000);
    assert_eq!(replay.frame().messages.len(), 0);
    replay.step();
    replay.step();
    assert_eq!(replay.frame().messages.len(), 2);
    replay.back();
    assert_eq!(replay.frame().messages.len(), 1);
}

#[test]
fn before_a_stop_point_the_group_predicts_what_it_has_not_seen() {
    let mut replay = replay();
    let of = held().state().messages[4].seq;
    replay.set_stop(of, true);
    replay.is_running = true;
    (0..4_000).for_each(|_| replay.pass(1_000));
    let (waits, by) = replay.waits_for().unwrap();
    assert_eq!((waits, by), (of, held().state().messages[4].by));
    assert_eq!(replay.frame().messages.len(), 4, "not shown yet");
    replay.predict(super::partner::letter('A'), "iets over haar zus");
    replay.predict(super::partner::letter('A'), "stilte");
    replay.predict(super::partner::letter('B'), "een vraag");
    assert_eq!(replay.predictions(of).iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["stilte", "een vraag"]);
    replay.show();
    assert_eq!(replay.frame().messages.last().unwrap().of, of);
    (0..4_000).for_each(|_| replay.pass(1_000));
    assert!(replay.is_over(), "it stops there once");
}

#[test]
fn what_went_on_inside_is_shown_only_when_asked() {
    let mut replay = replay();
    replay.is_running = true;
    (0..600).for_each(|_| replay.pass(1_000));
    assert!(replay.frame().hidden.meters.is_empty());
    replay.shows_hidden = true;
    let hidden = replay.frame().hidden;
    assert!(hidden.meters.contains_key("trust") && !hidden.beat.is_empty(), "{hidden:?}");
}

#[test]
fn the_group_writes_another_answer_and_the_original_stays() {
    let recording = held();
    let before = recording.clone();
    let of = Excerpt::whole(&recording).unwrap().messages[2];
    let organisation = Organisation::shipped();
    let mut what_if = WhatIf::from(&recording, of, scenario(), organisation.clone()).unwrap();
    let at = what_if.last_ms() + 20_000;
    what_if.say(at, "Je schrikt hier nog van. Neem gerust je tijd.");
    what_if.pass_to(at + 60_000);
    let said = what_if.messages();
    assert_eq!((said[0].by, said[0].text.as_str()), (Who::Counsellor, "Je schrikt hier nog van. Neem gerust je tijd."));
    assert!(said.iter().any(|message| message.by == Who::HelpSeeker), "{said:?}");
    assert_eq!(recording, before);
    assert_eq!(what_if.recording().parent.as_ref().map(|parent| parent.of), Some(of));
    assert_eq!(WhatIf::from(&recording, 1, scenario(), organisation.clone()).unwrap_err(), CannotTry::NoMessage);
    let mut changed = recording;
    changed.header.scenario_hash = "other".to_owned();
    assert_eq!(WhatIf::from(&changed, of, scenario(), organisation).unwrap_err(), CannotTry::Changed);
}

#[test]
fn two_conversations_of_one_seed_stand_beside_each_other_by_beat() {
    let (one, mut other) = (held(), played("cold"));
    other.header.seed = one.header.seed;
    let side = SideBySide::of(&[&one, &other, &one]).unwrap();
    assert_eq!(side.letters, ['A', 'B', 'C']);
    assert_eq!(side.rows[0].cells[0], side.rows[0].cells[2]);
    for (at, recording) in [&one, &other].into_iter().enumerate() {
        let said: Vec<u32> = side.rows.iter().flat_map(|row| &row.cells[at]).map(|message| message.of).collect();
        let wanted: Vec<u32> = recording.state().messages.iter().map(|it| it.seq).collect();
        assert_eq!(said, wanted, "every message once, in order");
    }
    let both = side.rows.iter().filter(|row| !row.cells[0].is_empty() && !row.cells[1].is_empty()).count();
    assert!(both > 0 && side.rows.iter().any(|row| row.cells[1].is_empty()), "{both}");
    let phases: Vec<Phase> = side.rows.iter().map(|row| row.phase.expect("every beat lies in a phase")).collect();
    assert_eq!(phases.first(), Some(&Phase::Welcome));
    assert!(phases.contains(&Phase::Clarify), "{phases:?}");
    assert_eq!(SideBySide::of(&[&one]).unwrap_err(), NotBeside::Count(1));
    other.header.seed += 1;
    assert_eq!(SideBySide::of(&[&one, &other]).unwrap_err(), NotBeside::OtherSeed('B'));
    other.header.scenario = "x".to_owned();
    assert_eq!(SideBySide::of(&[&one, &other]).unwrap_err(), NotBeside::OtherScenario('B'));
}
