//! Whatever comes in as a message, the reader answers with places inside it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oefenlijn::ids::Lang;
use oefenlijn::understand::Reader;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let lang = Lang::ALL[usize::from(*first) % 3];
    let text = String::from_utf8_lossy(rest);
    let length = text.chars().count() as u32;
    let reading = Reader::shipped(lang).read(&text);
    for found in &reading.acts {
        assert!(found.span.start <= found.span.end && found.span.end <= length);
        assert!(found.confidence.0 <= 100);
        for word in &found.words {
            assert!(word.start <= word.end && word.end <= length);
        }
    }
});
