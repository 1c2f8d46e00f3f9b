//! `oefenlijn rehearse`: simulated trainees play a scenario many times.

use super::{DONE, FOUND, find_scenario};
use crate::ids::Lang;
use crate::rehearse::{Finding, FindingKind, Rehearsal, Tally, Trainee, Wanted, rehearse};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

/// What is rehearsed.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// Id or path.
    pub scenario: String,
    /// Language; the scenario's own when left out.
    pub lang: Option<Lang>,
    /// How many conversations.
    pub runs: u32,
    /// By whom; `None`: by every kind in turn.
    pub who: Option<Trainee>,
    /// The same seed, the same result.
    pub seed: u64,
    /// As JSON.
    pub json: bool,
}

/// Rehearses and reports.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let loaded = find_scenario(&asked.scenario, data)?;
    let lang = asked.lang.or_else(|| loaded.langs().first().copied()).unwrap_or(Lang::Nl);
    let Some(scenario) = loaded.playable.get(&lang) else {
        return Err(format!("scenario `{}` cannot be played in {}; see oefenlijn check", loaded.id, lang.own_name()));
    };
    let organisation = Arc::new(super::organisation(data));
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let wanted = Wanted { runs: asked.runs, who: asked.who, seed: asked.seed, threads };
    let start = Instant::now();
    let result = rehearse(scenario, &organisation, &wanted, |_| true);
    let seconds = start.elapsed().as_secs_f64();
    if asked.json {
        out!("{}", as_json(&result, seconds));
    } else {
        text(&result, seconds);
    }
    let is_missed = result.findings.iter().any(|it| it.kind == FindingKind::LimitMissed);
    Ok(if is_missed { FOUND } else { DONE })
}

fn per_second(result: &Rehearsal, seconds: f64) -> f64 {
    (f64::from(result.exchanges) / seconds.max(0.001)).round()
}

fn as_json(result: &Rehearsal, seconds: f64) -> Value {
    let pair = |(seen, all): (usize, usize)| json!({"seen": seen, "all": all});
    let tally = &result.tally;
    let mut endings = Map::new();
    for (who, counts) in &result.endings_by_who {
        let counts: Map<String, Value> = counts
            .iter()
            .map(|(outcome, times)| (outcome.map_or("open", |it| it.name()).to_owned(), (*times).into()))
            .collect();
        endings.insert(who.name().to_owned(), counts.into());
    }
    let (not, all) = result.not_understood;
    let findings: Vec<Value> = result
        .findings
        .iter()
        .map(|it| {
            let near =
                it.near.as_ref().map(|near| json!({"meter": near.meter, "came": near.came, "needs": near.needs}));
            json!({"kind": it.kind.name(), "line": it.line, "message": it.message, "near": near, "play": it.play})
        })
        .collect();
    let rules: Map<String, Value> =
        tally.rules.iter().map(|((line, column), times)| (format!("{line}:{column}"), (*times).into())).collect();
    json!({
        "runs": result.runs,
        "exchanges": result.exchanges,
        "seconds": seconds,
        "exchanges_per_second": per_second(result, seconds),
        "coverage": {
            "beats": pair(Tally::seen(&tally.beats)),
            "rules": pair(tally.seen_rules()),
            "facts": pair(Tally::seen(&tally.facts)),
            "endings": pair(Tally::seen(&tally.endings)),
        },
        "hits": rules,
        "endings_by_who": endings,
        "not_understood_share": if all == 0 { 0.0 } else { f64::from(not) / f64::from(all) },
        "findings": findings,
    })
}

fn text(result: &Rehearsal, seconds: f64) {
    let tally = &result.tally;
    out!(
        "{} conversations, {} messages, {seconds:.1} s ({} a second)",
        result.runs,
        result.exchanges,
        per_second(result, seconds)
    );
    for (what, (seen, all)) in [
        ("beats", Tally::seen(&tally.beats)),
        ("rules", tally.seen_rules()),
        ("facts", Tally::seen(&tally.facts)),
        ("endings", Tally::seen(&tally.endings)),
    ] {
        out!("  {what:<8} {seen} of {all}");
    }
    for (who, counts) in &result.endings_by_who {
        let counts: Vec<String> = counts
            .iter()
            .map(|(outcome, times)| format!("{} {times}", outcome.map_or("open", |it| it.name())))
            .collect();
        out!("  {:<8} {}", who.name(), counts.join(", "));
    }
    let (not, all) = result.not_understood;
    out!("  not understood: {not} of {all}");
    let (rules, others): (Vec<&Finding>, Vec<&Finding>) =
        result.findings.iter().partition(|it| it.kind == FindingKind::RuleNotReached && it.near.is_none());
    if !rules.is_empty() {
        let lines: Vec<String> = rules.iter().map(|it| it.line.to_string()).collect();
        out!(
            "{}: {} rules did not answer within these runs, at lines {}",
            FindingKind::RuleNotReached.name(),
            rules.len(),
            lines.join(", ")
        );
    }
    for it in others {
        let at = if it.line > 0 { format!("line {}: ", it.line) } else { String::new() };
        let near = it
            .near
            .as_ref()
            .map_or(String::new(), |near| format!(" ({} {}, needs {})", near.meter, near.came, near.needs));
        out!("{}: {at}{}{near}", it.kind.name(), it.message);
    }
}
