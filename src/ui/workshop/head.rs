//! The bar over the scenario on the desk: its files, its panes, whether it is saved.

use super::clash::{self, clash_ui};
use super::data::HeadData;
use super::is_tight;
use crate::app::{Action, WorkshopAction, WorkshopDesk};
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, care_card, say, small, small_soft, strong};
use egui::{ComboBox, Frame, Key, KeyboardShortcut, Margin, Modifiers, Panel, TextStyle, Ui, vec2};

/// Saves.
pub const SAVE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::S);

/// Draws the bar.
pub fn head_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, clash: &mut clash::View) {
    let data = HeadData::of(desk, tools.texts);
    if tools.keys_are_free && ui.input_mut(|input| input.consume_shortcut(&SAVE)) && data.can_save {
        tools.ask(Action::Workshop(WorkshopAction::Save));
    }
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin::symmetric(SPACE as i8, GAP as i8));
    Panel::top("workshop-head").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = STEP;
            let back = tools.t("workshop-close");
            if Button::new(Kind::Quiet, "").icon(Icon::Back).name(&back).small().show(ui).on_hover_text(&back).clicked()
            {
                tools.ask(Action::Workshop(WorkshopAction::Close));
            }
            ui.label(strong(&data.title));
            let save = tools.t("workshop-save");
            let kind = if data.can_save { Kind::Main } else { Kind::Plain };
            let button = Button::new(kind, &save).small().able(data.can_save).show(ui);
            if button.on_hover_text(ui.ctx().format_shortcut(&SAVE)).clicked() {
                tools.ask(Action::Workshop(WorkshopAction::Save));
            }
            ui.label(small_soft(tools.colors, &data.state));
            files_ui(ui, tools, &data);
        });
        if is_tight(ui) && data.panes.len() > 1 {
            panes_ui(ui, tools, &data);
        } else if data.panes.len() > 1 {
            ui.horizontal_wrapped(|ui| {
                for (pane, name, is_shown) in &data.panes {
                    if Button::new(Kind::Plain, name).small().radio(*is_shown).show(ui).clicked() && !is_shown {
                        tools.ask(Action::Workshop(WorkshopAction::ShowPane(*pane)));
                    }
                }
            });
        }
        for file in &data.clashes {
            clash_ui(ui, tools, file, clash);
        }
        if data.is_recovered {
            recovered_ui(ui, tools);
        }
    });
}

/// The panes as a list, where the window is too low for rows of buttons.
fn panes_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &HeadData) {
    let shown = data.panes.iter().find(|(_, _, is_shown)| *is_shown).map_or("…", |(_, name, _)| name);
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(10.0, 4.0);
        let combo = ComboBox::from_id_salt("workshop-panes").selected_text(small(shown));
        let list = combo.height(ui.ctx().content_rect().height()).show_ui(ui, |ui| {
            for (pane, name, is_shown) in &data.panes {
                if ui.selectable_label(*is_shown, small(name)).clicked() && !is_shown {
                    tools.ask(Action::Workshop(WorkshopAction::ShowPane(*pane)));
                }
            }
        });
        let label = tools.t("workshop-panes");
        ui.ctx().accesskit_node_builder(list.response.id, |node| node.set_label(label));
    });
}

/// The scenario and its translations beside each other, the plays in a list: there can be many.
fn files_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &HeadData) {
    let show = |tools: &mut Tools<'_>, index: usize| tools.ask(Action::Workshop(WorkshopAction::ShowFile(index)));
    for (index, name, is_shown) in &data.files {
        if Button::new(Kind::Quiet, name).small().radio(*is_shown).show(ui).clicked() && !is_shown {
            show(tools, *index);
        }
    }
    if data.plays.is_empty() {
        return;
    }
    let all = tools.t_with("workshop-plays", &[("n", data.plays.len().into())]);
    let shown = data.plays.iter().find(|(_, _, is_shown)| *is_shown).map_or(all.as_str(), |(_, name, _)| name);
    // A list does not go to the next row by itself.
    let font = TextStyle::Small.resolve(ui.style());
    let words = ui.painter().layout_no_wrap(shown.to_owned(), font, tools.colors.ink).size().x;
    if words + 60.0 * scale(ui.style()) > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(10.0, 4.0);
        let combo = ComboBox::from_id_salt("workshop-plays").selected_text(small(shown));
        let list = combo.show_ui(ui, |ui| {
            for (index, name, is_shown) in &data.plays {
                if ui.selectable_label(*is_shown, small(name)).clicked() {
                    show(tools, *index);
                }
            }
        });
        ui.ctx().accesskit_node_builder(list.response.id, |node| node.set_label(all.clone()));
    });
}

fn recovered_ui(ui: &mut Ui, tools: &mut Tools<'_>) {
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, body(tools.t("workshop-recovered")));
        if Button::new(Kind::Plain, &tools.t("workshop-drop-recovered")).small().show(ui).clicked() {
            tools.ask(Action::Workshop(WorkshopAction::DropRecovered));
        }
    });
}
