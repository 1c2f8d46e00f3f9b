//! A conversation to read, its reasons in the margin.

use crate::app::counted::counted;
use crate::app::{Texts, words};
use crate::paper::{Block, Paper};
use crate::recording::{Day, Recording};
use crate::review::{Counted, LookBack};
use crate::session::Who;

/// A conversation to read: each message, in the margin what it did and why, after it what was counted.
pub(super) fn transcript(recording: &Recording, look_back: &LookBack, until: Option<Day>, texts: &Texts) -> Paper {
    let header = &look_back.header;
    let mut blocks = vec![Block::Title(header.title.clone())];
    let mut meta = vec![header.persona.clone(), words::date(texts, &look_back.started_on)];
    meta.retain(|part| !part.is_empty());
    blocks.push(Block::Quiet(meta.join(" · ")));
    if recording.keeping.redacted > 0 {
        blocks.push(Block::Quiet(texts.t("export-redacted")));
    }
    for turn in &look_back.turns {
        let is_own = turn.by == Who::Counsellor;
        let mut notes = Vec::new();
        if is_own {
            let read = turn.reading.as_ref().map(crate::understand::Reading::codes);
            let acts = turn.corrected.clone().or(read).unwrap_or_default();
            if !acts.is_empty() {
                notes.push(acts.iter().map(|act| words::act(texts, *act)).collect::<Vec<_>>().join(", "));
            }
            notes.extend(turn.reasons.iter().map(|reason| reason.why.clone()).filter(|why| !why.is_empty()));
            let label = |name: &str| header.meters.iter().find(|it| it.name == name).map_or("", |it| it.label.as_str());
            let moved = turn.changes.iter();
            let moved: Vec<String> = moved
                .map(|it| {
                    let meter = words::meter(texts, &it.meter, label(&it.meter));
                    let values = [("meter", meter.into()), ("from", it.from.into()), ("to", it.to.into())];
                    texts.t_with("debrief-step", &values)
                })
                .collect();
            if !moved.is_empty() {
                notes.push(moved.join(" · "));
            }
        }
        blocks.push(Block::Said {
            who: if is_own { texts.t("export-me") } else { header.persona.clone() },
            time: words::clock(turn.at_ms),
            is_own,
            text: turn.text.clone(),
            notes,
        });
    }
    if let Some(end) = &look_back.end {
        blocks.push(Block::Heading(texts.t("export-end")));
        for part in [&end.explains, &end.afterwards, &end.way_to_help] {
            if !part.is_empty() {
                blocks.push(Block::Text(part.clone()));
            }
        }
    }
    blocks.push(Block::Heading(texts.t("export-counted")));
    blocks.push(Block::Quiet(texts.t("export-counted-hint")));
    for measure in look_back.measures.table.iter().filter(|measure| measure.counted != Counted::Nothing) {
        let value = counted(texts, measure);
        let few = if measure.is_few() { format!(" ({})", texts.t("export-few")) } else { String::new() };
        let name = texts.t(&format!("measure-{}", measure.definition.id));
        blocks.push(Block::Point(format!("{name}: {value}{few}")));
    }
    let foot = until.map(|until| {
        let date = words::date(texts, &until.to_string());
        texts.t_with("export-foot", &[("date", date.into())])
    });
    Paper { title: header.title.clone(), lang: texts.lang(), blocks, foot: foot.unwrap_or_default() }
}
