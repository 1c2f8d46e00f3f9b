//! The conversation as it was typed, step by step or replayed, with stops and what went on inside.

use super::{Tab, View, ask, fields, notes, people, what_if};
use crate::app::{MeetingAction, OpenMeeting, Shown};
use crate::ids::Seq;
use crate::intervision::replay::Speed;
use crate::review::{LookBack, Turn};
use crate::session::Who;
use crate::ui::theme::{GAP, STEP, scale};
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
        let key = match (open.is_elsewhere, open.is_gone, open.is_withheld) {
            (true, ..) => "meeting-bundle-elsewhere",
            (false, true, _) => "meeting-recording-gone",
            (false, false, true) => "meeting-withheld",
            (false, false, false) => "meeting-refused-no-consent",
        };
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t(key));
        return;
    };
    if let Some(excerpt) = &open.meeting.state().excerpt
        && !excerpt.question.is_empty()
    {
        say(ui, strong(tools.t_with("meeting-question-is", &[("question", excerpt.question.as_str().into())])));
        ui.add_space(STEP);
    }
    let Some(replay) = &open.replay else { return };
    let frame = open.frame();
    let shown = frame.messages.last().map_or(0, |message| message.of);
    let count = look_back.turns.iter().take_while(|turn| shown > 0 && turn.seq <= shown).count();
    for (index, turn) in look_back.turns.iter().take(count).enumerate() {
        let before = index.checked_sub(1).and_then(|before| look_back.turns.get(before));
        ui.push_id(turn.seq, |ui| turn_ui(ui, tools, open, view, turn, before));
    }
    if replay.is_running {
        for by in &frame.typing {
            let name = who(tools, look_back, *by);
            say(ui, small_soft(tools.colors, tools.t_with("meeting-types", &[("name", name.as_str().into())])));
            if *by == Who::HelpSeeker {
                typing_ui(ui, tools.colors, &name);
            }
        }
        if frame.typing.is_empty() && frame.silent_ms >= SILENCE_MS {
            let silence = words::clock(frame.silent_ms);
            say(ui, small_soft(tools.colors, tools.t_with("meeting-silence", &[("time", silence.into())])));
        }
    }
    if count > 0 {
        say(ui, small_soft(tools.colors, tools.t("meeting-press-to-note")));
    }
    if let Some(what_if) = &open.what_if {
        what_if::what_if_ui(ui, tools, what_if, view);
    } else if let Some((of, by)) = replay.waits_for() {
        stop_ui(ui, tools, open, view, (of, by));
    } else if replay.is_over() {
        say(ui, small_soft(tools.colors, tools.t("meeting-excerpt-over")));
    }
    // Who types, and the card of a stop or of another way on, is seen too: the last of what is shown is scrolled to when
    // that changes.
    let types = replay.is_running && !frame.typing.is_empty();
    let now = (count, types, replay.waits_for().is_some(), open.what_if.as_ref().map(|it| it.messages().len()));
    let before = view.shown.replace(now);
    if before.is_some_and(|before| before != now) {
        ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
    }
}

fn who(tools: &Tools<'_>, look_back: &LookBack, by: Who) -> String {
    if by == Who::Counsellor { tools.t("meeting-counsellor") } else { look_back.header.persona.clone() }
}

/// How much is shown, and how: stays in view above the messages.
pub(super) fn controls_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting) {
    let (Some(replay), Some(look_back)) = (&open.replay, &open.look_back) else { return };
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        let mut button = |ui: &mut Ui, key: &str, icon: Icon, shown: Shown| {
            if Button::new(Kind::Plain, &tools.t(key)).icon(icon).small().show(ui).clicked() {
                ask(tools, MeetingAction::Show(shown));
            }
        };
        button(ui, "meeting-next-message", Icon::Down, Shown::Next);
        button(ui, "meeting-previous-message", Icon::Up, Shown::Previous);
        if replay.is_running {
            button(ui, "meeting-replay-stop", Icon::Pause, Shown::Hold);
        } else {
            button(ui, "meeting-replay-1", Icon::Right, Shown::Play(Speed::AsTyped));
            button(ui, "meeting-replay-2", Icon::Right, Shown::Play(Speed::Twice));
        }
        if replay.waits_for().is_none() && !replay.is_over() {
            button(ui, "meeting-guess-next", Icon::Person, Shown::Guess);
        }
        button(ui, "meeting-from-beginning", Icon::Back, Shown::Beginning);
        button(ui, "meeting-show-all", Icon::Check, Shown::All);
        let values = [("shown", open.frame().messages.len().into()), ("all", look_back.turns.len().into())];
        say(ui, small_soft(tools.colors, tools.t_with("meeting-shown-of", &values)));
        ui.add_space(STEP);
        // At the end of a row the words would be a string of letters.
        if ui.available_size_before_wrap().x < 290.0 * scale(ui.style()) {
            ui.end_row();
        }
        let mut inside = replay.shows_hidden;
        if check_ui(ui, tools.colors, &mut inside, small(tools.t("meeting-show-inside"))).clicked() {
            ask(tools, MeetingAction::ShowInside(inside));
        }
    });
}

fn turn_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    open: &OpenMeeting,
    view: &mut View,
    turn: &Turn,
    before: Option<&Turn>,
) {
    let Some(look_back) = &open.look_back else { return };
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
        let side = if mine { egui::Align::Max } else { egui::Align::Min };
        ui.with_layout(egui::Layout::top_down(side), |ui| say(ui, small_soft(tools.colors, &speaker)));
    }
    let name = format!("{speaker}: {}", turn.text);
    let time = words::clock(turn.at_ms);
    let bubble = Bubble { chosen: Some(false), ..Bubble::plain(&turn.text, mine, &time, &name) };
    if bubble_ui(ui, tools.colors, &bubble).clicked() {
        view.note.on(turn.seq);
        view.tab = Tab::Notes;
    }
    let replay = open.replay.as_ref();
    for prediction in replay.iter().flat_map(|replay| replay.predictions(turn.seq)) {
        let name = people::pseudonym(open, Some(prediction.by));
        let values = [("name", name.into()), ("text", prediction.text.as_str().into())];
        say(ui, small(tools.t_with("meeting-predicted", &values)));
    }
    if replay.is_some_and(|replay| replay.shows_hidden) {
        inside_ui(ui, tools, look_back, turn);
    }
    notes::beside_ui(ui, tools, open, view, turn.seq);
}

fn inside_ui(ui: &mut Ui, tools: &Tools<'_>, look_back: &LookBack, turn: &Turn) {
    let header = &look_back.header;
    for reason in turn.reasons.iter().filter(|reason| !reason.why.is_empty()) {
        say(ui, small_soft(tools.colors, &reason.why));
    }
    let label = |name: &str| header.meters.iter().find(|it| it.name == name).map_or("", |it| it.label.as_str());
    // Each by how much it moved in all, as in looking back. Arrows are not in the letters that the program carries.
    let mut sums: Vec<(&str, _)> = Vec::new();
    for change in &turn.changes {
        let by = change.to - change.from;
        match sums.iter_mut().find(|(meter, _)| *meter == change.meter) {
            Some((_, sum)) => *sum += by,
            None => sums.push((&change.meter, by)),
        }
    }
    let moved = |(meter, by)| format!("{} {by:+}", words::meter(tools.texts, meter, label(meter)));
    let moved: Vec<String> = sums.into_iter().filter(|(_, by)| *by != 0).map(moved).collect();
    if !moved.is_empty() {
        say(ui, small_soft(tools.colors, moved.join(" · ")));
    }
}

/// The group predicts before the next message is shown; before one of the counsellor it may also go on otherwise.
fn stop_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View, (of, by): (Seq, Who)) {
    let Some(look_back) = &open.look_back else { return };
    ui.add_space(GAP);
    care_card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let key = if by == Who::Counsellor { "meeting-predict-counsellor" } else { "meeting-predict-help-seeker" };
        let values = [("name", look_back.header.persona.as_str().into())];
        say(ui, strong(tools.t_with(key, &values)));
        say(ui, soft(tools.colors, tools.t("meeting-predict-hint")));
        ui.add_space(STEP);
        people::author_ui(ui, tools, open, &mut view.author);
        let sent = fields::draft_ui(ui, tools, view, "meeting-predict-own");
        if sent && let (Some(by), Some(text)) = (view.author, view.texts.remove("meeting-predict-own")) {
            ask(tools, MeetingAction::Predict(by, text));
        }
        // How many wrote is seen, not what: that shows together with the message.
        let wrote = open.replay.as_ref().map_or(0, |replay| replay.predictions(of).len());
        say(ui, small_soft(tools.colors, tools.t_with("meeting-predicted-by", &[("n", wrote.into())])));
        ui.add_space(STEP);
        // A bundle leaves out what was drawn by chance: the same help-seeker cannot be had again from it.
        let excerpt = open.meeting.state().excerpt.as_ref();
        let is_shared = excerpt.is_some_and(|excerpt| excerpt.recording.contains('/'));
        ui.horizontal_wrapped(|ui| {
            if Button::new(Kind::Plain, &tools.t("meeting-predict-show")).icon(Icon::Down).small().show(ui).clicked() {
                ask(tools, MeetingAction::Show(Shown::Next));
            }
            if by == Who::Counsellor
                && !is_shared
                && Button::new(Kind::Quiet, &tools.t("meeting-what-if")).icon(Icon::Right).small().show(ui).clicked()
            {
                ask(tools, MeetingAction::WhatIf(of));
            }
        });
        if by == Who::Counsellor && is_shared {
            ui.add_space(STEP);
            say(ui, small_soft(tools.colors, tools.t("meeting-what-if-shared")));
        }
    });
}
