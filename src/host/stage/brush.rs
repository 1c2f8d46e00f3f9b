//! Draws with coloured triangles, soft at their edges: what the engine shows is one mesh a frame.

use crate::intervision::stage::Spot;
use egui::Color32;

/// A colour as the engine wants it: linear, with its opacity.
pub type Tint = [f32; 4];

/// How wide a soft edge is, in points.
const SOFT: f32 = 0.9;
/// How far from the edge of its area something begins to fade, in points.
const FADE: f32 = 30.0;
/// Corners of a circle.
const ROUND: usize = 48;

/// How much light a part of a colour is, 0 to 1.
pub fn light(value: f32) -> f32 {
    if value <= 0.04045 { value / 12.92 } else { libm::powf((value + 0.055) / 1.055, 2.4) }
}

/// A colour of the program with this opacity.
pub fn tint(color: Color32, alpha: f32) -> Tint {
    let linear = |value: u8| light(f32::from(value) / 255.0);
    [linear(color.r()), linear(color.g()), linear(color.b()), alpha.clamp(0.0, 1.0)]
}

/// Between two colours, as the eye sees it.
pub fn blend(from: Color32, to: Color32, part: f32) -> Color32 {
    let part = part.clamp(0.0, 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
    let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part).round() as u8;
    Color32::from_rgb(mix(from.r(), to.r()), mix(from.g(), to.g()), mix(from.b(), to.b()))
}

fn clear(tint: Tint) -> Tint {
    [tint[0], tint[1], tint[2], 0.0]
}

/// Triangles being laid, in points from the upper left.
#[derive(Debug, Default)]
pub struct Brush {
    /// Corners, the middle of the picture at nought, upwards.
    pub corners: Vec<[f32; 3]>,
    /// Their colours.
    pub tints: Vec<Tint>,
    /// Three a triangle.
    pub triangles: Vec<u32>,
    half: Spot,
    /// Left, top, right, bottom: what lies outside fades away.
    frame: Option<[f32; 4]>,
}

impl Brush {
    /// An empty sheet of this size, in points.
    pub fn begin(&mut self, size: Spot) {
        self.corners.clear();
        self.tints.clear();
        self.triangles.clear();
        self.half = [size[0] / 2.0, size[1] / 2.0];
        self.frame = None;
    }

    /// What is drawn from now on fades away towards the edges of this area: left, top, right, bottom.
    pub fn within(&mut self, frame: [f32; 4]) {
        self.frame = Some(frame);
    }

    /// How much of something there is to be seen here.
    fn seen(&self, at: Spot) -> f32 {
        let Some([left, top, right, bottom]) = self.frame else { return 1.0 };
        let inside = (at[0] - left).min(right - at[0]).min(at[1] - top).min(bottom - at[1]);
        let part = (inside / FADE).clamp(0.0, 1.0);
        part * part * (3.0 - 2.0 * part)
    }

    fn corner(&mut self, at: Spot, tint: Tint) -> u32 {
        let index = u32::try_from(self.corners.len()).unwrap_or_default();
        self.corners.push([at[0] - self.half[0], self.half[1] - at[1], 0.0]);
        self.tints.push([tint[0], tint[1], tint[2], tint[3] * self.seen(at)]);
        index
    }

    /// A shape around its middle, given by rings of corners: each ring nearer to the edge, with its colour.
    pub fn rings(&mut self, middle: Spot, tint: Tint, rings: &[(&dyn Fn(f32) -> f32, Tint)], corners: usize) {
        let centre = self.corner(middle, tint);
        let mut inner: Option<u32> = None;
        for (edge, tint) in rings {
            let mut first = None;
            for step in 0..corners {
                let turn = step as f32 / corners as f32;
                let angle = turn * std::f32::consts::TAU;
                let far = edge(turn);
                let at = [middle[0] + libm::cosf(angle) * far, middle[1] + libm::sinf(angle) * far];
                let index = self.corner(at, *tint);
                first = first.or(Some(index));
            }
            let Some(first) = first else { return };
            let count = u32::try_from(corners).unwrap_or_default();
            for step in 0..count {
                let next = (step + 1) % count;
                match inner {
                    None => self.triangles.extend([centre, first + step, first + next]),
                    Some(inner) => {
                        self.triangles.extend([inner + step, first + step, first + next]);
                        self.triangles.extend([inner + step, first + next, inner + next]);
                    }
                }
            }
            inner = Some(first);
        }
    }

    /// A disc that fades from its middle to its edge.
    pub fn glow(&mut self, middle: Spot, radius: f32, tint: Tint) {
        let half = [tint[0], tint[1], tint[2], tint[3] * 0.42];
        self.rings(middle, tint, &[(&|_| radius * 0.5, half), (&|_| radius, clear(tint))], ROUND);
    }

    /// A disc with a firm edge.
    pub fn disc(&mut self, middle: Spot, radius: f32, tint: Tint) {
        self.rings(middle, tint, &[(&|_| radius - SOFT / 2.0, tint), (&|_| radius + SOFT / 2.0, clear(tint))], ROUND);
    }

    /// A part of a ring, in turns from the right, clockwise.
    pub fn arc(&mut self, middle: Spot, radius: f32, width: f32, (from, to): (f32, f32), tint: Tint) {
        let steps = ((to - from).abs() * 72.0).ceil().max(2.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some dozens")]
        let points: Vec<Spot> =
            (0..=steps as usize).map(|step| around(middle, radius, from + (to - from) * step as f32 / steps)).collect();
        self.line(&points, width, tint);
    }

    /// A whole ring.
    pub fn ring(&mut self, middle: Spot, radius: f32, width: f32, tint: Tint) {
        self.arc(middle, radius, width, (0.0, 1.0), tint);
    }

    /// A line through these points, with round ends.
    pub fn line(&mut self, points: &[Spot], width: f32, tint: Tint) {
        match self.frame {
            Some(_) => self.strip(&steps(points), width, tint),
            None => self.strip(points, width, tint),
        }
    }

    fn strip(&mut self, points: &[Spot], width: f32, tint: Tint) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let (half, soft) = ((width - SOFT).max(0.2) / 2.0, width.max(SOFT) / 2.0 + SOFT / 2.0);
        let mut before: Option<u32> = None;
        for (at, point) in points.iter().enumerate() {
            let a = points[at.saturating_sub(1)];
            let b = points[(at + 1).min(points.len() - 1)];
            let along = [b[0] - a[0], b[1] - a[1]];
            let long = libm::hypotf(along[0], along[1]).max(1.0e-4);
            let across = [-along[1] / long, along[0] / long];
            let beside = |far: f32| [point[0] + across[0] * far, point[1] + across[1] * far];
            let start = self.corner(beside(-soft), clear(tint));
            self.corner(beside(-half), tint);
            self.corner(beside(half), tint);
            self.corner(beside(soft), clear(tint));
            if let Some(before) = before {
                for lane in 0..3 {
                    let (a, b) = (before + lane, start + lane);
                    self.triangles.extend([a, b, b + 1, a, b + 1, a + 1]);
                }
            }
            before = Some(start);
        }
        // Round ends on what lets through light would be seen twice.
        if width > 2.5 && tint[3] > 0.99 {
            self.disc(*first, width / 2.0, tint);
            self.disc(*last, width / 2.0, tint);
        }
    }

    /// The same, in pieces: so long, so far apart.
    pub fn dashes(&mut self, points: &[Spot], width: f32, (long, apart): (f32, f32), tint: Tint) {
        let (mut piece, mut walked) = (Vec::new(), 0.0_f32);
        for pair in points.windows(2) {
            let far = libm::hypotf(pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]);
            let steps = (far / 2.0).ceil().max(1.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundreds")]
            for step in 0..steps as usize {
                let part = step as f32 / steps;
                let at = [pair[0][0] + (pair[1][0] - pair[0][0]) * part, pair[0][1] + (pair[1][1] - pair[0][1]) * part];
                if walked % (long + apart) < long {
                    piece.push(at);
                } else if !piece.is_empty() {
                    self.line(&piece, width, tint);
                    piece.clear();
                }
                walked += far / steps;
            }
        }
        self.line(&piece, width, tint);
    }
}

/// The same points and some between them, so near to each other that what fades between two of them is gone at the edge.
fn steps(points: &[Spot]) -> Vec<Spot> {
    let mut near = Vec::with_capacity(points.len() * 2);
    for pair in points.windows(2) {
        let way = [pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]];
        let count = (libm::hypotf(way[0], way[1]) / (FADE / 2.0)).ceil().clamp(1.0, 200.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 200")]
        let parts = (0..count as usize).map(|step| step as f32 / count);
        near.extend(parts.map(|part| [pair[0][0] + way[0] * part, pair[0][1] + way[1] * part]));
    }
    near.extend(points.last());
    near
}

/// A spot so far from the middle, in turns from the right, clockwise.
pub fn around(middle: Spot, radius: f32, turn: f32) -> Spot {
    let angle = turn * std::f32::consts::TAU;
    [middle[0] + libm::cosf(angle) * radius, middle[1] + libm::sinf(angle) * radius]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_triangle_has_its_corners_and_soft_edges_end_in_nothing() {
        let mut brush = Brush::default();
        brush.begin([960.0, 540.0]);
        brush.disc([100.0, 100.0], 20.0, [1.0, 0.0, 0.0, 1.0]);
        brush.line(&[[0.0, 0.0], [50.0, 0.0], [50.0, 50.0]], 6.0, [0.0, 1.0, 0.0, 1.0]);
        brush.dashes(&[[0.0, 80.0], [200.0, 80.0]], 3.0, (10.0, 8.0), [0.0, 0.0, 1.0, 0.5]);
        let count = u32::try_from(brush.corners.len()).unwrap_or_default();
        assert!(brush.triangles.len().is_multiple_of(3) && brush.triangles.iter().all(|corner| *corner < count));
        assert_eq!(brush.corners.len(), brush.tints.len());
        assert!(brush.tints.iter().any(|tint| tint[3] == 0.0));
        // Where a line leaves its area it is gone, however far apart its points are.
        brush.begin([960.0, 540.0]);
        brush.within([100.0, 100.0, 300.0, 300.0]);
        brush.line(&[[200.0, 200.0], [620.0, 480.0], [900.0, 500.0]], 3.0, [1.0; 4]);
        for triangle in brush.triangles.chunks(3) {
            let ends: Vec<usize> = triangle.iter().map(|corner| *corner as usize).collect();
            if ends.iter().any(|corner| brush.tints[*corner][3] > 0.0) {
                let out = |corner: &usize| brush.corners[*corner][0] > 320.0 - 480.0;
                assert!(!ends.iter().any(out), "seen beside its area");
            }
        }
        // The upper left of the picture lies left of and above the middle.
        brush.begin([960.0, 540.0]);
        brush.disc([0.0, 0.0], 1.0, [1.0; 4]);
        assert_eq!(brush.corners[0], [-480.0, 270.0, 0.0]);
    }
}
