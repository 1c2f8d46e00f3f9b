//! What other programs do to files of the desk: seen when they are done with it, and never written over unasked.

use super::{Desk, OpenFile};
use crate::app::{App, Tone};
use crate::authoring::Text;
use crate::diagnostic::AsWords as _;

/// How long the folder must rest before it is looked at, in milliseconds: many programs save in several steps.
const QUIET_MS: u64 = 25;

/// How long it is waited for rest at most.
const LONGEST_MS: u64 = 125;

/// How long what looks half written, or is away for a moment, must stay so before it is believed.
const HALF_MS: u64 = 400;

/// What was seen of the folder.
#[derive(Debug, Default)]
pub(super) struct Outside {
    /// When it was first and last seen changing since it was looked at.
    changing: Option<(u64, u64)>,
    /// When what may be half written is looked at again.
    again: Option<u64>,
    /// The library is to be read anew: after the text was shown, since reading it all takes a while.
    library: bool,
}

impl Outside {
    /// The folder changes now.
    pub(super) fn seen(&mut self, now: u64) {
        let first = self.changing.map_or(now, |(first, _)| first);
        self.changing = Some((first, now));
    }

    /// When to look.
    fn at(&self) -> Option<u64> {
        let rested = self.changing.map(|(first, last)| (last + QUIET_MS).min(first + LONGEST_MS));
        rested.into_iter().chain(self.again).min()
    }

    /// In how many milliseconds to look.
    pub(super) fn wait(&self, now: u64) -> Option<u64> {
        if self.library { Some(0) } else { self.at().map(|at| at.saturating_sub(now)) }
    }

    /// Whether to look now; then it counts as looked at.
    pub(super) fn is_due(&mut self, now: u64) -> bool {
        let is_due = self.at().is_some_and(|at| at <= now);
        if is_due {
            *self = Self::default();
        }
        is_due
    }
}

/// What lies on the disk where a file of the desk should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This text, without the line ends of Windows; they were there.
    Text(String, bool),
    /// Nothing.
    Nothing,
    /// Something that is no text, or that the disk does not give.
    Unreadable,
}

impl Found {
    pub(super) fn of(read: std::io::Result<Option<String>>) -> Self {
        match read {
            Ok(Some(text)) => Self::Text(Text::new(&text).as_str().to_owned(), text.contains("\r\n")),
            Ok(None) => Self::Nothing,
            Err(_) => Self::Unreadable,
        }
    }

    /// Whether this may be a moment of saving, not what is meant to lie there.
    fn is_doubtful(&self, file: &OpenFile) -> bool {
        let Some(saved) = file.saved.as_ref().or(file.theirs.as_ref()) else { return *self == Self::Unreadable };
        match self {
            Self::Nothing | Self::Unreadable => true,
            Self::Text(text, _) => {
                text != saved && (saved.starts_with(text) || saved.ends_with('\n') && !text.ends_with('\n'))
            }
        }
    }
}

impl App {
    /// Sees what other programs saved in the scenarios folder, once they are done with it.
    pub(super) fn outside_tick(&mut self) {
        let now = self.workings.program_ms;
        if std::mem::take(&mut self.workshop.workings.outside.library) {
            self.read_own_scenarios();
            self.lay_new_files();
        }
        let workings = &mut self.workshop.workings;
        if workings.watcher.as_ref().is_some_and(super::Watcher::has_changed) {
            workings.outside.seen(now);
        }
        if workings.outside.is_due(now) {
            self.look_at_disk(now);
        }
    }

    fn look_at_disk(&mut self, now: u64) {
        let Some(files) = self.workshop.workings.files.clone() else { return };
        let (mut told, mut is_half) = (Vec::new(), false);
        let sources = &self.workings.scenarios.sources;
        if let Some(desk) = &mut self.workshop.desk {
            for index in 0..desk.files.len() {
                let file = &mut desk.files[index];
                let found = Found::of(files.read(&file.name));
                if found.is_doubtful(file) {
                    let since = match &file.half {
                        Some((before, since)) if *before == found => *since,
                        _ => now,
                    };
                    let is_believed = now.saturating_sub(since) >= HALF_MS;
                    file.half = Some((found.clone(), since));
                    if !is_believed {
                        is_half = true;
                        continue;
                    }
                } else {
                    file.half = None;
                }
                let untouched = sources.get(&file.name).filter(|_| desk.is_copy).map(|text| Text::new(text));
                let name = file.name.clone();
                let news = desk.hear(index, found, untouched.as_ref().map(Text::as_str));
                told.extend(news.map(|news| (news, name)));
            }
        }
        if is_half {
            self.workshop.workings.outside.again = Some(now + HALF_MS);
        }
        for (news, name) in told {
            match news {
                News::Trouble(key) => self.tell(Tone::Care, key, &name),
                News::Fine => {
                    let is_over = |key: &str| matches!(key, "notice-workshop-deleted" | "notice-workshop-not-text");
                    self.notices.retain(|notice| !(is_over(notice.key) && notice.detail == name.words()));
                }
            }
        }
        self.workshop.workings.outside.library = true;
    }

    /// Files of the scenario on the desk that another program made.
    fn lay_new_files(&mut self) {
        let Some(desk) = &self.workshop.desk else { return };
        let names = self.names_of(&desk.stem);
        let new = names.into_iter().filter(|name| self.workings.own.contains(name) && desk.named(name).is_none());
        let new: Vec<OpenFile> = new.filter_map(|name| self.open_file(&name).ok().flatten()).collect();
        if let Some(desk) = self.workshop.desk.as_mut().filter(|_| !new.is_empty()) {
            desk.files.extend(new);
            desk.version += 1;
        }
    }

    /// Keeps what stands here, or takes what another program wrote.
    pub(super) fn settle(&mut self, name: &str, theirs: bool) {
        self.notices.retain(|notice| !(notice.key == "notice-workshop-choose" && notice.detail == name.words()));
        let Some(desk) = &mut self.workshop.desk else { return };
        let Some(file) = desk.files.iter_mut().find(|file| file.name == name) else { return };
        let Some(text) = file.theirs.take() else { return };
        // What lies aside has another ground now.
        file.aside = u64::MAX;
        if theirs {
            let ends = file.has_windows_ends;
            file.take(&text, ends);
            desk.version += 1;
        } else {
            // Saving puts ours in its place; theirs is then the backup.
            file.saved = Some(text);
        }
    }
}

/// What to tell of a file.
enum News {
    /// Something that needs attention: the key of its notice.
    Trouble(&'static str),
    /// It can be read again: what was told is over.
    Fine,
}

impl Desk {
    /// Hears what lies on the disk of one of its files; gives what is new of it.
    fn hear(&mut self, index: usize, found: Found, untouched: Option<&str>) -> Option<News> {
        let file = self.files.get_mut(index)?;
        let (text, ends) = match found {
            Found::Text(text, ends) => (text, ends),
            Found::Nothing if file.is_gone || file.saved.is_none() && file.theirs.is_none() => return None,
            Found::Nothing => {
                file.is_gone = true;
                // It has to lie aside, though nothing was typed.
                file.aside = u64::MAX;
                return Some(News::Trouble("notice-workshop-deleted"));
            }
            Found::Unreadable => return Some(News::Trouble("notice-workshop-not-text")),
        };
        file.is_gone = false;
        if file.saved.as_ref() == Some(&text) {
            // They went back to what stood there before: nothing is left to choose.
            file.theirs = None;
        } else if file.buffer.text().as_str() == text {
            file.saved = Some(text);
            file.theirs = None;
        } else if file.is_changed() && untouched != Some(file.buffer.text().as_str()) {
            file.theirs = Some(text);
        } else {
            file.take(&text, ends);
            self.version += 1;
        }
        Some(News::Fine)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_looked_at_when_it_rests_or_has_changed_for_long() {
        let mut outside = Outside::default();
        assert!(!outside.is_due(1_000));
        outside.seen(1_000);
        outside.seen(1_020);
        assert!(!outside.is_due(1_030));
        assert_eq!(outside.wait(1_030), Some(15));
        assert!(outside.is_due(1_045));
        assert!(!outside.is_due(2_000), "once");
        for now in (3_000..3_125).step_by(20) {
            outside.seen(now);
            assert!(!outside.is_due(now));
        }
        outside.seen(3_125);
        assert!(outside.is_due(3_125), "who never rests is seen all the same");
    }

    #[test]
    fn a_text_that_ends_early_is_doubted_and_a_whole_one_is_not() {
        let file = OpenFile { saved: Some("een\ntwee\n".to_owned()), ..OpenFile::default() };
        let is_doubtful = |text: &str| Found::Text(text.to_owned(), false).is_doubtful(&file);
        assert!(is_doubtful("") && is_doubtful("een\n") && is_doubtful("nul\nee"));
        assert!(!is_doubtful("een\ntwee\n") && !is_doubtful("nul\n") && !is_doubtful("een\ntwee\ndrie\n"));
        assert!(Found::Nothing.is_doubtful(&file) && Found::Unreadable.is_doubtful(&file));
        assert!(!Found::Nothing.is_doubtful(&OpenFile::default()), "what was never saved is not away");
    }
}
