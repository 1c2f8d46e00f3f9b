//! With whom, how long, and the ways out.

use super::View;
use super::data::PracticeData;
use crate::app::Action;
use crate::ui::dialog::Dialog;
use crate::ui::theme::{GAP, SPACE, STEP, is_low, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, avatar_ui, heading, small_soft};
use egui::{Align, Frame, Layout, Margin, Panel, Ui};

/// Draws the header.
pub fn header_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, view: &mut View, wide: bool, desk: bool) {
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin::symmetric(SPACE as i8, 10));
    Panel::top("practice-header").frame(frame).show_separator_line(false).show(ui, |ui| {
        let width = ui.available_width();
        let size = scale(ui.style());
        let look = Looks {
            wide,
            desk,
            // Where words do not fit, the signs stay; their names are still said.
            worded: width >= 620.0 * size,
        };
        ui.horizontal(|ui| {
            who_ui(ui, tools, data);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| buttons_ui(ui, tools, data, view, look));
        });
    });
}

#[derive(Clone, Copy)]
struct Looks {
    wide: bool,
    desk: bool,
    worded: bool,
}

fn who_ui(ui: &mut Ui, tools: &Tools<'_>, data: &PracticeData) {
    if !is_low(ui.ctx()) {
        avatar_ui(ui, tools.colors, &data.persona);
        ui.add_space(STEP);
    }
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

fn buttons_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &PracticeData, view: &mut View, look: Looks) {
    if data.closing.is_some() {
        return;
    }
    // The row is filled from the right.
    for way in [Way::Stop, Way::Pause, Way::End, Way::Desk] {
        let (kind, icon, name, hint) = match way {
            Way::Desk if look.desk => (Kind::Quiet, Icon::Desk, tools.t("practice-desk-hide"), None),
            Way::Desk => (Kind::Quiet, Icon::Desk, tools.t("practice-desk-show"), None),
            Way::End => (Kind::Quiet, Icon::Leave, tools.t("practice-end"), None),
            Way::Pause => {
                let hint = tools.t("practice-pause-hint");
                (Kind::Plain, Icon::Pause, tools.t("practice-pause"), Some(hint))
            }
            Way::Stop => {
                let hint = tools.t("practice-stop-hint");
                (Kind::Plain, Icon::Stop, tools.t("practice-stop"), Some(hint))
            }
        };
        let words = if look.worded { name.as_str() } else { "" };
        let response = Button::new(kind, words).name(&name).icon(icon).show(ui);
        let hint = hint.or_else(|| (!look.worded).then(|| name.clone()));
        let response = match hint {
            Some(hint) => response.on_hover_text(hint),
            None => response,
        };
        if response.clicked() {
            go(tools, data, view, way, look.wide);
        }
    }
}

fn go(tools: &mut Tools<'_>, data: &PracticeData, view: &mut View, way: Way, wide: bool) {
    match way {
        Way::Desk if wide => view.desk_hidden = !view.desk_hidden,
        Way::Desk => view.desk_in_front = !view.desk_in_front,
        Way::End => {
            tools.dialog = Some(Dialog::EndChat { persona: data.persona.clone() });
        }
        Way::Pause => tools.ask(Action::Pause),
        Way::Stop => tools.ask(Action::Stop),
    }
}
