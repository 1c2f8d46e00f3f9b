//! Trying the scenario: the chat on the left, every rule of the moment with its reason on the right.

mod chat;
mod data;
mod desk;
mod desk_data;
mod read_as;
mod rules;
mod start;

use crate::app::{Action, App, TrialAction, WorkshopAction};
use crate::rehearse::{Preview, Step};
use crate::ui::theme::{FIELD, GAP, SPACE, STEP, is_low, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, care_card, mark_ui, say, small, small_soft};
pub use data::{came, meters, side};
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, TextEdit, Ui};
use std::collections::BTreeSet;

/// What the preview remembers.
#[derive(Debug, Default)]
pub struct View {
    stem: String,
    start: start::View,
    /// Of which conversation it is.
    conversation: u64,
    /// The message being typed.
    draft: String,
    /// What stepping back put there.
    taken_back: String,
    /// The step that is looked at; `None`: the last.
    chosen: Option<usize>,
    /// Rules that were not about the message are shown too.
    all: bool,
    read_as: read_as::View,
    play_name: String,
    /// How many steps were shown, to follow the newest.
    steps: usize,
    wants_focus: bool,
    desk: desk::View,
    rules_in_front: bool,
}

impl View {
    /// Another conversation came to hand: nothing of the one before belongs to it.
    fn another(&mut self) {
        self.draft.clear();
        self.taken_back.clear();
        self.chosen = None;
        self.read_as.close();
    }

    /// What stepping back put into the field goes; what somebody wrote there stays.
    fn clear_taken_back(&mut self) {
        if self.draft == self.taken_back {
            self.draft.clear();
        }
        self.taken_back.clear();
    }
}

fn ask(tools: &mut Tools<'_>, action: TrialAction) {
    tools.ask(Action::Workshop(WorkshopAction::Trial(action)));
}

/// Draws the pane; `beside`: the text stands beside it.
pub fn preview_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View, beside: bool) {
    let Some(desk) = &app.workshop.desk else { return };
    if view.stem != desk.stem {
        *view = View { stem: desk.stem.clone(), ..View::default() };
    }
    let trials = &app.workshop.trials;
    if view.conversation != trials.conversation {
        view.conversation = trials.conversation;
        view.another();
    }
    let Some(preview) = &trials.preview else {
        ScrollArea::vertical().auto_shrink(false).id_salt("preview-start").show(ui, |ui| {
            padded(ui, |ui| {
                say(ui, small_soft(tools.colors, tools.t("preview-lead")));
                start::start_ui(ui, tools, app, &mut view.start);
            });
        });
        return;
    };
    let last = preview.tried.len().saturating_sub(1);
    if view.steps != preview.tried.len() {
        view.steps = preview.tried.len();
        view.chosen = None;
        view.read_as.close();
    }
    let chosen = view.chosen.map_or(last, |it| it.min(last));
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin::symmetric(SPACE as i8, STEP as i8));
    // In a low window the room is for the conversation; the head scrolls.
    let most = ui.available_height() * if is_low(ui.ctx()) { 0.25 } else { 0.5 };
    Panel::top("preview-head").frame(frame).show_separator_line(false).show(ui, |ui| {
        ScrollArea::vertical()
            .max_height(most)
            // As high as what it holds: the reload and the start would lie hidden below two lines.
            .min_scrolled_height(most)
            .auto_shrink([false, true])
            .id_salt("preview-head")
            .show(ui, |ui| {
                head_ui(ui, tools, app, view, last);
            });
    });
    let is_wide = ui.available_width() >= 520.0 * scale(ui.style());
    if !is_wide {
        let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin::symmetric(SPACE as i8, 0));
        Panel::top("preview-which").frame(frame).show_separator_line(false).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (rules, key) in [(false, "preview-chat"), (true, "preview-rules")] {
                    let is_shown = view.rules_in_front == rules;
                    if Button::new(Kind::Quiet, &tools.t(key)).small().radio(is_shown).show(ui).clicked() {
                        view.rules_in_front = rules;
                    }
                }
            });
        });
    }
    if is_wide || view.rules_in_front {
        let rules = |ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View| {
            ScrollArea::vertical().auto_shrink(false).id_salt("preview-rules").show(ui, |ui| {
                padded(ui, |ui| rules::rules_ui(ui, tools, &desk.stem, preview, view, chosen, beside));
            });
        };
        if is_wide {
            let half = ui.available_width() * 0.48;
            let panel = Panel::right("preview-rules").frame(Frame::new().fill(tools.colors.sheet)).resizable(true);
            panel.default_size(half).show(ui, |ui| rules(ui, tools, view));
        } else {
            rules(ui, tools, view);
            return;
        }
    }
    field_ui(ui, tools, preview, view);
    CentralPanel::no_frame().frame(Frame::new()).show(ui, |ui| {
        chat::chat_ui(ui, tools, preview, view, chosen);
    });
}

/// Goes back to after so many steps. The first message that is taken back stands in the field again, to be said otherwise.
fn back_to(tools: &mut Tools<'_>, preview: &Preview, view: &mut View, steps: usize) {
    let step = preview.tried.get(steps + 1).and_then(|tried| tried.step.as_ref());
    if let Some(Step::Say(words) | Step::SayAs(_, words)) = step
        && (view.draft.trim().is_empty() || view.draft == view.taken_back)
    {
        view.draft.clone_from(words);
        view.taken_back.clone_from(words);
    }
    ask(tools, TrialAction::BackTo(steps));
}

fn padded(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin::symmetric(SPACE as i8, GAP as i8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
}

fn head_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View, last: usize) {
    let Some(preview) = &app.workshop.trials.preview else { return };
    let where_it_began = tools.t("preview-where");
    ui.horizontal_wrapped(|ui| {
        let back = tools.t("preview-back");
        let can = last > 0;
        let button = Button::new(Kind::Plain, &back).icon(Icon::Back).small().able(can).show(ui);
        if button.clicked() && can {
            back_to(tools, preview, view, last - 1);
        }
        let ahead = preview.ahead();
        if ahead > 0 {
            let can = !preview.state().is_over();
            let button = Button::new(Kind::Plain, &tools.t("preview-forward")).small().able(can).show(ui);
            if button.clicked() && can {
                view.clear_taken_back();
                ask(tools, TrialAction::Forward);
            }
            let values = [("n", last.into()), ("all", (last + ahead).into())];
            ui.label(small_soft(tools.colors, tools.t_with("preview-step-of", &values)));
        }
        if Button::new(Kind::Plain, &tools.t("preview-again")).small().show(ui).clicked() {
            ask(tools, TrialAction::BeginAgain);
        }
        before_ui(ui, tools, app);
        let is_open = view.start.is_open;
        if Button::new(Kind::Plain, &where_it_began).small().chosen(is_open).show(ui).clicked() {
            view.start.is_open = !is_open;
            view.start.set_from(preview);
        }
    });
    if view.start.is_open {
        start::start_ui(ui, tools, app, &mut view.start);
    }
    if let Some(shows) = &app.workshop.trials.shows {
        let what = tools.texts.told(&shows.what);
        let values = [("what", what.as_str().into()), ("n", shows.line.into())];
        say(ui, small(tools.t_with("preview-shows", &values)));
    }
    save_ui(ui, tools, view);
    reload_ui(ui, tools, app);
}

/// Brings one's own conversation back that gave way to another.
fn before_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    let can = app.workshop.trials.has_before();
    if can && Button::new(Kind::Plain, &tools.t("preview-before")).small().show(ui).clicked() {
        ask(tools, TrialAction::BringBack);
    }
}

/// Saving the conversation as a play.
fn save_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(small(tools.t("preview-play-name")));
        let field = TextEdit::singleline(&mut view.play_name).desired_width(110.0 * scale(ui.style()));
        ui.add(field).labelled_by(label.id);
        let can = !view.play_name.trim().is_empty();
        let save = tools.t("preview-save-play");
        let button = Button::new(Kind::Plain, &save).small().able(can).show(ui);
        if button.on_hover_text(tools.t("preview-save-play-hint")).clicked() && can {
            ask(tools, TrialAction::SaveAsPlay { name: view.play_name.trim().to_owned() });
            view.play_name.clear();
        }
    });
}

/// What became of the conversation when the scenario changed.
fn reload_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    let Some(preview) = &app.workshop.trials.preview else { return };
    if app.workshop.has_moved_on() {
        care_card(tools.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if app.workshop.langs().is_empty() {
                say(ui, small(tools.t("preview-faulty")));
            } else {
                say(ui, small(tools.t("preview-moved-on")));
                if Button::new(Kind::Plain, &tools.t("preview-reload")).small().show(ui).clicked() {
                    ask(tools, TrialAction::Reload);
                }
            }
        });
    }
    let Some(reloaded) = &preview.reloaded else { return };
    if reloaded.lost_beat {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("preview-lost-beat"));
    }
    let Some(row) = reloaded.first.and_then(|first| reloaded.rows.get(first)) else {
        mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t("preview-reloaded-same"));
        return;
    };
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let came = came(tools.texts, &row.came);
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t_with("preview-reloaded-differs", &[("came", came.into())]));
        for (key, which) in [("beside-then", &row.then), ("beside-now", &row.now)] {
            let lines = side(tools.texts, which).join(" · ");
            say(ui, small(format!("{}: {lines}", tools.t(key))));
        }
        let meters = meters(tools.texts, row);
        if !meters.is_empty() {
            say(ui, small(meters));
        }
    });
}

/// The message being typed, and what else can be done.
fn field_ui(ui: &mut Ui, tools: &mut Tools<'_>, preview: &Preview, view: &mut View) {
    let most = ui.available_height() * 0.55;
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin::symmetric(SPACE as i8, STEP as i8));
    Panel::bottom("preview-field").frame(frame).show_separator_line(false).show(ui, |ui| {
        if preview.state().is_over() {
            say(ui, small_soft(tools.colors, tools.t("preview-over")));
            return;
        }
        let label = ui.label(small(tools.t("preview-message")));
        let field = TextEdit::singleline(&mut view.draft).desired_width(f32::INFINITY).margin(FIELD);
        let response = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut view.wants_focus) {
            response.request_focus();
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        ui.horizontal_wrapped(|ui| {
            let can = !view.draft.trim().is_empty();
            let send = tools.t("preview-send");
            let pressed = Button::new(Kind::Main, &send).small().able(can).show(ui).clicked();
            if (pressed || entered) && can {
                ask(tools, TrialAction::Step(Step::Say(view.draft.trim().to_owned())));
                view.draft.clear();
                view.wants_focus = true;
            }
            for seconds in [10_u32, 60, 120] {
                let words = tools.t_with("preview-wait", &[("n", seconds.into())]);
                let short = format!("+{seconds} s");
                let button = Button::new(Kind::Quiet, &short).name(&words).small().show(ui);
                if button.on_hover_text(&words).clicked() {
                    ask(tools, TrialAction::Step(Step::Wait(seconds)));
                }
            }
            let is_open = view.desk.is_open;
            if Button::new(Kind::Quiet, &tools.t("preview-desk")).small().chosen(is_open).show(ui).clicked() {
                view.desk.is_open = !is_open;
            }
            if Button::new(Kind::Quiet, &tools.t("preview-close")).small().show(ui).clicked() {
                ask(tools, TrialAction::Step(Step::End));
            }
        });
        if view.desk.is_open {
            desk::desk_ui(ui, tools, preview, &mut view.desk, most);
        }
    });
}

/// The acts and topics that a message can be forced to be, by their codes.
fn keys_of(scenario: &crate::scenario::Scenario) -> BTreeSet<String> {
    let topics = scenario.file().topics.iter().map(|topic| topic.name.clone());
    crate::understand::Act::ALL.iter().map(|act| act.code().to_owned()).chain(topics).collect()
}
