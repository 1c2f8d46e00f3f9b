//! `oefenlijn listen`: reads messages, one JSON object a line in and out.

use super::{DONE, WRONG, json};
use crate::ids::Lang;
use crate::understand::score::{ClassScore, Score};
use crate::understand::{Act, ActSet, MainClass, Reader};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::fs;
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
    let reader = Reader::shipped(lang);
    let reading = reader.read(&asked.text);
    let mut object = Map::new();
    object.insert("id".to_owned(), asked.id);
    object.extend(json::reading_fields(&reading));
    object.insert("class".to_owned(), reader.main_class(&asked.text, &reading).code().into());
    Ok(Value::Object(object))
}

/// One labelled message: its acts, or the one class of what it mostly does, or both.
#[derive(Deserialize)]
struct Labelled {
    lang: String,
    text: String,
    codes: Option<Vec<String>>,
    class: Option<String>,
}

/// Reads a labelled file and prints how well it was read.
fn score_file(path: &Path) -> Result<u8, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {}", path.display(), error.kind()))?;
    let (mut score, mut classes) = (Score::default(), ClassScore::default());
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        score_line(line, &mut score, &mut classes)
            .map_err(|words| format!("{}:{}: {words}", path.display(), number + 1))?;
    }
    if score.messages().0 > 0 {
        out_raw!(words(&score));
    }
    if classes.messages() > 0 {
        out_raw!(class_words(&classes));
    }
    Ok(DONE)
}

fn score_line(line: &str, score: &mut Score, classes: &mut ClassScore) -> Result<(), String> {
    const WANTED: &str = "\"lang\", \"text\" and \"codes\" or \"class\" are wanted";
    let labelled: Labelled =
        serde_json::from_str(line).map_err(|error| format!("{WANTED} (column {})", error.column()))?;
    let lang = Lang::from_code(&labelled.lang).ok_or("\"lang\" is nl, en or fr")?;
    if labelled.codes.is_none() && labelled.class.is_none() {
        return Err(WANTED.to_owned());
    }
    let reader = Reader::shipped(lang);
    let reading = reader.read(&labelled.text);
    if let Some(codes) = &labelled.codes {
        let codes = codes.iter().map(|code| Act::from_code(code).ok_or_else(|| format!("`{code}` is no act")));
        score.add(codes.collect::<Result<ActSet, String>>()?, &reading);
    }
    if let Some(class) = &labelled.class {
        let meant = MainClass::from_code(class).ok_or("\"class\" is question, reflection, input or other")?;
        classes.add(meant, reader.main_class(&labelled.text, &reading));
    }
    Ok(())
}

fn class_words(classes: &ClassScore) -> String {
    let mut text = format!("{} messages with a class\n\nmacro-F1 {:.3}\n\n", classes.messages(), classes.macro_f1());
    text.push_str("class       precision  recall     F1   labelled\n");
    for class in MainClass::ALL {
        let count = classes.count(class);
        text.push_str(&format!(
            "{:<11} {:>9.2} {:>7.2} {:>6.2} {:>10}\n",
            class.code(),
            count.precision(),
            count.recall(),
            count.f1(),
            count.right + count.missed
        ));
    }
    text
}

fn words(score: &Score) -> String {
    let (messages, noise) = score.messages();
    let percent = |share: f64| format!("{:.1} %", share * 100.0);
    let all = score.all();
    let mut text = format!(
        "{messages} messages, {noise} of them without any act\n\nmacro-F1        {:.3}\nmicro-F1        {:.3}\nexact match     {}\nnoise over-read {}\n\n",
        score.macro_f1(),
        all.f1(),
        percent(score.exact()),
        percent(score.over_read()),
    );
    text.push_str("act                precision  recall     F1   labelled\n");
    for (act, count) in score.acts() {
        text.push_str(&format!(
            "{:<18} {:>9.2} {:>7.2} {:>6.2} {:>10}\n",
            act.code(),
            count.precision(),
            count.recall(),
            count.f1(),
            count.right + count.missed
        ));
    }
    text.push_str("\nconfidence: promised, right, of how many\n");
    for bin in score.bins().iter().filter(|bin| bin.heard > 0) {
        let of = |number: u32| 100.0 * f64::from(number) / f64::from(bin.heard);
        text.push_str(&format!("  {:>5.1} %  {:>5.1} %  {:>5}\n", of(bin.promised) / 100.0, of(bin.right), bin.heard));
    }
    text.push_str("\nworst confusions: meant, heard, times\n");
    for (confusion, times) in score.confusions().into_iter().take(12) {
        text.push_str(&format!("  {:<18} {:<18} {times}\n", confusion.meant.code(), confusion.heard.code()));
    }
    text
}
