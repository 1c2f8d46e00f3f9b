//! A RON file as a tree, each part knowing its place; reading goes on after a fault.

use super::lex::{Lexeme, Place, lex};
use crate::diagnostic::{Diagnostic, Words};

/// How deep brackets may stand in each other.
const DEPTH: usize = 32;

/// Something written, with where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Line and column, from 1.
    pub place: Place,
    /// What it is.
    pub value: Value,
}

/// What can be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text between quotation marks.
    Text(String),
    /// A number.
    Number(f64),
    /// A word without quotation marks: `true`, `None`, `mandatory`.
    Word(String),
    /// `[ … ]`
    List(Vec<Node>),
    /// `{ "nl": … }`
    Map(Vec<(Node, Node)>),
    /// `Name(field: …)`; the name may be empty.
    Fields(String, Vec<Field>),
    /// `name(…)`, without names of fields; the name may be empty.
    Tuple(String, Vec<Node>),
    /// Something that could not be read; its fault is told already.
    Unread,
}

/// A named part.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub place: Place,
    /// What it is.
    pub node: Node,
}

impl Value {
    /// What it is, in words.
    #[must_use]
    pub fn kind(&self) -> Words {
        match self {
            Self::Text(_) => words!("a text"),
            Self::Number(_) => words!("a number"),
            Self::Word(_) => words!("a word"),
            Self::List(_) => words!("a list [ … ]"),
            Self::Map(_) => words!("a map { … }"),
            Self::Fields(..) => words!("a record ( … )"),
            Self::Tuple(..) => words!("a value with brackets"),
            Self::Unread => words!("nothing"),
        }
    }
}

/// Reads a file into a tree; what could be read, and every fault of spelling in it.
#[must_use]
pub fn parse(file: &str, text: &str) -> (Node, Vec<Diagnostic>) {
    let mut reader = Reader { file, lexemes: lex(text), at: 0, faults: Vec::new() };
    let node = reader.node(0);
    if reader.peek().is_some() && reader.faults.is_empty() {
        reader.fault(words!("there is something after the end"), words!("one file holds one record: Name( … )"));
    }
    if !reader.faults.is_empty()
        && let Some(line) = line_with_odd_marks(text)
    {
        // One mark too few turns everything behind it inside out: one fault, where it most likely is.
        let fault = Diagnostic::error("syntax", file, (line, 0), words!("a quotation mark is missing in this line"))
            .hint(words!("every text stands between two straight quotation marks; write \\\" for one inside a text"));
        return (Node { place: (line, 1), value: Value::Unread }, vec![fault]);
    }
    (node, reader.faults)
}

/// The first line that holds an odd number of quotation marks, comments left out.
fn line_with_odd_marks(text: &str) -> Option<u32> {
    let is_odd = |line: &str| {
        let line = line.split("//").next().unwrap_or_default().replace("\\\\", "").replace("\\\"", "");
        line.matches('"').count() % 2 == 1
    };
    text.lines().position(is_odd).and_then(|at| u32::try_from(at + 1).ok())
}

struct Reader<'a> {
    file: &'a str,
    lexemes: Vec<(Place, Lexeme)>,
    at: usize,
    faults: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&Lexeme> {
        self.lexemes.get(self.at).map(|(_, lexeme)| lexeme)
    }

    fn place(&self) -> Place {
        self.lexemes.get(self.at).or(self.lexemes.last()).map_or((1, 1), |(place, _)| *place)
    }

    fn take(&mut self, mark: char) -> bool {
        let is = self.peek() == Some(&Lexeme::Mark(mark));
        self.at += usize::from(is);
        is
    }

    fn fault(&mut self, message: Words, hint: Words) {
        let fault = Diagnostic::error("syntax", self.file, self.place(), message).hint(hint);
        if self.faults.last().is_none_or(|last| (last.line, last.column) != (fault.line, fault.column)) {
            self.faults.push(fault);
        }
    }

    fn node(&mut self, depth: usize) -> Node {
        let place = self.place();
        Node { place, value: self.value(depth) }
    }

    fn value(&mut self, depth: usize) -> Value {
        if depth > DEPTH {
            self.fault(words!("brackets stand too deep in each other"), Words::default());
            self.at = self.lexemes.len();
            return Value::Unread;
        }
        if let Some((_, Lexeme::Str(text))) = self.lexemes.get_mut(self.at) {
            self.at += 1;
            return Value::Text(std::mem::take(text));
        }
        match self.peek().cloned() {
            Some(Lexeme::Number(written)) => match written.parse() {
                Ok(number) => {
                    self.at += 1;
                    Value::Number(number)
                }
                Err(_) => {
                    self.fault(words!("this is no number"), Words::default());
                    self.at += 1;
                    Value::Unread
                }
            },
            Some(Lexeme::Name(name)) => {
                self.at += 1;
                if self.peek() == Some(&Lexeme::Mark('(')) { self.brackets(name, depth) } else { Value::Word(name) }
            }
            Some(Lexeme::Mark('(')) => self.brackets(String::new(), depth),
            Some(Lexeme::Mark('[')) => {
                self.at += 1;
                let mut list = Vec::new();
                self.items(']', |reader| {
                    let node = reader.node(depth + 1);
                    let is_read = node.value != Value::Unread;
                    list.push(node);
                    is_read
                });
                Value::List(list)
            }
            Some(Lexeme::Mark('{')) => {
                self.at += 1;
                let mut map = Vec::new();
                self.items('}', |reader| {
                    let key = reader.node(depth + 1);
                    if key.value == Value::Unread {
                        return false;
                    }
                    if !reader.take(':') {
                        reader.fault(words!("a colon is missing between a name and its value"), Words::default());
                        return false;
                    }
                    map.push((key, reader.node(depth + 1)));
                    true
                });
                Value::Map(map)
            }
            Some(Lexeme::Open) => {
                self.fault(words!("this text has no closing quotation mark"), words!("close it with \""));
                self.at += 1;
                Value::Unread
            }
            Some(Lexeme::Mark(_) | Lexeme::Str(_)) => {
                self.fault(
                    words!("a value is missing here"),
                    words!("a text in straight quotes, a number, a word, [ … ] or ( … )"),
                );
                Value::Unread
            }
            None => {
                self.fault(words!("the file ends too early"), Words::default());
                Value::Unread
            }
        }
    }

    /// `( … )`: fields where a colon follows the first name, else values.
    fn brackets(&mut self, name: String, depth: usize) -> Value {
        self.at += 1;
        let has_name = matches!(self.peek(), Some(Lexeme::Name(_)));
        if has_name && matches!(self.lexemes.get(self.at + 1), Some((_, Lexeme::Mark(':')))) {
            let mut fields = Vec::new();
            self.items(')', |reader| {
                let place = reader.place();
                let Some(Lexeme::Name(name)) = reader.peek().cloned() else {
                    reader.fault(
                        words!("the name of a field is missing here"),
                        words!("fields are written `name: value,`"),
                    );
                    return false;
                };
                reader.at += 1;
                if !reader.take(':') {
                    reader.fault(words!("a colon is missing between a name and its value"), Words::default());
                    return false;
                }
                fields.push(Field { name, place, node: reader.node(depth + 1) });
                true
            });
            return Value::Fields(name, fields);
        }
        let mut list = Vec::new();
        self.items(')', |reader| {
            let node = reader.node(depth + 1);
            let is_read = node.value != Value::Unread;
            list.push(node);
            is_read
        });
        if list.is_empty() && name.is_empty() { Value::Fields(name, Vec::new()) } else { Value::Tuple(name, list) }
    }

    /// Parts with commas between them, until the closing bracket; `item` says whether it could be read.
    fn items(&mut self, close: char, mut item: impl FnMut(&mut Self) -> bool) {
        loop {
            if self.take(close) {
                return;
            }
            // A bracket of another kind closes something further out: what opened here was never closed.
            if matches!(self.peek(), None | Some(Lexeme::Mark(')' | ']' | '}'))) {
                self.fault(words!("`{close}` is missing", close), words!("every bracket that opens must close"));
                return;
            }
            if !item(self) {
                self.skip(close);
            }
            if self.take(',') || matches!(self.peek(), None | Some(Lexeme::Mark(')' | ']' | '}'))) {
                continue;
            }
            self.fault(words!("a comma is missing before this"), words!("parts are separated by commas"));
            if matches!(self.peek(), Some(Lexeme::Mark(_))) {
                self.skip(close);
                self.take(',');
            }
        }
    }

    /// Goes on at the next comma or closing bracket of this depth.
    fn skip(&mut self, close: char) {
        let mut depth = 0_usize;
        while let Some(lexeme) = self.peek() {
            match lexeme {
                Lexeme::Mark(mark) if depth == 0 && (*mark == ',' || *mark == close) => return,
                Lexeme::Mark('(' | '[' | '{') => depth += 1,
                Lexeme::Mark(')' | ']' | '}') => {
                    // A bracket of another kind closes something further out.
                    if depth == 0 {
                        return;
                    }
                    depth -= 1;
                }
                _ => {}
            }
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(u32, u32, String)> {
        let (_, faults) = parse("x.ron", text);
        faults.into_iter().map(|fault| (fault.line, fault.column, fault.message.to_string())).collect()
    }

    #[test]
    fn reading_goes_on_after_a_fault() {
        let text = "P(\n  a: \"x\"\n  b: [1, , 2],\n  c: {\"nl\" \"x\", \"en\": \"y\"},\n  d: (e: 1,)\n)";
        let places: Vec<(u32, u32)> = told(text).into_iter().map(|(line, column, _)| (line, column)).collect();
        assert_eq!(places, [(3, 3), (3, 10), (4, 12)]);
        let (node, _) = parse("x.ron", text);
        let Value::Fields(name, fields) = node.value else { panic!("a record") };
        assert_eq!(name, "P");
        assert_eq!(fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    }

    #[test]
    fn what_is_no_record_is_told_without_panic_and_without_end() {
        for text in ["", "(", "P(", "P(a", "P(a:", "[[[", "}}}]])", "\"", "P(a: b: c:)", "P(a: ])", "P((((((,)", ",,,"]
        {
            let _ = parse("x.ron", text);
        }
        assert!(!told(&"(".repeat(5_000)).is_empty());
        assert!(!told("P(a: 1) P(b: 2)").is_empty());
        assert!(!told("P(a: 1.2.3)").is_empty());
    }

    #[test]
    fn a_lost_quotation_mark_is_one_fault_in_its_line() {
        let text =
            "P(\n  a: \"x\", // \"a remark\n  b: [one\", \"two\"],\n  c: {\"nl\": \"a \\\"b\\\"\"},\n  d: \"e\",\n)";
        let faults = told(text);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].0, 3);
    }

    #[test]
    fn words_with_brackets_and_records_are_told_apart() {
        let (node, faults) = parse("x.ron", "[act(\"x\"), tick, (id: 1), Some(3), -2.5]");
        assert!(faults.is_empty());
        let Value::List(list) = node.value else { panic!("a list") };
        assert!(matches!(&list[0].value, Value::Tuple(name, items) if name == "act" && items.len() == 1));
        assert!(matches!(&list[1].value, Value::Word(name) if name == "tick"));
        assert!(matches!(&list[2].value, Value::Fields(name, _) if name.is_empty()));
        assert!(matches!(&list[4].value, Value::Number(number) if *number < -2.4));
    }
}
