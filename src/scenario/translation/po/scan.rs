//! Every line of a PO file looked at, and every fault told, before anything of it is read.

use super::super::cut;
use crate::diagnostic::{Diagnostic, Words};

/// What was seen of a file without a fault.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    /// The file without comments that nobody knows; line by line the same.
    pub text: String,
    /// The line where each entry begins, the header's first.
    pub lines: Vec<u32>,
}

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// A new entry.
    Entry,
    /// `msgid`, after `msgctxt`.
    Id,
    /// `msgstr`, after `msgid`.
    Str,
}

struct Scan<'a> {
    name: &'a str,
    next: Next,
    /// Something between quotation marks may go on.
    goes_on: bool,
    is_previous: bool,
    is_obsolete: bool,
    found: Scanned,
    faults: Vec<Diagnostic>,
}

/// Looks at every line.
///
/// # Errors
/// Every fault.
pub(super) fn scan(name: &str, text: &str) -> Result<Scanned, Vec<Diagnostic>> {
    let mut scan = Scan {
        name,
        next: Next::Entry,
        goes_on: false,
        is_previous: false,
        is_obsolete: false,
        found: Scanned::default(),
        faults: Vec::new(),
    };
    let mut last = 0;
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        last = cut(index + 1);
        let kept = scan.line(last, line);
        scan.found.text.push_str(if kept { line } else { "" });
        scan.found.text.push('\n');
    }
    if scan.next != Next::Entry {
        let what = if scan.next == Next::Id { "msgid" } else { "msgstr" };
        scan.fault(
            (last, 0),
            words!("the file ends before the `{what}` of its last text", what),
            words!("It was cut off: get it again."),
        );
    }
    if scan.faults.is_empty() { Ok(scan.found) } else { Err(scan.faults) }
}

impl Scan<'_> {
    fn fault(&mut self, place: (u32, u32), message: Words, hint: Words) {
        self.faults.push(Diagnostic::error("po", self.name, place, message).hint(hint));
    }

    /// Whether the library is to see this line.
    fn line(&mut self, number: u32, line: &str) -> bool {
        let indent = line.len() - line.trim_start().len();
        let rest = line.trim();
        if rest.is_empty() {
            return true;
        }
        if let Some(previous) = rest.strip_prefix("#|") {
            self.is_previous = true;
            return self.words(number, previous.trim_start(), rest.len() - previous.trim_start().len() + indent);
        }
        if rest.starts_with("#~|") {
            // What an obsolete text was before is known in the translation file.
            return false;
        }
        self.is_previous = false;
        if let Some(obsolete) = rest.strip_prefix("#~ ") {
            self.is_obsolete = true;
            return self.words(number, obsolete.trim_start(), rest.len() - obsolete.trim_start().len() + indent);
        }
        if let Some(comment) = rest.strip_prefix('#') {
            self.goes_on = false;
            return comment.is_empty() || [" ", ", ", ". ", ": "].iter().any(|known| comment.starts_with(known));
        }
        self.is_obsolete = false;
        self.words(number, rest, indent)
    }

    /// A keyword with a text, or a text that goes on; `before` is what stands before it on the line.
    fn words(&mut self, number: u32, words: &str, before: usize) -> bool {
        let column = |at: usize| cut(before + words.get(..at).unwrap_or_default().chars().count() + 1);
        if words.starts_with('"') {
            if !self.goes_on {
                self.fault(
                    (number, column(0)),
                    words!("this text belongs to nothing"),
                    words!("Put it behind a `msgid` or a `msgstr`."),
                );
            }
            self.quoted(number, words, 0, column);
            return true;
        }
        let end = words.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(words.len());
        let keyword = &words[..end];
        if keyword == "msgid_plural" || keyword.starts_with("msgstr[") {
            let hint = words!("A scenario has no plural forms: this file is not one of its translations.");
            self.fault((number, column(0)), words!("plural forms have no place here"), hint);
            return true;
        }
        if !["msgctxt", "msgid", "msgstr"].contains(&keyword) {
            let hint = words!("A line begins with `#`, `msgctxt`, `msgid`, `msgstr` or a quotation mark.");
            self.fault((number, column(0)), words!("this is no line of a PO file"), hint);
            self.goes_on = false;
            return true;
        }
        if !self.is_previous {
            self.follows(number, column(0), keyword);
        }
        let text = words[end..].trim_start();
        let at = words.len() - text.len();
        if at == end {
            self.fault(
                (number, column(end)),
                words!("a space is missing behind `{keyword}`", keyword),
                Words::default(),
            );
        }
        self.goes_on = true;
        self.quoted(number, text, at, column);
        true
    }

    /// Whether a keyword may come here.
    fn follows(&mut self, number: u32, column: u32, keyword: &str) {
        let fits = match keyword {
            "msgctxt" => self.next == Next::Entry,
            "msgid" => self.next != Next::Str,
            _ => self.next == Next::Str,
        };
        if !fits {
            let wanted = match self.next {
                Next::Entry => "`msgctxt` or `msgid`",
                Next::Id => "`msgid`",
                Next::Str => "`msgstr`",
            };
            self.fault(
                (number, column),
                words!("`{keyword}` stands where {wanted} should", keyword, wanted),
                words!("A line is missing before it."),
            );
        }
        if keyword == "msgctxt" || keyword == "msgid" && self.next != Next::Id {
            self.found.lines.push(number);
        }
        self.next = match keyword {
            "msgctxt" => Next::Id,
            "msgid" => Next::Str,
            _ => Next::Entry,
        };
    }

    /// Between quotation marks, every other one escaped.
    fn quoted(&mut self, number: u32, text: &str, from: usize, column: impl Fn(usize) -> u32) {
        let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let Some(inner) = inner else {
            let message = words!("a quotation mark is missing before or behind this text");
            return self.fault((number, column(from)), message, words!("Write it as \"…\"."));
        };
        let mut chars = inner.char_indices();
        while let Some((at, c)) = chars.next() {
            let place = (number, column(from + 1 + at));
            match c {
                '"' => self.fault(place, words!("a quotation mark inside a text"), words!("Write \\\" instead.")),
                '\\' => match chars.next() {
                    Some((_, 'n' | 't' | 'r' | '"' | '\\')) => {}
                    Some((_, other)) => {
                        self.fault(
                            place,
                            words!("`\\{other}` means nothing here", other),
                            words!("Write \\\\ for a backslash."),
                        );
                    }
                    None => self.fault(
                        place,
                        words!("the quotation mark behind this text is missing"),
                        words!("Write it as \"…\"."),
                    ),
                },
                _ => {}
            }
        }
    }
}
