//! What is said of packs and versions.

use crate::app::{LookedPack, NotExported, Texts, Version};
use crate::diagnostic::AsWords;
use crate::scenario::pack::{About, Refused};
use crate::ui::library::{FaultData, fault_data};

/// What a pack says of itself, line by line: name and words.
#[must_use]
pub fn about(about: &About, texts: &Texts) -> Vec<(String, String)> {
    let or = |words: String, key: &str| if words.trim().is_empty() { texts.t(key) } else { words };
    let pair = |key: &str, words: String| (texts.t(key), words);
    vec![
        pair("pack-version", about.version.clone()),
        pair("pack-licence", or(about.licence.clone(), "pack-no-licence")),
        pair("pack-authors", or(about.authors.join(", "), "pack-no-authors")),
        pair("pack-reviewers", or(about.reviewers.join(", "), "pack-no-reviewers")),
        pair(
            "pack-made",
            texts.t_with(
                "pack-made-with",
                &[("with", about.made_with.as_str().into()), ("on", about.made_on.as_str().into())],
            ),
        ),
        pair("pack-files", about.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")),
    ]
}

/// What the check said of a pack, and whether it may be taken in.
#[must_use]
pub fn verdict(looked: &LookedPack, texts: &Texts) -> (bool, String) {
    match (&looked.check, &looked.taken) {
        (Err(refused), _) => (false, texts.t_with("pack-refused", &[("why", reason(refused, texts).into())])),
        (Ok(_), Some(taken)) => {
            let key = if taken.was_here { "pack-was-here" } else { "pack-taken" };
            (true, texts.t_with(key, &[("id", taken.id.as_str().into())]))
        }
        (Ok(langs), None) => {
            let langs: Vec<String> = langs.iter().map(|lang| texts.t(&format!("lang-{lang}"))).collect();
            (true, texts.t_with("pack-sound", &[("langs", langs.join(", ").into())]))
        }
    }
}

/// Why a pack is refused, in the reader's words.
fn reason(refused: &Refused, texts: &Texts) -> String {
    let named = |key: &str, name: &str| texts.t_with(key, &[("name", name.into())]);
    match refused {
        Refused::Damaged(_) => texts.t("pack-refused-damaged"),
        Refused::TooLarge(_) => texts.t("pack-refused-large"),
        Refused::Name(name, _) => named("pack-refused-name", name),
        Refused::About(_) => texts.t("pack-refused-about"),
        Refused::Hash(name) => named("pack-refused-hash", name),
        Refused::Missing(name, _) => named("pack-refused-missing", name),
        Refused::Faults(_) => texts.t("pack-refused-faults"),
        Refused::Nothing(_) => texts.t("pack-refused-nothing"),
    }
}

/// Why no pack was made.
#[must_use]
pub fn not_exported(why: &NotExported, texts: &Texts) -> String {
    match why {
        NotExported::Refused(refused) => reason(refused, texts),
        NotExported::Disk(kind) => texts.told(&kind.words()),
    }
}

/// The same exactly, for whoever made the pack: the faults of its check. The command line says more of the others.
#[must_use]
pub fn exactly(looked: &LookedPack, texts: &Texts) -> Option<String> {
    match looked.check.as_ref().err()? {
        Refused::Faults(faults) => {
            let line = |fault| {
                let FaultData { place, message, hint, .. } = fault_data(fault, texts);
                format!("{place}: {message}. {hint}").trim_end().to_owned()
            };
            Some(faults.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        _ => None,
    }
}

/// A version: its name, and what is known of it.
#[must_use]
pub fn version(version: &Version, texts: &Texts) -> Vec<String> {
    let mut lines = Vec::new();
    lines.push(match &version.origin {
        Some(origin) => {
            let licence = if origin.licence.is_empty() { texts.t("pack-no-licence") } else { origin.licence.clone() };
            texts.t_with(
                "pack-origin",
                &[
                    ("version", version.date.as_str().into()),
                    ("on", origin.imported_on.as_str().into()),
                    ("pack", origin.pack.as_str().into()),
                    ("with", origin.made_with.as_str().into()),
                    ("licence", licence.into()),
                ],
            )
        }
        None => {
            let key = if version.is_own { "pack-version-own" } else { "pack-version-shipped" };
            texts.t_with(key, &[("version", version.date.as_str().into())])
        }
    });
    let reviewers = version.reviewers.join(", ");
    let is_reviewed = !reviewers.is_empty();
    let reviewers = if is_reviewed { reviewers } else { texts.t("pack-no-reviewers") };
    if version.is_edited {
        lines.push(texts.t("pack-edited"));
    }
    // Who reviewed what came in did not review what became of it.
    let key = if version.is_edited && is_reviewed { "pack-reviewed-before" } else { "pack-reviewed-by" };
    lines.push(texts.t_with(key, &[("who", reviewers.into())]));
    lines.push(texts.t_with("pack-conversations", &[("n", version.conversations.into())]));
    if version.on_other_text > 0 {
        lines.push(texts.t_with("pack-conversations-other", &[("n", version.on_other_text.into())]));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::ids::Lang;

    #[test]
    fn a_refused_pack_says_why_in_ones_own_language_and_exactly() {
        let fault = Diagnostic::error("label", "x.rhai", (3, 1), words!("meter `{name}` has no label", name = "trust"));
        let refused = [
            Refused::Damaged("x".to_owned()),
            Refused::TooLarge("x".to_owned()),
            Refused::Name("../x".to_owned(), "y"),
            Refused::About("x".to_owned()),
            Refused::Hash("../x".to_owned()),
            Refused::Missing("../x".to_owned(), "y"),
            Refused::Faults(vec![fault.clone()]),
            Refused::Nothing("x".to_owned()),
        ];
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for refused in &refused {
                let looked = LookedPack { path: String::new(), about: None, check: Err(refused.clone()), taken: None };
                let (is_sound, words) = verdict(&looked, &texts);
                let names_file = words.contains("../x") || !refused.to_string().contains("../x");
                assert!(!is_sound && names_file && !words.contains("pack-refused"), "{lang:?}: {words}");
                let is_told = match refused {
                    Refused::Faults(_) => exactly(&looked, &texts).unwrap().contains("trust"),
                    // English words under one's own language help nobody.
                    _ => exactly(&looked, &texts).is_none(),
                };
                assert!(is_told, "{lang:?}: {refused}");
            }
        }
        let nl = verdict(
            &LookedPack { path: String::new(), about: None, check: Err(refused[4].clone()), taken: None },
            &Texts::new(Lang::Nl),
        );
        assert_eq!(nl.1, "Dit pakket wordt niet ingevoerd: ../x is veranderd nadat het pakket gemaakt werd.");
    }
}
