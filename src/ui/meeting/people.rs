//! Who takes part, and what they do there.

use super::{View, ask, doing, fields};
use crate::app::{MeetingAction, OpenMeeting};
use crate::intervision::Letter;
use crate::intervision::meeting::{Doing, Person, Role, Stage};
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, say, small_soft, soft, strong};
use egui::Ui;
use std::collections::BTreeSet;

/// The colour of a letter: told by the letter too, never by the colour alone.
pub(super) fn color_of(letter: Letter, is_dark: bool) -> egui::Color32 {
    const HUES: [f32; 8] = [0.55, 0.08, 0.36, 0.80, 0.14, 0.66, 0.95, 0.46];
    let at = usize::from(letter.place()) % HUES.len();
    let (saturation, value) = if is_dark { (0.55, 0.75) } else { (0.85, 0.2) };
    egui::ecolor::Hsva::new(HUES[at], saturation, value, 1.0).into()
}

/// A letter in its colour.
pub(super) fn letter_ui(ui: &mut Ui, letter: Letter) {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let size = font.size * 1.5;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(size, size), egui::Sense::hover());
    let color = color_of(letter, ui.visuals().dark_mode);
    ui.painter().circle_filled(rect.center(), size / 2.0, color);
    let ink = if ui.visuals().dark_mode { egui::Color32::BLACK } else { egui::Color32::WHITE };
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, letter, font, ink);
}

/// Draws them, to change.
pub(super) fn people_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let state = open.meeting.state();
    say(ui, small_soft(tools.colors, tools.t("meeting-people-hint")));
    ui.add_space(STEP);
    for person in &state.people {
        ui.push_id(person.letter, |ui| person_ui(ui, tools, person, state.stage == Stage::Planning));
        ui.add_space(STEP);
    }
    let Some(letter) = state.next_letter() else { return };
    let sent = fields::draft_ui(ui, tools, view, "meeting-pseudonym");
    let words = view.texts.get("meeting-pseudonym").cloned().unwrap_or_default();
    ui.add_space(STEP);
    let ready = !words.trim().is_empty();
    let clicked = ui
        .add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("meeting-invite")).small().show(ui))
        .inner
        .clicked();
    if sent || clicked {
        // The first who is named minds the method, the second brings a conversation: easily changed.
        let role = [Role::Facilitator, Role::CaseOwner].into_iter().find(|role| state.with_role(*role).is_none());
        let roles = role.into_iter().collect();
        doing(tools, Doing::Invite { letter, pseudonym: words.trim().to_owned(), roles });
        view.texts.remove("meeting-pseudonym");
    }
}

fn person_ui(ui: &mut Ui, tools: &mut Tools<'_>, person: &Person, may_leave: bool) {
    ui.horizontal_wrapped(|ui| {
        letter_ui(ui, person.letter);
        say(ui, strong(&person.pseudonym));
        ui.add_space(GAP);
        for role in Role::ALL {
            let has = person.roles.contains(&role);
            let label = tools.t(&format!("meeting-role-{}", role.name()));
            let name = format!("{}: {label}", person.pseudonym);
            if Button::new(Kind::Plain, &label).name(&name).chosen(has).small().show(ui).clicked() {
                let mut roles: BTreeSet<Role> = person.roles.clone();
                if !roles.remove(&role) {
                    roles.insert(role);
                }
                let (letter, pseudonym) = (person.letter, person.pseudonym.clone());
                doing(tools, Doing::Invite { letter, pseudonym, roles });
            }
        }
        if may_leave {
            let name = tools.t_with("meeting-leaves", &[("name", person.pseudonym.as_str().into())]);
            if Button::new(Kind::Quiet, "").icon(Icon::Close).name(&name).small().show(ui).clicked() {
                doing(tools, Doing::Leave { letter: person.letter });
            }
        }
    });
}

/// Who may speak in this phase, in one column.
pub(super) fn voices_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting) {
    let state = open.meeting.state();
    let away = state.current().map(|phase| phase.phase.away.clone()).unwrap_or_default();
    let nobody_speaks = state.current().is_some_and(|phase| phase.phase.speaks.is_empty());
    for person in &state.people {
        let speaks = state.may_speak(person.letter);
        let is_away =
            person.roles.contains(&Role::CaseOwner) && away.contains(&crate::intervision::methods::Voice::CaseOwner);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            letter_ui(ui, person.letter);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let name =
                    if speaks && !is_away { strong(&person.pseudonym) } else { soft(tools.colors, &person.pseudonym) };
                say(ui, name);
                let roles: Vec<String> =
                    person.roles.iter().map(|role| tools.t(&format!("meeting-role-{}", role.name()))).collect();
                let voice = tools.t(match (speaks, is_away) {
                    (_, true) => "meeting-is-away",
                    (true, false) => "meeting-may-speak",
                    (false, false) if nobody_speaks => "meeting-is-quiet",
                    (false, false) => "meeting-is-silent",
                });
                let words = if roles.is_empty() { voice } else { format!("{} · {voice}", roles.join(", ")) };
                say(ui, small_soft(tools.colors, words));
            });
        });
        ui.add_space(STEP);
    }
}

/// Who writes: a letter to choose.
pub(super) fn author_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, now: &mut Option<Letter>) {
    let people = &open.meeting.state().people;
    if now.is_none_or(|letter| !people.iter().any(|person| person.letter == letter)) {
        *now = people.first().map(|person| person.letter);
    }
    ui.horizontal_wrapped(|ui| {
        say(ui, small_soft(tools.colors, tools.t("meeting-who-writes")));
        for person in people {
            let label = format!("{} {}", person.letter, person.pseudonym);
            if Button::new(Kind::Plain, &label).radio(*now == Some(person.letter)).small().show(ui).clicked() {
                *now = Some(person.letter);
            }
        }
    });
}

/// The pseudonym of a letter.
pub(super) fn pseudonym(open: &OpenMeeting, letter: Option<Letter>) -> String {
    let person = letter.and_then(|letter| open.meeting.state().person(letter));
    person.map(|person| person.pseudonym.clone()).unwrap_or_default()
}

/// Who has not rated yet, with a button to sit down.
pub(super) fn raters_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting) {
    let state = open.meeting.state();
    for letter in state.raters().collect::<Vec<_>>() {
        let Some(person) = state.person(letter) else { continue };
        ui.horizontal_wrapped(|ui| {
            letter_ui(ui, letter);
            say(ui, strong(&person.pseudonym));
            if state.handed_in.contains(&letter) {
                say(ui, soft(tools.colors, tools.t("meeting-has-rated")));
            } else {
                let name = tools.t_with("meeting-sits-down", &[("name", person.pseudonym.as_str().into())]);
                if Button::new(Kind::Plain, &name).small().show(ui).clicked() {
                    ask(tools, MeetingAction::Curtain(letter));
                }
            }
        });
        ui.add_space(STEP);
    }
}
