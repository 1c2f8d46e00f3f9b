//! Every text of the interface, in the user's language.
//!
//! The `.ftl` files travel inside the program. A text that is missing in the chosen language
//! is shown in Dutch; a key that exists nowhere is shown as it is, so that it is seen and mended.

use crate::diagnostic::Words;
use crate::ids::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// A folder of texts per language; each file in it holds the texts of one part of the program.
static TEXTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/ui");

/// A value to put into a text.
pub type Value<'a> = FluentValue<'a>;

/// The texts of the interface in one language.
pub struct Texts {
    lang: Lang,
    chosen: FluentBundle<FluentResource>,
    dutch: Option<FluentBundle<FluentResource>>,
}

impl Texts {
    /// The languages that the interface speaks.
    pub const LANGS: [Lang; 3] = [Lang::Nl, Lang::En, Lang::Fr];

    /// The texts in this language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let of = |lang: Lang, tag| bundle(tag, &source(lang));
        match lang {
            Lang::Nl => Self { lang, chosen: of(lang, "nl-BE"), dutch: None },
            Lang::En => Self { lang, chosen: of(lang, "en-GB"), dutch: Some(of(Lang::Nl, "nl-BE")) },
            Lang::Fr => Self { lang, chosen: of(lang, "fr-BE"), dutch: Some(of(Lang::Nl, "nl-BE")) },
        }
    }

    /// The language asked for.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text with this key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.t_with(key, &[])
    }

    /// The text with this key, with values filled in.
    #[must_use]
    pub fn t_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// Words about a fault or a finding; what has no translation stays English.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let known = told(self.lang);
        words.translated(&|english: &'static str| known.get(english).map(String::as_str))
    }

    /// The translation of such a sentence where only its English is known.
    #[must_use]
    pub fn translation(&self, english: &str) -> Option<&'static str> {
        told(self.lang).get(english).map(String::as_str)
    }

    /// The text with this key, when there is one.
    #[must_use]
    pub fn find(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        format(&self.chosen, key, &args).or_else(|| self.dutch.as_ref().and_then(|dutch| format(dutch, key, &args)))
    }
}

/// Sentences about faults and findings in one language, by their English.
fn told(lang: Lang) -> &'static BTreeMap<String, String> {
    static DUTCH: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    static ENGLISH: BTreeMap<String, String> = BTreeMap::new();
    static FRENCH: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    match lang {
        Lang::Nl => DUTCH.get_or_init(|| translations(lang)),
        Lang::En => &ENGLISH,
        Lang::Fr => FRENCH.get_or_init(|| translations(lang)),
    }
}

/// What the PO file of a language holds; a test lets no faulty one through.
fn translations(lang: Lang) -> BTreeMap<String, String> {
    let file = TEXTS.get_file(format!("{lang}/told.po")).and_then(|file| file.contents_utf8()).unwrap_or_default();
    let entries = rspolib::pofile(file).map(|po| po.entries).unwrap_or_default();
    entries
        .into_iter()
        .filter_map(|entry| Some((entry.msgid, entry.msgstr?)))
        .filter(|(_, it)| !it.is_empty())
        .collect()
}

/// All texts in one language, its files one after the other.
fn source(lang: Lang) -> String {
    let files = TEXTS.get_dir(lang.to_string()).into_iter().flat_map(Dir::files);
    let files = files.filter(|file| file.path().extension().is_some_and(|end| end == "ftl"));
    files.filter_map(|file| file.contents_utf8()).collect::<Vec<_>>().join("\n")
}

fn bundle(tag: &str, source: &str) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // No marks around filled-in values: fonts draw them as boxes, and no text here mixes directions.
    bundle.set_use_isolating(false);
    // A faulty entry is left out and the rest is kept; the tests below let no faulty file through.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    bundle.add_resource_overriding(resource);
    bundle
}

fn format(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut faults).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{CONCERNS, KNOWN_FLAGS, KNOWN_METERS, Outcome, Phase};
    use crate::understand::Act;
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    /// Each key with the values its text asks for.
    fn entries(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =")
                && !line.starts_with(' ')
            {
                name.clone_into(&mut key);
                assert!(entries.insert(key.clone(), BTreeSet::new()).is_none(), "key {key} stands twice");
            }
            for piece in line.split('$').skip(1) {
                let name: String = piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                entries.get_mut(&key).unwrap().insert(name);
            }
        }
        entries
    }

    #[test]
    fn all_files_are_sound_and_say_the_same_things() {
        for lang in Texts::LANGS {
            if let Err((_, faults)) = FluentResource::try_new(source(lang)) {
                panic!("{faults:?}");
            }
        }
        let dutch = entries(&source(Lang::Nl));
        for (lang, source) in [("English", source(Lang::En)), ("French", source(Lang::Fr))] {
            let other = entries(&source);
            for (key, values) in &dutch {
                assert_eq!(Some(values), other.get(key), "values of {key} in {lang}");
            }
            for key in other.keys() {
                assert!(dutch.contains_key(key), "{key} is in {lang} and missing in Dutch");
            }
        }
    }

    /// Keys that are put together from a family and a name.
    fn families() -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        keys.extend(Act::ALL.iter().map(|act| format!("act-{act}")));
        keys.extend(Phase::ALL.iter().map(|phase| format!("phase-{}", phase.name())));
        keys.extend(Phase::ALL.iter().map(|phase| format!("phase-{}-hint", phase.name())));
        keys.extend(KNOWN_METERS.iter().map(|name| format!("meter-{name}")));
        keys.extend(KNOWN_FLAGS.iter().map(|name| format!("flag-{name}")));
        keys.extend(CONCERNS.iter().map(|name| format!("concern-{name}")));
        for outcome in [Outcome::Helped, Outcome::Partly, Outcome::Left, Outcome::Stopped] {
            keys.insert(format!("outcome-{}", outcome.name()));
            keys.insert(format!("closing-title-{}", outcome.name()));
        }
        keys.extend((1..=12).map(|month| format!("month-{month}")));
        keys.extend((1..=3).map(|level| format!("intensity-{level}")));
        keys.extend((0..=4).map(|level| format!("level-{level}")));
        keys.extend(crate::app::Settings::TEMPOS.iter().map(|tempo| format!("tempo-{tempo}")));
        keys.extend(Lang::ALL.iter().map(|lang| format!("lang-{lang}")));
        keys.extend((1..=3).map(|number| format!("closing-care-{number}")));
        for support in crate::session::Support::ALL {
            keys.extend(["", "-hint"].map(|end| format!("support-{}{end}", support.name())));
        }
        keys.extend(crate::recording::Did::ALL.iter().map(|did| format!("privacy-deed-{}", did.name())));
        keys.extend(crate::recording::Permission::ALL.iter().map(|it| format!("privacy-allow-{}", it.name())));
        keys.extend(crate::understand::Identifying::ALL.iter().map(|kind| format!("identify-{}", kind.name())));
        for field in crate::recording::bundle::Field::ALL {
            keys.extend(["", "-hint"].map(|end| format!("sharing-field-{}{end}", field.name())));
        }
        keys.extend(crate::app::Form::NAMES.iter().map(|form| format!("leaving-form-{form}")));
        keys.extend(meetings());
        use crate::intervision::meeting::{LineKind, Tried};
        keys.extend(LineKind::ALL.iter().map(|kind| format!("minutes-line-{}", kind.name())));
        keys.extend(Tried::ALL.iter().map(|tried| format!("minutes-tried-{}", tried.name())));
        keys.extend(organisation());
        keys.extend(training());
        keys.extend(crate::scenario::Of::KINDS.map(|kind| format!("translation-of-{kind}")));
        keys.extend(crate::scenario::Role::ALL.map(|role| format!("translation-role-{}", role.name())));
        let statuses = crate::scenario::Status::ALL.map(|status| status.name().to_lowercase());
        keys.extend(statuses.map(|name| format!("translation-status-{name}")));
        keys.extend(crate::review::PointKind::ALL.iter().map(|kind| format!("feedback-{}", kind.name())));
        keys
    }

    /// The same for meetings.
    fn meetings() -> BTreeSet<String> {
        use crate::intervision::meeting::{LineKind, Role};
        use crate::intervision::methods::{Question, Voice};
        let mut keys = BTreeSet::new();
        keys.extend(Role::ALL.iter().map(|it| format!("meeting-role-{}", it.name())));
        keys.extend(Voice::ALL.iter().map(|it| format!("meeting-voice-{}", it.name())));
        keys.extend(Question::ALL.iter().map(|it| format!("meeting-question-{}", it.name())));
        keys.extend(LineKind::ALL.iter().map(|it| format!("meeting-line-{}", it.name())));
        let kinds = crate::intervision::notes::NoteKind::ALL;
        keys.extend(kinds.iter().map(|it| format!("meeting-note-{}", it.name())));
        keys
    }

    /// The same for progress, drills and the coach.
    fn training() -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for skill in crate::review::Skill::ALL {
            keys.extend([format!("skill-{}", skill.name()), format!("skill-{}-counts", skill.name())]);
        }
        for kind in crate::rehearse::DrillKind::ALL {
            let name = kind.name();
            keys.extend(["", "-about", "-task", "-count"].map(|end| format!("drill-{name}{end}")));
        }
        keys
    }

    /// The same for partners, protocols and their results.
    fn organisation() -> BTreeSet<String> {
        use crate::protocol::{AUDIENCES, CHANNELS, MANDATES, Misfit, PARTNER_KINDS, REGIONS, Role, StepKind};
        let mut keys = BTreeSet::new();
        for (family, names) in [
            ("partner-kind", &PARTNER_KINDS[..]),
            ("mandate", &MANDATES),
            ("audience", &AUDIENCES),
            ("channel", &CHANNELS),
            ("region", &REGIONS),
            ("card-desk", &crate::scenario::DESK_ACTIONS),
            ("honesty", &["exact", "whole", "limit_only", "softened", "wrong", "promised"]),
            ("lang", &["de", "ar", "tr", "es", "it", "pl", "ro", "pt", "bg", "ru", "uk", "vgt"]),
        ] {
            keys.extend(names.iter().map(|name| format!("{family}-{name}")));
        }
        keys.extend(Role::ALL.iter().map(|role| format!("role-{}", role.name())));
        keys.extend(crate::app::HeatFrom::ALL.iter().map(|from| format!("graph-heat-{}", from.name())));
        let whos = crate::rehearse::Trainee::ALL.iter().map(|who| format!("rehearsal-who-{}", who.name()));
        keys.extend(whos.chain(["rehearsal-who-mix".to_owned()]));
        let covers = ["beats", "rules", "lines", "facts", "gates", "endings", "steps"];
        keys.extend(covers.map(|kind| format!("rehearsal-covers-{kind}")));
        keys.extend(crate::rehearse::FindingKind::ALL.iter().map(|kind| format!("rehearsal-kind-{}", kind.name())));
        keys.extend(crate::app::Pane::ALL.iter().map(|pane| format!("workshop-pane-{}", pane.name())));
        keys.extend(crate::authoring::SNIPPETS.iter().map(|it| format!("workshop-snippet-{}", it.key)));
        keys.extend(StepKind::ALL.iter().map(|kind| format!("step-kind-{}", kind.name())));
        keys.extend(Misfit::ALL.iter().map(|misfit| format!("misfit-{}", misfit.name())));
        for definition in crate::review::MEASURES {
            keys.insert(format!("measure-{}", definition.id));
            keys.insert(format!("measure-{}-about", definition.id));
        }
        keys
    }

    /// The words on the cards of the workshop: `ui::workshop::cards` tells which there must be.
    fn cards(key: &str) -> bool {
        use crate::scenario::functions::{FUNCTIONS, keys};
        let named = key.strip_prefix("card-").unwrap_or_default();
        FUNCTIONS.iter().map(|function| function.name).chain(keys()).chain(["persona-age"]).any(|name| name == named)
    }

    /// The words of marks: `tests/told.rs` tells which there must be.
    fn mark(key: &str) -> bool {
        key.starts_with("mark-")
    }

    /// Keys that come with a notice or a trouble, from rooms that know no texts.
    fn told() -> impl Fn(&str) -> bool {
        |key: &str| key.starts_with("notice-") || key.starts_with("trouble-")
    }

    fn sources(folder: &Path, all: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, all);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("texts.rs") {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn every_key_is_used_and_every_used_key_exists() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut code = String::new();
        for room in ["ui", "app", "host"] {
            sources(&root.join(room), &mut code);
        }
        let known = entries(&source(Lang::Nl));
        let (families, told) = (families(), told());
        for key in &families {
            assert!(known.contains_key(key), "there is no text for {key}");
        }
        for key in known.keys() {
            let used =
                families.contains(key) || told(key) || cards(key) || mark(key) || code.contains(&format!("\"{key}\""));
            assert!(used, "nobody shows {key}");
        }
        for call in [".t(\"", ".t_with(\"", ".show(\""] {
            for piece in code.split(call).skip(1) {
                let key = piece.split('"').next().unwrap();
                assert!(known.contains_key(key), "there is no text for {key}");
            }
        }
    }

    #[test]
    fn plurals_values_and_fallbacks() {
        let dutch = Texts::new(Lang::Nl);
        assert_eq!(dutch.t_with("minutes", &[("n", 1.into())]), "1 minuut");
        assert_eq!(dutch.t_with("minutes", &[("n", 25.into())]), "25 minuten");
        assert_eq!(dutch.t("no-such-key"), "no-such-key");
        let french = Texts::new(Lang::Fr);
        assert_eq!(french.t("close"), "Fermer");
        assert_eq!(french.t_with("minutes", &[("n", 0.into())]), "0 minute");
        assert_eq!(Texts::new(Lang::En).t("close"), "Close");
    }
}
