//! A playable, checked scenario: what a trainer writes, made sure.
//!
//! In reading order: `model` is a scenario as data; `functions` the table of what a file may
//! call; `script` runs a file inside a sandbox; `check` finds what is wrong; `translation`
//! gives it another language; `pack` makes one file of it to hand on; `load` puts these together, `library` finds the files, and
//! `series` puts scenarios in an order.

mod check;
pub mod functions;
pub mod graph;
mod library;
mod load;
mod model;
pub mod pack;
pub mod script;
mod series;
mod translation;

pub use check::{CHECKS, meter_reach};
pub use library::{Library, Source};
pub use load::{Loaded, load};
pub use model::*;
pub use script::{Closures, Helpers, Seen, Snapshot};
pub use series::{Part, Series, Support};
pub use translation::Translation;

use crate::ids::Lang;
use crate::understand::Topics;
use std::sync::{Arc, OnceLock};

/// A scenario that can be played: it exists only if its checks found no error.
#[derive(Debug)]
pub struct Scenario {
    file: ScenarioFile,
    closures: Arc<Closures>,
    /// Learnt when first needed: a library opens without learning what nobody plays today.
    topics: OnceLock<Topics>,
    lang: Lang,
    hash: String,
}

impl Scenario {
    /// What its file says, in the language played.
    #[must_use]
    pub fn file(&self) -> &ScenarioFile {
        &self.file
    }

    /// Its closures.
    #[must_use]
    pub fn closures(&self) -> &Closures {
        &self.closures
    }

    /// Its own topics, ready to be heard.
    #[must_use]
    pub fn topics(&self) -> &Topics {
        self.topics.get_or_init(|| {
            let topics = self.file.topics.iter().map(|topic| (topic.name.clone(), topic.phrases.clone()));
            Topics::train(self.lang, &topics.collect::<Vec<_>>())
        })
    }

    /// The language it is played in.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Fingerprint of everything that determines a conversation: file, helpers, translation.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Whether fewer than two practitioners reviewed it.
    #[must_use]
    pub fn is_unreviewed(&self) -> bool {
        self.file.meta.reviewers.len() < 2
    }
}
