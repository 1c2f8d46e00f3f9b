//! Guess first, then see.

mod data;
mod result;

pub use data::{GuessForm, GuessedData};
pub use result::guessed_ui;

use super::View;
use super::data::DebriefData;
use crate::app::{Action, Texts};
use crate::review::{Criterion, LookBack, RATINGS, Rubric};
use crate::ui::theme::{EDGE, GAP, SPACE, STEP, WIDE, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Bubble, Button, Icon, Kind, body, bubble_ui, card, column_ui, divider_ui, heading, say, small, small_soft, soft,
    strong, title,
};
use crate::ui::words;
use data::{Asked, MIDDLE, around, height, value_at};
use egui::{Align, Layout, ScrollArea, Slider, Ui, vec2};

/// What is asked for, in words.
fn asked_words(asked: Asked, texts: &Texts) -> String {
    let meter = words::meter(texts, asked.meter(), "");
    let key = if asked.is_then() { "guess-then" } else { "guess-now" };
    texts.t_with(key, &[("meter", meter.into())])
}

/// Draws the page before the look-back.
pub fn guess_ui(ui: &mut Ui, tools: &mut Tools<'_>, look_back: &LookBack, data: &DebriefData, view: &mut View) {
    ScrollArea::vertical().auto_shrink(false).id_salt(("guess", &look_back.started_on, look_back.turns.len())).show(
        ui,
        |ui| {
            column_ui(ui, 680.0 * scale(ui.style()), |ui| {
                ui.add_space(WIDE);
                say(ui, title(tools.t("guess-title")));
                say(ui, body(tools.t_with("guess-lead", &[("persona", data.persona.as_str().into())])));
                // Who does not want to guess need not go past all of it.
                if Button::new(Kind::Quiet, &tools.t("guess-skip")).show(ui).clicked() {
                    view.skipped = true;
                }
                ui.add_space(GAP);
                let has_turn = look_back.turning_point.is_some();
                if has_turn
                    && value_at(look_back, Asked::TrustThen).or(value_at(look_back, Asked::TensionThen)).is_some()
                {
                    moment_ui(ui, tools, look_back, data, view, true);
                    ui.add_space(SPACE);
                }
                if value_at(look_back, Asked::TrustNow).or(value_at(look_back, Asked::TensionNow)).is_some() {
                    moment_ui(ui, tools, look_back, data, view, false);
                    ui.add_space(SPACE);
                }
                rubric_ui(ui, tools, view);
                ui.add_space(SPACE);
                ui.horizontal_wrapped(|ui| {
                    if Button::new(Kind::Main, &tools.t("guess-show")).show(ui).clicked() {
                        let guess = view.guess.guess(has_turn);
                        // Who left everything open has nothing to lay beside what was.
                        if !guess.is_open() {
                            tools.ask(Action::Guess(guess));
                            view.tab = super::Tab::Guess;
                        }
                        // What was filled in is not asked for again while it is being kept.
                        view.skipped = true;
                    }
                });
                ui.add_space(EDGE);
            });
        },
    );
}

/// The sliders of one moment; for the turning point with the messages around it.
fn moment_ui(ui: &mut Ui, tools: &Tools<'_>, look_back: &LookBack, data: &DebriefData, view: &mut View, is_then: bool) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if is_then {
            say(ui, heading(tools.t("guess-turn")));
            say(ui, small_soft(tools.colors, tools.t("guess-turn-hint")));
            for seq in around(look_back) {
                if let Some(turn) = data.turns.iter().find(|turn| turn.seq == seq) {
                    let name = data.spoken(turn, tools.texts);
                    let time: &str = if turn.last { &turn.time } else { "" };
                    let (first, last) = (turn.first, turn.last);
                    let bubble = Bubble { first, last, ..Bubble::plain(&turn.text, turn.mine, time, &name) };
                    bubble_ui(ui, tools.colors, &bubble);
                }
            }
            ui.add_space(GAP);
        } else {
            say(ui, heading(tools.t("guess-end")));
        }
        for asked in Asked::ALL.into_iter().filter(|asked| asked.is_then() == is_then) {
            if value_at(look_back, asked).is_some() {
                slider_ui(ui, tools, view, asked);
            }
        }
    });
}

fn slider_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View, asked: Asked) {
    let chosen = view.guess.values.get(&asked).copied();
    let mut value = chosen.unwrap_or(MIDDLE);
    ui.add_space(STEP);
    let label = ui
        .horizontal_wrapped(|ui| {
            let label = ui.label(strong(asked_words(asked, tools.texts)));
            let word = chosen.map_or_else(|| tools.t("guess-open"), |value| height(value, tools.texts));
            ui.label(soft(tools.colors, word));
            label
        })
        .inner;
    ui.scope(|ui| {
        ui.spacing_mut().slider_width = ui.available_width() - GAP;
        ui.spacing_mut().interact_size.y = 26.0 * scale(ui.style());
        ui.spacing_mut().item_spacing.y = 0.0;
        let slider = ui.add(Slider::new(&mut value, 0..=100).show_value(false).step_by(5.0)).labelled_by(label.id);
        // A click on the middle is a choice too.
        if slider.changed() || slider.clicked() || slider.drag_stopped() {
            view.guess.values.insert(asked, value);
        }
        ui.horizontal(|ui| {
            ui.label(small_soft(tools.colors, tools.t("guess-low-end")));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(small_soft(tools.colors, tools.t("guess-high-end")));
            });
        });
    });
}

fn rubric_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        // Seven criteria with their anchors are a page of their own: unfolded by who wants to.
        let icon = if view.guess.own_work { Icon::Up } else { Icon::Down };
        if Button::new(Kind::Quiet, &tools.t("guess-rubric")).icon(icon).flush().show(ui).clicked() {
            view.guess.own_work = !view.guess.own_work;
        }
        say(ui, small_soft(tools.colors, tools.t("guess-rubric-hint")));
        if !view.guess.own_work {
            return;
        }
        for criterion in &Rubric::shipped().criteria {
            divider_ui(ui, tools.colors);
            criterion_ui(ui, tools, view, criterion);
        }
    });
}

fn criterion_ui(ui: &mut Ui, tools: &Tools<'_>, view: &mut View, criterion: &Criterion) {
    let lang = tools.texts.lang();
    let name = criterion.name.get(lang);
    let now = view.guess.rubric.get(&criterion.id).copied();
    let mut rating = |ui: &mut Ui, rating: u8| {
        let number = rating.to_string();
        let values = [("criterion", name.into()), ("n", rating.into())];
        let spoken = tools.t_with("guess-rating", &values);
        let button = Button::new(Kind::Plain, &number).name(&spoken).chosen(now == Some(rating));
        if button.show(ui).clicked() {
            if now == Some(rating) {
                view.guess.rubric.remove(&criterion.id);
            } else {
                view.guess.rubric.insert(criterion.id.clone(), rating);
            }
        }
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let width = 150.0 * scale(ui.style());
        let wide = ui.available_width() > 420.0 * scale(ui.style());
        let label = ui.label(strong(name));
        if wide {
            ui.add_space((width - label.rect.width()).max(0.0));
        } else {
            ui.end_row();
        }
        for number in RATINGS {
            rating(ui, number);
        }
    });
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for (number, text) in [(1, &criterion.low), (3, &criterion.middle), (5, &criterion.high)] {
            say(ui, small(format!("{number}  {}", text.get(lang))).color(tools.colors.soft));
        }
    });
}
