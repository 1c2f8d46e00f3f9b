//! Everything that the look-back shows, made ready once and kept until something changes.

use super::data::DebriefData;
use super::feedback::{MainPoint, main_points};
use super::guess::GuessedData;
use super::story::Story;
use super::tries::{CompareData, TreeNode, tree};
use crate::app::{App, Texts};
use crate::ids::{Lang, Seq};
use crate::recording::Guess;
use crate::review::{LookBack, Measures};
use crate::ui::words;
use crate::understand::Act;

/// What is ready to draw, and what it was made from.
#[derive(Debug)]
pub struct Shown {
    made_from: MadeFrom,
    /// The conversation.
    pub data: DebriefData,
    /// At most three.
    pub points: Vec<MainPoint>,
    /// What happened beside the feelings.
    pub story: Story,
    /// The guess beside what it was.
    pub guessed: Option<GuessedData>,
    /// The earlier try beside this one.
    pub compared: Option<CompareData>,
    /// All tries of this conversation.
    pub tree: Vec<TreeNode>,
}

#[derive(Debug)]
struct MadeFrom {
    id: String,
    lang: Lang,
    /// What was typed: words may be taken out.
    texts: Vec<String>,
    corrected: Vec<(Seq, Vec<Act>)>,
    measures: Measures,
    guess: Option<Guess>,
    compared: bool,
    kept: Vec<String>,
}

fn corrected(look_back: &LookBack) -> impl Iterator<Item = (Seq, &Vec<Act>)> {
    look_back.turns.iter().filter_map(|turn| Some((turn.seq, turn.corrected.as_ref()?)))
}

impl Shown {
    /// From the program as it is.
    pub fn of(app: &App, id: &str, look_back: &LookBack, texts: &Texts) -> Self {
        let data = DebriefData::of(look_back, texts);
        let at = |of: Seq| {
            let earlier = app.compared.iter().flat_map(|(first, _)| &first.turns);
            let turn = look_back.turns.iter().chain(earlier).find(|turn| turn.seq == of);
            turn.map(|turn| words::clock(turn.at_ms))
        };
        Self {
            made_from: MadeFrom {
                id: id.to_owned(),
                lang: texts.lang(),
                texts: look_back.turns.iter().map(|turn| turn.text.clone()).collect(),
                corrected: corrected(look_back).map(|(of, acts)| (of, acts.clone())).collect(),
                measures: look_back.measures.clone(),
                guess: app.guessed.clone(),
                compared: app.compared.is_some(),
                kept: app.kept.iter().map(|kept| kept.id.clone()).collect(),
            },
            points: main_points(look_back, texts),
            story: Story::of(look_back, data.minutes, texts),
            guessed: app.guessed.as_ref().map(|guess| GuessedData::of(guess, look_back, texts)),
            compared: app
                .compared
                .as_ref()
                .map(|(first, comparison)| CompareData::of(first, look_back, comparison, texts)),
            tree: tree(&app.kept, id, &at, texts),
            data,
        }
    }

    /// Whether nothing changed since.
    pub fn is_of(&self, app: &App, id: &str, look_back: &LookBack, lang: Lang) -> bool {
        let from = &self.made_from;
        from.id == id
            && from.lang == lang
            && from.compared == app.compared.is_some()
            && from.guess == app.guessed
            && from.kept.iter().eq(app.kept.iter().map(|kept| &kept.id))
            && from.texts.iter().eq(look_back.turns.iter().map(|turn| &turn.text))
            && from.corrected.iter().map(|(of, acts)| (*of, acts)).eq(corrected(look_back))
            && from.measures == look_back.measures
    }

    /// Whether there is another try to look at.
    pub fn has_tries(&self) -> bool {
        self.compared.is_some() || self.tree.len() > 1
    }
}
