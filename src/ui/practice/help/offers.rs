//! Three replies of the author, to choose from or to set one's own against. Which is best is not told here.

use super::{HelpData, View};
use crate::app::Action;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Ground, Icon, Kind, body, row_ui, say, small_soft};
use egui::Ui;

/// Draws the replies; gives whether one was chosen.
pub fn offers_ui(ui: &mut Ui, tools: &mut Tools<'_>, help: &HelpData, draft: &str, view: &mut View) -> bool {
    if help.offers.is_empty() {
        return false;
    }
    let is_typed = !draft.trim().is_empty();
    if is_typed && !view.offers_open {
        let label = tools.t("offers-show");
        if Button::new(Kind::Quiet, &label).icon(Icon::Up).small().flush().show(ui).clicked() {
            view.offers_open = true;
        }
        return false;
    }
    view.offers_open &= is_typed;
    let mut chosen = None;
    say(ui, small_soft(tools.colors, tools.t("offers-lead")));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        for (number, text) in &help.offers {
            let name = tools.t_with("offers-take", &[("text", text.as_str().into())]);
            let row = ui.push_id(number, |ui| {
                row_ui(ui, tools.colors, Ground::Mist, &name, |ui| {
                    say(ui, body(text));
                })
            });
            if row.inner.clicked() {
                chosen = Some(*number);
            }
        }
    });
    ui.add_space(GAP);
    if let Some(number) = chosen {
        tools.ask(Action::Choose(number));
        view.offers_open = false;
    }
    chosen.is_some()
}
