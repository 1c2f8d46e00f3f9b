//! Everything that is on the picture at a moment.

use super::band::{FlagShown, StepShown};
use super::door::{Door, Lit};
use super::path::{Leg, Walk};
use super::shape::Shape;
use super::talk::{Bubble, Typing};
use super::view::View;
use crate::ids::Millis;
use crate::session::Phase;

/// How one looks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Eyes {
    /// What goes on inside is shown.
    pub inner: bool,
    /// Nothing moves by itself: what changes is there at once.
    pub still: bool,
    /// The camera stands still here.
    pub held: Option<View>,
}

/// A feeling as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Feeling<'a> {
    /// Its name in the log.
    pub name: &'a str,
    /// The author's label; empty for the known ones.
    pub label: &'a str,
    /// As shown, 0 to 100, on its way from the one before.
    pub value: f32,
    /// What the last step was.
    pub moved: i32,
    /// How long ago that was; `None`: it never moved.
    pub ago_ms: Option<Millis>,
}

/// What moved feelings last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause<'a> {
    /// When.
    pub at_ms: Millis,
    /// A sentence of the author, else what was heard.
    pub text: &'a str,
    /// Feelings it moved, each with how much.
    pub moved: Vec<(&'a str, &'a str, i32)>,
}

/// What goes on inside.
#[derive(Clone, Debug, PartialEq)]
pub struct Inner<'a> {
    /// Feelings, in the scenario's order.
    pub feelings: Vec<Feeling<'a>>,
    /// What moved them last.
    pub cause: Option<Cause<'a>>,
    /// What is hidden, and how its doors stand.
    pub doors: Vec<Door<'a>>,
    /// Gates on roads that stand open, by road.
    pub gates: Vec<Option<bool>>,
}

/// What is on the picture at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture<'a> {
    /// The moment.
    pub at_ms: Millis,
    /// The phase of the conversation.
    pub phase: Option<Phase>,
    /// What was said so far.
    pub bubbles: &'a [Bubble],
    /// How far the last bubble has come in, 0 to 1.
    pub fresh: f32,
    /// Who is typing.
    pub typing: Vec<Typing>,
    /// How long nothing was said, when that is a silence.
    pub silence_ms: Option<Millis>,
    /// The way so far.
    pub walk: Walk<'a>,
    /// The way of another try from the same beginning.
    pub aside: &'a [Leg],
    /// The help-seeker.
    pub shape: Shape,
    /// What was told, where.
    pub lit: Vec<Lit<'a>>,
    /// Risks as they stand.
    pub flags: Vec<FlagShown<'a>>,
    /// Steps of the protocol, once it matters.
    pub steps: Vec<StepShown<'a>>,
    /// What goes on inside, when it is shown.
    pub inner: Option<Inner<'a>>,
    /// Where one looks.
    pub view: View,
    /// A turning point is looked at from afar.
    pub is_turning: bool,
    /// It is over.
    pub is_over: bool,
}
