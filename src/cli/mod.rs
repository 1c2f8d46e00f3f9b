//! The same program without a window.

/// Prints a line; whoever closed the other end of the pipe has read enough.
macro_rules! out {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

/// Prints a text as it is.
macro_rules! out_raw {
    ($text:expr) => {{
        use std::io::Write as _;
        let _ = write!(std::io::stdout(), "{}", $text);
    }};
}

mod agreement;
mod at_hand;
mod beside;
mod bundle;
mod check;
mod command;
mod debrief;
mod export;
mod graph;
mod help;
mod json;
mod learn;
mod listen;
mod meeting;
mod merge;
mod method;
mod pack;
mod play;
mod privacy;
mod rehearse;
mod replay;
pub mod stage;
mod translate;
mod understanding;
mod words;

use at_hand::{find_scenario, library, open_recording, organisation, today, unsealed};
pub use command::{Asked, Command};
pub use help::HELP;
use std::path::Path;
use words::lang;
pub use words::parse;

/// Everything was in order.
pub const DONE: u8 = 0;
/// Something was found: faults, a difference.
pub const FOUND: u8 = 1;
/// The command was not understood or could not be carried out.
pub const WRONG: u8 = 2;

/// Carries out a command that needs no window; gives the exit code.
#[must_use]
pub fn run(command: Command, data: &Path) -> u8 {
    let result = match command {
        Command::Play(asked) => play::run(&asked, data),
        Command::Check { paths, json } => check::run(&paths, json, data),
        Command::Debrief { paths, json } => debrief::run(&paths, json, data),
        Command::Export(asked) => export::run(&asked, data),
        Command::Merge { notes, out } => merge::run(&notes, out.as_deref(), data),
        Command::Meeting(asked) => meeting::run(&asked, data),
        Command::Method(asked) => method::run(&asked, data),
        Command::Bundle(asked) => bundle::run(&asked, data),
        Command::Agreement(asked) => agreement::run(&asked, data),
        Command::Pack(asked) => pack::run(&asked, data),
        Command::Privacy(asked) => privacy::run(&asked, data),
        Command::Rehearse(asked) => rehearse::run(&asked, data),
        Command::Graph(asked) => graph::run(&asked, data),
        Command::Beside(asked) => beside::run(&asked, data),
        Command::AsPlay { recording, out } => beside::as_play(&recording, out.as_deref(), data),
        Command::Replay { recording, scenario } => replay::run(&recording, scenario.as_deref(), data),
        Command::Listen { lang, score } => listen::run(lang, score.as_deref()),
        Command::Corrections(paths) => learn::corrections(&paths, data),
        Command::Topics { scenario, lang } => learn::topics(&scenario, lang, data),
        // Who builds the program with the big screen shows it instead.
        Command::Stage(_) => Err(stage::ABSENT.to_owned()),
        Command::Understanding(asked) => understanding::run(&asked, data),
        Command::Translate(asked) => translate::run(&asked, data),
        Command::Functions => {
            out_raw!(crate::scenario::functions::reference());
            Ok(DONE)
        }
        Command::Help | Command::Window => {
            out_raw!(HELP);
            Ok(DONE)
        }
        Command::Version => {
            out!("oefenlijn {}", env!("CARGO_PKG_VERSION"));
            Ok(DONE)
        }
    };
    result.unwrap_or_else(|message: String| {
        eprintln!("oefenlijn: {message}");
        WRONG
    })
}
