//! Both folds say the same, and so does a conversation that nobody writes down.

use super::*;
use crate::ids::Lang;
use crate::protocol::Organisation;
use crate::scenario::Library;
use crate::understand::Reader;
use std::collections::BTreeSet;

const SAYS: [&str; 12] = [
    "hallo, welkom. je bent hier anoniem, alleen bij gevaar overleg ik met een collega",
    "dat klinkt zwaar. wat maakt dat je net nu schrijft?",
    "denk je aan zelfmoord?",
    "zijn er kinderen bij je in huis?",
    "dat moet je niet doen, schaam je",
    "qsdf jklm",
    "dank je om dit te vertellen",
    "ik overleg even met een collega",
    "wat zou een eerste kleine stap zijn?",
    "het is begrijpelijk dat je zo schrikt",
    "dit blijft echt tussen ons",
    "ik ga de chat nu afronden",
];

fn doing(turn: u64) -> Doing {
    let at = usize::try_from(turn).unwrap_or_default();
    match turn % 13 {
        3 => Doing::Tick,
        5 => Doing::Desk(Desk::BackOffice),
        6 => Doing::Desk(Desk::RaiseFlag { flag: "child_safety".to_owned(), level: 2 }),
        8 => Doing::Desk(Desk::TellLead("een partner, geen namen, nu thuis".to_owned())),
        9 => Doing::Pause,
        10 => Doing::Resume,
        11 if turn.is_multiple_of(3) => {
            let (partner, note) = ("1712".to_owned(), String::new());
            Doing::Desk(Desk::Refer { partner, warm: true, agreed: true, note })
        }
        _ => Doing::Say(SAYS[(at * 7 + at / 3) % SAYS.len()].to_owned()),
    }
}

/// Everything that both folds keep, side by side.
fn agree(session: &Session) {
    let (state, live, plot) = (session.state(), session.live(), &session.plot);
    let file = session.ground.scenario.file();
    assert_eq!(live.seq, state.seq);
    assert_eq!(file.beats.get(live.beat).map(|it| it.name.as_str()).unwrap_or_default(), state.beat);
    assert_eq!(live.phase, state.phase);
    for (meter, value) in file.meters.iter().zip(&live.meters) {
        assert_eq!(*value, state.meter(&meter.name));
    }
    let told: Vec<&String> = live.facts.iter().map(|fact| &file.facts[*fact].name).collect();
    assert_eq!(told, state.facts.iter().collect::<Vec<_>>());
    let cued: BTreeSet<&String> =
        (0..file.facts.len()).filter(|it| live.cued[*it]).map(|it| &file.facts[it].name).collect();
    assert_eq!(cued, state.cued.iter().collect());
    for (name, shown) in plot.flags.iter().zip(&live.flags) {
        assert_eq!(*shown, state.flags.get(name).and_then(|flag| flag.shown));
    }
    for (key, times) in live.heard.iter().enumerate() {
        assert_eq!(*times, state.times_heard(plot.keys.name(key)), "{}", plot.keys.name(key));
    }
    assert_eq!((live.turns, live.turns_here, live.quiet_since), (state.turns, state.turns_here, state.quiet_since));
    assert_eq!(live.fired.iter().filter(|fired| **fired).count(), state.fired.len());
    assert_eq!(live.silence_fired.iter().copied().collect::<BTreeSet<_>>(), state.silence_fired);
    assert_eq!((live.paused_at, live.paused_ms), (state.paused_at, state.paused_ms));
    assert_eq!((&live.call, live.back_office_calls), (&state.call, state.back_office_calls));
    assert_eq!((&live.board, live.told_to_wait), (&state.board, state.told_to_wait));
    assert_eq!(live.help_seeker_typing, state.help_seeker_typing);
    let used = (0..plot.texts.len()).filter(|text| live.was_said(*text)).map(|text| &plot.texts[text]);
    assert_eq!(used.collect::<BTreeSet<_>>(), state.used.iter().collect());
    let pending: Vec<_> =
        live.pending.iter().map(|it| (it.starts_ms, it.due_ms, it.into_silence, it.is_draft)).collect();
    let written = state.pending.iter().map(|it| (it.starts_ms, it.due_ms, it.into_silence, it.text.is_empty()));
    assert_eq!(pending, written.collect::<Vec<_>>());
    assert_eq!(live.ending.map(|it| &file.endings[it].name), state.ending.as_ref());
    assert_eq!(live.end.map(|(outcome, _)| outcome), state.end.as_ref().map(|end| end.outcome));
}

#[test]
fn numbers_words_and_an_unwritten_conversation_stand_at_the_same_place() {
    for loaded in &Library::shipped().scenarios {
        let Some(scenario) = loaded.playable.get(&Lang::Nl) else { continue };
        let reader = Reader::shipped(Lang::Nl);
        let ground = Ground::of(scenario.clone(), Organisation::shipped(), reader, 100);
        let mut talk: Option<Talk<()>> = None;
        for seed in 0..3 {
            let (mut session, _) = Session::start(scenario.clone(), reader, Setup::new(seed, 100));
            let choice: Vec<usize> = choose(scenario, seed).collect();
            let plot = scenario.plot(&choice);
            let on = ground.with(&plot);
            match &mut talk {
                Some(talk) => talk.restart(on, seed, &Opening::default()),
                None => talk = Some(Talk::start(on, seed, &Opening::default(), ())),
            }
            let Some(talk) = &mut talk else { continue };
            agree(&session);
            for turn in 0..32 {
                let at_ms = (turn + 1) * [4_000, 21_000, 33_000][usize::try_from(turn % 3).unwrap_or_default()];
                let what = doing(turn + seed * 5);
                session.apply(&Input { at_ms, what: what.clone() });
                talk.apply(on, at_ms, &what);
                agree(&session);
                assert_eq!(talk.live, *session.live(), "{} {seed} {turn}", loaded.id);
            }
        }
    }
}

#[test]
fn closures_come_to_the_same_with_and_without_the_script_engine() {
    let mut seen = (0, 0);
    for loaded in &Library::shipped().scenarios {
        let Some(scenario) = loaded.playable.values().next() else { continue };
        let closures = scenario.closures();
        let (without, all) = closures.without_engine();
        seen = (seen.0 + without, seen.1 + all);
        let file = scenario.file();
        let (keys, known) = scenario.numbers();
        // The same names under another address: numbers are not trusted, the script engine is asked.
        let stranger = std::sync::Arc::new((**known).clone());
        let picks = file.picks.iter().map(|it| (it.name.clone(), it.values[0].clone())).collect();
        let picks = std::sync::Arc::new(picks);
        for round in 0..24_u32 {
            let odd = |at: usize| (at as u32 * 7 + round * 13) % 5;
            let meters: Vec<i32> = (0..file.meters.len()).map(|at| odd(at) as i32 * 20 + round as i32 % 7).collect();
            let facts: Vec<bool> = (0..file.facts.len()).map(|at| odd(at) < 2).collect();
            let heard: Vec<u32> = (0..keys.count()).map(|at| odd(at) / 2).collect();
            let visits: Vec<u32> = (0..file.beats.len()).map(|at| odd(at) / 2).collect();
            let mut moment = crate::scenario::Seen {
                known,
                turn: round,
                words: round * 2,
                silence: round * 9,
                minutes: round,
                beat: round as usize % file.beats.len(),
                visits: &visits,
                meters: &meters,
                facts: &facts,
                heard: &heard,
                picks: &picks,
            };
            for id in (0..all).map(crate::scenario::ClosureId) {
                moment.known = known;
                let quick = (closures.ask(id, &moment).ok(), closures.number(id, &moment).ok());
                moment.known = &stranger;
                let slow = (closures.ask(id, &moment).ok(), closures.number(id, &moment).ok());
                // A sum answers both questions; the engine only that which the closure is made for.
                assert!(slow.0.is_none() || slow.0 == quick.0, "{} {id:?}", loaded.id);
                assert!(slow.1.is_none() || slow.1 == quick.1, "{} {id:?}", loaded.id);
            }
        }
    }
    assert!(seen.0 * 10 >= seen.1 * 9, "{seen:?} closures need no script engine");
}
