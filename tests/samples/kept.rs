//! The privacy screen and the lock, as they look after some weeks.

use oefenlijn::app::{App, KeptItem, Privacy, Route, Shut};
use oefenlijn::recording::{Clock, Day, Deed, Did, Permissions};
use oefenlijn::seal::KeyPlace;

/// The states drawn here.
pub const STATES: &[&str] =
    &["privacy", "privacy-empty", "privacy-clock", "privacy-many", "shut", "shut-wrong", "shut-lost"];

/// Puts the program into one of them.
pub fn put(app: &mut App, state: &str) {
    app.route = Route::Privacy;
    app.privacy.folder = "/home/trainee/.local/share/oefenlijn".into();
    app.privacy.key_place = Some(KeyPlace::File);
    match state {
        "shut" => app.shut = Some(Shut::WantsPassphrase),
        "shut-wrong" => app.shut = Some(Shut::WrongPassphrase),
        "shut-lost" => app.shut = Some(Shut::Lost),
        "privacy-empty" => {}
        _ => app.privacy = kept(state),
    }
}

fn kept(state: &str) -> Privacy {
    let day = |text: &str| Day::read(text).unwrap();
    let item = |persona: &str, title: &str, until: &str, days_left, show_group| KeptItem {
        id: format!("2026-11-24-{days_left}"),
        title: title.to_owned(),
        persona: persona.to_owned(),
        started_on: "2026-11-24 20:10".to_owned(),
        until: until.to_owned(),
        days_left,
        latest: "2027-02-22".to_owned(),
        permissions: Permissions { show_group, teaching: false },
        viewings: Vec::new(),
    };
    let many = |number: i64| KeptItem {
        id: format!("2026-11-24-{number:03}"),
        ..item("Lies", "Dingen op de tablet", "2026-12-24", number % 30, false)
    };
    Privacy {
        folder: "/home/trainee/.local/share/oefenlijn".into(),
        key_place: Some(KeyPlace::Passphrase),
        items: if state == "privacy-many" {
            (0..200).map(many).collect()
        } else {
            vec![
                item("Lies", "Dingen op de tablet", "2026-12-24", 28, true),
                item("Jonas", "Bang voor mezelf", "2026-11-27", 1, false),
                item("Herman", "Na de huiszoeking", "2026-11-26", 0, false),
            ]
        },
        deeds: vec![
            Deed::of(day("2026-11-26"), Did::Purged, "x", 1),
            Deed::of(day("2026-11-25"), Did::Allowed, "y", 0),
            Deed::of(day("2026-11-20"), Did::KeyMoved, "", 0),
        ],
        clock: (state == "privacy-clock").then_some(Clock::Ahead(3_650)),
    }
}
