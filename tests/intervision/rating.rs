//! Rating blind, then beside each other.

use super::partner::held;
use oefenlijn::ids::Lang;
use oefenlijn::intervision::meeting::Excerpt;
use oefenlijn::intervision::rating::{Blind, Sheet, SheetFault, Task, beside_key};
use oefenlijn::review::Rubric;
use oefenlijn::understand::Act;
use std::collections::BTreeSet;

fn task() -> Task {
    Task::of(&Excerpt::whole(&held()).unwrap(), Some(Rubric::shipped()), true)
}

/// A sheet that gives every criterion this value and every message this act.
fn sheet(task: &Task, rater: &str, value: u8, act: Act) -> Sheet {
    let mut sheet = Sheet::empty(task, rater);
    sheet.criteria = task.criteria.iter().map(|id| (id.clone(), Some(value))).collect();
    sheet.acts = task.messages.iter().map(|of| (*of, BTreeSet::from([act]))).collect();
    sheet
}

fn five() -> Blind {
    Blind::new(task(), ["A", "B", "C", "D", "E"].map(str::to_owned).to_vec())
}

#[test]
fn nobody_sees_a_rating_before_everybody_rated() {
    let mut blind = five();
    for rater in ["A", "B", "C", "D"] {
        blind.hand_in(sheet(&task(), rater, 3, Act::Reflection)).unwrap();
    }
    assert_eq!(blind.reveal(None).unwrap_err().0, ["E"]);
    assert_eq!(format!("{blind:?}"), "Blind(4 of 5)", "not by way of a log either");
    blind.hand_in(sheet(&task(), "E", 3, Act::Reflection)).unwrap();
    assert_eq!(blind.reveal(None).unwrap().raters, 5);
}

#[test]
fn what_differs_most_is_talked_about_first() {
    let (mut blind, task) = (five(), task());
    let [second, fourth] = [task.messages[1], task.messages[3]];
    for (at, rater) in ["A", "B", "C", "D", "E"].into_iter().enumerate() {
        let mut sheet = sheet(&task, rater, 3, Act::Reflection);
        sheet.criteria.insert("safety".to_owned(), Some([1, 5, 2, 4, 3][at]));
        sheet.criteria.insert("limits".to_owned(), (at > 0).then_some(2));
        if at < 2 {
            sheet.acts.insert(fourth, BTreeSet::from([Act::Advice, Act::Reflection]));
        }
        if at == 0 {
            sheet.acts.insert(second, BTreeSet::from([Act::Reflection, Act::Close]));
        }
        blind.hand_in(sheet).unwrap();
    }
    let mut key = sheet(&task, "trainer", 3, Act::Reflection);
    key.is_key = true;
    key.acts.insert(fourth, BTreeSet::from([Act::Advice]));
    let shown = blind.reveal(Some(&key)).unwrap();
    let safety = &shown.spreads[0];
    assert_eq!((safety.criterion.as_str(), &safety.values[..], safety.range()), ("safety", &[1, 2, 3, 4, 5][..], 4));
    assert_eq!((safety.middle(), safety.key), (Some(3), Some(3)));
    let limits = shown.spreads.iter().find(|it| it.criterion == "limits").unwrap();
    assert_eq!((&limits.values[..], limits.not_seen), (&[2, 2, 2, 2][..], 1));
    let first: Vec<u32> = shown.points.iter().take(2).map(|point| point.message).collect();
    assert_eq!(first, [fourth, second]);
    let split = shown.points[0].splits[0];
    assert_eq!((split.act, split.yes, split.no, split.key), (Act::Advice, 2, 3, Some(true)));
    // Of ten pairs of five, six differ on the advice.
    assert!((shown.points[0].apart - 0.6).abs() < 1e-12 && shown.points[2].apart.abs() < 1e-12);
    assert_eq!(shown.points[0].agreed, [Act::Reflection]);
    let advice = shown.agreement.iter().find(|it| it.variable == "advice").unwrap();
    assert_eq!((advice.raters, advice.items), (5, task.messages.len()));
    let beside = beside_key(&task, &sheet(&task, "A", 4, Act::Reflection), &key);
    assert_eq!(beside.messages, [(fourth, vec![Act::Advice], vec![Act::Reflection])]);
    assert_eq!(beside.criteria[0], ("contact".to_owned(), Some(4), Some(3)));
}

#[test]
fn a_sheet_that_does_not_fit_is_told_and_not_taken_in() {
    let (mut blind, task) = (five(), task());
    let good = || sheet(&task, "A", 3, Act::Reflection);
    let mut refused = |sheet: Sheet| {
        let mut told: Vec<String> = blind.hand_in(sheet).unwrap_err().iter().map(SheetFault::to_string).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        told.remove(0)
    };
    let mut other = good();
    other.recording = "2026-11-24-x".to_owned();
    assert_eq!(refused(other), "these are ratings of another recording (2026-11-24-x)");
    let part = Excerpt::of(&held(), 0, task.messages[2]).unwrap();
    let part = sheet(&Task::of(&part, Some(Rubric::shipped()), true), "A", 3, Act::Close);
    assert_eq!(
        refused(part),
        "these are ratings of other messages of this recording; rate the excerpt of this meeting"
    );
    let mut old = good();
    old.rubric = "chat@2025-01".to_owned();
    assert_eq!(refused(old), "rated by the rubric `chat@2025-01`, but this meeting rates by `chat@2026-11`");
    let mut half = good();
    half.criteria.remove("safety");
    half.acts.remove(&task.messages[0]);
    let open = format!(
        "half filled: safety, messages {} left open; write None where something is not to be seen",
        task.messages[0]
    );
    assert_eq!(refused(half), open);
    assert_eq!(refused(Sheet { rater: "Q".to_owned(), ..good() }), "`Q` is not among the raters of this meeting");
    assert_eq!(blind.waiting_for().len(), 5, "nothing of all that was taken in");
    blind.hand_in(good()).unwrap();
    let twice = blind.hand_in(good()).unwrap_err();
    assert_eq!(twice, [SheetFault::Twice("A".to_owned())]);
    // Several at once: all, or none.
    let mut stranger = sheet(&task, "B", 3, Act::Close);
    stranger.recording = "x".to_owned();
    let files = vec![("c".to_owned(), sheet(&task, "C", 3, Act::Close)), ("b".to_owned(), stranger)];
    assert_eq!(blind.hand_in_all(files).unwrap_err()[0].0, "b");
    assert_eq!(blind.waiting_for().len(), 4);
}

#[test]
fn taking_words_out_keeps_ratings_made_at_home() {
    let mut recording = held();
    let before = Excerpt::whole(&recording).unwrap();
    assert!(recording.redact("huisarts") > 0);
    assert!(before.fits(&recording));
    recording.exchanges.pop();
    recording.exchanges.truncate(4);
    assert!(!before.fits(&recording));
}

#[test]
fn a_ratings_file_comes_back_as_written_and_its_faults_have_places() {
    let task = task();
    let mut whole = sheet(&task, "mijn \"naam\"", 2, Act::Consult);
    whole.criteria.insert("contact".to_owned(), None);
    whole.acts.insert(task.messages[0], BTreeSet::new());
    let (back, faults) = Sheet::parse("a.ratings", &whole.written(None));
    assert_eq!((back, faults), (Some(whole), Vec::new()));
    // An empty one says what is to be filled in, and reads as half filled.
    let empty = Sheet::empty(&task, "A").written(Some((&task, Rubric::shipped(), Lang::Nl)));
    assert!(empty.contains("// Veiligheid — 1: signaal gemist · 3: laat of vaag gevraagd"), "{empty}");
    let (back, faults) = Sheet::parse("a.ratings", &empty);
    assert_eq!(faults, Vec::new());
    assert!(matches!(&back.unwrap().faults(&task)[..], [SheetFault::HalfFilled { .. }]));
    let bad = "Ratings(version: 1, recording: \"x\", messages: \"y\", rater: \"\",\n criteria: {\"contact\": 6, \"contact\": 3},\n acts: {12: [\"greting\"]},\n)";
    let told: Vec<String> =
        Sheet::parse("a", bad).1.iter().map(|it| format!("{}:{} {}", it.line, it.column, it.message)).collect();
    assert_eq!(
        told,
        [
            "1:59 nobody is named as rater",
            "2:24 6 is out of range",
            "2:27 `contact` is rated here twice",
            "3:14 `greting` is no act"
        ]
    );
}
