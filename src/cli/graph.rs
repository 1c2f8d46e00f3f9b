//! `oefenlijn graph`: a scenario as a picture, or as JSON for programs.

use super::{DONE, find_scenario};
use crate::app::{GraphWords, Texts};
use crate::ids::Lang;
use crate::scenario::graph::{Graph, Layout, Picture, Word, Words as _, guard, svg, trigger};
use crate::scenario::{Outcome, Phase};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// What is drawn.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// Id or path.
    pub scenario: String,
    /// Language of the scenario's texts and of the picture's words; the scenario's own when left out.
    pub lang: Option<Lang>,
    /// Into this file instead of to standard output.
    pub out: Option<PathBuf>,
    /// As JSON.
    pub json: bool,
}

/// Draws a scenario, sound or not.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let loaded = find_scenario(&asked.scenario, data)?;
    let lang = asked.lang.or(loaded.file.meta.language).unwrap_or(Lang::Nl);
    let file = match loaded.playable.get(&lang) {
        Some(scenario) => scenario.file(),
        // What cannot be played yet is drawn as far as it could be read.
        None if asked.lang.is_none() || loaded.file.meta.language == Some(lang) => &loaded.file,
        None => {
            return Err(format!("scenario `{}` has no sound translation in {}", loaded.id, lang.own_name()));
        }
    };
    let graph = Graph::of(file);
    let layout = Layout::of(&graph, None);
    let texts = Texts::new(lang);
    let words = GraphWords(&texts);
    let text = if asked.json {
        serde_json::to_string_pretty(&as_json(&loaded.id, &graph, &layout)).map_err(|error| error.to_string())? + "\n"
    } else {
        svg(&Picture { graph: &graph, layout: &layout, heat: None, title: &file.meta.title, words: &words })
    };
    match &asked.out {
        Some(path) => {
            fs::write(path, text).map_err(|error| format!("{} cannot be written: {}", path.display(), error.kind()))?;
            let dead = graph.nodes.iter().filter(|node| node.is_dead_end).count();
            let unreached = graph.nodes.iter().filter(|node| !node.is_reached).count();
            out!(
                "{}: {} boxes, {} arrows, dead ends: {dead}, unreachable: {unreached}",
                path.display(),
                graph.nodes.len(),
                graph.arrows.len()
            );
        }
        None => out_raw!(text),
    }
    Ok(DONE)
}

fn as_json(id: &str, graph: &Graph, layout: &Layout) -> Value {
    let english = crate::scenario::graph::English;
    let nodes: Vec<Value> = graph
        .nodes
        .iter()
        .map(|node| {
            let cell = layout.cell(node);
            let flags: Vec<Value> =
                node.flags.iter().map(|(name, level)| json!({"flag": name, "level": level})).collect();
            json!({
                "kind": node.kind.name(), "name": node.name, "line": node.at.0, "column": node.at.1,
                "phase": node.phase.map(Phase::name), "outcome": node.outcome.map(Outcome::name),
                "says": node.says, "facts": node.facts, "flags": flags, "stays": node.stays,
                "start": node.is_start, "reached": node.is_reached, "dead_end": node.is_dead_end,
                "cell": [cell.column, cell.row],
            })
        })
        .collect();
    let arrows: Vec<Value> = graph
        .arrows
        .iter()
        .map(|arrow| {
            let causes: Vec<Value> = arrow
                .causes
                .iter()
                .map(|cause| {
                    let guards: Vec<String> = cause.guards.iter().map(|it| guard(it, &english)).collect();
                    let choice = cause.is_choice.then(|| english.word(Word::Choice));
                    json!({
                        "line": cause.at.0, "column": cause.at.1,
                        "trigger": trigger(&cause.trigger, &english), "guards": guards, "choice": choice,
                    })
                })
                .collect();
            let end = |index: usize| json!({"kind": graph.nodes[index].kind.name(), "name": graph.nodes[index].name});
            json!({"from": end(arrow.from), "to": end(arrow.to), "causes": causes})
        })
        .collect();
    json!({"scenario": id, "nodes": nodes, "arrows": arrows})
}
