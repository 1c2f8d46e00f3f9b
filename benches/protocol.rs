//! How fast protocols are followed and partners are found.

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::ids::Lang;
use oefenlijn::protocol::{Board, Organisation, PartnerFilter, PartnerIndex, PartnerMap, Sign, SignKind, Standing};
use std::hint::black_box;

fn board(c: &mut Criterion) {
    let organisation = Organisation::shipped();
    let notes: Vec<_> = organisation.protocols.iter().map(|protocol| protocol.note(Lang::Nl)).collect();
    let mut board = Board::new(&notes);
    for flag in ["suicide", "child_safety", "threat"] {
        board.follow(&Sign { at_ms: 1_000, of: 3, what: SignKind::Shown { flag, level: 3 } });
        board.follow(&Sign { at_ms: 2_000, of: 4, what: SignKind::Decided { flag, level: Some(3) } });
    }
    let heard = ["ask_suicide", "question_closed", "reflection"].map(str::to_owned);
    c.bench_function("one message into every protocol", |b| {
        b.iter(|| {
            let mut board = board.clone();
            board.follow(black_box(&Sign { at_ms: 9_000, of: 9, what: SignKind::Heard(&heard) }));
            board
        });
    });
    c.bench_function("how every step stands", |b| {
        b.iter(|| {
            let protocols = board.protocols().iter();
            let steps = protocols.flat_map(|protocol| protocol.steps.iter().map(move |step| (protocol, step)));
            let board = &board;
            let stands = steps.map(|(protocol, step)| board.standing(protocol, &step.id, 3, 60_000, false));
            stands.filter(|standing| *standing == Standing::Next).count()
        });
    });
}

fn partners(c: &mut Criterion) {
    let few = PartnerMap::shipped();
    let partners = (0..5_000).filter_map(|number| {
        let mut partner = few.partners.get(number % few.partners.len())?.clone();
        partner.id = format!("{}_{number}", partner.id);
        Some(partner)
    });
    let map = PartnerMap { partners: partners.collect() };
    let index = PartnerIndex::new(&map);
    for words in ["z", "zelfmoordlijn", "hulp frans anon"] {
        let filter = PartnerFilter { words: words.to_owned(), ..PartnerFilter::default() };
        c.bench_function(&format!("find `{words}` among 5,000 partners"), |b| {
            b.iter(|| black_box(index.find(&map, &filter)));
        });
    }
}

criterion_group!(benches, board, partners);
criterion_main!(benches);
