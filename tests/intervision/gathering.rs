//! Files from home: looked at together, taken in all at once or not at all.

use super::partner::{held, letter, planned};
use oefenlijn::intervision::meeting::{Doing, Meeting};
use oefenlijn::intervision::notes::{Anchor, Chat, NoteKind, Notes};
use oefenlijn::intervision::rating::{Sheet, SheetFault, Task};
use oefenlijn::intervision::{Gathering, Part, PartFault, Remark};
use oefenlijn::recording::Recording;
use oefenlijn::review::Rubric;
use oefenlijn::understand::Act;
use std::collections::BTreeMap;

type Files = Vec<(String, Result<Part, PartFault>)>;

fn task(meeting: &Meeting) -> Task {
    Task::of(meeting.state().excerpt.as_ref().unwrap(), Some(Rubric::shipped()), true)
}

fn sheet(meeting: &Meeting, rater: &str) -> Sheet {
    let task = task(meeting);
    let mut sheet = Sheet::empty(&task, rater);
    sheet.criteria = task.criteria.iter().map(|id| (id.clone(), Some(3))).collect();
    sheet.acts = task.messages.iter().map(|of| (*of, [Act::Reflection].into())).collect();
    sheet
}

fn rated(meeting: &Meeting, raters: &[&str]) -> Files {
    raters.iter().map(|it| (format!("{it}.ratings"), Ok(Part::Ratings(sheet(meeting, it))))).collect()
}

fn notes(recording: &Recording, author: &str) -> Notes {
    let mut notes = Notes::new(recording.id.clone());
    let of = Chat::of(recording).0[0].of;
    notes.add(1, author, NoteKind::Question, Anchor::Message { of }, "Wie is er thuis?");
    notes
}

fn looked(meeting: &Meeting, recording: &Recording, files: Files) -> Gathering {
    let none = Notes::new(recording.id.clone());
    Gathering::of(meeting.state(), Some(&task(meeting)), &Chat::of(recording), &none, &BTreeMap::new(), files)
}

#[test]
fn ratings_and_notes_of_several_machines_come_together_in_any_order() {
    let recording = held();
    let meeting = planned(&recording);
    let mut files = rated(&meeting, &["A", "B", "C", "E"]);
    for author in ["Merel", "Wilg"] {
        files.push((format!("{author}.notes"), Ok(Part::Notes(notes(&recording, author)))));
    }
    let none = Notes::new(recording.id.clone());
    let there = looked(&meeting, &recording, files.clone()).taken(&none).unwrap();
    assert_eq!((there.0.len(), there.1.len()), (4, 2));
    files.reverse();
    let back = looked(&meeting, &recording, files).taken(&none).unwrap();
    assert_eq!(there, back);
}

#[test]
fn one_file_that_does_not_fit_keeps_all_of_them_out_and_says_why() {
    let recording = held();
    let meeting = planned(&recording);
    let wrong = |change: fn(&mut Sheet)| {
        let mut sheet = sheet(&meeting, "B");
        change(&mut sheet);
        let mut files = rated(&meeting, &["A"]);
        files.push(("b".to_owned(), Ok(Part::Ratings(sheet))));
        let found = looked(&meeting, &recording, files);
        assert_eq!(found.taken(&Notes::new(recording.id.clone())), None);
        found.files[1].faults.clone()
    };
    let fault = |faults: &[PartFault]| match faults {
        [PartFault::Sheet(fault)] => fault.clone(),
        other => panic!("{other:?}"),
    };
    let other = fault(&wrong(|sheet| sheet.recording = "een ander".to_owned()));
    assert_eq!(other, SheetFault::OtherRecording("een ander".to_owned()));
    assert_eq!(fault(&wrong(|sheet| sheet.fingerprint = "x".to_owned())), SheetFault::OtherMessages);
    assert!(matches!(fault(&wrong(|sheet| sheet.rubric = "chat@2020".to_owned())), SheetFault::OtherRubric { .. }));
    let other_of_a = |sheet: &mut Sheet| {
        sheet.rater = "A".to_owned();
        sheet.criteria.values_mut().for_each(|value| *value = Some(5));
    };
    assert_eq!(fault(&wrong(other_of_a)), SheetFault::Twice("A".to_owned()));
    assert_eq!(
        fault(&wrong(|sheet| sheet.rater = "D".to_owned())),
        SheetFault::Stranger("D".to_owned()),
        "she observes"
    );
    assert!(matches!(fault(&wrong(|sheet| _ = sheet.acts.pop_first())), SheetFault::HalfFilled { .. }));
    let mut done = meeting.clone();
    done.apply(1, Doing::HandIn { letter: letter('A') }).unwrap();
    let again = looked(&done, &recording, rated(&meeting, &["A"]));
    assert_eq!(again.files[0].faults, [PartFault::Sheet(SheetFault::Twice("A".to_owned()))]);
    let broken = looked(&meeting, &recording, vec![("x".to_owned(), Part::read("x", "Ratings(version: 1"))]);
    assert!(matches!(&broken.files[0].faults[..], [PartFault::Broken(faults)] if !faults.is_empty()));
    assert_eq!(Part::read("x", "hallo"), Err(PartFault::Foreign));
}

#[test]
fn notes_on_another_recording_stay_out_and_those_on_words_taken_out_are_told() {
    let mut recording = held();
    let meeting = planned(&recording);
    let chat = Chat::of(&recording);
    let message = chat.0.iter().find(|it| it.text.contains("huisarts")).unwrap();
    let (of, text) = (message.of, message.text.clone());
    let mut mine = notes(&recording, "Merel");
    let length = u32::try_from(text.chars().count()).unwrap();
    mine.add(2, "Iemand", NoteKind::Strength, Anchor::Words { of, start: 0, end: length, length }, "dit");
    let other = Notes::new("een ander".to_owned());
    let found = looked(&meeting, &recording, vec![("o".to_owned(), Ok(Part::Notes(other)))]);
    assert_eq!(found.files[0].faults, [PartFault::OtherRecording]);
    assert!(recording.redact("huisarts") > 0);
    let found = looked(&meeting, &recording, vec![("m".to_owned(), Ok(Part::Notes(mine)))]);
    assert_eq!(found.files[0].remarks, [Remark::WordsGone(1), Remark::Strangers(1)]);
    assert!(found.is_sound(), "told, and taken in");
}

/// A folder that fills up over days is brought whole each time.
#[test]
fn what_was_taken_in_before_may_come_again_and_changes_nothing() {
    let recording = held();
    let mut meeting = planned(&recording);
    meeting.apply(1, Doing::HandIn { letter: letter('A') }).unwrap();
    let known: BTreeMap<_, _> = [(letter('A'), sheet(&meeting, "A"))].into();
    let none = Notes::new(recording.id.clone());
    let look = |files: Files| {
        Gathering::of(meeting.state(), Some(&task(&meeting)), &Chat::of(&recording), &none, &known, files)
    };
    let found = look(rated(&meeting, &["A", "B"]));
    assert_eq!(found.files[0].remarks, [Remark::AlreadyHere]);
    let (sheets, _) = found.taken(&none).unwrap();
    assert_eq!(sheets.keys().copied().collect::<Vec<_>>(), [letter('B')], "only what is new is handed in");
    let mut changed = sheet(&meeting, "A");
    changed.criteria.values_mut().for_each(|value| *value = Some(1));
    let found = look(vec![("a".to_owned(), Ok(Part::Ratings(changed)))]);
    assert_eq!(found.files[0].faults, [PartFault::Sheet(SheetFault::Twice("A".to_owned()))], "other ones are not");
    let mut twice = rated(&meeting, &["B"]);
    twice.extend(rated(&meeting, &["B"]));
    assert_eq!(look(twice).taken(&none).unwrap().0.len(), 1, "a copy of a file is no second sheet");
}
