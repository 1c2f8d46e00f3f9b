//! How fast two hundred people's ratings are laid beside each other, and five thousand notes merged and shown.

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::intervision::notes::{Anchor, Chat, ChatMessage, Filter, NoteKind, Notes};
use oefenlijn::intervision::rating::{Blind, Sheet, Task};
use oefenlijn::session::Who;
use oefenlijn::understand::Act;
use std::collections::BTreeSet;
use std::hint::black_box;

const RATERS: usize = 200;
const MESSAGES: u32 = 40;

/// Ratings that differ a little, the same every time.
fn rated() -> Blind {
    let task = Task {
        recording: "r".to_owned(),
        fingerprint: "f".to_owned(),
        messages: (1..=MESSAGES).collect(),
        rubric: "chat@2026-11".to_owned(),
        criteria: ["contact", "structure", "listening", "language", "safety"].map(str::to_owned).to_vec(),
        asks_acts: true,
    };
    let names: Vec<String> = (0..RATERS).map(|rater| format!("p{rater:03}")).collect();
    let mut blind = Blind::new(task.clone(), names.clone());
    for (rater, name) in names.iter().enumerate() {
        let mut sheet = Sheet::empty(&task, name);
        let value = |at: usize| u8::try_from((rater * 7 + at * 3) % 5 + 1).ok();
        sheet.criteria = task.criteria.iter().enumerate().map(|(at, id)| (id.clone(), value(at))).collect();
        let acts = |of: u32| {
            let at = of as usize;
            let second = if rater % 9 == at % 9 { at + 5 } else { at };
            BTreeSet::from([Act::ALL[at % Act::ALL.len()], Act::ALL[second % Act::ALL.len()]])
        };
        sheet.acts = task.messages.iter().map(|of| (*of, acts(*of))).collect();
        blind.hand_in(sheet).unwrap_or_else(|faults| panic!("{faults:?}"));
    }
    blind
}

/// Five files of a thousand notes each.
fn files() -> Vec<Notes> {
    let file = |author: u32| {
        let mut notes = Notes::new("r".to_owned());
        for at in 0..1_000 {
            let kind = NoteKind::ALL[at as usize % NoteKind::ALL.len()];
            let of = at % MESSAGES + 1;
            notes.add(u64::from(at), &format!("p{author}"), kind, Anchor::Message { of }, &format!("iets gezien {at}"));
        }
        notes
    };
    (0..5).map(file).collect()
}

fn together(c: &mut Criterion) {
    let blind = rated();
    c.bench_function("reveal two hundred people's ratings", |b| b.iter(|| black_box(blind.reveal(None))));
    let files = files();
    let merge = || {
        let mut all = Notes::new("r".to_owned());
        files.iter().for_each(|file| _ = all.merge(file));
        all
    };
    c.bench_function("merge five thousand notes", |b| b.iter(|| black_box(merge())));
    let all = merge();
    let message = |of: u32| ChatMessage { of, at_ms: u64::from(of), by: Who::Counsellor, text: "x".to_owned() };
    let chat = Chat((1..=MESSAGES).map(message).collect());
    c.bench_function("show five thousand notes", |b| {
        b.iter(|| black_box(all.threads(&chat, &Filter::default()).len()));
    });
    let text = all.written();
    c.bench_function("read five thousand notes", |b| {
        b.iter(|| black_box(Notes::parse("a", &text).0.map(|it| it.len())));
    });
}

criterion_group!(benches, together);
criterion_main!(benches);
