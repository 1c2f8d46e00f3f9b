//! Two tries side by side, and all tries of a conversation, in words.

use crate::app::{Kept, Texts};
use crate::ids::Seq;
use crate::review::{Comparison, Difference, LookBack, Turn};
use crate::session::Who;
use crate::ui::words;
use std::collections::BTreeSet;

/// Two tries side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareData {
    /// With whom.
    pub persona: String,
    /// What differs, a line each.
    pub differences: Vec<String>,
    /// The messages both share.
    pub common: Vec<Line>,
    /// How the earlier one went on.
    pub first: Vec<Line>,
    /// How this one went on.
    pub second: Vec<Line>,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The counsellor's.
    pub mine: bool,
    /// As typed.
    pub text: String,
    /// When.
    pub time: String,
    /// What it did; may be empty.
    pub acts: String,
}

/// One try of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeNode {
    /// Its id.
    pub id: String,
    /// How deep it stands.
    pub depth: usize,
    /// When, how it ended, how long.
    pub label: String,
    /// Where it leaves its parent; may be empty.
    pub from: String,
    /// It is the one that is open.
    pub is_open: bool,
    /// It can be opened.
    pub can_open: bool,
}

impl CompareData {
    /// The earlier conversation beside the one that is open.
    pub fn of(first: &LookBack, second: &LookBack, comparison: &Comparison, texts: &Texts) -> Self {
        let lines = |turns: &[Turn]| turns.iter().map(|turn| line(turn, texts)).collect();
        let common = comparison.common.min(first.turns.len()).min(second.turns.len());
        let part = |look_back: &LookBack| -> Vec<Line> { lines(look_back.turns.get(common..).unwrap_or_default()) };
        Self {
            persona: second.header.persona.clone(),
            differences: differences(first, comparison, texts),
            common: lines(second.turns.get(..common).unwrap_or_default()),
            first: part(first),
            second: part(second),
        }
    }
}

fn line(turn: &Turn, texts: &Texts) -> Line {
    let heard = || turn.reading.iter().flat_map(crate::understand::Reading::heard).map(|found| found.act);
    let acts = turn.corrected.clone().unwrap_or_else(|| heard().collect());
    let acts: Vec<String> = acts.into_iter().map(|act| words::act(texts, act)).collect();
    Line {
        mine: turn.by == Who::Counsellor,
        text: turn.text.clone(),
        time: words::clock(turn.at_ms),
        acts: acts.join(", "),
    }
}

fn differences(first: &LookBack, comparison: &Comparison, texts: &Texts) -> Vec<String> {
    let mut lines = Vec::new();
    let end = |end: &Option<(String, crate::session::Outcome)>| {
        words::outcome(texts, end.as_ref().map(|(_, outcome)| *outcome))
    };
    let Difference { first: before, second: now } = &comparison.ending;
    if before != now {
        let (a, b) = (end(before), end(now));
        let same = a == b;
        let values = [("first", a.into()), ("second", b.into())];
        lines.push(if same {
            texts.t_with("compare-ending-same", &values[..1])
        } else {
            texts.t_with("compare-ending", &values)
        });
    }
    for (meter, values) in &comparison.meters {
        let label = first.header.meters.iter().find(|it| it.name == *meter).map_or("", |it| it.label.as_str());
        let name = words::meter(texts, meter, label);
        let values = [("meter", name.into()), ("first", values.first.into()), ("second", values.second.into())];
        lines.push(texts.t_with("compare-meter", &values));
    }
    for (name, in_first) in &comparison.facts {
        let fact = first.facts.iter().find(|fact| fact.note.name == *name);
        let text = fact.map_or_else(|| words::plain(name), |fact| fact.note.text.clone());
        let values = [("fact", text.into())];
        lines.push(if *in_first {
            texts.t_with("compare-fact-first", &values)
        } else {
            texts.t_with("compare-fact-second", &values)
        });
    }
    let only = |wanted: &dyn Fn(&Difference<u32>) -> bool| -> Vec<String> {
        let acts = comparison.acts.iter().filter(|(_, it)| wanted(it));
        acts.map(|(act, _)| words::act(texts, *act)).collect()
    };
    for (key, names) in
        [("compare-acts-first", only(&|it| it.second == 0)), ("compare-acts-second", only(&|it| it.first == 0))]
    {
        if !names.is_empty() {
            lines.push(texts.t_with(key, &[("list", names.join(", ").into())]));
        }
    }
    for (act, it) in comparison.acts.iter().filter(|(_, it)| it.first > 0 && it.second > 0) {
        let values =
            [("act", words::act(texts, *act).into()), ("first", it.first.into()), ("second", it.second.into())];
        lines.push(texts.t_with("compare-act", &values));
    }
    lines
}

/// Every try of the conversation that is open, each under the one it goes back to; `at` tells when a message was.
pub fn tree(kept: &[Kept], open: &str, at: &dyn Fn(Seq) -> Option<String>, texts: &Texts) -> Vec<TreeNode> {
    let find = |id: &str| kept.iter().find(|it| it.id == id);
    let mut seen = BTreeSet::new();
    let mut root = open;
    // A ring of parents cannot come about; a file that says so ends the climb.
    while seen.insert(root)
        && let Some((parent, _)) = find(root).and_then(|it| it.parent.as_ref())
        && find(parent).is_some()
        && !seen.contains(parent.as_str())
    {
        root = parent;
    }
    let mut nodes = Vec::new();
    let mut done = BTreeSet::new();
    let mut waiting = vec![(root, 0)];
    while let Some((id, depth)) = waiting.pop() {
        let Some(one) = find(id).filter(|_| done.insert(id)) else { continue };
        nodes.push(node(one, depth, open, at, texts));
        let is_child = |it: &&Kept| it.parent.as_ref().is_some_and(|(parent, _)| parent == id);
        let mut children: Vec<&Kept> = kept.iter().filter(is_child).collect();
        // Taken from the end: the earliest comes first.
        children.sort_by(|a, b| (&b.started_on, &b.id).cmp(&(&a.started_on, &a.id)));
        waiting.extend(children.into_iter().map(|child| (child.id.as_str(), depth + 1)));
    }
    nodes
}

fn node(kept: &Kept, depth: usize, open: &str, at: &dyn Fn(Seq) -> Option<String>, texts: &Texts) -> TreeNode {
    let values = [
        ("date", words::date(texts, &kept.started_on).into()),
        ("outcome", words::outcome(texts, kept.outcome).into()),
        ("turns", texts.t_with("kept-turns", &[("n", kept.turns.into())]).into()),
    ];
    let from = kept.parent.as_ref().and_then(|(_, of)| at(*of));
    TreeNode {
        id: kept.id.clone(),
        depth,
        label: texts.t_with("tree-node", &values),
        from: from.map_or_else(String::new, |time| texts.t_with("tree-from", &[("time", time.into())])),
        is_open: kept.id == open,
        can_open: kept.trouble.is_none_or(|trouble| trouble == "trouble-damaged" && !kept.title.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    fn kept(id: &str, parent: &str, day: u8) -> Kept {
        Kept {
            id: id.to_owned(),
            scenario: "x".to_owned(),
            title: "X".to_owned(),
            persona: "Lies".to_owned(),
            started_on: format!("2026-11-{day:02} 10:00"),
            outcome: None,
            turns: 3,
            parent: (!parent.is_empty()).then(|| (parent.to_owned(), 7)),
            can_continue: false,
            trouble: None,
            ..Kept::default()
        }
    }

    fn shape(kept: &[Kept], open: &str) -> Vec<(String, usize, bool)> {
        let nodes = tree(kept, open, &|_| Some("1:02".to_owned()), &Texts::new(Lang::Nl));
        nodes.into_iter().map(|node| (node.id, node.depth, node.is_open)).collect()
    }

    #[test]
    fn tries_stand_under_what_they_go_back_to_earliest_first() {
        let kept = [kept("c", "a", 4), kept("b", "a", 2), kept("d", "b", 3), kept("a", "", 1), kept("z", "", 1)];
        let expected = [("a", 0, false), ("b", 1, false), ("d", 2, true), ("c", 1, false)];
        let expected: Vec<_> = expected.map(|(id, depth, open)| (id.to_owned(), depth, open)).into();
        assert_eq!(shape(&kept, "d"), expected);
    }

    #[test]
    fn a_deleted_parent_and_a_ring_do_no_harm() {
        assert_eq!(shape(&[kept("b", "gone", 1)], "b"), [("b".to_owned(), 0, true)]);
        let ring = [kept("a", "b", 1), kept("b", "a", 2)];
        assert_eq!(shape(&ring, "a").len(), 2);
        assert_eq!(shape(&[], "a"), []);
    }
}
