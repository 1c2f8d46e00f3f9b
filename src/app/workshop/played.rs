//! The plays of the scenario on the desk: performed when writing rests, and again only when it or they change.
//!
//! A play tells at once when a conversation no longer goes as it did; performing it takes far longer than a check.

use super::checker::Checked;
use crate::diagnostic::Diagnostic;
use crate::rehearse::play_faults;
use crate::scenario::{Loaded, Source};
use std::collections::BTreeMap;

/// What was performed last, by the name of its file.
#[derive(Clone, Debug, Default)]
pub(super) struct Played {
    said: BTreeMap<String, Said>,
}

/// What was said of one play.
#[derive(Clone, Debug)]
struct Said {
    text: String,
    /// Of the scenario: what it says in every language.
    hash: String,
    faults: Vec<Diagnostic>,
}

impl Played {
    /// Tells what is known without performing: of a play as it stands, even when the story changed meanwhile.
    pub fn tell(&self, checked: &mut Checked) {
        let plays = std::mem::take(&mut checked.plays);
        checked.faults.retain(|fault| !plays.iter().any(|play| play.name == fault.file));
        checked.has_unperformed_plays = false;
        let hash = hash(&checked.loaded);
        for play in &plays {
            let said = self.said.get(&play.name).filter(|said| said.text == play.text);
            checked.has_unperformed_plays |= said.is_none_or(|said| said.hash != hash);
            checked.faults.extend(said.into_iter().flat_map(|said| said.faults.iter().cloned()));
        }
        checked.plays = plays;
    }

    /// Performs what was not performed yet, as long as somebody waits for it.
    #[must_use]
    pub fn perform(&self, checked: &Checked, goes_on: impl Fn() -> bool) -> Self {
        let hash = hash(&checked.loaded);
        let mut said = BTreeMap::new();
        for play in &checked.plays {
            let known = self.said.get(&play.name).filter(|it| it.text == play.text);
            if let Some(known) = known.filter(|it| it.hash == hash || !goes_on()) {
                said.insert(play.name.clone(), known.clone());
            } else if goes_on() {
                let (text, hash, faults) = (play.text.clone(), hash.clone(), faults_of(play, &checked.loaded));
                said.insert(play.name.clone(), Said { text, hash, faults });
            }
        }
        Self { said }
    }
}

/// What a scenario says now, in all its languages.
fn hash(loaded: &Loaded) -> String {
    loaded.playable.values().map(|scenario| scenario.hash()).collect::<Vec<_>>().join(" ")
}

fn faults_of(source: &Source, loaded: &Loaded) -> Vec<Diagnostic> {
    play_faults(&source.name, &source.text, |id| (id == loaded.id).then_some(loaded))
}
