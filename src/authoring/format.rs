//! Brings a file into its usual shape: white space only, never a word.

use super::tokens::{Kind, Language, Token, tokens};

/// The file in its usual shape; words, comments and the breaking of lines stay as they are.
#[must_use]
pub fn format(text: &str, language: Language) -> String {
    let lines = match language {
        Language::Play => text.lines().map(|line| line.trim().to_owned()).collect(),
        Language::Rhai | Language::Ron => code_lines(text, language),
    };
    let mut out = String::with_capacity(text.len());
    let mut blanks = 0;
    for line in lines {
        if line.is_empty() {
            blanks += 1;
            continue;
        }
        if blanks > 0 && !out.is_empty() {
            out.push('\n');
        }
        blanks = 0;
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Each line in its shape. Lines inside a text or comment that spans several stay as they are.
fn code_lines(text: &str, language: Language) -> Vec<String> {
    let tokens = tokens(text, language);
    let mut lines = Vec::new();
    let (mut start, mut next) = (0, 0);
    let mut depth = 0_usize;
    let mut is_begun = false;
    let mut blocks = Blocks::default();
    for line in text.split('\n') {
        let end = start + line.len();
        let first = next;
        while tokens.get(next).is_some_and(|token| token.bytes.start < end) {
            next += 1;
        }
        let own = &tokens[first..next];
        let runs_in = first > 0 && tokens[first - 1].bytes.end > start;
        let runs_on = own.last().is_some_and(|token| token.bytes.end > end);
        if runs_in || runs_on {
            lines.push(if runs_in { line.to_owned() } else { line.trim_end().to_owned() });
        } else {
            let closes = own.iter().take_while(|token| matches!(sign(text, token), ")" | "]" | "}")).count();
            let indent = match language {
                Language::Ron => depth.saturating_sub(closes),
                // A comment at the edge of a chain stays at the edge.
                _ if !is_begun => 0,
                _ => usize::from(own.first().is_some_and(|token| token.kind != Kind::Comment || line.starts_with(' '))),
            };
            lines.push(format!("{}{}", "    ".repeat(indent), spaced(text, own)).trim_end().to_owned());
        }
        for token in own.iter().filter(|token| token.kind != Kind::Comment) {
            match sign(text, token) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
            let is_end = blocks.ends(&text[token.bytes.clone()]) || sign(text, token) == ";";
            is_begun = depth > 0 || !is_end;
        }
        start = end + 1;
    }
    lines
}

/// Which braces end a function or a loop, which needs no `;`.
#[derive(Default)]
struct Blocks {
    /// A word that begins such a block came since the last `;`.
    is_promised: bool,
    /// The same for each brace that is still open.
    outer: Vec<bool>,
}

impl Blocks {
    /// Takes the next word or sign; gives whether it is the brace that ends such a block.
    fn ends(&mut self, word: &str) -> bool {
        match word {
            "fn" | "for" | "while" | "loop" => self.is_promised = true,
            ";" => self.is_promised = false,
            "{" => self.outer.push(self.is_promised),
            "}" => {
                self.is_promised = self.outer.pop().unwrap_or(self.is_promised);
                return self.is_promised;
            }
            _ => {}
        }
        false
    }
}

fn sign<'a>(text: &'a str, token: &Token) -> &'a str {
    if token.kind == Kind::Sign { &text[token.bytes.clone()] } else { "" }
}

/// The tokens of one line with the spaces that belong between them.
fn spaced(text: &str, tokens: &[Token]) -> String {
    let mut out = String::new();
    for (index, token) in tokens.iter().enumerate() {
        let words = &text[token.bytes.clone()];
        if let Some(before) = index.checked_sub(1).map(|before| &tokens[before]) {
            let had = token.bytes.start > before.bytes.end;
            let (left, right) = (sign(text, before), sign(text, token));
            let space = match (left, right) {
                (_, "," | ";") => false,
                (",", _) => true,
                ("(" | "[", _) | (_, ")" | "]") => false,
                (".", _) | (_, ".") => false,
                // Statements side by side keep their distance.
                (";", _) if token.kind != Kind::Comment => {
                    out.push_str(if text[before.bytes.end..token.bytes.start].len() > 1 { "  " } else { " " });
                    false
                }
                _ => had,
            };
            if space {
                out.push(' ');
            }
        }
        out.push_str(words);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;

    #[test]
    fn white_space_comes_into_shape() {
        let rows = [
            ("say( \"a ,b\" ) ;", "say(\"a ,b\");\n"),
            (
                "fact(\"x\")\n.says(\"a\")\n  .why(\"b\");\n\n\n\nbeat(\"y\");",
                "fact(\"x\")\n    .says(\"a\")\n    .why(\"b\");\n\nbeat(\"y\");\n",
            ),
            ("hears(\"a\",\"b\").when(|s| s.turn>3);   ", "hears(\"a\", \"b\").when(|s| s.turn>3);\n"),
            ("   // hier\nsay(\"x\");", "// hier\nsay(\"x\");\n"),
            ("scenario(\"x\", #{ a: 1,b: 2 });", "scenario(\"x\", #{ a: 1, b: 2 });\n"),
            ("fn f(a) { a }\nsay(\"x\");", "fn f(a) { a }\nsay(\"x\");\n"),
            ("for a in b { say(#{ x: 1 }); }\nsay(\"x\");", "for a in b { say(#{ x: 1 }); }\nsay(\"x\");\n"),
            ("let m = #{ a: 1 }\n.b();\nsay(\"x\");", "let m = #{ a: 1 }\n    .b();\nsay(\"x\");\n"),
            ("", ""),
        ];
        for (before, after) in rows {
            assert_eq!(format(before, Language::Rhai), after);
        }
        assert_eq!(
            format("Translation(\nlines: {\n\"a\":\"b\",\n},\n)", Language::Ron),
            "Translation(\n    lines: {\n        \"a\":\"b\",\n    },\n)\n"
        );
        assert_eq!(format("  > hallo  \n\n\nend", Language::Play), "> hallo\n\nend\n");
    }

    #[test]
    fn no_word_changes_and_a_second_time_nothing_does() {
        for (name, text) in &Library::shipped().sources {
            let language = Language::of(name);
            let words = |text: &str| -> Vec<String> {
                tokens(text, language).into_iter().map(|token| text[token.bytes].to_owned()).collect()
            };
            let once = format(text, language);
            assert_eq!(words(&once), words(text), "{name}");
            assert_eq!(format(&once, language), once, "{name}");
        }
    }
}
