//! What a simulated trainee does, by number.

use super::house::House;
use super::phrases::Words;
use crate::rehearse::Step;

/// One thing done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// Says these phrases as one message.
    Say(Words),
    /// Is silent for so many seconds.
    Wait(u32),
    /// Calls the back office.
    BackOffice,
    /// Decides on a level of a risk, by its number in the plot.
    Flag(usize, u8),
    /// Refers to a partner, by its place in the partner map; joined or not, agreed or not.
    Refer(usize, bool, bool),
    /// Ends the chat.
    End,
}

impl Move {
    /// The same as a play writes it.
    pub fn step(self, house: &House) -> Step {
        match self {
            Self::Say(words) => Step::Say(house.phrases.text(words)),
            Self::Wait(seconds) => Step::Wait(seconds),
            Self::BackOffice => Step::Desk("back_office".to_owned()),
            Self::Flag(flag, level) => Step::Flag(house.plot.flags.get(flag).cloned().unwrap_or_default(), level),
            Self::Refer(partner, warm, agreed) => {
                let partners = &house.ground.organisation.partners.partners;
                Step::Refer(partners.get(partner).map(|it| it.id.clone()).unwrap_or_default(), warm, agreed)
            }
            Self::End => Step::End,
        }
    }
}

/// Steps as a play writes them.
pub(super) fn steps(house: &House, moves: &[Move]) -> Vec<Step> {
    moves.iter().map(|it| it.step(house)).collect()
}
