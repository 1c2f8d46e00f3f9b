//! Every name that is used exists; every name that exists is used.

use super::super::model::{DESK_ACTIONS, KNOWN_FLAGS, KNOWN_METERS, ScenarioFile};
use super::super::script::{Names, Ran};
use super::{error, warning};
use crate::diagnostic::Diagnostic;
use crate::ids::{is_well_formed, nearest};

use crate::protocol::{Misfit, PARTNER_KINDS, PartnerMap};
use crate::understand::Act;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    // A long scenario mentions thousands of names: each kind is gathered once.
    let mut sets: BTreeMap<(Names, &str), BTreeSet<&str>> = BTreeMap::new();
    for mention in &ran.mentions {
        let value = (mention.names == Names::PickValue).then(|| mention.name.split_once('=')).flatten();
        let (pick, name) = value.unwrap_or(("", mention.name.as_str()));
        let set = sets.entry((mention.names, pick));
        if set.or_insert_with(|| known(&ran.file, mention.names, pick).into_iter().collect()).contains(name)
            || ran.lost.contains(name)
        {
            continue;
        }
        let mut known = known(&ran.file, mention.names, pick);
        if mention.names != Names::PickValue {
            // A name that was refused for its signs is told where it is given: it is no word to send somebody to.
            let is_refused = |it: &&str| !is_well_formed(it) && it.to_lowercase().replace([' ', '-'], "_") == name;
            if known.iter().any(is_refused) {
                continue;
            }
            known.retain(|it| is_well_formed(it));
        }
        let hint = match nearest(name, known.iter().copied()) {
            Some(near) => words!("Did you mean `{near}`?", near),
            None if known.is_empty() => words!("This scenario has no {kind} yet.", kind = mention.names.word()),
            None if known.len() <= 12 => words!("There is: {names}.", names = known.join(", ")),
            None if mention.names == Names::Key => {
                words!(
                    "`oefenlijn functions` lists the acts; a topic of your own is made with \
                                                    topic(\"name\", [\"phrase\", …])."
                )
            }
            None => {
                words!("There are {count}, among them: {names}.", count = known.len(), names = known[..12].join(", "))
            }
        };
        let message = words!("{kind} `{name}` does not exist", kind = mention.names.word(), name);
        // An organisation has partners of its own: a name that only they know is no fault.
        let told = if mention.names == Names::Partner { warning } else { error };
        found.push(told("unknown_name", &mention.place, message).hint(hint));
    }
    unused(ran, found);
    for flag in ran.file.flags.iter().filter(|flag| !KNOWN_FLAGS.contains(&flag.name.as_str())) {
        found.push(
            warning("unknown_flag", &flag.place, words!("no protocol knows the risk `{name}`", name = flag.name))
                .hint(words!("The risks are {names}.", names = KNOWN_FLAGS.join(", "))),
        );
    }
}

/// The names of a kind that exist; `pick`: whose values.
fn known<'a>(file: &'a ScenarioFile, names: Names, pick: &str) -> Vec<&'a str> {
    match names {
        Names::Beat => file.beats.iter().map(|it| it.name.as_str()).collect(),
        Names::Ending => file.endings.iter().map(|it| it.name.as_str()).collect(),
        Names::Fact => file.facts.iter().map(|it| it.name.as_str()).collect(),
        Names::Meter => file.meters.iter().map(|it| it.name.as_str()).collect(),
        Names::Pick => file.picks.iter().map(|it| it.name.as_str()).collect(),
        Names::PickValue => {
            let values = file.picks.iter().filter(|it| it.name == pick).flat_map(|it| &it.values);
            values.map(String::as_str).collect()
        }
        Names::Topic => file.topics.iter().map(|it| it.name.as_str()).collect(),
        Names::Key => {
            let topics = file.topics.iter().map(|it| it.name.as_str());
            topics.chain(Act::ALL.iter().map(|act| act.code())).collect()
        }
        Names::Flag => file.flags.iter().map(|it| it.name.as_str()).collect(),
        Names::DeskAction => DESK_ACTIONS.to_vec(),
        Names::Partner => {
            let partners = PartnerMap::shipped().partners.iter().map(|it| it.id.as_str());
            partners.chain(PARTNER_KINDS).chain(Misfit::ALL.map(Misfit::name)).collect()
        }
    }
}

/// What was made and is never used is a slip or a leftover.
fn unused(ran: &Ran, found: &mut Vec<Diagnostic>) {
    let file = &ran.file;
    let mentioned = |names: &[Names], name: &str| {
        ran.lost.contains(name) || ran.mentions.iter().any(|it| names.contains(&it.names) && it.name == name)
    };
    for topic in &file.topics {
        if !mentioned(&[Names::Key], &topic.name) {
            found.push(warning("unused", &topic.place, words!("no rule hears topic `{name}`", name = topic.name)));
        }
    }
    for pick in &file.picks {
        let placeholder = format!("{{{}}}", pick.name);
        let is_read = super::texts::all(file).any(|(text, _)| text.contains(&placeholder));
        if !is_read && !mentioned(&[Names::Pick], &pick.name) {
            found.push(warning("unused", &pick.place, words!("pick `{name}` is never used", name = pick.name)).hint(
                words!(
                    "Write {placeholder} in a text, or .picked(\"{name}\", …) on a rule.",
                    placeholder,
                    name = pick.name
                ),
            ));
        }
    }
    for meter in &file.meters {
        if !mentioned(&[Names::Meter], &meter.name) && ran.closures.is_empty() {
            found.push(warning(
                "unused",
                &meter.place,
                words!("meter `{name}` never moves or counts", name = meter.name),
            ));
        }
        if !KNOWN_METERS.contains(&meter.name.as_str()) && meter.label.is_empty() {
            let near = nearest(&meter.name, KNOWN_METERS);
            let hint = near.map_or_else(
                || words!("Add .label(\"…\"), the name that the debrief shows."),
                |near| words!("Did you mean `{near}`? Else add .label(\"…\").", near),
            );
            found.push(
                error("label", &meter.place, words!("meter `{name}` has no label", name = meter.name)).hint(hint),
            );
        }
    }
    for ending in &file.endings {
        if !mentioned(&[Names::Ending], &ending.name) {
            found.push(
                warning("unreachable", &ending.place, words!("no rule leads to ending `{name}`", name = ending.name))
                    .hint(words!("Add .end(\"{name}\") to a rule, or take the ending out.", name = ending.name)),
            );
        }
    }
}
