//! A playable, checked scenario: what a trainer writes, made sure.
//!
//! In reading order: `model` is a scenario as data; `functions` the table of what a file may
//! call; `plot` the same by numbers, for playing; `script` runs a file inside a sandbox; `check` finds what is wrong; `translation`
//! gives it another language; `pack` makes one file of it to hand on; `load` puts these together, `library` finds the files, and
//! `series` puts scenarios in an order.

mod check;
pub mod functions;
pub mod graph;
mod library;
mod load;
mod model;
pub mod pack;
pub mod plot;
pub mod script;
mod series;
mod translation;

pub use check::{CHECKS, meter_reach};
pub use library::{Library, Source};
pub use load::{Loaded, load, load_again};
pub use model::*;
pub use plot::Plot;
pub use script::{ClosureFault, Closures, Helpers, Known, Repeated, Seen};
pub use series::{Part, Series, Support};
pub use translation::{Entry, Imported, Of, Role, Sheet, Spot, Status, Translation, from_po, to_po};

use crate::ids::Lang;
use crate::understand::Topics;
use plot::Keys;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Variations whose numbers are kept.
const KEPT_PLOTS: usize = 256;

/// A scenario that can be played: it exists only if its checks found no error.
#[derive(Debug)]
pub struct Scenario {
    file: ScenarioFile,
    closures: Arc<Closures>,
    /// Learnt when first needed: a library opens without learning what nobody plays today.
    topics: OnceLock<Topics>,
    numbers: OnceLock<(Arc<Keys>, Arc<Known>)>,
    /// Worked out when first played, by what chance chose.
    plots: Mutex<BTreeMap<Vec<usize>, Arc<Plot>>>,
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

    /// A rule by its place in the plot: its beat, `None` for `anywhere`, and its place there.
    #[must_use]
    pub fn rule(&self, beat: Option<usize>, index: usize) -> Option<&Rule> {
        let list = beat.map_or(Some(&self.file.anywhere), |beat| self.file.beats.get(beat).map(|it| &it.rules));
        list?.get(index)
    }

    /// Its own topics, ready to be heard.
    #[must_use]
    pub fn topics(&self) -> &Topics {
        self.topics.get_or_init(|| {
            let topics = self.file.topics.iter().map(|topic| (topic.name.clone(), topic.phrases.clone()));
            Topics::train(self.lang, &topics.collect::<Vec<_>>())
        })
    }

    /// Numbers of what can be heard, and names as closures know them.
    #[must_use]
    pub fn numbers(&self) -> &(Arc<Keys>, Arc<Known>) {
        self.numbers.get_or_init(|| (Arc::new(Keys::of(&self.file)), self.closures.known().clone()))
    }

    /// Its numbers in the variation in which chance chose so, by pick.
    #[must_use]
    pub fn plot(&self, choice: &[usize]) -> Arc<Plot> {
        // Whoever panicked while holding the lock left whole plots behind.
        if let Some(plot) = self.plots.lock().unwrap_or_else(PoisonError::into_inner).get(choice) {
            return plot.clone();
        }
        let (keys, known) = self.numbers();
        let plot = Arc::new(Plot::of(&self.file, keys, known, choice));
        let mut plots = self.plots.lock().unwrap_or_else(PoisonError::into_inner);
        if plots.len() < KEPT_PLOTS {
            plots.insert(choice.to_vec(), plot.clone());
        }
        plot
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
