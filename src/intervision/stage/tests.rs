//! A play of the shipped library on the big screen: what is seen when.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use super::*;
use crate::ids::{Lang, Millis};
use crate::protocol::Organisation;
use crate::recording::Recording;
use crate::rehearse::{Play, Stage};
use crate::scenario::{Library, Loaded};
use crate::session::Who;
use std::sync::OnceLock;

const INSIDE: Eyes = Eyes { inner: true, still: false, held: None };

fn played(play: &str, scenario: &str) -> (Recording, Loaded) {
    let library = Library::shipped();
    let source = library.plays.iter().find(|it| it.name.contains(play)).unwrap();
    let (play, faults) = Play::parse(&source.name, &source.text);
    assert_eq!(faults, []);
    let loaded = library.find(scenario).unwrap().clone();
    let mut stage = Stage::of_play(loaded.playable[&Lang::Nl].clone(), Organisation::shipped(), &play);
    play.steps.iter().for_each(|step| stage.step(&step.what));
    let header = stage.session().header().clone();
    let mut recording = Recording::new(scenario.to_owned(), String::new(), header, stage.opening);
    recording.exchanges = stage.exchanges;
    (recording, loaded)
}

fn partner() -> &'static (Recording, Loaded) {
    static HELD: OnceLock<(Recording, Loaded)> = OnceLock::new();
    HELD.get_or_init(|| played("bezorgde_partner.protocol", "bezorgde_partner"))
}

fn showing() -> &'static Showing {
    static SHOWING: OnceLock<Showing> = OnceLock::new();
    let (recording, loaded) = partner();
    SHOWING.get_or_init(|| Showing::of(recording, Some(&loaded.file)))
}

fn moments(showing: &Showing) -> impl Iterator<Item = Millis> {
    (0..=showing.until_ms).step_by(3_700)
}

#[test]
fn the_same_moment_is_the_same_picture_however_one_came_there() {
    let (recording, loaded) = partner();
    let (here, there) = (showing(), Showing::of(recording, Some(&loaded.file)));
    let backwards: Vec<Millis> = moments(&there).collect();
    for at in backwards.into_iter().rev() {
        assert_eq!(here.at(at, INSIDE), there.at(at, INSIDE));
    }
}

#[test]
fn nothing_of_what_goes_on_inside_is_on_the_picture_before_it_is_asked_for() {
    let showing = showing();
    for at in moments(showing) {
        let picture = showing.at(at, Eyes::default());
        assert!(picture.inner.is_none() && !picture.is_turning);
        let shape = Shape { breath: picture.shape.breath, ..Shape::CLOSED };
        assert_eq!(picture.shape, shape, "the shape tells of feelings at {at}");
        assert!(picture.flags.iter().all(|flag| flag.is_seen), "a risk that nobody saw is told at {at}");
    }
}

#[test]
fn every_message_comes_at_its_moment_and_silences_are_told() {
    let showing = showing();
    let said = partner().0.state().messages.len();
    assert_eq!(showing.bubbles().len(), said);
    for (before, bubble) in showing.bubbles().iter().enumerate() {
        assert_eq!(showing.at(bubble.at_ms - 1, INSIDE).bubbles.len(), before);
        assert!(showing.at(bubble.at_ms, INSIDE).bubbles.len() > before);
    }
    let silent = showing.bubbles().iter().find(|bubble| bubble.after_ms.is_some()).expect("somebody is silent");
    let seen = showing.at(silent.at_ms - 1, INSIDE).silence_ms.expect("the silence is seen while it lasts");
    assert!(seen >= SILENCE_MS && seen < silent.after_ms.unwrap());
}

#[test]
fn the_help_seeker_is_seen_typing_before_each_message_and_the_typing_grows() {
    let showing = showing();
    let (mut typed, mut all) = (0, 0);
    for bubble in showing.bubbles().iter().filter(|bubble| bubble.by == Who::HelpSeeker) {
        let typing = |at| showing.at(at, INSIDE).typing.iter().find(|it| it.by == Who::HelpSeeker).copied();
        all += 1;
        if let (Some(early), Some(late)) = (typing(bubble.at_ms.saturating_sub(600)), typing(bubble.at_ms - 1)) {
            assert!(early.part < late.part && late.part.unwrap() > 0.9);
            typed += 1;
        }
    }
    assert!(typed * 10 > all * 9, "{typed} of {all}");
}

#[test]
fn doors_turn_when_trust_opens_them_and_what_was_told_stays_lit() {
    let showing = showing();
    let told: Vec<_> = partner().0.state().facts.to_vec();
    assert!(!told.is_empty());
    let mut before: Vec<DoorStand> = Vec::new();
    let mut lit = 0;
    for at in moments(showing) {
        let picture = showing.at(at, INSIDE);
        let stands: Vec<DoorStand> = picture.inner.unwrap().doors.iter().map(|door| door.stand).collect();
        for (before, now) in before.iter().zip(&stands) {
            assert!(*before != DoorStand::Told || *now == DoorStand::Told, "what was told was forgotten");
        }
        assert!(picture.lit.len() >= lit);
        lit = picture.lit.len();
        before = stands;
    }
    assert_eq!(before.iter().filter(|stand| **stand == DoorStand::Told).count(), lit);
    assert_eq!(lit, told.len());
}

#[test]
fn the_way_goes_from_place_to_place_without_a_jump_and_the_eye_follows() {
    let showing = showing();
    let far = |a: Spot, b: Spot| libm::hypotf(a[0] - b[0], a[1] - b[1]);
    let mut last = showing.at(0, INSIDE);
    for at in (0..showing.until_ms).step_by(120) {
        let now = showing.at(at, INSIDE);
        let view = far(now.view.centre, last.view.centre) + far(now.view.reach, last.view.reach);
        assert!(view < 400.0, "the eye jumps at {at}: {view}");
        if now.walk.legs.len() == last.walk.legs.len() {
            assert!(far(now.walk.at, last.walk.at) < 160.0, "the shape jumps at {at}");
        }
        let inside =
            (0..2).all(|axis| (now.walk.at[axis] - now.view.centre[axis]).abs() <= now.view.reach[axis] + 400.0);
        assert!(inside, "the help-seeker is out of view at {at}");
        last = now;
    }
    assert!(last.walk.been.len() > 3);
}

#[test]
fn with_reduced_motion_everything_is_there_at_once_and_nothing_breathes() {
    let showing = showing();
    let still = Eyes { still: true, ..INSIDE };
    let breaths: Vec<f32> = moments(showing).map(|at| showing.at(at, still).shape.breath).collect();
    assert!(breaths.iter().all(|breath| *breath == breaths[0]));
    for at in moments(showing) {
        let picture = showing.at(at, still);
        assert!(picture.fresh == 1.0 && picture.walk.part == 1.0);
        assert!(picture.inner.unwrap().doors.iter().all(|door| door.part == 1.0));
    }
}

#[test]
fn a_recording_whose_scenario_is_not_known_is_shown_without_its_landscape() {
    let (recording, loaded) = partner();
    let bare = Showing::of(recording, None);
    assert!(bare.landscape.is_unknown && bare.landscape.roads.is_empty());
    let known = Showing::of(recording, Some(&loaded.file));
    let at = known.until_ms;
    assert_eq!(bare.at(at, INSIDE).bubbles, known.at(at, INSIDE).bubbles);
    assert_eq!(bare.at(at, INSIDE).walk.legs.len(), known.at(at, INSIDE).walk.legs.len());
    let names = |showing: &Showing| {
        let picture = showing.at(at, INSIDE);
        let been = &picture.walk.been;
        let mut names: Vec<_> = been.iter().map(|place| showing.landscape.places[*place].name.clone()).collect();
        names.sort();
        names
    };
    assert_eq!(names(&bare), names(&known));
}

#[test]
fn the_hand_stops_before_a_message_and_the_next_press_shows_it() {
    let showing = showing();
    let fourth = &showing.bubbles()[3];
    let mut hand = Hand::on(&partner().0, showing, &[fourth.of]).unwrap();
    hand.toggle();
    for _ in 0..100_000 {
        hand.pass(100);
    }
    assert_eq!(hand.waits_for().map(|it| it.0), Some(fourth.of));
    assert_eq!(showing.at(hand.at_ms(), INSIDE).bubbles.len(), 3);
    hand.next();
    assert_eq!(showing.at(hand.at_ms(), INSIDE).bubbles.len(), 4);
    assert!(hand.is_running());
    hand.previous();
    assert_eq!(showing.at(hand.at_ms(), INSIDE).bubbles.len(), 3);
}

#[test]
fn a_stop_that_is_put_or_taken_away_counts_at_once_whatever_was_shown_before() {
    let showing = showing();
    let third = showing.bubbles()[2].of;
    let mut hand = Hand::on(&partner().0, showing, &[third]).unwrap();
    let stands = |hand: &Hand| hand.waits_for().map(|it| it.0);
    (0..4).for_each(|_| hand.next());
    assert_eq!((stands(&hand), showing.at(hand.at_ms(), INSIDE).bubbles.len()), (None, 3));
    // Back before it: it was shown before and holds no more, until somebody asks for it again.
    hand.previous();
    hand.toggle_stop();
    hand.toggle_stop();
    hand.next();
    assert_eq!(stands(&hand), Some(third));
    // Taken away while it holds, the conversation goes on.
    hand.toggle_stop();
    assert_eq!(stands(&hand), None);
    hand.next();
    assert_eq!(showing.at(hand.at_ms(), INSIDE).bubbles.len(), 3);
}

#[test]
fn a_message_that_was_stepped_to_comes_in_while_the_hand_stands_still_and_nothing_else_does() {
    let showing = showing();
    let mut hand = Hand::on(&partner().0, showing, &[]).unwrap();
    for count in 1..=showing.bubbles().len() {
        hand.next();
        (0..50).for_each(|_| hand.pass(100));
        let picture = showing.at(hand.at_ms(), INSIDE);
        assert_eq!(picture.bubbles.len(), count);
        let next = showing.bubbles().get(count).map_or(Millis::MAX, |next| next.at_ms);
        assert!(picture.fresh > 0.99 || hand.at_ms() + 1 == next, "{count}: {}", picture.fresh);
        assert!(hand.at_ms() <= picture.bubbles[count - 1].at_ms + COME_MS && !hand.is_running());
    }
    for count in (0..showing.bubbles().len()).rev() {
        hand.previous();
        (0..50).for_each(|_| hand.pass(100));
        assert_eq!(showing.at(hand.at_ms(), INSIDE).bubbles.len(), count);
    }
}

#[test]
fn running_faster_comes_to_the_same_end_and_one_begins_again_from_there() {
    let showing = showing();
    for faster in 0..4 {
        let mut hand = Hand::on(&partner().0, showing, &[]).unwrap();
        (0..faster).for_each(|_| hand.change_rate(true));
        hand.toggle();
        let mut passed = 0_u64;
        while hand.is_running() {
            hand.pass(16);
            passed += 16;
        }
        assert_eq!(hand.at_ms(), showing.until_ms);
        let wanted = showing.until_ms * 100 / u64::from(hand.rate());
        assert!(passed.abs_diff(wanted) < 40, "{passed} for {wanted}");
        hand.toggle();
        assert_eq!(hand.at_ms(), 0);
    }
}

#[test]
fn one_goes_anywhere_by_hand_past_stops_which_hold_again_afterwards() {
    let showing = showing();
    let stop = showing.bubbles()[5].of;
    let mut hand = Hand::on(&partner().0, showing, &[stop]).unwrap();
    hand.go_to(showing.until_ms);
    assert_eq!((hand.at_ms(), hand.waits_for()), (showing.until_ms, None));
    hand.go_to(showing.bubbles()[4].at_ms);
    hand.next();
    assert_eq!(hand.waits_for().map(|it| it.0), Some(stop));
    let mut steps = 0;
    while hand.at_ms() < showing.until_ms {
        hand.next();
        steps += 1;
        assert!(steps < 500);
    }
    hand.previous();
    assert_eq!(hand.at_ms(), showing.bubbles().last().unwrap().at_ms);
}

#[test]
fn the_way_of_another_try_lies_beside_from_where_it_goes_otherwise() {
    let (recording, loaded) = partner();
    let mut showing = Showing::of(recording, Some(&loaded.file));
    showing.lay_aside(Some(recording));
    assert!(showing.at(0, INSIDE).aside.is_empty());
    let mut shorter = recording.clone();
    shorter.exchanges.truncate(shorter.exchanges.len() / 2);
    let mut other = Showing::of(&shorter, Some(&loaded.file));
    other.lay_aside(Some(recording));
    let walked = other.at(Millis::MAX, INSIDE).walk.legs.len();
    let whole = showing.at(Millis::MAX, INSIDE).walk.legs.len();
    assert_eq!(other.at(0, INSIDE).aside.len(), whole - walked);
}

#[test]
fn who_has_no_calm_left_is_shown_tense_and_breathes_quicker() {
    let (recording, loaded) = played("boze_ex.counter_threat", "boze_ex");
    let showing = Showing::of(&recording, Some(&loaded.file));
    let calm = |at| {
        let inner = showing.at(at, INSIDE).inner.unwrap();
        inner.feelings.iter().find(|feeling| feeling.name == "calm").unwrap().value
    };
    let end = showing.until_ms;
    assert!(calm(end) < calm(0));
    for at in [0, end / 2, end] {
        let shown = showing.at(at, INSIDE).shape.tension;
        assert!((shown - (1.0 - calm(at) / 100.0)).abs() < 0.001, "{shown} at {at}");
    }
}
