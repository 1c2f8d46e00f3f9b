//! What is wrong, as a list under the text, each with a button where one click mends it.

use crate::app::{Action, WorkshopAction, WorkshopDesk};
use crate::authoring::{Language, mend};
use crate::diagnostic::Diagnostic;
use crate::ui::library::fault_data;
use crate::ui::theme::{GAP, SPACE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Ground, Icon, Kind, body, mark_ui, row_ui, say, small, small_strong};
use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui};

/// So many faults are drawn: who has more begins at the top.
const MOST: usize = 60;

/// Draws the list; nothing when nothing is wrong but a line that says so. `says`: what could not be done just now.
pub(super) fn faults_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, says: &str) {
    let faults = desk.faults();
    let frame = Frame::new().fill(tools.colors.sheet).inner_margin(Margin::symmetric(SPACE as i8, GAP as i8));
    let most = ui.available_height() * 0.45;
    let panel = Panel::bottom("workshop-faults").frame(frame);
    let panel = if faults.is_empty() {
        panel.resizable(false)
    } else {
        panel.resizable(true).default_size((110.0 * scale(ui.style())).min(most)).max_size(most)
    };
    panel.show(ui, |ui| {
        if !says.is_empty() {
            mark_ui(ui, Icon::Care, tools.colors.soft, &tools.t(says));
        } else if desk.checked.is_none() {
            say(ui, small(tools.t("workshop-checking")));
            return;
        } else if faults.is_empty() && desk.checked.as_ref().is_some_and(|checked| checked.has_unread_samples) {
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
            for fault in sorted.iter().take(MOST) {
                fault_ui(ui, tools, desk, fault);
            }
            if sorted.len() > MOST {
                say(ui, small(tools.t_with("workshop-more-faults", &[("n", (sorted.len() - MOST).into())])));
            }
        });
    });
}

fn fault_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, fault: &Diagnostic) {
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
        });
    });
}
