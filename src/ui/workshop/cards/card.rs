//! One card: its fields, what can be taken off it and put on it.

use super::data::{function, label, title};
use super::{Asked, Whole, more, pick};
use crate::app::{Action, Texts, WorkshopAction, WorkshopDesk};
use crate::authoring::{
    Card, CardKind, Change, Field, Given, Value, Wants, add, add_wants, card_away, choices, one_more, set, set_name,
};
use crate::scenario::functions::FUNCTIONS;
use crate::ui::theme::STEP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, card, small, small_soft, strong};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align, DragValue, Id, Layout, TextEdit, Ui, vec2};

/// Draws one card; gives back what was asked on it.
pub(super) fn card_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    desk: &WorkshopDesk,
    number: usize,
    whole: &Whole<'_>,
) -> Option<Asked> {
    let it = whole.cards.get(number)?;
    let mut asked = None;
    card(tools.colors).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        asked = head_ui(ui, tools, desk, number, whole);
        let (mut label, mut before): (Option<Id>, Option<&Field>) = (None, None);
        for (index, field) in it.fields.iter().enumerate() {
            if !before.is_some_and(|before| is_next(before, field)) {
                label = None;
            }
            before = Some(field);
            let id = Id::new(("workshop-card", number, index));
            let change = one_ui(ui, tools, field, id, &mut label, whole);
            asked = asked.take().or(change.map(Asked::Change));
        }
        if !it.missing.is_empty() {
            let change = missing_ui(ui, tools, it, number, whole);
            asked = asked.take().or(change.map(Asked::Change));
        }
        if matches!(it.kind, CardKind::Beat | CardKind::Anywhere) {
            let new = more::into_beat_ui(ui, tools, number, whole);
            asked = asked.take().or(new);
        }
    });
    asked
}

/// What the card is, and what can be done with it as a whole.
fn head_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, number: usize, whole: &Whole<'_>) -> Option<Asked> {
    let it = whole.cards.get(number)?;
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let words = title(tools.texts, it);
        if !matches!(it.kind, CardKind::Beat | CardKind::Anywhere) {
            ui.label(strong(&words));
        }
        if Button::new(Kind::Quiet, &tools.t("workshop-cards-text")).small().show(ui).clicked()
            && let Some(file) = desk.files.first()
        {
            let at = file.buffer.text().place(it.bytes.start);
            tools.ask(Action::Workshop(WorkshopAction::GoTo { file: file.name.clone(), at }));
        }
        use CardKind::{Beat, Ending, Fact, Meter, Pick, Topic};
        let named = matches!(it.kind, Meter | Fact | Beat | Ending | Topic | Pick);
        let name_at = whole.text[it.bytes.clone()].find('"').map(|quote| it.bytes.start + quote + 1);
        if let Some(at) = name_at.filter(|_| named)
            && named_ui(ui, tools, "workshop-do-rename", &words)
        {
            asked = Some(Asked::Rename(at));
        }
        if let Some(change) = card_away(whole.text, whole.cards, number) {
            let key = if it.kind == CardKind::Beat { "workshop-cards-away-beat" } else { "workshop-cards-away-card" };
            if named_ui(ui, tools, key, &words) {
                asked = Some(Asked::Change(change));
            }
        }
    });
    asked
}

/// A quiet button that tells a screen reader which card it is about.
fn named_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, card: &str) -> bool {
    let words = tools.t(key);
    Button::new(Kind::Quiet, &words).name(&format!("{words}: {card}")).small().show(ui).clicked()
}

/// Whether a field is another wording of the one before it: one label is enough for both.
fn is_next(before: &Field, field: &Field) -> bool {
    let is_text = |field: &Field| matches!(field.value, Value::Text(_)) && field.wants.is_none();
    before.call == field.call && is_text(before) && is_text(field)
}

/// Draws a field with what goes before it and with it. `shown`: the label over it, when one stands there.
fn one_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    field: &Field,
    id: Id,
    shown: &mut Option<Id>,
    whole: &Whole<'_>,
) -> Option<Change> {
    let mut change = None;
    let value = match (field.wants, &field.value) {
        (Some(wants), Value::Text(name)) => {
            choice_field_ui(ui, tools, field, id, (wants, name), whole.given, &mut change)
        }
        (None, Value::Text(text)) => text_ui(ui, tools, field, (id, text), shown, &mut change),
        (_, Value::Number(number)) => number_ui(ui, tools, field, (id, *number), whole.given, &mut change),
        (_, Value::Mark) => {
            told_ui(ui, tools, field, None, &mut change);
            None
        }
        (_, Value::Code(code)) => {
            told_ui(ui, tools, field, Some(code), &mut change);
            None
        }
    };
    if let Some(value) = value {
        change = Some(set(field, &value));
    }
    if let Some(more) = &field.more {
        let said = tools.t_with("workshop-cards-more", &[("what", label(tools.texts, field).into())]);
        let key = if field.wants.is_some() { "workshop-cards-more-name" } else { "workshop-cards-more-words" };
        let button = Button::new(Kind::Quiet, &tools.t(key)).name(&said).small().show(ui);
        let chosen = match field.wants {
            Some(wants) => {
                let list = choices(whole.given, wants);
                pick::list_ui(ui, tools, &button, id.with("more"), wants, &list)
            }
            None => button.clicked().then(String::new),
        };
        if let Some(chosen) = chosen {
            change = Some(one_more(whole.text, more, &chosen));
        }
    }
    change
}

/// Draws the sign that takes a field away.
fn away_ui(ui: &mut Ui, tools: &Tools<'_>, field: &Field, change: &mut Option<Change>) {
    let Some(range) = &field.away else { return };
    let words = tools.t_with("workshop-cards-away", &[("what", label(tools.texts, field).into())]);
    let button = Button::new(Kind::Quiet, "").icon(Icon::Close).name(&words).small().show(ui);
    if button.on_hover_text(&words).clicked() {
        *change = Some(Change { range: range.clone(), words: String::new() });
    }
}

/// Draws what could still be put on the card.
fn missing_ui(ui: &mut Ui, tools: &Tools<'_>, it: &Card, number: usize, whole: &Whole<'_>) -> Option<Change> {
    let mut change = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        ui.label(small_soft(tools.colors, tools.t("workshop-cards-add")));
        for call in &it.missing {
            let words = function(tools.texts, call);
            let response = Button::new(Kind::Quiet, &words).small().show(ui).on_hover_text(doc(tools.texts, call));
            // A name is chosen first: what is not whole never stands in the text.
            let chosen = match add_wants(it, call) {
                Some(wants) => {
                    let id = Id::new(("workshop-card-add", number, call));
                    pick::list_ui(ui, tools, &response, id, wants, &choices(whole.given, wants))
                }
                None => response.clicked().then(String::new),
            };
            if let Some(chosen) = chosen {
                change = add(&whole.outline.statements, it, call, &chosen);
            }
        }
    });
    change
}

/// Draws a field that holds a name: it is chosen from those there are.
fn choice_field_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    field: &Field,
    id: Id,
    (wants, name): (Wants, &str),
    given: &[Given],
    change: &mut Option<Change>,
) -> Option<Value> {
    ui.horizontal_wrapped(|ui| {
        let words = label(tools.texts, field);
        ui.label(small(&words)).on_hover_text(doc(tools.texts, &field.call));
        let chosen = name_ui(ui, tools, id, &words, (wants, name), given);
        away_ui(ui, tools, field, change);
        chosen.map(Value::Text)
    })
    .inner
}

/// Draws a name that is chosen; gives back another one.
fn name_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    id: Id,
    before: &str,
    (wants, name): (Wants, &str),
    given: &[Given],
) -> Option<String> {
    let all = choices(given, wants);
    let known = all.iter().find(|choice| choice.name == name);
    let words = known.map_or_else(
        || tools.t_with("workshop-cards-unknown", &[("name", name.into())]),
        |choice| pick::in_words(tools.texts, wants, choice),
    );
    let (said, icon) = (format!("{before}: {words}"), if known.is_some() { Icon::Down } else { Icon::Care });
    let button = Button::new(Kind::Plain, &words).icon(icon).name(&said).small().show(ui);
    pick::list_ui(ui, tools, &button, id, wants, &all)
}

/// Draws words that are written; of several wordings only the first has a label over it.
fn text_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    field: &Field,
    (id, text): (Id, &str),
    shown: &mut Option<Id>,
    change: &mut Option<Change>,
) -> Option<Value> {
    let mut words = text.to_owned();
    let mut edit = |ui: &mut Ui, label: Id| {
        let edit =
            TextEdit::multiline(&mut words).id(id).desired_rows(1).desired_width(f32::INFINITY).margin(vec2(8.0, 5.0));
        let response = ui.add(edit.return_key(None)).labelled_by(label);
        if response.gained_focus() && text == "…" {
            // What is only a place for words gives way to what is typed.
            let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
            let whole = CCursorRange::two(CCursor::default(), CCursor::new(1));
            state.cursor.set_char_range(Some(whole));
            state.store(ui.ctx(), id);
        }
        response.changed()
    };
    let label = *shown.get_or_insert_with(|| {
        ui.label(small(label(tools.texts, field))).on_hover_text(doc(tools.texts, &field.call)).id
    });
    let changed = if field.away.is_some() {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            away_ui(ui, tools, field, change);
            edit(ui, label)
        })
        .inner
    } else {
        edit(ui, label)
    };
    changed.then_some(Value::Text(words))
}

/// Draws a number with the names before it; gives back another one.
fn number_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    field: &Field,
    (id, mut number): (Id, f64),
    given: &[Given],
    change: &mut Option<Change>,
) -> Option<Value> {
    let name = label(tools.texts, field);
    let mut changed = false;
    ui.push_id(id, |ui| {
        ui.horizontal_wrapped(|ui| {
            // As high as the number: words and number stand on one line.
            ui.set_min_height(ui.spacing().interact_size.y + ui.spacing().button_padding.y);
            let label = ui.label(small(&name)).on_hover_text(doc(tools.texts, &field.call));
            for (index, named) in field.named.iter().enumerate() {
                let (id, now) = (id.with(index), (named.wants, named.name.as_str()));
                if let Some(other) = name_ui(ui, tools, id, &name, now, given) {
                    *change = Some(set_name(named, &other));
                }
            }
            let speed = if number.fract() == 0.0 { 1.0 } else { 0.05 };
            let drag = DragValue::new(&mut number).speed(speed);
            changed = ui.add(drag.max_decimals(2)).labelled_by(label.id).changed();
            away_ui(ui, tools, field, change);
        });
    });
    changed.then_some(Value::Number(number))
}

/// Draws what can only be taken away here: a mark, or code, which is changed in the text but seen here, so that no rule
/// looks barer than it is.
fn told_ui(ui: &mut Ui, tools: &Tools<'_>, field: &Field, code: Option<&String>, change: &mut Option<Change>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(small(label(tools.texts, field))).on_hover_text(doc(tools.texts, &field.call));
        if let Some(code) = code {
            let words = small(code).family(egui::FontFamily::Monospace);
            ui.label(words).on_hover_text(tools.t("workshop-cards-in-text"));
        }
        away_ui(ui, tools, field, change);
    });
}

/// The function as the text has it, and what it does.
fn doc(texts: &Texts, call: &str) -> String {
    let about = FUNCTIONS.iter().find(|function| function.name == call).map_or("", |function| function.doc);
    let about = texts.translation(about).unwrap_or(about);
    if about.is_empty() { call.to_owned() } else { format!("{call}: {about}") }
}
