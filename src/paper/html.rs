//! HTML that stands on its own: no script, nothing fetched from anywhere.

use super::{Block, Paper};

const STYLE: &str = "\
body{font:17px/1.5 'Atkinson Hyperlegible Next','Segoe UI',sans-serif;color:#1d2426;background:#fff;\
max-width:46rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.7rem}h2{font-size:1.2rem;margin-top:2rem}.quiet{color:#5b6568}\
.said{display:grid;grid-template-columns:1fr 14rem;gap:1rem;margin:.6rem 0;break-inside:avoid}\
.said p{margin:0;white-space:pre-wrap}.own .words{margin-left:2rem}.words{background:#f3f1ea;border-radius:.6rem;\
padding:.5rem .8rem}.own .words{background:#dcecea}.who{color:#5b6568;font-size:.85rem}\
.notes{color:#5b6568;font-size:.85rem;border-left:2px solid #d5d0c2;padding-left:.6rem}\
table{border-collapse:collapse}td,th{border:1px solid #d5d0c2;padding:.3rem .6rem;text-align:left}\
footer{margin-top:3rem;color:#5b6568;font-size:.85rem}\
@media(max-width:40rem){.said{grid-template-columns:1fr}}\
@media(prefers-color-scheme:dark){body{color:#e8e6df;background:#171c1e}.words{background:#22292c}.own .words{background:#1f3a3a}}";

/// The page as HTML.
#[must_use]
pub fn html(paper: &Paper) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        paper.lang.code(),
        text(&paper.title)
    );
    let mut in_list = false;
    for block in &paper.blocks {
        let is_point = matches!(block, Block::Point(_));
        if is_point != in_list {
            page.push_str(if is_point { "<ul>\n" } else { "</ul>\n" });
            in_list = is_point;
        }
        page.push_str(&piece(block));
    }
    if in_list {
        page.push_str("</ul>\n");
    }
    if !paper.foot.is_empty() {
        page.push_str(&format!("<footer>{}</footer>\n", text(&paper.foot)));
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn piece(block: &Block) -> String {
    match block {
        Block::Title(words) => format!("<h1>{}</h1>\n", text(words)),
        Block::Heading(words) => format!("<h2>{}</h2>\n", text(words)),
        Block::Text(words) => format!("<p>{}</p>\n", text(words)),
        Block::Quiet(words) => format!("<p class=\"quiet\">{}</p>\n", text(words)),
        Block::Point(words) => format!("<li>{}</li>\n", text(words)),
        Block::Said { who, time, is_own, text: said, notes } => {
            let notes: String = notes.iter().map(|note| format!("<p>{}</p>", text(note))).collect();
            let notes = if notes.is_empty() { notes } else { format!("<div class=\"notes\">{notes}</div>") };
            format!(
                "<div class=\"said{}\"><div class=\"words\"><p class=\"who\">{} · {}</p><p>{}</p></div>{notes}</div>\n",
                if *is_own { " own" } else { "" },
                text(who),
                text(time),
                text(said)
            )
        }
        Block::Table(head, rows) => {
            let cells = |cells: &[String], tag: &str| -> String {
                cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", text(cell))).collect()
            };
            let rows: String = rows.iter().map(|row| format!("<tr>{}</tr>\n", cells(row, "td"))).collect();
            format!("<table>\n<tr>{}</tr>\n{rows}</table>\n", cells(head, "th"))
        }
    }
}

fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
