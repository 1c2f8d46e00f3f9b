//! The whole program in a window without glass, at the workshop: its own disk and threads.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![allow(dead_code, reason = "each test file uses its own part")]

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use oefenlijn::app::{Action, App, Pane, Route, Waker, WorkshopAction};
use oefenlijn::ids::Lang;
use oefenlijn::ui::Ui;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The program, its window, its clock, and who is called when a thread is done.
pub struct Seat {
    pub app: App,
    ui: Ui,
    now: u64,
    pub woken: Receiver<()>,
}

/// The program in a window.
pub type Bench = Harness<'static, Seat>;

/// Starts the program on this folder, in Dutch, at the workshop.
pub fn bench(data: &Path, size: [f32; 2]) -> Bench {
    let mut app = App::start(data).unwrap();
    let (call, woken) = channel();
    app.wake_with(Waker::new(move || {
        let _ = call.send(());
    }));
    app.dispatch(Action::SetLang(Lang::Nl));
    app.dispatch(Action::SetStill(true));
    app.dispatch(Action::Go(Route::Workshop));
    let seat = Seat { app, ui: Ui::default(), now: 0, woken };
    let mut harness = Harness::builder().with_size(size).with_max_steps(12).build_ui_state(
        |ui: &mut egui::Ui, seat: &mut Seat| {
            seat.now += 20;
            seat.app.dispatch(Action::Clock(seat.now));
            for action in seat.ui.show(ui, &seat.app) {
                seat.app.dispatch(action);
            }
        },
        seat,
    );
    harness.run_steps(4);
    harness
}

/// Lays a scenario on the desk and waits until it is checked.
pub fn open(bench: &mut Bench, stem: &str, pane: Pane) {
    let app = &mut bench.state_mut().app;
    app.dispatch(Action::Workshop(WorkshopAction::Open { stem: stem.to_owned() }));
    app.dispatch(Action::Workshop(WorkshopAction::ShowPane(pane)));
    checked(bench);
}

/// Waits until a thread has something new and it is shown.
pub fn until(bench: &mut Bench, what: &str, is_so: impl Fn(&App) -> bool) {
    for _ in 0..200 {
        bench.run_steps(2);
        if is_so(&bench.state().app) {
            bench.run_steps(3);
            return;
        }
        // Threads call out when they are done; a while without a call is a try of its own.
        let _ = bench.state().woken.recv_timeout(Duration::from_millis(400));
    }
    panic!("never: {what}");
}

/// Waits until the checker has spoken of what stands on the desk.
pub fn checked(bench: &mut Bench) {
    until(bench, "checked", |app| app.workshop.desk.as_ref().is_some_and(|desk| !desk.is_checking()));
}

/// Presses what has this label.
pub fn press(bench: &mut Bench, label: &str) {
    bench.get_by_label(label).click();
    bench.run_steps(3);
}

/// The text of the scenario on the desk.
pub fn text(bench: &Bench) -> String {
    bench.state().app.workshop.desk.as_ref().unwrap().text().to_owned()
}
