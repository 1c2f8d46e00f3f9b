//! The conversation as it was typed, step by step or replayed, with stops and what went on inside.

use super::{View, ask, notes};
use crate::app::{MeetingAction, OpenMeeting, Shown};
use crate::review::{LookBack, Turn};
use crate::session::Who;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, bubble_ui, care_card, check_ui, mark_ui, say, small, small_soft, soft, strong,
    typing_ui,
};
use crate::ui::words;
use egui::Ui;

/// From here on a silence is told, in milliseconds.
const SILENCE_MS: u64 = 15_000;

/// Draws it.
pub(super) fn chat_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let Some(look_back) = &open.look_back else {
        let key = if open.is_gone { "meeting-recording-gone" } else { "meeting-refused-no-consent" };
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t(key));
        return;
    };
    if let Some(excerpt) = &open.meeting.state().excerpt
        && !excerpt.question.is_empty()
    {
        say(ui, strong(tools.t_with("meeting-question-is", &[("question", excerpt.question.as_str().into())])));
        ui.add_space(STEP);
    }
    for (index, turn) in look_back.turns.iter().take(open.shown).enumerate() {
        let before = index.checked_sub(1).and_then(|before| look_back.turns.get(before));
        ui.push_id(turn.seq, |ui| turn_ui(ui, tools, open, look_back, turn, before));
    }
    if let Some(by) = open.is_typing() {
        let name = who(tools, look_back, by);
        say(ui, small_soft(tools.colors, tools.t_with("meeting-types", &[("name", name.into())])));
        if by == Who::HelpSeeker {
            typing_ui(ui, tools.colors, &who(tools, look_back, by));
        }
    } else if open.speed > 0 && open.silence_ms() >= SILENCE_MS {
        let silence = words::clock(open.silence_ms());
        say(ui, small_soft(tools.colors, tools.t_with("meeting-silence", &[("time", silence.into())])));
    }
    if open.stops_at().is_some() {
        stop_ui(ui, tools, open, look_back);
    } else if open.shown >= look_back.turns.len() {
        say(ui, small_soft(tools.colors, tools.t("meeting-excerpt-over")));
    }
    if view.shown != open.shown {
        view.shown = open.shown;
        ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
    }
}

fn who(tools: &Tools<'_>, look_back: &LookBack, by: Who) -> String {
    if by == Who::Counsellor { tools.t("meeting-counsellor") } else { look_back.header.persona.clone() }
}

/// How much is shown, and how: stays in view above the messages.
pub(super) fn controls_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting) {
    if open.look_back.is_none() {
        return;
    }
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        let mut button = |ui: &mut Ui, key: &str, icon: Icon, shown: Shown| {
            if Button::new(Kind::Plain, &tools.t(key)).icon(icon).small().show(ui).clicked() {
                ask(tools, MeetingAction::Show(shown));
            }
        };
        button(ui, "meeting-next-message", Icon::Down, Shown::Next);
        button(ui, "meeting-previous-message", Icon::Up, Shown::Previous);
        if open.speed > 0 {
            button(ui, "meeting-replay-stop", Icon::Pause, Shown::Play(0));
        } else {
            button(ui, "meeting-replay-1", Icon::Right, Shown::Play(1));
            button(ui, "meeting-replay-2", Icon::Right, Shown::Play(2));
        }
        button(ui, "meeting-from-beginning", Icon::Back, Shown::Beginning);
        button(ui, "meeting-show-all", Icon::Check, Shown::All);
        let mut inside = open.shows_inside;
        if check_ui(ui, tools.colors, &mut inside, small(tools.t("meeting-show-inside"))).clicked() {
            ask(tools, MeetingAction::ShowInside(inside));
        }
    });
    let all = open.look_back.as_ref().map_or(0, |look_back| look_back.turns.len());
    let values = [("shown", open.shown.into()), ("all", all.into())];
    say(ui, small_soft(tools.colors, tools.t_with("meeting-shown-of", &values)));
}

fn turn_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    open: &OpenMeeting,
    look_back: &LookBack,
    turn: &Turn,
    before: Option<&Turn>,
) {
    if let Some(before) = before {
        let silence = turn.at_ms.saturating_sub(before.at_ms);
        if silence >= SILENCE_MS {
            let silence = words::clock(silence);
            ui.vertical_centered(|ui| {
                say(ui, small_soft(tools.colors, tools.t_with("meeting-silence", &[("time", silence.into())])));
            });
        }
    }
    let mine = turn.by == Who::Counsellor;
    let first = before.is_none_or(|before| before.by != turn.by);
    let speaker = who(tools, look_back, turn.by);
    if first {
        ui.add_space(STEP);
        say(ui, small_soft(tools.colors, &speaker));
    }
    let name = format!("{speaker}: {}", turn.text);
    let time = words::clock(turn.at_ms);
    let bubble = Bubble {
        text: &turn.text,
        mine,
        first: false,
        last: true,
        time: &time,
        name: &name,
        marked: &[],
        chosen: None,
    };
    bubble_ui(ui, tools.colors, &bubble);
    if open.shows_inside {
        inside_ui(ui, tools, look_back, turn);
    }
    notes::beside_ui(ui, tools, open, turn.seq);
}

fn inside_ui(ui: &mut Ui, tools: &Tools<'_>, look_back: &LookBack, turn: &Turn) {
    let header = &look_back.header;
    for reason in turn.reasons.iter().filter(|reason| !reason.why.is_empty()) {
        say(ui, small_soft(tools.colors, &reason.why));
    }
    let label = |name: &str| header.meters.iter().find(|it| it.name == name).map_or("", |it| it.label.as_str());
    let moved: Vec<String> = turn
        .changes
        .iter()
        .map(|change| {
            let sign = if change.to > change.from { "↑" } else { "↓" };
            format!("{} {sign} {}", words::meter(tools.texts, &change.meter, label(&change.meter)), change.to)
        })
        .collect();
    if !moved.is_empty() {
        say(ui, small_soft(tools.colors, moved.join(" · ")));
    }
}

/// The group predicts before the next message is shown.
fn stop_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, look_back: &LookBack) {
    let Some(next) = look_back.turns.get(open.shown) else { return };
    ui.add_space(GAP);
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let key = if next.by == Who::Counsellor { "meeting-predict-counsellor" } else { "meeting-predict-help-seeker" };
        let values = [("name", look_back.header.persona.as_str().into())];
        say(ui, strong(tools.t_with(key, &values)));
        say(ui, soft(tools.colors, tools.t("meeting-predict-hint")));
        ui.add_space(STEP);
        if Button::new(Kind::Plain, &tools.t("meeting-predict-show")).icon(Icon::Down).small().show(ui).clicked() {
            ask(tools, MeetingAction::Show(Shown::Next));
        }
    });
}
