//! The guide: pages on the left, the page itself beside them, found through a field.

mod contents;

use crate::app::{Action, App, GuideHit, GuidePage, Route, find_in, find_page, guide, page_of_link};
use crate::ids::Lang;
use crate::ui::theme::{GAP, SPACE, STEP, TWO_COLUMNS, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{TallList, column_ui, say, small_soft};
use egui::{CentralPanel, Frame, Key, KeyboardShortcut, Margin, Modifiers, Panel, ScrollArea, Ui, vec2};
use egui_commonmark::{CommonMarkCache, CommonMarkViewer};

/// Brings one to the field that finds.
pub const FIND: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);

/// The page that opens first.
const FIRST: &str = "authoring";

/// What the guide remembers.
#[derive(Default)]
pub struct View {
    lang: Option<Lang>,
    pages: Vec<GuidePage>,
    page: Option<GuidePage>,
    list: TallList,
    cache: CommonMarkCache,
    /// A section to bring into view.
    to_show: Option<usize>,
    search: String,
    searched: String,
    hits: Vec<GuideHit>,
    /// Which hit is looked at.
    hit: usize,
    wants_focus: bool,
    /// Where room is narrow: the contents are shown instead of the page.
    contents_in_front: bool,
}

impl View {
    fn follow(&mut self, lang: Lang, wanted: &str) {
        if self.lang != Some(lang) {
            self.pages = guide(lang);
            self.lang = Some(lang);
            self.page = None;
            self.searched.clear();
        }
        let wanted = if wanted.is_empty() { FIRST } else { wanted };
        if self.page.as_ref().is_none_or(|page| page.id != wanted) {
            self.page = find_page(&self.pages, wanted).or_else(|| self.pages.first().cloned());
            self.list = TallList::default();
            self.to_show = self.to_show.or(Some(0));
        }
        if self.searched != self.search {
            self.searched.clone_from(&self.search);
            self.hits = find_in(&self.pages, &self.search);
            self.hit = 0;
        }
    }

    /// Goes to a section of a page.
    fn go(&mut self, tools: &mut Tools<'_>, page: &str, section: usize) {
        self.to_show = Some(section);
        self.contents_in_front = false;
        if self.page.as_ref().is_none_or(|it| it.id != page) {
            tools.ask(Action::Go(Route::Guide { page: page.to_owned() }));
        }
    }
}

/// Draws the screen.
pub fn guide_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, wanted: &str, view: &mut View) {
    view.follow(app.lang(), wanted);
    if tools.keys_are_free && ui.input_mut(|input| input.consume_shortcut(&FIND)) {
        (view.wants_focus, view.contents_in_front) = (true, true);
    }
    let frame = Frame::new().fill(tools.colors.paper).inner_margin(Margin::symmetric(SPACE as i8, GAP as i8));
    if ui.available_width() >= TWO_COLUMNS * scale(ui.style()) {
        let panel = Panel::left("guide-contents").frame(frame).resizable(true);
        let least = 200.0 * scale(ui.style());
        panel.default_size(least * 1.5).size_range(least..=least * 2.2).show(ui, |ui| {
            contents::find_ui(ui, tools, view);
            contents::contents_ui(ui, tools, view);
        });
    } else {
        Panel::top("guide-head").frame(frame).show_separator_line(false).show(ui, |ui| {
            contents::which_ui(ui, tools, view);
        });
        if view.contents_in_front {
            CentralPanel::no_frame().frame(frame).show(ui, |ui| {
                contents::find_ui(ui, tools, view);
                contents::contents_ui(ui, tools, view);
            });
            return;
        }
    }
    CentralPanel::no_frame().frame(Frame::new()).show(ui, |ui| page_ui(ui, tools, view));
}

fn page_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    let Some(page) = view.page.clone() else { return };
    let mut led = None;
    ScrollArea::vertical().auto_shrink(false).id_salt(("guide", &page.id)).show(ui, |ui| {
        scroll_by_keys(ui, tools);
        column_ui(ui, 680.0 * scale(ui.style()), |ui| {
            ui.add_space(SPACE);
            if Some(page.lang) != view.lang {
                let lang = tools.t(&format!("lang-{}", page.lang));
                say(ui, small_soft(tools.colors, tools.t_with("guide-other-lang", &[("lang", lang.into())])));
                ui.add_space(GAP);
            }
            let to_show = view.to_show.take();
            let View { list, cache, .. } = view;
            list.show(ui, page.sections.len(), to_show, |ui, index| {
                let section = &page.sections[index];
                ui.push_id((&page.id, index), |ui| {
                    ui.spacing_mut().item_spacing = vec2(0.0, STEP);
                    for link in &section.links {
                        cache.add_link_hook(link.as_str());
                    }
                    CommonMarkViewer::new().show(ui, cache, &section.text);
                    led = led
                        .take()
                        .or_else(|| section.links.iter().find(|link| cache.get_link_hook(link) == Some(true)).cloned());
                    ui.add_space(GAP);
                });
            });
            ui.add_space(SPACE * 2.0);
        });
    });
    if let Some(page) = led.as_deref().and_then(page_of_link) {
        view.go(tools, &page, 0);
    }
}

/// Page keys move the page while no field wants them.
fn scroll_by_keys(ui: &Ui, tools: &Tools<'_>) {
    if !tools.keys_are_free || ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    let tall = ui.clip_rect().height();
    let line = ui.text_style_height(&egui::TextStyle::Body) * 3.0;
    let keys = [
        (Key::PageDown, -tall * 0.9),
        (Key::PageUp, tall * 0.9),
        (Key::Space, -tall * 0.9),
        (Key::ArrowDown, -line),
        (Key::ArrowUp, line),
        (Key::Home, f32::MAX),
        (Key::End, f32::MIN),
    ];
    for (key, by) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by.clamp(-1.0e6, 1.0e6)));
        }
    }
}
