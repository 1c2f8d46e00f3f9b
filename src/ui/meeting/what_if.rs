//! What if: another answer, and how it would have gone on. Apart from the real conversation, kept nowhere.

use super::{View, ask, fields};
use crate::app::MeetingAction;
use crate::intervision::replay::WhatIf;
use crate::session::Who;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Bubble, Button, Icon, Kind, bubble_ui, care_card, say, small_soft, strong};
use crate::ui::words;
use egui::Ui;

/// Draws it.
pub(super) fn what_if_ui(ui: &mut Ui, tools: &mut Tools<'_>, what_if: &WhatIf, view: &mut View) {
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, strong(tools.t("meeting-what-if-title")));
        say(ui, small_soft(tools.colors, tools.t("meeting-what-if-lead")));
        ui.add_space(STEP);
        let persona = &what_if.recording().header.persona;
        for message in what_if.messages() {
            let mine = message.by == Who::Counsellor;
            let who = if mine { tools.t("meeting-counsellor") } else { persona.clone() };
            let name = format!("{who}: {}", message.text);
            let time = words::clock(message.at_ms);
            let bubble = Bubble::plain(&message.text, mine, &time, &name);
            bubble_ui(ui, tools.colors, &bubble);
        }
        let sent = fields::draft_ui(ui, tools, view, "meeting-what-if-text");
        ui.add_space(STEP);
        let mut says = sent;
        ui.horizontal_wrapped(|ui| {
            let ready = view.texts.get("meeting-what-if-text").is_some_and(|text| !text.trim().is_empty());
            let send = ui.add_enabled_ui(ready, |ui| {
                Button::new(Kind::Plain, &tools.t("meeting-what-if-send")).icon(Icon::Send).small().show(ui)
            });
            says |= send.inner.clicked();
            if Button::new(Kind::Plain, &tools.t("meeting-what-if-wait")).icon(Icon::Clock).small().show(ui).clicked() {
                ask(tools, MeetingAction::WhatIfWait);
            }
            let close = tools.t("meeting-what-if-close");
            if Button::new(Kind::Quiet, &close).icon(Icon::Back).small().show(ui).clicked() {
                ask(tools, MeetingAction::WhatIfEnd);
            }
        });
        if says && let Some(text) = view.texts.remove("meeting-what-if-text") {
            ask(tools, MeetingAction::WhatIfSay(text));
        }
    });
    ui.add_space(GAP);
}
