//! What is wrong, as a list under the text.

use crate::app::{Action, WorkshopAction, WorkshopDesk};
use crate::ui::library::fault_data;
use crate::ui::theme::{GAP, SPACE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Ground, Icon, body, mark_ui, row_ui, say, small, small_strong};
use egui::{Frame, Margin, Panel, ScrollArea, Ui};

/// Draws the list; nothing when nothing is wrong but a line that says so.
pub fn faults_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk) {
    let faults = desk.faults();
    let frame = Frame::new().fill(tools.colors.sheet).inner_margin(Margin::symmetric(SPACE as i8, GAP as i8));
    let most = ui.available_height() * 0.4;
    let panel = Panel::bottom("workshop-faults").frame(frame).resizable(!faults.is_empty());
    panel.default_size((120.0 * scale(ui.style())).min(most)).max_size(most).show(ui, |ui| {
        if desk.checked.is_none() {
            say(ui, small(tools.t("workshop-checking")));
            return;
        }
        if faults.is_empty() {
            mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t("workshop-sound"));
            return;
        }
        ScrollArea::vertical().auto_shrink([false, true]).id_salt("faults").show(ui, |ui| {
            for fault in faults {
                let data = fault_data(fault, tools.texts);
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
            }
        });
    });
}
