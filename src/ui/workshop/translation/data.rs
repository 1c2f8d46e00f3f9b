//! What the translation pane shows: which texts, and where each stands, in the user's language.

use crate::app::{GraphWords, Texts};
use crate::scenario::graph::{Word, Words as _};
use crate::scenario::{Entry, Key, Of, Sheet, Spot, Status, Trigger};

/// Which texts one wants to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that stand so.
    Only(Status),
}

impl Filter {
    /// In the order shown.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Only(Status::New),
        Self::Only(Status::Changed),
        Self::Only(Status::Done),
        Self::Only(Status::Obsolete),
    ];

    /// What it is called, with how many there are.
    #[must_use]
    pub fn label(self, sheet: &Sheet, texts: &Texts) -> String {
        let (key, count) = match self {
            Self::All => ("translation-all".to_owned(), sheet.entries().count()),
            Self::Only(status) => (status_key(status), sheet.count(status)),
        };
        texts.t_with("translation-filter", &[("what", texts.t(&key).into()), ("n", count.into())])
    }

    /// Whether it lets this through.
    #[must_use]
    pub fn fits(self, entry: &Entry) -> bool {
        match self {
            Self::All => true,
            Self::Only(status) => entry.status == status,
        }
    }
}

/// Key of what a status is called.
#[must_use]
pub fn status_key(status: Status) -> String {
    format!("translation-status-{}", status.name().to_lowercase())
}

/// The places of the texts to show; the one that is being written stays, however it stands now.
#[must_use]
pub fn shown(sheet: &Sheet, filter: Filter, held: Option<&str>) -> Vec<usize> {
    let numbered = sheet.entries().enumerate();
    let fits = |entry: &Entry| filter.fits(entry) || held.is_some_and(|held| Sheet::key(entry) == held);
    numbered.filter(|(_, entry)| fits(entry)).map(|(index, _)| index).collect()
}

/// The next text that somebody has to look at, behind this one and then from the top.
#[must_use]
pub fn next_open(sheet: &Sheet, behind: Option<&str>) -> Option<String> {
    let all: Vec<(String, bool)> = sheet.entries().map(|it| (Sheet::key(it), it.status.is_open())).collect();
    let start = behind.and_then(|key| all.iter().position(|(it, _)| it == key)).map_or(0, |at| at + 1);
    let around = all.iter().cycle().skip(start).take(all.len());
    around.filter(|(_, is_open)| *is_open).map(|(key, _)| key.clone()).next()
}

/// Where a text stands, in words.
#[must_use]
pub fn place(entry: &Entry, texts: &Texts) -> String {
    let Some(spot) = &entry.spot else {
        return if entry.topic.is_empty() { entry.at.clone() } else { entry.topic.clone() };
    };
    let mut parts = vec![of(&spot.of, texts)];
    parts.extend(spot.answers.as_ref().map(|trigger| answers(trigger, texts)));
    parts.push(role(spot, texts));
    parts.join(" · ")
}

fn of(of: &Of, texts: &Texts) -> String {
    let (kind, name) = of.named();
    texts.t_with(&format!("translation-of-{kind}"), &[("name", name.into())])
}

fn role(spot: &Spot, texts: &Texts) -> String {
    let who = if spot.who.is_empty() { texts.t("translation-somebody") } else { spot.who.clone() };
    texts.t_with(&format!("translation-role-{}", spot.role.name()), &[("who", who.into())])
}

fn answers(trigger: &Trigger, texts: &Texts) -> String {
    let words = GraphWords(texts);
    let joined = |keys: &[Key], between: &str| keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(between);
    let after = |what: String| texts.t_with("translation-after", &[("what", what.into())]);
    match trigger {
        Trigger::Hears(keys) => after(joined(keys, " / ")),
        Trigger::HearsAll(keys) => after(joined(keys, " + ")),
        Trigger::Quiet(seconds) => words.word(Word::Quiet(*seconds)),
        Trigger::Otherwise => words.word(Word::Otherwise),
        Trigger::Whenever => words.word(Word::Whenever),
        Trigger::Desk(action) => words.word(Word::Desk(action)),
        Trigger::Referred(to) => words.word(Word::Referred(&to.join(", "))),
        Trigger::Closed => words.word(Word::Closed),
    }
}
