//! Ratings that nobody sees before everybody rated.

use super::reveal::Revealed;
use super::sheet::{Sheet, SheetFault};
use super::task::Task;
use std::collections::BTreeMap;
use std::fmt;

/// Not everybody rated: these are waited for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not everybody has rated yet: {} to go", .0.len())]
pub struct NotYet(pub Vec<String>);

/// Sheets as they come in. What stands in them cannot be asked before [`Blind::reveal`].
#[derive(Clone)]
pub struct Blind {
    task: Task,
    raters: Vec<String>,
    sheets: BTreeMap<String, Sheet>,
}

impl fmt::Debug for Blind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blind({} of {})", self.sheets.len(), self.raters.len())
    }
}

impl Blind {
    /// Waits for these raters.
    #[must_use]
    pub fn new(task: Task, raters: Vec<String>) -> Self {
        Self { task, raters, sheets: BTreeMap::new() }
    }

    /// What is to be rated.
    #[must_use]
    pub const fn task(&self) -> &Task {
        &self.task
    }

    /// Takes a sheet in, whole or not at all.
    ///
    /// # Errors
    /// Everything that keeps it from being taken in.
    pub fn hand_in(&mut self, sheet: Sheet) -> Result<(), Vec<SheetFault>> {
        let mut faults = sheet.faults(&self.task);
        if !self.raters.contains(&sheet.rater) {
            faults.push(SheetFault::Stranger(sheet.rater.clone()));
        } else if self.sheets.contains_key(&sheet.rater) {
            faults.push(SheetFault::Twice(sheet.rater.clone()));
        }
        if faults.is_empty() {
            self.sheets.insert(sheet.rater.clone(), sheet);
            Ok(())
        } else {
            Err(faults)
        }
    }

    /// Takes several sheets in: all of them, or none.
    ///
    /// # Errors
    /// By file, everything that is wrong with it.
    pub fn hand_in_all(&mut self, sheets: Vec<(String, Sheet)>) -> Result<(), Vec<(String, SheetFault)>> {
        let mut tried = self.clone();
        let mut faults = Vec::new();
        for (file, sheet) in sheets {
            if let Err(found) = tried.hand_in(sheet) {
                faults.extend(found.into_iter().map(|fault| (file.clone(), fault)));
            }
        }
        if faults.is_empty() {
            *self = tried;
            Ok(())
        } else {
            Err(faults)
        }
    }

    /// Who has not rated yet.
    #[must_use]
    pub fn waiting_for(&self) -> Vec<String> {
        self.raters.iter().filter(|rater| !self.sheets.contains_key(*rater)).cloned().collect()
    }

    /// Shows all ratings beside each other, and beside a trainer's key when there is one.
    ///
    /// # Errors
    /// When somebody has not rated, or nobody was to.
    pub fn reveal(&self, key: Option<&Sheet>) -> Result<Revealed, NotYet> {
        let waiting = self.waiting_for();
        if !waiting.is_empty() || self.sheets.is_empty() {
            return Err(NotYet(waiting));
        }
        let sheets: Vec<&Sheet> = self.sheets.values().collect();
        Ok(Revealed::of(&self.task, &sheets, key))
    }
}
