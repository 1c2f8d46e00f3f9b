//! Pages to read or print, as Markdown, standalone HTML and PDF. Knows nothing of what stands on them.

mod html;
mod letters;
mod markdown;
mod pdf;

pub use html::html;
pub use markdown::markdown;
pub use pdf::{PdfError, pdf};

use crate::ids::Lang;

/// A page, or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// Title of the file.
    pub title: String,
    /// Language of the text.
    pub lang: Lang,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
    /// What stands at the foot of each page: whose it is, until when.
    pub foot: String,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title.
    Title(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that matters less.
    Quiet(String),
    /// A point of a list.
    Point(String),
    /// A message of a conversation, with notes in the margin.
    Said {
        /// By whom, in front.
        who: String,
        /// When.
        time: String,
        /// The reader's own: set in.
        is_own: bool,
        /// As typed.
        text: String,
        /// In the margin.
        notes: Vec<String>,
    },
    /// A table: its head, its rows.
    Table(Vec<String>, Vec<Vec<String>>),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> Paper {
        Paper {
            title: "Een <gesprek> & meer".to_owned(),
            lang: Lang::Nl,
            foot: "tot 24 december 2026".to_owned(),
            blocks: vec![
                Block::Title("Een <gesprek> & meer".to_owned()),
                Block::Quiet("geoefend op 24 november".to_owned()),
                Block::Said {
                    who: "ik".to_owned(),
                    time: "0:12".to_owned(),
                    is_own: true,
                    text: "* dag *\n# hoe gaat het <nu>?".to_owned(),
                    notes: vec!["open vraag".to_owned()],
                },
                Block::Table(
                    vec!["wat".to_owned(), "hoeveel".to_owned()],
                    vec![vec!["a|b".to_owned(), "3".to_owned()]],
                ),
                Block::Point("één | twee".to_owned()),
            ],
        }
    }

    #[test]
    fn what_was_typed_stays_text_in_every_form() {
        let page = html(&paper());
        assert!(page.starts_with("<!doctype html>") && page.contains("hoe gaat het &lt;nu&gt;?"));
        assert!(!page.contains("<nu>") && !page.contains("http"), "nothing is fetched from anywhere");
        let text = markdown(&paper());
        assert!(text.contains(r"\* dag \*") && text.contains(r"\# hoe gaat het \<nu\>?"), "{text}");
        assert!(text.contains(r"a\|b"));
    }

    #[test]
    fn the_file_is_a_pdf_also_when_there_is_nothing_on_it() {
        assert!(pdf(&paper()).unwrap().starts_with(b"%PDF-1."));
        assert!(pdf(&Paper::default()).unwrap().starts_with(b"%PDF-1."));
    }
}
