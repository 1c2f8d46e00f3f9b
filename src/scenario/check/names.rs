//! Every name that is used exists; every name that exists is used.

use super::super::model::{DESK_ACTIONS, KNOWN_FLAGS, KNOWN_METERS, ScenarioFile};
use super::super::script::{Names, Ran};
use super::{error, warning};
use crate::diagnostic::Diagnostic;
use crate::ids::nearest;

use crate::protocol::{Misfit, PARTNER_KINDS, PartnerMap};
use crate::understand::Act;

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    for mention in &ran.mentions {
        let known = known(&ran.file, mention.names, &mention.name);
        let name = mention.name.split_once('=').map_or(mention.name.as_str(), |(_, value)| value);
        if known.contains(&name) || ran.lost.contains(name) {
            continue;
        }
        let hint = match nearest(name, known.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None if known.is_empty() => format!("This scenario has no {} yet.", mention.names.word()),
            None if known.len() <= 12 => format!("There is: {}.", known.join(", ")),
            None if mention.names == Names::Key => {
                "`oefenlijn functions` lists the acts; a topic of your own is made with \
                                                    topic(\"name\", [\"phrase\", …])."
                    .to_owned()
            }
            None => format!("There are {}, among them: {}.", known.len(), known[..12].join(", ")),
        };
        let message = format!("{} `{name}` does not exist", mention.names.word());
        // An organisation has partners of its own: a name that only they know is no fault.
        let told = if mention.names == Names::Partner { warning } else { error };
        found.push(told("unknown_name", &mention.place, message).hint(hint));
    }
    unused(ran, found);
    for flag in ran.file.flags.iter().filter(|flag| !KNOWN_FLAGS.contains(&flag.name.as_str())) {
        found.push(
            warning("unknown_flag", &flag.place, format!("no protocol knows the risk `{}`", flag.name))
                .hint(format!("The risks are {}.", KNOWN_FLAGS.join(", "))),
        );
    }
}

fn known<'a>(file: &'a ScenarioFile, names: Names, name: &str) -> Vec<&'a str> {
    match names {
        Names::Beat => file.beats.iter().map(|it| it.name.as_str()).collect(),
        Names::Ending => file.endings.iter().map(|it| it.name.as_str()).collect(),
        Names::Fact => file.facts.iter().map(|it| it.name.as_str()).collect(),
        Names::Meter => file.meters.iter().map(|it| it.name.as_str()).collect(),
        Names::Pick => file.picks.iter().map(|it| it.name.as_str()).collect(),
        Names::PickValue => {
            let pick = name.split('=').next().unwrap_or_default();
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
            found.push(warning("unused", &topic.place, format!("no rule hears topic `{}`", topic.name)));
        }
    }
    for pick in &file.picks {
        let placeholder = format!("{{{}}}", pick.name);
        let is_read = super::texts::all(file).any(|(text, _)| text.contains(&placeholder));
        if !is_read && !mentioned(&[Names::Pick], &pick.name) {
            found.push(
                warning("unused", &pick.place, format!("pick `{}` is never used", pick.name))
                    .hint(format!("Write {placeholder} in a text, or .picked(\"{}\", …) on a rule.", pick.name)),
            );
        }
    }
    for meter in &file.meters {
        if !mentioned(&[Names::Meter], &meter.name) && ran.closures.is_empty() {
            found.push(warning("unused", &meter.place, format!("meter `{}` never moves or counts", meter.name)));
        }
        if !KNOWN_METERS.contains(&meter.name.as_str()) && meter.label.is_empty() {
            let near = nearest(&meter.name, KNOWN_METERS);
            let hint = near.map_or_else(
                || "Add .label(\"…\"), the name that the debrief shows.".to_owned(),
                |near| format!("Did you mean `{near}`? Else add .label(\"…\")."),
            );
            found.push(error("label", &meter.place, format!("meter `{}` has no label", meter.name)).hint(hint));
        }
    }
    for ending in &file.endings {
        if !mentioned(&[Names::Ending], &ending.name) {
            found.push(
                warning("unreachable", &ending.place, format!("no rule leads to ending `{}`", ending.name))
                    .hint(format!("Add .end(\"{}\") to a rule, or take the ending out.", ending.name)),
            );
        }
    }
}
