//! The names of one scenario, each with a line about it.

use super::chains::{Statement, What, unquoted};
use super::names::Name;
use crate::diagnostic::Words;
use crate::protocol::{Misfit, PARTNER_KINDS, PartnerMap};
use crate::scenario::{DESK_ACTIONS, KNOWN_FLAGS, KNOWN_METERS, Outcome, Phase};
use crate::understand::Act;
use std::collections::BTreeSet;
use std::ops::Range;

/// A name that the scenario gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What it names.
    pub kind: Name,
    /// The name.
    pub name: String,
    /// A line about it.
    pub about: String,
    /// Where it is given, without quotes.
    pub bytes: Range<usize>,
}

/// The names that a scenario file gives, in its order.
#[must_use]
pub fn given(text: &str, found: &[Statement]) -> Vec<Given> {
    let mut given: Vec<Given> = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, statement) in found.iter().enumerate() {
        for call in &statement.calls {
            let opener = statement.calls.first().map_or("", |call| call.name.as_str());
            let Some((kind, true)) = super::names::role(opener, &call.name, 0) else { continue };
            let Some(arg) = call.args.first().filter(|arg| arg.what == What::Text) else { continue };
            let name = unquoted(&text[arg.bytes.clone()]);
            if name.is_empty() || !seen.insert((kind, name.clone())) {
                continue;
            }
            let about = about(text, found, index, kind);
            given.push(Given { kind, name, about, bytes: super::chains::inside(text, &arg.bytes) });
        }
    }
    given
}

fn about(text: &str, found: &[Statement], index: usize, kind: Name) -> String {
    let statement = &found[index];
    match kind {
        Name::Meter => format!("starts at {}", first_of(text, statement, "meter", 1)),
        Name::Fact | Name::Ending => first_of(text, statement, "says", 0),
        Name::Topic => first_of(text, statement, "topic", 1),
        Name::Pick => first_of(text, statement, "pick", 1),
        Name::Beat => {
            let below =
                found[index + 1..].iter().take_while(|it| it.calls.first().is_none_or(|call| call.name != "beat"));
            let line = below.clone().find(|it| it.calls.first().is_some_and(|call| call.name == "say"));
            line.map_or_else(String::new, |line| first_of(text, line, "say", 0))
        }
        _ => String::new(),
    }
}

/// The first words of a value of a call.
fn first_of(text: &str, statement: &Statement, call: &str, index: usize) -> String {
    let arg = statement.calls.iter().find(|it| it.name == call).and_then(|call| call.args.get(index));
    let words = match arg.map(|arg| (&arg.what, &arg.bytes)) {
        Some((What::List(items), _)) => items.first().map(|item| unquoted(&text[item.clone()])).unwrap_or_default(),
        Some((_, bytes)) => unquoted(&text[bytes.clone()]),
        None => String::new(),
    };
    let short: String = words.chars().take(60).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}

/// Names that every scenario may use, of this kind, each with a line about it.
#[must_use]
pub fn common(kind: Name) -> Vec<(String, Words)> {
    let plain = |names: &[&str], about: Words| names.iter().map(|name| ((*name).to_owned(), about.clone())).collect();
    match kind {
        Name::Topic | Name::Act => {
            Act::ALL.iter().map(|act| (act.code().to_owned(), Words::of(act.doc().trim(), Vec::new()))).collect()
        }
        Name::Flag => plain(&KNOWN_FLAGS, words!("a risk that protocols know")),
        Name::Meter => plain(&KNOWN_METERS, words!("a feeling that the interface knows")),
        Name::Phase => {
            Phase::ALL.iter().map(|phase| (phase.name().to_owned(), words!("a phase of the chat"))).collect()
        }
        Name::Outcome => plain(&Outcome::AUTHORED.map(Outcome::name), words!("how an ending counts")),
        Name::DeskAction => plain(&DESK_ACTIONS, words!("an action at the desk")),
        Name::Partner => {
            let partners = PartnerMap::shipped().partners.iter().map(|it| (it.id.clone(), words!("a partner")));
            let kinds = PARTNER_KINDS.iter().map(|kind| ((*kind).to_owned(), words!("a kind of partner")));
            let misfits = Misfit::ALL.iter().map(|it| (it.name().to_owned(), words!("a referral that does not fit")));
            partners.chain(kinds).chain(misfits).collect()
        }
        Name::Mark => ["false_promise", "goal_set", "referral", "interrogation", "detail_question", "report_pressure"]
            .map(|name| (name.to_owned(), words!("a moment to find back in the debrief")))
            .to_vec(),
        Name::Beat | Name::Ending | Name::Fact | Name::Pick | Name::PickValue | Name::Key => Vec::new(),
    }
}
