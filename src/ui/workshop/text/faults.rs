//! What is wrong, as a list under the text, each with a button where one click mends it.

use crate::app::{Action, Texts, WorkshopAction, WorkshopDesk};
use crate::authoring::{Language, mend};
use crate::diagnostic::Diagnostic;
use crate::ui::library::fault_data;
use crate::ui::theme::{GAP, SPACE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Ground, Icon, Kind, body, mark_ui, row_ui, say, small, small_soft, small_strong};
use egui::{Align, Frame, Layout, Margin, Panel, Response, ScrollArea, Ui};

/// So many faults are drawn: who has more begins at the top.
const MOST: usize = 60;

/// Where the caret was, and what was wrong then.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    file: String,
    line: u32,
    faults: usize,
}

/// Draws the list; nothing when nothing is wrong but a line that says so. `says`: what could not be done just now.
/// What is wrong on the line of the caret comes into sight.
pub(super) fn faults_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, says: &str, beside: &mut Beside) {
    let faults = desk.faults();
    let now = desk.file().map_or_else(Beside::default, |file| Beside {
        file: file.name.clone(),
        line: file.buffer.text().place(file.buffer.caret()).0,
        faults: faults.len(),
    });
    let is_moved = now != *beside;
    *beside = now;
    let frame = Frame::new().fill(tools.colors.sheet).inner_margin(Margin::symmetric(SPACE as i8, GAP as i8));
    let most = ui.available_height() * 0.45;
    let panel = Panel::bottom("workshop-faults").frame(frame);
    let panel = if faults.is_empty() {
        panel.resizable(false)
    } else {
        panel.resizable(true).default_size((150.0 * scale(ui.style())).min(most)).max_size(most)
    };
    panel.show(ui, |ui| {
        if !says.is_empty() {
            mark_ui(ui, Icon::Care, tools.colors.soft, &tools.t(says));
        } else if desk.checked.is_none() {
            say(ui, small(tools.t("workshop-checking")));
            return;
        } else if faults.is_empty() && desk.is_trying() {
            say(ui, small(tools.t("workshop-samples")));
            return;
        } else if faults.is_empty() {
            mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t("workshop-sound"));
            return;
        }
        ScrollArea::vertical().auto_shrink(false).id_salt("faults").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            // What stops the scenario comes first.
            let mut sorted: Vec<&Diagnostic> = faults.iter().collect();
            sorted.sort_by_key(|fault| !fault.is_error());
            if sorted.len() > 1 {
                say(ui, small_soft(tools.colors, counted(tools.texts, &sorted)));
            }
            let mut wants_sight = is_moved;
            for fault in sorted.iter().take(MOST) {
                let row = fault_ui(ui, tools, desk, fault);
                if wants_sight && (fault.line, &fault.file) == (beside.line, &beside.file) {
                    row.scroll_to_me(None);
                    wants_sight = false;
                }
            }
            if sorted.len() > MOST {
                say(ui, small(tools.t_with("workshop-more-faults", &[("n", (sorted.len() - MOST).into())])));
            }
        });
    });
}

/// How much is wrong, and how much is only worth a look.
fn counted(texts: &Texts, faults: &[&Diagnostic]) -> String {
    let errors = faults.iter().filter(|fault| fault.is_error()).count();
    let parts = [("workshop-errors", errors), ("workshop-warnings", faults.len() - errors)];
    let parts = parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| texts.t_with(key, &[("n", n.into())]));
    parts.collect::<Vec<_>>().join(" · ")
}

/// Draws one; gives back its row.
fn fault_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, fault: &Diagnostic) -> Response {
    let data = fault_data(fault, tools.texts);
    let file = desk.named(&fault.file);
    // A mend is reckoned for the text that was checked.
    let mend = file
        .filter(|_| !desk.is_checking())
        .and_then(|file| mend(file.buffer.text(), Language::of(&fault.file), fault));
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if let Some(mend) = mend {
            let label = tools.t_with("workshop-mend", &[("words", mend.words.as_str().into())]);
            if Button::new(Kind::Plain, &label).small().show(ui).clicked() {
                let changes = mend.changes;
                tools.ask(Action::Workshop(WorkshopAction::Change { file: fault.file.clone(), changes }));
            }
        }
        ui.vertical(|ui| {
            let name = format!("{}: {} {}", data.place, data.message, data.hint);
            let response = row_ui(ui, tools.colors, Ground::Clear, &name, |ui| {
                let color = if data.is_error { tools.colors.care } else { tools.colors.soft };
                say(ui, small_strong(&data.place).color(color));
                say(ui, body(&data.message));
                if !data.hint.is_empty() {
                    say(ui, small(&data.hint));
                }
            });
            if response.clicked() {
                let at = (fault.line.max(1), fault.column.max(1));
                tools.ask(Action::Workshop(WorkshopAction::GoTo { file: fault.file.clone(), at }));
            }
            response
        })
        .inner
    })
    .inner
}
