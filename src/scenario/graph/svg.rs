//! The picture as SVG: one file that any browser shows and any word processor takes in.

use super::layout::{COLUMN, WIDTH};
use super::{Graph, Heat, Layout, Node, NodeKind, Word, Words, short};
use std::fmt::Write as _;

/// What a picture is made of.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// The story.
    pub graph: &'a Graph,
    /// Where everything stands.
    pub layout: &'a Layout,
    /// Where conversations went, when that is shown.
    pub heat: Option<&'a Heat>,
    /// Its heading.
    pub title: &'a str,
    /// Its words.
    pub words: &'a dyn Words,
}

const INK: &str = "#20262b";
const SOFT: &str = "#5c5f60";
const ACCENT: &str = "#125c66";
const GRAVE: &str = "#9a2f2a";
const CARE: &str = "#7e4a06";
/// How wide a letter is on average, for its size: of bold letters that many programs have.
const LETTER: f32 = 0.62;
/// The smallest letters: on paper they can still be read.
const LEAST: f32 = 7.5;
/// Room for the heading.
const HEAD: f32 = 48.0;

/// Letters that have a meaning in XML, and those that XML does not allow.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A text cut to so many letters.
#[must_use]
pub fn cut(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(letters.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

/// A name in so many letters: its beginning and its end, which tell names apart.
#[must_use]
pub fn short_name(name: &str, letters: usize) -> String {
    let all: Vec<char> = name.chars().collect();
    if all.len() <= letters {
        return name.to_owned();
    }
    let kept = letters.saturating_sub(1);
    let (head, tail) = (kept - kept / 2, kept / 2);
    let mut short: String = all[..head].iter().collect();
    short.push('…');
    short.extend(&all[all.len() - tail..]);
    short
}

/// A text in letters as large as its room allows, no smaller than can be read, and shortened only then.
///
/// `size`: the ordinary letters. What a program draws with other letters is told how wide it should be.
fn fitted(text: &str, room: f32, size: f32, least: f32) -> (f32, String) {
    let count = text.chars().count().max(1) as f32;
    let fits = (room / (count * LETTER)).min(size);
    if fits >= least {
        return ((fits * 10.0).floor() / 10.0, text.to_owned());
    }
    (least, short_name(text, (room / (least * LETTER)) as usize))
}

/// What stands in a box below its name.
#[must_use]
pub fn notes(node: &Node, words: &dyn Words) -> [String; 3] {
    let mut about = Vec::new();
    if node.is_start {
        about.push(words.word(Word::Start));
    }
    if node.kind == NodeKind::Beat {
        about.extend(node.phase.map(|phase| words.word(Word::Phase(phase))));
    }
    about.extend(node.outcome.map(|outcome| words.word(Word::Outcome(outcome))));
    if node.stays > 0 {
        about.push(words.word(Word::Stays(node.stays)));
    }
    let facts = if node.facts.is_empty() { String::new() } else { format!("• {}", node.facts.join(", ")) };
    let flags: Vec<String> = node.flags.iter().map(|(name, level)| words.word(Word::Flag(name, *level))).collect();
    let flags = if flags.is_empty() { String::new() } else { format!("⚑ {}", flags.join(", ")) };
    [about.join(" · "), facts, flags]
}

/// What is wrong with a node, in words; empty when nothing is.
#[must_use]
pub fn trouble(node: &Node, words: &dyn Words) -> String {
    let mut parts = Vec::new();
    if !node.is_reached {
        parts.push(words.word(Word::Unreached));
    }
    if node.is_dead_end {
        parts.push(words.word(Word::DeadEnd));
    }
    parts.join(" · ")
}

/// The picture as the text of an SVG file.
#[must_use]
pub fn svg(picture: &Picture<'_>) -> String {
    let [width, height] = picture.layout.size();
    let height = height + HEAD;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" font-family=\"'Atkinson Hyperlegible', 'DejaVu Sans', sans-serif\" role=\"img\">\n<title>{0}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fffdf9\"/>\n<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" fill=\"{SOFT}\"/></marker></defs>\n<text x=\"32\" y=\"36\" font-size=\"20\" font-weight=\"bold\" fill=\"{INK}\">{0}</text>\n<g transform=\"translate(0 {HEAD})\">\n",
        escape(picture.title)
    );
    // Writing into a text cannot fail.
    arrows(&mut out, picture);
    for (index, node) in picture.graph.nodes.iter().enumerate() {
        node_box(&mut out, picture, index, node);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn arrows(out: &mut String, picture: &Picture<'_>) {
    let graph = picture.graph;
    let routes = picture.layout.routes(graph);
    for (index, (arrow, route)) in graph.arrows.iter().zip(&routes).enumerate() {
        let [port, words, start] = route.lead;
        let mut way = String::new();
        for [_, b, c, d] in route.pieces() {
            let _ = write!(way, "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}", b[0], b[1], c[0], c[1], d[0], d[1]);
        }
        let dashes = if graph.nodes[arrow.from].kind == NodeKind::Anywhere { " stroke-dasharray=\"6 5\"" } else { "" };
        let times = picture.heat.map(|heat| (heat, heat.of_arrow(graph, index)));
        let wide = times.map_or(1.4, |(heat, times)| 1.0 + 4.0 * heat.warmth(times));
        let faint = if times.is_some_and(|(_, times)| times == 0) { " stroke-opacity=\"0.45\"" } else { "" };
        let all: Vec<String> = arrow.causes.iter().map(|cause| short(cause, picture.words)).collect();
        let _ = writeln!(
            out,
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}{way}\" fill=\"none\" stroke=\"{SOFT}\" stroke-width=\"{wide:.1}\"{dashes}{faint} marker-end=\"url(#tip)\"><title>{} → {}: {}</title></path>",
            port[0],
            port[1],
            words[0],
            words[1],
            start[0],
            start[1],
            escape(&graph.nodes[arrow.from].name),
            escape(&graph.nodes[arrow.to].name),
            escape(&all.join("; ")),
        );
    }
    for (index, (arrow, route)) in graph.arrows.iter().zip(&routes).enumerate() {
        let mut label = label(arrow, picture.words);
        if let Some(heat) = picture.heat {
            let times = heat.of_arrow(graph, index);
            let times =
                if times == 0 { picture.words.word(Word::Never) } else { picture.words.word(Word::Times(times)) };
            label = format!("{times} {label}");
        }
        let (size, label) = fitted(&label, COLUMN - WIDTH - 16.0, 11.0, LEAST);
        let _ = writeln!(
            out,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size}\" fill=\"{INK}\" stroke=\"#fffdf9\" stroke-width=\"3\" paint-order=\"stroke\">{}</text>",
            route.words[0],
            route.words[1] + 4.0,
            escape(&label),
        );
    }
}

/// The words beside an arrow: the first cause, and how many more there are.
#[must_use]
pub fn label(arrow: &super::Arrow, words: &dyn Words) -> String {
    let first = arrow.causes.first().map(|cause| short(cause, words)).unwrap_or_default();
    match arrow.causes.len() {
        0 | 1 => first,
        count => format!("{} {first}", words.word(Word::More(count - 1))),
    }
}

fn node_box(out: &mut String, picture: &Picture<'_>, index: usize, node: &Node) {
    let [x, y, _, height] = picture.layout.area(node);
    let words = picture.words;
    let heat = picture.heat.map(|heat| (heat, heat.of_node(picture.graph, index)));
    let warm = heat.map_or(0.0, |(heat, times)| heat.warmth(times));
    let trouble = trouble(node, words);
    let (edge, wide) = match (trouble.is_empty(), node.is_start) {
        (false, _) => (GRAVE, 2.5),
        (true, true) => (ACCENT, 2.5),
        (true, false) => (SOFT, 1.2),
    };
    let is_unseen = heat.is_some_and(|(_, times)| times == 0);
    let dashes =
        if !node.is_reached || is_unseen || node.kind == NodeKind::Anywhere { " stroke-dasharray=\"7 5\"" } else { "" };
    let round = if node.kind == NodeKind::Ending { height / 2.0 } else { 10.0 };
    let base = if node.kind == NodeKind::Ending { "#ece7dd" } else { "#ffffff" };
    let [about, facts, flags] = notes(node, words);
    let name = if node.kind == NodeKind::Anywhere { words.word(Word::Anywhere) } else { node.name.clone() };
    let _ = writeln!(
        out,
        "<g><title>{}</title>",
        escape(&format!("{name} ({}:{}) {} {facts} {flags}", node.at.0, node.at.1, node.says))
    );
    let _ = writeln!(
        out,
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{WIDTH}\" height=\"{height}\" rx=\"{round:.1}\" fill=\"{base}\" stroke=\"{edge}\" stroke-width=\"{wide}\"{dashes}/>"
    );
    if warm > 0.0 {
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{WIDTH}\" height=\"{height}\" rx=\"{round:.1}\" fill=\"{ACCENT}\" fill-opacity=\"{:.2}\"/>",
            0.06 + 0.3 * warm
        );
    }
    let indent = if node.kind == NodeKind::Ending { 28.0 } else { 12.0 };
    let room = WIDTH - 1.6 * indent;
    let mut line = |at: f32, size: f32, color: &str, weight: &str, text: &str| {
        if !text.is_empty() {
            let (size, text) = fitted(text, room, size, LEAST);
            let _ = writeln!(
                out,
                "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{color}\">{}</text>",
                x + indent,
                y + at,
                escape(&text)
            );
        }
    };
    line(24.0, 14.0, INK, "bold", &name);
    line(41.0, 11.0, SOFT, "normal", &about);
    line(57.0, 11.0, INK, "normal", &facts);
    line(73.0, 11.0, CARE, "normal", &flags);
    let seen = heat.map(|(_, times)| if times == 0 { words.word(Word::Never) } else { words.word(Word::Times(times)) });
    if !trouble.is_empty() {
        line(92.0, 12.0, GRAVE, "bold", &format!("✖ {trouble}"));
    } else if let Some(seen) = seen {
        line(92.0, 12.0, ACCENT, "bold", &seen);
    }
    out.push_str("</g>\n");
}
