//! How an answer was read.

use super::View;
use super::data::AnswerData;
use crate::app::Action;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, body, bubble_ui, card, chip_ui, mark_ui, say, small_soft, strong,
};
use egui::Ui;

/// Draws the answer, what was read in it, and the ways on.
pub fn answer_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &AnswerData, view: &mut View) {
    let name = tools.t_with("drill-yours", &[("text", data.text.as_str().into())]);
    let shown = Bubble { first: true, ..Bubble::plain(&data.text, true, "", &name) };
    bubble_ui(ui, tools.colors, &shown);
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        read_ui(ui, tools, data);
    });
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        let next = Button::new(Kind::Main, &tools.t("drill-next")).icon(Icon::Right).show(ui);
        // A key is enough to go on.
        if ui.memory(|memory| memory.focused().is_none()) {
            next.request_focus();
        }
        if next.clicked() {
            tools.ask(Action::NextDrill);
            view.begin();
        }
        if Button::new(Kind::Plain, &tools.t("drill-again")).icon(Icon::Back).show(ui).clicked() {
            view.begin();
            view.again = true;
        }
    });
}

fn read_ui(ui: &mut Ui, tools: &Tools<'_>, data: &AnswerData) {
    ui.horizontal_top(|ui| {
        let size = ui.text_style_height(&egui::TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(size, size), egui::Sense::hover());
        let (icon, ink) =
            if data.is_done { (Icon::Check, tools.colors.accent) } else { (Icon::Right, tools.colors.soft) };
        icon.paint(ui.painter(), rect.shrink(2.0), ink);
        say(ui, strong(&data.verdict));
    });
    if !data.against.is_empty() {
        say(ui, body(tools.t_with("drill-against", &[("list", data.against.as_str().into())])));
    }
    if !data.heard.is_empty() {
        ui.add_space(STEP);
        say(ui, small_soft(tools.colors, tools.t("drill-read")));
        ui.horizontal_wrapped(|ui| {
            for act in &data.heard {
                chip_ui(ui, tools.colors, act, data.unsure, false);
            }
        });
    }
    if data.unsure {
        mark_ui(ui, Icon::Care, tools.colors.soft, &tools.t("drill-unsure"));
    }
    if !data.example.is_empty() {
        ui.add_space(GAP);
        ui.spacing_mut().item_spacing.y = 2.0;
        say(ui, small_soft(tools.colors, tools.t("drill-example")));
        say(ui, body(format!("“{}”", data.example)));
    }
    ui.add_space(SPACE - GAP);
}
