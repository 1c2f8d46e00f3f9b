//! What keeping costs: on the window's thread, and with two thousand recordings.

#![allow(clippy::unwrap_used, missing_docs, reason = "a bench")]

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::protocol::Retention;
use oefenlijn::recording::{Day, Recording, Saver, Store, read};
use oefenlijn::seal::{Key, Vault};
use std::hint::black_box;

fn sample() -> Recording {
    let mut recording = read(include_bytes!("../tests/formats/recording.1.oefenlijn")).unwrap().recording;
    let exchanges = recording.exchanges.clone();
    // About sixty messages.
    while recording.exchanges.len() < 60 {
        let mut more = exchanges.clone();
        let mut seq = recording.events().last().unwrap().seq;
        for event in more.iter_mut().flat_map(|exchange| &mut exchange.events) {
            seq += 1;
            event.seq = seq;
        }
        recording.exchanges.extend(more);
    }
    recording
}

fn keeping(c: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().to_owned(), Vault::open_with(Key::new()));
    let whole = sample();
    let mut saver = Saver::new(store.clone()).unwrap();
    let mut growing = Recording { id: "2026-11-25-080000-000".to_owned(), ..whole.clone() };
    growing.exchanges.truncate(30);
    saver.save(&growing);
    saver.settle();
    let next = whole.exchanges[30].clone();
    c.bench_function("save an exchange, on the window's thread", |b| {
        b.iter(|| {
            growing.exchanges.push(next.clone());
            saver.save(black_box(&growing));
            growing.exchanges.pop();
        });
    });
    saver.let_go();
    c.bench_function("save sixty messages whole, on its own thread", |b| {
        b.iter(|| {
            store.save(black_box(&whole)).unwrap();
        });
    });
    c.bench_function("open sixty messages", |b| b.iter(|| store.open(black_box(&whole.id)).unwrap()));
}

/// Two thousand recordings, as they lie there after the program listed them once.
fn two_thousand(c: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::new();
    let store = Store::new(folder.path().to_owned(), Vault::open_with(key.clone()));
    let whole = sample();
    for number in 0..2_000 {
        store.save(&Recording { id: format!("2026-11-25-{number:06}-000"), ..whole.clone() }).unwrap();
    }
    assert_eq!(store.list().len(), 2_000);
    // A store that was just opened knows nothing but what lies on the disk.
    let cold = || Store::new(folder.path().to_owned(), Vault::open_with(key.clone()));
    c.bench_function("list 2,000 recordings, from cold", |b| b.iter(|| cold().list().len()));
    c.bench_function("search 2,000 recordings", |b| b.iter(|| store.search(black_box("gisteren bang")).len()));
    let day = |text| Day::read(text).unwrap();
    c.bench_function("purge, nothing over", |b| {
        b.iter(|| store.purge(&Retention::default(), day("2026-11-26")).gone.len());
    });
}

/// Ten thousand recordings whose end has come.
fn ten_thousand(c: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::new();
    let whole = sample();
    let day = |text| Day::read(text).unwrap();
    let made = tempfile::tempdir().unwrap();
    let store = Store::new(made.path().to_owned(), Vault::open_with(key.clone()));
    store.save(&whole).unwrap();
    let sealed = made.path().join(format!("{}.oefenlijn", whole.id));
    c.bench_function("purge 10,000 recordings that are over", |b| {
        b.iter_custom(|rounds| {
            let mut all = std::time::Duration::ZERO;
            for _ in 0..rounds {
                let store = Store::new(folder.path().join("recordings"), Vault::open_with(key.clone()));
                std::fs::create_dir_all(store.folder()).unwrap();
                for number in 0..10_000 {
                    let name = format!("2026-11-25-{number:06}-000.oefenlijn");
                    // Names for one and the same file: what is measured is the purging, not the writing before it.
                    std::fs::hard_link(&sealed, store.folder().join(name)).unwrap();
                }
                store.purge(&Retention::default(), day("2026-11-25"));
                let since = std::time::Instant::now();
                let purged = store.purge(&Retention::default(), day("2026-12-26"));
                all += since.elapsed();
                assert_eq!(purged.gone.len(), 10_000);
            }
            all
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = keeping, two_thousand, ten_thousand
}
criterion_main!(benches);
