//! Sharing with the group, as it looks with and without anything shared.

use super::conversation;
use oefenlijn::app::sharing::{Draft, Making, OwnBundle, Reading, ShareError, ThereBundle, Wanted, Wish, open_bundle};
use oefenlijn::app::{App, Kept, Route, Sharing};
use oefenlijn::ids::Lang;
use oefenlijn::place::{Kind, Place, PlaceError};
use oefenlijn::protocol::Retention;
use oefenlijn::recording::bundle::{BundleError, Field, Sealing, Standing};
use oefenlijn::recording::{Day, Permissions, Store};
use oefenlijn::review::LookBack;
use oefenlijn::seal::{Key, Vault};
use oefenlijn::session::{Happening, Outcome, Who};

/// The states drawn here.
pub const STATES: &[&str] = &[
    "sharing",
    "sharing-empty",
    "sharing-make",
    "sharing-not-allowed",
    "sharing-passphrase",
    "sharing-ended",
    "sharing-tampered",
    "sharing-open",
];

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

/// Puts the program into one of them.
pub fn put(app: &mut App, state: &str) {
    app.route = Route::Sharing;
    app.sharing.me = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p".to_owned();
    let id = "2026-11-25-193000-000";
    app.kept.insert(0, kept(id));
    match state {
        "sharing-empty" => app.kept.clear(),
        "sharing-make" => {
            app.sharing = filled();
            let (making, _) = drafted(id);
            app.sharing.making = Some(making);
        }
        "sharing-not-allowed" => {
            let (mut making, _) = drafted(id);
            making.draft = Err(ShareError::NotAllowed(vec![id.to_owned()]));
            app.sharing.making = Some(making);
        }
        "sharing-passphrase" => {
            app.sharing = filled();
            app.sharing.refused = Some((BundleError::WrongPassphrase, Wanted::File("dinsdag.bundle".into())));
            app.sharing.trouble = Some(PlaceError::Offline);
            app.sharing.waits = 2;
        }
        "sharing-ended" | "sharing-tampered" => {
            app.sharing = filled();
            let why =
                if state == "sharing-ended" { BundleError::Ended(day("2026-11-20")) } else { BundleError::Tampered };
            app.sharing.refused = Some((why, Wanted::File("dinsdag.bundle".into())));
        }
        "sharing-open" => {
            let (_, reading) = drafted(id);
            app.sharing.opened = Some(reading);
        }
        _ => app.sharing = filled(),
    }
}

fn kept(id: &str) -> Kept {
    Kept {
        id: id.to_owned(),
        title: "Een bezorgde partner".to_owned(),
        persona: "Lies".to_owned(),
        started_on: "2026-11-25 19:30".to_owned(),
        outcome: Some(Outcome::Partly),
        permissions: Permissions { show_group: true, teaching: false },
        ..Kept::default()
    }
}

fn filled() -> Sharing {
    let recipient = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg".to_owned();
    let own = |standing, until: &str, items| OwnBundle {
        name: "3f.bundle".to_owned(),
        by: "otter".to_owned(),
        made_on: day("2026-11-20"),
        until: day(until),
        standing,
        file: if standing == Standing::File { "/home/lotte/Groep/dinsdag.bundle".to_owned() } else { String::new() },
        items,
    };
    let there = |name: &str, about| ThereBundle { name: name.to_owned(), about };
    Sharing {
        me: recipient.clone(),
        groups: vec![("Intervisie dinsdag".to_owned(), recipient)],
        place: Some(Place {
            kind: Kind::Webdav { url: "https://wolk.voorbeeld.be/dav/groep".to_owned(), user: "lotte".to_owned() },
            me: "Lotte".to_owned(),
        }),
        own: vec![
            own(Standing::Waits, "2026-12-20", (1, 0)),
            own(Standing::There, "2026-12-10", (3, 1)),
            own(Standing::File, "2026-12-04", (1, 0)),
            own(Standing::Gone, "2026-11-25", (2, 2)),
        ],
        there: vec![
            there("aa.bundle", Ok(("kievit".to_owned(), day("2026-12-12"), 2, 0))),
            there("bb.bundle", Ok(("das".to_owned(), day("2026-12-02"), 1, 1))),
            there("cc.bundle", Err(BundleError::OtherKey)),
        ],
        ..Sharing::default()
    }
}

/// A bundle being made of a conversation in which a name was typed, and the same opened by somebody of the group.
fn drafted(id: &str) -> (Making, Reading) {
    let mut tape = conversation(Lang::Nl);
    tape.end(Outcome::Partly);
    let mut recording = tape.recording();
    recording.id = id.to_owned();
    recording.keeping.permissions.show_group = true;
    let first = recording.exchanges.iter_mut().flat_map(|it| &mut it.events).find_map(|event| match &mut event.what {
        Happening::Said { by: Who::Counsellor, text } => Some(text),
        _ => None,
    });
    if let Some(text) = first {
        *text = format!("Dag, ik heet Sofie Maes. {text}");
    }
    let folder = tempfile::tempdir().unwrap();
    let key = Key::new();
    let store = Store::new(folder.path().join("recordings"), Vault::open_with(key.clone()));
    store.save(&recording).unwrap();
    let today = day("2026-11-26");
    let take_out = ["Sofie Maes".to_owned()].into_iter().collect();
    let wish = Wish { ids: vec![id.to_owned()], fields: Field::usual(), until: None, take_out };
    let draft = Draft::of(&store, &Retention::default(), today, &wish).unwrap();
    let bytes = draft.seal(&Sealing::For(vec![key.recipient()])).unwrap().1;
    let open = open_bundle(folder.path(), store.vault(), &bytes, None, &[], today).unwrap();
    let look_backs: Vec<LookBack> = open.bundle.items.iter().map(|item| LookBack::of(&item.recording)).collect();
    let reading = Reading { bundle: open.bundle, look_backs: look_backs.clone(), withdrawn: 1, foreign: 0 };
    (Making { wish, until: String::new(), draft: Ok(draft), look_backs }, reading)
}
