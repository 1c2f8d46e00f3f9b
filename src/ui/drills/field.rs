//! Where the answer is typed.

use super::View;
use crate::app::Action;
use crate::ui::library::name;
use crate::ui::shortcuts::{BREAK_LINE, SEND};
use crate::ui::theme::{GAP, SPACE};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, small_soft};
use egui::{Event, Margin, RichText, TextEdit, Ui};

/// Draws the field and its buttons.
pub fn field_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    let hint = RichText::new(tools.t("practice-draft-hint")).color(tools.colors.soft);
    let field = TextEdit::multiline(&mut view.text)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(12, 9))
        .return_key(BREAK_LINE)
        .hint_text(hint);
    let response = ui.add(field);
    name(ui, &response, &tools.t("drill-field"));
    if std::mem::take(&mut view.focus) {
        response.request_focus();
    }
    let entered = response.has_focus() && is_sent(ui);
    let ready = !view.text.trim().is_empty();
    ui.add_space(GAP / 2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        let label = tools.t("drill-answer");
        let pressed = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Main, &label).icon(Icon::Send).show(ui)).inner;
        if ready && (entered || pressed.clicked()) {
            tools.ask(Action::AnswerDrill(view.text.trim().to_owned()));
            view.again = false;
        }
        if Button::new(Kind::Quiet, &tools.t("drill-skip")).show(ui).clicked() {
            tools.ask(Action::NextDrill);
        }
        ui.label(small_soft(tools.colors, tools.t("drill-keys")));
    });
}

/// Exactly Enter, by the key's own modifiers.
fn is_sent(ui: &Ui) -> bool {
    let is_enter = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => *key == SEND.logical_key && *modifiers == SEND.modifiers,
        _ => false,
    };
    ui.input(|input| input.events.iter().any(is_enter))
}
