//! The same scenario, seed and inputs give a byte-identical log: held against digests of hundreds of conversations.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::scenario::{Library, Scenario};
use oefenlijn::session::{Desk, Doing, Input, Session, Setup, State};
use oefenlijn::understand::{PhraseBook, Reader};
use std::sync::Arc;

const CONVERSATIONS: u64 = 24;
const STEPS: u32 = 26;

/// Scenario, language, what determines its conversations (scenario, phrases, organisation), digest of their logs.
///
/// A line says something of the engine as long as what it was made with is the same. After an edit of a scenario or
/// of phrases its line is passed over; `cargo test --test same_log -- --nocapture` prints what to put here, which is
/// done only while the engine is not changed.
const KNOWN: &[(&str, &str, &str, &str)] = &[
    ("bezorgde_partner", "nl", "908f0983cc94", "41ee12ee7dc0d3a2"),
    ("bezorgde_partner", "en", "5c5660eeacdd", "3f4c1a16bbe3f8f4"),
    ("boze_ex", "nl", "51069ea6ded8", "5f465aa84e0e0620"),
    ("echt_anoniem", "en", "0fa4a8316811", "6103de30e34bfbe2"),
    ("student_bang", "nl", "304876624b9b", "c583e0408452efa5"),
    ("alle_nachten_wakker", "fr", "afb2409d1126", "7c8476062cf8c9db"),
];

/// Chance of the test's own.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % bound.max(1) as u64).unwrap()
    }

    fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

fn texts(scenario: &Scenario) -> Vec<String> {
    let topics = scenario.file().topics.iter().flat_map(|topic| topic.phrases.iter().cloned());
    let offers = scenario.file().beats.iter().flat_map(|beat| beat.offers.iter().cloned());
    let book = PhraseBook::shipped(scenario.lang());
    let shared = book.phrases().iter().step_by(7).map(|phrase| phrase.text.clone());
    // What belongs to the story comes as often as everything else.
    let own: Vec<String> = topics.chain(offers).collect();
    own.iter().cloned().cycle().take(400).chain(shared.take(400)).collect()
}

fn doing(dice: &mut Dice, texts: &[String]) -> Doing {
    match dice.below(100) {
        0..=59 => Doing::Say(dice.one(texts).clone()),
        60..=67 => Doing::Say(format!("{}. {}", dice.one(texts), dice.one(texts))),
        68..=77 => Doing::Tick,
        78..=80 => Doing::Typing(dice.below(2) == 0),
        81 => Doing::Pause,
        82..=84 => Doing::Resume,
        85..=87 => Doing::Desk(Desk::BackOffice),
        88..=89 => Doing::Desk(Desk::TellLead(dice.one(texts).clone())),
        90..=92 => {
            let flag = (*dice.one(&["suicide", "child_safety", "threat"])).to_owned();
            Doing::Desk(Desk::RaiseFlag { flag, level: u8::try_from(dice.below(5)).unwrap() })
        }
        93 => Doing::Desk(Desk::WithdrawFlag { flag: "child_safety".to_owned() }),
        94..=97 => Doing::Desk(Desk::Refer {
            partner: (*dice.one(&["stop_it_now", "tele_onthaal", "1813", "cgg", "huisarts"])).to_owned(),
            warm: dice.below(2) == 0,
            agreed: dice.below(2) == 0,
            note: String::new(),
        }),
        98 => Doing::Desk(Desk::Tick { protocol: String::new(), step: "ask_directly".to_owned(), done: true }),
        _ => match dice.below(4) {
            0 => Doing::Desk(Desk::End),
            _ => Doing::Desk(Desk::Hint { rung: 1 }),
        },
    }
}

fn digest(scenario: &Arc<Scenario>) -> String {
    let reader = Reader::shipped(scenario.lang());
    let texts = texts(scenario);
    let mut hash = blake3::Hasher::new();
    for seed in 0..CONVERSATIONS {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(88_172_645_463_325_252));
        let (mut session, mut log) = Session::start(scenario.clone(), reader, Setup::new(seed, 100));
        let mut at_ms = 0;
        for _ in 0..STEPS {
            at_ms += [500, 4_000, 9_000, 20_000, 45_000, 130_000][dice.below(6)];
            log.extend(session.apply(&Input { at_ms, what: doing(&mut dice, &texts) }));
        }
        assert_eq!(State::after(session.header(), &log), *session.state(), "state is the fold of its log");
        hash.update(serde_json::to_string(&(session.header(), log)).unwrap().as_bytes());
    }
    hash.finalize().to_hex().chars().take(16).collect()
}

/// What determines these conversations beside the engine.
fn made_with(scenario: &Arc<Scenario>) -> String {
    let setup = Setup::new(0, 100);
    let (session, _) = Session::start(scenario.clone(), Reader::shipped(scenario.lang()), setup);
    let header = session.header();
    let whole = [&*header.scenario_hash, &*header.phrases_hash, &*header.organisation_hash, &*header.program].join(" ");
    blake3::hash(whole.as_bytes()).to_hex().chars().take(12).collect()
}

#[test]
fn conversations_are_the_same_to_the_byte() {
    let library = Library::shipped();
    let mut held = 0;
    for (id, code, with, known) in KNOWN {
        let found = library.find(id).and_then(|loaded| loaded.playable.iter().find(|(lang, _)| lang.code() == *code));
        let (lang, scenario) = found.unwrap_or_else(|| panic!("{id} cannot be played in {code}"));
        let made = made_with(scenario);
        if made == *with {
            assert_eq!(digest(scenario), *known, "the log of {id} in {lang} is another than it was");
            held += 1;
        } else {
            println!("    (\"{id}\", \"{lang}\", \"{made}\", \"{}\"),", digest(scenario));
        }
    }
    assert!(held >= 2, "most lines are out of date: renew them while the engine is as it was");
}
