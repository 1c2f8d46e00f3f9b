//! Two to four conversations of one help-seeker beside each other, aligned by beat, named A to D.

use super::{View, ask};
use crate::app::{Action, App, Kept, MeetingAction, PrivacyAction};
use crate::intervision::{Differs, Row, SideBySide};
use crate::recording::Permission;
use crate::session::Who;
use crate::ui::part::part_ui;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, check_ui, divider_ui, say, small_soft, small_strong, soft, strong, title,
};
use crate::ui::words;
use egui::{ScrollArea, Ui, vec2};

/// Conversations that can stand beside another one, each with what keeps it from being chosen now, and how many cannot
/// since nobody held the same variation.
fn candidates<'a>(app: &'a App, picked: &[String]) -> (Vec<(&'a Kept, Option<&'static str>)>, usize) {
    let readable = || app.kept.iter().filter(|kept| !kept.scenario.is_empty());
    let others = |kept: &Kept| readable().filter(|other| other.id != kept.id).map(|other| &other.variation).collect();
    let is_twin = |kept: &Kept| {
        let others: Vec<_> = others(kept);
        others.iter().any(|other| kept.variation.differs(other).is_none())
    };
    let of_one = |kept: &Kept| {
        let others: Vec<_> = others(kept);
        others.iter().any(|other| kept.variation.differs(other) != Some(Differs::Scenario))
    };
    let first = picked.first().and_then(|id| readable().find(|kept| kept.id == *id));
    let why = |kept: &Kept| {
        if picked.contains(&kept.id) {
            return None;
        }
        if !kept.permissions.show_group {
            return Some("meeting-beside-withheld");
        }
        match first.and_then(|first| first.variation.differs(&kept.variation)) {
            Some(Differs::Scenario) => Some("meeting-beside-other-scenario"),
            Some(Differs::Seed) => Some("meeting-beside-other-seed"),
            Some(Differs::Changed) => Some("meeting-beside-changed"),
            None => (picked.len() >= 4).then_some("meeting-beside-full"),
        }
    };
    let alone = readable().filter(|kept| of_one(kept) && !is_twin(kept)).count();
    (readable().filter(|kept| is_twin(kept)).map(|kept| (kept, why(kept))).collect(), alone)
}

/// Recordings to choose from: what cannot stand beside the others cannot be chosen, and says why.
pub(super) fn pick_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    view.picked.retain(|id| app.kept.iter().any(|kept| kept.id == *id && kept.permissions.show_group));
    let (found, alone) = candidates(app, &view.picked);
    if found.is_empty() && alone == 0 {
        return;
    }
    part_ui(ui, tools, "meeting-beside", |ui, tools| {
        say(ui, small_soft(tools.colors, tools.t("meeting-beside-hint")));
        ui.add_space(STEP);
        for (kept, why) in &found {
            ui.push_id(&kept.id, |ui| pick_one_ui(ui, tools, kept, *why, &mut view.picked));
        }
        if alone > 0 {
            say(ui, small_soft(tools.colors, tools.t_with("meeting-beside-alone", &[("n", alone.into())])));
        }
        if found.is_empty() {
            return;
        }
        ui.add_space(STEP);
        let ready = view.picked.len() >= 2;
        let show =
            ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("meeting-beside-show")).small().show(ui));
        if show.inner.clicked() {
            ask(tools, MeetingAction::Beside(view.picked.clone()));
        }
    });
}

fn pick_one_ui(ui: &mut Ui, tools: &mut Tools<'_>, kept: &Kept, why: Option<&str>, picked: &mut Vec<String>) {
    let mut is = picked.contains(&kept.id);
    let date = words::date(tools.texts, &kept.started_on);
    // Several on one evening are told apart by their length; which letter it will have is seen beforehand.
    let turns = tools.t_with("meeting-messages", &[("n", kept.turns.into())]);
    let values = [("persona", kept.persona.as_str().into()), ("date", date.into())];
    let label = format!("{} · {turns}", tools.t_with("meeting-beside-pick", &values));
    let place = picked.iter().position(|id| *id == kept.id);
    let letter = place.and_then(|at| ('A'..='D').nth(at)).map(|letter| format!(" · {letter}"));
    let label = body(format!("{label}{}", letter.unwrap_or_default()));
    ui.add_enabled_ui(why.is_none(), |ui| {
        if check_ui(ui, tools.colors, &mut is, label).clicked() {
            picked.retain(|id| *id != kept.id);
            if is {
                picked.push(kept.id.clone());
            }
        }
    });
    let Some(why) = why else { return };
    ui.horizontal_wrapped(|ui| {
        say(ui, small_soft(tools.colors, tools.t(why)));
        let allow = tools.t("meeting-allow");
        if why == "meeting-beside-withheld" && Button::new(Kind::Quiet, &allow).small().flush().show(ui).clicked() {
            let allow = PrivacyAction::Allow(kept.id.clone(), Permission::ShowGroup, true);
            tools.ask(Action::Privacy(allow));
        }
    });
}

/// Draws them.
pub(super) fn beside_ui(ui: &mut Ui, tools: &mut Tools<'_>, beside: &SideBySide) {
    ScrollArea::both().auto_shrink(false).id_salt("beside").show(ui, |ui| {
        egui::Frame::new().inner_margin(egui::Margin::same(SPACE as i8)).show(ui, |ui| {
            if Button::new(Kind::Plain, &tools.t("meeting-back")).icon(Icon::Back).small().show(ui).clicked() {
                ask(tools, MeetingAction::Beside(Vec::new()));
            }
            ui.add_space(GAP);
            say(ui, title(tools.t("meeting-beside")));
            let unit = crate::ui::theme::scale(ui.style());
            let columns = beside.letters.len().max(1) as f32;
            // Whole points: thirds would add up to a hair more than there is, and a bar to scroll it.
            let width = ((ui.available_width() - SPACE * (columns - 1.0)) / columns).floor().max(220.0 * unit);
            let mut before = None;
            for row in &beside.rows {
                divider_ui(ui, tools.colors);
                // A beat has a name for its author only: what is told is where the conversation stands.
                if let Some(phase) = row.phase.filter(|_| row.phase != before) {
                    say(ui, strong(words::phase(tools.texts, phase).0));
                }
                before = row.phase.or(before);
                row_ui(ui, width, row.cells.len(), |ui, at| {
                    // The letter goes along: who scrolled far down still sees whose column this is.
                    say(ui, small_strong(beside.letters[at].to_string()));
                    cell_ui(ui, tools, row, at);
                });
                ui.add_space(STEP);
            }
        });
    });
}

fn row_ui(ui: &mut Ui, width: f32, count: usize, mut cell: impl FnMut(&mut Ui, usize)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        for at in 0..count {
            ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(width);
                cell(ui, at);
            });
        }
    });
}

fn cell_ui(ui: &mut Ui, tools: &Tools<'_>, row: &Row, at: usize) {
    let said = &row.cells[at];
    if said.is_empty() {
        say(ui, small_soft(tools.colors, "–"));
    }
    for message in said {
        if message.by == Who::Counsellor {
            // What differs between the columns is what the counsellor typed: that is read first.
            say(ui, body(format!("{}: {}", tools.t("meeting-counsellor"), message.text)));
        } else {
            say(ui, soft(tools.colors, &message.text));
        }
    }
}
