//! The author's own limits, held against what a rehearsal showed.

use super::USUAL_RUNS;
use super::finding::{FindingKind, finding};
use super::findings::Search;
use super::kind::Trainee;
use crate::scenario::{LIMITS, Limit};

/// Names every limit that is missed, with the figure and the limit.
pub(super) fn check(search: &mut Search<'_>) {
    for limit in &search.house.ground.scenario.file().limits {
        let Some((_, bounds)) = LIMITS.iter().find(|(name, _)| *name == limit.name) else { continue };
        let Some(figure) = figure(search, limit) else { continue };
        let is_missed = if bounds.is_upper() { figure > limit.bound } else { figure < limit.bound };
        if !is_missed {
            continue;
        }
        let word = if bounds.is_upper() { words!("at most") } else { words!("at least") };
        let unit = if bounds.is_share() { " %" } else { "" };
        let with = |number: f64| format!("{}{unit}", tenth(number));
        let message = words!(
            "`{name}` is {figure}, and should be {word} {bound}",
            name = limit.name,
            figure = with(figure),
            word,
            bound = with(limit.bound)
        );
        let mut one = finding(FindingKind::LimitMissed, limit.place.at.0, message);
        one.play = play(search, limit);
        search.found.push(one);
    }
}

/// A number with one decimal at most.
fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn trainee(name: &str) -> Option<Trainee> {
    let who = name.strip_suffix("_helped")?;
    Trainee::ALL.into_iter().find(|it| it.name() == who)
}

fn figure(search: &Search<'_>, limit: &Limit) -> Option<f64> {
    let share = |(part, all): (u32, u32)| (all > 0).then(|| 100.0 * f64::from(part) / f64::from(all));
    let name = limit.name.as_str();
    if let Some(who) = trainee(name) {
        return share(search.rehearsal.helped(who));
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    match name {
        "not_understood" => share(search.rehearsal.not_understood),
        // Of so many: a longer rehearsal of the same scenario is not held to a harder limit.
        "stalls" => {
            let of = f64::from(USUAL_RUNS) / f64::from(search.rehearsal.runs.max(USUAL_RUNS));
            Some(f64::from(search.rehearsal.stuck) * of)
        }
        "longest" => Some(f64::from(search.rehearsal.lengths.most)),
        "shortest" => Some(f64::from(search.rehearsal.lengths.least)),
        _ => {
            let coverage = search.rehearsal.tally.coverage();
            let (_, (seen, all)) = coverage.into_iter().find(|(kind, _)| *kind == name)?;
            share((count(seen), count(all)))
        }
    }
}

/// A conversation that shows it.
fn play(search: &mut Search<'_>, limit: &Limit) -> Option<String> {
    if let Some(who) = trainee(&limit.name) {
        let is_upper = LIMITS.iter().any(|(name, bounds)| *name == limit.name && bounds.is_upper());
        return search.example(who, is_upper);
    }
    let extreme = match limit.name.as_str() {
        "longest" => &search.counts.longest,
        "shortest" => &search.counts.shortest,
        _ => return None,
    };
    extreme.as_ref().map(|(_, way)| search.play(way, way.until, &words!("As long as this")))
}
