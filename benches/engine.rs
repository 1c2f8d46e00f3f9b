//! How fast a conversation runs: exchanges on a prepared scenario, and loading one.

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::ids::Lang;
use oefenlijn::scenario::Library;
use oefenlijn::session::{Doing, Input, Session, Setup};
use oefenlijn::understand::Reader;
use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;

const SAYS: [&str; 6] = [
    "hallo, welkom op de chat. wat maakt dat je net nu schrijft?",
    "je bent hier anoniem, alleen als er nu iemand in gevaar is moet ik overleggen",
    "dat klinkt alsof je er erg van geschrokken bent",
    "het vraagt moed om dit op te schrijven",
    "wie is er nu bij je thuis? zijn de kinderen veilig vanavond?",
    "wat zou je vanavond het meest helpen?",
];

fn exchanges(c: &mut Criterion) {
    let library = Library::shipped();
    let reader = Reader::shipped(Lang::Nl);
    for id in ["bezorgde_partner", "student_bang"] {
        let Some(scenario) = library.find(id).and_then(|loaded| loaded.playable.get(&Lang::Nl)) else { continue };
        c.bench_function(&format!("six exchanges, {id}"), |b| {
            b.iter(|| {
                let (mut session, _) = Session::start(scenario.clone(), reader, Setup::new(7, 100));
                for (at_ms, text) in (1_u64..).map(|turn| turn * 40_000).zip(SAYS) {
                    black_box(session.apply(&Input { at_ms, what: Doing::Say(text.to_owned()) }));
                }
            });
        });
    }
}

fn loading(c: &mut Criterion) {
    let name = "bezorgde_partner.rhai";
    let text = fs::read_to_string(format!("scenarios/{name}")).unwrap_or_default();
    let files = BTreeMap::from([(name.to_owned(), text)]);
    let _ = Reader::shipped(Lang::Nl);
    c.bench_function("load and check a scenario of 600 lines", |b| {
        b.iter(|| black_box(Library::of(&files, Vec::new())));
    });
}

criterion_group!(benches, exchanges, loading);
criterion_main!(benches);
