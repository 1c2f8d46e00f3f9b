//! With whom, how long, and the ways out.

use super::data::PracticeData;
use super::View;
use crate::app::Action;
use crate::ui::dialog::Dialog;
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, avatar_ui, heading, small_soft};
use egui::{Align, Frame, Layout, Margin, Panel, Ui};

/// Draws the header.
pub fn header_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, view: &mut View, wide: bool, desk: bool) {
    let frame = Frame::new()
        .fill(tools.colors.paper)
        .inner_margin(Margin::symmetric(SPACE as i8, 10));
    Panel::top("practice-header").frame(frame).show_separator_line(false).show(ui, |ui| {
        let one_row = ui.available_width() >= 760.0 * scale(ui.style());
        if one_row {
            ui.horizontal(|ui| {
                who_ui(ui, tools, data);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    buttons_ui(ui, tools, data, view, wide, desk, true);
                });
            });
        } else {
            ui.horizontal_wrapped(|ui| {
                who_ui(ui, tools, data);
                ui.add_space(SPACE);
                buttons_ui(ui, tools, data, view, wide, desk, false);
            });
        }
    });
}

fn who_ui(ui: &mut Ui, tools: &Tools<'_>, data: &PracticeData) {
    avatar_ui(ui, tools.colors, &data.persona);
    ui.add_space(STEP);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(heading(&data.persona));
        let name = tools.t_with("practice-clock", &[("time", data.clock.as_str().into())]);
        let clock = ui.label(small_soft(tools.colors, &data.clock)).on_hover_text(&name);
        crate::ui::library::name(ui, &clock, &name);
    });
    ui.add_space(GAP);
}

#[derive(Clone, Copy)]
enum Way {
    Desk,
    End,
    Pause,
    Stop,
}

#[expect(clippy::fn_params_excessive_bools, reason = "three independent facts about the window")]
fn buttons_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    data: &PracticeData,
    view: &mut View,
    wide: bool,
    desk: bool,
    from_right: bool,
) {
    if data.closing.is_some() {
        return;
    }
    let mut ways = [Way::Desk, Way::End, Way::Pause, Way::Stop];
    if from_right {
        ways.reverse();
    }
    for way in ways {
        match way {
            Way::Desk => {
                let key = if desk { tools.t("practice-desk-hide") } else { tools.t("practice-desk-show") };
                if Button::new(Kind::Quiet, &key).icon(Icon::Desk).show(ui).clicked() {
                    if wide {
                        view.desk_hidden = !view.desk_hidden;
                    } else {
                        view.desk_in_front = !view.desk_in_front;
                    }
                }
            }
            Way::End => {
                if Button::new(Kind::Quiet, &tools.t("practice-end")).show(ui).clicked() {
                    tools.dialog = Some(Dialog::EndChat {
                        persona: data.persona.clone(),
                    });
                }
            }
            Way::Pause => {
                let button = Button::new(Kind::Plain, &tools.t("practice-pause")).icon(Icon::Pause).show(ui);
                if button.on_hover_text(tools.t("practice-pause-hint")).clicked() {
                    tools.ask(Action::Pause);
                }
            }
            Way::Stop => {
                let button = Button::new(Kind::Plain, &tools.t("practice-stop")).icon(Icon::Stop).show(ui);
                if button.on_hover_text(tools.t("practice-stop-hint")).clicked() {
                    tools.ask(Action::Stop);
                }
            }
        }
    }
}
