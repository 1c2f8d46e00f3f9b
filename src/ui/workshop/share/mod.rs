//! Handing a scenario on, looking at one that somebody made, and the versions there are.

mod data;

use crate::app::{Action, App, LookedPack, PackAction, WorkshopAction, WorkshopDesk};
use crate::authoring::{DifferRow, differ};
use crate::ui::chooser::{Wants, path_ui};
use crate::ui::theme::{FIELD, GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, card, heading, mark_ui, pair_ui, say, small, small_soft, strong};
use egui::{Frame, Label, Margin, RichText, ScrollArea, TextEdit, Ui};

/// Lines around what differs.
const AROUND: usize = 2;

/// Lines of a comparison that are drawn.
const ROWS: usize = 200;

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct View {
    stem: String,
    path: String,
    licence: String,
    compared: Option<Compared>,
}

/// The text on the desk beside another version.
#[derive(Debug)]
struct Compared {
    stem: String,
    version: u64,
    rows: Vec<DifferRow>,
}

/// What looking at a pack remembers.
#[derive(Debug, Default)]
pub struct TakeIn {
    is_open: bool,
    path: String,
}

fn ask(tools: &mut Tools<'_>, action: PackAction) {
    tools.ask(Action::Workshop(WorkshopAction::Pack(action)));
}

/// Draws the pane: this scenario as one file, and its versions.
pub fn share_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, desk: &WorkshopDesk, view: &mut View) {
    if view.stem != desk.stem {
        let file = app.versions(&desk.stem).into_iter().find(|version| version.stem == desk.stem);
        let licence = file.and_then(|version| version.origin).map(|origin| origin.licence).unwrap_or_default();
        *view = View { stem: desk.stem.clone(), path: String::new(), licence, compared: None };
    }
    ScrollArea::vertical().auto_shrink(false).id_salt("share").show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(SPACE as i8, GAP as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = STEP;
            say(ui, heading(tools.t("pack-export-title")));
            say(ui, small_soft(tools.colors, tools.t("pack-export-lead")));
            let label = ui.label(small(tools.t("pack-licence-ask")));
            let field = TextEdit::singleline(&mut view.licence).desired_width(f32::INFINITY).margin(FIELD);
            ui.add(field.hint_text("CC BY-SA 4.0")).labelled_by(label.id);
            let named = Wants::Save(format!("{}.oefenpack", desk.stem));
            path_ui(ui, tools, "pack-path-out", &named, &mut view.path);
            export_ui(ui, tools, app, desk, view);
            ui.add_space(SPACE);
            say(ui, heading(tools.t("pack-versions")));
            say(ui, small_soft(tools.colors, tools.t("pack-versions-lead")));
            for version in app.versions(&desk.stem) {
                ui.add_space(STEP);
                card(tools.colors).inner_margin(12).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = STEP;
                    say(ui, strong(&version.stem));
                    for line in data::version(&version, tools.texts) {
                        say(ui, small(line));
                    }
                    if version.stem == desk.stem {
                        say(ui, small_soft(tools.colors, tools.t("pack-version-here")));
                    } else if Button::new(Kind::Quiet, &tools.t("pack-version-open")).small().show(ui).clicked() {
                        tools.ask(Action::Workshop(WorkshopAction::Open { stem: version.stem.clone() }));
                    }
                    if version.stem != desk.stem {
                        compare_ui(ui, tools, app, desk, &version.stem, &mut view.compared);
                    }
                });
            }
        });
    });
}

/// What differs between another version and the text on the desk, when it is asked for.
fn compare_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    app: &App,
    desk: &WorkshopDesk,
    stem: &str,
    compared: &mut Option<Compared>,
) {
    let (Some(theirs), Some(file)) = (app.version_text(stem), desk.files.first()) else { return };
    let is_open = compared.as_ref().is_some_and(|it| it.stem == stem);
    let words = tools.t(if is_open { "pack-compare-hide" } else { "pack-compare" });
    let is_clicked = Button::new(Kind::Quiet, &words).small().chosen(is_open).show(ui).clicked();
    if is_clicked && is_open {
        *compared = None;
    }
    let version = file.buffer.version();
    let is_stale = compared.as_ref().is_some_and(|it| it.stem == stem && it.version != version);
    if is_clicked && !is_open || is_stale {
        let rows = differ(theirs, file.buffer.text().as_str(), AROUND);
        *compared = Some(Compared { stem: stem.to_owned(), version, rows });
    }
    let Some(compared) = compared.as_ref().filter(|it| it.stem == stem) else { return };
    if compared.rows.is_empty() {
        say(ui, small(tools.t("pack-compare-same")));
        return;
    }
    say(ui, small_soft(tools.colors, tools.t_with("pack-compare-lead", &[("other", stem.into())])));
    for row in compared.rows.iter().take(ROWS) {
        let (words, color) = match row {
            DifferRow::Same(line) => (format!("  {line}"), tools.colors.soft),
            DifferRow::Gone(at, line) => (format!("− {at} {line}"), tools.colors.care),
            DifferRow::New(at, line) => (format!("+ {at} {line}"), tools.colors.accent),
            DifferRow::Skipped(n) => (tools.t_with("pack-compare-skipped", &[("n", (*n).into())]), tools.colors.soft),
        };
        ui.add(Label::new(RichText::new(words).monospace().color(color)).wrap());
    }
    if compared.rows.len() > ROWS {
        let n = compared.rows.len() - ROWS;
        say(ui, small_soft(tools.colors, tools.t_with("pack-compare-more", &[("n", n.into())])));
    }
}

fn export_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, desk: &WorkshopDesk, view: &View) {
    let packing = &app.workshop.packing;
    // What lies on the disk is handed on; a copy that was not changed is what travels with the program.
    let is_saved = !desk.is_dirty() || desk.is_copy && desk.files.iter().all(|file| file.buffer.version() == 0);
    let can = is_saved && !view.path.trim().is_empty() && !packing.is_exporting();
    let words = tools.t("pack-export");
    if ui.add_enabled_ui(can, |ui| Button::new(Kind::Plain, &words).small().show(ui)).inner.clicked() {
        ask(tools, PackAction::Export { path: view.path.clone(), licence: view.licence.clone() });
    }
    // Below the button: it stays where it is when they go.
    if !is_saved {
        say(ui, small(tools.t("pack-save-first")));
    }
    if view.path.trim().is_empty() {
        say(ui, small_soft(tools.colors, tools.t("pack-path-first")));
    }
    if packing.is_exporting() {
        say(ui, small_soft(tools.colors, tools.t("pack-busy")));
    }
    match &packing.exported {
        None => {}
        Some(Ok((path, files))) => {
            let values = [("path", path.as_str().into()), ("n", (*files).into())];
            mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t_with("pack-exported", &values));
        }
        Some(Err(why)) => {
            let words = tools.t_with("pack-not-exported", &[("why", data::not_exported(why, tools.texts).into())]);
            mark_ui(ui, Icon::Care, tools.colors.care, &words);
        }
    }
}

/// Draws the door for a pack that somebody made.
pub fn take_in_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut TakeIn) {
    let words = tools.t("pack-import-title");
    if Button::new(Kind::Plain, &words).chosen(view.is_open).show(ui).clicked() {
        view.is_open = !view.is_open;
        if !view.is_open {
            ask(tools, PackAction::Forget);
        }
    }
    if !view.is_open && app.workshop.packing.looked.is_none() {
        ui.add_space(GAP);
        return;
    }
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, small_soft(tools.colors, tools.t("pack-import-lead")));
        path_ui(ui, tools, "pack-path-in", &Wants::File, &mut view.path);
        let packing = &app.workshop.packing;
        let can = !view.path.trim().is_empty() && !packing.is_looking();
        let words = tools.t("pack-look");
        if ui.add_enabled_ui(can, |ui| Button::new(Kind::Plain, &words).small().show(ui)).inner.clicked() {
            ask(tools, PackAction::Look(view.path.clone()));
        }
        if packing.is_looking() {
            say(ui, small_soft(tools.colors, tools.t("pack-busy")));
        }
        if let Some(looked) = &packing.looked {
            looked_ui(ui, tools, app, looked);
        }
    });
    ui.add_space(GAP);
}

fn looked_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, looked: &LookedPack) {
    ui.add_space(STEP);
    if let Some(about) = &looked.about {
        say(ui, strong(&about.title));
    }
    // What came of it first: the list of files can be long.
    let (is_sound, words) = data::verdict(looked, tools.texts);
    let (icon, color) = if is_sound { (Icon::Check, tools.colors.accent) } else { (Icon::Care, tools.colors.care) };
    mark_ui(ui, icon, color, &words);
    if let Some(exactly) = data::exactly(looked, tools.texts) {
        say(ui, small_soft(tools.colors, exactly));
    }
    ui.horizontal_wrapped(|ui| {
        if is_sound
            && looked.taken.is_none()
            && !app.workshop.packing.is_looking()
            && Button::new(Kind::Main, &tools.t("pack-take-in")).small().show(ui).clicked()
        {
            ask(tools, PackAction::TakeIn);
        }
        if let Some(taken) = &looked.taken
            && Button::new(Kind::Main, &tools.t("pack-open")).small().show(ui).clicked()
        {
            ask(tools, PackAction::Forget);
            tools.ask(Action::Workshop(WorkshopAction::Open { stem: taken.id.clone() }));
        }
        let key = if looked.taken.is_some() { "close" } else { "pack-forget" };
        if Button::new(Kind::Quiet, &tools.t(key)).small().show(ui).clicked() {
            ask(tools, PackAction::Forget);
        }
    });
    if let Some(about) = &looked.about {
        for (name, words) in data::about(about, tools.texts) {
            pair_ui(ui, tools.colors, &name, small(words));
        }
        let here = app.versions(&about.id);
        if !here.is_empty() {
            let names: Vec<String> =
                here.iter().map(|version| format!("{} ({})", version.stem, version.date)).collect();
            pair_ui(ui, tools.colors, &tools.t("pack-here"), small(names.join(", ")));
        }
    }
}
