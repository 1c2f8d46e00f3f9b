//! Conversations that were had, run again on the scenario as it stands: then and now side by side.

use super::preview::{came, meters, side};
use crate::app::{Action, App, RunAgain, TrialAction, WorkshopAction};
use crate::rehearse::{Beside, Row};
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Column, Ground, Icon, Kind, card, care_card, check_ui, divider_ui, mark_ui, row_ui, say, side_by_side_ui,
    small, small_soft, small_strong, strong,
};
use crate::ui::words::date;
use egui::{Frame, Margin, ScrollArea, Ui};

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct View {
    /// The recording that is looked at.
    open: Option<String>,
    /// Messages without a difference are shown too.
    all: bool,
}

/// Draws the pane.
pub fn again_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let trials = &app.workshop.trials;
    ScrollArea::vertical().auto_shrink(false).id_salt("again").show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(SPACE as i8, GAP as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, small_soft(tools.colors, tools.t("beside-lead")));
            let Some(had) = &trials.had else {
                let key = if app.workshop.langs().is_empty() { "beside-faulty" } else { "graph-heat-busy" };
                say(ui, small(tools.t(key)));
                return;
            };
            ui.horizontal_wrapped(|ui| {
                if trials.is_running() {
                    ui.label(small_soft(tools.colors, tools.t("graph-heat-busy")));
                } else if Button::new(Kind::Plain, &tools.t("beside-again")).small().show(ui).clicked() {
                    tools.ask(Action::Workshop(WorkshopAction::Trial(TrialAction::RunAgain)));
                }
                if had.unread > 0 {
                    ui.label(small_soft(tools.colors, tools.t_with("beside-unread", &[("n", had.unread.into())])));
                }
            });
            ui.add_space(GAP);
            if had.runs.is_empty() {
                say(ui, small(tools.t("beside-none")));
            }
            let opened = view.open.clone().and_then(|id| had.runs.iter().find(|run| run.id == id));
            match opened.and_then(|run| Some((run, run.beside.as_ref()?))) {
                Some((run, beside)) => opened_ui(ui, tools, run, beside, view),
                None => had.runs.iter().for_each(|run| run_ui(ui, tools, run, view)),
            }
        });
    });
}

fn run_ui(ui: &mut Ui, tools: &mut Tools<'_>, run: &RunAgain, view: &mut View) {
    let words = match &run.beside {
        None => tools.t("beside-no-lang"),
        Some(beside) => match beside.first() {
            None => tools.t("beside-same"),
            Some(first) => {
                let came = came(tools.texts, &beside.rows[first].came);
                tools.t_with("beside-differs", &[("n", beside.differing().into()), ("came", came.into())])
            }
        },
    };
    let differs = run.beside.as_ref().is_none_or(|beside| beside.first().is_some());
    let day = date(tools.texts, &run.started_on);
    let name = format!("{day}: {words}");
    let colors = tools.colors;
    let response = row_ui(ui, colors, Ground::Mist, &name, |ui| {
        say(ui, strong(&day));
        let (icon, color) = if differs { (Icon::Care, colors.care) } else { (Icon::Check, colors.accent) };
        mark_ui(ui, icon, color, &words);
    });
    if response.clicked() && run.beside.is_some() {
        view.open = Some(run.id.clone());
    }
    ui.add_space(STEP);
}

fn opened_ui(ui: &mut Ui, tools: &mut Tools<'_>, run: &RunAgain, beside: &Beside, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let back = tools.t("beside-back");
        if Button::new(Kind::Plain, &back).icon(Icon::Back).small().show(ui).clicked() {
            view.open = None;
        }
        ui.label(strong(date(tools.texts, &run.started_on)));
    });
    check_ui(ui, tools.colors, &mut view.all, small(tools.t("beside-all")));
    if beside.first().is_none() {
        mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t("beside-same"));
    }
    for (index, row) in beside.rows.iter().enumerate().filter(|(_, row)| view.all || row.differs()) {
        ui.add_space(GAP);
        let is_first = beside.first() == Some(index);
        let frame = if row.differs() { care_card(tools.colors) } else { card(tools.colors) };
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.push_id(index, |ui| sides_ui(ui, tools, row, is_first));
        });
    }
}

fn sides_ui(ui: &mut Ui, tools: &mut Tools<'_>, row: &Row, is_first: bool) {
    if is_first {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("beside-first"));
    }
    say(ui, small_strong(came(tools.texts, &row.came)));
    if !row.differs() {
        for line in side(tools.texts, &row.now) {
            say(ui, small(line));
        }
        return;
    }
    divider_ui(ui, tools.colors);
    let half = ui.available_width() / 2.0 - GAP;
    side_by_side_ui(ui, half, |ui, column| {
        let (key, which) = match column {
            Column::First => ("beside-then", &row.then),
            Column::Second => ("beside-now", &row.now),
        };
        say(ui, small_strong(tools.t(key)));
        for line in side(tools.texts, which) {
            say(ui, small(line));
        }
    });
    let meters = meters(tools.texts, row);
    if !meters.is_empty() {
        say(ui, small_soft(tools.colors, meters));
    }
}
