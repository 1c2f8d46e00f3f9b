//! The scenario as cards beside its text: what is changed here is changed there, and nothing else.

mod data;
mod pick;

use crate::app::{Action, WorkshopAction, WorkshopDesk};
use crate::authoring::{
    Card, CardKind, Change, Field, Given, Language, Outline, Value, Wants, add, add_wants, cards, choices, given, set,
};
use crate::scenario::functions::FUNCTIONS;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, TallList, card, choice_ui, say, small, small_soft, soft, strong};
use data::{Opened, Shelf, function, label, shown, title};
use egui::{DragValue, Frame, Id, Margin, ScrollArea, TextEdit, Ui, vec2};

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct View {
    of: (String, u64),
    outline: Outline,
    given: Vec<Given>,
    cards: Vec<Card>,
    shelf: Shelf,
    open: Option<Opened>,
    list: TallList,
}

/// Draws the pane.
pub fn cards_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View) {
    let Some(file) = desk.files.first() else { return };
    let of = (file.name.clone(), file.buffer.version());
    if view.of != of {
        let text = file.buffer.text().as_str();
        view.outline = Outline::of(text, Language::Rhai);
        view.cards = cards(text, &view.outline.statements);
        view.given = given(text, &view.outline.statements);
        view.of = of;
    }
    let margin = Margin::symmetric(SPACE as i8, GAP as i8);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let shelves = Shelf::ALL.map(|shelf| (shelf, tools.t(shelf.key())));
        if let Some(shelf) = choice_ui(ui, view.shelf, &shelves) {
            view.shelf = shelf;
            view.list = TallList::default();
        }
        let shown = shown(&view.cards, view.shelf, view.open.as_ref());
        if shown.is_empty() {
            say(ui, soft(tools.colors, tools.t("workshop-cards-none")));
        }
        let View { cards, list, open, outline, given, .. } = view;
        let mut turned = None;
        ScrollArea::vertical().auto_shrink(false).id_salt("cards").show(ui, |ui| {
            list.show(ui, shown.len(), None, |ui, index| {
                ui.spacing_mut().item_spacing.y = STEP;
                // Beside the bar, not under it.
                ui.set_max_width(ui.available_width() - STEP * 2.0);
                let number = shown[index];
                let it = &cards[number];
                if matches!(it.kind, CardKind::Beat | CardKind::Anywhere) {
                    let is_open = open.as_ref().is_some_and(|(kind, name)| (*kind, name) == (it.kind, &it.title));
                    let words = title(tools.texts, it);
                    if Button::new(Kind::Plain, &words).chosen(is_open).wide().show(ui).clicked() {
                        turned = Some((!is_open).then(|| (it.kind, it.title.clone())));
                    }
                    if !is_open {
                        ui.add_space(STEP);
                        return;
                    }
                }
                let change = card_ui(ui, tools, desk, it, number, outline, given);
                if let Some(change) = change {
                    let (file, changes) = (file.name.clone(), vec![change]);
                    tools.ask(Action::Workshop(WorkshopAction::Change { file, changes }));
                }
                ui.add_space(GAP);
            });
        });
        if let Some(turned) = turned {
            *open = turned;
            *list = TallList::default();
        }
    });
}

/// Draws one card; gives back the change that was made on it.
fn card_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    desk: &WorkshopDesk,
    it: &Card,
    number: usize,
    outline: &Outline,
    given: &[Given],
) -> Option<Change> {
    let mut change = None;
    card(tools.colors).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            if !matches!(it.kind, CardKind::Beat | CardKind::Anywhere) {
                ui.label(strong(title(tools.texts, it)));
            }
            if Button::new(Kind::Quiet, &tools.t("workshop-cards-text")).small().show(ui).clicked()
                && let Some(file) = desk.files.first()
            {
                let at = file.buffer.text().place(it.bytes.start);
                tools.ask(Action::Workshop(WorkshopAction::GoTo { file: file.name.clone(), at }));
            }
        });
        for (index, field) in it.fields.iter().enumerate() {
            let id = Id::new(("workshop-card", number, index));
            let value = match (field.wants, &field.value) {
                (Some(wants), Value::Text(name)) => choice_field_ui(ui, tools, field, id, (wants, name), given),
                _ => field_ui(ui, tools, field, id),
            };
            if let Some(value) = value {
                change = Some(set(field, &value));
            }
        }
        if !it.missing.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.label(small_soft(tools.colors, tools.t("workshop-cards-add")));
                for call in &it.missing {
                    let words = function(tools.texts, call);
                    let response = Button::new(Kind::Quiet, &words).small().show(ui).on_hover_text(doc(call));
                    // A name is chosen first: what is not whole never stands in the text.
                    let chosen = match add_wants(it, call) {
                        Some(wants) => {
                            let id = Id::new(("workshop-card-add", number, call));
                            pick::list_ui(ui, tools, &response, id, wants, &choices(given, wants))
                        }
                        None => response.clicked().then(String::new),
                    };
                    if let Some(chosen) = chosen {
                        change = add(&outline.statements, it, call, &chosen);
                    }
                }
            });
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
) -> Option<Value> {
    let all = choices(given, wants);
    let known = all.iter().find(|choice| choice.name == name);
    let words = known.map_or_else(
        || tools.t_with("workshop-cards-unknown", &[("name", name.into())]),
        |choice| pick::in_words(tools.texts, wants, choice),
    );
    ui.horizontal_wrapped(|ui| {
        let name = label(tools.texts, field);
        ui.label(small(&name)).on_hover_text(doc(&field.call));
        let (said, icon) = (format!("{name}: {words}"), if known.is_some() { Icon::Down } else { Icon::Care });
        let button = Button::new(Kind::Plain, &words).icon(icon).name(&said).small().show(ui);
        pick::list_ui(ui, tools, &button, id, wants, &all).map(Value::Text)
    })
    .inner
}

/// Draws a field; gives back what now stands in it when that changed.
fn field_ui(ui: &mut Ui, tools: &Tools<'_>, field: &Field, id: Id) -> Option<Value> {
    let name = label(tools.texts, field);
    match &field.value {
        Value::Text(words) => {
            let label = ui.label(small(name)).on_hover_text(doc(&field.call));
            let mut words = words.clone();
            let field = TextEdit::multiline(&mut words)
                .id(id)
                .desired_rows(1)
                .desired_width(f32::INFINITY)
                .margin(vec2(8.0, 5.0));
            let response = ui.add(field.return_key(None)).labelled_by(label.id);
            response.changed().then_some(Value::Text(words))
        }
        Value::Number(number) => {
            let mut number = *number;
            let mut changed = false;
            ui.push_id(id, |ui| {
                ui.horizontal(|ui| {
                    // As high as the number: words and number stand on one line.
                    ui.set_min_height(ui.spacing().interact_size.y + ui.spacing().button_padding.y);
                    let label = ui.label(small(name)).on_hover_text(doc(&field.call));
                    let speed = if number.fract() == 0.0 { 1.0 } else { 0.05 };
                    let drag = DragValue::new(&mut number).speed(speed);
                    changed = ui.add(drag.max_decimals(2)).labelled_by(label.id).changed();
                });
            });
            changed.then_some(Value::Number(number))
        }
    }
}

/// The function as the text has it, and what it does.
fn doc(call: &str) -> String {
    let about = FUNCTIONS.iter().find(|function| function.name == call).map_or("", |function| function.doc);
    if about.is_empty() { call.to_owned() } else { format!("{call}: {about}") }
}
