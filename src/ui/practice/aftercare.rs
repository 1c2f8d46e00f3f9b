//! For whoever did a heavy chat. Nothing here is counted, and nothing that is written here is kept.

use super::closing_data::CareData;
use crate::ui::library::name;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Icon, body, care_card, mark_ui, point_ui, say, small, small_soft, soft, strong};
use egui::text_edit::TextEditState;
use egui::{Context, Id, TextEdit, Ui, vec2};

/// What somebody writes for themselves; only in memory, and gone when they leave.
#[derive(Default)]
pub struct Answers([String; 3]);

/// Says nothing of what was written.
impl std::fmt::Debug for Answers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answers")
    }
}

impl Answers {
    /// Forgets everything, also what the fields keep for undoing.
    pub fn forget(&mut self, ctx: &Context) {
        if self.0.iter().all(String::is_empty) {
            return;
        }
        self.0 = Default::default();
        for index in 0..self.0.len() {
            ctx.data_mut(|data| data.remove::<TextEditState>(field(index)));
        }
    }

    /// Draws the questions, each with room to write.
    pub fn ui(&mut self, ui: &mut Ui, tools: &Tools<'_>) {
        mark_ui(ui, Icon::Lock, tools.colors.soft, &tools.t("closing-care-hint"));
        for (index, answer) in self.0.iter_mut().enumerate() {
            let question = tools.t(&format!("closing-care-{}", index + 1));
            ui.add_space(STEP);
            say(ui, body(&question));
            let shown = ui.add(
                TextEdit::multiline(answer)
                    .id(field(index))
                    .desired_rows(2)
                    .desired_width(f32::INFINITY)
                    .margin(vec2(12.0, 8.0)),
            );
            name(ui, &shown, &tools.t_with("closing-care-answer", &[("question", question.into())]));
        }
    }
}

fn field(index: usize) -> Id {
    Id::new(("aftercare", index))
}

/// Draws what helps after a heavy conversation.
pub fn care_ui(ui: &mut Ui, tools: &Tools<'_>, care: &CareData) {
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, strong(tools.t("care-title")).color(tools.colors.care));
        if !care.about.is_empty() {
            say(ui, body(&care.about));
        }
        for (title, how) in &care.steps {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                point_ui(ui, tools.colors, body(title));
                if !how.is_empty() {
                    ui.indent(("care", title), |ui| say(ui, small(how)));
                }
            });
        }
        for line in &care.closing {
            say(ui, soft(tools.colors, line));
        }
    });
    ui.add_space(GAP);
    say(ui, strong(tools.t("care-lines")));
    for line in &care.lines {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            say(ui, body(&line.name));
            say(ui, small_soft(tools.colors, &line.about));
            if line.check {
                mark_ui(ui, Icon::Care, tools.colors.soft, &tools.t("help-check"));
            }
        });
    }
    say(ui, small_soft(tools.colors, tools.t("care-never-counted")));
}
