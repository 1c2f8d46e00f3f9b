//! The only colours, sizes and fonts.

use crate::app::Look;
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, Style,
    TextStyle, Theme, ThemePreference, Visuals, vec2,
};
use std::sync::Arc;

/// The smallest step of the grid, in points.
pub const STEP: f32 = 4.0;
/// Room between the edge of a field and what is typed in it.
pub const FIELD: egui::Vec2 = egui::vec2(12.0, 8.0);
/// Between things that belong together.
pub const GAP: f32 = 8.0;
/// Between things side by side.
pub const SPACE: f32 = 16.0;
/// Between groups.
pub const WIDE: f32 = 24.0;
/// Around a screen.
pub const EDGE: f32 = 32.0;
/// Corners of cards.
pub const ROUND: u8 = 12;
/// Corners of buttons and fields.
pub const ROUND_SMALL: u8 = 8;
/// Corners of chat bubbles.
pub const ROUND_BUBBLE: u8 = 16;
/// About 72 letters of body text, at 100 %.
pub const READING_WIDTH: f32 = 560.0;
/// From this width two columns fit, at 100 %.
pub const TWO_COLUMNS: f32 = 900.0;

/// The colours of one look.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Behind everything.
    pub paper: Color32,
    /// Cards, bars and bubbles of the other.
    pub sheet: Color32,
    /// Fields to write in.
    pub field: Color32,
    /// Quiet fill: chips, buttons at rest.
    pub mist: Color32,
    /// Quiet fill under the pointer.
    pub mist_hover: Color32,
    /// Thin lines.
    pub line: Color32,
    /// Lines that must be seen: around fields and buttons.
    pub edge: Color32,
    /// Text.
    pub ink: Color32,
    /// Text that may stay in the background.
    pub soft: Color32,
    /// The one accent.
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// A breath of the accent: own bubbles, the chosen thing.
    pub accent_mist: Color32,
    /// Text that wants care.
    pub care: Color32,
    /// Behind text that wants care.
    pub care_mist: Color32,
    /// Text of what cannot be undone.
    pub grave: Color32,
    /// Behind the words that decided.
    pub marker: Color32,
    /// Over the screen behind a dialog.
    pub veil: Color32,
    /// Shadows.
    pub shadow: Color32,
    /// The curves of the feelings.
    pub curves: [Color32; 6],
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// Dark on light: paper, ink, petrol.
pub const LIGHT: Palette = Palette {
    paper: rgb(0xF5_F2_EC),
    sheet: rgb(0xFF_FD_F9),
    field: rgb(0xFF_FF_FF),
    mist: rgb(0xEC_E7_DD),
    mist_hover: rgb(0xE1_DA_CD),
    line: rgb(0xDF_D8_CB),
    edge: rgb(0x8F_88_7B),
    ink: rgb(0x20_26_2B),
    soft: rgb(0x5C_5F_60),
    accent: rgb(0x12_5C_66),
    accent_hover: rgb(0x0C_49_52),
    on_accent: rgb(0xFF_FF_FF),
    accent_mist: rgb(0xD9_E9_E8),
    care: rgb(0x7E_4A_06),
    care_mist: rgb(0xFB_EB_CF),
    grave: rgb(0x9A_2F_2A),
    marker: rgb(0xF9_DF_9B),
    veil: Color32::from_rgba_premultiplied(16, 17, 18, 110),
    shadow: Color32::from_rgba_premultiplied(14, 11, 7, 22),
    curves: [rgb(0x12_5C_66), rgb(0xA0_4A_12), rgb(0x9A_2F_5A), rgb(0x3F_6B_1F), rgb(0x4A_4E_A8), rgb(0x5C_5F_60)],
};

/// Light on dark: a lamp in the evening.
pub const DARK: Palette = Palette {
    paper: rgb(0x17_1A_1C),
    sheet: rgb(0x20_24_27),
    field: rgb(0x13_16_18),
    mist: rgb(0x2C_31_34),
    mist_hover: rgb(0x38_3E_42),
    line: rgb(0x33_38_3B),
    edge: rgb(0x7E_84_86),
    ink: rgb(0xEC_E8_E0),
    soft: rgb(0xA9_AB_A8),
    accent: rgb(0x7F_C8_C8),
    accent_hover: rgb(0x9B_D8_D7),
    on_accent: rgb(0x0B_24_28),
    accent_mist: rgb(0x1F_3F_44),
    care: rgb(0xF0_C0_74),
    care_mist: rgb(0x3B_30_1D),
    grave: rgb(0xF0_9C_94),
    marker: rgb(0x5E_4B_1C),
    veil: Color32::from_rgba_premultiplied(4, 5, 5, 170),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 90),
    curves: [rgb(0x7F_C8_C8), rgb(0xE8_A4_6C), rgb(0xE6_94_B8), rgb(0xA9_CC_7C), rgb(0xAE_B4_F2), rgb(0xA9_AB_A8)],
};

impl Palette {
    /// The colours that are in use now.
    #[must_use]
    pub fn of(ctx: &Context) -> &'static Self {
        Self::for_theme(ctx.theme())
    }

    const fn for_theme(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }
}

/// Medium weight: buttons and names.
#[must_use]
pub fn medium() -> FontFamily {
    FontFamily::Name("medium".into())
}

/// Semi-bold weight: headings.
#[must_use]
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The title of a screen.
#[must_use]
pub fn title_style() -> TextStyle {
    TextStyle::Name("title".into())
}

/// Body text that stands out.
#[must_use]
pub fn strong_style() -> TextStyle {
    TextStyle::Name("strong".into())
}

/// Small text that stands out.
#[must_use]
pub fn small_strong_style() -> TextStyle {
    TextStyle::Name("small-strong".into())
}

/// Whether our fonts are there; they come with the first pass after [`install_fonts`].
#[must_use]
pub fn has_fonts(ctx: &Context) -> bool {
    ctx.fonts(|fonts| fonts.definitions().families.contains_key(&bold()))
}

/// Brings in our fonts, with egui's own behind them for symbols.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 3] = [
        ("regular", include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf")),
        ("medium", include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Medium.ttf")),
        ("semibold", include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let behind = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (family, name) in [(FontFamily::Proportional, "regular"), (medium(), "medium"), (bold(), "semibold")] {
        let mut faces = vec![name.to_owned()];
        faces.extend(behind.iter().cloned());
        fonts.families.insert(family, faces);
    }
    ctx.set_fonts(fonts);
}

/// What decides how everything looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Light or dark.
    pub look: Look,
    /// In percent.
    pub text_size: u32,
    /// Nothing moves.
    pub still: bool,
}

/// Makes everything look as wished.
pub fn apply(ctx: &Context, wish: Wish) {
    ctx.set_theme(match wish.look {
        Look::System => ThemePreference::System,
        Look::Light => ThemePreference::Light,
        Look::Dark => ThemePreference::Dark,
    });
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme, wish));
    }
    ctx.options_mut(|options| {
        // Text size is a setting of ours, with its own keys.
        options.zoom_with_keyboard = false;
        options.fallback_theme = Theme::Light;
    });
}

/// Whether this context has looks of ours.
pub fn is_applied(ctx: &Context) -> bool {
    ctx.global_style().text_styles.contains_key(&title_style())
}

/// How much larger text is than at 100 %.
#[must_use]
pub fn scale(style: &Style) -> f32 {
    style.text_styles.get(&TextStyle::Body).map_or(1.0, |font| font.size / BODY)
}

/// Whether the window is so low, for the size of its letters, that only the needful has room.
#[must_use]
pub fn is_low(ctx: &Context) -> bool {
    ctx.content_rect().height() < 430.0 * scale(&ctx.global_style())
}

const BODY: f32 = 16.0;

fn style(theme: Theme, wish: Wish) -> Style {
    let palette = Palette::for_theme(theme);
    let scale = wish.text_size.clamp(50, 300) as f32 / 100.0;
    let font = |size: f32, family: FontFamily| FontId::new((size * scale).round(), family);
    let mut style = theme.default_style();
    style.text_styles = [
        (TextStyle::Body, font(BODY, FontFamily::Proportional)),
        (TextStyle::Button, font(15.0, medium())),
        (TextStyle::Small, font(13.5, FontFamily::Proportional)),
        (TextStyle::Heading, font(19.0, bold())),
        (TextStyle::Monospace, font(13.0, FontFamily::Monospace)),
        (title_style(), font(27.0, bold())),
        (strong_style(), font(BODY, bold())),
        (small_strong_style(), font(13.5, medium())),
    ]
    .into();
    style.visuals = visuals(theme, palette);
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(GAP, GAP);
    spacing.button_padding = vec2(14.0, 7.0);
    spacing.interact_size = vec2(36.0, 24.0f32.max(22.0 * scale));
    spacing.window_margin = Margin::same(24);
    spacing.menu_margin = Margin::same(8);
    spacing.icon_width = 18.0 * scale;
    spacing.icon_width_inner = 10.0 * scale;
    spacing.icon_spacing = GAP;
    spacing.tooltip_width = 380.0;
    spacing.scroll.floating = true;
    spacing.scroll.bar_width = 10.0;
    spacing.scroll.floating_allocated_width = 0.0;
    spacing.scroll.floating_width = 4.0;
    spacing.scroll.dormant_handle_opacity = 0.3;
    spacing.scroll.active_handle_opacity = 0.5;
    spacing.scroll.interact_handle_opacity = 0.8;
    style.interaction.tooltip_delay = 0.35;
    style.interaction.selectable_labels = false;
    if wish.still {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
    } else {
        style.animation_time = 0.12;
    }
    style
}

fn visuals(theme: Theme, palette: &Palette) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.soft);
    visuals.hyperlink_color = palette.accent;
    visuals.faint_bg_color = palette.mist;
    visuals.extreme_bg_color = palette.field;
    visuals.text_edit_bg_color = Some(palette.field);
    visuals.code_bg_color = palette.mist;
    visuals.warn_fg_color = palette.care;
    visuals.error_fg_color = palette.grave;
    visuals.panel_fill = palette.paper;
    visuals.window_fill = palette.sheet;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(ROUND);
    visuals.menu_corner_radius = CornerRadius::same(ROUND_SMALL);
    let shadow = Shadow { offset: [0, 6], blur: 24, spread: 0, color: palette.shadow };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.selection.bg_fill = palette.accent_mist;
    visuals.selection.stroke = Stroke::new(1.5, palette.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.accent);
    visuals.disabled_alpha = 0.55;
    let states = &mut visuals.widgets;
    for state in
        [&mut states.noninteractive, &mut states.inactive, &mut states.hovered, &mut states.active, &mut states.open]
    {
        state.corner_radius = CornerRadius::same(ROUND_SMALL);
        state.expansion = 0.0;
        state.fg_stroke = Stroke::new(1.5, palette.ink);
        state.bg_fill = palette.mist;
        state.weak_bg_fill = palette.mist;
    }
    states.noninteractive.bg_stroke = Stroke::new(1.0, palette.line);
    states.noninteractive.fg_stroke = Stroke::new(1.0, palette.ink);
    states.inactive.bg_stroke = Stroke::new(1.0, palette.edge);
    states.hovered.bg_fill = palette.mist_hover;
    states.hovered.weak_bg_fill = palette.mist_hover;
    states.hovered.bg_stroke = Stroke::new(1.0, palette.accent);
    // egui draws the focused widget as active: this line is the focus ring.
    states.active.bg_fill = palette.mist_hover;
    states.active.weak_bg_fill = palette.mist_hover;
    states.active.bg_stroke = Stroke::new(2.5, palette.accent);
    states.open.bg_stroke = Stroke::new(1.0, palette.accent);
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2.2 AA: 4.5 for text, 3 for what must be seen to use a control.
    #[test]
    fn everything_can_be_read_in_both_looks() {
        for (name, p) in [("light", LIGHT), ("dark", DARK)] {
            let mut text = vec![
                ("on accent", p.on_accent, p.accent),
                ("on accent hover", p.on_accent, p.accent_hover),
                ("care on care mist", p.care, p.care_mist),
                ("ink on care mist", p.ink, p.care_mist),
                ("ink on marker", p.ink, p.marker),
                ("soft on care mist", p.soft, p.care_mist),
            ];
            for (ground, colour) in [
                ("paper", p.paper),
                ("sheet", p.sheet),
                ("field", p.field),
                ("mist", p.mist),
                ("accent mist", p.accent_mist),
            ] {
                text.push((ground, p.ink, colour));
                text.push((ground, p.soft, colour));
                text.push((ground, p.accent, colour));
            }
            text.push(("grave on sheet", p.grave, p.sheet));
            text.push(("grave on paper", p.grave, p.paper));
            text.push(("care on sheet", p.care, p.sheet));
            text.push(("care on paper", p.care, p.paper));
            text.push(("ink on hovered mist", p.ink, p.mist_hover));
            for (what, front, ground) in text {
                let found = contrast(front, ground);
                assert!(found >= 4.5, "{name}: {what} has only {found:.2}");
            }
            for curve in p.curves {
                assert!(contrast(curve, p.sheet) >= 4.5, "{name}: a curve is too faint");
            }
            for ground in [p.paper, p.sheet, p.field] {
                assert!(contrast(p.edge, ground) >= 3.0, "{name}: edges are too faint");
            }
        }
    }
}
