//! Pictures without a window: one, or a film of them.

use super::StageError;
use super::cast::Cast;
use super::engine::{open, set};
use crate::app::{Piece, StageWish};
use crate::ids::Millis;
use bevy::app::PluginsState;
use bevy::camera::RenderTarget;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::render_resource::{TextureFormat, TextureUsages};
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::window::ExitCondition;
use bevy::winit::WinitPlugin;
use bevy_egui::EguiContext;
use std::fs;
use std::path::Path;

/// Frames until letters, shaders and textures are there.
const WARM_UP: usize = 6;
/// A picture that does not come within so many frames does not come.
const PATIENCE: usize = 400;

/// What the engine gave.
#[derive(Resource, Default)]
struct Taken(Option<Image>);

/// The engine with a picture to draw on instead of a window.
pub struct Studio {
    app: App,
    target: Handle<Image>,
}

impl Studio {
    /// Sets it up.
    pub fn of(piece: &Piece, wish: &StageWish) -> Result<Self, StageError> {
        let mut cast = Cast::of(piece, wish);
        if cast.showing.as_ref().is_none_or(|showing| showing.bubbles().is_empty()) {
            return Err(StageError::Nothing);
        }
        cast.hand = None;
        let plugins = DefaultPlugins
            .build()
            .disable::<WinitPlugin>()
            .disable::<PipelinedRenderingPlugin>()
            .set(RenderPlugin { synchronous_pipeline_compilation: true, ..default() })
            .set(WindowPlugin {
                primary_window: None,
                exit_condition: ExitCondition::DontExit,
                close_when_requested: false,
                ..default()
            });
        let made = super::quietly(move || {
            let mut app = App::new();
            app.add_plugins(plugins);
            set(&mut app, cast);
            app.init_resource::<Taken>();
            while app.plugins_state() == PluginsState::Adding {
                bevy::tasks::tick_global_task_pools_on_main_thread();
            }
            app.finish();
            app.cleanup();
            app
        });
        let mut app = made?;
        let mut image = Image::new_target_texture(wish.size.0, wish.size.1, TextureFormat::Rgba8UnormSrgb, None);
        image.texture_descriptor.usage |= TextureUsages::COPY_SRC;
        let target = app.world_mut().resource_mut::<Assets<Image>>().add(image);
        open(app.world_mut(), RenderTarget::Image(target.clone().into()));
        let mut studio = Self { app, target };
        for _ in 0..WARM_UP {
            studio.app.update();
        }
        Ok(studio)
    }

    /// Where a letter lies in the engine's memory depends on what was written before, and its edge on where it lies: so
    /// every picture begins without any, and is the same alone and in a film.
    fn forget_letters(&mut self) {
        let world = self.app.world_mut();
        let mut contexts = world.query::<&mut EguiContext>();
        contexts.iter_mut(world).for_each(|mut context| context.get_mut().set_fonts(egui::FontDefinitions::default()));
    }

    /// The picture at this moment, into a file; gives the smallest letters, in points of 540.
    pub fn take(&mut self, at_ms: Millis, out: &Path) -> Result<f32, StageError> {
        self.app.world_mut().non_send_mut::<Cast>().moment = at_ms;
        self.forget_letters();
        // Letters are brought in, laid, and on the picture of the frame after.
        for _ in 0..4 {
            self.app.update();
        }
        let shot = Screenshot::image(self.target.clone());
        self.app.world_mut().spawn(shot).observe(|shot: On<ScreenshotCaptured>, mut taken: ResMut<Taken>| {
            taken.0 = Some(shot.image.clone());
        });
        for _ in 0..PATIENCE {
            self.app.update();
            if let Some(image) = self.app.world_mut().resource_mut::<Taken>().0.take() {
                let picture = image.try_into_dynamic().map_err(|_| StageError::NoPicture)?.to_rgb8();
                picture.save(out).map_err(|_| StageError::Unwritten(out.display().to_string()))?;
                return Ok(self.app.world().non_send::<Cast>().smallest);
            }
        }
        Err(StageError::NoPicture)
    }
}

/// One picture.
///
/// # Errors
/// When there is no graphics driver, nothing to show, or the file cannot be written.
pub fn frame(piece: &Piece, wish: &StageWish, at_ms: Millis, out: &Path) -> Result<(), StageError> {
    let smallest = Studio::of(piece, wish)?.take(at_ms, out)?;
    let (width, height) = wish.size;
    println!(
        "{}: {width}x{height}, smallest letters 1/{:.1} of its height",
        out.display(),
        super::plan::HIGH / smallest
    );
    Ok(())
}

/// Every picture, so many a second.
///
/// # Errors
/// When there is no graphics driver, nothing to show, or the folder cannot be written.
pub fn film(piece: &Piece, wish: &StageWish, fps: u32, folder: &Path) -> Result<(), StageError> {
    fs::create_dir_all(folder).map_err(|_| StageError::Unwritten(folder.display().to_string()))?;
    let mut studio = Studio::of(piece, wish)?;
    let until = studio.app.world().non_send::<Cast>().showing.as_ref().map_or(0, |showing| showing.until_ms);
    let count = until * u64::from(fps) / 1_000 + 1;
    for number in 0..count {
        let at_ms = number * 1_000 / u64::from(fps);
        studio.take(at_ms, &folder.join(format!("{number:06}.png")))?;
    }
    println!("{}: {count} pictures, {fps} a second", folder.display());
    Ok(())
}
