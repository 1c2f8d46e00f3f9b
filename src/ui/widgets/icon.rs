//! Signs drawn with lines, so that they match the letters at every size.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2};

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Two bars.
    Pause,
    /// A square.
    Stop,
    /// An arrow that leaves.
    Send,
    /// Points down.
    Down,
    /// Points up.
    Up,
    /// Points right.
    Right,
    /// Done.
    Check,
    /// A cross.
    Close,
    /// Something needs care.
    Care,
    /// Something is closed.
    Lock,
    /// A ring with a dot: a person to turn to.
    Person,
    /// Lines in a frame: the desk.
    Desk,
    /// A looking glass.
    Search,
    /// An arrow out of a door.
    Leave,
    /// An arrow that goes back in time.
    Back,
    /// An empty ring: not yet.
    Ring,
    /// A clock.
    Clock,
}

impl Icon {
    /// Draws the sign in a square.
    pub fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        let size = rect.width().min(rect.height());
        let at =
            |x: f32, y: f32| -> Pos2 { pos2(rect.center().x + (x - 0.5) * size, rect.center().y + (y - 0.5) * size) };
        let stroke = Stroke::new((size * 0.11).max(1.3), color);
        let line = |points: Vec<Pos2>| {
            painter.add(Shape::line(points, stroke));
        };
        match self {
            Self::Pause => {
                line(vec![at(0.34, 0.2), at(0.34, 0.8)]);
                line(vec![at(0.66, 0.2), at(0.66, 0.8)]);
            }
            Self::Stop => {
                let square = Rect::from_two_pos(at(0.24, 0.24), at(0.76, 0.76));
                painter.rect_stroke(square, size * 0.1, stroke, StrokeKind::Middle);
            }
            Self::Send => {
                line(vec![at(0.12, 0.5), at(0.86, 0.5)]);
                line(vec![at(0.56, 0.2), at(0.86, 0.5), at(0.56, 0.8)]);
            }
            Self::Down => line(vec![at(0.2, 0.36), at(0.5, 0.66), at(0.8, 0.36)]),
            Self::Up => line(vec![at(0.2, 0.64), at(0.5, 0.34), at(0.8, 0.64)]),
            Self::Right => line(vec![at(0.36, 0.2), at(0.66, 0.5), at(0.36, 0.8)]),
            Self::Check => line(vec![at(0.16, 0.54), at(0.4, 0.78), at(0.84, 0.24)]),
            Self::Close => {
                line(vec![at(0.22, 0.22), at(0.78, 0.78)]);
                line(vec![at(0.78, 0.22), at(0.22, 0.78)]);
            }
            Self::Care => {
                painter.add(Shape::closed_line(vec![at(0.5, 0.1), at(0.95, 0.88), at(0.05, 0.88)], stroke));
                line(vec![at(0.5, 0.38), at(0.5, 0.6)]);
                painter.circle_filled(at(0.5, 0.74), stroke.width * 0.65, color);
            }
            Self::Lock => {
                let body = Rect::from_two_pos(at(0.2, 0.46), at(0.8, 0.88));
                painter.rect_stroke(body, size * 0.1, stroke, StrokeKind::Middle);
                line(vec![
                    at(0.32, 0.46),
                    at(0.32, 0.26),
                    at(0.4, 0.14),
                    at(0.6, 0.14),
                    at(0.68, 0.26),
                    at(0.68, 0.46),
                ]);
            }
            Self::Person => {
                painter.circle_stroke(at(0.5, 0.3), size * 0.18, stroke);
                line(vec![at(0.14, 0.9), at(0.22, 0.68), at(0.4, 0.6), at(0.6, 0.6), at(0.78, 0.68), at(0.86, 0.9)]);
            }
            Self::Desk => {
                let frame = Rect::from_two_pos(at(0.1, 0.16), at(0.9, 0.84));
                painter.rect_stroke(frame, size * 0.1, stroke, StrokeKind::Middle);
                line(vec![at(0.6, 0.16), at(0.6, 0.84)]);
            }
            Self::Search => {
                painter.circle_stroke(at(0.42, 0.42), size * 0.28, stroke);
                line(vec![at(0.62, 0.62), at(0.88, 0.88)]);
            }
            Self::Leave => {
                line(vec![at(0.44, 0.14), at(0.14, 0.14), at(0.14, 0.86), at(0.44, 0.86)]);
                line(vec![at(0.4, 0.5), at(0.9, 0.5)]);
                line(vec![at(0.68, 0.28), at(0.9, 0.5), at(0.68, 0.72)]);
            }
            Self::Ring => {
                painter.circle_stroke(at(0.5, 0.5), size * 0.32, stroke);
            }
            Self::Clock => {
                painter.circle_stroke(at(0.5, 0.5), size * 0.4, stroke);
                line(vec![at(0.5, 0.26), at(0.5, 0.52), at(0.66, 0.62)]);
            }
            Self::Back => {
                line(vec![at(0.9, 0.5), at(0.14, 0.5)]);
                line(vec![at(0.44, 0.2), at(0.14, 0.5), at(0.44, 0.8)]);
            }
        }
    }
}
