//! What the page for whoever decides on data protection says: byte by byte, and command by command.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "common/readers.rs"]
mod readers;

use oefenlijn::app::sharing::Wanted;
use oefenlijn::app::{Action, App, MeetingAction, PrivacyAction, Route, Secret, SharingAction};
use oefenlijn::ids::Lang;
use oefenlijn::intervision::meeting::{Doing, Line, LineKind, MeetingStore, Role};
use oefenlijn::intervision::notes::{Anchor, NoteKind};
use oefenlijn::protocol::Retention;
use oefenlijn::recording::{Guess, Permission, Store};
use oefenlijn::review::Rubric;
use oefenlijn::seal::{Keys, NoRing, Vault, is_sealed};
use oefenlijn::understand::{Act, plain};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What is typed, each somewhere else.
const CHAT: &str = "zeeduivel kan niet zwemmen vannacht";
const DRAFT: &str = "halfweg de kwartelvlucht nog niet verstuurd";
const LEAD: &str = "permanentie hoor je de walvis onder het ijs";
const NOTE: &str = "afgesproken bij de pelikaan om kwart voor";
const REASON: &str = "verlengd wegens de verhuizing van de ekster";
const NAME: &str = "dag ik heet Korneel Vandermeersch trouwens";
const QUESTION: &str = "mijn vraag aan de groep gaat over de dwergvleermuis";
const GROUP_NOTE: &str = "genoteerd door de groep over de boomkikker";
const MINUTES: &str = "inzicht van vanavond met de waterspitsmuis";
const PREDICTED: &str = "voorspeld dat de heikikker blijft zwijgen";
const PASSPHRASE: &str = "wachtzin met de lepelaar erin";
const PANIC: &str = "paniek om de roerdomp in het programma";

/// The letter that is written like this.
fn read(letter: char) -> oefenlijn::intervision::Letter {
    oefenlijn::intervision::Letter::read(&letter.to_string()).unwrap()
}

/// Run by the test below as a program of its own: does everything that can be done with a chat in the window, then falls.
#[test]
fn everything_is_done_once() {
    let Some(data) = std::env::var_os("OEFENLIJN_TEST_ACT").map(PathBuf::from) else { return };
    let mut app = App::start(&data).unwrap();
    let start = || Action::Start { scenario: "bezorgde_partner".to_owned(), lang: Lang::Nl, seed: Some(7) };
    app.dispatch(Action::SetTempo(200));
    app.dispatch(Action::Clock(1_000));
    app.dispatch(start());
    let mut now = 60_000;
    for text in [CHAT, NAME, "dat klinkt zwaar, wat maakt je zo bezorgd?"] {
        now += 30_000;
        app.dispatch(Action::Clock(now));
        app.dispatch(Action::Draft(text[..9].to_owned()));
        app.dispatch(Action::Draft(text.to_owned()));
        app.dispatch(Action::Send);
    }
    app.dispatch(Action::CallBackOffice);
    for _ in 0..20 {
        now += 10_000;
        app.dispatch(Action::Clock(now));
    }
    app.dispatch(Action::TellLead(LEAD.to_owned()));
    let partner = "Tele-Onthaal".to_owned();
    app.dispatch(Action::Refer { partner, warm: true, agreed: true, note: NOTE.to_owned() });
    app.dispatch(Action::EndChat);
    now += 120_000;
    app.dispatch(Action::Clock(now));
    app.dispatch(Action::Stop);
    let practice = app.practice.as_ref().unwrap();
    for message in &practice.state.messages {
        println!("said {}", message.text.replace('\n', " "));
    }
    app.dispatch(Action::OpenDebrief);
    let (id, look_back) = app.debrief.clone().unwrap();
    app.dispatch(Action::Guess(Guess { trust_now: Some(40), ..Guess::default() }));
    app.dispatch(Action::Correct { of: look_back.turns[0].seq, acts: vec![Act::Reflection] });
    let privacy = |app: &mut App, action| app.dispatch(Action::Privacy(action));
    privacy(&mut app, PrivacyAction::Redact("Korneel Vandermeersch".to_owned()));
    privacy(&mut app, PrivacyAction::Allow(id.clone(), Permission::ShowGroup, true));
    app.dispatch(Action::Go(Route::Privacy));
    let until = app.privacy.items[0].latest.clone();
    privacy(&mut app, PrivacyAction::Keep { id: id.clone(), until, reason: REASON.to_owned() });
    privacy(&mut app, PrivacyAction::Search("zeeduivel".to_owned()));
    assert_eq!(app.found.hits.len(), 1);
    // Shared with the group, in a bundle and in a place that waits.
    let share = |app: &mut App, action| app.dispatch(Action::Sharing(action));
    share(&mut app, SharingAction::MakeGroup("dinsdag".to_owned()));
    for passphrase in [String::new(), PASSPHRASE.to_owned()] {
        share(&mut app, SharingAction::Make(id.clone()));
        let to = if passphrase.is_empty() { vec!["dinsdag".to_owned()] } else { Vec::new() };
        let file = data.join(format!("{}.bundle", passphrase.len())).display().to_string();
        share(&mut app, SharingAction::Share { to, passphrase: Secret::new(passphrase), file });
    }
    let wanted = Wanted::File(data.join("0.bundle"));
    share(&mut app, SharingAction::Open(wanted, Secret::default()));
    assert_eq!(app.sharing.opened.as_ref().map(|it| it.look_backs.len()), Some(1), "{:?}", app.notices);
    // Looked back on together.
    let meet = |app: &mut App, action| app.dispatch(Action::Meetings(action));
    app.dispatch(Action::Go(Route::Meetings));
    meet(&mut app, MeetingAction::New);
    for (letter, pseudonym, role) in
        [('A', "Merel", Some(Role::Facilitator)), ('B', "Valk", Some(Role::CaseOwner)), ('C', "Uil", None)]
    {
        let roles = role.into_iter().collect();
        meet(
            &mut app,
            MeetingAction::Do(Doing::Invite { letter: read(letter), pseudonym: pseudonym.to_owned(), roles }),
        );
    }
    meet(&mut app, MeetingAction::Bring(id));
    meet(&mut app, MeetingAction::Method("incident".to_owned()));
    meet(&mut app, MeetingAction::Ask(QUESTION.to_owned()));
    meet(&mut app, MeetingAction::Do(Doing::Consent { given: true }));
    meet(&mut app, MeetingAction::Do(Doing::Open));
    let anchor = Anchor::Message { of: look_back.turns[0].seq };
    let (kind, author, text) = (NoteKind::Observation, "Uil".to_owned(), GROUP_NOTE.to_owned());
    meet(&mut app, MeetingAction::Note { author, kind, anchor, text });
    meet(&mut app, MeetingAction::Predict(read('C'), PREDICTED.to_owned()));
    meet(&mut app, MeetingAction::Curtain(read('C')));
    meet(&mut app, MeetingAction::Rate(Rubric::shipped().criteria[0].id.clone(), Some(3)));
    meet(&mut app, MeetingAction::Lay);
    let line = Line { kind: LineKind::Insight, text: MINUTES.to_owned(), by: None };
    meet(&mut app, MeetingAction::Do(Doing::Write { number: 1, line }));
    let open = app.meetings.open.as_ref().unwrap();
    assert_eq!((open.refused, open.notes.len()), (None, 1));
    app.dispatch(Action::Go(Route::Library));
    // Another chat, in the middle of a message.
    app.dispatch(start());
    now += 60_000;
    app.dispatch(Action::Clock(now));
    app.dispatch(Action::Draft(DRAFT.to_owned()));
    now += 2_000;
    app.dispatch(Action::Clock(now));
    println!("done");
    // And the program falls, with words of the chat in the fault.
    oefenlijn::host::fall_quietly();
    let _ = std::panic::catch_unwind(|| panic!("{PANIC}: {CHAT}"));
    // As a kill leaves it.
    std::process::abort();
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { todo.push(path) } else { found.push(path) }
        }
    }
    found
}

/// The middle of a sentence, in every way that it could be written down.
fn disguises(sentence: &str) -> Vec<Vec<u8>> {
    let count = sentence.chars().count();
    let middle: String = sentence.chars().skip(count / 5).take(count * 3 / 5).collect();
    let mut all = Vec::new();
    for text in
        [middle.clone(), middle.to_lowercase(), middle.to_uppercase(), plain(&middle), middle.replace(' ', "%20")]
    {
        all.push(text.as_bytes().to_vec());
        all.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
        all.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
        all.push(text.bytes().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect());
        for from in 0..3 {
            all.push(base64(&text.as_bytes()[from..]));
        }
    }
    all.sort();
    all.dedup();
    all
}

/// The letters that do not depend on what stands behind.
fn base64(bytes: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let three = |it: &[u8]| {
        let number = usize::from(it[0]) << 16 | usize::from(it[1]) << 8 | usize::from(it[2]);
        [18, 12, 6, 0].map(|by| LETTERS[number >> by & 63])
    };
    bytes.chunks_exact(3).flat_map(three).collect()
}

/// What is looked for, by its first two bytes: all of it in one go through a file.
struct Looked<'a> {
    sentences: &'a [String],
    patterns: Vec<(usize, Vec<u8>)>,
    starts: Vec<Vec<usize>>,
}

impl<'a> Looked<'a> {
    fn new(sentences: &'a [String]) -> Self {
        let patterns: Vec<(usize, Vec<u8>)> = sentences
            .iter()
            .enumerate()
            .flat_map(|(index, sentence)| disguises(sentence).into_iter().map(move |it| (index, it)))
            .collect();
        let mut starts = vec![Vec::new(); 65_536];
        for (number, (_, pattern)) in patterns.iter().enumerate() {
            starts[usize::from(pattern[0]) << 8 | usize::from(pattern[1])].push(number);
        }
        Self { sentences, patterns, starts }
    }

    /// Which of the sentences lie readable in these bytes.
    fn readable(&self, bytes: &[u8]) -> Vec<&'a str> {
        let mut found = BTreeSet::new();
        for (at, two) in bytes.windows(2).enumerate() {
            for number in &self.starts[usize::from(two[0]) << 8 | usize::from(two[1])] {
                let (sentence, pattern) = &self.patterns[*number];
                if bytes[at..].starts_with(pattern) {
                    found.insert(*sentence);
                }
            }
        }
        found.into_iter().map(|index| self.sentences[index].as_str()).collect()
    }

    fn readable_in(&self, folder: &Path) -> Vec<(PathBuf, Vec<&'a str>)> {
        let all = files(folder).into_iter().map(|path| {
            let mut bytes = path.display().to_string().into_bytes();
            bytes.extend(fs::read(&path).unwrap());
            (path, self.readable(&bytes))
        });
        all.filter(|(_, found)| !found.is_empty()).collect()
    }
}

#[test]
fn every_byte_of_every_folder_is_searched_and_no_sentence_is_found() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let temp = home.path().join("tmp");
    fs::create_dir_all(&temp).unwrap();
    readers::at_hand(&data);
    let out = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "everything_is_done_once", "--nocapture"])
        .env("OEFENLIJN_TEST_ACT", &data)
        .env("HOME", home.path())
        .env("TMPDIR", &temp)
        .env("XDG_DATA_HOME", home.path().join("share"))
        .env("XDG_CONFIG_HOME", home.path().join("config"))
        .env("XDG_CACHE_HOME", home.path().join("cache"))
        .env("XDG_STATE_HOME", home.path().join("state"))
        .current_dir(home.path())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&out.stdout).into_owned();
    let fell = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(told.contains("done"), "{told}\n{fell}");
    // A crash says where, and nothing that somebody wrote.
    assert!(fell.contains("a fault in the program at") && fell.contains("privacy.rs"), "{fell}");

    let mut sentences: Vec<String> =
        [CHAT, DRAFT, LEAD, NOTE, REASON, NAME, QUESTION, GROUP_NOTE, MINUTES, PREDICTED, PASSPHRASE, PANIC]
            .map(str::to_owned)
            .into();
    let said = told.lines().filter_map(|line| line.strip_prefix("said ")).filter(|it| it.chars().count() > 18);
    let said: Vec<String> = said.map(str::to_owned).collect();
    assert!(said.len() > 5, "the help-seeker says something too: {said:?}");
    sentences.extend(said.iter().cloned());
    let looked = Looked::new(&sentences);
    assert_eq!(looked.readable(fell.as_bytes()), Vec::<&str>::new(), "in what a crash says");
    assert_eq!(looked.readable_in(home.path()), Vec::new(), "while the key is sealed");
    // What is written is its owner’s alone.
    #[cfg(unix)]
    for path in files(&data) {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        let is_cache = path.starts_with(data.join("cache"));
        assert!(is_cache || mode & 0o077 == 0, "{}: {mode:o}", path.display());
    }

    // The search is no blind one: what the person asks to be written out, it finds.
    let mut app = App::start(&data).unwrap();
    let taken = home.path().join("taken");
    app.dispatch(Action::Privacy(PrivacyAction::TakeOut(taken.display().to_string())));
    let found = looked.readable_in(&taken);
    for sentence in [CHAT, DRAFT, REASON, QUESTION, MINUTES] {
        assert!(found.iter().any(|(_, in_it)| in_it.contains(&sentence)), "{sentence} is kept: {found:?}");
    }
    fs::remove_dir_all(&taken).unwrap();
    drop(app);

    // After the end date nothing of the chats is left, not even for whoever holds the key.
    let key = Keys::new(data.clone()).fetch(None, &NoRing).unwrap();
    let store = Store::new(data.join("recordings"), Vault::open_with(key.clone()));
    let retention = Retention::default();
    let mut day = oefenlijn::recording::Day::read(&jiff::Zoned::now().strftime("%Y-%m-%d").to_string()).unwrap();
    store.purge(&retention, day);
    for _ in 0..14 {
        day = day.plus_months(1);
        store.purge(&retention, day);
        MeetingStore::beside(&store).purge(&retention, day).unwrap();
    }
    assert_eq!((store.ids(), MeetingStore::beside(&store).ids()), (Vec::new(), Vec::new()));
    assert_eq!(looked.readable_in(&data), Vec::new(), "after purge");
    let inside = files(&data).into_iter().filter(|path| path.extension().is_none_or(|it| it != "bundle"));
    for path in inside {
        let bytes = fs::read(&path).unwrap();
        if is_sealed(&bytes) {
            let opened = key.open_pieces(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert_eq!(looked.readable(&opened.bytes), Vec::<&str>::new(), "in {} after purge", path.display());
        }
    }
}

/// A data folder with one chat that may be shown, and a bundle of it; what every command of the page is tried on.
struct Desk {
    home: tempfile::TempDir,
    id: String,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            home: tempfile::tempdir().unwrap(),
            id: format!("{}-100000-000", jiff::Zoned::now().strftime("%Y-%m-%d")),
        };
        let recordings = desk.data().join("recordings");
        fs::create_dir_all(&recordings).unwrap();
        let old = include_bytes!("formats/recording.1.oefenlijn");
        fs::write(recordings.join(format!("{}.oefenlijn", desk.id)), old).unwrap();
        for name in ["ZIN", "SENTENCE", "PHRASE"] {
            fs::write(desk.data().join(name), "drie koeien in de wei").unwrap();
        }
        desk.run("oefenlijn privacy purge");
        desk.run(&format!("oefenlijn privacy allow {} show-group", desk.id));
        desk.run(&format!("oefenlijn bundle {} --to me -o bundel.age", desk.id));
        desk
    }

    fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// What a command line of the page does and says; run by a shell, as somebody reads it off the page.
    fn run(&self, line: &str) -> (Output, String) {
        let program = Path::new(env!("CARGO_BIN_EXE_oefenlijn"));
        let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
        let out = Command::new("sh")
            .args(["-c", line])
            .current_dir(self.data())
            .env("PATH", path)
            .env("OEFENLIJN_DATA", self.data())
            .env("HOME", self.home.path())
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("XDG_RUNTIME_DIR", self.home.path())
            .output()
            .unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        (out, said)
    }
}

/// The commands of a page, each with the words that the page promises behind an arrow; `—` where there is none.
fn commands(page: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for line in page.lines().filter(|line| line.starts_with("| ")).skip(1) {
        let check = line.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        if check.starts_with('—') {
            continue;
        }
        for part in check.split("; ") {
            let mut spans = part.split('`').skip(1).step_by(2);
            let command = spans.next().unwrap_or_else(|| panic!("no command and no `—`: {line}"));
            let words = spans.next().unwrap_or_else(|| panic!("the page does not say what `{command}` gives: {line}"));
            all.push((command.to_owned(), words.to_owned()));
        }
    }
    all
}

#[cfg(unix)]
#[test]
fn every_command_on_the_page_about_privacy_gives_what_the_page_says() {
    let pages = [
        (include_str!("../assets/guide/privacy.nl.md"), ["GESPREK", "MAP", "BESTAND", "WOORDEN", "DAG"]),
        (include_str!("../assets/guide/privacy.en.md"), ["RECORDING", "FOLDER", "FILE", "WORDS", "DAY"]),
        (include_str!("../assets/guide/privacy.fr.md"), ["CONVERSATION", "DOSSIER", "FICHIER", "MOTS", "JOUR"]),
    ];
    let mut counts = Vec::new();
    for (page, [recording, folder, file, words, day]) in pages {
        let all = commands(page);
        counts.push(all.len());
        for (command, promised) in all {
            let desk = Desk::new();
            let later = jiff::Zoned::now().date().saturating_add(jiff::Span::new().days(40)).to_string();
            let line = command
                .replace(recording, &desk.id)
                .replace(folder, "uit")
                .replace(file, "bundel.age")
                .replace(words, "gisteren")
                .replace(day, &later);
            let (out, said) = desk.run(&line);
            assert!(said.contains(&promised), "`{line}` promises “{promised}”: {said}");
            assert_ne!(out.status.code(), Some(101), "`{line}` falls: {said}");
        }
    }
    assert!(counts.iter().all(|count| *count == counts[0]), "every page tries as much: {counts:?}");
    assert!(counts[0] > 25, "{counts:?}");
}

#[test]
fn the_pages_about_privacy_ask_the_same_questions() {
    let rows = |page: &str| page.lines().filter(|line| line.starts_with("| ")).count();
    let (nl, en) = (include_str!("../assets/guide/privacy.nl.md"), include_str!("../assets/guide/privacy.en.md"));
    assert_eq!(rows(nl), rows(en));
    assert_eq!(rows(nl), rows(include_str!("../assets/guide/privacy.fr.md")));
}
