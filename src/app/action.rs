//! Every request a user can make.

use super::route::Route;
use super::settings::{FeedbackForm, Look};
use super::workshop::WorkshopAction;
use super::{MeetingAction, PrivacyAction, SharingAction};
use crate::ids::{Lang, Seq};
use crate::recording::Guess;
use crate::rehearse::DrillKind;
use crate::session::Support;
use crate::understand::Act;

/// A request of the user. Drawing returns these; [`super::App::dispatch`] carries them out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Time has passed: milliseconds since the program started. The host sends it before each frame.
    Clock(u64),
    /// Go to a place.
    Go(Route),
    /// Start practising the scenario that `Route::Before` shows.
    Start {
        /// The scenario's id.
        scenario: String,
        /// The language to play in.
        lang: Lang,
        /// The seed: the same seed gives the same variation. `None`: the program chooses.
        seed: Option<u64>,
    },
    /// The text of the message being typed changed.
    Draft(String),
    /// Send the message being typed.
    Send,
    /// Pause: hides the text, stops the clock.
    Pause,
    /// Go on after a pause.
    Resume,
    /// Stop practising; needs no reason.
    Stop,
    /// End the chat as a counsellor.
    EndChat,
    /// Call the back office.
    CallBackOffice,
    /// Decide that a risk is there, at a level from 0 to 4.
    RaiseFlag {
        /// Which risk.
        flag: String,
        /// 0 to 4.
        level: u8,
    },
    /// Decide that a risk is not there after all.
    WithdrawFlag {
        /// Which risk.
        flag: String,
    },
    /// Hand over a referral.
    Refer {
        /// To whom, as the counsellor names it.
        partner: String,
        /// Joined hand-over or information only.
        warm: bool,
        /// The person agrees.
        agreed: bool,
        /// What was agreed; may be empty.
        note: String,
    },
    /// Write to the shift lead in the side chat.
    TellLead(String),
    /// Say of a protocol's step that it was done, or take that back.
    TickStep {
        /// Which protocol.
        protocol: String,
        /// Which step.
        step: String,
        /// Done, or not after all.
        done: bool,
    },
    /// Look up the steps of a protocol that are hidden.
    LookUpSteps {
        /// Which protocol.
        protocol: String,
    },
    /// Look back at the practice that just ended.
    OpenDebrief,
    /// Look back at a kept recording.
    OpenRecording {
        /// Its id.
        id: String,
    },
    /// Delete a kept recording for good.
    DeleteRecording {
        /// Its id.
        id: String,
    },
    /// Go on with the conversation that was broken off.
    Continue {
        /// The recording's id.
        id: String,
    },
    /// "Misread me": say what a message really was.
    Correct {
        /// The `Said` event of the message.
        of: Seq,
        /// What it was, in the person's own view.
        acts: Vec<Act>,
    },
    /// Take a correction of a message back: the program's own reading counts again.
    TakeBack {
        /// The `Said` event of the message.
        of: Seq,
    },
    /// Say of a step of a protocol, looking back, that it was done or was not.
    CorrectStep {
        /// Which protocol.
        protocol: String,
        /// Which step.
        step: String,
        /// Done, or not.
        done: bool,
    },
    /// Take the own word on a step back: what the program saw counts again.
    TakeBackStep {
        /// Which protocol.
        protocol: String,
        /// Which step.
        step: String,
    },
    /// Ask the coach for the next rung of the ladder.
    Hint,
    /// Take a reply that the author offers into the message being typed: its number, from 1.
    Choose(u8),
    /// Go back to before this message of the counsellor, looking back, and try otherwise.
    TryAgain {
        /// The `Said` event of the message.
        of: Seq,
    },
    /// Say what one thinks before looking back.
    Guess(Guess),
    /// Start a round of drills.
    StartDrills(DrillKind),
    /// Answer the drill on the table.
    AnswerDrill(String),
    /// The next drill.
    NextDrill,
    /// The round of drills is over.
    EndDrills,
    /// Take a notice away.
    DismissNotice(usize),
    /// Language of the interface.
    SetLang(Lang),
    /// Light or dark.
    SetLook(Look),
    /// Text size in percent.
    SetTextSize(u32),
    /// How fast help-seekers type, in percent of life.
    SetTempo(u32),
    /// Whether the screen keeps still.
    SetStill(bool),
    /// How much help there is while chatting.
    SetSupport(Support),
    /// When feedback on each message is shown.
    SetFeedback(FeedbackForm),
    /// The organisation's own anonymity statement in a language; empty: that of its file.
    SetStatement {
        /// In which language.
        lang: Lang,
        /// The text.
        text: String,
    },
    /// Write a scenario.
    Workshop(WorkshopAction),
    /// What is kept, until when, behind which key.
    Privacy(PrivacyAction),
    /// Share with the own group.
    Sharing(SharingAction),
    /// Look back together.
    Meetings(MeetingAction),
    /// Close the program.
    Quit,
}
