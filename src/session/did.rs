//! What happens in a conversation, by numbers, before anybody writes it down.

use super::event::{Happening, Phase, Who};
use super::ground::On;
use super::prepared::Prepared;
use crate::ids::{Millis, Seq};
use crate::protocol::Honesty;
use crate::scenario::plot::{NO_TEXT, Piece};

/// Takes what happens, in order: writes it down, counts it, or lets it pass.
pub trait Sink {
    /// One thing happened, as the event of this number and this moment; the state knows it already.
    fn take(&mut self, on: On<'_>, seq: Seq, at_ms: Millis, did: &Did<'_>);
}

/// Lets everything pass.
impl Sink for () {
    fn take(&mut self, _: On<'_>, _: Seq, _: Millis, _: &Did<'_>) {}
}

/// What of a message a rule answers to: pairs of a rule's turn and a key.
#[derive(Clone, Copy, Debug, Default)]
pub struct HeardBy<'a> {
    pub(super) pairs: &'a [(usize, usize)],
    pub(super) of: usize,
}

impl HeardBy<'_> {
    /// Numbers of acts and topics, in the order of the message.
    pub fn keys(&self) -> impl Iterator<Item = usize> {
        self.pairs.iter().filter(|(of, _)| *of == self.of).map(|(_, key)| *key)
    }
}

/// What moved a meter.
#[derive(Clone, Copy, Debug)]
pub enum Cause<'a> {
    /// A sentence of the author.
    Why(&'a str),
    /// What was heard.
    Heard(HeardBy<'a>),
}

/// What is typed.
#[derive(Clone, Debug)]
pub enum Typed<'a> {
    /// A draft that is deleted.
    Draft,
    /// As it is meant.
    Piece(&'a Piece),
    /// With a slip of the keys.
    Slipped(String),
    /// The word in which the keys slipped.
    Mended(&'a str),
}

impl Typed<'_> {
    /// As it will stand in the chat; empty: a draft that will be deleted.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Draft => String::new(),
            Self::Piece(piece) => piece.text.clone(),
            Self::Slipped(text) => text.clone(),
            Self::Mended(word) => format!("*{word}"),
        }
    }
}

/// Something planned to be typed.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The number of the text that is meant; that of no text for drafts and mended words.
    pub meant: usize,
    /// What is typed.
    pub typed: Typed<'a>,
    /// When typing starts, in conversation time.
    pub starts_ms: Millis,
    /// When it is sent or deleted, in conversation time.
    pub due_ms: Millis,
    /// Said into a silence.
    pub into_silence: bool,
}

impl Plan<'_> {
    /// It is meant as something of its own.
    #[must_use]
    pub const fn is_meant(&self) -> bool {
        self.meant != NO_TEXT
    }
}

/// What can happen; numbers as in the plot.
#[derive(Clone, Debug)]
pub enum Did<'a> {
    /// The story enters a beat.
    Beat(usize),
    /// The conversation enters another phase.
    Phase(Phase),
    /// The counsellor says something.
    Heard(&'a Prepared),
    /// It was read.
    Read(Seq, &'a Prepared),
    /// It says something that protocols or the anonymity statement know.
    Noticed(Seq, &'a Prepared, Option<Honesty>),
    /// The next planned message comes to stand in the chat.
    Spoke,
    /// A rule answers.
    Rule(usize, HeardBy<'a>),
    /// A meter moved.
    Meter {
        /// Which.
        meter: usize,
        /// Before.
        from: i32,
        /// After.
        to: i32,
        /// What moved it.
        cause: Cause<'a>,
    },
    /// A fact is told, for this reason, in these lines; without either when a conversation begins with it.
    Fact(usize, &'a str, &'a [usize]),
    /// A hint falls, in these lines.
    Cue(usize, &'a [usize]),
    /// The help-seeker's words show a risk.
    Flag(usize, u8),
    /// A mark of the author.
    Mark(&'a str),
    /// Somebody starts or stops typing.
    Typing(Who, bool),
    /// Something will be typed.
    Will(Plan<'a>),
    /// A silence is noticed, by this rule.
    Silence(u32, usize),
    /// The ending was reached.
    Ending(usize),
    /// The conversation is over; `None`: no ending of the author.
    Ended(Option<usize>),
    /// The trainee stopped.
    Stopped,
    /// Something that is seldom and needs no numbers.
    Else(Happening),
}
