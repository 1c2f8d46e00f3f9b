//! What is known of the file that is shown, made anew when it changes.

use crate::app::{OpenFile, WorkshopDesk};
use crate::authoring::{Given, Language, Outline, given};

/// What is known of one version.
#[derive(Debug, Default)]
pub(super) struct Known {
    of: (String, String, u64, u64),
    outline: Outline,
    given: Vec<Given>,
}

impl Known {
    /// Looks again when the file or its scenario changed.
    pub fn follow(&mut self, desk: &WorkshopDesk, file: &OpenFile) {
        let Some(scenario) = desk.files.first() else { return };
        let of = (desk.stem.clone(), file.name.clone(), file.buffer.version(), scenario.buffer.version());
        if self.of == of {
            return;
        }
        let text = file.buffer.text().as_str();
        self.outline = Outline::of(text, Language::of(&file.name));
        self.given = if file.name == scenario.name {
            given(text, &self.outline.statements)
        } else {
            let text = scenario.buffer.text().as_str();
            given(text, &Outline::of(text, Language::Rhai).statements)
        };
        self.of = of;
    }

    /// What stands where.
    pub const fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The names that the scenario gives.
    pub fn given(&self) -> &[Given] {
        &self.given
    }
}
