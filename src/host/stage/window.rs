//! The stage in a window, and the facilitator's own window beside it.
#![allow(clippy::needless_pass_by_value)] // Bevy hands a system by value what it asks for

use super::StageError;
use super::cast::Cast;
use super::engine::{open, ready, set};
use super::keys::{Over, Windows, press};
use super::look::palette;
use super::panels::{self, ROOM};
use super::plan::Head;
use super::writing::moment;
use crate::app::{Action, App, Look, MeetingAction, Piece, Shown, StageLook, StageWish};
use crate::host::native::has_display;
use crate::intervision::meeting::Stage;
use crate::intervision::replay::WhatIf;
use crate::intervision::stage::Showing;
use crate::ui::Ui;
use bevy::camera::{ClearColorConfig, RenderTarget};
use bevy::ecs::schedule::ScheduleLabel;
use bevy::prelude::{
    AppExit, Camera, Camera2d, Color, Commands, Component, DefaultPlugins, Entity, First, IntoScheduleConfigs,
    MessageWriter, Msaa, NonSend, NonSendMut, PluginGroup, Query, Res, Single, Startup, Time, Update, Window,
    WindowPlugin, With, Without, World, default,
};
use bevy::window::{
    ExitCondition, MonitorSelection, PresentMode, PrimaryWindow, WindowMode, WindowRef, WindowResolution,
};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContext, EguiPrimaryContextPass, EguiSchedule, PrimaryEguiContext};
use std::time::Duration;

/// Where the facilitator's window is drawn.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct SecondPass;

/// The facilitator's window and its camera.
#[derive(Component)]
struct Second;

/// What only windows need.
#[derive(Default)]
struct Panels {
    main: Ui,
    second: Ui,
    over: Over,
    asked: Option<Windows>,
    has_second: bool,
}

/// Opens the window and runs until it is closed.
///
/// # Errors
/// When there is no display, no graphics driver or nothing to show.
pub fn run(mut app: App, piece: Piece, wish: &StageWish) -> Result<(), StageError> {
    let unshown = match &piece {
        Piece::Nothing { line, .. } => Some(StageError::Unshown(line.clone())),
        Piece::Recording { .. } | Piece::Meeting(_) => None,
    };
    if !has_display() {
        return Err(unshown.unwrap_or(StageError::NoDisplay));
    }
    app.settings.look = if wish.look == StageLook::Light { Look::Light } else { Look::Dark };
    app.settings.lang = Some(wish.lang);
    app.settings.still = wish.still;
    app.settings.text_size = 100;
    app.put_on_stage(&piece);
    let mut cast = Cast::of(&piece, wish);
    if cast.hand.is_none() && matches!(piece, Piece::Recording { .. }) {
        return Err(StageError::Nothing);
    }
    if cast.hand.is_none() {
        cast.head = Head::Across(ROOM);
    }
    cast.app = Some(app);
    drop(piece);
    let second = wish.second;
    let size = WindowResolution::new(wish.size.0.min(1280), wish.size.1.min(720));
    let window = Window {
        // Never anything personal: titles show in task bars and shared screens.
        title: "Oefenlijn".to_owned(),
        name: Some("be.oefenlijn.Oefenlijn".to_owned()),
        resolution: size,
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    let plugins = DefaultPlugins.set(WindowPlugin {
        primary_window: Some(window),
        exit_condition: ExitCondition::OnPrimaryClosed,
        ..default()
    });
    let ran = super::quietly(move || {
        let mut engine = bevy::prelude::App::new();
        engine.add_plugins(plugins);
        set(&mut engine, cast);
        engine.insert_non_send(Panels {
            has_second: false,
            asked: second.then_some(Windows::Second),
            ..Panels::default()
        });
        let every = UpdateMode::reactive(Duration::from_millis(16));
        engine.insert_resource(WinitSettings { focused_mode: every, unfocused_mode: every });
        engine.add_systems(Startup, |world: &mut World| open(world, RenderTarget::Window(WindowRef::Primary)));
        engine.add_systems(First, advance);
        engine.add_systems(EguiPrimaryContextPass, main_panels.after(super::engine::draw));
        engine.add_systems(SecondPass, second_panels);
        engine.add_systems(Update, windows);
        engine.run()
    });
    match (unshown, ran) {
        // Why there was nothing to see is told, whether a window could say it or not.
        (Some(unshown), _) => Err(unshown),
        (None, Ok(ended)) if ended.is_success() => Ok(()),
        (None, Ok(_)) => Err(StageError::NoGpu),
        (None, Err(error)) => Err(error),
    }
}

/// Time passes.
fn advance(mut cast: NonSendMut<Cast>, time: Res<Time>) {
    let passed = u64::try_from(time.delta().as_millis()).unwrap_or_default();
    let now = u64::try_from(time.elapsed().as_millis()).unwrap_or_default();
    let cast = &mut *cast;
    if let Some(hand) = &mut cast.hand {
        hand.pass(passed.min(250));
    }
    let Some(app) = &mut cast.app else { return };
    app.dispatch(Action::Clock(now));
    if cast.hand.is_some() {
        return;
    }
    // What was revealed just now is shown, while the meeting is held. Who closes writes down what is taken along: the
    // ratings make room, and R brings them back.
    let open = app.meetings.open.as_ref();
    let is_held = open.is_some_and(|open| open.meeting.state().stage == Stage::Running);
    let is_revealed = open.is_some_and(|open| open.revealed.is_some());
    if is_revealed != cast.was_revealed {
        (cast.was_revealed, cast.is_reveal_away) = (is_revealed, !(is_revealed && is_held));
    }
    cast.is_reveal_away |= cast.was_held && !is_held;
    cast.was_held = is_held;
    // A meeting shows what it looks at, as soon as it may and as far as it goes.
    let replay = app.meetings.open.as_ref().and_then(|open| Some((open, open.replay.as_ref()?)));
    let of = replay.and_then(|(open, _)| {
        let excerpt = open.meeting.state().excerpt.as_ref()?;
        Some((excerpt.recording.clone(), excerpt.from, excerpt.to))
    });
    if of != cast.of {
        let made = replay.map(|(_, replay)| {
            let recording = replay.recording();
            Showing::of(recording, app.scenario_file(&recording.header.scenario))
        });
        cast.showing = made.zip(of.clone()).map(|(mut showing, (_, from, to))| {
            showing.cut(from, to);
            showing
        });
        (cast.of, cast.aside) = (of, None);
        // What was alone or held was of what lay there before.
        (cast.spot, cast.held) = (None, None);
    }
    // What the group tries otherwise lies beside it, laid anew when it has gone on.
    let what_if = app.meetings.open.as_ref().and_then(|open| open.what_if.as_ref());
    let aside = what_if.map(|what_if| (what_if.of(), what_if.recording().exchanges.len()));
    if let Some(showing) = cast.showing.as_mut().filter(|_| aside != cast.aside) {
        showing.lay_aside(what_if.map(WhatIf::recording));
        cast.aside = aside;
    }
}

fn main_panels(
    mut cast: NonSendMut<Cast>,
    mut panels: NonSendMut<Panels>,
    mut context: Single<&mut EguiContext, With<PrimaryEguiContext>>,
) {
    let ctx = context.get_mut().clone();
    // Letters asked for in the first picture are there from the second on.
    if !crate::ui::theme::has_fonts(&ctx) {
        return;
    }
    let (cast, panels) = (&mut *cast, &mut *panels);
    panels::over(&ctx, cast, &mut panels.main, panels.over);
    if let Some(asked) = press(&ctx, cast, &mut panels.over) {
        panels.asked = Some(asked);
    }
    if panels.over == Over::Nothing {
        scrub(&ctx, cast);
    }
}

/// The mouse on the line of time.
fn scrub(ctx: &egui::Context, cast: &mut Cast) {
    let (is_down, at) = ctx.input(|input| {
        // A short touch begins and ends between two pictures.
        let pointer = &input.pointer;
        (pointer.primary_down() || pointer.primary_pressed(), pointer.interact_pos())
    });
    let plan = cast.plan();
    let Some(showing) = cast.showing.as_ref().filter(|_| is_down && !cast.reveals()) else { return };
    let Some(moment) = at.and_then(|at| moment(&plan, showing.until_ms, at)) else { return };
    match (&mut cast.hand, &mut cast.app) {
        (Some(hand), _) => hand.go_to(moment),
        (None, Some(app)) => app.dispatch(Action::Meetings(MeetingAction::Show(Shown::At(moment)))),
        (None, None) => {}
    }
}

fn second_panels(
    mut cast: NonSendMut<Cast>,
    mut panels: NonSendMut<Panels>,
    mut context: Single<&mut EguiContext, Without<PrimaryEguiContext>>,
) {
    let ctx = context.get_mut().clone();
    let (cast, panels) = (&mut *cast, &mut *panels);
    ready(&ctx, super::plan::HIGH);
    if !crate::ui::theme::has_fonts(&ctx) {
        return;
    }
    panels::second(&ctx, cast, &mut panels.second);
    let mut over = panels.over;
    if let Some(asked) = press(&ctx, cast, &mut over) {
        panels.asked = Some(asked);
    }
    panels.over = over;
}

/// Opens and closes windows.
fn windows(
    mut panels: NonSendMut<Panels>,
    cast: NonSend<Cast>,
    mut commands: Commands,
    second: Query<Entity, With<Second>>,
    mut main: Query<&mut Window, With<PrimaryWindow>>,
    mut exit: MessageWriter<AppExit>,
) {
    let has_window = second.iter().len() > 1;
    if panels.has_second && !has_window {
        // It was closed by its own button: its camera goes too.
        second.iter().for_each(|entity| commands.entity(entity).despawn());
        panels.has_second = false;
    }
    if cast.app.as_ref().is_some_and(|app| app.quit) {
        exit.write(AppExit::Success);
    }
    match panels.asked.take() {
        None => {}
        Some(Windows::Close) => _ = exit.write(AppExit::Success),
        Some(Windows::Full) => {
            for mut window in &mut main {
                window.mode = match window.mode {
                    WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
                    _ => WindowMode::Windowed,
                };
            }
        }
        Some(Windows::Second) if has_window => {
            second.iter().for_each(|entity| commands.entity(entity).despawn());
            panels.has_second = false;
        }
        Some(Windows::Second) => {
            let paper = palette(cast.wish.look).paper;
            let clear = Color::srgb_u8(paper.r(), paper.g(), paper.b());
            let window = Window {
                title: "Oefenlijn".to_owned(),
                resolution: WindowResolution::new(1100, 760),
                present_mode: PresentMode::AutoNoVsync,
                ..default()
            };
            let window = commands.spawn((window, Second)).id();
            commands.spawn((
                Camera2d,
                Camera { clear_color: ClearColorConfig::Custom(clear), ..default() },
                RenderTarget::Window(WindowRef::Entity(window)),
                Msaa::Off,
                EguiContext::default(),
                EguiSchedule::new(SecondPass),
                bevy::camera::visibility::RenderLayers::layer(1),
                Second,
            ));
            panels.has_second = true;
        }
    }
}
