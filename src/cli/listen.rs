//! `oefenlijn listen`: reads messages, one JSON object a line in and out.

use super::{DONE, WRONG, json};
use crate::ids::Lang;
use crate::understand::Reader;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::io::{self, BufRead as _, Write as _};
use std::path::Path;

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: Value,
    lang: Option<String>,
    text: String,
}

/// Reads messages from standard input, or scores a labelled file.
pub fn run(lang: Lang, score: Option<&Path>) -> Result<u8, String> {
    if let Some(path) = score {
        return score_file(path);
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut code = DONE;
    for (number, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line.map_err(|error| format!("the input cannot be read: {}", error.kind()))?;
        // A broken letter is read as a missing one.
        let line = String::from_utf8_lossy(&line);
        if line.trim().is_empty() {
            continue;
        }
        match answer(&line, lang) {
            Ok(answer) => writeln!(out, "{answer}").map_err(|error| error.kind().to_string())?,
            Err(words) => {
                eprintln!("oefenlijn: line {}: {words}", number + 1);
                code = WRONG;
            }
        }
    }
    out.flush().map_err(|error| error.kind().to_string())?;
    Ok(code)
}

fn answer(line: &str, lang: Lang) -> Result<Value, String> {
    let asked: Asked = serde_json::from_str(line)
        .map_err(|error| format!("an object with \"text\" is wanted (column {})", error.column()))?;
    let lang = match &asked.lang {
        Some(code) => Lang::from_code(code).ok_or("\"lang\" is nl, en or fr")?,
        None => lang,
    };
    let reading = Reader::shipped(lang).read(&asked.text);
    let mut object = Map::new();
    object.insert("id".to_owned(), asked.id);
    object.extend(json::reading_fields(&reading));
    Ok(Value::Object(object))
}

fn score_file(path: &Path) -> Result<u8, String> {
    let _ = path;
    Err("scoring is not there yet".to_owned())
}
