//! Files that somebody made to do harm: broken anywhere, endless, wrong in their numbers, named to lie elsewhere.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::app::Texts;
use oefenlijn::app::sharing::{Draft, Wish, contents};
use oefenlijn::ids::Lang;
use oefenlijn::place::{Kind, Place, PlaceError};
use oefenlijn::protocol::Retention;
use oefenlijn::recording::bundle::{Bundle, BundleError, Field, Sealing, open};
use oefenlijn::recording::{Day, Recording, Store, read, write};
use oefenlijn::review::LookBack;
use oefenlijn::seal::{Key, Passphrase, SealError, Vault, open_with_passphrase, seal_for};
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

const ID: &str = "2026-11-20-193000-000";

fn today() -> Day {
    Day::read("2026-11-26").unwrap()
}

fn sample() -> Recording {
    let mut recording = read(include_bytes!("formats/recording.2.oefenlijn")).unwrap().recording;
    recording.id = ID.to_owned();
    recording.keeping.permissions.show_group = true;
    recording
}

/// A bundle with everything in it.
fn draft() -> Draft {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().to_owned(), Vault::open_with(Key::new()));
    store.save(&sample()).unwrap();
    let fields = Field::ALL.into_iter().collect();
    let wish = Wish { ids: vec![ID.to_owned()], fields, until: None, take_out: BTreeSet::new() };
    Draft::of(&store, &Retention::default(), today(), &wish).unwrap()
}

/// Numbers that look like chance and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}

/// The text with one thing wrong: a number, a letter, a piece gone or there twice.
fn wronged(text: &str, chance: &mut Chance) -> String {
    let numbers: Vec<(usize, usize)> = {
        let bytes = text.as_bytes();
        let starts = (1..bytes.len()).filter(|at| bytes[*at].is_ascii_digit() && !bytes[*at - 1].is_ascii_digit());
        starts.map(|at| (at, at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count())).collect()
    };
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let at = boundary(chance.below(text.len()));
    let to = boundary((at + 1 + chance.below(60)).min(text.len()));
    match chance.below(4) {
        0 | 1 => {
            let (from, to) = numbers[chance.below(numbers.len())];
            let others = ["0", "1", "255", "4294967295", "18446744073709551615", "-1", "99999999999999999999"];
            format!("{}{}{}", &text[..from], others[chance.below(others.len())], &text[to..])
        }
        2 => format!("{}{}", &text[..at], &text[to..]),
        _ => format!("{}{}{}", &text[..to], &text[at..to], &text[to..]),
    }
}

/// Everything that is done with a recording of somebody else.
fn look(recording: &Recording) {
    let texts = Texts::new(Lang::Nl);
    let look_back = LookBack::of(recording);
    let _ = contents(recording, &look_back, &texts);
    let _ = recording.state();
}

#[test]
fn whatever_is_wrong_in_a_recording_it_opens_or_is_told_and_nothing_falls() {
    let whole = write(&sample()).unwrap();
    let mut chance = Chance(7);
    let mut opened = 0;
    for _ in 0..600 {
        let mut text = whole.clone();
        for _ in 0..=chance.below(3) {
            text = wronged(&text, &mut chance);
        }
        if let Ok(found) = read(text.as_bytes()) {
            opened += 1;
            look(&found.recording);
        }
    }
    assert!(opened > 100, "much of a recording still opens: {opened}");
}

#[test]
fn whatever_somebody_with_the_key_of_the_group_writes_nothing_falls_and_no_page_lies_elsewhere() {
    let key = Key::new();
    let draft = draft();
    let (_, bytes) = draft.seal(&Sealing::For(vec![key.recipient()])).unwrap();
    let whole = String::from_utf8(key.open(&bytes).unwrap().bytes).unwrap();
    let keys = [key.clone()];
    let mut chance = Chance(11);
    let mut opened = 0;
    for _ in 0..400 {
        let text = wronged(whole.trim_end(), &mut chance);
        let sealed = seal_for([&key.recipient()], text.as_bytes()).unwrap();
        if let Ok(bundle) = open(&sealed, &keys, None, today()) {
            opened += 1;
            bundle.items.iter().for_each(|item| look(&item.recording));
        }
    }
    assert!(opened > 20, "some of it is taken for a bundle: {opened}");

    // Names that would lead out of a folder, or change a terminal.
    for by in ["../../elders", "/tmp/elders", "", "a\u{1b}[2J", "x\ny", &"lang".repeat(20)] {
        let mut draft = draft.clone();
        draft.bundle.by = by.to_owned();
        let (_, bytes) = draft.seal(&Sealing::For(vec![key.recipient()])).unwrap();
        assert_eq!(open(&bytes, &keys, None, today()).unwrap_err(), BundleError::Tampered, "{by:?}");
        let mut draft = self::draft();
        draft.bundle.items[0].recording.id = by.to_owned();
        let (_, bytes) = draft.seal(&Sealing::For(vec![key.recipient()])).unwrap();
        assert_eq!(open(&bytes, &keys, None, today()).unwrap_err(), BundleError::Tampered, "{by:?}");
    }
}

#[test]
fn a_bundle_that_is_changed_anywhere_never_shows_anything_else() {
    let key = Key::new();
    let draft = draft();
    let (_, bytes) = draft.seal(&Sealing::For(vec![key.recipient()])).unwrap();
    let keys = [key];
    let right: Bundle = open(&bytes, &keys, None, today()).unwrap();
    assert_eq!(right, draft.bundle);
    let mut chance = Chance(3);
    for _ in 0..400 {
        let mut broken = bytes.clone();
        let at = chance.below(broken.len());
        match chance.below(3) {
            0 => broken[at] ^= 1 << chance.below(8),
            1 => broken.truncate(at),
            _ => _ = broken.splice(at..at, [0, 10, 65]),
        }
        // A head that was changed may still be one; what is in it is never something else.
        if let Ok(found) = open(&broken, &keys, None, today()) {
            assert_eq!(found, right, "changed at {at}");
        }
    }
}

#[test]
fn heads_without_end_and_passphrases_without_end_are_refused() {
    let key = Key::new();
    let body = [7_u8; 300];
    let with_head = |head: String| [&b"age-encryption.org/v1\n"[..], head.as_bytes(), &body].concat();
    let line = "A".repeat(43);
    let many = [format!("-> X25519 {line}\n{line}\n").repeat(20_000), format!("--- {line}\n")].concat();
    assert!(key.open(&with_head(many)).is_err());
    assert!(key.open(&with_head(["-> ", &"x".repeat(5_000_000)].concat())).is_err());
    // Two to the power 62 rounds would take longer than there is time.
    let salt = "A".repeat(22);
    let slow = with_head(format!("-> scrypt {salt} 62\n{line}\n--- {line}\n"));
    let passphrase = Passphrase::new("een lange zin voor de groep".to_owned());
    assert!(open_with_passphrase(&passphrase, &slow).is_err());
    assert!(matches!(key.open(&slow), Err(SealError::WantsPassphrase | SealError::Damaged)));
    // Deep in brackets.
    let deep = format!("Oefenlijn(kind: \"recording\", version: 3, id: {}", "[".repeat(400_000));
    assert!(read(deep.as_bytes()).is_err());
    let whole = write(&sample()).unwrap();
    let (first, rest) = whole.split_at(whole.find("\nExchange(").unwrap() + 1);
    let deep = format!("{first}Exchange({}\n{rest}", "((".repeat(400_000));
    assert!(read(deep.as_bytes()).unwrap().damaged_at.is_some());
    // A journal whose pieces are longer than it is.
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().to_owned(), Vault::open_with(key));
    for length in [u32::MAX, 0, 5] {
        fs::write(folder.path().join("een.journal"), [&length.to_le_bytes()[..], &body].concat()).unwrap();
        assert!(store.open("een").is_err());
    }
}

#[cfg(unix)]
#[test]
fn what_lies_in_a_place_as_a_way_to_another_file_is_not_fetched() {
    let place = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let secret = elsewhere.path().join("geheim");
    fs::write(&secret, "geheim").unwrap();
    std::os::unix::fs::symlink(&secret, place.path().join("a.bundle")).unwrap();
    let made = Command::new("mkfifo").arg(place.path().join("b.bundle")).status().unwrap();
    assert!(made.success());
    let kind = Kind::Folder { path: place.path().display().to_string() };
    let shelf = oefenlijn::place::open(&Place { kind, me: String::new() }, None).unwrap();
    assert_eq!(shelf.list().unwrap(), Vec::<String>::new());
    for name in ["a.bundle", "b.bundle"] {
        assert_eq!(shelf.get(name).unwrap_err(), PlaceError::NoFile);
    }
    // Nor is anything written through it.
    assert_eq!(shelf.put_new("a.bundle", b"nieuw"), Ok(false));
    assert_eq!(fs::read(&secret).unwrap(), b"geheim");
}
