//! What the picture of the story says.

use crate::app::{GraphWords, Texts, Trials};
use crate::ids::Lang;
use crate::scenario::graph::{Graph, Heat, NodeKind, Word, Words as _, label, notes, short, trouble};

/// A box.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeData {
    /// Its name as shown.
    pub title: String,
    /// What stands below: phase or outcome, facts, risks.
    pub notes: [String; 3],
    /// What is wrong with it; empty: nothing.
    pub trouble: String,
    /// How often it was seen, in words; empty: not shown.
    pub seen: String,
    /// How warm it is, from 0 to 1.
    pub warmth: f32,
    /// Warmth is shown and it was never seen.
    pub is_unseen: bool,
    /// What a screen reader says.
    pub name: String,
}

impl NodeData {
    /// Name and what stands below it, line by line.
    pub fn in_short(&self) -> String {
        let lines = [&self.title, &self.trouble, &self.notes[0], &self.notes[1], &self.notes[2], &self.seen];
        lines.into_iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>().join("\n")
    }
}

/// The words of an arrow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArrowData {
    /// In short.
    pub label: String,
    /// Every cause, one a line.
    pub causes: Vec<String>,
    /// How warm it is, from 0 to 1; `None`: not shown.
    pub warmth: Option<f32>,
}

/// Everything that is shown of a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GraphData {
    /// As the boxes of the graph.
    pub nodes: Vec<NodeData>,
    /// As the arrows of the graph.
    pub arrows: Vec<ArrowData>,
    /// What a screen reader says of the whole.
    pub name: String,
    /// How much there is, and what is wrong with it.
    pub summary: String,
    /// Something is wrong.
    pub wants_care: bool,
    key: Key,
}

/// What the data were made of: they are made anew when this changes.
#[derive(Clone, Debug, Default, PartialEq)]
struct Key {
    version: u64,
    lang: Option<Lang>,
    heat: Option<(u32, usize, u32)>,
}

impl Key {
    fn of(trials: &Trials, texts: &Texts) -> Self {
        let sum = |heat: &Heat| (heat.runs, heat.rules.len(), heat.rules.values().sum());
        Self { version: trials.drawn.version, lang: Some(texts.lang()), heat: trials.heat().map(sum) }
    }
}

impl GraphData {
    /// Makes the data anew when what they were made of changed.
    pub fn keep_up(&mut self, trials: &Trials, texts: &Texts) {
        if self.key != Key::of(trials, texts) {
            *self = Self::of(trials, texts);
        }
    }

    /// Of the picture of the scenario on the desk.
    #[must_use]
    pub fn of(trials: &Trials, texts: &Texts) -> Self {
        let graph = &trials.drawn.graph;
        let heat = trials.heat();
        let nodes = (0..graph.nodes.len()).map(|index| node(graph, heat, index, texts)).collect();
        let words = GraphWords(texts);
        let arrows = graph.arrows.iter().enumerate().map(|(index, arrow)| {
            let times = heat.map(|heat| (heat, heat.of_arrow(graph, index)));
            let label = label(arrow, &words);
            ArrowData {
                label: times.map_or_else(|| label.clone(), |(_, times)| format!("{} {label}", seen(times, &words))),
                causes: arrow.causes.iter().map(|cause| short(cause, &words)).collect(),
                warmth: times.map(|(heat, times)| heat.warmth(times)),
            }
        });
        let of = |kind: NodeKind| graph.nodes.iter().filter(|node| node.kind == kind).count();
        let dead = graph.nodes.iter().filter(|node| node.is_dead_end).count();
        let unreached = graph.nodes.iter().filter(|node| !node.is_reached).count();
        let mut summary = texts
            .t_with("graph-summary", &[("beats", of(NodeKind::Beat).into()), ("endings", of(NodeKind::Ending).into())]);
        if dead > 0 {
            summary = format!("{summary} · {}", texts.t_with("graph-dead-ends", &[("n", dead.into())]));
        }
        if unreached > 0 {
            summary = format!("{summary} · {}", texts.t_with("graph-unreached-count", &[("n", unreached.into())]));
        }
        Self {
            nodes,
            arrows: arrows.collect(),
            name: texts.t_with("graph-name", &[("summary", summary.clone().into())]),
            summary,
            wants_care: dead + unreached > 0,
            key: Key::of(trials, texts),
        }
    }
}

fn seen(times: u32, words: &GraphWords<'_>) -> String {
    words.word(if times == 0 { Word::Never } else { Word::Times(times) })
}

fn node(graph: &Graph, heat: Option<&Heat>, index: usize, texts: &Texts) -> NodeData {
    let words = GraphWords(texts);
    let node = &graph.nodes[index];
    let title = if node.kind == NodeKind::Anywhere { words.word(Word::Anywhere) } else { node.name.clone() };
    let (notes, trouble) = (notes(node, &words), trouble(node, &words));
    let times = heat.map(|heat| (heat, heat.of_node(graph, index)));
    let seen = times.map(|(_, times)| seen(times, &words)).unwrap_or_default();
    let leads: Vec<&str> = graph
        .arrows
        .iter()
        .filter(|arrow| arrow.from == index)
        .map(|arrow| graph.nodes[arrow.to].name.as_str())
        .collect();
    let leads = if leads.is_empty() {
        String::new()
    } else {
        texts.t_with("graph-leads-to", &[("names", leads.join(", ").into())])
    };
    let parts =
        [title.clone(), trouble.clone(), notes[0].clone(), notes[1].clone(), notes[2].clone(), seen.clone(), leads];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    NodeData {
        title,
        notes,
        trouble,
        warmth: times.map_or(0.0, |(heat, times)| heat.warmth(times)),
        is_unseen: times.is_some_and(|(_, times)| times == 0),
        seen,
        name,
    }
}
