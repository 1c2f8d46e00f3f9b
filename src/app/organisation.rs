//! The organisation's files, read when their screens or the library are opened.

use super::{App, Tone};
use crate::protocol::{Organisation, PartnerIndex};
use std::sync::Arc;

/// The folder in the data folder where they lie.
pub const FOLDER: &str = "organisation";

impl App {
    /// Reads the organisation's files again, so that editing them needs no restart.
    pub(super) fn read_organisation(&mut self) {
        let Some(folder) = &self.organisation_folder else { return };
        let organisation = Organisation::in_folder(folder).saying(&self.settings.statement);
        if organisation.hash == self.organisation.hash
            && organisation.faults == self.organisation.faults
            && organisation.retention == self.organisation.retention
        {
            return;
        }
        self.partner_index = PartnerIndex::new(&organisation.partners);
        self.organisation = Arc::new(organisation);
        self.notices.retain(|notice| !["notice-organisation-faults", "notice-protocol-missing"].contains(&notice.key));
        if !self.organisation.missing.is_empty() {
            let names = self.organisation.missing.join(", ");
            self.tell(Tone::Care, "notice-protocol-missing", &names);
        }
        let faulty = self.organisation.faults.iter().filter(|fault| fault.is_error()).count();
        if faulty > 0 {
            self.tell(Tone::Care, "notice-organisation-faults", &faulty.to_string());
        }
    }
}
