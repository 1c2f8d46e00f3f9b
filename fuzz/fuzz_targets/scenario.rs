//! Whatever stands in a scenario file, half-written or damaged, it is read within its limits, and what is said of it
//! lies inside it.
//!
//! The first byte chooses how: the bytes themselves, or a real scenario cut short and damaged as the bytes say, so that
//! what is found lies deep inside the language.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oefenlijn::authoring::{Language, Outline, cards, complete, format, given};
use oefenlijn::diagnostic::Diagnostic;
use oefenlijn::scenario::graph::Graph;
use oefenlijn::scenario::{Helpers, Source, load};
use std::collections::BTreeMap;

const REAL: &str = include_str!("../../scenarios/patterns/missed_cue.rhai");

/// Pieces that mean something here.
const PIECES: [&str; 24] = [
    "\"", "(", ")", ";", "{", "}", "#{", "|s|", "/*", "//", "\\", "\u{0}", "[", "]", "999999999999999999999", "-1", "loop {}",
    "hears(\"close\")", ".then(\"x\")", ".when(|s| s.turn > 3)", "import \"x\"", "fn f() { f() }", "é\u{301}", "eval(\"1\")",
];

fn text_of(bytes: &[u8]) -> String {
    let Some((how, rest)) = bytes.split_first() else { return String::new() };
    if *how < 64 {
        return String::from_utf8_lossy(rest).into_owned();
    }
    let mut letters: Vec<char> = REAL.chars().collect();
    for edit in rest.chunks_exact(4) {
        let at = usize::from(u16::from_le_bytes([edit[0], edit[1]])) % (letters.len() + 1);
        match edit[2] % 4 {
            0 => letters.truncate(at),
            1 => drop(letters.drain(at..(at + usize::from(edit[3])).min(letters.len()))),
            2 => drop(letters.splice(at..at, PIECES[usize::from(edit[3]) % PIECES.len()].chars())),
            _ => {
                let piece: Vec<char> = letters[at..(at + usize::from(edit[3])).min(letters.len())].to_vec();
                letters.splice(at..at, piece);
            }
        }
        letters.truncate(40_000);
    }
    letters.into_iter().collect()
}

fuzz_target!(|bytes: &[u8]| {
    let text = text_of(bytes);
    let outline = Outline::of(&text, Language::Rhai);
    let mut end = 0;
    for token in &outline.tokens {
        assert!(token.bytes.start >= end && text.get(token.bytes.clone()).is_some());
        end = token.bytes.end;
    }
    assert!(outline.names.iter().all(|name| text.get(name.bytes.clone()).is_some()));
    for card in cards(&text, &outline.statements) {
        assert!(card.fields.iter().all(|field| text.get(field.bytes.clone()).is_some()));
    }
    let fits = complete(&text, &outline, &given(&text, &outline.statements), text.len());
    assert!(text.get(fits.range).is_some());
    let _ = format(&text, Language::Rhai);
    let lines = text.lines().count() as u32 + 1;
    let source = Source { name: "missed_cue.rhai".to_owned(), text };
    let loaded = load(&source, &Helpers::new(BTreeMap::new()), &[]);
    assert!(loaded.diagnostics.iter().all(|fault| fault.line <= lines));
    assert_eq!(loaded.is_playable(), !loaded.diagnostics.iter().any(Diagnostic::is_error));
    let graph = Graph::of(&loaded.file);
    assert!(graph.arrows.iter().all(|arrow| arrow.from < graph.nodes.len() && arrow.to < graph.nodes.len()));
});
