//! Everything that is kept of a person: a page to read, and all of it for programs.

use super::transcript::transcript;
use crate::app::{Settings, Texts, minutes_page, words};
use crate::intervision::Minutes;
use crate::intervision::meeting::MeetingStore;
use crate::paper::{Block, Paper, markdown};
use crate::protocol::Retention;
use crate::recording::bundle::{Shared, SharedBundle};
use crate::recording::{Calendar, Day, Permission, Recording, Store, deeds};
use crate::review::LookBack;
use crate::review::export::whole_json;
use serde_json::{Value, json};
use std::io;
use std::path::Path;

/// Everything about a person.
#[derive(Debug)]
pub struct Everything {
    /// A page to read, Markdown.
    pub page: String,
    /// The same and more, for programs.
    pub json: String,
}

/// Everything that a store keeps of a person.
///
/// # Errors
/// When the settings cannot be read.
pub fn everything(store: &Store, data: &Path, retention: &Retention, texts: &Texts) -> io::Result<Everything> {
    let title = texts.t("everything-title");
    let mut blocks = vec![Block::Title(title.clone()), Block::Text(texts.t("everything-lead"))];
    let recordings = recordings(store, texts, &mut blocks);
    let meetings = meetings(store, retention, texts, &mut blocks);
    let shared = shared(store, data, texts, &mut blocks);
    let settings = Settings::load(data).map_err(io::Error::other)?;
    let all = json!({
        "folder": data,
        "settings": settings,
        "retention": {
            "decided_by": retention.decided_by,
            "recording_days": retention.recording_days,
            "after_intervision_days": retention.after_intervision_days,
            "most_days": retention.most_days,
            "draft_days": retention.draft_days,
            "minutes_months": retention.minutes_months,
            "log_months": retention.log_months,
        },
        "recordings": recordings,
        "meetings": meetings,
        "shared": shared,
        "deeds": deeds(store.folder()),
    });
    let page = Paper { title, lang: texts.lang(), blocks, foot: String::new() };
    let json = serde_json::to_string_pretty(&all).map_err(io::Error::other)?;
    Ok(Everything { page: markdown(&page), json })
}

fn recordings(store: &Store, texts: &Texts, blocks: &mut Vec<Block>) -> Vec<Value> {
    let calendar = Calendar::read(store.folder());
    let mut all = Vec::new();
    for id in store.ids() {
        let until = calendar.term(&id).map(|term| term.until);
        match store.open(&id) {
            Ok(opened) => {
                let look_back = LookBack::of(&opened.recording);
                blocks.extend(below(transcript(&opened.recording, &look_back, until, texts)));
                kept_with(&opened.recording, until, texts, blocks);
                let mut one = whole_json(&opened.recording, &look_back);
                one["until"] = json!(until);
                all.push(one);
            }
            Err(error) => {
                blocks.push(Block::Heading(id.clone()));
                blocks.push(Block::Text(texts.t("everything-shut")));
                all.push(json!({"id": id, "until": until, "cannot_be_opened": error.to_string()}));
            }
        }
    }
    all
}

/// What is kept with a conversation besides what was said.
fn kept_with(recording: &Recording, until: Option<Day>, texts: &Texts, blocks: &mut Vec<Block>) {
    let date = |day: Day| words::date(texts, &day.to_string());
    let keeping = &recording.keeping;
    blocks.push(Block::Heading(texts.t("everything-kept")));
    if let Some(until) = until {
        blocks.push(Block::Point(texts.t_with("everything-until", &[("date", date(until).into())])));
    }
    for permission in Permission::ALL.into_iter().filter(|it| keeping.permissions.has(*it)) {
        blocks.push(Block::Point(texts.t(&format!("privacy-allow-{}", permission.name()))));
    }
    for it in &keeping.extensions {
        let values =
            [("on", date(it.on).into()), ("date", date(it.until).into()), ("reason", it.reason.as_str().into())];
        blocks.push(Block::Point(texts.t_with("everything-extended", &values)));
    }
    for it in &keeping.viewings {
        let values = [("who", it.who.as_str().into()), ("date", date(it.on).into())];
        blocks.push(Block::Point(texts.t_with("privacy-viewed", &values)));
    }
    if !recording.draft.is_empty() {
        blocks.push(Block::Point(texts.t_with("everything-draft", &[("text", recording.draft.as_str().into())])));
    }
}

fn meetings(store: &Store, retention: &Retention, texts: &Texts, blocks: &mut Vec<Block>) -> Vec<Value> {
    let found = MeetingStore::beside(store).list(retention).into_iter();
    let one = found.map(|found| match found.meeting {
        Ok(meeting) => {
            blocks.extend(below(minutes_page(&Minutes::of(&meeting, retention), texts)));
            json!({"id": found.id, "until": found.until, "entries": meeting.entries()})
        }
        Err(error) => json!({"id": found.id, "until": found.until, "cannot_be_opened": error.to_string()}),
    });
    one.collect()
}

/// What was shared: under which name, until when; the secrets by which it is withdrawn stay where they are.
fn shared(store: &Store, data: &Path, texts: &Texts, blocks: &mut Vec<Block>) -> Value {
    let Ok(shared) = Shared::read(data, store.vault()) else { return Value::Null };
    if !shared.bundles.is_empty() {
        blocks.push(Block::Heading(texts.t("everything-shared")));
    }
    let one = |bundle: &SharedBundle| {
        let date = words::date(texts, &bundle.until.to_string());
        let values = [("n", bundle.items.len().into()), ("name", bundle.by.as_str().into()), ("date", date.into())];
        blocks.push(Block::Point(texts.t_with("sharing-own-line", &values)));
        let items: Vec<Value> = bundle
            .items
            .iter()
            .map(|item| json!({"id": item.id, "called": item.name, "withdrawn": item.withdrawn}))
            .collect();
        json!({"made_on": bundle.made_on, "until": bundle.until, "called": bundle.by, "file": bundle.file, "items": items})
    };
    let bundles: Vec<Value> = shared.bundles.iter().map(one).collect();
    json!(bundles)
}

/// A page as part of another one: its title becomes a heading.
fn below(page: Paper) -> Vec<Block> {
    let down = |block| if let Block::Title(title) = block { Block::Heading(title) } else { block };
    page.blocks.into_iter().map(down).collect()
}
