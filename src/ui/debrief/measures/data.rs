//! The table of measures, in words.

use crate::app::Texts;
use crate::app::counted::{counted, decimal, stretch};
use crate::review::{Counted, LookBack, Measure, Source};
use crate::ui::words;

/// Everything that is counted of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasuresData {
    /// Of the conversation as a whole.
    pub conversation: Vec<MeasureData>,
    /// Of the handling of risks.
    pub protocol: Vec<MeasureData>,
    /// Norms are left out: the chat holds a grave risk.
    pub norms_left_out: bool,
    /// In how many messages each act was read.
    pub acts: Vec<(String, u32)>,
    /// Time in each phase.
    pub phases: Vec<(String, String)>,
}

/// One measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureData {
    /// Its name in results.
    pub id: &'static str,
    /// What is counted.
    pub name: String,
    /// What it came to, with its unit.
    pub value: String,
    /// Nothing was counted.
    pub is_nothing: bool,
    /// So little was counted that it says little; in words, may be empty.
    pub few: String,
    /// Where it comes from.
    pub source: String,
    /// What it means and how it is counted.
    pub about: String,
    /// The borrowed norm; empty: none.
    pub norm: String,
}

/// From this level on a norm of conversation says nothing.
const GRAVE: u8 = 3;

impl MeasuresData {
    /// From a conversation.
    pub fn of(look_back: &LookBack, texts: &Texts) -> Self {
        let is_grave = is_grave(look_back);
        let measures = &look_back.measures;
        let (protocol, conversation): (Vec<&Measure>, Vec<&Measure>) =
            measures.table.iter().partition(|it| it.definition.source == Source::Protocol);
        let data = |all: Vec<&Measure>| all.into_iter().map(|it| measure(it, is_grave, texts)).collect();
        Self {
            conversation: data(conversation),
            protocol: data(protocol),
            norms_left_out: is_grave,
            acts: measures.acts.iter().map(|(act, times)| (words::act(texts, *act), *times)).collect(),
            phases: measures
                .phases
                .iter()
                .map(|(phase, ms)| (words::phase(texts, *phase).0, stretch(texts, *ms)))
                .collect(),
        }
    }
}

/// Whether a risk of level 3 or more was in the chat, by the key, the words or the decision.
fn is_grave(look_back: &LookBack) -> bool {
    let key = look_back.header.flags.iter().map(|(_, level)| *level);
    let risks = look_back.escalation.protocols.iter().flat_map(|protocol| &protocol.risks);
    let seen = risks.flat_map(|risk| {
        let decided = risk.decisions.iter().filter_map(|(_, level)| *level);
        risk.shown_level.into_iter().chain(decided)
    });
    key.chain(seen).any(|level| level >= GRAVE)
}

fn measure(measure: &Measure, is_grave: bool, texts: &Texts) -> MeasureData {
    let definition = measure.definition;
    let norm = definition.norms.filter(|_| !is_grave).map_or_else(String::new, |(fair, good)| {
        let number = |hundredths: u32| decimal(f64::from(hundredths) / 100.0, texts);
        texts.t_with("measure-norm", &[("fair", number(fair).into()), ("good", number(good).into())])
    });
    MeasureData {
        id: definition.id,
        name: texts.t(&format!("measure-{}", definition.id)),
        value: counted(texts, measure),
        is_nothing: measure.counted == Counted::Nothing,
        few: if measure.is_few() { texts.t("measure-few") } else { String::new() },
        source: texts.t(match definition.source {
            Source::Miti4 => "measure-source-miti",
            Source::Local => "measure-source-local",
            Source::Protocol => "measure-source-protocol",
        }),
        about: texts.t(&format!("measure-{}-about", definition.id)),
        norm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::review::{Definition, MEASURES};

    fn definition(id: &str) -> Definition {
        MEASURES.into_iter().find(|it| it.id == id).unwrap()
    }

    fn shown(id: &str, counted: Counted, is_grave: bool, lang: Lang) -> MeasureData {
        measure(&Measure { definition: definition(id), counted }, is_grave, &Texts::new(lang))
    }

    #[test]
    fn every_measure_has_a_name_and_a_definition() {
        for lang in Texts::LANGS {
            for definition in MEASURES {
                let data = measure(&Measure { definition, counted: Counted::Nothing }, false, &Texts::new(lang));
                assert!(!data.name.starts_with("measure-") && !data.about.starts_with("measure-"), "{}", data.id);
                assert_eq!(data.value, Texts::new(lang).t("measure-nothing"));
            }
        }
    }

    #[test]
    fn values_are_written_as_people_do() {
        let value = |id, counted| shown(id, counted, false, Lang::Nl).value;
        assert_eq!(value("messages", Counted::Number(14)), "14");
        assert_eq!(value("reflections_per_question", Counted::Of(4, 10)), "0,4 (4 op 10)");
        assert_eq!(value("open_questions", Counted::Of(6, 10)), "6 van 10 (60 %)");
        assert_eq!(value("open_questions", Counted::Of(2, 3)), "2 van 3");
        assert_eq!(value("message_length", Counted::Of(905, 10)), "gemiddeld 91 tekens");
        assert_eq!(value("longest_wait", Counted::Time(95_000)), "1 min 35 s");
        assert_eq!(value("closing", Counted::Yes(true)), "Ja");
    }

    #[test]
    fn few_things_say_little_and_norms_are_borrowed_and_never_stand_by_a_grave_risk() {
        let few = shown("reflections_per_question", Counted::Of(1, 2), false, Lang::Nl);
        assert_eq!(few.few, "te weinig om iets te zeggen");
        let calm = shown("reflections_per_question", Counted::Of(9, 10), false, Lang::En);
        assert!(calm.few.is_empty() && calm.norm.contains("borrowed"), "{}", calm.norm);
        let grave = shown("reflections_per_question", Counted::Of(9, 10), true, Lang::En);
        assert!(grave.norm.is_empty());
    }
}
