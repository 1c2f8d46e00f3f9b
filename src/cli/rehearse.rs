//! `oefenlijn rehearse`: simulated trainees play a scenario many times.

use super::{DONE, FOUND, find_scenario};
use crate::ids::Lang;
use crate::rehearse::{Finding, FindingKind, Rehearsal, Spread, Trainee, Wanted, rehearse};
use crate::scenario::Scenario;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
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
    let wanted = Wanted { runs: asked.runs, who: asked.who, seed: asked.seed, threads, shorten: 1_000 };
    let start = Instant::now();
    let result = rehearse(scenario, &organisation, &wanted, |_| true);
    let seconds = start.elapsed().as_secs_f64();
    if asked.json {
        out!("{}", as_json(scenario, &result, seconds));
    } else {
        text(&result, seconds);
    }
    let is_missed = result.findings.iter().any(|it| it.kind == FindingKind::LimitMissed);
    Ok(if is_missed { FOUND } else { DONE })
}

fn per_second(result: &Rehearsal, seconds: f64) -> f64 {
    (f64::from(result.exchanges) / seconds.max(0.001)).round()
}

fn spread(of: Spread) -> Value {
    json!({"min": of.least, "median": of.median, "p95": of.p95, "max": of.most})
}

fn as_json(scenario: &Scenario, result: &Rehearsal, seconds: f64) -> Value {
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
            let near: Vec<Value> =
                it.near.iter().map(|it| json!({"what": it.what, "is": it.is, "needs": it.needs})).collect();
            json!({"kind": it.kind.name(), "line": it.line, "message": it.message, "near": near, "play": it.play})
        })
        .collect();
    let hits: Map<String, Value> =
        tally.hits(scenario).into_iter().map(|(line, times)| (line.to_string(), times.into())).collect();
    let coverage: Map<String, Value> = tally
        .coverage()
        .into_iter()
        .map(|(kind, (seen, all))| (kind.to_owned(), json!({"seen": seen, "all": all})))
        .collect();
    json!({
        "runs": result.runs,
        "wanted": result.wanted,
        "exchanges": result.exchanges,
        "seconds": seconds,
        "exchanges_per_second": per_second(result, seconds),
        "coverage": coverage,
        "hits": hits,
        "lengths": spread(result.lengths),
        "times": spread(result.minutes),
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
    if result.is_cut_short() {
        out!("  cut short after {} of {}: what was not reached is not within the budget", result.runs, result.wanted);
    }
    for (what, (seen, all)) in tally.coverage() {
        out!("  {what:<8} {seen} of {all}");
    }
    for (what, of) in [("messages", result.lengths), ("minutes", result.minutes)] {
        out!("  {what:<8} {} to {}, half up to {}, 95 of 100 up to {}", of.least, of.most, of.median, of.p95);
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
    let is_many = |it: &&Finding| {
        it.near.is_empty()
            && matches!(it.kind, FindingKind::RuleNotReached | FindingKind::LineNotReached | FindingKind::GateOneWay)
    };
    for kind in [FindingKind::RuleNotReached, FindingKind::GateOneWay, FindingKind::LineNotReached] {
        let lines: BTreeSet<u32> =
            result.findings.iter().filter(is_many).filter(|it| it.kind == kind).map(|it| it.line).collect();
        if !lines.is_empty() {
            let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
            out!("{}: at {} lines: {}", kind.name(), lines.len(), lines.join(", "));
        }
    }
    for it in result.findings.iter().filter(|it| !is_many(it)) {
        let at = if it.line > 0 { format!("line {}: ", it.line) } else { String::new() };
        let lacks: Vec<String> = it
            .near
            .iter()
            .map(|lack| format!("{} {}, needs {}", lack.what, lack.is, lack.needs).replace(" ,", ","))
            .collect();
        let near = if lacks.is_empty() { String::new() } else { format!(" (nearest: {})", lacks.join("; ")) };
        out!("{}: {at}{}{near}", it.kind.name(), it.message);
    }
}
