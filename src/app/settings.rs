//! What persists between starts, and where it lies.

use crate::ids::Lang;
use serde::{Deserialize, Serialize};

/// Light, dark, or as the desktop says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// As the desktop says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What persists between starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Language of the interface; `None` until chosen: the desktop's.
    pub lang: Option<Lang>,
    /// Light or dark.
    pub look: Look,
    /// Text size in percent: 80 to 200.
    pub text_size: u32,
    /// How fast help-seekers type, in percent of life: 100, 200 or 400.
    pub tempo: u32,
    /// Nothing on the screen moves by itself.
    pub still: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            look: Look::System,
            text_size: 100,
            tempo: 100,
            still: false,
        }
    }
}

impl Settings {
    /// The text sizes to choose from, in percent.
    pub const TEXT_SIZES: [u32; 6] = [80, 100, 120, 140, 170, 200];
    /// The rhythms to choose from, in percent.
    pub const TEMPOS: [u32; 3] = [100, 200, 400];
}
