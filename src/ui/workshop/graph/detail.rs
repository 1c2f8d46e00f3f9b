//! The box that was chosen: everything that is known of it, and where to go from there.

use super::{View, ask, go_to};
use crate::app::{Action, App, Pane, TrialAction, WorkshopAction};
use crate::ids::Lang;
use crate::scenario::graph::{Arrow, Graph, NodeKind};
use crate::session::Opening;
use crate::ui::theme::GAP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Column, Icon, Kind, mark_ui, say, side_by_side_ui, small, small_soft, small_strong, strong,
};
use egui::{ScrollArea, Ui};

/// Draws what is known of a box.
pub fn detail_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    app: &App,
    view: &mut View,
    index: usize,
    file: &str,
    beside: bool,
) {
    let graph = &app.workshop.trials.drawn.graph;
    let (Some(node), Some(words)) = (graph.nodes.get(index), view.data.nodes.get(index).cloned()) else { return };
    ui.horizontal_wrapped(|ui| {
        ui.label(strong(&words.title));
        if Button::new(Kind::Plain, &tools.t("graph-to-text")).small().show(ui).clicked() {
            go_to(tools, file, node.at, beside);
        }
        let can_play = node.kind == NodeKind::Beat && !app.workshop.langs().is_empty();
        if can_play && Button::new(Kind::Plain, &tools.t("graph-play-from")).small().show(ui).clicked() {
            let lang = app.workshop.langs().first().copied().unwrap_or(Lang::Nl);
            let opening = Opening { beat: Some(node.name.clone()), ..Opening::default() };
            ask(tools, TrialAction::Begin { lang, seed: 1, opening });
            tools.ask(Action::Workshop(WorkshopAction::ShowPane(Pane::Preview)));
        }
        let close = tools.t("close");
        if Button::new(Kind::Quiet, "").icon(Icon::Close).name(&close).small().show(ui).clicked() {
            view.chosen = None;
        }
    });
    ScrollArea::vertical().auto_shrink([false, true]).id_salt("graph-detail").show(ui, |ui| {
        if !words.trouble.is_empty() {
            mark_ui(ui, Icon::Care, tools.colors.grave, &words.trouble);
        }
        for note in words.notes.iter().chain([&words.seen]).filter(|note| !note.is_empty()) {
            say(ui, small_soft(tools.colors, note));
        }
        if !node.says.is_empty() {
            say(ui, small(format!("“{}”", node.says)));
        }
        let half = ui.available_width() / 2.0 - GAP;
        side_by_side_ui(ui, half, |ui, column| {
            let is_out = column == Column::First;
            ways_ui(ui, tools, graph, view, index, is_out, file, beside);
        });
    });
}

/// What leads out of a box, or into it.
#[expect(clippy::too_many_arguments, reason = "one list, drawn in one go")]
fn ways_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    graph: &Graph,
    view: &mut View,
    index: usize,
    is_out: bool,
    file: &str,
    beside: bool,
) {
    let ends = |arrow: &Arrow| if is_out { (arrow.from, arrow.to) } else { (arrow.to, arrow.from) };
    let mut arrows = graph.arrows.iter().enumerate().filter(|(_, arrow)| ends(arrow).0 == index).peekable();
    if arrows.peek().is_none() {
        return;
    }
    say(ui, small_strong(tools.t(if is_out { "graph-out" } else { "graph-in" })));
    for (number, arrow) in arrows {
        let other = ends(arrow).1;
        let title = view.data.nodes[other].title.clone();
        if Button::new(Kind::Quiet, &title).small().flush().show(ui).clicked() {
            view.chosen = Some(other);
            view.bring = Some(other);
        }
        for (cause, words) in arrow.causes.iter().zip(&view.data.arrows[number].causes) {
            let line = tools.t_with("graph-line", &[("n", cause.at.0.into()), ("words", words.as_str().into())]);
            if Button::new(Kind::Quiet, &line).small().show(ui).clicked() {
                go_to(tools, file, cause.at, beside);
            }
        }
    }
}
