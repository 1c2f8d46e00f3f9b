//! What is shown before a conversation starts.

use crate::app::{App, Texts};
use crate::ids::Lang;
use crate::session::Support;
use crate::ui::words;

/// What one should know, and what one can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeforeData {
    /// The scenario's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who writes and how long it takes.
    pub who: String,
    /// One or two sentences.
    pub summary: String,
    /// Version and where it came from, when it was imported.
    pub origin: Option<String>,
    /// What it is about; may be empty.
    pub content_note: String,
    /// What can be practised.
    pub goals: Vec<String>,
    /// 1 to 3.
    pub intensity: u8,
    /// The intensity in a word.
    pub intensity_word: String,
    /// The languages it can be played in.
    pub langs: Vec<(Lang, String)>,
    /// The language to start with.
    pub lang: Lang,
    /// Nobody from practice has reviewed it.
    pub unreviewed: bool,
    /// Risks in it whose protocol is missing, in words.
    pub without_protocol: Vec<String>,
    /// The author offers replies to choose from.
    pub guided: bool,
    /// How much help there is while chatting.
    pub support: Support,
    /// It can be played.
    pub is_playable: bool,
}

impl BeforeData {
    /// From the program; `None` when the scenario is gone.
    pub fn of(app: &App, texts: &Texts, scenario: &str) -> Option<Self> {
        let entry = app.library.iter().find(|entry| entry.id == scenario)?;
        let intensity = entry.intensity.clamp(1, 3);
        let home = entry.langs.first().copied().unwrap_or(app.lang());
        let who = [
            entry.persona.clone(),
            texts.t_with("years", &[("n", entry.age.into())]),
            texts.t_with("minutes", &[("n", entry.minutes.into())]),
        ];
        Some(Self {
            id: entry.id.clone(),
            title: entry.title.clone(),
            who: who.join(" · "),
            summary: entry.summary.clone(),
            origin: crate::ui::library::origin(entry, texts),
            content_note: entry.content_note.clone(),
            goals: entry.goals.clone(),
            intensity,
            intensity_word: texts.t(&format!("intensity-{intensity}")),
            langs: entry.langs.iter().map(|lang| (*lang, texts.t(&format!("lang-{lang}")))).collect(),
            lang: if entry.langs.contains(&app.lang()) { app.lang() } else { home },
            unreviewed: entry.unreviewed,
            without_protocol: entry.without_protocol.iter().map(|flag| words::flag(texts, flag)).collect(),
            support: match app.settings.support {
                Support::Guided if entry.guided => Support::Guided,
                Support::Exam => Support::Exam,
                // Where the author offers no replies, there is the usual help.
                Support::Guided | Support::Supported => Support::Supported,
            },
            guided: entry.guided,
            is_playable: entry.is_playable(),
        })
    }

    /// The heaviest scenarios ask for one more yes.
    pub const fn asks_twice(&self) -> bool {
        self.intensity >= 3
    }
}

/// The number a group agreed on: `Ok(None)` when none was filled in.
pub fn seed(text: &str) -> Result<Option<u64>, WrongSeed> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.len() > 18 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(WrongSeed);
    }
    text.parse().map(Some).map_err(|_| WrongSeed)
}

/// What was filled in is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongSeed;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Entry;

    #[test]
    fn a_seed_is_digits_or_nothing() {
        assert_eq!(seed(""), Ok(None));
        assert_eq!(seed(" 42 "), Ok(Some(42)));
        assert_eq!(seed("4 2"), Err(WrongSeed));
        assert_eq!(seed("-1"), Err(WrongSeed));
        assert_eq!(seed("1234567890123456789"), Err(WrongSeed));
    }

    #[test]
    fn the_language_of_the_interface_comes_first_where_it_is_spoken() {
        let mut app = App::default();
        app.settings.lang = Some(Lang::Nl);
        app.library = vec![Entry { id: "x".to_owned(), langs: vec![Lang::En], intensity: 3, ..Entry::default() }];
        let texts = Texts::new(Lang::Nl);
        let data = BeforeData::of(&app, &texts, "x").unwrap();
        assert_eq!(data.lang, Lang::En);
        assert!(data.asks_twice());
        app.library[0].langs.push(Lang::Nl);
        assert_eq!(BeforeData::of(&app, &texts, "x").unwrap().lang, Lang::Nl);
        assert_eq!(BeforeData::of(&app, &texts, "y"), None);
    }

    #[test]
    fn a_missing_protocol_is_named_by_its_risk() {
        let mut app = App::default();
        app.library =
            vec![Entry { id: "x".to_owned(), without_protocol: vec!["threat".to_owned()], ..Entry::default() }];
        app.settings.support = Support::Guided;
        let data = BeforeData::of(&app, &Texts::new(Lang::Nl), "x").unwrap();
        assert_eq!(data.without_protocol, ["Bedreiging"]);
        assert_eq!(data.support, Support::Supported);
    }
}
