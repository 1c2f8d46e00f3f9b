//! The engine's errors in a trainer's words, with a hint.

use super::super::functions::{FUNCTIONS, openers};
use super::sandbox::BUDGET_TOKEN;
use crate::diagnostic::Diagnostic;
use crate::ids::nearest;
use rhai::{EvalAltResult, LexError, ParseError, ParseErrorType, Position};

fn place(position: Position) -> (u32, u32) {
    let part = |value: Option<usize>| value.and_then(|value| u32::try_from(value).ok()).unwrap_or_default();
    (part(position.line()), part(position.position()))
}

/// A fault of spelling or brackets.
pub fn parse_fault(file: &str, error: &ParseError) -> Diagnostic {
    let (message, hint) = parse_words(error.err_type());
    Diagnostic::error("syntax", file, place(error.position()), message).hint(hint)
}

fn parse_words(error: &ParseErrorType) -> (String, String) {
    let plain = |message: &str, hint: &str| (message.to_owned(), hint.to_owned());
    match error {
        ParseErrorType::BadInput(LexError::UnterminatedString) => plain(
            "a text is not closed",
            "End it on the same line with a straight quote (\"); write \\\" for a quote inside it.",
        ),
        ParseErrorType::BadInput(LexError::UnexpectedInput(input)) if input.contains(['“', '”', '„', '‘', '’', '«', '»']) => {
            plain("curly quotes around a text", "Use straight quotes: \". A word processor changes them; a plain editor does not.")
        }
        ParseErrorType::BadInput(LexError::MalformedChar(_)) => {
            plain("a text in single quotes", "Use straight double quotes: \"hallo\".")
        }
        ParseErrorType::MissingToken(token, _) if token == ";" => plain(
            "the statement before this is not ended",
            "A `;` is missing, probably at the end of the line before.",
        ),
        ParseErrorType::MissingToken(token, _) => (
            format!("`{token}` is missing"),
            "Look back along the line: each ( needs its ), each [ its ], each text its second quote, each list its commas.".to_owned(),
        ),
        ParseErrorType::UnexpectedEOF => {
            plain("the file ends in the middle of a statement", "Close what was opened last: a bracket, a list or a text.")
        }
        ParseErrorType::VariableUndefined(name) => (
            format!("`{name}` is not known here"),
            "A text stands in straight quotes. Inside a closure only its own argument is known: |s| s.trust > 40.".to_owned(),
        ),
        ParseErrorType::Reserved(word) | ParseErrorType::BadInput(LexError::ImproperSymbol(word, _)) => (
            format!("`{word}` has no place in a scenario"),
            "Scenarios cannot run other scripts, print or read anything.".to_owned(),
        ),
        ParseErrorType::ExprTooDeep => plain("this is nested too deeply", "Make it flatter: one statement a line, few brackets."),
        other => (lowered(&other.to_string()), String::new()),
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
        EvalAltResult::ErrorRuntime(words, _) => Diagnostic::error("import", file, place(position), words.to_string())
            .hint("Helper files lie in the scenarios folder: import \"helpers/words\" as words;"),
        other if name.ends_with(".rhai") => run_fault(name, other),
        other => {
            let (code, message, hint) = run_words(other);
            Diagnostic::error(code, file, place(position), message).hint(hint)
        }
    }
}

/// Code, message and hint of a fault that shows while running; never holds a text of the file but a name.
pub(super) fn run_words(error: &EvalAltResult) -> (&'static str, String, String) {
    match error {
        EvalAltResult::ErrorFunctionNotFound(signature, _) => unknown_function(signature),
        EvalAltResult::ErrorTerminated(token, _) if token.is_string() && token.to_string() == BUDGET_TOKEN => (
            "endless",
            "this runs on and on; it was stopped".to_owned(),
            "A scenario needs no loops: write the statements one below the other.".to_owned(),
        ),
        EvalAltResult::ErrorTooManyOperations(_) => (
            "endless",
            "this runs on and on; it was stopped".to_owned(),
            "A scenario needs no loops: write the statements one below the other.".to_owned(),
        ),
        EvalAltResult::ErrorDataTooLarge(what, _) => (
            "too_large",
            format!("this grows too large ({}); it was stopped", lowered(what)),
            "Lists hold at most 1,000 texts, together at most 64,000 letters.".to_owned(),
        ),
        EvalAltResult::ErrorStackOverflow(_) => (
            "endless",
            "a function calls itself too often; it was stopped".to_owned(),
            "A scenario needs no functions that call themselves.".to_owned(),
        ),
        EvalAltResult::ErrorTooManyModules(_) | EvalAltResult::ErrorModuleNotFound(_, _) => (
            "import",
            "this helper file cannot be found".to_owned(),
            "Helper files lie in the scenarios folder: import \"helpers/words\" as words;".to_owned(),
        ),
        EvalAltResult::ErrorPropertyNotFound(name, _) => (
            "unknown_property",
            format!("`{name}` does not exist here"),
            "A closure sees turn, words, silence, minutes, beat and every meter by its name.".to_owned(),
        ),
        EvalAltResult::ErrorParsing(error, _) => {
            let (message, hint) = parse_words(error);
            ("syntax", message, hint)
        }
        // A step without its brackets: the engine looks for a property.
        EvalAltResult::ErrorDotExpr(words, _) => bare_step(words),
        EvalAltResult::ErrorRuntime(words, _) if words.is_string() => ("script", words.to_string(), String::new()),
        EvalAltResult::ErrorVariableNotFound(name, _) => {
            ("syntax", format!("`{name}` is not known here"), "A text stands in straight quotes.".to_owned())
        }
        EvalAltResult::ErrorMismatchDataType(wanted, found, _) => {
            ("type", format!("this should be {wanted} but is {found}"), String::new())
        }
        _ => ("script", "this statement cannot be carried out".to_owned(), String::new()),
    }
}

/// What was written behind a dot is no whole call: `beat("a").phase`.
fn bare_step(words: &str) -> (&'static str, String, String) {
    let name = words.split('\'').nth(1).unwrap_or_default();
    let known = FUNCTIONS.iter().filter(|function| !function.on.is_empty()).map(|function| function.name);
    let near = known.clone().find(|it| !name.is_empty() && it.starts_with(name)).or_else(|| nearest(name, known));
    let hint = match near {
        Some(near) => format!("Write it with its brackets: .{near}(…)"),
        None => "Behind a dot stands a function with its brackets: .reply(\"...\").".to_owned(),
    };
    ("syntax", format!("`{name}` is not a whole step"), hint)
}

fn unknown_function(signature: &str) -> (&'static str, String, String) {
    let name = signature.split([' ', '(']).next().unwrap_or_default();
    let known = FUNCTIONS.iter().map(|function| function.name).chain(["knows", "heard", "times", "picked", "meter"]);
    let hint = match nearest(name, known) {
        Some(near) if near == name => format!("`{name}` exists but not for these values; look it up in the guide."),
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Statements begin with {}.", openers().collect::<Vec<_>>().join(", ")),
    };
    ("unknown_function", format!("function `{name}` does not exist"), hint)
}
