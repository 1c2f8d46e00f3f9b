//! The picture of the story beside its text.

mod canvas;
mod data;
mod detail;
mod far;
mod paint;

use super::is_tight;
use crate::app::{Action, App, HeatFrom, Pane, TrialAction, WorkshopAction};
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, mark_ui, say, small, small_soft};
use canvas::{Asked, Place, canvas_ui};
use data::GraphData;
use egui::{ComboBox, Frame, Margin, Panel, PointerButton, Ui, vec2};

/// What the picture remembers.
#[derive(Debug)]
pub struct View {
    data: GraphData,
    place: Option<Place>,
    chosen: Option<usize>,
    /// Of which scenario that is.
    stem: String,
    fit: bool,
    /// This box into the middle.
    bring: Option<usize>,
    nearer: f32,
    /// In a low window: whether the knobs are shown.
    knobs: bool,
}

impl Default for View {
    fn default() -> Self {
        let data = GraphData::default();
        Self {
            data,
            place: None,
            chosen: None,
            stem: String::new(),
            fit: false,
            bring: None,
            nearer: 1.0,
            knobs: false,
        }
    }
}

fn ask(tools: &mut Tools<'_>, action: TrialAction) {
    tools.ask(Action::Workshop(WorkshopAction::Trial(action)));
}

/// Draws the pane; `beside`: the text stands beside it.
pub fn graph_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View, beside: bool) {
    let Some(desk) = &app.workshop.desk else { return };
    let trials = &app.workshop.trials;
    if view.stem != desk.stem {
        *view = View { stem: desk.stem.clone(), ..View::default() };
    }
    view.data.keep_up(trials, tools.texts);
    view.chosen = view.chosen.filter(|index| *index < trials.drawn.graph.nodes.len());
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin::symmetric(SPACE as i8, STEP as i8));
    Panel::top("graph-tools").frame(frame).show_separator_line(false).show(ui, |ui| tools_ui(ui, tools, app, view));
    let file = format!("{}.rhai", desk.stem);
    if let Some(index) = view.chosen {
        let most = ui.available_height() * 0.45;
        let frame = Frame::new().fill(tools.colors.sheet).inner_margin(Margin::symmetric(SPACE as i8, GAP as i8));
        let panel = Panel::bottom("graph-detail").frame(frame).resizable(true);
        let size = (230.0 * scale(ui.style())).min(most);
        panel.default_size(size).size_range(60.0..=most).show(ui, |ui| {
            // It opens under the pointer: the second of two quick clicks was meant for the box that lay there.
            if ui.input(|input| input.pointer.button_double_clicked(PointerButton::Primary)) {
                ui.visuals_mut().disabled_alpha = 1.0;
                ui.disable();
            }
            detail::detail_ui(ui, tools, app, view, index, &file, beside);
        });
    }
    if trials.drawn.graph.nodes.is_empty() {
        ui.add_space(SPACE);
        say(ui, small_soft(tools.colors, tools.t("graph-empty")));
        return;
    }
    let data = std::mem::take(&mut view.data);
    let asked = canvas_ui(ui, tools.colors, &trials.drawn, &data, view);
    view.data = data;
    let at = match asked {
        Some(Asked::Node(index)) => {
            view.chosen = Some(index);
            trials.drawn.graph.nodes.get(index).map(|node| node.at)
        }
        Some(Asked::Arrow(index)) => {
            trials.drawn.graph.arrows.get(index).and_then(|it| it.causes.first()).map(|it| it.at)
        }
        None => None,
    };
    // Beside the picture the text follows at once; without it the picture stays, and one asks for the text.
    if let Some(at) = at.filter(|_| beside) {
        tools.ask(Action::Workshop(WorkshopAction::GoTo { file, at }));
    }
}

fn tools_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let trials = &app.workshop.trials;
    // In a low window the picture has the room; who wants a knob asks for them all.
    if is_tight(ui) {
        let words = tools.t("graph-knobs");
        if Button::new(Kind::Plain, &words).small().chosen(view.knobs).show(ui).clicked() {
            view.knobs = !view.knobs;
        }
        if !view.knobs {
            return;
        }
    }
    ui.horizontal_wrapped(|ui| {
        for (sign, key, by) in [("−", "graph-farther", 1.0 / 1.25), ("+", "graph-nearer", 1.25)] {
            let name = tools.t(key);
            if Button::new(Kind::Plain, sign).name(&name).small().show(ui).on_hover_text(&name).clicked() {
                view.nearer = by;
            }
        }
        if Button::new(Kind::Plain, &tools.t("graph-fit")).small().show(ui).clicked() {
            view.fit = true;
        }
        if Button::new(Kind::Plain, &tools.t("graph-arrange")).small().show(ui).clicked() {
            ask(tools, TrialAction::Arrange);
            view.place = None;
        }
        if Button::new(Kind::Plain, &tools.t("graph-export")).small().show(ui).clicked() {
            ask(tools, TrialAction::ExportPicture);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(small(tools.t("graph-heat")));
        for from in HeatFrom::ALL {
            let is_shown = trials.heat_from == from;
            let name = tools.t(&format!("graph-heat-{}", from.name()));
            if Button::new(Kind::Quiet, &name).small().radio(is_shown).show(ui).clicked() && !is_shown {
                ask(tools, TrialAction::ShowHeat(from));
            }
        }
        let state = heat_state(tools, app);
        if !state.is_empty() {
            ui.label(small_soft(tools.colors, state));
        }
        if trials.heat_from == HeatFrom::Rehearsal
            && !app.workshop.is_rehearsing()
            && Button::new(Kind::Quiet, &tools.t("graph-rehearse-again")).small().show(ui).clicked()
        {
            ask(tools, TrialAction::RehearseAgain);
        }
    });
    find_ui(ui, tools, view);
    if view.data.wants_care {
        mark_ui(ui, Icon::Care, tools.colors.grave, &view.data.summary);
    } else {
        say(ui, small_soft(tools.colors, &view.data.summary));
    }
    if let Some(path) = &trials.exported {
        mark_ui(
            ui,
            Icon::Check,
            tools.colors.accent,
            &tools.t_with("graph-exported", &[("path", path.as_str().into())]),
        );
    }
}

/// A list of the boxes, to bring one into the middle.
fn find_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    let find = tools.t("graph-find");
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding = vec2(10.0, 4.0);
        let label = ui.label(small(&find));
        let chosen = view.chosen.and_then(|index| view.data.nodes.get(index));
        let shown = small(chosen.map_or("…", |node| node.title.as_str()));
        let width = (ui.available_width() - GAP).min(220.0 * scale(ui.style()));
        let combo = ComboBox::from_id_salt("graph-find").selected_text(shown).width(width);
        let list = combo.show_ui(ui, |ui| {
            for (index, node) in view.data.nodes.iter().enumerate() {
                if ui.selectable_label(view.chosen == Some(index), small(&node.title)).clicked() {
                    view.chosen = Some(index);
                    view.bring = Some(index);
                }
            }
        });
        list.response.labelled_by(label.id);
    });
}

/// What the warmth is made of, or why there is none yet.
fn heat_state(tools: &Tools<'_>, app: &App) -> String {
    let trials = &app.workshop.trials;
    let is_busy = match trials.heat_from {
        HeatFrom::Nothing => return String::new(),
        HeatFrom::Rehearsal => app.workshop.is_rehearsing(),
        HeatFrom::Recordings => trials.is_running(),
    };
    match trials.heat() {
        _ if is_busy => tools.t("graph-heat-busy"),
        None => tools.t("graph-heat-none"),
        Some(heat) if trials.heat_from == HeatFrom::Rehearsal && app.workshop.is_rehearsal_old() => {
            format!("{} · {}", tools.t_with("graph-runs", &[("n", heat.runs.into())]), tools.t("graph-heat-old"))
        }
        Some(heat) => tools.t_with("graph-runs", &[("n", heat.runs.into())]),
    }
}

/// Shows a place in the text, also where the text has no room beside.
fn go_to(tools: &mut Tools<'_>, file: &str, at: (u32, u32), beside: bool) {
    tools.ask(Action::Workshop(WorkshopAction::GoTo { file: file.to_owned(), at }));
    if !beside {
        tools.ask(Action::Workshop(WorkshopAction::ShowPane(Pane::Text)));
    }
}
