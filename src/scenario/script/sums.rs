//! Closures that only compare and combine what they see: worked out without the script engine, to the same answer.
//!
//! Anything else — names that do not exist, other functions, loops — is left to the engine.

use super::closures::{Known, Seen};

/// A closure as a sum: a truth is 1 or 0.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sum {
    Is(i64),
    Turn,
    Words,
    Silence,
    Minutes,
    Meter(usize),
    Knows(usize),
    Heard(usize),
    Times(usize),
    /// How often the story came to a beat, by its number.
    Visited(usize),
    /// The beat is this one; `None`: a beat that does not exist.
    BeatIs(Option<usize>),
    /// Chance chose this value for a pick.
    PickIs(String, String),
    Not(Box<Sum>),
    And(Box<Sum>, Box<Sum>),
    Or(Box<Sum>, Box<Sum>),
    Compare(Order, Box<Sum>, Box<Sum>),
    If(Box<Sum>, Box<Sum>, Box<Sum>),
}

/// How two numbers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Less,
    AtMost,
    More,
    AtLeast,
    Same,
    Other,
}

impl Sum {
    /// The closure that stands in the call at this place of a text, where it is a sum.
    pub fn at(text: &str, at: (u32, u32), known: &Known) -> Option<Self> {
        let whole = usize::try_from(at.0).ok()?.checked_sub(1)?;
        let start: usize = text.split_inclusive('\n').take(whole).map(str::len).sum();
        let before = text.get(start..)?.char_indices().nth(usize::try_from(at.1).ok()?.checked_sub(1)?)?.0;
        let mut tokens = Tokens(text.get(start + before..)?);
        // To the closure: inside the brackets of this call and no others.
        let mut depth = 0_usize;
        loop {
            match tokens.next()? {
                Token::Sign("(" | "[" | "{") => depth += 1,
                Token::Sign(")" | "]" | "}") => {
                    depth = depth.checked_sub(1).filter(|depth| *depth > 0)?;
                }
                Token::Sign("|") if depth == 1 => break,
                Token::Sign("||") if depth == 1 => return None,
                _ => {}
            }
        }
        let Token::Word(moment) = tokens.next()? else { return None };
        tokens.sign("|")?;
        let mut parser = Parser { tokens, moment, known };
        let (sum, _) = parser.whole()?;
        matches!(parser.tokens.peek()?, Token::Sign(")" | ",")).then_some(sum)
    }

    /// What it comes to.
    pub fn of(&self, seen: &Seen<'_>) -> Option<i64> {
        Some(match self {
            Self::Is(number) => *number,
            Self::Turn => seen.turn.into(),
            Self::Words => seen.words.into(),
            Self::Silence => seen.silence.into(),
            Self::Minutes => seen.minutes.into(),
            Self::Meter(number) => (*seen.meters.get(*number)?).into(),
            Self::Knows(number) => (*seen.facts.get(*number)?).into(),
            Self::Heard(number) => (*seen.heard.get(*number)? > 0).into(),
            Self::Times(number) => (*seen.heard.get(*number)?).into(),
            Self::Visited(number) => (*seen.visits.get(*number)?).into(),
            Self::BeatIs(beat) => (*beat == Some(seen.beat)).into(),
            Self::PickIs(pick, value) => (seen.picks.get(pick)? == value).into(),
            Self::Not(sum) => 1 - sum.of(seen)?,
            Self::And(a, b) => {
                if a.of(seen)? == 0 {
                    0
                } else {
                    b.of(seen)?
                }
            }
            Self::Or(a, b) => {
                if a.of(seen)? == 0 {
                    b.of(seen)?
                } else {
                    1
                }
            }
            Self::Compare(order, a, b) => {
                let (a, b) = (a.of(seen)?, b.of(seen)?);
                i64::from(match order {
                    Order::Less => a < b,
                    Order::AtMost => a <= b,
                    Order::More => a > b,
                    Order::AtLeast => a >= b,
                    Order::Same => a == b,
                    Order::Other => a != b,
                })
            }
            Self::If(a, b, c) => {
                if a.of(seen)? == 0 {
                    c.of(seen)?
                } else {
                    b.of(seen)?
                }
            }
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'t> {
    Word(&'t str),
    Number(i64),
    Text(&'t str),
    Sign(&'t str),
}

/// The words and signs of a line, as far as sums need them.
#[derive(Clone)]
struct Tokens<'t>(&'t str);

impl<'t> Tokens<'t> {
    fn peek(&self) -> Option<Token<'t>> {
        self.clone().next()
    }

    fn sign(&mut self, wanted: &str) -> Option<()> {
        matches!(self.next()?, Token::Sign(sign) if sign == wanted).then_some(())
    }

    fn next(&mut self) -> Option<Token<'t>> {
        let text = self.0.trim_start();
        let first = text.chars().next()?;
        let cut = |len: usize| text.split_at(len);
        let word = |is: fn(char) -> bool| text.find(|c| !is(c)).unwrap_or(text.len());
        let (token, rest) = if first.is_ascii_digit() {
            let (number, rest) = cut(word(|c| c.is_ascii_alphanumeric() || c == '_' || c == '.'));
            (Token::Number(number.parse().ok()?), rest)
        } else if first.is_alphabetic() || first == '_' {
            let (name, rest) = cut(word(|c| c.is_alphanumeric() || c == '_'));
            (Token::Word(name), rest)
        } else if first == '"' {
            let end = text.get(1..)?.find('"')? + 1;
            let inner = text.get(1..end)?;
            // What is escaped reads otherwise than it stands.
            if inner.contains('\\') {
                return None;
            }
            (Token::Text(inner), text.get(end + 1..)?)
        } else {
            let two = ["&&", "||", "==", "!=", "<=", ">="].iter().find(|sign| text.starts_with(**sign));
            let (sign, rest) = cut(two.map_or(first.len_utf8(), |sign| sign.len()));
            if sign == "/" || sign == "`" {
                return None;
            }
            (Token::Sign(sign), rest)
        };
        self.0 = rest;
        Some(token)
    }
}

/// What a part of a closure gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gives {
    Truth,
    Number,
}

struct Parser<'t, 'k> {
    tokens: Tokens<'t>,
    /// The name of its argument.
    moment: &'t str,
    known: &'k Known,
}

type Part = (Sum, Gives);

impl<'t> Parser<'t, '_> {
    fn whole(&mut self) -> Option<Part> {
        let mut left = self.all()?;
        while self.tokens.peek() == Some(Token::Sign("||")) {
            self.tokens.next();
            left = both(Sum::Or, left, self.all()?)?;
        }
        Some(left)
    }

    fn all(&mut self) -> Option<Part> {
        let mut left = self.compared()?;
        while self.tokens.peek() == Some(Token::Sign("&&")) {
            self.tokens.next();
            left = both(Sum::And, left, self.compared()?)?;
        }
        Some(left)
    }

    fn compared(&mut self) -> Option<Part> {
        let (left, gives) = self.one()?;
        let Some(Token::Sign(sign)) = self.tokens.peek() else { return Some((left, gives)) };
        let order = match sign {
            "<" => Order::Less,
            "<=" => Order::AtMost,
            ">" => Order::More,
            ">=" => Order::AtLeast,
            "==" => Order::Same,
            "!=" => Order::Other,
            _ => return Some((left, gives)),
        };
        self.tokens.next();
        let (right, other) = self.one()?;
        let is_chain = matches!(self.tokens.peek(), Some(Token::Sign("<" | "<=" | ">" | ">=" | "==" | "!=")));
        if gives != Gives::Number || other != Gives::Number || is_chain {
            return None;
        }
        Some((Sum::Compare(order, left.into(), right.into()), Gives::Truth))
    }

    fn one(&mut self) -> Option<Part> {
        match self.tokens.next()? {
            Token::Sign("!") => {
                let (sum, gives) = self.one()?;
                (gives == Gives::Truth).then(|| (Sum::Not(sum.into()), gives))
            }
            Token::Sign("(") => {
                let part = self.whole()?;
                self.tokens.sign(")")?;
                Some(part)
            }
            Token::Sign("-") => match self.tokens.next()? {
                Token::Number(number) => Some((Sum::Is(-number), Gives::Number)),
                _ => None,
            },
            Token::Number(number) => Some((Sum::Is(number), Gives::Number)),
            Token::Word("true") => Some((Sum::Is(1), Gives::Truth)),
            Token::Word("false") => Some((Sum::Is(0), Gives::Truth)),
            Token::Word("if") => self.choice(),
            Token::Word(name) if name == self.moment => self.look(),
            _ => None,
        }
    }

    fn choice(&mut self) -> Option<Part> {
        let (question, Gives::Truth) = self.whole()? else { return None };
        self.tokens.sign("{")?;
        let (yes, gives) = self.whole()?;
        self.tokens.sign("}")?;
        let Token::Word("else") = self.tokens.next()? else { return None };
        let (no, other) = match self.tokens.next()? {
            Token::Word("if") => self.choice()?,
            Token::Sign("{") => {
                let part = self.whole()?;
                self.tokens.sign("}")?;
                part
            }
            _ => return None,
        };
        (gives == other).then(|| (Sum::If(question.into(), yes.into(), no.into()), gives))
    }

    /// `.trust`, `.knows("x")` and so on, behind the argument.
    fn look(&mut self) -> Option<Part> {
        self.tokens.sign(".")?;
        let Token::Word(name) = self.tokens.next()? else { return None };
        if self.tokens.peek() != Some(Token::Sign("(")) {
            let sum = match name {
                "turn" => Sum::Turn,
                "words" => Sum::Words,
                "silence" => Sum::Silence,
                "minutes" => Sum::Minutes,
                "beat" => {
                    let (is, beat) = self.same()?;
                    let beat = Sum::BeatIs(self.known.beats.iter().position(|it| it == beat));
                    return Some((if is { beat } else { Sum::Not(beat.into()) }, Gives::Truth));
                }
                meter => Sum::Meter(*self.known.meters.get(meter)?),
            };
            return Some((sum, Gives::Number));
        }
        self.tokens.sign("(")?;
        let Token::Text(what) = self.tokens.next()? else { return None };
        self.tokens.sign(")")?;
        Some(match name {
            "meter" => (Sum::Meter(*self.known.meters.get(what)?), Gives::Number),
            "times" => (Sum::Times(*self.known.keys.get(what)?), Gives::Number),
            "visited" => (Sum::Visited(self.known.beats.iter().position(|it| it == what)?), Gives::Number),
            "knows" => (Sum::Knows(*self.known.facts.get(what)?), Gives::Truth),
            "heard" => (Sum::Heard(*self.known.keys.get(what)?), Gives::Truth),
            "picked" => {
                let (is, value) = self.same()?;
                let pick = Sum::PickIs(what.to_owned(), value.to_owned());
                (if is { pick } else { Sum::Not(pick.into()) }, Gives::Truth)
            }
            _ => return None,
        })
    }

    /// `== "…"` (true) or `!= "…"`.
    fn same(&mut self) -> Option<(bool, &'t str)> {
        let is = match self.tokens.next()? {
            Token::Sign("==") => true,
            Token::Sign("!=") => false,
            _ => return None,
        };
        let Token::Text(text) = self.tokens.next()? else { return None };
        Some((is, text))
    }
}

fn both(join: fn(Box<Sum>, Box<Sum>) -> Sum, left: Part, right: Part) -> Option<Part> {
    let is_truth = left.1 == Gives::Truth && right.1 == Gives::Truth;
    is_truth.then(|| (join(left.0.into(), right.0.into()), Gives::Truth))
}
