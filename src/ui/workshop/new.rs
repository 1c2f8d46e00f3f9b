//! A new scenario: six questions.

use crate::app::{Action, App, WorkshopAction};
use crate::authoring::{Answers, id_of};
use crate::ids::Lang;
use crate::scenario::CONCERNS;
use crate::ui::theme::{FIELD, GAP, SPACE};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Kind, card, choice_ui, heading, say, small, small_soft, strong};
use egui::{DragValue, Response, TextEdit, Ui};

/// The answers so far.
#[derive(Debug, Default)]
pub struct View {
    answers: Option<Answers>,
    /// The questions were opened just now.
    is_fresh: bool,
}

/// Draws the button, or the questions once it was pressed.
pub fn new_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let Some(answers) = &mut view.answers else {
        if Button::new(Kind::Main, &tools.t("workshop-new")).show(ui).clicked() {
            view.is_fresh = true;
            view.answers = Some(Answers {
                title: String::new(),
                lang: app.lang(),
                name: String::new(),
                age: 35,
                concern: "general".to_owned(),
                goal: String::new(),
            });
        }
        return;
    };
    let mut is_over = false;
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, heading(tools.t("workshop-new")));
        let first = field_ui(ui, &tools.t("workshop-ask-title"), &mut answers.title);
        if std::mem::take(&mut view.is_fresh) {
            first.request_focus();
        }
        say(ui, strong(tools.t("workshop-ask-lang")));
        let langs: Vec<(Lang, String)> =
            Lang::ALL.iter().map(|lang| (*lang, tools.t(&format!("lang-{lang}")))).collect();
        if let Some(lang) = choice_ui(ui, answers.lang, &langs) {
            answers.lang = lang;
        }
        field_ui(ui, &tools.t("workshop-ask-name"), &mut answers.name);
        let label = ui.label(strong(tools.t("workshop-ask-age")));
        ui.add(DragValue::new(&mut answers.age).range(18..=110)).labelled_by(label.id);
        say(ui, strong(tools.t("workshop-ask-concern")));
        let adult = CONCERNS.iter().filter(|concern| **concern != "minor");
        let concerns: Vec<(&str, String)> =
            adult.map(|concern| (*concern, tools.t(&format!("concern-{concern}")))).collect();
        if let Some(concern) = choice_ui(ui, answers.concern.as_str(), &concerns).map(str::to_owned) {
            answers.concern = concern;
        }
        field_ui(ui, &tools.t("workshop-ask-goal"), &mut answers.goal);
        let id = id_of(&answers.title);
        let is_taken = app.workshop.listed.iter().any(|listed| listed.stem == id);
        if is_taken {
            say(ui, small(tools.t("workshop-new-taken")).color(tools.colors.care));
        }
        let is_whole = ![&answers.name, &answers.goal, &id].iter().any(|words| words.trim().is_empty());
        ui.add_space(GAP);
        ui.horizontal_wrapped(|ui| {
            let write = tools.t("workshop-new-write");
            let button = ui.add_enabled_ui(is_whole && !is_taken, |ui| Button::new(Kind::Main, &write).show(ui)).inner;
            if button.clicked() {
                tools.ask(Action::Workshop(WorkshopAction::New(answers.clone())));
                is_over = true;
            }
            is_over |= Button::new(Kind::Plain, &tools.t("cancel")).show(ui).clicked();
        });
        // Below the buttons: they stay where they are when it goes.
        if !is_whole {
            say(ui, small_soft(tools.colors, tools.t("workshop-new-missing")));
        }
    });
    if is_over {
        view.answers = None;
    }
    ui.add_space(SPACE);
}

fn field_ui(ui: &mut Ui, label: &str, words: &mut String) -> Response {
    let label = ui.label(strong(label));
    ui.add(TextEdit::singleline(words).desired_width(f32::INFINITY).margin(FIELD)).labelled_by(label.id)
}
