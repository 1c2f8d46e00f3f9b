//! Looking back: the main points first, then message by message; beside them the protocol and what is counted.

mod data;
mod escalation;
mod expectations;
mod feedback;
mod guess;
mod leaving;
mod main_points;
mod measures;
mod plot;
mod shown;
mod story;
mod transcript;
mod tries;
mod turns;

use super::library::empty_ui;
use super::theme::{EDGE, SPACE, TWO_COLUMNS, is_low, scale};
use super::tools::Tools;
use super::widgets::{Button, Kind, TallList, column_ui};
use crate::app::{Action, App, FeedbackForm, Leaving, Route};
use crate::ids::Seq;
use crate::review::LookBack;
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};
use shown::Shown;

/// What the look-back remembers.
#[derive(Debug, Default)]
pub struct View {
    recording: String,
    tab: Tab,
    chosen: Option<Seq>,
    scroll_to: Option<Seq>,
    hot: Option<(Seq, usize)>,
    list: TallList,
    /// The measure whose definition is open.
    measure: Option<&'static str>,
    /// What is made ready to draw.
    shown: Option<Box<Shown>>,
    /// What is guessed before looking.
    guess: guess::GuessForm,
    /// The person does not want to guess now, or just did.
    skipped: bool,
    /// Feedback is folded away.
    quiet: bool,
    /// Feedback was unfolded here.
    unfolded: bool,
    /// The correction that was copied last.
    copied: Option<Seq>,
    /// How it stands towards the outside, as of this frame.
    leaving: Option<Leaving>,
    /// Taking it along, being filled in.
    leaving_form: leaving::LeavingForm,
    /// Every message that two tries share is shown.
    whole_common: bool,
}

impl View {
    /// Chooses a message and brings it into view.
    const fn show_message(&mut self, seq: Seq) {
        self.chosen = Some(seq);
        self.scroll_to = Some(seq);
    }
}

/// The parts beside the conversation; on narrow windows the conversation is one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Tab {
    #[default]
    Main,
    Course,
    Guess,
    Protocol,
    Measures,
    Tries,
}

/// Draws the screen.
pub fn debrief_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let Some((id, look_back)) = &app.debrief else {
        nothing_ui(ui, tools);
        return;
    };
    let lang = tools.texts.lang();
    let is_new = view.recording != *id;
    if is_new {
        *view = View { recording: id.clone(), ..View::default() };
    }
    let kept = view.shown.take().filter(|shown| shown.is_of(app, id, look_back, lang));
    let shown = kept.unwrap_or_else(|| Box::new(Shown::of(app, id, look_back, tools.texts)));
    if is_new {
        view.chosen = feedback::first_to_show(&shown.points);
        // Who tried again wants to see what that changed.
        view.tab = if app.compared.is_some() { Tab::Tries } else { Tab::Main };
    }
    view.leaving = app.leaving();
    view.quiet = app.settings.feedback == FeedbackForm::None && !view.unfolded;
    if app.guessed.is_none() && !view.skipped && look_back.end.is_some() {
        guess::guess_ui(ui, tools, look_back, &shown.data, view);
    } else if ui.available_width() >= TWO_COLUMNS * scale(ui.style()) {
        wide_ui(ui, tools, look_back, &shown, view);
    } else {
        narrow_ui(ui, tools, look_back, &shown, view);
    }
    view.shown = Some(shown);
}

/// What one looks at beside the conversation.
fn beside_ui(ui: &mut Ui, tools: &mut Tools<'_>, look_back: &LookBack, shown: &Shown, view: &mut View) {
    match view.tab {
        Tab::Guess if shown.guessed.is_some() => {
            if let Some(guessed) = &shown.guessed {
                guess::guessed_ui(ui, tools, guessed);
            }
        }
        Tab::Main | Tab::Course | Tab::Guess => {
            main_points::main_points_ui(ui, tools, &shown.data, &shown.points, view);
            let hoped = expectations::expectations(look_back, tools.texts);
            expectations::expectations_ui(ui, tools, &hoped, view);
            if let Some(leaving) = view.leaving.take() {
                leaving::leaving_ui(ui, tools, &leaving, &mut view.leaving_form);
            }
        }
        Tab::Protocol => {
            let data = escalation::EscalationData::of(look_back, tools.texts);
            escalation::escalation_ui(ui, tools, &data, view);
        }
        Tab::Measures => {
            let data = measures::MeasuresData::of(look_back, tools.texts);
            measures::measures_ui(ui, tools, &data, view);
        }
        Tab::Tries => tries::tries_ui(ui, tools, shown.compared.as_ref(), &shown.tree, view),
    }
}

fn tabs_ui(ui: &mut Ui, tools: &Tools<'_>, shown: &Shown, view: &mut View, with_course: bool) {
    let mut tabs = vec![(Tab::Main, tools.t("debrief-tab-main"))];
    if with_course {
        tabs.push((Tab::Course, tools.t("debrief-tab-course")));
    }
    if shown.guessed.is_some() {
        tabs.push((Tab::Guess, tools.t("debrief-tab-guess")));
    }
    tabs.push((Tab::Protocol, tools.t("debrief-tab-protocol")));
    tabs.push((Tab::Measures, tools.t("debrief-tab-measures")));
    if shown.has_tries() {
        tabs.push((Tab::Tries, tools.t("debrief-tab-tries")));
    }
    let now = if with_course || view.tab != Tab::Course { view.tab } else { Tab::Main };
    let is_low = is_low(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        for (tab, label) in &tabs {
            let button = Button::new(Kind::Plain, label).radio(*tab == now);
            if (if is_low { button.small() } else { button }).show(ui).clicked() {
                view.tab = *tab;
            }
        }
    });
}

fn wide_ui(ui: &mut Ui, tools: &mut Tools<'_>, look_back: &LookBack, shown: &Shown, view: &mut View) {
    let frame = Frame::new().inner_margin(Margin { left: EDGE as i8, right: EDGE as i8, top: 12, bottom: 8 });
    Panel::top("tabs").frame(frame).show_separator_line(false).show(ui, |ui| {
        tabs_ui(ui, tools, shown, view, false);
    });
    if view.tab == Tab::Tries && shown.has_tries() {
        // Two paths want the whole window.
        CentralPanel::no_frame().show(ui, |ui| whole_ui(ui, tools, look_back, shown, view));
        return;
    }
    let width = (ui.available_width() * 0.4).min(560.0 * scale(ui.style()));
    Panel::left("main-points").exact_size(width).resizable(false).show_separator_line(false).frame(Frame::new()).show(
        ui,
        |ui| {
            ScrollArea::vertical().auto_shrink(false).id_salt(("beside", &view.recording, view.tab)).show(ui, |ui| {
                let margin = Margin { left: EDGE as i8, right: SPACE as i8, top: 12, bottom: 24 };
                Frame::new().inner_margin(margin).show(ui, |ui| beside_ui(ui, tools, look_back, shown, view));
            });
        },
    );
    let frame = Frame::new().inner_margin(Margin { left: SPACE as i8, right: 0, top: 12, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let tall = (ui.available_height() * 0.22).clamp(120.0, 240.0);
        Frame::new()
            .inner_margin(Margin { right: EDGE as i8, ..Margin::ZERO })
            .show(ui, |ui| plot::plot_ui(ui, tools, &shown.data, &shown.story, view, tall));
        course_ui(ui, tools, shown, view, EDGE);
    });
}

fn narrow_ui(ui: &mut Ui, tools: &mut Tools<'_>, look_back: &LookBack, shown: &Shown, view: &mut View) {
    let frame = Frame::new().inner_margin(Margin::symmetric(SPACE as i8, 8));
    Panel::top("tabs").frame(frame).show_separator_line(false).show(ui, |ui| {
        tabs_ui(ui, tools, shown, view, true);
    });
    let before = view.chosen;
    CentralPanel::no_frame().show(ui, |ui| match view.tab {
        Tab::Main | Tab::Guess | Tab::Protocol | Tab::Measures | Tab::Tries => {
            whole_ui(ui, tools, look_back, shown, view);
        }
        Tab::Course => course_ui(ui, tools, shown, view, SPACE),
    });
    let is_sought = view.scroll_to.is_some() || (view.chosen.is_some() && view.chosen != before);
    if view.tab != Tab::Course && is_sought {
        view.tab = Tab::Course;
        ui.ctx().request_repaint();
    }
}

/// One part, over the whole window.
fn whole_ui(ui: &mut Ui, tools: &mut Tools<'_>, look_back: &LookBack, shown: &Shown, view: &mut View) {
    let width = if view.tab == Tab::Tries { 1_080.0 } else { 680.0 };
    ScrollArea::vertical().auto_shrink(false).id_salt(("beside", &view.recording, view.tab)).show(ui, |ui| {
        column_ui(ui, width * scale(ui.style()), |ui| {
            ui.add_space(SPACE);
            beside_ui(ui, tools, look_back, shown, view);
            if view.tab == Tab::Main {
                ui.add_space(SPACE);
                plot::plot_ui(ui, tools, &shown.data, &shown.story, view, 240.0);
            }
            ui.add_space(EDGE);
        });
    });
}

fn course_ui(ui: &mut Ui, tools: &mut Tools<'_>, shown: &Shown, view: &mut View, edge: f32) {
    ScrollArea::vertical().auto_shrink(false).id_salt(("course", &view.recording)).show(ui, |ui| {
        let margin = Margin {
            left: if edge > SPACE { 0 } else { edge as i8 },
            right: edge as i8,
            top: SPACE as i8,
            bottom: EDGE as i8,
        };
        Frame::new().inner_margin(margin).show(ui, |ui| transcript::transcript_ui(ui, tools, &shown.data, view));
    });
}

fn nothing_ui(ui: &mut Ui, tools: &mut Tools<'_>) {
    column_ui(ui, 560.0 * scale(ui.style()), |ui| {
        ui.add_space(EDGE);
        empty_ui(ui, tools, &tools.t("debrief-none"), &tools.t("debrief-none-hint"));
        if Button::new(Kind::Main, &tools.t("back-to-library")).show(ui).clicked() {
            tools.ask(Action::Go(Route::Library));
        }
    });
}
