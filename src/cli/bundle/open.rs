//! `oefenlijn bundle --open`, `--show` and `--list`: what others of the group share.

use super::Asked;
use crate::app::sharing::{
    OpenedBundle, OpeningError, contents, notices, notices_beside, open_bundle, read_file, shared_place, viewing,
};
use crate::app::{Form, Texts, exported};
use crate::cli::{DONE, FOUND};
use crate::place::{Place, PlaceError, Shelf, is_plain_name, lay};
use crate::recording::Store;
use crate::recording::bundle::{Bundle, BundleError, Field, Item, Shared, SharedBundle, Standing, Withdrawal};
use crate::review::LookBack;
use crate::seal::replace;
use serde_json::{Value, json};
use std::path::Path;

/// A bundle's bytes with the notices beside it, and the place it lies in if it does.
struct Fetched {
    bytes: Vec<u8>,
    notices: Vec<Withdrawal>,
    from: Option<(Place, Box<dyn Shelf>, String)>,
}

fn fetch(wanted: &str, store: &Store, data: &Path) -> Result<Fetched, String> {
    let path = Path::new(wanted);
    if path.exists() || !is_plain_name(wanted) {
        let bytes = read_file(path).map_err(|error| format!("{wanted}: {}", error.kind()))?;
        return Ok(Fetched { bytes, notices: notices_beside(path), from: None });
    }
    let place = shared_place(data, store).map_err(|error| error.to_string())?;
    let (place, shelf) = place.ok_or_else(|| format!("{wanted}: there is no such file, and no shared place is set"))?;
    let told = |error: PlaceError| format!("{wanted}: {error}");
    let names = shelf.list().map_err(told)?;
    let notices = notices(shelf.as_ref(), &names).map_err(told)?;
    let bytes = shelf.get(wanted).map_err(told)?;
    Ok(Fetched { bytes, notices, from: Some((place, shelf, wanted.to_owned())) })
}

fn opened(asked: &Asked, fetched: &Fetched, store: &Store, data: &Path) -> Result<OpenedBundle, String> {
    let today = super::today()?;
    // A day that the calendar does not believe is not believed here either.
    let day = crate::recording::Calendar::read(store.folder()).day(today);
    let open = |passphrase| open_bundle(data, store.vault(), &fetched.bytes, passphrase, &fetched.notices, day);
    let opened = match open(None) {
        Err(OpeningError::Bundle(BundleError::WantsPassphrase)) => open(Some(&super::bundle_passphrase(asked)?)),
        other => other,
    };
    opened.map_err(|error| error.to_string())
}

/// The bundle, opened and told about.
fn told(asked: &Asked, fetched: &Fetched, store: &Store, data: &Path) -> Result<OpenedBundle, String> {
    let opened = opened(asked, fetched, store, data)?;
    if asked.json {
        out!("{}", about(&opened));
    } else {
        tell(&opened);
    }
    Ok(opened)
}

pub(super) fn show(asked: &Asked, file: &str, store: &Store, data: &Path) -> Result<u8, String> {
    let fetched = fetch(file, store, data)?;
    let opened = told(asked, &fetched, store, data)?;
    Ok(if opened.withdrawn > 0 { FOUND } else { DONE })
}

fn about(opened: &OpenedBundle) -> Value {
    let bundle = &opened.bundle;
    let fields: Vec<&str> = bundle.fields.iter().map(|field| field.name()).collect();
    let items: Vec<Value> = bundle
        .items
        .iter()
        .map(|item| {
            json!({"name": item.recording.id, "title": item.recording.header.title,
            "redacted": item.recording.keeping.redacted})
        })
        .collect();
    json!({"by": bundle.by, "made_on": bundle.made_on, "until": bundle.until, "fields": fields, "recordings": items,
        "withdrawn": opened.withdrawn, "foreign_notices": opened.foreign, "own": opened.is_own})
}

fn tell(opened: &OpenedBundle) {
    let bundle = &opened.bundle;
    let fields: Vec<&str> = bundle.fields.iter().map(|field| field.name()).collect();
    out!("shared by `{}` on {}, until {}", bundle.by, bundle.made_on, bundle.until);
    out!("parts: {}", fields.join(", "));
    for item in &bundle.items {
        out!("  {}  {}", item.recording.id, item.recording.header.title);
    }
    if opened.withdrawn > 0 {
        out!("{} withdrawn by whoever shared it: not shown", opened.withdrawn);
    }
    if opened.foreign > 0 {
        out!("{} notices of withdrawal that are not by whoever shared it: passed over", opened.foreign);
    }
}

pub(super) fn open(asked: &Asked, file: &str, to: Option<&Path>, store: &Store, data: &Path) -> Result<u8, String> {
    let fetched = fetch(file, store, data)?;
    let opened = told(asked, &fetched, store, data)?;
    for item in &opened.bundle.items {
        let page = page(&opened.bundle, item)?;
        match to {
            Some(folder) => {
                let path = folder.join(format!("{}-{}.md", opened.bundle.by, item.recording.id));
                replace(&path, page.as_bytes()).map_err(|error| format!("{}: {}", path.display(), error.kind()))?;
                out!("{}", path.display());
            }
            None if asked.json => {}
            None => out!("\n{page}"),
        }
    }
    if to.is_some() {
        out!("readable by anybody now: delete these pages on {} at the latest", opened.bundle.until);
    }
    if let (Some((place, shelf, name)), false) = (&fetched.from, opened.is_own) {
        let stem = name.strip_suffix(SharedBundle::ENDING).unwrap_or(name);
        let told = viewing(&opened.bundle, stem, super::today()?, &place.me)
            .map(|(name, bytes)| lay(shelf.as_ref(), &name, &bytes).is_ok());
        if told != Some(true) {
            eprintln!("oefenlijn: whoever shared it could not be told that it was opened");
        }
    }
    Ok(if opened.withdrawn > 0 { FOUND } else { DONE })
}

/// A recording of a bundle as a page.
pub(super) fn page(bundle: &Bundle, item: &Item) -> Result<String, String> {
    let texts = Texts::new(item.recording.header.lang);
    let mut pages = String::new();
    if bundle.fields.contains(&Field::Transcript) || bundle.fields.contains(&Field::Readings) {
        let one = [(item.recording.clone(), Some(bundle.until))];
        let bytes = exported(&one, &Form::Markdown, &texts, true).map_err(|error| error.to_string())?;
        pages = String::from_utf8_lossy(&bytes).into_owned();
    } else {
        pages.push_str(&format!("# {}\n", item.recording.header.title));
    }
    if !item.measures.is_empty() {
        pages.push_str(&format!("\n## {}\n\n", texts.t("sharing-field-measures")));
    }
    for (id, figures) in &item.measures {
        pages.push_str(&format!("- {}: {figures}\n", texts.t(&format!("measure-{id}"))));
    }
    for (heading, lines) in contents(&item.recording, &LookBack::of(&item.recording), &texts) {
        pages.push_str(&format!("\n## {heading}\n\n"));
        for line in lines {
            pages.push_str(&format!("- {}\n", line.replace('\n', " ")));
        }
    }
    Ok(pages)
}

pub(super) fn list(asked: &Asked, store: &Store, data: &Path) -> Result<u8, String> {
    let shared = Shared::read(data, store.vault()).map_err(|error| error.to_string())?;
    let mut rows: Vec<Value> = Vec::new();
    for bundle in &shared.bundles {
        let standing = match bundle.standing {
            Standing::File => "as a file",
            Standing::Waits => "waits",
            Standing::There => "in the shared place",
            Standing::Gone => "taken away",
        };
        let withdrawn = bundle.items.iter().filter(|item| item.withdrawn).count();
        rows.push(json!({"name": bundle.name(), "own": true, "by": bundle.by, "until": bundle.until,
            "standing": standing, "recordings": bundle.items.len(), "withdrawn": withdrawn}));
    }
    if let Some((_, shelf)) = shared_place(data, store).map_err(|error| error.to_string())? {
        let names = shelf.list().map_err(|error| error.to_string())?;
        let notices = notices(shelf.as_ref(), &names).map_err(|error| error.to_string())?;
        let is_own = |name: &str| shared.bundles.iter().any(|own| own.name() == name);
        for name in names.iter().filter(|name| name.ends_with(SharedBundle::ENDING) && !is_own(name)) {
            let bytes = shelf.get(name).map_err(|error| error.to_string())?;
            let fetched = Fetched { bytes, notices: notices.clone(), from: None };
            let passphrase_less = Asked { passphrase: None, ..asked.clone() };
            rows.push(match opened(&passphrase_less, &fetched, store, data) {
                Ok(opened) => json!({"name": name, "own": false, "by": opened.bundle.by, "until": opened.bundle.until,
                    "recordings": opened.bundle.items.len() + opened.withdrawn, "withdrawn": opened.withdrawn}),
                Err(error) => json!({"name": name, "own": false, "error": error}),
            });
        }
    }
    for row in &rows {
        if asked.json {
            out!("{row}");
        } else {
            let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
            let whose =
                if row["own"] == true { format!("yours, {}", text("standing")) } else { "of the group".to_owned() };
            match row["error"].as_str() {
                Some(error) => out!("{}  {error}", text("name")),
                None => out!(
                    "{}  {whose}  as `{}` until {}  {} recordings, {} withdrawn",
                    text("name"),
                    text("by"),
                    text("until"),
                    row["recordings"],
                    row["withdrawn"]
                ),
            }
        }
    }
    if !asked.json {
        out!("{} bundles", rows.len());
    }
    Ok(DONE)
}
