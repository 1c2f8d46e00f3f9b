//! What the screen of sharing says.

use crate::app::sharing::{Draft, OwnBundle, ThereBundle};
use crate::app::{App, Texts};
use crate::place::PlaceError;
use crate::recording::bundle::{BundleError, Field, Standing};
use crate::session::Happening;
use crate::ui::words;

/// Why a bundle does not open, in words.
pub fn refused(texts: &Texts, error: BundleError) -> String {
    match error {
        BundleError::NotABundle => texts.t("bundle-not"),
        BundleError::OtherKey => texts.t("bundle-other-key"),
        BundleError::WantsPassphrase => texts.t("bundle-wants-passphrase"),
        BundleError::WrongPassphrase => texts.t("bundle-wrong-passphrase"),
        BundleError::Cut => texts.t("bundle-cut"),
        BundleError::Tampered => texts.t("bundle-tampered"),
        BundleError::Newer(_) => texts.t("bundle-newer"),
        BundleError::Ended(day) => {
            texts.t_with("bundle-ended", &[("date", words::date(texts, &day.to_string()).into())])
        }
        BundleError::TooLarge => texts.t("bundle-too-large"),
    }
}

/// Why the shared place does not do what was asked, in words.
pub fn trouble(texts: &Texts, error: &PlaceError) -> String {
    texts.t(match error {
        PlaceError::Offline => "place-offline",
        PlaceError::Refused => "place-refused",
        PlaceError::Missing | PlaceError::NoFile => "place-missing",
        PlaceError::NoSecret => "place-no-secret",
        PlaceError::Address(_) => "place-address",
        PlaceError::Disk(_) | PlaceError::Other(_) => "place-other",
    })
}

/// A recording to choose: its name, with whom and when, and whether it is chosen.
pub fn choices(app: &App, texts: &Texts, chosen: &[String]) -> Vec<(String, String, bool)> {
    let fit = app.kept.iter().filter(|kept| chosen.contains(&kept.id) || kept.permissions.show_group);
    fit.map(|kept| {
        let mut parts = vec![kept.persona.clone(), kept.title.clone(), words::date(texts, &kept.started_on)];
        parts.retain(|part| !part.is_empty());
        (kept.id.clone(), parts.join(" · "), chosen.contains(&kept.id))
    })
    .collect()
}

/// What leaves of each recording, in numbers: messages, readings, words taken out.
pub fn counted(texts: &Texts, draft: &Draft) -> Vec<(String, String)> {
    let items = draft.bundle.items.iter().map(|item| {
        let recording = &item.recording;
        let count = |is: fn(&Happening) -> bool| recording.events().filter(|event| is(&event.what)).count();
        let mut parts = vec![
            texts.t_with("sharing-counted-messages", &[("n", count(|it| matches!(it, Happening::Said { .. })).into())]),
            texts.t_with("sharing-counted-readings", &[("n", count(|it| matches!(it, Happening::Read { .. })).into())]),
            texts.t_with("sharing-counted-measures", &[("n", item.measures.len().into())]),
        ];
        if recording.keeping.redacted > 0 {
            parts.push(texts.t_with("sharing-counted-redacted", &[("n", recording.keeping.redacted.into())]));
        }
        let title = format!("{} · {}", recording.header.persona, recording.header.title);
        (title, parts.join(" · "))
    });
    items.collect()
}

/// The parts: which, its name, what it holds, and whether it goes along.
pub fn parts(texts: &Texts, chosen: &std::collections::BTreeSet<Field>) -> Vec<(Field, String, String, bool)> {
    let one = |field: Field| {
        let key = format!("sharing-field-{}", field.name());
        (field, texts.t(&key), texts.t(&format!("{key}-hint")), chosen.contains(&field))
    };
    Field::ALL.into_iter().map(one).collect()
}

/// A bundle of one's own: its line, and how it stands.
pub fn own(texts: &Texts, bundle: &OwnBundle) -> (String, String) {
    let (all, withdrawn) = bundle.items;
    let values = [
        ("n", all.into()),
        ("name", bundle.by.as_str().into()),
        ("date", words::date(texts, &bundle.until.to_string()).into()),
    ];
    let line = texts.t_with("sharing-own-line", &values);
    let mut stands = match bundle.standing {
        Standing::File => texts.t_with("sharing-stands-file", &[("file", bundle.file.as_str().into())]),
        Standing::Waits => texts.t("sharing-stands-waits"),
        Standing::There => texts.t("sharing-stands-there"),
        Standing::Gone => texts.t("sharing-stands-gone"),
    };
    if withdrawn > 0 {
        let words = texts.t_with("sharing-withdrawn", &[("n", withdrawn.into())]);
        stands = format!("{stands} · {words}");
    }
    (line, stands)
}

/// A bundle of somebody else in the place: its line, and whether it opens.
pub fn there(texts: &Texts, bundle: &ThereBundle) -> (String, bool) {
    match &bundle.about {
        Ok((by, until, all, withdrawn)) => {
            let date = words::date(texts, &until.to_string());
            let values = [("n", (*all).into()), ("name", by.as_str().into()), ("date", date.into())];
            let mut line = texts.t_with("sharing-there-line", &values);
            if *withdrawn > 0 {
                line.push_str(" · ");
                line.push_str(&texts.t_with("sharing-withdrawn", &[("n", (*withdrawn).into())]));
            }
            (line, true)
        }
        Err(error @ BundleError::WantsPassphrase) => (refused(texts, *error), true),
        Err(error) => (refused(texts, *error), false),
    }
}
