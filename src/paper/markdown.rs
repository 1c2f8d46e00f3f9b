//! Markdown (CommonMark, tables as GitHub writes them).

use super::{Block, Paper};

/// The page as Markdown.
#[must_use]
pub fn markdown(paper: &Paper) -> String {
    let mut text = String::new();
    let mut in_list = false;
    for block in &paper.blocks {
        let is_point = matches!(block, Block::Point(_));
        if in_list && !is_point {
            text.push('\n');
        }
        in_list = is_point;
        match block {
            Block::Title(words) => text.push_str(&format!("# {}\n\n", line(words))),
            Block::Heading(words) => text.push_str(&format!("## {}\n\n", line(words))),
            Block::Text(words) => text.push_str(&format!("{}\n\n", lines(words))),
            Block::Quiet(words) => text.push_str(&format!("*{}*\n\n", line(words))),
            Block::Point(words) => text.push_str(&format!("- {}\n", line(words))),
            Block::Said { who, time, text: said, notes, .. } => {
                text.push_str(&format!("**{}** ({}): {}\n", line(who), line(time), lines(said)));
                for note in notes {
                    text.push_str(&format!("> {}\n", line(note)));
                }
                text.push('\n');
            }
            Block::Table(head, rows) => {
                let row = |cells: &[String]| {
                    let cells: Vec<String> = cells.iter().map(|cell| line(cell)).collect();
                    format!("| {} |\n", cells.join(" | "))
                };
                text.push_str(&row(head));
                text.push_str(&format!("|{}\n", " --- |".repeat(head.len())));
                for cells in rows {
                    text.push_str(&row(cells));
                }
                text.push('\n');
            }
        }
    }
    if !paper.foot.is_empty() {
        if !text.ends_with("\n\n") {
            text.push('\n');
        }
        text.push_str(&format!("---\n\n*{}*\n", line(&paper.foot)));
    }
    text
}

/// Letters that mean something in Markdown are written as letters.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_{}[]<>#|~".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn line(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn lines(text: &str) -> String {
    text.lines().map(line).collect::<Vec<_>>().join("  \n")
}
