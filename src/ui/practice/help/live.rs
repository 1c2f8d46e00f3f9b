//! A quiet line under the own last message.

use super::View;
use super::data::LiveData;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, small};
use egui::{Align, Color32, Layout, Sense, TextStyle, Ui, vec2};

/// Draws the line, on the side of the own messages.
pub fn live_ui(ui: &mut Ui, tools: &Tools<'_>, live: &LiveData, view: &mut View) {
    ui.with_layout(Layout::top_down(Align::Max), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if !view.live_folded {
            if !live.doubt.is_empty() {
                line_ui(ui, Icon::Person, tools.colors.soft, &live.doubt);
            }
            for (is_strength, text) in &live.points {
                let icon = if *is_strength { Icon::Check } else { Icon::Right };
                line_ui(ui, icon, if *is_strength { tools.colors.accent } else { tools.colors.soft }, text);
            }
        }
        let (icon, label) =
            if view.live_folded { (Icon::Down, tools.t("live-show")) } else { (Icon::Up, tools.t("live-hide")) };
        if Button::new(Kind::Quiet, &label).icon(icon).small().flush().show(ui).clicked() {
            view.live_folded = !view.live_folded;
        }
    });
    ui.add_space(STEP);
}

fn line_ui(ui: &mut Ui, icon: Icon, color: Color32, text: &str) {
    let tall = ui.text_style_height(&TextStyle::Small);
    let font = TextStyle::Small.resolve(ui.style());
    let room = (ui.available_width() * 0.82 - tall - GAP).max(80.0);
    let wide = ui.painter().layout(text.to_owned(), font, color, room).size().x;
    ui.allocate_ui_with_layout(vec2(wide + tall + GAP + 1.0, tall), Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let (rect, _) = ui.allocate_exact_size(vec2(tall, tall), Sense::hover());
        icon.paint(ui.painter(), rect.shrink(2.0), color);
        ui.add(egui::Label::new(small(text).color(color)).wrap());
    });
}
