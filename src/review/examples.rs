//! Sentences that do an act well, to show one beside what was typed. Written down, never made up.

use crate::diagnostic::{Diagnostic, Words};
use crate::ids::{Lang, Seq, nearest};
use crate::understand::Act;
use crate::written::{Page, Value, parse};
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::feedback::Alternative;

/// How the person is addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Register {
    /// je, tu
    Near,
    /// u, vous
    Polite,
}

/// Examples of acts, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    by_lang: BTreeMap<Lang, BTreeMap<Act, Vec<String>>>,
}

impl Examples {
    /// The examples that travel with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Examples> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::parse("examples.ron", Self::shipped_text()).0)
    }

    /// The file that travels with the program.
    #[must_use]
    pub const fn shipped_text() -> &'static str {
        include_str!("../../assets/examples.ron")
    }

    /// Reads a file of examples: what could be read, and every fault.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut found = Self::default();
        if let Some(mut form) = page.form(&node, "Examples") {
            if let Some(node) = form.need(&mut page, "examples") {
                found.by_lang = page.by_lang(node, |page, node| {
                    let Value::Map(entries) = &node.value else {
                        page.expected(node, &words!("a map from an act to its examples"));
                        return BTreeMap::new();
                    };
                    let mut acts = BTreeMap::new();
                    for (key, value) in entries {
                        let code = page.text(key);
                        let texts: Vec<String> = page.list(value).iter().map(|node| page.text(node)).collect();
                        match Act::from_code(&code) {
                            Some(act) => {
                                acts.insert(act, texts);
                            }
                            None => {
                                let near = nearest(&code, Act::ALL.iter().map(|act| act.code()));
                                let hint =
                                    near.map_or_else(Words::default, |near| words!("did you mean `{near}`?", near));
                                page.error("unknown_act", key.place, words!("there is no act `{code}`", code), hint);
                            }
                        }
                    }
                    acts
                });
            }
            form.finish(&mut page);
        }
        (found, page.faults)
    }

    /// Every example of a language, with its act.
    pub fn all(&self, lang: Lang) -> impl Iterator<Item = (Act, &str)> {
        let acts = self.by_lang.get(&lang).into_iter().flatten();
        acts.flat_map(|(act, texts)| texts.iter().map(|text| (*act, text.as_str())))
    }

    /// One example of the first of these acts that has any, in the register of what was typed; not what was typed.
    ///
    /// The same place in a log gives the same example.
    #[must_use]
    pub fn one(&self, lang: Lang, acts: &[Act], typed: &str, of: Seq) -> Option<Alternative> {
        let known = self.by_lang.get(&lang)?;
        let texts = acts.iter().find_map(|act| known.get(act).filter(|texts| !texts.is_empty()))?;
        let register = register(lang, typed);
        let fits = |text: &&String| {
            self::register(lang, text).is_none_or(|its| Some(its) == register.or(Some(Register::Near)))
        };
        let fitting: Vec<&String> = texts.iter().filter(fits).filter(|text| text.as_str() != typed).collect();
        let at = usize::try_from(of).unwrap_or_default() % fitting.len().max(1);
        fitting.get(at).map(|text| Alternative { text: (*text).clone(), by_author: false })
    }
}

/// How a text addresses the person; `None` when it does not show.
fn register(lang: Lang, text: &str) -> Option<Register> {
    let (polite, near): (&[&str], &[&str]) = match lang {
        Lang::Nl => (&["u", "uw", "uzelf"], &["je", "jij", "jou", "jouw", "jezelf", "ge", "gij", "uwe"]),
        Lang::Fr => (&["vous", "votre", "vos"], &["tu", "toi", "ton", "ta", "tes", "te"]),
        Lang::En => (&[], &[]),
    };
    let plain = text.to_lowercase();
    let words = || plain.split(|c: char| !c.is_alphabetic());
    let holds = |wanted: &[&str]| words().any(|word| wanted.contains(&word));
    match (holds(near), holds(polite)) {
        (true, _) => Some(Register::Near),
        (false, true) => Some(Register::Polite),
        (false, false) => None,
    }
}
