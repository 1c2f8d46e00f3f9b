//! The desktop window: eframe owns the loop, this owns the clock.

use crate::app::{Action, App, Waker};
use crate::ui::Ui;
use eframe::egui::{self, ViewportBuilder, ViewportCommand};
use std::time::Instant;

/// When set to `1`: print the milliseconds to the first frame and close.
pub const FIRST_FRAME: &str = "OEFENLIJN_FIRST_FRAME";

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// There is no display to open a window on.
    #[error("No display to open a window on; `oefenlijn play` chats in this terminal")]
    NoDisplay,
    /// The system gave no window.
    #[error("The window could not be opened: {0}")]
    Window(String),
}

/// Opens the window and runs until it is closed.
///
/// # Errors
///
/// When there is no display, or the system gives no window.
pub fn run(mut app: App) -> Result<(), HostError> {
    let started = Instant::now();
    if !has_display() {
        return Err(HostError::NoDisplay);
    }
    let viewport = ViewportBuilder::default()
        // Never anything personal: titles show in task bars and shared screens.
        .with_title("Oefenlijn")
        .with_app_id("be.oefenlijn.Oefenlijn")
        .with_inner_size([1180.0, 780.0])
        .with_min_inner_size([640.0, 480.0])
        .with_icon(icon());
    let options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        centered: true,
        persist_window: false,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "Oefenlijn",
        options,
        Box::new(move |creation| {
            let mut ui = Ui::default();
            ui.prepare(&creation.egui_ctx, &app);
            let ctx = creation.egui_ctx.clone();
            app.wake_with(Waker::new(move || ctx.request_repaint()));
            Ok(Box::new(Window {
                app,
                ui,
                started,
                measures: std::env::var_os(FIRST_FRAME).is_some_and(|value| value == "1"),
                frames: 0,
            }))
        }),
    )
    .map_err(|error| HostError::Window(error.to_string()))
}

/// X11 and Wayland name their display in the environment; other systems always have one.
pub(super) fn has_display() -> bool {
    if cfg!(all(unix, not(target_os = "macos"))) {
        ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
            .into_iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
    } else {
        true
    }
}

struct Window {
    app: App,
    ui: Ui,
    started: Instant,
    measures: bool,
    frames: u32,
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        let now = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.app.dispatch(Action::Clock(now));
        if self.app.quit {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        // A hidden window draws nothing, but the conversation goes on.
        if let Some(wait) = Ui::next_change(&self.app) {
            ctx.request_repaint_after(wait);
        }
    }

    /// However the window was closed, what was written in the workshop is kept aside.
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.dispatch(Action::Quit);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        for action in self.ui.show(ui, &self.app) {
            self.app.dispatch(action);
        }
        self.frames += 1;
        // Logic of the second frame runs when the first is on the screen.
        if self.measures {
            if self.frames > 1 {
                println!("{}", self.started.elapsed().as_millis());
                self.measures = false;
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            } else {
                ui.ctx().request_repaint();
            }
        }
    }
}

/// Two lines of a conversation, in the colours of the program.
fn icon() -> egui::IconData {
    const SIZE: u32 = 64;
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    let inside =
        |x: u32, y: u32, left: u32, right: u32, middle: u32| (left..right).contains(&x) && middle.abs_diff(y) <= 7;
    for y in 0..SIZE {
        for x in 0..SIZE {
            let color = if inside(x, y, 4, 44, 21) {
                crate::ui::theme::LIGHT.edge
            } else if inside(x, y, 20, 60, 43) {
                crate::ui::theme::LIGHT.accent
            } else {
                egui::Color32::TRANSPARENT
            };
            rgba.extend_from_slice(&color.to_array());
        }
    }
    egui::IconData { rgba, width: SIZE, height: SIZE }
}
