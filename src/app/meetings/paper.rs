//! Minutes and invitation as files.

use crate::app::{App, Texts, Tone, invitation_text, minutes_page};
use crate::intervision::Minutes;
use crate::paper::{html, markdown, pdf};
use crate::seal::replace;
use std::path::Path;

impl App {
    /// Writes minutes or invitation to a file; its ending says which.
    pub(super) fn write_paper(&mut self, path: &str) {
        let Some(open) = &self.meetings.open else { return };
        let texts = Texts::new(self.lang());
        let page = || minutes_page(&Minutes::of(&open.meeting, &self.organisation.retention), &texts);
        let ending = Path::new(path).extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let bytes = match ending.as_deref() {
            Some("md") => markdown(&page()).into_bytes(),
            Some("html") => html(&page()).into_bytes(),
            Some("pdf") => match pdf(&page()) {
                Ok(bytes) => bytes,
                Err(_) => return self.tell(Tone::Care, "notice-paper-form", ""),
            },
            Some("ics") => match invitation_text(&open.meeting, &texts) {
                Ok(text) => text.into_bytes(),
                Err(_) => return self.tell(Tone::Care, "notice-paper-no-day", ""),
            },
            _ => return self.tell(Tone::Care, "notice-paper-form", ""),
        };
        match replace(Path::new(path), &bytes) {
            Ok(()) => self.tell(Tone::Calm, "notice-paper-written", path),
            Err(error) => self.tell(Tone::Care, "notice-not-kept", &self.why(&error)),
        }
    }
}
