//! How fast one looks back at a long conversation, and goes back into it.

#[path = "../tests/samples/held.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "the screens' samples use the rest; a bench fails by panicking")]
mod held;

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::ids::Lang;
use oefenlijn::protocol::Organisation;
use oefenlijn::recording::rerun;
use oefenlijn::review::LookBack;
use oefenlijn::session::{Happening, Who};
use oefenlijn::understand::Reader;
use std::hint::black_box;

fn looking_back(c: &mut Criterion) {
    let (recording, scenario) = (held::sixty(), held::student());
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
