//! The colours of the stage: the program's own, and a third set as far apart as can be.

use crate::app::StageLook;
use crate::ui::theme::{DARK, LIGHT, Palette};
use egui::Color32;

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// White and yellow on black.
const CONTRAST: Palette = Palette {
    paper: rgb(0x00_00_00),
    sheet: rgb(0x00_00_00),
    field: rgb(0x00_00_00),
    mist: rgb(0x1C_1C_1C),
    mist_hover: rgb(0x2A_2A_2A),
    line: rgb(0x8C_8C_8C),
    edge: rgb(0xFF_FF_FF),
    ink: rgb(0xFF_FF_FF),
    soft: rgb(0xE6_E6_E6),
    accent: rgb(0xFF_E1_4D),
    accent_hover: rgb(0xFF_EB_85),
    on_accent: rgb(0x00_00_00),
    accent_mist: rgb(0x33_2D_00),
    care: rgb(0xFF_B3_4D),
    care_mist: rgb(0x30_1E_00),
    grave: rgb(0xFF_9C_94),
    marker: rgb(0xFF_E1_4D),
    veil: Color32::from_rgba_premultiplied(0, 0, 0, 215),
    shadow: Color32::TRANSPARENT,
    curves: [rgb(0x66_E0_FF), rgb(0xFF_B3_4D), rgb(0xFF_9E_D2), rgb(0xB8_F0_6C), rgb(0xC3_C7_FF), rgb(0xE6_E6_E6)],
};

/// The colours of a look.
pub const fn palette(look: StageLook) -> &'static Palette {
    match look {
        StageLook::Light => &LIGHT,
        StageLook::Dark => &DARK,
        StageLook::Contrast => &CONTRAST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2 AAA: 7 for every text.
    #[test]
    fn high_contrast_is_high() {
        let luminance = |color: Color32| {
            let channel = |value: u8| {
                let value = f64::from(value) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
        };
        let p = palette(StageLook::Contrast);
        for (front, ground) in [
            (p.ink, p.paper),
            (p.soft, p.mist),
            (p.accent, p.paper),
            (p.ink, p.accent_mist),
            (p.care, p.care_mist),
            (p.ink, p.care_mist),
            (p.on_accent, p.accent),
        ] {
            let (a, b) = (luminance(front), luminance(ground));
            let found = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(found >= 7.0, "{front:?} on {ground:?}: {found:.1}");
        }
    }
}
