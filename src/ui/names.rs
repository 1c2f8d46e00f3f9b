//! What partners, protocols and their results are called, in words. Knows no egui.

use super::words::plain;
use crate::app::Texts;
use crate::ids::Lang;
use crate::protocol::{AUDIENCES, Anonymous, CHANNELS, MANDATES, PARTNER_KINDS, REGIONS, Role, Secrecy, StepKind};
use crate::session::Support;

/// A name of a list that the interface knows; as it stands in the file where it does not.
fn known(texts: &Texts, family: &str, name: &str, all: &[&str]) -> String {
    if all.contains(&name) { texts.t(&format!("{family}-{name}")) } else { plain(name) }
}

/// A kind of partner.
#[must_use]
pub fn partner_kind(texts: &Texts, name: &str) -> String {
    known(texts, "partner-kind", name, &PARTNER_KINDS)
}

/// What a partner is there to do.
#[must_use]
pub fn mandate(texts: &Texts, name: &str) -> String {
    known(texts, "mandate", name, &MANDATES)
}

/// Whom a partner is for.
#[must_use]
pub fn audience(texts: &Texts, name: &str) -> String {
    known(texts, "audience", name, &AUDIENCES)
}

/// A region.
#[must_use]
pub fn region(texts: &Texts, name: &str) -> String {
    known(texts, "region", name, &REGIONS)
}

/// A way to reach a partner.
#[must_use]
pub fn channel(texts: &Texts, name: &str) -> String {
    known(texts, "channel", name, &CHANNELS)
}

/// Languages that partners speak, beside those of the program.
pub const OTHER_LANGUAGES: [&str; 12] = ["de", "ar", "tr", "es", "it", "pl", "ro", "pt", "bg", "ru", "uk", "vgt"];

/// A language by its code; the code itself where the interface has no word for it.
#[must_use]
pub fn language(texts: &Texts, code: &str) -> String {
    if Lang::ALL.iter().any(|lang| lang.code() == code) || OTHER_LANGUAGES.contains(&code) {
        texts.t(&format!("lang-{code}"))
    } else {
        code.to_uppercase()
    }
}

/// Whether one can come unnamed.
#[must_use]
pub fn anonymous(texts: &Texts, anonymous: Anonymous) -> String {
    texts.t(match anonymous {
        Anonymous::Yes => "partner-anonymous-yes",
        Anonymous::Partly => "partner-anonymous-partly",
        Anonymous::No => "partner-anonymous-no",
    })
}

/// What a partner must keep to itself.
#[must_use]
pub fn secrecy(texts: &Texts, secrecy: Secrecy) -> String {
    texts.t(match secrecy {
        Secrecy::Professional => "partner-secrecy-professional",
        Secrecy::LegalDuty => "partner-secrecy-legal",
        Secrecy::None => "partner-secrecy-none",
    })
}

/// Who does a step, or decides.
#[must_use]
pub fn role(texts: &Texts, role: Role) -> String {
    texts.t(&format!("role-{}", role.name()))
}

/// How much help there is while chatting.
#[must_use]
pub fn support(texts: &Texts, support: Support) -> String {
    texts.t(&format!("support-{}", support.name()))
}

/// Must, may, must not.
#[must_use]
pub fn step_kind(texts: &Texts, kind: StepKind) -> String {
    texts.t(&format!("step-kind-{}", kind.name()))
}

/// A level with its word: `niveau 3 (ernstig)`.
#[must_use]
pub fn level(texts: &Texts, level: u8) -> String {
    texts.t_with("level-named", &[("level", level.into()), ("word", super::words::level(texts, level).into())])
}

/// The same, at the start of a line.
#[must_use]
pub fn begun(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_still_readable() {
        let texts = Texts::new(Lang::En);
        assert_eq!(partner_kind(&texts, "night_shelter"), "night shelter");
        assert_eq!(language(&texts, "fa"), "FA");
        assert_eq!(language(&texts, "fr"), "French");
        assert_eq!(begun("één"), "Één");
    }
}
