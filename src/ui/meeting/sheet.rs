//! The curtain: one person rates, nobody else looks.

use super::{View, ask};
use crate::app::{MeetingAction, OpenMeeting};
use crate::ids::Seq;
use crate::intervision::Letter;
use crate::intervision::rating::{Sheet, Task};
use crate::review::{Criterion, RATINGS, Rubric};
use crate::session::Who;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, bubble_ui, card, heading, say, small, small_soft, soft, strong, title,
};
use crate::ui::words;
use crate::understand::Act;
use egui::Ui;

/// Draws it over everything.
pub(super) fn sheet_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, sheet: &Sheet, view: &mut View) {
    // Whoever sits down next begins at the top.
    super::page_ui(ui, &format!("sheet {}", sheet.rater), |ui| {
        match Letter::read(&sheet.rater).filter(|_| !sheet.is_key) {
            Some(letter) => {
                let name = super::people::pseudonym(open, Some(letter));
                ui.horizontal(|ui| {
                    super::people::letter_ui(ui, letter);
                    say(ui, title(tools.t_with("meeting-sheet-title", &[("name", name.into())])));
                });
                say(ui, soft(tools.colors, tools.t("meeting-sheet-lead")));
            }
            None => {
                say(ui, title(tools.t("meeting-key-title")));
                say(ui, soft(tools.colors, tools.t("meeting-key-lead")));
            }
        }
        ui.add_space(SPACE);
        card(tools.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, heading(tools.t("meeting-sheet-rubric")));
            say(ui, small_soft(tools.colors, tools.t("meeting-sheet-rubric-hint")));
            for criterion in &Rubric::shipped().criteria {
                ui.add_space(GAP);
                ui.push_id(&criterion.id, |ui| criterion_ui(ui, tools, sheet, criterion));
            }
        });
        ui.add_space(SPACE);
        // Where messages are not coded the conversation is there to read again: what ends the sheet stands before it.
        let asks = open.meeting.state().excerpt.as_ref().is_some_and(|excerpt| excerpt.asks_acts);
        if !asks {
            end_ui(ui, tools, open, sheet);
            ui.add_space(SPACE);
        }
        acts_card_ui(ui, tools, open, sheet, view);
        if asks {
            end_ui(ui, tools, open, sheet);
        }
    });
}

fn criterion_ui(ui: &mut Ui, tools: &mut Tools<'_>, sheet: &Sheet, criterion: &Criterion) {
    let lang = tools.texts.lang();
    let name = criterion.name.get(lang);
    say(ui, strong(name));
    let anchors = [(1, &criterion.low), (3, &criterion.middle), (5, &criterion.high)];
    let anchors: Vec<String> = anchors.iter().map(|(value, text)| format!("{value}: {}", text.get(lang))).collect();
    say(ui, small_soft(tools.colors, anchors.join(" · ")));
    let now = sheet.criteria.get(&criterion.id).copied();
    ui.horizontal_wrapped(|ui| {
        for value in RATINGS {
            let label = value.to_string();
            let spoken = format!("{name}: {value}");
            let is = now == Some(Some(value));
            if Button::new(Kind::Plain, &label).name(&spoken).radio(is).small().show(ui).clicked() {
                ask(tools, MeetingAction::Rate(criterion.id.clone(), Some(value)));
            }
        }
        let label = tools.t("meeting-not-seen");
        let spoken = format!("{name}: {label}");
        if Button::new(Kind::Plain, &label).name(&spoken).radio(now == Some(None)).small().show(ui).clicked() {
            ask(tools, MeetingAction::Rate(criterion.id.clone(), None));
        }
    });
}

/// The messages, each with what it does.
fn acts_card_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, sheet: &Sheet, view: &mut View) {
    let asks = open.meeting.state().excerpt.as_ref().is_some_and(|excerpt| excerpt.asks_acts);
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        say(ui, heading(tools.t(if asks { "meeting-sheet-acts" } else { "meeting-tab-chat" })));
        if asks {
            say(ui, small_soft(tools.colors, tools.t("meeting-sheet-acts-hint")));
        }
        let Some(look_back) = &open.look_back else { return };
        for turn in &look_back.turns {
            let mine = turn.by == Who::Counsellor;
            let time = words::clock(turn.at_ms);
            let text = turn.text.as_str();
            let bubble = Bubble::plain(text, mine, &time, text);
            bubble_ui(ui, tools.colors, &bubble);
            if mine && asks {
                ui.push_id(turn.seq, |ui| acts_ui(ui, tools, sheet, turn.seq, view));
            }
        }
    });
    ui.add_space(SPACE);
}

fn acts_ui(ui: &mut Ui, tools: &mut Tools<'_>, sheet: &Sheet, of: Seq, view: &mut View) {
    let now = sheet.acts.get(&of);
    let names: Vec<String> = now.into_iter().flatten().map(|act| words::act(tools.texts, *act)).collect();
    ui.horizontal_wrapped(|ui| {
        let shown = match now {
            None => tools.t("meeting-not-coded"),
            Some(acts) if acts.is_empty() => tools.t("meeting-no-acts"),
            Some(_) => names.join(", "),
        };
        say(ui, if now.is_none() { small_soft(tools.colors, shown) } else { small(shown) });
        let is_open = view.coding == Some(of);
        let key = if is_open { "meeting-code-close" } else { "meeting-code" };
        if Button::new(Kind::Quiet, &tools.t(key)).small().flush().show(ui).clicked() {
            view.coding = if is_open { None } else { Some(of) };
        }
        ui.add_space(GAP);
        if now.is_none_or(|acts| !acts.is_empty())
            && Button::new(Kind::Quiet, &tools.t("meeting-no-acts")).small().flush().show(ui).clicked()
        {
            ask(tools, MeetingAction::CodeNone(of));
        }
    });
    if view.coding == Some(of) {
        ui.horizontal_wrapped(|ui| {
            for act in Act::ALL {
                let is = now.is_some_and(|acts| acts.contains(act));
                if Button::new(Kind::Plain, &words::act(tools.texts, *act)).chosen(is).small().show(ui).clicked() {
                    ask(tools, MeetingAction::Code(of, *act));
                }
            }
        });
    }
    ui.add_space(STEP);
}

fn end_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, sheet: &Sheet) {
    let Some(excerpt) = &open.meeting.state().excerpt else { return };
    let task = Task::of(excerpt, Some(Rubric::shipped()), excerpt.asks_acts);
    let (criteria, messages) = sheet.open(&task);
    let left = criteria.len() + messages.len();
    if left > 0 {
        let values = [("criteria", criteria.len().into()), ("messages", messages.len().into())];
        let key = if excerpt.asks_acts { "meeting-sheet-left" } else { "meeting-sheet-left-points" };
        say(ui, small_soft(tools.colors, tools.t_with(key, &values)));
        ui.add_space(STEP);
    }
    ui.horizontal_wrapped(|ui| {
        let ready = left == 0;
        let hand = ui
            .add_enabled_ui(ready, |ui| Button::new(Kind::Main, &tools.t("meeting-hand-in")).icon(Icon::Lock).show(ui));
        if hand.inner.clicked() {
            ask(tools, MeetingAction::HandIn);
        }
        if Button::new(Kind::Plain, &tools.t("meeting-curtain-close")).show(ui).clicked() {
            ask(tools, MeetingAction::Lay);
        }
    });
}
