//! A new scenario from six answers: small, playable, without a fault.

use super::chains::quoted;
use crate::ids::Lang;

/// The six answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// What is it called?
    pub title: String,
    /// In which language do they chat?
    pub lang: Lang,
    /// What is the help-seeker's first name?
    pub name: String,
    /// How old?
    pub age: u32,
    /// Who writes: one of the concerns, but never a minor.
    pub concern: String,
    /// What can be practised?
    pub goal: String,
}

/// A file name and id out of a title: small letters, digits, underscores.
#[must_use]
pub fn id_of(title: &str) -> String {
    let mut id = String::new();
    for letter in title.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => id.push(letter),
            'à' | 'á' | 'â' | 'ä' => id.push('a'),
            'ç' => id.push('c'),
            'è' | 'é' | 'ê' | 'ë' => id.push('e'),
            'ì' | 'í' | 'î' | 'ï' => id.push('i'),
            'ò' | 'ó' | 'ô' | 'ö' => id.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => id.push('u'),
            '\'' | '’' => {}
            _ if !id.is_empty() && !id.ends_with('_') => id.push('_'),
            _ => {}
        }
    }
    let id: String = id.chars().take(40).collect();
    id.trim_matches('_').to_owned()
}

/// The scenario. `date`: today, `2026-11-25`.
#[must_use]
pub fn skeleton(answers: &Answers, id: &str, date: &str) -> String {
    let template = match answers.lang {
        Lang::Nl => include_str!("../../assets/skeleton/nl.rhai"),
        Lang::En => include_str!("../../assets/skeleton/en.rhai"),
        Lang::Fr => include_str!("../../assets/skeleton/fr.rhai"),
    };
    // What stands inside quotes in the template is written as a literal holds it.
    let held = |words: &str| {
        let literal = quoted(words.trim());
        literal[1..literal.len() - 1].replace(['{', '}'], "")
    };
    template
        .replace("<<id>>", id)
        .replace("<<date>>", date)
        .replace("<<age>>", &answers.age.clamp(18, 110).to_string())
        .replace("<<concern>>", &held(&answers.concern))
        .replace("<<goal>>", &held(&answers.goal))
        .replace("<<name>>", &held(&answers.name))
        // A remark is no text: quotes stand in it as they were typed.
        .replace("<<headline>>", &answers.title.trim().replace(['{', '}', '\n', '\r'], ""))
        .replace("<<title>>", &held(&answers.title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearse::{Play, perform};
    use crate::scenario::{Helpers, Source, load};
    use std::sync::Arc;

    #[test]
    fn a_new_scenario_has_no_fault_in_any_language_whatever_was_answered() {
        for lang in Lang::ALL {
            for (title, name) in [("Een eerste keer", "Sam"), ("Hij zei \"nee\" {x} \\", "D'Arcy \"Zus\"")] {
                let answers = Answers {
                    title: title.to_owned(),
                    lang,
                    name: name.to_owned(),
                    age: 31,
                    concern: "general".to_owned(),
                    goal: "luisteren".to_owned(),
                };
                let id = id_of(title);
                let text = skeleton(&answers, &id, "2026-11-26");
                let remark = text.lines().next().unwrap();
                assert!(!remark.contains("\\\""), "the remark above it holds what was typed: {remark}");
                let loaded = load(&Source { name: format!("{id}.rhai"), text }, &Helpers::default(), &[]);
                let faults: Vec<_> = loaded.diagnostics.iter().filter(|fault| fault.code != "unreviewed").collect();
                assert!(faults.is_empty(), "{faults:#?}");
            }
        }
    }

    #[test]
    fn it_can_be_played_to_its_end() {
        let answers = Answers {
            title: "Proef".to_owned(),
            lang: Lang::Nl,
            name: "Sam".to_owned(),
            age: 31,
            concern: "general".to_owned(),
            goal: "luisteren".to_owned(),
        };
        let source = Source { name: "proef.rhai".to_owned(), text: skeleton(&answers, "proef", "2026-11-26") };
        let loaded = load(&source, &Helpers::default(), &[]);
        let scenario = Arc::clone(loaded.playable.get(&Lang::Nl).unwrap());
        let play = "scenario proef\nseed 1\n> hallo, welkom op de chat\n> het klinkt alsof dit zwaar voor je is\n> ik hoor dat je hier alleen mee rondloopt\n> wat moedig dat je dit deelt\nexpect fact what_happened\n> we ronden zo dadelijk af, dank je voor dit gesprek\nexpect ended lighter";
        let (play, faults) = Play::parse("x.play", play);
        assert_eq!(faults, []);
        let performed = perform("x.play", &play, scenario);
        assert_eq!(performed.faults, []);
    }

    #[test]
    fn a_title_becomes_a_file_name() {
        assert_eq!(id_of("Zó'n dag, écht!"), "zon_dag_echt");
        assert_eq!(id_of("  ???  "), "");
    }
}
