//! What the shift lead says when called: lines by language, and the words that answer a question.

use crate::diagnostic::{Diagnostic, Words};
use crate::ids::Lang;
use crate::understand::plain;
use crate::written::{Form, Node, Page, parse};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the shift lead wants to know, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadQuestion {
    /// What do you know?
    Know,
    /// What have you asked?
    Asked,
    /// What do you need?
    Need,
}

impl LeadQuestion {
    /// The questions in their order.
    pub const ALL: [Self; 3] = [Self::Know, Self::Asked, Self::Need];
}

/// What a shift lead can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeadLine {
    /// Answers at once.
    Ready,
    /// Answers later: was busy.
    Busy,
    /// Asks one of the three questions.
    Ask(LeadQuestion),
    /// No risk was decided on yet: which protocol?
    NoFlag,
    /// The next steps; `{steps}`.
    NextSteps,
    /// Everything that can be done now is done.
    NothingOpen,
    /// The shift lead decides with you.
    LeadDecides,
    /// The coordinator decides.
    CoordinatorDecides,
    /// Tell the help-seeker that you are consulting.
    TellThem,
    /// Heard; keep me posted.
    KeepPosted,
}

/// The names of the lines in the file.
const NAMES: [(&str, LeadLine); 12] = [
    ("ready", LeadLine::Ready),
    ("busy", LeadLine::Busy),
    ("asks_know", LeadLine::Ask(LeadQuestion::Know)),
    ("asks_asked", LeadLine::Ask(LeadQuestion::Asked)),
    ("asks_need", LeadLine::Ask(LeadQuestion::Need)),
    ("no_flag", LeadLine::NoFlag),
    ("next_steps", LeadLine::NextSteps),
    ("nothing_open", LeadLine::NothingOpen),
    ("lead_decides", LeadLine::LeadDecides),
    ("coordinator_decides", LeadLine::CoordinatorDecides),
    ("tell_them", LeadLine::TellThem),
    ("keep_posted", LeadLine::KeepPosted),
];

/// The shift lead's lines and what answers the questions, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackOffice {
    lines: BTreeMap<Lang, BTreeMap<LeadLine, Vec<String>>>,
    answers: BTreeMap<Lang, BTreeMap<LeadQuestion, Vec<String>>>,
}

impl BackOffice {
    /// The file that travels with the program.
    #[must_use]
    pub const fn shipped_text() -> &'static str {
        include_str!("../../assets/back_office.ron")
    }

    /// Reads a file of lines: the lines when nothing is wrong, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut found = Self::default();
        if let Some(mut form) = page.form(&node, "BackOffice") {
            if let Some(node) = form.need(&mut page, "lines") {
                found.lines = page.by_lang(node, lines);
            }
            if let Some(node) = form.need(&mut page, "answers") {
                found.answers = page.by_lang(node, answers);
            }
            if !found.lines.contains_key(&Lang::Nl) {
                page.error(
                    "missing",
                    form.place,
                    words!("the Dutch lines are missing"),
                    words!("lines: {\"nl\": ( … )}"),
                );
            }
            form.finish(&mut page);
        }
        page.faults.sort();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (is_sound.then_some(found), page.faults)
    }

    /// The wordings of a line, in this language or else in the first there is.
    #[must_use]
    pub fn wordings(&self, lang: Lang, line: LeadLine) -> &[String] {
        let lines = self.lines.get(&lang).or_else(|| self.lines.values().next());
        lines.and_then(|lines| lines.get(&line)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Which of the questions this text answers, by its words.
    #[must_use]
    pub fn answered_by(&self, lang: Lang, text: &str) -> Vec<LeadQuestion> {
        let said = format!(" {} ", plain(text));
        let Some(answers) = self.answers.get(&lang) else { return Vec::new() };
        let says = |words: &Vec<String>| words.iter().any(|it| said.contains(&format!(" {}", plain(it).trim())));
        answers.iter().filter(|(_, words)| says(words)).map(|(question, _)| *question).collect()
    }
}

fn lines(page: &mut Page<'_>, node: &Node) -> BTreeMap<LeadLine, Vec<String>> {
    let mut found = BTreeMap::new();
    let Some(mut form) = page.form(node, "") else { return found };
    for (name, line) in NAMES {
        let wordings = wordings(&mut form, page, name);
        let has_steps = |text: &String| text.contains("{steps}");
        if line == LeadLine::NextSteps && !wordings.is_empty() && !wordings.iter().all(has_steps) {
            let place = form.place_of(name);
            page.error(
                "placeholder",
                place,
                words!("every wording of `next_steps` needs {place}", place = "{steps}"),
                Words::default(),
            );
        }
        found.insert(line, wordings);
    }
    form.finish(page);
    found
}

fn wordings(form: &mut Form<'_>, page: &mut Page<'_>, name: &'static str) -> Vec<String> {
    let Some(node) = form.need(page, name) else { return Vec::new() };
    let texts: Vec<String> = page.list(node).iter().map(|node| page.text(node)).collect();
    if texts.is_empty() {
        page.error("missing", node.place, words!("`{name}` has no wording", name), words!("write at least one text"));
    }
    texts
}

fn answers(page: &mut Page<'_>, node: &Node) -> BTreeMap<LeadQuestion, Vec<String>> {
    let mut found = BTreeMap::new();
    let Some(mut form) = page.form(node, "") else { return found };
    for (name, question) in [("know", LeadQuestion::Know), ("asked", LeadQuestion::Asked), ("need", LeadQuestion::Need)]
    {
        found.insert(question, wordings(&mut form, page, name));
    }
    form.finish(page);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_lines_are_whole_in_every_language() {
        let (lines, faults) = BackOffice::parse("back_office.ron", BackOffice::shipped_text());
        assert_eq!(faults, Vec::new());
        let lines = lines.expect("lines without fault");
        for lang in Lang::ALL {
            for (_, line) in NAMES {
                assert!(!lines.lines[&lang][&line].is_empty(), "{line:?} in {lang}");
            }
        }
        let answered = |text| lines.answered_by(Lang::Nl, text);
        assert!(answered("Hij is alleen en denkt aan zelfmoord").contains(&LeadQuestion::Know));
        assert!(answered("Ik heb hem gevraagd of hij een plan heeft").contains(&LeadQuestion::Asked));
        assert!(answered("Wat moet ik nu doen?").contains(&LeadQuestion::Need));
        assert!(answered("ok").is_empty());
    }
}
