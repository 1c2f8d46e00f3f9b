//! The picture itself: drawn within its frame only, moved and brought nearer by pointer, wheel and keys.

use super::View;
use super::data::GraphData;
use super::far::names_ui;
use super::paint::{Look, Sight, arrows_ui, paint_node};
use crate::app::Drawn;
use crate::ui::theme::{Palette, scale};
use egui::{
    CornerRadius, EventFilter, Key, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2,
};

/// The farthest and the nearest.
const ZOOM: (f32, f32) = (0.01, 2.5);

/// Everything in a box can be read, for letters of ordinary size.
const READABLE: f32 = 0.85;

/// What was asked of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A box.
    Node(usize),
    /// The words of an arrow.
    Arrow(usize),
}

/// Where the picture stands in its frame.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// What stands in the top left corner.
    pub origin: Vec2,
    /// Points on the screen for a point of the picture.
    pub zoom: f32,
}

impl Place {
    pub fn point(self, frame: Rect, at: [f32; 2]) -> Pos2 {
        frame.min + (vec2(at[0], at[1]) - self.origin) * self.zoom
    }

    pub fn area(self, frame: Rect, [x, y, width, height]: [f32; 4]) -> Rect {
        Rect::from_min_size(self.point(frame, [x, y]), vec2(width, height) * self.zoom)
    }

    /// Brings nearer or farther; what is at this point of the frame stays there.
    fn zoom_at(&mut self, frame: Rect, at: Pos2, by: f32) {
        let zoom = (self.zoom * by).clamp(ZOOM.0, ZOOM.1);
        self.origin += (at - frame.min) * (1.0 / self.zoom - 1.0 / zoom);
        self.zoom = zoom;
    }

    /// The whole in its frame.
    fn fit(frame: Rect, size: [f32; 2], largest: f32) -> Self {
        let zoom = (frame.width() / size[0]).min(frame.height() / size[1]).clamp(ZOOM.0, largest);
        let spare = frame.size() / zoom - vec2(size[0], size[1]);
        Self { origin: -spare.max(Vec2::ZERO) / 2.0, zoom }
    }

    /// This in the middle.
    fn center(&mut self, frame: Rect, [x, y, width, height]: [f32; 4]) {
        self.origin = vec2(x + width / 2.0, y + height / 2.0) - frame.size() / self.zoom / 2.0;
    }
}

/// Draws the picture in the room there is; gives what was asked of it.
pub fn canvas_ui(ui: &mut Ui, colors: &Palette, drawn: &Drawn, data: &GraphData, view: &mut View) -> Option<Asked> {
    let (frame, response) = ui.allocate_exact_size(ui.available_size().max(vec2(60.0, 60.0)), Sense::click_and_drag());
    let name = data.name.clone();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Image, true, &name));
    let size = scale(ui.style());
    let mut place = view.place.unwrap_or_else(|| first_place(frame, drawn, size));
    if std::mem::take(&mut view.fit) {
        place = Place::fit(frame, drawn.layout.size(), size);
    }
    if let Some(index) = view.bring.take()
        && let Some(node) = drawn.graph.nodes.get(index)
    {
        place.zoom = place.zoom.max(READABLE * size);
        place.center(frame, drawn.layout.area(node));
    }
    place.zoom_at(frame, frame.center(), std::mem::replace(&mut view.nearer, 1.0));
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        by_keys(ui, frame, drawn, &mut place, size);
    }
    if response.dragged() {
        place.origin -= response.drag_delta() / place.zoom;
    }
    if let Some(at) = ui.ctx().pointer_hover_pos().filter(|at| frame.contains(*at) && ui.ui_contains_pointer()) {
        let (scroll, zoom) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
        if (zoom - 1.0).abs() > f32::EPSILON {
            place.zoom_at(frame, at, zoom);
        }
        place.origin -= scroll / place.zoom;
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
    let painter = ui.painter_at(frame);
    painter.rect_filled(frame, CornerRadius::ZERO, colors.paper);
    let sight = Sight { painter: &painter, colors, drawn, data, frame, place, size };
    let mut asked = arrows_ui(ui, sight, view.chosen);
    let mut pointed = None;
    for (index, (node, words)) in drawn.graph.nodes.iter().zip(&data.nodes).enumerate() {
        let rect = place.area(frame, drawn.layout.area(node));
        let in_sight = rect.intersects(frame);
        // Out of sight it can still be reached with the keyboard, which brings it into sight.
        let at = if in_sight { rect.intersect(frame) } else { Rect::from_min_size(frame.min, Vec2::ZERO) };
        let response = ui.interact(at, ui.id().with(("graph-node", index)), Sense::click());
        let name = words.name.clone();
        let is_chosen = view.chosen == Some(index);
        response.widget_info(move || WidgetInfo::selected(WidgetType::Button, true, is_chosen, &name));
        if response.gained_focus() && !frame.contains_rect(rect) {
            view.bring = Some(index);
            ui.ctx().request_repaint();
        }
        if response.clicked() {
            asked = Some(Asked::Node(index));
        }
        // Twice: near enough to read.
        if response.double_clicked() {
            view.bring = Some(index);
            ui.ctx().request_repaint();
        }
        if in_sight {
            pointed = pointed.or(response.hovered().then_some(index));
            let look = Look { is_chosen, is_hovered: response.hovered(), has_focus: response.has_focus() };
            paint_node(sight, rect, node, words, look);
            let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
            if sight.is_far() {
                response.on_hover_text(words.in_short());
            }
        }
    }
    if sight.is_far() {
        names_ui(sight, [view.chosen, pointed]);
    }
    // Twice beside the boxes: nearer there.
    if response.double_clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        place.zoom_at(frame, at, (READABLE * size / place.zoom).clamp(1.0, 3.0));
    }
    if response.has_focus() {
        painter.rect_stroke(frame, CornerRadius::ZERO, Stroke::new(2.0, colors.accent), StrokeKind::Inside);
    }
    view.place = Some(place);
    asked
}

/// The whole when it can be read so; else its beginning.
fn first_place(frame: Rect, drawn: &Drawn, size: f32) -> Place {
    let whole = Place::fit(frame, drawn.layout.size(), size);
    let readable = READABLE * size;
    if whole.zoom >= readable {
        return whole;
    }
    let start = drawn.graph.nodes.iter().find(|node| node.is_start).map_or([0.0; 4], |node| drawn.layout.area(node));
    Place { origin: vec2(start[0] - 24.0, start[1] - 24.0), zoom: readable }
}

fn by_keys(ui: &Ui, frame: Rect, drawn: &Drawn, place: &mut Place, size: f32) {
    let step = 60.0 / place.zoom;
    ui.input(|input| {
        for (key, by) in [
            (Key::ArrowLeft, vec2(-step, 0.0)),
            (Key::ArrowRight, vec2(step, 0.0)),
            (Key::ArrowUp, vec2(0.0, -step)),
            (Key::ArrowDown, vec2(0.0, step)),
        ] {
            if input.key_pressed(key) {
                place.origin += by;
            }
        }
        for (keys, by) in [([Key::Plus, Key::Equals], 1.2), ([Key::Minus, Key::Minus], 1.0 / 1.2)] {
            if keys.iter().any(|key| input.key_pressed(*key)) {
                place.zoom_at(frame, frame.center(), by);
            }
        }
        if input.key_pressed(Key::Num0) {
            *place = Place::fit(frame, drawn.layout.size(), size);
        }
    });
}
