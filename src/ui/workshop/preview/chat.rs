//! The chat that is tried: each step with what it did below it.

use super::data::{StepData, step_data};
use super::{View, back_to, keys_of, read_as};
use crate::rehearse::Preview;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Bubble, Button, Kind, bubble_ui, say, small, small_soft};
use egui::{Frame, Margin, ScrollArea, Ui};

/// Draws the chat.
pub fn chat_ui(ui: &mut Ui, tools: &mut Tools<'_>, preview: &Preview, view: &mut View, chosen: usize) {
    let persona = preview.header().persona.clone();
    ScrollArea::vertical().auto_shrink(false).stick_to_bottom(true).id_salt("preview-chat").show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(SPACE as i8, GAP as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for (index, tried) in preview.tried.iter().enumerate() {
                let before = index.checked_sub(1).map(|before| &preview.tried[before].state);
                let data = step_data(tools.texts, preview.organisation(), tried, before);
                ui.push_id(index, |ui| step_ui(ui, tools, preview, view, &persona, &data, index, chosen));
            }
        });
    });
}

#[expect(clippy::too_many_arguments, reason = "one step, drawn in one go")]
fn step_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    preview: &Preview,
    view: &mut View,
    persona: &str,
    data: &StepData,
    index: usize,
    chosen: usize,
) {
    let mut bubble = |ui: &mut Ui, text: &str, mine: bool, name: String| {
        let bubble = Bubble { first: true, chosen: Some(index == chosen), ..Bubble::plain(text, mine, "", &name) };
        if bubble_ui(ui, tools.colors, &bubble).clicked() {
            view.chosen = Some(index);
        }
    };
    if !data.typed.is_empty() {
        let name = tools.texts.t_with("preview-you", &[("text", data.typed.as_str().into())]);
        bubble(ui, &data.typed, true, name);
    }
    for said in &data.said {
        let name = format!("{persona}: {said}");
        bubble(ui, said, false, name);
    }
    if !data.done.is_empty() {
        say(ui, small_soft(tools.colors, &data.done));
    }
    for line in &data.lead {
        say(ui, small(line));
    }
    if !data.read.is_empty() {
        let key = if data.is_forced { "preview-read-forced" } else { "preview-read" };
        say(ui, small_soft(tools.colors, tools.t_with(key, &[("keys", data.read.as_str().into())])));
    }
    if !data.did.is_empty() {
        say(ui, small_soft(tools.colors, data.did.join(" · ")));
    }
    if index == chosen && index > 0 {
        ui.horizontal_wrapped(|ui| {
            let back = tools.t("preview-back-before");
            if Button::new(Kind::Quiet, &back).small().show(ui).clicked() {
                back_to(tools, preview, view, index - 1);
            }
            if !data.typed.is_empty() {
                let is_open = view.read_as.is_open(index);
                let force = tools.t("preview-force");
                if Button::new(Kind::Quiet, &force).small().chosen(is_open).show(ui).clicked() {
                    view.read_as.toggle(index, preview.tried[index].reading.as_ref());
                }
            }
        });
        if view.read_as.is_open(index) {
            let keys = keys_of(preview.scenario());
            read_as::read_as_ui(ui, tools, &keys, index, data.is_forced, &mut view.read_as);
        }
    }
    ui.add_space(STEP);
}
