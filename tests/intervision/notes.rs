//! Notes made apart that become one.

use super::partner::held;
use oefenlijn::intervision::notes::{Anchor, Chat, Filter, NoteId, NoteKind, Notes, Reach, Standing};

const RECORDING: &str = "2026-11-25-193000-bezorgde_partner";

fn message(of: u32) -> Anchor {
    Anchor::Message { of }
}

/// Five files that began as one and went apart: each changed, answered or took out something of the others.
fn five() -> Vec<Notes> {
    let mut shared = Notes::new(RECORDING.to_owned());
    let first = shared.add(1, "Merel", NoteKind::Question, message(7), "Waarom hier?");
    let second = shared.add(2, "Linde", NoteKind::Strength, message(7), "Mooi gewacht.");
    let mut files = vec![shared.clone(); 5];
    files[0].edit(&first, NoteKind::Question, "Waarom net hier?");
    files[1].reply(3, "Specht", &first, "Omdat ze stil werd.").unwrap();
    files[1].take_out(&second);
    files[2].edit(&second, NoteKind::Strength, "Mooi lang gewacht.");
    files[2].edit(&second, NoteKind::Observation, "Lang gewacht.");
    files[3].add(4, "Uil", NoteKind::Alternative, Anchor::Time { from_ms: 1_000, to_ms: 9_000 }, "Nog even niets.");
    files[3].edit(&first, NoteKind::Observation, "Hier sloeg het om.");
    let own = files[4].add(4, "Wilg", NoteKind::Observation, message(9), "Twee vragen in een.");
    files[4].reply(5, "Wilg", &own, "Of drie.").unwrap();
    files
}

fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(count - 1);
    let put = |order: &Vec<usize>, at: usize| {
        let mut longer = order.clone();
        longer.insert(at, count - 1);
        longer
    };
    shorter.iter().flat_map(|order| (0..count).map(move |at| put(order, at))).collect()
}

fn merged(files: &[Notes], order: &[usize]) -> Notes {
    let mut all = Notes::new(RECORDING.to_owned());
    order.iter().for_each(|at| all.merge(&files[*at]).unwrap());
    all
}

#[test]
fn five_files_give_one_result_in_every_order_and_nothing_twice() {
    let files = five();
    let orders = orders(5);
    assert_eq!(orders.len(), 120);
    let wanted = merged(&files, &orders[0]);
    for order in &orders {
        assert_eq!(merged(&files, order), wanted, "{order:?}");
    }
    assert_eq!(wanted.len(), 5);
    // However they are put together: again, or in groups.
    assert_eq!(merged(&files, &[0, 1, 2, 3, 4, 2, 0, 4]), wanted);
    let (mut left, right) = (merged(&files, &[0, 1]), merged(&files, &[2, 3, 4]));
    left.merge(&right).unwrap();
    assert_eq!(left, wanted);
    let texts: Vec<&str> = wanted.all().map(|(_, note)| note.text.as_str()).collect();
    assert!(!texts.iter().any(|text| text.contains("gewacht")), "what was taken out stays out: {texts:?}");
    assert!(!wanted.written().contains("gewacht"));
    assert_eq!(wanted.all().filter(|(_, note)| note.text.contains("hier") || note.text.contains("Hier")).count(), 1);
}

#[test]
fn notes_on_another_recording_are_refused_whole() {
    let mut files = five();
    let mut other = Notes::new("2026-11-26-x".to_owned());
    other.add(1, "Merel", NoteKind::Question, message(3), "Hm?");
    let before = files[0].clone();
    let refused = files[0].merge(&other).unwrap_err();
    assert!(refused.to_string().starts_with("these are notes on another recording (2026-11-26-x)"), "{refused}");
    assert_eq!(files[0], before);
}

#[test]
fn notes_stand_in_the_order_of_the_chat_with_answers_below() {
    let recording = held();
    let chat = Chat::of(&recording);
    let of = |at: usize| chat.0[at].of;
    let mut notes = Notes::new(RECORDING.to_owned());
    let late = notes.add(1, "Merel", NoteKind::Observation, message(of(6)), "laat");
    let from_ms = chat.0[3].at_ms;
    notes.add(2, "Linde", NoteKind::Question, Anchor::Time { from_ms, to_ms: from_ms + 10 }, "tijd");
    notes.add(3, "Specht", NoteKind::Strength, message(of(1)), "vroeg");
    let answer = notes.reply(4, "Wilg", &late, "antwoord").unwrap();
    notes.reply(5, "Merel", &answer, "weerwoord").unwrap();
    let shown = |filter: &Filter| -> Vec<String> {
        let line =
            |(depth, _, note): &(u32, &NoteId, &oefenlijn::intervision::notes::Note)| format!("{depth}{}", note.text);
        let threads = notes.threads(&chat, Reach::All, filter);
        threads
            .iter()
            .map(|it| {
                std::iter::once(it.note.text.clone()).chain(it.replies.iter().map(line)).collect::<Vec<_>>().join(" ")
            })
            .collect()
    };
    assert_eq!(shown(&Filter::default()), ["vroeg", "tijd", "laat 1antwoord 2weerwoord"]);
    assert_eq!(shown(&Filter { kind: Some(NoteKind::Strength), ..Filter::default() }), ["vroeg"]);
    let by = |author: &str| Filter { author: Some(author.to_owned()), ..Filter::default() };
    assert_eq!(shown(&by("Wilg")), ["laat 1antwoord 2weerwoord"], "an answer brings what it answers");
    assert_eq!(notes.by_message()[&of(6)], 3);
}

#[test]
fn a_note_on_words_that_were_taken_out_says_so() {
    let mut recording = held();
    let chat = Chat::of(&recording);
    let message = chat.0.iter().find(|it| it.text.contains("huisarts")).unwrap();
    let (of, length) = (message.of, message.text.chars().count() as u32);
    let start = message.text[..message.text.find("huisarts").unwrap()].chars().count() as u32;
    let anchor = Anchor::Words { of, start, end: start + 8, length };
    assert_eq!(anchor.standing(&chat), Standing::Whole);
    recording.redact("huisarts");
    assert_eq!(anchor.standing(&Chat::of(&recording)), Standing::WordsGone);
    assert_eq!(Anchor::Message { of: 9_999 }.standing(&chat), Standing::MessageGone);
    assert_eq!(Anchor::Words { of, start: 0, end: 3, length: length + 2 }.standing(&chat), Standing::Changed);
}

#[test]
fn a_file_of_notes_comes_back_as_written_and_its_faults_have_places() {
    let all = merged(&five(), &[0, 1, 2, 3, 4]);
    let (back, faults) = Notes::parse("a.notes", &all.written());
    assert_eq!((back, faults), (Some(all), Vec::new()));
    let bad = r#"Notes(version: 1, recording: "x", notes: [
 (id: "a", author: "B", lamport: 1, kind: remark, at: message(3), text: "t"),
 (id: "a", author: "B", lamport: 1, kind: question, at: words(3, 5, 2, 9), text: ""),
 (id: "c", author: "B", lamport: 0, kind: question, at: place(3), text: "t"),
])"#;
    let (none, faults) = Notes::parse("a", bad);
    assert_eq!(none, None);
    let told: Vec<String> = faults.iter().map(|it| format!("{} {}", it.line, it.message)).collect();
    assert_eq!(
        told,
        [
            "2 `remark` is no kind",
            "3 a note with this id stands here twice",
            "3 this ends before it begins, or behind its message",
            "3 this note says nothing",
            "4 0 is out of range",
            "4 `place` is no place",
        ]
    );
}

/// A note on what the group still guesses waits with its answers; one on a stretch waits for the end of it.
#[test]
fn notes_wait_for_what_they_are_tied_to() {
    let chat = Chat::of(&held());
    let of = |at: usize| chat.0[at].of;
    let mut notes = Notes::new(RECORDING.to_owned());
    notes.add(1, "Merel", NoteKind::Observation, message(of(1)), "een");
    let later = notes.add(2, "Linde", NoteKind::Question, message(of(4)), "vier");
    notes.reply(3, "Wilg", &later, "antwoord").unwrap();
    let (from_ms, to_ms) = (chat.0[0].at_ms, chat.0[3].at_ms);
    notes.add(4, "Uil", NoteKind::Question, Anchor::Time { from_ms, to_ms }, "stuk");
    let shown = |reach| -> Vec<&str> {
        let threads = notes.threads(&chat, reach, &Filter::default());
        threads.iter().map(|thread| thread.note.text.as_str()).collect()
    };
    assert!(shown(Reach::Nothing).is_empty());
    assert_eq!(shown(Reach::To(of(1))), ["een"]);
    assert_eq!(shown(Reach::To(of(2))), ["een"], "the stretch is not over");
    assert_eq!(shown(Reach::To(of(3))), ["stuk", "een"]);
    assert_eq!(shown(Reach::All), ["stuk", "een", "vier"]);
}
