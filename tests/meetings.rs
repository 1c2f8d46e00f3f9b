//! A meeting in the program: planned, held with five people, rated blind, closed, and found again at the next start.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::app::{Action, App, MeetingAction, PrivacyAction, Route, Secret, SharingAction, Shown};
use oefenlijn::ids::Lang;
use oefenlijn::intervision::Letter;
use oefenlijn::intervision::meeting::{Doing, Line, LineKind, Refused, Role, Stage, Tried};
use oefenlijn::intervision::notes::{Anchor, NoteKind};
use oefenlijn::recording::{Calendar, Day, Permission};
use oefenlijn::review::Rubric;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The letter that is written like this.
fn letter(text: char) -> Letter {
    Letter::read(&text.to_string()).unwrap()
}

fn start(data: &Path) -> App {
    App::start(data).unwrap()
}

fn ask(app: &mut App, action: MeetingAction) {
    app.dispatch(Action::Meetings(action));
}

fn doing(app: &mut App, what: Doing) {
    ask(app, MeetingAction::Do(what));
}

/// Practises for two messages; gives the recording's name.
fn practised(app: &mut App) -> String {
    app.dispatch(Action::Clock(1_000));
    app.dispatch(Action::Start { scenario: "bezorgde_partner".to_owned(), lang: Lang::Nl, seed: Some(7) });
    app.dispatch(Action::Clock(61_000));
    for (at, text) in [(62_000, "hallo, welkom op de chat"), (122_000, "dat klinkt zwaar, wat maakt je zo bezorgd?")] {
        app.dispatch(Action::Clock(at));
        app.dispatch(Action::Draft(text.to_owned()));
        app.dispatch(Action::Send);
    }
    app.dispatch(Action::Clock(182_000));
    app.dispatch(Action::EndChat);
    app.dispatch(Action::OpenDebrief);
    let id = app.debrief.as_ref().unwrap().0.clone();
    app.dispatch(Action::Go(Route::Meetings));
    id
}

/// The one who chatted allows that a group sees it, or takes that back.
fn allow(app: &mut App, id: &str, yes: bool) {
    app.dispatch(Action::Privacy(PrivacyAction::Allow(id.to_owned(), Permission::ShowGroup, yes)));
}

/// Practised, and a group may see it.
fn shared(app: &mut App) -> String {
    let id = practised(app);
    allow(app, &id, true);
    id
}

fn planned(app: &mut App) -> String {
    let recording = shared(app);
    ask(app, MeetingAction::New);
    for (letter, name, role) in [
        ('A', "Merel", Some(Role::Facilitator)),
        ('B', "Valk", Some(Role::CaseOwner)),
        ('C', "Uil", None),
        ('D', "Kraai", None),
        ('E', "Specht", Some(Role::Observer)),
    ] {
        let roles = role.into_iter().collect();
        doing(app, Doing::Invite { letter: self::letter(letter), pseudonym: name.to_owned(), roles });
    }
    ask(app, MeetingAction::Bring(recording));
    ask(app, MeetingAction::Method("incident".to_owned()));
    app.meetings.open.as_ref().unwrap().meeting.id.clone()
}

fn stage(app: &App) -> Stage {
    app.meetings.open.as_ref().unwrap().meeting.state().stage
}

/// What the minutes call the case is in the language of the window.
#[test]
fn the_case_is_called_in_the_language_of_the_one_who_plans() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    for (lang, code) in [(Lang::Nl, "casus 1"), (Lang::En, "case 2"), (Lang::Fr, "cas 3")] {
        app.settings.lang = Some(lang);
        let recording = shared(&mut app);
        ask(&mut app, MeetingAction::New);
        ask(&mut app, MeetingAction::Bring(recording));
        let open = app.meetings.open.as_ref().unwrap();
        assert_eq!(open.meeting.state().excerpt.as_ref().unwrap().code, code);
    }
}

/// Notes belong to a conversation: another one that is brought has none of them, also at the next start; the first finds its own
/// again.
#[test]
fn notes_stay_with_the_conversation_that_they_were_made_on() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    let id = planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    let first = app.meetings.open.as_ref().unwrap().notes.recording.clone();
    let of = app.meetings.open.as_ref().unwrap().chat.0[0].of;
    let note = MeetingAction::Note {
        author: "Uil".to_owned(),
        kind: NoteKind::Question,
        anchor: Anchor::Message { of },
        text: "Waarom hier?".to_owned(),
    };
    ask(&mut app, note.clone());
    let second = shared(&mut app);
    assert_ne!(first, second);
    ask(&mut app, MeetingAction::Open(id.clone()));
    ask(&mut app, MeetingAction::Bring(second.clone()));
    assert!(app.meetings.open.as_ref().unwrap().notes.is_empty());
    ask(&mut app, MeetingAction::Open(id.clone()));
    assert!(app.meetings.open.as_ref().unwrap().notes.is_empty(), "nor when it is opened again");
    ask(&mut app, MeetingAction::Bring(first.clone()));
    assert_eq!(app.meetings.open.as_ref().unwrap().notes.len(), 1);
    // Notes on the other one take nothing away from these.
    ask(&mut app, MeetingAction::Bring(second.clone()));
    ask(&mut app, note);
    for recording in [first, second] {
        ask(&mut app, MeetingAction::Open(id.clone()));
        ask(&mut app, MeetingAction::Bring(recording));
        assert_eq!(app.meetings.open.as_ref().unwrap().notes.len(), 1);
    }
}

/// Rates as this person, everything the same.
fn rate(app: &mut App, letter: char, value: u8) {
    ask(app, MeetingAction::Curtain(self::letter(letter)));
    for criterion in &Rubric::shipped().criteria {
        ask(app, MeetingAction::Rate(criterion.id.clone(), Some(value)));
    }
    let messages = app.meetings.open.as_ref().unwrap().meeting.state().excerpt.clone().unwrap().messages;
    for of in messages {
        ask(app, MeetingAction::CodeNone(of));
    }
    ask(app, MeetingAction::HandIn);
}

/// The ratings are laid beside each other on a thread of their own.
fn wait_for_ratings(app: &mut App) {
    let mut at = 1_000_000;
    while app.meetings.open.as_ref().unwrap().is_reckoning {
        std::thread::yield_now();
        at += 1;
        app.dispatch(Action::Clock(at));
    }
}

#[test]
fn nothing_of_a_conversation_is_shown_before_the_case_owner_agrees() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    planned(&mut app);
    assert!(app.meetings.open.as_ref().unwrap().look_back.is_none());
    doing(&mut app, Doing::Open);
    assert_eq!(app.meetings.open.as_ref().unwrap().refused, Some(Refused::NoConsent));
    doing(&mut app, Doing::Consent { given: true });
    assert!(app.meetings.open.as_ref().unwrap().look_back.is_some());
    doing(&mut app, Doing::Open);
    assert_eq!(stage(&app), Stage::Running);
    doing(&mut app, Doing::Consent { given: false });
    assert!(app.meetings.open.as_ref().unwrap().look_back.is_none(), "taken back during the meeting");
}

#[test]
fn a_meeting_is_held_and_closed_and_found_again() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    let id = planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    doing(&mut app, Doing::Open);
    ask(&mut app, MeetingAction::Show(Shown::Next));
    ask(&mut app, MeetingAction::Show(Shown::Next));
    assert_eq!(app.meetings.open.as_ref().unwrap().frame().messages.len(), 2);
    let of = app.meetings.open.as_ref().unwrap().look_back.as_ref().unwrap().turns[0].seq;
    let anchor = Anchor::Message { of };
    let kind = NoteKind::Question;
    ask(&mut app, MeetingAction::Note { author: "Uil".to_owned(), kind, anchor, text: "Wie is er thuis?".to_owned() });
    // The program falls in the middle of it.
    drop(app);
    let mut app = start(data.path());
    app.dispatch(Action::Go(Route::Meetings));
    ask(&mut app, MeetingAction::Open(id.clone()));
    let open = app.meetings.open.as_ref().unwrap();
    assert_eq!((stage(&app), open.notes.len()), (Stage::Running, 1));
    let line = Line { kind: LineKind::Insight, text: "Rustig beginnen werkt.".to_owned(), by: None };
    doing(&mut app, Doing::Write { number: 1, line });
    doing(&mut app, Doing::ToClosing);
    doing(&mut app, Doing::Close);
    ask(&mut app, MeetingAction::PutAway);
    let listed = app.meetings.all.iter().find(|meeting| meeting.id == id).unwrap();
    assert_eq!(listed.stage, Some(Stage::Closed));
    let left: Vec<_> = fs::read_dir(data.path().join("meetings")).unwrap().flatten().collect();
    assert_eq!(left.len(), 1, "notes and ratings go with the close: {left:?}");
    ask(&mut app, MeetingAction::Delete(id));
    assert!(app.meetings.all.is_empty());
}

#[test]
fn ratings_show_only_when_everybody_rated_and_survive_a_fall() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    let id = planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    doing(&mut app, Doing::Open);
    rate(&mut app, 'A', 3);
    rate(&mut app, 'B', 4);
    ask(&mut app, MeetingAction::Reveal);
    assert!(app.meetings.open.as_ref().unwrap().revealed.is_none());
    // Half a sheet stays half, through the end of the program.
    ask(&mut app, MeetingAction::Curtain(letter('C')));
    let first = Rubric::shipped().criteria[0].id.clone();
    ask(&mut app, MeetingAction::Rate(first.clone(), Some(5)));
    ask(&mut app, MeetingAction::HandIn);
    assert!(app.meetings.open.as_ref().unwrap().sheet.is_some(), "a half sheet is not handed in");
    drop(app);
    let mut app = start(data.path());
    app.dispatch(Action::Go(Route::Meetings));
    ask(&mut app, MeetingAction::Open(id));
    ask(&mut app, MeetingAction::Curtain(letter('C')));
    assert_eq!(app.meetings.open.as_ref().unwrap().sheet.as_ref().unwrap().criteria[&first], Some(5));
    rate(&mut app, 'C', 2);
    rate(&mut app, 'D', 2);
    ask(&mut app, MeetingAction::Reveal);
    wait_for_ratings(&mut app);
    let revealed = app.meetings.open.as_ref().unwrap().revealed.clone().unwrap();
    assert_eq!(revealed.raters, 4, "the observer does not rate");
    assert_eq!(revealed.spreads[0].values, [2, 2, 3, 4]);
}

#[test]
fn the_replay_keeps_the_rhythm_and_holds_before_a_stop() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    let last = app.meetings.open.as_ref().unwrap().look_back.as_ref().unwrap().turns.last().unwrap().seq;
    ask(&mut app, MeetingAction::Stop(last));
    doing(&mut app, Doing::Open);
    let turns = app.meetings.open.as_ref().unwrap().look_back.as_ref().unwrap().turns.len();
    for _ in 0..turns {
        if app.meetings.open.as_ref().unwrap().replay.as_ref().unwrap().waits_for().is_none() {
            ask(&mut app, MeetingAction::Show(Shown::Next));
        }
    }
    assert_eq!(app.meetings.open.as_ref().unwrap().frame().messages.len(), turns - 1, "it holds before the stop");
    ask(&mut app, MeetingAction::Predict(letter('C'), "ze blijft stil".to_owned()));
    ask(&mut app, MeetingAction::Show(Shown::Next));
    let open = app.meetings.open.as_ref().unwrap();
    assert_eq!(open.frame().messages.len(), turns, "who says go on gets the message");
    assert_eq!(open.replay.as_ref().unwrap().predictions(last)[0].text, "ze blijft stil");
    ask(&mut app, MeetingAction::Show(Shown::Beginning));
    assert!(app.meetings.open.as_ref().unwrap().frame().messages.is_empty());
    for _ in 0..turns {
        if app.meetings.open.as_ref().unwrap().replay.as_ref().unwrap().waits_for().is_none() {
            ask(&mut app, MeetingAction::Show(Shown::Next));
        }
    }
    let waits = app.meetings.open.as_ref().unwrap().replay.as_ref().unwrap().waits_for();
    assert_eq!(waits.map(|(of, _)| of), Some(last), "from the beginning a stop holds again");
}

#[test]
fn any_message_can_be_guessed_first_planned_or_not() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    doing(&mut app, Doing::Open);
    ask(&mut app, MeetingAction::Show(Shown::Next));
    ask(&mut app, MeetingAction::Show(Shown::Guess));
    let open = app.meetings.open.as_ref().unwrap();
    let second = open.look_back.as_ref().unwrap().turns[1].seq;
    assert_eq!(open.replay.as_ref().unwrap().waits_for().map(|(of, _)| of), Some(second));
    assert_eq!(open.frame().messages.len(), 1, "it is not shown yet");
    ask(&mut app, MeetingAction::Show(Shown::Next));
    let open = app.meetings.open.as_ref().unwrap();
    assert_eq!((open.frame().messages.len(), open.replay.as_ref().unwrap().waits_for()), (2, None));
}

/// Thirty days are not enough for a meeting in six weeks; ninety are the most.
#[test]
fn what_is_brought_is_kept_until_the_meeting_is_behind_us() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    planned(&mut app);
    let recording = app.meetings.open.as_ref().unwrap().meeting.state().excerpt.as_ref().unwrap().recording.clone();
    let until = || Calendar::read(&data.path().join("recordings")).term(&recording).unwrap().until;
    let today = app.meetings.open.as_ref().unwrap().meeting.state().plan.on.unwrap();
    assert_eq!(until(), today.plus_days(30), "a meeting today shortens nothing");
    let on = |days| Doing::Plan {
        on: today.plus_days(days),
        at: "19:30".to_owned(),
        place: String::new(),
        title: String::new(),
    };
    doing(&mut app, on(42));
    assert_eq!(until(), today.plus_days(42 + 14));
    app.notices.clear();
    doing(&mut app, on(120));
    assert_eq!(app.notices[0].key, "notice-gone-before-meeting");
}

#[test]
fn closing_too_soon_is_taken_back() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    let id = planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    doing(&mut app, Doing::Open);
    doing(&mut app, Doing::Next);
    let phase = app.meetings.open.as_ref().unwrap().meeting.state().phase;
    doing(&mut app, Doing::ToClosing);
    assert_eq!(stage(&app), Stage::Closing);
    doing(&mut app, Doing::Back);
    let open = app.meetings.open.as_ref().unwrap();
    assert_eq!((open.refused, open.meeting.state().phase, stage(&app)), (None, phase, Stage::Running));
    assert!(open.meeting.state().since_ms.is_some(), "the clock goes on");
    drop(app);
    let mut app = start(data.path());
    app.dispatch(Action::Go(Route::Meetings));
    ask(&mut app, MeetingAction::Open(id));
    assert_eq!(stage(&app), Stage::Running);
    doing(&mut app, Doing::ToClosing);
    doing(&mut app, Doing::Close);
    doing(&mut app, Doing::Back);
    assert_eq!(stage(&app), Stage::Closed, "what is closed stays closed");
}

#[test]
fn what_came_of_an_earlier_agreement_is_kept_where_it_was_made() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    let first = planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    doing(&mut app, Doing::Open);
    let by = Day::read("2026-12-17");
    let line = Line { kind: LineKind::TryOut, text: "Eerst vragen wat nodig is.".to_owned(), by };
    doing(&mut app, Doing::Write { number: 1, line });
    doing(&mut app, Doing::ToClosing);
    doing(&mut app, Doing::Close);
    ask(&mut app, MeetingAction::PutAway);
    ask(&mut app, MeetingAction::New);
    let second = app.meetings.open.as_ref().unwrap().meeting.id.clone();
    ask(&mut app, MeetingAction::TellEarlier { meeting: first.clone(), line: 1, tried: Tried::Yes });
    assert_eq!(app.meetings.open.as_ref().unwrap().meeting.id, second, "the meeting that is held stays open");
    assert_eq!(app.meetings.group.try_outs[0].tried, Some(Tried::Yes));
    drop(app);
    let mut app = start(data.path());
    app.dispatch(Action::Go(Route::Meetings));
    assert_eq!(app.meetings.group.try_outs[0].tried, Some(Tried::Yes));
    ask(&mut app, MeetingAction::Open(first));
    assert_eq!(stage(&app), Stage::Closed);
}

#[test]
fn the_group_goes_on_otherwise_and_nothing_of_it_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    doing(&mut app, Doing::Open);
    let of = app.meetings.open.as_ref().unwrap().meeting.state().excerpt.as_ref().unwrap().messages[1];
    let before = fs::read_dir(data.path().join("recordings")).unwrap().count();
    ask(&mut app, MeetingAction::WhatIf(of));
    ask(&mut app, MeetingAction::WhatIfSay("Neem gerust je tijd, ik ben er.".to_owned()));
    ask(&mut app, MeetingAction::WhatIfWait);
    let what_if = app.meetings.open.as_ref().unwrap().what_if.as_ref().unwrap();
    let said: Vec<_> = what_if.messages().into_iter().map(|message| message.text).collect();
    assert!(said.iter().any(|text| text == "Neem gerust je tijd, ik ben er."), "{said:?}");
    assert!(said.len() > 1, "she answers: {said:?}");
    ask(&mut app, MeetingAction::WhatIfEnd);
    assert_eq!(fs::read_dir(data.path().join("recordings")).unwrap().count(), before);
}

#[test]
fn minutes_and_invitation_are_written_and_a_wrong_name_is_told() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    planned(&mut app);
    for name in ["m.md", "m.html", "m.pdf", "m.ics"] {
        let path = data.path().join(name);
        ask(&mut app, MeetingAction::Write(path.display().to_string()));
        assert!(fs::metadata(&path).unwrap().len() > 100, "{name}");
    }
    let text = fs::read_to_string(data.path().join("m.md")).unwrap();
    assert!(text.contains("Merel") && !text.contains("dat klinkt zwaar"), "{text}");
    app.notices.clear();
    ask(&mut app, MeetingAction::Write(data.path().join("m.docx").display().to_string()));
    assert_eq!(app.notices[0].key, "notice-paper-form");
}

#[test]
fn what_is_made_at_home_comes_together_at_the_meeting() {
    let (here, home, between) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = |name: &str| between.path().join(name).display().to_string();
    let words = || Secret::new("een lange wachtzin hier".to_owned());
    let share = |app: &mut App, action| app.dispatch(Action::Sharing(action));
    // Shared with the group.
    let mut app = start(here.path());
    let recording = practised(&mut app);
    allow(&mut app, &recording, true);
    let group = || "ploeg".to_owned();
    share(&mut app, SharingAction::MakeGroup(group()));
    share(&mut app, SharingAction::HandGroup { name: group(), file: file("ploeg.key"), passphrase: words() });
    share(&mut app, SharingAction::Make(recording));
    let to = vec![group()];
    share(&mut app, SharingAction::Share { to, passphrase: Secret::default(), file: file("lies.bundle") });
    // Planned out of the bundle, and handed out.
    app.dispatch(Action::Go(Route::Meetings));
    ask(&mut app, MeetingAction::New);
    for (it, name, role) in [('A', "Merel", Role::Facilitator), ('B', "Valk", Role::CaseOwner)] {
        doing(&mut app, Doing::Invite { letter: letter(it), pseudonym: name.to_owned(), roles: [role].into() });
    }
    ask(&mut app, MeetingAction::OpenBundle(file("ploeg.key"), Secret::default()));
    assert!(app.meetings.source_refused.is_some(), "no bundle");
    ask(&mut app, MeetingAction::OpenBundle(file("lies.bundle"), Secret::default()));
    assert_eq!(app.meetings.source_refused, None, "{:?}", app.notices);
    ask(&mut app, MeetingAction::BringShared("1".to_owned()));
    ask(&mut app, MeetingAction::Method("incident".to_owned()));
    doing(&mut app, Doing::Consent { given: true });
    ask(&mut app, MeetingAction::HandOut { to: group(), file: file("plan") });
    // At home.
    let mut other = start(home.path());
    other.dispatch(Action::Go(Route::Meetings));
    ask(&mut other, MeetingAction::TakePlan(file("plan")));
    assert!(other.meetings.open.is_none(), "sealed for a group that this person is not in");
    share(&mut other, SharingAction::TakeGroup { file: file("ploeg.key"), passphrase: words() });
    ask(&mut other, MeetingAction::TakePlan(file("plan")));
    let open = other.meetings.open.as_ref().unwrap();
    assert!(open.is_elsewhere && open.look_back.is_none(), "the chat is not in the plan");
    ask(&mut other, MeetingAction::OpenBundle(file("lies.bundle"), Secret::default()));
    let of = other.meetings.open.as_ref().unwrap().look_back.as_ref().unwrap().turns[0].seq;
    rate(&mut other, 'B', 4);
    let (kind, anchor) = (NoteKind::Question, Anchor::Message { of });
    ask(
        &mut other,
        MeetingAction::Note { author: "Valk".to_owned(), kind, anchor, text: "Wie is er thuis?".to_owned() },
    );
    fs::create_dir(file("samen")).unwrap();
    ask(&mut other, MeetingAction::HandOver { letter: letter('B'), to: group(), folder: file("samen") });
    // At the meeting: seen first, and nothing by halves.
    fs::write(between.path().join("samen/foto.jpg"), "geen scores").unwrap();
    ask(&mut app, MeetingAction::Gather(vec![file("samen")]));
    ask(&mut app, MeetingAction::TakeIn);
    let open = app.meetings.open.as_ref().unwrap();
    assert_eq!((open.gathering.files.len(), open.notes.len(), open.meeting.state().handed_in.len()), (3, 0, 0));
    ask(&mut app, MeetingAction::LeaveFile(between.path().join("samen/foto.jpg").display().to_string()));
    ask(&mut app, MeetingAction::TakeIn);
    let open = app.meetings.open.as_ref().unwrap();
    assert_eq!((open.notes.len(), open.meeting.state().waiting_for()), (1, vec![letter('A')]), "{:?}", open.gathering);
    // The same files once more change nothing.
    fs::remove_file(between.path().join("samen/foto.jpg")).unwrap();
    ask(&mut app, MeetingAction::Gather(vec![file("samen")]));
    assert!(app.meetings.open.as_ref().unwrap().gathering.is_sound());
    ask(&mut app, MeetingAction::TakeIn);
    let open = app.meetings.open.as_ref().unwrap();
    assert_eq!((open.refused, open.notes.len(), open.meeting.state().waiting_for()), (None, 1, vec![letter('A')]));
    // Rated by everybody, found again after a fall, with the bundle where it lay.
    let id = app.meetings.open.as_ref().unwrap().meeting.id.clone();
    rate(&mut app, 'A', 2);
    drop(app);
    let mut app = start(here.path());
    app.dispatch(Action::Go(Route::Meetings));
    ask(&mut app, MeetingAction::Open(id));
    assert!(app.meetings.open.as_ref().unwrap().look_back.is_some());
    ask(&mut app, MeetingAction::Reveal);
    wait_for_ratings(&mut app);
    assert_eq!(app.meetings.open.as_ref().unwrap().revealed.as_ref().unwrap().spreads[0].values, [2, 4]);
}

#[test]
fn a_key_shows_with_the_ratings_and_one_that_does_not_fit_changes_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    doing(&mut app, Doing::Open);
    ask(&mut app, MeetingAction::CurtainForKey);
    for criterion in &Rubric::shipped().criteria {
        ask(&mut app, MeetingAction::Rate(criterion.id.clone(), Some(3)));
    }
    let messages = app.meetings.open.as_ref().unwrap().meeting.state().excerpt.clone().unwrap().messages;
    for of in messages {
        ask(&mut app, MeetingAction::CodeNone(of));
    }
    ask(&mut app, MeetingAction::HandIn);
    assert!(app.meetings.open.as_ref().unwrap().has_key);
    let other = data.path().join("other.ratings");
    fs::write(&other, "Ratings(version: 1, recording: \"x\", messages: \"y\", rater: \"sleutel\")").unwrap();
    app.notices.clear();
    ask(&mut app, MeetingAction::Key(other.display().to_string()));
    assert_eq!(app.notices[0].key, "notice-key-other");
    for (it, value) in [('A', 3), ('B', 4), ('C', 1), ('D', 3)] {
        rate(&mut app, it, value);
    }
    assert!(app.meetings.open.as_ref().unwrap().revealed.is_none(), "not before everybody rated and said so");
    ask(&mut app, MeetingAction::Reveal);
    wait_for_ratings(&mut app);
    let open = app.meetings.open.as_ref().unwrap();
    let with_key = open.revealed.as_ref().unwrap().with_key.clone().unwrap();
    let (_, same, near, of) = with_key.criteria[0].clone();
    assert_eq!((same, near, of), (2, 3, 4));
    ask(&mut app, MeetingAction::OwnBesideKey(Some(letter('C'))));
    let (who, beside) = app.meetings.open.as_ref().unwrap().own_beside_key.clone().unwrap();
    assert_eq!((who, beside.criteria[0].1, beside.criteria[0].2), (letter('C'), Some(1), Some(3)));
}

fn line(data: &Path, words: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oefenlijn"));
    let out = command.args(words).env("OEFENLIJN_DATA", data).env_remove("DBUS_SESSION_BUS_ADDRESS").output().unwrap();
    let told = String::from_utf8_lossy(if out.status.success() { &out.stdout } else { &out.stderr }).into_owned();
    (out.status.success(), told)
}

/// What the one who chatted allows is asked in the window as on the command line, and taken back it counts everywhere: in the
/// open meeting, in those that lie there, in what-if and in standing beside others.
#[test]
fn a_conversation_is_looked_at_as_long_as_its_owner_allows_it() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    let recording = practised(&mut app);
    ask(&mut app, MeetingAction::New);
    let roles = [Role::CaseOwner].into();
    doing(&mut app, Doing::Invite { letter: letter('A'), pseudonym: "Valk".to_owned(), roles });
    ask(&mut app, MeetingAction::Bring(recording.clone()));
    let excerpt = |app: &App| app.meetings.open.as_ref().unwrap().meeting.state().excerpt.is_some();
    let is_told = |app: &App| app.notices.iter().any(|notice| notice.key == "notice-withheld");
    assert!(!excerpt(&app) && is_told(&app), "it was never allowed");
    allow(&mut app, &recording, true);
    ask(&mut app, MeetingAction::Bring(recording.clone()));
    assert!(excerpt(&app));
    doing(&mut app, Doing::Consent { given: true });
    ask(&mut app, MeetingAction::Show(Shown::All));
    assert!(app.meetings.open.as_ref().unwrap().look_back.is_some());
    let other = app.meetings.open.as_ref().unwrap().meeting.id.clone();
    ask(&mut app, MeetingAction::New);
    let roles = [Role::CaseOwner].into();
    doing(&mut app, Doing::Invite { letter: letter('A'), pseudonym: "Valk".to_owned(), roles });
    ask(&mut app, MeetingAction::Bring(recording.clone()));
    doing(&mut app, Doing::Consent { given: true });
    let id = app.meetings.open.as_ref().unwrap().meeting.id.clone();
    assert_ne!(id, other);

    allow(&mut app, &recording, false);
    let nothing = |app: &App, why: &str| {
        let open = app.meetings.open.as_ref().unwrap();
        assert!(open.is_withheld && !open.is_gone, "{why}");
        assert_eq!(open.meeting.state().consent, Some(false), "{why}");
        assert!(open.look_back.is_none() && open.replay.is_none() && open.whole.is_empty(), "{why}");
        assert!(open.chat.0.is_empty() && open.frame().messages.is_empty(), "{why}");
    };
    nothing(&app, "the open meeting");
    ask(&mut app, MeetingAction::Open(other.clone()));
    nothing(&app, "one that lay there");
    doing(&mut app, Doing::Consent { given: true });
    nothing(&app, "the tick of the meeting does not take its place");
    let (done, told) = line(data.path(), &["meeting", "consent", &id, "yes"]);
    assert!(!done && told.contains("its owner has not allowed it"), "{told}");
    ask(&mut app, MeetingAction::Beside(vec![recording.clone(), recording.clone()]));
    assert!(app.meetings.beside.is_none());

    // Allowed again it still waits for consent in each meeting.
    allow(&mut app, &recording, true);
    let open = app.meetings.open.as_ref().unwrap();
    assert!(!open.is_withheld && open.look_back.is_none());
    doing(&mut app, Doing::Consent { given: true });
    assert!(app.meetings.open.as_ref().unwrap().look_back.is_some());
    ask(&mut app, MeetingAction::PutAway);
    let (done, told) = line(data.path(), &["privacy", "withdraw", &recording, "show-group"]);
    assert!(done && told.contains("no longer agreed to in 1 meeting"), "{told}");
    ask(&mut app, MeetingAction::Open(other));
    nothing(&app, "taken back on the command line");
}

/// Consent that is taken back takes ratings and notes with it, on the disk and here; given again, everybody rates anew.
#[test]
fn who_rated_before_consent_was_taken_back_rates_again() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    let id = planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    let of = app.meetings.open.as_ref().unwrap().chat.0[0].of;
    let (author, anchor) = ("Uil".to_owned(), Anchor::Message { of });
    let note = MeetingAction::Note { author, kind: NoteKind::Question, anchor, text: "Waarom hier?".to_owned() };
    ask(&mut app, note.clone());
    rate(&mut app, 'A', 3);
    doing(&mut app, Doing::Consent { given: false });
    let open = |app: &App| {
        let open = app.meetings.open.as_ref().unwrap();
        (open.notes.len(), open.meeting.state().handed_in.len())
    };
    assert_eq!(open(&app), (0, 0));
    doing(&mut app, Doing::Consent { given: true });
    ask(&mut app, note);
    assert_eq!(open(&app), (1, 0), "only what was written since");
    for letter in ['A', 'B', 'C', 'D'] {
        rate(&mut app, letter, 4);
    }
    ask(&mut app, MeetingAction::Open(id));
    assert_eq!(open(&app), (1, 4));
    ask(&mut app, MeetingAction::Reveal);
    wait_for_ratings(&mut app);
    assert_eq!(app.meetings.open.as_ref().unwrap().revealed.as_ref().unwrap().spreads[0].values, [4, 4, 4, 4]);
}

/// Window and command line on one meeting: what either did is kept, and what was struck does not come back.
#[test]
fn what_another_program_did_in_an_open_meeting_counts() {
    let data = tempfile::tempdir().unwrap();
    let mut app = start(data.path());
    let id = planned(&mut app);
    doing(&mut app, Doing::Consent { given: true });
    doing(&mut app, Doing::Open);
    for (done, told) in [
        line(data.path(), &["meeting", "write", &id, "insight", "eerst", "vragen"]),
        line(data.path(), &["meeting", "write", &id, "insight", "dan", "schrappen"]),
        line(data.path(), &["meeting", "strike", &id, "2"]),
    ] {
        assert!(done, "{told}");
    }
    doing(&mut app, Doing::Next);
    let state = |app: &App| app.meetings.open.as_ref().unwrap().meeting.state().clone();
    let lines = |app: &App| {
        state(app).lines.iter().filter(|it| !it.is_struck).map(|it| it.line.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(lines(&app), ["eerst vragen"]);
    assert!(app.notices.iter().any(|notice| notice.key == "notice-meeting-elsewhere"));
    let at = state(&app).phase;
    ask(&mut app, MeetingAction::PutAway);
    ask(&mut app, MeetingAction::Open(id));
    assert_eq!((lines(&app), state(&app).phase), (vec!["eerst vragen".to_owned()], at));
}

/// The facilitator's program and the note-taker's, on one folder: neither writes over the other's notes.
#[test]
fn notes_that_two_programs_make_in_one_meeting_both_stay() {
    let data = tempfile::tempdir().unwrap();
    let mut one = start(data.path());
    let id = planned(&mut one);
    doing(&mut one, Doing::Consent { given: true });
    let mut two = start(data.path());
    ask(&mut two, MeetingAction::Open(id.clone()));
    let of = one.meetings.open.as_ref().unwrap().chat.0[0].of;
    let note = |author: &str| MeetingAction::Note {
        author: author.to_owned(),
        kind: NoteKind::Question,
        anchor: Anchor::Message { of },
        text: format!("Waarom hier, vraagt {author}?"),
    };
    ask(&mut one, note("Uil"));
    ask(&mut two, note("Valk"));
    ask(&mut one, note("Egel"));
    let seen = |app: &App| app.meetings.open.as_ref().unwrap().notes.len();
    assert_eq!((seen(&one), seen(&two)), (3, 2));
    ask(&mut two, MeetingAction::Open(id));
    assert_eq!(seen(&two), 3);
}

/// Consent was taken back in another program a moment ago: nothing is written about that conversation any more.
#[test]
fn no_note_is_written_once_another_program_took_consent_back() {
    let data = tempfile::tempdir().unwrap();
    let mut one = start(data.path());
    let id = planned(&mut one);
    doing(&mut one, Doing::Consent { given: true });
    let mut two = start(data.path());
    ask(&mut two, MeetingAction::Open(id));
    let of = two.meetings.open.as_ref().unwrap().chat.0[0].of;
    doing(&mut one, Doing::Consent { given: false });
    ask(
        &mut two,
        MeetingAction::Note {
            author: "Valk".to_owned(),
            kind: NoteKind::Question,
            anchor: Anchor::Message { of },
            text: "Waarom hier?".to_owned(),
        },
    );
    assert!(two.meetings.open.as_ref().unwrap().notes.is_empty());
    let names = fs::read_dir(data.path().join("meetings")).unwrap().map(|it| it.unwrap().file_name());
    let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    assert!(names.iter().all(|name| !name.contains("notes")), "{names:?}");
}
