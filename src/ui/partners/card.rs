//! One entry of the partner map in full.

use super::data::{CardData, ChannelData};
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Icon, body, card, care_card, divider_ui, heading, mark_ui, pair_ui, point_ui, say, small_soft, soft, strong, title,
};
use egui::Ui;

/// Draws the entry.
pub fn card_ui(ui: &mut Ui, tools: &Tools<'_>, data: &CardData) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = STEP;
            say(ui, small_soft(tools.colors, &data.kind));
            say(ui, title(&data.name));
            say(ui, body(&data.about));
        });
        ui.add_space(STEP);
        checked_ui(ui, tools, data);
        let (icon, color) =
            if data.is_urgent { (Icon::Check, tools.colors.accent) } else { (Icon::Close, tools.colors.soft) };
        mark_ui(ui, icon, color, &data.urgent);
        if data.for_counsellors {
            mark_ui(ui, Icon::Person, tools.colors.accent, &tools.t("partner-for-counsellors"));
        }
        ui.add_space(GAP);
        say(ui, heading(tools.t("partner-channels")));
        if data.channels.is_empty() {
            say(ui, soft(tools.colors, tools.t("partner-no-channels")));
        }
        for channel in &data.channels {
            channel_ui(ui, tools, channel);
        }
        conflicts_ui(ui, tools, data);
        if !data.needs.is_empty() {
            ui.add_space(GAP);
            say(ui, heading(tools.t("partner-needs")));
            for need in &data.needs {
                point_ui(ui, tools.colors, body(need));
            }
        }
        ui.add_space(GAP);
        for (name, value) in &data.lines {
            divider_ui(ui, tools.colors);
            pair_ui(ui, tools.colors, name, body(value));
        }
    });
}

fn checked_ui(ui: &mut Ui, tools: &Tools<'_>, data: &CardData) {
    if data.is_fresh {
        mark_ui(ui, Icon::Check, tools.colors.accent, &data.checked);
        return;
    }
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        mark_ui(ui, Icon::Care, tools.colors.care, &data.checked);
    });
}

fn channel_ui(ui: &mut Ui, tools: &Tools<'_>, channel: &ChannelData) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        ui.label(soft(tools.colors, &channel.kind));
        let number = strong(&channel.value);
        ui.add(egui::Label::new(number).selectable(true));
        ui.label(small_soft(tools.colors, format!("({})", channel.hours)));
    });
}

fn conflicts_ui(ui: &mut Ui, tools: &Tools<'_>, data: &CardData) {
    if data.conflicts.is_empty() {
        return;
    }
    ui.add_space(GAP);
    say(ui, heading(tools.t("partner-conflicts")));
    for conflict in &data.conflicts {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE.min(10.0 * scale(ui.style()));
            let size = ui.text_style_height(&egui::TextStyle::Body);
            let (rect, _) = ui.allocate_exact_size(egui::vec2(size, size), egui::Sense::hover());
            Icon::Care.paint(ui.painter(), rect.shrink(2.5), tools.colors.care);
            say(ui, body(conflict));
        });
    }
}
