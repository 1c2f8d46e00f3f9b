//! The engine's errors in a trainer's words, with a hint.

use super::super::functions::{FUNCTIONS, openers};
use super::sandbox::BUDGET_TOKEN;
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::nearest;
use rhai::{Dynamic, EvalAltResult, LexError, ParseError, ParseErrorType, Position};

fn place(position: Position) -> (u32, u32) {
    let part = |value: Option<usize>| value.and_then(|value| u32::try_from(value).ok()).unwrap_or_default();
    (part(position.line()), part(position.position()))
}

/// A fault of spelling or brackets.
pub fn parse_fault(file: &str, error: &ParseError) -> Diagnostic {
    let (message, hint) = parse_words(error.err_type());
    Diagnostic::error("syntax", file, place(error.position()), message).hint(hint)
}

fn parse_words(error: &ParseErrorType) -> (Words, Words) {
    match error {
        ParseErrorType::BadInput(LexError::UnterminatedString) => (
            words!("a text is not closed"),
            words!("End it on the same line with a straight quote (\"); write \\\" for a quote inside it."),
        ),
        ParseErrorType::BadInput(LexError::UnexpectedInput(input))
            if input.contains(['“', '”', '„', '‘', '’', '«', '»']) =>
        {
            (
                words!("curly quotes around a text"),
                words!("Use straight quotes: \". A word processor changes them; a plain editor does not."),
            )
        }
        ParseErrorType::BadInput(LexError::MalformedChar(_)) => {
            (words!("a text in single quotes"), words!("Use straight double quotes: \"hallo\"."))
        }
        ParseErrorType::MissingToken(token, _) if token == ";" => (
            words!("the statement before this is not ended"),
            words!("A `;` is missing, probably at the end of the line before."),
        ),
        ParseErrorType::MissingToken(token, _) => (
            words!("`{token}` is missing", token),
            words!(
                "Look back along the line: each ( needs its ), each [ its ], each text its second quote, each list its commas."
            ),
        ),
        ParseErrorType::UnexpectedEOF => (
            words!("the file ends in the middle of a statement"),
            words!("Close what was opened last: a bracket, a list or a text."),
        ),
        ParseErrorType::VariableUndefined(name) => (
            words!("`{name}` is not known here", name),
            words!(
                "A text stands in straight quotes. Inside a closure only its own argument is known: |s| s.trust > 40."
            ),
        ),
        ParseErrorType::Reserved(word) | ParseErrorType::BadInput(LexError::ImproperSymbol(word, _)) => (
            words!("`{word}` has no place in a scenario", word),
            words!("Scenarios cannot run other scripts, print or read anything."),
        ),
        ParseErrorType::ExprTooDeep => {
            (words!("this is nested too deeply"), words!("Make it flatter: one statement a line, few brackets."))
        }
        ParseErrorType::BadInput(LexError::UnexpectedInput(input)) => (
            words!("unexpected '{input}'", input),
            words!("Nothing like this can stand here; a text stands in straight quotes."),
        ),
        ParseErrorType::BadInput(LexError::MalformedEscapeSequence(input)) => (
            words!("invalid escape sequence: '{input}'", input),
            words!("A backslash in a text has no meaning; write \\\\ for one."),
        ),
        ParseErrorType::BadInput(LexError::MalformedNumber(input)) => {
            (words!("invalid number: '{input}'", input), words!("Write a number with a point: 40 or 4.5."))
        }
        ParseErrorType::UnknownOperator(sign) => {
            (words!("unknown operator: '{sign}'", sign), words!("Steps are chained with one dot: .reply(\"…\")."))
        }
        ParseErrorType::DuplicatedProperty(name) => {
            (words!("key `{name}` stands here twice", name), words!("Take one of them out."))
        }
        ParseErrorType::PropertyExpected => {
            (words!("the name of a key is missing"), words!("Keys are written name: value, with a comma between them."))
        }
        ParseErrorType::VariableExpected => (words!("a name is missing"), Words::default()),
        ParseErrorType::ExprExpected(_) => (
            words!("something is missing here"),
            words!("A text in straight quotes, a number or a list [ … ] belongs here."),
        ),
        ParseErrorType::ModuleUndefined(name) => (
            words!("there is no helper file under the name `{name}`", name),
            words!("Helper files lie in the scenarios folder: import \"helpers/words\" as words;"),
        ),
        ParseErrorType::MalformedIndexExpr(_) => (
            words!("a comma is missing before this list"),
            words!("A name and its list stand apart: topic(\"sleep\", [\"hoe slaap je\"])."),
        ),
        other => (words!("this cannot be read: {reason}", reason = lowered(&other.to_string())), Words::default()),
    }
}

/// Words of our own as an error of the engine, which carries them unread.
pub(super) fn told(words: Words) -> Box<EvalAltResult> {
    EvalAltResult::ErrorRuntime(Dynamic::from(words), Position::NONE).into()
}

/// A name that does not exist, and what to write.
#[derive(Clone, Debug, Default)]
struct Missing {
    message: Words,
    hint: Words,
}

/// A name that a closure asked for and that does not exist, with the nearest of those that do.
pub(super) fn missing<'a>(
    message: Words,
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Box<EvalAltResult> {
    let hint = match nearest(name, known.clone()) {
        Some(near) => words!("Did you mean `{near}`?", near),
        None => {
            let all: Vec<&str> = known.collect();
            let names = all.iter().take(12).copied().collect::<Vec<_>>().join(", ");
            match all.len() {
                0 => Words::default(),
                1..=12 => words!("There is: {names}.", names),
                count => words!("There are {count}, among them: {names}.", count, names),
            }
        }
    };
    EvalAltResult::ErrorRuntime(Dynamic::from(Missing { message, hint }), Position::NONE).into()
}

/// What an error of the engine carries.
fn said(carried: &Dynamic) -> Words {
    carried.clone().try_cast::<Words>().unwrap_or_else(|| Words::as_is(carried.to_string()))
}

/// A kind of value, as the engine calls it.
pub(super) fn type_words(name: &str) -> Words {
    match name {
        "string" => words!("a text"),
        "int" | "i64" | "float" | "f64" => words!("a number"),
        "bool" => words!("true or false"),
        "array" => words!("a list"),
        "map" => words!("a map"),
        "()" => words!("nothing"),
        other => Words::as_is(other),
    }
}

/// What grew too large, as the engine calls it.
fn size_words(name: &str) -> Words {
    match name {
        "Length of string" => words!("length of string"),
        "Size of array/BLOB" => words!("size of array/BLOB"),
        "Size of object map" => words!("size of object map"),
        other => Words::as_is(lowered(other)),
    }
}

fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// A fault that shows while running.
pub fn run_fault(file: &str, error: &EvalAltResult) -> Diagnostic {
    if let EvalAltResult::ErrorInModule(name, inner, position) = error
        && !name.is_empty()
    {
        return module_fault(file, name, inner, *position);
    }
    let inner = error.unwrap_inner();
    if let EvalAltResult::ErrorInModule(name, cause, position) = inner {
        return module_fault(file, name, cause, *position);
    }
    let at = if inner.position().is_none() { place(error.position()) } else { place(inner.position()) };
    let (code, message, hint) = run_words(inner);
    Diagnostic::error(code, file, at, message).hint(hint)
}

fn module_fault(file: &str, name: &str, inner: &EvalAltResult, position: Position) -> Diagnostic {
    match inner {
        EvalAltResult::ErrorParsing(error, at) => {
            let (message, hint) = parse_words(error);
            Diagnostic::error("syntax", name, place(*at), message).hint(hint)
        }
        EvalAltResult::ErrorRuntime(words, _) => Diagnostic::error("import", file, place(position), said(words))
            .hint(words!("Helper files lie in the scenarios folder: import \"helpers/words\" as words;")),
        other if name.ends_with(".rhai") => run_fault(name, other),
        other => {
            let (code, message, hint) = run_words(other);
            Diagnostic::error(code, file, place(position), message).hint(hint)
        }
    }
}

/// Code, message and hint of a fault that shows while running; never holds a text of the file but a name.
pub(super) fn run_words(error: &EvalAltResult) -> (&'static str, Words, Words) {
    match error {
        EvalAltResult::ErrorFunctionNotFound(signature, _) => unknown_function(signature),
        EvalAltResult::ErrorTerminated(token, _) if token.is_string() && token.to_string() == BUDGET_TOKEN => (
            "endless",
            words!("this runs on and on; it was stopped"),
            words!("A scenario needs no loops: write the statements one below the other."),
        ),
        EvalAltResult::ErrorTooManyOperations(_) => (
            "endless",
            words!("this runs on and on; it was stopped"),
            words!("A scenario needs no loops: write the statements one below the other."),
        ),
        EvalAltResult::ErrorDataTooLarge(what, _) => (
            "too_large",
            words!("this grows too large ({what}); it was stopped", what = size_words(what)),
            words!("Lists hold at most 1,000 texts, together at most 64,000 letters."),
        ),
        EvalAltResult::ErrorStackOverflow(_) => (
            "endless",
            words!("a function calls itself too often; it was stopped"),
            words!("A scenario needs no functions that call themselves."),
        ),
        EvalAltResult::ErrorTooManyModules(_) | EvalAltResult::ErrorModuleNotFound(_, _) => (
            "import",
            words!("this helper file cannot be found"),
            words!("Helper files lie in the scenarios folder: import \"helpers/words\" as words;"),
        ),
        EvalAltResult::ErrorPropertyNotFound(name, _) => (
            "unknown_property",
            words!("`{name}` does not exist here", name),
            words!("A closure sees turn, words, silence, minutes, beat and every meter by its name."),
        ),
        EvalAltResult::ErrorParsing(error, _) => {
            let (message, hint) = parse_words(error);
            ("syntax", message, hint)
        }
        // A step without its brackets: the engine looks for a property.
        EvalAltResult::ErrorDotExpr(words, _) => bare_step(words),
        EvalAltResult::ErrorRuntime(carried, _) if carried.is::<Missing>() => {
            let missing = carried.clone().try_cast::<Missing>().unwrap_or_default();
            ("unknown_name", missing.message, missing.hint)
        }
        EvalAltResult::ErrorRuntime(words, _) if words.is_string() || words.is::<Words>() => {
            ("script", said(words), Words::default())
        }
        EvalAltResult::ErrorVariableNotFound(name, _) => {
            ("syntax", words!("`{name}` is not known here", name), words!("A text stands in straight quotes."))
        }
        EvalAltResult::ErrorMismatchDataType(wanted, found, _) => (
            "type",
            words!("this should be {wanted} but is {found}", wanted = type_words(wanted), found = type_words(found)),
            Words::default(),
        ),
        _ => ("script", words!("this statement cannot be carried out"), Words::default()),
    }
}

/// What was written behind a dot is no whole call: `beat("a").phase`.
fn bare_step(words: &str) -> (&'static str, Words, Words) {
    let name = words.split('\'').nth(1).unwrap_or_default();
    let known = FUNCTIONS.iter().filter(|function| !function.on.is_empty()).map(|function| function.name);
    let near = known.clone().find(|it| !name.is_empty() && it.starts_with(name)).or_else(|| nearest(name, known));
    let hint = match near {
        Some(near) => words!("Write it with its brackets: .{near}(…)", near),
        None => words!("Behind a dot stands a function with its brackets: .reply(\"...\")."),
    };
    ("syntax", words!("`{name}` is not a whole step", name), hint)
}

fn unknown_function(signature: &str) -> (&'static str, Words, Words) {
    let name = signature.split([' ', '(']).next().unwrap_or_default();
    let known =
        FUNCTIONS.iter().map(|function| function.name).chain(["knows", "heard", "times", "visited", "picked", "meter"]);
    let hint = match nearest(name, known) {
        Some(near) if near == name => {
            words!("`{name}` exists but not for these values; look it up in the guide.", name)
        }
        Some(near) => words!("Did you mean `{near}`?", near),
        None => words!("Statements begin with {names}.", names = openers().collect::<Vec<_>>().join(", ")),
    };
    ("unknown_function", words!("function `{name}` does not exist", name), hint)
}
