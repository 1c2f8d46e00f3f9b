//! What the author hoped to see, and whether it was seen.

use super::View;
use crate::app::Texts;
use crate::ids::Seq;
use crate::review::{Expectation, LookBack, Met};
use crate::ui::theme::SPACE;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Icon, body, card, divider_ui, heading, say, small, small_soft};
use egui::{Sense, TextStyle, Ui, vec2};

/// Something hoped for, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectationData {
    /// What.
    pub text: String,
    /// Why it matters; may be empty.
    pub why: String,
    /// Whether it was seen.
    pub met: String,
    /// It was seen as hoped for.
    pub is_met: bool,
    /// It was not seen, or against what was hoped for.
    pub is_unmet: bool,
    /// The message that shows it.
    pub at: Option<Seq>,
}

/// Everything the author hoped for.
pub fn expectations(look_back: &LookBack, texts: &Texts) -> Vec<ExpectationData> {
    look_back.expectations.iter().map(|it| expectation(it, texts)).collect()
}

fn expectation(expectation: &Expectation, texts: &Texts) -> ExpectationData {
    let (key, at) = match expectation.met {
        Met::Yes(Some(seq)) => ("expect-met", Some(seq)),
        Met::Yes(None) => ("expect-avoided", None),
        Met::Late(seq) => ("expect-late", Some(seq)),
        Met::No => ("expect-not", None),
        Met::Against(seq) => ("expect-against", Some(seq)),
    };
    ExpectationData {
        text: crate::ui::names::begun(&expectation.text),
        why: expectation.why.clone(),
        met: texts.t(key),
        is_met: matches!(expectation.met, Met::Yes(_)),
        is_unmet: matches!(expectation.met, Met::No | Met::Against(_)),
        at,
    }
}

/// Draws them; nothing when the author hoped for nothing.
pub fn expectations_ui(ui: &mut Ui, tools: &Tools<'_>, data: &[ExpectationData], view: &mut View) {
    if data.is_empty() {
        return;
    }
    ui.add_space(SPACE);
    say(ui, heading(tools.t("expect-title")));
    card(tools.colors).inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (index, hoped) in data.iter().enumerate() {
            if index > 0 {
                divider_ui(ui, tools.colors);
            }
            ui.push_id(index, |ui| one_ui(ui, tools, hoped, view));
        }
    });
}

fn one_ui(ui: &mut Ui, tools: &Tools<'_>, hoped: &ExpectationData, view: &mut View) {
    let (icon, color) = match (hoped.is_met, hoped.is_unmet) {
        (true, _) => (Icon::Check, tools.colors.accent),
        (false, true) => (Icon::Care, tools.colors.care),
        (false, false) => (Icon::Right, tools.colors.ink),
    };
    ui.horizontal_top(|ui| {
        let size = ui.text_style_height(&TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
        icon.paint(ui.painter(), rect.shrink(size * 0.14), color);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            say(ui, body(&hoped.text));
            ui.horizontal_wrapped(|ui| {
                ui.label(small(&hoped.met).color(color));
                super::escalation::to_message_ui(ui, tools, hoped.at, &hoped.text, view);
            });
            if !hoped.why.is_empty() {
                say(ui, small_soft(tools.colors, &hoped.why));
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    #[test]
    fn each_outcome_has_its_own_words() {
        let texts = Texts::new(Lang::Nl);
        let words = |met| expectation(&Expectation { text: "vroeg".to_owned(), why: String::new(), met }, &texts).met;
        let all: std::collections::BTreeSet<String> =
            [Met::Yes(Some(1)), Met::Yes(None), Met::Late(1), Met::No, Met::Against(1)]
                .into_iter()
                .map(words)
                .collect();
        assert_eq!(all.len(), 5, "{all:?}");
    }
}
