//! The scenario as cards beside its text: what is changed here is changed there, and nothing else.

mod card;
mod data;
mod more;
mod pick;

use crate::app::{Action, WorkshopAction, WorkshopDesk};
use crate::authoring::{Card, CardKind, Change, Given, Language, Outline, Stroke, cards, given};
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, TallList, choice_ui, say, soft};
use data::{Opened, Shelf, shown, title};
use egui::{Frame, Margin, ScrollArea, Ui};

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
    /// A card that was made just now begins here: it is brought into view once it can be read.
    made: Option<usize>,
    /// The name that begins at this place should become another one: the text beside asks for it.
    pub renames: Option<usize>,
}

/// What was asked on a card.
enum Asked {
    /// Change the text.
    Change(Change),
    /// Change the text, and show the card that begins in the words put in.
    Make(Change),
    /// Give what stands at this place another name.
    Rename(usize),
}

/// Draws the pane.
pub fn cards_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View) {
    let Some(file) = desk.files.first() else { return };
    let of = (file.name.clone(), file.buffer.version());
    if view.of != of {
        let text = file.buffer.text().as_str();
        view.outline = Outline::of(text, Language::Rhai);
        let now = cards(text, &view.outline.statements);
        view.open = view.open.take().map(|open| data::still_open(open, &view.cards, &now));
        view.cards = now;
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
        let text = file.buffer.text().as_str();
        let mut asked = more::above_ui(ui, tools, desk, view, text);
        let made = view.made.filter(|_| asked.is_none());
        let at_made = made.and_then(|at| view.cards.iter().position(|card| card.bytes.start >= at));
        if let Some(card) = at_made.and_then(|number| view.cards.get(number))
            && card.kind == CardKind::Beat
        {
            view.open = Some((card.kind, card.name().to_owned()));
        }
        let shown = shown(&view.cards, view.shelf, view.open.as_ref());
        if shown.is_empty() {
            say(ui, soft(tools.colors, tools.t("workshop-cards-none")));
        }
        let to_show = at_made.and_then(|number| shown.iter().position(|it| *it == number));
        if made.is_some() {
            view.made = None;
            view.list = TallList::default();
        }
        let View { cards, list, open, outline, given, .. } = view;
        let mut turned = None;
        ScrollArea::vertical().auto_shrink(false).id_salt("cards").show(ui, |ui| {
            list.show(ui, shown.len(), to_show, |ui, index| {
                ui.spacing_mut().item_spacing.y = STEP;
                // Beside the bar, not under it.
                ui.set_max_width(ui.available_width() - STEP * 2.0);
                let number = shown[index];
                let it = &cards[number];
                if matches!(it.kind, CardKind::Beat | CardKind::Anywhere) {
                    let is_open =
                        open.as_ref().is_some_and(|(kind, name)| (*kind, name.as_str()) == (it.kind, it.name()));
                    let words = title(tools.texts, it);
                    if Button::new(Kind::Plain, &words).chosen(is_open).wide().show(ui).clicked() {
                        turned = Some((!is_open).then(|| (it.kind, it.name().to_owned())));
                    }
                    if !is_open {
                        ui.add_space(STEP);
                        return;
                    }
                }
                let own = Whole { text, cards, outline, given };
                let on_card = card::card_ui(ui, tools, desk, number, &own);
                asked = asked.take().or(on_card);
                ui.add_space(GAP);
            });
        });
        if let Some(turned) = turned {
            *open = turned;
            *list = TallList::default();
        }
        if let Some(asked) = asked {
            carry_out(tools, desk, view, asked);
        }
    });
}

fn carry_out(tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View, asked: Asked) {
    let Some(file) = desk.files.first() else { return };
    let go_to = |at: (u32, u32)| Action::Workshop(WorkshopAction::GoTo { file: file.name.clone(), at });
    match asked {
        Asked::Change(change) | Asked::Make(change) if change.range.is_empty() && change.words.is_empty() => {}
        Asked::Change(change) => {
            tools.ask(Action::Workshop(WorkshopAction::Change { file: file.name.clone(), changes: vec![change] }));
        }
        Asked::Make(change) => {
            let words = change.words.trim_start();
            let blank = change.words.len() - words.len();
            let (line, column) = file.buffer.text().place(change.range.start);
            view.made = Some(change.range.start + blank);
            let below = u32::try_from(blank).unwrap_or_default();
            tools.ask(Action::Workshop(WorkshopAction::Change { file: file.name.clone(), changes: vec![change] }));
            tools.ask(go_to(if below == 0 { (line, column) } else { (line + below, 1) }));
        }
        Asked::Rename(at) => view.renames = Some(at),
    }
}

/// The whole that a card is part of.
struct Whole<'a> {
    text: &'a str,
    cards: &'a [Card],
    outline: &'a Outline,
    given: &'a [Given],
}

/// Takes the last change back, whatever file is shown.
fn undo_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk) {
    let words = tools.t("workshop-cards-undo");
    if Button::new(Kind::Quiet, &words).icon(Icon::Back).small().show(ui).clicked() {
        if desk.shown != 0 {
            tools.ask(Action::Workshop(WorkshopAction::ShowFile(0)));
        }
        tools.ask(Action::Workshop(WorkshopAction::Stroke(Stroke::Undo)));
    }
}
