//! Comments in a translation file: what a translator noted beside a text stays with that text.

use super::file::TranslationFile;
use crate::written::Node;

/// A comment: its line, whether it stands on a line of its own, its words.
struct Comment {
    line: u32,
    is_alone: bool,
    words: String,
}

/// Gives every comment of the file to what it stands with.
pub(super) fn attach(file: &mut TranslationFile, top: &Node, text: &str) {
    for comment in comments(text) {
        if comment.line < top.place.0 {
            file.head.push(comment.words);
            continue;
        }
        let (line, is_alone) = (comment.line, comment.is_alone);
        // A line of its own speaks of what follows, words behind something of that.
        let nearest = file
            .all_mut()
            .filter(|entry| if is_alone { entry.place.0 > line } else { entry.place.0 <= line && entry.place.0 > 0 })
            .min_by_key(|entry| entry.place.0.abs_diff(line));
        match nearest {
            Some(entry) => entry.notes.push(comment.words),
            None if is_alone => file.foot.push(comment.words),
            None => file.head.push(comment.words),
        }
    }
}

fn comments(text: &str) -> Vec<Comment> {
    let mut found = Vec::new();
    let mut chars = text.chars().peekable();
    let (mut line, mut is_alone) = (1, true);
    while let Some(c) = chars.next() {
        match c {
            '\n' => (line, is_alone) = (line + 1, true),
            '"' => {
                is_alone = false;
                while let Some(c) = chars.next() {
                    match c {
                        '"' => break,
                        '\\' => {
                            chars.next();
                        }
                        '\n' => line += 1,
                        _ => {}
                    }
                }
            }
            '/' if chars.peek() == Some(&'/') => {
                let mut words = String::new();
                while let Some(c) = chars.next_if(|c| *c != '\n') {
                    words.push(c);
                }
                let words = words.trim_start_matches('/').trim().to_owned();
                found.push(Comment { line, is_alone, words });
            }
            '/' if chars.peek() == Some(&'*') => {
                let (start, mut words, mut last) = (line, String::new(), ' ');
                chars.next();
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    line += u32::from(c == '\n');
                    words.push(c);
                    last = c;
                }
                let words = words.trim_end_matches('*');
                found.extend(words.lines().map(|it| Comment { line: start, is_alone, words: it.trim().to_owned() }));
            }
            c => is_alone = is_alone && c.is_whitespace(),
        }
    }
    found
}
