//! What the desk of the preview offers: risks and levels, partners, steps of protocols. Knows no egui.

use crate::app::{Texts, words};
use crate::ids::Lang;
use crate::protocol::{Organisation, TOP_LEVEL};
use crate::rehearse::{Preview, Step};
use crate::scenario::KNOWN_FLAGS;

/// Something to choose: as a play writes it, and as shown.
pub type Choice = (String, String);

/// What can be chosen at the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskData {
    /// Risks: those of this scenario first.
    pub risks: Vec<Choice>,
    /// How serious, 0 to 4.
    pub levels: Vec<(u8, String)>,
    /// Whom one can refer to, by name.
    pub partners: Vec<Choice>,
    /// Protocols, those that this scenario's risks start first.
    pub protocols: Vec<Choice>,
    /// The steps of each protocol.
    pub steps: Vec<(String, Vec<Choice>)>,
    /// A call with the shift lead is on.
    pub is_calling: bool,
    /// Risks that were raised and stand.
    pub raised: Vec<String>,
}

impl DeskData {
    /// Of a conversation that is tried.
    #[must_use]
    pub fn of(preview: &Preview, texts: &Texts) -> Self {
        let lang = texts.lang();
        let organisation = preview.organisation();
        let own: Vec<&str> = preview.scenario().file().flags.iter().map(|flag| flag.name.as_str()).collect();
        let others = KNOWN_FLAGS.iter().copied().filter(|flag| !own.contains(flag));
        let risks = own.iter().copied().chain(others);
        let mut partners: Vec<Choice> =
            organisation.partners.partners.iter().map(|it| (it.id.clone(), it.name.get(lang).to_owned())).collect();
        partners.sort_by_key(|(_, name)| name.to_lowercase());
        let mut protocols: Vec<_> = organisation.protocols.iter().filter(|it| it.looked_back_on).collect();
        protocols.sort_by_key(|it| !it.triggers.iter().any(|risk| own.contains(&risk.as_str())));
        Self {
            risks: risks.map(|risk| (risk.to_owned(), words::flag(texts, risk))).collect(),
            levels: (0..=TOP_LEVEL).map(|level| (level, words::level(texts, level))).collect(),
            partners,
            protocols: protocols.iter().map(|it| (it.id.clone(), it.name.get(lang).to_owned())).collect(),
            steps: protocols
                .iter()
                .map(|it| {
                    let steps = it.steps.iter().map(|step| (step.id.clone(), step.name.get(lang).to_owned()));
                    (it.id.clone(), steps.collect())
                })
                .collect(),
            is_calling: preview.state().call.is_some(),
            raised: raised(preview),
        }
    }

    /// The steps of this protocol.
    #[must_use]
    pub fn steps_of(&self, protocol: &str) -> &[Choice] {
        self.steps.iter().find(|(id, _)| id == protocol).map_or(&[], |(_, steps)| steps)
    }
}

/// The risks that the counsellor decided on and did not take back.
fn raised(preview: &Preview) -> Vec<String> {
    let mut raised: Vec<String> = Vec::new();
    for step in preview.tried.iter().filter_map(|tried| tried.step.as_ref()) {
        match step {
            Step::Flag(risk, _) if !raised.contains(risk) => raised.push(risk.clone()),
            Step::Withdraw(risk) => raised.retain(|it| it != risk),
            _ => {}
        }
    }
    raised
}

/// A partner's name; its id where the map has none.
pub(super) fn partner(organisation: &Organisation, id: &str, lang: Lang) -> String {
    organisation.partners.partner(id).map_or_else(|| words::plain(id), |it| it.name.get(lang).to_owned())
}

/// A step's name; its id where no protocol has it.
pub(super) fn step(organisation: &Organisation, protocol: &str, step: &str, lang: Lang) -> String {
    let found = organisation.protocols.iter().filter(|it| protocol.is_empty() || it.id == protocol);
    let found = found.flat_map(|it| &it.steps).find(|it| it.id == step);
    found.map_or_else(|| words::plain(step), |it| it.name.get(lang).to_owned())
}
