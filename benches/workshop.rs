//! A scenario of 300 beats while it is written: its check after a key press, and a frame of its editor.

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::app::{Action, App, Hits, Job, Route, Waker, WorkshopAction, check, check_again};
use oefenlijn::authoring::{Buffer, Language, Outline, Stroke, complete, given};
use oefenlijn::scenario::graph::{Graph, Layout};
use oefenlijn::scenario::{Repeated, Source};
use oefenlijn::ui::Ui;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// So many beats, each with some sixteen lines.
fn long(beats: usize) -> String {
    let head = r##"scenario("lang", #{ title: "Lang", language: "nl", minutes: 30, intensity: 1, summary: "Lang.", content_note: "Rustig.", concern: "general", goals: ["meten"], date: "2026-11-26", authors: ["Oefenlijn"], reviewers: [], sources: ["meting"] });
persona("Sam", 30).strength("Houdt vol.");
meter("trust", 30);
meter("tension", 50);
confused(["hoe bedoel je?", "ik volg niet", "wat bedoel je juist?"]);
"##;
    let mut text = head.to_owned();
    for beat in 0..beats {
        // Not 113, which no scenario may name.
        let number = 1000 + beat;
        let next = if beat + 1 < beats { format!(".then(\"b{}\")", beat + 1) } else { ".end(\"good\")".to_owned() };
        text.push_str(&format!(
            "\nbeat(\"b{beat}\").phase(\"clarify\");\nsay([\"hallo {number}\", \"dag {number}\"]);\n"
        ));
        for act in [
            "reflection",
            "affirmation",
            "normalise",
            "question_open",
            "question_closed",
            "summary",
            "advice",
            "judgement",
            "information",
        ] {
            text.push_str(&format!(
                "hears(\"{act}\").change(\"trust\", 2).reply(\"zo is het {number}\").why(\"Dit past.\"){next};\n"
            ));
        }
        text.push_str("otherwise().reply_one_of([\"hm\", \"tja\", \"kan zijn\"]);\nquiet(90).reply_one_of([\"ben je er nog?\", \"hallo?\", \"?\"]);\nquiet(240).end(\"good\");\n");
    }
    text.push_str("\nending(\"good\", \"helped\").says(\"dank je\").explains(\"Er was rust.\").afterwards(\"Het ging.\").way_to_help(\"De chat blijft open.\");\n");
    text
}

fn checking(c: &mut Criterion) {
    let sound = long(300);
    let slip = sound.replacen("hears(\"summary\")", "hearz(\"summary\")", 1);
    let half = sound.replacen("zo is het 1009\").why", "zo is het 1009\".why", 1);
    for (name, text) in [("sound", &sound), ("with a slip", &slip), ("with a bracket missing", &half)] {
        let files = vec![Source { name: "lang.rhai".to_owned(), text: text.clone() }];
        let job = Job { version: 1, files, ..Job::default() };
        let said = check(&job);
        println!("{} bytes, {} faults, playable: {}", text.len(), said.faults.len(), said.loaded.is_playable());
        c.bench_function(&format!("check of 300 beats, {name}"), |b| b.iter(|| black_box(check(&job).faults.len())));
    }
    // As it is written: each text is another by one letter, and what was compiled of the one before is there.
    let other = sound.replacen("zo is het 1150", "zo is het 11500", 1);
    let broken = sound.replacen("hears(\"summary\")", "hearz(\"summary\")", 1);
    for (name, other) in [("a letter more", other), ("a slip made and mended", broken)] {
        let job = |text: &str| {
            let files = vec![Source { name: "lang.rhai".to_owned(), text: text.to_owned() }];
            Job { version: 1, files, ..Job::default() }
        };
        let (jobs, mut kept, mut round) = ([job(&sound), job(&other)], Repeated::default(), 0);
        c.bench_function(&format!("check of 300 beats after a key press, {name}"), |b| {
            b.iter(|| {
                round += 1;
                black_box(check_again(&jobs[round % 2], &mut kept).faults.len())
            });
        });
        c.bench_function(&format!("check and graph of 300 beats after a key press, {name}"), |b| {
            let mut layout = None;
            b.iter(|| {
                round += 1;
                let checked = check_again(&jobs[round % 2], &mut kept);
                let graph = Graph::of(&checked.loaded.file);
                let next = Layout::of(&graph, layout.as_ref());
                black_box(next.routes(&graph));
                layout = Some(next);
            });
        });
    }
    c.bench_function("what fits at the caret, 300 beats", |b| {
        let at = sound.len() / 2;
        b.iter(|| {
            let outline = Outline::of(&sound, Language::Rhai);
            black_box(complete(&sound, &outline, &given(&sound, &outline.statements), at).list.len())
        });
    });
}

/// Frames until the checker has spoken.
fn settle(app: &mut App, frame: &mut impl FnMut(&mut App, Vec<egui::Event>)) {
    for _ in 0..2_000 {
        frame(app, Vec::new());
        if app.workshop.desk.as_ref().is_some_and(|desk| !desk.is_checking()) {
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// From another program's save to the frame that shows it, as the window does it: woken, or when something is due.
fn reloading(c: &mut Criterion) {
    let long = long(300);
    let real = include_str!("../scenarios/student_bang.rhai").to_owned();
    for (stem, text) in [("student_bang", real), ("lang", long)] {
        let data = std::env::temp_dir().join(format!("oefenlijn-bench-reload-{}", std::process::id()));
        let path = data.join(format!("scenarios/{stem}.rhai"));
        let written = std::fs::create_dir_all(data.join("scenarios")).and_then(|()| std::fs::write(&path, &text));
        let (Ok(()), Ok(mut app)) = (written, App::start(&data)) else { return };
        let (call, woken) = std::sync::mpsc::channel();
        app.wake_with(Waker::new(move || {
            // Whoever listened may be gone.
            let _ = call.send(());
        }));
        app.dispatch(Action::Go(Route::Workshop));
        app.dispatch(Action::Workshop(WorkshopAction::Open { stem: stem.to_owned() }));
        let ctx = egui::Context::default();
        let mut ui = Ui::default();
        ui.prepare(&ctx, &app);
        let started = Instant::now();
        let mut frame = |app: &mut App| {
            let now = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
            app.dispatch(Action::Clock(now));
            let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1180.0, 780.0)));
            let input = egui::RawInput { screen_rect, time: Some(now as f64 / 1000.0), ..egui::RawInput::default() };
            let mut actions = Vec::new();
            let mut output = ctx.run_ui(input, |root| actions.extend(ui.show(root, app)));
            output.textures_delta.clear();
            black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
            for action in actions {
                app.dispatch(action);
            }
        };
        let mut number = 0;
        let mut until = |app: &mut App, is_so: &dyn Fn(&App) -> bool| {
            let begun = Instant::now();
            while !is_so(app) && begun.elapsed() < Duration::from_secs(10) {
                frame(app);
                if is_so(app) {
                    break;
                }
                let wait = app.workshop_wait().unwrap_or(50).min(50);
                // Called, or time for what is due.
                let _ = woken.recv_timeout(Duration::from_millis(wait));
            }
        };
        until(&mut app, &|app| app.workshop.desk.as_ref().is_some_and(|desk| !desk.is_checking()));
        for (what, wants_check) in [("shown", false), ("checked", true)] {
            c.bench_function(&format!("{stem}: from another program's save until it is {what}"), |b| {
                b.iter_custom(|iters| {
                    let mut all = Duration::ZERO;
                    for _ in 0..iters {
                        number += 1;
                        let mark = format!("// {number}\n");
                        let new = format!("{mark}{text}");
                        until(&mut app, &|app| app.workshop.desk.as_ref().is_some_and(|desk| !desk.is_checking()));
                        let begun = Instant::now();
                        if std::fs::write(&path, &new).is_err() {
                            return all;
                        }
                        until(&mut app, &|app| {
                            let desk = app.workshop.desk.as_ref();
                            desk.is_some_and(|desk| {
                                desk.text().starts_with(&mark) && !(wants_check && desk.is_checking())
                            })
                        });
                        all += begun.elapsed();
                    }
                    all
                });
            });
        }
        drop(app);
        // What cannot be cleared is cleared by the system.
        let _ = std::fs::remove_dir_all(&data);
    }
}

fn editing(c: &mut Criterion) {
    let data = std::env::temp_dir().join(format!("oefenlijn-bench-{}", std::process::id()));
    let text = long(360);
    let written = std::fs::create_dir_all(data.join("scenarios"))
        .and_then(|()| std::fs::write(data.join("scenarios/lang.rhai"), &text));
    let (Ok(()), Ok(mut app)) = (written, App::start(&data)) else { return };
    app.dispatch(Action::Go(Route::Workshop));
    app.dispatch(Action::Workshop(WorkshopAction::Open { stem: "lang".to_owned() }));
    let ctx = egui::Context::default();
    let mut ui = Ui::default();
    ui.prepare(&ctx, &app);
    let size = egui::vec2(1180.0, 780.0);
    let mut now = 0;
    let mut frame = |app: &mut App, events: Vec<egui::Event>| {
        now += 16;
        app.dispatch(Action::Clock(now));
        let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size));
        let input =
            egui::RawInput { screen_rect, events, time: Some(now as f64 / 1000.0), ..egui::RawInput::default() };
        let mut actions = Vec::new();
        let mut output = ctx.run_ui(input, |root| actions.extend(ui.show(root, app)));
        output.textures_delta.clear();
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        for action in actions {
            app.dispatch(action);
        }
    };
    for _ in 0..4 {
        frame(&mut app, Vec::new());
    }
    println!("{} lines", Buffer::new(&text).text().lines());
    app.dispatch(Action::Workshop(WorkshopAction::Stroke(Stroke::Place { at: text.len() / 2, extend: false })));
    c.bench_function("a frame at rest, 5,000 lines", |b| b.iter(|| frame(&mut app, Vec::new())));
    c.bench_function("a frame with a letter typed, 5,000 lines", |b| {
        b.iter(|| frame(&mut app, vec![egui::Event::Text("x".to_owned())]));
    });
    // Where rehearsals went stands in the margin of every line, and three things are wrong.
    let slip = text.replacen("hears(\"summary\")", "hearz(\"summary\")", 3);
    std::fs::write(data.join("scenarios/slip.rhai"), slip.replace("scenario(\"lang\"", "scenario(\"slip\""))
        .unwrap_or_default();
    app.dispatch(Action::Workshop(WorkshopAction::Open { stem: "slip".to_owned() }));
    settle(&mut app, &mut frame);
    if let Some(desk) = &mut app.workshop.desk {
        let version = desk.files.first().map_or(0, |file| file.buffer.version());
        let times = (1..6_000_u32).map(|line| (line, line % 90)).collect();
        desk.hits = Some(Hits { version, times: Arc::new(times) });
        println!(
            "{} faults, {} lines in the margin",
            desk.faults().len(),
            desk.shown_hits().map_or(0, std::collections::BTreeMap::len)
        );
    }
    let middle = slip.find("hearz").unwrap_or_default();
    app.dispatch(Action::Workshop(WorkshopAction::Stroke(Stroke::Place { at: middle, extend: false })));
    c.bench_function("a frame at rest with faults and a heat margin, 5,000 lines", |b| {
        b.iter(|| frame(&mut app, Vec::new()));
    });
    c.bench_function("a frame with a letter typed among faults, 5,000 lines", |b| {
        b.iter(|| frame(&mut app, vec![egui::Event::Text("x".to_owned())]));
    });
    drop(app);
    // What cannot be cleared is cleared by the system.
    let _ = std::fs::remove_dir_all(&data);
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).measurement_time(Duration::from_secs(3)).warm_up_time(Duration::from_millis(500));
    targets = checking, editing, reloading
}
criterion_main!(benches);
