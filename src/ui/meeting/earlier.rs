//! What was agreed in earlier meetings and nobody told of yet: asked in the first phase of most methods.

use super::ask;
use crate::app::{App, MeetingAction, OpenMeeting};
use crate::intervision::meeting::{Stage, Tried};
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Kind, body, divider_ui, say, small_soft, strong};
use crate::ui::words;
use egui::Ui;

/// How many are shown: the ones whose day comes first.
const FIRST: usize = 6;

/// Draws them, each with what can have become of it.
pub(super) fn earlier_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting) {
    if open.meeting.state().stage != Stage::Running {
        return;
    }
    let other = |agreed: &&crate::intervision::Agreed| agreed.tried.is_none() && agreed.meeting != open.meeting.id;
    let agreed: Vec<_> = app.meetings.group.try_outs.iter().filter(other).take(FIRST).collect();
    if agreed.is_empty() {
        return;
    }
    say(ui, strong(tools.t("meeting-earlier")));
    say(ui, small_soft(tools.colors, tools.t("meeting-earlier-hint")));
    ui.add_space(STEP);
    for it in agreed {
        ui.push_id((&it.meeting, it.line), |ui| {
            say(ui, body(&it.text));
            ui.horizontal_wrapped(|ui| {
                if let Some(by) = it.by {
                    let date = words::date(tools.texts, &by.to_string());
                    say(ui, small_soft(tools.colors, tools.t_with("minutes-by", &[("date", date.into())])));
                }
                for tried in Tried::ALL {
                    let label = tools.t(&format!("minutes-tried-{}", tried.name()));
                    if Button::new(Kind::Plain, &label).small().show(ui).clicked() {
                        ask(tools, MeetingAction::TellEarlier { meeting: it.meeting.clone(), line: it.line, tried });
                    }
                }
            });
        });
        ui.add_space(STEP);
    }
    divider_ui(ui, tools.colors);
    ui.add_space(GAP);
}
