//! Two to four conversations of one help-seeker beside each other, aligned by beat, named A to D.

use super::{View, ask};
use crate::app::{App, MeetingAction};
use crate::intervision::{Row, SideBySide};
use crate::session::Who;
use crate::ui::part::part_ui;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, check_ui, divider_ui, say, small_soft, small_strong, soft, strong, title,
};
use crate::ui::words;
use egui::{ScrollArea, Ui, vec2};

/// Recordings to choose from: those that share their scenario with another; the program tells when the variation differs.
pub(super) fn pick_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let same = |id: &str| {
        let kept = app.kept.iter().find(|kept| kept.id == id)?;
        (!kept.scenario.is_empty()).then(|| kept.scenario.clone())
    };
    let has_twin = |id: &str| same(id).is_some() && app.kept.iter().any(|it| it.id != id && same(&it.id) == same(id));
    let twins: Vec<_> = app.kept.iter().filter(|kept| has_twin(&kept.id)).collect();
    if twins.is_empty() {
        return;
    }
    part_ui(ui, tools, "meeting-beside", |ui, tools| {
        say(ui, small_soft(tools.colors, tools.t("meeting-beside-hint")));
        ui.add_space(STEP);
        let first = view.picked.first().and_then(|id| same(id));
        for kept in &twins {
            let mut is = view.picked.contains(&kept.id);
            let fits = first.as_ref().is_none_or(|first| Some(first.clone()) == same(&kept.id));
            let date = words::date(tools.texts, &kept.started_on);
            // Several on one evening are told apart by their length; which letter it will have is seen beforehand.
            let turns = tools.t_with("meeting-messages", &[("n", kept.turns.into())]);
            let values = [("persona", kept.persona.as_str().into()), ("date", date.into())];
            let label = format!("{} · {turns}", tools.t_with("meeting-beside-pick", &values));
            let place = view.picked.iter().position(|id| *id == kept.id);
            let letter = place.and_then(|at| ('A'..='D').nth(at)).map(|letter| format!(" · {letter}"));
            let label = body(format!("{label}{}", letter.unwrap_or_default()));
            ui.add_enabled_ui(is || (fits && view.picked.len() < 4), |ui| {
                if check_ui(ui, tools.colors, &mut is, label).clicked() {
                    view.picked.retain(|id| *id != kept.id);
                    if is {
                        view.picked.push(kept.id.clone());
                    }
                }
            });
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
