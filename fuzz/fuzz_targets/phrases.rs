//! Whatever a phrase file holds, it is read with diagnostics inside it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oefenlijn::understand::PhraseBook;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().count() as u32 + 1;
    let (_, faults) = PhraseBook::parse("fuzz.ron", &text);
    for fault in faults {
        assert!(fault.line <= lines);
    }
});
