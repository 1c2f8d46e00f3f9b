//! All ratings beside each other: how far apart they lie, where it is worth talking, beside a key. Never whose they are.

use super::sheet::Sheet;
use super::task::Task;
use crate::ids::Seq;
use crate::intervision::agreement::{Agreement, Rated, of_table, yes_no};
use crate::understand::Act;
use std::collections::BTreeSet;

/// How far the values of a criterion lie apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// Which criterion.
    pub criterion: String,
    /// The values given, from low to high: not whose.
    pub values: Vec<u8>,
    /// How many could not see it in this excerpt.
    pub not_seen: usize,
    /// What the key says.
    pub key: Option<u8>,
}

impl Spread {
    /// From the lowest to the highest value, in steps.
    #[must_use]
    pub fn range(&self) -> u8 {
        self.values.last().zip(self.values.first()).map_or(0, |(high, low)| high - low)
    }

    /// The value in the middle; between two, the lower.
    #[must_use]
    pub fn middle(&self) -> Option<u8> {
        self.values.get(self.values.len().saturating_sub(1) / 2).copied()
    }
}

/// An act that some saw in a message and some did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Which act.
    pub act: Act,
    /// How many saw it.
    pub yes: usize,
    /// How many did not.
    pub no: usize,
    /// What the key says.
    pub key: Option<bool>,
}

/// A message that was seen differently.
#[derive(Clone, Debug, PartialEq)]
pub struct TalkingPoint {
    /// Which message.
    pub message: Seq,
    /// In how many acts two raters differ, on average.
    pub apart: f64,
    /// The acts that were seen by some only, the most divided first.
    pub splits: Vec<Split>,
    /// The acts that everybody saw.
    pub agreed: Vec<Act>,
}

/// How near the group's ratings lie to a key: of all together, of nobody apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WithKey {
    /// By criterion that the key has a value for: how many gave the same value, how many at most one step from it, of how many.
    pub criteria: Vec<(String, usize, usize, usize)>,
    /// By act that the key or anybody saw.
    pub acts: Vec<ActWithKey>,
}

/// How near the group lies to a key on one act. Counted are message and person together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActWithKey {
    /// Which act.
    pub act: Act,
    /// Seen or not, as the key has it.
    pub same: usize,
    /// Of how many.
    pub of: usize,
    /// In how many messages the key sees it.
    pub in_key: usize,
}

/// All ratings beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Revealed {
    /// How many rated.
    pub raters: usize,
    /// The criteria, furthest apart first.
    pub spreads: Vec<Spread>,
    /// The messages, furthest apart first; those that everybody saw alike last.
    pub points: Vec<TalkingPoint>,
    /// Agreement on each act that anybody saw.
    pub agreement: Vec<Agreement>,
    /// Beside a trainer's key, when there is one.
    pub with_key: Option<WithKey>,
}

impl Revealed {
    /// Of these sheets.
    #[must_use]
    pub fn of(task: &Task, sheets: &[&Sheet], key: Option<&Sheet>) -> Self {
        let key = key.filter(|key| key.faults(task).is_empty());
        let mut spreads: Vec<Spread> = task.criteria.iter().map(|id| spread(id, sheets, key)).collect();
        spreads.sort_by_key(|spread| std::cmp::Reverse(spread.range()));
        let messages: &[Seq] = if task.asks_acts { &task.messages } else { &[] };
        let mut points: Vec<TalkingPoint> = messages.iter().map(|of| point(*of, sheets, key)).collect();
        points.sort_by(|a, b| b.apart.total_cmp(&a.apart).then(a.message.cmp(&b.message)));
        let raters: Vec<String> = sheets.iter().map(|sheet| sheet.rater.clone()).collect();
        let items: Vec<String> = messages.iter().map(|of| format!("{of:06}")).collect();
        let seen = |act: &&Act| sheets.iter().any(|sheet| sheet.acts.values().any(|acts| acts.contains(act)));
        let agreement = Act::ALL.iter().filter(seen).map(|act| {
            let row = |of: &Seq| sheets.iter().map(|it| Some(it.acts.get(of)?.contains(act))).collect();
            of_table(act.code(), &yes_no(items.clone(), raters.clone(), messages.iter().map(row).collect()))
        });
        let with_key = key.map(|key| with_key(task, sheets, key));
        Self { raters: sheets.len(), agreement: agreement.collect(), spreads, points, with_key }
    }
}

fn with_key(task: &Task, sheets: &[&Sheet], key: &Sheet) -> WithKey {
    let criterion = |id: &String| {
        let wanted = key.criteria.get(id).copied().flatten()?;
        let given: Vec<u8> = sheets.iter().filter_map(|sheet| sheet.criteria.get(id).copied().flatten()).collect();
        let within = |steps: u8| given.iter().filter(|value| value.abs_diff(wanted) <= steps).count();
        Some((id.clone(), within(0), within(1), given.len()))
    };
    let messages: &[Seq] = if task.asks_acts { &task.messages } else { &[] };
    let act = |act: &Act| {
        let (mut same, mut of, mut in_key, mut seen) = (0, 0, 0, false);
        for message in messages {
            let Some(wanted) = key.acts.get(message).map(|acts| acts.contains(act)) else { continue };
            in_key += usize::from(wanted);
            for given in sheets.iter().filter_map(|sheet| sheet.acts.get(message)).map(|acts| acts.contains(act)) {
                of += 1;
                same += usize::from(given == wanted);
                seen |= given;
            }
        }
        (seen || in_key > 0).then_some(ActWithKey { act: *act, same, of, in_key })
    };
    WithKey {
        criteria: task.criteria.iter().filter_map(criterion).collect(),
        acts: Act::ALL.iter().filter_map(act).collect(),
    }
}

fn spread(id: &str, sheets: &[&Sheet], key: Option<&Sheet>) -> Spread {
    let given = sheets.iter().filter_map(|sheet| sheet.criteria.get(id));
    let mut values: Vec<u8> = given.clone().copied().flatten().collect();
    values.sort_unstable();
    Spread {
        criterion: id.to_owned(),
        not_seen: given.filter(|value| value.is_none()).count(),
        key: key.and_then(|key| key.criteria.get(id).copied().flatten()),
        values,
    }
}

fn point(of: Seq, sheets: &[&Sheet], key: Option<&Sheet>) -> TalkingPoint {
    let coded: Vec<&BTreeSet<Act>> = sheets.iter().filter_map(|sheet| sheet.acts.get(&of)).collect();
    let (mut splits, mut agreed, mut pairs_apart) = (Vec::new(), Vec::new(), 0);
    for act in Act::ALL {
        let yes = coded.iter().filter(|acts| acts.contains(act)).count();
        let no = coded.len() - yes;
        let key = key.and_then(|key| Some(key.acts.get(&of)?.contains(act)));
        match (yes, no) {
            (0, _) => {}
            (_, 0) => agreed.push(*act),
            _ => {
                pairs_apart += yes * no;
                splits.push(Split { act: *act, yes, no, key });
            }
        }
    }
    splits.sort_by_key(|split| std::cmp::Reverse(split.yes.min(split.no)));
    let pairs = coded.len() * coded.len().saturating_sub(1) / 2;
    TalkingPoint { message: of, apart: share(pairs_apart, pairs), splits, agreed }
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { part as f64 / of as f64 }
}

/// One's own ratings beside a trainer's key: for oneself, to calibrate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// By criterion: the own value, the key's.
    pub criteria: Vec<(String, Option<u8>, Option<u8>)>,
    /// By message: the acts only the key has, the acts only oneself has. Messages seen alike are left out.
    pub messages: Vec<(Seq, Vec<Act>, Vec<Act>)>,
}

/// One's own ratings beside a trainer's key.
#[must_use]
pub fn beside_key(task: &Task, own: &Sheet, key: &Sheet) -> Beside {
    let value = |sheet: &Sheet, id: &String| sheet.criteria.get(id).copied().flatten();
    let none = BTreeSet::new();
    let message = |of: &Seq| {
        let (own, key) = (own.acts.get(of).unwrap_or(&none), key.acts.get(of).unwrap_or(&none));
        let only = |a: &BTreeSet<Act>, b: &BTreeSet<Act>| a.difference(b).copied().collect::<Vec<Act>>();
        (*of, only(key, own), only(own, key))
    };
    let messages = task.messages.iter().map(message);
    Beside {
        criteria: task.criteria.iter().map(|id| (id.clone(), value(own, id), value(key, id))).collect(),
        messages: messages.filter(|(_, missed, extra)| !missed.is_empty() || !extra.is_empty()).collect(),
    }
}

/// The ratings of a sheet one by one, for reckoning agreement over several recordings: a criterion's item is the
/// recording, an act's item the message. A key is nobody's rating.
#[must_use]
pub fn rated(sheet: &Sheet) -> Vec<Rated> {
    if sheet.is_key {
        return Vec::new();
    }
    let rater = &sheet.rater;
    let excerpt = format!("{}/{}", sheet.recording, sheet.fingerprint);
    let one = |variable: String, item: String, value: String| Rated { variable, item, rater: rater.clone(), value };
    let criteria = sheet
        .criteria
        .iter()
        .filter_map(|(id, value)| Some(one(format!("{} {id}", sheet.rubric), excerpt.clone(), (*value)?.to_string())));
    let acts = sheet.acts.iter().flat_map(|(of, acts)| {
        let item = format!("{}/{of:06}", sheet.recording);
        let value = |act: &Act| if acts.contains(act) { "1" } else { "0" }.to_owned();
        Act::ALL.iter().map(move |act| one(act.code().to_owned(), item.clone(), value(act)))
    });
    criteria.chain(acts).collect()
}
