//! The words of a RON file: texts, names, numbers and single marks, each with its place.

/// A place in a file: line and column, both counted from 1.
pub type Place = (u32, u32);

/// A text, a name, a number or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lexeme {
    /// A string, without quotation marks and escapes.
    Str(String),
    /// A name outside strings.
    Name(String),
    /// A number, as written.
    Number(String),
    /// Any other character.
    Mark(char),
    /// A string that the file ends in.
    Open,
}

/// Cuts a file into lexemes; comments and white space go.
pub fn lex(text: &str) -> Vec<(Place, Lexeme)> {
    let mut lexer = Lexer { chars: text.chars().peekable(), place: (1, 1) };
    let mut found = Vec::new();
    while let Some(lexeme) = lexer.lexeme() {
        found.push(lexeme);
    }
    found
}

struct Lexer<'a> {
    chars: std::iter::Peekable<std::str::Chars<'a>>,
    place: Place,
}

impl Lexer<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.chars.next()?;
        if c == '\n' {
            self.place = (self.place.0 + 1, 1);
        } else {
            self.place.1 += 1;
        }
        Some(c)
    }

    fn lexeme(&mut self) -> Option<(Place, Lexeme)> {
        loop {
            let place = self.place;
            let c = self.next()?;
            match c {
                '/' if self.chars.peek() == Some(&'/') => while self.next().is_some_and(|c| c != '\n') {},
                '/' if self.chars.peek() == Some(&'*') => self.block_comment(),
                '"' => return Some((place, self.string())),
                c if c.is_whitespace() || c == '\u{feff}' => {}
                c if c.is_alphabetic() || c == '_' => {
                    let mut name = String::from(c);
                    while let Some(c) = self.chars.peek().copied().filter(|c| c.is_alphanumeric() || *c == '_') {
                        name.push(c);
                        self.next();
                    }
                    return Some((place, Lexeme::Name(name)));
                }
                c if c.is_ascii_digit() || (c == '-' && self.chars.peek().is_some_and(char::is_ascii_digit)) => {
                    let mut number = String::from(c);
                    while let Some(c) = self.chars.peek().copied().filter(|c| c.is_ascii_digit() || *c == '.') {
                        number.push(c);
                        self.next();
                    }
                    return Some((place, Lexeme::Number(number)));
                }
                c => return Some((place, Lexeme::Mark(c))),
            }
        }
    }

    fn block_comment(&mut self) {
        let mut last = ' ';
        self.next();
        while let Some(c) = self.next() {
            if last == '*' && c == '/' {
                return;
            }
            last = c;
        }
    }

    fn string(&mut self) -> Lexeme {
        let mut content = String::new();
        while let Some(c) = self.next() {
            match c {
                '"' => return Lexeme::Str(content),
                '\\' => match self.next() {
                    Some('n') => content.push('\n'),
                    Some('t') => content.push('\t'),
                    Some('u') => content.extend(self.unicode()),
                    Some(other) => content.push(other),
                    None => return Lexeme::Open,
                },
                other => content.push(other),
            }
        }
        Lexeme::Open
    }

    /// `\u{1f642}`
    fn unicode(&mut self) -> Option<char> {
        let mut digits = String::new();
        if self.chars.peek() == Some(&'{') {
            self.next();
            while let Some(c) = self.next().filter(|c| *c != '}') {
                digits.push(c);
            }
        }
        u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32)
    }
}
