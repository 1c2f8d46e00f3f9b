//! Choosing what to write on.

use super::data::{ChoiceData, choices, unreadable};
use super::{new, share};
use crate::app::{Action, App, Route, WorkshopAction};
use crate::ui::theme::{EDGE, FIELD, GAP, SPACE, WIDE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Ground, Icon, Kind, column_ui, heading, mark_ui, row_ui, say, small, small_soft, soft, strong, title,
};
use egui::{ScrollArea, TextEdit, Ui};

/// What the choice remembers.
#[derive(Debug, Default)]
pub struct View {
    search: String,
    new: new::View,
    take_in: share::TakeIn,
}

/// Draws the scenarios there are.
pub fn choose_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let (own, shipped) = choices(app, tools.texts, &view.search);
    ScrollArea::vertical().auto_shrink(false).id_salt("workshop").show(ui, |ui| {
        column_ui(ui, 680.0 * scale(ui.style()), |ui| {
            ui.add_space(EDGE);
            say(ui, title(tools.t("workshop-title")));
            say(ui, soft(tools.colors, tools.t("workshop-lead")));
            ui.add_space(GAP);
            new::new_ui(ui, tools, app, &mut view.new);
            if Button::new(Kind::Quiet, &tools.t("workshop-guide")).flush().show(ui).clicked() {
                tools.ask(Action::Go(Route::Guide { page: "authoring".to_owned() }));
            }
            share::take_in_ui(ui, tools, app, &mut view.take_in);
            let label = ui.label(small(tools.t("library-search-label")));
            let field = TextEdit::singleline(&mut view.search).desired_width(f32::INFINITY).margin(FIELD);
            ui.add(field.hint_text(tools.t("workshop-search"))).labelled_by(label.id);
            ui.add_space(SPACE);
            say(ui, heading(tools.t("workshop-own")));
            let search = view.search.trim();
            if own.is_empty() {
                // Filtered away is not gone.
                let is_filtered = !search.is_empty() && app.workshop.listed.iter().any(|listed| listed.is_own);
                let words = if is_filtered {
                    tools.t_with("workshop-own-no-match", &[("search", search.into())])
                } else {
                    tools.t("workshop-own-none")
                };
                say(ui, soft(tools.colors, words));
            }
            own.iter().for_each(|choice| choice_ui(ui, tools, choice));
            for fault in &app.workshop.unreadable {
                let words = unreadable(tools.texts, fault);
                mark_ui(ui, Icon::Care, tools.colors.care, &words);
            }
            ui.add_space(WIDE);
            say(ui, heading(tools.t("workshop-shipped")));
            say(ui, small_soft(tools.colors, tools.t("workshop-shipped-lead")));
            if shipped.is_empty() && !search.is_empty() {
                say(ui, soft(tools.colors, tools.t_with("workshop-shipped-no-match", &[("search", search.into())])));
            }
            shipped.iter().for_each(|choice| choice_ui(ui, tools, choice));
            ui.add_space(EDGE);
        });
    });
}

fn choice_ui(ui: &mut Ui, tools: &mut Tools<'_>, choice: &ChoiceData) {
    let response = row_ui(ui, tools.colors, Ground::Mist, &choice.title, |ui| {
        say(ui, strong(&choice.title));
        let color = if choice.wants_care { tools.colors.care } else { tools.colors.soft };
        say(ui, small(&choice.about).color(color));
    });
    if response.clicked() {
        tools.ask(Action::Workshop(WorkshopAction::Open { stem: choice.stem.clone() }));
    }
}
