//! Where everything stands on the picture. The picture is always 540 points high: so the smallest letters of the
//! desktop's panels, 13.5 points, are a fortieth of its height.

use crate::intervision::stage::{Spot, View};
use egui::{Rect, pos2};

/// Height of the picture, in points.
pub const HIGH: f32 = 540.0;
/// The smallest letters there may be, in points.
pub const SMALLEST: f32 = HIGH / 40.0;
/// Small letters.
pub const SMALL: f32 = 14.5;
/// Letters of messages.
pub const BODY: f32 = 19.0;
/// Letters of titles.
pub const TITLE: f32 = 25.0;
/// Around everything.
const EDGE: f32 = 22.0;

/// Room for a name, the phase and the clock.
const NAME: f32 = 62.0;

/// How much room the head takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Head {
    /// Who it is about, over the land.
    Narrow,
    /// Phase, rule and clock of a meeting, so high, over the whole picture.
    Across(f32),
}

/// Where everything stands.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The whole picture.
    pub all: Rect,
    /// Who it is about, the phase, the clock.
    pub head: Rect,
    /// The land.
    pub land: Rect,
    /// Feelings and what moved them.
    pub inner: Rect,
    /// Steps of the protocol.
    pub steps: Rect,
    /// What is said.
    pub chat: Rect,
    /// The line of time.
    pub time: Rect,
}

impl Plan {
    /// For a picture of these proportions; `inner`: feelings are shown; `head`: its room.
    pub fn of(size: [f32; 2], inner: bool, head: Head) -> Self {
        let wide = size[0].max(1.0) / size[1].max(1.0) * HIGH;
        let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(wide, HIGH));
        let split = (wide * 0.575).min(wide - 330.0).max(wide * 0.4);
        let left = |top: f32, bottom: f32| Rect::from_min_max(pos2(EDGE, top), pos2(split - EDGE, bottom));
        let time = Rect::from_min_max(pos2(EDGE, HIGH - 54.0), pos2(wide - EDGE, HIGH - 10.0));
        let (steps, inner_top) = (left(time.top() - 34.0, time.top() - 10.0), time.top() - 118.0);
        let top = EDGE - 6.0;
        let mut chat = Rect::from_min_max(pos2(split, top), pos2(wide - EDGE, time.top() - 12.0));
        let head = match head {
            Head::Narrow => left(top, top + NAME),
            Head::Across(high) => {
                chat.set_top(top + high + 6.0);
                Rect::from_min_max(pos2(EDGE, top), pos2(wide - EDGE, top + high))
            }
        };
        let land = left(head.bottom() + 6.0, if inner { inner_top - 8.0 } else { steps.top() - 6.0 });
        let inner = left(inner_top, steps.top() - 6.0);
        Self { all, head, land, inner, steps, chat, time }
    }

    /// How the land is seen there.
    pub fn lens(&self, view: View) -> Lens {
        let room = self.land.shrink2(egui::vec2(24.0, 30.0)).size() * 0.5;
        let (across, down) = (room.x / view.reach[0], room.y / view.reach[1]);
        let middle = self.land.center();
        Lens { centre: view.centre, zoom: across.min(down), middle: [middle.x, middle.y] }
    }
}

/// From the land to the picture.
#[derive(Clone, Copy, Debug)]
pub struct Lens {
    centre: Spot,
    /// Points on the picture for one of the land.
    pub zoom: f32,
    middle: Spot,
}

impl Lens {
    /// Where a spot of the land lies on the picture.
    pub fn at(&self, spot: Spot) -> Spot {
        [0, 1].map(|axis| (spot[axis] - self.centre[axis]) * self.zoom + self.middle[axis])
    }

    /// Points along a curve of the land, from its beginning so far.
    pub fn along(&self, curve: &[Spot; 4], part: f32) -> Vec<Spot> {
        const STEPS: usize = 28;
        let spots = curve.map(|spot| self.at(spot));
        (0..=STEPS).map(|step| bezier(&spots, part * step as f32 / STEPS as f32)).collect()
    }
}

/// A spot on a curve.
pub fn bezier(curve: &[Spot; 4], part: f32) -> Spot {
    let rest = 1.0 - part;
    let weights = [rest * rest * rest, 3.0 * rest * rest * part, 3.0 * rest * part * part, part * part * part];
    [0, 1].map(|axis| curve.iter().zip(weights).map(|(spot, weight)| spot[axis] * weight).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_lies_over_anything_else_at_any_size() {
        for size in [[1280.0, 720.0], [1920.0, 1080.0], [3840.0, 2160.0], [1024.0, 768.0], [2560.0, 1080.0]] {
            let heads = [Head::Narrow, Head::Across(96.0), Head::Across(160.0)];
            for (inner, head) in [true, false].into_iter().flat_map(|inner| heads.map(|head| (inner, head))) {
                let plan = Plan::of(size, inner, head);
                let mut parts = vec![plan.head, plan.land, plan.steps, plan.chat, plan.time];
                if inner {
                    parts.push(plan.inner);
                }
                for (index, part) in parts.iter().enumerate() {
                    assert!(plan.all.contains_rect(*part), "{size:?}: {index} is off the picture: {part:?}");
                    assert!(part.width() > 200.0 && part.height() > 20.0, "{size:?}: {index} has no room: {part:?}");
                    for other in &parts[index + 1..] {
                        assert!(!part.intersects(*other), "{size:?}: {part:?} lies over {other:?}");
                    }
                }
            }
        }
    }
}
