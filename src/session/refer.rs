//! A referral handed over at the desk: whom, how, whether it fits, and what the help-seeker makes of it.

use super::did::{Did, Sink};
use super::event::Happening;
use super::ground::On;
use super::talk::Talk;
use crate::protocol::Misfit;
use crate::scenario::Trigger;

/// The referral that is being answered, for the conditions of rules.
#[derive(Clone, Debug)]
pub struct Referring {
    /// Joined hand-over.
    pub warm: bool,
    /// The person agrees.
    pub agreed: bool,
}

impl<S: Sink> Talk<S> {
    /// Hands a referral over; the help-seeker sees it and reacts.
    pub(super) fn refer(&mut self, on: On<'_>, partner: &str, warm: bool, agreed: bool, note: &str) {
        let known = on.ground.organisation.partners.partner(partner);
        let level = self.live.flags.iter().flatten().max().copied().unwrap_or_default();
        let misfits = known.map(|it| it.misfits(&on.ground.seeks, level)).unwrap_or_default();
        let kind = known.map(|it| it.kind.clone()).unwrap_or_default();
        let mut names: Vec<String> = misfits.iter().copied().map(Misfit::name).map(str::to_owned).collect();
        names.extend([partner.to_owned(), kind.clone()]);
        let referral = Happening::Referral {
            partner: partner.to_owned(),
            warm,
            agreed,
            note: note.trim().to_owned(),
            name: known.map(|it| it.name.get(on.ground.lang()).to_owned()).unwrap_or_default(),
            kind,
            misfits,
        };
        self.emit(on, &Did::Else(referral));
        if self.live.ending.is_some() {
            return;
        }
        self.referring = Some(Referring { warm, agreed });
        let found = self.at_desk_rule(on, |trigger| match trigger {
            Trigger::Referred(wanted) => wanted.is_empty() || wanted.iter().any(|name| names.contains(name)),
            Trigger::Desk(name) => name == "refer",
            _ => false,
        });
        if let Some(rule) = found {
            self.carry_out(on, rule, false);
        }
        self.referring = None;
        self.whenever(on, None);
        self.end_if_said(on);
    }
}
