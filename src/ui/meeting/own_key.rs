//! One's own ratings beside a trainer's key: for oneself, while nobody else looks.

use super::{ask, people};
use crate::app::{MeetingAction, OpenMeeting};
use crate::intervision::Letter;
use crate::intervision::rating::Beside;
use crate::review::Rubric;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, card, heading, say, small, small_soft, soft, strong, title};
use crate::ui::words;
use crate::understand::Act;
use egui::Ui;

/// Draws it over everything.
pub(super) fn own_key_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, letter: Letter, beside: &Beside) {
    super::page_ui(ui, "own-key", |ui| {
        let name = people::pseudonym(open, Some(letter));
        ui.horizontal(|ui| {
            people::letter_ui(ui, letter);
            say(ui, title(tools.t_with("meeting-own-key-title", &[("name", name.into())])));
        });
        say(ui, soft(tools.colors, tools.t("meeting-own-key-lead")));
        ui.add_space(GAP);
        if Button::new(Kind::Main, &tools.t("meeting-own-key-close")).icon(Icon::Lock).show(ui).clicked() {
            ask(tools, MeetingAction::OwnBesideKey(None));
        }
        ui.add_space(SPACE);
        card(tools.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, heading(tools.t("meeting-sheet-rubric")));
            for (id, own, key) in &beside.criteria {
                criterion_ui(ui, tools, id, *own, *key);
            }
        });
        ui.add_space(SPACE);
        card(tools.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, heading(tools.t("meeting-own-key-messages")));
            if beside.messages.is_empty() {
                say(ui, soft(tools.colors, tools.t("meeting-own-key-alike")));
            }
            for (of, key_only, own_only) in &beside.messages {
                ui.add_space(STEP);
                if let Some(message) = open.chat.get(*of) {
                    say(ui, strong(format!("“{}”", message.text)));
                }
                acts_ui(ui, tools, "meeting-own-key-only-key", key_only);
                acts_ui(ui, tools, "meeting-own-key-only-own", own_only);
            }
        });
    });
}

fn criterion_ui(ui: &mut Ui, tools: &Tools<'_>, id: &str, own: Option<u8>, key: Option<u8>) {
    let criterion = Rubric::shipped().criteria.iter().find(|it| it.id == id);
    let name = criterion.map_or(id, |it| it.name.get(tools.texts.lang()));
    let shown = |value: Option<u8>| value.map_or_else(|| tools.t("meeting-not-seen"), |value| value.to_string());
    let values = [("name", name.into()), ("own", shown(own).into()), ("key", shown(key).into())];
    say(ui, small(tools.t_with("meeting-own-key-criterion", &values)));
}

fn acts_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, acts: &[Act]) {
    if acts.is_empty() {
        return;
    }
    let names: Vec<String> = acts.iter().map(|act| words::act(tools.texts, *act)).collect();
    say(ui, small_soft(tools.colors, tools.t_with(key, &[("acts", names.join(", ").into())])));
}
