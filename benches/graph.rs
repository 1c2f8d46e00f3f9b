//! What a trainer waits for while typing: check and picture of a scenario of 300 beats.

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::scenario::Library;
use oefenlijn::scenario::graph::{Graph, Layout};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;

/// A story of so many beats, each with six rules and a fact: a broad tree with ways back.
fn large(beats: usize) -> String {
    let mut text = String::from(
        "scenario(\"groot\", #{ title: \"Groot\", language: \"nl\", minutes: 10, intensity: 1, summary: \"Een proef.\", content_note: \"Rustig.\", concern: \"general\", goals: [\"proeven\"], date: \"2026-11-25\", authors: [\"Oefenlijn\"], reviewers: [], sources: [\"proef\"] });\npersona(\"Lies\", 38).strength(\"Ze vraagt hulp.\");\nmeter(\"trust\", 30);\nmeter(\"tension\", 50);\nconfused([\"hoe bedoel je?\", \"ik volg niet\", \"wat bedoel je juist?\"]);\n",
    );
    for index in 0..beats {
        // Writing into a text cannot fail.
        let _ = writeln!(
            text,
            "fact(\"fact_{index}\").says(\"ik zeg n{index}\").needs(\"trust\", 40).within(\"beat_{index}\").cue(\"een hint n{index}\").why(\"Je luisterde.\");"
        );
    }
    for index in 0..beats {
        let (left, right) = ((index * 2 + 1) % beats, (index * 2 + 2) % beats);
        let _ = writeln!(
            text,
            "beat(\"beat_{index}\").phase(\"clarify\");\nsay(\"zin n{index}\");\nhears(\"reflection\").needs(\"trust\", 20).change(\"trust\", 6).reply(\"ja n{index}\").then(\"beat_{left}\").why(\"Je gaf terug.\");\nhears(\"affirmation\").change(\"trust\", 4).reply(\"dank n{index}\").then(\"beat_{right}\");\nhears(\"judgement\").change(\"trust\", -9).reply(\"laat maar n{index}\");\nhears(\"close\").end(\"good\");\notherwise().reply_one_of([\"mja n{index}\", \"tja n{index}\", \"hm n{index}\"]);\nquiet(90).reply(\"ben je er nog n{index}?\");"
        );
    }
    text.push_str("ending(\"good\", \"helped\").says(\"dank je wel\").explains(\"Er was rust.\").afterwards(\"Ze belde later.\").way_to_help(\"De chat blijft open.\");\n");
    text
}

fn pictures(c: &mut Criterion) {
    let files = BTreeMap::from([("groot.rhai".to_owned(), large(300))]);
    let mut group = c.benchmark_group("300 beats");
    group.sample_size(20);
    let library = Library::of(&files, Vec::new());
    let Some(loaded) = library.scenarios.first() else { return };
    assert!(loaded.is_playable(), "{:?}", loaded.diagnostics.first());
    group.bench_function("load and check", |b| b.iter(|| black_box(Library::of(&files, Vec::new()))));
    let graph = Graph::of(&loaded.file);
    let layout = Layout::of(&graph, None);
    group.bench_function("graph and first layout", |b| {
        b.iter(|| {
            let graph = Graph::of(&loaded.file);
            black_box(Layout::of(&graph, None).routes(&graph))
        });
    });
    group.bench_function("graph and next layout", |b| {
        b.iter(|| {
            let graph = Graph::of(&loaded.file);
            black_box(Layout::of(&graph, Some(&layout)).routes(&graph))
        });
    });
    group.finish();
}

criterion_group!(benches, pictures);
criterion_main!(benches);
