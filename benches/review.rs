//! How fast one looks back at a long conversation, and goes back into it.

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::ids::Lang;
use oefenlijn::protocol::Organisation;
use oefenlijn::recording::{Exchange, Recording, rerun};
use oefenlijn::review::LookBack;
use oefenlijn::scenario::{Library, Scenario};
use oefenlijn::session::{Doing, Happening, Input, Session, Setup, Who};
use oefenlijn::understand::Reader;
use std::hint::black_box;
use std::sync::Arc;

const SAYS: [&str; 6] = [
    "ik lees mee, neem gerust je tijd",
    "dat klinkt alsof je er erg van geschrokken bent",
    "wat maakt het voor jou zo moeilijk?",
    "het vraagt moed om dit op te schrijven",
    "je draagt dit al lang alleen",
    "hoe is dat voor je?",
];

/// A conversation of sixty messages of the counsellor.
fn long(scenario: &Arc<Scenario>) -> Recording {
    let (mut session, opening) = Session::start(scenario.clone(), Reader::shipped(Lang::Nl), Setup::new(7, 100));
    let mut recording =
        Recording::new("long".to_owned(), "2026-11-25 19:30".to_owned(), session.header().clone(), opening);
    for (turn, text) in (1_u64..=60).zip(SAYS.iter().cycle()) {
        for (at_ms, what) in [(turn * 60_000, Doing::Say((*text).to_owned())), (turn * 60_000 + 40_000, Doing::Tick)] {
            let input = Input { at_ms, what };
            let events = session.apply(&input);
            recording.exchanges.push(Exchange { input, events });
        }
    }
    recording
}

fn looking_back(c: &mut Criterion) {
    let library = Library::shipped();
    let Some(scenario) = library.find("bezorgde_partner").and_then(|it| it.playable.get(&Lang::Nl)) else { return };
    let recording = long(scenario);
    c.bench_function("look back at sixty messages", |b| b.iter(|| black_box(LookBack::of(&recording))));
    let last = recording.events().filter(|it| matches!(it.what, Happening::Said { by: Who::Counsellor, .. })).last();
    let Some(of) = last.map(|event| event.seq) else { return };
    c.bench_function("another try from the sixtieth message", |b| {
        b.iter(|| {
            let branch = recording.branch(of, "branch".to_owned(), "2026-11-25 20:00".to_owned())?;
            let run = rerun(&branch, scenario.clone(), Reader::shipped(Lang::Nl), Organisation::shipped());
            black_box(run.difference)
        });
    });
}

criterion_group!(benches, looking_back);
criterion_main!(benches);
