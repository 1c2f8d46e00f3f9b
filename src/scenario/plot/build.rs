//! From a file to numbers.

use super::words::Writer;
use super::{BeatPlot, By, Check, Cue, EntryPlot, FactPlot, Goal, Keys, Plot, RulePlot};
use crate::scenario::script::Known;
use crate::scenario::{Amount, Fact, Guard, Key, Pick, Rule, ScenarioFile, Target, Trigger};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Puts numbers in the place of names.
struct Builder<'f> {
    file: &'f ScenarioFile,
    keys: Arc<Keys>,
    picks: BTreeMap<String, String>,
    flags: Vec<String>,
    slots: BTreeMap<(Option<usize>, (u32, u32)), usize>,
    words: Writer<'f>,
}

/// The value of each choice that chance made, with the value as shown.
fn chosen<'f>(file: &'f ScenarioFile, choice: &[usize]) -> impl Iterator<Item = (&'f Pick, &'f String, &'f String)> {
    file.picks
        .iter()
        .zip(choice.to_vec())
        .filter_map(|(pick, at)| Some((pick, pick.values.get(at)?, pick.shown.get(at)?)))
}

impl Plot {
    /// The numbers of a file; `choice`: which value chance chose, by pick.
    #[must_use]
    pub fn of(file: &ScenarioFile, keys: &Arc<Keys>, known: &Arc<Known>, choice: &[usize]) -> Self {
        let mut shown: BTreeMap<&String, &String> = BTreeMap::new();
        let mut picks = BTreeMap::new();
        for (pick, value, as_shown) in chosen(file, choice) {
            picks.insert(pick.name.clone(), value.clone());
            shown.insert(&pick.name, as_shown);
        }
        let name = ("{name}".to_owned(), file.persona.name.clone());
        let others = shown.into_iter().map(|(name, value)| (format!("{{{name}}}"), value.clone()));
        let mut builder = Builder {
            file,
            keys: keys.clone(),
            picks,
            flags: file.flags.iter().map(|flag| flag.name.clone()).collect(),
            slots: BTreeMap::new(),
            words: Writer::new(&file.confused, [name].into_iter().chain(others).collect()),
        };
        builder.build(known)
    }
}

impl<'f> Builder<'f> {
    fn build(&mut self, known: &Arc<Known>) -> Plot {
        let file = self.file;
        let confused = self.words.wordings(&file.confused);
        let told: Vec<&String> = all_rules(file).flat_map(|(_, _, rule)| &rule.tells).collect();
        let facts = file.facts.iter().map(|fact| self.fact(fact, told.contains(&&fact.name))).collect();
        let rules: Vec<RulePlot> = all_rules(file).map(|(beat, index, rule)| self.rule(beat, index, rule)).collect();
        let mut beats = Vec::new();
        for (number, beat) in file.beats.iter().enumerate() {
            let entry = |builder: &mut Self, line: &crate::scenario::Line| EntryPlot {
                wordings: builder.words.wordings(&line.wordings),
                checks: builder.checks(&line.guards),
            };
            let lines = beat.lines.iter().map(|line| entry(self, line)).collect();
            beats.push(BeatPlot { phase: beat.phase, lines, ..self.here(Some(number), &rules) });
        }
        beats.push(self.here(None, &rules));
        let endings = file.endings.iter().map(|ending| self.words.wordings(&ending.says)).collect();
        Plot {
            keys: self.keys.clone(),
            known: known.clone(),
            picks: Arc::new(std::mem::take(&mut self.picks)),
            beats,
            rules,
            facts,
            endings,
            flags: std::mem::take(&mut self.flags),
            confused,
            lines: std::mem::take(&mut self.words.lines),
            texts: std::mem::take(&mut self.words.texts),
            meters: file.meters.iter().map(|meter| meter.start).collect(),
            tension: self.meter("tension"),
            slots: self.slots.len(),
        }
    }

    fn meter(&self, name: &str) -> Option<usize> {
        self.file.meters.iter().position(|it| it.name == name)
    }

    fn fact_number(&self, name: &str) -> Option<usize> {
        self.file.facts.iter().position(|it| it.name == name)
    }

    fn beat(&self, name: &str) -> Option<usize> {
        self.file.beats.iter().position(|it| it.name == name)
    }

    fn keys(&self, keys: &[Key]) -> Vec<usize> {
        keys.iter().filter_map(|key| self.keys.number(key)).collect()
    }

    fn flag(&mut self, name: &str) -> usize {
        self.flags.iter().position(|it| it == name).unwrap_or_else(|| {
            self.flags.push(name.to_owned());
            self.flags.len() - 1
        })
    }

    fn raises(&mut self, raises: &[(String, u8)]) -> Vec<(usize, u8)> {
        raises.iter().map(|(flag, level)| (self.flag(flag), *level)).collect()
    }

    /// Names that do not exist are faults of the file: what hangs on them is what it was for names, never and nothing.
    fn checks(&self, guards: &[Guard]) -> Vec<Check> {
        let one = |guard: &Guard| match guard {
            Guard::AtLeast(meter, bound) => {
                self.meter(meter).map_or(Check::Fixed(0 >= *bound), |it| Check::AtLeast(it, *bound))
            }
            Guard::Below(meter, bound) => {
                self.meter(meter).map_or(Check::Fixed(0 < *bound), |it| Check::Below(it, *bound))
            }
            Guard::Heard(key, times) => {
                self.keys.number(key).map_or(Check::Fixed(*times == 0), |it| Check::Heard(it, *times))
            }
            Guard::NotHeard(key) => self.keys.number(key).map_or(Check::Fixed(true), Check::NotHeard),
            Guard::Knows(fact) => self.fact_number(fact).map_or(Check::Fixed(false), Check::Knows),
            Guard::NotKnows(fact) => self.fact_number(fact).map_or(Check::Fixed(true), Check::NotKnows),
            Guard::Picked(pick, value) => Check::Fixed(self.picks.get(pick) == Some(value)),
            Guard::TurnFrom(turn) => Check::TurnFrom(*turn),
            Guard::TurnBefore(turn) => Check::TurnBefore(*turn),
            Guard::TurnsHere(turns) => Check::TurnsHere(*turns),
            Guard::Visited(beat, times) => self.beat(beat).map_or(Check::Fixed(false), |it| Check::Visited(it, *times)),
            Guard::Warm(warm) => Check::Warm(*warm),
            Guard::Agreed(agreed) => Check::Agreed(*agreed),
            Guard::Once => Check::Once,
            Guard::When(id) => Check::When(*id),
        };
        guards.iter().map(one).collect()
    }

    fn goal(&self, target: &Target) -> Option<Goal> {
        match target {
            Target::Beat(name) => self.beat(name).map(Goal::Beat),
            Target::OneOf(names, id) => {
                let beats: Vec<usize> = names.iter().filter_map(|name| self.beat(name)).collect();
                (!beats.is_empty()).then_some(Goal::OneOf(beats, *id))
            }
            Target::Ending(name) => self.file.endings.iter().position(|it| it.name == *name).map(Goal::Ending),
        }
    }

    fn rule(&mut self, beat: Option<usize>, index: usize, rule: &Rule) -> RulePlot {
        let next = self.slots.len();
        let slot = *self.slots.entry((beat, rule.place.at)).or_insert(next);
        let cue = match &rule.trigger {
            Trigger::Hears(keys) => Cue::Hears(self.keys(keys)),
            Trigger::HearsAll(keys) => Cue::HearsAll(self.keys(keys)),
            Trigger::Quiet(seconds) => Cue::Quiet(*seconds),
            _ => Cue::Other,
        };
        let is_exact = match &rule.trigger {
            Trigger::HearsAll(_) => true,
            Trigger::Referred(names) => !names.is_empty(),
            _ => false,
        };
        let hears_topic =
            matches!(&cue, Cue::Hears(keys) | Cue::HearsAll(keys) if keys.iter().any(|it| Keys::is_topic(*it)));
        let by = |amount: &Amount| match amount {
            Amount::Fixed(by) => By::Fixed(*by),
            Amount::Asked(id) => By::Asked(*id),
        };
        RulePlot {
            beat,
            index,
            slot,
            at: rule.place.at,
            cue,
            checks: self.checks(&rule.guards),
            changes: rule.changes.iter().filter_map(|(meter, it)| Some((self.meter(meter)?, by(it)))).collect(),
            replies: rule.replies.iter().map(|it| self.words.wordings(it)).collect(),
            goal: rule.target.as_ref().and_then(|target| self.goal(target)),
            tells: rule.tells.iter().filter_map(|name| self.fact_number(name)).collect(),
            cues: rule.cues.iter().filter_map(|name| self.fact_number(name)).collect(),
            raises: self.raises(&rule.raises),
            marks: rule.marks.clone(),
            why: self.words.fill(&rule.why),
            better: self.words.fill(&rule.better),
            hears_topic,
            is_exact,
        }
    }

    fn fact(&mut self, fact: &Fact, told_by_rule: bool) -> FactPlot {
        let numbers = |names: &[String]| names.iter().filter_map(|name| self.fact_number(name)).collect::<Vec<_>>();
        let after = numbers(&fact.after);
        FactPlot {
            exists: fact.picked.iter().all(|(pick, value)| self.picks.get(pick) == Some(value)),
            needs: fact.needs.iter().filter_map(|(meter, bound)| Some((self.meter(meter)?, *bound))).collect(),
            or_heard: self.keys(&fact.or_heard),
            asked_by: self.keys(&fact.asked_by),
            within: fact.within.iter().filter_map(|name| self.beat(name)).collect(),
            after,
            raises: self.raises(&fact.raises),
            changes: fact.changes.iter().filter_map(|(meter, by)| Some((self.meter(meter)?, *by))).collect(),
            says: self.words.wordings(&fact.says),
            evades: self.words.wordings(&fact.evades),
            cue: self.words.wordings(&fact.cue),
            by_rule: told_by_rule && fact.needs.is_empty() && fact.or_heard.is_empty(),
            why: self.words.fill(&fact.why),
        }
    }

    /// The rules that may speak in a beat.
    fn here(&self, beat: Option<usize>, rules: &[RulePlot]) -> BeatPlot {
        let written = |rule: &RulePlot| {
            let list = rule.beat.map_or(&self.file.anywhere, |beat| &self.file.beats[beat].rules);
            &list[rule.index].trigger
        };
        let numbers = |of: Option<usize>| (0..rules.len()).filter(move |number| rules[*number].beat == of);
        let own = beat.into_iter().flat_map(|beat| numbers(Some(beat)));
        let list: Vec<usize> = own.chain(numbers(None)).collect();
        let mut here = BeatPlot { hears: vec![Vec::new(); self.keys.count()], ..BeatPlot::default() };
        for number in list.iter().copied() {
            let rule = &rules[number];
            match written(rule) {
                Trigger::Hears(_) | Trigger::HearsAll(_) => {
                    for key in rule.keys() {
                        if !here.hears[*key].contains(&number) {
                            here.hears[*key].push(number);
                        }
                    }
                    if rule.checks.iter().any(|it| matches!(it, Check::When(_))) {
                        here.asks.push(number);
                    }
                }
                Trigger::Quiet(_) => here.quiet.push(number),
                Trigger::Otherwise => here.otherwise.push(number),
                Trigger::Whenever => here.whenever.push(number),
                Trigger::Desk(_) | Trigger::Referred(_) | Trigger::Closed => here.desk.push(number),
            }
        }
        for hearing in &mut here.hears {
            hearing.sort_by_key(|number| Reverse(rules[*number].exactness()));
        }
        if here.quiet.iter().any(|number| rules[*number].beat.is_some()) {
            here.quiet.retain(|number| rules[*number].beat.is_some());
        }
        here.rules = list;
        here
    }
}

/// Every rule with its beat and its place there; those of `anywhere` last.
fn all_rules(file: &ScenarioFile) -> impl Iterator<Item = (Option<usize>, usize, &Rule)> {
    let own = file.beats.iter().enumerate();
    let own = own.flat_map(|(beat, it)| it.rules.iter().enumerate().map(move |(at, rule)| (Some(beat), at, rule)));
    own.chain(file.anywhere.iter().enumerate().map(|(at, rule)| (None, at, rule)))
}
