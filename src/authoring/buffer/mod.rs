//! A text being written: caret, selection, undo.

mod change;
mod lines;

pub use change::{Change, least_change};

use super::motion::{self, Motion};
use super::pairs;
use super::text::Text;
use change::moved;
use std::ops::Range;

/// What the keyboard or the pointer asks of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Letters typed.
    Type(String),
    /// A new line, standing in as the one before.
    Enter,
    /// What was copied elsewhere.
    Paste(String),
    /// Take away the selection, or what lies on the way of this motion.
    Delete(Motion),
    /// The caret goes; with `extend` the selection grows.
    Go {
        /// Where to.
        motion: Motion,
        /// Whether the selection grows.
        extend: bool,
    },
    /// The caret is put here.
    Place {
        /// Byte of the text.
        at: usize,
        /// Whether the selection grows.
        extend: bool,
    },
    /// This is selected.
    Select(Range<usize>),
    /// All is selected.
    SelectAll,
    /// The chosen lines stand further in.
    Indent,
    /// The chosen lines stand less far in.
    Outdent,
    /// The chosen lines become comments, or stop being ones.
    Comment,
    /// The chosen lines go up or down by one.
    MoveLines {
        /// Up, not down.
        up: bool,
    },
    /// The last step is taken back.
    Undo,
    /// What was taken back comes again.
    Redo,
}

/// What kind of step it was: steps of one kind join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Typing,
    Erasing,
    Other,
}

#[derive(Clone, Debug)]
struct Done {
    at: usize,
    old: String,
    new: String,
}

/// One step of undo.
#[derive(Clone, Debug)]
struct Step {
    kind: Kind,
    done: Vec<Done>,
    before: (usize, usize),
    after: (usize, usize),
    /// Steps of several texts that bear one number are taken back together; 0: alone.
    together: u64,
}

/// So many steps can be taken back.
const MOST_STEPS: usize = 2_000;

/// A text being written.
#[derive(Clone, Debug, Default)]
pub struct Buffer {
    text: Text,
    caret: usize,
    anchor: usize,
    goal: Option<usize>,
    undo: Vec<Step>,
    redo: Vec<Step>,
    version: u64,
    is_sealed: bool,
}

impl Buffer {
    /// Begins with this text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: Text::new(text), ..Self::default() }
    }

    /// The text.
    #[must_use]
    pub const fn text(&self) -> &Text {
        &self.text
    }

    /// Grows with every change of the text.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Where the next letter goes.
    #[must_use]
    pub const fn caret(&self) -> usize {
        self.caret
    }

    /// What is selected; empty at the caret when nothing is.
    #[must_use]
    pub fn selection(&self) -> Range<usize> {
        self.caret.min(self.anchor)..self.caret.max(self.anchor)
    }

    /// The words that are selected.
    #[must_use]
    pub fn selected(&self) -> &str {
        self.text.as_str().get(self.selection()).unwrap_or_default()
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Carries out what was asked.
    pub fn stroke(&mut self, stroke: Stroke) {
        match stroke {
            Stroke::Type(words) => self.type_words(&words),
            Stroke::Enter => {
                let indent = pairs::indent_after(&self.text, self.selection().start);
                self.step(Kind::Other, vec![Change { range: self.selection(), words: format!("\n{indent}") }]);
            }
            Stroke::Paste(words) => {
                let words = Text::new(&words).as_str().to_owned();
                self.step(Kind::Other, vec![Change { range: self.selection(), words }]);
            }
            Stroke::Delete(motion) => self.delete(motion),
            Stroke::Go { motion, extend } => self.go(motion, extend),
            Stroke::Place { at, extend } => {
                self.goal = None;
                self.put(self.text.clamp(at), extend);
            }
            Stroke::Select(range) => {
                self.goal = None;
                self.anchor = self.text.clamp(range.start);
                self.put(self.text.clamp(range.end), true);
            }
            Stroke::SelectAll => {
                self.anchor = 0;
                self.put(self.text.len(), true);
            }
            Stroke::Indent => self.indent(),
            Stroke::Outdent => self.each_line(|line| {
                let spaces = line.len() - line.trim_start_matches(' ').len();
                Some((0..spaces.min(4), String::new())).filter(|(range, _)| !range.is_empty())
            }),
            Stroke::Comment => self.comment(),
            Stroke::MoveLines { up } => self.move_lines(up),
            Stroke::Undo => self.take_back(),
            Stroke::Redo => self.again(),
        }
    }

    /// Changes several places in one step. Ranges that overlap one before them are left out.
    pub fn change(&mut self, changes: &[Change]) {
        let mut sorted: Vec<Change> = changes.to_vec();
        sorted.sort_by_key(|change| (change.range.start, change.range.end));
        let mut end = 0;
        sorted.retain(|change| {
            let fits = change.range.start >= end && change.range.end <= self.text.len();
            if fits {
                end = change.range.end;
            }
            fits
        });
        if sorted.is_empty() {
            return;
        }
        let (caret, anchor) = (moved(self.caret, &sorted), moved(self.anchor, &sorted));
        self.step(Kind::Other, sorted);
        (self.caret, self.anchor) = (self.text.clamp(caret), self.text.clamp(anchor));
        if let Some(step) = self.undo.last_mut() {
            step.after = (self.caret, self.anchor);
        }
    }

    /// Changes several places as one step, taken back together with the steps of other texts that bear this number.
    pub fn change_together(&mut self, changes: &[Change], together: u64) {
        let before = self.version;
        self.change(changes);
        if self.version != before
            && let Some(step) = self.undo.last_mut()
        {
            step.together = together;
        }
    }

    /// The number of the step that is taken back next, or done again with `again`; 0: it stands alone.
    #[must_use]
    pub fn next_together(&self, again: bool) -> u64 {
        let steps = if again { &self.redo } else { &self.undo };
        steps.last().map_or(0, |step| step.together)
    }

    /// Whether a step with this number can be taken back, or done again, after others.
    #[must_use]
    pub fn has_together(&self, together: u64, again: bool) -> bool {
        let steps = if again { &self.redo } else { &self.undo };
        steps.iter().any(|step| step.together == together)
    }

    /// Another text takes the place of this one, as one step; the caret stays before the words it stood before.
    pub fn become_text(&mut self, text: &str) {
        let new = Text::new(text);
        if new == self.text {
            return;
        }
        let (line, column) = self.text.place(self.caret);
        let change = least_change(self.text.as_str(), new.as_str());
        let (before, range, words) = (self.caret, change.range.clone(), change.words.len());
        self.step(Kind::Other, vec![change]);
        self.caret = if before >= range.end && before > range.start {
            self.text.clamp(before - range.end + range.start + words)
        } else {
            self.text.at(line, column)
        };
        self.anchor = self.caret;
    }

    fn type_words(&mut self, words: &str) {
        let selection = self.selection();
        match pairs::typed(&self.text, &selection, words) {
            pairs::Typed::Plain => self.step(Kind::Typing, vec![Change { range: selection, words: words.to_owned() }]),
            pairs::Typed::StepOver => self.put(self.text.clamp(self.caret + words.len()), false),
            pairs::Typed::Pair(close) => {
                let words = format!("{words}{close}");
                self.step(Kind::Typing, vec![Change { range: selection, words }]);
                self.caret -= close.len_utf8();
                self.anchor = self.caret;
                if let Some(step) = self.undo.last_mut() {
                    step.after = (self.caret, self.anchor);
                }
            }
            pairs::Typed::Around(open, close) => {
                let inner = self.selected().to_owned();
                self.step(Kind::Other, vec![Change { range: selection, words: format!("{open}{inner}{close}") }]);
            }
        }
    }

    fn delete(&mut self, motion: Motion) {
        let mut range = self.selection();
        let mut kind = Kind::Other;
        if range.is_empty() {
            let to = motion::target(&self.text, self.caret, motion, &mut None);
            range = self.caret.min(to)..self.caret.max(to);
            if motion == Motion::Left {
                range.end += pairs::twin_behind(&self.text, self.caret);
                kind = Kind::Erasing;
            }
        }
        if !range.is_empty() {
            self.step(kind, vec![Change { range, words: String::new() }]);
        }
    }

    fn go(&mut self, motion: Motion, extend: bool) {
        let selection = self.selection();
        if !extend && !selection.is_empty() && matches!(motion, Motion::Left | Motion::Right) {
            let at = if motion == Motion::Left { selection.start } else { selection.end };
            self.goal = None;
            return self.put(at, false);
        }
        let mut goal = self.goal;
        let at = motion::target(&self.text, self.caret, motion, &mut goal);
        self.put(at, extend);
        self.goal = goal;
    }

    fn put(&mut self, at: usize, extend: bool) {
        self.caret = at;
        if !extend {
            self.anchor = at;
        }
        self.is_sealed = true;
    }

    /// Carries out changes that are sorted and do not overlap; the caret stands after the last.
    fn step(&mut self, kind: Kind, changes: Vec<Change>) {
        let before = (self.caret, self.anchor);
        let mut done = Vec::new();
        for change in changes.into_iter().rev() {
            let Change { range, words } = change;
            let old = self.text.as_str().get(range.clone()).unwrap_or_default().to_owned();
            self.text.replace(range.clone(), &words);
            if done.is_empty() {
                self.caret = range.start + words.len();
            }
            done.push(Done { at: range.start, old, new: words });
        }
        // The last place was done first: what came before it moves it.
        let by: isize = done.iter().skip(1).map(|it: &Done| it.new.len() as isize - it.old.len() as isize).sum();
        self.caret = self.caret.saturating_add_signed(by);
        self.anchor = self.caret;
        self.version += 1;
        self.goal = None;
        self.redo.clear();
        let after = (self.caret, self.anchor);
        if !self.joins(kind, &done) {
            self.undo.push(Step { kind, done, before, after, together: 0 });
            if self.undo.len() > MOST_STEPS {
                self.undo.remove(0);
            }
        } else if let Some(step) = self.undo.last_mut() {
            step.done.extend(done);
            step.after = after;
        }
        self.is_sealed = false;
    }

    /// Letters of one word are one step, and so are letters taken away one after the other.
    fn joins(&self, kind: Kind, done: &[Done]) -> bool {
        let (Some(step), [new]) = (self.undo.last(), done) else { return false };
        let Some(last) = step.done.last() else { return false };
        if self.is_sealed || kind != step.kind || kind == Kind::Other {
            return false;
        }
        match kind {
            Kind::Typing => {
                let is_word_begun =
                    last.new.ends_with(char::is_whitespace) && !new.new.starts_with(char::is_whitespace);
                new.old.is_empty() && !is_word_begun
            }
            Kind::Erasing => new.at + new.old.len() == last.at,
            Kind::Other => false,
        }
    }

    fn take_back(&mut self) {
        let Some(step) = self.undo.pop() else { return };
        for done in step.done.iter().rev() {
            self.text.replace(done.at..done.at + done.new.len(), &done.old);
        }
        (self.caret, self.anchor) = step.before;
        self.redo.push(step);
        self.changed();
    }

    fn again(&mut self) {
        let Some(step) = self.redo.pop() else { return };
        for done in &step.done {
            self.text.replace(done.at..done.at + done.old.len(), &done.new);
        }
        (self.caret, self.anchor) = step.after;
        self.undo.push(step);
        self.changed();
    }

    fn changed(&mut self) {
        self.version += 1;
        self.goal = None;
        self.is_sealed = true;
    }
}

#[cfg(test)]
mod tests;
