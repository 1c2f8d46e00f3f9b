//! Shows one state of the program, to look at: `cargo run --example gallery -- debrief dark en 120 640x480`.
//!
//! With `scroll` it scrolls by itself as fast as it can and tells how many frames a second that made.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "../tests/samples/mod.rs"]
mod samples;

use eframe::egui;
use oefenlijn::app::{Action, App, Look};
use oefenlijn::ids::Lang;
use oefenlijn::ui::Ui;
use std::time::{Duration, Instant};

struct Gallery {
    app: App,
    ui: Ui,
    /// Keys still to press, one every few frames.
    keys: Vec<&'static str>,
    frames: u32,
    /// Scroll up and down as fast as frames come and tell how fast that is.
    scrolls: Option<Scrolled>,
    /// Since when it runs, in a state that does what is asked of it.
    live: Option<Instant>,
}

/// How fast scrolling is.
#[derive(Default)]
struct Scrolled {
    since: Option<Instant>,
    slowest: Duration,
    last: Option<Instant>,
}

impl Scrolled {
    /// So many frames are looked at after a short warm-up.
    const FRAMES: u32 = 600;

    fn frame(&mut self, frames: u32, ctx: &egui::Context, events: &mut Vec<egui::Event>) {
        let now = Instant::now();
        let middle = ctx.content_rect().center();
        let down = if (frames / 100).is_multiple_of(2) { -120.0 } else { 120.0 };
        events.push(egui::Event::PointerMoved(middle));
        events.push(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, down),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        });
        if frames == 60 {
            self.since = Some(now);
        } else if let (Some(last), Some(_)) = (self.last, self.since) {
            self.slowest = self.slowest.max(now - last);
        }
        self.last = Some(now);
        if let Some(since) = self.since
            && frames == 60 + Self::FRAMES
        {
            let all = now - since;
            println!("{:.1} frames a second, slowest {:?}", f64::from(Self::FRAMES) / all.as_secs_f64(), self.slowest);
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        ctx.request_repaint();
    }
}

impl eframe::App for Gallery {
    fn raw_input_hook(&mut self, ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        self.frames += 1;
        if let Some(scrolls) = &mut self.scrolls {
            scrolls.frame(self.frames, ctx, &mut raw_input.events);
        }
        if !self.keys.is_empty() {
            ctx.request_repaint();
            if self.frames.is_multiple_of(6) {
                raw_input.events.extend(samples::pressed(self.keys.remove(0)));
            }
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        if let Some(since) = self.live {
            let passed = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
            self.app.dispatch(Action::Clock(10_000_000 + passed));
        }
        for action in self.ui.show(ui, &self.app) {
            println!("{action:?}");
            if self.live.is_some() {
                self.app.dispatch(action);
                continue;
            }
            match action {
                Action::Go(route) => self.app.route = route,
                Action::SetLook(look) => self.app.settings.look = look,
                Action::SetLang(lang) => self.app.settings.lang = Some(lang),
                Action::SetTextSize(size) => self.app.settings.text_size = size,
                Action::SetTempo(tempo) => self.app.settings.tempo = tempo,
                Action::SetStill(still) => self.app.settings.still = still,
                Action::SetSupport(support) => self.app.settings.support = support,
                Action::DismissNotice(index) => {
                    self.app.notices.remove(index);
                }
                Action::Draft(text) => {
                    if let Some(practice) = &mut self.app.practice {
                        practice.draft = text;
                    }
                }
                _ => {}
            }
        }
    }
}

fn main() -> eframe::Result {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let state = words.first().map_or("library", String::as_str);
    let is_live = samples::live::STATES.contains(&state);
    let is_phase = state.starts_with("meeting-phase-");
    if !is_live && !is_phase && !samples::STATES.contains(&state) {
        let phases = "meeting-phase-METHOD-NUMBER";
        eprintln!("States: {} {} {phases}", samples::STATES.join(" "), samples::live::STATES.join(" "));
        return Ok(());
    }
    let data = tempfile::tempdir().expect("a folder for files");
    let mut app = if is_live { samples::live::app(state, data.path()) } else { samples::app(state) };
    let keys = samples::keys(state).to_vec();
    let mut size = [1180.0, 780.0];
    let mut scrolls = None;
    let live = is_live.then(Instant::now);
    for word in &words {
        match word.as_str() {
            "dark" => app.settings.look = Look::Dark,
            "light" => app.settings.look = Look::Light,
            "still" => app.settings.still = true,
            "scroll" => scrolls = Some(Scrolled::default()),
            other => {
                if let Some(lang) = Lang::from_code(other) {
                    app.settings.lang = Some(lang);
                } else if let Ok(percent) = other.parse() {
                    app.settings.text_size = percent;
                } else if let Some((width, height)) = other.split_once('x')
                    && let (Ok(width), Ok(height)) = (width.parse(), height.parse())
                {
                    size = [width, height];
                }
            }
        }
    }
    let mut options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_inner_size(size)
            .with_position([0.0, 0.0])
            .with_decorations(false)
            .with_title("Oefenlijn"),
        ..eframe::NativeOptions::default()
    };
    options.glow_options.vsync = scrolls.is_none();
    eframe::run_native(
        "gallery",
        options,
        Box::new(move |creation| {
            let mut ui = Ui::default();
            ui.prepare(&creation.egui_ctx, &app);
            Ok(Box::new(Gallery { app, ui, keys, frames: 0, scrolls, live }))
        }),
    )
}
