//! New cards: what can be put on a shelf, and into the beat that is open.

use super::data::Shelf;
use super::pick::list_ui;
use super::{Asked, View, Whole, undo_ui};
use crate::app::WorkshopDesk;
use crate::authoring::{CardKind, Name, NewCard, SNIPPETS, Wants, choices, new_card, new_meters};
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, small_soft};
use egui::{Id, Ui};

/// Draws what can be put on the shelf that is shown, and the way back.
pub(super) fn above_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    desk: &WorkshopDesk,
    view: &View,
    text: &str,
) -> Option<Asked> {
    let mut new = None;
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        ui.label(small_soft(tools.colors, tools.t("workshop-cards-new")));
        match view.shelf {
            Shelf::Person => {
                let words = tools.t("workshop-cards-new-meter");
                let button = Button::new(Kind::Quiet, &words).icon(Icon::Down).small().show(ui);
                let list = new_meters(&view.given);
                let id = Id::new("workshop-card-new-meter");
                new = list_ui(ui, tools, &button, id, Wants::Name(Name::Meter), &list).map(NewCard::Meter);
                let words = tools.t("workshop-cards-new-flag");
                let button = Button::new(Kind::Quiet, &words).icon(Icon::Down).small().show(ui);
                let (id, wants) = (Id::new("workshop-card-new-flag"), Wants::Name(Name::Flag));
                let has = |name: &str| view.cards.iter().any(|it| it.kind == CardKind::Flag && it.name() == name);
                let list: Vec<_> = choices(&view.given, wants).into_iter().filter(|it| !has(&it.name)).collect();
                if let Some(flag) = list_ui(ui, tools, &button, id, wants, &list) {
                    new = Some(NewCard::Flag(flag));
                }
            }
            Shelf::Topics => new = piece_ui(ui, tools, CardKind::Topic, "topic"),
            Shelf::Facts => new = piece_ui(ui, tools, CardKind::Fact, "fact"),
            Shelf::Beats => new = piece_ui(ui, tools, CardKind::Beat, "beat"),
            Shelf::Endings => {
                new = piece_ui(ui, tools, CardKind::Ending, "ending");
                if let Some(expects) = piece_ui(ui, tools, CardKind::Expects, "expects") {
                    new = Some(expects);
                }
            }
        }
        undo_ui(ui, tools, desk);
    });
    ui.add_space(GAP);
    let change = new_card(text, &view.outline.statements, &view.cards, &view.given, &new?);
    Some(Asked::Make(change))
}

fn piece_ui(ui: &mut Ui, tools: &Tools<'_>, kind: CardKind, key: &str) -> Option<NewCard> {
    let piece = SNIPPETS.iter().find(|snippet| snippet.key == key)?;
    let words = tools.t(&format!("workshop-snippet-{key}"));
    let is_clicked = Button::new(Kind::Quiet, &words).small().show(ui).clicked();
    is_clicked.then_some(NewCard::Piece(kind, piece.words))
}

/// Draws what can be put into the beat of this card, or among what holds anywhere.
pub(super) fn into_beat_ui(ui: &mut Ui, tools: &Tools<'_>, number: usize, whole: &Whole<'_>) -> Option<Asked> {
    let kind = whole.cards.get(number)?.kind;
    let mut new = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        ui.label(small_soft(tools.colors, tools.t("workshop-cards-new-here")));
        if kind == CardKind::Beat && Button::new(Kind::Quiet, &tools.t("card-say")).small().show(ui).clicked() {
            new = Some(NewCard::Say(number));
        }
        let wants = Wants::Name(Name::Topic);
        let words = tools.t("card-hears");
        let button = Button::new(Kind::Quiet, &words).icon(Icon::Down).small().show(ui);
        let id = Id::new(("workshop-card-new-rule", number));
        if let Some(act) = list_ui(ui, tools, &button, id, wants, &choices(whole.given, wants)) {
            new = Some(NewCard::Hears(number, act));
        }
        if Button::new(Kind::Quiet, &tools.t("workshop-cards-new-quiet")).small().show(ui).clicked() {
            new = Some(NewCard::Quiet(number));
        }
        if Button::new(Kind::Quiet, &tools.t("card-otherwise")).small().show(ui).clicked() {
            new = Some(NewCard::Otherwise(number));
        }
    });
    Some(Asked::Make(new_card(whole.text, &whole.outline.statements, whole.cards, whole.given, &new?)))
}
