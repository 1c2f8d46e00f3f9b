//! Where conversations went: how often each part of the story was reached.

use super::{Graph, NodeKind};
use std::collections::BTreeMap;

/// How often parts of a story were reached, by rehearsal or by real conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heat {
    /// Conversations counted.
    pub runs: u32,
    /// Beats by name.
    pub beats: BTreeMap<String, u32>,
    /// Endings by name.
    pub endings: BTreeMap<String, u32>,
    /// Rules by line and column.
    pub rules: BTreeMap<(u32, u32), u32>,
}

impl Heat {
    /// How often a node was reached. What holds anywhere counts its rules.
    #[must_use]
    pub fn of_node(&self, graph: &Graph, index: usize) -> u32 {
        let Some(node) = graph.nodes.get(index) else { return 0 };
        let count = |map: &BTreeMap<String, u32>| map.get(&node.name).copied().unwrap_or_default();
        match node.kind {
            NodeKind::Beat => count(&self.beats),
            NodeKind::Ending => count(&self.endings),
            NodeKind::Anywhere => graph
                .arrows
                .iter()
                .enumerate()
                .filter(|(_, it)| it.from == index)
                .map(|(at, _)| self.of_arrow(graph, at))
                .sum(),
        }
    }

    /// How often an arrow was taken; a rule that chooses among beats counts for each.
    #[must_use]
    pub fn of_arrow(&self, graph: &Graph, index: usize) -> u32 {
        let causes = graph.arrows.get(index).into_iter().flat_map(|arrow| &arrow.causes);
        causes.map(|cause| self.rules.get(&cause.at).copied().unwrap_or_default()).sum()
    }

    /// The highest count of a node, at least 1.
    #[must_use]
    pub fn most(&self) -> u32 {
        self.beats.values().chain(self.endings.values()).copied().max().unwrap_or_default().max(1)
    }

    /// A count as a share of the highest, by its root: the rarely seen still differs from the never seen.
    #[must_use]
    pub fn warmth(&self, count: u32) -> f32 {
        (f64::from(count) / f64::from(self.most())).sqrt().min(1.0) as f32
    }
}
