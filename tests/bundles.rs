//! What is shared with a group: only what is allowed, only what was chosen, until its day, and withdrawn when asked.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::app::sharing::Wanted;
use oefenlijn::app::sharing::{
    Draft, GroupError, OpenedBundle, OpeningError, ShareError, Wish, catch_up, contents, handed_over, notices,
    notices_beside, open_bundle, reconcile, share_as_file, share_to_place, take_viewings, taken_over, viewing,
};
use oefenlijn::app::{self, Action, App, PrivacyAction, SharingAction};
use oefenlijn::place::{self, Errand, Kind, Laid, Outbox, Place, PlaceError, Shelf, lay};
use oefenlijn::protocol::Retention;
use oefenlijn::recording::bundle::{BundleError, Field, Sealing, Shared, Standing, Withdrawal};
use oefenlijn::recording::{Calendar, Day, Permission, Recording, Store, read};
use oefenlijn::review::LookBack;
use oefenlijn::seal::{Key, Passphrase, Vault, seal_for};
use oefenlijn::session::{Doing, Event, Happening, Who};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ID: &str = "2026-11-20-193000-000";
const SECRET: &str = "dat je gisteren bang was";

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

fn today() -> Day {
    day("2026-11-26")
}

/// A person with a data folder and one recording, which may be shown.
struct Person {
    data: tempfile::TempDir,
    store: Store,
    key: Key,
}

impl Person {
    fn new() -> Self {
        let data = tempfile::tempdir().unwrap();
        let key = Key::new();
        let store = Store::new(data.path().join("recordings"), Vault::open_with(key.clone()));
        Self { data, store, key }
    }

    fn with_recording() -> Self {
        let person = Self::new();
        person.keep(ID, true);
        person
    }

    fn keep(&self, id: &str, allowed: bool) {
        let mut recording = sample();
        recording.id = id.to_owned();
        recording.keeping.permissions.show_group = allowed;
        self.store.save(&recording).unwrap();
    }

    fn allow(&self, id: &str, allowed: bool) {
        let mut recording = self.store.open(id).unwrap().recording;
        recording.keeping.permissions.show_group = allowed;
        self.store.save(&recording).unwrap();
    }

    fn data(&self) -> &Path {
        self.data.path()
    }

    fn draft(&self, wish: &Wish) -> Result<Draft, ShareError> {
        Draft::of(&self.store, &Retention::default(), today(), wish)
    }

    fn open(&self, bytes: &[u8], notices: &[Withdrawal], on: Day) -> Result<OpenedBundle, OpeningError> {
        open_bundle(self.data(), self.store.vault(), bytes, None, notices, on)
    }

    fn refused(&self, bytes: &[u8], on: Day) -> BundleError {
        match self.open(bytes, &[], on) {
            Err(OpeningError::Bundle(error)) => error,
            other => panic!("{other:?}"),
        }
    }
}

fn sample() -> Recording {
    let mut recording = read(include_bytes!("formats/recording.1.oefenlijn")).unwrap().recording;
    recording.started_on = "2026-11-20 19:30".to_owned();
    recording
}

fn wish(ids: &[&str]) -> Wish {
    let ids = ids.iter().map(|id| (*id).to_owned()).collect();
    Wish { ids, fields: Field::usual(), until: None, take_out: BTreeSet::new() }
}

fn only(fields: &[Field]) -> Wish {
    Wish { fields: fields.iter().copied().collect(), ..wish(&[ID]) }
}

fn sealed(person: &Person, wish: &Wish, to: &Key) -> Vec<u8> {
    person.draft(wish).unwrap().seal(&Sealing::For(vec![to.recipient()])).unwrap().1
}

fn said(recording: &Recording) -> Vec<String> {
    let texts = recording.events().filter_map(|event| match &event.what {
        Happening::Said { text, .. } => Some(text.clone()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn a_bundle_opens_for_its_group_and_can_be_looked_back_on() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let bytes = sealed(&lotte, &wish(&[ID]), &karim.key);
    let opened = karim.open(&bytes, &[], today()).unwrap();
    assert_eq!((opened.withdrawn, opened.is_own), (0, false));
    let recording = &opened.bundle.items[0].recording;
    assert_eq!(said(recording), said(&sample()));
    let (here, there) = (LookBack::of(recording), LookBack::of(&sample()));
    assert_eq!(here.turns.len(), there.turns.len());
    assert_eq!(here.feedback, there.feedback, "feedback is the same with the group");
    assert_eq!(here.end, there.end);
    // The sharer's own numbers go along.
    let messages = said_by(&sample(), Who::Counsellor).to_string();
    assert!(opened.bundle.items[0].measures.contains(&("messages".to_owned(), messages)));
}

fn said_by(recording: &Recording, who: Who) -> usize {
    recording.events().filter(|event| matches!(&event.what, Happening::Said { by, .. } if *by == who)).count()
}

#[test]
fn without_permission_nothing_is_shared_and_every_recording_that_lacks_it_is_named() {
    let lotte = Person::with_recording();
    lotte.keep("2026-11-21-100000-000", false);
    lotte.keep("2026-11-22-100000-000", false);
    let asked = wish(&[ID, "2026-11-21-100000-000", "2026-11-22-100000-000"]);
    let refused = lotte.draft(&asked).unwrap_err();
    let names = vec!["2026-11-21-100000-000".to_owned(), "2026-11-22-100000-000".to_owned()];
    assert_eq!(refused, ShareError::NotAllowed(names));
    assert!(refused.to_string().contains("privacy allow"), "{refused}");
    assert_eq!(lotte.draft(&wish(&[])).unwrap_err(), ShareError::Nothing);
    assert_eq!(lotte.draft(&only(&[])).unwrap_err(), ShareError::NoFields);
    assert!(matches!(lotte.draft(&wish(&["nergens"])), Err(ShareError::Unopened(id, _)) if id == "nergens"));
}

#[test]
fn the_pseudonym_is_of_one_bundle_and_names_times_and_ids_stay_at_home() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let open = || karim.open(&sealed(&lotte, &wish(&[ID]), &karim.key), &[], today()).unwrap().bundle;
    let (first, second) = (open(), open());
    assert_ne!(first.id, second.id);
    assert_ne!(first.reply, second.reply, "nothing joins two bundles of one person");
    assert_ne!(first.items[0].withdraw, second.items[0].withdraw);
    let recording = &first.items[0].recording;
    assert_eq!((recording.id.as_str(), recording.started_on.as_str()), ("1", ""));
    assert_eq!(recording.header.seed, 0, "with its seed the chat could be had again with everything in it");
    let inside = karim.key.open(&sealed(&lotte, &wish(&[ID]), &karim.key)).unwrap().bytes;
    let inside = String::from_utf8(inside).unwrap();
    for own in [ID, "2026-11-20", "19:30", &lotte.key.recipient().to_string()] {
        assert!(!inside.contains(own), "{own}");
    }
}

#[test]
fn what_was_not_chosen_is_not_in_the_file() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let inside = |fields: &[Field]| {
        let bytes = karim.key.open(&sealed(&lotte, &only(fields), &karim.key)).unwrap().bytes;
        let bundle = karim.open(&sealed(&lotte, &only(fields), &karim.key), &[], today()).unwrap().bundle;
        (String::from_utf8(bytes).unwrap(), bundle)
    };
    let (text, bundle) = inside(&[Field::Measures]);
    assert!(!text.contains("gisteren") && !text.contains("read(") && !text.contains("meter("), "numbers only");
    assert!(!bundle.items[0].measures.is_empty());
    assert!(said(&bundle.items[0].recording).iter().all(|text| text == "[…]"));

    let (text, bundle) = inside(&[Field::Transcript]);
    assert!(text.contains(SECRET));
    assert!(!text.contains("read(") && !text.contains("meter(") && !text.contains("rule("));
    assert!(bundle.items[0].measures.is_empty());

    let (text, bundle) = inside(&[Field::Readings]);
    assert!(text.contains("read(") && !text.contains("gisteren"));
    let readings = bundle.items[0].recording.events().filter_map(|event| match &event.what {
        Happening::Read { reading, .. } => Some(reading),
        _ => None,
    });
    for reading in readings {
        assert!(reading.acts.iter().all(|act| act.words.is_empty() && act.span.end == 0), "no words, no places");
    }
    // A message that was being typed and the guess go only where they are asked for, the draft never.
    let mut recording = sample();
    recording.id = ID.to_owned();
    recording.keeping.permissions.show_group = true;
    "nog niet verzonden".clone_into(&mut recording.draft);
    recording.guess = Some(oefenlijn::recording::Guess { trust_now: Some(37), ..Default::default() });
    lotte.store.save(&recording).unwrap();
    let (text, bundle) = inside(&Field::ALL);
    assert!(!text.contains("nog niet verzonden") && !text.contains("19:30"));
    assert_eq!(bundle.items[0].recording.guess.as_ref().unwrap().trust_now, Some(37));
    assert_eq!(bundle.items[0].recording.started_on, "2026-11-20", "the day, not the hour");
    let usual: Vec<Field> = Field::usual().into_iter().collect();
    assert_eq!(inside(&usual).1.items[0].recording.guess, None);
}

#[test]
fn identifying_words_are_proposed_and_taken_out_of_the_bundle_alone() {
    let (lotte, karim) = (Person::new(), Person::new());
    let mut recording = sample();
    recording.id = ID.to_owned();
    recording.keeping.permissions.show_group = true;
    let real = "dag, ik heet Jan Peeters en mijn nummer is 0470 12 34 56";
    let exchange = recording.exchanges.iter_mut().find(|it| matches!(it.input.what, Doing::Say(_))).unwrap();
    exchange.input.what = Doing::Say(real.to_owned());
    for event in &mut exchange.events {
        if let Happening::Said { by: Who::Counsellor, text } = &mut event.what {
            real.clone_into(text);
        }
    }
    lotte.store.save(&recording).unwrap();
    let draft = lotte.draft(&wish(&[ID])).unwrap();
    let words: Vec<&str> = draft.proposals.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(words, ["Jan Peeters", "0470 12 34 56"]);
    assert_eq!(draft.left, draft.proposals, "nothing is taken out by itself");

    let take_out: BTreeSet<String> = words.iter().map(|it| (*it).to_owned()).collect();
    let careful = Wish { take_out, ..wish(&[ID]) };
    assert_eq!(lotte.draft(&careful).unwrap().left, []);
    let opened = karim.open(&sealed(&lotte, &careful, &karim.key), &[], today()).unwrap();
    let shared = &opened.bundle.items[0].recording;
    assert!(said(shared).contains(&"dag, ik heet […] en mijn nummer is […]".to_owned()));
    assert_eq!(shared.keeping.redacted, 2);
    assert!(said(&lotte.store.open(ID).unwrap().recording).contains(&real.to_owned()), "the own one stays");
}

#[test]
fn a_bundle_ends_with_its_recordings_or_earlier_and_then_stays_shut() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let draft = lotte.draft(&wish(&[ID])).unwrap();
    assert_eq!(draft.bundle.until, day("2026-12-20"), "thirty days from the chat");
    let late = Wish { until: Some(day("2026-12-21")), ..wish(&[ID]) };
    assert_eq!(lotte.draft(&late).unwrap_err(), ShareError::TooLate(day("2026-12-20")));
    let past = Wish { until: Some(day("2026-11-25")), ..wish(&[ID]) };
    assert_eq!(lotte.draft(&past).unwrap_err(), ShareError::Past);
    // The shortest of several counts.
    lotte.keep("2026-11-10-100000-000", true);
    assert_eq!(lotte.draft(&wish(&[ID, "2026-11-10-100000-000"])).unwrap().bundle.until, day("2026-12-10"));

    let bytes = sealed(&lotte, &Wish { until: Some(day("2026-12-01")), ..wish(&[ID]) }, &karim.key);
    assert!(karim.open(&bytes, &[], day("2026-12-01")).is_ok(), "the last day counts");
    assert_eq!(karim.refused(&bytes, day("2026-12-02")), BundleError::Ended(day("2026-12-01")));
    assert_eq!(
        karim.refused(&bytes, day("2026-11-28")),
        BundleError::Ended(day("2026-12-01")),
        "a clock set back opens nothing"
    );
    // Somebody who never saw a later day: a clock before the day it was made is set to that day at least.
    assert!(Person::new().open(&bytes, &[], day("2020-01-01")).is_err(), "sealed for others");
    let ended = sealed(&lotte, &Wish { until: Some(today()), ..wish(&[ID]) }, &karim.key);
    let fresh = Person { data: tempfile::tempdir().unwrap(), store: karim.store.clone(), key: karim.key.clone() };
    assert!(fresh.open(&ended, &[], day("2020-01-01")).is_ok());
    // A clock ten years ahead is not believed, and moves nothing once it is right again.
    let bytes = sealed(&lotte, &wish(&[ID]), &karim.key);
    let other = Person { data: tempfile::tempdir().unwrap(), store: karim.store.clone(), key: karim.key.clone() };
    other.open(&bytes, &[], today()).unwrap();
    assert!(other.open(&bytes, &[], day("2036-11-26")).is_ok());
    assert!(other.open(&bytes, &[], today()).is_ok());
}

#[test]
fn every_way_in_which_a_file_does_not_open_is_told_apart() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let whole = sealed(&lotte, &wish(&[ID]), &karim.key);
    assert!(karim.open(&whole, &[], today()).is_ok());
    let refused = |bytes: &[u8]| karim.refused(bytes, today());
    assert_eq!(refused(b""), BundleError::NotABundle);
    assert_eq!(refused(b"PK\x03\x04 een zip"), BundleError::NotABundle);
    assert_eq!(refused(include_bytes!("formats/recording.1.oefenlijn")), BundleError::NotABundle);
    let recording = seal_for([&karim.key.recipient()], include_bytes!("formats/recording.1.oefenlijn")).unwrap();
    assert_eq!(refused(&recording), BundleError::NotABundle, "a sealed recording is no bundle");
    assert_eq!(Person::new().refused(&whole, today()), BundleError::OtherKey);
    // Cut anywhere, it is cut; where exactly a step of the filling is gone, it may as well have been changed.
    for keep in (22..whole.len()).step_by(whole.len() / 97).chain([whole.len() - 1, 4_096, 8_192, 65_536]) {
        if keep < whole.len() && !(whole.len() - keep).is_multiple_of(4_096) {
            assert_eq!(refused(&whole[..keep]), BundleError::Cut, "{keep} of {}", whole.len());
        }
    }
    // The head has another length each time: every place around its end is tried.
    let head = whole.windows(5).position(|it| it == b"\n--- ").unwrap();
    for keep in head - 60..head + 120 {
        assert_eq!(refused(&whole[..keep]), BundleError::Cut, "{keep} of {}, its head ends at {head}", whole.len());
    }
    // Changed anywhere behind the head, it is changed.
    let body = head + 60;
    for at in (body..whole.len()).step_by(whole.len() / 53).chain([whole.len() - 1]) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        assert_eq!(refused(&changed), BundleError::Tampered, "byte {at}");
    }
    let longer = [whole.as_slice(), &[7; 4_096]].concat();
    assert!(matches!(refused(&longer), BundleError::Tampered | BundleError::Cut));
    // Made by somebody else who knows the group's recipient, in a form that does not fit.
    let forged = |text: &str| refused(&seal_for([&karim.key.recipient()], text.as_bytes()).unwrap());
    let head = |version: u32| {
        format!(
            "Oefenlijn(kind: \"bundle\", version: {version}, id: \"x\", made_on: \"2026-11-26\", until: \"2026-12-01\", by: \"vos\", reply: \"\", fields: [transcript])\n"
        )
    };
    assert_eq!(forged("Oefenlijn(kind: \"bundle\", version: 9, colour: \"blue\")\n"), BundleError::Newer(9));
    assert_eq!(forged(&head(1)), BundleError::Tampered, "no end");
    assert_eq!(forged(&format!("{}End(3)\n", head(1))), BundleError::Tampered, "items are missing");
    assert_eq!(forged(&format!("{}Item(1)\nEnd(1)\n", head(1))), BundleError::Tampered);
    assert_eq!(forged(&head(0)), BundleError::NotABundle);
    assert_eq!(forged("Oefenlijn(kind: \"minutes\", version: 1)\n"), BundleError::NotABundle);
}

#[test]
fn a_passphrase_opens_a_bundle_and_a_wrong_one_is_told() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let right = Passphrase::new("drie koeien in de wei".to_owned());
    let draft = lotte.draft(&wish(&[ID])).unwrap();
    let (_, bytes) = draft.seal(&Sealing::Passphrase(right.clone())).unwrap();
    assert_eq!(karim.refused(&bytes, today()), BundleError::WantsPassphrase);
    let with = |typed: &Passphrase| open_bundle(karim.data(), karim.store.vault(), &bytes, Some(typed), &[], today());
    assert!(with(&right).is_ok());
    let wrong = with(&Passphrase::new("vier koeien in de wei".to_owned()));
    assert!(matches!(wrong, Err(OpeningError::Bundle(BundleError::WrongPassphrase))));
}

#[test]
fn a_group_key_is_handed_over_behind_a_passphrase_and_opens_its_bundles() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let key = Key::new();
    let right = Passphrase::new("een lange zin voor de groep".to_owned());
    let file = handed_over("dinsdag", &key, &right).unwrap();
    let wrong = Passphrase::new("een andere zin".to_owned());
    assert_eq!(taken_over(&file, &wrong).unwrap_err(), GroupError::WrongPassphrase);
    assert_eq!(taken_over(b"niets", &right).unwrap_err(), GroupError::NotAGroup);
    assert_eq!(taken_over(&file[..file.len() - 4], &right).unwrap_err(), GroupError::Damaged);
    let bundle = lotte.draft(&wish(&[ID])).unwrap().seal(&Sealing::Passphrase(right.clone())).unwrap().1;
    assert_eq!(taken_over(&bundle, &right).unwrap_err(), GroupError::NotAGroup);
    let (name, taken) = taken_over(&file, &right).unwrap();
    let bytes = sealed(&lotte, &wish(&[ID]), &key);
    assert_eq!(karim.refused(&bytes, today()), BundleError::OtherKey);
    Shared::with(karim.data(), karim.store.vault(), |shared| shared.join(&name, &taken)).unwrap();
    assert!(karim.open(&bytes, &[], today()).is_ok());
    Shared::with(karim.data(), karim.store.vault(), |shared| shared.leave(&name)).unwrap();
    assert_eq!(karim.refused(&bytes, today()), BundleError::OtherKey);
}

/// Two people and a folder that both synchronise.
struct Group {
    folder: tempfile::TempDir,
    lotte: Person,
    karim: Person,
}

impl Group {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), lotte: Person::with_recording(), karim: Person::new() }
    }

    fn shelf(&self) -> Box<dyn Shelf> {
        shelf(self.folder.path())
    }

    /// Lotte shares these with Karim, and it comes to lie in the folder.
    fn share(&self, ids: &[&str]) -> String {
        let draft = self.lotte.draft(&wish(ids)).unwrap();
        let to = Sealing::For(vec![self.karim.key.recipient()]);
        share_to_place(self.lotte.data(), &self.lotte.store, &draft, &to).unwrap();
        self.catch_up(&self.lotte);
        self.names(".bundle").pop().unwrap()
    }

    fn catch_up(&self, person: &Person) -> oefenlijn::app::sharing::KeptUp {
        catch_up(person.data(), &person.store, self.shelf().as_ref()).unwrap()
    }

    fn names(&self, ending: &str) -> Vec<String> {
        self.shelf().list().unwrap().into_iter().filter(|name| name.ends_with(ending)).collect()
    }

    fn opened_by_karim(&self, name: &str) -> OpenedBundle {
        let shelf = self.shelf();
        let notices = notices(shelf.as_ref(), &shelf.list().unwrap()).unwrap();
        self.karim.open(&shelf.get(name).unwrap(), &notices, today()).unwrap()
    }
}

fn shelf(folder: &Path) -> Box<dyn Shelf> {
    let place = Place { kind: Kind::Folder { path: folder.display().to_string() }, me: String::new() };
    place::open(&place, None).unwrap()
}

#[test]
fn withdrawing_the_permission_reaches_what_was_shared() {
    let group = Group::new();
    let second = "2026-11-21-100000-000";
    group.lotte.keep(second, true);
    let name = group.share(&[ID, second]);
    assert_eq!(group.opened_by_karim(&name).bundle.items.len(), 2);

    group.lotte.allow(second, false);
    assert_eq!(reconcile(group.lotte.data(), &group.lotte.store, today()).unwrap().withdrawn, 1);
    group.catch_up(&group.lotte);
    let opened = group.opened_by_karim(&name);
    assert_eq!((opened.withdrawn, opened.bundle.items.len()), (1, 1), "the other one stays");
    assert_eq!(opened.bundle.items[0].recording.id, "1");

    // Somebody takes the notice away: who saw it still does not see the recording, and the sharer's program lays it again.
    let notice = group.names(".withdrawn").pop().unwrap();
    fs::remove_file(group.folder.path().join(&notice)).unwrap();
    assert_eq!(group.opened_by_karim(&name).withdrawn, 1);
    group.catch_up(&group.lotte);
    assert_eq!(group.names(".withdrawn"), [notice]);

    // The last one too: nothing is left to lie there but the notices.
    group.lotte.allow(ID, false);
    reconcile(group.lotte.data(), &group.lotte.store, today()).unwrap();
    group.catch_up(&group.lotte);
    assert_eq!(group.names(".bundle"), Vec::<String>::new());
    assert_eq!(group.names(".withdrawn").len(), 2);
}

#[test]
fn deleting_a_recording_withdraws_it_too() {
    let group = Group::new();
    group.share(&[ID]);
    group.lotte.store.delete(ID).unwrap();
    assert_eq!(reconcile(group.lotte.data(), &group.lotte.store, today()).unwrap().withdrawn, 1);
    group.catch_up(&group.lotte);
    assert_eq!(group.names(".bundle"), Vec::<String>::new());
}

#[test]
fn only_whoever_shared_a_recording_can_withdraw_it() {
    let group = Group::new();
    let name = group.share(&[ID]);
    let opened = group.opened_by_karim(&name);
    // Everything that a member of the group can read in the bundle is not enough.
    let forged = Withdrawal::new(&opened.bundle.id, &opened.bundle.items[0].withdraw);
    fs::write(group.folder.path().join("x-1.withdrawn"), forged.bytes()).unwrap();
    fs::write(group.folder.path().join("x-2.withdrawn"), "Oefenlijn(kind: \"withdrawal\"").unwrap();
    let opened = group.opened_by_karim(&name);
    assert_eq!((opened.withdrawn, opened.foreign, opened.bundle.items.len()), (0, 1, 1));
}

#[test]
fn a_bundle_that_was_handed_over_as_a_file_is_withdrawn_beside_it() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let second = "2026-11-21-100000-000";
    lotte.keep(second, true);
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("voor dinsdag.age");
    let draft = lotte.draft(&wish(&[ID, second])).unwrap();
    let to = Sealing::For(vec![karim.key.recipient()]);
    share_as_file(lotte.data(), &lotte.store, &draft, &to, &path).unwrap();
    let bytes = fs::read(&path).unwrap();
    lotte.allow(ID, false);
    reconcile(lotte.data(), &lotte.store, today()).unwrap();
    let opened = karim.open(&bytes, &notices_beside(&path), today()).unwrap();
    assert_eq!((opened.withdrawn, opened.bundle.items.len()), (1, 1));
    // Over: the file goes, and the notices with it; another file of that name stays.
    let ended = reconcile(lotte.data(), &lotte.store, day("2027-01-15")).unwrap();
    assert_eq!(ended.ended, 1);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn who_opened_a_bundle_is_known_to_its_sharer_alone() {
    let group = Group::new();
    let name = group.share(&[ID]);
    let opened = group.opened_by_karim(&name);
    let stem = name.trim_end_matches(".bundle");
    let (note, bytes) = viewing(&opened.bundle, stem, today(), "karim").unwrap();
    assert!(!bytes.windows(5).any(|it| it == b"karim"));
    Outbox::new(group.karim.data(), group.karim.store.vault().clone()).add(&Errand::Lay { name: note, bytes }).unwrap();
    group.catch_up(&group.karim);
    // A note by somebody who does not hold the bundle counts for nothing.
    fs::write(group.folder.path().join(format!("{stem}-zomaar.seen")), "karim was hier").unwrap();
    assert_eq!(group.catch_up(&group.lotte).viewings, 1);
    let seen = take_viewings(group.lotte.data(), &group.lotte.store).unwrap();
    assert_eq!(seen, [(ID.to_owned(), today(), "karim".to_owned())]);
    assert_eq!(take_viewings(group.lotte.data(), &group.lotte.store).unwrap(), [], "noted once");
}

#[test]
fn a_name_that_is_taken_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = shelf(folder.path());
    assert_eq!(lay(shelf.as_ref(), "a.bundle", b"van mij"), Ok(Laid::New));
    assert_eq!(lay(shelf.as_ref(), "a.bundle", b"van mij"), Ok(Laid::Same), "brought twice is there once");
    assert_eq!(lay(shelf.as_ref(), "a.bundle", b"van jou"), Ok(Laid::Beside("a-2.bundle".to_owned())));
    assert_eq!(lay(shelf.as_ref(), "a.bundle", b"van jou"), Ok(Laid::Beside("a-2.bundle".to_owned())));
    assert_eq!(shelf.get("a.bundle").unwrap(), b"van mij");
    assert_eq!(shelf.list().unwrap(), ["a-2.bundle", "a.bundle"]);
    assert_eq!(shelf.delete("a.bundle"), Ok(true));
    assert_eq!(shelf.delete("a.bundle"), Ok(false));
    assert_eq!(shelf.get("a.bundle"), Err(PlaceError::NoFile));
}

#[test]
fn a_conflict_in_the_place_keeps_both_and_the_bundle_can_still_be_withdrawn() {
    let group = Group::new();
    let draft = group.lotte.draft(&wish(&[ID])).unwrap();
    let to = Sealing::For(vec![group.karim.key.recipient()]);
    let shared = share_to_place(group.lotte.data(), &group.lotte.store, &draft, &to).unwrap();
    fs::write(group.folder.path().join(shared.name()), "iets anders").unwrap();
    let kept_up = group.catch_up(&group.lotte);
    let beside = format!("{}-2.bundle", shared.stem);
    assert_eq!(kept_up.beside, std::slice::from_ref(&beside));
    assert_eq!(fs::read(group.folder.path().join(shared.name())).unwrap(), b"iets anders");
    assert_eq!(group.opened_by_karim(&beside).bundle.items.len(), 1);
    group.lotte.allow(ID, false);
    reconcile(group.lotte.data(), &group.lotte.store, today()).unwrap();
    group.catch_up(&group.lotte);
    assert_eq!(group.names(".bundle"), [shared.name()], "ours is gone, the other one stays");
}

#[test]
fn offline_everything_waits_sealed_and_catches_up_in_order() {
    let group = Group::new();
    let away = group.folder.path().join("niet-gekoppeld");
    let draft = group.lotte.draft(&wish(&[ID])).unwrap();
    let to = Sealing::For(vec![group.karim.key.recipient()]);
    share_to_place(group.lotte.data(), &group.lotte.store, &draft, &to).unwrap();
    let kept_up = catch_up(group.lotte.data(), &group.lotte.store, shelf(&away).as_ref()).unwrap();
    assert_eq!((kept_up.trouble, kept_up.waits), (Some(PlaceError::Offline), 1));
    assert!(!away.exists(), "a drive that is away is not made up");
    for entry in fs::read_dir(group.lotte.data().join("outbox")).unwrap() {
        assert!(fs::read(entry.unwrap().path()).unwrap().starts_with(b"age-encryption.org/v1"));
    }
    // Withdrawn before it ever left: nothing leaves at all.
    group.lotte.allow(ID, false);
    reconcile(group.lotte.data(), &group.lotte.store, today()).unwrap();
    fs::create_dir(&away).unwrap();
    let kept_up = catch_up(group.lotte.data(), &group.lotte.store, shelf(&away).as_ref()).unwrap();
    assert_eq!((kept_up.waits, kept_up.done), (0, 0));
    assert_eq!(fs::read_dir(&away).unwrap().count(), 0);
    // Allowed again and shared while away, then back.
    group.lotte.allow(ID, true);
    fs::remove_dir(&away).unwrap();
    let draft = group.lotte.draft(&wish(&[ID])).unwrap();
    let shared = share_to_place(group.lotte.data(), &group.lotte.store, &draft, &to).unwrap();
    catch_up(group.lotte.data(), &group.lotte.store, shelf(&away).as_ref()).unwrap();
    fs::create_dir(&away).unwrap();
    assert_eq!(catch_up(group.lotte.data(), &group.lotte.store, shelf(&away).as_ref()).unwrap().done, 1);
    assert!(away.join(shared.name()).exists());
    let ledger = Shared::read(group.lotte.data(), group.lotte.store.vault()).unwrap();
    assert_eq!(ledger.bundles.last().unwrap().standing, Standing::There);
}

#[test]
fn what_ended_is_taken_away_from_the_place_and_only_then() {
    let group = Group::new();
    group.share(&[ID]);
    let over = day("2026-12-21");
    assert_eq!(
        reconcile(group.lotte.data(), &group.lotte.store, day("2026-12-20")).unwrap().ended,
        0,
        "the last day counts"
    );
    // A clock that the calendar does not believe ends nothing.
    let mut calendar = Calendar::read(group.lotte.store.folder());
    calendar.believe(day("2026-12-20"));
    calendar.write(group.lotte.store.folder()).unwrap();
    assert_eq!(reconcile(group.lotte.data(), &group.lotte.store, day("2036-12-21")).unwrap().ended, 0);
    assert_eq!(reconcile(group.lotte.data(), &group.lotte.store, over).unwrap().ended, 1);
    group.catch_up(&group.lotte);
    assert_eq!(group.shelf().list().unwrap(), Vec::<String>::new());
}

#[test]
fn a_bundle_changed_or_gone_in_the_place_is_told_to_its_sharer() {
    let group = Group::new();
    let name = group.share(&[ID]);
    let path = group.folder.path().join(&name);
    let whole = fs::read(&path).unwrap();
    let mut changed = whole.clone();
    *changed.last_mut().unwrap() ^= 1;
    fs::write(&path, changed).unwrap();
    assert_eq!(group.catch_up(&group.lotte).changed, 1);
    fs::write(&path, whole).unwrap();
    assert_eq!(group.catch_up(&group.lotte).changed, 0);
    fs::remove_file(&path).unwrap();
    assert_eq!(group.catch_up(&group.lotte).missing, 1);
}

#[test]
fn names_and_files_in_the_place_say_nothing() {
    let group = Group::new();
    group.share(&[ID]);
    for name in group.shelf().list().unwrap() {
        assert!(!name.contains("2026") || name.len() > 32, "{name}");
        assert!(name.split(['.', '-']).next().unwrap().chars().all(|c| c.is_ascii_hexdigit()), "{name}");
    }
    let everything: Vec<u8> =
        group.shelf().list().unwrap().iter().flat_map(|name| group.shelf().get(name).unwrap()).collect();
    for words in ["gisteren", "Lies", "bezorgde_partner", ID] {
        assert!(!everything.windows(words.len()).any(|it| it == words.as_bytes()), "{words}");
    }
    // Neither does the ledger at home, nor the length: two chats of another length give files of one length or steps of it.
    let ledger = fs::read(group.lotte.data().join("shared.age")).unwrap();
    assert!(ledger.starts_with(b"age-encryption.org/v1"));
}

#[test]
fn events_of_the_log_stay_in_order_in_a_bundle() {
    let (lotte, karim) = (Person::with_recording(), Person::new());
    let opened = karim.open(&sealed(&lotte, &wish(&[ID]), &karim.key), &[], today()).unwrap();
    let events: Vec<&Event> = opened.bundle.items[0].recording.events().collect();
    assert!(events.windows(2).all(|two| two[0].seq < two[1].seq));
    let dropped = |event: &&&Event| {
        matches!(event.what, Happening::WillSay { .. } | Happening::Typing { .. } | Happening::LeadWill { .. })
    };
    assert_eq!(events.iter().filter(dropped).count(), 0, "what was never sent does not go along");
}

/// Looks after the program until nothing goes on at the place.
fn wait(app: &mut App) {
    for _ in 0..20_000_000_u32 {
        app.dispatch(Action::Clock(0));
        if !app.sharing.is_busy {
            return;
        }
        std::thread::yield_now();
    }
    panic!("the place never answered");
}

fn ask(app: &mut App, action: SharingAction) {
    app.dispatch(Action::Sharing(action));
    wait(app);
}

/// The program of a person who keeps this recording and shares in this folder.
fn program(data: &Path, folder: &Path, me: &str) -> (App, String) {
    let id = format!("{}-100000-000", jiff::Zoned::now().strftime("%Y-%m-%d"));
    fs::create_dir_all(data.join("recordings")).unwrap();
    fs::write(data.join("recordings").join(format!("{id}.oefenlijn")), include_bytes!("formats/recording.1.oefenlijn"))
        .unwrap();
    let mut app = App::start(data).unwrap();
    let place = Place { kind: Kind::Folder { path: folder.display().to_string() }, me: me.to_owned() };
    ask(&mut app, SharingAction::SetPlace(place, app::Secret::default()));
    (app, id)
}

#[test]
fn in_the_window_a_chat_is_shared_opened_seen_and_withdrawn() {
    let (folder, one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut lotte, id) = program(one.path(), folder.path(), "");
    let (mut karim, _) = program(two.path(), folder.path(), "Karim");
    ask(&mut lotte, SharingAction::MakeGroup("dinsdag".to_owned()));
    let secret = || app::Secret::new("een zin voor de groep".to_owned());
    let file = folder.path().join("sleutel.age").display().to_string();
    let hand = SharingAction::HandGroup { name: "dinsdag".to_owned(), file: file.clone(), passphrase: secret() };
    ask(&mut lotte, hand);
    ask(&mut karim, SharingAction::TakeGroup { file: file.clone(), passphrase: app::Secret::new("fout".to_owned()) });
    assert!(karim.sharing.groups.is_empty());
    ask(&mut karim, SharingAction::TakeGroup { file, passphrase: secret() });
    assert_eq!(karim.sharing.groups, lotte.sharing.groups);

    // Nothing may leave before it is allowed; then exactly what is shown leaves.
    ask(&mut lotte, SharingAction::Make(id.clone()));
    let draft = |app: &App| app.sharing.making.as_ref().unwrap().draft.clone();
    assert_eq!(draft(&lotte).unwrap_err(), ShareError::NotAllowed(vec![id.clone()]));
    ask(&mut lotte, SharingAction::AllowChosen);
    ask(&mut lotte, SharingAction::SetField(Field::Inner, false));
    let shown = draft(&lotte).unwrap().bundle;
    let to = vec!["dinsdag".to_owned()];
    ask(&mut lotte, SharingAction::Share { to, passphrase: app::Secret::default(), file: String::new() });
    assert!(lotte.sharing.making.is_none());
    assert_eq!(lotte.sharing.own[0].standing, Standing::There, "{:?}", lotte.notices);

    ask(&mut karim, SharingAction::KeepUp);
    let name = karim.sharing.there[0].name.clone();
    ask(&mut karim, SharingAction::Open(Wanted::There(name), app::Secret::default()));
    assert_eq!(karim.sharing.opened.as_ref().unwrap().bundle, shown);
    ask(&mut lotte, SharingAction::KeepUp);
    lotte.dispatch(Action::OpenRecording { id: id.clone() });
    let key = oefenlijn::seal::Keys::new(one.path().to_owned()).fetch(None, &oefenlijn::seal::NoRing).unwrap();
    let store = Store::new(one.path().join("recordings"), Vault::open_with(key));
    let viewings = store.open(&id).unwrap().recording.keeping.viewings;
    assert_eq!(viewings.iter().map(|it| it.who.as_str()).collect::<Vec<_>>(), ["Karim"]);

    // Withdrawn in the privacy screen: gone from the place, and told.
    lotte.dispatch(Action::Privacy(PrivacyAction::Allow(id, Permission::ShowGroup, false)));
    wait(&mut lotte);
    assert_eq!((lotte.sharing.own[0].standing, lotte.sharing.own[0].items), (Standing::Gone, (1, 1)));
    assert!(lotte.notices.iter().any(|it| it.key == "notice-withdrawn-shared"));
    ask(&mut karim, SharingAction::KeepUp);
    assert!(karim.sharing.there.is_empty());
}

#[test]
fn erasing_everything_withdraws_what_was_shared_first() {
    let (folder, one) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut lotte, id) = program(one.path(), folder.path(), "");
    ask(&mut lotte, SharingAction::MakeGroup("dinsdag".to_owned()));
    ask(&mut lotte, SharingAction::Make(id));
    ask(&mut lotte, SharingAction::AllowChosen);
    let to = vec!["dinsdag".to_owned()];
    ask(&mut lotte, SharingAction::Share { to, passphrase: app::Secret::default(), file: String::new() });
    let names = || shelf(folder.path()).list().unwrap();
    assert!(names().iter().any(|name| name.ends_with(".bundle")));
    lotte.dispatch(Action::Privacy(PrivacyAction::EraseAll));
    assert!(names().iter().all(|name| name.ends_with(".withdrawn")) && names().len() == 1, "{:?}", names());
    for gone in ["shared.age", "outbox", "place.ron", "place.age"] {
        assert!(!one.path().join(gone).exists(), "{gone}");
    }
}

#[test]
fn the_preview_says_every_part_that_goes_along_and_no_other() {
    let person = Person::new();
    let mut recording = read(include_bytes!("formats/recording.2.oefenlijn")).unwrap().recording;
    recording.id = ID.to_owned();
    recording.keeping.permissions.show_group = true;
    recording.guess = Some(oefenlijn::recording::Guess {
        trust_now: Some(37),
        rubric: [("safety".to_owned(), 4)].into(),
        ..Default::default()
    });
    person.store.save(&recording).unwrap();
    let texts = app::Texts::new(oefenlijn::ids::Lang::Nl);
    let shown = |fields: &[Field]| {
        let draft = Draft::of(&person.store, &Retention::default(), today(), &only(fields)).unwrap();
        let item = &draft.bundle.items[0].recording;
        contents(item, &LookBack::of(item), &texts)
    };
    assert_eq!(shown(&[Field::Transcript, Field::Readings, Field::Measures]), Vec::new());
    for field in [Field::Inner, Field::Feedback, Field::Protocol, Field::Guess, Field::Date] {
        let heading = texts.t(&format!("sharing-field-{}", field.name()));
        let parts = shown(&[Field::Transcript, field]);
        assert!(parts.iter().all(|(it, _)| *it == heading), "{field:?}: {parts:?}");
        assert!(!parts.is_empty(), "{field:?}");
    }
    let lines =
        |fields: &[Field]| shown(fields).into_iter().flat_map(|(_, lines)| lines).collect::<Vec<_>>().join("\n");
    let guess = lines(&[Field::Guess]);
    assert!(guess.contains("37 / 100") && guess.contains("4 / 5"), "{guess}");
    let protocol = lines(&[Field::Protocol]);
    assert!(recording.header.protocols.iter().all(|it| protocol.contains(&it.name)), "{protocol}");
    assert!(!recording.header.flags.is_empty() && protocol.contains("Veiligheid van een kind: niveau 2"), "{protocol}");
    let inner = lines(&[Field::Inner]);
    assert!(recording.header.facts.iter().all(|fact| inner.contains(&fact.text)), "{inner}");
}

#[test]
fn the_command_line_shares_and_refuses_in_one_clear_line() {
    let data = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let out = std::process::Command::new(env!("CARGO_BIN_EXE_oefenlijn"))
            .args(args)
            .env("OEFENLIJN_DATA", data.path())
            .env_remove("DISPLAY")
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        (out.status.code().unwrap(), said)
    };
    for (args, words) in [
        (&["bundle"][..], "`bundle` wants recordings"),
        (&["bundle", "x"], "for whom"),
        (&["bundle", "x", "--to", "y", "--fields", "transcrip"], "did you mean `transcript`?"),
        (&["bundle", "x", "--to", "y", "--until", "morgen"], "`morgen` is no day"),
        (&["bundle", "x", "--to", "y", "-o", "z"], "`y` is no recipient"),
        (&["bundle", "x", "--to", "me"], "say where it goes"),
        (&["bundle", "x", "--to", "me", "-o", "z"], "x:"),
        (&["bundle", "--open", "nergens/x"], "nergens/x"),
        (&["group", "mak", "x"], "is nothing here"),
        (&["group", "hand", "x"], "-o FILE"),
        (&["place", "webdav", "http://wolk.voorbeeld.be"], "https://"),
        (&["place", "try"], "no shared place is set"),
        (&["export", "x", "--to", "md", "--xapi-push", "https://x"], "--to xapi"),
    ] {
        let (code, said) = run(args);
        assert_eq!(code, 2, "{args:?}: {said}");
        assert!(said.contains(words) && said.trim().lines().count() == 1, "{args:?}: {said}");
    }
    let (code, said) = run(&["group"]);
    assert!(code == 0 && said.starts_with("me  age1"), "{said}");
}
