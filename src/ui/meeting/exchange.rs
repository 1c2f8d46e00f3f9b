//! Several machines, one group: handing over at home, bringing together what was made there.

use super::{View, ask, fields, people};
use crate::app::{App, MeetingAction, OpenMeeting};
use crate::intervision::rating::SheetFault;
use crate::intervision::{Incoming, Letter, Part, PartFault, Remark};
use crate::ui::chooser::Wants;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, card, heading, mark_ui, say, small, small_soft, soft, strong};
use egui::Ui;

/// Files from home: choose or drop them, see what they are, take them in together.
pub(super) fn gather_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    say(ui, small_soft(tools.colors, tools.t("meeting-gather-hint")));
    ui.add_space(STEP);
    let sent = fields::path_ui(ui, tools, view, "meeting-gather-path", &Wants::File);
    ui.add_space(STEP);
    let mut looks = sent;
    ui.horizontal_wrapped(|ui| {
        let ready = view.texts.get("meeting-gather-path").is_some_and(|path| !path.trim().is_empty());
        let label = tools.t("meeting-gather-look");
        let look = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &label).icon(Icon::Down).small().show(ui));
        looks |= look.inner.clicked();
        if app.sharing.place.is_some()
            && Button::new(Kind::Plain, &tools.t("meeting-gather-there")).small().show(ui).clicked()
        {
            ask(tools, MeetingAction::GatherThere);
        }
    });
    if looks && let Some(path) = view.texts.remove("meeting-gather-path") {
        ask(tools, MeetingAction::Gather(vec![path.trim().to_owned()]));
    }
    if open.gathering.files.is_empty() {
        return;
    }
    ui.add_space(GAP);
    for file in &open.gathering.files {
        ui.push_id(&file.name, |ui| file_ui(ui, tools, open, file));
        ui.add_space(STEP);
    }
    let sound = open.gathering.is_sound();
    if !sound {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-gather-not-sound"));
        ui.add_space(STEP);
    }
    let label = tools.t("meeting-gather-take-in");
    let take = ui.add_enabled_ui(sound, |ui| Button::new(Kind::Main, &label).icon(Icon::Check).small().show(ui));
    if take.inner.clicked() {
        ask(tools, MeetingAction::TakeIn);
    }
}

fn file_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, file: &Incoming) {
    let short = file.name.rsplit(['/', '\\']).next().unwrap_or(&file.name);
    card(tools.colors).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let what = match &file.part {
            Some(Part::Ratings(sheet)) => {
                let letter = Letter::read(&sheet.rater);
                let name = people::pseudonym(open, letter);
                let name = if name.is_empty() { sheet.rater.clone() } else { name };
                tools.t_with("meeting-gather-ratings", &[("name", name.into())])
            }
            Some(Part::Notes(notes)) => {
                let authors: Vec<&str> = notes.authors().into_iter().collect();
                let values =
                    [("n", notes.len().into()), ("new", file.new.into()), ("names", authors.join(", ").into())];
                tools.t_with("meeting-gather-notes", &values)
            }
            None => tools.t("meeting-gather-unknown"),
        };
        say(ui, strong(what));
        say(ui, small_soft(tools.colors, short));
        for fault in &file.faults {
            for words in fault_words(tools, fault) {
                mark_ui(ui, Icon::Care, tools.colors.care, &words);
            }
        }
        for remark in &file.remarks {
            say(ui, small(remark_words(tools, *remark)));
        }
        let name = tools.t_with("meeting-gather-leave-named", &[("file", short.into())]);
        let label = tools.t("meeting-gather-leave");
        if Button::new(Kind::Quiet, &label).name(&name).small().flush().show(ui).clicked() {
            ask(tools, MeetingAction::LeaveFile(file.name.clone()));
        }
    });
}

fn fault_words(tools: &Tools<'_>, fault: &PartFault) -> Vec<String> {
    let key = match fault {
        PartFault::Unread => "meeting-part-unread",
        PartFault::OtherKey => "meeting-part-other-key",
        PartFault::Damaged => "meeting-part-damaged",
        PartFault::TooLarge => "meeting-part-too-large",
        PartFault::Foreign => "meeting-part-foreign",
        PartFault::OtherRecording | PartFault::Sheet(SheetFault::OtherRecording(_)) => "meeting-part-other-recording",
        PartFault::NoExcerpt => "meeting-refused-no-excerpt",
        PartFault::Revealed => "meeting-refused-revealed",
        // Somebody wrote in it by hand: the place and the way to mend it are told as they are.
        PartFault::Broken(faults) => {
            let first = tools.t("meeting-part-broken");
            return std::iter::once(first).chain(faults.iter().take(5).map(ToString::to_string)).collect();
        }
        PartFault::Sheet(fault) => match fault {
            SheetFault::OtherMessages => "meeting-part-other-messages",
            SheetFault::OtherRubric { .. } => "meeting-part-other-rubric",
            SheetFault::OtherCodebook(_) => "meeting-part-other-codebook",
            SheetFault::UnknownCriterion(_) => "meeting-part-unknown-criterion",
            SheetFault::UnknownMessage(_) => "meeting-part-other-messages",
            SheetFault::Twice(_) => "meeting-part-twice",
            SheetFault::Stranger(_) => "meeting-part-stranger",
            SheetFault::OtherRecording(_) => "meeting-part-other-recording",
            SheetFault::HalfFilled { criteria, messages } => {
                let values = [("criteria", criteria.len().into()), ("messages", messages.len().into())];
                return vec![tools.t_with("meeting-part-half", &values)];
            }
        },
    };
    vec![tools.t(key)]
}

fn remark_words(tools: &Tools<'_>, remark: Remark) -> String {
    let (key, n) = match remark {
        Remark::AlreadyHere => return tools.t("meeting-remark-already-here"),
        Remark::WordsGone(n) => ("meeting-remark-words-gone", n),
        Remark::Elsewhere(n) => ("meeting-remark-elsewhere", n),
        Remark::Strangers(n) => ("meeting-remark-strangers", n),
    };
    tools.t_with(key, &[("n", n.into())])
}

/// For whom something is sealed: a group by its button, or somebody by their key.
fn for_whom_ui(ui: &mut Ui, tools: &Tools<'_>, app: &App, view: &mut View) -> Option<String> {
    let groups = &app.sharing.groups;
    if groups.is_empty() {
        say(ui, small_soft(tools.colors, tools.t("meeting-no-groups")));
    }
    if view.for_group.as_ref().is_none_or(|chosen| !groups.iter().any(|(known, _)| known == chosen)) {
        view.for_group = groups.first().map(|(name, _)| name.clone());
    }
    ui.horizontal_wrapped(|ui| {
        if !groups.is_empty() {
            say(ui, small_soft(tools.colors, tools.t("meeting-for-group")));
        }
        for (group, _) in groups {
            let is = view.for_group.as_ref() == Some(group);
            if Button::new(Kind::Plain, group).radio(is).small().show(ui).clicked() {
                view.for_group = Some(group.clone());
            }
        }
    });
    view.for_group.clone()
}

/// Where something goes: into a file or folder, or to the shared place; gives it when that is said.
fn send_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    app: &App,
    view: &mut View,
    key: &'static str,
    wants: &Wants,
) -> Option<String> {
    let sent = fields::path_ui(ui, tools, view, key, wants);
    ui.add_space(STEP);
    let mut goes = sent;
    let mut there = false;
    ui.horizontal_wrapped(|ui| {
        let ready = view.texts.get(key).is_some_and(|path| !path.trim().is_empty());
        let label = tools.t("meeting-send-file");
        let send = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &label).icon(Icon::Lock).small().show(ui));
        goes |= send.inner.clicked();
        if app.sharing.place.is_some() {
            let label = tools.t("meeting-send-there");
            there = Button::new(Kind::Plain, &label).icon(Icon::Send).small().show(ui).clicked();
        }
    });
    if there {
        return Some(String::new());
    }
    view.texts.get(key).filter(|_| goes).map(|path| path.trim().to_owned())
}

/// The plan, for who prepares at home.
pub(super) fn hand_out_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    say(ui, small_soft(tools.colors, tools.t("meeting-hand-out-hint")));
    let excerpt = open.meeting.state().excerpt.as_ref();
    if excerpt.is_some_and(|excerpt| !excerpt.recording.contains('/')) {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-hand-out-own"));
    }
    ui.add_space(STEP);
    let Some(to) = for_whom_ui(ui, tools, app, view) else { return };
    let named = Wants::Save(format!("{}.age", tools.t("meeting-hand-out-name")));
    if let Some(file) = send_ui(ui, tools, app, view, "meeting-hand-out-path", &named) {
        ask(tools, MeetingAction::HandOut { to, file });
    }
}

/// What one person rated and noted, for whoever holds the meeting.
pub(super) fn hand_over_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, heading(tools.t("meeting-hand-over")));
        say(ui, soft(tools.colors, tools.t("meeting-hand-over-hint")));
        ui.add_space(STEP);
        people::author_ui(ui, tools, open, &mut view.author);
        let Some(to) = for_whom_ui(ui, tools, app, view) else { return };
        let folder = send_ui(ui, tools, app, view, "meeting-hand-over-path", &Wants::Folder);
        if let (Some(folder), Some(letter)) = (folder, view.author) {
            ask(tools, MeetingAction::HandOver { letter, to, folder });
        }
    });
}
