//! The rehearsal's pane: simulated trainees play the scenario, and what they found is looked at one by one.

mod data;

use crate::app::{Action, App, Pane, RehearsalAction, Rehearsed, Rehearsing, WorkshopAction};
use crate::rehearse::Trainee;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, card, choice_ui, mark_ui, pair_ui, say, small, small_soft, small_strong};
use data::FindingData;
use egui::{Frame, Margin, ScrollArea, Ui};

/// Findings of one kind that are shown before the rest unfolds.
const SHOWN: usize = 6;

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct View {
    /// Kinds of which all findings are shown.
    unfolded: Vec<crate::rehearse::FindingKind>,
}

fn ask(tools: &mut Tools<'_>, action: RehearsalAction) {
    tools.ask(Action::Workshop(WorkshopAction::Rehearsal(action)));
}

/// Draws the pane.
pub fn rehearsal_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View, beside: bool) {
    let rehearsing = &app.workshop.rehearsing;
    ScrollArea::vertical().auto_shrink(false).id_salt("rehearsal").show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(SPACE as i8, GAP as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, small_soft(tools.colors, tools.t("rehearsal-lead")));
            asked_ui(ui, tools, app, rehearsing);
            ui.add_space(GAP);
            if let Some(done) = &rehearsing.done {
                let version = app.workshop.desk.as_ref().map(|desk| desk.version);
                if version != Some(done.version) {
                    mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("rehearsal-old"));
                }
                done_ui(ui, tools, done);
                findings_ui(ui, tools, app, done, view, beside);
            }
        });
    });
}

/// How many, by whom; begin or stop.
fn asked_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, rehearsing: &Rehearsing) {
    ui.add_space(STEP);
    say(ui, small_strong(tools.t("rehearsal-runs")));
    let runs: Vec<(u32, String)> = Rehearsing::RUNS.iter().map(|runs| (*runs, runs.to_string())).collect();
    if let Some(runs) = choice_ui(ui, rehearsing.runs, &runs) {
        ask(tools, RehearsalAction::Runs(runs));
    }
    say(ui, small_strong(tools.t("rehearsal-who")));
    let mut whos: Vec<(Option<Trainee>, String)> = vec![(None, tools.t("rehearsal-who-mix"))];
    whos.extend(Trainee::ALL.iter().map(|who| (Some(*who), tools.t(&format!("rehearsal-who-{}", who.name())))));
    if let Some(who) = choice_ui(ui, rehearsing.who, &whos) {
        ask(tools, RehearsalAction::Who(who));
    }
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| match rehearsing.progress() {
        Some(held) => {
            let words = tools.t_with("rehearsal-held", &[("n", held.into()), ("all", rehearsing.runs.into())]);
            ui.label(small(words));
            if Button::new(Kind::Plain, &tools.t("rehearsal-stop")).small().show(ui).clicked() {
                ask(tools, RehearsalAction::Stop);
            }
        }
        None if app.workshop.langs().is_empty() => {
            ui.label(small(tools.t("rehearsal-faulty")));
        }
        None => {
            if Button::new(Kind::Plain, &tools.t("rehearsal-start")).show(ui).clicked() {
                ask(tools, RehearsalAction::Start);
            }
        }
    });
}

/// What was held: coverage, lengths, endings.
fn done_ui(ui: &mut Ui, tools: &Tools<'_>, done: &Rehearsed) {
    let colors = tools.colors;
    card(colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let rehearsal = &done.rehearsal;
        let held = tools.t_with("rehearsal-done", &[("n", rehearsal.runs.into()), ("m", rehearsal.exchanges.into())]);
        say(ui, small_strong(held));
        if rehearsal.is_cut_short() {
            let numbers = [("n", rehearsal.runs.into()), ("all", rehearsal.wanted.into())];
            mark_ui(ui, Icon::Care, colors.care, &tools.t_with("rehearsal-cut-short", &numbers));
        }
        for (kind, (seen, all)) in rehearsal.tally.coverage() {
            let words = tools.t_with("rehearsal-of", &[("n", seen.into()), ("all", all.into())]);
            pair_ui(ui, colors, &tools.t(&format!("rehearsal-covers-{kind}")), small(words));
        }
        say(ui, small(data::spread(rehearsal.lengths, "rehearsal-lengths", tools.texts)));
        say(ui, small(data::spread(rehearsal.minutes, "rehearsal-minutes", tools.texts)));
        let (not, all) = rehearsal.not_understood;
        say(ui, small(tools.t_with("rehearsal-not-understood", &[("n", not.into()), ("all", all.into())])));
        for (who, words) in data::endings(done, tools.texts) {
            pair_ui(ui, colors, &who, small(words));
        }
    });
}

fn findings_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, done: &Rehearsed, view: &mut View, beside: bool) {
    let groups = data::groups(done, tools.texts);
    if groups.is_empty() {
        ui.add_space(GAP);
        mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t("rehearsal-nothing"));
    }
    let file = app.workshop.desk.as_ref().and_then(|desk| desk.files.first()).map(|file| file.name.clone());
    for group in groups {
        ui.add_space(GAP);
        let title = tools.t(&format!("rehearsal-kind-{}", group.kind.name()));
        say(ui, small_strong(format!("{title} ({})", group.findings.len())));
        if group.kind.is_unreached() {
            // Told apart from what is impossible: more conversations could still come there.
            let runs = ("n", done.rehearsal.runs.into());
            say(ui, small_soft(tools.colors, tools.t_with("rehearsal-within", &[runs])));
        }
        let is_all = view.unfolded.contains(&group.kind);
        let count = if is_all { group.findings.len() } else { SHOWN };
        for (index, finding) in group.findings.iter().take(count) {
            ui.push_id(index, |ui| finding_ui(ui, tools, *index, finding, file.as_deref().unwrap_or_default(), beside));
        }
        if !is_all && group.findings.len() > SHOWN {
            let more = tools.t_with("rehearsal-more", &[("n", (group.findings.len() - SHOWN).into())]);
            if Button::new(Kind::Quiet, &more).small().show(ui).clicked() {
                view.unfolded.push(group.kind);
            }
        }
    }
}

fn finding_ui(ui: &mut Ui, tools: &mut Tools<'_>, index: usize, finding: &FindingData, file: &str, beside: bool) {
    say(ui, small(&finding.message));
    if !finding.near.is_empty() {
        let near = tools.t_with("rehearsal-near", &[("what", finding.near.as_str().into())]);
        say(ui, small_soft(tools.colors, near));
    }
    ui.horizontal_wrapped(|ui| {
        if finding.line > 0 {
            let line = tools.t_with("rehearsal-line", &[("n", finding.line.into())]);
            if Button::new(Kind::Quiet, &line).small().show(ui).clicked() {
                let at = (finding.line, 1);
                tools.ask(Action::Workshop(WorkshopAction::GoTo { file: file.to_owned(), at }));
                if !beside {
                    tools.ask(Action::Workshop(WorkshopAction::ShowPane(Pane::Text)));
                }
            }
        }
        if finding.has_way {
            if Button::new(Kind::Quiet, &tools.t("rehearsal-step-through")).small().show(ui).clicked() {
                ask(tools, RehearsalAction::StepThrough(index));
            }
            if Button::new(Kind::Quiet, &tools.t("rehearsal-keep")).small().show(ui).clicked() {
                ask(tools, RehearsalAction::Keep(index));
            }
        }
    });
}
