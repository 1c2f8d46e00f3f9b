//! Looking back together: meetings that are planned, held by a method, and closed.

mod beside;
mod chat;
mod closing;
mod conversation;
mod dropped;
mod earlier;
mod exchange;
mod fields;
mod group;
mod list;
mod method;
mod note_form;
mod notes;
mod own_key;
mod people;
mod plan;
mod prepare;
mod rating;
mod reveal;
mod run;
mod sheet;
mod what_if;

use super::theme::{EDGE, READING_WIDTH, scale};
use super::tools::Tools;
use super::widgets::column_ui;
use crate::app::{Action, App, MeetingAction, OpenMeeting, Secret};
use crate::ids::Seq;
use crate::intervision::Letter;
use crate::intervision::meeting::{Doing, LineKind, Refused, Stage};
use crate::intervision::notes::{Filter, NoteId};
use egui::{ScrollArea, Ui};
use std::collections::BTreeMap;

/// What lies open beside the phase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// The conversation.
    #[default]
    Chat,
    /// Notes on it.
    Notes,
    /// Rating it.
    Rating,
    /// What goes into the minutes.
    Minutes,
}

/// What is being written; nothing of it is kept.
#[derive(Debug, Default)]
pub struct View {
    tab: Tab,
    /// Fields being written, by name.
    texts: BTreeMap<&'static str, String>,
    /// The meeting that the fields belong to.
    of: String,
    wish: method::WishForm,
    kind: Option<LineKind>,
    note: note_form::NoteForm,
    /// The notes as they are listed.
    notes: notes::NoteList,
    /// The note that is being answered.
    answering: Option<(NoteId, String)>,
    /// Its field takes the keyboard when it is drawn.
    answer_is_new: bool,
    /// Which notes are shown.
    filter: Filter,
    /// Preparing at home instead of planning.
    prepares: bool,
    /// The group that something is sealed for.
    for_group: Option<String>,
    /// The passphrase of a bundle.
    passphrase: Secret,
    /// Bringing together is open.
    gathers: bool,
    /// The message whose acts are being chosen.
    coding: Option<Seq>,
    /// Recordings that are to stand beside each other.
    picked: Vec<String>,
    /// How many messages were shown, whether somebody typed, whether it stood at a stop, how many messages another way on
    /// had: what is new is scrolled into view once.
    shown: Option<(usize, bool, bool, Option<usize>)>,
    /// The messages are listed, to choose from where to where.
    cuts: bool,
    /// Who takes part is being changed while the meeting runs.
    changes_people: bool,
    /// Another conversation is being chosen.
    chooses: bool,
    /// The recording that its owner is asked to allow.
    withheld: Option<String>,
    /// All recordings are listed.
    lists_all: bool,
    /// The phase that the list of phases was scrolled to.
    phase: Option<usize>,
    /// How high the list of who may speak is.
    voices_high: f32,
    /// A day was written that is none.
    day_is_wrong: bool,
    /// Who writes notes and lines.
    author: Option<Letter>,
}

/// Draws the screen.
pub fn meetings_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let Some(open) = &app.meetings.open else {
        view.of.clear();
        dropped::dropped(tools, app, view);
        return list::list_ui(ui, tools, app, view);
    };
    if view.of != open.meeting.id {
        *view = View { of: open.meeting.id.clone(), ..View::default() };
    }
    dropped::dropped(tools, app, view);
    if let Some(sheet) = &open.sheet {
        return sheet::sheet_ui(ui, tools, open, sheet, view);
    }
    if let Some((letter, beside)) = &open.own_beside_key {
        return own_key::own_key_ui(ui, tools, open, *letter, beside);
    }
    match open.meeting.state().stage {
        Stage::Planning if view.prepares => {
            page_ui(ui, "prepare", |ui| prepare::prepare_ui(ui, tools, app, open, view));
        }
        Stage::Planning => page_ui(ui, "plan", |ui| plan::plan_ui(ui, tools, app, open, view)),
        Stage::Running => run::run_ui(ui, tools, app, open, view),
        Stage::Closing | Stage::Closed => page_ui(ui, "closing", |ui| closing::closing_ui(ui, tools, open, view)),
    }
}

/// The phase of the meeting that is open, with rule, clock and speakers: for the big screen.
pub fn head_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App) {
    if let Some(open) = &app.meetings.open {
        run::rule_ui(ui, tools, open);
        refused_ui(ui, tools, open);
    }
}

/// All ratings beside each other: for the big screen.
pub fn revealed_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    if let Some(open) = &app.meetings.open
        && let Some(revealed) = &open.revealed
    {
        ScrollArea::vertical().auto_shrink(false).id_salt("revealed").show(ui, |ui| {
            reveal::wide_ui(ui, tools, open, revealed, view);
        });
    }
}

fn page_ui(ui: &mut Ui, salt: &str, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink(false).id_salt(salt).show(ui, |ui| {
        column_ui(ui, READING_WIDTH * 1.15 * scale(ui.style()), |ui| {
            ui.add_space(EDGE);
            contents(ui);
            ui.add_space(EDGE);
        });
    });
}

fn ask(tools: &mut Tools<'_>, action: MeetingAction) {
    tools.ask(Action::Meetings(action));
}

fn doing(tools: &mut Tools<'_>, what: Doing) {
    ask(tools, MeetingAction::Do(what));
}

/// Why something was not done, in the user's words.
fn refused(tools: &Tools<'_>, refused: Refused) -> String {
    let n = |key: &str, n: usize| tools.t_with(key, &[("n", n.into())]);
    match refused {
        Refused::NotNow => tools.t("meeting-refused-not-now"),
        Refused::Closed => tools.t("meeting-refused-closed"),
        Refused::NoMethod => tools.t("meeting-refused-no-method"),
        Refused::NoDay => tools.t("meeting-refused-no-day"),
        Refused::NoCaseOwner => tools.t("meeting-refused-no-case-owner"),
        Refused::RoleTaken(_) => tools.t("meeting-refused-role-taken"),
        Refused::NoConsent => tools.t("meeting-refused-no-consent"),
        Refused::NoExcerpt => tools.t("meeting-refused-no-excerpt"),
        Refused::NoSuchPerson(_) => tools.t("meeting-refused-no-person"),
        Refused::Empty => tools.t("meeting-refused-empty"),
        Refused::NoTime => tools.t("meeting-refused-no-time"),
        Refused::Minutes => tools.t("meeting-refused-minutes"),
        Refused::FirstPhase => tools.t("meeting-refused-first-phase"),
        Refused::NotAllRated(waiting) => n("meeting-refused-not-all-rated", waiting),
        Refused::RatedTwice(_) => tools.t("meeting-refused-rated-twice"),
        Refused::Revealed => tools.t("meeting-refused-revealed"),
        Refused::Value => tools.t("meeting-refused-value"),
        Refused::NoSuchLine(_) | Refused::Number(_) => tools.t("meeting-refused-no-line"),
        Refused::NoDayToTry => tools.t("meeting-refused-no-day-to-try"),
    }
}

fn refused_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting) {
    if let Some(why) = open.refused {
        super::widgets::mark_ui(ui, super::widgets::Icon::Care, tools.colors.care, &refused(tools, why));
        ui.add_space(super::theme::STEP);
    }
}

/// How long until the screen changes by itself, in milliseconds.
#[must_use]
pub fn next_change(app: &App) -> Option<u64> {
    let open = app.meetings.open.as_ref().filter(|_| app.route == crate::app::Route::Meetings)?;
    if open.replay.as_ref().is_some_and(|replay| replay.is_running) {
        return Some(100);
    }
    if open.is_reckoning {
        return Some(100);
    }
    let clock = open.meeting.clock(open.now_ms);
    clock.is_going.then(|| 1_000 - clock.phase_ms % 1_000)
}
