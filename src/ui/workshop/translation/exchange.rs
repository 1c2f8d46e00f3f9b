//! PO files for a translator's own program: written, and taken back in.

use super::ask;
use crate::app::{App, Told, TranslationAction, WorkshopDesk};
use crate::diagnostic::AsWords;
use crate::ids::Lang;
use crate::ui::chooser::{Wants, path_ui};
use crate::ui::library::fault_data;
use crate::ui::theme::STEP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, care_card, mark_ui, say, small, small_soft};
use egui::Ui;

/// How many faults of a refused file are shown.
const SHOWN: usize = 8;

/// What it remembers.
#[derive(Debug, Default)]
pub struct View {
    is_open: bool,
    path: String,
    back: String,
}

fn go_ui(ui: &mut Ui, tools: &Tools<'_>, key: &str, is_sound: bool, path: &str) -> bool {
    let can = is_sound && !path.trim().is_empty();
    ui.add_enabled_ui(can, |ui| Button::new(Kind::Plain, &tools.t(key)).small().show(ui)).inner.clicked()
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
    let is_sound = desk.sound().is_some();
    let named = Wants::Save(format!("{}.{lang}.po", desk.stem));
    path_ui(ui, tools, "translation-po-path", &named, &mut view.path);
    if go_ui(ui, tools, "translation-po-export", is_sound, &view.path) {
        ask(tools, TranslationAction::Export { lang, path: view.path.trim().to_owned() });
    }
    path_ui(ui, tools, "translation-po-back", &Wants::File, &mut view.back);
    if go_ui(ui, tools, "translation-po-import", is_sound, &view.back) {
        ask(tools, TranslationAction::Import { lang, path: view.back.trim().to_owned() });
    }
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
            if done.replaced > 0 {
                let words = tools.t_with("translation-po-replaced", &[("n", done.replaced.into())]);
                mark_ui(ui, Icon::Care, tools.colors.care, &words);
            }
        }
        Some(Told::Trouble(why)) => {
            let words = tools.t_with("translation-po-trouble", &[("why", tools.texts.told(&why.words()).into())]);
            mark_ui(ui, Icon::Care, tools.colors.care, &words);
        }
        Some(Told::Refused(faults)) => {
            care_card(tools.colors).show(ui, |ui| {
                ui.set_width(ui.available_width());
                say(ui, small(tools.t("translation-po-refused")));
                for fault in faults.iter().take(SHOWN) {
                    let data = fault_data(fault, tools.texts);
                    say(ui, small(format!("{}: {}. {}", data.place, data.message, data.hint)));
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
