//! The land with the way through it, what was told, and the help-seeker.

use super::brush::{Brush, around, blend, tint};
use super::plan::Lens;
use crate::intervision::stage::{Door, DoorStand, Leg, Lit, Picture, PlaceKind, Shape, Showing, Spot};
use crate::ui::theme::Palette;
use egui::Color32;

/// What is drawn with.
pub struct Scene<'a> {
    /// Where to.
    pub brush: &'a mut Brush,
    /// In which colours.
    pub palette: &'a Palette,
    /// How the land is seen.
    pub lens: Lens,
    /// Lines instead of soft colours.
    pub is_plain: bool,
}

/// The help-seeker keeps its size when the land is seen from afar.
pub fn body_zoom(lens: Lens) -> f32 {
    (lens.zoom * 1.6).clamp(0.36, 0.8)
}

/// Where the light of something told stands: above its place, several beside each other.
pub fn light(lens: Lens, lit: &Lit<'_>) -> Spot {
    let far = (215.0 * lens.zoom).clamp(16.0, 92.0);
    around(lens.at(lit.at), far, 0.70 + 0.1 * lit.place.map_or(0, |place| place.1) as f32)
}

impl Scene<'_> {
    /// Draws the picture.
    pub fn draw(&mut self, showing: &Showing, picture: &Picture<'_>) {
        self.land(showing);
        self.roads(showing, picture);
        self.aside(picture.aside);
        self.way(picture);
        self.places(showing, picture);
        self.lights(picture);
        let at = self.lens.at(picture.walk.at);
        if let Some(inner) = &picture.inner {
            self.doors(at, &picture.shape, &inner.doors);
        }
        self.shape(at, &picture.shape, picture.inner.is_some());
    }

    fn land(&mut self, showing: &Showing) {
        let (paper, zoom) = (self.palette.paper, self.lens.zoom);
        let strong = if self.is_plain { 0.0 } else { 1.0 };
        let ground = blend(paper, self.palette.mist_hover, 0.75);
        for place in &showing.landscape.places {
            self.brush.glow(self.lens.at(place.at), 360.0 * zoom, tint(ground, 0.55 * strong));
        }
        for place in &showing.landscape.places {
            self.brush.glow(
                self.lens.at(place.at),
                150.0 * zoom,
                tint(blend(paper, self.palette.mist_hover, 1.0), 0.5 * strong),
            );
        }
    }

    /// Ways that lead on from here are plain, with their gates; those from places that were left are faint, others a breath.
    fn roads(&mut self, showing: &Showing, picture: &Picture<'_>) {
        let zoom = self.lens.zoom;
        let here = picture.walk.place;
        let rank = |from: usize| if Some(from) == here { 2 } else { usize::from(picture.walk.been.contains(&from)) };
        let color = blend(self.palette.line, self.palette.edge, if self.is_plain { 0.6 } else { 0.55 });
        for wanted in 0..3 {
            for (index, it) in showing.landscape.roads.iter().enumerate().filter(|(_, it)| rank(it.from) == wanted) {
                let points = self.lens.along(&it.curve, 1.0);
                let alpha = if self.is_plain { [0.13, 0.3, 1.0] } else { [0.2, 0.36, 0.95] }[wanted];
                self.brush.line(&points, (5.0 * zoom).clamp(1.2, 3.0), tint(color, alpha));
                let open = picture.inner.as_ref().and_then(|inner| inner.gates.get(index).copied().flatten());
                if let Some(open) = open.filter(|_| wanted == 2) {
                    self.gate(&points, open);
                }
            }
        }
    }

    /// A bar across the road; open, it stands beside it.
    fn gate(&mut self, points: &[Spot], open: bool) {
        let (at, next) = (points[points.len() / 2], points[points.len() / 2 + 1]);
        let along = [next[0] - at[0], next[1] - at[1]];
        let long = libm::hypotf(along[0], along[1]).max(1.0e-3);
        let (along, across) = ([along[0] / long, along[1] / long], [-along[1] / long, along[0] / long]);
        let size = (26.0 * self.lens.zoom).clamp(5.0, 15.0);
        let spot = |a: f32, b: f32| [0, 1].map(|axis| at[axis] + across[axis] * a * size + along[axis] * b * size);
        let color = if open { self.palette.accent } else { blend(self.palette.edge, self.palette.ink, 0.2) };
        let bar = tint(color, 1.0);
        let wide = (size * 0.26).max(1.8);
        if open {
            self.brush.line(&[spot(-1.0, 0.0), spot(-0.75, 0.95)], wide, bar);
            self.brush.line(&[spot(1.0, 0.0), spot(0.75, 0.95)], wide, bar);
        } else {
            self.brush.line(&[spot(-1.0, 0.0), spot(1.0, 0.0)], wide, bar);
        }
    }

    fn aside(&mut self, legs: &[Leg]) {
        let width = (9.0 * self.lens.zoom).clamp(2.4, 5.0);
        for leg in legs {
            let points = self.lens.along(&leg.curve, 1.0);
            self.brush.dashes(&points, width, (width * 2.6, width * 2.2), tint(self.palette.care, 1.0));
        }
    }

    fn way(&mut self, picture: &Picture<'_>) {
        let width = (13.0 * self.lens.zoom).clamp(3.2, 8.5);
        let count = picture.walk.legs.len();
        let way = blend(self.palette.accent, self.palette.paper, 0.12);
        for (index, leg) in picture.walk.legs.iter().enumerate() {
            let part = if index + 1 == count { picture.walk.part } else { 1.0 };
            let points = self.lens.along(&leg.curve, part);
            self.brush.line(&points, width, tint(way, 1.0));
        }
    }

    fn places(&mut self, showing: &Showing, picture: &Picture<'_>) {
        let zoom = self.lens.zoom;
        for (index, place) in showing.landscape.places.iter().enumerate() {
            let at = self.lens.at(place.at);
            let been = picture.walk.been.contains(&index);
            let radius = (if been { 21.0 } else { 17.0 } * zoom).clamp(4.2, 13.0);
            let line = (radius * 0.2).max(1.5);
            let edge = if been { self.palette.accent } else { self.palette.edge };
            let fill = if been { self.palette.accent } else { self.palette.sheet };
            self.brush.disc(at, radius, tint(edge, 1.0));
            self.brush.disc(at, radius - line, tint(fill, 1.0));
            if place.kind == PlaceKind::Ending {
                // The way ends here: a second ring.
                self.brush.ring(at, radius + line * 2.2, line, tint(edge, 1.0));
            }
        }
    }

    /// What was told shines where it was told.
    fn lights(&mut self, picture: &Picture<'_>) {
        let zoom = self.lens.zoom;
        for lit in &picture.lit {
            let at = light(self.lens, lit);
            let radius = (12.0 * zoom).clamp(3.6, 8.0);
            if !self.is_plain {
                self.brush.glow(at, radius * 5.0 * (0.4 + 0.6 * lit.part), tint(self.palette.marker, 0.85 * lit.part));
            }
            let rays = tint(blend(self.palette.marker, self.palette.care, 0.55), lit.part);
            for ray in 0..6 {
                let turn = ray as f32 / 6.0 + 0.08;
                let ends = [around(at, radius * 1.45, turn), around(at, radius * (1.5 + 0.6 * lit.part), turn)];
                self.brush.line(&ends, (radius * 0.24).max(1.2), rays);
            }
            self.brush.disc(at, radius, tint(blend(self.palette.marker, self.palette.care, 0.4), lit.part));
            self.brush.disc(at, radius * 0.62, tint(blend(self.palette.marker, Color32::WHITE, 0.35), lit.part));
        }
    }

    fn doors(&mut self, at: Spot, shape: &Shape, doors: &[Door<'_>]) {
        let zoom = self.body_zoom();
        let radius = (shape.radius() * 1.0 + 34.0) * zoom;
        let slot = 1.0 / doors.len().max(1) as f32;
        let half = (slot / 2.0 - 0.012).clamp(0.008, 0.062);
        let width = (9.0 * zoom).clamp(2.4, 6.5);
        for (index, door) in doors.iter().enumerate() {
            let middle = 0.75 + index as f32 * slot;
            let open = |stand: DoorStand| match stand {
                DoorStand::Shut => 0.0_f32,
                DoorStand::Open => 1.0,
                DoorStand::Told => 1.6,
            };
            let turned = open(door.before) + (open(door.stand) - open(door.before)) * door.part;
            let leaf = turned.min(1.0);
            let told = ((turned - 1.0) / 0.6).clamp(0.0, 1.0);
            let shut = blend(self.palette.edge, self.palette.ink, 0.25);
            let color =
                blend(blend(shut, self.palette.accent, leaf), blend(self.palette.line, self.palette.edge, 0.5), told);
            let frame = tint(color, 1.0);
            if leaf > 0.02 && told < 0.98 && !self.is_plain {
                let light = around(at, radius + 3.0 * zoom, middle);
                self.brush.glow(light, 46.0 * zoom, tint(self.palette.marker, 0.6 * leaf * (1.0 - told)));
            }
            // Two leaves that turn outwards; a frame stays where they stood.
            for side in [-1.0, 1.0] {
                let hinge = around(at, radius, middle + side * half);
                if turned < 0.02 {
                    continue;
                }
                let out = around(
                    at,
                    radius + (half * std::f32::consts::TAU * radius) * leaf,
                    middle + side * half * (1.0 + 0.25 * leaf),
                );
                let inward = around(at, radius, middle + side * half * (1.0 - 0.96 * (1.0 - leaf)));
                let tip = [0, 1].map(|axis| inward[axis] + (out[axis] - inward[axis]) * leaf);
                let thin = width * (1.0 - 0.45 * told);
                self.brush.line(&[hinge, tip], thin, frame);
            }
            if turned < 0.02 {
                self.brush.arc(at, radius, width, (middle - half, middle + half), frame);
            }
            if door.is_hinted && door.stand != DoorStand::Told {
                self.brush.disc(
                    around(at, radius + width * 1.9, middle),
                    (width * 0.55).max(1.8),
                    tint(self.palette.care, 1.0),
                );
            }
        }
    }

    /// The help-seeker keeps its size when the land is seen from afar.
    fn body_zoom(&self) -> f32 {
        body_zoom(self.lens)
    }

    fn shape(&mut self, at: Spot, shape: &Shape, inner: bool) {
        let zoom = self.body_zoom();
        let (calm, tense) = (self.palette.accent, self.palette.curves[1]);
        // From cool to warm by way of violet, so that nothing in between is grey.
        let between = blend(self.palette.curves[4], tense, 0.12);
        let strain = if inner { shape.tension } else { 0.0 };
        let (low, high) = ((strain * 1.7).min(1.0), ((strain - 0.5) * 2.0).clamp(0.0, 1.0));
        let body = blend(blend(calm, between, low), tense, high);
        let body = blend(body, self.palette.soft, if inner { 0.2 * shape.shame } else { 0.0 });
        let core = blend(body, Color32::WHITE, 0.16 + 0.42 * shape.trust);
        let edge = |scale: f32| move |turn: f32| shape.edge(turn) * zoom * scale;
        if self.is_plain {
            let line = edge(1.0);
            self.brush.rings(at, tint(Color32::BLACK, 1.0), &[(&edge(1.06), tint(Color32::BLACK, 1.0))], 120);
            let solid = tint(body, 1.0);
            self.brush.rings(
                at,
                solid,
                &[(&line, solid), (&|turn| line(turn) + 0.9, [solid[0], solid[1], solid[2], 0.0])],
                120,
            );
            self.brush.rings(at, tint(Color32::BLACK, 1.0), &[(&edge(0.72), tint(Color32::BLACK, 1.0))], 120);
            return;
        }
        let halo = tint(body, 0.34);
        self.brush.rings(
            at,
            halo,
            &[(&edge(1.0), halo), (&edge(1.35), tint(body, 0.12)), (&edge(1.9), tint(body, 0.0))],
            96,
        );
        let solid = tint(body, 1.0);
        let line = edge(1.0);
        self.brush.rings(
            at,
            tint(core, 1.0),
            &[
                (&edge(0.34), tint(blend(core, body, 0.18), 1.0)),
                (&edge(0.7), tint(blend(core, body, 0.62), 1.0)),
                (&line, solid),
                (&|turn| line(turn) + 0.9, tint(body, 0.0)),
            ],
            120,
        );
        // Shame draws a veil over it, from the edge inwards.
        let veil = blend(body, blend(self.palette.ink, self.palette.paper, 0.08), 0.5);
        self.brush.rings(
            at,
            tint(veil, 0.0),
            &[
                (&edge(0.25 + 0.4 * (1.0 - shape.shame)), tint(veil, 0.0)),
                (&edge(0.985), tint(veil, 0.62 * shape.shame * f32::from(u8::from(inner)))),
            ],
            96,
        );
    }
}
