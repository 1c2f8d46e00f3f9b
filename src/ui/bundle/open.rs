//! A bundle of somebody of the group, to read together.

use super::ask;
use crate::app::SharingAction;
use crate::app::sharing::{Reading, contents};
use crate::recording::bundle::Item;
use crate::review::LookBack;
use crate::session::Who;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, body, bubble_ui, card, heading, mark_ui, pair_ui, say, small_soft, soft, strong, title,
};
use crate::ui::words;
use egui::{Align, Layout, Ui};

/// Draws it.
pub(super) fn open_ui(ui: &mut Ui, tools: &mut Tools<'_>, reading: &Reading) {
    let bundle = &reading.bundle;
    say(ui, title(tools.t_with("sharing-open-title", &[("name", bundle.by.as_str().into())])));
    let date = |day: &dyn ToString| words::date(tools.texts, &day.to_string());
    let values = [("made", date(&bundle.made_on).into()), ("until", date(&bundle.until).into())];
    say(ui, soft(tools.colors, tools.t_with("sharing-open-about", &values)));
    if reading.withdrawn > 0 {
        let words = tools.t_with("sharing-open-withdrawn", &[("n", reading.withdrawn.into())]);
        mark_ui(ui, Icon::Care, tools.colors.care, &words);
    }
    if reading.foreign > 0 {
        say(ui, small_soft(tools.colors, tools.t("sharing-open-foreign")));
    }
    ui.add_space(GAP);
    if Button::new(Kind::Plain, &tools.t("close")).icon(Icon::Back).small().show(ui).clicked() {
        ask(tools, SharingAction::Close);
    }
    ui.add_space(GAP);
    for (item, look_back) in bundle.items.iter().zip(&reading.look_backs) {
        card(tools.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            item_ui(ui, tools, item, look_back, &bundle.by);
        });
        ui.add_space(SPACE);
    }
}

/// A recording of a bundle as the group sees it: with exactly what is in the bundle.
pub(super) fn item_ui(ui: &mut Ui, tools: &Tools<'_>, item: &Item, look_back: &LookBack, by: &str) {
    say(ui, heading(&item.recording.header.title));
    if item.recording.keeping.redacted > 0 {
        say(ui, small_soft(tools.colors, tools.t("export-redacted")));
    }
    turns_ui(ui, tools, look_back, by);
    if let Some(end) = &look_back.end {
        ui.add_space(GAP);
        for part in [&end.explains, &end.afterwards, &end.way_to_help].into_iter().filter(|it| !it.is_empty()) {
            say(ui, body(part));
        }
    }
    if !item.measures.is_empty() {
        ui.add_space(GAP);
        say(ui, strong(tools.t("export-counted")));
        say(ui, small_soft(tools.colors, tools.t("export-counted-hint")));
        for (id, figures) in &item.measures {
            let shown = match figures.as_str() {
                "1" if is_yes_no(id) => tools.t("export-yes"),
                "0" if is_yes_no(id) => tools.t("export-no"),
                other => other.replace('/', " / "),
            };
            pair_ui(ui, tools.colors, &tools.t(&format!("measure-{id}")), body(shown));
        }
    }
    for (heading, lines) in contents(&item.recording, look_back, tools.texts) {
        ui.add_space(GAP);
        say(ui, strong(heading));
        for line in lines {
            say(ui, body(line));
        }
    }
}

fn is_yes_no(id: &str) -> bool {
    let found = crate::review::MEASURES.iter().find(|measure| measure.id == id);
    found.is_some_and(|measure| measure.unit == crate::review::Unit::YesNo)
}

fn turns_ui(ui: &mut Ui, tools: &Tools<'_>, look_back: &LookBack, by: &str) {
    let header = &look_back.header;
    for (index, turn) in look_back.turns.iter().enumerate() {
        let mine = turn.by == Who::Counsellor;
        let who = if mine { by } else { header.persona.as_str() };
        let first = index == 0 || look_back.turns[index - 1].by != turn.by;
        if first {
            ui.add_space(STEP);
            let side = if mine { Align::Max } else { Align::Min };
            ui.with_layout(Layout::top_down(side), |ui| say(ui, small_soft(tools.colors, who)));
        }
        let name = format!("{who}: {}", turn.text);
        let time = words::clock(turn.at_ms);
        let bubble = Bubble::plain(&turn.text, mine, &time, &name);
        bubble_ui(ui, tools.colors, &bubble);
        let read = turn.reading.as_ref().map(crate::understand::Reading::codes);
        let acts = turn.corrected.clone().or(read).unwrap_or_default();
        if !acts.is_empty() {
            let acts: Vec<String> = acts.iter().map(|act| words::act(tools.texts, *act)).collect();
            say(ui, small_soft(tools.colors, acts.join(", ")));
        }
        for reason in turn.reasons.iter().filter(|reason| !reason.why.is_empty()) {
            say(ui, small_soft(tools.colors, &reason.why));
        }
        let label = |name: &str| header.meters.iter().find(|it| it.name == name).map_or("", |it| it.label.as_str());
        let moved: Vec<String> = turn
            .changes
            .iter()
            .map(|it| format!("{} {:+}", words::meter(tools.texts, &it.meter, label(&it.meter)), it.to - it.from))
            .collect();
        if !moved.is_empty() {
            say(ui, small_soft(tools.colors, moved.join(" · ")));
        }
    }
}
