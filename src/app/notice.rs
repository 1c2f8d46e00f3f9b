//! What the user is told, once.

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Calm,
    /// Something needs attention.
    Care,
}

/// One thing the user is told. Never holds what somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How much it matters.
    pub tone: Tone,
    /// Key of the sentence in the interface texts.
    pub key: &'static str,
    /// A detail such as a file name or a system's words; may be empty.
    pub detail: String,
}
