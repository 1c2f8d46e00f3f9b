//! Closing: what goes into the minutes, what the case owner strikes, what became of what was agreed.

use super::{View, ask, doing, fields, refused_ui};
use crate::app::{MeetingAction, OpenMeeting};
use crate::intervision::meeting::{Doing, Kept, Line, LineKind, Stage, Tried};
use crate::intervision::{Doubt, doubts};
use crate::recording::Day;
use crate::ui::chooser::Wants;
use crate::ui::part::part_ui;
use crate::ui::theme::{GAP, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, body, mark_ui, say, small_soft, soft, strong, title};
use crate::ui::words;
use egui::Ui;

/// Draws it.
pub(super) fn closing_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let state = open.meeting.state();
    if Button::new(Kind::Plain, &tools.t("meeting-back")).icon(Icon::Back).small().show(ui).clicked() {
        ask(tools, MeetingAction::PutAway);
    }
    ui.add_space(GAP);
    let is_over = state.stage == Stage::Closed;
    say(ui, title(tools.t(if is_over { "meeting-closed-title" } else { "meeting-closing-title" })));
    say(ui, soft(tools.colors, tools.t(if is_over { "meeting-closed-lead" } else { "meeting-closing-lead" })));
    ui.add_space(GAP);
    part_ui(ui, tools, "meeting-tab-minutes", |ui, tools| lines_ui(ui, tools, open, view));
    part_ui(ui, tools, "meeting-part-paper", |ui, tools| {
        paper_ui(ui, tools, view, "meeting-paper-name");
    });
    if !is_over {
        part_ui(ui, tools, "meeting-part-end", |ui, tools| {
            say(ui, small_soft(tools.colors, tools.t("meeting-end-hint")));
            ui.add_space(STEP);
            ui.horizontal_wrapped(|ui| {
                if Button::new(Kind::Main, &tools.t("meeting-end")).icon(Icon::Check).show(ui).clicked() {
                    doing(tools, Doing::Close);
                }
                let label = tools.t("meeting-back-to-phase");
                if Button::new(Kind::Plain, &label).icon(Icon::Back).show(ui).clicked() {
                    doing(tools, Doing::Back);
                }
            });
        });
    }
}

/// Minutes or invitation to a file; what is wanted as a rule is named.
pub(super) fn paper_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View, named: &str) {
    say(ui, small_soft(tools.colors, tools.t("meeting-paper-hint")));
    ui.add_space(STEP);
    let named = Wants::Save(tools.t(named));
    let sent = fields::path_ui(ui, tools, view, "meeting-paper-path", &named);
    ui.add_space(STEP);
    let ready = view.texts.get("meeting-paper-path").is_some_and(|path| !path.trim().is_empty());
    let write =
        ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("meeting-paper-save")).small().show(ui));
    if (sent || write.inner.clicked())
        && let Some(path) = view.texts.get("meeting-paper-path")
    {
        ask(tools, MeetingAction::Write(path.clone()));
    }
}

fn kind_words(tools: &Tools<'_>, kind: LineKind) -> String {
    tools.t(&format!("meeting-line-{}", kind.name()))
}

/// The lines of the minutes, to write, to strike, to answer for.
pub(super) fn lines_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let state = open.meeting.state();
    say(ui, small_soft(tools.colors, tools.t("meeting-lines-hint")));
    ui.add_space(STEP);
    if state.stage != Stage::Closed {
        write_ui(ui, tools, open, view);
        ui.add_space(GAP);
    }
    for kind in LineKind::ALL {
        let lines: Vec<&Kept> = state.lines.iter().filter(|kept| kept.line.kind == kind).collect();
        if lines.is_empty() {
            continue;
        }
        say(ui, strong(kind_words(tools, kind)));
        for kept in lines {
            ui.push_id(kept.number, |ui| line_ui(ui, tools, open, kept));
        }
        ui.add_space(GAP);
    }
    if state.lines.is_empty() {
        say(ui, soft(tools.colors, tools.t("meeting-no-lines")));
    }
}

fn write_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let kind = view.kind.unwrap_or(LineKind::Insight);
    ui.horizontal_wrapped(|ui| {
        for it in LineKind::ALL {
            if Button::new(Kind::Plain, &kind_words(tools, it)).radio(kind == it).small().show(ui).clicked() {
                view.kind = Some(it);
            }
        }
    });
    ui.add_space(STEP);
    let sent = fields::draft_ui(ui, tools, view, "meeting-line-text");
    if kind == LineKind::TryOut {
        say(ui, small_soft(tools.colors, tools.t("meeting-try-by")));
        // Two weeks on, unless something else is agreed.
        let suggested = || state_day(open).map(|on| on.plus_days(14).to_string()).unwrap_or_default();
        let day = view.texts.entry("meeting-try-by").or_insert_with(suggested);
        let response = ui.add(
            egui::TextEdit::singleline(day).desired_width(150.0 * scale(ui.style())).margin(crate::ui::theme::FIELD),
        );
        crate::ui::library::name(ui, &response, &tools.t("meeting-try-by"));
    }
    let written = view.texts.get("meeting-line-text").cloned().unwrap_or_default();
    doubts_ui(ui, tools, open, &written);
    refused_ui(ui, tools, open);
    let ready = view.texts.get("meeting-line-text").is_some_and(|text| !text.trim().is_empty());
    let add = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("meeting-line-add")).small().show(ui));
    if (sent || add.inner.clicked()) && ready {
        let by = view.texts.get("meeting-try-by").and_then(|day| Day::read(day.trim()));
        let by = by.filter(|_| kind == LineKind::TryOut);
        let text = view.texts.get("meeting-line-text").cloned().unwrap_or_default();
        let line = Line { kind, text: text.trim().to_owned(), by };
        doing(tools, Doing::Write { number: open.meeting.state().next_number(), line });
        // A try-out without a day stays in the field: the program says what is missing.
        if kind != LineKind::TryOut || by.is_some() {
            view.texts.remove("meeting-line-text");
        }
    }
}

fn state_day(open: &OpenMeeting) -> Option<Day> {
    open.meeting.state().plan.on
}

/// What should be looked at again before it stays: pointed out, never refused.
fn doubts_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting, text: &str) {
    for doubt in doubts(&open.meeting, text) {
        let words = match doubt {
            Doubt::Identifying(kind) => {
                let what = tools.t(&format!("identify-{}", kind.name()));
                tools.t_with("meeting-doubt-person", &[("what", what.into())])
            }
            Doubt::Quote => tools.t("meeting-doubt-quote"),
            Doubt::Named(name) => tools.t_with("meeting-doubt-named", &[("name", name.into())]),
        };
        mark_ui(ui, Icon::Care, tools.colors.care, &words);
    }
}

fn line_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, kept: &Kept) {
    if kept.is_struck {
        say(ui, small_soft(tools.colors, tools.t("meeting-struck")));
        return;
    }
    say(ui, body(&kept.line.text));
    if open.meeting.state().stage != Stage::Closed {
        doubts_ui(ui, tools, open, &kept.line.text);
    }
    if let Some(by) = kept.line.by {
        let date = words::date(tools.texts, &by.to_string());
        say(ui, small_soft(tools.colors, tools.t_with("minutes-by", &[("date", date.into())])));
    }
    ui.horizontal_wrapped(|ui| {
        // What is only being agreed on was not tried yet: that is asked afterwards.
        if kept.line.kind == LineKind::TryOut && open.meeting.state().stage == Stage::Closed {
            for tried in Tried::ALL {
                let label = tools.t(&format!("minutes-tried-{}", tried.name()));
                if Button::new(Kind::Plain, &label).radio(kept.tried == Some(tried)).small().show(ui).clicked() {
                    doing(tools, Doing::Tell { line: kept.number, tried });
                }
            }
        }
        let name = tools.t_with("meeting-strike-named", &[("text", kept.line.text.as_str().into())]);
        if Button::new(Kind::Quiet, &tools.t("meeting-strike")).name(&name).small().flush().show(ui).clicked() {
            doing(tools, Doing::Strike { line: kept.number });
        }
    });
    ui.add_space(STEP);
}
