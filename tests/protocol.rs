//! Protocols, the back office and referrals, as a coordinator and a counsellor meet them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::{scenario, sound};
use oefenlijn::diagnostic::Diagnostic;
use oefenlijn::ids::{Lang, Millis};
use oefenlijn::protocol::{Honesty, Organisation, OwnFile, Protocol, SHIPPED_PROTOCOLS, Standing};
use oefenlijn::recording::{Correction, Exchange, Recording, StepWord};
use oefenlijn::review::{Counted, LookBack, RiskTally};
use oefenlijn::session::{Desk, Doing, Input, Session, Setup, Support, Who};
use oefenlijn::understand::{Act, Reader};
use std::sync::Arc;

/// A small protocol without any fault.
const SMALL: &str = r#"Protocol(
    id: "child_safety", version: "1", approved_by: "Team Noord", approved_on: "2026-09-01", priority: 2,
    name: "Kinderen", triggers: ["child_safety"],
    levels: [(level: 2, name: "Risico", criteria: ["er zijn kinderen"]), (level: 4, name: "Acuut", criteria: ["nu"], decides: coordinator)],
    steps: [
        (id: "notice", name: "Merken", kind: mandatory, evidence: [flag]),
        (id: "safety_now", name: "Vragen of iedereen veilig is", kind: mandatory, after: ["notice"], within_s: {2: 120}, evidence: [act("ask_child_safety")]),
        (id: "back_office", name: "Overleggen", kind: mandatory, within_s: {2: 600, 4: 60}, evidence: [desk("back_office")]),
        (id: "log_words", name: "Noteren", kind: mandatory, evidence: [tick]),
        (id: "promise", name: "Beloven", kind: forbidden, evidence: [act("promise_secrecy")]),
        (id: "refer", name: "Doorverwijzen", kind: optional, evidence: [referral("advice")]),
    ],
)"#;

fn small_organisation() -> Arc<Organisation> {
    let file = OwnFile { name: "protocols/child_safety.ron".to_owned(), text: SMALL.to_owned() };
    let organisation = Organisation::with(&[file]);
    assert_eq!(organisation.faults, Vec::new());
    Arc::new(organisation)
}

/// A conversation in which a risk shows on the first reflection, kept as it goes.
struct Shift {
    session: Session,
    recording: Recording,
    now: Millis,
}

impl Shift {
    fn begin() -> Self {
        Self::on(&sound().replace(r#".reply("ja, precies")"#, r#".reply("ja, precies").raise("child_safety", 2)"#))
    }

    fn on(text: &str) -> Self {
        let setup = Setup::new(3, 100).at(small_organisation());
        let (session, opening) = Session::start(scenario(text), Reader::shipped(Lang::Nl), setup);
        let header = session.header().clone();
        let recording = Recording::new("r".to_owned(), "2026-11-25 19:30".to_owned(), header, opening);
        Self { session, recording, now: 0 }
    }

    fn apply(&mut self, what: Doing) {
        let input = Input { at_ms: self.now, what };
        let events = self.session.apply(&input);
        if !events.is_empty() {
            self.recording.exchanges.push(Exchange { input, events });
        }
    }

    fn wait(&mut self, seconds: u64) {
        self.now += seconds * 1_000;
        self.apply(Doing::Tick);
    }

    fn say(&mut self, text: &str) {
        self.wait(20);
        self.apply(Doing::Say(text.to_owned()));
    }

    fn desk(&mut self, desk: Desk) {
        self.apply(Doing::Desk(desk));
    }

    fn raise(&mut self, level: u8) {
        self.desk(Desk::RaiseFlag { flag: "child_safety".to_owned(), level });
    }

    fn look_back(&mut self) -> LookBack {
        self.desk(Desk::End);
        LookBack::of(&self.recording)
    }

    fn lead_lines(&self) -> Vec<String> {
        let call = self.session.state().call.as_ref();
        call.into_iter()
            .flat_map(|call| &call.messages)
            .filter(|it| !it.by_counsellor)
            .map(|it| it.text.clone())
            .collect()
    }
}

fn standing(look_back: &LookBack, step: &str) -> Standing {
    let steps = look_back.escalation.protocols.iter().flat_map(|protocol| &protocol.steps);
    steps.into_iter().find(|it| it.id == step).unwrap_or_else(|| panic!("no step {step}")).standing
}

fn codes(faults: &[Diagnostic]) -> Vec<(u32, &str)> {
    faults.iter().map(|fault| (fault.line, fault.code)).collect()
}

#[test]
fn every_fault_of_a_protocol_is_told_at_its_place() {
    let text = r#"Protocol(
    id: "x y", version: "1", name: "X", triggers: [],
    levels: [(level: 2, name: "A", criteria: ["a"]), (level: 2, name: "B", criteria: [])],
    steps: [
        (id: "a", name: "A", kind: mandatory, after: ["b"], evidence: [act("ask_suicid")]),
        (id: "b", name: "B", kind: mandatory, after: ["a"], evidence: [desk("dance")]),
        (id: "b", name: "B", kind: madatory, evidence: []),
        (id: "c", name: "C", kind: mandatory, after: ["zzz"], within_s: {2: 60, 4: 600}, evidence: [tick]),
        (id: "d", name: "D", kind: forbidden, within_s: 100, evidence: [tick]),
        (id: "e", name: "E", kind: mandatory, after: ["f"], within_s: 30, evidence: [tick]),
        (id: "f", name: "F", kind: mandatory, within_s: 90, evidence: [tick], colour: "red"),
        (id: "g", name: "G", kind: mandatory, from_level: 4, evidence: [tick]),
        (id: "h", name: {"en": "H"}, kind: mandatory, from_level: 7, evidence: [tick]),
    ],
)"#;
    let (protocol, faults) = Protocol::parse("x.ron", text);
    assert_eq!(protocol, None, "a protocol with a fault is left out");
    let told = codes(&faults);
    for expected in [
        (2, "name"),
        (2, "no_trigger"),
        (3, "twice"),
        (3, "no_criteria"),
        (5, "unknown_act"),
        (5, "circular"),
        (6, "unknown_name"),
        (7, "unknown_name"),
        (7, "twice"),
        (7, "no_evidence"),
        (8, "unknown_step"),
        (8, "deadline"),
        (9, "deadline"),
        (10, "deadline"),
        (11, "unknown_field"),
        (12, "levels"),
        (13, "missing"),
        (13, "range"),
    ] {
        assert!(told.contains(&expected), "{expected:?} is not told: {faults:#?}");
    }
    let hint = |code: &str| &faults.iter().find(|fault| fault.code == code).unwrap().hint;
    assert_eq!(hint("unknown_act"), "did you mean `ask_suicide`?");
}

#[test]
fn a_faulty_file_of_ones_own_is_left_out_and_named_and_the_example_does_not_step_in() {
    let broken = OwnFile { name: "protocols/suicide.ron".to_owned(), text: "Protocol(id: 3)".to_owned() };
    let organisation = Organisation::with(&[broken]);
    assert_eq!(organisation.missing, ["suicide"]);
    assert!(organisation.protocol("suicide").is_none());
    assert!(organisation.protocol("child_safety").is_some(), "the rest goes on");
    assert_eq!(organisation.without_protocol(["suicide", "child_safety"]), ["suicide"]);
    assert!(organisation.faults.iter().all(|fault| fault.file == "protocols/suicide.ron"));
}

#[test]
fn the_shipped_protocols_are_whole_examples_that_nobody_approved() {
    for (name, text) in SHIPPED_PROTOCOLS {
        let (protocol, faults) = Protocol::parse(name, text);
        let errors: Vec<&Diagnostic> = faults.iter().filter(|fault| fault.is_error()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let protocol = protocol.unwrap();
        assert!(protocol.example && protocol.approved_by.is_none(), "{name} claims an approval");
        for lang in Lang::ALL {
            assert!(protocol.name.0.contains_key(&lang), "{name} in {lang}");
            assert!(protocol.steps.iter().all(|step| step.name.0.contains_key(&lang)), "{name} in {lang}");
        }
        for reference in &protocol.legal {
            let shown = reference.shown(Lang::Nl);
            assert!(!shown.chars().any(|c| c.is_ascii_digit()), "{name} shows an unverified number: {shown}");
        }
    }
}

#[test]
fn steps_in_time_and_in_order_are_done() {
    let mut shift = Shift::begin();
    shift.say("dat klinkt zwaar voor je, je zit ermee");
    shift.raise(2);
    shift.say("zijn de kinderen nu veilig bij jou in huis?");
    let shown = shift.session.state().messages.iter().find(|it| it.text.starts_with("ja")).map(|it| it.at_ms).unwrap();
    let called = shift.now;
    shift.desk(Desk::BackOffice);
    let look_back = shift.look_back();
    assert_eq!(standing(&look_back, "notice"), Standing::Done);
    assert_eq!(standing(&look_back, "safety_now"), Standing::Done);
    assert_eq!(standing(&look_back, "back_office"), Standing::Done);
    assert_eq!(standing(&look_back, "promise"), Standing::Avoided);
    assert_eq!(standing(&look_back, "log_words"), Standing::Unseen, "the program cannot see it");
    assert_eq!(standing(&look_back, "refer"), Standing::LeftOut);
    assert_eq!(
        look_back.measures.get("time_to_back_office"),
        Counted::Time(called - shown),
        "from when the words stood in the chat"
    );
    assert_eq!(look_back.measures.get("levels_right"), Counted::Of(1, 1));
    assert_eq!(look_back.measures.get("steps_done"), Counted::Of(3, 3), "what nobody can see counts for nothing");
}

#[test]
fn late_out_of_order_missed_and_forbidden_are_told_apart() {
    let mut shift = Shift::begin();
    shift.say("dat klinkt zwaar voor je, je zit ermee");
    shift.say("zijn de kinderen nu veilig bij jou in huis?");
    shift.raise(2);
    shift.say("ik vertel dit nooit aan niemand, beloofd");
    let mut look_back = shift.look_back();
    assert_eq!(standing(&look_back, "safety_now"), Standing::OutOfOrder, "asked before anything was decided");
    assert_eq!(standing(&look_back, "back_office"), Standing::Missed);
    assert_eq!(standing(&look_back, "promise"), Standing::ForbiddenDone);
    assert_eq!(look_back.escalation.honesty.last().map(|(_, honesty)| *honesty), Some(Honesty::Promised));

    let mut late = Shift::begin();
    late.say("dat klinkt zwaar voor je, je zit ermee");
    late.raise(2);
    for _ in 0..4 {
        late.wait(40);
        late.say("ik ben er nog, neem je tijd");
    }
    late.say("zijn de kinderen nu veilig bij jou in huis?");
    look_back = late.look_back();
    assert_eq!(standing(&look_back, "safety_now"), Standing::Late);
}

#[test]
fn the_person_can_correct_a_step_and_a_reading_and_the_result_follows() {
    let mut shift = Shift::begin();
    shift.say("dat klinkt zwaar voor je, je zit ermee");
    shift.raise(2);
    shift.say("is alles ok bij de kleintjes vanavond");
    let of = shift.session.state().messages.iter().rfind(|it| it.by == Who::Counsellor).unwrap().seq;
    shift.desk(Desk::End);
    let acts = vec![Act::Encourager];
    shift.recording.corrections.push(Correction { of, acts });
    assert_eq!(standing(&LookBack::of(&shift.recording), "safety_now"), Standing::Missed);
    let acts = vec![Act::AskChildSafety, Act::QuestionClosed];
    shift.recording.corrections.push(Correction { of, acts });
    assert_eq!(standing(&LookBack::of(&shift.recording), "safety_now"), Standing::Done);
    for (done, stands) in [(true, Standing::Done), (false, Standing::Missed)] {
        let (protocol, step) = ("child_safety".to_owned(), "log_words".to_owned());
        shift.recording.step_words.push(StepWord { protocol, step, done });
        assert_eq!(standing(&LookBack::of(&shift.recording), "log_words"), stands, "the newest word counts");
    }
}

#[test]
fn a_tick_shows_a_step_and_can_be_taken_back() {
    let mut shift = Shift::begin();
    shift.say("dat klinkt zwaar voor je, je zit ermee");
    shift.raise(2);
    let tick = |done| Desk::Tick { protocol: "child_safety".to_owned(), step: "log_words".to_owned(), done };
    shift.desk(tick(true));
    let board = |shift: &Shift| {
        let board = &shift.session.state().board;
        let protocol = board.protocols().iter().find(|it| it.id == "child_safety").unwrap();
        board.standing(protocol, "log_words", 2, shift.now, false)
    };
    assert_eq!(board(&shift), Standing::Done);
    shift.desk(tick(false));
    assert_eq!(board(&shift), Standing::Next);
}

#[test]
fn the_shift_lead_answers_asks_three_things_and_names_the_next_step() {
    let mut shift = Shift::begin();
    shift.say("dat klinkt zwaar voor je, je zit ermee");
    shift.raise(2);
    shift.desk(Desk::BackOffice);
    assert!(shift.lead_lines().is_empty(), "nobody answers in no time");
    shift.wait(120);
    assert_eq!(shift.lead_lines().len(), 2, "a greeting and the first question: {:?}", shift.lead_lines());
    shift.desk(Desk::TellLead("Een vrouw, ze is alleen met haar kind".to_owned()));
    shift.wait(30);
    shift.desk(Desk::TellLead("Ik heb nog niks gevraagd over vanavond".to_owned()));
    shift.wait(30);
    shift.desk(Desk::TellLead("Wat moet ik nu doen?".to_owned()));
    shift.wait(60);
    let lines = shift.lead_lines();
    assert!(lines.iter().any(|line| line.contains("Vragen of iedereen veilig is")), "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains('{')), "a placeholder is left: {lines:?}");
}

#[test]
fn who_was_told_that_a_colleague_is_asked_waits_longer() {
    let silence = |words: &str| {
        let mut shift = Shift::begin();
        shift.say("dat klinkt zwaar voor je, je zit ermee");
        shift.say(words);
        shift.wait(20);
        let before = shift.session.state().messages.len();
        shift.desk(Desk::BackOffice);
        shift.wait(100);
        shift.session.state().messages.len() > before
    };
    assert!(silence("ik lees mee"), "left in silence she asks");
    assert!(!silence("ik overleg even met mijn collega, blijf je erbij?"), "told so, she waits");
}

#[test]
fn a_referral_is_answered_by_whom_it_goes_to_and_how() {
    let text = sound().replace(
        "quiet(90)",
        r#"referred().reply("ok dan");
referred("police").change("trust", -20).reply("de politie? nee");
referred("may_report").reply("dus die melden mij");
referred("crisis").warm().agreed().reply("blijf je er dan bij");
referred("wrong_language").reply("maar ik spreek geen frans");
quiet(90)"#,
    );
    let answer = |partner: &str, warm, agreed| {
        let mut shift = Shift::on(&text);
        shift.wait(30);
        shift.desk(Desk::Refer { partner: partner.to_owned(), warm, agreed, note: String::new() });
        shift.wait(30);
        shift.session.state().messages.last().unwrap().text.clone()
    };
    assert_eq!(answer("zelfmoordlijn", true, true), "blijf je er dan bij");
    assert_eq!(answer("zelfmoordlijn", false, true), "ok dan");
    assert_eq!(answer("prevention_suicide", true, false), "maar ik spreek geen frans");
    assert_eq!(answer("police", false, false), "de politie? nee");
    assert_eq!(answer("een kennis", false, false), "ok dan", "a name that no map knows");
}

#[test]
fn looking_the_steps_up_is_noted_and_changes_nothing() {
    let mut shift = Shift::begin();
    shift.say("dat klinkt zwaar voor je, je zit ermee");
    shift.raise(2);
    let trust = shift.session.state().meter("trust");
    shift.desk(Desk::LookUp { protocol: "child_safety".to_owned() });
    assert!(shift.session.state().board.looked_up("child_safety").is_some());
    assert_eq!(shift.session.state().meter("trust"), trust);
    let setup = Setup::new(1, 100).with(Support::Exam);
    let (session, _) = Session::start(scenario(&sound()), Reader::shipped(Lang::Nl), setup);
    assert_eq!(session.header().support, Support::Exam);
}

#[test]
fn over_a_series_overlooked_and_needless_are_both_counted() {
    let conversation = |is_shown: bool, raised: Option<u8>| {
        let text = if is_shown {
            sound()
        } else {
            sound().replace("flag(\"child_safety\").level(2);\n", "flag(\"child_safety\").level(0);\n")
        };
        let text = if is_shown {
            text.replace(r#".reply("ja, precies")"#, r#".reply("ja, precies").raise("child_safety", 2)"#)
        } else {
            text
        };
        let mut shift = Shift::on(&text);
        shift.say("dat klinkt zwaar voor je, je zit ermee");
        if let Some(level) = raised {
            shift.raise(level);
        }
        shift.look_back()
    };
    let series = RiskTally::of(&[
        conversation(true, Some(2)),
        conversation(true, None),
        conversation(false, Some(3)),
        conversation(false, None),
    ]);
    assert_eq!((series.recognised, series.overlooked, series.needless, series.levels_right), (1, 1, 1, 1));
    assert_eq!(series.sensitivity(), Some((1, 2)));
    let (left_alone, absent) = series.specificity().unwrap();
    assert_eq!(absent - left_alone, 1);
}

#[test]
fn a_broken_file_of_any_kind_is_told_and_never_hangs() {
    let files = [
        SMALL,
        SHIPPED_PROTOCOLS[0].1,
        include_str!("../assets/partners/be.ron"),
        include_str!("../assets/back_office.ron"),
    ];
    let mut chance = 7_u64;
    let mut draw = |below: usize| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(chance >> 33).unwrap() % below.max(1)
    };
    for text in files {
        let letters: Vec<char> = text.chars().collect();
        let parse = |text: &str| {
            let mut faults = Protocol::parse("x.ron", text).1;
            faults.extend(oefenlijn::protocol::PartnerMap::parse("x.ron", text).1);
            faults.extend(oefenlijn::protocol::BackOffice::parse("x.ron", text).1);
            faults
        };
        for at in (0..letters.len()).step_by(letters.len() / 40) {
            let cut: String = letters[..at].iter().collect();
            assert!(parse(&cut).iter().any(Diagnostic::is_error), "cut at {at}");
        }
        for _ in 0..60 {
            let mut broken = letters.clone();
            for _ in 0..4 {
                let at = draw(broken.len());
                broken[at] = ['(', ')', '[', ']', '{', '}', '"', ',', ':', 'x', '7', '\\', '/'][draw(13)];
            }
            let _ = parse(&broken.iter().collect::<String>());
        }
    }
}

#[test]
fn a_reminder_of_anonymity_is_whole_once_the_limit_was_told() {
    let told = |messages: &[&str]| {
        let mut shift = Shift::begin();
        for message in messages {
            shift.say(message);
        }
        shift.session.state().honesty.last().map(|(_, honesty)| *honesty)
    };
    let limit = "enkel als er nu iemand in gevaar is, moet ik overleggen";
    let anonymous = "je bent hier anoniem, je hoeft je naam niet te geven";
    assert_eq!(told(&[anonymous]), Some(Honesty::Softened));
    assert_eq!(told(&[limit, anonymous]), Some(Honesty::Whole));
}
