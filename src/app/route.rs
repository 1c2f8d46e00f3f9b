//! Where we are in the program.

/// A place in the program, with what that place needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Choose a help-seeker; open what was kept.
    #[default]
    Library,
    /// What one should know before starting: goals, content note, choices.
    Before {
        /// The scenario's id.
        scenario: String,
    },
    /// The chat and the desk.
    Practice,
    /// Looking back.
    Debrief,
    /// Practice over weeks.
    Progress,
    /// Two-minute exercises.
    Drills,
    /// Whom one can refer to.
    Partners,
    /// What to do when something is wrong.
    Protocols,
    /// Scenarios are written here.
    Workshop,
    /// How everything works.
    Guide {
        /// Which page; empty: the first.
        page: String,
    },
    /// What is kept, until when, behind which key.
    Privacy,
    /// What is shared with the own group, and what others share.
    Sharing,
    /// Language, theme, text size, rhythm.
    Settings,
}
