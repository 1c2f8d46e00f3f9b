//! What could stand at the caret, in a list below it.

use super::known::Known;
use super::sheet::Sheet;
use crate::app::{Action, WorkshopAction};
use crate::authoring::{Completions, Stroke, complete};
use crate::ui::theme::{ROUND_SMALL, STEP, scale};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Kind, say, small_soft};
use egui::{Align, Align2, Area, Frame, Id, Key, Margin, Modifiers, Order, ScrollArea, Stroke as Line, Ui, vec2};

/// Whether a list should open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Wish {
    /// No.
    #[default]
    None,
    /// After what was typed, where it helps.
    Typed,
    /// It was asked for.
    Asked,
}

/// The list.
#[derive(Debug, Default)]
pub(super) struct Popup {
    /// Whether it should open.
    pub wish: Wish,
    /// The version and the caret it was made for.
    of: (u64, usize),
    found: Completions,
    chosen: usize,
}

impl Popup {
    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        !self.found.list.is_empty()
    }

    /// Opens, keeps or closes the list, by what was typed and where the caret is now.
    pub fn follow(&mut self, sheet: &Sheet<'_>, known: &Known) {
        let buffer = &sheet.file.buffer;
        let now = (buffer.version(), buffer.caret());
        if self.of == now && self.wish != Wish::Asked {
            return;
        }
        let wish = std::mem::take(&mut self.wish);
        let before = buffer.text().as_str().get(..buffer.caret()).unwrap_or_default();
        let opens = match wish {
            Wish::None => false,
            Wish::Asked => true,
            Wish::Typed => before.ends_with(['"', '.', '{', '_']) || before.ends_with(char::is_alphanumeric),
        };
        self.of = now;
        self.chosen = 0;
        self.found = Completions::default();
        if opens && buffer.selection().is_empty() {
            self.found = complete(buffer.text().as_str(), known.outline(), known.given(), buffer.caret());
            let begun = self.found.range.len();
            let in_text = before.len() > begun && before[..before.len() - begun].ends_with(['"', '.', '{']);
            // One letter at the beginning of a statement is too little to help with.
            if wish == Wish::Typed && begun < 2 && !in_text {
                self.found.list.clear();
            }
        }
    }

    /// What the keys do to the list; they do nothing else then.
    pub fn keys(&mut self, ui: &Ui, tools: &mut Tools<'_>) {
        if !self.is_open() {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let count = self.found.list.len();
        if pressed(Key::Escape) {
            self.found.list.clear();
        } else if pressed(Key::ArrowDown) {
            self.chosen = (self.chosen + 1) % count;
        } else if pressed(Key::ArrowUp) {
            self.chosen = (self.chosen + count - 1) % count;
        } else if pressed(Key::Enter) || pressed(Key::Tab) {
            self.take(tools, self.chosen);
        }
    }

    fn take(&mut self, tools: &mut Tools<'_>, index: usize) {
        if let Some(chosen) = self.found.list.get(index) {
            let at = self.found.range.start + chosen.caret;
            for stroke in [
                Stroke::Select(self.found.range.clone()),
                Stroke::Paste(chosen.words.clone()),
                Stroke::Place { at, extend: false },
            ] {
                tools.ask(Action::Workshop(WorkshopAction::Stroke(stroke)));
            }
            // A call wants its first value next.
            self.wish = if chosen.caret < chosen.words.len() { Wish::Asked } else { Wish::None };
        }
        self.found.list.clear();
        self.of = (u64::MAX, 0);
    }

    /// Draws the list.
    pub fn show(&mut self, ui: &Ui, tools: &mut Tools<'_>, sheet: &Sheet<'_>) {
        if !self.is_open() {
            return;
        }
        let size = scale(ui.style());
        let rect = sheet.place(ui, tools.colors, self.found.range.start);
        let frame = Frame::new()
            .fill(tools.colors.sheet)
            .stroke(Line::new(1.0, tools.colors.edge))
            .corner_radius(ROUND_SMALL)
            .inner_margin(Margin::same(6))
            .shadow(ui.visuals().popup_shadow);
        let mut taken = None;
        let area = Area::new(Id::new("workshop-completion")).order(Order::Foreground).constrain(true);
        // Low in the window it stands above the line, so that what is typed stays in sight.
        let is_above = rect.bottom() + 240.0 * size > ui.ctx().content_rect().bottom() && rect.top() > 240.0 * size;
        let (corner, at) = if is_above {
            (Align2::LEFT_BOTTOM, rect.left_top() + vec2(-STEP, -STEP))
        } else {
            (Align2::LEFT_TOP, rect.left_bottom() + vec2(-STEP, STEP))
        };
        area.pivot(corner).fixed_pos(at).show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_width((380.0 * size).min(ui.ctx().content_rect().width() - 40.0));
                ui.spacing_mut().item_spacing.y = 0.0;
                // Few rows fit whole: nothing fades out as if there were more.
                if self.found.list.len() <= 6 {
                    ui.spacing_mut().scroll.fade.strength = 0.0;
                }
                ScrollArea::vertical().max_height(168.0 * size).show(ui, |ui| {
                    for (index, it) in self.found.list.iter().enumerate().take(60) {
                        let is_chosen = index == self.chosen;
                        let label = match it.key {
                            "" => it.label.clone(),
                            key => format!("… {}", tools.t(&format!("workshop-snippet-{key}"))),
                        };
                        let response = Button::new(Kind::Quiet, &label).small().chosen(is_chosen).wide().show(ui);
                        if is_chosen {
                            response.scroll_to_me(Some(Align::Center));
                        }
                        if response.clicked() {
                            taken = Some(index);
                        }
                    }
                });
                if let Some(it) = self.found.list.get(self.chosen).filter(|it| !it.about.as_str().is_empty()) {
                    ui.add_space(STEP);
                    say(ui, small_soft(tools.colors, tools.texts.told(&it.about)));
                }
            });
        });
        if let Some(index) = taken {
            self.take(tools, index);
        }
    }
}
