//! The bar on top, and what the user is told.

use super::theme::{GAP, SPACE, WIDE, is_low};
use super::tools::Tools;
use super::widgets::{Button, Icon, Kind, body, say, small_soft};
use crate::app::{Action, App, Notice, Route, Tone};
use egui::{Align, Frame, Galley, Id, Layout, Margin, Panel, Popup, Rect, ScrollArea, Sense, TextStyle, Ui, vec2};
use std::sync::Arc;

/// Room enough for every place in one row, at any size.
const PLENTY: f32 = 20_000.0;

/// Where one can go.
pub fn bar_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    let frame = Frame::new().fill(tools.colors.sheet).inner_margin(Margin::symmetric(SPACE as i8, GAP as i8));
    Panel::top("bar").frame(frame).show_separator_line(false).show(ui, |ui| {
        // One row always: a second one, or one that comes and goes, would move the whole screen.
        let between = ui.spacing().item_spacing.x;
        let wide = |label: &str| Button::new(Kind::Quiet, label).width(ui) + between;
        let needed: f32 = places(tools, app).iter().map(|(_, label, _)| wide(label)).sum();
        let room = ui.available_width() - needed;
        if room >= sign_width(ui, tools, true) + between + WIDE {
            ui.horizontal(|ui| places_ui(ui, tools, app, true));
        } else if room >= sign_width(ui, tools, false) + between {
            ui.horizontal(|ui| places_ui(ui, tools, app, false));
        } else {
            scrolled_bar_ui(ui, tools, app);
        }
    });
}

/// The row scrolls; a list has what lies out of sight.
fn scrolled_bar_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    ui.style_mut().always_scroll_the_only_direction = true;
    let tall = bar_height(ui);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), tall), Layout::right_to_left(Align::Min), |ui| {
        let name = tools.t("nav-all");
        let response = Button::new(Kind::Quiet, "").icon(Icon::Down).name(&name).show(ui);
        let padding = ui.spacing().button_padding;
        Popup::menu(&response).show(|ui| {
            ui.spacing_mut().button_padding = padding;
            let wide = |(_, label, _): &(Route, String, bool)| Button::new(Kind::Quiet, label).width(ui);
            ui.set_max_width(places(tools, app).iter().map(wide).fold(0.0, f32::max) + WIDE);
            ui.set_max_height(ui.ctx().content_rect().height() * 0.8);
            ScrollArea::vertical().id_salt("bar-all").show(ui, |ui| {
                for (route, label, here) in places(tools, app) {
                    if Button::new(Kind::Quiet, &label).chosen(here).wide().show(ui).clicked() {
                        tools.ask(Action::Go(route));
                    }
                }
            });
        });
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ScrollArea::horizontal().id_salt("bar").show(ui, |ui| {
                ui.set_max_width(PLENTY);
                ui.horizontal(|ui| places_ui(ui, tools, app, false));
            });
        });
    });
}

fn places_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, named: bool) {
    sign_ui(ui, tools, named);
    ui.add_space(if named { WIDE } else { 0.0 });
    let shown = Id::new("bar-shown");
    for (route, label, here) in places(tools, app) {
        let response = Button::new(Kind::Quiet, &label).chosen(here).show(ui);
        let is_new = here && ui.data(|data| data.get_temp::<String>(shown)).as_ref() != Some(&label);
        if is_new || response.gained_focus() {
            response.scroll_to_me(None);
        }
        if is_new {
            ui.data_mut(|data| data.insert_temp(shown, label));
        }
        if response.clicked() && (!here || app.route != route) {
            tools.ask(Action::Go(route));
        }
    }
}

fn places(tools: &Tools<'_>, app: &App) -> Vec<(Route, String, bool)> {
    let mut places =
        vec![(Route::Library, tools.t("nav-library"), matches!(app.route, Route::Library | Route::Before { .. }))];
    if app.practice.is_some() {
        places.push((Route::Practice, tools.t("nav-practice"), app.route == Route::Practice));
    }
    if app.debrief.is_some() || app.route == Route::Debrief {
        places.push((Route::Debrief, tools.t("nav-debrief"), app.route == Route::Debrief));
    }
    places.push((Route::Progress, tools.t("nav-progress"), app.route == Route::Progress));
    places.push((Route::Drills, tools.t("nav-drills"), app.route == Route::Drills));
    places.push((Route::Partners, tools.t("nav-partners"), app.route == Route::Partners));
    places.push((Route::Protocols, tools.t("nav-protocols"), app.route == Route::Protocols));
    places.push((Route::Meetings, tools.t("nav-meetings"), app.route == Route::Meetings));
    places.push((Route::Workshop, tools.t("nav-workshop"), app.route == Route::Workshop));
    places.push((
        Route::Settings,
        tools.t("nav-settings"),
        matches!(app.route, Route::Settings | Route::Privacy | Route::Sharing),
    ));
    if let Route::Guide { page } = &app.route {
        places.push((Route::Guide { page: page.clone() }, tools.t("nav-guide"), true));
    }
    places
}

fn bar_height(ui: &Ui) -> f32 {
    ui.text_style_height(&TextStyle::Button) + 2.0 * ui.spacing().button_padding.y
}

fn name_galley(ui: &Ui, tools: &Tools<'_>, named: bool) -> Arc<Galley> {
    let name = if named { tools.t("app-name") } else { String::new() };
    ui.painter().layout_no_wrap(name, TextStyle::Heading.resolve(ui.style()), tools.colors.ink)
}

fn sign_width(ui: &Ui, tools: &Tools<'_>, named: bool) -> f32 {
    TextStyle::Heading.resolve(ui.style()).size * 1.25 + GAP + name_galley(ui, tools, named).size().x
}

/// The sign of the program: two lines of a conversation, with its name where there is room.
fn sign_ui(ui: &mut Ui, tools: &Tools<'_>, named: bool) {
    let galley = name_galley(ui, tools, named);
    let size = TextStyle::Heading.resolve(ui.style()).size;
    let tall = bar_height(ui);
    let wide = sign_width(ui, tools, named);
    let (all, _) = ui.allocate_exact_size(vec2(wide, tall), Sense::hover());
    let rect = Rect::from_center_size(all.left_center() + vec2(size * 0.62, 0.0), vec2(size * 1.25, size));
    let text_at = vec2(size * 1.25 + GAP, (tall - galley.size().y) / 2.0);
    ui.painter().galley(all.min + text_at, galley, tools.colors.ink);
    let thick = size * 0.24;
    let line = |left: f32, right: f32, y: f32| {
        Rect::from_min_max(
            rect.left_top() + vec2(left * rect.width(), y * size - thick / 2.0),
            rect.left_top() + vec2(right * rect.width(), y * size + thick / 2.0),
        )
    };
    ui.painter().rect_filled(line(0.0, 0.68, 0.3), thick, tools.colors.edge);
    ui.painter().rect_filled(line(0.3, 1.0, 0.72), thick, tools.colors.accent);
}

/// What the user is told, as quiet strips.
pub fn notices_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    if app.notices.is_empty() {
        return;
    }
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin {
        left: SPACE as i8,
        right: SPACE as i8,
        top: 10,
        bottom: 2,
    });
    Panel::top("notices").frame(frame).show_separator_line(false).show(ui, |ui| {
        // Newest first; older ones wait until these are taken away.
        let most = if is_low(ui.ctx()) { 1 } else { 3 };
        for (index, notice) in app.notices.iter().enumerate().rev().take(most) {
            notice_ui(ui, tools, index, notice);
        }
    });
}

/// What is told about the recording that is open, without the rest: for the big screen.
pub fn recording_notice_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    if let Some(index) = app.recording_notice() {
        notice_ui(ui, tools, index, &app.notices[index]);
    }
}

fn notice_ui(ui: &mut Ui, tools: &mut Tools<'_>, index: usize, notice: &Notice) {
    let (fill, ink, icon) = match notice.tone {
        Tone::Calm => (tools.colors.accent_mist, tools.colors.accent, Icon::Check),
        Tone::Care => (tools.colors.care_mist, tools.colors.care, Icon::Care),
    };
    let frame = Frame::new().fill(fill).corner_radius(10).inner_margin(Margin::symmetric(14, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let name = tools.t("dismiss-notice");
            if Button::new(Kind::Quiet, "").icon(Icon::Close).name(&name).small().show(ui).clicked() {
                tools.ask(Action::DismissNotice(index));
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                let size = ui.text_style_height(&TextStyle::Body);
                let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
                icon.paint(ui.painter(), rect.shrink(2.0), ink);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let (said, beside) = notice.told(tools.texts);
                    say(ui, body(said));
                    if let Some(detail) = beside {
                        say(ui, small_soft(tools.colors, detail));
                    }
                });
            });
        });
    });
}
