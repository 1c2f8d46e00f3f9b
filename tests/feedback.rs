//! Feedback, the coach, another try: what a trainee is told and why.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::{scenario, sound};
use oefenlijn::ids::{Lang, Millis, Seq};
use oefenlijn::protocol::Organisation;
use oefenlijn::recording::{Correction, Exchange, Recording, read, rerun, write};
use oefenlijn::review::{Asked, Comparison, Counted, Examples, Feedback, LookBack, MEASURES, PointKind, coach};
use oefenlijn::session::{Desk, Doing, Input, Session, Setup, Who};
use oefenlijn::understand::{Act, Reader};
use std::collections::BTreeSet;

/// A conversation that is kept as it goes.
struct Talk {
    session: Session,
    recording: Recording,
    now: Millis,
}

impl Talk {
    fn on(text: &str) -> Self {
        Self::seeded(text, 3)
    }

    fn seeded(text: &str, seed: u64) -> Self {
        let (session, opening) = Session::start(scenario(text), Reader::shipped(Lang::Nl), Setup::new(seed, 100));
        let header = session.header().clone();
        let recording = Recording::new("first".to_owned(), "2026-11-25 19:30".to_owned(), header, opening);
        Self { session, recording, now: 0 }
    }

    fn apply(&mut self, what: Doing) {
        let input = Input { at_ms: self.now, what };
        let events = self.session.apply(&input);
        if !events.is_empty() {
            self.recording.exchanges.push(Exchange { input, events });
        }
    }

    fn say(&mut self, text: &str) -> &mut Self {
        self.now += 25_000;
        self.apply(Doing::Say(text.to_owned()));
        self.now += 20_000;
        self.apply(Doing::Tick);
        self
    }

    fn look_back(&self) -> LookBack {
        LookBack::of(&self.recording)
    }

    fn last(&self) -> Feedback {
        self.look_back().feedback.last().cloned().expect("feedback on the last message")
    }

    fn said(&self, number: usize) -> Seq {
        let own = self.session.state().messages.iter().filter(|it| it.by == Who::Counsellor);
        own.map(|it| it.seq).nth(number).unwrap()
    }
}

fn kinds(feedback: &Feedback) -> Vec<PointKind> {
    feedback.points.iter().map(|point| point.kind).collect()
}

/// The sound scenario in which a reflection shows a risk of suicide.
fn risky() -> String {
    sound()
        .replace("flag(\"child_safety\").level(2);", "flag(\"suicide\").level(2);")
        .replace(r#".reply("ja, precies")"#, r#".reply("ja, precies. soms hoeft het niet meer").raise("suicide", 2)"#)
}

#[test]
fn a_strength_stands_in_front_and_there_are_two_points_at_most() {
    let mut talk = Talk::on(&sound());
    talk.say("hallo, welkom");
    talk.say("dat klinkt zwaar voor je, je zit ermee. je moet gewoon naar de dokter gaan. wie weet het? waarom? sinds wanneer?");
    let feedback = talk.last();
    assert!(feedback.points.len() <= 2);
    assert!(feedback.points[0].kind.is_strength(), "{:?}", kinds(&feedback));
    assert!(!feedback.points[1].kind.is_strength(), "{:?}", kinds(&feedback));
}

#[test]
fn what_hurt_is_told_with_the_reason_and_the_authors_alternative() {
    let mut talk = Talk::on(&sound());
    talk.say("dat is toch niet normaal, schaam je");
    let feedback = talk.last();
    assert!(kinds(&feedback).contains(&PointKind::TrustFell), "{:?}", kinds(&feedback));
    assert_eq!(feedback.why, ["Een oordeel sluit af."]);
    assert_eq!(feedback.effects[0].meter, "trust");
    assert!(feedback.effects[0].by < 0);
    let better = feedback.better.unwrap();
    assert_eq!((better.text.as_str(), better.by_author), ("Dat klinkt zwaar.", true));
}

#[test]
fn why_trust_fell_names_what_pulled_it_down_beside_what_was_good() {
    let mut talk = Talk::on(&sound());
    talk.say("je bent er echt van geschrokken. je zou je moeten schamen.");
    let feedback = talk.last();
    let fell = feedback.points.iter().find(|point| point.kind == PointKind::TrustFell).expect("trust fell");
    assert_eq!(fell.why, "Een oordeel sluit af.");
}

#[test]
fn why_trust_grew_does_not_stand_under_what_was_promised() {
    let mut talk = Talk::on(&sound());
    talk.say("dat klinkt zwaar voor je, je zit ermee. ik beloof je dat dit altijd tussen ons blijft");
    let feedback = talk.last();
    assert!(feedback.effects[0].by > 0, "{:?}", feedback.effects);
    let promised = feedback.points.iter().find(|it| it.kind == PointKind::Promised).expect("a promise is told");
    assert_eq!(promised.why, "");
    let grew = feedback.points.iter().find(|it| it.kind.is_strength()).unwrap();
    assert_eq!(grew.why, "Je gaf terug wat je hoorde.");
}

#[test]
fn saying_when_one_would_consult_is_not_saying_that_one_does() {
    let told = |say: &str| {
        let mut talk = Talk::on(&risky());
        talk.say("Alleen als er nu iemand in gevaar is, overleg ik met een collega, en dan zeg ik je dat eerst.");
        talk.say("dat klinkt zwaar voor je, je zit ermee").say(say);
        talk.apply(Doing::Desk(Desk::End));
        let look_back = talk.look_back();
        let protocol = look_back.escalation.protocols.iter().find(|it| it.id == "suicide").unwrap();
        protocol.steps.iter().find(|step| step.id == "tell_waiting").unwrap().standing.is_done()
    };
    assert!(!told("Wat maakt dat je net nu schrijft?"));
    assert!(told("Ik overleg nu even met mijn collega, blijf je erbij?"));
}

#[test]
fn the_alternative_mends_what_is_pointed_at() {
    let mut talk = Talk::on(&sound());
    talk.say("hallo, welkom. ja, dit is anoniem, je hoeft je naam niet te geven");
    let feedback = talk.last();
    assert!(kinds(&feedback).contains(&PointKind::LimitLeftOut), "{:?}", kinds(&feedback));
    let better = feedback.better.unwrap().text;
    assert!(
        Reader::shipped(Lang::Nl).read(&better).has(Act::ExplainLimits),
        "a limit that was left out, not: {better}"
    );
}

#[test]
fn a_step_of_the_protocol_comes_before_everything_else() {
    let mut talk = Talk::on(&risky());
    talk.say("dat klinkt zwaar voor je, je zit ermee");
    talk.say("heb je een hobby?");
    let missed = talk.last();
    assert!(matches!(&missed.asked, Asked::Step { protocol, .. } if protocol == "suicide"), "{:?}", missed.asked);
    assert!(!missed.met);
    talk.say("denk je aan zelfmoord?");
    let done = talk.last();
    assert!(done.met, "{done:?}");
    assert_eq!(done.points[0].kind, PointKind::StepDone);
}

#[test]
fn the_alternative_keeps_the_persons_own_register() {
    let examples = Examples::shipped();
    let one = |typed| examples.one(Lang::Nl, &[Act::AskSuicide], typed, 7).unwrap().text;
    assert!(one("hoe gaat het met u?").contains("Denkt u"));
    assert!(one("hoe gaat het met je?").contains("je"));
    assert_eq!(examples.one(Lang::Nl, &[Act::Reflection], "x", 7), None, "a reflection cannot be had from a shelf");
}

#[test]
fn every_example_is_read_as_the_act_it_shows() {
    for lang in Lang::ALL {
        let reader = Reader::shipped(lang);
        let unread: Vec<String> = Examples::shipped()
            .all(lang)
            .filter(|(act, text)| !reader.read(text).has(*act))
            .map(|(act, text)| format!("{lang} {act}: {text}"))
            .collect();
        assert!(unread.is_empty(), "{unread:#?}");
    }
}

#[test]
fn the_coach_climbs_from_the_phase_to_an_example() {
    let mut talk = Talk::on(&risky());
    talk.say("dat klinkt zwaar voor je, je zit ermee");
    let ladder = coach(&talk.recording.header, talk.session.state(), "", Examples::shipped());
    assert!(ladder.phase.is_some());
    assert!(ladder.heard.unwrap().contains("hoeft het niet meer"));
    assert!(matches!(ladder.asked, Asked::Step { .. }));
    assert!(ladder.example.is_some());
    for rung in 1..=3 {
        talk.apply(Doing::Desk(Desk::Hint { rung }));
    }
    assert_eq!(talk.session.state().coached, 3);
    talk.say("denk je aan zelfmoord?");
    assert_eq!(talk.session.state().coached, 0, "the ladder starts anew with the next message");
}

#[test]
fn another_try_starts_before_the_message_and_leaves_the_original_as_it_was() {
    let mut talk = Talk::on(&sound());
    talk.say("hallo, welkom").say("dat is toch niet normaal, schaam je").say("we moeten afronden, tot ziens");
    let original = talk.recording.clone();
    let of = talk.said(1);
    let branch = original.branch(of, "second".to_owned(), "2026-11-25 20:00".to_owned()).unwrap();
    assert_eq!(branch.parent.as_ref().map(|parent| (parent.id.as_str(), parent.of)), Some(("first", of)));
    let run = rerun(&branch, scenario(&sound()), Reader::shipped(Lang::Nl), Organisation::shipped());
    assert_eq!(run.difference, None);
    let now = branch.last_ms();
    let mut other = Talk { session: run.session, recording: branch, now };
    other.say("dat klinkt zwaar voor je, je zit ermee").say("we moeten afronden, tot ziens");
    let comparison = Comparison::of(&LookBack::of(&original), &other.look_back());
    assert!(comparison.common >= 2, "what came before is the same in both");
    let judged = comparison.acts.iter().find(|(act, _)| *act == Act::Judgement).unwrap();
    assert_eq!((judged.1.first, judged.1.second), (1, 0));
    let trust = comparison.meters.iter().find(|(meter, _)| meter == "trust").unwrap();
    assert!(trust.1.first < trust.1.second);
    assert_eq!(talk.recording, original, "the original is never changed");
    let kept = read(write(&other.recording).unwrap().as_bytes()).unwrap();
    assert_eq!(kept.recording, other.recording, "a try is a recording of its own");
}

#[test]
fn no_message_no_other_try() {
    let mut talk = Talk::on(&sound());
    talk.say("hallo");
    assert_eq!(talk.recording.branch(9_999, String::new(), String::new()), None);
}

#[test]
fn a_correction_changes_a_measure() {
    let mut talk = Talk::on(&sound());
    talk.say("hallo, welkom").say("dat klinkt zwaar voor je, je zit ermee");
    assert_eq!(talk.look_back().measures.get("reflections"), Counted::Number(1));
    let of = talk.said(1);
    talk.recording.corrections.push(Correction { of, acts: vec![Act::Normalise] });
    assert_eq!(talk.look_back().measures.get("reflections"), Counted::Number(0));
}

#[test]
fn nothing_is_divided_by_nothing_and_few_is_said() {
    let mut talk = Talk::on(&sound());
    talk.say("hallo, welkom");
    let look_back = talk.look_back();
    assert_eq!(look_back.measures.get("reflections_per_question"), Counted::Nothing);
    talk.say("wat maakt dat je net nu schrijft?");
    let measures = talk.look_back().measures;
    let open = measures.table.iter().find(|it| it.definition.id == "open_questions").unwrap();
    assert_eq!(open.counted, Counted::Of(1, 1));
    assert!(open.is_few(), "one question says little");
    let ids: std::collections::BTreeSet<&str> = MEASURES.iter().map(|it| it.id).collect();
    assert_eq!(ids.len(), MEASURES.len(), "two measures of one name");
}

#[test]
fn advice_counts_against_only_where_no_leave_was_asked() {
    let count = |messages: &[&str]| {
        let mut talk = Talk::on(&sound());
        for message in messages {
            talk.say(message);
        }
        talk.look_back().measures.get("advice_without_leave")
    };
    assert_eq!(count(&["je kan best met je huisarts gaan praten"]), Counted::Number(1));
    assert_eq!(
        count(&["mag ik je iets vertellen dat anderen hielp?", "je kan best met je huisarts gaan praten"]),
        Counted::Number(0)
    );
}

#[test]
fn asking_for_backup_is_never_held_against_anyone() {
    let text = sound().replace(
        "quiet(90)",
        "hears(\"consult\").change(\"trust\", -8).reply(\"met wie?\").why(\"Ze schrikt.\");\nquiet(90)",
    );
    let mut talk = Talk::on(&text);
    talk.say("ik overleg even met mijn collega, blijf je erbij?");
    let feedback = talk.last();
    assert!(feedback.effects.iter().any(|effect| effect.meter == "trust" && effect.by < 0), "what happened is told");
    assert!(kinds(&feedback).contains(&PointKind::Consulted), "{:?}", kinds(&feedback));
    assert!(!kinds(&feedback).contains(&PointKind::TrustFell), "{:?}", kinds(&feedback));
}

#[test]
fn a_pause_moves_no_time_in_the_debrief() {
    let held = |paused: Millis| {
        let mut talk = Talk::on(&sound());
        talk.say("Hallo, welkom.");
        if paused > 0 {
            talk.apply(Doing::Pause);
            talk.now += paused;
            talk.apply(Doing::Resume);
        }
        talk.say("Wat maakt dat je net nu schrijft?").say("Dat moet zwaar zijn.");
        talk.now += 5_000;
        talk.apply(Doing::Desk(Desk::End));
        talk.look_back()
    };
    let (through, paused) = (held(0), held(3_600_000));
    // A pause is an event too, so that chance falls otherwise after it: the own messages and the end are held together.
    let own = |it: &LookBack| {
        let own = it.turns.iter().filter(|turn| turn.by == Who::Counsellor);
        own.map(|turn| (turn.text.clone(), turn.at_ms)).collect::<Vec<_>>()
    };
    assert_eq!(own(&through), own(&paused), "messages stand at the conversation's own clock");
    assert_eq!(through.end.as_ref().map(|end| end.at_ms), paused.end.as_ref().map(|end| end.at_ms));
    let last = |it: &LookBack| it.curves.iter().flat_map(|curve| &curve.points).map(|point| point.at_ms).max();
    assert!(last(&paused) <= paused.end.as_ref().map(|end| end.at_ms), "curves end with the conversation");
    assert_eq!(through.measures.phases, paused.measures.phases);
}

#[test]
fn what_was_told_is_quoted_in_the_words_it_was_told_in() {
    let wordings = ["ik zit hier alleen", "er is hier niemand", "tis stil in huis, geen mens"];
    let text = sound().replace(r#".says("ik zit hier alleen")"#, &format!(".says({wordings:?})"));
    let mut quoted = BTreeSet::new();
    for seed in 1..=12 {
        let mut talk = Talk::seeded(&text, seed);
        for _ in 0..4 {
            talk.say("dat klinkt zwaar voor je, je zit ermee");
        }
        let messages: Vec<String> = talk.session.state().messages.iter().map(|it| it.text.clone()).collect();
        let facts = talk.look_back().facts;
        let told = facts.iter().find(|fact| fact.told_at.is_some()).expect("told once trust is there");
        assert!(messages.contains(&told.note.text), "seed {seed}: {:?} is not among {messages:?}", told.note.text);
        quoted.insert(told.note.text.clone());
    }
    assert!(quoted.len() > 1, "always the same wording: {quoted:?}");
}
