//! `oefenlijn export`: recordings for outside the program, when the person allows it.

use super::{DONE, FOUND};
use crate::app::{Form, Texts, exported};
use crate::ids::Lang;
use crate::place::{self, PlaceSecret};
use crate::recording::{Calendar, Day, Deed, Did, note_deeds};
use crate::seal::replace;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

/// What is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Recordings: paths, or names in the store.
    pub recordings: Vec<PathBuf>,
    /// `--to`: md, html, pdf, csv, measures, json, xapi.
    pub to: String,
    /// `-o`; without, to standard output.
    pub out: Option<PathBuf>,
    /// `--name`: the pseudonym for xAPI.
    pub name: Option<String>,
    /// `--home-page`: whose pseudonyms these are.
    pub home_page: Option<String>,
    /// `--lang` of the page.
    pub lang: Option<Lang>,
    /// `--for-me`: the person's own copy, which needs no permission.
    pub for_me: bool,
    /// `--xapi-push URL`: the statements are sent there.
    pub push: Option<String>,
}

/// Writes them.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let pseudonym = asked.name.as_deref().unwrap_or_default();
    let form = Form::named(&asked.to, asked.home_page.as_deref(), pseudonym)
        .ok_or_else(|| format!("`export` wants --to {}", Form::NAMES.join(", ")))?;
    let folder = data.join("recordings");
    let calendar = Calendar::read(&folder);
    let mut code = DONE;
    let mut recordings = Vec::new();
    for path in &asked.recordings {
        let opened = super::open_recording(path, data)?;
        if let Some(line) = opened.damaged_at {
            eprintln!("oefenlijn: {} is damaged at line {line}; what stands before it is used", path.display());
            code = FOUND;
        }
        let until = calendar.term(&opened.recording.id).map(|term| term.until);
        recordings.push((opened.recording, until));
    }
    let lang = asked.lang.or_else(|| recordings.first().map(|(it, _)| it.header.lang)).unwrap_or(Lang::Nl);
    let bytes = exported(&recordings, &form, &Texts::new(lang), asked.for_me).map_err(|error| error.to_string())?;
    if let Some(url) = &asked.push {
        push(url, &bytes)?;
    }
    match &asked.out {
        None if asked.push.is_some() => {}
        Some(path) => replace(path, &bytes).map_err(|error| format!("{}: {}", path.display(), error.kind()))?,
        None => std::io::stdout().write_all(&bytes).map_err(|error| error.kind().to_string())?,
    }
    let today = Day::read(&jiff::Zoned::now().strftime("%Y-%m-%d").to_string());
    if let (Some(today), true) = (today, folder.exists()) {
        let deeds: Vec<Deed> = recordings.iter().map(|(it, _)| Deed::of(today, Did::Exported, &it.id, 0)).collect();
        note_deeds(&folder, &deeds).map_err(|error| error.kind().to_string())?;
    }
    Ok(code)
}

/// Sends statements to a learning record store; what it said is told.
fn push(url: &str, statements: &[u8]) -> Result<(), String> {
    let statements: Vec<serde_json::Value> =
        serde_json::from_slice(statements).map_err(|_| "there are no statements to send".to_owned())?;
    let login = login()?;
    let login = login.as_ref().map(|(name, secret)| (name.as_str(), secret));
    let sent = place::push(url, login, &statements).map_err(|error| error.to_string())?;
    out!("{} statements sent, {} were there already", sent.new, sent.known);
    Ok(())
}

/// Name and password of the store: from the environment, else asked for; an empty name goes in without.
fn login() -> Result<Option<(String, PlaceSecret)>, String> {
    if let Some(login) = std::env::var_os("OEFENLIJN_XAPI_LOGIN") {
        let login = login.to_string_lossy().into_owned();
        let Some((name, secret)) = login.split_once(':') else {
            return Err("OEFENLIJN_XAPI_LOGIN is NAME:PASSWORD".to_owned());
        };
        return Ok(Some((name.to_owned(), PlaceSecret::new(secret))));
    }
    if !std::io::stdin().is_terminal() {
        return Ok(None);
    }
    out!("Name at the learning record store (empty: none):");
    let mut name = String::new();
    std::io::stdin().read_line(&mut name).map_err(|error| error.kind().to_string())?;
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Ok(None);
    }
    let secret = rpassword::prompt_password("Password: ").map_err(|error| error.kind().to_string())?;
    Ok(Some((name, PlaceSecret::new(&secret))))
}
