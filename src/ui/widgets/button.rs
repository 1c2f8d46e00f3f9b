//! Buttons: one main thing to do per screen, the rest quiet.

use super::icon::Icon;
use crate::ui::theme::{GAP, Palette, ROUND_SMALL};
use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

/// How much a button wants to be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The thing to do here.
    Main,
    /// One of the things to do.
    Plain,
    /// There when needed.
    Quiet,
    /// Cannot be undone.
    Grave,
}

/// A button with text, a sign, or both.
#[must_use = "shows only after `show`"]
pub struct Button<'a> {
    text: &'a str,
    name: Option<&'a str>,
    icon: Option<Icon>,
    kind: Kind,
    chosen: Option<bool>,
    role: WidgetType,
    small: bool,
    wide: bool,
    flush: bool,
    able: bool,
}

struct Colors {
    fill: Color32,
    ink: Color32,
    edge: Color32,
}

impl<'a> Button<'a> {
    /// A button of this kind.
    pub const fn new(kind: Kind, text: &'a str) -> Self {
        Self {
            text,
            name: None,
            icon: None,
            kind,
            chosen: None,
            role: WidgetType::Button,
            small: false,
            wide: false,
            flush: false,
            able: true,
        }
    }

    /// The sign before the text.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What a screen reader says instead of the text.
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// One of several: whether it is chosen.
    pub const fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// One of several of which exactly one is chosen.
    pub const fn radio(mut self, chosen: bool) -> Self {
        self.role = WidgetType::RadioButton;
        self.chosen(chosen)
    }

    /// With small letters.
    pub const fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// As wide as there is room, text on the left.
    pub const fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Its letters stand at the edge, as in a line of text.
    pub const fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    /// Whether it can be pressed now. In a row that wraps it keeps its place, as `add_enabled_ui` would not.
    pub const fn able(mut self, able: bool) -> Self {
        self.able = able;
        self
    }

    /// How wide it will be.
    pub fn width(&self, ui: &Ui) -> f32 {
        let mut font = self.style().resolve(ui.style());
        font.family = crate::ui::theme::medium();
        let icon_room = self.icon_room(font.size);
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), font, Color32::PLACEHOLDER);
        galley.size().x + icon_room + 2.0 * self.padding(ui).x
    }

    const fn style(&self) -> TextStyle {
        if self.small { TextStyle::Small } else { TextStyle::Button }
    }

    fn padding(&self, ui: &Ui) -> egui::Vec2 {
        let padding = if self.small { vec2(10.0, 4.0) } else { ui.spacing().button_padding };
        if self.flush { vec2(0.0, padding.y) } else { padding }
    }

    const fn icon_room(&self, size: f32) -> f32 {
        match (self.icon, self.text.is_empty()) {
            (None, _) => 0.0,
            (Some(_), true) => size,
            (Some(_), false) => size + GAP,
        }
    }

    /// Puts it on the screen.
    pub fn show(self, ui: &mut Ui) -> Response {
        let mut font = self.style().resolve(ui.style());
        font.family = crate::ui::theme::medium();
        let padding = self.padding(ui);
        let icon_size = font.size;
        let icon_room = self.icon_room(icon_size);
        let room = (ui.available_width() - 2.0 * padding.x - icon_room).max(font.size * 3.0);
        let galley = ui.painter().layout(self.text.to_owned(), font, Color32::PLACEHOLDER, room);
        let content = vec2(icon_room + galley.size().x, galley.size().y.max(icon_size));
        let mut size = content + 2.0 * padding;
        if self.wide {
            size.x = size.x.max(ui.available_width());
        }
        let sense = if self.able { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let name = self.name.unwrap_or(self.text).to_owned();
        let (role, chosen, enabled) = (self.role, self.chosen, self.able && ui.is_enabled());
        response.widget_info(move || match chosen {
            Some(chosen) => WidgetInfo::selected(role, enabled, chosen, &name),
            None => WidgetInfo::labeled(role, enabled, &name),
        });
        if ui.is_rect_visible(rect) {
            let mut colors = self.colors(ui, &response);
            if !self.able {
                for color in [&mut colors.fill, &mut colors.ink, &mut colors.edge] {
                    *color = color.gamma_multiply(0.5);
                }
            }
            let radius = CornerRadius::same(ROUND_SMALL);
            let pill = if self.flush { rect.expand2(vec2(6.0, 0.0)) } else { rect };
            ui.painter().rect(pill, radius, colors.fill, Stroke::new(1.0, colors.edge), StrokeKind::Inside);
            if response.has_focus() {
                focus_ring(ui, pill);
            }
            let left = if self.wide { rect.left() + padding.x } else { rect.center().x - content.x / 2.0 };
            if let Some(icon) = self.icon {
                let middle = pos2(left + icon_size / 2.0, rect.center().y);
                icon.paint(ui.painter(), Rect::from_center_size(middle, vec2(icon_size, icon_size)), colors.ink);
            }
            let text_at = Align2::LEFT_CENTER.anchor_size(pos2(left + icon_room, rect.center().y), galley.size());
            ui.painter().galley(text_at.min, galley, colors.ink);
        }
        if self.able { response.on_hover_cursor(egui::CursorIcon::PointingHand) } else { response }
    }

    fn colors(&self, ui: &Ui, response: &Response) -> Colors {
        let p = Palette::of(ui.ctx());
        let over = self.able && (response.hovered() || response.has_focus());
        if self.chosen == Some(true) {
            return Colors { fill: p.accent_mist, ink: p.accent, edge: p.accent };
        }
        let (fill, ink, edge) = match (self.kind, over) {
            (Kind::Main, false) => (p.accent, p.on_accent, p.accent),
            (Kind::Main, true) => (p.accent_hover, p.on_accent, p.accent_hover),
            (Kind::Plain, false) => (p.sheet, p.ink, p.edge),
            (Kind::Plain, true) => (p.mist, p.ink, p.edge),
            (Kind::Quiet, false) => (Color32::TRANSPARENT, p.accent, Color32::TRANSPARENT),
            (Kind::Quiet, true) => (p.accent_mist, p.accent, Color32::TRANSPARENT),
            (Kind::Grave, false) => (p.sheet, p.grave, p.grave),
            (Kind::Grave, true) => (p.grave, p.sheet, p.grave),
        };
        Colors { fill, ink, edge }
    }
}

/// The ring around the thing that the keyboard is at.
pub(super) fn focus_ring(ui: &Ui, rect: Rect) {
    let p = Palette::of(ui.ctx());
    ui.painter().rect_stroke(
        rect.expand(2.0),
        CornerRadius::same(ROUND_SMALL + 2),
        Stroke::new(2.0, p.accent),
        StrokeKind::Outside,
    );
}

/// A row of choices, one of which holds. Returns the one that was picked now.
pub fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, now: T, choices: &[(T, String)]) -> Option<T> {
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        for (value, label) in choices {
            if Button::new(Kind::Plain, label).radio(*value == now).show(ui).clicked() && *value != now {
                picked = Some(*value);
            }
        }
    });
    picked
}
