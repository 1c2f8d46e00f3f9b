//! How fast messages are read, and how soon readers are ready.

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::ids::Lang;
use oefenlijn::understand::{PhraseBook, Reader, Topics};
use std::hint::black_box;

/// Fifteen words each.
const MESSAGES: [(Lang, &str); 3] = [
    (Lang::Nl, "dank je dat je dit vertelt. heb je er al met iemand over gesproken vandaag?"),
    (Lang::En, "thank you for telling me this. have you been able to talk about it today?"),
    (Lang::Fr, "merci de me le dire. est-ce que tu as déjà pu en parler à quelqu'un aujourd'hui ?"),
];

fn read(criterion: &mut Criterion) {
    for (lang, message) in MESSAGES {
        let reader = Reader::shipped(lang);
        criterion.bench_function(&format!("read 15 words {lang}"), |bencher| {
            bencher.iter(|| reader.read(black_box(message)));
        });
    }
    let phrases =
        ["wie is er nu thuis", "zijn er kinderen in huis", "ben je alleen", "wie is er bij je", "is hij daar nu"];
    let topics: Vec<(String, Vec<String>)> = (0..20)
        .map(|number| (format!("topic{number}"), phrases.iter().map(|phrase| format!("{phrase} {number}")).collect()))
        .collect();
    let topics = Topics::train(Lang::Nl, &topics);
    criterion.bench_function("read 15 words nl with 20 topics", |bencher| {
        bencher.iter(|| Reader::shipped(Lang::Nl).read_with(black_box(MESSAGES[0].1), &topics));
    });
}

/// Ten thousand letters of nonsense: the standard is 5 ms.
fn read_monstrous(criterion: &mut Criterion) {
    let reader = Reader::shipped(Lang::Nl);
    let messages = [
        ("one long word", "a".repeat(10_000)),
        ("one heavy word", "zelfmoord ".repeat(1_000)),
        ("one long sentence", "denk je eraan om er een einde aan te maken en ".repeat(220)),
        ("line ends", "\n".repeat(10_000)),
    ];
    for (name, message) in &messages {
        criterion.bench_function(&format!("read 10,000 letters: {name}"), |bencher| {
            bencher.iter(|| reader.read(black_box(message)));
        });
    }
}

fn ready(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ready");
    group.sample_size(10);
    let books = Lang::ALL.map(PhraseBook::shipped);
    group.bench_function("train three languages", |bencher| {
        bencher.iter(|| {
            std::thread::scope(|scope| {
                for book in &books {
                    scope.spawn(|| Reader::train(black_box(book)));
                }
            });
        });
    });
    let kept = Lang::ALL.map(|lang| Reader::shipped(lang).to_bytes());
    group.bench_function("open three kept readers", |bencher| {
        bencher.iter(|| {
            std::thread::scope(|scope| {
                for (lang, bytes) in Lang::ALL.into_iter().zip(&kept) {
                    scope.spawn(move || Reader::from_bytes(&PhraseBook::shipped(lang), black_box(bytes)));
                }
            });
        });
    });
    group.finish();
}

criterion_group!(benches, read, read_monstrous, ready);
criterion_main!(benches);
