//! Choosing the method, and making it fit tonight.

use super::{View, ask};
use crate::app::{App, MeetingAction, OpenMeeting};
use crate::intervision::methods::{Fit, Question, Reason, Tonight, Wish, choose};
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Ground, Icon, Kind, body, check_ui, divider_ui, mark_ui, row_ui, say, small_soft, soft, strong,
};
use egui::{DragValue, Ui};

/// What there is tonight, being chosen.
#[derive(Debug, Default)]
pub(super) struct WishForm {
    question: Option<Question>,
    /// Nought: not said.
    minutes: u32,
    /// All methods are listed, not the first few.
    shows_all: bool,
}

/// How many methods are listed at first.
const FIRST: usize = 3;

/// Draws it.
pub(super) fn method_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    let state = open.meeting.state();
    let chosen = state.tonight.method.id.clone();
    if !chosen.is_empty() {
        tonight_ui(ui, tools, &state.tonight);
        ui.add_space(GAP);
        divider_ui(ui, tools.colors);
        ui.add_space(GAP);
    }
    wish_ui(ui, tools, &mut view.wish);
    ui.add_space(GAP);
    let people = u32::try_from(state.people.len()).ok().filter(|people| *people > 0);
    let minutes = Some(view.wish.minutes).filter(|minutes| *minutes > 0);
    let fits = choose(&app.meetings.methods, Wish { question: view.wish.question, minutes, people, level: None });
    let count = if view.wish.shows_all { fits.len() } else { FIRST.min(fits.len()) };
    for fit in fits.iter().take(count) {
        fit_ui(ui, tools, fit, fit.method.id == chosen);
        ui.add_space(STEP);
    }
    if count < fits.len() {
        let words = tools.t_with("meeting-more-methods", &[("n", (fits.len() - count).into())]);
        if Button::new(Kind::Quiet, &words).icon(Icon::Down).small().show(ui).clicked() {
            view.wish.shows_all = true;
        }
    }
}

fn wish_ui(ui: &mut Ui, tools: &mut Tools<'_>, wish: &mut WishForm) {
    say(ui, small_soft(tools.colors, tools.t("meeting-wish-question")));
    ui.horizontal_wrapped(|ui| {
        for question in Question::ALL {
            let label = tools.t(&format!("meeting-question-{}", question.name()));
            let is = wish.question == Some(question);
            if Button::new(Kind::Plain, &label).chosen(is).small().show(ui).clicked() {
                wish.question = if is { None } else { Some(question) };
            }
        }
    });
    ui.add_space(STEP);
    say(ui, small_soft(tools.colors, tools.t("meeting-wish-minutes")));
    ui.horizontal_wrapped(|ui| {
        for minutes in [45, 60, 90, 120] {
            let label = tools.t_with("meeting-minutes", &[("n", minutes.into())]);
            let is = wish.minutes == minutes;
            if Button::new(Kind::Plain, &label).chosen(is).small().show(ui).clicked() {
                wish.minutes = if is { 0 } else { minutes };
            }
        }
    });
}

fn fit_ui(ui: &mut Ui, tools: &mut Tools<'_>, fit: &Fit<'_>, is_chosen: bool) {
    let lang = tools.texts.lang();
    let name = fit.method.name.get(lang).to_owned();
    let spoken = tools.t_with("meeting-choose-named", &[("name", name.as_str().into())]);
    let values = [("name", name.as_str().into()), ("n", fit.method.minutes().into())];
    let heading = tools.t_with("meeting-method-minutes", &values);
    let reasons: Vec<(bool, String)> = fit.reasons.iter().map(|it| (it.is_for(), reason(tools, *it))).collect();
    let colors = tools.colors;
    let mark = tools.t("meeting-chosen");
    let row = row_ui(ui, colors, Ground::Mist, &spoken, |ui| {
        say(ui, strong(if is_chosen { format!("{heading} · {mark}") } else { heading }));
        say(ui, body(fit.method.about.get(lang)));
        say(ui, small_soft(colors, fit.method.choose_when.get(lang)));
        for (speaks_for, words) in &reasons {
            let sign = if *speaks_for { "+" } else { "–" };
            say(ui, small_soft(colors, format!("{sign} {words}")));
        }
    });
    if row.clicked() && !is_chosen {
        ask(tools, MeetingAction::Method(fit.method.id.clone()));
    }
}

fn reason(tools: &Tools<'_>, reason: Reason) -> String {
    let n = |key: &str, n: u32| tools.t_with(key, &[("n", n.into())]);
    match reason {
        Reason::ServesQuestion => tools.t("meeting-fits-question"),
        Reason::OtherQuestion => tools.t("meeting-other-question"),
        Reason::FitsTime => tools.t("meeting-fits-time"),
        Reason::WhenShortened(minutes) => n("meeting-when-shortened", minutes),
        Reason::TooLong(minutes) => n("meeting-too-long", minutes),
        Reason::TooFewPeople(people) => n("meeting-too-few", people),
        Reason::TooManyPeople(people) => n("meeting-too-many", people),
        Reason::NeedsExperience(_) => tools.t("meeting-needs-experience"),
    }
}

fn tonight_ui(ui: &mut Ui, tools: &mut Tools<'_>, tonight: &Tonight) {
    let lang = tools.texts.lang();
    let values = [("name", tonight.method.name.get(lang).into()), ("n", tonight.minutes().into())];
    say(ui, strong(tools.t_with("meeting-tonight", &values)));
    ui.add_space(STEP);
    for phase in &tonight.phases {
        ui.push_id(&phase.phase.id, |ui| {
            ui.horizontal_wrapped(|ui| {
                let mut minutes = phase.minutes;
                let name = phase.phase.name.get(lang).to_owned();
                let mut held = !phase.is_dropped;
                let words = if held { body(&name) } else { soft(tools.colors, &name) };
                let label = check_ui(ui, tools.colors, &mut held, words);
                if label.clicked() {
                    ask(tools, MeetingAction::DropPhase(phase.phase.id.clone(), !held));
                }
                ui.add_enabled_ui(!phase.is_dropped, |ui| {
                    let suffix = format!(" {}", tools.t("meeting-min"));
                    let value = DragValue::new(&mut minutes).range(1..=120).suffix(suffix).speed(0.2);
                    let response = ui.add(value);
                    crate::ui::library::name(
                        ui,
                        &response,
                        &tools.t_with("meeting-minutes-of", &[("name", name.into())]),
                    );
                    if response.changed() && minutes != phase.minutes {
                        ask(tools, MeetingAction::SetMinutes(phase.phase.id.clone(), minutes));
                    }
                });
                if !phase.phase.sourced {
                    say(ui, small_soft(tools.colors, tools.t("meeting-own-minutes")));
                }
            });
        });
    }
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        say(ui, small_soft(tools.colors, tools.t("meeting-fit")));
        for minutes in [45_u32, 60, 90, 120] {
            let label = tools.t_with("meeting-minutes", &[("n", minutes.into())]);
            let name = tools.t_with("meeting-fit-named", &[("n", minutes.into())]);
            if Button::new(Kind::Plain, &label).name(&name).small().show(ui).clicked() {
                ask(tools, MeetingAction::Fit(minutes));
            }
        }
    });
    if tonight.held().count() < tonight.phases.len() {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-phases-dropped"));
    }
}
