//! The conversation, message by message, with what each message did.

use super::View;
use super::data::DebriefData;
use super::feedback;
use super::turns::{ChangeData, TurnData};
use crate::app::{Action, PrivacyAction};
use crate::ui::dialog::Dialog;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, body, bubble_ui, chip_ui, heading, mark_ui, say, small, small_soft, small_strong,
};
use egui::{
    Align, Layout, Rect, RectAlign, Response, Sense, Stroke, TextStyle, Tooltip, Ui, WidgetInfo, WidgetType, vec2,
};

/// Draws the conversation.
pub fn transcript_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DebriefData, view: &mut View) {
    say(ui, heading(tools.t("debrief-course")));
    feedback::folded_ui(ui, tools, view);
    let to_show = view.scroll_to.take().and_then(|seq| data.turns.iter().position(|turn| turn.seq == seq));
    if to_show.is_some() {
        // The list moves with the next frame: it must come by itself.
        ui.ctx().request_repaint();
    }
    let mut list = std::mem::take(&mut view.list);
    let hot = view.hot.take();
    list.show(ui, data.turns.len(), to_show, |ui, index| {
        if let Some(turn) = data.turns.get(index) {
            ui.push_id(turn.seq, |ui| turn_ui(ui, tools, data, turn, view, hot));
        }
    });
    view.list = list;
    if view.hot != hot {
        ui.ctx().request_repaint();
    }
}

fn turn_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    data: &DebriefData,
    turn: &TurnData,
    view: &mut View,
    hot: Option<(u32, usize)>,
) {
    ui.spacing_mut().item_spacing.y = STEP;
    if let Some(phase) = &turn.phase {
        phase_ui(ui, tools, phase);
    }
    if let Some(silence) = &turn.silence {
        say(ui, small_soft(tools.colors, silence));
    }
    let marked = hot
        .filter(|(seq, _)| *seq == turn.seq)
        .and_then(|(_, chip)| turn.chips.get(chip))
        .map_or(&[][..], |chip| &chip.marked);
    let name = data.spoken(turn, tools.texts);
    let is_chosen = view.chosen == Some(turn.seq);
    let time: &str = if turn.last { &turn.time } else { "" };
    let bubble = Bubble {
        first: turn.first,
        last: turn.last,
        marked,
        chosen: (turn.mine || is_chosen).then_some(is_chosen),
        ..Bubble::plain(&turn.text, turn.mine, time, &name)
    };
    let response = bubble_ui(ui, tools.colors, &bubble);
    if (turn.mine || is_chosen) && response.on_hover_text(tools.t("debrief-select")).clicked() {
        view.chosen = (!is_chosen).then_some(turn.seq);
    }
    if has_remarks(turn) {
        beside_ui(ui, tools, turn, view);
    }
    ui.add_space(if turn.last { STEP } else { -1.0 });
}

fn has_remarks(turn: &TurnData) -> bool {
    turn.mine || !(turn.changes.is_empty() && turn.whys.is_empty() && turn.betters.is_empty() && turn.notes.is_empty())
}

fn phase_ui(ui: &mut Ui, tools: &Tools<'_>, phase: &str) {
    ui.add_space(GAP);
    ui.horizontal(|ui| {
        ui.label(small_strong(phase).color(tools.colors.accent));
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
        ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, tools.colors.line));
    });
}

/// What a message did stands under it, on the side of its bubble.
fn beside_ui(ui: &mut Ui, tools: &mut Tools<'_>, turn: &TurnData, view: &mut View) {
    let width = ui.available_width();
    let left = if turn.mine { width * 0.18 } else { 0.0 };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        ui.allocate_ui_with_layout(vec2(width * 0.82, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width * 0.82);
            ui.spacing_mut().item_spacing = vec2(GAP, 6.0);
            if turn.mine && view.quiet {
                ui.horizontal_wrapped(|ui| try_again_ui(ui, tools, turn));
                return;
            }
            reading_ui(ui, tools, turn, view);
            identifying_ui(ui, tools, turn);
            if let Some(data) = turn.feedback.as_ref().filter(|_| view.chosen == Some(turn.seq)) {
                for note in &turn.notes {
                    mark_ui(ui, Icon::Check, tools.colors.accent, note);
                }
                feedback::feedback_ui(ui, tools, turn, data, view);
                return;
            }
            if !turn.changes.is_empty() {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = SPACE;
                    for change in &turn.changes {
                        change_ui(ui, tools, change);
                    }
                });
            }
            for note in &turn.notes {
                mark_ui(ui, Icon::Check, tools.colors.accent, note);
            }
            if turn.feedback.is_none() {
                words_ui(ui, tools, &tools.t("debrief-why"), &turn.whys);
                words_ui(ui, tools, &tools.t("debrief-better"), &turn.betters);
            }
        });
    });
}

fn reading_ui(ui: &mut Ui, tools: &mut Tools<'_>, turn: &TurnData, view: &mut View) {
    if !turn.mine {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (index, chip) in turn.chips.iter().enumerate() {
            let response = chip_ui(ui, tools.colors, &chip.label, !chip.is_sure, true);
            if response.hovered() || response.has_focus() {
                view.hot = Some((turn.seq, index));
            }
            more_ui(&response, &chip.more);
        }
        ui.add_space(6.0);
        let misread = Button::new(Kind::Quiet, &tools.t("debrief-misread")).small().flush().show(ui);
        if misread.clicked() {
            tools.dialog = Some(Dialog::Correct { of: turn.seq, text: turn.text.clone(), acts: turn.acts.clone() });
        }
        if turn.is_corrected {
            ui.add_space(6.0);
            let take_back = Button::new(Kind::Quiet, &tools.t("correct-take-back")).small().flush().show(ui);
            if take_back.clicked() {
                tools.ask(Action::TakeBack { of: turn.seq });
            }
        }
        ui.add_space(6.0);
        if turn.feedback.is_some() {
            let is_open = view.chosen == Some(turn.seq);
            let key = if is_open { "feedback-hide" } else { "feedback-open" };
            if Button::new(Kind::Quiet, &tools.t(key)).small().flush().show(ui).clicked() {
                view.chosen = (!is_open).then_some(turn.seq);
            }
            ui.add_space(6.0);
        }
        try_again_ui(ui, tools, turn);
    });
    let is_told_below = turn.feedback.is_some() && view.chosen == Some(turn.seq) && !turn.is_corrected;
    if !turn.remark.is_empty() && !is_told_below {
        let color = if turn.is_corrected { tools.colors.accent } else { tools.colors.soft };
        let icon = if turn.is_corrected { Icon::Check } else { Icon::Care };
        mark_ui(ui, icon, color, &turn.remark);
    }
}

/// A real person may have been typed by mistake: one click takes it out for good.
fn identifying_ui(ui: &mut Ui, tools: &mut Tools<'_>, turn: &TurnData) {
    for (kind, words) in &turn.identifying {
        let values = [("what", kind.as_str().into())];
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t_with("identify-found", &values));
        let label = tools.t_with("identify-redact", &[("words", words.as_str().into())]);
        if Button::new(Kind::Quiet, &label).small().flush().show(ui).clicked() {
            tools.ask(Action::Privacy(PrivacyAction::Redact(words.clone())));
        }
    }
}

fn try_again_ui(ui: &mut Ui, tools: &mut Tools<'_>, turn: &TurnData) {
    if Button::new(Kind::Quiet, &tools.t("debrief-try-again")).small().flush().show(ui).clicked() {
        tools.ask(Action::TryAgain { of: turn.seq });
    }
}

/// More about a chip, below it: the marked words stand above.
fn more_ui(response: &Response, more: &str) {
    let mut tip = Tooltip::for_enabled(response);
    tip.popup = tip.popup.align(RectAlign::BOTTOM_START).align_alternatives(&[
        RectAlign::BOTTOM_END,
        RectAlign::RIGHT,
        RectAlign::LEFT,
    ]);
    tip.show(|ui| say(ui, small(more)));
}

/// An arrow and a few words as one piece, so that a row of them breaks between pieces.
fn change_ui(ui: &mut Ui, tools: &Tools<'_>, change: &ChangeData) {
    let font = TextStyle::Small.resolve(ui.style());
    let (size, left) = (font.size, font.size * 1.4);
    let galley = ui.painter().layout(change.label.clone(), font, tools.colors.ink, ui.max_rect().width() - left);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(left, 0.0), Sense::hover());
    let words = change.words.clone();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, &words));
    let icon = if change.is_up { Icon::Up } else { Icon::Down };
    let sign = Rect::from_center_size(rect.left_center() + vec2(size * 0.55, 0.0), vec2(size, size) * 0.8);
    icon.paint(ui.painter(), sign, tools.colors.accent);
    ui.painter().galley(rect.min + vec2(left, 0.0), galley, tools.colors.ink);
    response.on_hover_text(&change.words);
}

fn words_ui(ui: &mut Ui, tools: &Tools<'_>, name: &str, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        say(ui, small_strong(name).color(tools.colors.soft));
        for text in texts {
            say(ui, body(text));
        }
    });
}
