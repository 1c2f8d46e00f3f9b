//! The contents: pages, the headings of the one that is open, and what was found.

use super::View;
use crate::ui::theme::{FIELD, GAP, SPACE, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Ground, Icon, Kind, row_ui, say, small, small_soft, small_strong};
use egui::{ComboBox, Key, ScrollArea, TextEdit, Ui, vec2};

/// Headings deeper than this stand in the page only.
const DEEPEST: usize = 3;

/// Found places that are shown at once.
const MOST: usize = 60;

/// Draws the field that finds.
pub(super) fn find_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    let label = ui.label(small(tools.t("guide-find")));
    let field = TextEdit::singleline(&mut view.search).desired_width(f32::INFINITY).margin(FIELD);
    let response = ui.add(field).labelled_by(label.id);
    if std::mem::take(&mut view.wants_focus) {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered && !view.hits.is_empty() {
        // Enter goes on to the next place, and stays in the field.
        let hit = view.hits[view.hit % view.hits.len()].clone();
        view.hit += 1;
        let contents = view.contents_in_front;
        view.go(tools, &hit.page, hit.section);
        view.contents_in_front = false;
        view.wants_focus = !contents;
    }
    ui.add_space(STEP);
}

/// Draws the pages and headings, or what was found.
pub(super) fn contents_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    ScrollArea::vertical().auto_shrink(false).id_salt("guide-contents").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if view.search.trim().chars().count() >= 2 {
            hits_ui(ui, tools, view);
        } else {
            pages_ui(ui, tools, view);
        }
    });
}

fn hits_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    say(ui, small_soft(tools.colors, tools.t_with("guide-found", &[("n", view.hits.len().into())])));
    let mut gone = None;
    for (index, hit) in view.hits.iter().enumerate().take(MOST) {
        let name = format!("{}, {}: {}", hit.page_title, hit.title, hit.line);
        let response = row_ui(ui, tools.colors, Ground::Clear, &name, |ui| {
            say(ui, small_strong(&hit.title));
            if hit.title != hit.page_title {
                say(ui, small_soft(tools.colors, &hit.page_title));
            }
            if hit.line != hit.title {
                say(ui, small(short(&hit.line)));
            }
        });
        if response.clicked() {
            gone = Some(index);
        }
    }
    if let Some(index) = gone {
        let hit = view.hits[index].clone();
        view.hit = index + 1;
        view.go(tools, &hit.page, hit.section);
    }
}

/// The beginning of a long line.
fn short(line: &str) -> String {
    const LETTERS: usize = 120;
    if line.chars().count() <= LETTERS {
        return line.to_owned();
    }
    format!("{}…", line.chars().take(LETTERS).collect::<String>().trim_end())
}

fn pages_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    let open = view.page.clone();
    let mut gone: Option<(String, usize)> = None;
    let listed: Vec<(String, String)> = view.pages.iter().map(|page| (page.id.clone(), page.title.clone())).collect();
    // A pattern of the cookbook is no page of the list: it stands below it while it is open.
    let pattern = open.as_ref().filter(|page| !listed.iter().any(|(id, _)| *id == page.id));
    let extra = pattern.map(|page| (page.id.clone(), page.title.clone()));
    for (id, title) in listed.into_iter().chain(extra) {
        let is_open = open.as_ref().is_some_and(|page| page.id == id);
        if Button::new(Kind::Quiet, &title).small().wide().chosen(is_open).show(ui).clicked() {
            gone = Some((id.clone(), 0));
        }
        let Some(page) = open.as_ref().filter(|_| is_open) else { continue };
        let headings = page.sections.iter().enumerate().filter(|(_, it)| (2..=DEEPEST).contains(&it.level));
        for (index, section) in headings {
            ui.horizontal(|ui| {
                ui.add_space(GAP * section.level as f32);
                let button = Button::new(Kind::Quiet, &section.title).small().flush();
                if button.show(ui).clicked() {
                    gone = Some((page.id.clone(), index));
                }
            });
        }
    }
    if let Some((page, section)) = gone {
        view.go(tools, &page, section);
    }
}

/// Where room is narrow: which page, and a button to the contents.
pub(super) fn which_ui(ui: &mut Ui, tools: &mut Tools<'_>, view: &mut View) {
    let mut gone = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = vec2(10.0, 4.0);
        let contents = tools.t("guide-contents");
        let is_open = view.contents_in_front;
        if Button::new(Kind::Plain, &contents).icon(Icon::Search).small().chosen(is_open).show(ui).clicked() {
            view.contents_in_front = !is_open;
        }
        let label = ui.label(small(tools.t("guide-page")));
        let title = view.page.as_ref().map_or("…", |page| page.title.as_str());
        let width = (260.0 * scale(ui.style())).min(ui.available_width() - SPACE * 2.0).max(80.0);
        let combo = ComboBox::from_id_salt("guide-page").width(width).truncate().selected_text(small(title));
        let list = combo.show_ui(ui, |ui| {
            for page in &view.pages {
                let is_open = view.page.as_ref().is_some_and(|it| it.id == page.id);
                if ui.selectable_label(is_open, small(&page.title)).clicked() {
                    gone = Some(page.id.clone());
                }
            }
        });
        list.response.labelled_by(label.id);
    });
    if let Some(page) = gone {
        view.go(tools, &page, 0);
    }
}
