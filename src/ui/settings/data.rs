//! What the settings screen shows.

use crate::app::{App, Look, Settings, Texts};
use crate::ids::Lang;

/// The choices, and what holds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsData {
    /// Language now.
    pub lang: Lang,
    /// Languages, each in its own words.
    pub langs: Vec<(Lang, String)>,
    /// Look now.
    pub look: Look,
    /// Looks.
    pub looks: Vec<(Look, String)>,
    /// Text size now, in percent.
    pub text_size: u32,
    /// Text sizes.
    pub text_sizes: Vec<(u32, String)>,
    /// Rhythm now, in percent.
    pub tempo: u32,
    /// Rhythms.
    pub tempos: Vec<(u32, String)>,
    /// Nothing moves.
    pub still: bool,
    /// Movement or none.
    pub stills: Vec<(bool, String)>,
}

impl SettingsData {
    /// From the program.
    pub fn of(app: &App, texts: &Texts) -> Self {
        Self {
            lang: Some(app.lang()).filter(|lang| Texts::LANGS.contains(lang)).unwrap_or(Lang::Nl),
            langs: Texts::LANGS.into_iter().map(|lang| (lang, lang.own_name().to_owned())).collect(),
            look: app.settings.look,
            looks: vec![
                (Look::System, texts.t("look-system")),
                (Look::Light, texts.t("look-light")),
                (Look::Dark, texts.t("look-dark")),
            ],
            text_size: app.settings.text_size,
            text_sizes: Settings::TEXT_SIZES.into_iter().map(|size| (size, format!("{size} %"))).collect(),
            tempo: app.settings.tempo,
            tempos: tempos(texts),
            still: app.settings.still,
            stills: vec![(false, texts.t("settings-still-off")), (true, texts.t("settings-still-on"))],
        }
    }
}

/// The rhythms to choose from, in words.
pub fn tempos(texts: &Texts) -> Vec<(u32, String)> {
    Settings::TEMPOS.into_iter().map(|tempo| (tempo, texts.t(&format!("tempo-{tempo}")))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_is_among_the_choices() {
        let app = App::default();
        let data = SettingsData::of(&app, &Texts::new(Lang::En));
        assert!(data.langs.iter().any(|(lang, _)| *lang == data.lang));
        assert!(data.text_sizes.contains(&(100, "100 %".to_owned())));
        assert!(data.tempos.contains(&(100, "As in life".to_owned())));
        assert_eq!(data.look, Look::System);
    }
}
