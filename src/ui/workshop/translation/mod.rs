//! Home line and translation side by side: filter, write, mark, and go to the place in the script.

mod data;
mod exchange;
mod row;

use crate::app::{Action, App, Pane, TranslationAction, WorkshopAction, WorkshopDesk};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::scenario::Sheet;
use crate::ui::theme::{GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, TallList, mark_ui, say, small, small_soft, small_strong, soft};
use data::Filter;
use egui::{Frame, Key, KeyboardShortcut, Margin, Modifiers, ScrollArea, Ui};

/// The next text that somebody has to look at.
pub const NEXT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F8);
/// This text is done, and on to the next.
pub const DONE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);

/// The language, and which versions of file and scenario.
type Versions = (Lang, u64, u64);

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct View {
    stem: String,
    lang: Option<Lang>,
    filter: Filter,
    /// The sheet, and of which versions of file and scenario.
    sheet: Option<(Versions, Result<Sheet, Vec<Diagnostic>>)>,
    /// The file says what the sheet says.
    is_in_step: bool,
    list: TallList,
    /// The text that is being written, as it stands in its field.
    draft: Option<(String, String)>,
    /// The text that the keyboard is to go to, and for how many frames still: rows above it are only guessed at first.
    wanted: Option<(String, u8)>,
    exchange: exchange::View,
}

pub(super) fn ask(tools: &mut Tools<'_>, action: TranslationAction) {
    tools.ask(Action::Workshop(WorkshopAction::Translation(action)));
}

/// Draws the pane.
pub fn translation_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View, beside: bool) {
    let Some(desk) = &app.workshop.desk else { return };
    if view.stem != desk.stem {
        *view = View { stem: desk.stem.clone(), list: fresh(), ..View::default() };
    }
    Frame::new().inner_margin(Margin::symmetric(SPACE as i8, GAP as i8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let Some(lang) = lang_ui(ui, tools, desk, view) else { return };
        refresh(desk, lang, view);
        match view.sheet.take() {
            Some((of, Ok(sheet))) => {
                let work = Work { app, desk, sheet: &sheet, lang, beside };
                sheet_ui(ui, tools, &work, view);
                view.sheet = Some((of, Ok(sheet)));
            }
            Some((of, Err(faults))) => {
                faults_ui(ui, tools, desk, lang, &faults, beside);
                view.sheet = Some((of, Err(faults)));
            }
            None => {}
        }
    });
}

/// The languages there are, and those there are not yet.
fn lang_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, view: &mut View) -> Option<Lang> {
    let home = desk.sound().and_then(|file| file.meta.language);
    let (there, absent): (Vec<Lang>, Vec<Lang>) = Lang::ALL.iter().partition(|lang| desk.translation(**lang).is_some());
    let now = view.lang.filter(|lang| there.contains(lang)).or_else(|| there.first().copied());
    if there.is_empty() {
        say(ui, soft(tools.colors, tools.t("translation-none")));
    }
    if desk.sound().is_none() {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("translation-faulty"));
    }
    ui.horizontal_wrapped(|ui| {
        for lang in &there {
            let name = tools.t(&format!("lang-{lang}"));
            if Button::new(Kind::Plain, &name).small().radio(now == Some(*lang)).show(ui).clicked() {
                view.lang = Some(*lang);
                view.list = fresh();
                view.draft = None;
            }
        }
        for lang in absent.into_iter().filter(|lang| home.is_some() && Some(*lang) != home) {
            let name = tools.t(&format!("lang-{lang}"));
            let words = tools.t_with("translation-add", &[("lang", name.into())]);
            if Button::new(Kind::Quiet, &words).small().show(ui).clicked() {
                ask(tools, TranslationAction::Add(lang));
                view.lang = Some(lang);
            }
        }
    });
    now
}

/// A list of thousands of rows, none of which was drawn yet.
fn fresh() -> TallList {
    TallList::guessing(130.0)
}

/// Reads the file again when it or the scenario changed.
fn refresh(desk: &WorkshopDesk, lang: Lang, view: &mut View) {
    let file = desk.translation(lang).map_or(0, |file| file.buffer.version());
    let of = (lang, file, desk.checked.as_ref().map_or(0, |checked| checked.version));
    if view.sheet.as_ref().is_none_or(|(before, _)| *before != of) {
        let sheet = desk.sheet(lang);
        let said = sheet.as_ref().and_then(|sheet| sheet.as_ref().ok()).map(Sheet::text);
        let file = desk.translation(lang).map(|file| file.buffer.text().as_str());
        view.is_in_step = said.as_deref() == file;
        view.sheet = sheet.map(|sheet| (of, sheet));
    }
}

/// A file that cannot be read whole is not written over: its faults, each with its place.
fn faults_ui(ui: &mut Ui, tools: &mut Tools<'_>, desk: &WorkshopDesk, lang: Lang, faults: &[Diagnostic], beside: bool) {
    mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("translation-unreadable"));
    for fault in faults.iter().take(12) {
        let words = format!("{}:{} {}", fault.line, fault.column, tools.texts.told(&fault.message));
        if Button::new(Kind::Quiet, &words).small().show(ui).clicked() {
            go_to(tools, &desk.translation_name(lang), (fault.line, fault.column), beside);
        }
    }
}

/// Shows a place in the text, beside the pane or instead of it.
fn go_to(tools: &mut Tools<'_>, file: &str, at: (u32, u32), beside: bool) {
    tools.ask(Action::Workshop(WorkshopAction::GoTo { file: file.to_owned(), at }));
    if !beside {
        tools.ask(Action::Workshop(WorkshopAction::ShowPane(Pane::Text)));
    }
}

/// What is being translated.
struct Work<'a> {
    app: &'a App,
    desk: &'a WorkshopDesk,
    sheet: &'a Sheet,
    lang: Lang,
    beside: bool,
}

/// Which texts, what to do with all of them, PO files.
fn steer_ui(ui: &mut Ui, tools: &mut Tools<'_>, work: &Work<'_>, view: &mut View) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let choices = Filter::ALL.map(|filter| (filter, filter.label(work.sheet, tools.texts)));
        ui.horizontal_wrapped(|ui| {
            for (filter, label) in &choices {
                let is_shown = view.filter == *filter;
                if Button::new(Kind::Plain, label).small().radio(is_shown).show(ui).clicked() && !is_shown {
                    view.filter = *filter;
                    view.list = fresh();
                    view.draft = None;
                }
            }
        });
        bar_ui(ui, tools, work.sheet, work.lang, view);
        exchange::exchange_ui(ui, tools, work.app, work.desk, work.lang, &mut view.exchange);
    });
    ui.add_space(GAP);
}

fn sheet_ui(ui: &mut Ui, tools: &mut Tools<'_>, work: &Work<'_>, view: &mut View) {
    let Work { desk, sheet, lang, beside, .. } = *work;
    keys_ui(ui, tools, sheet, lang, view);
    // What steers the list stays in sight where there is room for it.
    let is_tall = ui.available_height() >= 460.0 * scale(ui.style());
    if is_tall {
        steer_ui(ui, tools, work, view);
    }
    ScrollArea::vertical().auto_shrink(false).id_salt("translation").show(ui, |ui| {
        ui.set_width(ui.available_width());
        if !is_tall {
            steer_ui(ui, tools, work, view);
        }
        let held =
            view.draft.as_ref().map(|(key, _)| key.as_str()).or(view.wanted.as_ref().map(|(key, _)| key.as_str()));
        let rows = data::shown(sheet, view.filter, held);
        if rows.is_empty() {
            say(ui, small(tools.t("translation-nothing")));
        }
        let View { list, draft, wanted, .. } = view;
        let to_show = wanted.as_ref().and_then(|(key, _)| {
            rows.iter().position(|row| sheet.at(*row).is_some_and(|entry| Sheet::key(entry) == *key))
        });
        list.show(ui, rows.len(), to_show, |ui, index| {
            let Some(entry) = sheet.at(rows[index]) else { return };
            let key = Sheet::key(entry);
            let is_wanted = to_show == Some(index);
            let row = row::Row { entry, lang, key: &key, home: desk.files.first(), beside, is_wanted };
            row::row_ui(ui, tools, &row, draft);
            ui.add_space(GAP);
        });
        if let Some((_, frames)) = wanted {
            *frames -= 1;
            ui.ctx().request_repaint();
        }
        wanted.take_if(|(_, frames)| *frames == 0 || to_show.is_none());
    });
}

fn keys_ui(ui: &mut Ui, tools: &mut Tools<'_>, sheet: &Sheet, lang: Lang, view: &mut View) {
    if !tools.keys_are_free {
        return;
    }
    let here = view.draft.as_ref().map(|(key, _)| key.clone());
    if ui.input_mut(|input| input.consume_shortcut(&DONE))
        && let Some(key) = &here
    {
        ask(tools, TranslationAction::Mark { lang, key: key.clone(), is_done: true });
        next(sheet, view);
    }
    if ui.input_mut(|input| input.consume_shortcut(&NEXT)) {
        next(sheet, view);
    }
}

/// To the next text that somebody has to look at.
fn next(sheet: &Sheet, view: &mut View) {
    let here = view.draft.take().map(|(key, _)| key);
    view.wanted = data::next_open(sheet, here.as_deref()).map(|key| (key, 3));
    let is_shown = |(key, _): &(String, u8)| sheet.find(key).is_some_and(|entry| view.filter.fits(entry));
    if !view.wanted.as_ref().is_none_or(is_shown) {
        view.filter = Filter::All;
        view.list = fresh();
    }
}

fn bar_ui(ui: &mut Ui, tools: &mut Tools<'_>, sheet: &Sheet, lang: Lang, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let open = sheet.entries().filter(|entry| entry.status.is_open()).count();
        let words = tools.t_with("translation-open", &[("n", open.into())]);
        ui.label(small_strong(words));
        let words = tools.t("translation-next");
        let button = Button::new(Kind::Plain, &words).small();
        let button = ui.add_enabled_ui(open > 0, |ui| button.show(ui)).inner;
        if button.on_hover_text(ui.ctx().format_shortcut(&NEXT)).clicked() {
            next(sheet, view);
        }
        for (again, key) in [(false, "translation-undo"), (true, "translation-redo")] {
            if Button::new(Kind::Quiet, &tools.t(key)).small().show(ui).clicked() {
                view.draft = None;
                ask(tools, TranslationAction::Undo { lang, again });
            }
        }
        if !view.is_in_step && Button::new(Kind::Plain, &tools.t("translation-step")).small().show(ui).clicked() {
            ask(tools, TranslationAction::Step { lang, prune: false });
        }
        if sheet.count(crate::scenario::Status::Obsolete) > 0
            && Button::new(Kind::Quiet, &tools.t("translation-prune")).small().show(ui).clicked()
        {
            ask(tools, TranslationAction::Step { lang, prune: true });
        }
    });
    say(
        ui,
        small_soft(
            tools.colors,
            tools.t_with(
                "translation-keys",
                &[("next", ui.ctx().format_shortcut(&NEXT).into()), ("done", ui.ctx().format_shortcut(&DONE).into())],
            ),
        ),
    );
}
