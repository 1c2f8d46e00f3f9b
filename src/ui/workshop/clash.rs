//! Two programs changed one file: which should stay, and both beside each other.

use crate::app::{Action, OpenFile, WorkshopAction, WorkshopDesk};
use crate::authoring::{DifferRow, differ};
use crate::ui::theme::{GAP, SPACE, STEP, TWO_COLUMNS, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Column, Kind, body, care_card, say, side_by_side_ui, small, small_soft, small_strong,
};
use egui::{CentralPanel, Frame, Label, Margin, RichText, ScrollArea, Ui};

/// Lines around what differs.
const AROUND: usize = 3;

/// Rows that are drawn.
const ROWS: usize = 600;

/// What is remembered.
#[derive(Debug, Default)]
pub struct View {
    /// The file of which both are shown.
    file: String,
    /// Mine and theirs when they were compared.
    compared: Option<(u64, String)>,
    pairs: Vec<Pair>,
}

impl View {
    /// Whether both are shown.
    pub fn is_shown(&self, desk: &WorkshopDesk) -> bool {
        clashing(desk, &self.file).is_some()
    }
}

fn clashing<'a>(desk: &'a WorkshopDesk, name: &str) -> Option<(&'a OpenFile, &'a str)> {
    let file = desk.named(name)?;
    Some((file, file.theirs.as_deref()?))
}

/// Asks which of the two should stay.
pub fn clash_ui(ui: &mut Ui, tools: &mut Tools<'_>, file: &str, view: &mut View) {
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, body(tools.t_with("workshop-clash", &[("file", file.into())])));
        ui.horizontal_wrapped(|ui| {
            let is_shown = view.file == file;
            let both = tools.t("workshop-see-both");
            if Button::new(Kind::Plain, &both).small().chosen(is_shown).show(ui).clicked() {
                view.file = if is_shown { String::new() } else { file.to_owned() };
            }
            for (theirs, key) in [(false, "workshop-keep-mine"), (true, "workshop-take-theirs")] {
                if Button::new(Kind::Plain, &tools.t(key)).small().show(ui).clicked() {
                    view.file.clear();
                    tools.ask(Action::Workshop(WorkshopAction::Settle { file: file.to_owned(), theirs }));
                }
            }
        });
        say(ui, small_soft(tools.colors, tools.t("workshop-clash-safe")));
    });
}

/// Draws both, line by line.
pub fn both_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View) {
    let Some((file, theirs)) = clashing(desk, &view.file) else { return };
    let version = file.buffer.version();
    if view.compared.as_ref().is_none_or(|(of, text)| *of != version || text != theirs) {
        view.compared = Some((version, theirs.to_owned()));
        view.pairs = pairs(differ(file.buffer.text().as_str(), theirs, AROUND));
    }
    let is_wide = ui.available_width() >= TWO_COLUMNS * scale(ui.style());
    let margin = Margin::symmetric(SPACE as i8, GAP as i8);
    CentralPanel::no_frame().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).id_salt("clash").show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = STEP;
            if is_wide {
                let half = ui.available_width() / 2.0 - GAP;
                side_by_side_ui(ui, half, |ui, column| {
                    let key = if column == Column::First { "workshop-mine" } else { "workshop-theirs" };
                    say(ui, small_strong(tools.t(key)));
                });
            } else {
                say(ui, small(tools.t("workshop-both-signs")));
            }
            for pair in view.pairs.iter().take(ROWS) {
                pair_ui(ui, tools, pair, is_wide);
            }
            if view.pairs.len() > ROWS {
                let n = view.pairs.len() - ROWS;
                say(ui, small_soft(tools.colors, tools.t_with("pack-compare-more", &[("n", n.into())])));
            }
        });
    });
}

fn pair_ui(ui: &mut Ui, tools: &Tools<'_>, pair: &Pair, is_wide: bool) {
    let colors = tools.colors;
    let (mine, theirs) = match pair {
        Pair::Same(line) => {
            ui.add(Label::new(RichText::new(format!("  {line}")).monospace().color(colors.soft)).wrap());
            return;
        }
        Pair::Skipped(n) => {
            say(ui, small_soft(colors, tools.t_with("pack-compare-skipped", &[("n", (*n).into())])));
            return;
        }
        Pair::Differs(mine, theirs) => (mine, theirs),
    };
    // Sign, number and column tell them apart; colour only adds to it.
    let line = |ui: &mut Ui, sign: char, color, line: &Option<(u32, String)>| {
        let words = line.as_ref().map(|(at, words)| format!("{sign} {at} {words}")).unwrap_or_default();
        ui.add(Label::new(RichText::new(words).monospace().color(color)).wrap());
    };
    let sides = [('−', colors.care, mine), ('+', colors.accent, theirs)];
    if is_wide {
        let half = ui.available_width() / 2.0 - GAP;
        side_by_side_ui(ui, half, |ui, column| {
            let (sign, color, words) = sides[usize::from(column == Column::Second)];
            line(ui, sign, color, words);
        });
    } else {
        for (sign, color, words) in sides.into_iter().filter(|(_, _, words)| words.is_some()) {
            line(ui, sign, color, words);
        }
    }
}

/// A row of both.
#[derive(Debug, PartialEq, Eq)]
enum Pair {
    Same(String),
    /// Mine and theirs, each with its line, where there is one.
    Differs(Option<(u32, String)>, Option<(u32, String)>),
    Skipped(usize),
}

/// What is only here stands beside what is only there.
fn pairs(rows: Vec<DifferRow>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let (mut mine, mut theirs) = (Vec::new(), Vec::new());
    let flush = |mine: &mut Vec<(u32, String)>, theirs: &mut Vec<(u32, String)>, pairs: &mut Vec<Pair>| {
        let (mut mine, mut theirs) = (mine.drain(..), theirs.drain(..));
        loop {
            match (mine.next(), theirs.next()) {
                (None, None) => break,
                (mine, theirs) => pairs.push(Pair::Differs(mine, theirs)),
            }
        }
    };
    for row in rows {
        match row {
            DifferRow::Gone(at, line) => mine.push((at, line)),
            DifferRow::New(at, line) => theirs.push((at, line)),
            DifferRow::Same(line) => {
                flush(&mut mine, &mut theirs, &mut pairs);
                pairs.push(Pair::Same(line));
            }
            DifferRow::Skipped(n) => {
                flush(&mut mine, &mut theirs, &mut pairs);
                pairs.push(Pair::Skipped(n));
            }
        }
    }
    flush(&mut mine, &mut theirs, &mut pairs);
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_stands_beside_each_other() {
        let found = pairs(differ("a\nb\nc\nd\n", "a\nx\ny\nd\ne\n", 1));
        let line = |at: u32, words: &str| Some((at, words.to_owned()));
        let expected = [
            Pair::Same("a".to_owned()),
            Pair::Differs(line(2, "b"), line(2, "x")),
            Pair::Differs(line(3, "c"), line(3, "y")),
            Pair::Same("d".to_owned()),
            Pair::Differs(None, line(5, "e")),
        ];
        assert_eq!(found, expected);
    }
}
