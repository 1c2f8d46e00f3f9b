//! What one looks for in the partner map.

use super::View;
use super::found::{self, Choice};
use super::list::search_id;
use crate::ui::library::name;
use crate::ui::theme::GAP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind};
use egui::{Key, Popup, Rect, RichText, ScrollArea, TextEdit, TextStyle, Ui, vec2};

/// The field to type in; the keys are at once here when the screen opens.
pub fn search_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    let line = ui.text_style_height(&TextStyle::Body);
    let field = TextEdit::singleline(&mut view.filter.words)
        .id(search_id())
        .hint_text(RichText::new(tools.t("partners-search-hint")).color(tools.colors.soft))
        .margin(egui::Margin { left: (line + 20.0).min(120.0) as i8, right: 12, top: 9, bottom: 9 })
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    let middle = response.rect.left_center() + vec2(12.0 + line / 2.0, 0.0);
    Icon::Search.paint(ui.painter(), Rect::from_center_size(middle, vec2(line, line) * 0.8), tools.colors.soft);
    name(ui, &response, &tools.t("partners-search"));
    view.opens = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !view.is_here {
        response.request_focus();
    }
}

/// Behind a button where there is little room.
pub fn folded_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    let label = match found::narrowing(&view.filter) {
        0 => tools.t("partners-filters"),
        n => tools.t_with("partners-filters-on", &[("n", n.into())]),
    };
    let icon = if view.shows_filters { Icon::Up } else { Icon::Down };
    if Button::new(Kind::Quiet, &label).icon(icon).flush().show(ui).clicked() {
        view.shows_filters = !view.shows_filters;
    }
    if view.shows_filters {
        filters_ui(ui, tools, view);
    }
}

/// Every filter.
pub fn filters_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    let filter = &mut view.filter;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        for (label, on) in [
            (tools.t("partners-filter-unnamed"), &mut filter.anonymous),
            (tools.t("partners-filter-urgent"), &mut filter.urgent),
        ] {
            if Button::new(Kind::Plain, &label).chosen(*on).small().show(ui).clicked() {
                *on = !*on;
            }
        }
        let languages = found::languages(tools.texts, &view.found.languages);
        choose_ui(ui, &tools.t("partner-languages"), &mut filter.language, &languages);
        let audiences = found::audiences(tools.texts);
        choose_ui(ui, &tools.t("partner-audience"), &mut filter.audience, &audiences);
        let regions = found::regions(tools.texts);
        choose_ui(ui, &tools.t("partner-region"), &mut filter.region, &regions);
    });
}

/// One of several, in a list that opens.
fn choose_ui(ui: &mut Ui, label: &str, now: &mut Option<String>, choices: &[Choice]) {
    let words = choices.iter().find(|(value, _)| value == now).map_or("", |(_, words)| words.as_str());
    let shown = format!("{label}: {}", if now.is_some() { words.to_owned() } else { words.to_lowercase() });
    let response = Button::new(Kind::Plain, &shown).icon(Icon::Down).chosen(now.is_some()).small().show(ui);
    Popup::menu(&response).show(|ui| {
        // As wide as the longest choice.
        let width = choices.iter().map(|(_, words)| Button::new(Kind::Quiet, words).small().width(ui));
        ui.set_max_width(width.fold(140.0, f32::max).min(ui.ctx().content_rect().width() - 48.0));
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (value, words) in choices {
                if Button::new(Kind::Quiet, words).radio(value == now).small().wide().show(ui).clicked() {
                    now.clone_from(value);
                }
            }
        });
    });
}
