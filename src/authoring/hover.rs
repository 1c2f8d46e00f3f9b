//! What is told about the word under the pointer.

use super::glossary::{Given, common};
use super::names::Outline;
use super::tokens::Kind;
use crate::diagnostic::Words;
use crate::scenario::functions::FUNCTIONS;

/// Something told about a word: what it is, and a line about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The word, as it is written in full.
    pub title: String,
    /// A line about it.
    pub about: Words,
}

/// What is told about the word at a place. `scenario`: the names that the scenario gives.
#[must_use]
pub fn about(text: &str, outline: &Outline, scenario: &[Given], at: usize) -> Option<About> {
    if let Some(name) = outline.name_at(at) {
        let title = text.get(name.bytes.clone())?.to_owned();
        let own =
            scenario.iter().find(|it| it.kind == name.kind && it.name == title).map(|it| Words::as_is(&*it.about));
        let about = own.or_else(|| common(name.kind).into_iter().find(|(it, _)| *it == title).map(|(_, about)| about));
        return about.filter(|about| !about.as_str().is_empty()).map(|about| About { title, about });
    }
    let index = outline.tokens.partition_point(|token| token.bytes.end <= at);
    let token = outline.tokens.get(index).filter(|token| token.kind == Kind::Call && token.bytes.contains(&at))?;
    let is_chained = index > 0 && &text[outline.tokens[index - 1].bytes.clone()] == ".";
    let word = &text[token.bytes.clone()];
    let function = FUNCTIONS.iter().find(|it| it.name == word && it.on.is_empty() != is_chained)?;
    Some(About { title: function.signature(), about: Words::of(function.doc, Vec::new()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::{Language, given};

    #[test]
    fn a_word_is_explained_where_it_stands() {
        let text = "fact(\"alone\").says(\"ik ben alleen\");\nbeat(\"a\");\nhears(\"close\").tells(\"alone\");";
        let outline = Outline::of(text, Language::Rhai);
        let names = given(text, &outline.statements);
        let told = |word: &str| {
            about(text, &outline, &names, text.rfind(word).unwrap() + 1).map(|it| it.about.as_str().to_owned())
        };
        assert_eq!(told("alone").as_deref(), Some("ik ben alleen"));
        assert_eq!(told("close").as_deref(), Some("Announces or does the ending."));
        assert_eq!(told("tells").as_deref(), Some("Tells a fact when its door is open, else evades."));
        assert_eq!(told("ben"), None);
    }
}
