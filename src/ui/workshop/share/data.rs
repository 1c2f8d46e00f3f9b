//! What is said of packs and versions.

use crate::app::{LookedPack, Texts, Version};
use crate::scenario::pack::About;

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
        (Err(why), _) => (false, texts.t_with("pack-refused", &[("why", why.as_str().into())])),
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
    let reviewers = if reviewers.is_empty() { texts.t("pack-no-reviewers") } else { reviewers };
    lines.push(texts.t_with("pack-reviewed-by", &[("who", reviewers.into())]));
    lines.push(texts.t_with("pack-conversations", &[("n", version.conversations.into())]));
    lines
}
