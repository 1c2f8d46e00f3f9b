//! The engine: one mesh, one camera, and the letters over it.

use super::brush::Brush;
use super::cast::Cast;
use super::look::palette;
use super::plan::HIGH;
use bevy::asset::RenderAssetUsages;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::camera::{ClearColorConfig, RenderTarget, ScalingMode};
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy_egui::{
    EguiContext, EguiGlobalSettings, EguiPlugin, EguiPostUpdateSet, EguiPrimaryContextPass, EguiRenderOutput,
    PrimaryEguiContext,
};

/// The mesh that is laid anew every frame.
#[derive(Component)]
pub struct Land;

/// Adds what every stage has, in a window or without.
pub fn set(app: &mut App, cast: Cast) {
    app.add_plugins(EguiPlugin::default());
    if let Some(mut settings) = app.world_mut().get_resource_mut::<EguiGlobalSettings>() {
        settings.auto_create_primary_context = false;
    }
    // Letters that a picture shows for the first time are on it, not on the next.
    let letters = EguiPostUpdateSet::PostProcessOutput;
    app.add_systems(PostUpdate, lighten.after(EguiPostUpdateSet::ProcessOutput));
    app.configure_sets(PostUpdate, letters.before(bevy::asset::AssetEventSystems));
    app.insert_non_send(cast);
    let drawn = lay.after(EguiPostUpdateSet::EndPass).before(bevy::asset::AssetEventSystems);
    app.add_systems(PostUpdate, drawn);
    app.add_systems(EguiPrimaryContextPass, draw);
}

/// The camera that sees the stage, 540 points high, and the mesh in front of it.
pub fn open(world: &mut World, target: RenderTarget) {
    let paper = world.non_send::<Cast>().wish.look;
    let paper = palette(paper).paper;
    let clear = Color::srgb_u8(paper.r(), paper.g(), paper.b());
    let projection = OrthographicProjection {
        scaling_mode: ScalingMode::FixedVertical { viewport_height: HIGH },
        ..OrthographicProjection::default_2d()
    };
    world.spawn((
        Camera2d,
        Camera { clear_color: ClearColorConfig::Custom(clear), ..Camera::default() },
        Projection::Orthographic(projection),
        target,
        Msaa::Off,
        EguiContext::default(),
        PrimaryEguiContext,
    ));
    let mesh = world.resource_mut::<Assets<Mesh>>().add(mesh(&mut Brush::default()));
    let material =
        ColorMaterial { color: Color::WHITE, alpha_mode: bevy::sprite_render::AlphaMode2d::Blend, ..default() };
    let material = world.resource_mut::<Assets<ColorMaterial>>().add(material);
    world.spawn((Mesh2d(mesh), MeshMaterial2d(material), Transform::default(), NoFrustumCulling, Land));
}

/// What was painted, as the engine wants it: handed over whole, and on to the graphics card without a copy kept here.
fn mesh(brush: &mut Brush) -> Mesh {
    fn hand_over<T>(list: &mut Vec<T>) -> Vec<T> {
        let next = Vec::with_capacity(list.len());
        std::mem::replace(list, next)
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, hand_over(&mut brush.corners))
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, hand_over(&mut brush.tints))
        .with_inserted_indices(Indices::U32(hand_over(&mut brush.triangles)))
}

/// Makes letters as large as the picture asks for, and draws this moment.
pub fn draw(mut cast: NonSendMut<Cast>, mut contexts: Query<(&mut EguiContext, &Camera), With<PrimaryEguiContext>>) {
    for (mut context, camera) in &mut contexts {
        if let Some(size) = camera.logical_target_size() {
            cast.size = [size.x, size.y];
        }
        let ctx = context.get_mut();
        ready(ctx, cast.size[1]);
        let has_letters = crate::ui::theme::has_fonts(ctx);
        cast.draw(has_letters.then(|| ctx.layer_painter(egui::LayerId::background())));
    }
}

/// Lays what was drawn into the mesh.
pub fn lay(mut cast: NonSendMut<Cast>, land: Query<&Mesh2d, With<Land>>, mut meshes: ResMut<Assets<Mesh>>) {
    for land in &land {
        if let Some(mut into) = meshes.get_mut(&land.0) {
            *into = mesh(&mut cast.brush);
        }
    }
}

/// What egui drew, in the engine's colours.
fn lighten(mut drawn: Query<&mut EguiRenderOutput>) {
    drawn.iter_mut().for_each(|mut drawn| super::pen::lighten(&mut drawn.paint_jobs));
}

/// A context whose picture is 540 points high, with our letters.
pub fn ready(ctx: &egui::Context, high: f32) {
    ctx.set_zoom_factor((high / HIGH).max(0.1));
    if !crate::ui::theme::has_fonts(ctx) {
        crate::ui::theme::install_fonts(ctx);
    }
}
