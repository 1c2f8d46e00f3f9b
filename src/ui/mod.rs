//! The only drawing code: gets the program to look at, returns what the user asked for.

mod before;
mod bundle;
mod chooser;
mod debrief;
mod dialog;
mod drills;
mod guide;
mod library;
mod meeting;
mod names;
mod part;
mod partners;
mod practice;
mod privacy;
mod progress;
mod protocols;
mod settings;
pub mod shortcuts;
pub mod theme;
mod tools;
mod top;
mod widgets;
mod workshop;

use crate::app::words;
use crate::app::{Action, App, Route, Texts};
use dialog::Dialog;
use egui::{CentralPanel, Frame};
use std::time::Duration;
use theme::{Palette, Wish};
use tools::Tools;

/// What only the drawing needs to remember: open panels, places in lists, the dialog that asks.
pub struct Ui {
    texts: Texts,
    wish: Option<Wish>,
    dialog: Option<Dialog>,
    chooser: chooser::Chooser,
    was_hidden: bool,
    library: library::View,
    before: before::View,
    bundle: bundle::View,
    practice: practice::View,
    privacy: privacy::View,
    debrief: debrief::View,
    meeting: meeting::View,
    progress: progress::View,
    drills: drills::View,
    guide: guide::View,
    partners: partners::View,
    protocols: protocols::View,
    settings: settings::View,
    workshop: workshop::View,
}

/// A part of a screen that stands alone, on the big screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Phase, rule, clock and speakers of the open meeting.
    MeetingHead,
    /// Ratings beside each other.
    MeetingReveal,
    /// What is told about the recording that is shown.
    RecordingNotice,
}

impl Default for Ui {
    fn default() -> Self {
        Self {
            texts: Texts::new(crate::ids::Lang::Nl),
            wish: None,
            dialog: None,
            chooser: chooser::Chooser::default(),
            was_hidden: false,
            library: library::View::default(),
            before: before::View::default(),
            bundle: bundle::View::default(),
            practice: practice::View::default(),
            privacy: privacy::View::default(),
            debrief: debrief::View::default(),
            meeting: meeting::View::default(),
            progress: progress::View::default(),
            drills: drills::View::default(),
            guide: guide::View::default(),
            partners: partners::View::default(),
            protocols: protocols::View::default(),
            settings: settings::View::default(),
            workshop: workshop::View::default(),
        }
    }
}

impl Ui {
    /// Brings in fonts and looks before the first frame, so that nothing jumps.
    pub fn prepare(&mut self, ctx: &egui::Context, app: &App) {
        theme::install_fonts(ctx);
        self.dress(ctx, app);
    }

    /// Draws the program and returns what the user asked for.
    pub fn show(&mut self, ui: &mut egui::Ui, app: &App) -> Vec<Action> {
        let ctx = ui.ctx().clone();
        if !theme::has_fonts(&ctx) {
            theme::install_fonts(&ctx);
            ctx.request_discard("fonts come with the next pass");
            return Vec::new();
        }
        if self.dress(&ctx, app) {
            ui.reset_style();
        }
        if self.texts.lang() != app.lang() {
            self.texts = Texts::new(app.lang());
        }
        if app.shut.is_some() || practice::is_hidden(app) {
            self.chooser.close();
        }
        let chosen = self.chooser.show(&ctx);
        let asks = self.dialog.is_some() || self.chooser.is_open();
        let mut tools = Tools {
            texts: &self.texts,
            colors: Palette::of(&ctx),
            actions: Vec::new(),
            dialog: None,
            search: None,
            chosen,
            dropped: if asks { Vec::new() } else { chooser::dropped(&ctx) },
            keys_are_free: !asks,
        };
        if let Some(dialog) = &mut self.dialog
            && dialog::dialog_ui(&ctx, &mut tools, dialog)
        {
            self.dialog = None;
        }
        if !asks {
            tools.actions.extend(shortcuts::pressed(&ctx, app));
        }
        let hidden = practice::is_hidden(app);
        if self.was_hidden && !hidden {
            self.practice.focus_draft();
        }
        self.was_hidden = hidden;
        if app.route != Route::Practice || app.practice.is_none() {
            self.practice.leave(&ctx);
        }
        if app.route != Route::Partners {
            self.partners.leave();
        }
        if let Some(shut) = app.shut {
            let paper = Frame::new().fill(tools.colors.paper);
            let view = &mut self.privacy;
            CentralPanel::no_frame().frame(paper).show(ui, |ui| privacy::shut_ui(ui, &mut tools, app, shut, view));
        } else if hidden {
            CentralPanel::no_frame()
                .frame(Frame::new().fill(tools.colors.paper))
                .show(ui, |ui| practice::pause_ui(ui, &mut tools, app));
        } else {
            top::bar_ui(ui, &mut tools, app);
            top::notices_ui(ui, &mut tools, app);
            let paper = Frame::new().fill(tools.colors.paper);
            CentralPanel::no_frame().frame(paper).show(ui, |ui| {
                // Each screen scrolls by itself: coming from the end of one does not lead to the end of another.
                ui.push_id(std::mem::discriminant(&app.route), |ui| match &app.route {
                    Route::Library => library::library_ui(ui, &mut tools, app, &mut self.library),
                    Route::Before { scenario } => {
                        before::before_ui(ui, &mut tools, app, scenario, &mut self.before);
                    }
                    Route::Practice => practice::practice_ui(ui, &mut tools, app, &mut self.practice),
                    Route::Debrief => debrief::debrief_ui(ui, &mut tools, app, &mut self.debrief),
                    Route::Progress => progress::progress_ui(ui, &mut tools, app, &mut self.progress),
                    Route::Drills => drills::drills_ui(ui, &mut tools, app, &mut self.drills),
                    Route::Partners => partners::partners_ui(ui, &mut tools, app, &mut self.partners),
                    Route::Protocols => protocols::protocols_ui(ui, &mut tools, app, &mut self.protocols),
                    Route::Workshop => workshop::workshop_ui(ui, &mut tools, app, &mut self.workshop),
                    Route::Guide { page } => guide::guide_ui(ui, &mut tools, app, page, &mut self.guide),
                    Route::Privacy => privacy::privacy_ui(ui, &mut tools, app, &mut self.privacy),
                    Route::Sharing => bundle::sharing_ui(ui, &mut tools, app, &mut self.bundle),
                    Route::Meetings => meeting::meetings_ui(ui, &mut tools, app, &mut self.meeting),
                    Route::Settings => settings::settings_ui(ui, &mut tools, app, &mut self.settings),
                });
            });
        }
        if let Some(wait) = Self::next_change(app) {
            ctx.request_repaint_after(wait);
        }
        if !tools.actions.is_empty() {
            // What was asked for changes the program after this frame: show it at once.
            ctx.request_repaint();
        }
        let Tools { actions, dialog, search, .. } = tools;
        if let Some(search) = search {
            self.chooser.open(&ctx, &self.texts, &search);
            ctx.request_repaint();
        }
        if dialog.is_some() {
            self.dialog = dialog;
            ctx.request_repaint();
        }
        actions
    }

    /// Draws a part of a screen and returns what the user asked for.
    pub fn show_part(&mut self, ui: &mut egui::Ui, app: &App, part: Part) -> Vec<Action> {
        let ctx = ui.ctx().clone();
        if self.dress(&ctx, app) {
            ui.reset_style();
        }
        if self.texts.lang() != app.lang() {
            self.texts = Texts::new(app.lang());
        }
        let colors = Palette::of(&ctx);
        let mut tools = Tools {
            texts: &self.texts,
            colors,
            actions: Vec::new(),
            dialog: None,
            search: None,
            chosen: None,
            dropped: Vec::new(),
            keys_are_free: false,
        };
        match part {
            Part::MeetingHead => meeting::head_ui(ui, &mut tools, app),
            Part::RecordingNotice => top::recording_notice_ui(ui, &mut tools, app),
            Part::MeetingReveal => meeting::revealed_ui(ui, &mut tools, app, &mut self.meeting),
        }
        tools.actions
    }

    /// How long the screen stays as it is by itself; `None`: until the user does something.
    #[must_use]
    pub fn next_change(app: &App) -> Option<Duration> {
        let practice = practice::next_change(app, !app.settings.still);
        let workshop = app.workshop_wait();
        practice.into_iter().chain(workshop).chain(meeting::next_change(app)).min().map(Duration::from_millis)
    }

    /// Applies the look when it changed.
    fn dress(&mut self, ctx: &egui::Context, app: &App) -> bool {
        let wish = Wish { look: app.settings.look, text_size: app.settings.text_size, still: app.settings.still };
        // A window that was closed and opened again begins without looks.
        if self.wish == Some(wish) && theme::is_applied(ctx) {
            return false;
        }
        theme::apply(ctx, wish);
        self.wish = Some(wish);
        true
    }
}
