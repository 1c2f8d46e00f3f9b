//! The sentences that counsellors typed in conversations that were had.

use crate::ids::Lang;
use crate::recording::{GAP, Recording};
use crate::session::Who;
use crate::understand::{Act, language_of, sentences};
use std::collections::{BTreeMap, BTreeSet};

/// A sentence that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// As typed.
    pub text: String,
    /// How often.
    pub times: u32,
    /// What the person said it meant, looking back at its message.
    pub meant: BTreeSet<Act>,
}

/// Shorter sentences say too little to learn from: "ja", "ok dan".
const LEAST_WORDS: usize = 3;

/// The sentences of these recordings in one language, the most frequent first. Words that were taken out stay out.
#[must_use]
pub fn said<'a>(recordings: impl Iterator<Item = &'a Recording>, lang: Lang) -> Vec<Said> {
    let mut found: BTreeMap<String, Said> = BTreeMap::new();
    for recording in recordings.filter(|recording| recording.header.lang == lang) {
        let state = recording.state();
        for message in state.messages.iter().filter(|message| message.by == Who::Counsellor) {
            if language_of(&message.text).is_some_and(|other| other != lang) {
                continue;
            }
            let meant = recording.correction(message.seq).map(|it| it.acts.as_slice()).unwrap_or_default();
            for text in cut(lang, &message.text) {
                let key = text.to_lowercase();
                let said = found.entry(key).or_insert_with(|| Said { text, times: 0, meant: BTreeSet::new() });
                said.times += 1;
                said.meant.extend(meant);
            }
        }
    }
    let mut all: Vec<Said> = found.into_values().collect();
    all.sort_by_key(|said| std::cmp::Reverse(said.times));
    all
}

fn cut(lang: Lang, message: &str) -> Vec<String> {
    let letters: Vec<char> = message.chars().collect();
    let gap: Vec<char> = GAP.chars().collect();
    let gaps: Vec<usize> =
        letters.windows(gap.len()).enumerate().filter(|(_, it)| *it == gap).map(|(at, _)| at).collect();
    let is_whole = |from: usize, to: usize| !gaps.iter().any(|at| from <= at + gap.len() + 1 && *at <= to);
    let all = sentences(lang, message).into_iter().map(|span| (span.start as usize, span.end as usize));
    all.filter(|(from, to)| is_whole(*from, *to))
        .map(|(from, to)| letters.get(from..to).unwrap_or_default().iter().collect::<String>().trim().to_owned())
        .filter(|text| text.split_whitespace().count() >= LEAST_WORDS)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_cut_into_sentences_and_what_is_short_or_taken_out_is_left() {
        assert_eq!(
            cut(
                Lang::Nl,
                "Ok dan. Hoe was je dag vandaag? ik woon in […] en daar zijn mensen.\nen hoe is het met je zus"
            ),
            ["Hoe was je dag vandaag?", "en hoe is het met je zus"]
        );
    }
}
