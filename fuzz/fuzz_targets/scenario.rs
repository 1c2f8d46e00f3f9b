//! Whatever stands in a scenario file, half-written or damaged, it is read within its limits, and what is said of it
//! lies inside it.
//!
//! The first byte chooses how: the bytes themselves, a real scenario cut short and damaged letter by letter, or one whose
//! statements are moved, doubled, left out, deepened and given other arguments, so that what is found lies deep inside
//! the language.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oefenlijn::authoring::chains::statements;
use oefenlijn::authoring::{Language, Outline, cards, complete, format, given};
use oefenlijn::diagnostic::Diagnostic;
use oefenlijn::scenario::graph::Graph;
use oefenlijn::scenario::{Helpers, Source, load};
use std::collections::BTreeMap;

const REAL: &str = include_str!("../../scenarios/patterns/missed_cue.rhai");

/// Pieces that mean something here.
const PIECES: [&str; 24] = [
    "\"",
    "(",
    ")",
    ";",
    "{",
    "}",
    "#{",
    "|s|",
    "/*",
    "//",
    "\\",
    "\u{0}",
    "[",
    "]",
    "999999999999999999999",
    "-1",
    "loop {}",
    "hears(\"close\")",
    ".then(\"x\")",
    ".when(|s| s.turn > 3)",
    "import \"x\"",
    "fn f() { f() }",
    "é\u{301}",
    "eval(\"1\")",
];

fn text_of(bytes: &[u8]) -> String {
    let Some((how, rest)) = bytes.split_first() else { return String::new() };
    if *how < 64 {
        return String::from_utf8_lossy(rest).into_owned();
    }
    if *how >= 128 {
        return moved(rest);
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

/// Arguments that fit somewhere, and some that fit nowhere.
const ARGUMENTS: [&str; 16] = [
    "\"trust\"",
    "\"close\"",
    "\"talking\"",
    "\"brother\"",
    "\"\"",
    "0",
    "-1",
    "101",
    "9223372036854775807",
    "1.5",
    "[]",
    "#{}",
    "|s| s.trust > 3",
    "|s| s.knows(\"brother\")",
    "[\"a\", \"b\", \"a\"]",
    "()",
];

/// A real scenario whose statements are changed as wholes, four bytes a change.
fn moved(bytes: &[u8]) -> String {
    let mut parts: Vec<String> = statements(REAL).iter().map(|it| REAL[it.bytes.clone()].to_owned()).collect();
    for edit in bytes.chunks_exact(4).take(64) {
        if parts.is_empty() || parts.iter().map(String::len).sum::<usize>() > 60_000 {
            break;
        }
        let (at, to) = (usize::from(edit[1]) % parts.len(), usize::from(edit[2]) % parts.len());
        let with = usize::from(edit[3]);
        match edit[0] % 7 {
            0 => drop(parts.remove(at)),
            1 => parts.insert(to, parts[at].clone()),
            2 => parts.swap(at, to),
            // The tail of another chain, grown on.
            3 => {
                let tail = parts[to].find(").").map(|dot| parts[to][dot + 1..].to_owned()).unwrap_or_default();
                let part = &mut parts[at];
                *part = format!("{}{tail}", part.trim_end().trim_end_matches(';'));
            }
            // Another argument for one of its calls.
            4 => {
                let opens: Vec<usize> = parts[at].match_indices('(').map(|(open, _)| open + 1).collect();
                if let Some(open) = opens.get(with % opens.len().max(1)).copied() {
                    let close = parts[at][open..].find(')').map_or(parts[at].len(), |close| open + close);
                    parts[at].replace_range(open..close, ARGUMENTS[usize::from(edit[2]) % ARGUMENTS.len()]);
                }
            }
            // Deep inside itself.
            5 => {
                let (open, close) = [("(", ")"), ("[", "]"), ("{", "}"), ("if true {", "}")][to % 4];
                let deep = with * 4;
                parts[at] = format!("{}{}{}", open.repeat(deep), parts[at], close.repeat(deep));
            }
            _ => {
                let word = parts[at].find(".then(\"").map(|it| it + 7);
                if let Some(word) = word {
                    parts[at].insert_str(word, ["\"x\" + ", "x + ", "\"", "if s { "][with % 4]);
                }
            }
        }
    }
    parts.join("\n")
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
