//! PO files for a translator's own program: written, and taken back in.

use super::ask;
use crate::app::{App, Told, TranslationAction, WorkshopDesk};
use crate::ids::Lang;
use crate::ui::theme::{FIELD, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, care_card, mark_ui, say, small, small_soft};
use egui::{TextEdit, Ui};

/// How many faults of a refused file are shown.
const SHOWN: usize = 8;

/// What it remembers.
#[derive(Debug, Default)]
pub struct View {
    is_open: bool,
    path: String,
}

/// Draws it.
pub fn exchange_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, desk: &WorkshopDesk, lang: Lang, view: &mut View) {
    if Button::new(Kind::Quiet, &tools.t("translation-po")).small().chosen(view.is_open).show(ui).clicked() {
        view.is_open = !view.is_open;
    }
    if !view.is_open {
        return;
    }
    say(ui, small_soft(tools.colors, tools.t("translation-po-lead")));
    let label = ui.label(small(tools.t("translation-po-path")));
    let field = TextEdit::singleline(&mut view.path).desired_width(f32::INFINITY).margin(FIELD);
    ui.add(field.hint_text(format!("{}.{lang}.po", desk.stem))).labelled_by(label.id);
    let can = !view.path.trim().is_empty() && desk.sound().is_some();
    ui.horizontal_wrapped(|ui| {
        let path = view.path.trim().to_owned();
        let (out, back) = (tools.t("translation-po-export"), tools.t("translation-po-import"));
        if ui.add_enabled_ui(can, |ui| Button::new(Kind::Plain, &out).small().show(ui)).inner.clicked() {
            ask(tools, TranslationAction::Export { lang, path: path.clone() });
        }
        if ui.add_enabled_ui(can, |ui| Button::new(Kind::Plain, &back).small().show(ui)).inner.clicked() {
            ask(tools, TranslationAction::Import { lang, path });
        }
    });
    let told = app.workshop.translating.told.as_ref().filter(|(of, _)| *of == lang).map(|(_, told)| told);
    match told {
        None => {}
        Some(Told::Written(path)) => {
            let words = tools.t_with("translation-po-written", &[("path", path.as_str().into())]);
            mark_ui(ui, Icon::Check, tools.colors.accent, &words);
        }
        Some(Told::Taken(done)) => {
            let values = [("n", done.taken.into()), ("kept", done.kept.into()), ("open", done.open.into())];
            mark_ui(ui, Icon::Check, tools.colors.accent, &tools.t_with("translation-po-taken", &values));
        }
        Some(Told::Trouble(why)) => {
            let words = tools.t_with("translation-po-trouble", &[("why", why.as_str().into())]);
            mark_ui(ui, Icon::Care, tools.colors.care, &words);
        }
        Some(Told::Refused(faults)) => {
            care_card(tools.colors).show(ui, |ui| {
                ui.set_width(ui.available_width());
                say(ui, small(tools.t("translation-po-refused")));
                for fault in faults.iter().take(SHOWN) {
                    say(ui, small(fault.to_string()));
                }
                if faults.len() > SHOWN {
                    let n = faults.len() - SHOWN;
                    say(ui, small_soft(tools.colors, tools.t_with("translation-po-more", &[("n", n.into())])));
                }
            });
        }
    }
    ui.add_space(STEP);
}
