//! What was never reached: impossible, or not within the budget, with the nearest that a conversation came.

use super::counts::Way;
use super::finding::{FindingKind, finding};
use super::findings::Search;
use super::impossible::Impossible;
use super::near::{Miss, waits_for};
use super::tally::{At, rules};
use crate::diagnostic::Words;
use crate::scenario::{Rule, Target};
use std::collections::BTreeMap;

impl Search<'_> {
    /// What was never reached: impossible, or not within the budget.
    pub fn not_reached(&mut self) {
        let house = self.house;
        let file = house.ground.scenario.file();
        let impossible = Impossible::of(file);
        let tally = self.rehearsal.tally.clone();
        let named = |list: &[(String, u32)], name: &str| list.iter().any(|(it, times)| it == name && *times == 0);
        for beat in file.beats.iter().filter(|it| named(&tally.beats, &it.name)) {
            let way = rules(&house.ground.scenario)
                .filter(|rule| rule.target.as_ref().is_some_and(|it| it.beats().contains(&beat.name)))
                .map(|rule| rule.place.at);
            let nearest = self.nearest(way);
            let what = words!("beat `{name}`", name = beat.name);
            let reason = impossible.beats.get(&beat.name);
            self.unreached(FindingKind::BeatNotReached, beat.place.at.0, &what, reason, nearest, None);
        }
        for fact in file.facts.iter().filter(|it| named(&tally.facts, &it.name)) {
            let what = words!("fact `{name}`", name = fact.name);
            let reason = impossible.facts.get(&fact.name);
            self.unreached(FindingKind::FactNotReached, fact.place.at.0, &what, reason, Some(fact.place.at), None);
        }
        for ending in file.endings.iter().filter(|it| named(&tally.endings, &it.name)) {
            let leads = |rule: &&Rule| matches!(&rule.target, Some(Target::Ending(name)) if *name == ending.name);
            let way = rules(&house.ground.scenario).filter(leads).map(|rule| rule.place.at);
            let nearest = self.nearest(way);
            let what = words!("ending `{name}`", name = ending.name);
            let reason = impossible.endings.get(&ending.name);
            self.unreached(FindingKind::EndingNotReached, ending.place.at.0, &what, reason, nearest, None);
        }
        for rule in rules(&house.ground.scenario) {
            let at = rule.place.at;
            if tally.rules.get(&at).is_none_or(|times| *times > 0) {
                continue;
            }
            let reason = impossible.rules.get(&at);
            let waits = Some(waits_for(rule));
            self.unreached(FindingKind::RuleNotReached, at.0, &words!("this rule"), reason, Some(at), waits);
        }
        for (at, (open, shut)) in &tally.gates {
            if (*open > 0) == (*shut > 0) {
                continue;
            }
            let stood = if *open > 0 { words!("open") } else { words!("shut") };
            let is_never = impossible.rules.contains_key(at);
            if !is_never {
                let message = words!("the conditions here stood {stood} whenever they were looked at", stood);
                self.found.push(finding(FindingKind::GateOneWay, at.0, message));
            }
        }
        for (name, _) in tally.steps.iter().filter(|(_, times)| *times == 0) {
            let message =
                words!("step `{name}` was not shown in {runs} conversations", name, runs = self.rehearsal.runs);
            self.found.push(finding(FindingKind::StepNotReached, 0, message));
        }
        let mut unsaid: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
        for (text, line, _) in tally.lines.iter().filter(|(_, _, times)| *times == 0) {
            unsaid.entry(*line).or_default().push(text);
        }
        for (line, texts) in unsaid {
            let message = words!(
                "not said in {runs} conversations: “{texts}”",
                runs = self.rehearsal.runs,
                texts = texts.join("”, “")
            );
            self.found.push(finding(FindingKind::LineNotReached, line, message));
        }
    }

    /// The place among these that a conversation came nearest to.
    fn nearest(&self, places: impl Iterator<Item = At>) -> Option<At> {
        places.filter_map(|at| Some((self.near(at)?.0.distance(), at))).min().map(|(_, at)| at)
    }

    fn unreached(
        &mut self,
        kind: FindingKind,
        line: u32,
        what: &Words,
        impossible: Option<&Words>,
        nearest: Option<At>,
        waits: Option<Words>,
    ) {
        if let Some(reason) = impossible {
            let message = words!("{what} can never be reached: {reason}", what, reason);
            return self.found.push(finding(FindingKind::Impossible, line, message));
        }
        let runs = self.rehearsal.runs;
        let message = match waits {
            Some(waits) => words!("{what} was not reached in {runs} conversations; {waits}", what, runs, waits),
            None => words!("{what} was not reached in {runs} conversations", what, runs),
        };
        let mut one = finding(kind, line, message);
        if let Some((miss, way)) = nearest.and_then(|at| self.near(at)) {
            one.near.clone_from(&miss.lacks);
            one.play = Some(self.play(way, miss.until, &words!("As near as a conversation came")));
        }
        self.found.push(one);
    }

    /// How near a conversation came to what stands at this place, and which.
    fn near(&self, at: At) -> Option<&(Miss, Way)> {
        self.counts.near.get(&self.house.places.binary_search(&at).ok()?)
    }
}
