//! Where a name is given, and giving it another name everywhere.

use super::buffer::Change;
use super::names::{Name, Occurrence, Outline, names};
use super::tokens::Language;
use crate::understand::Act;
use std::ops::Range;

/// Where a name is given: the file's name and the bytes there.
#[must_use]
pub fn definition(files: &[(&str, &str)], file: usize, at: usize) -> Option<(usize, Range<usize>)> {
    let (name, text) = files.get(file)?;
    let occurrence = Outline::of(text, Language::of(name)).name_at(at)?.clone();
    let wanted = &text[occurrence.bytes.clone()];
    let (_, scenario) = files.first()?;
    names(scenario, Language::Rhai)
        .into_iter()
        .find(|it| it.is_given && it.kind == occurrence.kind && scenario[it.bytes.clone()] == *wanted)
        .map(|it| (0, it.bytes))
}

/// Why a name cannot become another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenameError {
    /// No name that an author gives stands here.
    #[error("no name stands here that can be changed")]
    NoName,
    /// Letters, digits and underscores only.
    #[error("a name holds letters, digits and underscores only")]
    Letters,
    /// Another thing has this name.
    #[error("this name exists already")]
    Taken,
    /// The program gives this name a meaning of its own.
    #[error("the program uses this name itself")]
    BuiltIn,
}

/// Words that follow a dot in conditions, or stand in plays where a meter could.
const NO_METER: [&str; 24] = [
    "turn",
    "words",
    "silence",
    "minutes",
    "beat",
    "meter",
    "knows",
    "heard",
    "times",
    "picked",
    "fact",
    "pick",
    "phase",
    "flag",
    "level",
    "mark",
    "ended",
    "outcome",
    "says",
    "understood",
    "step",
    "lead",
    "no",
    "not",
];

/// Whether a thing of this kind cannot have a name, because rules, plays or conditions would mean something else by it.
fn is_built_in(kind: Name, name: &str) -> bool {
    match kind {
        Name::Topic => Act::from_code(name).is_some(),
        Name::Meter => NO_METER.contains(&name),
        Name::Beat => name == "anywhere",
        _ => false,
    }
}

/// The name at a place that can be changed everywhere.
#[must_use]
pub fn renamable(file: &str, text: &str, at: usize) -> Option<Occurrence> {
    Outline::of(text, Language::of(file)).name_at(at).filter(|it| it.kind.is_given()).cloned()
}

/// Gives the name at a place another name in all files: the changes, file by file.
///
/// # Errors
/// When no such name stands there, or the new one cannot be used.
pub fn rename(
    files: &[(&str, &str)],
    file: usize,
    at: usize,
    new: &str,
) -> Result<Vec<(usize, Vec<Change>)>, RenameError> {
    let (name, text) = files.get(file).ok_or(RenameError::NoName)?;
    let occurrence = renamable(name, text, at).ok_or(RenameError::NoName)?;
    let old = text[occurrence.bytes.clone()].to_owned();
    if new.is_empty() || !new.chars().all(|letter| letter.is_alphanumeric() || letter == '_') {
        return Err(RenameError::Letters);
    }
    if new != old && is_built_in(occurrence.kind, new) {
        return Err(RenameError::BuiltIn);
    }
    let mut changes = Vec::new();
    for (index, (name, text)) in files.iter().enumerate() {
        let all = names(text, Language::of(name));
        let of = |it: &&Occurrence, wanted: &str| it.kind == occurrence.kind && text[it.bytes.clone()] == *wanted;
        let is_taken = new != old && occurrence.kind != Name::Mark && all.iter().any(|it| it.is_given && of(&it, new));
        if is_taken {
            return Err(RenameError::Taken);
        }
        let here: Vec<Change> = all
            .iter()
            .filter(|it| of(it, &old))
            .map(|it| Change { range: it.bytes.clone(), words: new.to_owned() })
            .collect();
        if !here.is_empty() {
            changes.push((index, here));
        }
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::Buffer;

    const FILES: [(&str, &str); 3] = [
        (
            "p.rhai",
            "meter(\"trust\", 3);\nbeat(\"opening\");\nhears(\"work\").needs(\"trust\", 3).when(|s| s.trust > 3).then(\"opening\").reply(\"trust opening\");\ntopic(\"work\", [\"opening\"]);\nending(\"good\", \"helped\");",
        ),
        (
            "p.en.ron",
            "Translation(scenario: \"p\", language: \"en\", lines: {\"work\": \"x\"}, topics: {\"work\": [\"a job\"]})",
        ),
        ("plays/p.a.play", "scenario p\n> work\nexpect heard work\nexpect beat opening\nexpect trust >= 3"),
    ];

    fn renamed(word: &str, new: &str) -> Result<Vec<String>, RenameError> {
        let at = FILES[0].1.find(&format!("\"{word}\"")).unwrap() + 2;
        let changes = rename(&FILES, 0, at, new)?;
        Ok(FILES
            .iter()
            .enumerate()
            .map(|(index, (_, text))| {
                let mut buffer = Buffer::new(text);
                for (_, here) in changes.iter().filter(|(file, _)| *file == index) {
                    buffer.change(here);
                }
                buffer.text().as_str().to_owned()
            })
            .collect())
    }

    #[test]
    fn a_name_changes_everywhere_and_nothing_else_does() {
        let files = renamed("opening", "begin").unwrap();
        assert!(files[0].contains("beat(\"begin\")") && files[0].contains("then(\"begin\").reply(\"trust opening\")"));
        assert!(files[0].contains("[\"opening\"]"), "a phrase is no name");
        assert_eq!(files[1], FILES[1].1);
        assert!(files[2].contains("expect beat begin"));
        let files = renamed("work", "werk").unwrap();
        assert!(files[1].contains("lines: {\"work\"") && files[1].contains("topics: {\"werk\""));
        assert!(files[2].contains("> work\nexpect heard werk"));
        let files = renamed("trust", "vertrouwen").unwrap();
        assert!(files[0].contains("|s| s.vertrouwen > 3") && files[2].contains("expect vertrouwen >= 3"));
    }

    #[test]
    fn a_name_that_cannot_be_is_refused() {
        assert_eq!(renamed("opening", "een begin"), Err(RenameError::Letters));
        assert_eq!(renamed("opening", ""), Err(RenameError::Letters));
        assert_eq!(renamed("work", "reflection"), Err(RenameError::BuiltIn), "rules would hear the act");
        assert_eq!(renamed("trust", "silence"), Err(RenameError::BuiltIn), "s.silence is something else");
        assert_eq!(renamed("opening", "anywhere"), Err(RenameError::BuiltIn));
        assert!(renamed("opening", "silence").is_ok(), "a beat may have this name");
        let text = "beat(\"a\");\nbeat(\"b\");";
        assert_eq!(rename(&[("p.rhai", text)], 0, 7, "b"), Err(RenameError::Taken));
        assert_eq!(rename(&[("p.rhai", text)], 0, 1, "c"), Err(RenameError::NoName));
    }

    #[test]
    fn a_use_leads_to_where_the_name_is_given() {
        let at = FILES[0].1.find("then(\"").unwrap() + 8;
        let (file, bytes) = definition(&FILES, 0, at).unwrap();
        assert_eq!((file, &FILES[0].1[bytes.clone()]), (0, "opening"));
        assert!(bytes.start < 40);
        let at = FILES[2].1.find("heard work").unwrap() + 7;
        assert!(definition(&FILES, 2, at).is_some(), "from a play too");
    }
}
