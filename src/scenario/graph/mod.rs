//! The story as a picture: beats and endings, and arrows named by what makes the story move.
//!
//! Built from what a file says, sound or not: dead ends and parts that cannot be reached are what an author looks for.

mod around;
mod heat;
mod layout;
mod reach;
mod svg;
mod words;

pub use heat::Heat;
pub use layout::{COLUMN, Cell, Layout, Route};
pub use reach::Roads;
pub use svg::{Picture, cut, label, notes, short_name, svg, trouble};
pub use words::{English, Word, Words, guard, short, trigger};

use super::model::{Fact, Guard, Outcome, Phase, Rule, ScenarioFile, Target, Trigger};
use std::collections::BTreeMap;

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NodeKind {
    /// A station of the story.
    Beat,
    /// A way to end.
    Ending,
    /// The rules that hold in every beat, and what may come out in each.
    Anywhere,
}

impl NodeKind {
    /// The name in JSON and in the picture.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Beat => "beat",
            Self::Ending => "ending",
            Self::Anywhere => "anywhere",
        }
    }
}

/// A box of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it stands for.
    pub kind: NodeKind,
    /// Its name in the file.
    pub name: String,
    /// Line and column in the file.
    pub at: (u32, u32),
    /// The phase of the conversation there, also when it is that of the beat before.
    pub phase: Option<Phase>,
    /// How it ends; for endings.
    pub outcome: Option<Outcome>,
    /// What is said on entering, the first line.
    pub says: String,
    /// Facts that may come out here and not everywhere.
    pub facts: Vec<String>,
    /// Risks that are raised here, with their level.
    pub flags: Vec<(String, u8)>,
    /// Rules that answer and stay.
    pub stays: usize,
    /// Arrows that leave it.
    pub leads: usize,
    /// Where the story starts.
    pub is_start: bool,
    /// It can be reached from the start.
    pub is_reached: bool,
    /// No ending can be reached from here.
    pub is_dead_end: bool,
}

/// Why the story may take an arrow.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// Line and column of the rule.
    pub at: (u32, u32),
    /// What makes the rule speak up.
    pub trigger: Trigger,
    /// What must hold.
    pub guards: Vec<Guard>,
    /// A closure chooses among several beats.
    pub is_choice: bool,
}

/// An arrow from one node to another, by one rule or several.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// Index of the node it leaves.
    pub from: usize,
    /// Index of the node it leads to.
    pub to: usize,
    /// The rules, in the order of the file.
    pub causes: Vec<Cause>,
}

/// The story as a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// Beats in the order of the file, then endings, then what holds anywhere.
    pub nodes: Vec<Node>,
    /// Arrows in the order of the file.
    pub arrows: Vec<Arrow>,
}

impl Graph {
    /// The picture of what this file says.
    #[must_use]
    pub fn of(file: &ScenarioFile) -> Self {
        let roads = Roads::of(file);
        let (reached, leaving) = (roads.reached(), roads.leaving(|_| false));
        let told = told_by_rules(file);
        let mut nodes = Vec::new();
        let mut phase = None;
        for (index, beat) in file.beats.iter().enumerate() {
            phase = beat.phase.or(phase);
            let mut facts: Vec<&Fact> = Vec::new();
            for fact in &file.facts {
                let told_here = beat.rules.iter().any(|rule| rule.tells.contains(&fact.name));
                if fact.within.contains(&beat.name) || told_here {
                    facts.push(fact);
                }
            }
            let line = beat.lines.first().and_then(|line| line.wordings.first());
            nodes.push(Node {
                kind: NodeKind::Beat,
                name: beat.name.clone(),
                at: beat.place.at,
                phase,
                outcome: None,
                says: line.cloned().unwrap_or_default(),
                flags: flags(&beat.rules, &facts),
                facts: facts.into_iter().map(|fact| fact.name.clone()).collect(),
                stays: beat.rules.iter().filter(|rule| stays(rule, &beat.name)).count(),
                leads: 0,
                is_start: index == 0,
                is_reached: reached[index],
                is_dead_end: !leaving[index],
            });
        }
        let ends = |ending: &str, rules: &[Rule]| {
            rules.iter().any(|rule| matches!(&rule.target, Some(Target::Ending(name)) if name == ending))
        };
        for ending in &file.endings {
            let mut beats = file.beats.iter().zip(&reached);
            nodes.push(Node {
                kind: NodeKind::Ending,
                name: ending.name.clone(),
                at: ending.place.at,
                phase: None,
                outcome: Some(ending.outcome),
                says: ending.says.first().cloned().unwrap_or_default(),
                facts: Vec::new(),
                flags: Vec::new(),
                stays: 0,
                leads: 0,
                is_start: false,
                is_reached: beats.any(|(beat, reached)| *reached && ends(&ending.name, &beat.rules))
                    || !file.beats.is_empty() && ends(&ending.name, &file.anywhere),
                is_dead_end: false,
            });
        }
        let loose: Vec<&Fact> =
            file.facts.iter().filter(|fact| fact.within.is_empty() && !told.contains_key(fact.name.as_str())).collect();
        if !file.anywhere.is_empty() || !loose.is_empty() {
            nodes.push(Node {
                kind: NodeKind::Anywhere,
                name: "anywhere".to_owned(),
                at: file.anywhere.first().map_or_else(|| loose[0].place.at, |rule| rule.place.at),
                phase: None,
                outcome: None,
                says: String::new(),
                flags: flags(&file.anywhere, &loose),
                facts: loose.into_iter().map(|fact| fact.name.clone()).collect(),
                stays: file.anywhere.iter().filter(|rule| rule.target.is_none()).count(),
                leads: 0,
                is_start: false,
                is_reached: true,
                is_dead_end: false,
            });
        }
        let arrows = arrows(file, &nodes);
        for arrow in &arrows {
            nodes[arrow.from].leads += 1;
        }
        Self { nodes, arrows }
    }

    /// The node of this kind and name.
    #[must_use]
    pub fn find(&self, kind: NodeKind, name: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.kind == kind && node.name == name)
    }

    /// The beat or ending a line of the file belongs to: the last that begins at or before it.
    #[must_use]
    pub fn at_line(&self, line: u32) -> Option<usize> {
        let nodes = self.nodes.iter().enumerate().filter(|(_, node)| node.at.0 <= line);
        nodes.max_by_key(|(_, node)| node.at).map(|(index, _)| index)
    }
}

/// Facts that rules tell, with how many rules do.
fn told_by_rules(file: &ScenarioFile) -> BTreeMap<&str, usize> {
    let mut told = BTreeMap::new();
    for rule in file.beats.iter().flat_map(|beat| &beat.rules) {
        for fact in &rule.tells {
            *told.entry(fact.as_str()).or_default() += 1;
        }
    }
    told
}

fn stays(rule: &Rule, beat: &str) -> bool {
    match &rule.target {
        None => true,
        Some(Target::Beat(name)) => name == beat,
        Some(Target::OneOf(..) | Target::Ending(_)) => false,
    }
}

/// The risks that these rules and facts raise, each at its highest level.
fn flags(rules: &[Rule], facts: &[&Fact]) -> Vec<(String, u8)> {
    let mut flags: BTreeMap<&str, u8> = BTreeMap::new();
    let raised = rules.iter().flat_map(|rule| &rule.raises).chain(facts.iter().flat_map(|fact| &fact.raises));
    for (name, level) in raised {
        let highest = flags.entry(name).or_default();
        *highest = (*highest).max(*level);
    }
    flags.into_iter().map(|(name, level)| (name.to_owned(), level)).collect()
}

fn arrows(file: &ScenarioFile, nodes: &[Node]) -> Vec<Arrow> {
    let mut at: BTreeMap<(NodeKind, &str), usize> = BTreeMap::new();
    for (index, node) in nodes.iter().enumerate() {
        at.entry((node.kind, &node.name)).or_insert(index);
    }
    let mut arrows: Vec<Arrow> = Vec::new();
    let mut drawn: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let own = file.beats.iter().enumerate().flat_map(|(from, beat)| beat.rules.iter().map(move |rule| (from, rule)));
    let anywhere = at.get(&(NodeKind::Anywhere, "anywhere")).copied();
    let every = anywhere.into_iter().flat_map(|from| file.anywhere.iter().map(move |rule| (from, rule)));
    for (from, rule) in own.chain(every) {
        let targets: Vec<(NodeKind, &str)> = match &rule.target {
            None => Vec::new(),
            Some(Target::Ending(name)) => vec![(NodeKind::Ending, name.as_str())],
            Some(target) => target.beats().iter().map(|name| (NodeKind::Beat, name.as_str())).collect(),
        };
        for to in targets.iter().filter_map(|key| at.get(key).copied()).filter(|to| *to != from) {
            let cause = Cause {
                at: rule.place.at,
                trigger: rule.trigger.clone(),
                guards: rule.guards.clone(),
                is_choice: targets.len() > 1,
            };
            let arrow = *drawn.entry((from, to)).or_insert_with(|| {
                arrows.push(Arrow { from, to, causes: Vec::new() });
                arrows.len() - 1
            });
            if !arrows[arrow].causes.iter().any(|it| it.at == cause.at) {
                arrows[arrow].causes.push(cause);
            }
        }
    }
    arrows
}

#[cfg(test)]
mod tests;
