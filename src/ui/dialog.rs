//! Questions that wait for an answer, one at a time.

use super::theme::{GAP, READING_WIDTH, SPACE, scale};
use super::tools::Tools;
use super::widgets::{Button, Icon, Kind, body, card, heading, mark_ui, say, small_soft, soft, strong};
use super::words;
use crate::app::{Action, MeetingAction, PrivacyAction};
use crate::ids::Seq;
use crate::protocol::PartnerMap;
use crate::understand::Act;
use egui::{Context, Id, Modal, ScrollArea, Ui};

/// A question, or help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Lines to turn to.
    HelpLines,
    /// Delete a recording for good?
    Delete {
        /// Its id.
        id: String,
        /// With whom and when; `None` when the file cannot be read.
        of: Option<(String, String)>,
    },
    /// Delete a meeting?
    DeleteMeeting {
        /// Its name in the store.
        id: String,
        /// As shown.
        title: String,
    },
    /// Delete everything for good?
    EraseAll,
    /// End the chat as a counsellor?
    EndChat {
        /// With whom.
        persona: String,
    },
    /// What a message really was.
    Correct {
        /// The message.
        of: Seq,
        /// As typed.
        text: String,
        /// What is marked now.
        acts: Vec<Act>,
    },
}

/// Shows the dialog; true when it is over.
pub fn dialog_ui(ctx: &Context, tools: &mut Tools<'_>, dialog: &mut Dialog) -> bool {
    let frame = card(tools.colors).inner_margin(24).shadow(ctx.global_style().visuals.window_shadow);
    let room = ctx.content_rect().size();
    let width = (READING_WIDTH * 0.9 * scale(&ctx.global_style())).min(room.x - 80.0);
    let shown = Modal::new(Id::new("dialog")).frame(frame).backdrop_color(tools.colors.veil).show(ctx, |ui| {
        ui.set_width(width);
        let inner = room.y - 130.0;
        match dialog {
            Dialog::HelpLines => {
                scrolled(ui, inner, |ui| help_lines_ui(ui, tools));
                ui.add_space(GAP);
                Button::new(Kind::Plain, &tools.t("close")).show(ui).clicked()
            }
            Dialog::Delete { id, of } => delete_ui(ui, tools, id, of.as_ref()),
            Dialog::DeleteMeeting { id, title } => delete_meeting_ui(ui, tools, id, title),
            Dialog::EraseAll => erase_all_ui(ui, tools),
            Dialog::EndChat { persona } => end_ui(ui, tools, persona),
            Dialog::Correct { of, text, acts } => {
                scrolled(ui, inner - 90.0, |ui| acts_ui(ui, tools, text, acts));
                correct_answer_ui(ui, tools, *of, acts)
            }
        }
    });
    shown.inner || shown.should_close()
}

fn scrolled(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().max_height(height.max(120.0)).show(ui, contents);
}

/// The lines to turn to, for the dialog and the pause.
pub fn help_lines_ui(ui: &mut Ui, tools: &Tools<'_>) {
    say(ui, heading(tools.t("help-title")));
    say(ui, soft(tools.colors, tools.t("help-lead")));
    ui.add_space(GAP);
    for line in PartnerMap::shipped().for_counsellors() {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            say(ui, strong(line.name_and_number(tools.texts.lang())));
            say(ui, body(line.about.get(tools.texts.lang())));
            if line.verified_on.is_none() {
                say(ui, small_soft(tools.colors, tools.t("help-check")));
            }
        });
        ui.add_space(GAP / 2.0);
    }
    say(ui, body(tools.t("help-colleague")));
}

fn delete_ui(ui: &mut Ui, tools: &mut Tools<'_>, id: &str, of: Option<&(String, String)>) -> bool {
    say(ui, heading(tools.t("delete-title")));
    let words = match of {
        Some((persona, date)) => {
            tools.t_with("delete-body", &[("persona", persona.as_str().into()), ("date", date.as_str().into())])
        }
        None => tools.t("delete-unnamed"),
    };
    say(ui, body(words));
    ui.add_space(SPACE);
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Grave, &tools.t("delete-confirm")).show(ui).clicked() {
            tools.ask(Action::DeleteRecording { id: id.to_owned() });
            done = true;
        }
        done |= Button::new(Kind::Plain, &tools.t("cancel")).show(ui).clicked();
    });
    done
}

fn delete_meeting_ui(ui: &mut Ui, tools: &mut Tools<'_>, id: &str, title: &str) -> bool {
    say(ui, heading(tools.t("meeting-delete-title")));
    say(ui, body(tools.t_with("meeting-delete-body", &[("title", title.into())])));
    ui.add_space(SPACE);
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Grave, &tools.t("delete-confirm")).show(ui).clicked() {
            tools.ask(Action::Meetings(MeetingAction::Delete(id.to_owned())));
            done = true;
        }
        done |= Button::new(Kind::Plain, &tools.t("cancel")).show(ui).clicked();
    });
    done
}

fn erase_all_ui(ui: &mut Ui, tools: &mut Tools<'_>) -> bool {
    say(ui, heading(tools.t("erase-all-title")));
    say(ui, body(tools.t("erase-all-body")));
    ui.add_space(SPACE);
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Grave, &tools.t("erase-all-confirm")).show(ui).clicked() {
            tools.ask(Action::Privacy(PrivacyAction::EraseAll));
            done = true;
        }
        done |= Button::new(Kind::Plain, &tools.t("cancel")).show(ui).clicked();
    });
    done
}

fn end_ui(ui: &mut Ui, tools: &mut Tools<'_>, persona: &str) -> bool {
    say(ui, heading(tools.t("end-title")));
    say(ui, body(tools.t_with("end-body", &[("persona", persona.into())])));
    ui.add_space(SPACE);
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Main, &tools.t("end-confirm")).show(ui).clicked() {
            tools.ask(Action::EndChat);
            done = true;
        }
        done |= Button::new(Kind::Plain, &tools.t("end-back")).show(ui).clicked();
    });
    done
}

fn acts_ui(ui: &mut Ui, tools: &Tools<'_>, text: &str, acts: &mut Vec<Act>) {
    say(ui, heading(tools.t("correct-title")));
    say(ui, soft(tools.colors, format!("“{text}”")));
    say(ui, body(tools.t("correct-hint")));
    ui.add_space(GAP);
    ui.horizontal_wrapped(|ui| {
        for act in Act::ALL {
            let label = words::act(tools.texts, *act);
            let marked = acts.contains(act);
            let mut button = Button::new(Kind::Plain, &label).small().chosen(marked);
            if marked {
                button = button.icon(Icon::Check);
            }
            if button.show(ui).on_hover_text(act.code()).clicked() {
                if marked {
                    acts.retain(|other| other != act);
                } else {
                    acts.push(*act);
                }
            }
        }
    });
}

fn correct_answer_ui(ui: &mut Ui, tools: &mut Tools<'_>, of: Seq, acts: &[Act]) -> bool {
    ui.add_space(GAP);
    if acts.is_empty() {
        mark_ui(ui, Icon::Care, tools.colors.soft, &tools.t("correct-nothing"));
    }
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Main, &tools.t("correct-save")).show(ui).clicked() {
            tools.ask(Action::Correct { of, acts: acts.to_vec() });
            done = true;
        }
        done |= Button::new(Kind::Plain, &tools.t("cancel")).show(ui).clicked();
    });
    done
}
