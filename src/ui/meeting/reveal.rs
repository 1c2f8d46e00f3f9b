//! All ratings beside each other: how far apart, where to talk, what the group agrees on. Never whose they are.

use super::{View, doing};
use crate::app::{MeetingAction, OpenMeeting};
use crate::intervision::agreement::{Agreement, Notice};
use crate::intervision::meeting::Doing;
use crate::intervision::rating::{Revealed, Spread, TalkingPoint, WithKey};
use crate::review::{RATINGS, Rubric};
use crate::ui::theme::{GAP, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, divider_ui, heading, mark_ui, say, small, small_soft, soft, strong};
use crate::ui::words;
use crate::understand::Act;
use egui::{Rect, Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// So many dots stand above each other; more people are shown as a bar with their number.
const TALLEST: usize = 12;

/// How many messages are talked about first.
const FIRST: usize = 3;

/// Draws it.
pub(super) fn reveal_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, revealed: &Revealed, view: &mut View) {
    say(ui, strong(tools.t("meeting-revealed-title")));
    say(ui, soft(tools.colors, tools.t_with("meeting-revealed-lead", &[("n", revealed.raters.into())])));
    ui.add_space(GAP);
    if rated_messages(open) {
        points_ui(ui, tools, open, revealed, view);
        between_ui(ui, tools);
    }
    say(ui, heading(tools.t("meeting-sheet-rubric")));
    ui.add_space(STEP);
    for spread in &revealed.spreads {
        ui.push_id(&spread.criterion, |ui| spread_ui(ui, tools, open, spread, most(spread)));
        ui.add_space(GAP);
    }
    if !revealed.agreement.is_empty() {
        divider_ui(ui, tools.colors);
        ui.add_space(GAP);
        agreement_ui(ui, tools, revealed);
    }
    between_ui(ui, tools);
    match &revealed.with_key {
        Some(with_key) => with_key_ui(ui, tools, open, with_key),
        None => super::rating::key_ui(ui, tools, open, view),
    }
}

/// The same for the big screen: all values at a glance, beside each other; then where to talk.
pub(super) fn wide_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, revealed: &Revealed, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        say(ui, strong(tools.t("meeting-revealed-title")));
        say(ui, soft(tools.colors, tools.t_with("meeting-revealed-lead", &[("n", revealed.raters.into())])));
    });
    ui.add_space(STEP);
    let fit = (1..=4_u8).rev().find(|count| ui.available_width() >= f32::from(*count) * 205.0 * scale(ui.style()));
    let count = usize::from(fit.unwrap_or(1));
    for row in revealed.spreads.chunks(count) {
        // Their scales lie on one height.
        let most = row.iter().map(most).max().unwrap_or(1);
        ui.columns(count, |columns| {
            for (ui, spread) in columns.iter_mut().zip(row) {
                ui.push_id(&spread.criterion, |ui| spread_ui(ui, tools, open, spread, most));
            }
        });
        ui.add_space(GAP);
    }
    if rated_messages(open) {
        between_ui(ui, tools);
        points_ui(ui, tools, open, revealed, view);
    }
    if !revealed.agreement.is_empty() {
        between_ui(ui, tools);
        agreement_ui(ui, tools, revealed);
    }
    if let Some(with_key) = &revealed.with_key {
        between_ui(ui, tools);
        with_key_ui(ui, tools, open, with_key);
    }
}

/// Whether what each message does was asked: where it was not, nothing is said of messages.
fn rated_messages(open: &OpenMeeting) -> bool {
    open.meeting.state().excerpt.as_ref().is_some_and(|excerpt| excerpt.asks_acts)
}

fn between_ui(ui: &mut Ui, tools: &Tools<'_>) {
    ui.add_space(GAP);
    divider_ui(ui, tools.colors);
    ui.add_space(GAP);
}

/// Messages that were read most differently.
fn points_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting, revealed: &Revealed, view: &mut View) {
    say(ui, heading(tools.t("meeting-talking-points")));
    let apart = revealed.points.iter().filter(|point| point.apart > 0.0).count();
    if apart == 0 {
        say(ui, soft(tools.colors, tools.t("meeting-all-alike")));
    }
    let count = if view.lists_all { apart } else { apart.min(FIRST) };
    for point in revealed.points.iter().take(count) {
        ui.push_id(point.message, |ui| point_ui(ui, tools, open, point));
        ui.add_space(STEP);
    }
    if count < apart {
        let more = tools.t_with("meeting-more-points", &[("n", (apart - count).into())]);
        if Button::new(Kind::Quiet, &more).icon(Icon::Down).small().show(ui).clicked() {
            view.lists_all = true;
        }
    }
}

/// How near the group lies to a trainer's key, of all together; each may look at their own, alone.
fn with_key_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, with_key: &WithKey) {
    say(ui, heading(tools.t("meeting-key-beside")));
    say(ui, small_soft(tools.colors, tools.t("meeting-key-beside-hint")));
    ui.add_space(STEP);
    let lang = tools.texts.lang();
    for (id, same, near, of) in &with_key.criteria {
        let criterion = Rubric::shipped().criteria.iter().find(|it| it.id == *id);
        let name = criterion.map_or(id.as_str(), |it| it.name.get(lang));
        let values = [("name", name.into()), ("same", (*same).into()), ("near", (*near).into()), ("of", (*of).into())];
        say(ui, small(tools.t_with("meeting-key-criterion", &values)));
    }
    ui.add_space(STEP);
    for it in &with_key.acts {
        let name = words::act(tools.texts, it.act);
        let percent = (it.same * 100).checked_div(it.of).unwrap_or_default();
        let values = [("name", name.into()), ("percent", percent.into()), ("n", it.in_key.into())];
        say(ui, small(tools.t_with("meeting-key-act", &values)));
    }
    ui.add_space(STEP);
    say(ui, small_soft(tools.colors, tools.t("meeting-own-key-hint")));
    ui.horizontal_wrapped(|ui| {
        for letter in open.meeting.state().handed_in.iter().copied() {
            let name = super::people::pseudonym(open, Some(letter));
            let label = tools.t_with("meeting-own-key-look", &[("name", name.into())]);
            if Button::new(Kind::Quiet, &label).icon(Icon::Lock).small().show(ui).clicked() {
                super::ask(tools, MeetingAction::OwnBesideKey(Some(letter)));
            }
        }
    });
}

/// How far the codings agree, act by act, each with what its figure cannot bear.
fn agreement_ui(ui: &mut Ui, tools: &Tools<'_>, revealed: &Revealed) {
    say(ui, heading(tools.t("meeting-agreement")));
    say(ui, small_soft(tools.colors, tools.t("meeting-agreement-hint")));
    let is_few =
        |it: &Agreement| it.notices.iter().any(|notice| matches!(notice, Notice::TooFew(_) | Notice::OneRater));
    if revealed.agreement.iter().all(is_few) {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-too-few-to-say"));
        return;
    }
    for agreement in &revealed.agreement {
        let act = Act::from_code(&agreement.variable);
        let name = act.map_or_else(|| agreement.variable.clone(), |act| words::act(tools.texts, act));
        let percent = agreement.percent.map_or_else(String::new, |share| format!("{:.0} %", share * 100.0));
        let mut parts = vec![percent];
        if let Some(alpha) = agreement.alpha {
            parts.push(format!("α {alpha:.2}"));
        }
        if let Some(interval) = &agreement.interval {
            let values =
                [("from", format!("{:.2}", interval.low).into()), ("to", format!("{:.2}", interval.high).into())];
            parts.push(tools.t_with("meeting-agreement-between", &values));
        }
        parts.retain(|part| !part.is_empty());
        say(ui, small(format!("{name}: {}", parts.join(" · "))));
        for notice in &agreement.notices {
            say(ui, small_soft(tools.colors, notice_words(tools, notice)));
        }
    }
}

fn notice_words(tools: &Tools<'_>, notice: &Notice) -> String {
    match notice {
        Notice::OneRater => tools.t("meeting-agreement-one"),
        Notice::TooFew(items) => tools.t_with("meeting-agreement-few", &[("n", (*items).into())]),
        Notice::NoVariation => tools.t("meeting-agreement-same"),
        Notice::Wide(_) => tools.t("meeting-agreement-wide"),
    }
}

/// The most people who gave the same value.
fn most(spread: &Spread) -> usize {
    RATINGS.map(|value| spread.values.iter().filter(|it| **it == value).count()).max().unwrap_or(1).max(1)
}

fn spread_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, spread: &Spread, most: usize) {
    let lang = tools.texts.lang();
    let criterion = Rubric::shipped().criteria.iter().find(|it| it.id == spread.criterion);
    let name = criterion.map_or(spread.criterion.as_str(), |it| it.name.get(lang)).to_owned();
    let values: Vec<String> = spread.values.iter().map(u8::to_string).collect();
    say(ui, strong(&name));
    line_ui(ui, tools, spread, most, &format!("{name}: {}", values.join(", ")));
    if let Some(key) = spread.key {
        say(ui, small_soft(tools.colors, tools.t_with("meeting-key-value", &[("n", key.into())])));
    }
    if spread.not_seen > 0 {
        say(ui, small_soft(tools.colors, tools.t_with("meeting-n-not-seen", &[("n", spread.not_seen.into())])));
    }
    let agreed = open.meeting.state().agreed.get(&spread.criterion).copied();
    ui.horizontal_wrapped(|ui| {
        let is_narrow = ui.available_width() < 290.0 * scale(ui.style());
        say(ui, small_soft(tools.colors, tools.t("meeting-agree-on")));
        if is_narrow {
            ui.end_row();
        }
        for value in RATINGS {
            let label = value.to_string();
            let spoken = tools.t_with("meeting-agree-named", &[("name", name.as_str().into()), ("n", value.into())]);
            if Button::new(Kind::Plain, &label).name(&spoken).radio(agreed == Some(value)).small().show(ui).clicked() {
                doing(tools, Doing::AgreeOn { criterion: spread.criterion.clone(), value });
            }
        }
    });
}

/// A scale from 1 to 5 with a dot for each value given, one above the other.
fn line_ui(ui: &mut Ui, tools: &Tools<'_>, spread: &Spread, most: usize, spoken: &str) {
    let unit = scale(ui.style());
    let radius = 6.0 * unit;
    let font = TextStyle::Small.resolve(ui.style());
    let is_bars = most > TALLEST;
    let tall = most.min(TALLEST) as f32 * radius * 2.4;
    let height = tall + font.size * if is_bars { 3.2 } else { 1.8 };
    let width = (ui.available_width() - 2.0 * radius).min(420.0 * unit);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, spoken));
    let floor = rect.bottom() - font.size * 1.5;
    let x = |value: u8| rect.left() + radius + (width - 2.0 * radius) * f32::from(value - 1) / 4.0;
    let opened = opened(ui, &spread.criterion);
    let painter = ui.painter();
    painter.hline(x(1)..=x(5), floor, Stroke::new(1.0, tools.colors.edge));
    if let (Some(low), Some(high)) = (spread.values.first(), spread.values.last()) {
        // From where they lie closest together outwards.
        let middle = f32::midpoint(x(*low), x(*high));
        let part = |to: f32| middle + (to - middle) * opened;
        painter.hline(part(x(*low))..=part(x(*high)), floor, Stroke::new(3.0, tools.colors.accent));
    }
    for value in RATINGS {
        let at = pos2(x(value), floor + font.size * 0.9);
        painter.text(at, egui::Align2::CENTER_CENTER, value, font.clone(), tools.colors.soft);
        let count = spread.values.iter().filter(|it| **it == value).count();
        if is_bars && count > 0 {
            let top = floor - tall * opened * count as f32 / most as f32;
            let bar = Rect::from_x_y_ranges(x(value) - radius..=x(value) + radius, top..=floor);
            painter.rect_filled(bar, 2.0, tools.colors.accent);
            let above = pos2(x(value), top - font.size * 0.7);
            painter.text(above, egui::Align2::CENTER_CENTER, count, font.clone(), tools.colors.soft);
            continue;
        }
        for index in 0..count {
            // One after the other, each falling into its place.
            let mine = (opened * (most as f32 + 1.0) - index as f32).clamp(0.0, 1.0);
            let up = radius * 1.5 + index as f32 * radius * 2.4 + (1.0 - mine) * radius * 3.0;
            let color = tools.colors.accent.gamma_multiply(mine);
            painter.circle_filled(pos2(x(value), floor - up), radius, color);
        }
    }
    if let Some(key) = spread.key {
        painter.circle_stroke(pos2(x(key), floor), radius * 1.4, Stroke::new(2.0, tools.colors.care));
    }
}

/// How far the values of this criterion have come into view since they were first shown, 0 to 1; at once where nothing
/// may move.
fn opened(ui: &Ui, criterion: &str) -> f32 {
    const SECONDS: f64 = 1.4;
    if ui.style().animation_time == 0.0 {
        return 1.0;
    }
    let now = ui.input(|input| input.time);
    let id = egui::Id::new(("revealed", criterion));
    let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(id, || now));
    let part = ((now - since) / SECONDS).clamp(0.0, 1.0);
    if part < 1.0 {
        ui.ctx().request_repaint();
    }
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
    let part = part as f32;
    1.0 - (1.0 - part) * (1.0 - part)
}

fn point_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting, point: &TalkingPoint) {
    let turns = open.look_back.iter().flat_map(|look_back| &look_back.turns);
    if let Some(turn) = turns.clone().find(|turn| turn.seq == point.message) {
        say(ui, strong(format!("“{}”", turn.text)));
    }
    for split in &point.splits {
        let act = words::act(tools.texts, split.act);
        let values = [("act", act.into()), ("yes", split.yes.into()), ("no", split.no.into())];
        let key = match split.key {
            Some(true) => format!(" · {}", tools.t("meeting-split-key-yes")),
            Some(false) => format!(" · {}", tools.t("meeting-split-key-no")),
            None => String::new(),
        };
        say(ui, small(format!("{}{key}", tools.t_with("meeting-split", &values))));
    }
    if !point.agreed.is_empty() {
        let agreed: Vec<String> = point.agreed.iter().map(|act| words::act(tools.texts, *act)).collect();
        let values = [("acts", agreed.join(", ").into())];
        say(ui, small_soft(tools.colors, tools.t_with("meeting-all-saw", &values)));
    }
}
