//! How fast two hundred people's ratings are laid beside each other, and five thousand notes merged and shown; how long a
//! frame of the window takes with them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the samples are those of the tests")]

#[path = "../tests/samples/mod.rs"]
#[allow(dead_code, reason = "tests use the rest")]
mod samples;

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::app::App;
use oefenlijn::intervision::Letter;
use oefenlijn::intervision::meeting::{Doing, Meeting};
use oefenlijn::intervision::notes::{Anchor, Chat, ChatMessage, Filter, NoteKind, Notes, Reach};
use oefenlijn::intervision::rating::{Blind, Sheet, Task};
use oefenlijn::review::Rubric;
use oefenlijn::session::Who;
use oefenlijn::ui::Ui;
use oefenlijn::understand::Act;
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

const RATERS: usize = 200;
const MESSAGES: u32 = 40;

/// Ratings that differ a little, the same every time.
fn rated() -> Blind {
    let task = Task {
        recording: "r".to_owned(),
        fingerprint: "f".to_owned(),
        messages: (1..=MESSAGES).collect(),
        rubric: "chat@2026-11".to_owned(),
        criteria: ["contact", "structure", "listening", "language", "safety"].map(str::to_owned).to_vec(),
        asks_acts: true,
    };
    let names: Vec<String> = (0..RATERS).map(|rater| format!("p{rater:03}")).collect();
    let mut blind = Blind::new(task.clone(), names.clone());
    for (rater, name) in names.iter().enumerate() {
        blind.hand_in(sheet(&task, rater, name)).unwrap_or_else(|faults| panic!("{faults:?}"));
    }
    blind
}

/// One person's ratings.
fn sheet(task: &Task, rater: usize, name: &str) -> Sheet {
    let mut sheet = Sheet::empty(task, name);
    let value = |at: usize| u8::try_from((rater * 7 + at * 3) % 5 + 1).ok();
    sheet.criteria = task.criteria.iter().enumerate().map(|(at, id)| (id.clone(), value(at))).collect();
    let acts = |of: u32| {
        let at = of as usize;
        let second = if rater % 9 == at % 9 { at + 5 } else { at };
        BTreeSet::from([Act::ALL[at % Act::ALL.len()], Act::ALL[second % Act::ALL.len()]])
    };
    sheet.acts = task.messages.iter().map(|of| (*of, acts(*of))).collect();
    sheet
}

/// Five files of a thousand notes each.
fn files() -> Vec<Notes> {
    let file = |author: u32| {
        let mut notes = Notes::new("r".to_owned());
        for at in 0..1_000 {
            let kind = NoteKind::ALL[at as usize % NoteKind::ALL.len()];
            let of = at % MESSAGES + 1;
            notes.add(u64::from(at), &format!("p{author}"), kind, Anchor::Message { of }, &format!("iets gezien {at}"));
        }
        notes
    };
    (0..5).map(file).collect()
}

fn together(c: &mut Criterion) {
    let blind = rated();
    c.bench_function("reveal two hundred people's ratings", |b| b.iter(|| black_box(blind.reveal(None))));
    let files = files();
    let merge = || {
        let mut all = Notes::new("r".to_owned());
        files.iter().for_each(|file| _ = all.merge(file));
        all
    };
    c.bench_function("merge five thousand notes", |b| b.iter(|| black_box(merge())));
    let all = merge();
    let message = |of: u32| ChatMessage { of, at_ms: u64::from(of), by: Who::Counsellor, text: "x".to_owned() };
    let chat = Chat((1..=MESSAGES).map(message).collect());
    c.bench_function("show five thousand notes", |b| {
        b.iter(|| black_box(all.threads(&chat, Reach::All, &Filter::default()).len()));
    });
    let text = all.written();
    c.bench_function("read five thousand notes", |b| {
        b.iter(|| black_box(Notes::parse("a", &text).0.map(|it| it.len())));
    });
}

/// A meeting with five thousand notes and two hundred people who all rated.
fn large() -> App {
    let mut app = samples::app("meeting-notes-many");
    let Some(open) = &mut app.meetings.open else { return app };
    let mut meeting = Meeting::new(open.meeting.id.clone());
    let old = open.meeting.entries().to_vec();
    let go = |meeting: &mut Meeting, what| {
        let at_ms = at_of(meeting);
        meeting.apply(at_ms, what).unwrap();
    };
    let (people, rest): (Vec<_>, Vec<_>) =
        old.into_iter().partition(|it| matches!(it.what, Doing::Plan { .. } | Doing::Invite { .. }));
    for entry in people {
        go(&mut meeting, entry.what);
    }
    let first = meeting.state().people.len();
    let more = Letter::all().skip(first).take(RATERS - first);
    for letter in more {
        let pseudonym = format!("Mus {letter}");
        go(&mut meeting, Doing::Invite { letter, pseudonym, roles: BTreeSet::new() });
    }
    for entry in rest {
        go(&mut meeting, entry.what);
    }
    let excerpt = meeting.state().excerpt.clone().unwrap();
    let task = Task::of(&excerpt, Some(Rubric::shipped()), true);
    let raters: Vec<Letter> = meeting.state().raters().collect();
    let mut blind = Blind::new(task.clone(), raters.iter().map(ToString::to_string).collect());
    for (rater, letter) in raters.iter().enumerate() {
        blind.hand_in(sheet(&task, rater, &letter.to_string())).unwrap();
        go(&mut meeting, Doing::HandIn { letter: *letter });
    }
    go(&mut meeting, Doing::Reveal);
    open.revealed = blind.reveal(None).ok();
    open.now_ms = at_of(&meeting) + 60_000;
    open.meeting = meeting;
    app
}

fn at_of(meeting: &Meeting) -> u64 {
    meeting.entries().last().map_or(0, |entry| entry.at_ms)
}

/// Frames of the window at 1280 × 720, letters and triangles included, at rest and while the wheel turns.
fn frames(c: &mut Criterion) {
    let app = large();
    for (name, key) in [("chat", "F2"), ("notes", "F3"), ("ratings", "F4")] {
        let ctx = egui::Context::default();
        let mut ui = Ui::default();
        ui.prepare(&ctx, &app);
        let mut now = 0.0;
        let mut frame = |events: Vec<egui::Event>| {
            now += 0.016;
            let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 720.0)));
            let input = egui::RawInput { screen_rect, events, time: Some(now), ..egui::RawInput::default() };
            let mut output = ctx.run_ui(input, |root| _ = black_box(ui.show(root, &app)));
            output.textures_delta.clear();
            black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        };
        frame(Vec::new());
        frame(samples::pressed(key));
        (0..200).for_each(|_| frame(vec![egui::Event::PointerMoved(egui::pos2(800.0, 600.0))]));
        let people = "5,000 notes and 200 people";
        c.bench_function(&format!("a frame of the {name}, {people}"), |b| b.iter(|| frame(Vec::new())));
        let turned = || egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -90.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        };
        c.bench_function(&format!("a frame of the {name} while the wheel turns, {people}"), |b| {
            b.iter(|| frame(vec![turned()]));
        });
    }
}

// All of it in a minute: what is looked for is a frame of 16 ms, not its hundredth part.
criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = together, frames
}
criterion_main!(benches);
