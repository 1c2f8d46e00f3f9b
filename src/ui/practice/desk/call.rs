//! The side chat with the shift lead.

use super::View;
use super::data::DeskData;
use crate::app::Action;
use crate::ui::library::name;
use crate::ui::shortcuts::{BREAK_LINE, SEND};
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, bubble_ui, card, mark_ui, say, small, small_soft, soft, spoken, strong,
};
use egui::{Id, RichText, TextEdit, Ui, vec2};

/// Draws the side chat.
pub fn call_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut View) {
    card(tools.colors).inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if data.call.calls == 0 {
            say(ui, strong(tools.t("desk-back-office-hint")));
            let values = [("lead", data.call.lead.as_str().into())];
            say(ui, soft(tools.colors, tools.t_with("desk-call-before", &values)));
            return;
        }
        messages_ui(ui, tools, data);
        say(ui, small_soft(tools.colors, &data.call.status));
        if data.call.untold {
            let values = [("persona", data.persona.as_str().into())];
            mark_ui(ui, Icon::Clock, tools.colors.ink, &tools.t_with("desk-call-untold", &values));
        }
        ui.add_space(STEP);
        field_ui(ui, tools, data, view);
    });
}

fn messages_ui(ui: &mut Ui, tools: &Tools<'_>, data: &DeskData) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for message in &data.call.messages {
        let by = (!message.mine).then_some(data.call.lead.as_str());
        let said = spoken(tools.texts, by, &message.time, &message.text);
        let bubble = Bubble { first: true, ..Bubble::plain(&message.text, message.mine, &message.time, &said) };
        bubble_ui(ui, tools.colors, &bubble);
    }
    ui.spacing_mut().item_spacing.y = GAP;
    if data.call.typing {
        let values = [("persona", data.call.lead.as_str().into())];
        say(ui, small_soft(tools.colors, tools.t_with("practice-typing", &values)));
    }
}

fn field_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut View) {
    let label = tools.t_with("desk-call-field", &[("lead", data.call.lead.as_str().into())]);
    let id = Id::new("to-lead");
    // Enter is taken before the field sees it, so that it never breaks the line.
    let entered = ui.memory(|memory| memory.has_focus(id)) && ui.input_mut(|input| input.consume_shortcut(&SEND));
    let field = TextEdit::multiline(&mut view.to_lead)
        .id(id)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .return_key(BREAK_LINE)
        .margin(vec2(10.0, 7.0))
        .hint_text(RichText::new(&label).color(tools.colors.soft));
    let shown = ui.add(field);
    name(ui, &shown, &label);
    if view.focus {
        shown.request_focus();
    }
    let ready = !view.to_lead.trim().is_empty();
    let pressed = ui.add_enabled_ui(ready, |ui| {
        Button::new(Kind::Plain, &tools.t("desk-call-send")).icon(Icon::Send).small().show(ui).clicked()
    });
    if ready && (entered || pressed.inner) {
        tools.ask(Action::TellLead(std::mem::take(&mut view.to_lead).trim().to_owned()));
        shown.request_focus();
    }
    say(ui, small(tools.t("desk-call-private")).color(tools.colors.soft));
}
