//! The partner map: whom one can refer to, found as you type.

mod card;
mod data;
mod filters;
mod found;
mod list;

use super::library::empty_ui;
use super::theme::{EDGE, GAP, SPACE, TWO_COLUMNS, scale};
use super::tools::Tools;
use super::widgets::{Button, Icon, Kind, column_ui, say, small_soft, soft, title};
use crate::app::App;
use crate::protocol::{Partner, PartnerFilter};
use data::CardData;
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};
use found::Found;

/// What the partner map remembers.
#[derive(Debug, Default)]
pub struct View {
    filter: PartnerFilter,
    found: Found,
    chosen: Option<String>,
    /// On narrow windows: the chosen entry instead of the list.
    shows_card: bool,
    /// On small windows the filters open when asked for.
    shows_filters: bool,
    /// The row to bring into view.
    to_show: Option<usize>,
    /// Enter was pressed while searching.
    opens: bool,
    /// The screen was already here in the frame before.
    is_here: bool,
}

impl View {
    /// Another screen is shown.
    pub const fn leave(&mut self) {
        self.is_here = false;
        self.shows_card = false;
    }

    fn choose(&mut self, id: &str, row: usize) {
        self.chosen = Some(id.to_owned());
        self.to_show = Some(row);
    }
}

/// Draws the screen.
pub fn partners_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    if app.organisation.partners.partners.is_empty() {
        column_ui(ui, 560.0 * scale(ui.style()), |ui| {
            ui.add_space(EDGE);
            empty_ui(ui, tools, &tools.t("partners-none"), &tools.t("partners-none-hint"));
        });
        return;
    }
    view.found.follow(app, &view.filter);
    if ui.available_width() >= TWO_COLUMNS * scale(ui.style()) {
        wide_ui(ui, tools, app, view);
    } else {
        narrow_ui(ui, tools, app, view);
    }
    view.is_here = true;
}

fn wide_ui(ui: &mut Ui, tools: &Tools<'_>, app: &App, view: &mut View) {
    let width = (ui.available_width() * 0.44).min(620.0 * scale(ui.style()));
    let frame = Frame::new().inner_margin(Margin { left: EDGE as i8, right: SPACE as i8, top: 24, bottom: 0 });
    Panel::left("partner-list").exact_size(width).resizable(false).show_separator_line(false).frame(frame).show(
        ui,
        |ui| {
            say(ui, title(tools.t("partners-title")));
            ui.add_space(GAP);
            filters::search_ui(ui, tools, view);
            filters::filters_ui(ui, tools, view);
            count_ui(ui, tools, view);
            ScrollArea::vertical().auto_shrink(false).id_salt("partners").show(ui, |ui| {
                list::list_ui(ui, tools, app, view);
                ui.add_space(SPACE);
            });
        },
    );
    CentralPanel::no_frame().show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).id_salt("partner").show(ui, |ui| {
            let margin = Margin { left: SPACE as i8, right: EDGE as i8, top: 24, bottom: 24 };
            Frame::new().inner_margin(margin).show(ui, |ui| match chosen(app, view) {
                Some(partner) => card::card_ui(ui, tools, &CardData::of(partner, tools.texts, &app.today)),
                None => {
                    say(ui, soft(tools.colors, tools.t("partners-choose")));
                }
            });
        });
    });
}

fn narrow_ui(ui: &mut Ui, tools: &Tools<'_>, app: &App, view: &mut View) {
    let width = 680.0 * scale(ui.style());
    if view.shows_card
        && let Some(partner) = chosen(app, view)
    {
        let data = CardData::of(partner, tools.texts, &app.today);
        ScrollArea::vertical().auto_shrink(false).id_salt("partner").show(ui, |ui| {
            column_ui(ui, width, |ui| {
                ui.add_space(SPACE);
                if Button::new(Kind::Quiet, &tools.t("partners-back")).icon(Icon::Back).flush().show(ui).clicked() {
                    view.shows_card = false;
                    view.to_show = view.chosen.as_deref().and_then(|id| row_of(app, view, id));
                }
                card::card_ui(ui, tools, &data);
                ui.add_space(EDGE);
            });
        });
        return;
    }
    let before = view.chosen.clone();
    ScrollArea::vertical().auto_shrink(false).id_salt("partners").show(ui, |ui| {
        column_ui(ui, width, |ui| {
            ui.add_space(SPACE);
            say(ui, title(tools.t("partners-title")));
            filters::search_ui(ui, tools, view);
            filters::folded_ui(ui, tools, view);
            count_ui(ui, tools, view);
            if list::list_ui(ui, tools, app, view) {
                view.shows_card = true;
            }
            ui.add_space(EDGE);
        });
    });
    if view.chosen != before {
        ui.ctx().request_repaint();
    }
}

fn count_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    if view.found.at.is_empty() {
        say(ui, soft(tools.colors, tools.t("partners-nothing-found")));
        if Button::new(Kind::Plain, &tools.t("partners-clear")).show(ui).clicked() {
            view.filter = PartnerFilter::default();
        }
    } else {
        let count = tools.t_with("partners-count", &[("n", view.found.at.len().into())]);
        say(ui, small_soft(tools.colors, count));
    }
}

fn chosen<'a>(app: &'a App, view: &View) -> Option<&'a Partner> {
    app.organisation.partners.partner(view.chosen.as_deref()?)
}

fn row_of(app: &App, view: &View, id: &str) -> Option<usize> {
    let partners = &app.organisation.partners.partners;
    view.found.at.iter().position(|at| partners.get(*at).is_some_and(|partner| partner.id == id))
}
