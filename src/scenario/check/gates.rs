//! Conditions that can hold: meters in their range, doors that can open.

use super::super::model::{Amount, Fact, Guard, Place, Rule, ScenarioFile};
use super::super::script::Ran;
use super::{error, guards, rules, warning};
use crate::diagnostic::{Diagnostic, Words};
use std::collections::BTreeMap;

pub(super) fn check(ran: &Ran, found: &mut Vec<Diagnostic>) {
    let file = &ran.file;
    for meter in file.meters.iter().filter(|meter| !(0..=100).contains(&meter.start)) {
        found.push(
            error(
                "range",
                &meter.place,
                words!("meter `{name}` starts at {start}", name = meter.name, start = meter.start),
            )
            .hint(words!("Meters run from 0 to 100.")),
        );
    }
    let reach = meter_reach(file, |_| true, |_| true);
    for (guard, place) in guards(file) {
        match guard {
            Guard::AtLeast(meter, bound) => {
                too_high(&reach, meter, *bound, place, words!("this condition can never hold"), found);
            }
            Guard::Below(meter, bound) => {
                if let Some((low, _)) = reach.get(meter.as_str())
                    && low >= bound
                {
                    found.push(error("gate", place, words!("this condition can never hold")).hint(words!(
                        "Nothing brings `{meter}` below {low}; it needs to be below {bound}.",
                        meter,
                        low,
                        bound
                    )));
                }
            }
            _ => {}
        }
    }
    for fact in &file.facts {
        doors(file, fact, &reach, found);
    }
}

fn too_high(
    reach: &BTreeMap<&str, (i32, i32)>,
    meter: &str,
    bound: i32,
    place: &Place,
    message: Words,
    found: &mut Vec<Diagnostic>,
) {
    if let Some((_, high)) = reach.get(meter)
        && *high < bound
        // A number outside the scale is told as that.
        && bound <= 100
    {
        found.push(error("gate", place, message).hint(words!(
            "`{meter}` never gets above {high}; it needs {bound}.",
            meter,
            high,
            bound
        )));
    }
}

/// Lowest and highest value that each meter can get, by every rule and fact that counts.
pub fn meter_reach(
    file: &ScenarioFile,
    rule_counts: impl Fn(&Rule) -> bool,
    fact_counts: impl Fn(&Fact) -> bool,
) -> BTreeMap<&str, (i32, i32)> {
    let mut reach: BTreeMap<&str, (i32, i32)> =
        file.meters.iter().map(|meter| (meter.name.as_str(), (meter.start, meter.start))).collect();
    let mut move_by = |meter: &str, by: i32, is_repeatable: bool| {
        if let Some((low, high)) = reach.get_mut(meter) {
            let by = if is_repeatable { by.signum() * 100 } else { by };
            *low = low.saturating_add(by.min(0)).max(0);
            *high = high.saturating_add(by.max(0)).min(100);
        }
    };
    for (_, rule) in rules(file).filter(|(_, rule)| rule_counts(rule)) {
        let is_repeatable = !rule.guards.contains(&Guard::Once);
        for (meter, amount) in &rule.changes {
            match amount {
                Amount::Fixed(by) => move_by(meter, *by, is_repeatable),
                Amount::Asked(_) => {
                    move_by(meter, 100, true);
                    move_by(meter, -100, true);
                }
            }
        }
    }
    for fact in file.facts.iter().filter(|fact| fact_counts(fact)) {
        for (meter, by) in &fact.changes {
            move_by(meter, *by, false);
        }
    }
    reach
}

fn doors(file: &ScenarioFile, fact: &Fact, reach: &BTreeMap<&str, (i32, i32)>, found: &mut Vec<Diagnostic>) {
    if fact.says.is_empty() {
        found.push(
            error("empty", &fact.place, words!("fact `{name}` has no words", name = fact.name))
                .hint(words!("Add .says(\"…\").")),
        );
    }
    if fact.or_heard.is_empty() {
        for (meter, bound) in &fact.needs {
            let message = words!("the door of fact `{name}` never opens", name = fact.name);
            too_high(reach, meter, *bound, &fact.place, message, found);
        }
    }
    let is_told = rules(file).any(|(_, rule)| rule.tells.contains(&fact.name));
    let is_open =
        fact.needs.is_empty() && fact.or_heard.is_empty() && fact.asked_by.is_empty() && fact.after.is_empty();
    if is_open && !is_told {
        found.push(
            warning("gate", &fact.place, words!("fact `{name}` has no door: it is told at once", name = fact.name))
                .hint(words!("Add .needs(\"trust\", 40), .asked_by(\"…\") or .or_heard(\"…\").")),
        );
    }
    if comes_after_itself(file, fact) {
        found.push(
            error("circle", &fact.place, words!("fact `{name}` waits for itself", name = fact.name))
                .hint(words!("Look along its .after(…).")),
        );
    }
}

fn comes_after_itself(file: &ScenarioFile, fact: &Fact) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut open: Vec<&str> = fact.after.iter().map(String::as_str).collect();
    while let Some(name) = open.pop() {
        if name == fact.name {
            return true;
        }
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let earlier = file.facts.iter().find(|fact| fact.name == name);
        open.extend(earlier.into_iter().flat_map(|fact| fact.after.iter().map(String::as_str)));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::super::script::{Helpers, run};
    use super::*;

    #[test]
    fn numbers_far_outside_the_scale_are_told_and_reckoned_with() {
        let text = "meter(\"trust\", 9223372036854775807);\nfact(\"a\").says(\"x\").change(\"trust\", 2147483647);\nfact(\"b\").says(\"x\").change(\"trust\", -9223372036854775807);\nbeat(\"b\");\nhears(\"close\").once().change(\"trust\", 2147483647);";
        let file = run("proef.rhai", text, &Helpers::default()).file;
        assert_eq!(meter_reach(&file, |_| true, |_| true)["trust"].1, 100);
        let low = text.replace("9223372036854775807);\nfact", "-9223372036854775807);\nfact");
        let file = run("proef.rhai", &low, &Helpers::default()).file;
        assert_eq!(meter_reach(&file, |_| true, |_| true)["trust"].0, 0);
    }
}
