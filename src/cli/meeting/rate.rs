//! Rating from a terminal: an empty sheet, handing in, revealing.

use super::super::DONE;
use super::Room;
use crate::ids::Lang;
use crate::intervision::Letter;
use crate::intervision::meeting::{Doing, Meeting};
use crate::intervision::rating::{Blind, Revealed, Sheet, Task};
use crate::review::Rubric;
use crate::seal::replace;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

impl Room<'_> {
    pub(super) fn task(meeting: &Meeting) -> Result<Task, String> {
        let excerpt = meeting.state().excerpt.as_ref().ok_or("there is no conversation yet")?;
        Ok(Task::of(excerpt, Some(Rubric::shipped()), excerpt.asks_acts))
    }

    /// An empty sheet to fill in.
    pub(super) fn sheet(&self) -> Result<u8, String> {
        let meeting = self.open()?;
        let letter = self.letter(1)?;
        let task = Self::task(&meeting)?;
        let lang = self.asked.lang.unwrap_or(Lang::Nl);
        let text = Sheet::empty(&task, &letter.to_string()).written(Some((&task, Rubric::shipped(), lang)));
        match &self.asked.out {
            Some(path) => {
                replace(path, text.as_bytes()).map_err(|error| format!("{}: {}", path.display(), error.kind()))?;
            }
            None => out_raw!(text),
        }
        Ok(DONE)
    }

    fn read(&self, path: &Path) -> Result<Sheet, String> {
        let shown = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| format!("{shown} cannot be read: {}", error.kind()))?;
        let bytes = super::super::unsealed(&shown, &bytes, self.data)?;
        let (sheet, faults) = Sheet::parse(&shown, &String::from_utf8_lossy(&bytes));
        sheet.ok_or_else(|| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    }

    /// Takes somebody's ratings in, unseen.
    pub(super) fn rate(&self, mut meeting: Meeting) -> Result<u8, String> {
        let letter = self.letter(1)?;
        let path = self.word(2, "a ratings file")?;
        let sheet = self.read(Path::new(&path))?;
        let task = Self::task(&meeting)?;
        let mut blind = Blind::new(task, vec![letter.to_string()]);
        blind.hand_in(sheet.clone()).map_err(|faults| {
            let told: Vec<String> = faults.iter().map(|fault| format!("{path}: {fault}")).collect();
            told.join("\n")
        })?;
        self.put(&mut meeting, Doing::HandIn { letter })?;
        let saved = self.store.save_ratings(&meeting.id, letter, &sheet.written(None));
        saved.map_err(|error| format!("the ratings cannot be saved: {}", error.kind()))?;
        self.save(&meeting)?;
        let waiting: Vec<String> = meeting.state().waiting_for().iter().map(ToString::to_string).collect();
        out!(
            "{letter} rated{}",
            if waiting.is_empty() {
                "; everybody has".to_owned()
            } else {
                format!("; waiting for {}", waiting.join(", "))
            }
        );
        Ok(DONE)
    }

    /// Shows all ratings beside each other, when everybody rated.
    pub(super) fn reveal(&self) -> Result<u8, String> {
        let mut meeting = self.open()?;
        if !meeting.state().is_revealed {
            self.put(&mut meeting, Doing::Reveal)?;
        }
        let letters: Vec<Letter> = meeting.state().handed_in.iter().copied().collect();
        let mut blind = Blind::new(Self::task(&meeting)?, letters.iter().map(ToString::to_string).collect());
        for letter in letters {
            let text = self.store.ratings(&meeting.id, letter).map_err(|error| error.to_string())?;
            let text = text.ok_or_else(|| format!("the ratings of {letter} are not here any more"))?;
            let (sheet, _) = Sheet::parse("ratings", &text);
            let sheet = sheet.ok_or_else(|| format!("the ratings of {letter} are damaged"))?;
            blind.hand_in(sheet).map_err(|faults| faults.first().map(ToString::to_string).unwrap_or_default())?;
        }
        let key = self.asked.key.as_deref().map(|path| self.read(path)).transpose()?;
        if let Some(fault) = key.as_ref().and_then(|key| key.faults(blind.task()).into_iter().next()) {
            return Err(format!("the key: {fault}"));
        }
        let shown = blind.reveal(key.as_ref()).map_err(|error| error.to_string())?;
        self.save(&meeting)?;
        if self.asked.json {
            out!("{}", as_json(&shown));
        } else {
            print(&shown);
        }
        Ok(DONE)
    }
}

fn as_json(shown: &Revealed) -> Value {
    let spreads: Vec<Value> = shown
        .spreads
        .iter()
        .map(|it| json!({"criterion": it.criterion, "values": it.values, "not_seen": it.not_seen, "key": it.key}))
        .collect();
    let point = |it: &crate::intervision::rating::TalkingPoint| {
        let splits: Vec<Value> = it
            .splits
            .iter()
            .map(|split| json!({"act": split.act.code(), "yes": split.yes, "no": split.no, "key": split.key}))
            .collect();
        json!({"message": it.message, "apart": it.apart, "splits": splits})
    };
    let points: Vec<Value> = shown.points.iter().map(point).collect();
    json!({"format": 1, "raters": shown.raters, "criteria": spreads, "messages": points})
}

fn print(shown: &Revealed) {
    out!("{} rated; furthest apart first", shown.raters);
    for it in &shown.spreads {
        let values: Vec<String> = it.values.iter().map(u8::to_string).collect();
        let not_seen = if it.not_seen > 0 { format!(", {} did not see it", it.not_seen) } else { String::new() };
        let key = it.key.map(|key| format!(", key {key}")).unwrap_or_default();
        out!("  {:<12} {}{not_seen}{key}", it.criterion, values.join(" "));
    }
    for it in shown.points.iter().filter(|it| !it.splits.is_empty()) {
        let splits: Vec<String> =
            it.splits.iter().map(|split| format!("{} {} of {}", split.act, split.yes, split.yes + split.no)).collect();
        out!("  message {:<5} {}", it.message, splits.join(", "));
    }
}
