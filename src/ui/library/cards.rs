//! One scenario, as a card.

use super::data::{CardData, FaultData};
use crate::app::{Action, Route};
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, card, care_card, dots_ui, heading, mark_ui, say, small_soft, small_strong,
};
use egui::Ui;
use std::collections::BTreeSet;

/// Draws a scenario.
pub fn card_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &CardData, open_faults: &mut BTreeSet<String>) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = STEP;
            say(ui, heading(&data.title));
            who_ui(ui, tools, data);
        });
        if !data.summary.is_empty() {
            say(ui, body(&data.summary));
        }
        if data.is_playable {
            playable_ui(ui, tools, data);
        } else {
            mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("card-faulty"));
        }
        faults_ui(ui, tools, data, open_faults);
    });
}

fn playable_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &CardData) {
    if let Some(origin) = &data.origin {
        say(ui, small_soft(tools.colors, origin));
    }
    if data.unreviewed {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("card-unreviewed"));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        let label = tools.t_with("card-practise", &[("persona", data.persona.as_str().into())]);
        if Button::new(Kind::Main, &label).show(ui).clicked() {
            tools.ask(Action::Go(Route::Before { scenario: data.id.clone() }));
        }
        ui.label(small_soft(tools.colors, &data.last));
    });
}

/// Who writes, how long, how heavy, in which languages: one line.
fn who_ui(ui: &mut Ui, tools: &Tools<'_>, data: &CardData) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        if !data.who.is_empty() {
            ui.label(small_soft(tools.colors, &data.who));
        }
        if data.is_playable {
            ui.label(small_soft(tools.colors, &data.minutes));
            let values = [("level", data.intensity.into()), ("word", data.intensity_word.as_str().into())];
            let name = tools.t_with("intensity-label", &values);
            dots_ui(ui, tools.colors, data.intensity, &data.intensity_word, &name);
            ui.label(small_soft(tools.colors, &data.langs));
        }
    });
}

fn faults_ui(ui: &mut Ui, tools: &Tools<'_>, data: &CardData, open_faults: &mut BTreeSet<String>) {
    if data.faults.is_empty() {
        return;
    }
    let open = open_faults.contains(&data.id);
    let count = data.faults.len();
    let label = match (open, data.is_playable) {
        (true, _) => tools.t("card-hide-faults"),
        (false, true) => tools.t_with("card-warnings", &[("n", count.into())]),
        (false, false) => tools.t_with("card-show-faults", &[("n", count.into())]),
    };
    let icon = if open { Icon::Up } else { Icon::Down };
    if Button::new(Kind::Quiet, &label).icon(icon).small().flush().show(ui).clicked() {
        if open {
            open_faults.remove(&data.id);
        } else {
            open_faults.insert(data.id.clone());
        }
    }
    if open {
        for fault in &data.faults {
            fault_ui(ui, tools, fault);
        }
    }
}

/// Draws what is wrong in a file.
pub fn fault_ui(ui: &mut Ui, tools: &Tools<'_>, fault: &FaultData) {
    let frame = if fault.is_error { care_card(tools.colors) } else { care_card(tools.colors).fill(tools.colors.mist) };
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = GAP / 4.0;
        say(ui, small_strong(&fault.place));
        say(ui, body(&fault.message));
        if !fault.hint.is_empty() {
            say(ui, small_soft(tools.colors, &fault.hint));
        }
    });
}
