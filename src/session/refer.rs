//! A referral handed over at the desk: whom, how, whether it fits, and what the help-seeker makes of it.

use super::Session;
use super::event::Happening;
use super::guards::Heard;
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

impl Session {
    /// Hands a referral over; the help-seeker sees it and reacts.
    pub(super) fn refer(&mut self, partner: &str, warm: bool, agreed: bool, note: &str) {
        let organisation = self.organisation.clone();
        let known = organisation.partners.partner(partner);
        let level = self.state.flags.values().filter_map(|flag| flag.shown).max().unwrap_or_default();
        let misfits = known.map(|it| it.misfits(&self.header.seeks, level)).unwrap_or_default();
        let kind = known.map(|it| it.kind.clone()).unwrap_or_default();
        let mut names: Vec<String> = misfits.iter().copied().map(Misfit::name).map(str::to_owned).collect();
        names.extend([partner.to_owned(), kind.clone()]);
        self.emit(Happening::Referral {
            partner: partner.to_owned(),
            warm,
            agreed,
            note: note.trim().to_owned(),
            name: known.map(|it| it.name.get(self.header.lang).to_owned()).unwrap_or_default(),
            kind,
            misfits,
        });
        if self.state.ending.is_some() {
            return;
        }
        self.referring = Some(Referring { warm, agreed });
        let found = self.find_rule(&Heard::new(), |trigger| match trigger {
            Trigger::Referred(wanted) => wanted.is_empty() || wanted.iter().any(|name| names.contains(name)),
            Trigger::Desk(name) => name == "refer",
            _ => false,
        });
        if let Some(chosen) = found {
            self.carry_out(&chosen);
        }
        self.referring = None;
        self.whenever(&Heard::new());
        self.end_if_said();
    }
}
