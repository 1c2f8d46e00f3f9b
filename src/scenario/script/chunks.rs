//! Cuts a file into statements, so that several faults can be found in one pass.
//!
//! The engine's parser stops at the first fault. When a file has one, its statements are
//! tried one by one, each at its own place among blank lines.

use super::super::functions::openers;

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Byte range in the file.
    pub bytes: std::ops::Range<usize>,
    /// Whether it ends as a statement must, with `;` (or `}` for a function or a loop).
    pub is_ended: bool,
}

/// The statements of a file, in order.
#[must_use]
pub fn chunks(text: &str) -> Vec<Chunk> {
    let mut cutter = Cutter { text, bytes: text.as_bytes(), at: 0, depth: 0, start: None, chunks: Vec::new() };
    cutter.cut();
    cutter.chunks
}

struct Cutter<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    start: Option<usize>,
    chunks: Vec<Chunk>,
}

impl Cutter<'_> {
    fn cut(&mut self) {
        let mut line_begins = true;
        while let Some(&byte) = self.bytes.get(self.at) {
            if line_begins && self.start.is_some() && self.opener_here() {
                self.close(self.at, false);
            }
            line_begins = match byte {
                b'\n' => true,
                b' ' | b'\t' | b'\r' => line_begins,
                _ => false,
            };
            match byte {
                b'/' if self.bytes.get(self.at + 1) == Some(&b'/') => {
                    self.skip_while(|byte| byte != b'\n');
                    continue;
                }
                b'/' if self.bytes.get(self.at + 1) == Some(&b'*') => {
                    self.skip_block_comment();
                    continue;
                }
                b'"' | b'`' => {
                    self.begin();
                    self.skip_string(byte);
                    continue;
                }
                b'(' | b'[' | b'{' => {
                    self.begin();
                    self.depth += 1;
                }
                b')' | b']' | b'}' => {
                    self.begin();
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 && byte == b'}' && self.is_block() {
                        self.close(self.at + 1, true);
                    }
                }
                b';' if self.depth == 0 => {
                    self.begin();
                    self.close(self.at + 1, true);
                }
                b' ' | b'\t' | b'\r' | b'\n' => {}
                _ => self.begin(),
            }
            self.at += 1;
        }
        if self.start.is_some() {
            self.close(self.bytes.len(), false);
        }
    }

    fn begin(&mut self) {
        self.start.get_or_insert(self.at);
    }

    fn close(&mut self, end: usize, is_ended: bool) {
        if let Some(start) = self.start.take() {
            self.chunks.push(Chunk { bytes: start..end, is_ended });
        }
        self.depth = 0;
    }

    /// Functions and loops end with their brace.
    fn is_block(&self) -> bool {
        const WORDS: [&str; 5] = ["fn ", "private fn ", "for ", "while ", "loop "];
        self.start.is_some_and(|start| WORDS.iter().any(|word| self.text[start..].starts_with(word)))
    }

    /// Whether a line begins here with the call of a function that begins a statement.
    fn opener_here(&self) -> bool {
        let rest = &self.bytes[self.at..];
        let word_len = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        rest.get(word_len) == Some(&b'(') && openers().any(|name| name.as_bytes() == &rest[..word_len])
    }

    fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| wanted(*byte)) {
            self.at += 1;
        }
    }

    fn skip_block_comment(&mut self) {
        self.at += 2;
        while self.at < self.bytes.len() && !self.bytes[self.at..].starts_with(b"*/") {
            self.at += 1;
        }
        self.at = (self.at + 2).min(self.bytes.len());
    }

    /// Texts in straight quotes end at the end of the line at the latest.
    fn skip_string(&mut self, quote: u8) {
        self.at += 1;
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                b'\n' if quote == b'"' => return,
                _ if byte == quote => {
                    self.at += 1;
                    return;
                }
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.at.min(self.bytes.len());
    }
}

/// A place inside a statement, as a place of its file.
pub(super) const fn shifted((line, column): (u32, u32), (lines, columns): (u32, u32)) -> (u32, u32) {
    (line + lines, if line == 1 && column > 0 { column + columns } else { column })
}

/// The file with everything outside these byte ranges made blank, so that places stay true.
#[must_use]
pub fn blanked(text: &str, keep: &[std::ops::Range<usize>]) -> String {
    text.char_indices()
        .map(|(at, c)| if c == '\n' || keep.iter().any(|range| range.contains(&at)) { c } else { ' ' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, bool)]) {
        let found: Vec<(&str, bool)> =
            chunks(text).into_iter().map(|chunk| (text[chunk.bytes].trim_end(), chunk.is_ended)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn statements_are_cut_at_semicolons_outside_texts_and_brackets() {
        check(
            "say(\"a; b\");\n// c; d\nhears(\"x\")\n  .reply(\"y\");",
            &[("say(\"a; b\");", true), ("hears(\"x\")\n  .reply(\"y\");", true)],
        );
        check(
            "hears(\"x\").when(|s| { let a = 1; a > 0 });",
            &[("hears(\"x\").when(|s| { let a = 1; a > 0 });", true)],
        );
        check("fn f(a) { a; }\nsay(\"x\");", &[("fn f(a) { a; }", true), ("say(\"x\");", true)]);
    }

    #[test]
    fn a_forgotten_end_does_not_swallow_the_next_statement() {
        check("say(\"a\")\nsay(\"b\");", &[("say(\"a\")", false), ("say(\"b\");", true)]);
        check("say(\"a\nsay(\"b\");", &[("say(\"a", false), ("say(\"b\");", true)]);
        check(
            "hears(\"a\".reply(\"b\");\nbeat(\"c\");",
            &[("hears(\"a\".reply(\"b\");", false), ("beat(\"c\");", true)],
        );
    }

    #[test]
    fn blanking_keeps_lines_and_columns() {
        assert_eq!(blanked("ab\ncé;\nd", std::slice::from_ref(&(3..7))), "  \ncé;\n ");
    }
}
