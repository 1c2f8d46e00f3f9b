//! What a field of a card may hold, where that is a name or one of a few words: chosen, so that none is mistyped.

use super::glossary::{Given, common};
use super::names::{Name, role};
use crate::ids::Lang;
use crate::protocol::PARTNER_KINDS;
use crate::scenario::CONCERNS;

/// What is chosen from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// Names of this kind: the scenario's own, and those that every scenario may use.
    Name(Name),
    /// Who writes.
    Concern,
    /// A language of the program.
    Language,
    /// How somebody is addressed.
    Address,
    /// A kind of partner.
    PartnerKind,
}

/// A name that can be chosen, with a line about it; empty: none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As it stands in the text.
    pub name: String,
    /// What its author wrote about it.
    pub about: String,
}

/// What the value at this place of a call wants; `None`: words or numbers of one's own.
#[must_use]
pub fn wants(opener: &str, call: &str, index: usize) -> Option<Wants> {
    match role(opener, call, index) {
        Some((Name::PickValue | Name::Pick | Name::Key, _) | (_, true)) => None,
        Some((kind, false)) => Some(Wants::Name(kind)),
        None if (call, index) == ("address", 0) => Some(Wants::Address),
        None => None,
    }
}

/// What a key of the scenario's own card wants.
#[must_use]
pub fn wants_of_key(opener: &str, key: &str) -> Option<Wants> {
    match (opener, key) {
        ("scenario", "concern") => Some(Wants::Concern),
        ("scenario", "language") | ("seeks", "languages") => Some(Wants::Language),
        ("seeks", "kinds") => Some(Wants::PartnerKind),
        _ => None,
    }
}

/// Feelings that the interface knows and this scenario does not have yet.
#[must_use]
pub fn new_meters(given: &[Given]) -> Vec<Choice> {
    let has = |name: &str| given.iter().any(|it| it.kind == Name::Meter && it.name == name);
    let known = common(Name::Meter).into_iter().filter(|(name, _)| !has(name));
    known.map(|(name, _)| Choice { name, about: String::new() }).collect()
}

/// What can be chosen, the scenario's own names first. `given`: the names that it gives.
#[must_use]
pub fn choices(given: &[Given], wants: Wants) -> Vec<Choice> {
    let plain = |name: &str| Choice { name: name.to_owned(), about: String::new() };
    let kind = match wants {
        Wants::Name(Name::Act) => Name::Topic,
        Wants::Name(kind) => kind,
        Wants::Concern => return CONCERNS.iter().map(|name| plain(name)).collect(),
        Wants::Language => return Lang::ALL.iter().map(|lang| plain(lang.code())).collect(),
        Wants::Address => return ["je", "u"].map(plain).to_vec(),
        Wants::PartnerKind => return PARTNER_KINDS.iter().map(|name| plain(name)).collect(),
    };
    let own = given.iter().filter(|it| it.kind == kind);
    let mut list: Vec<Choice> = own.map(|it| Choice { name: it.name.clone(), about: it.about.clone() }).collect();
    if kind == Name::Meter {
        // What every scenario could have is here only when this one has it.
        list.iter_mut().for_each(|it| it.about.clear());
        return list;
    }
    for (name, _) in common(kind) {
        if !list.iter().any(|it| it.name == name) {
            list.push(plain(&name));
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::chains::statements;
    use crate::authoring::given;

    #[test]
    fn codes_are_chosen_and_words_are_written() {
        let name = |kind| Some(Wants::Name(kind));
        let rows = [
            (("hears", "hears", 1), name(Name::Topic)),
            (("hears", "then", 0), name(Name::Beat)),
            (("hears", "end", 0), name(Name::Ending)),
            (("hears", "tells", 0), name(Name::Fact)),
            (("fact", "asked_by", 0), name(Name::Topic)),
            (("fact", "within", 0), name(Name::Beat)),
            (("beat", "phase", 0), name(Name::Phase)),
            (("ending", "ending", 1), name(Name::Outcome)),
            (("referred", "referred", 0), name(Name::Partner)),
            (("persona", "address", 0), Some(Wants::Address)),
            // Given here, or words.
            (("beat", "beat", 0), None),
            (("hears", "mark", 0), None),
            (("hears", "reply", 0), None),
            (("hears", "picked", 1), None),
        ];
        for ((opener, call, index), wanted) in rows {
            assert_eq!(wants(opener, call, index), wanted, "{opener} {call} {index}");
        }
        assert_eq!(wants_of_key("scenario", "concern"), Some(Wants::Concern));
        assert_eq!(wants_of_key("types", "cps"), None);
    }

    #[test]
    fn own_names_come_first_and_each_name_once() {
        let text = "meter(\"trust\", 30);\nbeat(\"opening\");\nsay(\"hallo\");\nbeat(\"later\");\ntopic(\"work\", [\"werk je\"]);\nfact(\"alone\").says(\"ik ben alleen\");";
        let given = given(text, &statements(text));
        let names = |kind| -> Vec<String> {
            choices(&given, Wants::Name(kind)).into_iter().map(|choice| choice.name).collect()
        };
        assert_eq!(names(Name::Beat), ["opening", "later"]);
        assert_eq!(names(Name::Fact), ["alone"]);
        assert_eq!(names(Name::Meter), ["trust"]);
        let heard = names(Name::Topic);
        assert_eq!((heard[0].as_str(), heard.iter().filter(|name| *name == "close").count()), ("work", 1));
        assert_eq!(choices(&given, Wants::Name(Name::Beat))[0].about, "hallo");
        assert_eq!(choices(&given, Wants::Address).len(), 2);
    }
}
