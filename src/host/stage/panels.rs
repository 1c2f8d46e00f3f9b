//! The desktop's own panels on the stage: none is drawn a second time here.

use super::cast::Cast;
use super::keys::{KEYS, Over, name};
use super::look::palette;
use super::pen::{Pen, Weight, faded};
use super::plan::{BODY, HIGH, Head, Plan, SMALL, TITLE};
use crate::app::words;
use crate::session::Who;
use crate::ui::{Part, Ui};
use egui::{Align2, Context, LayerId, Rect, UiBuilder, pos2, vec2};

/// Height of the facilitator's own strip, in points.
const STRIP: f32 = 150.0;

/// The least room for the head of a meeting, in points.
pub const ROOM: f32 = 96.0;

/// Height of what is told about the recording, in points.
const NOTICE: f32 = 84.0;

/// A place on the picture for panels.
fn place(ctx: &Context, name: &str, rect: Rect) -> egui::Ui {
    let builder = UiBuilder::new().layer_id(LayerId::background()).max_rect(rect);
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new(name), builder);
    ui.set_clip_rect(rect);
    ui
}

/// Everything that lies over the picture in the main window.
pub fn over(ctx: &Context, cast: &mut Cast, ui: &mut Ui, over: Over) {
    let plan = cast.plan();
    if cast.is_dark {
        return;
    }
    if over == Over::Desktop || over == Over::Nothing && cast.is_at_desk() || cast.showing.is_none() {
        whole(ctx, cast, ui, plan.all);
        return;
    }
    if over == Over::Help {
        help(ctx, cast, &plan);
        return;
    }
    let Some(app) = &cast.app else { return };
    if app.meetings.open.is_none() {
        // What is known about this recording stays until it is put away, by mouse or with Esc.
        let below = plan.land.with_min_y(plan.land.bottom() - NOTICE);
        let asked = ui.show_part(&mut place(ctx, "stage-notice", below), app, Part::RecordingNotice);
        do_all(cast, asked);
        return;
    }
    let reveals = cast.reveals();
    let mut head = place(ctx, "stage-head", plan.head);
    // A rule of many words may be higher than its room of this picture; it has it from the next on.
    head.set_clip_rect(plan.head.with_max_y(plan.all.bottom()));
    let mut asked = ui.show_part(&mut head, app, Part::MeetingHead);
    let high = head.min_rect().height().clamp(ROOM, HIGH * 0.4);
    if reveals {
        let below = plan.all.with_min_y(plan.head.top() + high + 10.0).shrink2(vec2(plan.head.left(), 0.0));
        asked.extend(ui.show_part(&mut place(ctx, "stage-reveal", below), app, Part::MeetingReveal));
    }
    cast.head = Head::Across(high);
    do_all(cast, asked);
}

/// The desktop's screen, as it is.
fn whole(ctx: &Context, cast: &mut Cast, ui: &mut Ui, rect: Rect) {
    let Some(app) = &cast.app else { return };
    let mut place = place(ctx, "stage-desktop", rect);
    place.painter().rect_filled(rect, 0.0, palette(cast.wish.look).paper);
    let asked = ui.show(&mut place, app);
    do_all(cast, asked);
}

fn do_all(cast: &mut Cast, asked: Vec<crate::app::Action>) {
    if let Some(app) = &mut cast.app {
        asked.into_iter().for_each(|action| app.dispatch(action));
    }
}

/// What the keys do.
fn help(ctx: &Context, cast: &Cast, plan: &Plan) {
    let painter = ctx.layer_painter(LayerId::background());
    let mut pen = Pen { painter, palette: palette(cast.wish.look), texts: &cast.texts, smallest: f32::INFINITY };
    let colors = pen.palette;
    pen.painter.rect_filled(plan.all, 0.0, faded(colors.paper, 0.95));
    let left = plan.all.center().x - 330.0;
    let mut y = 52.0;
    let title = cast.texts.t("stage-keys");
    pen.line(pos2(left, y), Align2::LEFT_TOP, &title, (TITLE, Weight::Bold), colors.ink, 600.0);
    y += 50.0;
    for (key, text) in KEYS {
        let key = name(&cast.texts, key);
        pen.line(pos2(left, y), Align2::LEFT_TOP, &key, (BODY - 2.0, Weight::Bold), colors.accent, 170.0);
        let words = cast.texts.t(text);
        pen.line(pos2(left + 180.0, y), Align2::LEFT_TOP, &words, (BODY - 2.0, Weight::Plain), colors.ink, 520.0);
        y += 27.5;
    }
}

/// The facilitator's window: the clock, what comes next, the keys; below it the desktop's screen with notes and all.
pub fn second(ctx: &Context, cast: &mut Cast, ui: &mut Ui) {
    let all = ctx.content_rect();
    let (top, below) = all.split_top_bottom_at_y(all.top() + STRIP);
    let painter = ctx.layer_painter(LayerId::background());
    let mut pen = Pen { painter, palette: palette(cast.wish.look), texts: &cast.texts, smallest: f32::INFINITY };
    let colors = pen.palette;
    pen.painter.rect_filled(top, 0.0, colors.sheet);
    let at = top.min + vec2(24.0, 14.0);
    let until = cast.showing.as_ref().map_or(0, |showing| showing.until_ms);
    let clock = words::clock(cast.at_ms());
    let shown = pen.line(at, Align2::LEFT_TOP, &clock, (44.0, Weight::Bold), colors.ink, 240.0);
    let of = format!("/ {}", words::clock(until));
    pen.line(
        shown.right_bottom() + vec2(10.0, -10.0),
        Align2::LEFT_BOTTOM,
        &of,
        (SMALL, Weight::Plain),
        colors.soft,
        120.0,
    );
    let key = match &cast.hand {
        Some(hand) if hand.is_running() => "stage-runs",
        _ => "stage-stands",
    };
    let dark = if cast.is_dark { format!("   ·   {}", cast.texts.t("stage-is-dark")) } else { String::new() };
    let state = format!("{}{dark}", cast.texts.t(key));
    pen.line(pos2(at.x, shown.bottom() + 4.0), Align2::LEFT_TOP, &state, (SMALL, Weight::Medium), colors.soft, 300.0);
    let left = at.x + 320.0;
    let now = cast.at_ms();
    let next = cast.showing.as_ref().and_then(|showing| showing.bubbles().iter().find(|bubble| bubble.at_ms > now));
    if let (Some(next), Some(showing)) = (next, &cast.showing) {
        let who = if next.by == Who::Counsellor {
            cast.texts.t("meeting-counsellor")
        } else {
            showing.header.persona.clone()
        };
        let label = cast.texts.t_with("stage-next", &[("name", who.into())]);
        pen.line(
            pos2(left, at.y),
            Align2::LEFT_TOP,
            &label,
            (SMALL, Weight::Medium),
            colors.soft,
            top.right() - left - 24.0,
        );
        let words = pen.lay(&next.text, BODY, Weight::Plain, colors.ink, top.right() - left - 24.0, 2);
        pen.put(pos2(left, at.y + 22.0), words, 1.0);
    }
    let keys: Vec<String> =
        KEYS[..9].iter().map(|(key, text)| format!("{} {}", name(&cast.texts, key), cast.texts.t(text))).collect();
    let keys =
        pen.lay(&keys.join("   ·   "), super::plan::SMALLEST, Weight::Plain, colors.soft, top.right() - left - 24.0, 3);
    pen.put(pos2(left, at.y + 76.0), keys, 1.0);
    pen.painter.hline(top.x_range(), top.bottom() - 1.0, egui::Stroke::new(1.0, colors.line));
    let Some(app) = &cast.app else { return };
    let asked = ui.show(&mut place(ctx, "second-desktop", below), app);
    do_all(cast, asked);
}
