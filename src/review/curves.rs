//! The help-seeker's feelings over time, each step with its cause.

use crate::ids::Millis;
use crate::recording::Recording;
use crate::session::{Happening, Who};

/// One feeling over time, as a staircase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    /// Its name.
    pub meter: String,
    /// The author's label; empty for the known meters.
    pub label: String,
    /// Where it started, then every step.
    pub points: Vec<Point>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub at_ms: Millis,
    /// The value from then on, 0 to 100.
    pub value: i32,
    /// What moved it; empty for the start.
    pub cause: String,
    /// The counsellor's message it belongs to, counted from 1; 0 before the first.
    pub turn: u32,
}

/// The curves of a recording, in the scenario's order.
pub(super) fn curves(recording: &Recording) -> Vec<Curve> {
    let mut curves: Vec<Curve> = recording
        .header
        .meters
        .iter()
        .map(|meter| Curve {
            meter: meter.name.clone(),
            label: meter.label.clone(),
            points: vec![Point { at_ms: 0, value: meter.start, cause: String::new(), turn: 0 }],
        })
        .collect();
    let mut turn = 0;
    for event in recording.events() {
        match &event.what {
            Happening::Said { by: Who::Counsellor, .. } => turn += 1,
            Happening::Meter { name, to, cause, .. } => {
                if let Some(curve) = curves.iter_mut().find(|curve| curve.meter == *name) {
                    curve.points.push(Point { at_ms: event.at_ms, value: *to, cause: cause.clone(), turn });
                }
            }
            _ => {}
        }
    }
    curves
}
