//! A meeting being held: the phase with its rule and a big clock, who may speak, and what the group looks at.

use super::{Tab, View, ask, chat, closing, doing, earlier, notes, people, rating, refused_ui};
use crate::app::{App, MeetingAction, OpenMeeting};
use crate::ids::Millis;
use crate::intervision::meeting::Doing;
use crate::intervision::methods::Voice;
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Column, Icon, Kind, body, card, care_card, divider_ui, heading, say, side_by_side_ui, small_soft, soft,
    strong, title,
};
use egui::{Key, Modifiers, RichText, ScrollArea, TextStyle, Ui, UiBuilder, vec2};

/// Below this width, in points at 100 %, everything stands under each other.
const SIDE_BY_SIDE: f32 = 820.0;

/// Below this height of the screen, in points at 100 %, the phase goes up with what lies below it, which would have a few
/// lines: so it is on the big screen, that is 540 points high.
const STAYS: f32 = 560.0;

/// What lies open beside the phase, each with its key: keys that type nothing.
const TABS: [(Key, Tab, &str); 4] = [
    (Key::F2, Tab::Chat, "meeting-tab-chat"),
    (Key::F3, Tab::Notes, "meeting-tab-notes"),
    (Key::F4, Tab::Rating, "meeting-tab-rating"),
    (Key::F6, Tab::Minutes, "meeting-tab-minutes"),
];

/// Draws it.
pub(super) fn run_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    keys(ui, tools, open, view);
    let unit = scale(ui.style());
    let room = ui.available_size();
    if room.x < SIDE_BY_SIDE * unit {
        ScrollArea::vertical().auto_shrink(false).id_salt("run").show(ui, |ui| {
            inset_ui(ui, |ui| {
                phase_ui(ui, tools, open, view.tab);
                tabs_ui(ui, tools, open, view, &TABS.map(|(_, tab, _)| tab));
                tab_ui(ui, tools, app, open, view);
                ui.add_space(SPACE);
                card(tools.colors).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    people::voices_ui(ui, tools, open);
                    change_people_ui(ui, tools, open, view);
                });
                phases_ui(ui, tools, open, view);
            });
        });
        return;
    }
    let side = 250.0 * unit;
    let all = ui.available_rect_before_wrap();
    let (left, right) = all.split_left_right_at_x(all.left() + side);
    let at = |rect| UiBuilder::new().max_rect(rect).layout(egui::Layout::top_down(egui::Align::Min));
    ui.scope_builder(at(left), |ui| aside_ui(ui, tools, open, view));
    ui.scope_builder(at(right), |ui| {
        if room.y < STAYS * unit {
            ScrollArea::vertical().auto_shrink(false).id_salt("phase").show(ui, |ui| {
                inset_ui(ui, |ui| {
                    phase_ui(ui, tools, open, view.tab);
                    tabs_ui(ui, tools, open, view, &TABS.map(|(_, tab, _)| tab));
                    tab_ui(ui, tools, app, open, view);
                });
            });
            return;
        }
        // Phase, rule and clock stay in view, whatever is looked at below.
        inset_ui(ui, |ui| {
            phase_ui(ui, tools, open, view.tab);
            tabs_ui(ui, tools, open, view, &TABS.map(|(_, tab, _)| tab));
        });
        ScrollArea::vertical().auto_shrink(false).id_salt((view.tab as u8, open.revealed.is_some())).show(ui, |ui| {
            let margin = egui::Margin { left: SPACE as i8, right: SPACE as i8, top: 0, bottom: SPACE as i8 };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                tab_ui(ui, tools, app, open, view);
            });
        });
    });
}

/// The phases, and below them who may speak: that stays in view, and the phases take what room there is.
fn aside_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let all = ui.available_height();
    // As high as it was in the frame before. Where people are changed, and where it would take most of the column, all of
    // it moves together.
    let stays = !view.changes_people && view.voices_high < all * 0.6;
    let phases = ScrollArea::vertical().auto_shrink([false, stays]).id_salt("phases");
    let phases = if stays { phases.max_height(all - view.voices_high) } else { phases };
    phases.show(ui, |ui| {
        inset_ui(ui, |ui| phases_ui(ui, tools, open, view));
        if !stays {
            view.voices_high = voices_ui(ui, tools, open, view);
        }
    });
    if stays {
        view.voices_high = voices_ui(ui, tools, open, view);
    }
}

/// Who may speak; gives how high it is.
fn voices_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) -> f32 {
    let margin = egui::Margin { left: SPACE as i8, right: SPACE as i8, top: 0, bottom: STEP as i8 };
    let frame = egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        divider_ui(ui, tools.colors);
        ui.add_space(GAP);
        people::voices_ui(ui, tools, open);
        change_people_ui(ui, tools, open, view);
    });
    frame.response.rect.height()
}

fn inset_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let margin = egui::Margin::symmetric(SPACE as i8, SPACE as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
}

/// Somebody comes in later, or takes over a part.
fn change_people_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let label = tools.t("meeting-change-people");
    if Button::new(Kind::Quiet, &label).chosen(view.changes_people).small().flush().show(ui).clicked() {
        view.changes_people = !view.changes_people;
    }
    if view.changes_people {
        ui.add_space(STEP);
        people::people_ui(ui, tools, open, view);
    }
}

/// F9 goes on, F10 holds the clock; Page Down and Page Up walk through the conversation, as a presenter's remote does.
fn keys(ui: &Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    if !tools.keys_are_free {
        return;
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::F9) {
        doing(tools, Doing::Next);
    }
    if pressed(Key::F10) {
        let going = open.meeting.state().since_ms.is_some();
        doing(tools, if going { Doing::Pause } else { Doing::Resume });
    }
    for (key, tab, _) in TABS {
        if pressed(key) && (tab == Tab::Minutes || open.meeting.state().excerpt.is_some()) {
            view.tab = tab;
        }
    }
    if view.tab == Tab::Chat && open.look_back.is_some() {
        if pressed(Key::PageDown) {
            ask(tools, MeetingAction::Show(crate::app::Shown::Next));
        }
        if pressed(Key::PageUp) {
            ask(tools, MeetingAction::Show(crate::app::Shown::Previous));
        }
    }
}

/// Minutes and seconds, `7:05`.
fn minutes(ms: Millis) -> String {
    let seconds = ms / 1_000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The phase with its rule, who may speak, and the big clock.
pub(super) fn rule_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting) {
    let Some(current) = open.meeting.state().current() else { return };
    let lang = tools.texts.lang();
    let clock = open.meeting.clock(open.now_ms);
    // A tenth of the window: to be read from three metres, on a wall and on a laptop.
    let heading_size = TextStyle::Heading.resolve(ui.style()).size;
    let tall = ui.ctx().content_rect().height() * 0.1;
    let big = tall.min(ui.available_width() / 6.0).clamp(heading_size * 1.8, heading_size * 6.0);
    // What is left, up to the whole second that has begun; behind nought it counts on, and says nothing of it.
    let left = clock.left_ms().div_ceil(1_000) * 1_000;
    let shown = if clock.over_ms() > 0 { format!("+{}", minutes(clock.over_ms())) } else { minutes(left) };
    // As many letters as a long phase takes, so that nothing moves when there is one more.
    let wide = big * 0.62 * shown.chars().count().max(6) as f32;
    let column = |ui: &mut Ui, column: Column| match column {
        Column::Second => {
            let spoken = tools.t_with("meeting-clock-named", &[("time", shown.as_str().into())]);
            let ink = if clock.is_going { tools.colors.ink } else { tools.colors.soft };
            let label = ui.label(RichText::new(&shown).monospace().size(big).color(ink));
            label.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &spoken));
            let of = tools.t_with("meeting-of-minutes", &[("n", (clock.given_ms / 60_000).into())]);
            let words = if clock.is_going { of } else { format!("{of} · {}", tools.t("meeting-clock-stands")) };
            say(ui, small_soft(tools.colors, words));
        }
        Column::First => {
            say(ui, title(current.phase.name.get(lang)));
            say(ui, heading(current.phase.rule.get(lang)));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                say(ui, body(voices(tools, open)));
                let yields = current.phase.yields.get(lang);
                if !yields.is_empty() {
                    say(ui, small_soft(tools.colors, tools.t_with("meeting-yields", &[("what", yields.into())])));
                }
            });
        }
    };
    if ui.available_width() < wide + 360.0 * scale(ui.style()) {
        // Beside the clock the rule would be a string of single words.
        column(ui, Column::First);
        column(ui, Column::Second);
    } else {
        side_by_side_ui(ui, wide, column);
    }
}

fn phase_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, tab: Tab) {
    let state = open.meeting.state();
    if state.current().is_none() {
        return;
    }
    rule_ui(ui, tools, open);
    ui.add_space(STEP);
    if state.is_stopped {
        care_card(tools.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            say(ui, strong(tools.t("meeting-stopped")));
            say(ui, soft(tools.colors, tools.t("meeting-stopped-hint")));
        });
        ui.add_space(STEP);
    }
    // Of what was written the place where one writes tells it; here nothing moves under somebody's hand.
    if tab != Tab::Minutes {
        refused_ui(ui, tools, open);
    }
    buttons_ui(ui, tools, open);
    ui.add_space(GAP);
}

fn voices(tools: &Tools<'_>, open: &OpenMeeting) -> String {
    let Some(current) = open.meeting.state().current() else { return String::new() };
    let names = |voices: &[Voice]| {
        let names: Vec<String> = voices.iter().map(|it| tools.t(&format!("meeting-voice-{}", it.name()))).collect();
        names.join(", ")
    };
    // Everybody writes: to whom would they listen?
    if current.phase.speaks.is_empty() {
        return tools.t("meeting-nobody-speaks");
    }
    let mut parts = Vec::new();
    for (key, voices) in [
        ("meeting-speaks", &current.phase.speaks),
        ("meeting-silent", &current.phase.silent),
        ("meeting-away", &current.phase.away),
    ] {
        if !voices.is_empty() {
            parts.push(tools.t_with(key, &[("who", names(voices).into())]));
        }
    }
    parts.join(" · ")
}

fn buttons_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting) {
    let state = open.meeting.state();
    ui.horizontal_wrapped(|ui| {
        let is_last = state.next_phase().is_none();
        let next = if is_last { format!("{} (F9)", tools.t("meeting-to-closing")) } else { tools.t("meeting-next") };
        if Button::new(Kind::Main, &next).icon(Icon::Right).show(ui).clicked() {
            doing(tools, Doing::Next);
        }
        // There in the first phase too: buttons stay where they are from phase to phase.
        let has_previous = state.previous_phase().is_some();
        let back = ui.add_enabled_ui(has_previous, |ui| {
            Button::new(Kind::Plain, &tools.t("meeting-previous")).icon(Icon::Back).show(ui)
        });
        if back.inner.clicked() {
            doing(tools, Doing::Back);
        }
        let going = state.since_ms.is_some();
        let (key, icon, what) = if going {
            ("meeting-pause", Icon::Pause, Doing::Pause)
        } else {
            ("meeting-resume", Icon::Right, Doing::Resume)
        };
        if Button::new(Kind::Plain, &tools.t(key)).icon(icon).show(ui).clicked() {
            doing(tools, what);
        }
        if Button::new(Kind::Plain, &tools.t("meeting-extend")).icon(Icon::Clock).show(ui).clicked() {
            doing(tools, Doing::Extend { minutes: 5 });
        }
        if !state.is_stopped
            && Button::new(Kind::Plain, &tools.t("meeting-stop-word")).icon(Icon::Stop).show(ui).clicked()
        {
            doing(tools, Doing::StopWord);
        }
    });
}

fn phases_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let state = open.meeting.state();
    let is_new = view.phase.replace(state.phase) != Some(state.phase);
    let lang = tools.texts.lang();
    if Button::new(Kind::Quiet, &tools.t("meeting-back")).icon(Icon::Back).small().flush().show(ui).clicked() {
        ask(tools, MeetingAction::PutAway);
    }
    ui.add_space(STEP);
    say(ui, strong(state.tonight.method.name.get(lang)));
    let clock = open.meeting.clock(open.now_ms);
    let values = [("spent", (clock.all_ms / 60_000).into()), ("given", (clock.all_given_ms / 60_000).into())];
    say(ui, small_soft(tools.colors, tools.t_with("meeting-all-time", &values)));
    ui.add_space(STEP);
    for (at, phase) in state.tonight.phases.iter().enumerate().filter(|(_, phase)| !phase.is_dropped) {
        let here = at == state.phase;
        let extra = state.extra_minutes.get(&at).copied().unwrap_or_default();
        let values = [("name", phase.phase.name.get(lang).into()), ("n", (phase.minutes + extra).into())];
        let words = tools.t_with("meeting-phase-minutes", &values);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = STEP;
            let size = ui.text_style_height(&TextStyle::Small);
            let (rect, _) = ui.allocate_exact_size(vec2(size, size), egui::Sense::hover());
            if here {
                Icon::Right.paint(ui.painter(), rect, tools.colors.accent);
            } else if at < state.phase {
                Icon::Check.paint(ui.painter(), rect, tools.colors.soft);
            }
            let row = ui.vertical(|ui| say(ui, if here { strong(&words) } else { small_soft(tools.colors, &words) }));
            if here && is_new {
                row.response.scroll_to_me(Some(egui::Align::Center));
            }
        });
    }
    if Button::new(Kind::Quiet, &tools.t("meeting-to-closing")).small().flush().show(ui).clicked() {
        doing(tools, Doing::ToClosing);
    }
}

pub(super) fn tabs_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View, shown: &[Tab]) {
    let has_chat = open.meeting.state().excerpt.is_some();
    divider_ui(ui, tools.colors);
    ui.add_space(STEP);
    if !has_chat && shown.contains(&Tab::Minutes) {
        view.tab = Tab::Minutes;
    }
    ui.horizontal_wrapped(|ui| {
        for (key, tab, label) in TABS.into_iter().filter(|(_, tab, _)| shown.contains(tab)) {
            let serves = has_chat || tab == Tab::Minutes;
            let label = format!("{} ({})", tools.t(label), key.name());
            if serves && Button::new(Kind::Quiet, &label).chosen(view.tab == tab).show(ui).clicked() {
                view.tab = tab;
            }
        }
    });
    if view.tab == Tab::Chat {
        chat::controls_ui(ui, tools, open);
    }
}

pub(super) fn tab_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    match view.tab {
        Tab::Chat => chat::chat_ui(ui, tools, open, view),
        Tab::Notes => notes::notes_ui(ui, tools, open, view),
        Tab::Rating => rating::rating_ui(ui, tools, app, open, view),
        Tab::Minutes => {
            earlier::earlier_ui(ui, tools, app, open);
            closing::lines_ui(ui, tools, open, view);
        }
    }
}
