//! A meeting in a terminal.

use crate::ids::{Lang, Millis};
use crate::intervision::meeting::{Meeting, Stage, Tried};
use crate::intervision::{Doubt, GroupOverTime};
use serde_json::{Value, json};

fn clock(ms: Millis) -> String {
    format!("{}:{:02}", ms / 60_000, ms / 1_000 % 60)
}

/// One line after something was done.
pub(super) fn after(meeting: &Meeting, now: Millis) {
    let (state, shown) = (meeting.state(), meeting.clock(now));
    match state.current() {
        Some(phase) => {
            let name = phase.phase.name.get(Lang::En);
            let (spent, given) = (clock(shown.phase_ms), clock(shown.given_ms));
            let stands = if state.is_stopped {
                ", ended"
            } else if shown.is_going {
                ""
            } else {
                ", paused"
            };
            out!("{name} {spent} of {given}{stands}: {}", phase.phase.rule.get(Lang::En));
        }
        None => out!("{}", stage(state.stage)),
    }
}

/// How far it is, in a word.
pub(super) const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Planning => "planning",
        Stage::Running => "running",
        Stage::Closing => "closing",
        Stage::Closed => "closed",
    }
}

/// All of it.
pub(super) fn whole(meeting: &Meeting, now: Millis) {
    let state = meeting.state();
    let plan = &state.plan;
    let on = plan.on.map(|on| on.to_string()).unwrap_or_default();
    out!("{}  {on} {} {} {}", meeting.id, plan.at, plan.place, plan.title);
    for person in &state.people {
        let roles: Vec<&str> = person.roles.iter().map(|role| role.name()).collect();
        out!("  {}  {}  {}", person.letter, person.pseudonym, roles.join(", "));
    }
    if let Some(excerpt) = &state.excerpt {
        let consent = match state.consent {
            Some(true) => "agreed",
            Some(false) => "withdrawn",
            None => "not agreed yet",
        };
        out!("  {} {}: {} ({consent})", excerpt.code, excerpt.title, excerpt.question);
    }
    out!("  {} ({} minutes)", state.tonight.method.name.get(Lang::En), state.tonight.minutes());
    for (at, phase) in state.tonight.phases.iter().enumerate().filter(|(_, phase)| !phase.is_dropped) {
        let mark = if state.stage == Stage::Running && at == state.phase { "▸" } else { " " };
        out!("  {mark} {:>3} {}", phase.minutes, phase.phase.name.get(Lang::En));
    }
    after(meeting, now);
    let waiting: Vec<String> = state.waiting_for().iter().map(ToString::to_string).collect();
    if !state.handed_in.is_empty() && !waiting.is_empty() {
        out!("  ratings: waiting for {}", waiting.join(", "));
    }
    for kept in &state.lines {
        let text = if kept.is_struck { "(struck)" } else { kept.line.text.as_str() };
        let by = kept.line.by.map(|by| format!(" (by {by})")).unwrap_or_default();
        out!("  {:>3} {}: {text}{by}", kept.number, kept.line.kind.name());
    }
}

/// As JSON.
pub(super) fn as_json(meeting: &Meeting, now: Millis) -> Value {
    let (state, shown) = (meeting.state(), meeting.clock(now));
    let people: Vec<Value> = state
        .people
        .iter()
        .map(|it| {
            let roles: Vec<&str> = it.roles.iter().map(|role| role.name()).collect();
            json!({"letter": it.letter.to_string(), "pseudonym": it.pseudonym, "roles": roles})
        })
        .collect();
    let phases: Vec<Value> = state
        .tonight
        .phases
        .iter()
        .map(|it| json!({"id": it.phase.id, "minutes": it.minutes, "dropped": it.is_dropped}))
        .collect();
    let lines: Vec<Value> = state
        .lines
        .iter()
        .map(|it| {
            json!({"number": it.number, "kind": it.line.kind.name(), "text": it.line.text, "by": it.line.by,
                "struck": it.is_struck, "tried": it.tried.map(Tried::name)})
        })
        .collect();
    let waiting: Vec<String> = state.waiting_for().iter().map(ToString::to_string).collect();
    json!({
        "format": 1, "id": meeting.id, "on": state.plan.on, "at": state.plan.at, "place": state.plan.place,
        "title": state.plan.title, "method": state.tonight.method.id, "minutes": state.tonight.minutes(),
        "people": people, "phases": phases, "stage": stage(state.stage),
        "phase": state.current().map(|it| it.phase.id.clone()),
        "clock": {"phase_ms": shown.phase_ms, "given_ms": shown.given_ms, "going": shown.is_going},
        "consent": state.consent, "waiting_for": waiting, "revealed": state.is_revealed, "lines": lines,
    })
}

/// Why a line should be looked at again.
pub(super) fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Identifying(kind) => format!("it may point at a real person ({})", kind.name()),
        Doubt::Quote => "somebody's words stand in it; minutes hold no quotes".to_owned(),
        Doubt::Named(name) => format!("it names {name}; minutes do not say who said what"),
    }
}

/// A group over time.
pub(super) fn group(group: &GroupOverTime, as_json: bool) {
    if as_json {
        let came = |all: &std::collections::BTreeMap<String, crate::intervision::Came>| -> Vec<Value> {
            all.iter().map(|(what, it)| json!({"what": what, "times": it.times, "last": it.last})).collect()
        };
        let meetings: Vec<Value> = group
            .meetings
            .iter()
            .map(|it| json!({"id": it.id, "on": it.on, "method": it.method.get(Lang::En), "scenario": it.scenario, "themes": it.themes}))
            .collect();
        let try_outs: Vec<Value> = group
            .try_outs
            .iter()
            .map(|it| {
                json!({"meeting": it.meeting, "line": it.line, "text": it.text, "by": it.by,
                    "tried": it.tried.map(Tried::name)})
            })
            .collect();
        out!(
            "{}",
            json!({"format": 1, "meetings": meetings, "themes": came(&group.themes), "scenarios": came(&group.scenarios),
                "risks": came(&group.risks), "protocols": came(&group.protocols), "try_outs": try_outs})
        );
        return;
    }
    for it in &group.meetings {
        out!("{}  {}  {}  {}", it.on, it.method.get(Lang::En), it.scenario, it.themes.join(", "));
    }
    for (what, all) in [("theme", &group.themes), ("scenario", &group.scenarios), ("protocol", &group.protocols)] {
        for (name, it) in all {
            out!("  {what} {name}: {} times, last on {}", it.times, it.last);
        }
    }
    for it in &group.try_outs {
        let by = it.by.map(|by| by.to_string()).unwrap_or_default();
        let tried = it.tried.map_or("not asked yet", |tried| tried.name());
        out!("  {} line {}: {} (by {by}; {tried})", it.meeting, it.line, it.text);
    }
}
