//! The picture from afar: names that can still be read, as many as have room.

use super::paint::Sight;
use crate::scenario::graph::{COLUMN, NodeKind, short_name};
use crate::ui::theme::bold;
use egui::{Color32, CornerRadius, FontId, Rect, pos2, vec2};

/// The letters of a name in its box.
const NAME: f32 = 14.0;

/// The smallest letters that can be read, of ordinary size.
const LEAST: f32 = 10.0;

/// A size of letters that the fonts need not make anew at each nuance.
pub fn letters(size: f32, zoom: f32) -> f32 {
    (size * zoom * 2.0).round() / 2.0
}

/// Whether boxes are so small that their names are written larger than they stand.
pub fn is_far(zoom: f32, size: f32) -> bool {
    NAME * zoom < LEAST * size
}

/// Draws the names of boxes in sight; where there is no room for all, those of `first` come first, then the start,
/// what is wrong, and the boxes with most ways out.
pub fn names_ui(sight: Sight<'_>, first: [Option<usize>; 2]) {
    let Sight { painter, colors, drawn, data, frame, place, size } = sight;
    let nodes = &drawn.graph.nodes;
    let rank = |index: usize| {
        let (node, words) = (&nodes[index], &data.nodes[index]);
        let is_first = first.contains(&Some(index));
        (!is_first, !node.is_start, words.trouble.is_empty(), node.kind != NodeKind::Ending, usize::MAX - node.leads)
    };
    let mut order: Vec<usize> = (0..nodes.len().min(data.nodes.len())).collect();
    order.sort_by_key(|index| (rank(*index), *index));
    let font = FontId::new(letters(LEAST, size), bold());
    let room = COLUMN * place.zoom - 6.0;
    let mut taken: Vec<Rect> = Vec::new();
    for index in order {
        let area = place.area(frame, drawn.layout.area(&nodes[index]));
        let is_pointed = first.contains(&Some(index));
        let room = if is_pointed { frame.width() } else { room.max(area.width()) };
        if !area.intersects(frame) {
            continue;
        }
        let words = &data.nodes[index];
        let color = if words.trouble.is_empty() { colors.ink } else { colors.grave };
        let lay = |text: String| painter.layout_no_wrap(text, font.clone(), color);
        let mut galley = lay(words.title.clone());
        if galley.size().x > room {
            let count = words.title.chars().count();
            let fits = (count as f32 * room / galley.size().x) as usize;
            if fits < 4 {
                continue;
            }
            galley = lay(short_name(&words.title, fits));
        }
        let inset = 3.0_f32.min(area.width() * 0.1);
        let corner = pos2(area.left() + inset, area.center().y - galley.size().y / 2.0);
        let corner = if is_pointed { corner.min(frame.right_bottom() - galley.size()).max(frame.min) } else { corner };
        let rect = Rect::from_min_size(corner, galley.size());
        if taken.iter().any(|other| other.intersects(rect)) {
            continue;
        }
        taken.push(rect);
        // What stands over the edge of its box stands on a ground of its own.
        if !area.contains_rect(rect) {
            let ground = if is_pointed { colors.sheet } else { translucent(colors.paper) };
            painter.rect_filled(rect.expand2(vec2(2.0, 0.0)), CornerRadius::same(2), ground);
        }
        painter.galley(rect.min, galley, color);
    }
}

fn translucent(color: Color32) -> Color32 {
    color.gamma_multiply(0.8)
}
