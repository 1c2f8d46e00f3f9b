//! Files dropped on the window: wherever one drops them, they go where they can be of use, and what they are is told.

use super::{Tab, View, ask};
use crate::app::{App, MeetingAction, OpenMeeting, Secret};
use crate::intervision::meeting::Stage;
use crate::ui::tools::Tools;

/// Asks for what the files that were dropped in this frame are for.
pub(super) fn dropped(tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let paths = std::mem::take(&mut tools.dropped);
    let Some(first) = paths.first().cloned() else { return };
    match &app.meetings.open {
        None => ask(tools, MeetingAction::TakePlan(first)),
        Some(open) if wants_bundle(open) => ask(tools, MeetingAction::OpenBundle(first, Secret::default())),
        Some(open) => {
            if open.meeting.state().stage == Stage::Running {
                view.tab = Tab::Rating;
            }
            view.gathers = true;
            ask(tools, MeetingAction::Gather(paths));
        }
    }
}

/// There is no conversation yet, or it lies in a bundle that is not at hand.
fn wants_bundle(open: &OpenMeeting) -> bool {
    open.meeting.state().excerpt.is_none() || open.is_elsewhere
}
