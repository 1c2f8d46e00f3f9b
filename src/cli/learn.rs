//! What a trainer learns from practice: corrections as phrase-file lines, topics that get confused.

use super::{DONE, FOUND, find_scenario};
use crate::ids::Lang;
use crate::understand::{ActSet, Topics, phrase_line};
use std::path::{Path, PathBuf};

/// Prints the corrections of recordings as lines for a phrase file; nothing is learnt by itself.
pub fn corrections(paths: &[PathBuf], data: &Path) -> Result<u8, String> {
    for path in paths {
        let recording = super::open_recording(path, data)?.recording;
        let state = recording.state();
        out!("// {} · {}", recording.header.lang, recording.header.scenario);
        for message in &state.messages {
            if let Some(correction) = recording.correction(message.seq) {
                let acts: ActSet = correction.acts.iter().copied().collect();
                out!("{}", phrase_line(acts, &message.text));
            }
        }
    }
    Ok(DONE)
}

/// Prints the phrases of a scenario's topics that sound like another of its topics.
pub fn topics(scenario: &str, lang: Option<Lang>, data: &Path) -> Result<u8, String> {
    let loaded = find_scenario(scenario, data)?;
    let home = loaded.file.meta.language.unwrap_or(Lang::Nl);
    let lang = lang.unwrap_or(home);
    // A scenario with errors has topics too.
    let file = loaded.playable.get(&lang).map_or(&loaded.file, |scenario| scenario.file());
    let topics: Vec<(String, Vec<String>)> =
        file.topics.iter().map(|topic| (topic.name.clone(), topic.phrases.clone())).collect();
    let confused = Topics::confused(lang, &topics);
    for found in &confused {
        out!("{}: \"{}\" sounds like {}", found.topic, found.phrase, found.heard);
    }
    let phrases: usize = topics.iter().map(|(_, phrases)| phrases.len()).sum();
    out!("{} of {phrases} phrases in {} topics sound like another topic", confused.len(), topics.len());
    Ok(if confused.is_empty() { DONE } else { FOUND })
}
