//! What the protocols screen shows.

use crate::app::{App, Texts};
use crate::ids::Millis;
use crate::protocol::{Counts, LegalReference, Level, Protocol, Step, StepKind};
use crate::ui::library::{FaultData, fault_data};
use crate::ui::{names, words};

/// The organisation's protocols, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtocolsData {
    /// Every protocol: id, name, how far it is approved.
    pub list: Vec<(String, String, String)>,
    /// What is wrong with the organisation's files.
    pub faults: Vec<FaultData>,
    /// Protocols that cannot be used; may be empty.
    pub missing: String,
    /// Where the organisation's own files lie; empty when nothing is kept.
    pub folder: String,
}

impl ProtocolsData {
    /// From the program.
    pub fn of(app: &App, texts: &Texts) -> Self {
        let organisation = &app.organisation;
        let row = |it: &Protocol| (it.id.clone(), it.name.get(texts.lang()).to_owned(), approval(it, texts));
        Self {
            list: organisation.protocols.iter().map(row).collect(),
            faults: organisation.faults.iter().map(|fault| fault_data(fault, texts)).collect(),
            missing: organisation.missing.join(", "),
            folder: app.organisation_folder.as_ref().map_or_else(String::new, |it| it.display().to_string()),
        }
    }
}

/// A protocol, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtocolData {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// Somebody approved it.
    pub is_approved: bool,
    /// By whom and when, or that nobody did; the version.
    pub approval: String,
    /// The risks that start it, whether it is looked back on.
    pub start: Vec<String>,
    /// Its levels.
    pub levels: Vec<LevelData>,
    /// What is to be done, in order.
    pub steps: Vec<StepData>,
    /// What is not to be done.
    pub forbidden: Vec<StepData>,
    /// When it is over.
    pub closing: Vec<String>,
    /// Rules of law behind it: name, meaning, whether somebody verified the number.
    pub legal: Vec<(String, String, String)>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// A level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelData {
    /// Number and name.
    pub name: String,
    /// How the criteria count together; empty when there is only one.
    pub counts: String,
    /// What tells this level.
    pub criteria: Vec<String>,
    /// Who decides.
    pub decides: String,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepData {
    /// Its name.
    pub name: String,
    /// Must or may, who, from which level, after what.
    pub about: String,
    /// How long there is, by level; may be empty.
    pub within: String,
    /// How and why; may be empty.
    pub note: String,
}

impl ProtocolData {
    /// From a protocol.
    pub fn of(protocol: &Protocol, texts: &Texts) -> Self {
        let lang = texts.lang();
        let steps = |forbidden: bool| {
            let wanted = protocol.steps.iter().filter(|step| (step.kind == StepKind::Forbidden) == forbidden);
            wanted.map(|it| step(it, protocol, texts)).collect()
        };
        Self {
            name: protocol.name.get(lang).to_owned(),
            about: protocol.about.get(lang).to_owned(),
            is_approved: protocol.approved_by.is_some() && !protocol.example,
            approval: texts.t_with(
                "protocol-approval",
                &[("approval", approval(protocol, texts).into()), ("version", protocol.version.as_str().into())],
            ),
            start: start(protocol, texts),
            levels: protocol.levels.iter().map(|it| level(it, texts)).collect(),
            steps: steps(false),
            forbidden: steps(true),
            closing: protocol.closing.iter().map(|it| it.get(lang).to_owned()).collect(),
            legal: protocol.legal.iter().map(|it| legal(it, texts)).collect(),
            sources: protocol.sources.clone(),
        }
    }
}

/// Who approved a protocol and when, or that nobody did.
fn approval(protocol: &Protocol, texts: &Texts) -> String {
    match (&protocol.approved_by, &protocol.approved_on) {
        _ if protocol.example => texts.t("protocol-example"),
        (Some(by), Some(on)) => {
            let values = [("by", by.as_str().into()), ("date", words::date(texts, on).into())];
            texts.t_with("protocol-approved-on", &values)
        }
        (Some(by), None) => texts.t_with("protocol-approved", &[("by", by.as_str().into())]),
        (None, _) => texts.t("protocol-not-approved"),
    }
}

fn start(protocol: &Protocol, texts: &Texts) -> Vec<String> {
    let risks: Vec<String> = protocol.triggers.iter().map(|flag| words::flag(texts, flag)).collect();
    let mut lines = Vec::new();
    if !risks.is_empty() {
        lines.push(texts.t_with("protocol-starts", &[("list", risks.join(", ").into())]));
    }
    if !protocol.looked_back_on {
        lines.push(texts.t("protocol-not-looked-back"));
    }
    lines
}

fn level(level: &Level, texts: &Texts) -> LevelData {
    let values = [("level", level.number.into()), ("word", level.name.get(texts.lang()).into())];
    let counts = match level.counts {
        _ if level.criteria.len() < 2 => String::new(),
        Counts::Any => texts.t("protocol-counts-any"),
        Counts::All => texts.t("protocol-counts-all"),
    };
    LevelData {
        name: texts.t_with("desk-level", &values),
        counts,
        criteria: level.criteria.iter().map(|it| it.get(texts.lang()).to_owned()).collect(),
        decides: texts.t_with("protocol-decides", &[("who", names::role(texts, level.decides).into())]),
    }
}

fn step(step: &Step, protocol: &Protocol, texts: &Texts) -> StepData {
    let mut about = Vec::new();
    if step.kind != StepKind::Forbidden {
        about.push(names::begun(&names::step_kind(texts, step.kind)));
        about.push(names::role(texts, step.role));
    }
    let values = [("from", step.from_level.into()), ("to", step.to_level.into())];
    if step.to_level < crate::protocol::TOP_LEVEL {
        about.push(texts.t_with("protocol-levels-between", &values));
    } else if step.from_level > 1 {
        about.push(texts.t_with("protocol-levels-from", &values[..1]));
    }
    let after: Vec<String> = step
        .after
        .iter()
        .filter_map(|id| protocol.step(id))
        .map(|it| format!("“{}”", it.name.get(texts.lang())))
        .collect();
    if !after.is_empty() {
        about.push(texts.t_with("protocol-after", &[("list", after.join(", ").into())]));
    }
    let within: Vec<String> = step
        .within_s
        .iter()
        .map(|(level, seconds)| {
            let time = crate::app::counted::stretch(texts, Millis::from(*seconds) * 1_000);
            texts.t_with("protocol-within", &[("level", (*level).into()), ("time", time.into())])
        })
        .collect();
    StepData {
        name: step.name.get(texts.lang()).to_owned(),
        about: about.join(" · "),
        within: within.join(" · "),
        note: step.note.get(texts.lang()).to_owned(),
    }
}

fn legal(reference: &LegalReference, texts: &Texts) -> (String, String, String) {
    let verified = match (&reference.verified_on, &reference.verified_by) {
        (Some(on), Some(by)) => {
            let values = [("date", words::date(texts, on).into()), ("by", by.as_str().into())];
            texts.t_with("partner-fresh", &values)
        }
        _ => texts.t("protocol-legal-unverified"),
    };
    (reference.shown(texts.lang()), reference.about.get(texts.lang()).to_owned(), verified)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::protocol::{Organisation, OwnFile};
    use std::sync::Arc;

    fn shipped(id: &str, lang: Lang) -> ProtocolData {
        ProtocolData::of(Organisation::shipped().protocol(id).unwrap(), &Texts::new(lang))
    }

    #[test]
    fn an_example_never_looks_approved_and_no_number_of_law_is_shown_unverified() {
        for lang in Texts::LANGS {
            for protocol in &Organisation::shipped().protocols {
                let data = ProtocolData::of(protocol, &Texts::new(lang));
                assert!(!data.is_approved, "{}", protocol.id);
                assert!(data.legal.iter().all(|(name, ..)| !name.contains("art.")), "{:?}", data.legal);
            }
        }
        assert!(shipped("suicide", Lang::Nl).approval.starts_with("Voorbeeld, niet goedgekeurd"));
    }

    #[test]
    fn a_step_tells_who_when_and_within_what_time() {
        let data = shipped("suicide", Lang::Nl);
        let step = data.steps.iter().find(|step| step.name == "De backoffice erbij halen").unwrap();
        assert_eq!(step.about, "Verplicht · beantwoorder");
        assert_eq!(step.within, "niveau 2: binnen 10 min · niveau 3: binnen 3 min · niveau 4: binnen 1 min");
        let explore = data.steps.iter().find(|step| step.about.contains("na “")).unwrap();
        assert!(explore.about.contains("vanaf niveau 2"), "{}", explore.about);
        assert!(!data.forbidden.is_empty());
    }

    #[test]
    fn faults_stand_with_file_line_and_remedy() {
        let own = OwnFile { name: "protocols/suicide.ron".to_owned(), text: "Protocol(id: 12".to_owned() };
        let app = App { organisation: Arc::new(Organisation::with(&[own])), ..App::default() };
        let data = ProtocolsData::of(&app, &Texts::new(Lang::Nl));
        assert_eq!(data.missing, "suicide");
        assert!(data.faults.iter().any(|fault| fault.is_error && fault.place.contains("protocols/suicide.ron")));
        assert!(data.list.iter().all(|(id, ..)| id != "suicide"));
    }
}
