//! The group over time: themes, what was agreed and whether it was tried, what was looked at. Nobody's score.

use crate::app::App;
use crate::intervision::Came;
use crate::recording::Day;
use crate::ui::part::part_ui;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{body, say, small_soft, strong};
use crate::ui::words;
use egui::Ui;
use std::collections::BTreeMap;

/// Draws it, when there is something to tell.
pub(super) fn group_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    let group = &app.meetings.group;
    if group.meetings.is_empty() {
        return;
    }
    part_ui(ui, tools, "meeting-group", |ui, tools| {
        say(ui, small_soft(tools.colors, tools.t("meeting-group-hint")));
        let due: Vec<_> = Day::read(&app.today).map(|today| group.due(today).collect()).unwrap_or_default();
        for (key, list) in [
            ("meeting-group-due", due.clone()),
            ("meeting-group-agreed", group.try_outs.iter().filter(|it| !due.contains(it)).collect()),
        ] {
            if list.is_empty() {
                continue;
            }
            ui.add_space(GAP);
            say(ui, strong(tools.t(key)));
            for agreed in list {
                say(ui, body(&agreed.text));
                let mut about = Vec::new();
                about.extend(agreed.by.map(|by| {
                    tools.t_with("minutes-by", &[("date", words::date(tools.texts, &by.to_string()).into())])
                }));
                about.extend(agreed.tried.map(|tried| tools.t(&format!("minutes-tried-{}", tried.name()))));
                say(ui, small_soft(tools.colors, about.join(" · ")));
            }
        }
        came_ui(ui, tools, "meeting-group-themes", &group.themes, str::to_owned);
        came_ui(ui, tools, "meeting-group-scenarios", &group.scenarios, str::to_owned);
        came_ui(ui, tools, "meeting-group-protocols", &group.protocols, str::to_owned);
        let flag = |name: &str| words::flag(tools.texts, name);
        came_ui(ui, tools, "meeting-group-risks", &group.risks, flag);
    });
}

fn came_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, all: &BTreeMap<String, Came>, named: impl Fn(&str) -> String) {
    if all.is_empty() {
        return;
    }
    ui.add_space(GAP);
    say(ui, strong(tools.t(key)));
    for (what, came) in all {
        let date = words::date(tools.texts, &came.last.to_string());
        let values = [("what", named(what).into()), ("n", came.times.into()), ("date", date.into())];
        say(ui, body(tools.t_with("meeting-times", &values)));
    }
    ui.add_space(STEP);
}
