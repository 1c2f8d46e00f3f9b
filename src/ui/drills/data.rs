//! What the screen of short exercises shows.

use crate::app::{DrillTable, Texts};
use crate::ids::{Lang, Seq};
use crate::rehearse::{DrillKind, Drilled};
use crate::review::Examples;
use crate::ui::words;

/// A kind of exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindData {
    /// Which.
    pub kind: DrillKind,
    /// Its name.
    pub name: String,
    /// What one does, in one sentence.
    pub about: String,
}

/// The exercise on the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableData {
    /// The kind.
    pub name: String,
    /// Which of how many.
    pub place: String,
    /// This round so far, in words; empty before the first answer.
    pub count: String,
    /// Who writes.
    pub persona: String,
    /// What they write, message by message.
    pub messages: Vec<String>,
    /// What is asked of the answer.
    pub task: String,
    /// The answer and how it was read.
    pub answer: Option<AnswerData>,
}

/// An answer and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerData {
    /// As typed.
    pub text: String,
    /// The acts in it, in words.
    pub heard: Vec<String>,
    /// What became of it, in one sentence.
    pub verdict: String,
    /// It did what was asked, and nothing spoilt it.
    pub is_done: bool,
    /// What spoilt it, in words; empty: nothing.
    pub against: String,
    /// The reading is doubtful.
    pub unsure: bool,
    /// One way to say it; empty: none is known.
    pub example: String,
}

/// Every kind, in the order shown.
pub fn kinds(texts: &Texts) -> Vec<KindData> {
    let kind = |kind: DrillKind| KindData {
        kind,
        name: texts.t(&format!("drill-{}", kind.name())),
        about: texts.t(&format!("drill-{}-about", kind.name())),
    };
    DrillKind::ALL.into_iter().map(kind).collect()
}

impl TableData {
    /// From the table; `None` when nothing lies on it.
    pub fn of(table: &DrillTable, lang: Lang, texts: &Texts) -> Option<Self> {
        let drill = table.drill()?;
        let name = table.kind.name();
        let count = if table.answered == 0 {
            String::new()
        } else {
            let values = [("hits", table.hits.into()), ("n", table.answered.into())];
            texts.t_with(&format!("drill-{name}-count"), &values)
        };
        let place = [("at", (table.at + 1).into()), ("of", table.drills.len().into())];
        Some(Self {
            name: texts.t(&format!("drill-{name}")),
            place: texts.t_with("drill-place", &place),
            count,
            persona: drill.persona.clone(),
            messages: drill.message.lines().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect(),
            task: texts.t(&format!("drill-{name}-task")),
            answer: table.answer.as_ref().map(|(text, read)| {
                answer(table.kind, text, read, Seq::try_from(table.at).unwrap_or_default(), lang, texts)
            }),
        })
    }
}

fn answer(kind: DrillKind, text: &str, read: &Drilled, at: Seq, lang: Lang, texts: &Texts) -> AnswerData {
    let mut acts = read.heard.clone();
    acts.dedup();
    let mut against: Vec<String> = read.against.iter().map(|act| words::act(texts, *act).to_lowercase()).collect();
    against.dedup();
    let is_done = read.hit && against.is_empty();
    let verdict = match (read.hit, against.is_empty(), acts.is_empty()) {
        (true, true, _) => texts.t("drill-did"),
        (true, false, _) => texts.t("drill-did-and"),
        (false, _, true) => texts.t("drill-unread"),
        (false, ..) => texts.t("drill-did-not"),
    };
    let example = Examples::shipped().one(lang, kind.wanted(), text, at);
    AnswerData {
        text: text.to_owned(),
        heard: acts.into_iter().map(|act| words::act(texts, act)).collect(),
        verdict,
        is_done,
        against: against.join(", "),
        unsure: read.unsure && !read.heard.is_empty(),
        example: example.map(|it| it.text).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearse::Drill;
    use crate::understand::Act;

    fn table(answer: Option<Drilled>) -> DrillTable {
        let drill = Drill {
            kind: DrillKind::AskSuicide,
            scenario: "x".to_owned(),
            persona: "Joran".to_owned(),
            message: "soms zou ik liever niet wakker worden.\nnie da ik iets ga doen".to_owned(),
        };
        DrillTable {
            lang: Lang::Nl,
            kind: DrillKind::AskSuicide,
            drills: vec![drill; 6],
            at: 1,
            answered: if answer.is_some() { 3 } else { 0 },
            hits: if answer.is_some() { 2 } else { 0 },
            answer: answer.map(|read| ("Denk je aan zelfmoord?".to_owned(), read)),
        }
    }

    fn read(heard: &[Act], against: &[Act], hit: bool) -> Drilled {
        Drilled { heard: heard.to_vec(), hit, against: against.to_vec(), unsure: false }
    }

    fn data(answer: Option<Drilled>) -> TableData {
        TableData::of(&table(answer), Lang::Nl, &Texts::new(Lang::Nl)).unwrap()
    }

    #[test]
    fn the_message_comes_as_it_would_in_the_chat() {
        let data = data(None);
        assert_eq!(data.messages, ["soms zou ik liever niet wakker worden.", "nie da ik iets ga doen"]);
        assert_eq!((data.place.as_str(), data.count.as_str()), ("Oefening 2 van 6", ""));
    }

    #[test]
    fn an_answer_is_told_by_what_was_read_and_a_count_stays_calm() {
        let data = data(Some(read(&[Act::AskSuicide], &[], true)));
        assert_eq!(data.count, "2 van 3 keer rechtuit gevraagd");
        let answer = data.answer.unwrap();
        assert!(answer.is_done && answer.against.is_empty());
        assert_eq!(answer.heard, ["Vraag naar zelfmoord"]);
        assert!(!answer.example.is_empty() && answer.example != answer.text);
    }

    #[test]
    fn what_spoils_it_is_named_and_what_was_not_understood_is_not_blamed() {
        let texts = Texts::new(Lang::Nl);
        let spoilt = data(Some(read(&[Act::AskSuicide, Act::Judgement], &[Act::Judgement], true))).answer.unwrap();
        assert!(!spoilt.is_done);
        assert_eq!(spoilt.against, "oordeel");
        let unread = data(Some(read(&[], &[], false))).answer.unwrap();
        assert_eq!(unread.verdict, texts.t("drill-unread"));
    }

    #[test]
    fn an_empty_table_shows_nothing() {
        let mut table = table(None);
        table.drills.clear();
        assert_eq!(TableData::of(&table, Lang::Nl, &Texts::new(Lang::Nl)), None);
    }
}
