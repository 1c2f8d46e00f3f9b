//! Where the conversation begins: beat, meters, facts, choices, seed.

use super::ask;
use crate::app::{App, TrialAction, words};
use crate::ids::Lang;
use crate::rehearse::Preview;
use crate::scenario::ScenarioFile;
use crate::session::Opening;
use crate::ui::theme::{GAP, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Kind, check_ui, say, small, small_soft, small_strong};
use egui::{ComboBox, Grid, Slider, TextEdit, Ui, vec2};

/// What the form remembers.
#[derive(Debug, Default)]
pub struct View {
    /// Shown over a conversation that goes on.
    pub is_open: bool,
    lang: Option<Lang>,
    seed: String,
    opening: Opening,
}

impl View {
    /// As the conversation that goes on began.
    pub fn set_from(&mut self, preview: &Preview) {
        self.lang = Some(preview.scenario().lang());
        self.seed = preview.seed().to_string();
        self.opening = preview.opening().clone();
    }
}

/// Draws the form.
pub fn start_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let Some(checked) = app.workshop.desk.as_ref().and_then(|desk| desk.checked.as_ref()) else { return };
    let langs = app.workshop.langs();
    if langs.is_empty() {
        say(ui, small_soft(tools.colors, tools.t("preview-not-yet")));
        return;
    }
    let file = &checked.loaded.file;
    if Button::new(Kind::Main, &tools.t("preview-begin")).small().show(ui).clicked() {
        let lang = view.lang.filter(|lang| langs.contains(lang)).unwrap_or(langs[0]);
        let seed = view.seed.trim().parse().unwrap_or(1);
        ask(tools, TrialAction::Begin { lang, seed, opening: view.opening.clone() });
        view.is_open = false;
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(10.0, 4.0);
        let grid = Grid::new("preview-start").num_columns(2).spacing(vec2(GAP * 1.5, STEP));
        grid.show(ui, |ui| choices_ui(ui, tools, file, &langs, view));
    });
    if !file.facts.is_empty() {
        say(ui, small_strong(tools.t("preview-facts-told")));
        for fact in &file.facts {
            let mut is_told = view.opening.facts.contains(&fact.name);
            if check_ui(ui, tools.colors, &mut is_told, small(&fact.name)).changed() {
                view.opening.facts.retain(|name| *name != fact.name);
                if is_told {
                    view.opening.facts.push(fact.name.clone());
                }
            }
        }
    }
}

/// Beat, language, seed, meters and choices: a row each.
fn choices_ui(ui: &mut Ui, tools: &Tools<'_>, file: &ScenarioFile, langs: &[Lang], view: &mut View) {
    let first = tools.t("preview-first-beat");
    let now = view.opening.beat.clone().unwrap_or_else(|| first.clone());
    pick_ui(ui, &tools.t("preview-beat"), now, |ui| {
        ui.selectable_value(&mut view.opening.beat, None, small(&first));
        for beat in &file.beats {
            ui.selectable_value(&mut view.opening.beat, Some(beat.name.clone()), small(&beat.name));
        }
    });
    if langs.len() > 1 {
        let now = view.lang.filter(|lang| langs.contains(lang)).unwrap_or(langs[0]);
        pick_ui(ui, &tools.t("preview-lang"), now.own_name().to_owned(), |ui| {
            for lang in langs {
                if ui.selectable_label(now == *lang, small(lang.own_name())).clicked() {
                    view.lang = Some(*lang);
                }
            }
        });
    }
    let label = ui.label(small(tools.t("preview-seed")));
    ui.add(TextEdit::singleline(&mut view.seed).desired_width(80.0).hint_text("1")).labelled_by(label.id);
    ui.end_row();
    for meter in &file.meters {
        let label = ui.label(small(words::meter_with_name(tools.texts, &meter.name, &meter.label)));
        let mut value = view.opening.meters.get(&meter.name).copied().unwrap_or(meter.start);
        if ui.add(Slider::new(&mut value, 0..=100)).labelled_by(label.id).changed() {
            view.opening.meters.insert(meter.name.clone(), value);
        }
        ui.end_row();
    }
    let by_chance = tools.t("preview-by-chance");
    for pick in &file.picks {
        let now = view.opening.picks.get(&pick.name).cloned();
        pick_ui(ui, &pick.name, now.clone().unwrap_or_else(|| by_chance.clone()), |ui| {
            if ui.selectable_label(now.is_none(), small(&by_chance)).clicked() {
                view.opening.picks.remove(&pick.name);
            }
            for value in &pick.values {
                if ui.selectable_label(now.as_ref() == Some(value), small(value)).clicked() {
                    view.opening.picks.insert(pick.name.clone(), value.clone());
                }
            }
        });
    }
}

/// A list to choose from, with its name before it.
fn pick_ui(ui: &mut Ui, name: &str, shown: String, list: impl FnOnce(&mut Ui)) {
    let label = ui.label(small(name));
    let width = (170.0 * scale(ui.style())).min(ui.available_width() - GAP);
    let combo = ComboBox::from_id_salt(("preview-pick", name)).width(width).selected_text(small(shown));
    combo.show_ui(ui, list).response.labelled_by(label.id);
    ui.end_row();
}
