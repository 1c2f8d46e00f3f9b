//! What the topics understand: what nobody understood in conversations, and what is read otherwise than meant.

mod data;

use crate::app::{Action, App, Pane, Reported, UnderstandAction, WorkshopAction};
use crate::ids::Lang;
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, card, choice_ui, mark_ui, say, small, small_soft, small_strong, strong};
use data::{FindingData, GroupData, groups};
use egui::{ComboBox, Frame, Margin, ScrollArea, Ui, vec2};
use std::collections::BTreeSet;

/// Findings of one kind that are shown before the rest unfolds.
const SHOWN: usize = 8;

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct View {
    /// Kinds of which all findings are shown.
    unfolded: BTreeSet<&'static str>,
}

fn ask(tools: &mut Tools<'_>, action: UnderstandAction) {
    tools.ask(Action::Workshop(WorkshopAction::Understand(action)));
}

/// Draws the pane; `beside`: the text stands beside it.
pub fn understanding_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View, beside: bool) {
    let understood = &app.workshop.understood;
    ScrollArea::vertical().auto_shrink(false).id_salt("understanding").show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(SPACE as i8, GAP as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, small_soft(tools.colors, tools.t("understood-lead")));
            langs_ui(ui, tools, app);
            let Some(report) = &understood.report else {
                let key = if understood.is_busy() { "understood-busy" } else { "understood-faulty" };
                say(ui, small(tools.t(key)));
                return;
            };
            state_ui(ui, tools, report, understood.is_busy());
            let found = &report.understanding;
            if found.topics.is_empty() {
                say(ui, small(tools.t("understood-no-topics")));
            } else if found.is_clear() {
                mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t("understood-clear"));
            }
            for group in groups(tools.texts, found) {
                group_ui(ui, tools, app, &group, &found.topics, view, beside);
            }
        });
    });
}

/// In which language, when the scenario has more than one.
fn langs_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    let langs = app.workshop.langs();
    if langs.len() < 2 {
        return;
    }
    let shown = app.workshop.understood.lang.filter(|lang| langs.contains(lang)).unwrap_or(langs[0]);
    let choices: Vec<(Lang, String)> = langs.iter().map(|lang| (*lang, lang.own_name().to_owned())).collect();
    if let Some(lang) = choice_ui(ui, shown, &choices) {
        ask(tools, UnderstandAction::Lang(lang));
    }
}

fn state_ui(ui: &mut Ui, tools: &mut Tools<'_>, report: &Reported, is_busy: bool) {
    let (recordings, unread) = report.recordings();
    let found = &report.understanding;
    let values =
        [("topics", found.topics.len().into()), ("phrases", found.phrases.into()), ("recordings", recordings.into())];
    say(ui, small_strong(tools.t_with("understood-count", &values)));
    ui.horizontal_wrapped(|ui| {
        if is_busy {
            ui.label(small_soft(tools.colors, tools.t("understood-busy")));
        } else if Button::new(Kind::Plain, &tools.t("understood-again")).small().show(ui).clicked() {
            ask(tools, UnderstandAction::ReadAgain);
        }
        if unread > 0 {
            ui.label(small_soft(tools.colors, tools.t_with("understood-unread", &[("n", unread.into())])));
        }
    });
}

fn group_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    app: &App,
    group: &GroupData,
    topics: &[String],
    view: &mut View,
    beside: bool,
) {
    ui.add_space(GAP);
    say(ui, strong(tools.t_with(group.key, &[("n", group.findings.len().into())])));
    if !group.hint.is_empty() {
        say(ui, small_soft(tools.colors, &group.hint));
    }
    let is_all = view.unfolded.contains(group.key);
    let shown = if group.is_light { 0 } else { SHOWN };
    let count = if is_all { group.findings.len() } else { shown };
    for (index, finding) in group.findings.iter().take(count).enumerate() {
        ui.push_id((group.key, index), |ui| finding_ui(ui, tools, app, finding, topics, beside));
        ui.add_space(STEP);
    }
    if !is_all && group.findings.len() > shown {
        let more = tools.t_with("understood-more", &[("n", (group.findings.len() - shown).into())]);
        if Button::new(Kind::Quiet, &more).small().show(ui).clicked() {
            view.unfolded.insert(group.key);
        }
    }
}

fn finding_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, finding: &FindingData, topics: &[String], beside: bool) {
    card(tools.colors).inner_margin(10).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, small_strong(&finding.title));
        for line in &finding.lines {
            say(ui, small(line));
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().button_padding = vec2(10.0, 4.0);
            if let Some(topic) = &finding.add_to {
                let add = tools.t_with("understood-add", &[("topic", topic.as_str().into())]);
                if Button::new(Kind::Plain, &add).small().show(ui).clicked() {
                    add_to(tools, topic, finding);
                }
            }
            if finding.can_add && topics.len() > usize::from(finding.add_to.is_some()) {
                other_ui(ui, tools, finding, topics);
            }
            if !finding.topic.is_empty() {
                to_text_ui(ui, tools, app, &finding.topic, beside);
            }
        });
    });
}

fn add_to(tools: &mut Tools<'_>, topic: &str, finding: &FindingData) {
    ask(tools, UnderstandAction::Add { topic: topic.to_owned(), phrase: finding.phrase.clone() });
}

/// A list of the other topics; choosing one adds the sentence to it.
fn other_ui(ui: &mut Ui, tools: &mut Tools<'_>, finding: &FindingData, topics: &[String]) {
    let name = tools.t("understood-add-other");
    let width = (170.0 * scale(ui.style())).min(ui.available_width() - GAP).max(80.0);
    let combo = ComboBox::from_id_salt("understood-other").width(width).selected_text(small(&name));
    let list = combo.show_ui(ui, |ui| {
        for topic in topics.iter().filter(|topic| Some(*topic) != finding.add_to.as_ref()) {
            if ui.selectable_label(false, small(topic)).clicked() {
                add_to(tools, topic, finding);
            }
        }
    });
    ui.ctx().accesskit_node_builder(list.response.id, |node| node.set_label(name));
}

/// Shows where the topic stands in the text.
fn to_text_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, topic: &str, beside: bool) {
    let Some(checked) = app.workshop.desk.as_ref().and_then(|desk| desk.checked.as_ref()) else { return };
    let Some(topic) = checked.loaded.file.topics.iter().find(|it| it.name == topic) else { return };
    if Button::new(Kind::Quiet, &tools.t("workshop-cards-text")).small().show(ui).clicked() {
        let file = checked.loaded.file_name.clone();
        tools.ask(Action::Workshop(WorkshopAction::GoTo { file, at: topic.place.at }));
        if !beside {
            tools.ask(Action::Workshop(WorkshopAction::ShowPane(Pane::Text)));
        }
    }
}
