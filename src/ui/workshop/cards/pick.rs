//! A name that is chosen from those there are: a button that opens a list, with a field to search in.

use crate::app::{Texts, words};
use crate::authoring::{Choice, Name, Wants};
use crate::protocol::{Misfit, PARTNER_KINDS};
use crate::scenario::{DESK_ACTIONS, Outcome, Phase};
use crate::ui::names;
use crate::ui::theme::{STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Kind, say, small_soft};
use crate::understand::Act;
use egui::{Align, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, ScrollArea, TextEdit, Ui};

/// How many are shown before one searches on.
const ROWS: usize = 80;

/// A choice in words, with the name that stands in the text behind them.
#[must_use]
pub fn in_words(texts: &Texts, wants: Wants, choice: &Choice) -> String {
    let name = choice.name.as_str();
    let known = match wants {
        Wants::Name(Name::Topic | Name::Act) => Act::from_code(name).map(|act| words::act(texts, act)),
        Wants::Name(Name::Phase) => {
            Phase::ALL.iter().find(|phase| phase.name() == name).map(|phase| words::phase(texts, *phase).0)
        }
        Wants::Name(Name::Outcome) => Outcome::AUTHORED
            .iter()
            .find(|outcome| outcome.name() == name)
            .map(|it| texts.t(&format!("outcome-{}", it.name()))),
        Wants::Name(Name::Flag) => Some(words::flag(texts, name)),
        Wants::Name(Name::Meter) => Some(words::meter(texts, name, "")),
        Wants::PartnerKind => Some(names::partner_kind(texts, name)),
        Wants::Name(Name::Partner) if PARTNER_KINDS.contains(&name) => Some(names::partner_kind(texts, name)),
        Wants::Name(Name::Partner) if Misfit::ALL.iter().any(|it| it.name() == name) => {
            Some(texts.t(&format!("misfit-{name}")))
        }
        Wants::Name(Name::DeskAction) if DESK_ACTIONS.contains(&name) => Some(texts.t(&format!("card-desk-{name}"))),
        Wants::Concern => texts.find(&format!("concern-{name}"), &[]),
        Wants::Language => texts.find(&format!("lang-{name}"), &[]),
        Wants::Name(_) | Wants::Address => None,
    };
    match known {
        Some(words) if words == name => words,
        // The name itself helps only where the text is full of it.
        Some(words) if is_code(wants) => format!("{words} · {name}"),
        Some(words) => words,
        None if choice.about.is_empty() => name.to_owned(),
        None => format!("{name} · {}", choice.about),
    }
}

/// Whether an author meets these names in the text of every rule.
const fn is_code(wants: Wants) -> bool {
    matches!(wants, Wants::Name(Name::Topic | Name::Act | Name::Flag | Name::Meter | Name::Partner))
}

/// The places of those that fit what is searched for: what begins so first.
#[must_use]
pub fn fitting(all: &[String], wanted: &str) -> Vec<usize> {
    let wanted = wanted.trim().to_lowercase();
    let folded = |index: &usize| all[*index].to_lowercase();
    let mut list: Vec<usize> = (0..all.len()).filter(|index| folded(index).contains(&wanted)).collect();
    list.sort_by_key(|index| !folded(index).split([' ', '_']).any(|word| word.starts_with(&wanted)));
    list
}

/// Draws the list below a button once that was pressed; gives back what was chosen.
pub fn list_ui(
    ui: &Ui,
    tools: &Tools<'_>,
    button: &Response,
    id: Id,
    wants: Wants,
    choices: &[Choice],
) -> Option<String> {
    let mut chosen = None;
    let popup = Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let was_shut = !Popup::is_id_open(ui.ctx(), popup.get_id()) || button.clicked();
    popup.show(|ui| {
        let (words_at, row_at) = (id.with("words"), id.with("row"));
        if was_shut {
            ui.data_mut(|data| {
                data.insert_temp(words_at, String::new());
                data.insert_temp(row_at, 0_usize);
            });
        }
        let mut words: String = ui.data_mut(|data| data.get_temp(words_at)).unwrap_or_default();
        let mut row: usize = ui.data_mut(|data| data.get_temp(row_at)).unwrap_or_default();
        let size = scale(ui.style());
        ui.set_width((300.0 * size).min(ui.ctx().content_rect().width() - 40.0));
        let all: Vec<String> = choices.iter().map(|choice| in_words(tools.texts, wants, choice)).collect();
        let search = tools.t("workshop-cards-search");
        let field = TextEdit::singleline(&mut words).hint_text(search.as_str()).desired_width(f32::INFINITY);
        // The keys of the list before the field has them.
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let (down, up, enter) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter));
        let response = ui.add(field.id(id.with("search")));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(search.clone()));
        if was_shut {
            response.request_focus();
        }
        let fits = fitting(&all, &words);
        row = if response.changed() { 0 } else { row + usize::from(down) };
        row = row.saturating_sub(usize::from(up)).min(fits.len().saturating_sub(1));
        ui.add_space(STEP);
        ScrollArea::vertical().max_height(220.0 * size).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (place, index) in fits.iter().copied().enumerate().take(ROWS) {
                let is_here = place == row;
                let button = Button::new(Kind::Quiet, &all[index]).small().chosen(is_here).wide().show(ui);
                if is_here && (down || up) {
                    button.scroll_to_me(Some(Align::Center));
                }
                if button.clicked() || enter && is_here {
                    chosen = Some(choices[index].name.clone());
                }
            }
            if fits.is_empty() {
                let key = if choices.is_empty() { "workshop-cards-nothing-yet" } else { "preview-force-none" };
                say(ui, small_soft(tools.colors, tools.t(key)));
            }
        });
        ui.data_mut(|data| {
            data.insert_temp(words_at, words);
            data.insert_temp(row_at, row);
        });
        if chosen.is_some() {
            ui.close();
        }
    });
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    #[test]
    fn a_code_is_found_by_its_words_and_by_itself() {
        let texts = Texts::new(Lang::Nl);
        let names = ["question_open", "ask_suicide", "reflection"];
        let all: Vec<String> = names
            .iter()
            .map(|name| Choice { name: (*name).to_owned(), about: String::new() })
            .map(|choice| in_words(&texts, Wants::Name(Name::Topic), &choice))
            .collect();
        assert_eq!(all[0], "Open vraag · question_open");
        let concern = Choice { name: "relative".to_owned(), about: String::new() };
        assert_eq!(in_words(&texts, Wants::Concern, &concern), "naaste");
        assert_eq!(fitting(&all, "open vr"), [0]);
        assert_eq!(fitting(&all, "suicide"), [1]);
        assert_eq!(fitting(&all, ""), [0, 1, 2]);
        assert!(fitting(&all, "xyz").is_empty());
    }

    #[test]
    fn every_known_name_has_words() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for wants in [Wants::Name(Name::Topic), Wants::Name(Name::DeskAction), Wants::Language] {
                for choice in crate::authoring::choices(&[], wants) {
                    let words = in_words(&texts, wants, &choice);
                    assert_ne!(words, choice.name, "{lang:?}: no words for it");
                }
            }
        }
    }
}
