//! What the pane about understanding says. Knows no egui.

use crate::app::{Texts, words};
use crate::rehearse::{Confused, Effect, Misread, Missed, Understanding};
use crate::scenario::Key;

/// A finding, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingData {
    /// The phrase or sentence; for topics that are alike, which.
    pub title: String,
    /// The sentence as it would be added; empty: none.
    pub phrase: String,
    /// What is to be known of it, a line each.
    pub lines: Vec<String>,
    /// The topic whose line in the text belongs to it; empty: none.
    pub topic: String,
    /// It can be added to this topic with one click; `None`: not proposed.
    pub add_to: Option<String>,
    /// It can be added to any topic.
    pub can_add: bool,
}

/// Findings of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupData {
    /// Key of its heading.
    pub key: &'static str,
    /// The findings.
    pub findings: Vec<FindingData>,
    /// What to do about them; empty: each says it itself.
    pub hint: String,
    /// Nothing comes of them: shown only when they are asked for.
    pub is_light: bool,
}

fn with(texts: &Texts, key: &str, values: &[(&str, &str)]) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    texts.t_with(key, &values)
}

/// What was found, the kinds that can be mended with a click first; kinds without findings are left out.
#[must_use]
pub fn groups(texts: &Texts, found: &Understanding) -> Vec<GroupData> {
    let groups = [
        GroupData {
            key: "understood-missed",
            findings: found.missed.iter().map(|it| missed(texts, it)).collect(),
            hint: String::new(),
            is_light: false,
        },
        GroupData {
            key: "understood-misread",
            findings: found.misread.iter().map(|it| misread(texts, it)).collect(),
            hint: texts.t("understood-reword"),
            is_light: false,
        },
        GroupData {
            key: "understood-confused",
            findings: found.confused.iter().map(|pair| confused(texts, pair)).collect(),
            hint: texts.t("understood-part"),
            is_light: false,
        },
        GroupData {
            key: "understood-near",
            findings: found
                .near
                .iter()
                .map(|(a, b)| FindingData {
                    title: with(texts, "understood-pair", &[("topic", &a.topic), ("phrase", &a.phrase)]),
                    lines: vec![with(texts, "understood-pair", &[("topic", &b.topic), ("phrase", &b.phrase)])],
                    topic: a.topic.clone(),
                    ..FindingData::default()
                })
                .collect(),
            hint: texts.t("understood-drop"),
            is_light: false,
        },
        GroupData {
            key: "understood-harmless",
            findings: found
                .harmless
                .iter()
                .map(|it| misread(texts, it))
                .chain(found.alike.iter().map(|pair| confused(texts, pair)))
                .collect(),
            hint: texts.t("understood-harmless-hint"),
            is_light: true,
        },
    ];
    groups.into_iter().filter(|group| !group.findings.is_empty()).collect()
}

fn missed(texts: &Texts, it: &Missed) -> FindingData {
    let mut lines = vec![texts.t_with("understood-times", &[("n", it.said.times.into())])];
    if !it.said.meant.is_empty() {
        let acts: Vec<String> = it.said.meant.iter().map(|act| words::act(texts, *act)).collect();
        lines.push(with(texts, "understood-meant", &[("acts", &acts.join(", "))]));
    }
    let is_safe = it.identifying.is_empty();
    lines.push(match &it.nearest {
        Some(near) => with(texts, "understood-nearest", &[("topic", &near.topic), ("phrase", &near.phrase)]),
        None => texts.t("understood-far"),
    });
    if !is_safe {
        let kinds: Vec<String> =
            it.identifying.iter().map(|kind| texts.t(&format!("identify-{}", kind.name()))).collect();
        lines.push(with(texts, "understood-identifying", &[("kinds", &kinds.join(", "))]));
    }
    let near = it.nearest.as_ref().map(|near| near.topic.clone());
    FindingData {
        title: format!("“{}”", it.said.text),
        phrase: it.said.text.clone(),
        lines,
        topic: if is_safe { String::new() } else { near.clone().unwrap_or_default() },
        add_to: near.filter(|_| is_safe),
        can_add: is_safe,
    }
}

/// Phrases that are told of one finding.
const PHRASES: usize = 4;

fn phrases(texts: &Texts, list: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = list.iter().take(PHRASES).map(|phrase| format!("“{phrase}”")).collect();
    if list.len() > PHRASES {
        lines.push(texts.t_with("understood-phrases-more", &[("n", (list.len() - PHRASES).into())]));
    }
    lines
}

fn confused(texts: &Texts, pair: &Confused) -> FindingData {
    FindingData {
        title: with(texts, "understood-sounds-like", &[("topic", &pair.topic), ("heard", &pair.heard)]),
        lines: phrases(texts, &pair.phrases),
        topic: pair.topic.clone(),
        ..FindingData::default()
    }
}

fn misread(texts: &Texts, it: &Misread) -> FindingData {
    let names: Vec<String> = it
        .read_as
        .iter()
        .map(|key| match key {
            Key::Act(act) => words::act(texts, *act),
            Key::Topic(name) => name.clone(),
        })
        .collect();
    let keys = names.join(", ");
    let key = match (it.is_heard(), names.is_empty()) {
        (true, _) => "understood-read-too",
        (false, true) => "understood-not-heard",
        (false, false) => "understood-read-as",
    };
    let mut lines = phrases(texts, &it.phrases);
    let comes = |key: &str, what: &str| {
        texts.t_with(key, &[("beat", it.beat.as_str().into()), ("line", it.line.into()), ("what", what.into())])
    };
    match &it.effect {
        Effect::Lost if it.beat.is_empty() => {}
        Effect::Lost => lines.push(comes("understood-comes-lost", "")),
        Effect::Leads(to) => lines.push(comes("understood-comes-leads", to)),
        Effect::Mistake => lines.push(comes("understood-comes-mistake", "")),
        Effect::Against(meter) => lines.push(comes("understood-comes-against", meter)),
        Effect::Nothing => {}
    }
    FindingData {
        title: with(texts, key, &[("topic", &it.topic), ("keys", &keys)]),
        lines,
        topic: it.topic.clone(),
        ..FindingData::default()
    }
}
