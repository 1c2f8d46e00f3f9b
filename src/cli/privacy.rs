//! `oefenlijn privacy`: what is kept, until when, behind which key; and deleting it. What a data protection officer asks.

use super::{DONE, FOUND, today};
use crate::app::{Settings, Texts, erase_everything, everything, finish_erasing, look_after, withdraw_from_meetings};
use crate::ids::{Lang, Millis};
use crate::intervision::meeting::MeetingStore;
use crate::protocol::Organisation;
use crate::recording::{Calendar, Clock, Day, Did, Permission, Store, deeds};
use crate::seal::{KeyError, KeyPlace, Keys, Passphrase, PlatformRing, Vault, replace};
use serde_json::{Value, json};
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

/// What is asked about what is kept.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Asked {
    /// The word after `privacy` and those after it.
    pub words: Vec<String>,
    /// `--until`.
    pub until: Option<String>,
    /// `--reason`.
    pub reason: Option<String>,
    /// `--on`.
    pub on: Option<String>,
    /// `--yes`.
    pub yes: bool,
    /// `--passphrase-file`.
    pub passphrase_file: Option<PathBuf>,
    /// `--lang` of the page.
    pub lang: Option<Lang>,
    /// `--json`.
    pub json: bool,
}

/// The words after `privacy`.
pub const WORDS: [&str; 12] =
    ["list", "log", "purge", "search", "export", "erase", "erase-all", "allow", "withdraw", "keep", "plan", "key"];

/// Opens the store of a data folder.
///
/// # Errors
/// One clear line: wrong passphrase, lost key, damaged file and silent desktop told apart.
pub fn store(data: &Path, passphrase_file: Option<&Path>) -> Result<Store, String> {
    // What somebody asked to destroy does not stay because the program ended halfway.
    if let Some(erased) = finish_erasing(data, &PlatformRing) {
        let why = |error: String| format!("erasing everything began earlier and does not come to its end: {error}");
        erased.rest.map_err(|error| why(io_words(&error)))?;
        erased.key.map_err(|error| why(error.to_string()))?;
    }
    let keys = Keys::new(data.to_owned());
    let key = if keys.is_there() {
        match keys.fetch(None, &PlatformRing) {
            Err(KeyError::WantsPassphrase) => keys.fetch(Some(&passphrase(passphrase_file)?), &PlatformRing),
            other => other,
        }
    } else {
        keys.make(&PlatformRing)
    };
    let key = key.map_err(|error| error.to_string())?;
    Ok(Store::new(data.join("recordings"), Vault::open_with(key)))
}

/// The vault of a data folder when it opens without asking anything; sealed files need it.
pub(super) fn vault(data: &Path) -> Option<Vault> {
    let keys = Keys::new(data.to_owned());
    let key = keys.is_there().then(|| keys.fetch(None, &PlatformRing).ok()).flatten()?;
    Some(Vault::open_with(key))
}

fn passphrase(file: Option<&Path>) -> Result<Passphrase, String> {
    if let Some(file) = file {
        let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        return Ok(Passphrase::new(text.trim_end_matches(['\r', '\n']).to_owned()));
    }
    if !io::stdin().is_terminal() {
        return Err("a passphrase is wanted: give it with --passphrase-file FILE".to_owned());
    }
    rpassword::prompt_password("Passphrase: ").map(Passphrase::new).map_err(|error| error.to_string())
}

/// Carries it out.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let word = asked.words.first().map_or("list", String::as_str);
    let rest = asked.words.get(1..).unwrap_or_default();
    let one = |what: &str| rest.first().cloned().ok_or_else(|| format!("`privacy {word}` wants {what}"));
    // Deleting needs no key: a locked store is purged too.
    let locked = || {
        let recipient = Keys::new(data.to_owned()).recipient();
        recipient.map(|recipient| Store::new(data.join("recordings"), Vault::locked(recipient)))
    };
    let open = || store(data, asked.passphrase_file.as_deref());
    let organisation = super::organisation(data);
    match word {
        "list" => list(&open()?, data, &organisation, asked.json),
        "log" => log(data, asked.json),
        "purge" => {
            let done = purge(&locked().map_or_else(open, Ok)?, &organisation)?;
            super::bundle::after_purge(data);
            Ok(done)
        }
        "search" => search(&open()?, &rest.join(" "), asked.json),
        "export" => {
            let lang = asked.lang.or_else(|| Settings::load(data).ok()?.lang).unwrap_or(Lang::Nl);
            export(&open()?, data, &organisation, Path::new(&one("a folder")?), lang)
        }
        "erase" => {
            let done = erase(&locked().map_or_else(open, Ok)?, rest)?;
            super::bundle::after_purge(data);
            Ok(done)
        }
        "erase-all" => erase_all(data, asked.yes),
        "allow" | "withdraw" => {
            let permission = permission(rest.get(1).map_or("", String::as_str))?;
            allow(&open()?, &one("a recording and show-group or teaching")?, permission, word == "allow")
        }
        "keep" => keep(&open()?, &organisation, &one("a recording")?, asked),
        "plan" => plan(&open()?, &organisation, &one("a recording")?, asked.on.as_deref()),
        _ => key(data, rest.first().map(String::as_str), asked),
    }
}

fn io_words(error: &io::Error) -> String {
    format!("the disk says no: {}", error.kind())
}

fn place_name(place: Option<KeyPlace>) -> &'static str {
    match place {
        Some(KeyPlace::Ring) => "ring",
        Some(KeyPlace::File) => "file",
        Some(KeyPlace::Passphrase) => "passphrase",
        None => "none",
    }
}

fn list(store: &Store, data: &Path, organisation: &Organisation, as_json: bool) -> Result<u8, String> {
    let clock_says = today()?;
    let mut calendar = Calendar::read(store.folder());
    let ids = store.ids();
    calendar.meet(ids.iter().map(String::as_str), &organisation.retention, clock_says);
    let day = calendar.day(clock_says);
    let place = place_name(Keys::new(data.to_owned()).place());
    let mut rows: Vec<Value> = Vec::new();
    for found in store.list() {
        let Some(term) = calendar.term(&found.id) else { continue };
        let left = day.days_to(term.until);
        match &found.about {
            Ok(about) => {
                if !as_json {
                    out!("{}  {}  until {} ({left} days)  {}", found.id, about.started_on, term.until, about.title);
                    for viewing in &about.viewings {
                        out!("    looked at by {} on {}", viewing.who, viewing.on);
                    }
                }
                let permissions =
                    json!({"show-group": about.permissions.show_group, "teaching": about.permissions.teaching});
                rows.push(json!({"id": found.id, "started_on": about.started_on, "title": about.title,
                    "until": term.until, "days_left": left, "permissions": permissions, "viewings": about.viewings}));
            }
            Err(error) => {
                if !as_json {
                    out!("{}  until {} ({left} days)  {error}", found.id, term.until);
                }
                rows.push(json!({"id": found.id, "until": term.until, "days_left": left, "error": error.to_string()}));
            }
        }
    }
    if as_json {
        let decided = &organisation.retention.decided_by;
        let all = json!({"folder": data, "sealed": "age", "key": place, "recordings": rows,
            "recording_days": organisation.retention.recording_days, "most_days": organisation.retention.most_days,
            "decided_by": decided});
        out!("{all}");
    } else {
        out!("{} kept in {}; key: {place}", rows.len(), data.display());
    }
    Ok(DONE)
}

fn log(data: &Path, as_json: bool) -> Result<u8, String> {
    for deed in deeds(&data.join("recordings")) {
        if as_json {
            out!("{}", json!({"on": deed.on, "did": deed.did.name(), "item": deed.item, "files": deed.files}));
        } else {
            out!("{}  {}  {}  files: {}", deed.on, deed.did.name(), deed.item, deed.files);
        }
    }
    Ok(DONE)
}

fn purge(store: &Store, organisation: &Organisation) -> Result<u8, String> {
    let done = look_after(store, &organisation.retention, today()?);
    match done.clock {
        Clock::Fine => {}
        Clock::Back => out!("the clock was set back: nothing is deleted by it"),
        Clock::Ahead(days) => out!(
            "the clock is {days} days ahead of the last day seen: nothing is deleted until you say that it is right, in the program"
        ),
    }
    out!("{} deleted", done.recordings.len() + done.meetings);
    done.error.map_or(Ok(DONE), |error| Err(io_words(&error)))
}

fn search(store: &Store, words: &str, as_json: bool) -> Result<u8, String> {
    let hits = store.search(words);
    for hit in &hits {
        if as_json {
            out!("{}", json!({"id": hit.id, "messages": hit.messages}));
        } else {
            out!("{}  {} messages", hit.id, hit.messages.len());
        }
    }
    Ok(if hits.is_empty() { FOUND } else { DONE })
}

fn export(store: &Store, data: &Path, organisation: &Organisation, folder: &Path, lang: Lang) -> Result<u8, String> {
    let all = everything(store, data, &organisation.retention, &Texts::new(lang)).map_err(|error| io_words(&error))?;
    let written = replace(&folder.join("oefenlijn.json"), all.json.as_bytes())
        .and_then(|()| replace(&folder.join("oefenlijn.md"), all.page.as_bytes()))
        .map_err(|error| io_words(&error));
    written?;
    store.note(today()?, Did::Exported, "", 2).map_err(|error| io_words(&error))?;
    out!(
        "{}: oefenlijn.md to read, oefenlijn.json for programs. Both lie readable there: delete them after use",
        folder.display()
    );
    Ok(DONE)
}

fn erase(store: &Store, ids: &[String]) -> Result<u8, String> {
    if ids.is_empty() {
        return Err("`privacy erase` wants a recording".to_owned());
    }
    for id in ids {
        let files = store.erase(id, today()?).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => format!("there is no recording {id}"),
            _ => io_words(&error),
        })?;
        out!("{id}: deleted, {files} files");
    }
    Ok(DONE)
}

fn erase_all(data: &Path, yes: bool) -> Result<u8, String> {
    if !yes {
        return Err("this destroys the key and deletes every recording for good; say --yes to do it".to_owned());
    }
    if Keys::new(data.to_owned()).recipient().is_some() {
        super::bundle::before_erasing(data);
    }
    let erased = erase_everything(data, &PlatformRing, today()?).ok_or("there is no key here")?;
    erased.rest.map_err(|error| io_words(&error))?;
    erased.key.map_err(|error| format!("{} files are deleted, but: {error}", erased.files))?;
    out!("the key is destroyed; {} files deleted", erased.files);
    Ok(DONE)
}

fn permission(name: &str) -> Result<Permission, String> {
    let found = Permission::ALL.into_iter().find(|it| it.name() == name);
    found.ok_or_else(|| format!("`{name}` is no permission: show-group or teaching"))
}

fn allow(store: &Store, id: &str, permission: Permission, allowed: bool) -> Result<u8, String> {
    store.allow(id, permission, allowed, today()?).map_err(|error| format!("{id}: {error}"))?;
    out!("{id}: {} {}", permission.name(), if allowed { "allowed" } else { "withdrawn" });
    if permission == Permission::ShowGroup && !allowed {
        super::bundle::after_withdrawal(store)?;
        let now = Millis::try_from(jiff::Timestamp::now().as_millisecond()).unwrap_or_default();
        let meetings = withdraw_from_meetings(&MeetingStore::beside(store), id, now);
        match meetings.map_err(|error| io_words(&error))? {
            0 => {}
            1 => out!("no longer agreed to in 1 meeting"),
            n => out!("no longer agreed to in {n} meetings"),
        }
    }
    Ok(DONE)
}

fn keep(store: &Store, organisation: &Organisation, id: &str, asked: &Asked) -> Result<u8, String> {
    let until = asked.until.as_deref().and_then(Day::read).ok_or("say the last day: --until 2026-12-24")?;
    let reason = asked.reason.as_deref().unwrap_or_default();
    let kept = store.keep_until(id, until, reason, &organisation.retention, today()?);
    kept.map_err(|error| format!("{id}: {error}"))?;
    out!("{id}: kept until {until}");
    Ok(DONE)
}

fn plan(store: &Store, organisation: &Organisation, id: &str, on: Option<&str>) -> Result<u8, String> {
    let on = on.and_then(Day::read).ok_or("say the day of the intervision: --on 2026-12-10")?;
    let until = store.plan(id, on, &organisation.retention, today()?).map_err(|error| format!("{id}: {error}"))?;
    out!("{id}: kept until {until}");
    Ok(DONE)
}

fn key(data: &Path, place: Option<&str>, asked: &Asked) -> Result<u8, String> {
    let keys = Keys::new(data.to_owned());
    let Some(place) = place else {
        out!("the key lies in: {}", place_name(keys.place()));
        return Ok(DONE);
    };
    let place = match place {
        "ring" => KeyPlace::Ring,
        "file" => KeyPlace::File,
        "passphrase" => KeyPlace::Passphrase,
        other => return Err(format!("`{other}` is no place for a key: ring, file or passphrase")),
    };
    let store = store(data, asked.passphrase_file.as_deref())?;
    let Some(held) = store.vault().key() else { return Err("the key is not at hand".to_owned()) };
    let behind = if place == KeyPlace::Passphrase { Some(passphrase(asked.passphrase_file.as_deref())?) } else { None };
    if behind.as_ref().is_some_and(|it| !it.is_long_enough()) {
        return Err("a passphrase has at least twelve letters; a short sentence is easy to remember".to_owned());
    }
    keys.keep(&held, place, behind.as_ref(), &PlatformRing).map_err(|error| error.to_string())?;
    store.note(today()?, Did::KeyMoved, "", 0).map_err(|error| io_words(&error))?;
    out!("the key lies in: {}", place_name(keys.place()));
    Ok(DONE)
}
