//! Looking back: the main points first, then message by message.

mod data;
mod main_points;
mod plot;
mod transcript;
mod turns;

use super::library::empty_ui;
use super::theme::{EDGE, SPACE, TWO_COLUMNS, scale};
use super::tools::Tools;
use super::widgets::{Button, Kind, TallList, choice_ui, column_ui};
use crate::app::{Action, App, Route};
use crate::ids::Seq;
use data::DebriefData;
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

/// What the look-back remembers.
#[derive(Debug, Default)]
pub struct View {
    recording: String,
    tab: Tab,
    chosen: Option<Seq>,
    scroll_to: Option<Seq>,
    hot: Option<(Seq, usize)>,
    list: TallList,
}

/// On narrow windows one part at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Main,
    Course,
}

/// Draws the screen.
pub fn debrief_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let Some((id, look_back)) = &app.debrief else {
        nothing_ui(ui, tools);
        return;
    };
    if view.recording != *id {
        *view = View { recording: id.clone(), ..View::default() };
    }
    let data = DebriefData::of(look_back, tools.texts);
    if ui.available_width() >= TWO_COLUMNS * scale(ui.style()) {
        wide_ui(ui, tools, &data, view);
    } else {
        narrow_ui(ui, tools, &data, view);
    }
}

fn wide_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DebriefData, view: &mut View) {
    let width = (ui.available_width() * 0.4).min(560.0 * scale(ui.style()));
    Panel::left("main-points").exact_size(width).resizable(false).show_separator_line(false).frame(Frame::new()).show(
        ui,
        |ui| {
            ScrollArea::vertical().auto_shrink(false).id_salt("main").show(ui, |ui| {
                let margin = Margin { left: EDGE as i8, right: SPACE as i8, top: 24, bottom: 24 };
                Frame::new().inner_margin(margin).show(ui, |ui| main_points::main_points_ui(ui, tools, data));
            });
        },
    );
    let frame = Frame::new().inner_margin(Margin { left: SPACE as i8, right: 0, top: 24, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let tall = (ui.available_height() * 0.3).clamp(150.0, 280.0);
        Frame::new()
            .inner_margin(Margin { right: EDGE as i8, ..Margin::ZERO })
            .show(ui, |ui| plot::plot_ui(ui, tools, data, view, tall));
        course_ui(ui, tools, data, view, EDGE);
    });
}

fn narrow_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DebriefData, view: &mut View) {
    let frame = Frame::new().inner_margin(Margin::symmetric(SPACE as i8, 8));
    Panel::top("tabs").frame(frame).show_separator_line(false).show(ui, |ui| {
        let tabs = [(Tab::Main, tools.t("debrief-tab-main")), (Tab::Course, tools.t("debrief-tab-course"))];
        if let Some(tab) = choice_ui(ui, view.tab, &tabs) {
            view.tab = tab;
        }
    });
    let before = view.chosen;
    CentralPanel::no_frame().show(ui, |ui| match view.tab {
        Tab::Main => {
            ScrollArea::vertical().auto_shrink(false).id_salt("main").show(ui, |ui| {
                column_ui(ui, 680.0 * scale(ui.style()), |ui| {
                    main_points::main_points_ui(ui, tools, data);
                    ui.add_space(SPACE);
                    plot::plot_ui(ui, tools, data, view, 240.0);
                    ui.add_space(EDGE);
                });
            });
        }
        Tab::Course => course_ui(ui, tools, data, view, SPACE),
    });
    if view.tab == Tab::Main && view.chosen.is_some() && view.chosen != before {
        view.tab = Tab::Course;
    }
}

fn course_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DebriefData, view: &mut View, edge: f32) {
    ScrollArea::vertical().auto_shrink(false).id_salt("course").show(ui, |ui| {
        let margin = Margin {
            left: if edge > SPACE { 0 } else { edge as i8 },
            right: edge as i8,
            top: SPACE as i8,
            bottom: EDGE as i8,
        };
        Frame::new().inner_margin(margin).show(ui, |ui| transcript::transcript_ui(ui, tools, data, view));
    });
}

fn nothing_ui(ui: &mut Ui, tools: &mut Tools<'_>) {
    column_ui(ui, 560.0 * scale(ui.style()), |ui| {
        ui.add_space(EDGE);
        empty_ui(ui, tools, &tools.t("debrief-none"), &tools.t("debrief-none-hint"));
        if Button::new(Kind::Main, &tools.t("back-to-library")).show(ui).clicked() {
            tools.ask(Action::Go(Route::Library));
        }
    });
}
