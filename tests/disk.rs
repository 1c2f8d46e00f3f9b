//! What happens when the disk says no: full, read-only, vanished, damaged, used by two programs.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "common/readers.rs"]
mod readers;

use oefenlijn::app::{Action, App, PrivacyAction, Route, Shut};
use oefenlijn::ids::Lang;
use oefenlijn::recording::{OpenError, Recording, Saver, Store};
use oefenlijn::seal::{Key, Keys, NoRing, Vault};
use std::fs;
use std::io::{self, BufRead as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

fn store(data: &Path) -> Store {
    let key = Keys::new(data.to_owned()).fetch(None, &NoRing).unwrap();
    Store::new(data.join("recordings"), Vault::open_with(key))
}

/// What was typed and sent in the only recording.
fn sent(data: &Path) -> Vec<String> {
    let store = store(data);
    let ids = store.ids();
    assert_eq!(ids.len(), 1, "{ids:?}");
    let opened = store.open(&ids[0]).unwrap();
    assert_eq!(opened.damaged_at, None);
    let state = opened.recording.state();
    state.messages.iter().map(|message| message.text.clone()).filter(|text| text.starts_with("bericht")).collect()
}

fn begin(app: &mut App) {
    app.dispatch(Action::Start { scenario: "student_bang".to_owned(), lang: Lang::Nl, seed: Some(5) });
}

fn say(app: &mut App, text: &str) {
    app.dispatch(Action::Draft(text.to_owned()));
    app.dispatch(Action::Send);
}

fn told(app: &App) -> Vec<&'static str> {
    app.notices.iter().map(|notice| notice.key).collect()
}

/// Run by tests below as a program of its own: does what it is told line by line, and says which notices stand there.
#[test]
fn chatting_as_told() {
    let Some(data) = std::env::var_os("OEFENLIJN_TEST_TOLD") else { return };
    let mut app = App::start(Path::new(&data)).unwrap();
    let mut now = 0;
    for line in io::stdin().lines() {
        let line = line.unwrap();
        let mut out = io::stdout();
        match line.split_once(' ').unwrap_or((&line, "")) {
            ("begin", _) => begin(&mut app),
            // Looks around, in no time.
            ("wait", _) => app.dispatch(Action::Clock(now)),
            ("say", text) => {
                now += 15_000;
                app.dispatch(Action::Clock(now));
                say(&mut app, text);
            }
            // Time passes until the notice stands there, but not for the help-seeker.
            ("until", key) => {
                app.dispatch(Action::Pause);
                while !told(&app).contains(&key) {
                    now += 100;
                    app.dispatch(Action::Clock(now));
                    std::thread::yield_now();
                }
                app.dispatch(Action::Resume);
            }
            other => panic!("{other:?}"),
        }
        // A line of its own, whatever the test harness wrote before.
        write!(out, "\nanswer: {}\n", told(&app).join(",")).unwrap();
        out.flush().unwrap();
    }
}

/// The program above, running; a limit on the size of its files fills its disk.
struct Told {
    child: Child,
    to: ChildStdin,
    from: io::Lines<io::BufReader<ChildStdout>>,
}

impl Told {
    fn start(data: &Path) -> Self {
        readers::at_hand(data);
        // A write beyond the limit fails instead of ending the program, as on a full disk.
        let mut child = Command::new("sh")
            .args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"])
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", "chatting_as_told", "--nocapture"])
            .env("OEFENLIJN_TEST_TOLD", data)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let to = child.stdin.take().unwrap();
        let from = io::BufReader::new(child.stdout.take().unwrap()).lines();
        let mut program = Self { child, to, from };
        program.tell("wait");
        program
    }

    /// Waits until all of it is in the file of the recording, and nothing in its journal; gives how long that file is.
    fn saved(&mut self, data: &Path) -> u64 {
        loop {
            self.tell("wait");
            let length = |ending: &str| {
                let mut entries = fs::read_dir(data.join("recordings")).ok()?.flatten();
                let file = entries.find(|entry| entry.file_name().to_string_lossy().ends_with(ending))?;
                file.metadata().ok().map(|about| about.len())
            };
            if let (Some(length), Some(0)) = (length(".oefenlijn"), length(".journal")) {
                return length;
            }
        }
    }

    /// Tells it; gives the notices that stand there then.
    fn tell(&mut self, line: &str) -> String {
        writeln!(self.to, "{line}").unwrap();
        loop {
            let line = self.from.next().expect("it goes on").unwrap();
            if let Some(notices) = line.strip_prefix("answer: ") {
                return notices.to_owned();
            }
        }
    }

    fn limit(&self, bytes: &str) {
        let done = Command::new("prlimit")
            .args(["--pid", &self.child.id().to_string(), &format!("--fsize={bytes}:unlimited")])
            .status()
            .unwrap();
        assert!(done.success());
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing_is_told_and_catches_up_when_there_is_room() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Told::start(data.path());
    program.tell("begin");
    program.tell("say bericht 1");
    program.limit("0");
    program.tell("say bericht 2");
    assert!(program.tell("until notice-save-failed").contains("notice-save-failed"));
    let notices = program.tell("say bericht 3");
    assert!(!notices.contains("notice-saved-after-all"), "{notices}");
    program.limit("unlimited");
    let notices = program.tell("until notice-saved-after-all");
    assert!(!notices.contains("notice-save-failed"), "{notices}");
    program.tell("say bericht 4");
    program.kill();
    assert_eq!(sent(data.path()), ["bericht 1", "bericht 2", "bericht 3", "bericht 4"]);
}

#[cfg(target_os = "linux")]
#[test]
fn with_room_for_a_few_bytes_only_a_kill_still_loses_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Told::start(data.path());
    program.tell("begin");
    program.tell("say bericht 1");
    let length = program.saved(data.path());
    program.limit("0");
    program.tell("say bericht 2");
    program.tell("until notice-save-failed");
    // Too little for the whole conversation, enough for the journal: what it missed goes along.
    program.limit(&length.to_string());
    program.tell("say bericht 3");
    program.kill();
    assert_eq!(sent(data.path()), ["bericht 1", "bericht 2", "bericht 3"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_from_the_start_keeps_all_of_it_in_the_end() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Told::start(data.path());
    program.limit("0");
    program.tell("begin");
    program.tell("say bericht 1");
    program.tell("until notice-save-failed");
    program.limit("unlimited");
    program.tell("say bericht 2");
    program.kill();
    assert_eq!(sent(data.path()), ["bericht 1", "bericht 2"]);
}

#[test]
fn a_folder_that_vanishes_while_chatting_comes_back_with_everything_in_it() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Told::start(data.path());
    program.tell("begin");
    program.tell("say bericht 1");
    program.saved(data.path());
    fs::rename(data.path().join("recordings"), data.path().join("elsewhere")).unwrap();
    program.tell("say bericht 2");
    program.kill();
    assert_eq!(sent(data.path()), ["bericht 1", "bericht 2"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_only_be_read_shows_what_is_there_and_tells_that_nothing_more_is_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let data = tempfile::tempdir().unwrap();
    let mut app = App::start(data.path()).unwrap();
    begin(&mut app);
    say(&mut app, "bericht 1");
    app.dispatch(Action::Quit);
    drop(app);
    let folder = data.path().join("recordings");
    let allow = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    allow(0o500);
    if fs::write(folder.join("root"), "").is_ok() {
        // Nothing is read-only for root; `.ci/disk` runs this as somebody else.
        allow(0o700);
        return;
    }
    let mut app = App::start(data.path()).unwrap();
    assert_eq!(app.kept.len(), 1);
    app.dispatch(Action::Clock(0));
    let id = app.kept[0].id.clone();
    app.dispatch(Action::Continue { id });
    app.dispatch(Action::Resume);
    say(&mut app, "bericht 2");
    let mut now = 0;
    let mut until = |app: &mut App, key| {
        while !told(app).contains(&key) {
            now += 100;
            app.dispatch(Action::Clock(now));
            std::thread::yield_now();
        }
    };
    until(&mut app, "notice-save-failed");
    assert_eq!(app.notices.last().unwrap().detail, "Het programma mag hier niet schrijven.");
    allow(0o700);
    until(&mut app, "notice-saved-after-all");
    drop(app);
    assert_eq!(sent(data.path()), ["bericht 1", "bericht 2"]);
}

#[test]
fn where_nothing_may_be_written_one_practises_without_keeping() {
    let data = tempfile::tempdir().unwrap();
    let blocked = data.path().join("file");
    fs::write(&blocked, "").unwrap();
    let mut app = App::start(&blocked.join("data")).unwrap();
    assert_eq!(app.shut, Some(Shut::Unreadable));
    app.dispatch(Action::Privacy(PrivacyAction::WithoutKeeping));
    begin(&mut app);
    say(&mut app, "bericht 1");
    assert!(told(&app).contains(&"notice-nothing-kept"));
    assert!(app.practice.unwrap().state.messages.iter().any(|message| message.text == "bericht 1"));
}

#[test]
fn two_programs_on_one_store_keep_what_each_of_them_wrote() {
    let data = tempfile::tempdir().unwrap();
    let mut one = App::start(data.path()).unwrap();
    let mut two = App::start(data.path()).unwrap();
    for (app, text) in [(&mut one, "bericht van een"), (&mut two, "bericht van twee")] {
        begin(app);
        say(app, text);
    }
    for app in [&mut one, &mut two] {
        say(app, "bericht erna");
        app.dispatch(Action::Stop);
        app.dispatch(Action::OpenDebrief);
    }
    for app in [&mut one, &mut two] {
        app.dispatch(Action::Go(Route::Library));
    }
    // The first reads again what the second wrote meanwhile.
    one.dispatch(Action::Go(Route::Library));
    assert_eq!((one.kept.len(), two.kept.len()), (2, 2));
    for app in [&mut one, &mut two] {
        app.dispatch(Action::Privacy(PrivacyAction::Search("bericht van".to_owned())));
        assert_eq!(app.found.hits.len(), 2);
    }
    assert!(one.kept.iter().all(|kept| kept.days_left == Some(30) && kept.trouble.is_none()));
}

#[test]
fn what_another_program_deleted_does_not_come_back() {
    let data = tempfile::tempdir().unwrap();
    let mut one = App::start(data.path()).unwrap();
    begin(&mut one);
    say(&mut one, "bericht 1");
    one.dispatch(Action::Stop);
    one.dispatch(Action::OpenDebrief);
    let (id, look_back) = one.debrief.clone().unwrap();
    let of = look_back.turns[0].seq;
    let mut two = App::start(data.path()).unwrap();
    two.dispatch(Action::DeleteRecording { id });
    one.dispatch(Action::Correct { of, acts: Vec::new() });
    assert!(one.debrief.is_none() && told(&one).contains(&"notice-gone-elsewhere"));
    drop(one);
    assert_eq!(store(data.path()).ids(), Vec::<String>::new());
}

#[test]
fn what_waits_for_a_full_disk_and_is_deleted_meanwhile_stays_away() {
    let folder = tempfile::tempdir().unwrap();
    let recordings = folder.path().join("recordings");
    fs::write(&recordings, "").unwrap();
    let store = Store::new(recordings.clone(), Vault::open_with(Key::new()));
    let mut saver = Saver::new(store.clone()).unwrap();
    let recording = |id: &str| Recording { id: id.to_owned(), ..Recording::default() };
    for id in ["een", "twee", "drie"] {
        saver.save(&recording(id));
        saver.settle();
    }
    assert!(saver.is_behind() && saver.fault().is_some());
    saver.drop_waiting("een");
    fs::remove_file(&recordings).unwrap();
    saver.again();
    saver.settle();
    assert!(!saver.is_behind());
    drop(saver);
    assert_eq!(store.ids(), ["twee", "drie"]);
}

/// The only recording of a program that was killed.
fn killed(data: &Path) -> (Store, String) {
    let mut program = Told::start(data);
    program.tell("begin");
    for number in 1..=3 {
        program.tell(&format!("say bericht {number}"));
    }
    program.kill();
    let store = store(data);
    let id = store.ids()[0].clone();
    (store, id)
}

#[test]
fn a_file_broken_from_its_beginning_gives_what_its_journal_holds() {
    let data = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Key::new());
    let store = Store::new(data.path().to_owned(), vault);
    let old = include_bytes!("formats/recording.2.oefenlijn");
    let whole = oefenlijn::recording::read(old).unwrap().recording;
    assert!(whole.exchanges.len() > 2);
    let mut begun = Recording {
        id: "een".to_owned(),
        exchanges: Vec::new(),
        keeping: oefenlijn::recording::Keeping::default(),
        corrections: Vec::new(),
        step_words: Vec::new(),
        guess: None,
        ..whole.clone()
    };
    let path = data.path().join("een.oefenlijn");
    let journal = data.path().join("een.journal");
    let mut saver = Saver::new(store.clone()).unwrap();
    saver.save(&begun);
    let beginning = fs::read(&journal).unwrap();
    saver.settle();
    begun.exchanges.clone_from(&whole.exchanges);
    saver.save(&begun);
    // As a kill leaves it before the whole is saved.
    let rest = fs::read(&journal).unwrap();
    saver.settle();
    drop(saver);
    let good = fs::read(&path).unwrap();
    let mut broken = good.clone();
    broken[30] ^= 1;
    for file in [&broken[..], b"", b"something else"] {
        fs::write(&path, file).unwrap();
        assert!(store.open("een").is_err(), "nothing is left without a journal");
        for (written, is_all) in [([&beginning[..], &rest[..]].concat(), true), (rest.clone(), false)] {
            fs::write(&journal, written).unwrap();
            let opened = store.open("een").unwrap();
            assert_eq!(opened.recording.exchanges, whole.exchanges);
            assert_eq!(opened.recording.header == whole.header, is_all);
            assert_eq!(opened.damaged_at, Some(1), "and it is told");
            store.tidy(oefenlijn::recording::Day::read("2026-01-01").unwrap()).unwrap();
            assert!(journal.exists() && fs::read(&path).unwrap() == file, "nothing is laid over what may be mended");
            if !is_all {
                assert!(store.save(&opened.recording).is_err());
            }
            fs::remove_file(&journal).unwrap();
        }
    }
    // Another key’s file is not ours to guess at, a newer program’s neither.
    let newer = String::from_utf8(old.to_vec()).unwrap().replace("version: 2", "version: 9");
    fs::write(&path, newer).unwrap();
    fs::write(&journal, &rest).unwrap();
    assert!(matches!(store.open("een"), Err(OpenError::Format(_))));
}

#[test]
fn half_a_piece_at_the_end_of_a_journal_does_not_hide_what_comes_after() {
    let data = tempfile::tempdir().unwrap();
    let (store, id) = killed(data.path());
    let path = data.path().join("recordings").join(format!("{id}.journal"));
    let mut recording = store.open(&id).unwrap().recording;
    // A piece of which only the beginning was written.
    fs::write(&path, [200, 0, 0, 0, 1, 2, 3]).unwrap();
    let mut saver = Saver::new(store.clone()).unwrap();
    saver.save(&recording);
    saver.settle();
    // From here on the disk keeps nothing but the journal.
    let file = data.path().join("recordings").join(format!("{id}.oefenlijn"));
    let before = fs::read(&file).unwrap();
    recording.draft = "half gezegd".to_owned();
    saver.save(&recording);
    let journal = fs::read(&path).unwrap();
    drop(saver);
    fs::write(&file, before).unwrap();
    fs::write(&path, journal).unwrap();
    assert_eq!(store.open(&id).unwrap().recording.draft, "half gezegd");
}
