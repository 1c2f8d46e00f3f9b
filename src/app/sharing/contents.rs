//! What else than messages and counts is in a recording of a bundle: every part that went along, in words.

use crate::app::{Texts, words};
use crate::recording::{Guess, Recording};
use crate::review::{LookBack, Met, Rubric};
use crate::session::Happening;

/// A part: its heading, and its lines.
pub type Part = (String, Vec<String>);

/// The parts of a reduced recording that its messages and counts do not show; none that did not go along.
#[must_use]
pub fn contents(recording: &Recording, look_back: &LookBack, texts: &Texts) -> Vec<Part> {
    let parts = [
        ("sharing-field-inner", inner(recording, look_back, texts)),
        ("sharing-field-feedback", hoped(look_back, texts)),
        ("sharing-field-protocol", protocol(recording, look_back, texts)),
        ("sharing-field-guess", recording.guess.as_ref().map(|it| guess(it, texts)).unwrap_or_default()),
        ("sharing-field-date", day(recording, texts)),
    ];
    parts.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(key, lines)| (texts.t(key), lines)).collect()
}

fn day(recording: &Recording, texts: &Texts) -> Vec<String> {
    if recording.started_on.is_empty() { Vec::new() } else { vec![words::date(texts, &recording.started_on)] }
}

/// What could be found out, what was drawn for this conversation.
fn inner(recording: &Recording, look_back: &LookBack, texts: &Texts) -> Vec<String> {
    let picks = recording.header.picks.iter().map(|(name, value)| format!("{}: {value}", words::plain(name)));
    let facts = look_back.facts.iter().map(|fact| {
        let status = match fact.told_at {
            Some(at) => texts.t_with("debrief-fact-found", &[("time", words::clock(at).into())]),
            None => texts.t("debrief-fact-missed"),
        };
        format!("{} · {status}", fact.note.text)
    });
    picks.chain(facts).collect()
}

/// What the author hoped to see.
fn hoped(look_back: &LookBack, texts: &Texts) -> Vec<String> {
    let one = |it: &crate::review::Expectation| {
        let met = texts.t(match it.met {
            Met::Yes(_) => "sharing-hoped-seen",
            Met::Late(_) => "sharing-hoped-late",
            Met::No | Met::Against(_) => "sharing-hoped-unseen",
        });
        format!("{} · {met}", it.text)
    };
    look_back.expectations.iter().map(one).collect()
}

/// Risks, steps, the side chat, referrals.
fn protocol(recording: &Recording, look_back: &LookBack, texts: &Texts) -> Vec<String> {
    let mut lines = Vec::new();
    for (flag, level) in &recording.header.flags {
        let values = [
            ("flag", words::flag(texts, flag).into()),
            ("level", (*level).into()),
            ("word", words::level(texts, *level).into()),
        ];
        lines.push(texts.t_with("debrief-risk", &values));
    }
    let has_steps = |id: &str| look_back.escalation.protocols.iter().any(|it| it.id == id && !it.steps.is_empty());
    for protocol in recording.header.protocols.iter().filter(|it| !has_steps(&it.id)) {
        lines.push(protocol.name.clone());
    }
    for protocol in &look_back.escalation.protocols {
        for risk in &protocol.risks {
            for (moment, level) in &risk.decisions {
                let level = level.map_or_else(|| texts.t("sharing-risk-withdrawn"), |it| words::level(texts, it));
                lines.push(format!("{} · {}: {level}", words::clock(moment.at_ms), words::flag(texts, &risk.flag)));
            }
        }
        for step in &protocol.steps {
            let mut line = format!("{}: {} · {}", protocol.name, step.name, texts.t(words::standing(step.standing)));
            if step.own_word {
                line = format!("{line} · {}", texts.t("step-own-word"));
            }
            lines.push(line);
        }
    }
    let lead =
        if recording.header.shift_lead.is_empty() { texts.t("desk-lead") } else { recording.header.shift_lead.clone() };
    for event in recording.events() {
        match &event.what {
            Happening::Lead { by_counsellor, text, .. } => {
                let who = if *by_counsellor { texts.t("export-me") } else { lead.clone() };
                lines.push(format!("{who}: {text}"));
            }
            Happening::Referral { partner, name, note, .. } => {
                let to = if name.is_empty() { partner } else { name };
                let line = texts.t_with("sharing-referral", &[("name", to.as_str().into())]);
                lines.push(if note.is_empty() { line } else { format!("{line} · {note}") });
            }
            _ => {}
        }
    }
    lines
}

/// What the person thought before looking back.
fn guess(guess: &Guess, texts: &Texts) -> Vec<String> {
    let values = [
        ("trust", "guess-then", guess.trust_then),
        ("tension", "guess-then", guess.tension_then),
        ("trust", "guess-now", guess.trust_now),
        ("tension", "guess-now", guess.tension_now),
    ];
    let values = values.into_iter().filter_map(|(meter, key, value)| {
        let meter = words::meter(texts, meter, "");
        Some(format!("{}: {} / 100", texts.t_with(key, &[("meter", meter.into())]), value?))
    });
    let rubric = guess.rubric.iter().map(|(id, value)| {
        let criterion = Rubric::shipped().criteria.iter().find(|criterion| criterion.id == *id);
        let name = criterion.map_or_else(|| words::plain(id), |it| it.name.get(texts.lang()).to_owned());
        format!("{name}: {value} / 5")
    });
    values.chain(rubric).collect()
}
