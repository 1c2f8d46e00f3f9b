//! Expectations that the program can see.

use super::super::script::Ran;
use super::{error, warning};
use crate::diagnostic::Diagnostic;

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    for expect in &ran.file.expects {
        if expect.hears.is_empty() && expect.knows.is_empty() {
            found.push(
                error("expect", &expect.place, words!("the program cannot see whether this was done"))
                    .hint(words!("Add .hears(\"an act or topic\") or .knows(\"a fact\").")),
            );
        }
        if expect.never && (!expect.knows.is_empty() || expect.by_turn > 0 || expect.before.is_some()) {
            found.push(
                warning("expect", &expect.place, words!("`never` stands alone with `hears`"))
                    .hint(words!("Take the other conditions out, or make a second expectation.")),
            );
        }
    }
}
