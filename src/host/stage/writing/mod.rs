//! Everything on the picture that is read.

mod chat;
mod feelings;
mod head;
mod land;
mod time;

pub use time::moment;

use super::cast::Cue;
use super::pen::Pen;
use super::plan::{Lens, Plan};
use crate::intervision::stage::{Picture, Showing};

/// What is written about.
pub struct Page<'a> {
    /// The recording.
    pub showing: &'a Showing,
    /// The moment.
    pub picture: &'a Picture<'a>,
    /// Where everything stands.
    pub plan: Plan,
    /// How the land is seen.
    pub lens: Lens,
    /// What the hand does.
    pub cue: Cue<'a>,
}

/// Writes everything.
pub fn write(pen: &mut Pen<'_>, page: &Page<'_>) {
    land::write(pen, page);
    let taken = if page.cue.has_head { head::write(pen, page) } else { Vec::new() };
    head::flags(pen, page, &taken);
    if page.picture.inner.is_some() {
        feelings::write(pen, page);
    }
    time::steps(pen, page);
    time::write(pen, page);
    chat::write(pen, page);
    if let Some(of) = page.cue.spot {
        chat::spot(pen, page, of);
    }
}
