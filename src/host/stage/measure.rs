//! How long a frame takes on the processor, without a graphics card: the moment, the triangles, the letters, the engine's
//! own bookkeeping.

use super::StageError;
use super::cast::Cast;
use super::engine::{lay, ready};
use crate::app::{Piece, StageWish};
use bevy::asset::AssetPlugin;
use bevy::mesh::MeshPlugin;
use bevy::prelude::*;
use std::time::{Duration, Instant};

/// So many frames are measured.
const FRAMES: u32 = 600;

/// Measures; gives the result in words.
///
/// # Errors
/// When there is nothing to show.
pub fn measure(piece: &Piece, wish: &StageWish) -> Result<String, StageError> {
    let started = Instant::now();
    let mut cast = Cast::of(piece, wish);
    let loaded = started.elapsed();
    let Some(showing) = &cast.showing else { return Err(StageError::Nothing) };
    let (until, messages) = (showing.until_ms, showing.bubbles().len());
    cast.hand = None;
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, AssetPlugin::default(), MeshPlugin));
    app.insert_non_send(cast);
    app.add_systems(Update, lay);
    let mesh = app.world_mut().resource_mut::<Assets<Mesh>>().add(Rectangle::default());
    app.world_mut().spawn((Mesh2d(mesh), super::engine::Land));
    let ctx = egui::Context::default();
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(960.0, 540.0));
    let (mut all, mut worst, mut corners) = (Duration::ZERO, Duration::ZERO, 0);
    let mut busy = None;
    for frame in 0..FRAMES + 20 {
        if frame == 20 {
            busy = on_core();
        }
        let begun = Instant::now();
        let mut cast = app.world_mut().non_send_mut::<Cast>();
        cast.moment = until * u64::from(frame) / u64::from(FRAMES);
        let input = egui::RawInput { screen_rect: Some(screen), ..egui::RawInput::default() };
        let mut output = ctx.run_ui(input, |_| {
            ready(&ctx, super::plan::HIGH);
            let has_letters = crate::ui::theme::has_fonts(&ctx);
            cast.draw(has_letters.then(|| ctx.layer_painter(egui::LayerId::background())));
        });
        // No graphics card takes the letters.
        output.textures_delta.clear();
        let mut drawn = ctx.tessellate(std::mem::take(&mut output.shapes), 2.0);
        super::pen::lighten(&mut drawn);
        corners = corners.max(cast.brush.corners.len());
        app.update();
        let took = begun.elapsed();
        // The first frames bring in the letters.
        if frame >= 20 {
            all += took;
            worst = worst.max(took);
        }
        drop(drawn);
    }
    let millis = |time: Duration| time.as_secs_f64() * 1_000.0;
    // Where other programs run too, what they took does not count.
    let all = busy.and_then(|before| on_core()?.checked_sub(before)).unwrap_or(all);
    let mean = millis(all) / f64::from(FRAMES);
    let memory = memory().map_or_else(String::new, |mb| format!(", {mb} MB"));
    Ok(format!(
        "{messages} messages made ready in {:.0} ms; a frame takes {mean:.2} ms of one core, at most {:.2} ms; {corners} corners{memory}",
        millis(loaded),
        millis(worst)
    ))
}

/// How long this thread was on a core; `None`: the system does not say.
fn on_core() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// The most memory that was used, in megabytes.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kb| kb / 1_024)
}
