//! `oefenlijn debrief`: everything that looking back at a recording gives, as text or JSON.

use super::{DONE, FOUND};
use crate::ids::Millis;
use crate::protocol::{Misfit, Moment};
use crate::review::{Asked, Counted, FEW, Feedback, LookBack, Met, ProtocolResult, RiskTally};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Prints the whole result of each recording; of several, the counts over the series too.
pub fn run(paths: &[PathBuf], as_json: bool, data: &Path) -> Result<u8, String> {
    let mut all = Vec::new();
    let mut code = DONE;
    for path in paths {
        let opened = super::open_recording(path, data)?;
        if let Some(line) = opened.damaged_at {
            eprintln!("oefenlijn: {} is damaged at line {line}; what stands before it is used", path.display());
            code = FOUND;
        }
        let look_back = LookBack::of(&opened.recording);
        if as_json {
            out!("{}", whole(&opened.recording.id, &look_back));
        } else {
            text(&look_back);
        }
        all.push(look_back);
    }
    if all.len() > 1 {
        let series = RiskTally::of(&all);
        if as_json {
            out!("{}", json!({ "series": series_json(&series) }));
        } else {
            let share = |share: Option<(u32, u32)>| match share {
                Some((part, of)) if of < FEW => format!("{part} of {of} (too few to say)"),
                Some((part, of)) => format!("{part} of {of}"),
                None => "n/a".to_owned(),
            };
            out!("\n— {} conversations —", series.conversations);
            out!("risks recognised (sensitivity): {}", share(series.sensitivity()));
            out!("risks rightly left alone (specificity): {}", share(series.specificity()));
        }
    }
    Ok(code)
}

fn series_json(series: &RiskTally) -> Value {
    let pair = |share: Option<(u32, u32)>| share.map(|(part, of)| json!({"part": part, "of": of, "few": of < FEW}));
    json!({
        "conversations": series.conversations,
        "recognised": series.recognised,
        "overlooked": series.overlooked,
        "left_alone": series.left_alone,
        "needless": series.needless,
        "levels_right": series.levels_right,
        "sensitivity": pair(series.sensitivity()),
        "specificity": pair(series.specificity()),
    })
}

fn clock(at_ms: Millis) -> String {
    format!("{}:{:02}", at_ms / 60_000, at_ms / 1_000 % 60)
}

fn counted_json(counted: Counted) -> Value {
    match counted {
        Counted::Number(number) => number.into(),
        Counted::Of(part, of) => json!({"part": part, "of": of, "value": f64::from(part) / f64::from(of)}),
        Counted::Time(ms) => json!({ "ms": ms }),
        Counted::Yes(yes) => yes.into(),
        Counted::Nothing => Value::Null,
    }
}

fn moment_json(moment: Option<Moment>) -> Value {
    moment.map_or(Value::Null, |moment| json!({"at_ms": moment.at_ms, "of": moment.of}))
}

fn protocol_json(protocol: &ProtocolResult) -> Value {
    let risks: Vec<Value> = protocol
        .risks
        .iter()
        .map(|risk| {
            let decisions: Vec<Value> = risk
                .decisions
                .iter()
                .map(|(moment, level)| json!({"at_ms": moment.at_ms, "of": moment.of, "level": level}))
                .collect();
            json!({
                "flag": risk.flag,
                "facts": {
                    "shown": moment_json(risk.shown), "shown_level": risk.shown_level,
                    "recognised": moment_json(risk.recognised), "delay_ms": risk.delay_ms(), "decisions": decisions,
                },
                "judgement": {"key": risk.key, "level": risk.standing.name()},
            })
        })
        .collect();
    let steps: Vec<Value> = protocol
        .steps
        .iter()
        .map(|step| {
            json!({
                "id": step.id, "name": step.name, "kind": step.kind.name(), "role": step.role.name(),
                "facts": {"done": moment_json(step.done), "own_word": step.own_word},
                "judgement": step.standing.name(),
            })
        })
        .collect();
    json!({
        "id": protocol.id, "name": protocol.name, "version": protocol.version, "approved_by": protocol.approved_by,
        "level": protocol.level, "risks": risks, "steps": steps, "looked_up": moment_json(protocol.looked_up),
    })
}

/// The whole result as one object.
fn whole(id: &str, look_back: &LookBack) -> Value {
    let turns: Vec<Value> = look_back.turns.iter().map(turn_json).collect();
    let facts: Vec<Value> = look_back
        .facts
        .iter()
        .map(|fact| {
            json!({
                "name": fact.note.name, "told_at_ms": fact.told_at, "hinted": fact.hinted,
                "needs": fact.note.needs, "opened_by": fact.note.opened_by, "asked_by": fact.note.asked_by,
            })
        })
        .collect();
    let expectations: Vec<Value> = look_back
        .expectations
        .iter()
        .map(|it| {
            let (met, of) = match it.met {
                Met::Yes(of) => ("yes", of),
                Met::Late(of) => ("late", Some(of)),
                Met::No => ("no", None),
                Met::Against(of) => ("against", Some(of)),
            };
            json!({"text": it.text, "why": it.why, "met": met, "of": of})
        })
        .collect();
    let escalation = &look_back.escalation;
    let referrals: Vec<Value> = escalation
        .referrals
        .iter()
        .map(|it| {
            let misfits: Vec<&str> = it.misfits.iter().copied().map(Misfit::name).collect();
            json!({
                "of": it.seq, "name": it.name, "warm": it.warm, "agreed": it.agreed, "note": it.note,
                "fits": it.fits(), "misfits": misfits,
            })
        })
        .collect();
    let measures: serde_json::Map<String, Value> = look_back
        .measures
        .table
        .iter()
        .map(|it| {
            let value = json!({"value": counted_json(it.counted), "few": it.is_few()});
            (it.definition.id.to_owned(), value)
        })
        .collect();
    let acts: serde_json::Map<String, Value> =
        look_back.measures.acts.iter().map(|(act, times)| (act.code().to_owned(), (*times).into())).collect();
    let phases: serde_json::Map<String, Value> =
        look_back.measures.phases.iter().map(|(phase, ms)| (phase.name().to_owned(), (*ms).into())).collect();
    let end = look_back.end.as_ref().map(|end| {
        json!({
            "ending": end.ending, "outcome": end.outcome.name(), "at_ms": end.at_ms, "explains": end.explains,
            "afterwards": end.afterwards, "way_to_help": end.way_to_help,
        })
    });
    json!({
        "id": id,
        "scenario": look_back.header.scenario,
        "lang": look_back.header.lang.code(),
        "seed": look_back.header.seed,
        "unreviewed": look_back.header.unreviewed,
        "end": end,
        "protocols": escalation.protocols.iter().map(protocol_json).collect::<Vec<_>>(),
        "honesty": escalation.honesty.iter().map(|(of, it)| json!({"of": of, "is": it.name()})).collect::<Vec<_>>(),
        "back_office": escalation.back_office.as_ref().map(|it| json!({
            "calls": it.calls, "called_ms": it.called_ms, "after_ms": it.after_ms, "told": it.told,
        })),
        "referrals": referrals,
        "measures": measures,
        "acts": acts,
        "phases": phases,
        "expectations": expectations,
        "feedback": look_back.feedback.iter().map(feedback_json).collect::<Vec<_>>(),
        "turning_point": look_back.turning_point,
        "facts": facts,
        "turns": turns,
    })
}

fn turn_json(turn: &crate::review::Turn) -> Value {
    let changes: Vec<Value> = turn
        .changes
        .iter()
        .map(|it| json!({"meter": it.meter, "from": it.from, "to": it.to, "cause": it.cause}))
        .collect();
    let reasons: Vec<Value> =
        turn.reasons.iter().map(|it| json!({"heard": it.heard, "why": it.why, "better": it.better})).collect();
    let mut object = serde_json::Map::new();
    object.insert("of".to_owned(), turn.seq.into());
    object.insert("at_ms".to_owned(), turn.at_ms.into());
    object.insert("by".to_owned(), serde_json::to_value(turn.by).unwrap_or_default());
    object.insert("text".to_owned(), turn.text.clone().into());
    if let Some(reading) = &turn.reading {
        object.extend(super::json::reading_fields(reading));
    }
    let corrected = turn.corrected.as_ref().map(|acts| acts.iter().map(|act| act.code()).collect::<Vec<_>>());
    object.insert("corrected".to_owned(), json!(corrected));
    object.insert("changes".to_owned(), changes.into());
    object.insert("reasons".to_owned(), reasons.into());
    object.insert("facts".to_owned(), json!(turn.facts));
    object.insert("cues".to_owned(), json!(turn.cues));
    object.insert("marks".to_owned(), json!(turn.marks));
    Value::Object(object)
}

fn feedback_json(feedback: &Feedback) -> Value {
    let did: Vec<Value> = feedback
        .did
        .iter()
        .map(|it| json!({"code": it.act.code(), "words": it.words, "confidence": it.confidence.share()}))
        .collect();
    let effects: Vec<Value> =
        feedback.effects.iter().map(|it| json!({"meter": it.meter, "by": it.by, "causes": it.causes})).collect();
    let asked = match &feedback.asked {
        Asked::Step { protocol, step, overdue, .. } => {
            json!({"step": format!("{protocol}.{step}"), "overdue": overdue})
        }
        Asked::Cue { words } => json!({ "cue": words }),
        Asked::Phase(phase) => json!({ "phase": phase.name() }),
        Asked::Contact => json!("contact"),
    };
    let points: Vec<Value> = feedback
        .points
        .iter()
        .map(|it| json!({"kind": it.kind.name(), "strength": it.kind.is_strength(), "about": it.about, "why": it.why}))
        .collect();
    let better = feedback.better.as_ref().map(|it| json!({"text": it.text, "by_author": it.by_author}));
    json!({
        "of": feedback.of, "did": did, "effects": effects, "why": feedback.why, "asked": asked, "met": feedback.met,
        "points": points, "better": better, "unsure": feedback.unsure,
    })
}

fn text(look_back: &LookBack) {
    let header = &look_back.header;
    out!("{} · {} · {}", header.title, header.persona, look_back.started_on);
    if header.unreviewed {
        out!("(not yet reviewed by practitioners)");
    }
    match &look_back.end {
        Some(end) => out!("ended: {} ({}) at {}\n  {}", end.ending, end.outcome.name(), clock(end.at_ms), end.explains),
        None => out!("not ended"),
    }
    for protocol in &look_back.escalation.protocols {
        out!("\n{} (level {}, version {})", protocol.name, protocol.level, protocol.version);
        for risk in &protocol.risks {
            let at = |moment: Option<Moment>| moment.map_or("never".to_owned(), |it| clock(it.at_ms));
            let level = |level: Option<u8>| level.map_or("none".to_owned(), |level| level.to_string());
            out!(
                "  {}: shown {} (level {}), recognised {}, decided {} (key {}): {}",
                risk.flag,
                at(risk.shown),
                level(risk.shown_level),
                at(risk.recognised),
                level(risk.decisions.last().and_then(|(_, level)| *level)),
                level(risk.key),
                risk.standing.name()
            );
        }
        for step in &protocol.steps {
            let at = step.done.map_or(String::new(), |it| format!(" at {} (event {})", clock(it.at_ms), it.of));
            let word = if step.own_word { ", by own word" } else { "" };
            out!("  {:<14} {}{at}{word}", step.standing.name(), step.name);
        }
    }
    for (of, honesty) in &look_back.escalation.honesty {
        out!("confidentiality, event {of}: {}", honesty.name());
    }
    for referral in &look_back.escalation.referrals {
        let misfits: Vec<&str> = referral.misfits.iter().copied().map(Misfit::name).collect();
        let fit = if misfits.is_empty() { "fits".to_owned() } else { misfits.join(", ") };
        out!("referral to {}: {}, {fit}", referral.name, if referral.warm { "warm" } else { "cold" });
    }
    out!("");
    for measure in &look_back.measures.table {
        let value = match measure.counted {
            Counted::Number(number) => number.to_string(),
            Counted::Of(part, of) => format!("{part} of {of}"),
            Counted::Time(ms) => clock(ms),
            Counted::Yes(yes) => if yes { "yes" } else { "no" }.to_owned(),
            Counted::Nothing => "n/a".to_owned(),
        };
        out!("  {:<26} {value}{}", measure.definition.id, if measure.is_few() { " (few)" } else { "" });
    }
    for it in &look_back.expectations {
        let met = match it.met {
            Met::Yes(_) => "yes",
            Met::Late(_) => "late",
            Met::No => "no",
            Met::Against(_) => "against",
        };
        out!("  {met:<8} {}", it.text);
    }
}
