//! What the settings screen shows.

use crate::app::{App, Look, Settings, Texts};
use crate::ids::Lang;
use crate::session::Support;
use crate::ui::names::begun;

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
    /// Help now.
    pub support: Support,
    /// Kinds of help.
    pub supports: Vec<(Support, String)>,
    /// The anonymity statement, by language.
    pub statements: Vec<StatementData>,
}

/// The anonymity statement in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementData {
    /// Which language.
    pub lang: Lang,
    /// The language's name.
    pub name: String,
    /// The organisation's own text; may be empty.
    pub own: String,
    /// The text that counts now.
    pub in_force: String,
    /// It is the organisation's own.
    pub is_own: bool,
    /// Nobody approved it.
    pub is_example: bool,
    /// Whose it is, in words.
    pub status: String,
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
            support: app.settings.support,
            supports: vec![
                (Support::Supported, texts.t("support-supported")),
                (Support::Exam, texts.t("support-exam")),
            ],
            statements: Lang::ALL.into_iter().map(|lang| statement(app, texts, lang)).collect(),
        }
    }
}

fn statement(app: &App, texts: &Texts, lang: Lang) -> StatementData {
    let own = app.settings.statement.get(&lang).cloned().unwrap_or_default();
    let is_own = !own.trim().is_empty();
    let statement = &app.organisation.statement;
    let is_example = !is_own && statement.is_example(lang);
    let key = match (is_own, is_example) {
        (true, _) => "settings-statement-own",
        (false, true) => "settings-statement-example",
        (false, false) => "settings-statement-file",
    };
    StatementData {
        lang,
        name: begun(&texts.t(&format!("lang-{lang}"))),
        in_force: if is_own { own.clone() } else { statement.text.get(lang).to_owned() },
        own,
        is_own,
        is_example,
        status: texts.t(key),
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
        assert!(data.supports.iter().any(|(support, _)| *support == data.support));
    }

    #[test]
    fn the_statement_is_an_example_until_somebody_writes_their_own_in_that_language() {
        let mut app = App::default();
        let texts = Texts::new(Lang::Nl);
        assert!(SettingsData::of(&app, &texts).statements.iter().all(|it| it.is_example && !it.in_force.is_empty()));
        app.settings.statement.insert(Lang::Nl, "Wij zeggen niets.".to_owned());
        app.organisation =
            std::sync::Arc::new(crate::protocol::Organisation::with(&[]).saying(&app.settings.statement));
        let [dutch, english, _] = &SettingsData::of(&app, &texts).statements[..] else { panic!("three languages") };
        assert!(dutch.is_own && !dutch.is_example && dutch.in_force == "Wij zeggen niets.");
        assert!(english.is_example && !english.is_own && !english.in_force.is_empty());
    }
}
